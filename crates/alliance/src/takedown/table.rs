//! Tables that two people set: one proposes, another confirms, and until then the one before stands. What a country allows is set so, and so is
//! what its police say in advance.
//!
//! A proposal says which edition its writer had before them, and a confirmation which table was read: what changed meanwhile is refused, and
//! nothing is overwritten unseen.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Country;
use super::policy::{AtEnd, PoliceTable};
use crate::detection::{Office, OfficeAct};
use crate::people::Role;
use crate::people::proposal::OPEN;
use crate::register::Digest;
use crate::register::act::{Act, says};
use crate::register::length::{Overlong, PASSAGE, over};

refusals! {
    /// Why a table is not set so.
    TableRefusal {
        /// It is another country's.
        NotTheirs = "table-not-theirs", "a country's table is set by its own people";
        /// Another proposal waits.
        Waiting = "table-waiting", "a proposal waits for a second person; have it confirmed, or drop it first";
        /// Nothing is different.
        NothingChanged = "table-nothing-changed", "nothing is different from what stands";
        /// Somebody changed it meanwhile.
        Meanwhile = "table-meanwhile", "somebody changed the table meanwhile; read what stands now, and propose again";
        /// No proposal waits, or seven days have passed.
        Over = "table-over", "no proposal waits for a second person";
        /// What waits is not what was read.
        NotRead = "table-not-read", "what waits is not what you read; read it again";
        /// Both are one person.
        SamePerson = "table-same-person", "whoever proposed it does not confirm it; a second person does";
        /// The second officer is of another force.
        OtherForce = "table-other-force", "the second officer is of the same force as the first";
        /// Whoever proposed it has the role no longer.
        ProposerGone = "table-proposer-gone", "whoever proposed it has that role no longer; propose it again";
        /// A reason is needed.
        ReasonMissing = "table-reason-missing", "say why";
        /// A reason is too long.
        ReasonLong {
            /// Its characters.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "table-reason-long", "the reason has {length} characters and {most} are kept; shorten it";
    }
}

/// A table that two people set.
pub trait Tabled: Clone + PartialEq + Serialize {
    /// Whether both people are of one organisation.
    const ONE_HOUSE: bool;
    /// What holds in a country where nobody has set one.
    fn unset(member: &str) -> Self;
    /// Two letters of its country.
    fn member(&self) -> &str;
    /// Which edition it is.
    fn edition(&self) -> u32;
    /// The same as another edition.
    #[must_use]
    fn as_edition(&self, edition: u32) -> Self;
}

impl Tabled for Country {
    const ONE_HOUSE: bool = false;

    fn unset(member: &str) -> Self {
        Self::careful(member)
    }

    fn member(&self) -> &str {
        &self.member
    }

    fn edition(&self) -> u32 {
        self.edition
    }

    fn as_edition(&self, edition: u32) -> Self {
        Self { edition, ..self.clone() }
    }
}

impl Tabled for PoliceTable {
    const ONE_HOUSE: bool = true;

    fn unset(member: &str) -> Self {
        Self { member: member.to_owned(), edition: 0, at_end: AtEnd::Release, silence: Vec::new() }
    }

    fn member(&self) -> &str {
        &self.member
    }

    fn edition(&self) -> u32 {
        self.edition
    }

    fn as_edition(&self, edition: u32) -> Self {
        Self { edition, ..self.clone() }
    }
}

/// Who had a part in a table, when, in which role and for whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setter {
    /// Who, and when.
    #[serde(flatten)]
    pub act: Act,
    /// In which role.
    pub role: Role,
    /// Two letters of the country for which they have it.
    pub member: String,
    /// Where they work; none: nowhere that is written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<String>,
}

impl Setter {
    /// The same as done for their organisation; none where nobody knows which that is.
    pub fn for_office(&self) -> Option<OfficeAct> {
        let organisation = self.organisation.clone()?;
        Some(OfficeAct { act: self.act.clone(), office: Office { organisation, member: self.member.clone() } })
    }
}

/// A table that stands, or stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stood<T> {
    /// The table.
    pub table: T,
    /// Why it was changed.
    pub reason: String,
    /// Who proposed it.
    pub proposed: Setter,
    /// Who confirmed or signed it. From then on it stood.
    pub confirmed: Setter,
    /// What they confirmed.
    pub digest: Digest,
}

