//! The lists that are looked in.

use std::collections::HashMap;
use std::io::{self, BufRead, BufReader, Read};

use fingerprint::{DigestKinds, Pdq as Hash, SomeDigests};
use hamming::{BuildError, Code, Index, Radius};
use interchange::Fault;
use interchange::detection::volume::ListUsed;
use interchange::detection::{Bare, Fingerprint, Refusal, Row, rows};
use sha2::{Digest, Sha256};
use thiserror::Error;

use crate::exact::Exact;
use crate::record::Match;

/// Bytes that are read at once.
const PIECE: usize = 256 << 10;

/// Why there is no bank.
#[derive(Debug, Error)]
pub enum BankError {
    /// A list that cannot be read to its end. A list of which a part is missing would leave known material unfound, and nobody would notice.
    #[error("{0}")]
    Refused(Box<Fault>),
    /// Two lists would be told apart by nobody.
    #[error("two lists are called “{0}”; rename one of the files")]
    Twice(String),
    /// More entries than are counted here.
    #[error("{0}: more than 4,000 million entries; split it, and scan with each part")]
    Full(String),
    /// Nothing to look for.
    #[error("no list has an entry with SHA-256, SHA-1, MD5 or PDQ; see whether these are the right files")]
    Empty,
    /// No index of the PDQs.
    #[error(transparent)]
    Build(#[from] BuildError),
}

/// Lists that are being read.
#[derive(Default)]
pub struct Lists {
    used: Vec<ListUsed>,
    /// Number of entries up to the end of each list.
    ends: Vec<u32>,
    ids: HashMap<u32, Box<str>>,
    withdrawn: Vec<bool>,
    sha256: Exact<32>,
    sha1: Exact<20>,
    md5: Exact<16>,
    pdq: Vec<(u64, Code)>,
    refused: u64,
}

/// Takes the digest of what passes through.
struct Digesting<R>(R, Sha256);

impl<R: Read> Read for Digesting<R> {
    fn read(&mut self, piece: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(piece)?;
        self.1.update(&piece[..read]);
        Ok(read)
    }
}

/// What one list takes back of itself: ids, or fingerprints of rows without one, with the number of entries that stood before that.
#[derive(Default)]
struct Withdrawals {
    ids: HashMap<Box<str>, u32>,
    bare: HashMap<Fingerprint, u32>,
}

impl Lists {
    /// Reads a list in any format of `docs/exchange.md`; 64 hexadecimal digits without a name are PDQ. `name` is what findings call it. A row that cannot be
    /// read is told, and passed over unless `strict`.
    pub fn read(
        &mut self,
        name: &str,
        file: &str,
        reader: impl Read,
        strict: bool,
        told: &mut dyn FnMut(&Refusal),
    ) -> Result<(), BankError> {
        if self.used.iter().any(|list| list.name == name) {
            return Err(BankError::Twice(name.to_owned()));
        }
        let first = self.number(name)?;
        let mut reader = BufReader::with_capacity(PIECE, Digesting(reader, Sha256::new()));
        let mut withdrawals = Withdrawals::default();
        for row in rows(file, &mut reader, Bare::Pdq).map_err(ends)? {
            match row {
                Ok(row) => self.take(name, row, &mut withdrawals)?,
                Err(refusal @ Refusal::Row(_)) if !strict => {
                    told(&refusal);
                    self.refused += 1;
                }
                Err(refusal) => return Err(ends(refusal)),
            }
        }
        // Whatever a reader left: the digest is of the whole file.
        let rest = |e: io::Error| BankError::Refused(Box::new(unreadable(file, &e)));
        while !reader.fill_buf().map_err(rest)?.is_empty() {
            let read = reader.buffer().len();
            reader.consume(read);
        }
        self.withdraw(first, &withdrawals);
        let end = self.number(name)?;
        let entries = self.withdrawn[first as usize..].iter().filter(|gone| !**gone).count() as u64;
        let sha256 = hex::encode(reader.into_inner().1.finalize());
        self.used.push(ListUsed { name: name.to_owned(), sha256, entries });
        self.ends.push(end);
        Ok(())
    }

