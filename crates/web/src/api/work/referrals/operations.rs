//! Joint operations for machines. Confirming a share and making the sums public are for people, on pages, after a fresh proof.

use alliance::people::access;
use alliance::referrals::{Counted, Counts};
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::StatusCode;
use desk::referrals::{OperationRefused, OperationSeen, OperationTurn, OperationWanted};
use gate::Leave;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::path::{Parameter, ParameterIn};
use utoipa_axum::router::OpenApiRouter;

use super::super::forms::{Day, text, texts, whole};
use super::super::room::{Answered, Room, Sent};
use super::super::shapes::{named, place};
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{Problem, Trouble, sentence};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, OperationRoom, GET "/api/v1/work/referrals/operations", list);
    let r = seat!(r, OperationPlan, POST "/api/v1/work/referrals/operations", plan);
    let r = seat!(r, OperationRoom, GET "/api/v1/work/referrals/operations/{operation}", see);
    seat!(r, OperationStep, POST "/api/v1/work/referrals/operations/{operation}/step", step)
}

/// The operation that an address names.
struct Named;
impl utoipa::IntoParams for Named {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        vec![place("operation")]
    }
}

/// An operation that is planned.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = OperationWanted)]
#[serde(deny_unknown_fields)]
struct Wanted {
    /// What it is called; it is public with the sums.
    #[schema(min_length = 1, max_length = 80)]
    #[serde(deserialize_with = "text::<1, 80, _>")]
    name: String,
    /// Its first day.
    begins: Day,
    /// Its last day.
    ends: Day,
    /// Two letters of each member that is asked to take part.
    #[schema(min_items = 1, max_items = 60, value_type = Vec<Code>)]
    #[serde(deserialize_with = "texts::<60, 2, 2, _>")]
    members: Vec<String>,
}

/// Two letters of a member.
#[derive(ToSchema)]
#[schema(as = OperationMemberCode, value_type = String, pattern = "^[A-Z]{2}$")]
#[allow(dead_code)] // it stands in the document alone
struct Code(String);

/// What a force does about an operation.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = OperationTurn)]
#[serde(tag = "step", rename_all = "kebab-case", deny_unknown_fields)]
enum Said {
    /// It takes part.
    Accept {},
    /// It does not, or no longer.
    Decline {},
    /// Whoever planned it says that it does not take place.
    Drop {},
    /// Whoever planned it says that it is over.
    Close {},
    /// It enters its share, which another officer of the force confirms on a page. In the place of one that was entered before, every force confirms its own anew.
    Enter {
        /// Persons arrested.
        #[schema(minimum = 0, maximum = 1_000_000)]
        #[serde(deserialize_with = "whole::<1_000_000, _>")]
        arrests: u32,
        /// Victims identified.
        #[schema(minimum = 0, maximum = 1_000_000)]
        #[serde(deserialize_with = "whole::<1_000_000, _>")]
        victims: u32,
        /// Places searched.
        #[schema(minimum = 0, maximum = 1_000_000)]
        #[serde(deserialize_with = "whole::<1_000_000, _>")]
        searches: u32,
        /// Files seized.
        #[schema(minimum = 0, maximum = 1_000_000)]
        #[serde(deserialize_with = "whole::<1_000_000, _>")]
        files: u32,
    },
}

impl From<Said> for OperationTurn {
    fn from(said: Said) -> Self {
        match said {
            Said::Accept {} => Self::Accept,
            Said::Decline {} => Self::Decline,
            Said::Drop {} => Self::Drop,
            Said::Close {} => Self::Close,
            Said::Enter { arrests, victims, searches, files } => Self::Enter(Counts {
                arrests: arrests.into(),
                victims: victims.into(),
                searches: searches.into(),
                files: files.into(),
            }),
        }
    }
}

/// A member that was asked, and what it said.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OperationPart)]
struct Part {
    /// Two letters.
    member: String,
    /// `asked`, `accepted`, `declined`.
    said: String,
}

/// A count.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OperationCount)]
struct Count {
    /// `arrests`, `victims`, `searches`, `files`.
    counted: String,
    /// How much; null where it is withheld.
    #[schema(required)]
    count: Option<u64>,
}

