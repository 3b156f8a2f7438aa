//! Five facts about how far a member's word in the register goes, each with what it counts and out of how many. They are never put together: there is no score, and no rank.
//!
//! They are computed from records that are public anyway. Put together for one member they are shown to that member first, and in public only by its consent or by a
//! decision of the round: [`disclosure`].

mod consent;
pub mod disclosure;
mod facts;

use serde::Serialize;

use crate::register::{Digest, Kind};

pub use consent::{Consent, CredibilityRefusal, Said};
pub use disclosure::Disclosure;
pub use facts::{Records, Seen, facts};

/// Where fewer than this are counted, nothing can be judged by the share; it is shown with these words.
pub const FEW: u64 = 5;

words! {
    /// The facts, in the order in which they are shown.
    Fact {
        /// Reports that were in time, of those that were asked for in rounds that have closed.
        OnTime = "on-time",
        /// Promises that were kept, of those that were judged or withdrawn.
        Kept = "kept",
        /// Figures at evidence grade 3 and above, of all of its figures.
        Evidenced = "evidenced",
        /// Declared figures that were revised, of all that were published; with the direction and the median of the revisions.
        Revised = "revised",
        /// Promises that are verifiable as written, of all that were made here.
        Verifiable = "verifiable",
    }
}

words! {
    /// What a record was found to be. Each word belongs to one fact.
    How {
        /// The report was in time.
        InTime = "in-time",
        /// It was late.
        Late = "late",
        /// It has not come in.
        NotIn = "not-in",
        /// The promise was kept.
        Kept = "kept",
        /// A part of it was.
        PartlyKept = "partly-kept",
        /// It was not.
        NotKept = "not-kept",
        /// Nothing showed that it was.
        NoEvidence = "no-evidence",
        /// It was withdrawn: it stays in every denominator (rule 3 of the register).
        Withdrawn = "withdrawn",
        /// It is not due, or not judged yet. Not counted.
        NotYet = "not-yet",
        /// Another promise took its place, and is counted instead. Not counted.
        Replaced = "replaced",
        /// The figure is of grade 3 or above.
        Evidenced = "evidenced",
        /// It is below.
        Claimed = "claimed",
        /// The figure was revised upwards.
        Raised = "raised",
        /// Downwards.
        Lowered = "lowered",
        /// It stands as it was first published.
        Unrevised = "unrevised",
        /// It was revised from 0, or is not published any more: no ratio. Not counted.
        NoRatio = "no-ratio",
        /// The promise fails no check.
        Verifiable = "verifiable",
        /// It is published as "not verifiable as written" (rule 2 of the register).
        NotVerifiable = "not-verifiable",
    }
}

/// Where a record is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Above and below the line.
    Both,
    /// Below the line alone.
    Below,
    /// Nowhere.
    Nowhere,
}

impl How {
    /// Where a record that was found to be so is counted.
    pub const fn counted(self) -> Counted {
        match self {
            Self::InTime | Self::Kept | Self::Evidenced | Self::Raised | Self::Lowered | Self::Verifiable => {
                Counted::Both
            }
            Self::NotYet | Self::Replaced | Self::NoRatio => Counted::Nowhere,
            Self::Late
            | Self::NotIn
            | Self::PartlyKept
            | Self::NotKept
            | Self::NoEvidence
            | Self::Withdrawn
            | Self::Claimed
            | Self::Unrevised
            | Self::NotVerifiable => Counted::Below,
        }
    }
}

/// A record that was looked at for a fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Looked {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub id: String,
    /// Which version of it.
    pub version: u32,
    /// What it was found to be.
    pub how: How,
}

/// A fact: so many of so many, and every record that was looked at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    /// Which.
    pub fact: Fact,
    /// Above the line.
    pub numerator: u64,
    /// Below it.
    pub denominator: u64,
    /// What was looked at, in the order of the records' ids.
    pub looked: Vec<Looked>,
}

impl Share {
    fn of(fact: Fact, mut looked: Vec<Looked>) -> Self {
        looked.sort_by(|a, b| (a.kind, &a.id).cmp(&(b.kind, &b.id)));
        let count = |wanted: fn(Counted) -> bool| looked.iter().filter(|one| wanted(one.how.counted())).count() as u64;
        let numerator = count(|counted| counted == Counted::Both);
        let denominator = count(|counted| counted != Counted::Nowhere);
        Self { fact, numerator, denominator, looked }
    }

    /// Whether it counts too few for anybody to judge by it.
    pub const fn is_few(&self) -> bool {
        self.denominator < FEW
    }

    /// How many of the records were found to be so.
    pub fn count(&self, how: How) -> u64 {
        self.looked.iter().filter(|one| one.how == how).count() as u64
    }
}

/// Which way declared figures are revised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bias {
    /// The median of (latest - first) / first, as a fraction in its lowest terms: `-1/20`.
    pub median: String,
    /// The same in percent with two decimals, as the query gives it; none where it is too large to be written so.
    pub percent: Option<rust_decimal::Decimal>,
    /// Of how many figures.
    pub of: u64,
    /// Of these, raised.
    pub raised: u64,
    /// Of these, lowered.
    pub lowered: u64,
}

/// The five facts of a member.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Facts {
    /// Two letters of the member.
    pub member: String,
    /// One for each [`Fact`], in their order.
    pub shares: Vec<Share>,
    /// Which way figures are revised; none where none was.
    pub bias: Option<Bias>,
}

impl Facts {
    /// SHA-256 of everything in them, with every record that was looked at: two who have the same records come to the same.
    pub fn digest(&self) -> Digest {
        Digest::of(self)
    }

    /// One of the five.
    pub fn share(&self, fact: Fact) -> Option<&Share> {
        self.shares.iter().find(|share| share.fact == fact)
    }
}
