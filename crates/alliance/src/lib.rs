//! The rules of the alliance: its records, its promises, its verdicts. Pure: no input or output, no clock, no database.
//!
//! The rooms are those of the alliance's own plan. What is decided here is decided from arguments alone, so that every
//! decision can be made again, by anybody, with the same result.

#[macro_use]
mod words;

pub mod indicators;
pub mod people;
pub mod register;
