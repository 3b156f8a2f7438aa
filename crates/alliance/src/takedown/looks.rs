//! Looks from outside: what an answer of a server says of an item, and when it is looked at again. Nothing is fetched here or anywhere: a look is the first line of an answer.
//!
//! | what came | what it says |
//! |---|---|
//! | 200 to 299, 416 | it is there |
//! | 404, 410, 451 | it is gone |
//! | no such name, or its server takes no connection | it is gone |
//! | no way to its server, while others were reached within the hour | it is gone |
//! | any other 3xx or 4xx | it cannot be said from here |
//! | 408, 425, 429, 1xx, 5xx, too slow, no certificate that holds, no HTTP, not let through by the gate | nothing |
//!
//! 451 is what a host answers that was made to take something away (RFC 7725). A redirect is not followed: where it leads may be a page that says that the thing is gone, or
//! one that asks for a password. One look removes nothing: the rules of [`super::availability`] ask for two, ten minutes apart.

use jiff::{SignedDuration, Timestamp};

use super::Seen;
use super::watch::after;

/// Looks come no sooner after one another, and the first comes so long after the notice.
pub const FIRST: SignedDuration = SignedDuration::from_mins(1);
/// And no later.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(30 * 24);
/// So long after the last thing that happened nobody looks any more.
pub const YEAR: SignedDuration = SignedDuration::from_hours(365 * 24);
/// What was missed once is looked at again after so long: by the ten minutes after which a second miss counts.
pub const SURE: SignedDuration = SignedDuration::from_mins(11);
/// What says nothing is tried again after so long, then after twice as long, and so on.
pub const VAIN: SignedDuration = SignedDuration::from_mins(2);
/// So often; then it is looked at in its usual time.
pub const TRIES: u32 = 6;
/// Where there is no way to a server, that says something of it if another was reached so lately.
pub const REACHED: SignedDuration = SignedDuration::from_hours(1);

/// What came of a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glance {
    /// An answer with this status.
    Status(u16),
    /// There is no such name.
    NoSuchName,
    /// Its server takes no connection.
    NotTaken,
    /// There is no way to its server: from here, or at all.
    NoWay,
    /// It took too long.
    TooSlow,
    /// No certificate that holds, or no HTTP.
    Unsafe,
    /// The house does not ask such a place.
    NotLet,
}

impl Glance {
    /// What it says; none: nothing. `others` is when somebody else's server was reached last.
    pub fn says(self, others: Option<Timestamp>, now: Timestamp) -> Option<Seen> {
        match self {
            Self::Status(200..=299 | 416) => Some(Seen::There),
            Self::Status(404 | 410 | 451) | Self::NoSuchName | Self::NotTaken => Some(Seen::Gone),
            Self::Status(408 | 425 | 429) => None,
            Self::Status(300..=499) => Some(Seen::Closed),
            Self::NoWay => others.filter(|at| now.duration_since(*at).abs() <= REACHED).map(|_| Seen::Gone),
            Self::Status(_) | Self::TooSlow | Self::Unsafe | Self::NotLet => None,
        }
    }

    /// Its word, as it is kept with the look. It names nobody.
    pub fn word(self) -> String {
        match self {
            Self::Status(status) => status.to_string(),
            Self::NoSuchName => "no-such-name".to_owned(),
            Self::NotTaken => "not-taken".to_owned(),
            Self::NoWay => "no-way".to_owned(),
            Self::TooSlow => "too-slow".to_owned(),
            Self::Unsafe => "unsafe".to_owned(),
            Self::NotLet => "not-let".to_owned(),
        }
    }

    /// Whether it is worth to be tried again before its usual time.
    pub const fn may_pass(self) -> bool {
        !matches!(self, Self::NotLet)
    }
}

/// When an item is looked at again: after a quarter of the time that has gone by since the last thing happened to it (a notice left, somebody said that it is removed, another thing was seen), within
/// a minute and thirty days; none once that is a year ago. What was missed once is looked at again in eleven minutes.
pub fn next(since: Timestamp, missed_once: bool, now: Timestamp) -> Option<Timestamp> {
    let age = now.duration_since(since).max(SignedDuration::ZERO);
    if age >= YEAR {
        return None;
    }
    let gap = (age / 4).max(FIRST).min(LONGEST);
    Some(after(now, if missed_once { SURE } else { gap }))
}

/// When a look that said nothing is tried again; none: in its usual time.
pub fn again(tries: u32, now: Timestamp) -> Option<Timestamp> {
    (tries < TRIES).then(|| after(now, VAIN * (1 << tries)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::constant(1_800_000_000, 0);

    fn says(glance: Glance) -> Option<Seen> {
        glance.says(None, NOW)
    }

    #[test]
    fn each_status_says_what_the_table_says() {
        for status in 100..=999 {
            let wanted = match status {
                200..=299 | 416 => Some(Seen::There),
                404 | 410 | 451 => Some(Seen::Gone),
                408 | 425 | 429 => None,
                300..=499 => Some(Seen::Closed),
                _ => None,
            };
            assert_eq!(says(Glance::Status(status)), wanted, "{status}");
        }
        assert_eq!(says(Glance::NoSuchName), Some(Seen::Gone));
        assert_eq!(says(Glance::NotTaken), Some(Seen::Gone));
        for nothing in [Glance::TooSlow, Glance::Unsafe, Glance::NotLet] {
            assert_eq!(says(nothing), None, "{nothing:?}");
        }
    }

    #[test]
    fn a_house_that_is_cut_off_itself_takes_nothing_for_gone() {
        let ago = |minutes: i64| Some(NOW - SignedDuration::from_mins(minutes));
        assert_eq!(Glance::NoWay.says(None, NOW), None);
        assert_eq!(Glance::NoWay.says(ago(61), NOW), None);
        assert_eq!(Glance::NoWay.says(ago(59), NOW), Some(Seen::Gone));
    }

    #[test]
    fn looks_begin_after_a_minute_grow_apart_and_end_after_a_year() {
        let (mut at, mut gaps) = (NOW + FIRST, Vec::new());
        while let Some(next) = next(NOW, false, at) {
            gaps.push(next.duration_since(at));
            at = next;
        }
        assert_eq!(gaps[0], FIRST);
        assert!(gaps.is_sorted(), "{gaps:?}");
        assert_eq!(gaps.last(), Some(&LONGEST));
        assert!((40..80).contains(&gaps.len()), "{} looks in a year", gaps.len());
        assert_eq!(
            next(NOW, true, NOW + SignedDuration::from_hours(300)),
            Some(NOW + SignedDuration::from_hours(300) + SURE)
        );
    }

    #[test]
    fn what_says_nothing_is_tried_again_for_two_hours() {
        let tried: Vec<_> =
            (0..10).map_while(|tries| again(tries, NOW)).map(|at| at.duration_since(NOW).as_mins()).collect();
        assert_eq!(tried, [2, 4, 8, 16, 32, 64]);
    }
}
