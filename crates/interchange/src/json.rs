//! A JSON file as a tree whose nodes know their path and line, so that a fault can name them.

use std::collections::{BTreeMap, BTreeSet};

use alliance::register::Source;
use serde_json::Value;

use crate::fault::Faults;
use crate::terms;

/// Reads a document. Broken syntax, text that is not UTF-8 and a field that stands twice in one object are faults.
pub(crate) fn document(bytes: &[u8], faults: &mut Faults) -> Option<(Value, Lines)> {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let line = bytes[..error.valid_up_to()].split(|b| *b == b'\n').count();
            let found = String::from_utf8_lossy(&bytes[error.valid_up_to()..bytes.len().min(error.valid_up_to() + 8)]);
            faults.note(u64::try_from(line).ok(), "", "text in UTF-8", &found);
            return None;
        }
    };
    match serde_json::from_str(text) {
        Ok(value) => Some((value, Lines::of(text, faults))),
        Err(error) => {
            let line = u64::try_from(error.line()).ok();
            let why = error.to_string();
            let why = why.split(" at line ").next().unwrap_or_default();
            faults.note_as_said(line, "", "JSON", &format!("{why}, at character {}", error.column()));
            None
        }
    }
}

/// The line on which each value of a document begins, by path.
pub(crate) struct Lines(BTreeMap<String, u64>);

impl Lines {
    /// `text` is known to be JSON.
    fn of(text: &str, faults: &mut Faults) -> Self {
        let mut scan = Scan { bytes: text.as_bytes(), at: 0, line: 1, lines: BTreeMap::new(), faults };
        scan.value("");
        Self(scan.lines)
    }

    /// The line of a value, or of the nearest thing around it.
    pub(crate) fn line(&self, path: &str) -> Option<u64> {
        let mut path = path;
        loop {
            if let Some(line) = self.0.get(path) {
                return Some(*line);
            }
            if path.is_empty() {
                return None;
            }
            path = &path[..path.rfind(['.', '[']).unwrap_or_default()];
        }
    }
}

struct Scan<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
    lines: BTreeMap<String, u64>,
    faults: &'a mut Faults,
}

impl Scan<'_> {
    fn peek(&mut self) -> u8 {
        while let Some(b) = self.bytes.get(self.at) {
            if !b.is_ascii_whitespace() {
                return *b;
            }
            self.line += u64::from(*b == b'\n');
            self.at += 1;
        }
        0
    }

    fn string(&mut self) -> String {
        let begin = self.at;
        self.at += 1;
        while let Some(b) = self.bytes.get(self.at) {
            self.at += if *b == b'\\' { 2 } else { 1 };
            if *b == b'"' {
                break;
            }
        }
        serde_json::from_slice(&self.bytes[begin..self.at.min(self.bytes.len())]).unwrap_or_default()
    }

    fn value(&mut self, path: &str) {
        let first = self.peek();
        self.lines.insert(path.to_owned(), self.line);
        match first {
            b'{' => {
                self.at += 1;
                let mut seen = BTreeSet::new();
                while self.peek() == b'"' {
                    let key = self.string();
                    let inner = join(path, &key);
                    if !seen.insert(key.clone()) {
                        self.faults.note_as_said(Some(self.line), &inner, "each field once", &format!("`{key}` again"));
                    }
                    self.peek();
                    self.at += 1; // the colon
                    self.value(&inner);
                    if self.peek() == b',' {
                        self.at += 1;
                    }
                }
                self.at += 1;
            }
            b'[' => {
                self.at += 1;
                let mut index = 0;
                while !matches!(self.peek(), b']' | 0) {
                    self.value(&format!("{path}[{index}]"));
                    index += 1;
                    if self.peek() == b',' {
                        self.at += 1;
                    }
                }
                self.at += 1;
            }
            b'"' => drop(self.string()),
            _ => {
                while self
                    .bytes
                    .get(self.at)
                    .is_some_and(|b| !matches!(b, b',' | b']' | b'}') && !b.is_ascii_whitespace())
                {
                    self.at += 1;
                }
            }
        }
    }
}

