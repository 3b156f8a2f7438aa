//! What the register asks of a statement before it counts it: that a key signed it which its sender named, that it can be so, that it follows on the one before it, and
//! that no other key of the sender's has counted the same or gone further in time.
//! Nothing is stored here; whoever stores what is taken keeps the chain with it.

use alliance::detection::VolumeRefusal;
use jiff::{SignedDuration, Timestamp};
use vault::note::VerifierKey;

use super::{Beside, Chain, ChainError, Statement, open};

/// The clock of a scanner may be ahead by so much.
const AHEAD: SignedDuration = SignedDuration::from_hours(1);

/// A key that the sender of a statement named.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// The public key.
    pub key: &'a VerifierKey,
    /// How far its statements have come.
    pub chain: &'a Chain,
    /// When it was named.
    pub at: Timestamp,
}

/// A statement that may be counted.
#[derive(Clone, Debug)]
pub struct TakenIn {
    /// Which of the keys signed it, from 0.
    pub key: usize,
    /// What it says.
    pub statement: Statement,
    /// How far the statements of its key have come with it.
    pub chain: Chain,
}

/// Looks at a statement as the register does that is handed one: by all keys that its sender named, each with what was taken of it so far.
pub fn take_in(keys: &[Named<'_>], note: &str, now: Timestamp) -> Result<TakenIn, VolumeRefusal> {
    let signed = keys.iter().enumerate().find_map(|(at, named)| Some((at, open(note, named.key).ok()?)));
    let (key, statement) = signed.ok_or(VolumeRefusal::NoKey)?;
    can_be(&statement, now)?;
    let others = keys.iter().enumerate().filter(|(at, _)| *at != key).map(|(_, other)| other.chain);
    let beside = Beside { named: Some(keys[key].at), others: others.collect() };
    let mut chain = keys[key].chain.clone();
    let last = chain.sequence;
    chain.take_beside(&statement, note, &beside).map_err(|error| refused(&error, last))?;
    Ok(TakenIn { key, statement, chain })
}

/// Whether what is signed can be so. That it *is* so is the word of whoever signed.
fn can_be(statement: &Statement, now: Timestamp) -> Result<(), VolumeRefusal> {
    if statement.last.duration_since(now) > AHEAD {
        return Err(VolumeRefusal::Ahead);
    }
    if statement.lists.iter().all(|list| list.entries == 0) {
        return Err(VolumeRefusal::NothingKnown);
    }
    Ok(())
}

fn refused(error: &ChainError, last: u64) -> VolumeRefusal {
    match error {
        ChainError::Number { .. } => VolumeRefusal::OutOfOrder { last },
        ChainError::Digest { .. } => VolumeRefusal::OtherChain,
        ChainError::Lines { .. } => VolumeRefusal::Lines,
        ChainError::OtherKey { .. } => VolumeRefusal::OtherKey,
        ChainError::Time { .. } => VolumeRefusal::DatedBack,
    }
}
