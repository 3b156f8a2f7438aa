//! JSON whose faults show nothing of it.

use serde_json::Value;

use super::Unshown;
use crate::fault::Faults;
use crate::json::{self, Lines};

/// A document, with the line of each value.
pub(super) struct Tree {
    pub(super) value: Value,
    lines: Lines,
}

impl Tree {
    /// Reads a document; notes what is wrong with it as a whole.
    pub(super) fn read(bytes: &[u8], faults: &mut Unshown) -> Option<Self> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut shown = Faults::new("");
        let read = json::document(bytes, &mut shown);
        // The words of these faults repeat what stands in the file; where they are and what was expected does not.
        for fault in shown.or(()).err().unwrap_or_default() {
            let twice = read.is_some();
            faults.note(fault.line, "", if twice { "each field of an object once" } else { "JSON in UTF-8" });
        }
        read.map(|(value, lines)| Self { value, lines })
    }

    pub(super) fn line(&self, path: &str) -> Option<u64> {
        self.lines.line(path)
    }

    /// The document's objects with their paths: it is one, or a list of them.
    pub(super) fn objects(&self, faults: &mut Unshown) -> Vec<(String, &Value)> {
        let all: Vec<(String, &Value)> = match &self.value {
            Value::Array(list) => list.iter().enumerate().map(|(index, value)| (format!("[{index}]"), value)).collect(),
            one => vec![(String::new(), one)],
        };
        if all.is_empty() {
            faults.missing(Some(1), "", "at least one report");
        }
        for (path, _) in all.iter().filter(|(_, value)| !value.is_object()) {
            faults.note(self.line(path), path, "a report as an object");
        }
        all.into_iter().filter(|(_, value)| value.is_object()).collect()
    }

    /// The text of a field; none where it is absent, null or blank.
    pub(super) fn text<'a>(&self, of: &'a Value, path: &str, key: &str, faults: &mut Unshown) -> Option<&'a str> {
        match of.get(key)? {
            Value::Null => None,
            Value::String(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => {
                let path = json::join(path, key);
                faults.note(self.line(&path), &path, "a text");
                None
            }
        }
    }

    /// Notes fields that nobody knows: what they say would be lost.
    pub(super) fn only(&self, of: &Value, path: &str, known: &[&str], faults: &mut Unshown) {
        let Some(object) = of.as_object() else { return };
        for key in object.keys().filter(|key| !known.contains(&key.as_str())) {
            let line = self.line(&json::join(path, key));
            let fields = known.iter().map(|field| format!("`{field}`")).collect::<Vec<_>>().join(", ");
            faults.said(line, path, &format!("no other fields than {fields}"), "another");
        }
    }
}
