//! Reads a workbook's one sheet back (ECMA-376, SpreadsheetML): shared strings and numbers, no formulas.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::Reader;
use quick_xml::events::Event;

/// A file of the workbook's archive.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The text in each element of this name, in order, with the attributes of the nearest `c` around it.
fn texts(xml: &str, name: &str) -> Vec<(BTreeMap<String, String>, String)> {
    let mut reader = Reader::from_str(xml);
    let (mut found, mut cell, mut inside) = (Vec::new(), BTreeMap::new(), false);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return found,
            Event::Start(e) if e.name().as_ref() == "c" => {
                cell = e
                    .attributes()
                    .map(|a| a.unwrap())
                    .map(|a| (a.key.as_ref().to_owned(), a.value.to_string()))
                    .collect();
            }
            Event::Start(e) if e.name().as_ref() == name => {
                inside = true;
                found.push((cell.clone(), String::new()));
            }
            Event::End(e) if e.name().as_ref() == name => inside = false,
            Event::Text(text) if inside => found.last_mut().unwrap().1.push_str(&text),
            Event::GeneralRef(entity) if inside => {
                let text = quick_xml::escape::unescape(&format!("&{};", &*entity)).unwrap().into_owned();
                found.last_mut().unwrap().1.push_str(&text);
            }
            _ => {}
        }
    }
}

/// `C` of `C12` as 2.
fn column(reference: &str) -> usize {
    let letters = reference.bytes().take_while(u8::is_ascii_uppercase);
    letters.fold(0, |sum, letter| sum * 26 + usize::from(letter - b'A') + 1) - 1
}

/// All rows of the sheet, its heads first, each as long as the heads.
pub fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let strings: Vec<String> = texts(&part(bytes, "xl/sharedStrings.xml"), "t").into_iter().map(|(_, t)| t).collect();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (cell, value) in texts(&part(bytes, "xl/worksheets/sheet1.xml"), "v") {
        let reference = &cell["r"];
        let row: usize = reference.trim_start_matches(|c: char| c.is_ascii_uppercase()).parse().unwrap();
        let width = rows.first().map_or(0, Vec::len).max(column(reference) + 1);
        rows.resize_with(rows.len().max(row), Vec::new);
        let line = &mut rows[row - 1];
        line.resize(line.len().max(width), String::new());
        line[column(reference)] = match cell.get("t").map(String::as_str) {
            Some("s") => strings[value.parse::<usize>().unwrap()].clone(),
            None => value,
            other => panic!("{reference} is of type {other:?}"),
        };
    }
    rows
}
