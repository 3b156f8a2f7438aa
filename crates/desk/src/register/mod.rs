//! What is worked on towards the register: rounds.

mod asked;
pub mod rounds;
