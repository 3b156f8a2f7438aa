//! How far the fetching of a list has come, and what goes wrong with it.

use std::collections::BTreeMap;

use alliance::detection::Reason;
use interchange::Fault;
use interchange::detection::ncmec::{AnswerError, Checkpoint};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use crate::fetch::lists::NoPage;

/// Rows that could not be read are kept with their place, so many.
const KEPT: usize = 10;
/// A source that fails is asked again after a minute, then after twice as long each time,
const FIRST: i64 = 60;
/// up to six hours.
const LAST: i64 = 6 * 60 * 60;
/// What reasons it has is asked again after a day.
const REASONS_LAST: i64 = 24 * 60 * 60;

/// A row that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// When.
    pub at: Timestamp,
    /// Line of the page, and field.
    pub place: String,
    /// What a right value would have been.
    pub expected: String,
    /// What stands there.
    pub found: String,
}

/// What goes wrong with a source. Each has a sentence with its remedy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// It is not reached.
    Unreachable,
    /// It answers too late, also when it is asked for little.
    TooSlow,
    /// It does not take name and password.
    Login,
    /// None are kept for it.
    NoLogin,
    /// Its address is not one that may be asked, or not any more.
    NotAllowed,
    /// There is no such interface at its address.
    NotThere,
    /// It sends elsewhere.
    SendsOn,
    /// It wants to be left alone for a while.
    Busy,
    /// Something is wrong with it.
    Failing,
    /// Its page is not whole, or is none.
    Broken,
    /// Its pages lead elsewhere, in a circle, or have no end.
    Astray,
}

impl Trouble {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Unreachable,
        Self::TooSlow,
        Self::Login,
        Self::NoLogin,
        Self::NotAllowed,
        Self::NotThere,
        Self::SendsOn,
        Self::Busy,
        Self::Failing,
        Self::Broken,
        Self::Astray,
    ];

    /// The word under which a page finds its sentence.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::TooSlow => "too-slow",
            Self::Login => "login",
            Self::NoLogin => "no-login",
            Self::NotAllowed => "not-allowed",
            Self::NotThere => "not-there",
            Self::SendsOn => "sends-on",
            Self::Busy => "busy",
            Self::Failing => "failing",
            Self::Broken => "broken",
            Self::Astray => "astray",
        }
    }

    /// The same in English, for logs and command lines.
    pub const fn line(self) -> &'static str {
        match self {
            Self::Unreachable => "the source is not reached: check its address, and whether it is there",
            Self::TooSlow => "the source answers too late, also when it is asked for little: ask who runs it",
            Self::Login => "the source does not take the name and the password: say them anew",
            Self::NoLogin => "no name and password are kept for the source: say them",
            Self::NotAllowed => {
                "the address of the source may not be asked: it leads inside, and the operator does not list it in [exchange]"
            }
            Self::NotThere => "there is no hash-sharing interface at the source's address: check the path",
            Self::SendsOn => "the source sends elsewhere, where name and password are not taken: say its new address",
            Self::Busy => "the source wants to be left alone for a while: it is asked again",
            Self::Failing => "something is wrong with the source: it is asked again",
            Self::Broken => {
                "what the source answers is no whole page of entries: check the address, or ask who runs it"
            }
            Self::Astray => "the pages of the source lead elsewhere, in a circle, or are far too long: ask who runs it",
        }
    }

    /// Whether less at a time may help.
    pub(super) const fn is_of_length(self) -> bool {
        matches!(self, Self::TooSlow | Self::Failing | Self::Broken)
    }

    /// What it is that a server answered, and for how many seconds it wants to be left alone.
    pub(super) fn of(no_page: NoPage) -> (Self, Option<u64>) {
        match no_page {
            NoPage::Unreachable => (Self::Unreachable, None),
            NoPage::TooSlow => (Self::TooSlow, None),
            NoPage::Status { code, again } => {
                let trouble = match code {
                    0 => Self::NotAllowed,
                    300..=399 => Self::SendsOn,
                    401 | 403 => Self::Login,
                    408 => Self::TooSlow,
                    429 => Self::Busy,
                    503 if again.is_some() => Self::Busy,
                    500.. => Self::Failing,
                    _ => Self::NotThere,
                };
                (trouble, again)
            }
        }
    }
}

impl From<AnswerError> for Trouble {
    fn from(error: AnswerError) -> Self {
        match error {
            AnswerError::Broken(_) | AnswerError::NotAsked => Self::Broken,
            AnswerError::Elsewhere(_) | AnswerError::Circle(_) | AnswerError::TooLong => Self::Astray,
        }
    }
}

/// What went wrong when the source was asked last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Troubled {
    /// What.
    pub what: Trouble,
    /// The code of HTTP that it answered with, where it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<u16>,
    /// When.
    pub at: Timestamp,
    /// How many times in a row.
    pub times: u32,
}

/// How far the fetching of a list has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Where it goes on.
    pub checkpoint: Checkpoint,
    /// When the source is asked next; a time that has passed: now.
    pub next: Timestamp,
    /// When everything was received last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Timestamp>,
    /// What went wrong since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trouble: Option<Troubled>,
    /// Rows of the source that stand for something on the list now.
    pub held: u64,
    /// Rows that came, since it was set up.
    pub rows: u64,
    /// Fingerprints that it put on the list, since then.
    pub entered: u64,
    /// Fingerprints that it took off.
    pub withdrawn: u64,
    /// Rows that could not be read.
    pub unread: u64,
    /// The first of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub first_unread: Vec<Unread>,
    /// By the interface's word for a kind of fingerprint: the reasons for which the source lets one be wrong.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub reasons: BTreeMap<String, Vec<Reason>>,
    /// When it was asked for them last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons_asked: Option<Timestamp>,
}

