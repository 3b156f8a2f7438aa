//! The Model National Response.

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::Source;

/// What has to be said about the Model National Response as a whole; each capability carries it.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ResponseModel {
    /// Edition of the model.
    pub edition: String,
    /// What cuts across the domains.
    #[schema(required)]
    pub cross_cutting: Option<String>,
    /// What later editions changed.
    #[schema(required)]
    pub revision: Option<Remark>,
    /// Phases of the maturity scale.
    #[schema(required)]
    pub maturity: Option<MaturityScale>,
    /// What may and may not be done with a member's answers.
    #[schema(required)]
    pub self_assessment: Option<AssessmentRules>,
    /// Who made the mapping to the operational goals.
    #[schema(required)]
    pub goals_note: Option<String>,
}

/// A remark with its source.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Remark {
    /// The remark.
    pub text: String,
    /// Source.
    pub source: Source,
}

/// The maturity scale of the Model National Response.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct MaturityScale {
    /// Number of phases.
    pub phases: u8,
    /// Name of the first.
    pub from: String,
    /// Name of the last.
    pub to: String,
    /// Source.
    pub source: Source,
}

/// Rules of the self-assessment.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AssessmentRules {
    /// One sentence each.
    pub points: Vec<String>,
    /// Source.
    pub source: Source,
}

/// A capability of the Model National Response.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Capability {
    /// Number, 1 to 21.
    #[schema(minimum = 1, maximum = 21)]
    pub no: u8,
    /// Its domain's id.
    pub domain: String,
    /// Its domain's name.
    pub domain_name: String,
    /// What the domain is for.
    pub domain_aim: String,
    /// Name.
    pub name: String,
    /// What it covers.
    pub scope: String,
    /// Operational goals that it serves. The mapping is the project's own, not the model's; absent where it serves none.
    pub goals: Option<Vec<String>>,
    /// The model that it is part of.
    pub model: Option<ResponseModel>,
    /// Source.
    pub source: Source,
}

family! {
    Capability, "capabilities", one "capability", bodies Capability,
    filters [],
    columns [
        ("no", "/no"), ("domain", "/domain"), ("domain_name", "/domain_name"), ("domain_aim", "/domain_aim"), ("name", "/name"),
        ("scope", "/scope"), ("goals", "/goals"), ("edition", "/model/edition"),
    ]
}
