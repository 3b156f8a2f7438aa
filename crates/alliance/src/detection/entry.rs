//! An entry of a bank: a fingerprint, its level, who put it there and why, and who vouches for it now.
//!
//! To add is not to vouch: a list that is taken over from elsewhere is not thereby looked at. An entry is never reclassified. It is
//! withdrawn and added anew, so that no vouch is carried over to a level that nobody vouched for.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::contest::{OPEN_AT_ONCE, Ruling, worded};
use super::standing::covers;
use super::{Asker, Bank, Contest, Finding, Fingerprint, Flood, Ground, Hour, OfficeAct, Sharing, flood};
use crate::register::Scheme;
use crate::register::act::Way;

refusals! {
    /// Why an entry cannot be what was asked.
    EntryRefusal {
        /// The scheme has no such level.
        LevelUnknown = "entry-level-unknown", "the bank's classification scheme has no such level";
        /// The bank is not shared so far.
        SharedTooFar = "entry-shared-too-far", "an entry is shared no further than its bank";
        /// The bank is closed.
        BankClosed = "entry-bank-closed", "the bank is closed";
        /// Another organisation's.
        NotYours = "entry-not-yours", "only the organisation whose bank it is adds and withdraws entries";
        /// It is not in the state for that.
        NotNow {
            /// In which it is.
            state: &'static str,
        } = "entry-not-now", "the entry is {state}; this step does not come after that";
        /// Whoever acts may not see it.
        NotShared = "entry-not-shared", "the entry is not shared with your organisation";
        /// The organisation vouches already.
        VouchedBefore = "entry-vouched-before", "your organisation vouches for it already";
        /// The organisation does not vouch.
        NotVouched = "entry-not-vouched", "your organisation does not vouch for it";
        /// Whoever added it would contest it.
        ContestOwn = "entry-contest-own", "nobody contests their own entry; withdraw it";
        /// The ground was decided.
        Settled {
            /// Which one.
            ground: Ground,
        } = "entry-settled", "a contest on the ground “{ground}” was decided; it is not opened again";
        /// Too many contests are open.
        TooManyContests {
            /// So many may be.
            most: usize,
        } = "entry-too-many-contests", "your organisation has {most} contests open; wait until one is decided";
        /// Evidence is missing, empty or too much.
        EvidenceUnfit {
            /// At most so many.
            most: usize,
        } = "entry-evidence-unfit", "name 1 to {most} pieces of evidence";
        /// Another's contest.
        ContestNotYours = "entry-contest-not-yours", "only the organisation that contested takes the contest back";
        /// A state that has to do with it would decide.
        Involved = "entry-involved",
            "people of states that added it, vouch for it or contest it do not decide; ask another state";
        /// The state has found already.
        FoundBefore = "entry-found-before", "somebody of your state has decided; ask another state";
        /// It is no flood.
        NoFlood = "entry-no-flood", "the entry does not find far more than usual";
        /// The state of the entry would lift its flood.
        LiftOwn = "entry-lift-own", "a person of another state than the entry's own lifts it";
        /// A reason is needed.
        ReasonMissing = "entry-reason-missing", "say why";
        /// A text is too long.
        TooLong {
            /// Its characters.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "entry-too-long", "the text has {length} characters and {most} are kept; shorten it";
    }
}

/// How far an entry is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum EntryState {
    /// Nothing speaks against it.
    Listed,
    /// It finds far more than it did; it rests for everybody.
    Quarantined {
        /// What was seen.
        flood: Flood,
    },
    /// It rests for everybody but its own organisation.
    Contested {
        /// By whom and why.
        contest: Contest,
        /// What it finds far more than usual, where it does.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        flood: Option<Flood>,
    },
    /// A contest was right. It is off the list for good.
    Struck {
        /// What was decided.
        ruling: Ruling,
    },
    /// Its organisation took it off the list.
    Withdrawn {
        /// Who did.
        withdrawn: OfficeAct,
        /// Why.
        reason: String,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("listed", "vouch", "listed"),
    ("listed", "unvouch", "listed"),
    ("listed", "quarantine", "quarantined"),
    ("listed", "contest", "contested"),
    ("listed", "withdraw", "withdrawn"),
    ("quarantined", "unvouch", "quarantined"),
    ("quarantined", "lift", "listed"),
    ("quarantined", "contest", "contested"),
    ("quarantined", "withdraw", "withdrawn"),
    ("contested", "unvouch", "contested"),
    ("contested", "quarantine", "contested"),
    ("contested", "lift", "contested"),
    ("contested", "find", "contested"),
    ("contested", "find", "listed"),
    ("contested", "find", "quarantined"),
    ("contested", "find", "struck"),
    ("contested", "retract", "listed"),
    ("contested", "retract", "quarantined"),
    ("contested", "withdraw", "withdrawn"),
];

impl EntryState {
    /// Its word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Listed => "listed",
            Self::Quarantined { .. } => "quarantined",
            Self::Contested { .. } => "contested",
            Self::Struck { .. } => "struck",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }

    /// The flood for which it rests.
    pub const fn flood(&self) -> Option<Flood> {
        match self {
            Self::Quarantined { flood } => Some(*flood),
            Self::Contested { flood, .. } => *flood,
            _ => None,
        }
    }
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The fingerprint: once in a bank, those that were struck included.
    pub fingerprint: Fingerprint,
    /// A level of the bank's scheme.
    pub level: String,
    /// How far it is shared: no further than its bank.
    pub sharing: Sharing,
    /// Why it is on the list.
    pub why: String,
    /// Who added it.
    pub added: OfficeAct,
    /// By organisation: who vouches for it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    vouches: BTreeMap<String, OfficeAct>,
    /// Contests that were wrong.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    settled: Vec<Ruling>,
    /// The most that it found in an hour when somebody looked at that and lifted it.
    #[serde(default)]
    borne: u64,
    state: EntryState,
}

