//! Joint investigations for machines: what other forces ask of one's police and what one's force asks of theirs, and joint operations. No answer holds what a referral says: that is opened
//! by a person, on a page, after a fresh proof. What is sent is sealed as it arrives.

mod operations;
mod shapes;

use alliance::people::access;
use alliance::referrals::{Answer, ReferralRefusal};
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::StatusCode;
use desk::people::Secret;
use desk::referrals::{ReferralDesk, ReferralRefused, ReferralSeen, ReferralTurn, ReferralWanted};
use gate::Leave;
use utoipa::openapi::path::{Parameter, ParameterIn};
use utoipa_axum::router::OpenApiRouter;

use super::room::{Answered, Room, Sent};
use super::shapes::{named, place};
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{Problem, Trouble, sentence};
use shapes::{Both, Counts, Quarter, Said, Seen, Wanted};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, ReferralRoom, GET "/api/v1/work/referrals", list);
    let r = seat!(r, ReferralWrite, POST "/api/v1/work/referrals", send);
    let r = seat!(r, ReferralCounts, GET "/api/v1/work/referrals/counts", counts);
    let r = seat!(r, ReferralRoom, GET "/api/v1/work/referrals/{referral}", see);
    let r = seat!(r, ReferralStep, POST "/api/v1/work/referrals/{referral}/step", step);
    operations::routes(r)
}

/// The referral that an address names.
struct Named;
impl utoipa::IntoParams for Named {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        vec![place("referral")]
    }
}

/// List what lies with one's police, and what one's force sent: what is overdue first
#[utoipa::path(get, path = "/api/v1/work/referrals", operation_id = "work-referrals", tag = "referrals",
    responses((status = 200, description = "Both lists", body = Both)))]
async fn list(Leave(leave): Leave<access::ReferralRoom>, room: Room) -> Answered {
    let ReferralDesk { incoming, out } = room.desk.referral_desk(&leave).await?;
    let all = |list: Vec<ReferralSeen>| list.into_iter().map(Seen::from).collect();
    json(&Both { incoming: all(incoming), out: all(out) })
}

/// See how far a referral is
#[utoipa::path(get, path = "/api/v1/work/referrals/{referral}", operation_id = "work-referral", tag = "referrals", params(Named),
    responses((status = 200, description = "The referral", body = Seen)))]
async fn see(
    Leave(leave): Leave<access::ReferralRoom>,
    room: Room,
    referral: Result<Path<String>, PathRejection>,
) -> Answered {
    json(&Seen::from(room.desk.referral_seen(&leave, &named(referral)?).await?))
}

/// Send a referral, or a request for electronic evidence, to the police of another member
///
/// What it says is sealed to their desk as it arrives.
#[utoipa::path(post, path = "/api/v1/work/referrals", operation_id = "work-send-referral", tag = "referrals",
    request_body = Wanted, responses((status = 201, description = "The referral", body = Seen)))]
async fn send(Leave(leave): Leave<access::ReferralWrite>, room: Room, Sent(sent): Sent<Wanted>) -> Answered {
    let wanted = ReferralWanted {
        to: sent.to,
        asks: sent.asks.into(),
        urgency: sent.urgency.into(),
        reference: sent.reference.unwrap_or_default(),
        text: Secret::new(sent.text),
    };
    let id = room.desk.referral_send(&leave, &wanted).await?;
    let mut response = json(&Seen::from(room.desk.referral_seen(&leave, &id).await?))?;
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}

/// Acknowledge a referral, answer it, hand it on, or take it back
#[utoipa::path(post, path = "/api/v1/work/referrals/{referral}/step", operation_id = "work-referral-step", tag = "referrals", params(Named),
    request_body = Said, responses((status = 200, description = "The referral", body = Seen)))]
async fn step(
    Leave(leave): Leave<access::ReferralStep>,
    room: Room,
    referral: Result<Path<String>, PathRejection>,
    Sent(sent): Sent<Said>,
) -> Answered {
    let id = named(referral)?;
    let turn = match sent {
        Said::Acknowledge {} => ReferralTurn::Acknowledge,
        Said::Withdraw {} => ReferralTurn::Withdraw,
        Said::HandOn { to, note } => ReferralTurn::HandOn { to, note: note.map(Secret::new) },
        Said::Answer { answer, text } => {
            let asks = room.desk.referral_seen(&leave, &id).await?.asks;
            let answer = Answer::read(asks, &answer).ok_or(ReferralRefused::Rule(ReferralRefusal::AnswerUnfit))?;
            ReferralTurn::Answer { answer, text: text.map(Secret::new) }
        }
    };
    json(&Seen::from(room.desk.referral_step(&leave, &id, &turn).await?))
}

/// How much forces ask of each other: counts of all members together
///
/// A quarter is told a quarter after its end, as it stood then. Counts below five are withheld, and what they could be worked out from.
#[utoipa::path(get, path = "/api/v1/work/referrals/counts", operation_id = "work-referral-counts", tag = "referrals",
    responses((status = 200, description = "The counts", body = Counts)))]
async fn counts(Leave(leave): Leave<access::ReferralCounts>, room: Room) -> Answered {
    let quarters = room.desk.referral_counts(&leave).await?.into_iter().map(Quarter::from).collect();
    json(&Counts { quarters })
}

impl From<ReferralRefused> for Problem {
    fn from(refused: ReferralRefused) -> Self {
        let said = refused.to_string();
        match refused {
            ReferralRefused::Desk(error) => error.into(),
            ReferralRefused::NotThere => Self::new(Trouble::NotFound),
            ReferralRefused::NotVetted(_) => Self::new(Trouble::Forbidden).saying(sentence(&said)),
            ReferralRefused::Rule(rule) => Self::refused(rule.code(), &said),
            ReferralRefused::NobodyThere => Self::refused("referral-nobody-there", &said),
            ReferralRefused::NotYours => Self::refused("referral-not-yours", &said),
            ReferralRefused::Empty => Self::refused("referral-empty", &said),
            ReferralRefused::TooLong => Self::refused("referral-too-long", &said),
        }
    }
}
