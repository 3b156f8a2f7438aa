//! Deconfliction, as two forces' machines do it by way of this house (`accord deconflict`): points and tags that say nothing to whoever lacks a secret, and signatures.
//! What is compared is in none of it.

use alliance::deconfliction::{Part, Seat, State};
use alliance::people::access;
use alliance::register::PaperKind;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use desk::deconfliction::{DeconflictionRefused, Force, Joining, RunCount, RunSeen};
use desk::work::View;
use gate::Leave;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::path::{Parameter, ParameterIn};
use utoipa_axum::router::OpenApiRouter;

use super::forms::{text, whole};
use super::room::{Answered, Listing, Room, Sent, made, stands};
use super::shapes::{List, Paging, Standing, named, place};
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{Problem, Trouble, sentence};

/// Bytes of a message, at most: two texts of a run of the largest size.
const LARGEST: usize = 3 << 20;

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, DeconflictionRoom, GET "/api/v1/work/deconfliction", list);
    let r = seat!(r, DeconflictionPropose, POST "/api/v1/work/deconfliction", propose);
    let r = seat!(r, DeconflictionRoom, GET "/api/v1/work/deconfliction/forces", forces);
    let r = seat!(r, DeconflictionCounts, GET "/api/v1/work/deconfliction/counts", counts);
    let r = seat!(r, DeconflictionRoom, GET "/api/v1/work/deconfliction/runs/{run}", one);
    let r = seat!(r, DeconflictionStep, POST "/api/v1/work/deconfliction/runs/{run}/accept", accept);
    let r = seat!(r, DeconflictionStep, POST "/api/v1/work/deconfliction/runs/{run}/decline", decline);
    let r = seat!(r, DeconflictionStep, POST "/api/v1/work/deconfliction/runs/{run}/abort", abort);
    let r = seat!(r, DeconflictionStep, POST "/api/v1/work/deconfliction/runs/{run}/done", done);
    let r = seat!(r, DeconflictionRoom, GET "/api/v1/work/deconfliction/runs/{run}/offer", offer);
    let r = seat!(r, DeconflictionStep, POST "/api/v1/work/deconfliction/runs/{run}/offer", send_offer, LARGEST);
    let r = seat!(r, DeconflictionRoom, GET "/api/v1/work/deconfliction/runs/{run}/answer", answer);
    let r = seat!(r, DeconflictionStep, POST "/api/v1/work/deconfliction/runs/{run}/answer", send_answer, LARGEST);
    let r = seat!(r, DeconflictionRoom, GET "/api/v1/work/deconfliction/runs/{run}/answer-tags", answer_tags);
    let r = seat!(r, DeconflictionRoom, GET "/api/v1/work/deconfliction/runs/{run}/closing", closing);
    seat!(r, DeconflictionStep, POST "/api/v1/work/deconfliction/runs/{run}/closing", send_closing, LARGEST)
}

impl From<DeconflictionRefused> for Problem {
    fn from(refused: DeconflictionRefused) -> Self {
        match refused {
            DeconflictionRefused::Desk(error) => error.into(),
            DeconflictionRefused::NotThere => Self::new(Trouble::NotFound),
            DeconflictionRefused::Rule(rule) => Self::refused(rule.code(), &rule.to_string()),
            DeconflictionRefused::NotVetted(why) => Self::new(Trouble::Forbidden).saying(sentence(&why.to_string())),
        }
    }
}

/// The run that an address names.
struct Named;
impl utoipa::IntoParams for Named {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        vec![place("run")]
    }
}

/// A key or a number: 64 hexadecimal digits.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = DeconflictionDigits, value_type = String, pattern = "^[0-9a-f]{64}$")]
#[serde(try_from = "String")]
struct Digits(String);

/// A signature: 128 hexadecimal digits.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = DeconflictionSignature, value_type = String, pattern = "^[0-9a-f]{128}$")]
#[serde(try_from = "String")]
struct Signature(String);

/// A text of so many hexadecimal digits.
fn digits(text: String, count: usize) -> Result<String, String> {
    let fits = text.len() == count && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    if fits { Ok(text) } else { Err(format!("{count} of 0-9 a-f are expected")) }
}

impl TryFrom<String> for Digits {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        digits(text, 64).map(Self)
    }
}

impl TryFrom<String> for Signature {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        digits(text, 128).map(Self)
    }
}

