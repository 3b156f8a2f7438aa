//! What the law of members says to what it is asked for. Nothing here says what is done with it: the figures that do are named, and stand
//! among the observations.

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::Source;

/// What the law is asked for (docs/law.md says by whom).
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum LawCriterion {
    /// Provisions about child sexual abuse material itself.
    SpecificLaw,
    /// A definition of it.
    Definition,
    /// Offences by means of technology.
    Technology,
    /// Simple possession.
    Possession,
    /// Reporting by service providers.
    ProviderReporting,
    /// Procuring and knowing access.
    Access,
    /// Solicitation of children for sexual purposes.
    Grooming,
    /// Abuse that is shown live.
    LiveAbuse,
    /// Self-generated material, without making a criminal of the child.
    SelfGenerated,
    /// Liability of legal persons.
    LegalPersons,
    /// Jurisdiction over acts abroad.
    Extraterritorial,
    /// Time for prosecution after the victim has come of age.
    Limitation,
    /// Orders to preserve data.
    Preservation,
    /// Investigation under cover.
    Undercover,
    /// Protection of child victims in proceedings.
    ChildVictims,
    /// Removal where it is hosted.
    Removal,
}

/// How far the text is. Where there is no record, nothing is known.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProvisionStatus {
    /// There is no such text.
    Absent,
    /// It is drafted.
    Drafted,
    /// It is adopted, and not in force yet.
    Adopted,
    /// It is in force.
    InForce,
    /// The question does not apply to this member.
    NotApplicable,
}

/// A stage of a text.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProvisionStage {
    /// There is no such text.
    Absent,
    /// It is drafted.
    Drafted,
    /// It is adopted, and not in force yet.
    Adopted,
    /// It is in force.
    InForce,
}

/// How a text went back.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ProvisionBack {
    /// It was repealed.
    Repealed,
    /// A court struck it down.
    StruckDown,
    /// Its time ran out.
    Lapsed,
    /// The draft was withdrawn.
    Withdrawn,
}

/// A step on the way of a text.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ProvisionStep {
    /// Where it came to.
    pub stage: ProvisionStage,
    /// When, as precisely as it is known: a year, a month or a day.
    #[schema(pattern = "^[0-9]{4}(-[0-9]{2}){0,2}$")]
    pub on: String,
    /// How, where it went back.
    pub back: Option<ProvisionBack>,
}

/// What the law of a member says to a criterion.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Provision {
    /// Two letters of the member.
    #[schema(pattern = "^[A-Z]{2}$")]
    pub member: String,
    /// The criterion.
    pub criterion: LawCriterion,
    /// How far the text is, or that the question does not apply.
    pub stage: ProvisionStatus,
    /// Since when, as precisely as it is known; absent where the question does not apply.
    #[schema(pattern = "^[0-9]{4}(-[0-9]{2}){0,2}$")]
    pub since: Option<String>,
    /// How it came there, the oldest step first.
    #[schema(required = false)]
    pub steps: Vec<ProvisionStep>,
    /// Why the question does not apply.
    pub not_applicable: Option<String>,
    /// What the text is called, in its own language.
    pub title: String,
    /// That language's tag.
    pub language: String,
    /// The id of the model text that it follows.
    pub follows: Option<String>,
    /// The indicators that say, beside it and apart from it, what is done with the law.
    pub figures: Vec<String>,
    /// Where it is to be read.
    pub source: Source,
}

family! {
    Provision, "provisions", one "provision", bodies Provision,
    filters [Member, Criterion, Stage],
    columns [
        ("member", "/member"), ("criterion", "/criterion"), ("stage", "/stage"), ("since", "/since"), ("title", "/title"),
        ("language", "/language"), ("not_applicable", "/not_applicable"), ("follows", "/follows"), ("figures", "/figures"),
    ]
}
