//! What independent reviewers found of promises, and the members' replies beside it. Scales are never added or averaged.

use serde::Serialize;
use utoipa::ToSchema;

/// A review of one promise in one round.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Two letters of the member that is reviewed.
    #[schema(pattern = "^[A-Z]{2}$")]
    pub member: String,
    /// The id of the commitment that was looked at; absent where the report speaks of no commitment.
    pub statement: Option<String>,
    /// The operational goal that it serves, where it is known.
    #[schema(pattern = "^G[1-7]$")]
    pub goal: Option<String>,
    /// The policy target that it serves, where it is known.
    #[schema(pattern = "^T[1-4]$")]
    pub target: Option<String>,
    /// The id of the round.
    pub round: String,
    /// The id of the report that was looked at.
    pub report: String,
    /// The scales.
    pub findings: Findings,
    /// A conflict of interest that the reviewer declared; absent where there is none.
    pub conflict: Option<Conflict>,
    /// Two letters of the member from which the reviewer is, where the reviewer agreed to that.
    #[schema(pattern = "^[A-Z]{2}$")]
    pub reviewer_home: Option<String>,
    /// The day on which it was submitted.
    #[schema(format = "date")]
    pub submitted: String,
    /// The day on which the member was sent it.
    #[schema(format = "date")]
    pub sent: String,
    /// The last day on which a reply was in time.
    #[schema(format = "date")]
    pub reply_until: String,
    /// What the member replied; absent where there was no reply.
    pub reply: Option<Reply>,
}

/// The scales of a review. Each stands for itself.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Findings {
    /// Can one tell from the promise as it is written whether it was kept? `not-verifiable`, `partly-verifiable`, `verifiable`.
    pub verifiability: WordMark,
    /// If it is kept in full, how much changes against the baseline? `none`, `minor`, `moderate`, `substantial`, `unclear`.
    pub potential: WordMark,
    /// How far is it done? `not-begun`, `limited`, `mostly`, `complete`, `no-evidence`, which is a result.
    pub completion: WordMark,
    /// How well is that shown? The grade of the evidence, 0 to 5.
    pub evidence: GradeMark,
}

/// A mark in a word, with its working.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WordMark {
    /// The mark.
    pub mark: String,
    /// How the reviewer came to it.
    pub working: String,
}

/// A grade, with its working.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GradeMark {
    /// The grade.
    #[schema(maximum = 5)]
    pub mark: u8,
    /// How the reviewer came to it.
    pub working: String,
}

/// A declared conflict of interest.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Conflict {
    /// Which.
    pub text: String,
    /// The day on which the secretariat let the review go on all the same.
    #[schema(format = "date")]
    pub allowed: String,
}

/// What the member replied.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// What it says.
    pub text: String,
    /// On which day.
    #[schema(format = "date")]
    pub on: String,
    /// Days from the last day for a reply; 0 where it was in time.
    pub days_late: u32,
}

family! {
    Review, "reviews", one "review", bodies Review,
    filters [Member, Goal, Target],
    columns [
        ("member", "/member"), ("goal", "/goal"), ("statement", "/statement"), ("round", "/round"),
        ("verifiability", "/findings/verifiability/mark"), ("potential", "/findings/potential/mark"),
        ("completion", "/findings/completion/mark"), ("evidence", "/findings/evidence/mark"),
        ("submitted", "/submitted"), ("reply_until", "/reply_until"), ("replied", "/reply/on"), ("reply", "/reply/text"),
    ]
}