/// A police force.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeconflictionForce)]
struct ForceSeen {
    /// Its organisation: what is named to ask it.
    organisation: String,
    /// Two letters of its country.
    member: String,
    /// Its name.
    name: String,
}

impl From<Force> for ForceSeen {
    fn from(force: Force) -> Self {
        Self { organisation: force.office.organisation, member: force.office.member, name: force.name }
    }
}

/// One of the two, as it takes part.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeconflictionParty)]
struct Party {
    /// Its organisation.
    organisation: String,
    /// Two letters of its country.
    member: String,
    /// The public key by which it signs, hexadecimal digits.
    key: String,
    /// Its number for this run, hexadecimal digits.
    nonce: String,
}

impl From<&Seat> for Party {
    fn from(seat: &Seat) -> Self {
        Self {
            organisation: seat.by.office.organisation.clone(),
            member: seat.by.office.member.clone(),
            key: seat.key.clone(),
            nonce: seat.nonce.clone(),
        }
    }
}

/// A run of one's force.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeconflictionRun)]
struct Run {
    /// Its id.
    id: String,
    /// What one's own force is in it: `asker` or `answerer`.
    role: &'static str,
    /// How far it is: a word of its drawing (docs/deconfliction.md).
    state: &'static str,
    /// Whether the next step is one’s own.
    waits: bool,
    /// Identifiers of a side, at most.
    #[schema(minimum = 1, maximum = 16384)]
    most: u32,
    /// When it was proposed.
    #[schema(format = "date-time")]
    proposed: String,
    /// Until when somebody has to go on.
    #[schema(format = "date-time")]
    until: String,
    /// Whoever asks.
    asker: Party,
    /// Whoever is asked; null until it takes part.
    #[schema(required)]
    answerer: Option<Party>,
    /// The other force: whom to contact, if both have something.
    other: ForceSeen,
    /// The size of the asker's set, the filling among it; null until it has come.
    #[schema(required)]
    offered: Option<u32>,
    /// The size of the other's set, the filling among it; null until it has come.
    #[schema(required)]
    answered: Option<u32>,
    /// At which step it ended before both knew; null where it did not.
    #[schema(required)]
    ended_at: Option<&'static str>,
    /// The organisation that ended it; null where nobody did, or its time was over.
    #[schema(required)]
    ended_by: Option<String>,
}

impl From<RunSeen> for Run {
    fn from(seen: RunSeen) -> Self {
        let RunSeen { id, run, own, other } = seen;
        let ended = run.ended();
        Self {
            id,
            role: if run.asked == own { "answerer" } else { "asker" },
            state: run.state().as_str(),
            waits: run.waits_for(&own),
            most: run.most,
            proposed: run.asker.by.act.at.to_string(),
            until: run.until.to_string(),
            asker: (&run.asker).into(),
            answerer: run.answerer().map(Party::from),
            other: other.into(),
            offered: run.message(Part::Offer).map(|message| message.points),
            answered: run.message(Part::Answer).map(|message| message.points),
            ended_at: ended.map(|(_, at)| at.as_str()),
            ended_by: ended.and_then(|(by, _)| by).map(|by| by.office.organisation.clone()),
        }
    }
}

/// List the runs of one's force
///
/// Those that wait for it come first, then the newest.
#[utoipa::path(get, path = "/api/v1/work/deconfliction", operation_id = "work-deconfliction", tag = "deconfliction",
    params(Paging), responses((status = 200, description = "A page of runs", body = List<Run>)))]
async fn list(Leave(leave): Leave<access::DeconflictionRoom>, listing: Listing) -> Answered {
    let runs = listing.desk.deconfliction_runs(&leave).await?;
    listing.page(runs.into_iter().map(Run::from).collect())
}

/// Whom a force asks.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = DeconflictionProposal)]
#[serde(deny_unknown_fields)]
struct Proposal {
    /// The organisation that is asked, as the list of forces names it.
    #[schema(min_length = 1, max_length = 120)]
    #[serde(deserialize_with = "text::<1, 120, _>")]
    to: String,
    /// The public key by which one's own force signs.
    key: Digits,
    /// A number that one's own force drew for this run.
    nonce: Digits,
    /// Identifiers of a side, at most.
    #[schema(minimum = 0, maximum = 16384)]
    #[serde(deserialize_with = "whole::<16_384, _>")]
    most: u32,
}

