//! What members did before, promised, and reported: three kinds of record with the same fields.

use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;

use super::shapes::Source;

/// Who stands behind a statement. Never merged.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The alliance's own reporting form.
    OfficialForm,
    /// A statement by the government.
    GovernmentStatement,
    /// Another public source, mapped to a goal by the people who gathered the data.
    PublicSource,
}

/// A baseline, a commitment or a progress statement.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Two letters of the member.
    #[schema(pattern = "^[A-Z]{2}$")]
    pub member: String,
    /// Policy target, where it is known.
    #[schema(required, pattern = "^T[1-4]$")]
    pub target: Option<String>,
    /// Operational goal, where it is known.
    #[schema(required, pattern = "^G[1-7]$")]
    pub goal: Option<String>,
    /// Who stands behind it.
    pub standing: Standing,
    /// The text, in English.
    pub summary: String,
    /// When, as the source says it.
    pub timeframe: String,
    /// Source.
    pub source: Source,
}

/// A promise. One that was made here says more than a statement that was gathered.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// Two letters of the member.
    #[schema(pattern = "^[A-Z]{2}$")]
    pub member: String,
    /// Policy target, where it is known.
    #[schema(required, pattern = "^T[1-4]$")]
    pub target: Option<String>,
    /// Operational goal, where it is known; of several, the first.
    #[schema(required, pattern = "^G[1-7]$")]
    pub goal: Option<String>,
    /// Who stands behind it.
    pub standing: Standing,
    /// The text, in English where there is one.
    pub summary: String,
    /// When, as the source says it.
    pub timeframe: String,
    /// Source.
    pub source: Source,
    /// The terms and what became of them; absent of a promise that was gathered elsewhere.
    pub promise: Option<Promised>,
}

/// The terms of a promise that was made here, and what became of them.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Promised {
    /// The terms: goals, kind, texts by language, the language that rules, authority, actions, milestones, targets, baseline, deadline.
    /// Parts that are not public are named in `restricted` and left out.
    #[schema(value_type = Object)]
    pub terms: Value,
    /// Which version of the terms, from 1.
    #[schema(minimum = 1)]
    pub version: u32,
    /// `published`, `amended`, `withdrawn`, `superseded`, `due`, `kept`, `partly-kept`, `not-kept`, `no-evidence`.
    pub state: String,
    /// The day on which it was signed.
    #[schema(format = "date")]
    pub submitted: String,
    /// The day on which it was published.
    #[schema(format = "date")]
    pub published: String,
    /// The checks that it fails, and which part of it. Where there are any, it is not verifiable as written.
    #[serde(default)]
    #[schema(required = false)]
    pub failed: Vec<FailedCheck>,
    /// By milestone: when it was done, what shows it, and whether that was before it was promised.
    #[schema(value_type = Object, required = false)]
    pub done: Value,
    /// What was changed since, the oldest first.
    #[schema(required = false)]
    pub changes: Vec<PromiseChange>,
    /// The promise that takes its place.
    pub superseded_by: Option<String>,
    /// The question by which it is judged.
    #[schema(value_type = Object)]
    pub question: Value,
}

/// A check that a promise fails.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FailedCheck {
    /// Which one.
    pub check: String,
    /// The action, milestone or indicator; absent where it is the promise as a whole.
    pub item: Option<String>,
}

/// A change of a promise, with its reason.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PromiseChange {
    /// The version that was changed.
    pub from_version: u32,
    /// `class` (`stronger`, `weaker`, `neutral`), whether it is `mixed`, and every single effect in `findings`.
    #[schema(value_type = Object)]
    pub classed: Value,
    /// `code` and `text`.
    #[schema(value_type = Object)]
    pub reason: Value,
    /// The day on which it was signed.
    #[schema(format = "date")]
    pub on: String,
}

/// What a member already did before it promised anything.
pub mod baselines {
    use super::Statement;

    family! {
        Baseline, "baselines", one "baseline", bodies Statement,
        filters [Member, Goal, Target, Standing],
        columns [
            ("member", "/member"), ("target", "/target"), ("goal", "/goal"), ("standing", "/standing"), ("summary", "/summary"),
            ("timeframe", "/timeframe"),
        ]
    }
}

/// Promises.
pub mod commitments {
    use super::Commitment;

    family! {
        Commitment, "commitments", one "commitment", bodies Commitment,
        filters [Member, Goal, Target, Standing],
        columns [
            ("member", "/member"), ("target", "/target"), ("goal", "/goal"), ("standing", "/standing"), ("summary", "/summary"),
            ("timeframe", "/timeframe"), ("state", "/promise/state"), ("kind", "/promise/terms/kind"),
            ("deadline", "/promise/terms/deadline"), ("authority", "/promise/terms/authority"), ("terms_version", "/promise/version"),
        ]
    }
}

/// What is said to have been done since.
pub mod progress {
    use super::Statement;

    family! {
        Progress, "progress", one "progress-statement", bodies Statement,
        filters [Member, Goal, Target, Standing],
        columns [
            ("member", "/member"), ("target", "/target"), ("goal", "/goal"), ("standing", "/standing"), ("summary", "/summary"),
            ("timeframe", "/timeframe"),
        ]
    }
}