/// An operation, to a force that is asked to take part in it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OperationSeen)]
struct Seen {
    id: String,
    /// What it is called.
    name: String,
    /// Its first day.
    #[schema(format = "date")]
    begins: String,
    /// Its last day.
    #[schema(format = "date")]
    ends: String,
    /// Two letters of whose force planned it.
    planned_by: String,
    /// Whether that is one's own.
    own: bool,
    /// Whether one's own force takes part. Where another force of one's country does, its share is not shown.
    takes_part: bool,
    /// How far it is: a word of its drawing (docs/referrals.md).
    state: String,
    /// The members that were asked.
    parts: Vec<Part>,
    /// How many take part.
    taking: u64,
    /// How many of them have confirmed their share.
    confirmed: u64,
    /// The share of one's own force; empty where nothing was entered.
    share: Vec<Count>,
    /// Whether that is confirmed.
    share_confirmed: bool,
    /// The sums, once they are public; empty before.
    sums: Vec<Count>,
}

impl From<OperationSeen> for Seen {
    fn from(seen: OperationSeen) -> Self {
        let share = seen.share.as_ref();
        let own = |counts: &Counts| {
            let of = |counted: &Counted| Count { counted: counted.to_string(), count: Some(counts.of(*counted)) };
            Counted::ALL.iter().map(of).collect()
        };
        let sums = seen.sums.unwrap_or_default().into_iter();
        Self {
            begins: seen.begins.to_string(),
            ends: seen.ends.to_string(),
            planned_by: seen.planned.member,
            own: seen.is_own,
            takes_part: seen.takes_part,
            state: seen.state.name().to_owned(),
            parts: seen.parts.into_iter().map(|(member, part)| Part { member, said: part.name().to_owned() }).collect(),
            taking: seen.taking,
            confirmed: seen.confirmed,
            share: share.map(|share| own(&share.counts)).unwrap_or_default(),
            share_confirmed: share.is_some_and(|share| share.confirmed.is_some()),
            sums: sums.map(|(counted, count)| Count { counted: counted.to_string(), count }).collect(),
            id: seen.id,
            name: seen.name,
        }
    }
}

/// Joint operations.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OperationList)]
struct All {
    /// The newest first.
    operations: Vec<Seen>,
}

/// List joint operations that one's country is asked to take part in
#[utoipa::path(get, path = "/api/v1/work/referrals/operations", operation_id = "work-operations", tag = "referrals",
    responses((status = 200, description = "The operations", body = All)))]
async fn list(Leave(leave): Leave<access::OperationRoom>, room: Room) -> Answered {
    let operations = room.desk.operations(&leave).await?.into_iter().map(Seen::from).collect();
    json(&All { operations })
}

/// See a joint operation
#[utoipa::path(get, path = "/api/v1/work/referrals/operations/{operation}", operation_id = "work-operation", tag = "referrals", params(Named),
    responses((status = 200, description = "The operation", body = Seen)))]
async fn see(
    Leave(leave): Leave<access::OperationRoom>,
    room: Room,
    operation: Result<Path<String>, PathRejection>,
) -> Answered {
    json(&Seen::from(room.desk.operation_seen(&leave, &named(operation)?).await?))
}

/// Plan a joint operation
#[utoipa::path(post, path = "/api/v1/work/referrals/operations", operation_id = "work-plan-operation", tag = "referrals",
    request_body = Wanted, responses((status = 201, description = "The operation", body = Seen)))]
async fn plan(Leave(leave): Leave<access::OperationPlan>, room: Room, Sent(sent): Sent<Wanted>) -> Answered {
    let Wanted { name, begins, ends, members } = sent;
    let wanted = OperationWanted { name, begins: begins.0, ends: ends.0, members };
    let id = room.desk.operation_plan(&leave, wanted).await?;
    let mut response = json(&Seen::from(room.desk.operation_seen(&leave, &id).await?))?;
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}

/// Take part in a joint operation or not, close or drop it, enter one's share
#[utoipa::path(post, path = "/api/v1/work/referrals/operations/{operation}/step", operation_id = "work-operation-step", tag = "referrals",
    params(Named), request_body = Said, responses((status = 200, description = "The operation", body = Seen)))]
async fn step(
    Leave(leave): Leave<access::OperationStep>,
    room: Room,
    operation: Result<Path<String>, PathRejection>,
    Sent(sent): Sent<Said>,
) -> Answered {
    json(&Seen::from(room.desk.operation_step(&leave, &named(operation)?, sent.into()).await?))
}

impl From<OperationRefused> for Problem {
    fn from(refused: OperationRefused) -> Self {
        let said = refused.to_string();
        match refused {
            OperationRefused::Desk(error) => error.into(),
            OperationRefused::NotThere => Self::new(Trouble::NotFound),
            OperationRefused::NotVetted(_) => Self::new(Trouble::Forbidden).saying(sentence(&said)),
            OperationRefused::Rule(rule) => Self::refused(rule.code(), &said),
            OperationRefused::NobodyThere { .. } => Self::refused("referral-nobody-there", &said),
        }
    }
}