/// Ask another force to compare
#[utoipa::path(post, path = "/api/v1/work/deconfliction", operation_id = "work-deconfliction-propose", tag = "deconfliction",
    request_body = Proposal, responses((status = 201, description = "It is proposed", body = Standing,
        headers(("location" = String, description = "Where it is")))))]
async fn propose(
    Leave(leave): Leave<access::DeconflictionPropose>,
    room: Room,
    Sent(sent): Sent<Proposal>,
) -> Answered {
    let joining = Joining { key: sent.key.0, nonce: sent.nonce.0 };
    let id = room.desk.deconfliction_propose(&leave, &sent.to, &joining, sent.most).await?;
    made(&room.desk, &View::All, PaperKind::Deconfliction, &id, "deconfliction/runs").await
}

/// The forces that can be asked.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeconflictionForces)]
struct Forces {
    /// All but one's own, by country and name.
    forces: Vec<ForceSeen>,
}

/// List the forces that can be asked
#[utoipa::path(get, path = "/api/v1/work/deconfliction/forces", operation_id = "work-deconfliction-forces", tag = "deconfliction",
    responses((status = 200, description = "The forces", body = Forces)))]
async fn forces(Leave(leave): Leave<access::DeconflictionRoom>, room: Room) -> Answered {
    let forces = room.desk.deconfliction_forces(&leave).await?;
    json(&Forces { forces: forces.into_iter().map(ForceSeen::from).collect() })
}

/// How many runs ended so.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeconflictionCount)]
struct Count {
    /// A word of the drawing (docs/deconfliction.md), after which nothing comes.
    state: &'static str,
    /// How many; null where it is withheld.
    #[schema(required)]
    runs: Option<u64>,
}

/// The runs that were proposed in a quarter.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeconflictionQuarter)]
struct Quarter {
    /// Which one, such as `2026-Q1`.
    quarter: String,
    /// How many; null where it is withheld.
    #[schema(required)]
    runs: Option<u64>,
    /// How they ended.
    ends: Vec<Count>,
}

impl From<RunCount> for Quarter {
    fn from(count: RunCount) -> Self {
        let of = |(state, runs): (State, Option<u64>)| Count { state: state.as_str(), runs };
        Self { quarter: count.quarter.to_string(), runs: count.runs, ends: count.ends.into_iter().map(of).collect() }
    }
}

/// How many runs there were.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeconflictionCounts)]
struct Counts {
    /// The newest first.
    quarters: Vec<Quarter>,
}

/// Count runs
///
/// Never whose they are. A quarter is told a quarter after its end. Counts below five are withheld, and what they could be worked out from.
#[utoipa::path(get, path = "/api/v1/work/deconfliction/counts", operation_id = "work-deconfliction-counts", tag = "deconfliction",
    responses((status = 200, description = "The counts", body = Counts)))]
async fn counts(Leave(leave): Leave<access::DeconflictionCounts>, room: Room) -> Answered {
    let quarters = room.desk.deconfliction_counts(&leave).await?.into_iter().map(Quarter::from).collect();
    json(&Counts { quarters })
}

/// Get one run of one's force
#[utoipa::path(get, path = "/api/v1/work/deconfliction/runs/{run}", operation_id = "work-deconfliction-run", tag = "deconfliction",
    params(Named), responses((status = 200, description = "The run", body = Run)))]
async fn one(
    Leave(leave): Leave<access::DeconflictionRoom>,
    room: Room,
    run: Result<Path<String>, PathRejection>,
) -> Answered {
    json(&Run::from(room.desk.deconfliction_run(&leave, &named(run)?).await?))
}

/// How one's force takes part.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = DeconflictionJoining)]
#[serde(deny_unknown_fields)]
struct Joined {
    /// The public key by which one's own force signs.
    key: Digits,
    /// A number that one's own force drew for this run.
    nonce: Digits,
}

/// Where a run of one's force is after a step.
async fn at(room: &Room, id: &str) -> Answered {
    stands(&room.desk, &View::All, PaperKind::Deconfliction, id).await
}

/// Take part in a run that another force proposed
#[utoipa::path(post, path = "/api/v1/work/deconfliction/runs/{run}/accept", operation_id = "work-deconfliction-accept",
    tag = "deconfliction", params(Named), request_body = Joined,
    responses((status = 200, description = "One's force takes part", body = Standing)))]
