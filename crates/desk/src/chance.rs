//! Bytes that nobody can guess, as a parameter: so that the same story can be played twice and compared.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Mutex, PoisonError};

use sha2::{Digest, Sha256};

use crate::DeskError;

/// What bytes are for. What is done behind closed doors draws from a pot of its own: nobody could tell from what is drawn in the open how often that was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pot {
    /// Ids and secrets of what others see.
    Open,
    /// Numbers of holds.
    Closed,
}

/// Gives bytes that nobody can guess.
pub trait Chance: fmt::Debug + Send + Sync {
    /// Fills these.
    fn fill(&self, pot: Pot, bytes: &mut [u8]) -> Result<(), DeskError>;
}

/// The system's.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemChance;

impl Chance for SystemChance {
    fn fill(&self, _: Pot, bytes: &mut [u8]) -> Result<(), DeskError> {
        getrandom::fill(bytes).map_err(|e| DeskError::Keys(vault::keys::KeyError::Random(e)))
    }
}

/// The same bytes each time, from a seed: for exercises that are played twice, and for nothing that is to stay secret.
pub struct SetChance {
    seed: [u8; 32],
    drawn: Mutex<BTreeMap<Pot, u64>>,
}

impl SetChance {
    /// From this seed.
    pub fn of(seed: &str) -> Self {
        Self { seed: Sha256::digest(seed).into(), drawn: Mutex::default() }
    }
}

impl fmt::Debug for SetChance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SetChance(…)")
    }
}

impl Chance for SetChance {
    fn fill(&self, pot: Pot, bytes: &mut [u8]) -> Result<(), DeskError> {
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        let count = drawn.entry(pot).or_default();
        for part in bytes.chunks_mut(32) {
            let word = format!("{pot:?} {count}");
            let block = Sha256::new().chain_update(self.seed).chain_update(word).finalize();
            part.copy_from_slice(&block[..part.len()]);
            *count += 1;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_bytes_whatever_is_drawn_from_the_other_pot() {
        let (one, other) = (SetChance::of("seed"), SetChance::of("seed"));
        let draw = |chance: &SetChance, pot| {
            let mut bytes = [0; 40];
            chance.fill(pot, &mut bytes).unwrap();
            bytes
        };
        let first = draw(&one, Pot::Open);
        draw(&other, Pot::Closed);
        assert_eq!(draw(&other, Pot::Open), first);
        assert_ne!(draw(&one, Pot::Open), first);
        assert_ne!(draw(&SetChance::of("another"), Pot::Open), first);
    }
}
