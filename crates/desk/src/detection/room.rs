//! What people see of detection: the index and its lists, what one list says, and what lies near a fingerprint that is tried.
//!
//! Who tries a fingerprint sees more than a program that looks one up: also what does not work, and why. What is not shared with them is
//! not there all the same, and their questions are watched as any others.

use std::collections::BTreeMap;

use alliance::detection::bank::WIDEST;
use alliance::detection::standing::covers;
use alliance::detection::{
    Asker, Entry, Fingerprint, FingerprintKind, Listed, Purpose, Quorum, QuorumWork, RatioRule, Silence, Standing,
    standing,
};
use alliance::people::Organisation;
use alliance::people::access::{DetectionRoom, DetectionTry};
use alliance::register::PaperKind;
use jiff::Timestamp;
use store::work::PaperFilter;

use super::banks::{BankRefused, BankSeen, asker, number_of, seen};
use super::known::Known;
use super::matcher::{Kept, Matcher};
use super::near::{Asked, Candidate, MatchError, Noticed, Probe, StandingRule, judged};
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// Entries that are shown of what lies near, the nearest first.
const SHOWN: usize = 24;
/// Lots, and entries, of one list that are shown at once.
const PAGE: u32 = 50;

/// The index as it is now.
#[derive(Clone, Debug)]
pub struct IndexSeen {
    /// The entry of the journal up to which it has followed.
    pub through: u64,
    /// When it followed the journal last.
    pub followed_at: Timestamp,
    /// Whether that was more than a minute ago.
    pub is_stale: bool,
    /// By kind of fingerprint: how many there are, of all lists, and when the newest was added.
    pub kinds: Vec<(FingerprintKind, Kept)>,
    /// Fingerprints that were asked since the program began.
    pub examined: u64,
    /// Of those, how many found something.
    pub matched: u64,
}

/// The room.
#[derive(Clone, Debug)]
pub struct Room {
    /// The index; none until it is loaded.
    pub index: Option<IndexSeen>,
    /// One's own organisation's lists, then those of others as far as they are shared.
    pub banks: Vec<BankSeen>,
    /// How many member states have to vouch, and what is asked for.
    pub quorum: QuorumWork,
}

/// What becomes of an entry that lies near.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is found.
    Found,
    /// It is of a list of false positives, and makes whatever else is near it nothing.
    Negates,
    /// It does not work.
    Silent(Silence),
    /// It works, and lies farther away than its list reaches.
    TooFar,
    /// It would be found, and lies near a known false positive.
    Negated,
    /// Its owner has switched off every content that it is part of.
    SwitchedOff,
}

/// An entry that lies near what was tried.
#[derive(Clone, Debug)]
pub struct NearEntry {
    /// Its number.
    pub number: u64,
    /// Its list.
    pub bank: BankSeen,
    /// Its fingerprint.
    pub fingerprint: Fingerprint,
    /// What is said of it.
    pub entry: Entry,
    /// In bits; none of a file, which is found exactly.
    pub distance: Option<u32>,
    /// What becomes of it.
    pub outcome: Outcome,
}

/// What was tried, and what lies near.
#[derive(Clone, Debug)]
pub struct Tried {
    /// What was tried.
    pub fingerprint: Fingerprint,
    /// The entry of the journal up to which the index had followed.
    pub through: u64,
    /// How many fingerprints were in it.
    pub entries: u64,
    /// Whether a program that asks for the same is told of anything.
    pub is_found: bool,
    /// The nearest entries.
    pub near: Vec<NearEntry>,
    /// So many more lie within 64 bits.
    pub further: usize,
}

/// A lot of a list.
#[derive(Clone, Debug)]
pub struct LotSeen {
    /// Its number.
    pub number: u64,
    /// So many of its fingerprints were not on the list before.
    pub entries: u64,
    /// What is said of those that have no text of their own.
    pub entry: Entry,
}

/// An entry of a list that has a text of its own.
#[derive(Clone, Debug)]
pub struct EntryLine {
    /// Its number.
    pub number: u64,
    /// The fingerprint.
    pub fingerprint: Fingerprint,
    /// What is said of it.
    pub entry: Entry,
    /// Whether it works for whoever asks, or why not.
    pub standing: Standing,
}

/// Where a reader of a list is: after which lot, and after which entry.
#[derive(Clone, Copy, Debug, Default)]
pub struct Place {
    /// Lots above this number.
    pub lots: u64,
    /// Entries above this number.
    pub entries: u64,
}

/// A list, and a page of what is on it.
#[derive(Clone, Debug)]
pub struct BankRoom {
    /// The list.
    pub bank: BankSeen,
    /// Its lots, as far as they are shared.
    pub lots: Vec<LotSeen>,
    /// The number of the last lot, where there are more after it.
    pub lots_go_on: Option<u64>,
    /// Entries that have a text of their own, as far as they are shared.
    pub entries: Vec<EntryLine>,
    /// The number of the last entry, where there are more after it.
    pub entries_go_on: Option<u64>,
    /// How many member states have to vouch.
    pub quorum: Quorum,
}

impl Matcher {
    fn seen(&self, is_stale: bool) -> IndexSeen {
        let kept = |kind| Kept { entries: self.len(kind) as u64, newest: self.newest(kind) };
        IndexSeen {
            through: self.through(),
            followed_at: self.followed_at(),
            is_stale,
            kinds: FingerprintKind::ALL.iter().map(|kind| (*kind, kept(*kind))).collect(),
            examined: self.counts().examined(),
            matched: self.counts().matched(),
        }
    }
}

