//! Members' standing towards legal instruments.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::Source;

/// The status itself: never a yes or no.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum LegalStatus {
    /// Bound by it.
    Party {
        /// How (ratification, accession, succession, by membership of the Union), where it is known.
        #[schema(required)]
        how: Option<String>,
        /// Since when, where it is known.
        #[schema(required)]
        since: Option<String>,
    },
    /// Signed; a later step was not found.
    Signed {
        /// When, where it is known.
        #[schema(required)]
        on: Option<String>,
    },
    /// The instrument is not open to it, or it opted out.
    NotEligible {
        /// Why.
        why: String,
    },
    /// Nothing was found. That is not a "no".
    Unknown,
}

/// One instrument's status and its source.
#[derive(Debug, Serialize, ToSchema)]
pub struct Instrument {
    /// The status.
    #[serde(flatten)]
    pub status: LegalStatus,
    /// Since when it is in force for the member, where that is known apart from the date of the status.
    pub in_force: Option<String>,
    /// The status in the words of those who gathered the data.
    pub as_stated: Option<String>,
    /// Source.
    pub source: Source,
}

/// A member in the law review of the International Centre for Missing and Exploited Children.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LawReview {
    /// Which edition, where it is known.
    #[schema(required)]
    pub edition: Option<String>,
    /// Which of its criteria are met, as the review says it.
    #[schema(required)]
    pub criteria_met: Option<String>,
}

/// A member's standing towards the instruments.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LegalStanding {
    /// Two letters of the member.
    #[schema(pattern = "^[A-Z]{2}$")]
    pub member: String,
    /// By instrument: `lanzarote`, `budapest`, `opsc`, `directive-2011-93`.
    pub instruments: BTreeMap<String, Instrument>,
    /// What the law review of the International Centre for Missing and Exploited Children found; absent where it was not read.
    pub icmec: Option<LawReview>,
    /// What else has to be said.
    #[schema(required)]
    pub note: Option<String>,
}

family! {
    Law, "laws", one "legal-standing", bodies LegalStanding,
    filters [Member],
    columns [
        ("member", "/member"),
        ("lanzarote", "/instruments/lanzarote/is"), ("lanzarote_how", "/instruments/lanzarote/how"),
        ("lanzarote_since", "/instruments/lanzarote/since"), ("lanzarote_in_force", "/instruments/lanzarote/in_force"),
        ("lanzarote_signed", "/instruments/lanzarote/on"),
        ("lanzarote_why_not", "/instruments/lanzarote/why"), ("lanzarote_source", "/instruments/lanzarote/source/cited"),
        ("budapest", "/instruments/budapest/is"), ("budapest_how", "/instruments/budapest/how"),
        ("budapest_since", "/instruments/budapest/since"), ("budapest_signed", "/instruments/budapest/on"),
        ("budapest_why_not", "/instruments/budapest/why"), ("budapest_source", "/instruments/budapest/source/cited"),
        ("opsc", "/instruments/opsc/is"), ("opsc_how", "/instruments/opsc/how"), ("opsc_since", "/instruments/opsc/since"),
        ("opsc_signed", "/instruments/opsc/on"), ("opsc_why_not", "/instruments/opsc/why"),
        ("opsc_source", "/instruments/opsc/source/cited"),
        ("directive-2011-93", "/instruments/directive-2011-93/is"),
        ("directive-2011-93_how", "/instruments/directive-2011-93/how"),
        ("directive-2011-93_since", "/instruments/directive-2011-93/since"),
        ("directive-2011-93_why_not", "/instruments/directive-2011-93/why"),
        ("directive-2011-93_source", "/instruments/directive-2011-93/source/cited"),
        ("icmec_edition", "/icmec/edition"), ("icmec_criteria_met", "/icmec/criteria_met"), ("note", "/note"),
    ]
}
