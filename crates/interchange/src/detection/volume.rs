//! What a scanner says about how much it examined, signed by whoever ran it: the figure of goal G6 as a system measured it.
//!
//! A statement is a signed note (C2SP `signed-note`) whose text is one line that says what it is, and one line of JSON with its keys in order. The key bears the
//! organisation's name. The statements of a key are a chain: each has the number after the one before it and that one's SHA-256, and says
//! which lines of which scan's journal it counts. So no file that was examined is in two of them, and none of them can be left out unseen.

mod intake;
mod wrong;

use std::collections::BTreeMap;

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use vault::SigningKey;
use vault::note::{VerifierKey, open_single, sign_note};

pub use intake::{Named, TakenIn, take_in};
use wrong::field;
pub use wrong::{ChainError, StatementError};

/// The first line of a statement's text.
const TITLE: &str = "accord volume statement v1";
/// Bytes of a statement, at most: half a century of months in every type of file has room in it.
pub const LONGEST: usize = 1 << 20;
/// A machine's clock may be wrong by so much, and be set right while it scans.
const CLOCK: SignedDuration = SignedDuration::from_hours(1);
/// Scans that share a key are stated when each of them ends: one may have ended so long before another that was stated first.
const LATE: SignedDuration = SignedDuration::from_hours(31 * 24);
/// No scan goes on for so long without a statement. Nor is anything stated that was examined so long before the key was named: what a provider
/// has to tell of the time before, it cannot prove by a key that nobody knew.
const UNSTATED: SignedDuration = SignedDuration::from_hours(366 * 24);

/// What a file is, by its first bytes; its name says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileType {
    /// A picture whose PDQ is looked up too, like those of the next four.
    Jpeg,
    /// ISO/IEC 15948.
    Png,
    /// The Graphics Interchange Format.
    Gif,
    /// RFC 9649.
    WebP,
    /// Windows and OS/2 bitmaps.
    Bmp,
    /// A picture in TIFF, HEIF, AVIF, JPEG 2000 or JPEG XL: only its digests are looked up, unless the program was built to read TIFF and HEIF.
    Picture,
    /// A film, of which only the digests are looked up.
    Video,
    /// Anything else.
    Other,
    /// It could not be read, so nobody knows.
    Unknown,
}

impl FileType {
    /// Its name in a statement.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Jpeg => "jpeg",
            Self::Png => "png",
            Self::Gif => "gif",
            Self::WebP => "webp",
            Self::Bmp => "bmp",
            Self::Picture => "picture",
            Self::Video => "video",
            Self::Other => "other",
            Self::Unknown => "unknown",
        }
    }
}

/// Counts of files. A file that changed while it was read, twice, is in `changed` and not in `files`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// Files that were read to their end and looked up.
    pub files: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Files, also changed ones, of which at least one fingerprint was found in a list.
    pub matched: u64,
    /// Pictures among `files` of which only the digests were looked up, because no decoder could read them.
    pub undecoded: u64,
    /// Files and directories that could not be read.
    pub unreadable: u64,
    /// Files that changed while they were read.
    pub changed: u64,
}

impl Counts {
    /// Adds others.
    pub fn add(&mut self, other: &Self) {
        self.files += other.files;
        self.bytes += other.bytes;
        self.matched += other.matched;
        self.undecoded += other.undecoded;
        self.unreadable += other.unreadable;
        self.changed += other.changed;
    }
}

/// What was examined in one month (UTC) of one type of file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// The month in which the files were examined: `2026-11`.
    pub month: String,
    /// What they are.
    #[serde(rename = "type")]
    pub file_type: FileType,
    /// How many. (Not flattened: serde would then let unknown keys pass.)
    pub counts: Counts,
}

/// A list that was looked in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListUsed {
    /// The name by which findings call it.
    pub name: String,
    /// SHA-256 of its file, in 64 hexadecimal digits.
    pub sha256: String,
    /// Its entries that were looked in.
    pub entries: u64,
}

/// How much was examined. What is not said is absent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Who examined; the name of the key.
    pub organisation: String,
    /// The member state where the data lie, by its two letters.
    pub member: String,
    /// Number of this statement among those of its key, from 1.
    pub sequence: u64,
    /// SHA-256 of the statement before it (the whole note), in 64 hexadecimal digits; none in the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// The scan, in 32 hexadecimal digits.
    pub scan: String,
    /// The scan's first line that is counted here, from 0.
    pub from: u64,
    /// The line after the last.
    pub to: u64,
    /// Whether the scan had reached its end.
    pub complete: bool,
    /// Program and version.
    pub tool: String,
    /// In how many bits of its PDQ a picture may differ from an entry.
    pub radius: u32,
    /// The least quality, 0 to 100, of a PDQ that was looked up.
    pub quality: u8,
    /// The lists, in the order in which they were given.
    pub lists: Vec<ListUsed>,
    /// When the first of these files was examined.
    pub first: Timestamp,
    /// When the last of them was.
    pub last: Timestamp,
    /// What was examined, in the order of months and types.
    pub examined: Vec<Cell>,
}

