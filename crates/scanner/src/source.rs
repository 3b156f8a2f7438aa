//! What is examined: something that can be walked in an order that is always the same, and whose files can be read.

use std::cmp::Ordering;
use std::io::{self, Read};
use std::ops::ControlFlow;

use thiserror::Error;

use crate::{Found, Place};

/// A file or an object that the walk came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where.
    pub place: Place,
    /// How long it was when it was listed.
    pub bytes: u64,
    /// Device and inode of a file that has further names.
    pub inode: Option<(u64, u64)>,
}

/// One step of a walk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Something to be read.
    Read(Entry),
    /// Something of which all is known that will be.
    Told(Place, Found),
}

/// Why a walk cannot go on. What it came to before that stands in the journal; the same command goes on there.
#[derive(Debug, Error)]
#[error("{what}: {why}; run the same command again to go on")]
pub struct SourceError {
    /// What was walked.
    pub what: String,
    /// What was wrong.
    pub why: String,
}

/// What is examined.
pub trait Source: Sync {
    /// What it is called: the path of a tree, the address of objects.
    fn name(&self) -> &str;

    /// A place as it is written into findings.
    fn shown(&self, place: &Place) -> Place;

    /// Which of two places the walk comes to first.
    fn order(&self, one: &Place, other: &Place) -> Ordering;

    /// Hands out everything behind a place, in the order of places, each once, until it is told to stop.
    fn walk(&self, after: Option<&Place>, give: &mut dyn FnMut(Step) -> ControlFlow<()>) -> Result<(), SourceError>;

    /// Opens what lies at an entry.
    fn open(&self, entry: &Entry) -> io::Result<Box<dyn Content>>;
}

/// The bytes of something that was opened.
pub trait Content: Read {
    /// Whether it is, after so many bytes were read to its end, other than when it was opened.
    fn changed(&mut self, read: u64) -> io::Result<bool>;
}
