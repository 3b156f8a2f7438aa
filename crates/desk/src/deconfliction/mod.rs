//! Deconfliction (goal 3): what two forces' machines say to each other by way of this house. It sees blinded points and tags, which say nothing without a secret that it
//! never has; it keeps them sealed until both have read them; and it hands over neither side's tags before it has the other's.
//!
//! A run belongs to two forces. To everybody else it is not there, and everything about it stands in the closed journal.

mod messages;
mod runs;

use alliance::deconfliction::{DeconflictionRefusal, Run, State};
use alliance::detection::Office;
use alliance::takedown::figures::Period;

use crate::DeskError;
use crate::detection::NotVetted;

pub use messages::MessageSeen;

/// Why a step was not taken.
#[derive(Debug, thiserror::Error)]
pub enum DeconflictionRefused {
    /// Whoever acts belongs to no organisation of a member.
    #[error(transparent)]
    NotVetted(#[from] NotVetted),
    /// There is no such run, or it is not theirs, or nothing of that sort has come.
    #[error("there is no such run")]
    NotThere,
    /// A rule refuses it.
    #[error(transparent)]
    Rule(#[from] DeconflictionRefusal),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

/// A force that can be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Force {
    /// Which one.
    pub office: Office,
    /// Its name.
    pub name: String,
}

/// What a force's machine says to take part: the public key by which it signs and a number for this run, in hexadecimal digits.
#[derive(Clone, Debug)]
pub struct Joining {
    /// The key.
    pub key: String,
    /// The number.
    pub nonce: String,
}

/// A run, to one of its two forces.
#[derive(Clone, Debug)]
pub struct RunSeen {
    /// Under what it is found.
    pub id: String,
    /// The run.
    pub run: Run,
    /// Whoever looks at it.
    pub own: Office,
    /// The other force: whom to contact, if both have something.
    pub other: Force,
}

/// How many runs were proposed in a quarter, and how they ended. None: withheld.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunCount {
    /// The quarter.
    pub quarter: Period,
    /// All of them.
    pub runs: Option<u64>,
    /// How many ended so.
    pub ends: Vec<(State, Option<u64>)>,
}