async fn accept(
    Leave(leave): Leave<access::DeconflictionStep>,
    room: Room,
    run: Result<Path<String>, PathRejection>,
    Sent(sent): Sent<Joined>,
) -> Answered {
    let id = named(run)?;
    let joining = Joining { key: sent.key.0, nonce: sent.nonce.0 };
    room.desk.deconfliction_accept(&leave, &id, &joining).await?;
    at(&room, &id).await
}

/// Take no part in a run that another force proposed
#[utoipa::path(post, path = "/api/v1/work/deconfliction/runs/{run}/decline", operation_id = "work-deconfliction-decline",
    tag = "deconfliction", params(Named), responses((status = 200, description = "It is declined", body = Standing)))]
async fn decline(
    Leave(leave): Leave<access::DeconflictionStep>,
    room: Room,
    run: Result<Path<String>, PathRejection>,
) -> Answered {
    let id = named(run)?;
    room.desk.deconfliction_decline(&leave, &id).await?;
    at(&room, &id).await
}

/// End a run before both know
#[utoipa::path(post, path = "/api/v1/work/deconfliction/runs/{run}/abort", operation_id = "work-deconfliction-abort",
    tag = "deconfliction", params(Named), responses((status = 200, description = "It is ended", body = Standing)))]
async fn abort(
    Leave(leave): Leave<access::DeconflictionStep>,
    room: Room,
    run: Result<Path<String>, PathRejection>,
) -> Answered {
    let id = named(run)?;
    room.desk.deconfliction_abort(&leave, &id).await?;
    at(&room, &id).await
}

/// Say that one's machine has read what came
///
/// Once both have said so, what was sent is destroyed.
#[utoipa::path(post, path = "/api/v1/work/deconfliction/runs/{run}/done", operation_id = "work-deconfliction-done",
    tag = "deconfliction", params(Named), responses((status = 200, description = "It is noted", body = Standing)))]
async fn done(
    Leave(leave): Leave<access::DeconflictionStep>,
    room: Room,
    run: Result<Path<String>, PathRejection>,
) -> Answered {
    let id = named(run)?;
    room.desk.deconfliction_done(&leave, &id).await?;
    at(&room, &id).await
}

/// A message of a run.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeconflictionMessage)]
struct Message {
    /// Points or tags of 32 bytes each, hexadecimal digits.
    content: String,
    /// SHA-512 of the tags that belong to an answer, hexadecimal digits; null of any other message.
    #[schema(required)]
    tags: Option<String>,
    /// The signature, hexadecimal digits.
    signature: String,
}

async fn message(
    leave: &desk::people::Authorised<access::DeconflictionRoom>,
    room: &Room,
    run: Result<Path<String>, PathRejection>,
    part: Part,
) -> Answered {
    let seen = room.desk.deconfliction_message(leave, &named(run)?, part).await?;
    json(&Message { content: seen.content, tags: seen.tags, signature: seen.signature })
}

/// Get the asker's set
#[utoipa::path(get, path = "/api/v1/work/deconfliction/runs/{run}/offer", operation_id = "work-deconfliction-offer",
    tag = "deconfliction", params(Named), responses((status = 200, description = "The set", body = Message)))]
async fn offer(
    Leave(leave): Leave<access::DeconflictionRoom>,
    room: Room,
    run: Result<Path<String>, PathRejection>,
) -> Answered {
    message(&leave, &room, run, Part::Offer).await
}

/// Get the other's set
#[utoipa::path(get, path = "/api/v1/work/deconfliction/runs/{run}/answer", operation_id = "work-deconfliction-answer",
    tag = "deconfliction", params(Named), responses((status = 200, description = "The set, and the digest of its tags", body = Message)))]
async fn answer(
    Leave(leave): Leave<access::DeconflictionRoom>,
    room: Room,
    run: Result<Path<String>, PathRejection>,
) -> Answered {
    message(&leave, &room, run, Part::Answer).await
}

/// Get the tags of the answer
///
/// They are there once the run is closed, so that neither force knows before the other.
#[utoipa::path(get, path = "/api/v1/work/deconfliction/runs/{run}/answer-tags", operation_id = "work-deconfliction-answer-tags",
    tag = "deconfliction", params(Named), responses((status = 200, description = "The tags", body = Message)))]
