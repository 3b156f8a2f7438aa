//! What is worked on towards the register: rounds, reports, commitments, reviews, figures and their definitions.

mod addressed;
mod asked;
pub mod commitments;
pub mod definitions;
pub mod figures;
pub mod reports;
pub mod reviews;
pub mod rounds;

use alliance::people::AccountId;
pub(crate) use alliance::people::HOUSE;
use alliance::register::Act;
use jiff::civil::Date;
use jiff::tz::TimeZone;

pub(crate) use addressed::{acts_as, is_officer};

use crate::{Desk, DeskError};

/// In whose name the public log says what the secretariat did.
pub(crate) const SECRETARIAT: &str = "secretariat";

/// In whose name the public log says what a member did.
pub(crate) fn office_of(member: &str) -> String {
    format!("member:{member}")
}

impl Desk {
    /// Somebody, now.
    pub(crate) fn act_of(&self, account: &str) -> Result<Act, DeskError> {
        Ok(Act::new(AccountId::new(account)?, self.clock().now()))
    }

    /// The day on which this is (UTC).
    pub(crate) fn day_now(&self) -> Date {
        TimeZone::UTC.to_datetime(self.clock().now()).date()
    }
}
