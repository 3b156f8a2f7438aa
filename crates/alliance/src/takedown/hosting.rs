//! Where an item lies on the network, through whose hands it comes, how sure that is, and since when it is known.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::Party;
use crate::register::act::Way;

/// What was found counts for so long; then it is looked up again. It takes seconds, and of the addresses that waited for a police answer
/// in one country in 2022 most had gone or moved.
pub const LATELY: SignedDuration = SignedDuration::from_hours(1);

refusals! {
    /// Why it is not said so where an item lies.
    HostingRefusal {
        /// It is not in the state for that.
        NotNow {
            /// In which it is.
            state: &'static str,
        } = "hosting-not-now", "the item's hosting is {state}; this step does not come after that";
        /// Nobody stands in the chain.
        ChainEmpty = "hosting-chain-empty", "name at least one party through whose hands the item comes";
        /// It is not old.
        NotYet = "hosting-not-stale", "what was found of the item's hosting still counts";
    }
}

words! {
    /// How sure it is.
    Confidence {
        /// One sign.
        Guessed = "guessed",
        /// Signs that agree.
        Likely = "likely",
        /// The party's own word, or its registry's.
        Sure = "sure",
    }
}

/// Somebody through whose hands it comes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// What they are to it.
    pub party: Party,
    /// Who, by their id.
    pub provider: String,
    /// Two letters of their country, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribution {
    /// Through whose hands it comes, the nearest to the material first.
    pub chain: Vec<Link>,
    /// How sure that is.
    pub confidence: Confidence,
    /// When it was found.
    pub as_of: Timestamp,
}

/// What a look-up found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LookUp {
    /// Its host.
    Host(Attribution),
    /// A network in front of it, and not what is behind.
    Cdn(Attribution),
    /// Its name or number leads nowhere.
    Nowhere,
    /// Nothing.
    Nothing,
}

/// Where an item lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Hosting {
    /// Nothing is known.
    Unknown,
    /// It is looked up.
    Resolving {
        /// Since when.
        since: Timestamp,
        /// What was known before.
        before: Option<Attribution>,
    },
    /// It is known.
    Attributed {
        /// What.
        found: Attribution,
    },
    /// It was known and is too old.
    Stale {
        /// What.
        found: Attribution,
    },
    /// It lies behind a network that hides its host.
    BehindCdn {
        /// That network's chain.
        found: Attribution,
    },
    /// It lies at another host than before.
    Moved {
        /// Before.
        from: Attribution,
        /// Now.
        found: Attribution,
    },
    /// Its address leads nowhere.
    NotRoutable {
        /// Since when.
        since: Timestamp,
        /// What was known before.
        before: Option<Attribution>,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("unknown", "resolve", "resolving"),
    ("attributed", "resolve", "resolving"),
    ("stale", "resolve", "resolving"),
    ("behind-cdn", "resolve", "resolving"),
    ("moved", "resolve", "resolving"),
    ("not-routable", "resolve", "resolving"),
    ("resolving", "look-up", "attributed"),
    ("resolving", "look-up", "behind-cdn"),
    ("resolving", "look-up", "moved"),
    ("resolving", "look-up", "not-routable"),
    ("resolving", "look-up", "stale"),
    ("resolving", "look-up", "unknown"),
    ("attributed", "age", "stale"),
    ("behind-cdn", "age", "stale"),
    ("moved", "age", "stale"),
];

impl Hosting {
    /// Its word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Resolving { .. } => "resolving",
            Self::Attributed { .. } => "attributed",
            Self::Stale { .. } => "stale",
            Self::BehindCdn { .. } => "behind-cdn",
            Self::Moved { .. } => "moved",
            Self::NotRoutable { .. } => "not-routable",
        }
    }

    /// What was found last, however old.
    pub const fn found(&self) -> Option<&Attribution> {
        match self {
            Self::Attributed { found }
            | Self::Stale { found }
            | Self::BehindCdn { found }
            | Self::Moved { found, .. } => Some(found),
            Self::Resolving { before, .. } | Self::NotRoutable { before, .. } => before.as_ref(),
            Self::Unknown => None,
        }
    }

    /// What was found and still counts. What is behind a network that hides it counts for that network.
    pub fn lately(&self, now: Timestamp) -> Option<&Attribution> {
        match self {
            Self::Attributed { found } | Self::BehindCdn { found } | Self::Moved { found, .. } => {
                found.is_recent(now).then_some(found)
            }
            _ => None,
        }
    }

    /// Looks it up, or looks again.
    pub fn resolve(self, since: Timestamp) -> Result<Self, HostingRefusal> {
        match self {
            Self::Resolving { .. } => Err(self.not_now()),
            _ => Ok(Self::Resolving { since, before: self.found().cloned() }),
        }
    }

    /// What was found. Where nothing was, what was known before is stale: it is not thereby wrong.
    pub fn look_up(self, found: LookUp, at: Timestamp) -> Result<Self, HostingRefusal> {
        let Self::Resolving { before, .. } = self else { return Err(self.not_now()) };
        match found {
            LookUp::Host(found) | LookUp::Cdn(found) if found.chain.is_empty() => Err(HostingRefusal::ChainEmpty),
            LookUp::Host(found) => Ok(match before {
                Some(from) if from.chain[0] != found.chain[0] => Self::Moved { from, found },
                _ => Self::Attributed { found },
            }),
            LookUp::Cdn(found) => Ok(Self::BehindCdn { found }),
            LookUp::Nowhere => Ok(Self::NotRoutable { since: at, before }),
            LookUp::Nothing => Ok(before.map_or(Self::Unknown, |found| Self::Stale { found })),
        }
    }

    /// What was found is too old.
    pub fn age(self, now: Timestamp) -> Result<Self, HostingRefusal> {
        match self {
            Self::Attributed { found } | Self::BehindCdn { found } | Self::Moved { found, .. } => {
                if found.is_recent(now) { Err(HostingRefusal::NotYet) } else { Ok(Self::Stale { found }) }
            }
            _ => Err(self.not_now()),
        }
    }

    const fn not_now(&self) -> HostingRefusal {
        HostingRefusal::NotNow { state: self.name() }
    }
}

impl Attribution {
    /// Whether it counts: not too old, and not from a time that has not come.
    fn is_recent(&self, now: Timestamp) -> bool {
        let age = now.duration_since(self.as_of);
        !age.is_negative() && age <= LATELY
    }

    /// The part of somebody in it.
    pub fn link(&self, provider: &str) -> Option<&Link> {
        self.chain.iter().find(|link| link.provider == provider)
    }
}