    /// Rows that could not be read.
    pub fn refused(&self) -> u64 {
        self.refused
    }

    fn number(&self, name: &str) -> Result<u32, BankError> {
        u32::try_from(self.withdrawn.len()).map_err(|_| BankError::Full(name.to_owned()))
    }

    fn take(&mut self, name: &str, row: Row, withdrawals: &mut Withdrawals) -> Result<(), BankError> {
        let entry = self.number(name)?;
        let looked = |fingerprint: &&Fingerprint| !matches!(fingerprint, Fingerprint::Other { .. });
        if row.deleted {
            match row.id {
                Some(id) => drop(withdrawals.ids.insert(id.into(), entry)),
                None => {
                    withdrawals.bare.extend(row.fingerprints.into_iter().map(|one| (plain(one), entry)));
                }
            }
            return Ok(());
        }
        if !row.fingerprints.iter().any(|fingerprint| looked(&fingerprint)) {
            return Ok(());
        }
        self.withdrawn.push(false);
        if let Some(id) = row.id {
            self.ids.insert(entry, id.into());
        }
        for fingerprint in row.fingerprints.iter().filter(looked) {
            match fingerprint {
                Fingerprint::Sha256(digest) => self.sha256.put(*digest, entry),
                Fingerprint::Sha1(digest) => self.sha1.put(*digest, entry),
                Fingerprint::Md5(digest) => self.md5.put(*digest, entry),
                Fingerprint::Pdq { code, .. } => self.pdq.push((entry.into(), Code::from_bytes(*code))),
                Fingerprint::Other { .. } => {}
            }
        }
        Ok(())
    }

    /// Marks the entries from `first` on that their list takes back further down.
    fn withdraw(&mut self, first: u32, withdrawals: &Withdrawals) {
        let mut gone: Vec<u32> = Vec::new();
        if !withdrawals.ids.is_empty() {
            let after = |entry: u32, id: &str| withdrawals.ids.get(id).is_some_and(|at| entry < *at);
            gone.extend(
                self.ids.iter().filter(|(entry, id)| **entry >= first && after(**entry, id)).map(|(entry, _)| *entry),
            );
        }
        if !withdrawals.bare.is_empty() {
            let sha256 = self.sha256.all().map(|(digest, entry)| (Fingerprint::Sha256(digest), entry));
            let sha1 = self.sha1.all().map(|(digest, entry)| (Fingerprint::Sha1(digest), entry));
            let md5 = self.md5.all().map(|(digest, entry)| (Fingerprint::Md5(digest), entry));
            let pdq = self.pdq.iter().filter_map(|(entry, code)| {
                Some((Fingerprint::Pdq { code: code.to_bytes(), quality: None }, u32::try_from(*entry).ok()?))
            });
            let after = |(fingerprint, entry): (Fingerprint, u32)| {
                let at = withdrawals.bare.get(&fingerprint)?;
                (entry >= first && entry < *at).then_some(entry)
            };
            gone.extend(sha256.chain(sha1).chain(md5).chain(pdq).filter_map(after));
        }
        for entry in gone {
            self.withdrawn[entry as usize] = true;
        }
    }

