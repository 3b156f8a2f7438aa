//! Verifying a bundle from its bytes alone.

use std::collections::VecDeque;
use std::fmt;
use std::io::Read;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use vault::note::{VerifierKey, open};
use vault::tree::{Frontier, Hash, leaf_hash};

use crate::tar::{Files, TarError};
use crate::{LOGS, part};

/// Breaks listed; the rest is counted.
const LISTED: usize = 100;

/// A place where a bundle does not hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Break {
    /// Which log; empty for the bundle itself.
    pub log: &'static str,
    /// The entry, or the size of the checkpoint; 0 for the bundle itself.
    pub entry: u64,
    /// What does not hold.
    pub what: String,
}

impl fmt::Display for Break {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.log, self.entry) {
            ("", _) => write!(f, "the bundle: {}", self.what),
            (log, 0) => write!(f, "{log}: {}", self.what),
            (log, entry) => write!(f, "{log}, entry {entry}: {}", self.what),
        }
    }
}

/// What is known of one log.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Log {
    /// Which one.
    pub name: &'static str,
    /// The public key that is in the bundle.
    pub key: String,
    /// Entries read.
    pub entries: u64,
    /// Checkpoints whose root and signature were checked.
    pub checkpoints: u64,
    /// Root over all entries, in hex.
    pub root: String,
}

/// What verification found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The two logs.
    pub logs: Vec<Log>,
    /// The first hundred breaks, in the order of the bundle.
    pub breaks: Vec<Break>,
    /// All breaks.
    pub broken: u64,
}

impl Report {
    /// Whether nothing broke.
    pub fn holds(&self) -> bool {
        self.broken == 0
    }

