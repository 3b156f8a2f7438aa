//! Whether an entry works for somebody, and what a caller sees of what was found.

use super::{Asker, Bank, Entry, EntryState, Fingerprint, Purpose, Quorum, RatioRule, Sharing};

/// Whether an entry works for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It does.
    Active,
    /// It does not.
    Silent(Silence),
}

/// Why an entry does not work for somebody: the first reason of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// It is not shared with them. Nothing else about it is theirs to know.
    NotShared,
    /// It was taken off the list.
    Withdrawn,
    /// A contest took it off the list.
    Struck,
    /// Its bank is closed.
    BankClosed,
    /// It finds far more than usual.
    Quarantined,
    /// It is contested.
    Contested,
    /// Too few member states vouch for it.
    Unvouched {
        /// So many do.
        states: usize,
        /// So many have to.
        needed: usize,
    },
    /// It is not among the share of its bank that works yet. Nothing else keeps it silent: this is the last reason.
    OutsideRatio,
}

/// A fingerprint with what is said of it: by an entry of its own, or by that of its lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Listed<'a> {
    /// The fingerprint.
    pub fingerprint: Fingerprint,
    /// What is said of it.
    pub entry: &'a Entry,
}

/// Whether an entry is shared with somebody: no further than itself and its bank both are.
pub fn covers(bank: &Bank, entry: &Entry, asker: &Asker) -> bool {
    let settings = bank.settings();
    let own = asker.office == *bank.owner();
    match entry.sharing.min(settings.sharing) {
        Sharing::Open | Sharing::Alliance => true,
        Sharing::Named => own || settings.organisations.contains(&asker.office.organisation),
        Sharing::Organisation => own,
        Sharing::Persons => own && settings.persons.contains(&asker.account),
    }
}

/// Whether somebody may know of a bank that is another organisation's: it is shared as far as them, though not each of its entries may be.
pub fn reads(bank: &Bank, asker: &Asker) -> bool {
    match bank.settings().sharing {
        Sharing::Open | Sharing::Alliance => true,
        Sharing::Named => bank.settings().organisations.contains(&asker.office.organisation),
        Sharing::Organisation | Sharing::Persons => false,
    }
}

/// Whether an entry of this bank works for somebody, now.
///
/// For its own organisation it works at once, and while it is contested; for everybody else only while enough states vouch.
pub fn standing(bank: &Bank, listed: Listed<'_>, quorum: Quorum, asker: &Asker) -> Standing {
    let Listed { fingerprint, entry } = listed;
    let outside = || !bank.settings().ratio.lets_in(bank.drawn(), &fingerprint);
    let silence = silence(bank, entry, quorum.of(fingerprint.kind()), asker);
    silence.or_else(|| outside().then_some(Silence::OutsideRatio)).map_or(Standing::Active, Standing::Silent)
}

/// Whether an entry of this bank works for everybody in the alliance: it is shared with all of them, enough states vouch for it, and nothing keeps it silent. Its own organisation
/// counts no more here than any other.
pub fn works_for_all(bank: &Bank, listed: Listed<'_>, quorum: Quorum) -> bool {
    let Listed { fingerprint, entry } = listed;
    let settings = bank.settings();
    matches!(entry.sharing.min(settings.sharing), Sharing::Open | Sharing::Alliance)
        && kept_silent(bank, entry, quorum.of(fingerprint.kind()), false).is_none()
        && settings.ratio.lets_in(bank.drawn(), &fingerprint)
}

/// Why an entry is silent whatever its fingerprint, where `needed` states have to vouch.
fn silence(bank: &Bank, entry: &Entry, needed: usize, asker: &Asker) -> Option<Silence> {
    if !covers(bank, entry, asker) {
        return Some(Silence::NotShared);
    }
    kept_silent(bank, entry, needed, asker.office == *bank.owner())
}

/// The same, once it is shared: with its own organisation, or with others.
fn kept_silent(bank: &Bank, entry: &Entry, needed: usize, own: bool) -> Option<Silence> {
    match entry.state() {
        EntryState::Withdrawn { .. } => return Some(Silence::Withdrawn),
        EntryState::Struck { .. } => return Some(Silence::Struck),
        _ => {}
    }
    if !bank.is_open() {
        return Some(Silence::BankClosed);
    }
    if entry.state().flood().is_some() {
        return Some(Silence::Quarantined);
    }
    if own {
        return None;
    }
    if matches!(entry.state(), EntryState::Contested { .. }) {
        return Some(Silence::Contested);
    }
    let states = entry.states().len();
    (states < needed).then_some(Silence::Unvouched { states, needed })
}

/// An entry that lies near what was asked.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// Its bank.
    pub bank: &'a Bank,
    /// The fingerprint on it, and what is said of that.
    pub listed: Listed<'a>,
    /// How far it lies from what was asked, in bits; 0 for files.
    pub distance: u32,
}

impl Found<'_> {
    fn counts(&self, quorum: Quorum, rule: RatioRule, asker: &Asker) -> bool {
        let near = self.listed.fingerprint.kind().is_near();
        let reach = if near { u32::from(self.bank.settings().radius) } else { 0 };
        let works = || match standing(self.bank, self.listed, quorum, asker) {
            Standing::Active => true,
            Standing::Silent(Silence::OutsideRatio) => rule == RatioRule::Bypassed,
            Standing::Silent(_) => false,
        };
        self.distance <= reach && works()
    }
}

/// What a caller sees of what was found for one question. `found` is everything within the widest radius of any bank.
///
/// What lies within the radius of an entry of a negative bank is nothing, whatever else it is near. An entry of a negative bank works
/// by the same rules as any other, or one organisation could hide from all others what they know. Whoever asks within less than the
/// bank's radius leaves out of the answer what is farther: a negative entry reaches as far as its bank lets it.
pub fn answer<'a>(asker: &Asker, quorum: Quorum, rule: RatioRule, mut found: Vec<Found<'a>>) -> Vec<Found<'a>> {
    found.retain(|one| one.counts(quorum, rule, asker));
    if found.iter().any(|one| one.bank.purpose == Purpose::Negative) {
        return Vec::new();
    }
    found
}