/// What a candidate is to somebody; none where it is not shared with them. `counts`: the entries that a lookup counts.
fn near_entry(known: &Known, asker: &Asker, one: &Candidate, counts: &[u64], now: i64) -> Option<NearEntry> {
    let (_, entry) = known.entry(one.number)?;
    let bank = known.banks.get(&one.bank)?;
    let is_near = one.fingerprint.kind().is_near();
    let stands = standing(bank, Listed { fingerprint: one.fingerprint, entry }, known.quorum, asker);
    let outcome = match stands {
        Standing::Silent(Silence::NotShared) => return None,
        Standing::Silent(silence) => Outcome::Silent(silence),
        Standing::Active if is_near && one.distance > bank.settings().radius.into() => Outcome::TooFar,
        Standing::Active if bank.purpose == Purpose::Negative => Outcome::Negates,
        Standing::Active if !counts.contains(&one.number) => Outcome::Negated,
        Standing::Active if known.contents_of(one.number, now, false).is_empty() => Outcome::SwitchedOff,
        Standing::Active => Outcome::Found,
    };
    Some(NearEntry {
        number: one.number,
        bank: seen(one.bank, bank.clone(), asker),
        fingerprint: one.fingerprint,
        entry: entry.clone(),
        distance: is_near.then_some(one.distance),
        outcome,
    })
}

impl Desk {
    /// The room of detection.
    pub async fn detection_room(&self, leave: &Authorised<DetectionRoom>) -> Result<Room, BankRefused> {
        let banks = self.banks_for(&asker(leave)?).await?;
        let index = self.matcher().map(|matcher| matcher.seen(self.index_is_stale()));
        Ok(Room { index, banks, quorum: self.quorum_work().await?.1 })
    }

    /// What lies within 64 bits of a fingerprint, as far as it is shared with whoever tries it, and what becomes of it.
    pub async fn tried(&self, leave: &Authorised<DetectionTry>, fingerprint: Fingerprint) -> Result<Tried, MatchError> {
        let (matcher, asker) = self.asking(leave)?;
        let now = self.clock().now().as_second();
        let probe = Probe { fingerprint, radius: None };
        let (through, entries) = (matcher.through(), matcher.entries() as u64);
        let mut candidates = matcher.candidates(&[probe], WIDEST).remove(0);
        let asked = Asked { banks: None, ratio: RatioRule::Kept, standing: StandingRule::Enabled };
        let (answered, counts, mut near) = {
            let known = matcher.known();
            let (answered, counts) = judged(&known, &asker, (&asked, &probe), &mut candidates, now);
            let near: Vec<NearEntry> =
                candidates.iter().filter_map(|one| near_entry(&known, &asker, one, &counts, now)).collect();
            (answered, counts, near)
        };
        near.sort_by_key(|one| (one.distance, one.number));
        let further = near.len().saturating_sub(SHOWN);
        let is_found = !answered.is_empty();
        matcher.watches.count(1, usize::from(is_found));
        let noticed = Noticed { entries: counts, shown: near.first().map(|one| one.number) };
        self.notice(&matcher, &asker, &[probe], &[noticed]).await?;
        near.truncate(SHOWN);
        Ok(Tried { fingerprint, through, entries, is_found, near, further })
    }

    /// A list by its name, as whoever asks uses it, and a page of what is on it.
    pub async fn bank_room(
        &self,
        leave: &Authorised<DetectionRoom>,
        name: &str,
        after: Place,
    ) -> Result<BankRoom, BankRefused> {
        let asker = asker(leave)?;
        let (paper, bank) = self.bank_named(&asker, name).await?;
        let (number, quorum) = (number_of(&paper)?, self.quorum().await?);
        let lot_rows = self.store().lots(Some(number), after.lots, PAGE).await?;
        let lots_go_on = lot_rows.last().filter(|_| lot_rows.len() == PAGE as usize).map(|lot| lot.number);
        let mut lots = Vec::new();
        for lot in lot_rows {
            let entry: Entry =
                lot.read().ok_or_else(|| DeskError::Broken(format!("lot {} cannot be read", lot.number)))?;
            if covers(&bank, &entry, &asker) {
                lots.push(LotSeen { number: lot.number, entries: lot.entries, entry });
            }
        }
        let rows = self.store().entries_told(number, after.entries, PAGE).await?;
        let entries_go_on = rows.last().filter(|_| rows.len() == PAGE as usize).map(|row| row.number);
        let mut entries = Vec::new();
        for row in rows {
            let entry = self.entry_of(&row).await?;
            let stands = standing(&bank, Listed { fingerprint: row.fingerprint, entry: &entry }, quorum, &asker);
            if stands != Standing::Silent(Silence::NotShared) {
                entries.push(EntryLine { number: row.number, fingerprint: row.fingerprint, entry, standing: stands });
            }
        }
        let bank = seen(number, bank, &asker);
        Ok(BankRoom { bank, lots, lots_go_on, entries, entries_go_on, quorum })
    }

    /// The names of organisations that have to do with lists, by their ids.
    pub async fn offices(&self, _leave: &Authorised<DetectionRoom>) -> Result<BTreeMap<String, String>, DeskError> {
        let all = PaperFilter::default();
        let all = self.papers::<Organisation>(&store::work::View::All, PaperKind::Organisation, &all).await?;
        Ok(all.into_iter().map(|(paper, organisation)| (paper.id, organisation.name)).collect())
    }
}
