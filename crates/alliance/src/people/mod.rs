//! People: who somebody is here, and what they may be and do.

pub mod access;
pub mod account;
pub mod roles;

pub use access::{Act, Fresh, Object, Reach};
pub use account::{Account, AccountState};
pub use roles::{AccountId, BadAccountId, Conflict, Grant, Role, UnknownRole, conflicts};
