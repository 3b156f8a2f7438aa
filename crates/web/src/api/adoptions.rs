//! Adoptions: that a member takes over a campaign's materials, or a practice by a commitment of its own.

use serde::Serialize;
use utoipa::ToSchema;

/// A member takes over what another one made.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Adoption {
    /// Two letters of the member that adopts.
    #[schema(pattern = "^[A-Z]{2}$")]
    pub member: String,
    /// `campaign` or `practice`.
    pub what: String,
    /// The id of its record.
    pub of: String,
    /// Its name, as it was then.
    pub name: String,
    /// Two letters of each member that made it.
    pub made_by: Vec<String>,
    /// The operational goal that it serves.
    #[schema(pattern = "^G[1-7]$")]
    pub goal: String,
    /// The policy target that it serves.
    #[schema(pattern = "^T[1-4]$")]
    pub target: String,
    /// The day on which it was adopted.
    #[schema(format = "date")]
    pub on: String,
    /// The ids of the materials that are taken over; absent of a practice.
    pub materials: Option<Vec<String>>,
    /// Tags of the languages in which they are used; absent of a practice.
    pub languages: Option<Vec<String>>,
    /// The first day on which they are used; absent of a practice.
    #[schema(format = "date")]
    pub begins: Option<String>,
    /// The last day; absent where it is not known.
    #[schema(format = "date")]
    pub ends: Option<String>,
    /// The commitment by which a practice is adopted; absent of a campaign.
    pub commitment: Option<String>,
}

family! {
    Adoption, "adoptions", one "adoption", bodies Adoption,
    filters [Member, Goal, Target],
    columns [
        ("member", "/member"), ("what", "/what"), ("of", "/of"), ("name", "/name"), ("made_by", "/made_by"), ("goal", "/goal"),
        ("on", "/on"), ("materials", "/materials"), ("languages", "/languages"), ("begins", "/begins"), ("ends", "/ends"),
        ("commitment", "/commitment"),
    ]
}
