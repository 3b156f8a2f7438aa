//! What becomes of a page of a source: which fingerprints it puts on the list, which it takes off, and which row stands for what.
//!
//! A row that comes again replaces what it was, so a page that is taken twice changes nothing. A fingerprint that two rows say stays while one of them does. What
//! people put on the list or took off it is left as it is.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use alliance::detection::source::{Stand, stand};
use alliance::detection::{Entry, Fingerprint, Source};
use interchange::detection::Row;
use sha2::{Digest, Sha256};
use store::work::{Came, EntryRow, SeenLot};

/// A row's name is kept as it stands up to so many bytes.
const LONGEST: usize = 80;

/// The fingerprints that are looked up here; none for a kind that is only carried.
pub fn comparable(fingerprint: &interchange::detection::Fingerprint) -> Option<Fingerprint> {
    use interchange::detection::Fingerprint as Given;
    match fingerprint {
        Given::Sha256(bytes) => Some(Fingerprint::Sha256(*bytes)),
        Given::Sha1(bytes) => Some(Fingerprint::Sha1(*bytes)),
        Given::Md5(bytes) => Some(Fingerprint::Md5(*bytes)),
        Given::Pdq { code, .. } => Some(Fingerprint::Pdq(*code)),
        Given::Other { .. } => None,
    }
}

/// What the rows of a page say, by their names: the fingerprints of each. The last row of a name counts.
pub(super) fn said(source: &Source, rows: &[Row]) -> BTreeMap<String, BTreeSet<Fingerprint>> {
    let mut said = BTreeMap::new();
    for row in rows {
        let member = row.member.as_ref().and_then(|member| member.id);
        if !source.takes(member) {
            continue;
        }
        let prints = row.fingerprints.iter().filter(|_| !row.deleted).filter_map(comparable).collect();
        said.insert(name(member, row.id.as_deref().unwrap_or_default()), prints);
    }
    said
}

/// A row's name: the number of the member that it is of, and its id there.
fn name(member: Option<u64>, id: &str) -> String {
    let name = format!("{}/{id}", member.unwrap_or_default());
    if name.len() <= LONGEST && !name.contains(char::is_control) && !name.contains('#') {
        return name;
    }
    format!("#{}", hex::encode(Sha256::digest(name)))
}

/// A fingerprint that stands on the list already.
#[derive(Debug)]
pub(super) struct Standing {
    pub row: EntryRow,
    /// The lot whose text it is.
    pub lot: Option<SeenLot>,
    pub entry: Entry,
}

/// What is known before a page is decided.
#[derive(Debug, Default)]
pub(super) struct Ground {
    /// Of the page's fingerprints, those that stand on the list; and the entries for which its rows stood so far. By number.
    pub standing: HashMap<u64, Standing>,
    /// By fingerprint: its number.
    pub numbers: HashMap<Fingerprint, u64>,
    /// What the page's rows stood for so far.
    pub before: HashMap<String, BTreeSet<u64>>,
    /// All rows that stand for these entries, of whatever source.
    pub came: Vec<Came>,
}

/// What becomes of a page.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Outcome {
    /// Fingerprints that are new on the list, in this order. Until they have numbers, they are named by their place in it.
    pub fresh: Vec<Fingerprint>,
    /// Entries that are put there again.
    pub again: BTreeSet<u64>,
    /// Entries that nothing of the source stands for any more.
    pub off: BTreeSet<u64>,
    /// Rows whose meaning changed, with what they stand for now.
    pub rows: BTreeMap<String, BTreeSet<At>>,
    /// How many more rows stand for something now than before; below zero: fewer.
    pub held: i64,
}

/// For what a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum At {
    /// An entry that is there.
    Entry(u64),
    /// One of the new ones, by its place.
    Fresh(usize),
}

impl Outcome {
    /// Whether nothing changes.
    pub fn is_nothing(&self) -> bool {
        self.rows.is_empty() && self.again.is_empty() && self.fresh.is_empty() && self.off.is_empty()
    }

    /// Decides.
    pub fn of(source: &Source, said: &BTreeMap<String, BTreeSet<Fingerprint>>, ground: &Ground) -> Self {
        let mut outcome = Self::default();
        let mut places: HashMap<Fingerprint, usize> = HashMap::new();
        let came: BTreeSet<u64> = ground.came.iter().map(|came| came.entry).collect();
        let mut left: BTreeSet<u64> = BTreeSet::new();
        let mut now: BTreeSet<u64> = BTreeSet::new();
        for (row, prints) in said {
            let mut at = BTreeSet::new();
            for print in prints {
                let Some((number, standing)) = ground.at(print) else {
                    let place = *places.entry(*print).or_insert_with(|| {
                        outcome.fresh.push(*print);
                        outcome.fresh.len() - 1
                    });
                    at.insert(At::Fresh(place));
                    continue;
                };
                match stand(standing.entry.state(), came.contains(&number)) {
                    Stand::Theirs => continue,
                    Stand::Shared => {}
                    Stand::Again => {
                        outcome.again.insert(number);
                    }
                }
                at.insert(At::Entry(number));
                now.insert(number);
            }
            let empty = BTreeSet::new();
            let before = ground.before.get(row).unwrap_or(&empty);
            let same = before.len() == at.len() && before.iter().all(|number| at.contains(&At::Entry(*number)));
            if same {
                continue;
            }
            left.extend(before.iter().filter(|number| !at.contains(&At::Entry(**number))));
            outcome.held += i64::from(!at.is_empty()) - i64::from(!before.is_empty());
            outcome.rows.insert(row.clone(), at);
        }
        let others = |number: u64| {
            let mut rows = ground.came.iter().filter(|came| came.entry == number && came.source == source.number);
            rows.any(|came| !said.contains_key(&came.row))
        };
        outcome.off = left.into_iter().filter(|number| !now.contains(number) && !others(*number)).collect();
        outcome
    }
}

impl Ground {
    fn at(&self, print: &Fingerprint) -> Option<(u64, &Standing)> {
        let number = *self.numbers.get(print)?;
        Some((number, self.standing.get(&number)?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_kept_or_digested() {
        assert_eq!(name(Some(42), "entry-17"), "42/entry-17");
        assert_eq!(name(None, ""), "0/");
        for long in ["a".repeat(100), "a\u{0}b".to_owned(), "#a".to_owned()] {
            let name = name(Some(1), &long);
            assert!(name.starts_with('#') && name.len() == 65, "{name}");
        }
        assert_ne!(name(Some(1), "2/3"), name(Some(12), "/3"));
    }
}
