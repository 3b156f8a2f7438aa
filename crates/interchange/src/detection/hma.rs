//! Content of a bank as HMA (Hasher-Matcher-Actioner) writes and takes it.
//!
//! HMA has no file of its own to export a bank: what its API answers for one content
//! (`GET /c/bank/NAME/content/ID?include_signals=true`) is what is collected, an object a line or as one list, and the object
//! of signals is what `POST /c/bank/NAME/signal` takes. An address in it (`original_media_uri`, `content_uri`) and what people wrote beside it (`note`) are left out.

use std::borrow::Borrow;
use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::fingerprint::{Fingerprint, Kind};
use super::objects::scalar;
use super::refusal::Wrong;
use super::row::{Media, Member, Row};

/// Until when HMA holds a content back for good, in seconds since 1970: 1 January 2100. What is disabled for longer counts as
/// deleted, and deleted content is written with it. HMA itself disables for five years at a time.
const FOR_GOOD: i64 = 4_102_444_800;

/// Until when a content is held back.
const DISABLED: &str = "disable_until_ts";

pub(super) fn row(object: &Map<String, Value>, left_out: &mut impl FnMut(&str)) -> Result<Row, Wrong> {
    let mut row = Row::default();
    for (name, value) in object.iter().filter(|(_, value)| !value.is_null()) {
        match name.as_str() {
            "id" => row.id = Some(scalar(name, value)?),
            "signals" => signals(value, &mut row)?,
            "bank" => row.member = Some(Member { id: None, name: bank(value)? }),
            DISABLED => {
                let until = value
                    .as_i64()
                    .ok_or_else(|| Wrong::new(name, "seconds since 1970, as a whole number", value.to_string()))?;
                row.deleted = until >= FOR_GOOD;
                if until != 0 && !row.deleted {
                    row.kept.insert(name.clone(), value.clone());
                }
            }
            "metadata" => metadata(value, &mut row, left_out)?,
            other => left_out(other),
        }
    }
    if row.fingerprints.is_empty() && !row.deleted {
        return Err(Wrong::new("signals", "at least one signal (ask with `include_signals=true`)", ""));
    }
    Ok(row)
}

fn signals(value: &Value, row: &mut Row) -> Result<(), Wrong> {
    let object = value.as_object().ok_or_else(|| Wrong::new("signals", "an object of signals", value.to_string()))?;
    for (name, signal) in object {
        let path = format!("signals.{name}");
        let text = scalar(&path, signal)?;
        let (kind, media) = Kind::named(name);
        row.media = row.media.or(media);
        let fingerprint =
            Fingerprint::parse(&kind, &text).map_err(|why| Wrong::new(path.as_str(), &why, text.as_str()))?;
        row.add(fingerprint).map_err(|why| Wrong::new(path.as_str(), &why, text.as_str()))?;
    }
    Ok(())
}

fn bank(value: &Value) -> Result<String, Wrong> {
    scalar("bank.name", value.get("name").unwrap_or(value))
}

fn metadata(value: &Value, row: &mut Row, left_out: &mut impl FnMut(&str)) -> Result<(), Wrong> {
    let object = value.as_object().ok_or_else(|| Wrong::new("metadata", "an object", value.to_string()))?;
    for (name, inner) in object.iter().filter(|(_, inner)| !inner.is_null()) {
        match name.as_str() {
            "content_id" => {
                row.kept.insert("content_id".to_owned(), Value::String(scalar("metadata.content_id", inner)?));
            }
            other => left_out(&format!("metadata.{other}")),
        }
    }
    Ok(())
}

/// Writes rows as HMA's contents, an object a line: what goes by `signals` can be sent to `POST /c/bank/NAME/signal`.
/// `bank` is the bank's name.
pub fn write_hma(rows: impl IntoIterator<Item = impl Borrow<Row>>, bank: &str, mut out: impl Write) -> io::Result<()> {
    for (number, row) in (1_u64..).zip(rows) {
        let row = row.borrow();
        let id: Value = match row.id.as_deref().map(str::parse::<u64>) {
            Some(Ok(id)) => id.into(),
            _ => number.into(),
        };
        let until = match row.kept.get(DISABLED).and_then(Value::as_i64) {
            _ if row.deleted => FOR_GOOD,
            Some(until) => until,
            None => 0,
        };
        let mut content = json!({
            "id": id,
            DISABLED: until,
            "original_media_uri": null,
            "bank": { "name": bank, "matching_enabled_ratio": 1.0 },
            "signals": signals_of(row),
        });
        if let Some(content_id) = row.kept.get("content_id") {
            content["metadata"] = json!({ "content_id": content_id });
        }
        serde_json::to_writer(&mut out, &content)?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

fn signals_of(row: &Row) -> Map<String, Value> {
    let name = |fingerprint: &Fingerprint| match (fingerprint, row.media) {
        (Fingerprint::Md5(_), Some(Media::Video)) => "video_md5".to_owned(),
        (fingerprint, _) => fingerprint.kind().name().to_owned(),
    };
    row.fingerprints.iter().map(|fingerprint| (name(fingerprint), Value::String(fingerprint.to_string()))).collect()
}
