//! Scans of real trees with real workers, and of stores that misbehave.

mod chain;
mod place;
mod resume;
mod shards;
mod store;
mod tree;
mod unrest;
