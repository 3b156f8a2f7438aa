//! How a reader says what is wrong with a list.

use std::io;

use crate::Fault;

/// Why a reader has no row to hand out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// This row is wrong. The reader goes on with the next one if it is asked to.
    #[error("{0}")]
    Row(Box<Fault>),
    /// Nothing behind this place can be read: the document is broken here, or the file could not be read. The reader has ended.
    #[error("{0}; nothing after this was read")]
    Rest(Box<Fault>),
}

impl Refusal {
    /// What is wrong, and where.
    pub fn fault(&self) -> &Fault {
        match self {
            Self::Row(fault) | Self::Rest(fault) => fault,
        }
    }
}

/// A wrong value before its place in the file is known.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wrong {
    /// The field's name, or its path inside the record.
    pub(super) field: String,
    /// What a right value would have been.
    pub(super) expected: String,
    /// The raw value.
    pub(super) found: String,
}

impl Wrong {
    pub(super) fn new(field: impl Into<String>, expected: &(impl ToString + ?Sized), found: impl Into<String>) -> Self {
        Self { field: field.into(), expected: expected.to_string(), found: found.into() }
    }

    /// The same where nothing after it can be read.
    pub(super) fn rest(self, file: &str, line: u64) -> Refusal {
        Refusal::Rest(Box::new(Fault::at(file, Some(line), &self.field, &self.expected, &self.found)))
    }

    /// The same with the place of the record before the field's path.
    pub(super) fn at(self, file: &str, line: u64, record: &str) -> Refusal {
        let column = match (record, self.field.as_str()) {
            ("", field) => field.to_owned(),
            (record, "") => record.to_owned(),
            (record, field) => format!("{record}.{field}"),
        };
        Refusal::Row(Box::new(Fault::at(file, Some(line), &column, &self.expected, &self.found)))
    }
}

/// What is said where the file itself gives way.
pub(super) fn unreadable(file: &str, line: u64, error: &io::Error) -> Refusal {
    rest(file, line, "", "a file that can be read to its end", &error.to_string())
}

/// What is said where nothing after a place can be read. `found` is a phrase.
pub(super) fn rest(file: &str, line: u64, place: &str, expected: &str, found: &str) -> Refusal {
    Refusal::Rest(Box::new(Fault::at_as_said(file, Some(line), place, expected, found)))
}
