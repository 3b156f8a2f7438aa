//! Project VIC's VICS JSON, versions 1.2, 1.3 and 2.0: an `OData` document with a list of media, or of cases with media in them.
//!
//! Of a medium come over: its id, category, MD5, SHA-1, SHA-256, `PhotoDNA` and alternative hashes, size, type, the time of its
//! last change, tags, and the flags. What else such a document has (names and paths of files, EXIF, comments, miniatures, series,
//! everything about the case) describes a case, a victim or a suspect, and is walked over without being held.

mod write;

use std::collections::BTreeSet;
use std::io::BufRead;

use serde_json::{Map, Value};

use super::List;
use super::columns::time;
use super::fingerprint::{Fingerprint, Kind};
use super::json_stream::{Broken, Json, not};
use super::ndjson::{note, rest};
use super::objects::scalar;
use super::refusal::{Refusal, Wrong};
use super::row::{Classification, Media, Row};

pub use write::{Version, write};

/// What comes over of a medium beside its fingerprints, under VICS' own names.
const KEPT: [&str; 8] = [
    "MediaSize",
    "MimeType",
    "VictimIdentified",
    "OffenderIdentified",
    "IsDistributed",
    "IsPrecategorized",
    "IsSuspected",
    "SelfGenerated",
];

/// Whether a field of a medium comes over.
fn comes_over(name: &str) -> bool {
    KEPT.contains(&name)
        || ["MediaID", "Category", "MD5", "SHA1", "SHA256", "PhotoDNA", "AlternativeHashes", "DateUpdated", "Tags"]
            .contains(&name)
}

/// Reads a VICS document.
pub(super) struct Vics<R> {
    file: String,
    json: Json<R>,
    place: Place,
    /// Which element of `value`, and which of its `Media`, was read last.
    at: (u64, Option<u64>),
    scheme: String,
    left_out: BTreeSet<String>,
}

/// A medium of the document: the line that it begins on, and its fields.
type Medium = (u64, Map<String, Value>);

/// Where the reader stands, always between two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Before everything.
    Start,
    /// Among the keys of the document; whether one was read.
    Root(bool),
    /// Among the elements of `value`; whether one was read.
    Elements(bool),
    /// Among the media of a case; whether one was read.
    Media(bool),
    /// Behind a value of a case.
    Case,
    End,
}

impl<R: BufRead> Vics<R> {
    pub(super) fn new(file: &str, reader: R) -> Self {
        Self {
            file: file.to_owned(),
            json: Json::new(reader),
            place: Place::Start,
            at: (0, None),
            scheme: "vics".to_owned(),
            left_out: BTreeSet::new(),
        }
    }

    /// Walks to the next medium: its line and its fields.
    fn medium(&mut self) -> Result<Option<Medium>, Broken> {
        loop {
            match self.place {
                Place::Start => {
                    self.json.sign(b'{')?;
                    self.place = Place::Root(false);
                }
                Place::Root(read) => self.root(read)?,
                Place::Elements(read) => {
                    if !self.follows(read)? {
                        self.place = Place::Root(true);
                        continue;
                    }
                    self.at = (if read { self.at.0 + 1 } else { self.at.0 }, None);
                    self.place = Place::Elements(true);
                    let line = self.line()?;
                    self.json.sign(b'{')?;
                    if let Some(fields) = self.fields(false)? {
                        return Ok(Some((line, fields)));
                    }
                }
                Place::Media(read) => {
                    if !self.follows(read)? {
                        self.place = Place::Case;
                        continue;
                    }
                    self.at.1 = Some(self.at.1.map_or(0, |at| at + 1));
                    let line = self.line()?;
                    self.json.sign(b'{')?;
                    self.place = Place::Media(true);
                    if let Some(fields) = self.fields(false)? {
                        return Ok(Some((line, fields)));
                    }
                }
                Place::Case => {
                    self.place = Place::Elements(true);
                    self.fields(true)?;
                }
                Place::End => return Ok(None),
            }
        }
    }