/// Whether the name of a key is of letters that nobody takes for others: a look-alike from another script could pass for somebody else's name. Names of domains in other
/// scripts have such a form (RFC 3492).
pub fn is_name(name: &str) -> bool {
    (1..=128).contains(&name.len()) && name.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'+')
}

/// The month of a moment, in UTC.
pub fn month(at: Timestamp) -> String {
    at.to_zoned_datetime(TimeZone::UTC).strftime("%Y-%m").to_string()
}

impl Statement {
    /// The text that is signed.
    fn text(&self) -> Result<String, StatementError> {
        // A value first: its keys come out in order.
        let value = serde_json::to_value(self).map_err(StatementError::json)?;
        Ok(format!("{TITLE}\n{value}\n"))
    }

    /// Signs it. What [`open`] would refuse is refused here too, so that nobody hands out a statement that is worth nothing.
    pub fn sign(&self, key: &SigningKey) -> Result<String, StatementError> {
        let note = sign_note(&self.text()?, &self.organisation, key);
        open(&note, &VerifierKey::of(&self.organisation, key))?;
        Ok(note)
    }

    /// All of it together.
    pub fn total(&self) -> Counts {
        let mut total = Counts::default();
        self.examined.iter().for_each(|cell| total.add(&cell.counts));
        total
    }

    fn check(&self) -> Result<(), StatementError> {
        if crate::members::member(&self.member).is_none() {
            return Err(field("member", "the two letters of a member state, such as AT", &self.member));
        }
        if self.sequence == 0 || (self.sequence == 1) != self.previous.is_none() {
            let found = if self.previous.is_some() { "a digest" } else { "none" };
            return Err(field("previous", "the digest of the statement before, in all but the first", found));
        }
        for (name, text, digits) in [("scan", Some(&self.scan), 32), ("previous", self.previous.as_ref(), 64)] {
            digest(name, text.map_or("", String::as_str), if text.is_some() { digits } else { 0 })?;
        }
        for (at, list) in self.lists.iter().enumerate() {
            digest(&format!("lists[{at}].sha256"), &list.sha256, 64)?;
        }
        if self.lists.is_empty() {
            return Err(field("lists", "the lists that were looked in", "none"));
        }
        if self.from >= self.to {
            return Err(field("to", "a line behind `from`", &self.to.to_string()));
        }
        if self.quality > 100 || self.radius > 64 {
            return Err(field("radius", "0 to 64 bits, and a quality of 0 to 100", &self.radius.to_string()));
        }
        self.check_examined()
    }

    fn check_examined(&self) -> Result<(), StatementError> {
        if self.first > self.last {
            return Err(field("last", "a moment that is not before `first`", &self.last.to_string()));
        }
        let (first, last) = (month(self.first), month(self.last));
        let mut before: Option<(&str, FileType)> = None;
        // In 128 bits, so that no sum of what somebody sent runs over.
        let (mut lines, mut bytes) = (0_u128, 0_u128);
        for (at, Cell { month, file_type, counts }) in self.examined.iter().enumerate() {
            let place = |name: &str| format!("examined[{at}].{name}");
            let here = (month.as_str(), *file_type);
            if before.is_some_and(|before| before >= here) {
                return Err(field(&place("month"), "months and types in their order, each once", month));
            }
            before = Some(here);
            // Of one form and length, months stand in the order of their letters.
            let formed =
                format!("{month}-01").parse::<jiff::civil::Date>().is_ok_and(|day| day.to_string()[..7] == **month);
            if !formed || *month < first || *month > last {
                return Err(field(&place("month"), &format!("a month from {first} to {last}"), month));
            }
            let seen = u128::from(counts.files) + u128::from(counts.changed);
            if u128::from(counts.matched) > seen || counts.undecoded > counts.files {
                return Err(field(
                    &place("counts"),
                    "no more matched or undecoded than examined",
                    &format!("{counts:?}"),
                ));
            }
            lines += seen + u128::from(counts.unreadable);
            bytes += u128::from(counts.bytes);
        }
        // Links and the like have lines of their own and are counted in no cell.
        if lines > u128::from(self.to - self.from) || bytes > u128::from(u64::MAX) {
            return Err(field("examined", &format!("at most {} files", self.to - self.from), &lines.to_string()));
        }
        Ok(())
    }
}

fn digest(name: &str, text: &str, digits: usize) -> Result<(), StatementError> {
    let hexadecimal = text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if hexadecimal && text.len() == digits {
        Ok(())
    } else {
        Err(field(name, &format!("{digits} hexadecimal digits in lower case"), text))
    }
}

/// SHA-256 of a note, as the next statement of the key names it.
pub fn digest_of(note: &str) -> String {
    hex::encode(Sha256::digest(note.as_bytes()))
}

