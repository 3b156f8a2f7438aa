//! Identified victims (goal 1): counted by month, and never described.
//!
//! A member's police unit says of each [`Month`] how many victims were identified in each [`Way`], and whether they were located at home or
//! abroad ([`Place`]). There is no name, no case and no free text in any of it: whatever is said besides a count is one of a few words. A way
//! of which nothing is known, one by which nobody was found and one that cannot be are three different marks ([`Said`]).
//!
//! One officer writes a month, another confirms it ([`MonthWork`]); what is confirmed is revised, with a coded reason, and never taken away.
//! What is counted stands in the member's [`Definition`], which two officers set; another one breaks the series. Twelve confirmed months come
//! to a [`year`], which the member declares like any other figure. [`cross`] holds what one member counts in another beside what that
//! one counts.

pub mod cross;
mod definition;
pub mod indicator;
mod month;
mod place;
mod refusal;
mod sheet;
mod work;
pub mod year;

pub use definition::{Age, Counting, Definition, Definitions, Offence};
pub use month::{BadMonth, Month};
pub use place::{BadPlace, Place};
pub use refusal::VictimsRefusal;
pub use sheet::{MOST, Said, Sheet, Tally, Way};
pub use work::{Confirmed, Draft, MonthWork, STATES};
