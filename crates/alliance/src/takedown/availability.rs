//! Whether an item can be seen: by what was looked at, when, and never by what is said of it alone.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::register::act::Way;

/// It is gone once it was not there twice, with so much time between: a server that fails for a moment removes nothing.
pub const AGAIN: SignedDuration = SignedDuration::from_mins(10);

words! {
    /// What a look saw. Never a body: a status, or an analyst's word.
    Seen {
        /// It is there.
        There = "there",
        /// It is not.
        Gone = "gone",
        /// It cannot be said without a password, a payment, a place.
        Closed = "closed",
    }
}

refusals! {
    /// Why a look does not count.
    LookRefusal {
        /// A later one is known.
        Earlier = "look-earlier", "a later look at the item is known already";
    }
}

/// Whether an item can be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Availability {
    /// Nobody has looked.
    Unknown,
    /// It is there.
    Online {
        /// When it was seen last.
        seen: Timestamp,
    },
    /// It was not there, once.
    SuspectedGone {
        /// When it was seen last, if ever.
        seen: Option<Timestamp>,
        /// When it was missed first.
        missed: Timestamp,
        /// When it was missed last.
        last: Timestamp,
    },
    /// It is gone.
    ConfirmedGone {
        /// When it was seen last, if ever.
        seen: Option<Timestamp>,
        /// When it was missed first: t6 lies between the two.
        missed: Timestamp,
        /// When it was missed last.
        last: Timestamp,
    },
    /// It had gone and is there again.
    Relapsed {
        /// When it had been missed first.
        missed: Timestamp,
        /// When it was seen last.
        seen: Timestamp,
    },
    /// It cannot be said from here.
    DependsOnAccess {
        /// When that was seen.
        last: Timestamp,
        /// When it had been missed first, where it was known to be gone before: that it is there again is a relapse, whatever came between.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        gone: Option<Timestamp>,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("unknown", "look", "online"),
    ("unknown", "look", "suspected-gone"),
    ("unknown", "look", "depends-on-access"),
    ("online", "look", "online"),
    ("online", "look", "suspected-gone"),
    ("online", "look", "depends-on-access"),
    ("suspected-gone", "look", "online"),
    ("suspected-gone", "look", "suspected-gone"),
    ("suspected-gone", "look", "confirmed-gone"),
    ("suspected-gone", "look", "depends-on-access"),
    ("confirmed-gone", "look", "confirmed-gone"),
    ("confirmed-gone", "look", "relapsed"),
    ("confirmed-gone", "look", "depends-on-access"),
    ("relapsed", "look", "relapsed"),
    ("relapsed", "look", "suspected-gone"),
    ("relapsed", "look", "depends-on-access"),
    ("depends-on-access", "look", "online"),
    ("depends-on-access", "look", "suspected-gone"),
    ("depends-on-access", "look", "confirmed-gone"),
    ("depends-on-access", "look", "relapsed"),
    ("depends-on-access", "look", "depends-on-access"),
];

impl Availability {
    /// Its word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Online { .. } => "online",
            Self::SuspectedGone { .. } => "suspected-gone",
            Self::ConfirmedGone { .. } => "confirmed-gone",
            Self::Relapsed { .. } => "relapsed",
            Self::DependsOnAccess { .. } => "depends-on-access",
        }
    }

    /// When somebody looked last.
    pub const fn last(&self) -> Option<Timestamp> {
        match self {
            Self::Unknown => None,
            Self::Online { seen } | Self::Relapsed { seen, .. } => Some(*seen),
            Self::SuspectedGone { last, .. }
            | Self::ConfirmedGone { last, .. }
            | Self::DependsOnAccess { last, .. } => Some(*last),
        }
    }

    /// When it was seen last, so far as that is known.
    const fn seen(&self) -> Option<Timestamp> {
        match self {
            Self::Online { seen } | Self::Relapsed { seen, .. } => Some(*seen),
            Self::SuspectedGone { seen, .. } | Self::ConfirmedGone { seen, .. } => *seen,
            Self::Unknown | Self::DependsOnAccess { .. } => None,
        }
    }

    /// When it was missed first, while it is known to be gone.
    pub const fn gone(&self) -> Option<Timestamp> {
        match self {
            Self::ConfirmedGone { missed, .. } => Some(*missed),
            Self::DependsOnAccess { gone, .. } => *gone,
            _ => None,
        }
    }

    /// Takes a look.
    pub fn look(self, saw: Seen, at: Timestamp) -> Result<Self, LookRefusal> {
        if self.last().is_some_and(|last| at < last) {
            return Err(LookRefusal::Earlier);
        }
        Ok(match (saw, self) {
            (Seen::Closed, before) => Self::DependsOnAccess { last: at, gone: before.gone() },
            (
                Seen::There,
                Self::ConfirmedGone { missed, .. }
                | Self::Relapsed { missed, .. }
                | Self::DependsOnAccess { gone: Some(missed), .. },
            ) => Self::Relapsed { missed, seen: at },
            (Seen::There, _) => Self::Online { seen: at },
            (Seen::Gone, Self::ConfirmedGone { seen, missed, .. }) => Self::ConfirmedGone { seen, missed, last: at },
            (Seen::Gone, Self::DependsOnAccess { gone: Some(missed), .. }) => {
                Self::ConfirmedGone { seen: None, missed, last: at }
            }
            (Seen::Gone, Self::SuspectedGone { seen, missed, .. }) if at.duration_since(missed) >= AGAIN => {
                Self::ConfirmedGone { seen, missed, last: at }
            }
            (Seen::Gone, Self::SuspectedGone { seen, missed, .. }) => Self::SuspectedGone { seen, missed, last: at },
            (Seen::Gone, before) => Self::SuspectedGone { seen: before.seen(), missed: at, last: at },
        })
    }
}
