//! What the register asks of a statement before it counts it: that a key signed it which its sender named, that it can be so, and that it follows on the one before it.
//! Nothing is stored here; whoever stores what is taken keeps the chain with it.

use alliance::detection::VolumeRefusal;
use jiff::{SignedDuration, Timestamp};
use vault::note::VerifierKey;

use super::{Chain, ChainError, Statement, open};

/// The clock of a scanner may be ahead by so much.
const AHEAD: SignedDuration = SignedDuration::from_hours(1);

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

/// Looks at a statement as the register does that is handed one: by the keys that its sender named, each with what was taken of it so far.
pub fn take_in<'a>(
    keys: impl IntoIterator<Item = (&'a VerifierKey, &'a Chain)>,
    note: &str,
    now: Timestamp,
) -> Result<TakenIn, VolumeRefusal> {
    let mut keys = keys.into_iter().enumerate();
    let signed = keys.find_map(|(at, (key, chain))| Some((at, open(note, key).ok()?, chain)));
    let (key, statement, chain) = signed.ok_or(VolumeRefusal::NoKey)?;
    can_be(&statement, now)?;
    let mut chain = chain.clone();
    let last = chain.sequence;
    chain.take(&statement, note).map_err(|error| refused(&error, last))?;
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
        ChainError::Time { .. } => VolumeRefusal::DatedBack,
    }
}
