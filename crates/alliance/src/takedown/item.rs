//! An item: something at an address that was reported. Five regions say how far it is, each by itself and never in one field: its
//! [`Assessment`], its [`Police`], its [`Hosting`], its [`Availability`], and a [`super::Notice`] for each recipient.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::hold::{ALONE, HoldRefusal};
use super::watch::{Correction, after};
use super::{Assessment, Availability, Hold, Hosting, Places, Police};
use crate::detection::{Office, OfficeAct};
use crate::register::Digest;

/// What was sealed of an item at intake: look-ups, certificate, headers, fingerprints. Never a page, never a picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Of what was sealed.
    pub digest: Digest,
    /// When.
    pub sealed: Timestamp,
}

/// Somebody stops everything about an item that is not a hold's business: a court, a mistake that is looked into. It has an owner and an
/// end, as a hold has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Freeze {
    /// Who.
    pub placed: OfficeAct,
    /// Until when.
    pub until: Timestamp,
}

impl Freeze {
    /// Freezes for a time, at most as long as one officer may hold.
    pub fn place(placed: OfficeAct, lasting: SignedDuration) -> Result<Self, HoldRefusal> {
        if !lasting.is_positive() {
            return Err(HoldRefusal::NotLonger);
        }
        if lasting > ALONE {
            return Err(HoldRefusal::SecondNeeded);
        }
        let until = after(placed.act.at, lasting);
        Ok(Self { placed, until })
    }

    /// Dates it anew after the clock was confirmed.
    #[must_use]
    pub fn redate(mut self, correction: &Correction) -> Self {
        (self.placed.act.at, self.until) = correction.redate(self.placed.act.at, self.until);
        self
    }

    /// Ends it early: the same organisation.
    pub fn thaw(self, by: &Office) -> Result<(), HoldRefusal> {
        if *by == self.placed.office { Ok(()) } else { Err(HoldRefusal::NotYours) }
    }
}

/// An item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// Its id. It has no number: numbers are given when a notice leaves.
    pub id: String,
    /// When it was reported first.
    pub received: Timestamp,
    /// Where it lies.
    pub places: Places,
    /// What it is found to be.
    pub assessment: Assessment,
    /// What the police say of it.
    pub police: Police,
    /// Where it lies on the network.
    pub hosting: Hosting,
    /// Whether it can be seen.
    pub availability: Availability,
    /// What was sealed of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Evidence>,
    /// What stops it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub freeze: Option<Freeze>,
}

impl Item {
    /// An item as it comes in.
    pub const fn receive(id: String, places: Places, received: Timestamp) -> Self {
        Self {
            id,
            received,
            places,
            assessment: Assessment::New,
            police: Police::Unchecked,
            hosting: Hosting::Unknown,
            availability: Availability::Unknown,
            evidence: None,
            freeze: None,
        }
    }

    /// Whether somebody froze it.
    pub fn is_frozen(&self, now: Timestamp) -> bool {
        self.freeze.as_ref().is_some_and(|freeze| now < freeze.until)
    }

    /// Whether a hold keeps it, whatever its police region says.
    pub fn is_kept(&self, holds: &[Hold]) -> bool {
        let named = |hold: &Hold| self.police.holds().is_some_and(|ids| ids.contains(&hold.id));
        holds.iter().any(|hold| hold.keeps(&self.places) || hold.stands() && named(hold))
    }

    /// Whether nothing more is said of it to anybody: after a notice has left, a hold or a freeze stops this and no more.
    pub fn is_stopped(&self, holds: &[Hold], now: Timestamp) -> bool {
        self.is_frozen(now) || self.is_kept(holds) || self.police.holds().is_some()
    }
}
