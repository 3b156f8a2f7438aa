//! What changed on lists, for whoever takes them over: entry by entry, each with the number of its change.
//!
//! An entry is what it is by its own text, its lot's, its bank's (which may be shared less, or closed) or the quorum's: the newest of these is its
//! change, and its number is that entry of the journal with the entry's own number behind it. Numbers only grow, and each is given once. What
//! works for the asker is told as it is; what does not, or not any more, as gone; of what was never shared with them nothing is told.
//!
//! Lists of known false positives are told as gone, whole: there is no word for them in this interface, and whoever took them over would match lawful
//! pictures with them.

use std::collections::{BTreeSet, HashMap};

use alliance::detection::standing::reads;
use alliance::detection::{Asker, Bank, Fingerprint, Listed, Purpose, Standing, standing};
use alliance::people::access::BankPull;
use alliance::register::PaperKind;
use jiff::Timestamp;
use store::work::{EntryRow, Paper, View};

use super::banks::{BankRefused, BankSeen, asker, id_of};
use super::known::Known;
use super::matcher::Matcher;
use super::near::named;
use crate::Desk;
use crate::people::Authorised;

/// Bits of a change's number that are the entry's own.
const OWN: u32 = 34;
const MASK: u64 = (1 << OWN) - 1;
/// Entries alone that are read at once.
const TOGETHER: usize = 500;
/// Rows read at once.
const STRETCH: u32 = 2_000;

/// What is asked.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// From this time on.
    pub from: Timestamp,
    /// Before this time.
    pub to: Timestamp,
    /// From this number of a change on.
    pub start: u64,
    /// At most so many, and one more.
    pub size: usize,
}

/// An entry and its change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The number of the change.
    pub number: u64,
    /// When it was.
    pub at: Timestamp,
    /// The entry's number.
    pub entry: u64,
    /// The bank's number.
    pub bank: u64,
    /// Its name, as whoever asks uses it.
    pub bank_name: String,
    /// The fingerprint; none of what is gone.
    pub fingerprint: Option<Fingerprint>,
    /// Whether it was of a picture.
    pub is_picture: bool,
    /// Scheme and level.
    pub level: Option<(String, String)>,
}

/// Entries of one bank that changed by the same entry of the journal: those of a lot, or one alone. Sorted, they are in the order of
/// their numbers.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Piece {
    changed: u64,
    /// The numbers are above this one,
    above: u64,
    /// and at most this one.
    most: u64,
    bank: u64,
}

impl Piece {
    const fn is_one(&self) -> bool {
        self.above + 1 == self.most
    }
}

fn number(changed: u64, entry: u64) -> u64 {
    changed << OWN | entry
}

impl Desk {
    /// Whether a bank is, or ever was, shared with somebody.
    async fn ever_read(&self, number: u64, bank: &Bank, asker: &Asker) -> Result<bool, BankRefused> {
        if bank.owner() == &asker.office || reads(bank, asker) {
            return Ok(true);
        }
        let before = self.store().papers_before(&View::All, PaperKind::Bank, &id_of(number)).await?;
        Ok(before.iter().filter_map(Paper::read::<Bank>).any(|bank| reads(&bank, asker)))
    }

    /// The banks of known material that somebody may take over: their organisation's own, and those shared with it.
    pub async fn banks_to_take(&self, leave: &Authorised<BankPull>) -> Result<Vec<BankSeen>, BankRefused> {
        let mut banks = self.banks_for(&asker(leave)?).await?;
        banks.retain(|seen| seen.bank.purpose == Purpose::Known);
        Ok(banks)
    }

    /// The banks that are, or ever were, shared with somebody.
    async fn banks_ever_read(&self, matcher: &Matcher, asker: &Asker) -> Result<Vec<u64>, BankRefused> {
        let banks: Vec<(u64, Bank)> =
            matcher.known().banks.iter().map(|(number, bank)| (*number, bank.clone())).collect();
        let mut read = Vec::new();
        for (number, bank) in banks {
            if self.ever_read(number, &bank, asker).await? {
                read.push(number);
            }
        }
        Ok(read)
    }

