//! Campaigns: begun, written, counted, joined, adopted. What makes one public takes a person who did not write it.

mod shapes;

use std::collections::BTreeSet;

use alliance::campaigns::{CampaignWork, Taking};
use alliance::people::access;
use alliance::register::PaperKind;
use desk::campaigns::{CampaignSeen, CampaignStep, Edited};
use desk::work::Paper;
use gate::Leave;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

pub(super) use self::shapes::Link;
use self::shapes::{Plan, Stated};
use super::Room;
use super::figures::{Behind, behind};
use super::forms::{Day, text, text_or_null, version};
use super::room::{Answered, Listing, Sent, made, stands};
use super::shapes::{Id, List, Paging, Standing};
use super::terms::{Name, Tag};
use crate::Rooms;
use crate::api::records::json;
use crate::problem::Problem;

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, Campaigns, GET "/api/v1/work/campaigns", list);
    let r = seat!(r, CampaignBegin, POST "/api/v1/work/members/{member}/campaigns", begin);
    let r = seat!(r, CampaignSee, GET "/api/v1/work/campaigns/{id}", one);
    let r = seat!(r, CampaignWrite, POST "/api/v1/work/campaigns/{id}/stated", write);
    let r = seat!(r, CampaignDrop, POST "/api/v1/work/campaigns/{id}/drop", drop_it);
    let r = seat!(r, CampaignStep, POST "/api/v1/work/campaigns/{id}/step", step);
    let r = seat!(r, CampaignJoin, POST "/api/v1/work/members/{member}/campaigns/join", join);
    seat!(r, CampaignAdopt, POST "/api/v1/work/members/{member}/campaigns/adopt", adopt)
}

/// A campaign of one's own member, in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkCampaignLine)]
struct Line {
    /// Its id.
    id: String,
    /// Its version.
    no: u32,
    /// Two letters of the leading member.
    member: String,
    /// `draft`, `planned`, `running`, `over`, `evaluated`.
    state: String,
    /// What it is called.
    title: String,
    /// Whether something is written that is not public.
    news: bool,
}

fn line(paper: Paper, work: &CampaignWork) -> Line {
    Line {
        id: paper.id,
        no: paper.no,
        member: work.member.clone(),
        state: work.state().name().to_owned(),
        title: work.stated().plan.title.clone(),
        news: work.is_news(),
    }
}

/// List campaigns
///
/// Of the members for which one acts, but for drafts that were dropped. Those of others that are public are at `/api/v1/campaigns`.
#[utoipa::path(get, path = "/api/v1/work/campaigns", operation_id = "work-campaigns", tag = "working-campaigns",
    params(Paging), responses((status = 200, description = "A page of campaigns", body = List<Line>)))]
async fn list(Leave(leave): Leave<access::Campaigns>, listing: Listing) -> Answered {
    let found = listing.desk.campaigns(&leave).await?;
    listing.page(found.own.into_iter().map(|(paper, work)| line(paper, &work)).collect())
}

/// Begin a campaign
///
/// It may be unfinished: what is missing or wrong in it is in `faults` of the campaign afterwards.
#[utoipa::path(post, path = "/api/v1/work/members/{member}/campaigns", operation_id = "work-begin-campaign",
    tag = "working-campaigns",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = Plan, responses((status = 201, description = "It is begun", body = Standing,
        headers(("location" = String, description = "Where it is")))))]
async fn begin(Leave(leave): Leave<access::CampaignBegin>, room: Room, Sent(sent): Sent<Plan>) -> Answered {
    let id = room.desk.begin_campaign(&leave, sent.read()?).await?;
    made(&room.desk, leave.view(), PaperKind::Campaign, &id, "campaigns").await
}

