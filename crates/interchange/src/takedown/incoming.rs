//! Reports that come in: as CSV, as our JSON, as X-ARF v4 and as mail that carries X-ARF or RFC 5965.
//!
//! A file is taken whole or not at all. A fault names line, column and what would be right, and never what stands there: any field may have an
//! address in it. Evidence that is attached is counted and left out; it is neither decoded nor kept.

mod json;
mod mail;
mod rows;
mod tree;
mod xarf;

use alliance::takedown::Signs;
use jiff::Timestamp;
use vault::Secret;

use super::address::Address;
use super::notice::{Class, Digests, Organisation};
use crate::fault::Fault;

pub use json::json;
pub use mail::mail;
pub use rows::{COLUMNS, csv};
pub use xarf::xarf;

/// What a file brought.
#[derive(Debug)]
pub struct Taken {
    /// The reports, in the file's order.
    pub reports: Vec<Incoming>,
    /// How many attached pieces of evidence were left out.
    pub left_out: usize,
}

/// One report: any number of addresses, and what its sender says about all of them.
#[derive(Debug)]
pub struct Incoming {
    /// The sender's own number.
    pub reference: Option<Secret<String>>,
    /// Who reports, where it is said.
    pub reporter: Option<Organisation>,
    /// What the sender says of its urgency; only our JSON has a place for that.
    pub signs: Signs,
    /// The sender's words.
    pub note: Option<Secret<String>>,
    /// Where the material is; at least one.
    pub items: Vec<Item>,
}

/// One address of a report.
#[derive(Debug)]
pub struct Item {
    /// Where the material is.
    pub address: Address,
    /// Its class, where the sender gave one.
    pub class: Option<Class>,
    /// Digests of it.
    pub digests: Digests,
    /// When the sender saw it there.
    pub seen: Option<Timestamp>,
    /// The line of the file on which it stands, where it has one.
    pub line: Option<u64>,
}

impl Item {
    fn of(address: Address, line: Option<u64>) -> Self {
        Self { address, class: None, digests: Digests::default(), seen: None, line }
    }
}

/// How long a sender's number may be, in characters.
const LONGEST_REFERENCE: usize = 200;

/// How long a sender's words may be, in characters.
const LONGEST_NOTE: usize = 4_000;

/// How long an organisation's name and its contact may be, in characters: no mail address is longer (RFC 5321).
const LONGEST_NAME: usize = 254;

/// How long an organisation's domain may be, in characters (RFC 1035).
const LONGEST_DOMAIN: usize = 253;

/// What is expected of each kind of field.
const CLASS: &str = "one of `baseline`, `A1`, `A2`, `B1`, `B2`";
const TIME: &str = "a time with its offset, such as `2026-01-31T08:00:00Z`";
const REFERENCE: &str = "a text of at most 200 characters in one line";
const NOTE: &str = "a text of at most 4,000 characters";

/// Gathers faults without a word of what was found.
struct Unshown(crate::fault::Faults);

impl Unshown {
    fn new(file: &str) -> Self {
        Self(crate::fault::Faults::new(file))
    }

    fn note(&mut self, line: Option<u64>, column: &str, expected: &str) {
        self.said(line, column, expected, "something else");
    }

    /// `found` is a phrase of this program.
    fn said(&mut self, line: Option<u64>, column: &str, expected: &str, found: &str) {
        self.0.note_as_said(line, column, expected, found);
    }

    fn missing(&mut self, line: Option<u64>, column: &str, expected: &str) {
        self.said(line, column, expected, "nothing");
    }

    /// The address of a field.
    fn address(&mut self, line: Option<u64>, column: &str, text: &str) -> Option<Address> {
        match Address::read(text) {
            Ok(address) => Some(address),
            Err(refusal) => {
                self.said(line, column, "an address of material", &format!("one that is refused: {refusal}"));
                None
            }
        }
    }

    /// A class, a digest or a time of a field; `name` is the field's.
    fn about(&mut self, item: &mut Item, line: Option<u64>, column: &str, name: &str, text: &str) {
        match name {
            "class" => match Class::named(text) {
                Some(class) => item.class = Some(class),
                None => self.note(line, column, CLASS),
            },
            "seen" => match text.parse() {
                Ok(seen) => item.seen = Some(seen),
                Err(_) => self.note(line, column, TIME),
            },
            digest => {
                if !item.digests.take(digest, text) {
                    self.note(line, column, "a digest in hex digits: 32 of MD5, 40 of SHA-1, 64 of SHA-256");
                }
            }
        }
    }

    fn reference(&mut self, line: Option<u64>, column: &str, text: &str) -> Option<Secret<String>> {
        let right = text.chars().count() <= LONGEST_REFERENCE && !text.contains(char::is_control);
        if !right {
            self.note(line, column, REFERENCE);
        }
        right.then(|| Secret::new(text.to_owned()))
    }

    /// What a report says of an organisation.
    fn about_organisation(&mut self, line: Option<u64>, column: &str, text: &str, longest: usize) -> Option<String> {
        let right = text.chars().count() <= longest && !text.contains(char::is_control);
        if !right {
            self.note(line, column, &format!("a text of at most {longest} characters in one line"));
        }
        right.then(|| text.to_owned())
    }

    fn words(&mut self, line: Option<u64>, column: &str, text: &str) -> Option<Secret<String>> {
        let right = text.chars().count() <= LONGEST_NOTE;
        if !right {
            self.note(line, column, NOTE);
        }
        right.then(|| Secret::new(text.to_owned()))
    }

    fn or<T>(self, value: T) -> Result<T, Vec<Fault>> {
        self.0.or(value)
    }
}
