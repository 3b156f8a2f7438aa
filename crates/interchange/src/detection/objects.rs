//! One JSON object to one row: ours, HMA's, `StopNCII`'s, Project VIC's, or a flat one by the names of its fields.

use serde_json::{Map, Value};

use super::columns::{Assembly, Bare, Role, Separator, is_gone};
use super::fingerprint::Kind;
use super::refusal::Wrong;
use super::row::Row;
use super::{hma, vics};

/// The row that an object is, and the names of the fields that are left out of it.
pub(super) fn row(object: &Map<String, Value>, bare: Bare, left_out: &mut impl FnMut(&str)) -> Result<Row, Wrong> {
    if object.contains_key("fingerprints") {
        return ours(object);
    }
    if object.contains_key("signals") {
        return hma::row(object, left_out);
    }
    if object.contains_key("hashValue") {
        return stop_ncii(object, left_out);
    }
    if object.contains_key("MediaID") || object.contains_key("MD5") {
        return vics::row(object, "vics", left_out);
    }
    flat(object, bare, left_out)
}

/// Serde names the wrong field and what it expected.
fn ours(object: &Map<String, Value>) -> Result<Row, Wrong> {
    let read: Row = serde_json::from_value(Value::Object(object.clone()))
        .map_err(|error| Wrong::new("", &format!("a row as docs/exchange.md shows it ({error})"), "another object"))?;
    // Fingerprints come in any order, but one of each kind.
    let mut row = Row { fingerprints: Vec::new(), ..read };
    for fingerprint in read.fingerprints {
        row.add(fingerprint).map_err(|twice| Wrong::new("fingerprints", &twice, "two"))?;
    }
    if row.fingerprints.is_empty() && !row.deleted {
        return Err(Wrong::new("fingerprints", "a fingerprint, or `deleted`", ""));
    }
    Ok(row)
}

/// A record of `StopNCII`'s `FetchHashes`. Cases and the feedback of services are left out.
fn stop_ncii(object: &Map<String, Value>, left_out: &mut impl FnMut(&str)) -> Result<Row, Wrong> {
    let mut assembly = Assembly::new(Bare::Pdq, Separator::Semicolon);
    let mut gone = false;
    for (name, value) in object {
        let role = match name.as_str() {
            "lastModtimestamp" => Role::Time,
            "signalType" => Role::KindName,
            "hashValue" => Role::Value,
            "hashStatus" => {
                gone = value.as_str().is_some_and(is_gone);
                continue;
            }
            other => {
                left_out(other);
                continue;
            }
        };
        assembly.take(&role, name, &scalar(name, value)?)?;
    }
    Ok(Row { deleted: gone, ..assembly.done()? })
}

/// An object whose fields are named as columns are. `{"pdq": {"hash": …, "quality": …}}` says what two columns say.
fn flat(object: &Map<String, Value>, bare: Bare, left_out: &mut impl FnMut(&str)) -> Result<Row, Wrong> {
    let mut assembly = Assembly::new(bare, Separator::Semicolon);
    for (name, value) in object {
        match (Role::of(name), value) {
            (_, Value::Null) => {}
            (Role::LeftOut, _) => left_out(name),
            (role @ Role::Of(Kind::Pdq, _), Value::Object(inner)) => {
                for (inner_name, inner_value) in inner.iter().filter(|(_, value)| !value.is_null()) {
                    let path = format!("{name}.{inner_name}");
                    let inner_role = match Role::of(inner_name) {
                        Role::Value => role.clone(),
                        Role::Quality => Role::Quality,
                        _ => {
                            left_out(&path);
                            continue;
                        }
                    };
                    assembly.take(&inner_role, &path, &scalar(&path, inner_value)?)?;
                }
            }
            (Role::Tags, Value::Array(tags)) => {
                let tags: Vec<String> = tags.iter().map(|tag| scalar(name, tag)).collect::<Result<_, _>>()?;
                assembly.take(&Role::Tags, name, &super::columns::join_escaped(&tags))?;
            }
            (role, value) => {
                let text = scalar(name, value)?;
                if !text.trim().is_empty() {
                    assembly.take(&role, name, &text)?;
                }
            }
        }
    }
    assembly.done()
}

/// The text of a value that is one.
pub(super) fn scalar(name: &str, value: &Value) -> Result<String, Wrong> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(_) | Value::Bool(_) => Ok(value.to_string()),
        other => Err(Wrong::new(name, "a text or a number", other.to_string())),
    }
}
