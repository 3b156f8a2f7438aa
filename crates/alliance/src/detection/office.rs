//! Who acts and who asks, for which organisation of which member; and how far something is shared.

use serde::{Deserialize, Serialize};

use crate::people::AccountId;
use crate::register::Act;

/// An organisation of a member.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Office {
    /// The organisation, by its id.
    pub organisation: String,
    /// Two letters of the member state.
    pub member: String,
}

/// What somebody did for their organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficeAct {
    /// Who, and when.
    #[serde(flatten)]
    pub act: Act,
    /// For whom.
    #[serde(flatten)]
    pub office: Office,
}

/// A vetted caller: nobody else is answered at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asker {
    /// The account.
    pub account: AccountId,
    /// For whom it asks.
    pub office: Office,
}

words! {
    /// How far something is shared, narrowest first, after the Traffic Light Protocol 2.0 (FIRST, 2022). Every level is for vetted
    /// callers.
    Sharing {
        /// The people named, of the owner's organisation (RED).
        Persons = "persons",
        /// The owner's organisation (AMBER+STRICT).
        Organisation = "organisation",
        /// That, and the organisations named (AMBER).
        Named = "named",
        /// The alliance (GREEN).
        Alliance = "alliance",
        /// The alliance, and whoever it gives the list to (CLEAR).
        Open = "open",
    }
}
