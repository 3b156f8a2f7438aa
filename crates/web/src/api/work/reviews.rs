//! Reviews and replies: assigned, declared, written. What sends or publishes one takes a person.

use std::collections::BTreeMap;

use alliance::people::access;
use alliance::register::review::{Conflicts, Found};
use alliance::register::{PaperKind, ReviewWork};
use desk::register::reviews::{ReviewSeen, Written};
use desk::work::Paper;
use gate::Leave;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::Room;
use super::forms::{text, text_or_null, version, whole_number};
use super::reports::AnswerValue;
use super::room::{Answered, Listing, Sent, made, stands};
use super::shapes::{Id, List, Paging, Reason, Standing};
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{Problem, Trouble};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, Reviews, GET "/api/v1/work/reviews", list);
    let r = seat!(r, Reviews, GET "/api/v1/work/unreviewed", unreviewed);
    let r = seat!(r, ReviewAssign, GET "/api/v1/work/reports/{id}/reviewers", candidates);
    let r = seat!(r, ReviewAssign, POST "/api/v1/work/reports/{id}/reviewers", assign);
    let r = seat!(r, ReviewSee, GET "/api/v1/work/reviews/{id}", one);
    let r = seat!(r, ReviewDeclare, POST "/api/v1/work/reviews/{id}/declare", declare);
    let r = seat!(r, ReviewAllow, POST "/api/v1/work/reviews/{id}/allow", allow);
    let r = seat!(r, ReviewRelease, POST "/api/v1/work/reviews/{id}/release", release);
    let r = seat!(r, ReviewWrite, POST "/api/v1/work/reviews/{id}/findings", write);
    seat!(r, ReplyWrite, POST "/api/v1/work/reviews/{id}/reply-draft", reply_draft)
}

/// A review in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkReviewLine)]
struct Line {
    /// Its id.
    id: String,
    /// Its version.
    no: u32,
    /// The report that is reviewed.
    report: String,
    /// Two letters of the member.
    member: String,
    /// `assigned`, `conflict-declared`, `in-work`, `submitted`, `reply-window`, `replied`, `window-passed`, `published`, `released`.
    state: String,
    /// The last day on which a reply is in time; null before the review is sent.
    #[schema(required, format = "date")]
    reply_until: Option<String>,
}

fn line(paper: Paper, work: &ReviewWork) -> Line {
    Line {
        id: paper.id,
        no: paper.no,
        report: work.subject.clone(),
        member: work.member.clone(),
        state: work.state().name().to_owned(),
        reply_until: work.state().window().map(|window| window.ends.to_string()),
    }
}

/// List reviews
///
/// The secretariat sees all, a reviewer their own, a member those that were sent to it.
#[utoipa::path(get, path = "/api/v1/work/reviews", operation_id = "work-reviews", tag = "working-reviews", params(Paging),
    responses((status = 200, description = "A page of reviews", body = List<Line>)))]
async fn list(Leave(leave): Leave<access::Reviews>, listing: Listing) -> Answered {
    let seen = listing.desk.reviews(&leave).await?;
    listing.page(seen.reviews.into_iter().map(|(paper, work)| line(paper, &work)).collect())
}

/// A submitted report without a reviewer.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkUnreviewed)]
struct Unreviewed {
    /// The report's id.
    report: String,
    /// Two letters of the member.
    member: String,
    /// How far the report is.
    state: String,
}

/// List submitted reports without a reviewer
///
/// For the secretariat; for everybody else the list is empty.
#[utoipa::path(get, path = "/api/v1/work/unreviewed", operation_id = "work-unreviewed", tag = "working-reviews", params(Paging),
    responses((status = 200, description = "A page of reports", body = List<Unreviewed>)))]
async fn unreviewed(Leave(leave): Leave<access::Reviews>, listing: Listing) -> Answered {
    let seen = listing.desk.reviews(&leave).await?;
    let told = seen.unassigned.into_iter().map(|(paper, report)| Unreviewed {
        report: paper.id,
        state: report.state().name().to_owned(),
        member: report.member,
    });
    listing.page(told.collect())
}

