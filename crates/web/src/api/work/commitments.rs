//! Commitments: written, cleared, screened, changed. What is signed or published takes a person.

use std::collections::BTreeMap;

use alliance::people::access;
use alliance::register::commitment::{ChangeReason, CommitmentState, ReasonCode};
use alliance::register::{CommitmentWork, Digest, PaperKind};
use desk::register::commitments::{Edited, Proposed, ProposedChange, Seen};
use desk::work::Paper;
use gate::Leave;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::Room;
use super::forms::{Day, text, texts, version};
use super::room::{Answered, Listing, Sent, made, stands};
use super::shapes::{Back, Done, Id, List, Paging, Reason, Standing};
use super::terms::Terms;
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{Problem, Trouble};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, Commitments, GET "/api/v1/work/commitments", list);
    let r = seat!(r, CommitmentBegin, POST "/api/v1/work/members/{member}/commitments", begin);
    let r = seat!(r, CommitmentSee, GET "/api/v1/work/commitments/{id}", one);
    let r = seat!(r, CommitmentEdit, POST "/api/v1/work/commitments/{id}/terms", edit);
    let r = seat!(r, CommitmentClear, POST "/api/v1/work/commitments/{id}/clear", clear);
    let r = seat!(r, CommitmentReturn, POST "/api/v1/work/commitments/{id}/return", send_back);
    let r = seat!(r, CommitmentScreen, POST "/api/v1/work/commitments/{id}/screen", screen);
    let r = seat!(r, CommitmentDone, POST "/api/v1/work/commitments/{id}/done", done);
    let r = seat!(r, CommitmentAmend, POST "/api/v1/work/commitments/{id}/class", class);
    let r = seat!(r, CommitmentAmend, POST "/api/v1/work/commitments/{id}/amend", amend);
    let r = seat!(r, CommitmentReplace, POST "/api/v1/work/commitments/{id}/replace", replace);
    let r = seat!(r, CommitmentWithdraw, POST "/api/v1/work/commitments/{id}/withdraw", withdraw);
    seat!(r, CommitmentDrop, POST "/api/v1/work/commitments/{id}/drop", drop_change)
}

/// A commitment in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkCommitmentLine)]
struct Line {
    /// Its id.
    id: String,
    /// Its version.
    no: u32,
    /// Two letters of the member.
    member: String,
    /// `draft`, `clearance`, `submitted`, `screened`, `published`, `amended`, `withdrawn`, `superseded`, `due`, `kept`,
    /// `partly-kept`, `not-kept`, `no-evidence`.
    state: String,
    /// `G1` to `G7`.
    goals: Vec<String>,
    /// The text that rules.
    text: String,
    /// The last day on which it can be kept; null where there is none.
    #[schema(required, format = "date")]
    deadline: Option<String>,
}

fn line(paper: Paper, work: &CommitmentWork) -> Line {
    let terms = work.terms();
    Line {
        id: paper.id,
        no: paper.no,
        member: work.member.clone(),
        state: work.state().name().to_owned(),
        goals: terms.goals.iter().cloned().collect(),
        text: terms.ruling_text().unwrap_or_default().to_owned(),
        deadline: terms.deadline.map(|day| day.to_string()),
    }
}

/// List commitments
///
/// Of the members for which one acts; the secretariat sees those that were submitted.
#[utoipa::path(get, path = "/api/v1/work/commitments", operation_id = "work-commitments", tag = "working-commitments",
    params(Paging), responses((status = 200, description = "A page of commitments", body = List<Line>)))]
async fn list(Leave(leave): Leave<access::Commitments>, listing: Listing) -> Answered {
    let all = listing.desk.commitments(&leave).await?;
    listing.page(all.into_iter().map(|(paper, work)| line(paper, &work)).collect())
}

/// A milestone that was done.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkMilestoneDone)]
struct MilestoneDone {
    /// On which day.
    #[schema(format = "date")]
    on: String,
    /// What shows it.
    evidence: Vec<String>,
    /// Who marked it, and when.
    marked: Done,
}

