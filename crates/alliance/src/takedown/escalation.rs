//! What is done where a notice brings nothing about, and when.

use jiff::{SignedDuration, Timestamp};

use super::Party;
use super::survival::{Percentile, Survival};
use super::watch::after;

words! {
    /// Steps after a notice that nothing came of.
    Escalation {
        /// The same recipient again.
        Again = "again",
        /// The network that connects them.
        Upstream = "upstream",
        /// Where the domain is registered.
        Registrar = "registrar",
        /// Whoever supervises them.
        Regulator = "regulator",
    }
}

/// From so many cases on it is known how long a recipient's items usually last.
pub const KNOWN: u64 = 20;

impl Escalation {
    /// The latest time after sending at which it is due: 4, 12, 24, 72 hours.
    pub const fn cap(self) -> SignedDuration {
        SignedDuration::from_hours(match self {
            Self::Again => 4,
            Self::Upstream => 12,
            Self::Registrar => 24,
            Self::Regulator => 72,
        })
    }

    /// One part in so many of the recipient's items is still there by the time at which it is due.
    const fn one_in(self) -> u32 {
        match self {
            Self::Again => 2,
            Self::Upstream => 4,
            Self::Registrar => 10,
            Self::Regulator => 20,
        }
    }

    /// Whom it tells; none: the same recipient again.
    pub const fn party(self) -> Option<Party> {
        match self {
            Self::Again => None,
            Self::Upstream => Some(Party::Upstream),
            Self::Registrar => Some(Party::Registrar),
            Self::Regulator => Some(Party::Regulator),
        }
    }

    /// Steps that come after one, the first first; all of them where none was taken.
    pub fn beyond(last: Option<Self>) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |step| last.is_none_or(|last| *step > last))
    }

    /// Whether a lead confirms it.
    pub const fn needs_lead(self) -> bool {
        matches!(self, Self::Registrar | Self::Regulator)
    }

    /// What comes after it.
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Again => Some(Self::Upstream),
            Self::Upstream => Some(Self::Registrar),
            Self::Registrar => Some(Self::Regulator),
            Self::Regulator => None,
        }
    }

    /// When it is due: when most of this recipient's items are usually gone, and no later than the cap. Who is quick is asked early. How
    /// they usually do is known from [`KNOWN`] cases on.
    pub fn due(self, sent: Timestamp, usual: Option<&Survival>) -> Timestamp {
        let gone = usual.filter(|usual| usual.cases() >= KNOWN).map(|usual| usual.one_left_in(self.one_in()));
        let span = match gone {
            Some(Percentile::Between { high, .. }) => {
                SignedDuration::from_secs(i64::try_from(high).unwrap_or(i64::MAX)).min(self.cap())
            }
            Some(Percentile::NotReached) | None => self.cap(),
        };
        after(sent, span)
    }
}