/// Somebody who could review a report.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkReviewer)]
struct Reviewer {
    /// The account.
    account: String,
    /// The person's name.
    name: String,
    /// Two letters of their country.
    home: String,
}

/// List who could review a report
///
/// Nobody from the member's own country, with a role for it, or involved in the report.
#[utoipa::path(get, path = "/api/v1/work/reports/{id}/reviewers", operation_id = "work-reviewers", tag = "working-reviews",
    params(Id, Paging), responses((status = 200, description = "A page of people", body = List<Reviewer>)))]
async fn candidates(Leave(leave): Leave<access::ReviewAssign>, listing: Listing) -> Answered {
    let (_, all) = listing.desk.review_candidates(&leave).await?;
    let told = all.into_iter().map(|one| Reviewer { account: one.account, name: one.name, home: one.home });
    listing.page(told.collect())
}

/// Who is to review.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkAssignment)]
#[serde(deny_unknown_fields)]
struct Chosen {
    /// The account of the reviewer.
    #[schema(min_length = 1, max_length = 120)]
    #[serde(deserialize_with = "text::<1, 120, _>")]
    reviewer: String,
}

/// Assign a reviewer to a report
///
/// Who is told by letter.
#[utoipa::path(post, path = "/api/v1/work/reports/{id}/reviewers", operation_id = "work-assign-reviewer", tag = "working-reviews",
    params(Id), request_body = Chosen, responses((status = 201, description = "The review is assigned", body = Standing,
        headers(("location" = String, description = "Where it is")))))]
async fn assign(Leave(leave): Leave<access::ReviewAssign>, room: Room, Sent(sent): Sent<Chosen>) -> Answered {
    let id = room.desk.assign_review(&leave, &sent.reviewer).await?;
    made(&room.desk, leave.view(), PaperKind::Review, &id, "reviews").await
}

/// A mark in a word, with its working.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkWordMark)]
#[serde(deny_unknown_fields)]
struct Mark<T> {
    /// The mark.
    mark: T,
    /// How the reviewer came to it.
    #[schema(max_length = 20000)]
    #[serde(deserialize_with = "text::<0, 20000, _>")]
    working: String,
}

/// Can one tell from the promise as it is written whether it was kept?
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkVerifiability)]
#[serde(rename_all = "kebab-case")]
enum Verifiability {
    /// Nothing in it could be shown to be done or not done.
    NotVerifiable,
    /// A part of it could.
    PartlyVerifiable,
    /// It says what, by whom, by when, and by what one can tell.
    Verifiable,
}

/// If it is kept in full, how much changes against the baseline?
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkPotential)]
#[serde(rename_all = "kebab-case")]
enum Potential {
    /// Nothing.
    None,
    /// A step within what is done already.
    Minor,
    /// A marked change in one part.
    Moderate,
    /// It changes how the goal is worked on.
    Substantial,
    /// The text does not say enough to tell.
    Unclear,
}

/// How far is it done?
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkCompletion)]
#[serde(rename_all = "kebab-case")]
enum Completion {
    /// It is known that nothing was begun.
    NotBegun,
    /// Begun, and little is done.
    Limited,
    /// Most of it is done.
    Mostly,
    /// All of it is done.
    Complete,
    /// Nothing was found that says so or otherwise. That is a result.
    NoEvidence,
}

/// The grade of the evidence: 0 none, 1 the member's statement, 2 a statement and an archived document, 3 agreed by an independent
/// source, 4 counted by an operational system and signed, 5 recomputed by a second party.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkGrade, value_type = u8, minimum = 0, maximum = 5)]
#[serde(try_from = "serde_json::Number", into = "u8")]
struct Grade(u8);

