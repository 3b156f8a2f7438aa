//! Which entries of one list are near those of another: the heart of `accord match`.
//!
//! Only PDQ can be near. Rows without one are passed over and counted.

use std::collections::HashMap;
use std::io::{self, BufRead, Write};
use std::time::Duration;

use hamming::{BuildError, Code, Hit, Index, Radius};
use serde::Serialize;

use super::{Bare, Refusal, Row, rows};
use crate::Fault;

/// How many queries are looked up at once: enough that the index goes through its memory in order, few enough to be held.
const BATCH: usize = 16 * 1024;

/// What is done about rows that cannot be read.
pub struct Refusals<'a> {
    /// Stop at the first.
    pub strict: bool,
    /// Told of each, as it is found.
    pub told: &'a mut dyn FnMut(&Refusal),
}

/// Why nothing more is matched.
#[derive(Debug, thiserror::Error)]
pub enum MatchError {
    /// A row that cannot be read, where each must be.
    #[error("{0}")]
    Refused(Box<Fault>),
    /// A list that cannot be read to its end.
    #[error("{0}; nothing after this was read")]
    Rest(Box<Fault>),
    /// No index.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The findings cannot be written.
    #[error("the findings cannot be written: {0}")]
    Written(#[from] io::Error),
}

/// How a list was read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Rows with a PDQ that counts.
    pub taken: u64,
    /// Rows without a PDQ, and rows that are or were withdrawn.
    pub passed_over: u64,
    /// Rows that could not be read.
    pub refused: u64,
}

/// The entries that are looked in.
pub struct Bank {
    index: Index,
    ids: Ids,
    counts: Counts,
}

/// The ids of entries, where their list has ids, one behind the other.
#[derive(Default)]
struct Ids {
    text: String,
    ends: Vec<usize>,
}

impl Ids {
    fn put(&mut self, entry: usize, id: Option<&str>) {
        if let Some(id) = id {
            self.ends.resize(entry, self.text.len());
            self.text.push_str(id);
            self.ends.push(self.text.len());
        }
    }

    fn get(&self, entry: usize) -> Option<&str> {
        let end = *self.ends.get(entry)?;
        let begin = entry.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(&self.text[begin..end]).filter(|id| !id.is_empty())
    }
}

/// What a list takes back of itself: an id or a code, and how many entries stood before that.
#[derive(Default)]
struct Withdrawn {
    ids: HashMap<String, usize>,
    codes: HashMap<Code, usize>,
}

impl Withdrawn {
    fn put(&mut self, row: Row, entries: usize) {
        match (row.pdq(), row.id) {
            (_, Some(id)) => drop(self.ids.insert(id, entries)),
            (Some(code), None) => drop(self.codes.insert(Code::from_bytes(code), entries)),
            (None, None) => {}
        }
    }

    fn is_empty(&self) -> bool {
        self.ids.is_empty() && self.codes.is_empty()
    }

    fn has(&self, entry: usize, code: &Code, id: Option<&str>) -> bool {
        let after = |at: Option<&usize>| at.is_some_and(|at| entry < *at);
        after(self.codes.get(code)) || after(id.and_then(|id| self.ids.get(id)))
    }
}

/// The entries of a list, read and not yet made ready.
pub struct Entries {
    codes: Vec<(u64, Code)>,
    ids: Ids,
    counts: Counts,
}

impl Entries {
    /// Reads a list. `file` is its name for faults. An entry that the list withdraws further down, by its id or by its PDQ, is not
    /// among them.
    pub fn read(file: &str, reader: impl BufRead, refusals: &mut Refusals<'_>) -> Result<Self, MatchError> {
        let mut codes: Vec<(u64, Code)> = Vec::new();
        let (mut ids, mut withdrawn, mut counts) = (Ids::default(), Withdrawn::default(), Counts::default());
        counts.refused = each(file, reader, refusals, |row| {
            match row.pdq() {
                _ if row.deleted => {
                    withdrawn.put(row, codes.len());
                    counts.passed_over += 1;
                }
                None => counts.passed_over += 1,
                Some(code) => {
                    ids.put(codes.len(), row.id.as_deref());
                    codes.push((codes.len() as u64, Code::from_bytes(code)));
                }
            }
            Ok(())
        })?;
        if !withdrawn.is_empty() {
            let all = codes.len();
            let mut entry = 0..;
            codes.retain(|(_, code)| entry.next().is_some_and(|entry| !withdrawn.has(entry, code, ids.get(entry))));
            counts.passed_over += (all - codes.len()) as u64;
        }
        counts.taken = codes.len() as u64;
        Ok(Self { codes, ids, counts })
    }

