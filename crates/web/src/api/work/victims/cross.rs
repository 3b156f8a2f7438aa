//! Two members beside each other: what one counts in the other, what that one counts as referred, and what is said of the difference.

use alliance::people::access;
use alliance::victims::cross::{Answer, Direction, Explanation};
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use desk::victims::{CrossSeen, Told};
use gate::Leave;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::super::forms::text;
use super::super::room::{Answered, Room, Sent};
use super::super::shapes::named;
use super::bad;
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{Problem, Trouble};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, VictimsCross, GET "/api/v1/work/victims/{member}/with/{other}/{year}", cross);
    seat!(r, VictimsAnswer, POST "/api/v1/work/victims/{member}/with/{other}/{year}", answer)
}

/// What one side counts.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsSide)]
struct Side {
    /// How many, as far as it is known; null where that is not told.
    #[schema(required)]
    count: Option<u64>,
    /// Why it is not told: `unknown`: nothing confirmed says anything of it; `open`: both have to confirm the whole year first, and know all of it;
    /// `withheld`. Null where it is told.
    #[schema(required)]
    untold: Option<&'static str>,
    /// Months of the year that are confirmed.
    confirmed: usize,
    /// Confirmed months of which something is not known.
    unknown: usize,
}

impl From<Told> for Side {
    fn from(told: Told) -> Self {
        let Told { count, confirmed, unknown } = told;
        Self { count: count.told(), untold: count.untold(), confirmed, unknown }
    }
}

/// A comparison.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsCompared)]
struct Comparison {
    /// `outgoing`: what the member counts in the other one; `incoming`: what the other one counts in the member.
    direction: &'static str,
    /// Counted as located there.
    said: Side,
    /// Counted there as referred.
    heard: Side,
    /// By how many they differ; null where one of them is withheld, or is not confirmed or not known for the whole year.
    #[schema(required)]
    difference: Option<u64>,
    /// What may explain it.
    found: Vec<&'static str>,
    /// What the member says of it; null: nothing.
    #[schema(required)]
    own: Option<&'static str>,
    /// What the other one says of it; null: nothing.
    #[schema(required)]
    others: Option<&'static str>,
}

/// Two members beside each other.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsCross)]
struct Cross {
    /// Two letters of the member.
    member: String,
    /// Two letters of the other one.
    other: String,
    /// The year.
    year: i16,
    /// Both comparisons.
    compared: Vec<Comparison>,
}

impl From<CrossSeen> for Cross {
    fn from(seen: CrossSeen) -> Self {
        let word = |answer: Option<&Answer>| answer.map(|answer| answer.explanation.as_str());
        let compared = seen.compared.iter().map(|one| Comparison {
            direction: one.direction.as_str(),
            said: one.said.into(),
            heard: one.heard.into(),
            difference: one.difference,
            found: one.found.iter().map(|found| found.as_str()).collect(),
            own: word(one.own.as_ref()),
            others: word(one.others.as_ref()),
        });
        Self { compared: compared.collect(), member: seen.member, other: seen.other, year: seen.year }
    }
}

fn pair_of(path: Result<Path<(String, String, String)>, PathRejection>) -> Result<(String, i16), Problem> {
    let (_, other, year) = named(path)?;
    let year = year.parse().ok().filter(|year| (1990..=9999).contains(year));
    Ok((other, year.ok_or_else(|| Problem::new(Trouble::NotFound))?))
}

/// See two members beside each other
///
/// What one counts as located in the other, and what that one counts as referred. To the police units of both whole; to the secretariat without small counts,
/// and none before both have confirmed the whole year.
#[utoipa::path(get, path = "/api/v1/work/victims/{member}/with/{other}/{year}", operation_id = "work-victims-with",
    tag = "working-figures",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$"),
        ("other" = String, Path, description = "Two letters of the other one", pattern = "^[A-Z]{2}$"),
        ("year" = String, Path, description = "The year", pattern = "^[0-9]{4}$")),
    responses((status = 200, description = "Both comparisons", body = Cross)))]
async fn cross(
    Leave(leave): Leave<access::VictimsCross>,
    room: Room,
    path: Result<Path<(String, String, String)>, PathRejection>,
) -> Answered {
    let (other, year) = pair_of(path)?;
    let seen = room.desk.victims_cross(&leave, &other, year).await?;
    json(&Cross::from(seen.ok_or_else(|| Problem::new(Trouble::NotFound))?))
}

/// What is said of a difference.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = VictimsAnswer)]
#[serde(deny_unknown_fields)]
struct AnswerSent {
    /// `outgoing` or `incoming`.
    #[schema(pattern = "^(outgoing|incoming)$")]
    #[serde(deserialize_with = "text::<1, 20, _>")]
    direction: String,
    /// What explains it.
    #[schema(pattern = "^(timing|definition|not-received|still-open|other-way|counted-twice|not-explained)$")]
    #[serde(deserialize_with = "text::<1, 20, _>")]
    explanation: String,
}

/// Say what explains a difference
#[utoipa::path(post, path = "/api/v1/work/victims/{member}/with/{other}/{year}", operation_id = "work-answer-victims",
    tag = "working-figures",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$"),
        ("other" = String, Path, description = "Two letters of the other one", pattern = "^[A-Z]{2}$"),
        ("year" = String, Path, description = "The year", pattern = "^[0-9]{4}$")),
    request_body = AnswerSent, responses((status = 204, description = "It is said")))]
async fn answer(
    Leave(leave): Leave<access::VictimsAnswer>,
    room: Room,
    path: Result<Path<(String, String, String)>, PathRejection>,
    Sent(sent): Sent<AnswerSent>,
) -> Answered {
    let (other, year) = pair_of(path)?;
    let direction = Direction::ALL.iter().copied().find(|one| one.as_str() == sent.direction);
    let explanation = Explanation::ALL.iter().copied().find(|one| one.as_str() == sent.explanation);
    let said = direction.zip(explanation).ok_or_else(|| bad("Both are words that the document lists."))?;
    room.desk.victims_answer(&leave, (&other, year), said).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