impl TryFrom<serde_json::Number> for Grade {
    type Error = String;
    fn try_from(number: serde_json::Number) -> Result<Self, String> {
        let grade = whole_number(&number).and_then(|grade| u8::try_from(grade).ok()).filter(|grade| *grade <= 5);
        grade.map(Self).ok_or_else(|| format!("the evidence grade {number} is not one of 0 to 5"))
    }
}

impl From<Grade> for u8 {
    fn from(grade: Grade) -> Self {
        grade.0
    }
}

/// What was found of a promise, scale by scale. A scale on which nothing is marked yet is absent. Scales are never added.
#[derive(Debug, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkFindings)]
#[serde(deny_unknown_fields)]
struct Findings {
    /// Whether one can tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    verifiability: Option<Mark<Verifiability>>,
    /// How much it would change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    potential: Option<Mark<Potential>>,
    /// How far it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    completion: Option<Mark<Completion>>,
    /// How well that is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    evidence: Option<Mark<Grade>>,
}

/// What a review looks at.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkSubject)]
struct Subject {
    /// The promise's id; the report's own where it speaks of no promise. Its public record is at `/api/v1/commitments/ID`.
    id: String,
    /// The promise in English, as it is public; null where there is none.
    #[schema(required)]
    promise: Option<String>,
    /// What the report answers.
    claims: Vec<Claim>,
    /// The ids of what was in place before, on the promise's goal: at `/api/v1/baselines/ID`.
    baselines: Vec<String>,
}

/// A question of the report and its answer.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkClaim)]
struct Claim {
    /// The question.
    field: String,
    /// The answer.
    value: AnswerValue,
    /// Whether it names evidence.
    is_evidence: bool,
}

/// A conflict of interest that the reviewer declared.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkInterest)]
struct Interest {
    /// Which.
    text: String,
    /// Whether the secretariat let the review go on all the same.
    allowed: bool,
}

/// A reply.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkReply)]
struct Reply {
    /// What it says.
    text: String,
    /// The day on which it was sent; null of a draft.
    #[schema(required, format = "date")]
    sent: Option<String>,
    /// The version of a draft, which whoever writes next says they have seen; null once it is sent.
    #[schema(required)]
    no: Option<u32>,
}

/// A review, as far as whoever asks may see it yet.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkReview)]
struct Whole {
    /// Its id.
    id: String,
    /// Its version: whoever writes says that they have seen this one.
    no: u32,
    /// The report that is reviewed.
    report: String,
    /// Two letters of the member.
    member: String,
    /// How far it is.
    state: String,
    /// The last day on which a reply is in time; null before the review is sent.
    #[schema(required, format = "date")]
    reply_until: Option<String>,
    /// The conflict of interest that was declared; null where there is none.
    #[schema(required)]
    conflict: Option<Interest>,
    /// What is looked at; empty for the reviewer as long as a conflict is undecided.
    subjects: Vec<Subject>,
    /// What was found, by the id of the promise; for others than the reviewer once it is submitted.
    #[schema(value_type = BTreeMap<String, Findings>)]
    findings: Found,
    /// The member's reply; its draft for whoever writes it; null where there is none.
    #[schema(required)]
    reply: Option<Reply>,
}

fn whole(seen: ReviewSeen) -> Whole {
    let (work, state) = (&seen.work, seen.work.state());
    let conflict = match state.conflicts() {
        Some(Conflicts::Declared { text, allowed }) => {
            Some(Interest { text: text.clone(), allowed: allowed.is_some() })
        }
        _ => None,
    };
    let subjects = seen.subjects.iter().map(|subject| Subject {
        id: subject.id.clone(),
        promise: subject.promise.as_ref().map(|(_, body)| body.statement.summary.clone()),
        claims: subject
            .claims
            .iter()
            .map(|claimed| Claim {
                field: claimed.field.id.to_string(),
                value: AnswerValue::from(&claimed.answer.value),
                is_evidence: claimed.is_evidence(),
            })
            .collect(),
        baselines: subject.baselines.iter().map(|(stored, _)| stored.id.as_str().to_owned()).collect(),
    });
    let sent = state.reply().map(|reply| Reply {
        text: reply.text.clone(),
        sent: Some(reply.replied.day().to_string()),
        no: None,
    });
    let draft = seen.reply.map(|(paper, draft)| Reply { text: draft.text, sent: None, no: Some(paper.no) });
    Whole {
        id: seen.paper.id.clone(),
        no: seen.paper.no,
        report: work.subject.clone(),
        member: work.member.clone(),
        state: state.name().to_owned(),
        reply_until: state.window().map(|window| window.ends.to_string()),
        conflict,
        subjects: subjects.collect(),
        findings: seen.findings,
        reply: sent.or(draft),
    }
}

