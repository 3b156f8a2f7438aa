//! What is worked on towards the register: reports.

pub mod reports;
