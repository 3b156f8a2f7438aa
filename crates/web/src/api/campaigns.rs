//! Awareness campaigns.

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::Source;

/// An awareness campaign.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// Name.
    pub name: String,
    /// Members (two letters).
    pub members: Vec<String>,
    /// Where, as the source says it.
    pub place: String,
    /// Who runs it.
    pub organiser: String,
    /// Begin, as precise as it is known.
    #[schema(required)]
    pub start: Option<String>,
    /// End, as precise as it is known; `yearly` where it comes again each year.
    #[schema(required)]
    pub end: Option<String>,
    /// For whom, and what it says.
    pub audience_and_content: String,
    /// Policy target.
    pub target: String,
    /// Operational goal.
    pub goal: String,
    /// Source.
    pub source: Source,
}

family! {
    Campaign, "campaigns", one "campaign", bodies Campaign,
    filters [Member, Goal, Target],
    columns [
        ("name", "/name"), ("members", "/members"), ("place", "/place"), ("organiser", "/organiser"), ("start", "/start"),
        ("end", "/end"), ("audience_and_content", "/audience_and_content"), ("target", "/target"), ("goal", "/goal"),
    ]
}
