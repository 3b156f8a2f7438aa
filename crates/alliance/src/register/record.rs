//! A record of the register: its kind, its id, and its body.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// Every kind of record that the register holds. The text form is used in addresses, events and files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One of the 54 members.
    Member,
    /// One of the four policy targets.
    Target,
    /// One of the seven operational goals.
    Goal,
    /// A reporting round.
    Round,
    /// What a member already did before it promised anything (rule 1 of the register).
    Baseline,
    /// A promise.
    Commitment,
    /// What a member, or a public source, says was done since.
    Progress,
    /// The definition of a figure.
    Indicator,
    /// A figure, or the coded reason why it is missing.
    Observation,
    /// A member's standing towards legal instruments.
    Law,
    /// A good practice.
    Practice,
    /// An awareness campaign.
    Campaign,
    /// Where to report in a country.
    Hotline,
    /// A capability of the WeProtect Model National Response.
    Capability,
    /// A classification scheme (names and levels only).
    Scheme,
    /// A published verdict with its working.
    Verdict,
    /// A member's published report in a round.
    Report,
    /// What an independent reviewer found of a promise, and the member's reply beside it.
    Review,
    /// That a member's credibility facts are public, by its consent or by decision of a round; or that they are not any more.
    Disclosure,
    /// What the law of a member says to a criterion.
    Provision,
    /// A model text that a law may follow.
    ModelText,
    /// That a member takes over what another one made.
    Adoption,
}

impl Kind {
    /// All kinds, in the order in which the documentation lists them.
    pub const ALL: [Self; 22] = [
        Self::Member,
        Self::Target,
        Self::Goal,
        Self::Round,
        Self::Baseline,
        Self::Commitment,
        Self::Progress,
        Self::Indicator,
        Self::Observation,
        Self::Law,
        Self::Practice,
        Self::Campaign,
        Self::Hotline,
        Self::Capability,
        Self::Scheme,
        Self::Verdict,
        Self::Report,
        Self::Review,
        Self::Disclosure,
        Self::Provision,
        Self::ModelText,
        Self::Adoption,
    ];

    /// The word used in addresses, events and files.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Member => "member",
            Self::Target => "target",
            Self::Goal => "goal",
            Self::Round => "round",
            Self::Baseline => "baseline",
            Self::Commitment => "commitment",
            Self::Progress => "progress",
            Self::Indicator => "indicator",
            Self::Observation => "observation",
            Self::Law => "law",
            Self::Practice => "practice",
            Self::Campaign => "campaign",
            Self::Hotline => "hotline",
            Self::Capability => "capability",
            Self::Scheme => "scheme",
            Self::Verdict => "verdict",
            Self::Report => "report",
            Self::Review => "review",
            Self::Disclosure => "disclosure",
            Self::Provision => "provision",
            Self::ModelText => "model-text",
            Self::Adoption => "adoption",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The word is no kind of record.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error(
    "“{0}” is no kind of record; kinds are: member, target, goal, round, baseline, commitment, progress, indicator, observation, law, practice, campaign, hotline, capability, scheme, verdict, report, review, disclosure, provision, model-text, adoption"
)]
pub struct UnknownKind(pub String);

impl FromStr for Kind {
    type Err = UnknownKind;
    fn from_str(s: &str) -> Result<Self, UnknownKind> {
        Self::ALL.into_iter().find(|k| k.as_str() == s).ok_or_else(|| UnknownKind(s.to_owned()))
    }
}

/// A record's id, unique within its kind: 1 to 120 of `A-Z a-z 0-9 . _ -`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct RecordId(String);

/// The text cannot be an id.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("“{0}” cannot be an id: use 1 to 120 letters, digits, dots, dashes or underscores")]
pub struct BadId(pub String);

impl RecordId {
    /// Checks and takes an id.
    pub fn new(text: impl Into<String>) -> Result<Self, BadId> {
        let text = text.into();
        let fits = (1..=120).contains(&text.len())
            && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-'));
        if fits { Ok(Self(text)) } else { Err(BadId(text)) }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for RecordId {
    type Error = BadId;
    fn try_from(text: String) -> Result<Self, BadId> {
        Self::new(text)
    }
}

impl From<RecordId> for String {
    fn from(id: RecordId) -> Self {
        id.0
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A record as somebody proposes it: not yet a version.
///
/// `body` is canonical: an object whose keys are sorted (`serde_json` without `preserve_order`), so that equal
/// bodies have equal bytes and equal digests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub id: RecordId,
    /// What it says: one of the types in [`super::types`], as JSON.
    pub body: Value,
}

impl Record {
    /// Wraps a typed body.
    pub fn new<T: Serialize>(kind: Kind, id: RecordId, body: &T) -> Self {
        let body = serde_json::to_value(body).expect("record bodies are plain data and always serialise");
        Self { kind, id, body }
    }

    /// The body's canonical bytes: what is stored and digested.
    pub fn canonical(&self) -> String {
        self.body.to_string()
    }
}
