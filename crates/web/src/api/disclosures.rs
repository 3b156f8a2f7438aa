//! Whose credibility facts are public, and by whose decision.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

/// That the credibility facts of one member, or of all whom a round asked, are public from a day on, or are not any more.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Disclosure {
    /// Two letters of the member that consented; absent in a decision of a round.
    #[schema(pattern = "^[A-Z]{2}$")]
    pub member: Option<String>,
    /// The round that decided; absent in a consent.
    pub round: Option<String>,
    /// Whom the round asked to report.
    #[schema(required = false)]
    pub members: Vec<String>,
    /// Whether the facts are public.
    pub public: bool,
    /// Since when.
    #[schema(format = "date")]
    pub on: String,
    /// By member: SHA-256 of the facts as they were on that day. Nothing of facts that are not public.
    #[schema(required = false)]
    pub facts: BTreeMap<String, String>,
    /// Of how many events of the log these are the facts.
    pub size: Option<u64>,
}

family! {
    Disclosure, "disclosures", one "disclosure", bodies Disclosure,
    filters [Member],
    columns [("member", "/member"), ("round", "/round"), ("members", "/members"), ("public", "/public"), ("on", "/on"), ("size", "/size")]
}