    fn add(&mut self, log: &'static str, entry: u64, what: impl Into<String>) {
        self.broken += 1;
        if self.breaks.len() < LISTED {
            self.breaks.push(Break { log, entry, what: what.into() });
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Note {
    size: u64,
    note: String,
}

/// Of an entry, what both logs have.
#[derive(Deserialize)]
struct Leaf {
    seq: u64,
    at: i64,
    #[serde(default)]
    body: Option<String>,
}

/// Reads a bundle and reports every place where it breaks.
///
/// `trusted` are public keys known from elsewhere: the bundle's own must be among them where there are any. `since` is what
/// verifying an older bundle gave: both logs must go on from it.
///
/// # Errors
/// Where the input cannot be read at all. What is no bundle, or a damaged one, is a break.
pub fn verify(input: impl Read, trusted: &[VerifierKey], since: Option<&Report>) -> std::io::Result<Report> {
    let mut reading = Reading { files: Files::new(input), next: None, sums: String::new(), report: Report::default() };
    match reading.all(trusted, since) {
        Ok(()) => {}
        Err(TarError::Io(e)) => return Err(e),
        Err(damage) => reading.report.add("", 0, damage.to_string()),
    }
    Ok(reading.report)
}

struct Reading<R> {
    files: Files<R>,
    /// The file that was read and not yet taken.
    next: Option<(String, Vec<u8>)>,
    sums: String,
    report: Report,
}

impl<R: Read> Reading<R> {
    /// The next file where it has this name.
    fn take(&mut self, name: &str) -> Result<Option<Vec<u8>>, TarError> {
        if self.next.is_none() {
            self.next = self.files.next()?;
        }
        match self.next.take() {
            Some((found, bytes)) if found == name => {
                self.sums.push_str(&format!("{}  {name}\n", hex::encode(Sha256::digest(&bytes))));
                Ok(Some(bytes))
            }
            other => {
                self.next = other;
                Ok(None)
            }
        }
    }

    fn all(&mut self, trusted: &[VerifierKey], since: Option<&Report>) -> Result<(), TarError> {
        if self.take("README.txt")?.is_none() {
            self.report.add("", 0, "it does not begin with README.txt: this is no bundle of Accord");
            return Ok(());
        }
        let mut keys = Vec::new();
        for log in LOGS {
            let text = self.take(&format!("{log}.vkey"))?.unwrap_or_default();
            let text = String::from_utf8_lossy(&text).trim_end().to_owned();
            let key: Option<VerifierKey> = text.parse().ok();
            if key.is_none() {
                self.report.add(log, 0, "its public key is missing or is none");
            } else if !trusted.is_empty() && !trusted.iter().any(|t| key.as_ref() == Some(t)) {
                self.report.add(log, 0, format!("its public key is not one of those given: it is {text}"));
            }
            keys.push((text, key));
        }
        for (log, (text, key)) in LOGS.into_iter().zip(keys) {
            let before = since.and_then(|r| r.logs.iter().find(|l| l.name == log));
            if before.is_some_and(|b| b.key != text) {
                self.report.add(log, 0, "its public key is another than in the older bundle");
            }
            let found = self.log(log, key.as_ref(), before)?;
            self.report.logs.push(Log { key: text, ..found });
        }
        let sums = std::mem::take(&mut self.sums);
        match self.take("SHA256SUMS")? {
            None => self.report.add("", 0, "its SHA256SUMS is missing: parts are missing or stand where none belongs"),
            Some(bytes) => self.compare(&sums, &String::from_utf8_lossy(&bytes)),
        }
        let beyond = match self.next.take() {
            None => self.files.next()?,
            there => there,
        };
        if let Some((name, _)) = beyond {
            self.report.add("", 0, format!("{name} does not belong there"));
        }
        Ok(())
    }

    fn compare(&mut self, sums: &str, listed: &str) {
        if sums == listed {
            return;
        }
        let altered: Vec<&str> = sums
            .lines()
            .filter(|line| !listed.lines().any(|l| l == *line))
            .filter_map(|line| line.split_once("  ").map(|(_, name)| name))
            .collect();
        let what = if altered.is_empty() {
            "SHA256SUMS is damaged".to_owned()
        } else {
            format!("not the bytes that SHA256SUMS lists: {}", altered.join(", "))
        };
        self.report.add("", 0, what);
    }

    /// The signed checkpoints: size, and the root where the signature holds.
    fn checkpoints(
        &mut self,
        log: &'static str,
        key: Option<&VerifierKey>,
    ) -> Result<VecDeque<(u64, Option<Hash>)>, TarError> {
        let mut kept = VecDeque::new();
        let mut last = 0;
        for number in 1.. {
            let Some(bytes) = self.take(&part(log, "checkpoints", number))? else { break };
            for line in String::from_utf8_lossy(&bytes).lines() {
                let Ok(Note { size, note }) = serde_json::from_str(line) else {
                    self.report.add(log, 0, format!("a checkpoint after the one over {last} entries cannot be read"));
                    continue;
                };
                if size <= last {
                    self.report.add(log, size, format!("its checkpoint follows the one over {last} entries"));
                }
                last = size;
                let root = match key.map(|key| open(&note, key)) {
                    Some(Ok(seen)) if seen.size == size => Some(seen.root),
                    Some(Ok(seen)) => {
                        self.report.add(log, size, format!("its checkpoint is one over {} entries", seen.size));
                        None
                    }
                    Some(Err(e)) => {
                        self.report.add(log, size, format!("the checkpoint over {size} entries does not verify: {e}"));
                        None
                    }
                    None => None,
                };
                kept.push_back((size, root));
            }
        }
        Ok(kept)
    }

    fn log(&mut self, log: &'static str, key: Option<&VerifierKey>, before: Option<&Log>) -> Result<Log, TarError> {
        let mut kept = self.checkpoints(log, key)?;
        let mut found = Log { name: log, ..Log::default() };
        let mut frontier = Frontier::new();
        let (mut last_at, mut good) = (i64::MIN, 0);
        for number in 1.. {
            let Some(bytes) = self.take(&part(log, "entries", number))? else { break };
            let bodies = if log == LOGS[0] { self.take(&part(log, "bodies", number))? } else { None };
            let mut bodies = bodies.as_deref().map(lines);
            for line in lines(&bytes) {
                let seq = frontier.len() + 1;
                frontier.push(leaf_hash(line));
                match serde_json::from_slice::<Leaf>(line) {
                    Err(_) => self.report.add(log, seq, "the entry cannot be read"),
                    Ok(leaf) => {
                        if leaf.seq != seq {
                            self.report.add(log, seq, format!("it was written as entry {}", leaf.seq));
                        }
                        if leaf.at < last_at {
                            self.report.add(log, seq, "its time is before that of the entry before it");
                        }
                        last_at = last_at.max(leaf.at);
                        if log == LOGS[0] {
                            let body = bodies.as_mut().and_then(Iterator::next);
                            let digest = body.map(|b| hex::encode(Sha256::digest(b)));
                            match digest {
                                None => self.report.add(log, seq, "its text is missing"),
                                Some(_) if digest == leaf.body => {}
                                Some(_) => self.report.add(log, seq, "its text was altered"),
                            }
                        }
                    }
                }
                while kept.front().is_some_and(|(size, _)| *size <= seq) {
                    let Some((size, root)) = kept.pop_front() else { break };
                    found.checkpoints += 1;
                    match root {
                        Some(root) if root == frontier.root() => good = size,
                        // A signature that does not hold was reported already.
                        None => {}
                        Some(_) => {
                            let what = format!("entries {} to {size} do not give the root that was signed", good + 1);
                            self.report.add(log, size, what);
                        }
                    }
                }
                if before.is_some_and(|b| b.entries == seq && b.root != frontier.root().to_string()) {
                    let what = "up to here the entries are not those of the older bundle: something was rewritten";
                    self.report.add(log, seq, what);
                }
            }
            if bodies.is_some_and(|mut b| b.next().is_some()) {
                self.report.add(log, frontier.len(), "a text follows that belongs to no entry");
            }
        }
        let top = frontier.len();
        for (size, _) in kept {
            self.report.add(
                log,
                size,
                format!("a checkpoint over {size} entries was signed, and there are {top}: entries were cut off"),
            );
        }
        if good < top {
            self.report.add(log, top, format!("no checkpoint that holds covers entries {} to {top}", good + 1));
        }
        if let Some(before) = before.filter(|b| b.entries > top) {
            let what = format!("the older bundle has {} entries, this one {top}: entries were cut off", before.entries);
            self.report.add(log, top, what);
        }
        (found.entries, found.root) = (top, frontier.root().to_string());
        Ok(found)
    }
}

/// Lines in their bytes: each is ended by a newline, and what is left after the last is a line as well.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes.split_inclusive(|b| *b == b'\n').map(|line| line.strip_suffix(b"\n").unwrap_or(line))
}
