//! Lists as JSON: an object a line, or one list of objects.

use std::borrow::Borrow;
use std::collections::BTreeSet;
use std::io::{self, BufRead, Write};

use serde_json::Value;

use super::columns::Bare;
use super::json_stream::{Broken, Json};
use super::lines::{Line, Lines};
use super::plain::{no_text, says_nothing, too_long};
use super::refusal::{Refusal, Wrong, unreadable};
use super::row::Row;
use super::{List, objects, refusal};

/// Reads an object a line.
pub(super) struct Ndjson<R> {
    file: String,
    lines: Lines<R>,
    bare: Bare,
    left_out: BTreeSet<String>,
    ended: bool,
}

impl<R: BufRead> Ndjson<R> {
    pub(super) fn new(file: &str, reader: R, bare: Bare) -> Self {
        let lines = Lines::new(reader);
        Self { file: file.to_owned(), lines, bare, left_out: BTreeSet::new(), ended: false }
    }
}

impl<R: BufRead> Iterator for Ndjson<R> {
    type Item = Result<Row, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            let read = match self.lines.next() {
                Ok(None) => break,
                Ok(Some(Line::Text(text))) if says_nothing(text) => continue,
                Ok(Some(Line::Text(text))) => object(text, self.bare, &mut self.left_out),
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

fn object(text: &str, bare: Bare, left_out: &mut BTreeSet<String>) -> Result<Row, Wrong> {
    let value: Value =
        serde_json::from_str(text).map_err(|error| Wrong::new("", &format!("an object of JSON ({error})"), text))?;
    let Value::Object(object) = value else { return Err(Wrong::new("", "an object of JSON", text)) };
    objects::row(&object, bare, &mut |name| note(left_out, name))
}

/// How many names of fields that were left out are remembered.
const NAMES: usize = 100;

/// Remembers the name of a field that was left out.
pub(super) fn note(left_out: &mut BTreeSet<String>, name: &str) {
    if left_out.len() < NAMES && !left_out.contains(name) {
        left_out.insert(name.chars().take(80).collect());
    }
}

impl<R: BufRead> List for Ndjson<R> {
    fn left_out(&self) -> BTreeSet<String> {
        self.left_out.clone()
    }
}

/// Reads one list of objects.
pub(super) struct Array<R> {
    file: String,
    json: Json<R>,
    bare: Bare,
    at: Option<u64>,
    left_out: BTreeSet<String>,
    ended: bool,
}

impl<R: BufRead> Array<R> {
    pub(super) fn new(file: &str, reader: R, bare: Bare) -> Self {
        let json = Json::new(reader);
        Self { file: file.to_owned(), json, bare, at: None, left_out: BTreeSet::new(), ended: false }
    }

    fn element(&mut self) -> Result<Option<(u64, u64, Value)>, Broken> {
        let another = match self.at {
            None => {
                self.json.sign(b'[')?;
                self.json.peek()? != Some(b']') || self.json.another(b']')?
            }
            Some(_) => self.json.another(b']')?,
        };
        if !another {
            return match self.json.peek()? {
                None => Ok(None),
                found => Err(super::json_stream::not("the end of the file", found)),
            };
        }
        let at = self.at.map_or(0, |at| at + 1);
        self.at = Some(at);
        self.json.peek()?;
        let line = self.json.line();
        Ok(Some((at, line, self.json.value()?)))
    }
}

impl<R: BufRead> Iterator for Array<R> {
    type Item = Result<Row, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended {
            return None;
        }
        match self.element() {
            Ok(None) => {
                self.ended = true;
                None
            }
            Ok(Some((at, line, value))) => {
                let left_out = &mut self.left_out;
                let row = match &value {
                    Value::Object(object) => objects::row(object, self.bare, &mut |name| note(left_out, name)),
                    other => Err(Wrong::new("", "an object", other.to_string())),
                };
                Some(row.map_err(|wrong| wrong.at(&self.file, line, &format!("[{at}]"))))
            }
            Err(broken) => {
                self.ended = true;
                let place = self.at.map_or(String::new(), |at| format!("[{at}]"));
                Some(Err(rest(&self.file, self.json.line(), &place, broken)))
            }
        }
    }
}

/// A document that cannot be walked on.
pub(super) fn rest(file: &str, line: u64, place: &str, broken: Broken) -> Refusal {
    match broken {
        Broken::Unreadable(error) => unreadable(file, line, &error),
        Broken::Not { expected, found } => refusal::rest(file, line, place, &expected, &found),
    }
}

impl<R: BufRead> List for Array<R> {
    fn left_out(&self) -> BTreeSet<String> {
        self.left_out.clone()
    }
}

/// Writes rows an object a line, as docs/exchange.md shows them: nothing of a row is lost.
pub fn write_ndjson(rows: impl IntoIterator<Item = impl Borrow<Row>>, mut out: impl Write) -> io::Result<()> {
    for row in rows {
        serde_json::to_writer(&mut out, row.borrow())?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
