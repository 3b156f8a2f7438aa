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
    /// What a campaign says that was made here; absent of what was gathered elsewhere.
    pub run: Option<Run>,
}

/// What a campaign says that was made here.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CampaignRun)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// Two letters of the leading member.
    #[schema(pattern = "^[A-Z]{2}$")]
    pub lead: String,
    /// `planned`, `running`, `over` or `evaluated`.
    pub state: String,
    /// What it wants to change.
    pub aim: String,
    /// What it says, in one sentence.
    pub message: String,
    /// For whom it is.
    pub audiences: Vec<String>,
    /// On which ways.
    pub channels: Vec<String>,
    /// Tags of its languages.
    pub languages: Vec<String>,
    /// The first day that is planned.
    #[schema(required, format = "date")]
    pub begins: Option<String>,
    /// The last day that is planned.
    #[schema(required, format = "date")]
    pub ends: Option<String>,
    /// The day on which it began; absent before it did.
    #[schema(format = "date")]
    pub began: Option<String>,
    /// The day on which it ended; absent before it did.
    #[schema(format = "date")]
    pub ended: Option<String>,
    /// Its materials: addresses and digests, never the thing itself; absent where there are none.
    pub materials: Option<Vec<Material>>,
    /// How many were reached; absent where nothing is said.
    pub reach: Option<Vec<Reach>>,
    /// What changed; absent where nothing is said.
    pub evaluation: Option<Vec<Evaluation>>,
    /// The day on which it was published first.
    #[schema(format = "date")]
    pub published: String,
}

/// A document or a link of a campaign.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CampaignMaterial)]
#[serde(deny_unknown_fields)]
pub struct Material {
    /// Unique among the materials of the campaign.
    pub id: String,
    /// What it is called, in its own language.
    pub title: String,
    /// The tag of its language.
    pub language: String,
    /// `leaflet`, `poster`, `lesson`, `guide`, `film`, `audio`, `texts`, `kit`.
    pub kind: String,
    /// Where its publisher has it; absent where it is known by its digest alone.
    pub link: Option<String>,
    /// SHA-256 of the document; absent where none is known.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub digest: Option<String>,
    /// What others may do with it: `cc0`, `cc-by`, `cc-by-sa`, `cc-by-nc`, `cc-by-nd`, `government-open`, `ask-first`, `not-for-reuse`.
    pub licence: String,
}

/// How many were reached on a way.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CampaignReach)]
#[serde(deny_unknown_fields)]
pub struct Reach {
    /// Which count of the campaign it is: `r1`, `r2`, ...
    pub id: String,
    /// On which way.
    pub channel: String,
    /// `people`, `shown`, `visits`, `copies`, `contacts`, `sessions`.
    pub counted: String,
    /// How many; null where they are so few that they are not told.
    #[schema(required)]
    pub number: Option<u64>,
    /// By whom and how it was counted.
    pub how: String,
}

/// A question that was put to a sample before the campaign and to another one after it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CampaignEvaluation)]
#[serde(deny_unknown_fields)]
pub struct Evaluation {
    /// Which question of the campaign it is.
    pub id: String,
    /// What was asked, and which answer is counted.
    pub question: String,
    /// Who was asked, and how the samples were drawn.
    pub how: String,
    /// Before the campaign.
    pub before: Share,
    /// After it.
    pub after: Share,
}

/// How many of a sample said yes.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CampaignShare)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Who said yes; null where they, or those who did not, are so few that they are not told.
    #[schema(required)]
    pub yes: Option<u64>,
    /// Who was asked.
    pub asked: u64,
}

family! {
    Campaign, "campaigns", one "campaign", bodies Campaign,
    filters [Member, Goal, Target],
    columns [
        ("name", "/name"), ("members", "/members"), ("place", "/place"), ("organiser", "/organiser"), ("start", "/start"),
        ("end", "/end"), ("audience_and_content", "/audience_and_content"), ("target", "/target"), ("goal", "/goal"),
        ("lead", "/run/lead"), ("state", "/run/state"),
    ]
}