/// Get one review
///
/// What the reviewer writes nobody else sees before it is submitted; the member sees that there is one once it was sent.
#[utoipa::path(get, path = "/api/v1/work/reviews/{id}", operation_id = "work-review", tag = "working-reviews", params(Id),
    responses((status = 200, description = "The review", body = Whole)))]
async fn one(Leave(leave): Leave<access::ReviewSee>, room: Room) -> Answered {
    json(&whole(room.desk.review(&leave).await?))
}

/// A declaration.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkDeclaration)]
#[serde(deny_unknown_fields)]
struct Declared {
    /// Which conflict of interest there is; null: none. With one the secretariat decides before the review begins.
    #[schema(required, max_length = 4000)]
    #[serde(deserialize_with = "text_or_null::<4000, _>")]
    conflict: Option<String>,
    /// Whether the country may be published from which the reviewer is.
    named: bool,
}

/// Declare conflicts of interest, or that there are none
#[utoipa::path(post, path = "/api/v1/work/reviews/{id}/declare", operation_id = "work-declare-review", tag = "working-reviews",
    params(Id), request_body = Declared, responses((status = 200, description = "How it stands", body = Standing)))]
async fn declare(Leave(leave): Leave<access::ReviewDeclare>, room: Room, Sent(sent): Sent<Declared>) -> Answered {
    room.desk.declare_review(&leave, sent.conflict.as_deref(), sent.named).await?;
    stands(&room.desk, leave.view(), PaperKind::Review, &leave.paper().id).await
}

/// Let a review go on in spite of a declared conflict
#[utoipa::path(post, path = "/api/v1/work/reviews/{id}/allow", operation_id = "work-allow-review", tag = "working-reviews",
    params(Id), responses((status = 200, description = "How it stands", body = Standing)))]
async fn allow(Leave(leave): Leave<access::ReviewAllow>, room: Room) -> Answered {
    room.desk.allow_review(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Review, &leave.paper().id).await
}

/// Release a reviewer
#[utoipa::path(post, path = "/api/v1/work/reviews/{id}/release", operation_id = "work-release-review", tag = "working-reviews",
    params(Id), request_body = Reason, responses((status = 200, description = "How it stands", body = Standing)))]
async fn release(Leave(leave): Leave<access::ReviewRelease>, room: Room, Sent(sent): Sent<Reason>) -> Answered {
    room.desk.release_review(&leave, &sent.reason).await?;
    stands(&room.desk, leave.view(), PaperKind::Review, &leave.paper().id).await
}

/// Findings that are written on the version that was seen.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkFindingsSent)]
#[serde(deny_unknown_fields)]
struct FindingsSent {
    /// The version of the review that the writer has seen.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    #[serde(deserialize_with = "version::<1, _>")]
    no: u32,
    /// What was found, by the id of the promise.
    findings: BTreeMap<String, Findings>,
    /// Whether the country may be published from which the reviewer is.
    named: bool,
}

/// Findings that met others from another window: a problem (RFC 9457) with what stands.
#[derive(ToSchema)]
#[schema(as = WorkFindingsConflict)]
#[allow(dead_code)] // it only stands in the documentation: the problem is put together where all are
struct FindingsConflict {
    /// `/api/docs#problem-conflict`.
    r#type: String,
    /// What kind of problem it is.
    title: String,
    /// 409.
    status: u16,
    /// What happened, and what to do.
    detail: String,
    /// The path that was asked for.
    instance: String,
    /// The version that stands.
    no: Option<u32>,
    /// What stands.
    now: Option<BTreeMap<String, Findings>>,
    /// What was sent.
    mine: Option<BTreeMap<String, Findings>>,
}