/// Checks a statement and reads it. It is refused unless the key signed it, every value is possible, and the text is to the byte what [`Statement::sign`]
/// makes of it: one statement has one digest.
pub fn open(note: &str, key: &VerifierKey) -> Result<Statement, StatementError> {
    if note.len() > LONGEST {
        return Err(StatementError::TooLong { bytes: note.len() });
    }
    let text = open_single(note, key)?;
    let body = text.strip_prefix(TITLE).and_then(|rest| rest.strip_prefix('\n')).ok_or(StatementError::Title)?;
    let statement: Statement = serde_json::from_str(body).map_err(StatementError::json)?;
    if statement.organisation != key.name() {
        return Err(field("organisation", &format!("{}, whose key it is", key.name()), &statement.organisation));
    }
    statement.check()?;
    if statement.text()? == text { Ok(statement) } else { Err(StatementError::Canonical) }
}

/// How far the statements of a key have come: whoever takes them one by one keeps this.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chain {
    /// The number of the last one; 0 before the first.
    pub sequence: u64,
    /// SHA-256 of the last one; none before the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// By scan: up to which line it was counted, and whether that was its end.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    ends: BTreeMap<String, (u64, bool)>,
    /// By scan: when the first of its files was examined that was counted.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    began: BTreeMap<String, Timestamp>,
    /// The latest time that any of them speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    latest: Option<Timestamp>,
    /// Whether it began somewhere behind the first statement: what came before is then not known.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    is_part: bool,
}

/// What bounds the statements of a key from outside of its chain. Whoever checks a chain offline knows nothing of it.
#[derive(Clone, Debug, Default)]
struct Beside<'a> {
    /// When the key was named.
    named: Option<Timestamp>,
    /// How far the statements of the organisation's other keys have come.
    others: Vec<&'a Chain>,
}

impl Chain {
    /// As it is before a statement.
    fn before(statement: &Statement) -> Self {
        let sequence = statement.sequence.saturating_sub(1);
        Self { sequence, digest: statement.previous.clone(), is_part: sequence > 0, ..Self::default() }
    }

    /// The earliest that the first and the last of a statement's files can have been examined, after what was taken before it, by whichever key. Whoever could go back
    /// behind that would change the figures of a time that everybody has read.
    fn least(&self, statement: &Statement, beside: &Beside<'_>) -> (Timestamp, Timestamp) {
        let before = |at: Timestamp, by: SignedDuration| at.saturating_sub(by).unwrap_or(Timestamp::MIN);
        let floor = beside.named.map_or(Timestamp::MIN, |named| before(named, UNSTATED));
        let latest = beside.others.iter().map(|other| other.latest).fold(self.latest, Ord::max);
        let Some(latest) = latest else { return (floor, floor) };
        let began = self.began.get(&statement.scan);
        let first = began.map_or_else(|| before(latest, UNSTATED), |began| before(*began, CLOCK));
        (first.max(floor), before(latest, LATE).max(floor))
    }

    /// Takes the statement that follows, with the note that it was read from. It is refused where a number is left out or comes twice, where it does not name
    /// the digest of the one before it, where it does not count the lines of its scan from where the last one of that scan ended, and where it speaks of a time
    /// that the ones before it have left behind.
    pub fn take(&mut self, statement: &Statement, note: &str) -> Result<(), ChainError> {
        self.take_beside(statement, note, &Beside::default())
    }

    /// The same beside the other keys of its organisation: a scan is counted with one of them, and what one of them has left behind is left behind for all.
    fn take_beside(&mut self, statement: &Statement, note: &str, beside: &Beside<'_>) -> Result<(), ChainError> {
        let sequence = statement.sequence;
        if self.sequence.checked_add(1) != Some(sequence) {
            return Err(ChainError::Number { found: sequence, before: self.sequence });
        }
        if statement.previous != self.digest {
            return Err(ChainError::Digest { sequence });
        }
        if beside.others.iter().any(|other| other.ends.contains_key(&statement.scan)) {
            return Err(ChainError::OtherKey { sequence });
        }
        let known = self.ends.get(&statement.scan).copied();
        let from = known.map_or(if self.is_part { statement.from } else { 0 }, |(to, _)| to);
        if statement.from != from || known.is_some_and(|(_, complete)| complete) {
            return Err(ChainError::Lines { sequence, expected: from, found: statement.from });
        }
        let (first, last) = self.least(statement, beside);
        for (found, least) in [(statement.first, first), (statement.last, last)] {
            if found < least {
                return Err(ChainError::Time { sequence, found, least });
            }
        }
        self.ends.insert(statement.scan.clone(), (statement.to, statement.complete));
        self.began.entry(statement.scan.clone()).or_insert(statement.first);
        self.latest = self.latest.max(Some(statement.last));
        (self.sequence, self.digest) = (sequence, Some(digest_of(note)));
        Ok(())
    }
}

/// Checks that statements of one key follow on each other ([`Chain::take`]). They are given with their notes, in order; the first may be any of the chain.
pub fn follow(statements: &[(Statement, &str)]) -> Result<(), ChainError> {
    let Some((first, _)) = statements.first() else { return Ok(()) };
    let mut chain = Chain::before(first);
    for (statement, note) in statements {
        if statement.organisation != first.organisation {
            return Err(ChainError::Number { found: statement.sequence, before: chain.sequence });
        }
        chain.take(statement, note)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
