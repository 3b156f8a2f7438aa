//! What was found of a host: a value that knows how old it is.

use std::net::IpAddr;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::contacts::Contact;
use crate::delivery::Delivery;
use crate::dns::{Found, NotAnswered};
use crate::host::{Host, NotRoutable};
use crate::networks::Network;
use crate::rdap::{NotTold, Registered};

/// How far the search came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The host has public addresses.
    Attributed,
    /// It is nowhere on the internet.
    NotRoutable(NotRoutable),
    /// The name is there and has no address.
    NoAddress,
    /// DNS did not say.
    NotAnswered(NotAnswered),
}

/// What a registry was asked, and said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// It was not asked: no registries are set up, or there was no reason to.
    NotAsked,
    /// This.
    Told(Box<Registered>),
    /// Nothing.
    NotTold(NotTold),
}

/// One address of a host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// The address.
    pub address: IpAddr,
    /// Whether it is one of the internet at large.
    pub public: bool,
    /// What the operator's tables say.
    pub network: Option<Network>,
    /// What the registry says.
    pub registered: Told,
    /// Who delivers from there what lies elsewhere.
    pub delivery: Option<Delivery>,
}

/// What was found of a host.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribution {
    /// Which host.
    pub host: Host,
    /// When it was so.
    pub as_of: Timestamp,
    /// How far the search came.
    pub outcome: Outcome,
    /// What DNS says; none for an address, and where it said nothing.
    pub dns: Option<Found>,
    /// Its addresses, each with its network.
    pub addresses: Vec<Address>,
    /// What the registry says of the name.
    pub domain: Told,
    /// Who stands before the host; where that is somebody, the addresses are theirs and not those of the host.
    pub delivery: Option<Delivery>,
    /// Whom to tell, the most trusted first.
    pub contacts: Vec<Contact>,
}

/// A clock that is behind by more than that was changed.
const CLOCK: SignedDuration = SignedDuration::from_mins(5);

impl Attribution {
    /// How long it is good for. Hosts move within hours; what failed is worth another try soon.
    pub const fn good_for(&self) -> SignedDuration {
        match self.outcome {
            Outcome::Attributed => SignedDuration::from_hours(6),
            Outcome::NotRoutable(NotRoutable::Onion | NotRoutable::I2p | NotRoutable::Internal) => {
                SignedDuration::from_hours(24 * 30)
            }
            Outcome::NotRoutable(NotRoutable::Inside)
            | Outcome::NoAddress
            | Outcome::NotAnswered(NotAnswered::NoSuchName) => SignedDuration::from_hours(1),
            Outcome::NotAnswered(_) => SignedDuration::from_mins(5),
        }
    }

    /// Whether it has to be found anew. What is from the future is stale too: then a clock was wrong.
    pub fn stale(&self, now: Timestamp) -> bool {
        let age = now.duration_since(self.as_of);
        age >= self.good_for() || age < -CLOCK
    }

    /// Whether it holds, so that somebody can be told.
    pub const fn is_attributed(&self) -> bool {
        matches!(self.outcome, Outcome::Attributed)
    }
}
