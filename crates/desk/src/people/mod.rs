//! The people rooms: who is signed in, what they may do, and what becomes of accounts.

mod authorise;
mod exercise;
mod seat;

pub use alliance::people::{
    Account, AccountId, AccountState, Act, Grant, Role,
    access::{self, Fresh, Object, Reach, Row},
};
pub use authorise::{Authorised, Denied, Ground};
pub use exercise::COUNTRIES as EXERCISE_COUNTRIES;
pub use seat::{Person, SessionSecret};
