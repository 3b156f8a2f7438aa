//! A joint operation: a period, the members that take part, and what came of it as counts.
//!
//! Each force decides for itself whether it takes part, and says its own share alone. Of a member the force that said so takes part, and no other one of that country. One officer enters
//! the share, another one of the same force confirms what they read of it. Nothing is public before every one of them has confirmed, and then only sums: from a sum in which one member
//! stands beside one other, each could work out the other's. So a sum is shown where nobody can, and the house's own rule for small counts is asked once for the public and once for each
//! member, who knows its own share.
//!
//! Before they are public sums are told to nobody, not even as withheld: whoever could enter another share and look again would read the others' from what changed.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::detection::{Office, OfficeAct};
use crate::indicators::suppression::{BadTables, Mark, NARROWEST, Policy, Tables, Zeros, protect};
use crate::register::Digest;
use crate::register::act::Way;

/// Characters of a name, at most.
pub const LONGEST_NAME: usize = 80;
/// Of each thing that is counted, at most so many.
pub const GREATEST: u64 = 1_000_000;
/// The sum, as the tables of suppression call it.
const ALL: &str = "all";

words! {
    /// What is counted.
    Counted {
        /// Persons arrested.
        Arrests = "arrests",
        /// Victims identified.
        Victims = "victims",
        /// Places searched.
        Searches = "searches",
        /// Files seized.
        Files = "files",
    }
}

/// How much there is of each thing that is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counts {
    /// Persons arrested.
    pub arrests: u64,
    /// Victims identified.
    pub victims: u64,
    /// Places searched.
    pub searches: u64,
    /// Files seized.
    pub files: u64,
}

impl Counts {
    /// One of them.
    pub const fn of(&self, counted: Counted) -> u64 {
        match counted {
            Counted::Arrests => self.arrests,
            Counted::Victims => self.victims,
            Counted::Searches => self.searches,
            Counted::Files => self.files,
        }
    }
}

/// A member's share of the results.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// How much.
    pub counts: Counts,
    /// Who entered it.
    pub entered: OfficeAct,
    /// Who confirmed it; none: nobody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<OfficeAct>,
}

impl Share {
    /// What somebody reads who confirms it: the counts, and who entered them when.
    pub fn digest(&self) -> Digest {
        Digest::of(&(&self.counts, &self.entered))
    }
}

/// What a member said to taking part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Part {
    /// It is asked.
    Asked,
    /// It takes part.
    Accepted {
        /// Who said so. Their force is the one that takes part.
        by: OfficeAct,
    },
    /// It does not.
    Declined {
        /// Who said so.
        by: OfficeAct,
    },
}

impl Part {
    /// Its word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Accepted { .. } => "accepted",
            Self::Declined { .. } => "declined",
        }
    }
}

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum OperationState {
    /// Members say whether they take part.
    Planned,
    /// It does not take place.
    Dropped {
        /// When that was said.
        at: Timestamp,
    },
    /// It is over: who took part is fixed, and each enters and confirms its share.
    Closed,
    /// All shares are confirmed.
    Confirmed,
    /// The sums are public.
    Published {
        /// Since when.
        at: Timestamp,
    },
}

impl OperationState {
    /// Its word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Dropped { .. } => "dropped",
            Self::Closed => "closed",
            Self::Confirmed => "confirmed",
            Self::Published { .. } => "published",
        }
    }
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("planned", "accept", "planned"),
    ("planned", "decline", "planned"),
    ("planned", "drop", "dropped"),
    ("planned", "close", "closed"),
    ("closed", "enter", "closed"),
    ("closed", "confirm", "closed"),
    ("closed", "confirm", "confirmed"),
    ("confirmed", "enter", "closed"),
    ("confirmed", "publish", "published"),
];

