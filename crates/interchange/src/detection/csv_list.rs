//! Lists as CSV with a header: ours, that of `threatexchange dataset --csv`, and others by the names of their columns.

use std::borrow::Borrow;
use std::collections::BTreeSet;
use std::io::{self, BufRead, Write};

use csv_core::ReadRecordResult;

use super::columns::{Assembly, Bare, OURS, Role, Separator, join_escaped};
use super::fingerprint::{Fingerprint, Kind};
use super::lines::LONGEST;
use super::plain::no_text;
use super::refusal::{Refusal, Wrong, unreadable};
use super::row::{Media, Row};

/// More columns than any list has.
const MOST_COLUMNS: usize = 512;

/// Reads a CSV. A record is held whole, and none is held that is longer than [`LONGEST`].
pub(super) struct Csv<R> {
    file: String,
    reader: R,
    core: csv_core::Reader,
    bare: Bare,
    columns: Option<Vec<(String, Role)>>,
    separator: Separator,
    ours: bool,
    text: Vec<u8>,
    ends: Vec<usize>,
    ended: bool,
}

/// A record that was passed over for its length.
fn too_long() -> Wrong {
    Wrong::new("", &format!("a record of at most {LONGEST} bytes in {MOST_COLUMNS} cells"), "a longer one")
}

/// How the reading of a record ended.
enum Record {
    /// This many bytes and cells.
    Cells(usize, usize),
    TooLong,
    End,
}

impl<R: BufRead> Csv<R> {
    pub(super) fn new(file: &str, reader: R, bare: Bare, delimiter: u8) -> Self {
        Self {
            file: file.to_owned(),
            reader,
            core: csv_core::ReaderBuilder::new().delimiter(delimiter).comment(Some(b'#')).build(),
            bare,
            columns: None,
            separator: Separator::Semicolon,
            ours: false,
            text: vec![0; 4096],
            ends: vec![0; MOST_COLUMNS],
            ended: false,
        }
    }

    /// Reads the next record into `text` and `ends`.
    fn record(&mut self) -> io::Result<Record> {
        let (mut bytes, mut cells, mut too_long) = (0, 0, false);
        loop {
            let piece = match self.reader.fill_buf() {
                Ok(piece) => piece,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let (result, used, put, ended) =
                self.core.read_record(piece, &mut self.text[bytes..], &mut self.ends[cells..]);
            self.reader.consume(used);
            if !too_long {
                bytes += put;
                cells += ended;
            }
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if self.text.len() < LONGEST && !too_long => {
                    self.text.resize(self.text.len() * 2, 0);
                }
                // Nothing more is kept of it: it is read over to its end.
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    (bytes, cells, too_long) = (0, 0, true);
                }
                ReadRecordResult::Record if too_long => return Ok(Record::TooLong),
                ReadRecordResult::Record => return Ok(Record::Cells(bytes, cells)),
                ReadRecordResult::End => return Ok(Record::End),
            }
        }
    }

    fn header(&mut self, bytes: usize, cells: usize) -> Result<(), Wrong> {
        let texts = cells_of(&self.text[..bytes], &self.ends[..cells])?;
        let columns: Vec<(String, Role)> = texts.iter().map(|name| (name.trim().to_owned(), Role::of(name))).collect();
        let has = |wanted: fn(&Role) -> bool| columns.iter().any(|(_, role)| wanted(role));
        if !has(|role| matches!(role, Role::Of(..) | Role::Value | Role::Others)) {
            let found = texts.join(",");
            return Err(Wrong::new("", "a header with a column `hash`, `pdq`, `md5`, `sha1` or `sha256`", found));
        }
        self.ours = columns.iter().map(|(name, _)| name.as_str()).eq(OURS);
        if columns.iter().any(|(name, _)| name == "collab") {
            self.separator = Separator::Blank;
        }
        self.columns = Some(columns);
        Ok(())
    }

    fn row(&self, columns: &[(String, Role)], bytes: usize, cells: usize) -> Result<Row, Wrong> {
        let texts = cells_of(&self.text[..bytes], &self.ends[..cells])?;
        if texts.len() != columns.len() {
            let (expected, found) = (format!("{} cells, as the header has", columns.len()), texts.len().to_string());
            return Err(Wrong::new("", &expected, found));
        }
        let mut assembly = Assembly::new(self.bare, self.separator);
        for ((name, role), text) in columns.iter().zip(texts) {
            let text = if self.ours { tamed_back(text) } else { text.trim() };
            if !text.is_empty() {
                assembly.take(role, name, text)?;
            }
        }
        assembly.done()
    }
}

fn cells_of<'a>(text: &'a [u8], ends: &[usize]) -> Result<Vec<&'a str>, Wrong> {
    let mut begin = 0;
    ends.iter()
        .map(|end| {
            let cell = std::str::from_utf8(&text[begin..*end]).map_err(|_| no_text());
            begin = *end;
            cell
        })
        .collect()
}

