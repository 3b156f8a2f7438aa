//! What members did before, promised, and reported: three kinds of record with the same fields.

use serde::Serialize;
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
    use super::Statement;

    family! {
        Commitment, "commitments", one "commitment", bodies Statement,
        filters [Member, Goal, Target, Standing],
        columns [
            ("member", "/member"), ("target", "/target"), ("goal", "/goal"), ("standing", "/standing"), ("summary", "/summary"),
            ("timeframe", "/timeframe"),
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