refusals! {
    /// Why a joint operation is not planned, or a step not taken.
    OperationRefusal {
        /// It is not in the state for that.
        NotNow {
            /// In which it is.
            state: &'static str,
        } = "operation-not-now", "the operation is {state}; this step does not come after that";
        /// It has no name, or one that is too long.
        NameUnfit = "operation-name-unfit", "give it a name of at most 80 characters";
        /// It ends before it begins, or lasts too long.
        PeriodUnfit = "operation-period-unfit", "it ends on the day on which it begins, or within a year after it";
        /// Nobody else is asked.
        Alone = "operation-alone", "at least one other member is asked";
        /// Whoever acts is of no member that takes part.
        NoPart = "operation-no-part", "your force takes no part in it";
        /// Another force of the same member does.
        OtherForce = "operation-other-force", "another force of your country takes part in it";
        /// It is for the force that planned it.
        NotYours = "operation-not-yours", "this is for the force that planned it";
        /// Its last day has not passed.
        NotOver = "operation-not-over", "it is closed once its last day has passed";
        /// Fewer than two take part.
        TooFew = "operation-too-few", "at least two members take part; drop it instead";
        /// A count that cannot be.
        CountUnfit = "operation-count-unfit", "counts are whole numbers up to a million";
        /// Nothing is entered.
        NothingEntered = "operation-nothing-entered", "your share is entered first";
        /// Two people.
        SamePerson = "operation-same-person", "whoever entered the share does not confirm it: another officer of the force does";
        /// It is not what was read.
        NotRead = "operation-not-read", "it was changed since you read it; read it again";
    }
}

/// A joint operation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Operation {
    /// What it is called.
    pub name: String,
    /// Its first day.
    pub begins: Date,
    /// Its last day.
    pub ends: Date,
    /// Who planned it.
    pub planned: OfficeAct,
    parts: BTreeMap<String, Part>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    shares: BTreeMap<String, Share>,
    /// How often a share was entered.
    #[serde(default)]
    entries: u64,
    state: OperationState,
}

impl Operation {
    /// Plans it. Whoever plans it takes part; the others are asked.
    pub fn plan(
        name: &str,
        (begins, ends): (Date, Date),
        planned: OfficeAct,
        others: impl IntoIterator<Item = String>,
    ) -> Result<Self, OperationRefusal> {
        let name = name.trim();
        if name.is_empty() || name.chars().count() > LONGEST_NAME {
            return Err(OperationRefusal::NameUnfit);
        }
        let days = begins.until(ends).map_or(-1, |span| span.get_days());
        if !(0..=366).contains(&days) {
            return Err(OperationRefusal::PeriodUnfit);
        }
        let own = planned.office.member.clone();
        let mut parts: BTreeMap<String, Part> = others.into_iter().map(|member| (member, Part::Asked)).collect();
        parts.insert(own, Part::Accepted { by: planned.clone() });
        if parts.len() < 2 {
            return Err(OperationRefusal::Alone);
        }
        let state = OperationState::Planned;
        let shares = BTreeMap::new();
        Ok(Self { name: name.to_owned(), begins, ends, planned, parts, shares, entries: 0, state })
    }

    /// How far it is.
    pub const fn state(&self) -> &OperationState {
        &self.state
    }

    /// The members that were asked, and what each said.
    pub const fn parts(&self) -> &BTreeMap<String, Part> {
        &self.parts
    }

    /// The members that take part.
    pub fn taking_part(&self) -> impl Iterator<Item = &str> {
        let takes = |(_, part): &(&String, &Part)| matches!(part, Part::Accepted { .. });
        self.parts.iter().filter(takes).map(|(member, _)| member.as_str())
    }

    /// A member's share.
    pub fn share(&self, member: &str) -> Option<&Share> {
        self.shares.get(member)
    }

    /// The shares that were entered.
    pub fn shares(&self) -> impl Iterator<Item = &Share> {
        self.shares.values()
    }

    /// Whether a force takes part.
    pub fn has(&self, office: &Office) -> bool {
        self.force(&office.member) == Some(office)
    }