/// The path of a field of an object.
pub(crate) fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// What a value is, for a person.
pub(crate) fn shown(value: &Value) -> String {
    match value {
        Value::Null => "null".into(),
        Value::String(text) => text.clone(),
        Value::Array(_) => "a list".into(),
        Value::Object(_) => "an object".into(),
        other => other.to_string(),
    }
}

/// A value of a document, taken apart field by field like a row of a sheet.
#[derive(Clone)]
pub(crate) struct Node<'a> {
    pub(crate) value: &'a Value,
    pub(crate) path: String,
    lines: &'a Lines,
}

impl<'a> Node<'a> {
    pub(crate) fn root(value: &'a Value, lines: &'a Lines) -> Self {
        Self { value, path: String::new(), lines }
    }

    pub(crate) fn refuse(&self, faults: &mut Faults, expected: impl Into<String>) {
        faults.note(self.lines.line(&self.path), &self.path, expected, &shown(self.value));
    }

    /// Refuses a value with words of its own about what was found.
    pub(crate) fn refuse_at(&self, faults: &mut Faults, path: &str, expected: &str, found: &str) {
        faults.note(self.lines.line(path), path, expected, found);
    }

    /// Notes every field that none of the readers knows: it would be lost.
    pub(crate) fn only(&self, faults: &mut Faults, known: &[&str]) {
        let Some(object) = self.value.as_object() else {
            self.refuse(faults, "an object");
            return;
        };
        for key in object.keys().filter(|key| !known.contains(&key.as_str())) {
            let path = join(&self.path, key);
            let fields = known.iter().map(|k| format!("`{k}`")).collect::<Vec<_>>().join(", ");
            faults.note(self.lines.line(&path), &path, format!("one of the fields {fields}"), key);
        }
    }

    /// Refuses something with a phrase of its own about what was found.
    pub(crate) fn refuse_why(&self, faults: &mut Faults, path: &str, expected: &str, why: &str) {
        faults.note_as_said(self.lines.line(path), path, expected, why);
    }

