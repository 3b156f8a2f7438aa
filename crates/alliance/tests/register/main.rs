//! The questions of a round, their checks, and texts that two people changed.

mod checks;
mod combined;
mod credible;
mod joined;
mod merged;
mod questions;
mod world;
