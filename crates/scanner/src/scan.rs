//! A scan on disk: begun, killed, gone on with, ended.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::fs::DirBuilder;
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use interchange::detection::volume::Cell;
use jiff::Timestamp;
use store::StoreError;
use thiserror::Error;

use crate::Place;
use crate::bank::Bank;
use crate::chain::KeysError;
use crate::examine::{Came, Machine, examine};
use crate::findings::{Kind, Lines};
use crate::journal::{Header, Journal, JournalError};
use crate::record::{Found, Match, Record};
use crate::shards::ShardError;
use crate::source::{Source, SourceError};
use crate::tally::{Tally, Volume};

/// Records that are put on the disk together, at most.
const BATCH: usize = 256;
/// How long a record waits for others.
const WAIT: Duration = Duration::from_millis(250);

/// Why a scan ended before its end. What was examined stands in its journal.
#[derive(Debug, Error)]
pub enum ScanError {
    /// Its journal.
    #[error(transparent)]
    Journal(#[from] JournalError),
    /// Another file of it.
    #[error("{path}: {source}; mend that, and run the same command again to go on")]
    Io {
        /// Which.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The tree or the store.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// No worker can be had: then no picture is examined, and none is counted as if it had been.
    #[error("{0}; run the same command again to go on")]
    Workers(#[from] confine::Failure),
    /// Whoever works on it was told to stop.
    #[error("it was told to stop")]
    Stopped,
    /// A fault of this program.
    #[error("a thread of the scan has ended; run the same command again to go on, and report the fault")]
    Thread,
    /// The statements of the key.
    #[error(transparent)]
    Keys(#[from] KeysError),
    /// Where shards are kept.
    #[error("the shards of this scan: {0}; run the same command again to go on")]
    Shards(StoreError),
    /// What is kept of a shard.
    #[error(transparent)]
    Shard(#[from] ShardError),
    /// Findings would take the place of something else.
    #[error(
        "{path}: it is there already, and is no findings of a scan that can go on; name another --out, or take it away"
    )]
    Taken {
        /// Which.
        path: PathBuf,
    },
    /// Statements count more than there is.
    #[error(
        "{path}: {stated} lines of this journal were stated, and it has {records}; restore it from a copy, or name another --out"
    )]
    Short {
        /// The journal.
        path: PathBuf,
        /// Lines that statements count.
        stated: u64,
        /// Lines that it has.
        records: u64,
    },
}

/// How far a scan is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Lines of the journal: everything that the walk came to.
    pub records: u64,
    /// What they add up to.
    pub tally: Tally,
}

/// What follows from the journal's lines.
#[derive(Default)]
struct Known {
    records: u64,
    tally: Tally,
    /// Of the records from `stated` on.
    volume: Volume,
    /// How many records are in statements.
    stated: u64,
    last: Option<Place>,
    /// What files match that have further names and match anything.
    matched: HashMap<(u64, u64), Vec<Match>>,
    /// Files with further names that could not be read.
    failed: HashSet<(u64, u64)>,
}

impl Known {
    fn take(&mut self, record: Record) {
        self.tally.add(&record.found);
        if self.records >= self.stated {
            self.volume.add(&record);
        }
        self.records += 1;
        if let Some(inode) = record.found.read_as().filter(|_| !record.found.matches().is_empty()) {
            self.matched.insert(inode, record.found.matches().to_vec());
        }
        self.failed.extend(record.found.failed_as());
        self.last = Some(record.place);
    }
}

/// The files that follow from the journal's lines.
struct Shown {
    findings: Lines,
    unexamined: Lines,
}

impl Shown {
    fn anew(out: &Path, directory: &Path) -> Result<Self, ScanError> {
        let lines = |kind, path: &Path| Lines::anew(kind, path).map_err(at(path));
        Ok(Self {
            findings: lines(Kind::Findings, out)?,
            unexamined: lines(Kind::Unexamined, &directory.join("unexamined.ndjson"))?,
        })
    }

    fn each(&mut self, mut act: impl FnMut(&mut Lines) -> io::Result<()>) -> Result<(), ScanError> {
        for lines in [&mut self.findings, &mut self.unexamined] {
            act(lines).map_err(at(lines.path()))?;
        }
        Ok(())
    }