    /// Makes them ready. A PDQ matches within the radius, and only if the picture's has this quality at least.
    pub fn build(mut self, radius: Radius, quality: u8) -> Result<Bank, BankError> {
        let withdrawn = std::mem::take(&mut self.withdrawn);
        let wanted = |entry: u32| !withdrawn[entry as usize];
        self.sha256.order(wanted);
        self.sha1.order(wanted);
        self.md5.order(wanted);
        self.pdq.retain(|(entry, _)| usize::try_from(*entry).is_ok_and(|entry| !withdrawn[entry]));
        if self.sha256.len() + self.sha1.len() + self.md5.len() + self.pdq.len() == 0 {
            return Err(BankError::Empty);
        }
        let near = Index::build(std::mem::take(&mut self.pdq))?;
        Ok(Bank { lists: self, near, radius, quality })
    }
}

/// Without its quality, which is not what a fingerprint is told by.
fn plain(fingerprint: Fingerprint) -> Fingerprint {
    match fingerprint {
        Fingerprint::Pdq { code, .. } => Fingerprint::Pdq { code, quality: None },
        other => other,
    }
}

fn ends(refusal: Refusal) -> BankError {
    match refusal {
        Refusal::Row(fault) | Refusal::Rest(fault) => BankError::Refused(fault),
    }
}

fn unreadable(file: &str, e: &io::Error) -> Fault {
    Fault {
        file: file.to_owned(),
        line: None,
        cell: None,
        column: String::new(),
        expected: "a file that can be read to its end".to_owned(),
        found: e.to_string(),
        further: 0,
    }
}

/// The lists, ready to be looked in. Any number of threads may look at once.
pub struct Bank {
    lists: Lists,
    near: Index,
    radius: Radius,
    quality: u8,
}

impl Bank {
    /// The lists, in the order in which they were read.
    pub fn lists(&self) -> &[ListUsed] {
        &self.lists.used
    }

    /// In how many bits a PDQ may differ.
    pub fn radius(&self) -> Radius {
        self.radius
    }

    /// The least quality of a PDQ that is looked up.
    pub fn quality(&self) -> u8 {
        self.quality
    }

    /// The kinds of digests that any list has: the others need not be computed.
    pub fn digests(&self) -> DigestKinds {
        DigestKinds {
            sha256: self.lists.sha256.len() > 0,
            sha1: self.lists.sha1.len() > 0,
            md5: self.lists.md5.len() > 0,
        }
    }

    /// The entries that a file matches, in the order of lists, kinds and distances. Its PDQ is left out where its quality is too low.
    pub fn look_up(&self, digests: &SomeDigests, pdq: Option<&Hash>) -> Vec<Match> {
        let lists = &self.lists;
        let mut found: Vec<(u32, &str, String, u32)> = Vec::new();
        if let Some(digest) = digests.sha256 {
            found.extend(lists.sha256.find(&digest).map(|entry| (entry, "sha256", hex::encode(digest), 0)));
        }
        if let Some(digest) = digests.sha1 {
            found.extend(lists.sha1.find(&digest).map(|entry| (entry, "sha1", hex::encode(digest), 0)));
        }
        if let Some(digest) = digests.md5 {
            found.extend(lists.md5.find(&digest).map(|entry| (entry, "md5", hex::encode(digest), 0)));
        }
        if let Some(pdq) = pdq.filter(|pdq| pdq.quality >= self.quality) {
            for hit in self.near.within(&Code::from_bytes(pdq.hash), self.radius) {
                let entry = u32::try_from(hit.key).unwrap_or(u32::MAX);
                let code = self.near.get(hit.key).map(|code| code.to_string()).unwrap_or_default();
                found.push((entry, "pdq", code, hit.distance));
            }
        }
        found.sort_by_key(|(entry, ..)| lists.list(*entry));
        let told = |(entry, kind, code, distance): (u32, &str, String, u32)| Match {
            list: lists.used[lists.list(entry)].name.clone(),
            kind: kind.to_owned(),
            entry: code,
            entry_id: lists.ids.get(&entry).map(ToString::to_string),
            distance,
        };
        found.into_iter().map(told).collect()
    }
}

impl Lists {
    fn list(&self, entry: u32) -> usize {
        self.ends.partition_point(|end| *end <= entry)
    }
}

#[cfg(test)]
mod tests {
    use fingerprint::{Digests, SomeDigester};

    use super::*;

