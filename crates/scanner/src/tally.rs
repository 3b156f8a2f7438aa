//! What the journal's lines add up to.

use std::collections::BTreeMap;

use interchange::detection::volume::{Cell, Counts, FileType, month};
use jiff::Timestamp;
use serde::Serialize;

use crate::record::{Found, Pdq, Record};

/// Totals of a scan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Files that were read to their end and looked up.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Pictures among them whose PDQ was looked up.
    pub pictures: u64,
    /// Pictures whose PDQ says too little to be looked up; their digests were.
    pub vague: u64,
    /// Pictures that no decoder could read; their digests were looked up.
    pub undecoded: u64,
    /// Files that match an entry.
    pub matched: u64,
    /// Lines in the file of findings.
    pub findings: u64,
    /// Files that changed while they were read, twice. They are not in `files`.
    pub changed: u64,
    /// Files that could not be read.
    pub unreadable: u64,
    /// Directories that could not be listed.
    pub closed: u64,
    /// Further names of files that were examined under another.
    pub again: u64,
    /// Symbolic links, which are not followed.
    pub links: u64,
    /// Directories that lie within themselves.
    pub loops: u64,
    /// Pipes, sockets and devices.
    pub special: u64,
}

impl Tally {
    /// Counts a line.
    pub(crate) fn add(&mut self, found: &Found) {
        self.findings += found.matches().len() as u64;
        match found {
            Found::File { bytes, pdq, changed, matches, .. } => {
                self.matched += u64::from(!matches.is_empty());
                if *changed {
                    self.changed += 1;
                    return;
                }
                self.files += 1;
                self.bytes += bytes;
                match pdq {
                    Pdq::None => {}
                    Pdq::Looked => self.pictures += 1,
                    Pdq::Vague { .. } => self.vague += 1,
                    Pdq::Undecoded { .. } => self.undecoded += 1,
                }
            }
            Found::Again { .. } => self.again += 1,
            Found::Unreadable { .. } => self.unreadable += 1,
            Found::Closed { .. } => self.closed += 1,
            Found::Loop => self.loops += 1,
            Found::Link => self.links += 1,
            Found::Special => self.special += 1,
        }
    }

    /// How much could not be examined although it should have been.
    pub fn missed(&self) -> u64 {
        self.changed + self.unreadable + self.closed
    }
}

/// What a statement says about some lines of a journal.
#[derive(Clone, Debug, Default)]
pub(crate) struct Volume {
    cells: BTreeMap<(String, FileType), Counts>,
    /// When the first and the last of the lines were written.
    pub(crate) span: Option<(Timestamp, Timestamp)>,
}

impl Volume {
    pub(crate) fn add(&mut self, record: &Record) {
        let at = Timestamp::from_second(record.at).unwrap_or_default();
        self.span = Some(self.span.map_or((at, at), |(first, last)| (first.min(at), last.max(at))));
        let (file_type, counts) = match &record.found {
            Found::File { file_type, bytes, pdq, changed, matches, .. } => {
                let mut counts = Counts { matched: u64::from(!matches.is_empty()), ..Counts::default() };
                if *changed {
                    counts.changed = 1;
                } else {
                    (counts.files, counts.bytes) = (1, *bytes);
                    counts.undecoded = u64::from(matches!(pdq, Pdq::Undecoded { .. }));
                }
                (*file_type, counts)
            }
            Found::Unreadable { .. } | Found::Closed { .. } => {
                (FileType::Unknown, Counts { unreadable: 1, ..Counts::default() })
            }
            Found::Again { .. } | Found::Loop | Found::Link | Found::Special => return,
        };
        self.cells.entry((month(at), file_type)).or_default().add(&counts);
    }

    /// In the order of months and types.
    pub(crate) fn examined(&self) -> Vec<Cell> {
        let cell = |((month, file_type), counts): (&(String, FileType), &Counts)| Cell {
            month: month.clone(),
            file_type: *file_type,
            counts: *counts,
        };
        self.cells.iter().map(cell).collect()
    }
}