    fn add(&mut self, source: &dyn Source, record: &Record) -> Result<(), ScanError> {
        let place = source.shown(&record.place);
        self.each(|lines| lines.add(&place, record))
    }
}

/// Refuses to write findings over anything that is not this scan's. Its own are there only where its journal is: the header of that is on the disk before.
fn taken(out: &Path, journal: &Path) -> Result<(), ScanError> {
    let is_begun = journal.metadata().is_ok_and(|meta| meta.len() > 0);
    match out.symlink_metadata() {
        Ok(there) if there.is_file() && (is_begun || there.len() == 0) => Ok(()),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        Ok(_) => Err(ScanError::Taken { path: out.to_owned() }),
        Err(source) => Err(ScanError::Io { path: out.to_owned(), source }),
    }
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> ScanError {
    let path = path.to_owned();
    move |source| ScanError::Io { path, source }
}

/// A scan.
pub struct Scan {
    journal: Journal,
    header: Header,
    shown: Shown,
    known: Known,
    batch: Vec<Record>,
    /// Inodes of files that have further names and were come to before this program began.
    seen: HashSet<(u64, u64)>,
}

impl Scan {
    /// Begins a scan whose findings go to `out`, or goes on with it: its journal is in the directory `out` with `.scan` behind it. `tool` is program and version.
    /// `stated` says how many lines of a scan, by its id, are in statements already.
    pub fn open(
        out: &Path,
        source: &dyn Source,
        bank: &Bank,
        tool: &str,
        stated: &dyn Fn(&str) -> u64,
    ) -> Result<Self, ScanError> {
        let mut directory = out.as_os_str().to_owned();
        directory.push(".scan");
        let directory = PathBuf::from(directory);
        taken(out, &directory.join("journal"))?;
        DirBuilder::new().recursive(true).mode(0o700).create(&directory).map_err(at(&directory))?;
        let header = Header::of(source.name(), bank, tool);
        let path = directory.join("journal");
        // Begun once the journal is locked: where another program writes it, this one writes nothing.
        let (mut shown, known) = (None, RefCell::new(Known::default()));
        let mut seen = HashSet::new();
        let journal = Journal::open::<ScanError>(
            &path,
            &header,
            |id| {
                known.borrow_mut().stated = stated(id);
                Ok(())
            },
            |record| {
                let shown = match &mut shown {
                    Some(shown) => shown,
                    none => none.insert(Shown::anew(out, &directory)?),
                };
                shown.add(source, &record)?;
                seen.extend(record.found.read_as());
                known.borrow_mut().take(record);
                Ok(())
            },
        )?;
        let known = known.into_inner();
        if known.stated > known.records {
            return Err(ScanError::Short { path, stated: known.stated, records: known.records });
        }
        let mut shown = shown.map_or_else(|| Shown::anew(out, &directory), Ok)?;
        shown.each(Lines::settle)?;
        Ok(Self { journal, header, shown, known, batch: Vec::new(), seen })
    }

    /// Its id.
    pub fn id(&self) -> &str {
        self.journal.id()
    }

    /// The file of what was not examined, and why.
    pub fn unexamined(&self) -> &Path {
        self.shown.unexamined.path()
    }

    /// Whether it has reached its end.
    pub fn ended(&self) -> bool {
        self.journal.ended()
    }

    /// How far it is.
    pub fn progress(&self) -> Progress {
        Progress { records: self.known.records, tally: self.known.tally }
    }

    /// When the first line was written that is in no statement yet.
    pub fn unstated_since(&self) -> Option<Timestamp> {
        self.known.volume.span.map(|(first, _)| first)
    }

    /// Goes on to the end. `watch` is called each time that something was put on the disk.
    pub fn run(
        &mut self,
        source: &dyn Source,
        bank: &Bank,
        machine: &Machine,
        watch: &mut dyn FnMut(&mut Self) -> Result<(), ScanError>,
    ) -> Result<(), ScanError> {
        if self.ended() {
            return Ok(());
        }
        let (after, seen) = (self.known.last.clone(), self.take_seen());
        let mut began: Option<Instant> = None;
        let examined = examine(source, after.as_ref(), seen, bank, machine, &mut |came| {
            if let Came::Next(place, found) = came {
                began.get_or_insert_with(Instant::now);
                let at = (machine.now)().as_second();
                self.add(Record { place, at, found })?;
            }
            if self.is_full() || began.is_some_and(|began| began.elapsed() >= WAIT) {
                began = None;
                self.commit(source)?;
                watch(self)?;
            }
            Ok(())
        });
        // What was examined before a source gave way is kept; where the disk gave way, nothing more is written.
        if !matches!(examined, Err(ScanError::Journal(_) | ScanError::Io { .. })) {
            self.commit(source)?;
        }
        examined?;
        self.finish(watch)
    }

    /// All was examined.
    pub(crate) fn finish(
        &mut self,
        watch: &mut dyn FnMut(&mut Self) -> Result<(), ScanError>,
    ) -> Result<(), ScanError> {
        self.shown.each(Lines::sync)?;
        self.journal.end()?;
        watch(self)
    }

    /// Inodes of files that have further names and were come to before this program began; whoever goes on takes them.
    pub(crate) fn take_seen(&mut self) -> HashSet<(u64, u64)> {
        std::mem::take(&mut self.seen)
    }

    /// What the last line is of.
    pub(crate) fn last(&self) -> Option<&Place> {
        self.batch.last().map(|record| &record.place).or(self.known.last.as_ref())
    }

    /// Adds what the walk came to next. It is on the disk once it is committed.
    pub(crate) fn add(&mut self, record: Record) -> Result<(), ScanError> {
        let record = Record { found: self.whole(record.found), ..record };
        self.journal.add(&record)?;
        self.batch.push(record);
        Ok(())
    }

    /// Whether so much waits that it is to be committed.
    pub(crate) fn is_full(&self) -> bool {
        self.batch.len() >= BATCH
    }

    /// A further name matches what the first one does, and is not examined where that could not be read.
    fn whole(&self, found: Found) -> Found {
        let Found::Again { inode, .. } = found else { return found };
        // The first name stands before it in the journal; it may still be in this batch.
        let mut batch = self.batch.iter();
        if self.known.failed.contains(&inode) || batch.any(|record| record.found.failed_as() == Some(inode)) {
            let why = "it could not be read under its first name; scan it again".to_owned();
            return Found::Unreadable { why, inode: None };
        }
        let waiting = self.batch.iter().find(|record| record.found.read_as() == Some(inode));
        let matches =
            waiting.map(|record| record.found.matches().to_vec()).or_else(|| self.known.matched.get(&inode).cloned());
        Found::Again { inode, matches: matches.unwrap_or_default() }
    }

    /// The journal first: whatever is shown after it follows from what is on the disk.
    pub(crate) fn commit(&mut self, source: &dyn Source) -> Result<(), ScanError> {
        self.journal.commit()?;
        for record in self.batch.drain(..) {
            self.shown.add(source, &record)?;
            self.known.take(record);
        }
        self.shown.each(Lines::flush)
    }

    /// What is to be stated of the lines that are in no statement yet; none where there are none.
    pub(crate) fn unstated(&self) -> Option<Unstated> {
        let (first, last) = self.known.volume.span?;
        let examined = self.known.volume.examined();
        Some(Unstated {
            from: self.known.stated,
            to: self.known.records,
            complete: self.ended(),
            first,
            last,
            examined,
        })
    }

    /// With what it was begun.
    pub(crate) fn header(&self) -> &Header {
        &self.header
    }

    /// All lines so far are in statements.
    pub(crate) fn is_stated(&mut self) {
        self.known.stated = self.known.records;
        self.known.volume = Volume::default();
    }
}

/// What a statement says of a part of a scan.
pub(crate) struct Unstated {
    pub(crate) from: u64,
    pub(crate) to: u64,
    pub(crate) complete: bool,
    pub(crate) first: Timestamp,
    pub(crate) last: Timestamp,
    pub(crate) examined: Vec<Cell>,
}