    /// Makes them ready to be looked in.
    pub fn build(self) -> Result<Bank, BuildError> {
        Ok(Bank { index: Index::build(self.codes)?, ids: self.ids, counts: self.counts })
    }
}

impl Bank {
    /// How its list was read.
    pub fn counts(&self) -> Counts {
        self.counts
    }

    /// Looks up every PDQ of a list of queries, and writes a line of JSON for each entry within the radius: `query`, `entry` (both in
    /// hexadecimal digits), `distance`, and `query_id` and `entry_id` where the lists have ids. A query's findings stand together, the
    /// nearest first. `watch` is a clock that only runs forward.
    pub fn look_up(
        &self,
        file: &str,
        queries: impl BufRead,
        radius: Radius,
        refusals: &mut Refusals<'_>,
        mut out: impl Write,
        watch: &dyn Fn() -> Duration,
    ) -> Result<LookedUp, MatchError> {
        let mut done = LookedUp::default();
        let mut batch = Batch::default();
        let mut look_up = |batch: &mut Batch, done: &mut LookedUp| -> Result<(), MatchError> {
            let begin = watch();
            let hits = self.index.within_each(&batch.codes, radius);
            done.time += watch().saturating_sub(begin);
            done.findings += hits.total() as u64;
            for (at, (code, id)) in batch.codes.iter().zip(&batch.ids).enumerate() {
                for hit in hits.of(at) {
                    self.write(code, id.as_deref(), hit, &mut out)?;
                }
            }
            out.flush()?;
            batch.codes.clear();
            batch.ids.clear();
            Ok(())
        };
        let (mut taken, mut passed_over) = (0, 0);
        let refused = each(file, queries, refusals, |row| {
            let Some(code) = row.pdq() else {
                passed_over += 1;
                return Ok(());
            };
            taken += 1;
            batch.codes.push(Code::from_bytes(code));
            batch.ids.push(row.id);
            if batch.codes.len() == BATCH { look_up(&mut batch, &mut done) } else { Ok(()) }
        })?;
        look_up(&mut batch, &mut done)?;
        done.counts = Counts { taken, passed_over, refused };
        Ok(done)
    }

    fn write(&self, query: &Code, query_id: Option<&str>, hit: &Hit, out: &mut impl Write) -> io::Result<()> {
        let Some(code) = self.index.get(hit.key) else { return Ok(()) };
        let entry_id = usize::try_from(hit.key).ok().and_then(|entry| self.ids.get(entry));
        let finding =
            Finding { query: query.to_string(), entry: code.to_string(), distance: hit.distance, query_id, entry_id };
        serde_json::to_writer(&mut *out, &finding)?;
        out.write_all(b"\n")
    }
}

/// Queries that are looked up together.
#[derive(Default)]
struct Batch {
    codes: Vec<Code>,
    ids: Vec<Option<String>>,
}

/// How the queries were answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LookedUp {
    /// How their list was read.
    pub counts: Counts,
    /// How many entries were near.
    pub findings: u64,
    /// How long was looked, without reading and writing.
    pub time: Duration,
}

#[derive(Serialize)]
struct Finding<'a> {
    query: String,
    entry: String,
    distance: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    query_id: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entry_id: Option<&'a str>,
}

/// Takes each row of a list, and says how many were refused.
fn each(
    file: &str,
    reader: impl BufRead,
    refusals: &mut Refusals<'_>,
    mut take: impl FnMut(Row) -> Result<(), MatchError>,
) -> Result<u64, MatchError> {
    let mut refused = 0;
    let ends = |refusal: Refusal| match refusal {
        Refusal::Row(fault) => MatchError::Refused(fault),
        Refusal::Rest(fault) => MatchError::Rest(fault),
    };
    for row in rows(file, reader, Bare::Pdq).map_err(ends)? {
        match row {
            Ok(row) => take(row)?,
            Err(refusal @ Refusal::Row(_)) if !refusals.strict => {
                (refusals.told)(&refusal);
                refused += 1;
            }
            Err(refusal) => return Err(ends(refusal)),
        }
    }
    Ok(refused)
}