    /// The force of a member that takes part.
    pub fn force(&self, member: &str) -> Option<&Office> {
        match self.parts.get(member)? {
            Part::Accepted { by } => Some(&by.office),
            Part::Asked | Part::Declined { .. } => None,
        }
    }

    /// How many of the members that take part have confirmed theirs.
    pub fn confirmed(&self) -> usize {
        self.taking_part().filter(|member| self.shares.get(*member).is_some_and(|s| s.confirmed.is_some())).count()
    }

    /// Whether a force planned it.
    pub fn is_of(&self, office: &Office) -> bool {
        self.planned.office == *office
    }

    const fn not_now(&self) -> OperationRefusal {
        OperationRefusal::NotNow { state: self.state.name() }
    }

    fn says(mut self, office: &Office, part: Part) -> Result<Self, OperationRefusal> {
        if !matches!(self.state, OperationState::Planned) {
            return Err(self.not_now());
        }
        if self.force(&office.member).is_some_and(|force| force != office) {
            return Err(OperationRefusal::OtherForce);
        }
        let Some(said) = self.parts.get_mut(&office.member) else { return Err(OperationRefusal::NoPart) };
        *said = part;
        Ok(self)
    }

    /// A force takes part for its member, unless another one does.
    pub fn accept(self, by: OfficeAct) -> Result<Self, OperationRefusal> {
        let office = by.office.clone();
        self.says(&office, Part::Accepted { by })
    }

    /// A force does not, or no longer. Whoever planned it drops it instead.
    pub fn decline(self, by: OfficeAct) -> Result<Self, OperationRefusal> {
        if self.is_of(&by.office) {
            return Err(OperationRefusal::TooFew);
        }
        let office = by.office.clone();
        self.says(&office, Part::Declined { by })
    }

    /// It does not take place.
    pub fn drop_it(mut self, by: &OfficeAct) -> Result<Self, OperationRefusal> {
        if !self.is_of(&by.office) {
            return Err(OperationRefusal::NotYours);
        }
        if !matches!(self.state, OperationState::Planned) {
            return Err(self.not_now());
        }
        self.state = OperationState::Dropped { at: by.act.at };
        Ok(self)
    }

    /// It is over.
    pub fn close(mut self, by: &OfficeAct) -> Result<Self, OperationRefusal> {
        if !self.is_of(&by.office) {
            return Err(OperationRefusal::NotYours);
        }
        if !matches!(self.state, OperationState::Planned) {
            return Err(self.not_now());
        }
        if TimeZone::UTC.to_datetime(by.act.at).date() <= self.ends {
            return Err(OperationRefusal::NotOver);
        }
        if self.taking_part().count() < 2 {
            return Err(OperationRefusal::TooFew);
        }
        self.state = OperationState::Closed;
        Ok(self)
    }

    fn takes_part(&self, office: &Office) -> Result<(), OperationRefusal> {
        match self.force(&office.member) {
            None => Err(OperationRefusal::NoPart),
            Some(force) if force != office => Err(OperationRefusal::OtherForce),
            Some(_) if matches!(self.state, OperationState::Closed | OperationState::Confirmed) => Ok(()),
            Some(_) => Err(self.not_now()),
        }
    }

    /// A force enters its share. In the place of one that it entered before, every force confirms its own anew: what they confirmed was to be added up with another one.
    pub fn enter(mut self, counts: Counts, entered: OfficeAct) -> Result<Self, OperationRefusal> {
        self.takes_part(&entered.office)?;
        if Counted::ALL.iter().any(|counted| counts.of(*counted) > GREATEST) {
            return Err(OperationRefusal::CountUnfit);
        }
        let member = entered.office.member.clone();
        if self.shares.insert(member, Share { counts, entered, confirmed: None }).is_some() {
            self.shares.values_mut().for_each(|share| share.confirmed = None);
        }
        self.entries = self.entries.saturating_add(1);
        self.state = OperationState::Closed;
        Ok(self)
    }