/// A check that the terms fail: they are not verifiable as written.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkFailedCheck)]
struct Failed {
    /// Which check.
    check: String,
    /// The action, milestone or indicator; null where it is the promise as a whole.
    #[schema(required)]
    item: Option<String>,
}

/// A change that waits for a signature.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkChange)]
struct Waiting {
    /// The version of the change, which a signature names.
    no: u32,
    /// Whether it withdraws the promise.
    withdraws: bool,
    /// What it does: `class` (`stronger`, `weaker`, `neutral`), whether it is `mixed`, and every effect in `findings`.
    #[schema(value_type = Object)]
    classed: Value,
    /// Why: a code.
    code: String,
    /// Why: in words.
    text: String,
    /// The id of the public commitment that takes this one's place; null where none does.
    #[schema(required)]
    replaced_by: Option<String>,
    /// The terms that it brings; null where it brings none.
    #[schema(required, value_type = Option<Terms>)]
    terms: Option<Value>,
    /// Who prepared it, and when.
    prepared: Done,
}

/// A commitment with everything that is known of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkCommitment)]
struct Whole {
    /// Its id.
    id: String,
    /// Its version: whoever edits says that they have seen this one.
    no: u32,
    /// Two letters of the member.
    member: String,
    /// How far it is.
    state: String,
    /// SHA-256 of the terms: what a signature names.
    digest: String,
    /// What is promised.
    #[schema(value_type = Terms)]
    terms: Value,
    /// The checks that it failed; empty before it is screened.
    failed: Vec<Failed>,
    /// By milestone, those that are done.
    done: BTreeMap<String, MilestoneDone>,
    /// How often it was sent back, the oldest first.
    sent_back: Vec<Back>,
    /// The change that waits for a signature; null where none does.
    #[schema(required)]
    change: Option<Waiting>,
}

fn plain<T: Serialize>(value: &T) -> Result<Value, Problem> {
    serde_json::to_value(value).map_err(|e| Problem::internal(&e))
}

fn failed(work: &CommitmentWork) -> Vec<Failed> {
    let failed = match work.state() {
        CommitmentState::Screened { failed, .. } => failed,
        CommitmentState::Published { live }
        | CommitmentState::Amended { live }
        | CommitmentState::Withdrawn { live, .. }
        | CommitmentState::Superseded { live, .. }
        | CommitmentState::Due { live, .. } => &live.failed,
        CommitmentState::Kept { ended }
        | CommitmentState::PartlyKept { ended }
        | CommitmentState::NotKept { ended }
        | CommitmentState::NoEvidence { ended } => &ended.live.failed,
        _ => return Vec::new(),
    };
    failed.iter().map(|one| Failed { check: one.check.to_string(), item: one.item.clone() }).collect()
}

fn waiting(paper: &Paper, proposed: &Proposed) -> Result<Waiting, Problem> {
    let (terms, replaced_by) = match &proposed.change {
        ProposedChange::Amend { terms } => (Some(plain(terms)?), None),
        ProposedChange::Supersede { by } => (None, Some(by.clone())),
        ProposedChange::Withdraw => (None, None),
    };
    Ok(Waiting {
        no: paper.no,
        withdraws: proposed.change == ProposedChange::Withdraw,
        replaced_by,
        classed: plain(&proposed.classed)?,
        code: proposed.reason.code().to_string(),
        text: proposed.reason.text().to_owned(),
        terms,
        prepared: Done::from(&proposed.prepared),
    })
}

fn whole(seen: &Seen) -> Result<Whole, Problem> {
    let (paper, work) = (&seen.paper, &seen.work);
    let done = work.done().iter().map(|(id, done)| {
        let told = MilestoneDone {
            on: done.on.to_string(),
            evidence: done.evidence.clone(),
            marked: Done::from(&done.marked),
        };
        (id.clone(), told)
    });
    let back = work.sent_back().iter();
    Ok(Whole {
        id: paper.id.clone(),
        no: paper.no,
        member: work.member.clone(),
        state: work.state().name().to_owned(),
        digest: Digest::of(work.terms()).as_str().to_owned(),
        terms: plain(work.terms())?,
        failed: failed(work),
        done: done.collect(),
        sent_back: back
            .map(|back| Back { from: None, reason: back.reason.clone(), sent: Done::from(&back.act) })
            .collect(),
        change: seen.waiting().map(|(paper, proposed)| waiting(paper, proposed)).transpose()?,
    })
}

