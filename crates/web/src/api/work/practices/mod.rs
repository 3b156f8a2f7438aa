//! Good practices: begun, written, proposed, adopted. What reviews or publishes one takes a person.

mod shapes;

use alliance::people::access;
use alliance::practices::PracticeWork;
use alliance::register::PaperKind;
use desk::practices::{Edited, PracticeSeen};
use desk::work::Paper;
use gate::Leave;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use self::shapes::{Terms, told};
use super::Room;
use super::figures::{Behind, behind};
use super::forms::{text, text_or_null, version};
use super::room::{Answered, Listing, Sent, made, stands};
use super::shapes::{Done, Id, List, Paging, Standing};
use crate::Rooms;
use crate::api::records::json;
use crate::problem::Problem;

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, Practices, GET "/api/v1/work/practices", list);
    let r = seat!(r, PracticeBegin, POST "/api/v1/work/members/{member}/practices", begin);
    let r = seat!(r, PracticeSee, GET "/api/v1/work/practices/{id}", one);
    let r = seat!(r, PracticeWrite, POST "/api/v1/work/practices/{id}/terms", write);
    let r = seat!(r, PracticeDrop, POST "/api/v1/work/practices/{id}/drop", drop_it);
    let r = seat!(r, PracticePropose, POST "/api/v1/work/practices/{id}/propose", propose);
    seat!(r, PracticeAdopt, POST "/api/v1/work/members/{member}/practices/adopt", adopt)
}

/// A practice in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkPracticeLine)]
struct Line {
    /// Its id.
    id: String,
    /// Its version.
    no: u32,
    /// Two letters of the member.
    member: String,
    /// `draft`, `proposed`, `accepted`, `published`.
    state: String,
    /// What it is called, in its own language.
    name: String,
}

fn line(paper: Paper, work: &PracticeWork) -> Line {
    Line {
        id: paper.id,
        no: paper.no,
        member: work.member.clone(),
        state: work.state().name().to_owned(),
        name: work.terms().ruling().map(|text| text.name.clone()).unwrap_or_default(),
    }
}

/// List practices that are worked on
///
/// Of the members for which one acts, but for drafts that were dropped; reviewers see those of other countries that were proposed, the secretariat all that were.
#[utoipa::path(get, path = "/api/v1/work/practices", operation_id = "work-practices", tag = "working-practices",
    params(Paging), responses((status = 200, description = "A page of practices", body = List<Line>)))]
async fn list(Leave(leave): Leave<access::Practices>, listing: Listing) -> Answered {
    let found = listing.desk.practices(&leave).await?;
    listing.page(found.works.into_iter().map(|(paper, work)| line(paper, &work)).collect())
}

/// Begin a practice
///
/// It may be unfinished: what is missing or wrong in it is in `faults` of the practice afterwards.
#[utoipa::path(post, path = "/api/v1/work/members/{member}/practices", operation_id = "work-begin-practice",
    tag = "working-practices",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = Terms, responses((status = 201, description = "It is begun", body = Standing,
        headers(("location" = String, description = "Where it is")))))]
async fn begin(Leave(leave): Leave<access::PracticeBegin>, room: Room, Sent(sent): Sent<Terms>) -> Answered {
    let id = room.desk.begin_practice(&leave, sent.read()?).await?;
    made(&room.desk, leave.view(), PaperKind::Practice, &id, "practices").await
}

/// A practice that went back.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkPracticeReturned)]
struct Returned {
    /// What the reviewer found missing.
    remarks: String,
    /// Who said so, and when.
    act: Done,
}

/// A practice with everything that is known of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkPractice)]
struct Whole {
    /// Its id.
    id: String,
    /// Its version: whoever writes says that they have seen this one.
    no: u32,
    /// Two letters of the member.
    member: String,
    /// How far it is.
    state: String,
    /// SHA-256 of what it says: what whoever reviews or publishes it has read.
    digest: String,
    /// What it says.
    #[schema(value_type = Terms)]
    terms: Value,
    /// Why a public one changes; null where nothing is said.
    #[schema(required)]
    reason: Option<String>,
    /// The version that is public; null before one is.
    #[schema(required)]
    public: Option<u32>,
    /// When it went back, and why.
    returned: Vec<Returned>,
    /// What is missing or wrong in it, by the names of its parts; empty where it can be proposed.
    faults: Vec<String>,
}

