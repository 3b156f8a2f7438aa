//! That a member takes over what another one made: a campaign's materials, or a practice as a commitment of its own.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::act::Act;

words! {
    /// What is adopted.
    Adopted {
        /// A campaign's materials.
        Campaign = "campaign",
        /// A practice.
        Practice = "practice",
    }
}

/// The body of an adoption's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adoption {
    /// Two letters of the member that adopts.
    pub member: String,
    /// What is adopted.
    pub what: Adopted,
    /// The id of its record.
    pub of: String,
    /// Its name, as it was then.
    pub name: String,
    /// Two letters of each member that made it.
    pub made_by: Vec<String>,
    /// The operational goal that it serves.
    pub goal: String,
    /// The policy target that it serves.
    pub target: String,
    /// The day on which it was adopted.
    pub on: Date,
    /// The ids of the materials that are taken over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub materials: Vec<String>,
    /// Tags of the languages in which they are used.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<String>,
    /// The first day on which they are used.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub begins: Option<Date>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<Date>,
    /// The commitment by which a practice is adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<String>,
}

/// An adoption, and who began it. One of a practice is public once its commitment is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AdoptionWork {
    /// What it says.
    pub adoption: Adoption,
    /// Who began it, and when.
    pub begun: Act,
}

impl AdoptionWork {
    /// The state of one that is public.
    pub const PUBLIC: &'static str = "public";
    /// The state of one whose commitment is not public yet.
    pub const BEGUN: &'static str = "begun";

    /// The id of a member's adoption: it adopts a thing once.
    pub fn id_of(of: &str, member: &str) -> String {
        format!("{of}.by.{member}")
    }
}
