//! An entry of a bank: what is said of a fingerprint on it: its level, who put it there and why, and who vouches for it now.
//!
//! To add is not to vouch: a list that is taken over from elsewhere is not thereby looked at. An entry is never reclassified. It is
//! withdrawn and added anew, so that no vouch is carried over to a level that nobody vouched for.
//!
//! An [`Entry`] is what is said of a fingerprint, without the fingerprint: one may stand for a whole lot ([`super::lot`]).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::contest::{OPEN_AT_ONCE, Ruling, worded};
use super::flood::{self, Lifted};
use super::standing::covers;
use super::{Asker, Bank, Contest, EntryRefusal, Finding, Flood, Hour, OfficeAct, Sharing};
use crate::register::Scheme;
use crate::register::act::Way;

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

/// What a bank says of a fingerprint, or of all those of a lot. A fingerprint stands once in a bank, one that was struck included.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// A level of the bank's scheme; none where the bank classifies nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// How far it is shared: no further than its bank.
    pub sharing: Sharing,
    /// Why it is on the list.
    pub why: String,
    /// Who added it.
    pub added: OfficeAct,
    /// By organisation: who vouches for it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    vouches: BTreeMap<String, OfficeAct>,
    /// Organisations that took their vouch back here, and not from its lot as a whole.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub(super) declined: BTreeSet<String>,
    /// Member states that ever vouched for it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    vouched_once: BTreeSet<String>,
    /// Contests that were taken back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    retracted: Vec<Contest>,
    /// Contests that were wrong.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    settled: Vec<Ruling>,
    /// Floods that somebody looked at and bore with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    lifted: Vec<Lifted>,
    state: EntryState,
}