/// A campaign with everything that is known of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkCampaign)]
struct Whole {
    /// Its id.
    id: String,
    /// Its version: whoever writes says that they have seen this one.
    no: u32,
    /// Two letters of the leading member.
    member: String,
    /// How far it is.
    state: String,
    /// SHA-256 of what is written: what whoever publishes it has read.
    digest: String,
    /// What is written.
    #[schema(value_type = Stated)]
    stated: Value,
    /// Why what is public changes; null where nothing is said.
    #[schema(required)]
    reason: Option<String>,
    /// What is public; null before anything is.
    #[schema(required, value_type = Option<Stated>)]
    public: Option<Value>,
    /// Two letters of each member that agreed to take part.
    joined: Vec<String>,
    /// What is missing or wrong in it, by the names of its parts; empty where it can be published.
    faults: Vec<String>,
}

fn whole_of(seen: CampaignSeen) -> Result<Whole, Problem> {
    let CampaignSeen { paper, work, faults } = seen;
    let value = |stated: &alliance::campaigns::Stated| serde_json::to_value(stated).map_err(|e| Problem::internal(&e));
    Ok(Whole {
        no: paper.no,
        member: work.member.clone(),
        state: work.state().name().to_owned(),
        digest: work.digest().to_string(),
        stated: value(work.stated())?,
        reason: work.reason().map(str::to_owned),
        public: work.public().map(|public| value(&public.stated)).transpose()?,
        joined: work.joined().keys().cloned().collect(),
        faults: faults.into_iter().map(|fault| fault.as_str().to_owned()).collect(),
        id: paper.id,
    })
}

/// Get one campaign
#[utoipa::path(get, path = "/api/v1/work/campaigns/{id}", operation_id = "work-campaign", tag = "working-campaigns",
    params(Id), responses((status = 200, description = "The campaign", body = Whole)))]
async fn one(Leave(leave): Leave<access::CampaignSee>, room: Room) -> Answered {
    json(&whole_of(room.desk.campaign(&leave)?)?)
}

/// A campaign that is written on the version that was seen.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkCampaignSent)]
#[serde(deny_unknown_fields)]
struct StatedSent {
    /// The version of the campaign that the writer has seen.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    #[serde(deserialize_with = "version::<1, _>")]
    no: u32,
    /// What is stated.
    stated: Stated,
    /// Why what is public changes.
    #[schema(max_length = 4000)]
    #[serde(default, deserialize_with = "text_or_null::<4000, _>")]
    reason: Option<String>,
}

/// Write a campaign
///
/// On the version that was seen. Where another one stands by then, nothing is written. Nothing of it is public until somebody else of the
/// member publishes it in the working rooms.
#[utoipa::path(post, path = "/api/v1/work/campaigns/{id}/stated", operation_id = "work-write-campaign",
    tag = "working-campaigns", params(Id), request_body = StatedSent, responses(
        (status = 200, description = "How it stands", body = Standing),
        (status = 409, description = "Somebody else was quicker", body = Behind, content_type = "application/problem+json")))]
async fn write(Leave(leave): Leave<access::CampaignWrite>, room: Room, Sent(sent): Sent<StatedSent>) -> Answered {
    let reason = sent.reason.filter(|reason| !reason.is_empty());
    match room.desk.edit_campaign(&leave, sent.no, sent.stated.read()?, reason).await? {
        Edited::Saved => stands(&room.desk, leave.view(), PaperKind::Campaign, &leave.paper().id).await,
        Edited::Behind { no } => Err(behind("campaign", no)),
    }
}

/// Drop the draft of a campaign
///
/// By whoever wrote it, before anything of it is public. It leaves the list, and does not come back.
#[utoipa::path(post, path = "/api/v1/work/campaigns/{id}/drop", operation_id = "work-drop-campaign",
    tag = "working-campaigns", params(Id), responses((status = 200, description = "How it stands", body = Standing)))]
async fn drop_it(Leave(leave): Leave<access::CampaignDrop>, room: Room) -> Answered {
    room.desk.drop_campaign(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Campaign, &leave.paper().id).await
}