impl Entry {
    /// Adds a fingerprint to a bank. `scheme` is what the register says of the scheme that the bank's labels name.
    pub fn add(
        (bank, scheme): (&Bank, &Scheme),
        fingerprint: Fingerprint,
        (level, sharing): (String, Sharing),
        why: String,
        added: OfficeAct,
    ) -> Result<Self, EntryRefusal> {
        if added.office != *bank.owner() {
            return Err(EntryRefusal::NotYours);
        }
        if !bank.is_open() {
            return Err(EntryRefusal::BankClosed);
        }
        if !scheme.levels.iter().any(|(code, _)| *code == level) {
            return Err(EntryRefusal::LevelUnknown);
        }
        if sharing > bank.settings().sharing {
            return Err(EntryRefusal::SharedTooFar);
        }
        worded(&why)?;
        let (vouches, settled, borne, state) = (BTreeMap::new(), Vec::new(), 0, EntryState::Listed);
        Ok(Self { fingerprint, level, sharing, why, added, vouches, settled, borne, state })
    }

    /// How far it is.
    pub const fn state(&self) -> &EntryState {
        &self.state
    }

    /// Who vouches for it now, by organisation.
    pub const fn vouches(&self) -> &BTreeMap<String, OfficeAct> {
        &self.vouches
    }

    /// The member states that vouch for it now: each counts once, however many of its organisations do.
    pub fn states(&self) -> BTreeSet<&str> {
        self.vouches.values().map(|vouch| vouch.office.member.as_str()).collect()
    }

    /// Contests that were decided against.
    pub fn settled(&self) -> &[Ruling] {
        &self.settled
    }

    /// Vouches for it. Whoever cannot see it does not.
    pub fn vouch(mut self, bank: &Bank, vouched: OfficeAct) -> Result<Self, EntryRefusal> {
        if !matches!(self.state, EntryState::Listed) {
            return Err(self.not_now());
        }
        self.seen(bank, &vouched)?;
        if !bank.is_open() {
            return Err(EntryRefusal::BankClosed);
        }
        if self.vouches.contains_key(&vouched.office.organisation) {
            return Err(EntryRefusal::VouchedBefore);
        }
        self.vouches.insert(vouched.office.organisation.clone(), vouched);
        Ok(self)
    }

    /// Takes a vouch back, at any time and without a reason.
    pub fn unvouch(mut self, by: &OfficeAct) -> Result<Self, EntryRefusal> {
        self.alive()?;
        match self.vouches.remove(&by.office.organisation) {
            Some(_) => Ok(self),
            None => Err(EntryRefusal::NotVouched),
        }
    }

    /// Takes it off the list.
    pub fn withdraw(self, reason: String, withdrawn: OfficeAct) -> Result<Self, EntryRefusal> {
        self.alive()?;
        if withdrawn.office != self.added.office {
            return Err(EntryRefusal::NotYours);
        }
        worded(&reason)?;
        Ok(Self { state: EntryState::Withdrawn { withdrawn, reason }, ..self })
    }

