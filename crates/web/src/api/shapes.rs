//! What the API answers with: shapes that all kinds of record share. The bodies themselves are in their families' files; they
//! mirror the register's own types, which know nothing of this API.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

/// The kinds of record.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A member of the alliance.
    Member,
    /// A policy target.
    Target,
    /// An operational goal.
    Goal,
    /// A reporting round.
    Round,
    /// What a member already did before it promised anything.
    Baseline,
    /// A promise.
    Commitment,
    /// What is said to have been done since.
    Progress,
    /// A figure's definition.
    Indicator,
    /// A figure, or why there is none.
    Observation,
    /// A member's standing towards legal instruments.
    Law,
    /// A good practice.
    Practice,
    /// An awareness campaign.
    Campaign,
    /// Where to report.
    Hotline,
    /// A capability of the Model National Response.
    Capability,
    /// A classification scheme.
    Scheme,
    /// A verdict with its working.
    Verdict,
    /// A member's published report in a round.
    Report,
    /// What a reviewer found, and the reply.
    Review,
    /// That a member's credibility facts are public, or are not any more.
    Disclosure,
    /// What the law of a member says to a criterion.
    Provision,
    /// A model text that a law may follow.
    ModelText,
    /// That a member takes over what another one made.
    Adoption,
}

/// What an answer is put to: a state of the register.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Moment {
    /// Events of the log that were known.
    pub size: u64,
    /// The day that was asked for; null means now.
    #[schema(required, format = "date")]
    pub as_of: Option<String>,
    /// When the last of these events was recorded.
    #[schema(required, format = "date-time")]
    pub recorded_at: Option<String>,
}

impl From<&desk::Moment> for Moment {
    fn from(m: &desk::Moment) -> Self {
        Self { size: m.size, as_of: m.as_of.map(|d| d.to_string()), recorded_at: m.recorded.map(|t| t.to_string()) }
    }
}

/// A version of a record.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Record<T> {
    /// What it is.
    #[schema(value_type = Kind)]
    pub kind: &'static str,
    /// Which one; unique within its kind.
    #[schema(pattern = "^[A-Za-z0-9._-]{1,120}$")]
    pub id: String,
    /// Its version, from 1.
    #[schema(minimum = 1)]
    pub version: u32,
    /// The event of the log that made it.
    #[schema(minimum = 1)]
    pub seq: u64,
    /// When it was recorded.
    #[schema(format = "date-time")]
    pub recorded_at: String,
    /// SHA-256 of the body's canonical bytes (JSON, keys sorted, no blanks), in hex. It stands in the log.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub digest: String,
    /// Why this version was made.
    pub reason: String,
    /// Who made it.
    pub actor: String,
    /// What it says.
    pub body: T,
}

impl From<desk::Stored> for Record<serde_json::Value> {
    fn from(s: desk::Stored) -> Self {
        Self {
            kind: s.kind.as_str(),
            id: s.id.into(),
            version: s.version,
            seq: s.seq,
            recorded_at: s.recorded_at.to_string(),
            digest: s.digest,
            reason: s.reason,
            actor: s.actor,
            body: s.body,
        }
    }
}

/// A page of a list.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct List<T> {
    /// What the answer is put to.
    pub moment: Moment,
    /// How many there are in all.
    pub total: u64,
    /// Whether there may be more: a search stops counting at 1,000.
    pub total_is_floor: bool,
    /// This page, from 1.
    #[schema(minimum = 1)]
    pub page: u32,
    /// Records a page.
    #[schema(minimum = 1, maximum = 1000)]
    pub per_page: u32,
    /// The records.
    pub items: Vec<T>,
}

/// One record as it was.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct One<T> {
    /// What the answer is put to.
    pub moment: Moment,
    /// The record.
    pub record: T,
}

/// All versions of a record.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Versions<T> {
    /// What the answer is put to.
    pub moment: Moment,
    /// Oldest first.
    pub items: Vec<T>,
}

/// Where something was read, and how well.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// One or more addresses or citations.
    pub cited: String,
    /// `excerpt`: seen in part; `secondary`: seen in a copy; empty: read whole.
    pub read_as: String,
}

/// A figure, or the coded reason why there is none.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// The exact value as published.
    Value(Decimal),
    /// Why it is missing.
    Missing(String),
}

/// An exact decimal. Text, because a number of JSON may lose digits.
#[derive(Debug, Serialize, ToSchema)]
#[schema(value_type = String, pattern = r"^-?[0-9]+(\.[0-9]+)?$")]
pub struct Decimal(pub String);

/// Counts.
#[derive(Debug, Serialize, ToSchema)]
pub struct Group {
    /// Records.
    pub records: u64,
    /// Different members among them.
    pub members: u64,
}

/// What a named query answered.
#[derive(Debug, Serialize, ToSchema)]
pub struct QueryAnswer {
    /// The query's id.
    pub query: String,
    /// The query's version: raised when its meaning changes.
    pub version: u32,
    /// Its parameters.
    pub parameters: BTreeMap<String, String>,
    /// Events known at the moment of the answer.
    pub size: u64,
    /// The number, for queries that count.
    pub number: u64,
    /// Of how many: the members known at that moment, where members are counted; what stands below the line, of a fact.
    #[schema(required)]
    pub of: Option<u64>,
    /// The figure, for queries that ask for one.
    #[schema(required)]
    pub figure: Option<Figure>,
    /// Counts by group.
    pub groups: BTreeMap<String, Group>,
}