/// Get one commitment
///
/// With its terms, what is done of it, and the change that waits for a signature.
#[utoipa::path(get, path = "/api/v1/work/commitments/{id}", operation_id = "work-commitment", tag = "working-commitments",
    params(Id), responses((status = 200, description = "The commitment", body = Whole)))]
async fn one(Leave(leave): Leave<access::CommitmentSee>, room: Room) -> Answered {
    json(&whole(&room.desk.commitment(&leave).await?)?)
}

/// Begin a commitment
///
/// As a draft that nobody outside of the member sees.
#[utoipa::path(post, path = "/api/v1/work/members/{member}/commitments", operation_id = "work-begin-commitment",
    tag = "working-commitments",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = Terms, responses((status = 201, description = "It is begun", body = Standing,
        headers(("location" = String, description = "Where it is")))))]
async fn begin(Leave(leave): Leave<access::CommitmentBegin>, room: Room, Sent(sent): Sent<Terms>) -> Answered {
    let id = room.desk.begin_commitment(&leave, sent.read()?).await?;
    made(&room.desk, leave.view(), PaperKind::Commitment, &id, "commitments").await
}

/// Terms that are written on those that were seen.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkTermsSent)]
#[serde(deny_unknown_fields)]
struct TermsSent {
    /// The version of the commitment that the writer has seen.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    #[serde(deserialize_with = "version::<1, _>")]
    no: u32,
    /// The terms.
    terms: Terms,
}

/// Terms that met those of somebody else: a problem (RFC 9457) with all of them.
#[derive(ToSchema)]
#[schema(as = WorkTermsConflict)]
#[allow(dead_code)] // it only stands in the documentation: the problem is put together where all are
struct TermsConflict {
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
    /// What the writer had seen; null where that is not known.
    base: Option<Terms>,
    /// What stands.
    now: Option<Whole>,
    /// What was sent.
    mine: Option<Terms>,
}

/// Write a commitment's terms
///
/// On the version that was seen. Where another one stands by then, nothing is written, and 409 holds what the writer had seen,
/// what stands, and what was sent.
#[utoipa::path(post, path = "/api/v1/work/commitments/{id}/terms", operation_id = "work-edit-commitment",
    tag = "working-commitments", params(Id), request_body = TermsSent, responses(
        (status = 200, description = "How it stands", body = Standing),
        (status = 409, description = "Somebody else was quicker", body = TermsConflict, content_type = "application/problem+json")))]
async fn edit(Leave(leave): Leave<access::CommitmentEdit>, room: Room, Sent(sent): Sent<TermsSent>) -> Answered {
    match room.desk.edit_commitment(&leave, sent.no, sent.terms.read()?).await? {
        Edited::Saved => stands(&room.desk, leave.view(), PaperKind::Commitment, &leave.paper().id).await,
        Edited::Behind { base, now, mine } => Err(Problem::new(Trouble::Conflict)
            .saying(
                "Somebody else has written the terms meanwhile, and nothing was written. base is what you had seen, now what \
                 stands, mine what you sent: put them together, and send the result with now.no.",
            )
            .with("base", &base)
            .with("now", &whole(&now)?)
            .with("mine", &mine)),
    }
}

/// Ask for national clearance
#[utoipa::path(post, path = "/api/v1/work/commitments/{id}/clear", operation_id = "work-clear-commitment",
    tag = "working-commitments", params(Id), responses((status = 200, description = "How it stands", body = Standing)))]
async fn clear(Leave(leave): Leave<access::CommitmentClear>, room: Room) -> Answered {
    room.desk.clear_commitment(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Commitment, &leave.paper().id).await
}

/// Send a commitment back from national clearance
#[utoipa::path(post, path = "/api/v1/work/commitments/{id}/return", operation_id = "work-return-commitment",
    tag = "working-commitments", params(Id), request_body = Reason,
    responses((status = 200, description = "How it stands", body = Standing)))]
