//! The form by which something is held: as it was sent, and given back with what was typed where it was refused.

use ::desk::takedown::{HoldWanted, Part, Target};
use jiff::SignedDuration;
use serde::Deserialize;
use vault::Secret;
use zeroize::Zeroize as _;

use crate::work::Seat;

/// Hours of a hold that says nothing else.
pub(super) const USUAL: i64 = 24;
/// Hours that one officer holds at most.
pub(super) const MOST: i64 = 72;
/// What can be named to be held.
pub(super) const NAMED: [&str; 5] = ["address", "host", "domain", "network", "hash"];

/// What the form says. It has no `Debug`: a reason and an address stand in it.
#[derive(Deserialize)]
pub(super) struct Sent {
    /// The part of an item, or what is named.
    #[serde(default)]
    pub of: String,
    /// Its name.
    #[serde(default)]
    pub named: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// For how many hours.
    #[serde(default)]
    pub hours: String,
}

impl Default for Sent {
    fn default() -> Self {
        Self { of: "address".to_owned(), named: String::new(), reason: String::new(), hours: USUAL.to_string() }
    }
}

impl Drop for Sent {
    fn drop(&mut self) {
        self.named.zeroize();
        self.reason.zeroize();
    }
}

impl Sent {
    /// What is asked of the hold, or what is wrong with it.
    pub fn wanted(&self, seat: &Seat) -> Result<HoldWanted, String> {
        let hours = self.hours.trim().parse().ok().filter(|hours| (1..=MOST).contains(hours));
        let hours = hours.ok_or_else(|| seat.with("hold-hours-unfit", &[("n", MOST.unsigned_abs().into())]))?;
        Ok(HoldWanted { reason: Secret::new(self.reason.clone()), lasting: Some(SignedDuration::from_hours(hours)) })
    }

    /// The part of an item.
    pub fn part(&self) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.as_str() == self.of)
    }

    /// What is named.
    pub fn target(&self) -> Option<Target> {
        let named = Secret::new(self.named.clone());
        Some(match self.of.as_str() {
            "address" => Target::Address(named),
            "host" => Target::Host(named),
            "domain" => Target::Domain(named),
            "network" => Target::Network(named),
            "hash" => Target::Hash(named),
            _ => return None,
        })
    }
}
