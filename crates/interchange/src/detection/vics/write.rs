//! Writing VICS.

use std::borrow::Borrow;
use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::KEPT;
use crate::detection::{Fingerprint, Kind, Row};

/// A version of VICS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// 1.3: MD5, SHA-1 and `PhotoDNA`.
    V1_3,
    /// 2.0: also other hashes, under their names.
    V2_0,
}

impl Version {
    /// The document's first key and value. Our categories are no country's, so the data model named is the default one.
    fn context(self) -> (&'static str, &'static str) {
        match self {
            Self::V1_3 => ("odata.metadata", "http://github.com/ICMEC/ProjectVic/DataModels/1.3.xml#Media"),
            Self::V2_0 => (
                "@odata.context",
                "http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/Default/$metadata#Media",
            ),
        }
    }
}

/// Writes rows as a VICS document of media, one a line. What VICS cannot say is not in it: deleted rows, rows without a hash that the
/// version has, members, sharing, feedback, the quality of a PDQ, and the scheme of a classification.
pub fn write(
    rows: impl IntoIterator<Item = impl Borrow<Row>>,
    version: Version,
    mut out: impl Write,
) -> io::Result<()> {
    let (key, context) = version.context();
    write!(out, "{{\n\"{key}\": {},\n\"value\": [", json!(context))?;
    let media = (1_u64..).zip(rows.into_iter().filter(|row| !row.borrow().deleted));
    let mut first = true;
    for medium in media.filter_map(|(number, row)| medium(number, row.borrow(), version)) {
        out.write_all(if first { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut out, &medium)?;
        first = false;
    }
    out.write_all(b"\n]\n}\n")
}

fn medium(number: u64, row: &Row, version: Version) -> Option<Value> {
    let mut fields = Map::new();
    let mut others = Vec::new();
    for fingerprint in &row.fingerprints {
        match (fingerprint, version) {
            (Fingerprint::Md5(_), _) => fields.insert("MD5".into(), fingerprint.to_string().to_uppercase().into()),
            (Fingerprint::Sha1(_), _) => fields.insert("SHA1".into(), fingerprint.to_string().to_uppercase().into()),
            (Fingerprint::Other { kind, value }, _) if kind == "photodna" => {
                fields.insert("PhotoDNA".into(), value.clone().into())
            }
            (other, Version::V2_0) => {
                let name = match other.kind() {
                    Kind::Sha256 => "SHA256".to_owned(),
                    kind => kind.name().to_uppercase(),
                };
                others.push(json!({ "HashName": name, "HashValue": other.to_string() }));
                continue;
            }
            (_, Version::V1_3) => continue,
        };
    }
    if fields.is_empty() && others.is_empty() {
        return None;
    }
    let id = row.id.as_deref().and_then(|id| id.parse().ok()).unwrap_or(number);
    fields.insert("MediaID".into(), id.into());
    if !others.is_empty() {
        fields.insert("AlternativeHashes".into(), others.into());
    }
    if let Some(classification) = &row.classification {
        let level = &classification.level;
        let number = level.parse::<u64>().ok().filter(|number| number.to_string() == *level);
        fields.insert("Category".into(), number.map_or_else(|| level.clone().into(), Value::from));
    }
    if let Some(time) = row.time {
        fields.insert("DateUpdated".into(), time.to_string().into());
    }
    if !row.tags.is_empty() {
        fields.insert("Tags".into(), row.tags.join(",").into());
    }
    for name in KEPT {
        if let Some(value) = row.kept.get(name) {
            fields.insert(name.to_owned(), value.clone());
        }
    }
    Some(Value::Object(fields))
}
