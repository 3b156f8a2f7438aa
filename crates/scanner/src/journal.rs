//! The journal of a scan: the one truth about what was examined. Everything else (findings, totals, statements) follows from it.
//!
//! A line is a CRC-32 in eight hexadecimal digits, a space, and JSON: a header, then a record for each thing that the walk came to, in the order of the walk, then
//! an end. It is appended in batches, each on the disk before anything that follows from it is shown. Of what a crash left, the part up to the first line that is
//! not whole is kept.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, BufRead, BufReader, Read, Seek, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use interchange::detection::volume::ListUsed;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::bank::Bank;
use crate::record::Record;

/// Bytes that are read at once.
const PIECE: usize = 256 << 10;
/// Bytes of a line, at most: more than any path with every entry that it could match.
const LONGEST: u64 = 16 << 20;
/// How long is waited for a journal that another program has.
const PATIENCE: Duration = Duration::from_secs(2);
/// Bytes that may stand behind the last whole line: what one batch may have left that was cut off by a crash.
const TORN: u64 = 64 << 20;

/// What a scan was begun with. It goes on only with the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// What is scanned.
    pub source: String,
    /// The lists that are looked in.
    pub lists: Vec<ListUsed>,
    /// In how many bits a PDQ may differ.
    pub radius: u32,
    /// The least quality of a PDQ that is looked up.
    pub quality: u8,
    /// Program and version.
    pub tool: String,
}

impl Header {
    /// That of a scan of a source.
    pub(crate) fn of(source: &str, bank: &Bank, tool: &str) -> Self {
        Self {
            source: source.to_owned(),
            lists: bank.lists().to_vec(),
            radius: bank.radius().bits(),
            quality: bank.quality(),
            tool: tool.to_owned(),
        }
    }
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
enum Line<R> {
    /// 1 is the version of this format.
    Scan1 {
        id: String,
        with: Header,
    },
    Record(R),
    End {
        records: u64,
    },
}

/// Why a journal cannot be used.
#[derive(Debug, Error)]
pub enum JournalError {
    /// The system's files refused.
    #[error("{path}: {source}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Another program has it open.
    #[error("{path}: another scan is writing it; wait for its end, or name another --out")]
    Busy {
        /// Which file.
        path: PathBuf,
    },
    /// It is damaged where no crash of this program could have damaged it.
    #[error(
        "{path}: no whole line at byte {at}, and {behind} bytes stand behind that; restore it from a copy, or name another --out to begin anew"
    )]
    Damaged {
        /// Which file.
        path: PathBuf,
        /// Where.
        at: u64,
        /// How much stands behind that.
        behind: u64,
    },
    /// The scan was begun with something else.
    #[error(
        "{path}: this scan was begun with {what} {was}, and is asked to go on with {now}; give the same, or name another --out to begin anew"
    )]
    Other {
        /// Which file.
        path: PathBuf,
        /// What differs.
        what: &'static str,
        /// With what it was begun.
        was: String,
        /// With what it is asked to go on.
        now: String,
    },
    /// A line would be longer than one that is read.
    #[error(
        "{path}: a file matches more entries than a line holds ({LONGEST} bytes): a list has the same picture too often, or --radius is too wide; give a smaller --radius or a higher --quality, and name another --out"
    )]
    Long {
        /// Which file.
        path: PathBuf,
    },
    /// No id for a new scan.
    #[error("the system gave no random bytes: {0}")]
    Random(getrandom::Error),
}

/// Lines, one after the other, as far as they are whole.
struct Reading<'a> {
    reader: BufReader<&'a File>,
    /// Where the next line begins.
    at: u64,
    /// A line was not whole: nothing behind it is one.
    broken: bool,
}

impl Reading<'_> {
    /// The next line; none at the first that is not whole, and ever after.
    fn line(&mut self) -> io::Result<Option<Line<Record>>> {
        if self.broken {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        let read = self.reader.by_ref().take(LONGEST).read_until(b'\n', &mut bytes)? as u64;
        let whole = bytes.strip_suffix(b"\n").and_then(|line| line.split_at_checked(9)).filter(|(sum, json)| {
            let sum = std::str::from_utf8(sum).ok().and_then(|sum| sum.strip_suffix(' '));
            sum.and_then(|sum| u32::from_str_radix(sum, 16).ok()) == Some(crc32fast::hash(json))
        });
        let Some((_, json)) = whole else {
            self.broken = true;
            return Ok(None);
        };
        // A line that is whole and says something unknown was written by another version: it is not cut off.
        let line = serde_json::from_slice(json)?;
        self.at += read;
        Ok(Some(line))
    }
}

/// Whether there is more than the beginning of a first line, and what a disk may leave behind that.
fn lines_behind(file: &File) -> io::Result<bool> {
    let mut reader = BufReader::with_capacity(PIECE, file);
    reader.rewind()?;
    let mut first = Vec::new();
    reader.by_ref().take(LONGEST).read_until(b'\n', &mut first)?;
    // What lay on the disk before may stand behind what was written: as a rule, zeros.
    let written = first.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    Ok(!begins_a_header(&first[..written]) || !reader.fill_buf()?.is_empty())
}

/// Whether these bytes are the beginning of a header's line, or nothing.
fn begins_a_header(bytes: &[u8]) -> bool {
    const BEGINS: &[u8] = br#" {"scan1":{"id":""#;
    let (sum, rest) = bytes.split_at(bytes.len().min(8));
    let begun = rest.len().min(BEGINS.len());
    sum.iter().all(u8::is_ascii_hexdigit) && rest[..begun] == BEGINS[..begun] && !rest.ends_with(b"\n")
}

