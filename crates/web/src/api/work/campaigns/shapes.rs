//! What campaigns say, as it is sent and answered.

use alliance::campaigns;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::super::forms::{Day, text, whole};
use super::super::terms::{Name, Tag};
use crate::problem::{Problem, Trouble};

/// Two letters of a member.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = CampaignMember, value_type = String, pattern = "^[A-Z]{2}$")]
#[serde(try_from = "String", into = "String")]
struct Member(String);

impl TryFrom<String> for Member {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let fits = text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
        if fits { Ok(Self(text)) } else { Err(format!("“{text}” is no member of two capital letters")) }
    }
}

impl From<Member> for String {
    fn from(member: Member) -> Self {
        member.0
    }
}

/// For whom a campaign is.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkAudience)]
enum Audience {
    #[serde(rename = "children-under-10")]
    Youngest,
    #[serde(rename = "children-10-13")]
    Middle,
    #[serde(rename = "children-14-17")]
    Teenagers,
    #[serde(rename = "parents")]
    Parents,
    #[serde(rename = "teachers")]
    Teachers,
    #[serde(rename = "professionals")]
    Professionals,
    #[serde(rename = "providers")]
    Providers,
    #[serde(rename = "public")]
    Public,
    #[serde(rename = "worried")]
    Worried,
}

/// On which way a campaign reaches people.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkCampaignChannel)]
#[serde(rename_all = "kebab-case")]
enum Channel {
    Schools,
    Television,
    Radio,
    Press,
    Website,
    SocialMedia,
    Games,
    SearchEngines,
    PublicPlaces,
    Events,
    Helplines,
    Offices,
}

/// What a material is.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkMaterialKind)]
#[serde(rename_all = "kebab-case")]
enum MaterialKind {
    Leaflet,
    Poster,
    Lesson,
    Guide,
    Film,
    Audio,
    Texts,
    Kit,
}

/// What others may do with a material.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkLicence)]
enum Licence {
    #[serde(rename = "cc0")]
    Free,
    #[serde(rename = "cc-by")]
    Named,
    #[serde(rename = "cc-by-sa")]
    Alike,
    #[serde(rename = "cc-by-nc")]
    Unsold,
    #[serde(rename = "cc-by-nd")]
    Unchanged,
    #[serde(rename = "government-open")]
    Government,
    #[serde(rename = "ask-first")]
    Ask,
    #[serde(rename = "not-for-reuse")]
    Closed,
}

/// What a count of reach counts.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkCounted)]
#[serde(rename_all = "kebab-case")]
enum Counted {
    People,
    Shown,
    Visits,
    Copies,
    Contacts,
    Sessions,
}

/// SHA-256 of a document.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkDocumentDigest, value_type = String, pattern = "^[0-9a-f]{64}$")]
#[serde(try_from = "String", into = "String")]
struct DocumentDigest(String);

impl TryFrom<String> for DocumentDigest {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        if campaigns::is_digest(&text) {
            Ok(Self(text))
        } else {
            Err(format!("“{text}” is no SHA-256 in 64 of 0-9 a-f"))
        }
    }
}

impl From<DocumentDigest> for String {
    fn from(digest: DocumentDigest) -> Self {
        digest.0
    }
}

/// The page of a publisher or an office.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkLink, value_type = String, pattern = r"^https://[A-Za-z0-9-]{1,60}(\.[A-Za-z0-9-]{1,60}){1,8}(:[0-9]{1,5})?([/?#][!#-~]{0,1400})?$")]
#[serde(try_from = "String", into = "String")]
pub(in super::super) struct Link(String);

impl TryFrom<String> for Link {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        if campaigns::is_link(&text) {
            Ok(Self(text))
        } else {
            Err(format!("“{text}” is no address that begins with https:// and names a host"))
        }
    }
}

impl From<Link> for String {
    fn from(link: Link) -> Self {
        link.0
    }
}

/// A document or a link of a campaign. Where it is found is said by a link, a digest, or both.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkMaterial)]
#[serde(deny_unknown_fields)]
struct Material {
    /// Unique among the materials, such as `m1`.
    id: Name,
    /// What it is called, in its own language.
    #[schema(max_length = 400)]
    #[serde(deserialize_with = "text::<0, 400, _>")]
    title: String,
    /// The tag of its language.
    language: Tag,
    /// What it is.
    kind: MaterialKind,
    /// Where its publisher has it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    link: Option<Link>,
    /// SHA-256 of the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    digest: Option<DocumentDigest>,
    /// What others may do with it.
    licence: Licence,
}

