//! The crate from outside, against comparing everything with everything.

mod exact;
mod files;
mod live;
mod sets;
