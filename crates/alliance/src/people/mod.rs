//! People: who somebody is here, and what they may be.

pub mod roles;

pub use roles::{AccountId, BadAccountId, Conflict, Grant, Role, UnknownRole, conflicts};