fn locked(path: &Path) -> Result<File, JournalError> {
    let wrong = |source| JournalError::Io { path: path.to_owned(), source };
    let mut options = OpenOptions::new();
    let file = options.read(true).append(true).create(true).mode(0o600).open(path).map_err(wrong)?;
    // A worker that was just being started when its scan was killed holds the file for the moment until it is one.
    let begun = Instant::now();
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) if begun.elapsed() < PATIENCE => sleep(PATIENCE / 100),
            Err(TryLockError::WouldBlock) => return Err(JournalError::Busy { path: path.to_owned() }),
            Err(TryLockError::Error(e)) => return Err(wrong(e)),
        }
    }
}

fn random_id() -> Result<String, JournalError> {
    let mut id = [0; 16];
    getrandom::fill(&mut id).map_err(JournalError::Random)?;
    Ok(hex::encode(id))
}

/// Refuses to go on with something else.
fn same(path: &Path, was: &Header, now: &Header) -> Result<(), JournalError> {
    let lists = |header: &Header| {
        let told = |list: &ListUsed| {
            format!("{} ({} entries, SHA-256 {}…)", list.name, list.entries, &list.sha256[..8.min(list.sha256.len())])
        };
        header.lists.iter().map(told).collect::<Vec<_>>().join(", ")
    };
    let parts = [
        ("the source", was.source.clone(), now.source.clone()),
        ("the lists", lists(was), lists(now)),
        ("the radius", was.radius.to_string(), now.radius.to_string()),
        ("the quality", was.quality.to_string(), now.quality.to_string()),
        ("the program", was.tool.clone(), now.tool.clone()),
    ];
    match parts.into_iter().find(|(_, was, now)| was != now) {
        Some((what, was, now)) => Err(JournalError::Other { path: path.to_owned(), what, was, now }),
        None => Ok(()),
    }
}

/// A journal that is open, and locked against a second program.
pub(crate) struct Journal {
    path: PathBuf,
    file: File,
    id: String,
    batch: Vec<u8>,
    records: u64,
    ended: bool,
}

impl Journal {
    /// Opens or begins a journal. `begin` is told its id, and then `replay` each record that is in it.
    pub(crate) fn open<E: From<JournalError>>(
        path: &Path,
        header: &Header,
        begin: impl FnOnce(&str) -> Result<(), E>,
        mut replay: impl FnMut(Record) -> Result<(), E>,
    ) -> Result<Self, E> {
        let wrong = |source| JournalError::Io { path: path.to_owned(), source };
        let file = locked(path)?;
        let length = file.metadata().map_err(wrong)?.len();
        let mut reading = Reading { reader: BufReader::with_capacity(PIECE, &file), at: 0, broken: false };
        let damaged = |at| JournalError::Damaged { path: path.to_owned(), at, behind: length - at };
        let begun = match reading.line().map_err(wrong)? {
            Some(Line::Scan1 { id, with }) => {
                same(path, &with, header)?;
                Some(id)
            }
            // A journal is on the disk before anything is examined: its first line may have been cut off, and then nothing was examined. Where a line stands behind that,
            // it was damaged, and what was stated of the scan would be stated once more.
            None if length <= TORN && !lines_behind(&file).map_err(wrong)? => None,
            _ => return Err(damaged(0).into()),
        };
        let fresh = begun.is_none();
        let id = begun.map_or_else(random_id, Ok)?;
        begin(&id)?;
        let (mut records, mut ended) = (0, false);
        while let Some(line) = reading.line().map_err(wrong)? {
            match line {
                Line::Record(record) if !ended => {
                    records += 1;
                    replay(record)?;
                }
                Line::End { records: all } if all == records && !ended => ended = true,
                _ => return Err(damaged(reading.at).into()),
            }
        }
        let whole = reading.at;
        if length - whole > TORN {
            return Err(damaged(whole).into());
        }
        if whole < length {
            file.set_len(whole).and_then(|()| file.sync_all()).map_err(wrong)?;
        }
        let mut journal = Self { path: path.to_owned(), file, id, batch: Vec::new(), records, ended };
        if fresh {
            journal.put(&Line::Scan1 { id: journal.id.clone(), with: header.clone() })?;
            journal.commit()?;
        }
        Ok(journal)
    }

    /// The scan's id.
    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    /// Whether the scan has reached its end.
    pub(crate) fn ended(&self) -> bool {
        self.ended
    }

    /// Adds a record to the batch.
    pub(crate) fn add(&mut self, record: &Record) -> Result<(), JournalError> {
        self.put(&Line::Record(record))?;
        self.records += 1;
        Ok(())
    }

    /// Adds the end.
    pub(crate) fn end(&mut self) -> Result<(), JournalError> {
        self.put(&Line::End { records: self.records })?;
        self.commit()?;
        self.ended = true;
        Ok(())
    }

    /// Puts the batch on the disk.
    pub(crate) fn commit(&mut self) -> Result<(), JournalError> {
        let written = self.file.write_all(&self.batch).and_then(|()| self.file.sync_data());
        written.map_err(|source| JournalError::Io { path: self.path.clone(), source })?;
        self.batch.clear();
        Ok(())
    }

    fn put(&mut self, line: &Line<&Record>) -> Result<(), JournalError> {
        let json =
            serde_json::to_vec(line).map_err(|e| JournalError::Io { path: self.path.clone(), source: e.into() })?;
        if json.len() as u64 + 10 > LONGEST {
            return Err(JournalError::Long { path: self.path.clone() });
        }
        self.batch.extend_from_slice(format!("{:08x} ", crc32fast::hash(&json)).as_bytes());
        self.batch.extend_from_slice(&json);
        self.batch.push(b'\n');
        Ok(())
    }
}