    /// An element of this list.
    pub(crate) fn element(&self, index: usize) -> Option<Node<'a>> {
        let value = self.value.get(index)?;
        Some(Node { value, path: format!("{}[{index}]", self.path), lines: self.lines })
    }

    /// A field; a null or absent one is none.
    pub(crate) fn field(&self, key: &str) -> Option<Node<'a>> {
        let value = self.value.get(key).filter(|v| !v.is_null())?;
        Some(Node { value, path: join(&self.path, key), lines: self.lines })
    }

    /// The text of a field that may be absent.
    pub(crate) fn text(&self, faults: &mut Faults, key: &str) -> Option<String> {
        self.field(key).and_then(|node| node.as_text(faults))
    }

    /// The text of a field that must be there.
    pub(crate) fn need(&self, faults: &mut Faults, key: &str, expected: &str) -> String {
        match self.text(faults, key) {
            Some(text) => text,
            None if self.field(key).is_some() => String::new(), // already refused
            None => {
                self.refuse_at(faults, &join(&self.path, key), expected, "");
                String::new()
            }
        }
    }

    /// A text that must pass a check.
    pub(crate) fn need_that(
        &self,
        faults: &mut Faults,
        key: &str,
        check: impl Fn(&str) -> bool,
        expected: &str,
    ) -> String {
        let text = self.need(faults, key, expected);
        if !text.is_empty() && !check(&text) {
            self.refuse_at(faults, &join(&self.path, key), expected, &text);
        }
        text
    }

    /// This value as text that says something.
    pub(crate) fn as_text(&self, faults: &mut Faults) -> Option<String> {
        match self.value.as_str().map(str::trim) {
            Some(text) if !text.is_empty() && terms::is_plain(text) => Some(text.to_owned()),
            _ => {
                self.refuse(faults, "a text");
                None
            }
        }
    }

    /// The elements of a list that may be absent.
    pub(crate) fn list(&self, faults: &mut Faults, key: &str) -> Vec<Node<'a>> {
        let Some(node) = self.field(key) else { return Vec::new() };
        let Some(list) = node.value.as_array() else {
            node.refuse(faults, "a list");
            return Vec::new();
        };
        let at = |i: usize| format!("{}[{i}]", node.path);
        list.iter().enumerate().map(|(i, value)| Node { value, path: at(i), lines: node.lines }).collect()
    }

    /// The elements of a list that must be there.
    pub(crate) fn need_list(&self, faults: &mut Faults, key: &str) -> Vec<Node<'a>> {
        if self.field(key).is_none() {
            self.refuse_at(faults, &join(&self.path, key), "a list", "");
        }
        self.list(faults, key)
    }

    /// The texts of a list.
    pub(crate) fn texts(&self, faults: &mut Faults, key: &str) -> Vec<String> {
        self.list(faults, key).iter().filter_map(|node| node.as_text(faults)).collect()
    }

    /// A whole number of a field.
    pub(crate) fn whole<T: TryFrom<u64>>(&self, faults: &mut Faults, key: &str) -> Option<T> {
        let node = self.field(key);
        let value = node.as_ref().and_then(|n| n.value.as_u64()).and_then(|n| T::try_from(n).ok());
        if value.is_none() {
            let found = node.map_or(String::new(), |n| shown(n.value));
            self.refuse_at(faults, &join(&self.path, key), "a whole number", &found);
        }
        value
    }

    /// A source under `key`: one text or a list of texts, which is joined as the CSV files join theirs.
    pub(crate) fn cited(&self, faults: &mut Faults, key: &str) -> String {
        let cited = match self.field(key) {
            Some(node) if node.value.is_array() => self.texts(faults, key).join(" ; "),
            Some(node) => node.as_text(faults).unwrap_or_default(),
            None => String::new(),
        };
        if cited.is_empty() && self.field(key).is_none_or(|n| n.value.is_array()) {
            self.refuse_at(faults, &join(&self.path, key), "where this was read", "");
        }
        cited
    }

    /// The fields `source` (or another key) and `read_as`.
    pub(crate) fn source(&self, faults: &mut Faults, key: &str) -> Source {
        Source { cited: self.cited(faults, key), read_as: self.text(faults, "read_as").unwrap_or_default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_knows_its_line_and_a_field_stands_once() {
        let text = "{\n \"a\": [\n  1,\n  {\"b\": \"x\\\"}\"}\n ],\n \"a\": 2 }";
        let mut faults = Faults::new("a.json");
        let (_, lines) = document(text.as_bytes(), &mut faults).unwrap();
        assert_eq!(lines.line("a[1].b"), Some(4));
        assert_eq!(lines.line("a[1].c"), Some(4));
        assert_eq!(lines.line("z"), Some(1), "what is missing at the root is missed where the document begins");
        let listed = faults.or(()).unwrap_err();
        assert_eq!(listed[0].to_string(), "a.json, line 6, column `a`: expected each field once; found `a` again");
    }

    #[test]
    fn broken_json_names_line_and_character() {
        let mut faults = Faults::new("a.json");
        assert!(document(b"{\n \"a\": ,\n}", &mut faults).is_none());
        assert_eq!(
            faults.or(()).unwrap_err()[0].to_string(),
            "a.json, line 2: expected JSON; found expected value, at character 7"
        );
        let mut faults = Faults::new("a.json");
        assert!(document(b"{\n \"a\": \"\xff\"}", &mut faults).is_none());
        assert_eq!(faults.or(()).unwrap_err()[0].line, Some(2));
    }
}