async fn answer_tags(
    Leave(leave): Leave<access::DeconflictionRoom>,
    room: Room,
    run: Result<Path<String>, PathRejection>,
) -> Answered {
    message(&leave, &room, run, Part::AnswerTags).await
}

/// Get the asker's tags
#[utoipa::path(get, path = "/api/v1/work/deconfliction/runs/{run}/closing", operation_id = "work-deconfliction-closing",
    tag = "deconfliction", params(Named), responses((status = 200, description = "The tags", body = Message)))]
async fn closing(
    Leave(leave): Leave<access::DeconflictionRoom>,
    room: Room,
    run: Result<Path<String>, PathRejection>,
) -> Answered {
    message(&leave, &room, run, Part::Closing).await
}

/// A set.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = DeconflictionOffer)]
#[serde(deny_unknown_fields)]
struct OfferSent {
    /// Points of 32 bytes each, hexadecimal digits.
    #[schema(max_length = 1_048_576)]
    #[serde(deserialize_with = "text::<0, 1_048_576, _>")]
    points: String,
    /// By the key of one's force.
    signature: Signature,
}

/// Send the asker's set
#[utoipa::path(post, path = "/api/v1/work/deconfliction/runs/{run}/offer", operation_id = "work-deconfliction-send-offer",
    tag = "deconfliction", params(Named), request_body = OfferSent,
    responses((status = 200, description = "It is taken", body = Standing)))]
async fn send_offer(
    Leave(leave): Leave<access::DeconflictionStep>,
    room: Room,
    run: Result<Path<String>, PathRejection>,
    Sent(sent): Sent<OfferSent>,
) -> Answered {
    let id = named(run)?;
    room.desk.deconfliction_offer(&leave, &id, &sent.points, &sent.signature.0).await?;
    at(&room, &id).await
}

/// A set, and tags for the asker's.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = DeconflictionAnswer)]
#[serde(deny_unknown_fields)]
struct AnswerSent {
    /// Points of 32 bytes each, hexadecimal digits.
    #[schema(max_length = 1_048_576)]
    #[serde(deserialize_with = "text::<0, 1_048_576, _>")]
    points: String,
    /// A tag of 32 bytes for each point of the asker's set, in its order, hexadecimal digits.
    #[schema(max_length = 1_048_576)]
    #[serde(deserialize_with = "text::<0, 1_048_576, _>")]
    tags: String,
    /// By the key of one's force.
    signature: Signature,
}

/// Send the other's set
#[utoipa::path(post, path = "/api/v1/work/deconfliction/runs/{run}/answer", operation_id = "work-deconfliction-send-answer",
    tag = "deconfliction", params(Named), request_body = AnswerSent,
    responses((status = 200, description = "It is taken", body = Standing)))]
async fn send_answer(
    Leave(leave): Leave<access::DeconflictionStep>,
    room: Room,
    run: Result<Path<String>, PathRejection>,
    Sent(sent): Sent<AnswerSent>,
) -> Answered {
    let id = named(run)?;
    room.desk.deconfliction_answer(&leave, &id, (&sent.points, &sent.tags), &sent.signature.0).await?;
    at(&room, &id).await
}

/// Tags for the other's set.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = DeconflictionClosing)]
#[serde(deny_unknown_fields)]
struct ClosingSent {
    /// A tag of 32 bytes for each point of the other's set, in its order, hexadecimal digits.
    #[schema(max_length = 1_048_576)]
    #[serde(deserialize_with = "text::<0, 1_048_576, _>")]
    tags: String,
    /// By the key of one's force.
    signature: Signature,
}

/// Send the asker's tags
///
/// From now on each force may have the other's.
#[utoipa::path(post, path = "/api/v1/work/deconfliction/runs/{run}/closing", operation_id = "work-deconfliction-send-closing",
    tag = "deconfliction", params(Named), request_body = ClosingSent,
    responses((status = 200, description = "It is taken", body = Standing)))]
async fn send_closing(
    Leave(leave): Leave<access::DeconflictionStep>,
    room: Room,
    run: Result<Path<String>, PathRejection>,
    Sent(sent): Sent<ClosingSent>,
) -> Answered {
    let id = named(run)?;
    room.desk.deconfliction_close(&leave, &id, &sent.tags, &sent.signature.0).await?;
    at(&room, &id).await
}
