//! The forms of `/finish` and `/retract`, and the writing of elements that may be absent.

use jiff::Timestamp;
use vault::Secret;

use crate::takedown::notice::Unwritten;
use crate::xml::Xml;

/// A call whose body is a form with these fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// Where it goes, below the base address.
    pub path: &'static str,
    /// Its fields.
    pub fields: Vec<(&'static str, String)>,
}

impl Form {
    /// Ends the submission of a report. One that is not ended is deleted 24 hours after it was opened, or an hour after it was last changed, whichever is later.
    pub fn finish(report: u64) -> Self {
        Self { path: "finish", fields: vec![("id", report.to_string())] }
    }

    /// Takes a report back that is not ended.
    pub fn retract(report: u64) -> Self {
        Self { path: "retract", fields: vec![("id", report.to_string())] }
    }
}

/// A document in the making, and the first thing that it cannot say.
pub(super) struct Document {
    pub(super) xml: Xml,
    refused: Option<Unwritten>,
}

impl Document {
    pub(super) fn new(root: &str) -> Self {
        let mut xml = Xml::new();
        xml.begin(
            root,
            &[
                ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
                ("xsi:noNamespaceSchemaLocation", "https://report.cybertip.org/ispws/xsd"),
            ],
        );
        Self { xml, refused: None }
    }

    pub(super) fn refuse(&mut self, why: Unwritten) {
        self.refused.get_or_insert(why);
    }

    /// A text of at most so many characters.
    pub(super) fn text(&mut self, name: &'static str, text: &str, longest: usize) {
        self.attributed(name, &[], text, longest);
    }

    pub(super) fn attributed(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str, longest: usize) {
        if text.trim().is_empty() {
            self.refuse(Unwritten::Empty(name));
        }
        if text.chars().count() > longest {
            self.refuse(Unwritten::TooLong(name, longest));
        }
        self.xml.text(name, attributes, text);
    }

    pub(super) fn maybe(&mut self, name: &'static str, text: Option<&str>, longest: usize) {
        if let Some(text) = text {
            self.text(name, text, longest);
        }
    }

    pub(super) fn flag(&mut self, name: &'static str, flag: Option<bool>) {
        if let Some(flag) = flag {
            self.xml.text(name, &[], if flag { "true" } else { "false" });
        }
    }

    pub(super) fn time(&mut self, name: &'static str, at: Option<Timestamp>) {
        if let Some(at) = at {
            self.xml.text(name, &[], &at.to_string());
        }
    }

    /// Elements whose being there says yes.
    pub(super) fn marks<'a>(&mut self, name: &str, marks: impl IntoIterator<Item = &'a str>) {
        let mut marks = marks.into_iter().peekable();
        if marks.peek().is_some() {
            self.xml.begin(name, &[]);
            for mark in marks {
                self.xml.empty(mark, &[]);
            }
            self.xml.end();
        }
    }

    pub(super) fn done(self) -> Result<Secret<String>, Unwritten> {
        match self.refused {
            Some(why) => Err(why),
            None => Ok(Secret::new(self.xml.done())),
        }
    }
}
