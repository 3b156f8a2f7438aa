//! What is worked on towards the register: rounds and reports.

mod asked;
pub mod reports;
pub mod rounds;
