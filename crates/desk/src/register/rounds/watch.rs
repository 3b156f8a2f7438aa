//! A watch on the clock: whether it went as far as the time that passed.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

/// A clock that is off by more than this since the last look has jumped.
const TOLERANCE: SignedDuration = SignedDuration::from_mins(5);

/// Remembers what the clock said.
#[derive(Debug, Default)]
pub struct Watch(Option<Timestamp>);

impl Watch {
    /// Looks at the clock, `passed` after the last look by a clock that cannot be set. Returns how far it jumped, if it did:
    /// forward above zero, back below.
    pub fn look(&mut self, now: Timestamp, passed: Duration) -> Option<SignedDuration> {
        let last = self.0.replace(now)?;
        let passed = SignedDuration::try_from(passed).unwrap_or(SignedDuration::MAX);
        let off = now.duration_since(last).saturating_sub(passed);
        (off.unsigned_abs() > TOLERANCE.unsigned_abs()).then_some(off)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_jump_is_one() {
        let mut watch = Watch::default();
        let at = |minutes: i64| Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes);
        let minutes = |n: u64| Duration::from_secs(n * 60);
        assert_eq!(watch.look(at(0), minutes(0)), None);
        assert_eq!(watch.look(at(1), minutes(1)), None);
        assert_eq!(watch.look(at(7), minutes(1)), None, "off by five minutes exactly");
        assert_eq!(watch.look(at(14), minutes(1)), Some(SignedDuration::from_mins(6)));
        assert_eq!(watch.look(at(4), minutes(1)), Some(SignedDuration::from_mins(-11)));
        assert_eq!(watch.look(at(604), minutes(600)), None, "the program slept, and so did nothing jump");
    }
}