impl<R: BufRead> Iterator for Csv<R> {
    type Item = Result<Row, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            let line = self.core.line();
            let record = match self.record() {
                Ok(record) => record,
                Err(error) => {
                    self.ended = true;
                    return Some(Err(unreadable(&self.file, line, &error)));
                }
            };
            let done = match (record, self.columns.take()) {
                (Record::End, columns) => {
                    self.columns = columns;
                    break;
                }
                (Record::Cells(bytes, cells), None) => match self.header(bytes, cells) {
                    Ok(()) => continue,
                    Err(wrong) => {
                        self.ended = true;
                        return Some(Err(wrong.rest(&self.file, line)));
                    }
                },
                (Record::TooLong, None) => {
                    self.ended = true;
                    return Some(Err(too_long().rest(&self.file, line)));
                }
                (Record::TooLong, columns) => {
                    self.columns = columns;
                    Err(too_long())
                }
                (Record::Cells(bytes, cells), Some(columns)) => {
                    let done = self.row(&columns, bytes, cells);
                    self.columns = Some(columns);
                    done
                }
            };
            return Some(done.map_err(|wrong| wrong.at(&self.file, line, "")));
        }
        self.ended = true;
        None
    }
}

impl<R: BufRead> super::List for Csv<R> {
    fn left_out(&self) -> BTreeSet<String> {
        let columns = self.columns.iter().flatten();
        columns.filter(|(_, role)| *role == Role::LeftOut).map(|(name, _)| name.clone()).collect()
    }
}

/// Writes rows as our CSV: nothing of a row is lost.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe before it, and so does one that begins with an
/// apostrophe; reading takes it away again (OWASP, "CSV Injection").
pub fn write_csv(rows: impl IntoIterator<Item = impl Borrow<Row>>, out: impl Write) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(OURS)?;
    for row in rows {
        let row = row.borrow();
        let of = |kind: &Kind| row.fingerprints.iter().find(|fingerprint| fingerprint.kind() == *kind);
        let text = |kind: &Kind| of(kind).map(ToString::to_string).unwrap_or_default();
        let others: Vec<&Fingerprint> =
            row.fingerprints.iter().filter(|fingerprint| matches!(fingerprint, Fingerprint::Other { .. })).collect();
        let classification = row.classification.as_ref();
        let member = row.member.as_ref();
        let cells = [
            row.id.clone().unwrap_or_default(),
            member.and_then(|member| member.id).map(|id| id.to_string()).unwrap_or_default(),
            member.map(|member| member.name.clone()).unwrap_or_default(),
            row.media.map(|media| media.name().to_owned()).unwrap_or_default(),
            text(&Kind::Sha256),
            text(&Kind::Sha1),
            text(&Kind::Md5),
            text(&Kind::Pdq),
            of(&Kind::Pdq).and_then(Fingerprint::quality).map(|quality| quality.to_string()).unwrap_or_default(),
            json_or_nothing(others.is_empty(), &others)?,
            classification.map(|held| held.scheme.clone()).unwrap_or_default(),
            classification.map(|held| held.level.clone()).unwrap_or_default(),
            join_escaped(&row.tags),
            row.sharing.clone().unwrap_or_default(),
            row.time.map(|time| time.to_string()).unwrap_or_default(),
            if row.deleted { "true".to_owned() } else { String::new() },
            json_or_nothing(row.feedback.is_empty(), &row.feedback)?,
            json_or_nothing(row.kept.is_empty(), &row.kept)?,
        ];
        writer.write_record(cells.map(tamed))?;
    }
    writer.flush()
}

/// Writes what can be compared as `threatexchange dataset --csv` does: a fingerprint a line.
pub fn write_threatexchange_csv<'a>(
    rows: impl IntoIterator<Item = &'a Row>,
    collab: &str,
    out: impl Write,
) -> io::Result<()> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(["signal_type", "signal_str", "collab", "category", "tags"])?;
    for row in rows.into_iter().filter(|row| !row.deleted) {
        let tags: Vec<String> =
            row.tags.iter().map(|tag| tag.split_whitespace().collect::<Vec<_>>().join("_")).collect();
        for fingerprint in &row.fingerprints {
            let name = match fingerprint {
                Fingerprint::Pdq { .. } => "pdq",
                Fingerprint::Md5(_) if row.media == Some(Media::Video) => "video_md5",
                _ => continue,
            };
            let value = fingerprint.to_string();
            writer.write_record([name, &value, collab, "POSITIVE_CLASS", &tamed(tags.join(" "))])?;
        }
    }
    writer.flush()
}

fn json_or_nothing<T: serde::Serialize>(nothing: bool, value: &T) -> io::Result<String> {
    if nothing { Ok(String::new()) } else { Ok(serde_json::to_string(value)?) }
}

/// What a spreadsheet would take for a formula begins like this, and what a reader of CSV would take for a comment.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '\t', '\r', '#', '\''];

fn tamed(cell: String) -> String {
    if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell }
}

fn tamed_back(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA) => rest,
        _ => cell,
    }
}
