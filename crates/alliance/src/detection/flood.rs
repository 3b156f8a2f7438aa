//! Flood: an entry that suddenly finds far more than it ever did. Mostly it is the fingerprint of a blank or a common picture.
//!
//! What counts is how many *different* fingerprints it found in an hour, and in how many states askers sit: one picture that many
//! people send is known material going round, and one caller alone can take no entry away from the others.

use serde::{Deserialize, Serialize};

use super::OfficeAct;

/// Different fingerprints in an hour under which nothing is a flood.
pub const LEAST: u64 = 1_000;
/// How many times the usual hour a flood is, at least.
pub const TIMES: u64 = 20;
/// Member states in which the askers sit, at least.
pub const STATES: u32 = 2;
/// Hours before, by which the usual one is known: a week. An hour of which nothing is known counts as one that found nothing.
pub const HOURS: usize = 168;

/// What an entry found in a full hour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hour {
    /// Different fingerprints that were asked and found near it.
    pub distinct: u64,
    /// Member states of whoever asked.
    pub states: u32,
}

/// A flood that was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flood {
    /// The hour that made it one.
    pub hour: Hour,
    /// What the usual hour finds: the median of the week before.
    pub usual: u64,
}

/// A flood that somebody looked at and bore with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lifted {
    /// What was seen.
    pub flood: Flood,
    /// Why the entry works again.
    pub reason: String,
    /// Who looked.
    pub lifted: OfficeAct,
}

/// Whether an hour is a flood, given the hours before it (the newest last; at most [`HOURS`] of them count), and what a person once
/// looked at and bore with: under twice that, nothing is a flood again.
///
/// The median, not the mean: a flood of a day leaves the usual hour as it was.
pub fn flood(hour: Hour, before: &[u64], borne: u64) -> Option<Flood> {
    let mut week: Vec<u64> = before.iter().rev().take(HOURS).copied().collect();
    week.resize(HOURS, 0);
    week.sort_unstable();
    let usual = week[HOURS / 2];
    let most = LEAST.max(usual.saturating_mul(TIMES)).max(borne.saturating_mul(2));
    (hour.distinct >= most && hour.states >= STATES).then_some(Flood { hour, usual })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hour(distinct: u64) -> Hour {
        Hour { distinct, states: 2 }
    }

    #[test]
    fn it_is_far_more_than_usual_and_from_more_than_one_state() {
        let week = [100; HOURS];
        assert_eq!(flood(hour(1_999), &week, 0), None);
        assert_eq!(flood(hour(2_000), &week, 0), Some(Flood { hour: hour(2_000), usual: 100 }));
        assert_eq!(flood(Hour { distinct: u64::MAX, states: 1 }, &week, 0), None, "one state alone takes nothing away");
        assert_eq!(flood(hour(999), &[], 0), None);
        assert_eq!(flood(hour(1_000), &[], 0), Some(Flood { hour: hour(1_000), usual: 0 }));
        assert_eq!(flood(hour(1_999), &[], 1_000), None, "a person looked at 1,000");
        assert!(flood(hour(2_000), &[], 1_000).is_some());
    }

    #[test]
    fn a_day_of_flood_does_not_become_usual() {
        let mut before = vec![10; HOURS - 24];
        before.extend([50_000; 24]);
        assert_eq!(flood(hour(1_000), &before, 0).map(|flood| flood.usual), Some(10));
        before.extend([10; HOURS]);
        assert_eq!(flood(hour(1_000), &before, 0).map(|flood| flood.usual), Some(10));
    }
}