/// What is planned.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkCampaignPlan)]
#[serde(deny_unknown_fields)]
pub(super) struct Plan {
    /// What it is called.
    #[schema(max_length = 400)]
    #[serde(deserialize_with = "text::<0, 400, _>")]
    title: String,
    /// What it wants to change.
    #[schema(max_length = 4000)]
    #[serde(deserialize_with = "text::<0, 4000, _>")]
    aim: String,
    /// What it says, in one sentence.
    #[schema(max_length = 4000)]
    #[serde(deserialize_with = "text::<0, 4000, _>")]
    message: String,
    /// Other members that are asked to take part.
    #[serde(default)]
    #[schema(required = false)]
    with: Vec<Member>,
    /// For whom it is.
    audiences: Vec<Audience>,
    /// On which ways.
    channels: Vec<Channel>,
    /// Its languages.
    languages: Vec<Tag>,
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    begins: Option<Day>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ends: Option<Day>,
    /// With what.
    #[serde(default)]
    #[schema(required = false)]
    materials: Vec<Material>,
}

/// How many were reached on a way.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkReach)]
#[serde(deny_unknown_fields)]
struct Reach {
    /// On which way.
    channel: Channel,
    /// What was counted.
    counted: Counted,
    /// How many.
    #[schema(minimum = 0, maximum = 1_000_000_000)]
    #[serde(deserialize_with = "whole::<1_000_000_000, _>")]
    number: u32,
    /// By whom and how it was counted.
    #[schema(max_length = 4000)]
    #[serde(deserialize_with = "text::<0, 4000, _>")]
    how: String,
}

/// How many of a sample said yes.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkShare)]
#[serde(deny_unknown_fields)]
struct Share {
    /// Who said yes.
    #[schema(minimum = 0, maximum = 1_000_000_000)]
    #[serde(deserialize_with = "whole::<1_000_000_000, _>")]
    yes: u32,
    /// Who was asked.
    #[schema(minimum = 0, maximum = 1_000_000_000)]
    #[serde(deserialize_with = "whole::<1_000_000_000, _>")]
    asked: u32,
}

/// A question that was put to a sample before the campaign and to another one after it.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkEvaluation)]
#[serde(deny_unknown_fields)]
struct Evaluation {
    /// Unique among the questions, such as `q1`.
    id: Name,
    /// What was asked, and which answer is counted.
    #[schema(max_length = 4000)]
    #[serde(deserialize_with = "text::<0, 4000, _>")]
    question: String,
    /// Who was asked, and how the samples were drawn.
    #[schema(max_length = 4000)]
    #[serde(deserialize_with = "text::<0, 4000, _>")]
    how: String,
    /// Before the campaign.
    before: Share,
    /// After it.
    after: Share,
}

/// What a member states of its campaign.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkCampaignStated)]
#[serde(deny_unknown_fields)]
pub(super) struct Stated {
    /// What is planned.
    plan: Plan,
    /// How many were reached, once it runs.
    #[serde(default)]
    #[schema(required = false)]
    reach: Vec<Reach>,
    /// What changed, once it is over.
    #[serde(default)]
    #[schema(required = false)]
    evaluation: Vec<Evaluation>,
}

impl Plan {
    /// As the rules take it.
    pub(super) fn read(self) -> Result<campaigns::Plan, Problem> {
        let value = serde_json::to_value(self).map_err(|e| Problem::internal(&e))?;
        serde_json::from_value(value)
            .map_err(|e| Problem::new(Trouble::BadBody).saying(format!("plan: {e}. See the shape WorkCampaignPlan.")))
    }
}

impl Stated {
    /// As the rules take it.
    pub(super) fn read(self) -> Result<campaigns::Stated, Problem> {
        let value = serde_json::to_value(self).map_err(|e| Problem::internal(&e))?;
        serde_json::from_value(value).map_err(|e| {
            Problem::new(Trouble::BadBody).saying(format!("stated: {e}. See the shape WorkCampaignStated."))
        })
    }
}
