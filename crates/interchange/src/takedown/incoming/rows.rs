//! Reports as CSV: one address in each row.

use alliance::takedown::Signs;
use std::collections::BTreeMap;

use csv::{ByteRecord, ReaderBuilder};

use super::{Incoming, Item, Taken, Unshown};
use crate::fault::Fault;
use crate::sheet::{LineCounter, check_quotes};

/// The columns, in any order; `address` has to be there. Rows with the same `reference` are one report; a row without one is a report by itself.
pub const COLUMNS: [&str; 8] = ["address", "seen", "class", "md5", "sha1", "sha256", "reference", "note"];

/// Reads reports as CSV in UTF-8, with commas or semicolons, whichever the first line has.
pub fn csv(file: &str, bytes: &[u8]) -> Result<Taken, Vec<Fault>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut faults = Unshown::new(file);
    let first = bytes.split(|b| *b == b'\n').next().unwrap_or_default();
    let delimiter = if first.contains(&b';') && !first.contains(&b',') { b';' } else { b',' };
    // A reader that forgives quotation marks joins rows, and with them two reports.
    if let Err((line, why)) = check_quotes(bytes, delimiter) {
        faults.said(Some(line), "", "cells that are quoted as RFC 4180 says", why);
        return faults.or(Taken { reports: Vec::new(), left_out: 0 });
    }
    let mut counter = LineCounter::of(bytes);
    let mut rows = ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(bytes);
    let mut row = ByteRecord::new();
    let mut columns: Option<Vec<usize>> = None;
    let mut reports: Vec<Incoming> = Vec::new();
    let mut by_reference = BTreeMap::new();
    while rows.read_byte_record(&mut row).unwrap_or_default() {
        let line = Some(counter.line_at(row.position().map_or(0, csv::Position::byte)));
        let Some(columns) = &columns else {
            columns = Some(header(&row, &mut faults));
            continue;
        };
        if row.iter().all(|cell| cell.trim_ascii().is_empty()) {
            continue;
        }
        if row.len() != columns.len() {
            faults.said(
                line,
                "",
                &format!("{} cells, as in the first line", columns.len()),
                &format!("{} cells", row.len()),
            );
            continue;
        }
        let Some(cells) = cells(&row, columns, line, &mut faults) else { continue };
        take(&cells, line, &mut faults, &mut reports, &mut by_reference);
    }
    if reports.is_empty() {
        faults.missing(None, "", "a first line with the names of the columns, and at least one row");
    }
    faults.or(Taken { reports, left_out: 0 })
}

/// Which column each cell is of; a name that is not known may be anything, so its place is told and not the name.
fn header(row: &ByteRecord, faults: &mut Unshown) -> Vec<usize> {
    let mut columns = Vec::new();
    for (index, name) in row.iter().enumerate() {
        let name = String::from_utf8_lossy(name.trim_ascii()).to_ascii_lowercase();
        let column = COLUMNS.iter().position(|known| *known == name);
        let place = format!("number {}", index + 1);
        match column {
            None => faults.note(
                Some(1),
                &place,
                &format!("the name of a column, one of {}", COLUMNS.map(|c| format!("`{c}`")).join(", ")),
            ),
            Some(column) if columns.contains(&column) => {
                faults.said(Some(1), COLUMNS[column], "each column once", "it again");
            }
            Some(_) => {}
        }
        columns.push(column.unwrap_or(COLUMNS.len()));
    }
    if !columns.contains(&0) {
        faults.missing(Some(1), "address", "a column of this name");
    }
    columns
}

/// The cells of a row by the number of their column.
fn cells(row: &ByteRecord, columns: &[usize], line: Option<u64>, faults: &mut Unshown) -> Option<Vec<String>> {
    let mut cells = vec![String::new(); COLUMNS.len() + 1];
    for (cell, column) in row.iter().zip(columns) {
        let name = COLUMNS.get(*column).copied().unwrap_or_default();
        let Ok(text) = std::str::from_utf8(cell.trim_ascii()) else {
            faults.note(line, name, "text in UTF-8");
            return None;
        };
        text.clone_into(&mut cells[*column]);
    }
    Some(cells)
}

fn take(
    cells: &[String],
    line: Option<u64>,
    faults: &mut Unshown,
    reports: &mut Vec<Incoming>,
    by_reference: &mut BTreeMap<String, usize>,
) {
    let Some(address) = faults.address(line, "address", &cells[0]) else { return };
    let mut item = Item::of(address, line);
    for (name, text) in COLUMNS.iter().zip(cells).skip(1).take(5) {
        if !text.is_empty() {
            faults.about(&mut item, line, name, name, text);
        }
    }
    let (reference, note) = (&cells[6], &cells[7]);
    let note = if note.is_empty() { None } else { faults.words(line, "note", note) };
    let known = by_reference.get(reference).copied().filter(|_| !reference.is_empty());
    if let Some(report) = known.and_then(|index| reports.get_mut(index)) {
        report.items.push(item);
        report.note = report.note.take().or(note);
        return;
    }
    let mut report = Incoming { reference: None, reporter: None, signs: Signs::default(), note, items: vec![item] };
    if !reference.is_empty() {
        by_reference.insert(reference.clone(), reports.len());
        report.reference = faults.reference(line, "reference", reference);
    }
    reports.push(report);
}