impl Progress {
    /// Nothing was received yet, and the source is asked at once.
    pub fn new(now: Timestamp) -> Self {
        Self {
            checkpoint: Checkpoint::default(),
            next: now,
            done: None,
            trouble: None,
            held: 0,
            rows: 0,
            entered: 0,
            withdrawn: 0,
            unread: 0,
            first_unread: Vec::new(),
            reasons: BTreeMap::new(),
            reasons_asked: None,
        }
    }

    /// Notes rows that could not be read.
    pub(super) fn note(&mut self, faults: &[Fault], now: Timestamp) {
        self.unread += faults.len() as u64;
        for fault in faults.iter().take(KEPT.saturating_sub(self.first_unread.len())) {
            let line = fault.line.map(|line| line.to_string()).unwrap_or_default();
            let place = [line.as_str(), fault.column.as_str()].into_iter().filter(|part| !part.is_empty());
            let place = place.collect::<Vec<_>>().join(", ");
            let (expected, found) = (fault.expected.clone(), fault.found.clone());
            self.first_unread.push(Unread { at: now, place, expected, found });
        }
    }

    /// Everything was received.
    pub(super) fn end(&mut self, now: Timestamp, every_minutes: u32) {
        self.done = Some(now);
        self.trouble = None;
        self.next = after(now, i64::from(every_minutes) * 60);
    }

    /// Something went wrong. `again`: so many seconds the source wants to be left alone.
    pub(super) fn fail(&mut self, (what, code): (Trouble, Option<u16>), now: Timestamp, again: Option<u64>) {
        let times = self.trouble.map_or(0, |before| before.times).saturating_add(1);
        self.trouble = Some(Troubled { what, code, at: now, times });
        self.next = pause(now, times, again);
    }

    /// Whether it is time to ask for the reasons again.
    pub(super) fn wants_reasons(&self, now: Timestamp) -> bool {
        self.reasons_asked.is_none_or(|asked| after(asked, REASONS_LAST) <= now)
    }
}

/// When a source is asked again that failed so many times in a row. `again`: so many seconds it wants to be left alone.
pub(super) fn pause(now: Timestamp, times: u32, again: Option<u64>) -> Timestamp {
    let wait = FIRST.checked_shl(times - 1).filter(|wait| (FIRST..LAST).contains(wait)).unwrap_or(LAST);
    // Whoever asks for a year of rest is asked again in a day.
    let wished = again.and_then(|again| i64::try_from(again).ok()).unwrap_or_default().min(24 * 60 * 60);
    after(now, wait.max(wished))
}

fn after(now: Timestamp, seconds: i64) -> Timestamp {
    now.checked_add(SignedDuration::from_secs(seconds)).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_that_fails_is_asked_more_and_more_seldom() {
        let now: Timestamp = "2026-01-05T09:00:00Z".parse().unwrap();
        let mut progress = Progress::new(now);
        let mut waits = Vec::new();
        for _ in 0..80 {
            progress.fail((Trouble::Failing, Some(500)), now, None);
            waits.push(progress.next.duration_since(now).as_secs());
        }
        assert_eq!(waits[..10], [60, 120, 240, 480, 960, 1_920, 3_840, 7_680, 15_360, 21_600]);
        assert!(waits[10..].iter().all(|wait| *wait == LAST));
        progress.fail((Trouble::Busy, Some(429)), now, Some(30_000));
        assert_eq!(progress.next.duration_since(now).as_secs(), 30_000);
        progress.fail((Trouble::Busy, Some(429)), now, Some(u64::MAX));
        assert_eq!(progress.next.duration_since(now).as_secs(), LAST);
        progress.end(now, 60);
        assert_eq!((progress.trouble, progress.next.duration_since(now).as_secs()), (None, 3_600));
    }

    #[test]
    fn codes_are_told_apart() {
        let of = |code, again| Trouble::of(NoPage::Status { code, again }).0;
        for (code, trouble) in [
            (301, Trouble::SendsOn),
            (308, Trouble::SendsOn),
            (401, Trouble::Login),
            (403, Trouble::Login),
            (404, Trouble::NotThere),
            (429, Trouble::Busy),
            (500, Trouble::Failing),
            (503, Trouble::Failing),
            (504, Trouble::Failing),
        ] {
            assert_eq!(of(code, None), trouble, "{code}");
        }
        assert_eq!(of(503, Some(5)), Trouble::Busy);
    }

    #[test]
    fn the_first_rows_that_cannot_be_read_are_kept() {
        let now: Timestamp = "2026-01-05T09:00:00Z".parse().unwrap();
        let mut progress = Progress::new(now);
        let rows = (0..25).map(|n| format!("<image><id>{n}</id></image>")).collect::<Vec<_>>().concat();
        let body = format!(
            "<queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><images>{rows}</images></queryResult>"
        );
        let mut pull = interchange::detection::ncmec::Pull::begin(Checkpoint::default(), now);
        let answer = pull.answer(body.as_bytes(), now).unwrap();
        progress.note(&answer.refused, now);
        assert_eq!((progress.unread, progress.first_unread.len()), (25, KEPT));
        assert_eq!(progress.first_unread[0].place, "1, image[1].member");
    }
}
