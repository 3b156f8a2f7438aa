//! Plain lists: a fingerprint a line.
//!
//! A line is the digits alone, or `KIND DIGITS` (the local file of `threatexchange`, and what `threatexchange dataset -S`
//! prints), or `DIGITS,QUALITY` (what PDQ's own tools print) or `DIGITS,KIND`, with anything behind it left out. Blank lines and lines that
//! begin with `#` or `//` say nothing.

use std::borrow::Borrow;
use std::collections::BTreeSet;
use std::io::{self, BufRead, Write};

use super::columns::{BARE, Bare};
use super::fingerprint::{Fingerprint, Kind};
use super::lines::{LONGEST, Line, Lines};
use super::refusal::{Refusal, Wrong, unreadable};
use super::row::{Media, Row};

/// Reads a plain list.
pub(super) struct Plain<R> {
    file: String,
    lines: Lines<R>,
    bare: Bare,
    ended: bool,
}

impl<R: BufRead> Plain<R> {
    pub(super) fn new(file: &str, reader: R, bare: Bare) -> Self {
        Self { file: file.to_owned(), lines: Lines::new(reader), bare, ended: false }
    }
}

impl<R: BufRead> Iterator for Plain<R> {
    type Item = Result<Row, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            let read = match self.lines.next() {
                Ok(None) => break,
                Ok(Some(Line::Text(text))) => match line(text, self.bare) {
                    Ok(None) => continue,
                    Ok(Some(row)) => Ok(row),
                    Err(wrong) => Err(wrong),
                },
                Ok(Some(Line::TooLong)) => Err(too_long()),
                Ok(Some(Line::NoText)) => Err(no_text()),
                Err(error) => {
                    self.ended = true;
                    return Some(Err(unreadable(&self.file, self.lines.number(), &error)));
                }
            };
            return Some(read.map_err(|wrong| wrong.at(&self.file, self.lines.number(), "")));
        }
        self.ended = true;
        None
    }
}

/// A line that was passed over for its length.
pub(super) fn too_long() -> Wrong {
    Wrong::new("", &format!("a line of at most {LONGEST} bytes"), "a longer one")
}

/// A line that is no text.
pub(super) fn no_text() -> Wrong {
    Wrong::new("", "UTF-8", "other bytes")
}

/// Whether a line says nothing.
pub(super) fn says_nothing(text: &str) -> bool {
    let text = text.trim();
    text.is_empty() || text.starts_with('#') || text.starts_with("//")
}

fn line(text: &str, bare: Bare) -> Result<Option<Row>, Wrong> {
    if says_nothing(text) {
        return Ok(None);
    }
    let (first, rest) = text.trim().split_once(|c: char| c == ',' || c.is_whitespace()).unwrap_or((text.trim(), ""));
    if let Some(kind) = bare.kind(first) {
        let beside = rest.split(',').next().map(str::trim).unwrap_or_default();
        let kind = match Kind::named(beside).0 {
            named if named.digits() == kind.digits() => named,
            _ => kind,
        };
        let fingerprint = Fingerprint::parse(&kind, first).map_err(|why| Wrong::new("", &why, first))?;
        let quality = beside.parse().ok();
        return Ok(Some(Row::of(match quality {
            Some(quality @ 0..=100) => fingerprint.with_quality(quality).map_err(|why| Wrong::new("", &why, rest))?,
            _ => fingerprint,
        })));
    }
    let (kind, media) = Kind::named(first);
    let Some(_) = kind.digits() else { return Err(Wrong::new("", BARE, text)) };
    let fingerprint = Fingerprint::parse(&kind, rest).map_err(|why| Wrong::new("", &why, rest))?;
    Ok(Some(Row { media, ..Row::of(fingerprint) }))
}

/// Writes the fingerprints of rows that can be compared, `KIND DIGITS` a line, with `video_md5` for the MD5 of a film: what
/// the local file of `threatexchange` takes. Deleted rows and kinds that are only carried cannot be said in it.
pub fn write_plain(rows: impl IntoIterator<Item = impl Borrow<Row>>, mut out: impl Write) -> io::Result<()> {
    for row in rows {
        let row = row.borrow();
        for fingerprint in row.fingerprints.iter().filter(|_| !row.deleted) {
            match fingerprint {
                Fingerprint::Other { .. } => continue,
                Fingerprint::Md5(_) if row.media == Some(Media::Video) => out.write_all(b"video_md5 ")?,
                other => write!(out, "{} ", other.kind().name())?,
            }
            writeln!(out, "{fingerprint}")?;
        }
    }
    Ok(())
}

/// No column is ever left out of a plain list.
impl<R: BufRead> super::List for Plain<R> {
    fn left_out(&self) -> BTreeSet<String> {
        BTreeSet::new()
    }
}
