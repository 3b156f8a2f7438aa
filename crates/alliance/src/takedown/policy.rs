//! What the police of a country say in advance: what their silence means, and what the end of a hold means. They sign it; no rule here
//! knows better.
//!
//! What the table does not name waits. So does everything where no table is signed, but for holds, which end in any case.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::detection::OfficeAct;
use crate::register::Digest;

words! {
    /// What is known of the material.
    Knowledge {
        /// Its digest stands on lists that enough states vouch for.
        Known = "known",
        /// Nothing is.
        Unknown = "unknown",
        /// It shows somebody whom nobody has identified.
        NewVictim = "new-victim",
    }
}

words! {
    /// What is known of its host.
    HostKind {
        /// A large one, whose removals tell nobody anything.
        Large = "large",
        /// Another.
        Other = "other",
        /// One that may take part in it.
        Suspect = "suspect",
    }
}

/// What a table decides by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// What is known of the material.
    pub knowledge: Knowledge,
    /// Whether the abuse is going on.
    pub live: bool,
    /// What is known of the host.
    pub host: HostKind,
}

/// What silence means for some items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Silence {
    /// What is known of the material.
    pub knowledge: Knowledge,
    /// Whether the abuse is going on.
    pub live: bool,
    /// What is known of the host.
    pub host: HostKind,
    /// After so many minutes without an answer the notice goes; none: it waits.
    pub after_minutes: Option<u32>,
}

impl PoliceTable {
    /// What the table says of such items: after how many minutes without an answer the notice goes; none: it waits.
    pub fn after(&self, facts: Facts) -> Option<u32> {
        let is = |row: &&Silence| (row.knowledge, row.live, row.host) == (facts.knowledge, facts.live, facts.host);
        self.silence.iter().find(is)?.after_minutes
    }
}

words! {
    /// What the end of a hold means.
    AtEnd {
        /// The notice goes.
        Release = "release",
        /// The police are asked again.
        Ask = "ask",
    }
}

/// What the police of a country say in advance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PoliceTable {
    /// Two letters of the country.
    pub member: String,
    /// Which edition of the table it is.
    pub edition: u32,
    /// What the end of a hold means.
    pub at_end: AtEnd,
    /// What silence means; what is not named waits.
    #[serde(default)]
    pub silence: Vec<Silence>,
}

/// Silence is none before the police could answer: minutes.
pub const SOONEST: u32 = 10;

refusals! {
    /// Why a table does not stand.
    PolicyRefusal {
        /// Signed by another country's people.
        NotTheirs = "policy-not-theirs", "the police of the country sign its table";
        /// What was signed is not this.
        Changed = "policy-changed", "the table is not the one that was signed; have it signed again";
        /// The same items stand twice.
        Twice = "policy-twice", "the table says two things of the same items";
        /// Too soon.
        TooSoon {
            /// The least.
            least: u32,
        } = "policy-too-soon", "silence is none before {least} minutes have passed";
    }
}

/// A table that stands, by its edition and digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PolicyName {
    /// Two letters of the country.
    pub member: String,
    /// The edition.
    pub edition: u32,
    /// Of the table.
    pub digest: Digest,
}

/// A table that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    table: PoliceTable,
    name: PolicyName,
    /// When it was signed: whoever was asked before did not know what their silence would mean.
    since: Timestamp,
}

impl Policy {
    /// A table with the signature under it: by whom, and of which digest. That the signature is theirs was checked by whoever has the keys.
    pub fn signed(table: PoliceTable, by: &OfficeAct, digest: &Digest) -> Result<Self, PolicyRefusal> {
        if by.office.member != table.member {
            return Err(PolicyRefusal::NotTheirs);
        }
        if Digest::of(&table) != *digest {
            return Err(PolicyRefusal::Changed);
        }
        let facts = |row: &Silence| Facts { knowledge: row.knowledge, live: row.live, host: row.host };
        let twice = |(at, row): (usize, &Silence)| table.silence[..at].iter().any(|before| facts(before) == facts(row));
        if table.silence.iter().enumerate().any(twice) {
            return Err(PolicyRefusal::Twice);
        }
        if table.silence.iter().filter_map(|row| row.after_minutes).any(|minutes| minutes < SOONEST) {
            return Err(PolicyRefusal::TooSoon { least: SOONEST });
        }
        Ok(Self::named(table, by.act.at))
    }

    /// Where no table is signed: silence means nothing, and a hold ends with its end.
    pub fn unsigned(member: impl Into<String>) -> Self {
        let table = PoliceTable { member: member.into(), edition: 0, at_end: AtEnd::Release, silence: Vec::new() };
        Self::named(table, Timestamp::MIN)
    }

    fn named(table: PoliceTable, since: Timestamp) -> Self {
        let name = PolicyName { member: table.member.clone(), edition: table.edition, digest: Digest::of(&table) };
        Self { table, name, since }
    }

    /// Its name.
    pub const fn name(&self) -> &PolicyName {
        &self.name
    }

    /// What the end of a hold means.
    pub const fn at_end(&self) -> AtEnd {
        self.table.at_end
    }

    /// From when on a question that was asked without an answer lets such an item go; none: never. A table that was signed after the question counts
    /// from its signature.
    pub fn lets_go(&self, facts: Facts, asked: Timestamp) -> Option<Timestamp> {
        let minutes = self.table.after(facts)?;
        asked.max(self.since).checked_add(SignedDuration::from_mins(minutes.into())).ok()
    }
}