    /// Contests it. `open` is how many contests of the same organisation are open.
    pub fn contest(self, bank: &Bank, contest: Contest, open: usize) -> Result<Self, EntryRefusal> {
        let flood = match &self.state {
            EntryState::Listed => None,
            EntryState::Quarantined { flood } => Some(*flood),
            _ => return Err(self.not_now()),
        };
        self.seen(bank, &contest.contested)?;
        if contest.contested.office.organisation == self.added.office.organisation {
            return Err(EntryRefusal::ContestOwn);
        }
        if self.settled.iter().any(|ruling| ruling.contest.ground == contest.ground) {
            return Err(EntryRefusal::Settled { ground: contest.ground });
        }
        if open >= OPEN_AT_ONCE {
            return Err(EntryRefusal::TooManyContests { most: OPEN_AT_ONCE });
        }
        Ok(Self { state: EntryState::Contested { contest, flood }, ..self })
    }

    /// Takes a contest back. That decides nothing.
    pub fn retract(self, by: &OfficeAct) -> Result<Self, EntryRefusal> {
        let EntryState::Contested { contest, flood } = &self.state else { return Err(self.not_now()) };
        if contest.contested.office != by.office {
            return Err(EntryRefusal::ContestNotYours);
        }
        Ok(Self { state: resting(*flood), ..self })
    }

    /// Says what somebody of a state that has nothing to do with it found. Once two states agree, it is decided.
    pub fn find(mut self, finding: Finding) -> Result<Self, EntryRefusal> {
        let EntryState::Contested { mut contest, flood } = self.state.clone() else { return Err(self.not_now()) };
        worded(&finding.reason)?;
        let state = finding.found.office.member.as_str();
        let parties = [&self.added, &contest.contested].map(|party| party.office.member.as_str());
        if parties.contains(&state) || self.states().contains(state) {
            return Err(EntryRefusal::Involved);
        }
        if contest.findings.iter().any(|before| before.found.office.member == state) {
            return Err(EntryRefusal::FoundBefore);
        }
        contest.findings.push(finding);
        self.state = match contest.agreed() {
            None => EntryState::Contested { contest, flood },
            Some(true) => EntryState::Struck { ruling: Ruling { contest, upheld: true } },
            Some(false) => {
                self.settled.push(Ruling { contest, upheld: false });
                resting(flood)
            }
        };
        Ok(self)
    }

    /// Lets it rest where an hour was a flood ([`flood`]). The house does so by itself.
    pub fn quarantine(self, hour: Hour, before: &[u64]) -> Result<Self, EntryRefusal> {
        if self.state.flood().is_some() || self.alive().is_err() {
            return Err(self.not_now());
        }
        let flood = flood::flood(hour, before, self.borne).ok_or(EntryRefusal::NoFlood)?;
        let state = match self.state {
            EntryState::Contested { contest, .. } => EntryState::Contested { contest, flood: Some(flood) },
            _ => EntryState::Quarantined { flood },
        };
        Ok(Self { state, ..self })
    }

    /// Lets it work again, whatever it finds: looked at by a person of another state than its own. Under twice what it found, it is
    /// not taken for a flood again.
    pub fn lift(mut self, reason: &str, by: &OfficeAct) -> Result<Self, EntryRefusal> {
        let Some(seen) = self.state.flood() else { return Err(self.not_now()) };
        worded(reason)?;
        if by.office.member == self.added.office.member {
            return Err(EntryRefusal::LiftOwn);
        }
        self.borne = self.borne.max(seen.hour.distinct);
        self.state = match self.state {
            EntryState::Contested { contest, .. } => EntryState::Contested { contest, flood: None },
            _ => EntryState::Listed,
        };
        Ok(self)
    }

    fn seen(&self, bank: &Bank, by: &OfficeAct) -> Result<(), EntryRefusal> {
        let asker = Asker { account: by.act.by.clone(), office: by.office.clone() };
        if covers(bank, self, &asker) { Ok(()) } else { Err(EntryRefusal::NotShared) }
    }

    fn alive(&self) -> Result<(), EntryRefusal> {
        match self.state {
            EntryState::Struck { .. } | EntryState::Withdrawn { .. } => Err(self.not_now()),
            _ => Ok(()),
        }
    }

    const fn not_now(&self) -> EntryRefusal {
        EntryRefusal::NotNow { state: self.state.name() }
    }
}

/// What an entry is once no contest is open.
fn resting(flood: Option<Flood>) -> EntryState {
    flood.map_or(EntryState::Listed, |flood| EntryState::Quarantined { flood })
}
