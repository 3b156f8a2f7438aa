//! Why a message is not taken, or a run not begun. None says what an identifier is.

use crate::identifier::Refused;
use crate::side::Role;

/// Why something is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// An identifier is not taken.
    #[error("{0}")]
    Identifier(#[from] Refused),
    /// More identifiers than the run takes.
    #[error(
        "there are {found} identifiers and the run takes {most}; take those that matter most, or agree on a larger run"
    )]
    TooMany {
        /// How many there are.
        found: usize,
        /// At most so many.
        most: usize,
    },
    /// The set of the other side does not have a size that sets have.
    #[error("the set has {found} bytes: it was cut or lengthened, or is larger than was agreed")]
    Size {
        /// Its bytes.
        found: usize,
    },
    /// Points stand in another order than that of their bytes, or one stands twice.
    #[error("point {at} is not after the one before it: a point stands twice, or the order is another")]
    Order {
        /// Which, from 0.
        at: usize,
    },
    /// Bytes that are no point, a point written in a second way, or the one point that hides nothing.
    #[error("point {at} is none that a set may have")]
    Point {
        /// Which, from 0.
        at: usize,
    },
    /// Our own points come back as theirs.
    #[error("the other side sent our own points back as its own")]
    Reflected,
    /// A second set of the other side in one run. A [`Side`](crate::Side) does not remember what it answered; whoever keeps it between two steps does.
    #[error(
        "the other side's set is another than the one that this run met before: with each it could try more guesses"
    )]
    Second,
    /// Tags are not one for each point of the set that they answer, or one stands twice.
    #[error("the tags are not one for each point that was sent")]
    Tags,
    /// The tags are not those that were signed.
    #[error("the tags are not those that the other side signed")]
    OtherTags,
    /// A signature does not fit.
    #[error("the signature does not fit: the message was altered, is of another run, or another key signed it")]
    Signature,
    /// What is no key of ed25519, or a weak one.
    #[error("the key is none by which a force can sign")]
    Key,
    /// The terms name one force or key twice, or nothing.
    #[error("the terms do not name two forces with a key and a number of their own each")]
    Terms,
    /// That is the other side's step.
    #[error("that step is not {0}'s")]
    Role(Role),
    /// What was kept cannot be read back.
    #[error("what was kept of the run was damaged; abort the run and begin another")]
    Kept,
    /// The system gave no random bytes.
    #[error("the system gave no random bytes")]
    Random,
}