async fn send_back(Leave(leave): Leave<access::CommitmentReturn>, room: Room, Sent(sent): Sent<Reason>) -> Answered {
    room.desk.return_commitment(&leave, &sent.reason).await?;
    stands(&room.desk, leave.view(), PaperKind::Commitment, &leave.paper().id).await
}

/// Screen a submitted commitment
///
/// Nothing that comes of this stops it: a text that fails is published as not verifiable as written.
#[utoipa::path(post, path = "/api/v1/work/commitments/{id}/screen", operation_id = "work-screen-commitment",
    tag = "working-commitments", params(Id), responses((status = 200, description = "How it stands", body = Standing)))]
async fn screen(Leave(leave): Leave<access::CommitmentScreen>, room: Room) -> Answered {
    room.desk.screen_commitment(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Commitment, &leave.paper().id).await
}

/// A milestone that was done.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkDoneSent)]
#[serde(deny_unknown_fields)]
struct DoneSent {
    /// The milestone's id.
    #[schema(min_length = 1, max_length = 40)]
    #[serde(deserialize_with = "text::<1, 40, _>")]
    milestone: String,
    /// On which day.
    on: Day,
    /// What shows it: addresses or titles.
    #[serde(default, deserialize_with = "texts::<20, 1, 2000, _>")]
    #[schema(required = false, max_items = 20, value_type = Vec<Evidence>)]
    evidence: Vec<String>,
}

/// An address or a title.
#[derive(ToSchema)]
#[schema(as = WorkEvidence, value_type = String, min_length = 1, max_length = 2000)]
#[allow(dead_code)] // it only stands in the documentation: it is read as a text of that length
struct Evidence(String);

/// Mark a milestone as done
///
/// Once. Of a public promise the register says so at once.
#[utoipa::path(post, path = "/api/v1/work/commitments/{id}/done", operation_id = "work-milestone-done",
    tag = "working-commitments", params(Id), request_body = DoneSent,
    responses((status = 200, description = "How it stands", body = Standing)))]
async fn done(Leave(leave): Leave<access::CommitmentDone>, room: Room, Sent(sent): Sent<DoneSent>) -> Answered {
    room.desk.mark_commitment(&leave, &sent.milestone, sent.on.0, sent.evidence).await?;
    stands(&room.desk, leave.view(), PaperKind::Commitment, &leave.paper().id).await
}

/// What a change does to a promise.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkClassed)]
struct Classed {
    /// `class` (`stronger`, `weaker`, `neutral`), whether it is `mixed`, and every effect in `findings`.
    #[schema(value_type = Object)]
    classed: Value,
}

/// See what an amendment would do
///
/// By the rules that its signature goes by. Nothing is written.
#[utoipa::path(post, path = "/api/v1/work/commitments/{id}/class", operation_id = "work-class-amendment",
    tag = "working-commitments", params(Id), request_body = Terms,
    responses((status = 200, description = "What it would do", body = Classed)))]
async fn class(Leave(leave): Leave<access::CommitmentAmend>, room: Room, Sent(sent): Sent<Terms>) -> Answered {
    let classed = room.desk.class_amendment(&leave, sent.read()?).await?;
    json(&Classed { classed: plain(&classed)? })
}

/// Why a promise is changed or withdrawn.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = WorkReasonCode)]
#[serde(rename_all = "kebab-case")]
enum Code {
    /// A law, a court or a constitution.
    Law,
    /// Money or people were not given.
    Resources,
    /// Another government or another order of its tasks.
    Government,
    /// It hangs on somebody else, who has not done it.
    Dependency,
    /// What was learnt since.
    Evidence,
    /// It was written down wrongly.
    Correction,
    /// It is joined with another promise, or divided.
    Regrouped,
    /// An event that nobody could foresee.
    Event,
    /// Something else; the text says what.
    Other,
}

/// A reason: a code and a text.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkChangeReason)]
#[serde(deny_unknown_fields)]
struct ReasonSent {
    /// The code.
    code: Code,
    /// In words.
    #[schema(min_length = 1, max_length = 4000)]
    #[serde(deserialize_with = "text::<1, 4000, _>")]
    text: String,
}

