//! “Disable, preserve, do not inform”: the provider takes something out of sight, keeps it for the police, and does not tell whoever put it
//! there, until a day. It makes most holds needless.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::watch::after;
use crate::register::Digest;

/// The longest time for which a provider is asked to keep something: a year, as US law has its providers keep what they reported
/// (18 U.S.C. 2258A(h), as amended in 2024).
pub const LONGEST_DAYS: u16 = 365;

refusals! {
    /// Why a provider is not asked so, or why its receipt is none.
    PreserveRefusal {
        /// Too short or too long.
        DaysUnfit {
            /// The most.
            most: u16,
        } = "preserve-days-unfit", "a provider is asked to keep something for 1 to {most} days, and to be silent no longer";
        /// Nothing was asked.
        NothingAsked = "preserve-nothing-asked", "the provider was not asked to preserve anything";
        /// It is about something else.
        OtherWish = "preserve-other-wish", "the receipt is for another request than this notice carries";
        /// It promises less than was asked.
        TooLittle = "preserve-too-little", "the receipt promises less than was asked; ask the provider again";
    }
}

/// What a provider is asked for besides disabling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// For how many days it is kept, from the sending on.
    pub preserve_days: u16,
    /// Until when whoever put it there is not told.
    pub silent_until: Timestamp,
}

/// What a provider signs in answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Digest of the wish that it answers.
    pub wish: Digest,
    /// Until when it keeps what was disabled.
    pub kept_until: Timestamp,
    /// Until when it is silent.
    pub silent_until: Timestamp,
    /// When it says so.
    pub at: Timestamp,
    /// The key that signed it. That the signature is right was checked by whoever has the keys.
    pub key: String,
}

impl Wish {
    /// Asks for so many days, and for silence until a time.
    pub fn new(preserve_days: u16, silent_until: Timestamp, now: Timestamp) -> Result<Self, PreserveRefusal> {
        let most = LONGEST_DAYS;
        let wish = Self { preserve_days, silent_until };
        let fits = (1..=most).contains(&preserve_days) && silent_until <= wish.kept_until(now);
        if fits { Ok(wish) } else { Err(PreserveRefusal::DaysUnfit { most }) }
    }

    /// Until when something is kept that was asked for at a time.
    pub fn kept_until(&self, sent: Timestamp) -> Timestamp {
        after(sent, SignedDuration::from_hours(24 * i64::from(self.preserve_days)))
    }

    /// Whether this asks for at least as much as another.
    pub fn reaches(&self, other: &Self) -> bool {
        self.preserve_days >= other.preserve_days && self.silent_until >= other.silent_until
    }
}

impl Receipt {
    /// Whether it promises what was asked in a notice that was sent at a time.
    pub fn answers(&self, wish: Option<&Wish>, sent: Timestamp) -> Result<(), PreserveRefusal> {
        let wish = wish.ok_or(PreserveRefusal::NothingAsked)?;
        if self.wish != Digest::of(wish) {
            return Err(PreserveRefusal::OtherWish);
        }
        let enough = self.kept_until >= wish.kept_until(sent) && self.silent_until >= wish.silent_until;
        if enough { Ok(()) } else { Err(PreserveRefusal::TooLittle) }
    }
}
