//! Taking a file: which of the known formats it is (by its header or its fields, never by its name), and its records.

mod activities;
mod card;
mod classification;
mod cybertipline;
mod definition;
mod hotlines;
mod icmec;
mod icse;
mod indicators;
mod law;
mod list;
mod member_rows;
mod observations;
mod response_model;
mod statements;
mod takedown;
mod targets;

use std::collections::{BTreeMap, HashSet};

use alliance::register::{Kind, Record, RecordId};
use serde::Serialize;

use crate::fault::{Fault, Faults};
use crate::json::{self, Node};
use crate::name::{self, Ids};
use crate::sheet::{self, Line, Row};

/// Reads a file in one of the formats of `data/` into records.
///
/// CSV (UTF-8 with or without a byte order mark, any line end, columns in any order) is recognised by its header: members,
/// commitments, icse, takedown, cybertipline, `icmec_global`, legal, practices, campaigns, hotlines, and the general list of
/// observations (`indicator,member,period,value,missing,precision,unit,grade,source,read_as,note`). JSON is recognised by
/// its fields: targets, indicators, mnr, classification, and the general list `[{"kind", "id", "body"}]`.
///
/// # Errors
/// Every fault of the file, up to [`crate::fault::LISTED`], then how many more there are. A file with a fault gives no
/// record.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<Vec<Record>, Vec<Fault>> {
    let mut faults = Faults::new(file_name);
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut taken = Taken::default();
    match bytes.iter().find(|b| !b.is_ascii_whitespace()) {
        None => faults.note(Some(1), "", "a CSV file with a header, or JSON", ""),
        Some(b'{' | b'[') => from_json(bytes, &mut taken, &mut faults),
        Some(_) => from_csv(bytes, &mut taken, &mut faults),
    }
    faults.or(taken.records)
}

/// The records taken so far.
#[derive(Default)]
struct Taken {
    records: Vec<Record>,
    ids: BTreeMap<Kind, Ids>,
}

impl Taken {
    /// Takes a record from a row that is in order so far. Where the id is taken already, the addition makes another; where
    /// that is taken too, the row repeats an earlier one and is refused at the named column.
    fn put<T: Serialize>(
        &mut self,
        row: &mut Row,
        kind: Kind,
        plain: &str,
        (column, addition): (&str, &str),
        body: &T,
    ) {
        if row.faulty() {
            return;
        }
        match self.ids.entry(kind).or_default().take(plain, addition) {
            Some(id) => self.records.push(Record::new(kind, id, body)),
            None => row.refuse(column, "a row that says something else than the rows before it"),
        }
    }

    /// Takes a record whose id must be unique as it stands.
    fn put_once<T: Serialize>(&mut self, row: &mut Row, kind: Kind, id: &str, column: &str, body: &T) {
        if row.faulty() {
            return;
        }
        match self.claim(kind, id) {
            Some(id) => self.records.push(Record::new(kind, id, body)),
            None => row.refuse(column, "an id that no row before it has"),
        }
    }

    /// Takes a record from JSON; its id stands in, or is made from, the field `key` of `node`.
    fn put_node<T: Serialize>(
        &mut self,
        faults: &mut Faults,
        (node, key): (&Node, &str),
        kind: Kind,
        id: &str,
        body: &T,
    ) {
        if id.is_empty() {
            return; // already refused
        }
        match self.claim(kind, id) {
            Some(id) => self.records.push(Record::new(kind, id, body)),
            None => node.refuse_at(faults, &json::join(&node.path, key), "an id that nothing before it has", id),
        }
    }

    fn claim(&mut self, kind: Kind, id: &str) -> Option<RecordId> {
        let wanted = name::id(id);
        let taken = self.ids.entry(kind).or_default();
        taken.claim(&wanted).then_some(wanted)
    }
}

/// A CSV format: its file in `data/`, its columns, and how one row becomes records.
struct Shape {
    file: &'static str,
    columns: &'static [&'static str],
    take: fn(&mut Row, &mut Taken),
}