    /// Whether another element of a list follows.
    fn follows(&mut self, read: bool) -> Result<bool, Broken> {
        if read {
            return self.json.another(b']');
        }
        if self.json.peek()? == Some(b']') {
            return self.json.another(b']');
        }
        Ok(true)
    }

    fn line(&mut self) -> Result<u64, Broken> {
        self.json.peek()?;
        Ok(self.json.line())
    }

    fn root(&mut self, read: bool) -> Result<(), Broken> {
        let follows = if read || self.json.peek()? == Some(b'}') { self.json.another(b'}')? } else { true };
        if !follows {
            self.place = Place::End;
            return match self.json.peek()? {
                None => Ok(()),
                found => Err(not("the end of the file", found)),
            };
        }
        self.place = Place::Root(true);
        match self.json.key()?.as_str() {
            "value" => {
                self.json.sign(b'[')?;
                self.place = Place::Elements(false);
            }
            "odata.metadata" | "@odata.context" => {
                if let Value::String(address) = self.json.value()? {
                    self.scheme = scheme(&address);
                }
            }
            _ => self.json.skip()?,
        }
        Ok(())
    }

    /// Takes the fields of an element up to its end, or up to the media inside it: then there are no fields to hand out. `read`
    /// says that one was taken already.
    fn fields(&mut self, read: bool) -> Result<Option<Map<String, Value>>, Broken> {
        let mut fields = Map::new();
        let case = read;
        let (mut read, mut names_a_case) = (read, false);
        loop {
            let follows = if read || self.json.peek()? == Some(b'}') { self.json.another(b'}')? } else { true };
            if !follows {
                // A case without media is no medium that lacks its hashes.
                let is_none = case || (names_a_case && fields.is_empty());
                return Ok((!is_none).then_some(fields));
            }
            read = true;
            let key = self.json.key()?;
            if key == "Media" && self.place == Place::Elements(true) && self.json.peek()? == Some(b'[') {
                self.json.sign(b'[')?;
                self.place = Place::Media(false);
                return Ok(None);
            }
            if comes_over(&key) && !case {
                let value = self.json.value()?;
                fields.insert(key, value);
            } else {
                note(&mut self.left_out, &key);
                self.json.skip()?;
                names_a_case |= matches!(key.as_str(), "CaseID" | "CaseNumber");
            }
        }
    }

    fn path(&self) -> String {
        match self.at {
            (element, None) => format!("value[{element}]"),
            (element, Some(medium)) => format!("value[{element}].Media[{medium}]"),
        }
    }
}

impl<R: BufRead> Iterator for Vics<R> {
    type Item = Result<Row, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        match self.medium() {
            Ok(None) => None,
            Ok(Some((line, fields))) => {
                let left_out = &mut self.left_out;
                let row = row(&fields, &self.scheme, &mut |name| note(left_out, name));
                Some(row.map_err(|wrong| wrong.at(&self.file, line, &self.path())))
            }
            Err(broken) => {
                self.place = Place::End;
                Some(Err(rest(&self.file, self.json.line(), &self.path(), broken)))
            }
        }
    }
}

impl<R: BufRead> List for Vics<R> {
    fn left_out(&self) -> BTreeSet<String> {
        self.left_out.clone()
    }
}

/// The scheme of the categories, from the address of the data model: `…/DataModels/2.0.xml/US/$metadata#Media` is `vics 2.0 US`.
/// Each country's scale is its own, so a category says nothing without it.
fn scheme(address: &str) -> String {
    let Some((_, model)) = address.split_once("DataModels/") else { return "vics".to_owned() };
    let mut parts = model.split(['/', '#']).take_while(|part| *part != "$metadata");
    let version = parts.next().unwrap_or_default().trim_end_matches(".xml");
    match parts.next().filter(|region| !matches!(*region, "" | "Media" | "Cases")) {
        Some(region) => format!("vics {version} {region}"),
        None => format!("vics {version}"),
    }
}

