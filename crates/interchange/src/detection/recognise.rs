//! Which list is this?

use std::collections::BTreeSet;
use std::io::{self, BufRead, Cursor, Read};

use super::columns::{Bare, Role};
use super::csv_list::Csv;
use super::ncmec::Entries;
use super::ndjson::{Array, Ndjson};
use super::plain::{Plain, says_nothing};
use super::refusal::{Refusal, unreadable};
use super::row::Row;
use super::vics::Vics;
use super::{List, lines};

/// From how many first bytes a list is recognised.
const HEAD: usize = 16 * 1024;

/// What some programs put before UTF-8.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// The format of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A fingerprint a line.
    Plain,
    /// CSV with a header; cells are separated by this byte.
    Csv(u8),
    /// A JSON object a line: ours, HMA's, `StopNCII`'s or a flat one.
    Ndjson,
    /// One JSON list of such objects.
    JsonArray,
    /// Project VIC's VICS JSON.
    Vics,
    /// The XML of NCMEC's hash-sharing API.
    NcmecXml,
}

impl Format {
    /// The format of a list that begins with these bytes. Whatever looks like nothing else is a plain list, whose reader says
    /// what is wrong with its first line.
    pub fn of(head: &[u8]) -> Self {
        let text = head.strip_prefix(MARK).unwrap_or(head).trim_ascii_start();
        match text.first() {
            Some(b'<') => Self::NcmecXml,
            Some(b'[') => Self::JsonArray,
            Some(b'{') if is_vics(text) => Self::Vics,
            Some(b'{') => Self::Ndjson,
            _ => {
                let lines = text.split(|byte| *byte == b'\n').filter_map(|line| std::str::from_utf8(line).ok());
                lines.filter(|line| !says_nothing(line)).map(of_line).next().unwrap_or(Self::Plain)
            }
        }
    }
}

/// A VICS document is one object whose first key names the data model, or is `value` with a list.
fn is_vics(text: &[u8]) -> bool {
    let first = text[1..].trim_ascii_start();
    let Some(rest) = first.strip_prefix(b"\"value\"") else {
        return first.starts_with(b"\"odata.metadata\"") || first.starts_with(b"\"@odata.context\"");
    };
    rest.trim_ascii_start().strip_prefix(b":").is_some_and(|value| value.trim_ascii_start().starts_with(b"["))
}

fn of_line(line: &str) -> Format {
    if line.trim_start().starts_with(['{', '[']) {
        return Format::Ndjson; // comments stood before it
    }
    for delimiter in [',', ';', '\t'] {
        let cells = || line.split(delimiter).map(|cell| cell.trim().trim_matches('"'));
        // A line that has a fingerprint is a row, whatever stands beside it.
        let is_header =
            cells().any(|cell| Role::of(cell) != Role::LeftOut) && cells().all(|cell| Bare::Pdq.kind(cell).is_none());
        if line.contains(delimiter) && is_header {
            return Format::Csv(u8::try_from(delimiter).unwrap_or(b','));
        }
    }
    let alone = line.trim().trim_matches('"');
    let names_a_column = matches!(Role::of(alone), Role::Value | Role::Of(..)) && !alone.contains(char::is_whitespace);
    if names_a_column { Format::Csv(b',') } else { Format::Plain }
}

/// The rows of a list.
pub struct Rows<'a> {
    format: Format,
    list: Box<dyn List + 'a>,
}

impl Rows<'_> {
    /// As what the list was recognised.
    pub fn format(&self) -> Format {
        self.format
    }

    /// The names of the columns and fields that stood in the list so far and are in no row: at most a hundred.
    pub fn left_out(&self) -> BTreeSet<String> {
        self.list.left_out()
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        self.list.next()
    }
}

/// Reads a list in whichever of the formats it is. `file` is its name for faults; `bare` says what 64 hexadecimal digits
/// without a name are.
pub fn rows<'a>(file: &str, mut reader: impl BufRead + 'a, bare: Bare) -> Result<Rows<'a>, Refusal> {
    let mut head = Vec::with_capacity(HEAD);
    let limit = u64::try_from(HEAD).unwrap_or_default();
    (&mut reader).take(limit).read_to_end(&mut head).map_err(|error| unreadable(file, 1, &error))?;
    if head.starts_with(MARK) {
        head.drain(..MARK.len());
    }
    let format = Format::of(&head);
    let reader = io::BufReader::with_capacity(lines::LONGEST / 16, Cursor::new(head).chain(reader));
    let list: Box<dyn List + 'a> = match format {
        Format::Plain => Box::new(Plain::new(file, reader, bare)),
        Format::Csv(delimiter) => Box::new(Csv::new(file, reader, bare, delimiter)),
        Format::Ndjson => Box::new(Ndjson::new(file, reader, bare)),
        Format::JsonArray => Box::new(Array::new(file, reader, bare)),
        Format::Vics => Box::new(Vics::new(file, reader)),
        Format::NcmecXml => Box::new(Entries::new(file, reader)),
    };
    Ok(Rows { format, list })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_is_known_by_how_it_begins() {
        let digits = "f8".repeat(32);
        for (head, format) in [
            (digits.clone(), Format::Plain),
            (format!("# a list\n\n{digits},100,a.jpg"), Format::Plain),
            (format!("pdq {digits}"), Format::Plain),
            (format!("{digits},pdq"), Format::Plain),
            ("{\"value\" : \"00\"}".into(), Format::Ndjson),
            ("signal_type,signal_str,collab,category,tags\n".into(), Format::Csv(b',')),
            ("MD5;SHA1\n".into(), Format::Csv(b';')),
            ("\u{feff}hash\r\n".into(), Format::Csv(b',')),
            (r#"{"pdq": "00"}"#.into(), Format::Ndjson),
            (r#" [{"pdq": "00"}]"#.into(), Format::JsonArray),
            ("{\n \"odata.metadata\": \"x\"".into(), Format::Vics),
            ("{\"value\": [".into(), Format::Vics),
            ("<?xml version=\"1.0\"?>".into(), Format::NcmecXml),
            (String::new(), Format::Plain),
        ] {
            assert_eq!(Format::of(head.as_bytes()), format, "{head}");
        }
    }
}