fn whole_of(seen: PracticeSeen) -> Result<Whole, Problem> {
    let PracticeSeen { paper, work, faults } = seen;
    let returned =
        work.returned().iter().map(|one| Returned { remarks: one.remarks.clone(), act: Done::from(&one.act) });
    Ok(Whole {
        no: paper.no,
        member: work.member.clone(),
        state: work.state().name().to_owned(),
        digest: work.digest().to_string(),
        terms: told(work.terms())?,
        reason: work.reason().map(str::to_owned),
        public: work.public().map(|public| public.version),
        returned: returned.collect(),
        faults: faults.into_iter().map(|fault| fault.as_str().to_owned()).collect(),
        id: paper.id,
    })
}

/// Get one practice
///
/// Whoever is not of the member sees it from its proposal on.
#[utoipa::path(get, path = "/api/v1/work/practices/{id}", operation_id = "work-practice", tag = "working-practices",
    params(Id), responses((status = 200, description = "The practice", body = Whole)))]
async fn one(Leave(leave): Leave<access::PracticeSee>, room: Room) -> Answered {
    json(&whole_of(room.desk.practice(&leave).await?)?)
}

/// A practice that is written on the version that was seen.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkPracticeSent)]
#[serde(deny_unknown_fields)]
struct TermsSent {
    /// The version of the practice that the writer has seen.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    #[serde(deserialize_with = "version::<1, _>")]
    no: u32,
    /// What it says.
    terms: Terms,
    /// Why a published one changes.
    #[schema(max_length = 4000)]
    #[serde(default, deserialize_with = "text_or_null::<4000, _>")]
    reason: Option<String>,
}

/// Write a practice
///
/// On the version that was seen, which takes it back to draft. Where another version stands by then, nothing is written.
#[utoipa::path(post, path = "/api/v1/work/practices/{id}/terms", operation_id = "work-write-practice",
    tag = "working-practices", params(Id), request_body = TermsSent, responses(
        (status = 200, description = "How it stands", body = Standing),
        (status = 409, description = "Somebody else was quicker", body = Behind, content_type = "application/problem+json")))]
async fn write(Leave(leave): Leave<access::PracticeWrite>, room: Room, Sent(sent): Sent<TermsSent>) -> Answered {
    let reason = sent.reason.filter(|reason| !reason.is_empty());
    match room.desk.edit_practice(&leave, sent.no, sent.terms.read()?, reason).await? {
        Edited::Saved => stands(&room.desk, leave.view(), PaperKind::Practice, &leave.paper().id).await,
        Edited::Behind { no } => Err(behind("practice", no)),
    }
}

/// Drop the draft of a practice
///
/// By whoever wrote it, where nothing of it was ever public. It leaves the list, and does not come back.
#[utoipa::path(post, path = "/api/v1/work/practices/{id}/drop", operation_id = "work-drop-practice",
    tag = "working-practices", params(Id), responses((status = 200, description = "How it stands", body = Standing)))]
async fn drop_it(Leave(leave): Leave<access::PracticeDrop>, room: Room) -> Answered {
    room.desk.drop_practice(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Practice, &leave.paper().id).await
}

/// Propose a practice
///
/// A reviewer of another country accepts it or gives it back, in the working rooms.
#[utoipa::path(post, path = "/api/v1/work/practices/{id}/propose", operation_id = "work-propose-practice",
    tag = "working-practices", params(Id), responses((status = 200, description = "How it stands", body = Standing)))]
async fn propose(Leave(leave): Leave<access::PracticePropose>, room: Room) -> Answered {
    room.desk.propose_practice(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Practice, &leave.paper().id).await
}

/// Which practice.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkPracticeNamed)]
#[serde(deny_unknown_fields)]
struct Named {
    /// The id of a public practice of another member.
    #[schema(min_length = 1, max_length = 120)]
    #[serde(deserialize_with = "text::<1, 120, _>")]
    practice: String,
}

/// Adopt a practice
///
/// A commitment of the member begins with it, as a draft: what was done elsewhere is its action. Once that commitment is public, so is the adoption.
#[utoipa::path(post, path = "/api/v1/work/members/{member}/practices/adopt", operation_id = "work-adopt-practice",
    tag = "working-practices",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = Named, responses((status = 201, description = "The commitment is begun", body = Standing,
        headers(("location" = String, description = "Where the commitment is")))))]
async fn adopt(Leave(leave): Leave<access::PracticeAdopt>, room: Room, Sent(sent): Sent<Named>) -> Answered {
    let id = room.desk.adopt_practice(&leave, &sent.practice).await?;
    made(&room.desk, leave.view(), PaperKind::Commitment, &id, "commitments").await
}