/// Write down what was found
///
/// On the version that was seen. Where another one stands by then, nothing is written, and 409 holds both.
#[utoipa::path(post, path = "/api/v1/work/reviews/{id}/findings", operation_id = "work-write-review", tag = "working-reviews",
    params(Id), request_body = FindingsSent, responses(
        (status = 200, description = "How it stands", body = Standing),
        (status = 409, description = "Something else was saved meanwhile", body = FindingsConflict,
            content_type = "application/problem+json")))]
async fn write(Leave(leave): Leave<access::ReviewWrite>, room: Room, Sent(sent): Sent<FindingsSent>) -> Answered {
    let value = serde_json::to_value(&sent.findings).map_err(|e| Problem::internal(&e))?;
    let findings: Found = serde_json::from_value(value).map_err(|e| Problem::internal(&e))?;
    match room.desk.write_review(&leave, sent.no, findings.clone(), sent.named).await? {
        Written::Saved => stands(&room.desk, leave.view(), PaperKind::Review, &leave.paper().id).await,
        Written::Behind { no, now } => Err(Problem::new(Trouble::Conflict)
            .saying(
                "Something else was saved meanwhile, and nothing was written. now is what stands, mine what you sent: put them \
                 together, and send the result with no.",
            )
            .with("no", &no)
            .with("now", &now)
            .with("mine", &findings)),
    }
}

/// A reply that is written on the draft that was seen.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkReplySent)]
#[serde(deny_unknown_fields)]
struct ReplySent {
    /// The version of the draft that the writer has seen; 0 where there was none.
    #[schema(minimum = 0, maximum = 1_000_000_000)]
    #[serde(deserialize_with = "version::<0, _>")]
    no: u32,
    /// What it says.
    #[schema(max_length = 20000)]
    #[serde(deserialize_with = "text::<0, 20000, _>")]
    text: String,
}

/// A draft that met another one: a problem (RFC 9457) with both.
#[derive(ToSchema)]
#[schema(as = WorkReplyConflict)]
#[allow(dead_code)] // it only stands in the documentation: the problem is put together where all are
struct ReplyConflict {
    /// `/api/docs#problem-conflict`.
    r#type: String,
    /// What kind of problem it is.
    title: String,
    /// 409.
    status: u16,
    /// What happened, and what to do.
    detail: String,
    /// The path that was asked for.
    instance: String,
    /// The draft that stands.
    now: Option<Reply>,
    /// What was sent.
    mine: Option<String>,
}

/// Write the member's reply as a draft
///
/// Nobody outside of the member sees it. Sending it takes a person.
#[utoipa::path(post, path = "/api/v1/work/reviews/{id}/reply-draft", operation_id = "work-write-reply", tag = "working-reviews",
    params(Id), request_body = ReplySent, responses(
        (status = 200, description = "How the review stands", body = Standing),
        (status = 409, description = "A colleague saved another draft meanwhile", body = ReplyConflict,
            content_type = "application/problem+json")))]
async fn reply_draft(Leave(leave): Leave<access::ReplyWrite>, room: Room, Sent(sent): Sent<ReplySent>) -> Answered {
    match room.desk.save_reply(&leave, sent.no, &sent.text).await? {
        None => stands(&room.desk, leave.view(), PaperKind::Review, &leave.paper().id).await,
        Some((paper, draft)) => Err(Problem::new(Trouble::Conflict)
            .saying(
                "A colleague has saved another draft meanwhile, and nothing was written. now is what stands, mine what you sent: \
                 put them together, and send the result with now.no.",
            )
            .with("now", &Reply { text: draft.text, sent: None, no: Some(paper.no) })
            .with("mine", &sent.text)),
    }
}