/// What is said of a campaign.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = WorkCampaignStepWord)]
#[serde(rename_all = "kebab-case")]
enum StepWord {
    /// It has begun.
    Begun,
    /// It is over.
    Ended,
}

/// That a campaign has begun, or is over.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkCampaignStep)]
#[serde(deny_unknown_fields)]
struct StepSent {
    /// Which.
    step: StepWord,
    /// On which day.
    on: Day,
}

/// Say that a campaign has begun, or is over
///
/// It is public at once.
#[utoipa::path(post, path = "/api/v1/work/campaigns/{id}/step", operation_id = "work-step-campaign",
    tag = "working-campaigns", params(Id), request_body = StepSent,
    responses((status = 200, description = "How it stands", body = Standing)))]
async fn step(Leave(leave): Leave<access::CampaignStep>, room: Room, Sent(sent): Sent<StepSent>) -> Answered {
    let step = match sent.step {
        StepWord::Begun => CampaignStep::Begun,
        StepWord::Ended => CampaignStep::Ended,
    };
    room.desk.step_campaign(&leave, step, sent.on.0).await?;
    stands(&room.desk, leave.view(), PaperKind::Campaign, &leave.paper().id).await
}

/// Which campaign.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkCampaignNamed)]
#[serde(deny_unknown_fields)]
struct Named {
    /// The id of a public campaign of another member.
    #[schema(min_length = 1, max_length = 120)]
    #[serde(deserialize_with = "text::<1, 120, _>")]
    campaign: String,
}

/// That a member takes part.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkCampaignJoined)]
struct Joined {
    /// The id of the campaign.
    campaign: String,
    /// Two letters of the member.
    member: String,
}

/// Take part in another member's campaign
///
/// Which asked for it. The member stands among those of the campaign at once.
#[utoipa::path(post, path = "/api/v1/work/members/{member}/campaigns/join", operation_id = "work-join-campaign",
    tag = "working-campaigns",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = Named, responses((status = 200, description = "It takes part", body = Joined)))]
async fn join(Leave(leave): Leave<access::CampaignJoin>, room: Room, Sent(sent): Sent<Named>) -> Answered {
    room.desk.join_campaign(&leave, &sent.campaign).await?;
    json(&Joined { campaign: sent.campaign, member: leave.member().unwrap_or_default().to_owned() })
}

/// What is taken over of a campaign.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkCampaignTaking)]
#[serde(deny_unknown_fields)]
struct TakingSent {
    /// The id of a public campaign of another member.
    #[schema(min_length = 1, max_length = 120)]
    #[serde(deserialize_with = "text::<1, 120, _>")]
    campaign: String,
    /// The ids of the materials.
    materials: Vec<Name>,
    /// The languages in which they are used.
    languages: Vec<Tag>,
    /// The first day on which they are used.
    begins: Day,
    /// The last day, where it is known.
    #[serde(default)]
    ends: Option<Day>,
}

fn set<T: Into<String>>(all: Vec<T>) -> BTreeSet<String> {
    all.into_iter().map(Into::into).collect()
}

/// Adopt materials of another member's campaign
///
/// It is public at once, at `/api/v1/adoptions`. Who adopts the same campaign again says anew what is taken over.
#[utoipa::path(post, path = "/api/v1/work/members/{member}/campaigns/adopt", operation_id = "work-adopt-campaign",
    tag = "working-campaigns",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = TakingSent, responses((status = 200, description = "It is adopted", body = Standing)))]
async fn adopt(Leave(leave): Leave<access::CampaignAdopt>, room: Room, Sent(sent): Sent<TakingSent>) -> Answered {
    let taking = Taking {
        materials: set(sent.materials),
        languages: set(sent.languages),
        begins: sent.begins.0,
        ends: sent.ends.map(|day| day.0),
    };
    let id = room.desk.adopt_campaign(&leave, &sent.campaign, taking).await?;
    stands(&room.desk, leave.view(), PaperKind::Adoption, &id).await
}