/// A table that waits for a second person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposed<T> {
    /// The table, by the number of the edition that it would be.
    pub table: T,
    /// Why.
    pub reason: String,
    /// Who proposed it.
    pub proposed: Setter,
}

/// What stands, and what waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setting<T> {
    #[serde(skip_serializing_if = "Option::is_none")]
    stands: Option<Stood<T>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    waits: Option<Proposed<T>>,
}

impl<T> Default for Setting<T> {
    fn default() -> Self {
        Self { stands: None, waits: None }
    }
}

impl<T: Tabled> Setting<T> {
    /// The table that stands; none where nobody has set one.
    pub fn stands(&self) -> Option<&Stood<T>> {
        self.stands.as_ref()
    }

    /// The proposal that waits for a second person at a moment.
    pub fn waits(&self, now: Timestamp) -> Option<&Proposed<T>> {
        self.waits.as_ref().filter(|waits| now.duration_since(waits.proposed.act.at) < OPEN)
    }

    /// The edition that stands; 0 where nobody has set one.
    pub fn edition(&self) -> u32 {
        self.stands.as_ref().map_or(0, |stood| stood.table.edition())
    }

    /// How far it is, a word.
    pub fn name(&self) -> &'static str {
        match (&self.waits, &self.stands) {
            (Some(_), _) => "proposed",
            (None, Some(_)) => "standing",
            (None, None) => "unset",
        }
    }

    /// Proposes another table. `seen` is the edition that its writer had before them. What nobody confirmed in seven days is over.
    pub fn propose(self, table: &T, seen: u32, reason: &str, by: Setter) -> Result<Self, TableRefusal> {
        if table.member() != by.member {
            return Err(TableRefusal::NotTheirs);
        }
        if seen != self.edition() {
            return Err(TableRefusal::Meanwhile);
        }
        if self.waits(by.act.at).is_some() {
            return Err(TableRefusal::Waiting);
        }
        let table = table.as_edition(seen.saturating_add(1));
        let unset = T::unset(&by.member);
        let stands = self.stands.as_ref().map_or(&unset, |stood| &stood.table);
        if stands.as_edition(table.edition()) == table {
            return Err(TableRefusal::NothingChanged);
        }
        if !says(reason) {
            return Err(TableRefusal::ReasonMissing);
        }
        if let Some(Overlong { length, most }) = over(reason, PASSAGE) {
            return Err(TableRefusal::ReasonLong { length, most });
        }
        Ok(Self { waits: Some(Proposed { table, reason: reason.trim().to_owned(), proposed: by }), ..self })
    }

    /// A second person confirms the table of this digest. From now on it stands.
    pub fn confirm(self, read: &Digest, by: Setter) -> Result<Self, TableRefusal> {
        let Proposed { table, reason, proposed } = self.waits(by.act.at).ok_or(TableRefusal::Over)?.clone();
        if by.member != proposed.member {
            return Err(TableRefusal::NotTheirs);
        }
        if by.act.by == proposed.act.by {
            return Err(TableRefusal::SamePerson);
        }
        if T::ONE_HOUSE && by.organisation != proposed.organisation {
            return Err(TableRefusal::OtherForce);
        }
        let digest = Digest::of(&table);
        if digest != *read {
            return Err(TableRefusal::NotRead);
        }
        Ok(Self { stands: Some(Stood { table, reason, proposed, confirmed: by, digest }), waits: None })
    }

    /// Takes the proposal back, or refuses it as the second person.
    pub fn withdraw(self, by: &Setter) -> Result<Self, TableRefusal> {
        let waits = self.waits(by.act.at).ok_or(TableRefusal::Over)?;
        if by.member != waits.proposed.member {
            return Err(TableRefusal::NotTheirs);
        }
        Ok(Self { waits: None, ..self })
    }
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::people::AccountId;
    use crate::takedown::PoliceOrder;

    fn by(who: &str, member: &str, house: &str, hours: i64) -> Setter {
        let at = Timestamp::UNIX_EPOCH + SignedDuration::from_hours(hours);
        Setter {
            act: Act::new(AccountId::new(who).unwrap(), at),
            role: Role::LeadAnalyst,
            member: member.to_owned(),
            organisation: Some(house.to_owned()),
        }
    }

    fn parallel() -> Country {
        Country { police: PoliceOrder::Parallel, ..Country::careful("DE") }
    }

    fn proposed() -> Setting<Country> {
        Setting::default().propose(&parallel(), 0, " faster ", by("a", "DE", "hotline", 0)).unwrap()
    }

    fn read(setting: &Setting<Country>) -> Digest {
        Digest::of(&setting.waits(Timestamp::UNIX_EPOCH).unwrap().table)
    }

    #[test]
    fn two_people_set_a_table_and_each_edition_is_one_more() {
        let waits = proposed();
        assert_eq!((waits.edition(), waits.name()), (0, "proposed"));
        let digest = read(&waits);
        let stands = waits.confirm(&digest, by("b", "DE", "-", 1)).unwrap();
        let stood = stands.stands().unwrap();
        assert_eq!((stood.table.edition, stood.reason.as_str(), stands.name()), (1, "faster", "standing"));
        assert_eq!(stood.digest, Digest::of(&stood.table));
        let back = Country::careful("DE");
        assert_eq!(stands.clone().propose(&back, 0, "x", by("a", "DE", "h", 2)), Err(TableRefusal::Meanwhile));
        assert_eq!(
            stands.clone().propose(&parallel(), 1, "x", by("a", "DE", "h", 2)),
            Err(TableRefusal::NothingChanged)
        );
        let second = stands.propose(&back, 1, "x", by("a", "DE", "h", 2)).unwrap();
        assert_eq!(second.waits(Timestamp::UNIX_EPOCH).unwrap().table.edition, 2);
    }

    #[test]
    fn what_is_not_theirs_not_read_or_their_own_is_refused() {
        let digest = read(&proposed());
        assert_eq!(proposed().confirm(&digest, by("a", "DE", "hotline", 1)), Err(TableRefusal::SamePerson));
        assert_eq!(proposed().confirm(&digest, by("b", "FR", "hotline", 1)), Err(TableRefusal::NotTheirs));
        assert_eq!(proposed().confirm(&Digest::of(&1), by("b", "DE", "x", 1)), Err(TableRefusal::NotRead));
        assert_eq!(proposed().confirm(&digest, by("b", "DE", "x", 24 * 7)), Err(TableRefusal::Over));
        let again = proposed().propose(&parallel(), 0, "x", by("b", "DE", "x", 1));
        assert_eq!(again, Err(TableRefusal::Waiting));
        let over = proposed().propose(&parallel(), 0, "x", by("b", "DE", "x", 24 * 7));
        assert!(over.is_ok(), "what nobody confirmed gives its place up");
        let other = Setting::default().propose(&parallel(), 0, "x", by("a", "FR", "hotline", 0));
        assert_eq!(other, Err(TableRefusal::NotTheirs));
        let silent = Setting::default().propose(&parallel(), 0, " ", by("a", "DE", "hotline", 0));
        assert_eq!(silent, Err(TableRefusal::ReasonMissing));
        let same = Setting::default().propose(&Country::careful("DE"), 0, "x", by("a", "DE", "hotline", 0));
        assert_eq!(same, Err(TableRefusal::NothingChanged));
    }

    #[test]
    fn a_proposal_is_dropped_and_nothing_changes() {
        assert_eq!(proposed().withdraw(&by("b", "DE", "x", 1)).unwrap(), Setting::default());
        assert_eq!(proposed().withdraw(&by("b", "FR", "x", 1)), Err(TableRefusal::NotTheirs));
        assert_eq!(Setting::<Country>::default().withdraw(&by("a", "DE", "x", 1)), Err(TableRefusal::Over));
    }

    #[test]
    fn a_police_table_is_signed_within_one_force() {
        let table = PoliceTable { at_end: AtEnd::Ask, ..PoliceTable::unset("DE") };
        let waits = Setting::default().propose(&table, 0, "x", by("a", "DE", "force", 0)).unwrap();
        let digest = Digest::of(&waits.waits(Timestamp::UNIX_EPOCH).unwrap().table);
        let other = waits.clone().confirm(&digest, by("b", "DE", "another", 1));
        assert_eq!(other, Err(TableRefusal::OtherForce));
        assert!(waits.confirm(&digest, by("b", "DE", "force", 1)).is_ok());
    }

    #[test]
    fn what_is_kept_is_read_as_it_was_written() {
        let text = serde_json::to_string(&proposed()).unwrap();
        assert_eq!(serde_json::from_str::<Setting<Country>>(&text).unwrap(), proposed());
        assert_eq!(serde_json::from_str::<Setting<Country>>("{}").unwrap(), Setting::default());
    }
}
