//! In which order an analyst is given items: by what a child stands to lose, and never the newest first.

use std::cmp::Reverse;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// What makes an item urgent, as somebody said who saw the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signs {
    /// A child is at risk now.
    pub at_risk: bool,
    /// The abuse is going on.
    pub live: bool,
    /// It may show somebody whom nobody has identified.
    pub new_victim: bool,
}

/// An item's place in the queue. Less comes first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Urgency {
    at_risk: Reverse<bool>,
    live: Reverse<bool>,
    /// Powers of two: of two items that spread alike, the older comes first.
    spreading: Reverse<u32>,
    received: Timestamp,
    id: String,
}

impl Urgency {
    /// Of an item that was received at a time, and was reported or found in so many places within a day.
    pub fn of(signs: Signs, places: u32, received: Timestamp, id: impl Into<String>) -> Self {
        Self {
            at_risk: Reverse(signs.at_risk),
            live: Reverse(signs.live),
            spreading: Reverse(places.checked_ilog2().unwrap_or(0)),
            received,
            id: id.into(),
        }
    }

    /// The same order as one number, but for items received in the same second, which their ids tell apart: risk, live, spreading, then the second since 1970.
    pub fn rank(&self) -> u64 {
        let not = |sign: bool| u64::from(!sign);
        let spreading = u64::from(31_u32.saturating_sub(self.spreading.0));
        let second = u64::try_from(self.received.as_second()).unwrap_or(0).min((1 << 40) - 1);
        not(self.at_risk.0) << 46 | not(self.live.0) << 45 | spreading << 40 | second
    }
}

impl Signs {
    /// What either of two says.
    #[must_use]
    pub const fn with(self, other: Self) -> Self {
        Self {
            at_risk: self.at_risk || other.at_risk,
            live: self.live || other.live,
            new_victim: self.new_victim || other.new_victim,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn risk_comes_before_live_before_spreading_before_age() {
        let at = |second: i64| Timestamp::from_second(second).unwrap();
        let none = Signs::default();
        let wanted = [
            Urgency::of(Signs { at_risk: true, ..none }, 0, at(90), "newest, and a child is at risk"),
            Urgency::of(Signs { live: true, ..none }, 0, at(80), "live"),
            Urgency::of(none, 64, at(70), "spreads far"),
            Urgency::of(none, 4, at(10), "spreads; old"),
            Urgency::of(none, 7, at(60), "spreads alike; newer"),
            Urgency::of(none, 1, at(5), "oldest"),
            Urgency::of(none, 0, at(6), "a second newer"),
        ];
        let mut dealt: Vec<_> = wanted.iter().rev().cloned().collect();
        dealt.sort();
        assert_eq!(dealt, wanted);
    }
}