    fn bank(lists: &[(&str, &str)]) -> Result<Bank, BankError> {
        let mut read = Lists::default();
        for (name, text) in lists {
            read.read(name, &format!("{name}.txt"), text.as_bytes(), true, &mut |_| {})?;
        }
        read.build(Radius::new(31).unwrap(), 50)
    }

    fn digests() -> Digests {
        Digests::of(b"abc")
    }

    fn wanted(bank: &Bank) -> SomeDigests {
        let mut digester = SomeDigester::new(bank.digests());
        digester.update(b"abc");
        digester.finish()
    }

    #[test]
    fn every_kind_is_found_in_every_list_and_named() {
        let (sha256, md5) = (hex::encode(digests().sha256), hex::encode(digests().md5));
        let pdq = "0f".repeat(32);
        let near = pdq.replacen("0f", "00", 2);
        let first = format!("kind,value,id\nmd5,{md5},a-1\nsha256,{sha256},a-2\nsha256,{},a-3\n", "11".repeat(32));
        let second = format!("{near}\n{}\n{sha256},sha256\n", "f0".repeat(32));
        let bank = bank(&[("first", &first), ("second", &second)]).unwrap();
        assert_eq!(bank.lists().iter().map(|list| list.entries).collect::<Vec<_>>(), [3, 3]);
        assert_eq!(bank.lists()[1].sha256, hex::encode(Sha256::digest(&second)));
        let hash = Hash { hash: [0x0f; 32], quality: 50 };
        let found = bank.look_up(&wanted(&bank), Some(&hash));
        let told: Vec<_> =
            found.iter().map(|m| (m.list.as_str(), m.kind.as_str(), m.entry_id.as_deref(), m.distance)).collect();
        assert_eq!(
            told,
            [
                ("first", "sha256", Some("a-2"), 0),
                ("first", "md5", Some("a-1"), 0),
                ("second", "sha256", None, 0),
                ("second", "pdq", None, 8)
            ]
        );
        assert_eq!(found[3].entry, near);
        let vague = Hash { quality: 49, ..hash };
        assert!(bank.look_up(&wanted(&bank), Some(&vague)).iter().all(|m| m.kind != "pdq"), "it says too little");
    }

    #[test]
    fn what_a_list_withdraws_of_itself_is_not_found_and_what_it_puts_back_is() {
        let md5 = hex::encode(digests().md5);
        let row = |id: &str, more: &str| {
            format!("{{\"id\":\"{id}\",\"fingerprints\":[{{\"kind\":\"md5\",\"value\":\"{md5}\"}}]{more}}}\n")
        };
        let gone = row("1", "") + &row("1", ",\"deleted\":true");
        let other = format!("{{\"fingerprints\":[{{\"kind\":\"md5\",\"value\":\"{}\"}}]}}\n", "11".repeat(16));
        let found = |text: &str| {
            let bank = bank(&[("list", &(other.clone() + text))]).unwrap();
            bank.look_up(&wanted(&bank), None).len()
        };
        assert_eq!(found(&row("1", "")), 1);
        assert_eq!(found(&gone), 0);
        assert_eq!(found(&(gone.clone() + &row("1", ""))), 1);
        assert_eq!(found(&(gone + &row("2", ""))), 1);
    }

    #[test]
    fn lists_that_would_find_nothing_or_be_told_apart_by_nobody_are_refused() {
        assert!(matches!(bank(&[("list", "")]), Err(BankError::Empty)));
        let text = "0f".repeat(32);
        assert!(matches!(bank(&[("list", &text), ("list", &text)]), Err(BankError::Twice(_))));
        assert!(matches!(bank(&[("list", &format!("{text}\n0f\n"))]), Err(BankError::Refused(_))));
        let mut lists = Lists::default();
        let mut told = 0;
        lists.read("list", "list.txt", format!("{text}\n0f\n").as_bytes(), false, &mut |_| told += 1).unwrap();
        assert_eq!((told, lists.refused()), (1, 1));
    }
}