const SHAPES: [&Shape; 11] = [
    &member_rows::SHAPE,
    &statements::SHAPE,
    &icse::SHAPE,
    &takedown::SHAPE,
    &cybertipline::SHAPE,
    &icmec::SHAPE,
    &law::SHAPE,
    &activities::PRACTICES,
    &activities::CAMPAIGNS,
    &hotlines::SHAPE,
    &observations::SHAPE,
];

fn from_csv(bytes: &[u8], taken: &mut Taken, faults: &mut Faults) {
    let lines = sheet::lines(bytes, faults);
    let Some((header, rows)) = lines.split_first() else { return };
    let Some(shape) = recognise(header, faults) else { return };
    for line in rows {
        if line.cells.len() == header.cells.len() {
            (shape.take)(&mut Row::new(&header.cells, line, faults), taken);
        } else {
            let expected = format!("{} cells, as in the header", header.cells.len());
            faults.note_as_said(Some(line.number), "", &expected, &cells(line.cells.len()));
        }
    }
    if rows.is_empty() {
        faults.note(Some(header.number), "", "rows under the header", "");
    }
}

fn cells(count: usize) -> String {
    if count == 1 { "1 cell".to_owned() } else { format!("{count} cells") }
}

/// The format with most columns in common with a header, if that is more than half of its columns. What the header has too
/// much or too little of is noted, and then nothing is read.
fn recognise(header: &Line, faults: &mut Faults) -> Option<&'static Shape> {
    let common = |shape: &Shape| shape.columns.iter().filter(|c| header.cells.iter().any(|h| h == *c)).count();
    let best = SHAPES.into_iter().max_by_key(|shape| common(shape) * 1000 / shape.columns.len())?;
    if common(best) * 2 <= best.columns.len() {
        let files = SHAPES.iter().map(|s| s.file).collect::<Vec<_>>().join(", ");
        faults.note(Some(header.number), "", format!("the header of one of {files}"), &header.cells.join(","));
        return None;
    }
    let mut right = true;
    for column in best.columns.iter().filter(|c| !header.cells.iter().any(|h| h == **c)) {
        right = false;
        faults.note_as_said(
            Some(header.number),
            column,
            &format!("this column, as in {}", best.file),
            "a header without it",
        );
    }
    let mut seen = HashSet::new();
    for (at, column) in header.cells.iter().enumerate() {
        if !seen.insert(column) {
            right = false;
            faults.note_as_said(Some(header.number), column, "each column once", "it again");
        } else if !best.columns.contains(&column.as_str()) {
            right = false;
            let place = if column.is_empty() { format!("no. {}", at + 1) } else { column.clone() };
            faults.note(Some(header.number), &place, sheet::one_of(best.columns.iter().copied()), column);
        }
    }
    right.then_some(best)
}

/// Reads one JSON format from its root.
type Take = fn(&Node, &mut Taken, &mut Faults);

/// The JSON formats, by the field that tells them apart.
const DOCUMENTS: [(&str, Take); 4] = [
    ("targets", targets::take),
    ("indicators", indicators::take),
    ("domains", response_model::take),
    ("schemes", classification::take),
];

fn from_json(bytes: &[u8], taken: &mut Taken, faults: &mut Faults) {
    let Some((value, lines)) = json::document(bytes, faults) else { return };
    let root = Node::root(&value, &lines);
    if value.is_array() {
        list::take(&root, taken, faults);
        return;
    }
    if let Some((_, take)) = DOCUMENTS.iter().find(|(field, _)| value.get(field).is_some()) {
        take(&root, taken, faults);
        return;
    }
    let fields = DOCUMENTS.map(|(field, _)| format!("`{field}`")).join(", ");
    let found = value.as_object().map(|o| o.keys().cloned().collect::<Vec<_>>().join(", ")).unwrap_or_default();
    root.refuse_at(faults, "", &format!("a list of records, or an object with one of the fields {fields}"), &found);
}

#[cfg(test)]
mod tests;
