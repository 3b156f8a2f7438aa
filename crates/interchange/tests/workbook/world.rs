//! A questionnaire, words, and a way to edit a workbook's parts.

use std::io::{Cursor, Read, Write};

use alliance::register::RecordId;
use alliance::register::questionnaire::{
    Answer, Answers, CommitmentLine, Field, FieldId, FigureTarget, Questionnaire, Section, Value, Version,
    questionnaire,
};
use interchange::workbook::{Message, Meta, Words};

/// Words made from ids; `rtl` for a language that runs from right to left.
pub struct Plain {
    pub rtl: bool,
}

impl Words for Plain {
    fn right_to_left(&self) -> bool {
        self.rtl
    }
    fn section(&self, section: &Section) -> String {
        format!("Section {}", section.id)
    }
    fn label(&self, field: &Field) -> String {
        format!("{} {:?}", field.words, field.year)
    }
    fn hint(&self, field: &Field) -> String {
        format!("how to answer {}", field.words)
    }
    fn choice(&self, list: &str, code: &str) -> String {
        // Two labels that are the same, as a careless translation may have them.
        if list == "grade" { "A grade".to_owned() } else { format!("{list}: {code}!") }
    }
    fn say(&self, message: Message) -> String {
        message.as_str().replace('-', " ")
    }
}

pub fn id(text: &str) -> FieldId {
    FieldId::new(text).unwrap()
}

pub fn asked() -> Questionnaire {
    let line = |name: &str, target: Option<FigureTarget>| CommitmentLine {
        id: RecordId::new(name).unwrap(),
        goal: Some("G1".to_owned()),
        text: format!("What {name} promises"),
        due: "2025-12-31".parse().ok(),
        target,
    };
    let target = FigureTarget { value: "200".to_owned(), unit: "officers".to_owned() };
    questionnaire(Version::V2026_1, &[line("C001", Some(target)), line("C-2.b", None)])
}

pub fn meta() -> Meta {
    Meta {
        member: "DE".to_owned(),
        round: "2026".to_owned(),
        version: Version::V2026_1,
        base: "\"v7-äß\"".to_owned(),
        language: "en".to_owned(),
    }
}

pub fn write(answers: &Answers) -> Vec<u8> {
    interchange::workbook::write(&asked(), answers, None, &Plain { rtl: false }, &meta()).unwrap()
}

pub fn read(bytes: &[u8]) -> Result<Answers, Vec<String>> {
    read_as("report.xlsx", bytes)
}

pub fn read_as(name: &str, bytes: &[u8]) -> Result<Answers, Vec<String>> {
    let read = interchange::workbook::read(name, bytes, &asked());
    read.map(|(_, answers)| answers).map_err(|faults| faults.iter().map(ToString::to_string).collect())
}

pub fn answers(of: &[(&str, Value)]) -> Answers {
    of.iter().map(|(name, value)| (id(name), Answer::new(value.clone()))).collect()
}

pub fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub fn number(text: &str) -> Value {
    Value::Number(text.to_owned())
}

/// All parts of a workbook.
pub fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut part = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).unwrap();
            (part.name().unwrap().to_string(), bytes)
        })
        .collect()
}

/// Parts as a workbook.
pub fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// The part of the sheet of this name. Sheets are numbered in the order in which they stand.
pub fn sheet_part(name: &str) -> String {
    const SHEETS: [&str; 13] = [
        "guide sheet",
        "general sheet",
        "G1",
        "G2",
        "G3",
        "G4",
        "G5",
        "G6",
        "G7",
        "commitments sheet",
        "figures sheet",
        "lists sheet",
        "accord",
    ];
    format!("xl/worksheets/sheet{}.xml", SHEETS.iter().position(|s| *s == name).unwrap() + 1)
}

/// The workbook with a part changed.
pub fn changed(bytes: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut parts = parts(bytes);
    let (_, content) = parts.iter_mut().find(|(name, _)| name == part).unwrap();
    let before = String::from_utf8(content.clone()).unwrap();
    let after = change(before.clone());
    assert_ne!(after, before, "nothing was changed in {part}");
    *content = after.into_bytes();
    packed(&parts)
}

/// The sheet and row of a question.
pub fn row_of(field: &str) -> (String, u32) {
    let bytes = write(&Answers::new());
    let parts = parts(&bytes);
    let of = |name: &str| String::from_utf8(parts.iter().find(|(n, _)| n == name).unwrap().1.clone()).unwrap();
    let strings = of("xl/sharedStrings.xml");
    let at = strings.split("<si>").skip(1).position(|si| si.contains(&format!("<t>{field}</t>"))).unwrap();
    for (name, content) in parts.iter().filter(|(name, _)| name.starts_with("xl/worksheets/sheet")) {
        let xml = String::from_utf8(content.clone()).unwrap();
        for row in 1..2_000 {
            if xml.contains(&format!("<c r=\"A{row}\" t=\"s\"><v>{at}</v></c>")) {
                return (name.clone(), row);
            }
        }
    }
    panic!("{field} has no row");
}

/// The workbook with the cell of a question's column replaced by this content; `{r}` stands for the cell's name, `{s}` for
/// its style.
pub fn with_cell(bytes: &[u8], field: &str, column: char, cell: &str) -> Vec<u8> {
    let (part, row) = row_of(field);
    let name = format!("{column}{row}");
    changed(bytes, &part, |xml| {
        let start = xml.find(&format!("<c r=\"{name}\"")).unwrap_or_else(|| panic!("{name} is not in {part}"));
        let rest = &xml[start..];
        let head = rest.find('>').unwrap();
        let end = if rest[..head].ends_with('/') { head + 1 } else { rest.find("</c>").unwrap() + 4 };
        let style = rest[..head].split("s=\"").nth(1).and_then(|s| s.split('"').next()).unwrap_or("0");
        let new = cell.replace("{r}", &name).replace("{s}", style);
        format!("{}{new}{}", &xml[..start], &rest[end..])
    })
}
