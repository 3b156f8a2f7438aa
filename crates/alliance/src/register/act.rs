//! Who did something and when; what they saw when they signed it; and the drawing of a state machine.
//!
//! Order is the order of events in the log. An instant is what the clock said, and no rule takes it for an order: a clock
//! that was wrong once must not lock a report.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::people::AccountId;

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Act {
    /// Who.
    pub by: AccountId,
    /// When.
    pub at: Timestamp,
}

impl Act {
    /// Somebody, at an instant.
    pub const fn new(by: AccountId, at: Timestamp) -> Self {
        Self { by, at }
    }

    /// The day on which it was done. The register counts days in UTC.
    pub fn day(&self) -> Date {
        TimeZone::UTC.to_datetime(self.at).date()
    }
}

/// SHA-256 of canonical JSON (sorted keys, no blanks), 64 hex digits: what somebody saw when they signed.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest(String);

/// The text is no digest.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("“{0}” is no SHA-256 digest: it takes 64 of 0-9 a-f")]
pub struct BadDigest(pub String);

impl Digest {
    /// Digests a value's canonical JSON.
    pub fn of(value: &impl Serialize) -> Self {
        let value = serde_json::to_value(value).expect("record bodies are plain data and always serialise");
        Self(hex::encode(Sha256::digest(value.to_string())))
    }

    /// The hex digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Digest {
    type Error = BadDigest;
    fn try_from(text: String) -> Result<Self, BadDigest> {
        let fits = text.len() == 64 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        if fits { Ok(Self(text)) } else { Err(BadDigest(text)) }
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A signature under something: who, when, and the digest of what they saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOff {
    /// Who and when.
    #[serde(flatten)]
    pub act: Act,
    /// Of what.
    pub digest: Digest,
}

/// An arrow of a drawing: from a state, by an act, to a state.
pub type Way = (&'static str, &'static str, &'static str);

/// The arrows of a drawing without their acts.
pub(super) const fn edges<const N: usize>(ways: &[Way]) -> [(&'static str, &'static str); N] {
    let mut edges = [("", ""); N];
    let mut i = 0;
    while i < N {
        edges[i] = (ways[i].0, ways[i].2);
        i += 1;
    }
    edges
}

/// Days by which `day` is after `end`; 0 up to and on it.
pub(super) fn days_after(day: Date, end: Date) -> u32 {
    end.until(day).map_or(0, |span| u32::try_from(span.get_days()).unwrap_or(0))
}

/// Days in which a member may answer what was found about it.
pub const REPLY_DAYS: i64 = 14;

/// The last day on which an answer is in time: 14 days after the day of sending.
pub(super) fn reply_ends(sent: &Act) -> Date {
    use jiff::ToSpan;
    sent.day().saturating_add(REPLY_DAYS.days())
}

/// Whether a text says anything.
pub(crate) fn says(text: &str) -> bool {
    !text.trim().is_empty()
}