    /// Another officer of the same force confirms what they read of its share ([`Share::digest`]).
    pub fn confirm(mut self, read: &Digest, by: OfficeAct) -> Result<Self, OperationRefusal> {
        self.takes_part(&by.office)?;
        if !matches!(self.state, OperationState::Closed) {
            return Err(self.not_now());
        }
        let Some(share) = self.shares.get_mut(&by.office.member) else {
            return Err(OperationRefusal::NothingEntered);
        };
        if share.entered.act.by == by.act.by {
            return Err(OperationRefusal::SamePerson);
        }
        if share.digest() != *read {
            return Err(OperationRefusal::NotRead);
        }
        share.confirmed = Some(by);
        if self.confirmed() == self.taking_part().count() {
            self.state = OperationState::Confirmed;
        }
        Ok(self)
    }

    /// What somebody makes public: these shares as they were entered and confirmed, and no others. It holds no count: whoever has the digest of a small sum finds the sum by trying.
    pub fn ready(&self) -> Option<Digest> {
        if !matches!(self.state, OperationState::Confirmed) {
            return None;
        }
        let of = |(member, share): (&String, &Share)| (member.clone(), share.entered.clone(), share.confirmed.clone());
        Some(Digest::of(&(self.entries, self.shares.iter().map(of).collect::<Vec<_>>())))
    }

    /// The sums of what was read to be ready ([`Self::ready`]) become public.
    pub fn publish(mut self, read: &Digest, by: &OfficeAct) -> Result<Self, OperationRefusal> {
        if !self.is_of(&by.office) {
            return Err(OperationRefusal::NotYours);
        }
        match self.ready() {
            None => return Err(self.not_now()),
            Some(ready) if ready != *read => return Err(OperationRefusal::NotRead),
            Some(_) => {}
        }
        self.state = OperationState::Published { at: by.act.at };
        Ok(self)
    }

    /// The sums, once they are public: of each thing that is counted, where it may be shown. Before, there are none, and nobody learns which will be shown.
    pub fn sums(&self) -> Option<Vec<(Counted, Option<u64>)>> {
        if !matches!(self.state, OperationState::Published { .. }) {
            return None;
        }
        let sum = |counted: &Counted| {
            let shares: Vec<u64> =
                self.taking_part().filter_map(|m| self.shares.get(m)).map(|s| s.counts.of(*counted)).collect();
            (*counted, may_show(&shares).then(|| shares.iter().sum::<u64>()))
        };
        Some(Counted::ALL.iter().map(sum).collect())
    }
}

/// Whether the sum of shares may be shown: to the public, and to each member, who knows one of the shares.
fn may_show(shares: &[u64]) -> bool {
    std::iter::once(None).chain((0..shares.len()).map(Some)).all(|own| is_shown(shares, own).unwrap_or(false))
}

fn is_shown(shares: &[u64], own: Option<usize>) -> Result<bool, BadTables> {
    let mut tables = Tables::new();
    tables.cell(ALL, shares.iter().sum())?;
    let names: Vec<String> = (0..shares.len()).map(|at| at.to_string()).collect();
    for (name, share) in names.iter().zip(shares) {
        tables.unlisted(name, *share)?;
    }
    tables.sum(ALL, &names)?;
    if let Some(own) = own {
        tables.shown_elsewhere(&names[own])?;
    }
    let policy = Policy::new(u64::from(NARROWEST), Zeros::Hidden);
    Ok(protect(&tables, policy).is_ok_and(|published| matches!(published.mark(ALL), Some(Mark::Shown(_)))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_shown_where_no_share_can_be_worked_out_that_is_small() {
        assert!(!may_show(&[1, 2]), "the sum is small");
        assert!(!may_show(&[2, 40]), "whoever has 40 takes it away");
        assert!(may_show(&[12, 40]));
        assert!(may_show(&[2, 3, 40]), "nobody but the third knows that the others come to five");
        assert!(!may_show(&[1, 2, 40]), "whoever has 40 knows that the others come to three");
        assert!(!may_show(&[0, 40]), "that there was none is as little to be told");
    }
}