/// The row that a medium is.
pub(super) fn row(fields: &Map<String, Value>, scheme: &str, left_out: &mut impl FnMut(&str)) -> Result<Row, Wrong> {
    let mut row = Row::default();
    for (name, value) in fields.iter().filter(|(_, value)| !matches!(value, Value::Null)) {
        if !comes_over(name) {
            left_out(name);
            continue;
        }
        if name == "AlternativeHashes" {
            alternative(value, &mut row)?;
            continue;
        }
        let text = scalar(name, value)?;
        if text.trim().is_empty() {
            continue;
        }
        match name.as_str() {
            "MediaID" => row.id = Some(text),
            "Category" => row.classification = Some(Classification { scheme: scheme.to_owned(), level: text }),
            "DateUpdated" => row.time = Some(updated(name, &text)?),
            "Tags" => {
                row.tags = text.split(',').map(|tag| tag.trim().to_owned()).filter(|tag| !tag.is_empty()).collect();
            }
            kept if KEPT.contains(&kept) => {
                row.kept.insert(name.clone(), kept_value(kept, value, &text)?);
            }
            _ => add(name, &Kind::named(name).0, &text, &mut row)?,
        }
    }
    row.media = match row.kept.get("MimeType").and_then(Value::as_str) {
        Some(kind) if kind.starts_with("image/") => Some(Media::Image),
        Some(kind) if kind.starts_with("video/") => Some(Media::Video),
        _ => None,
    };
    if row.fingerprints.is_empty() {
        return Err(Wrong::new("", "a medium with an MD5 or another hash", ""));
    }
    Ok(row)
}

/// A flag is yes or no, as JSON or as a word; a size is a number; a type is short. Anything longer could describe somebody.
fn kept_value(name: &str, value: &Value, text: &str) -> Result<Value, Wrong> {
    match name {
        "MediaSize" => match text.parse::<u64>() {
            Ok(size) => Ok(size.into()),
            Err(_) => Err(Wrong::new(name, "a number of bytes", text)),
        },
        "MimeType" if text.len() <= 100 && text.contains('/') => Ok(value.clone()),
        "MimeType" => Err(Wrong::new(name, "a media type such as `image/jpeg`", text)),
        _ => match text.to_ascii_lowercase().as_str() {
            "true" | "yes" | "1" => Ok(true.into()),
            "false" | "no" | "0" => Ok(false.into()),
            _ => Err(Wrong::new(name, "`true` or `false`", text)),
        },
    }
}

/// A time that may lack its offset: then it is UTC.
fn updated(name: &str, text: &str) -> Result<jiff::Timestamp, Wrong> {
    time(name, text).or_else(|wrong| time(name, &format!("{text}Z")).map_err(|_| wrong))
}

fn alternative(value: &Value, row: &mut Row) -> Result<(), Wrong> {
    let list = value.as_array().ok_or_else(|| Wrong::new("AlternativeHashes", "a list", value.to_string()))?;
    for (at, hash) in list.iter().enumerate() {
        let path = format!("AlternativeHashes[{at}]");
        let text = |name: &str| hash.get(name).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty());
        let (Some(name), Some(digits)) = (text("HashName"), text("HashValue")) else {
            return Err(Wrong::new(path, "`HashName` and `HashValue`", hash.to_string()));
        };
        add(&path, &Kind::named(name).0, digits, row)?;
    }
    Ok(())
}

fn add(name: &str, kind: &Kind, text: &str, row: &mut Row) -> Result<(), Wrong> {
    let fingerprint = Fingerprint::parse(kind, text).map_err(|why| Wrong::new(name, &why, text))?;
    row.add(fingerprint).map_err(|why| Wrong::new(name, &why, text))
}
