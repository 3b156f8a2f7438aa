//! People: who somebody is here, and what they may be and do.

pub mod access;
pub mod account;
pub mod appoint;
pub mod proposal;
pub mod recovery;
pub mod refusal;
pub mod roles;

pub use access::{Act, Fresh, Object, Reach};
pub use account::{Account, AccountState, LANGUAGES, Organisation, OrganisationKind};
pub use appoint::{Appointment, NotAppointed, appoint, appoints};
pub use proposal::{Ending, Proposal, ProposalState, Subject};
pub use recovery::{Recovery, RecoveryState, colleagues};
pub use refusal::PeopleRefusal;
pub use roles::{AccountId, BadAccountId, Conflict, Grant, HOUSE, Role, UnknownRole, conflicts};