impl ReasonSent {
    fn read(self) -> Result<ChangeReason, Problem> {
        let code = match self.code {
            Code::Law => ReasonCode::Law,
            Code::Resources => ReasonCode::Resources,
            Code::Government => ReasonCode::Government,
            Code::Dependency => ReasonCode::Dependency,
            Code::Evidence => ReasonCode::Evidence,
            Code::Correction => ReasonCode::Correction,
            Code::Regrouped => ReasonCode::Regrouped,
            Code::Event => ReasonCode::Event,
            Code::Other => ReasonCode::Other,
        };
        ChangeReason::new(code, self.text)
            .map_err(|e| Problem::new(Trouble::Refused).saying(format!("reason.text: {e}.")))
    }
}

/// An amendment that is prepared.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkAmendment)]
#[serde(deny_unknown_fields)]
struct AmendmentSent {
    /// The terms that it brings.
    terms: Terms,
    /// Why.
    reason: ReasonSent,
}

/// Prepare an amendment
///
/// Until somebody else of the member signs it, the promise stands as it is.
#[utoipa::path(post, path = "/api/v1/work/commitments/{id}/amend", operation_id = "work-amend-commitment",
    tag = "working-commitments", params(Id), request_body = AmendmentSent,
    responses((status = 200, description = "How the commitment stands", body = Standing)))]
async fn amend(Leave(leave): Leave<access::CommitmentAmend>, room: Room, Sent(sent): Sent<AmendmentSent>) -> Answered {
    room.desk.prepare_amendment(&leave, sent.terms.read()?, sent.reason.read()?).await?;
    stands(&room.desk, leave.view(), PaperKind::Commitment, &leave.paper().id).await
}

/// Another commitment in the place of this one.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkReplacement)]
#[serde(deny_unknown_fields)]
struct ReplacementSent {
    /// The id of the commitment that takes its place: another public one of the same member.
    #[schema(min_length = 1, max_length = 120)]
    #[serde(deserialize_with = "text::<1, 120, _>")]
    by: String,
    /// Why.
    reason: ReasonSent,
}

/// Prepare a replacement
///
/// Another public commitment takes the place of this one. Until somebody else of the member signs it, both stand as they are. What
/// it does to the promise is in `change` of the commitment afterwards.
#[utoipa::path(post, path = "/api/v1/work/commitments/{id}/replace", operation_id = "work-replace-commitment",
    tag = "working-commitments", params(Id), request_body = ReplacementSent,
    responses((status = 200, description = "How the commitment stands", body = Standing)))]
async fn replace(
    Leave(leave): Leave<access::CommitmentReplace>,
    room: Room,
    Sent(sent): Sent<ReplacementSent>,
) -> Answered {
    room.desk.prepare_replacement(&leave, &sent.by, sent.reason.read()?).await?;
    stands(&room.desk, leave.view(), PaperKind::Commitment, &leave.paper().id).await
}

/// Prepare a withdrawal
///
/// Until somebody else of the member signs it, the promise stands as it is; afterwards it stays in every denominator.
#[utoipa::path(post, path = "/api/v1/work/commitments/{id}/withdraw", operation_id = "work-withdraw-commitment",
    tag = "working-commitments", params(Id), request_body = ReasonSent,
    responses((status = 200, description = "How the commitment stands", body = Standing)))]
async fn withdraw(
    Leave(leave): Leave<access::CommitmentWithdraw>,
    room: Room,
    Sent(sent): Sent<ReasonSent>,
) -> Answered {
    room.desk.prepare_withdrawal(&leave, sent.read()?).await?;
    stands(&room.desk, leave.view(), PaperKind::Commitment, &leave.paper().id).await
}

/// Drop a prepared amendment or withdrawal
#[utoipa::path(post, path = "/api/v1/work/commitments/{id}/drop", operation_id = "work-drop-change",
    tag = "working-commitments", params(Id),
    responses((status = 200, description = "How the commitment stands", body = Standing)))]
async fn drop_change(Leave(leave): Leave<access::CommitmentDrop>, room: Room) -> Answered {
    room.desk.drop_change(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Commitment, &leave.paper().id).await
}