    /// What changed in a time, the lowest number first and one more than is asked where there is more; and the highest number in that
    /// time.
    pub async fn shared_changes(
        &self,
        leave: &Authorised<BankPull>,
        window: &Window,
    ) -> Result<(Vec<Shared>, u64), BankRefused> {
        let asker = asker(leave)?;
        let Some(within) = self.store().listed_between(window.from, window.to).await? else {
            return Ok((Vec::new(), 0));
        };
        self.followed(within.1).await?;
        let matcher = self.matcher().ok_or(BankRefused::NotReady)?;
        let banks = self.banks_ever_read(&matcher, &asker).await?;
        let pieces = pieces(&matcher.known(), &banks, within, window.start);
        let highest = pieces.last().map(|piece| number(piece.changed, piece.most)).unwrap_or_default();
        let (mut found, mut rest) = (Vec::new(), pieces.as_slice());
        while let Some(piece) = rest.first().filter(|_| found.len() <= window.size) {
            // Those alone are read many at once, and a lot a stretch at a time.
            let alone = rest.iter().take_while(|next| next.is_one() && next.changed == piece.changed).take(TOGETHER);
            let alone: Vec<u64> = alone.map(|one| one.most).collect();
            if !alone.is_empty() {
                rest = &rest[alone.len()..];
                let mut rows = self.store().entries_numbered(&alone).await?;
                rows.sort_unstable_by_key(|row| row.number);
                take(&matcher.known(), (&asker, window.start), (piece.changed, &rows), &mut found);
                continue;
            }
            rest = &rest[1..];
            let mut above = piece.above.max(if window.start >> OWN == piece.changed {
                (window.start & MASK).saturating_sub(1)
            } else {
                0
            });
            while found.len() <= window.size {
                let rows = self.store().entries_between(above, piece.most, STRETCH).await?;
                let Some(end) = rows.last() else { break };
                above = end.number;
                take(&matcher.known(), (&asker, window.start), (piece.changed, &rows), &mut found);
            }
        }
        found.truncate(window.size + 1);
        let acts: BTreeSet<u64> = found.iter().map(|one| one.number >> OWN).collect();
        let times = self.store().act_times(&acts.into_iter().collect::<Vec<_>>()).await?;
        let times: HashMap<u64, Timestamp> = times.into_iter().collect();
        for one in &mut found {
            one.at = times.get(&(one.number >> OWN)).copied().unwrap_or_default();
        }
        Ok((found, highest))
    }
}

/// Everything of these banks that changed by an entry of the journal from the first to the last, from a number on.
fn pieces(known: &Known, banks: &[u64], (first, last): (u64, u64), start: u64) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for bank in banks.iter().copied() {
        let of_bank = known.bank_changed.get(&bank).copied().unwrap_or_default().max(known.quorum_changed);
        let lots = known.lots_of(bank).map(|(lot, kept)| Piece {
            changed: kept.changed.max(of_bank),
            above: lot,
            most: lot + kept.room,
            bank,
        });
        let told = known.told_of(bank).map(|(entry, kept)| Piece {
            changed: kept.changed.max(of_bank),
            above: entry - 1,
            most: entry,
            bank,
        });
        let is_asked =
            |piece: &Piece| (first..=last).contains(&piece.changed) && number(piece.changed, piece.most) >= start;
        pieces.extend(lots.chain(told).filter(is_asked));
    }
    pieces.sort_unstable();
    // What lies in a lot that changed by the same entry of the journal comes with it.
    let mut covered = (0, 0);
    pieces.retain(|piece| {
        let is_covered = piece.changed == covered.0 && piece.most <= covered.1;
        if !is_covered {
            covered = (piece.changed, piece.most);
        }
        !is_covered
    });
    pieces
}

/// Takes what changed by an entry of the journal and works for the asker, or did and does not.
fn take(known: &Known, (asker, start): (&Asker, u64), (changed, rows): (u64, &[EntryRow]), found: &mut Vec<Shared>) {
    for row in rows {
        let own = number(changed, row.number);
        let Some(bank) = known.banks.get(&row.bank).filter(|_| own >= start && known.changed(row.number) == changed)
        else {
            continue;
        };
        let Some((_, entry)) = known.entry(row.number) else { continue };
        let listed = Listed { fingerprint: row.fingerprint, entry };
        let works = bank.purpose == Purpose::Known && standing(bank, listed, known.quorum, asker) == Standing::Active;
        let level = bank.labels.as_ref().zip(entry.level.clone()).filter(|_| works);
        found.push(Shared {
            number: own,
            at: Timestamp::UNIX_EPOCH,
            entry: row.number,
            bank: row.bank,
            bank_name: named(bank, asker),
            fingerprint: works.then_some(row.fingerprint),
            is_picture: row.fingerprint.kind().is_near(),
            level: level.map(|(labels, level)| (labels.scheme.clone(), level)),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_grow_with_the_journal_first() {
        assert!(number(7, 1) < number(7, 2) && number(7, MASK) < number(8, 1));
        assert_eq!((number(9, 5) >> OWN, number(9, 5) & MASK), (9, 5));
    }
}