impl Entry {
    /// What is said of a fingerprint, or of a lot of them, that is added to a bank. `scheme` is what the register says of the scheme
    /// that the bank's labels name.
    pub fn add(
        (bank, scheme): (&Bank, Option<&Scheme>),
        (level, sharing): (Option<String>, Sharing),
        why: String,
        added: OfficeAct,
    ) -> Result<Self, EntryRefusal> {
        if added.office != *bank.owner() {
            return Err(EntryRefusal::NotYours);
        }
        if !bank.is_open() {
            return Err(EntryRefusal::BankClosed);
        }
        let is_level =
            |level: &String| scheme.is_some_and(|scheme| scheme.levels.iter().any(|(code, _)| code == level));
        if bank.labels.is_some() != level.is_some() || !level.as_ref().is_none_or(is_level) {
            return Err(EntryRefusal::LevelUnknown);
        }
        if sharing > bank.settings().sharing {
            return Err(EntryRefusal::SharedTooFar);
        }
        worded(&why)?;
        Ok(Self {
            level,
            sharing,
            why,
            added,
            vouches: BTreeMap::new(),
            declined: BTreeSet::new(),
            vouched_once: BTreeSet::new(),
            retracted: Vec::new(),
            settled: Vec::new(),
            lifted: Vec::new(),
            state: EntryState::Listed,
        })
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

    /// Floods that were looked at, with the reasons why it works again.
    pub fn lifted(&self) -> &[Lifted] {
        &self.lifted
    }

    /// Vouches for it. Whoever cannot see it does not, nor whoever decided a contest of it: or a state could decide for an entry and
    /// then make it work.
    pub fn vouch(mut self, bank: &Bank, vouched: OfficeAct) -> Result<Self, EntryRefusal> {
        self.seen(bank, &vouched)?;
        if !matches!(self.state, EntryState::Listed) {
            return Err(self.not_now());
        }
        if !bank.is_open() {
            return Err(EntryRefusal::BankClosed);
        }
        if self.vouches.contains_key(&vouched.office.organisation) {
            return Err(EntryRefusal::VouchedBefore);
        }
        let state = &vouched.office.member;
        let mut findings = self.settled.iter().flat_map(|ruling| &ruling.contest.findings);
        if findings.any(|finding| finding.found.office.member == *state) {
            return Err(EntryRefusal::Judged);
        }
        self.vouched_once.insert(state.clone());
        self.declined.remove(&vouched.office.organisation);
        self.vouches.insert(vouched.office.organisation.clone(), vouched);
        Ok(self)
    }

    /// Takes a vouch back, at any time and without a reason, also where the entry is no longer shared with whoever vouched.
    pub fn unvouch(mut self, by: &OfficeAct) -> Result<Self, EntryRefusal> {
        self.alive()?;
        if self.vouches.remove(&by.office.organisation).is_none() {
            return Err(EntryRefusal::NotVouched);
        }
        self.declined.insert(by.office.organisation.clone());
        Ok(self)
    }

    /// Takes it off the list.
    pub fn withdraw(self, reason: String, withdrawn: OfficeAct) -> Result<Self, EntryRefusal> {
        if withdrawn.office != self.added.office {
            return Err(EntryRefusal::NotYours);
        }
        self.alive()?;
        worded(&reason)?;
        Ok(Self { state: EntryState::Withdrawn { withdrawn, reason }, ..self })
    }

    /// Contests it. `open` is how many contests of the same organisation are open.
    pub fn contest(self, bank: &Bank, contest: Contest, open: usize) -> Result<Self, EntryRefusal> {
        self.seen(bank, &contest.contested)?;
        let flood = match &self.state {
            EntryState::Listed => None,
            EntryState::Quarantined { flood } => Some(*flood),
            _ => return Err(self.not_now()),
        };
        if contest.contested.office.organisation == self.added.office.organisation {
            return Err(EntryRefusal::ContestOwn);
        }
        if self.settled.iter().any(|ruling| ruling.contest.ground == contest.ground) {
            return Err(EntryRefusal::Settled { ground: contest.ground });
        }
        let same = |before: &Contest| {
            before.ground == contest.ground && before.contested.office.member == contest.contested.office.member
        };
        if self.retracted.iter().any(same) {
            return Err(EntryRefusal::RetractedBefore { ground: contest.ground });
        }
        if open >= OPEN_AT_ONCE {
            return Err(EntryRefusal::TooManyContests { most: OPEN_AT_ONCE });
        }
        Ok(Self { state: EntryState::Contested { contest, flood }, ..self })
    }

    /// Takes a contest back. That decides nothing; but its state does not open it again on the same ground, or an entry could be
    /// made to rest for ever by whoever takes a contest back before it is lost.
    pub fn retract(mut self, by: &OfficeAct) -> Result<Self, EntryRefusal> {
        let EntryState::Contested { contest, flood } = self.state.clone() else { return Err(self.not_now()) };
        if contest.contested.office != by.office {
            return Err(EntryRefusal::ContestNotYours);
        }
        self.retracted.push(contest);
        self.state = resting(flood);
        Ok(self)
    }

    /// Says what somebody found who sees it and whose state has nothing to do with it, now or earlier: whoever takes a vouch back to
    /// decide has not become impartial. Once two states agree, it is decided.
    pub fn find(mut self, bank: &Bank, finding: Finding) -> Result<Self, EntryRefusal> {
        self.seen(bank, &finding.found)?;
        let EntryState::Contested { mut contest, flood } = self.state.clone() else { return Err(self.not_now()) };
        worded(&finding.reason)?;
        let state = finding.found.office.member.as_str();
        let parties = [&self.added, &contest.contested].map(|party| party.office.member.as_str());
        if parties.contains(&state) || self.vouched_once.contains(state) {
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
        let borne = self.lifted.iter().map(|lifted| lifted.flood.hour.distinct).max().unwrap_or_default();
        let flood = flood::flood(hour, before, borne).ok_or(EntryRefusal::NoFlood)?;
        let state = match self.state {
            EntryState::Contested { contest, .. } => EntryState::Contested { contest, flood: Some(flood) },
            _ => EntryState::Quarantined { flood },
        };
        Ok(Self { state, ..self })
    }

    /// Lets it work again, whatever it finds: looked at by somebody who sees it, of another state than its own. Under twice what it
    /// found, it is not taken for a flood again.
    pub fn lift(mut self, bank: &Bank, reason: &str, by: &OfficeAct) -> Result<Self, EntryRefusal> {
        self.seen(bank, by)?;
        let Some(flood) = self.state.flood() else { return Err(self.not_now()) };
        worded(reason)?;
        if by.office.member == self.added.office.member {
            return Err(EntryRefusal::LiftOwn);
        }
        self.lifted.push(Lifted { flood, reason: reason.to_owned(), lifted: by.clone() });
        self.state = match self.state {
            EntryState::Contested { contest, .. } => EntryState::Contested { contest, flood: None },
            _ => EntryState::Listed,
        };
        Ok(self)
    }

    /// Comes before every other question: of what is not shared nobody learns in which state it is, or that it is.
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

    /// That a step does not come after the state in which it is.
    pub const fn not_now(&self) -> EntryRefusal {
        EntryRefusal::NotNow { state: self.state.name() }
    }
}

/// What an entry is once no contest is open.
fn resting(flood: Option<Flood>) -> EntryState {
    flood.map_or(EntryState::Listed, |flood| EntryState::Quarantined { flood })
}
