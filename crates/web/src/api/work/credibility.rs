//! A member's credibility facts, to its own people and their machines. What makes them public takes a signer, on a page.

use alliance::people::access;
use gate::Leave;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::room::{Answered, Room};
use crate::Rooms;
use crate::api::facts::FiveFacts;
use crate::api::records::json;

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    seat!(r, CredibilitySee, GET "/api/v1/work/credibility/{member}", one)
}

/// A member's facts, and whether they are public.
#[derive(Debug, Serialize, ToSchema)]
struct OwnFacts {
    /// Two letters of the member.
    #[schema(pattern = "^[A-Z]{2}$")]
    member: String,
    /// `unsaid`, `given` or `withdrawn`.
    consent: &'static str,
    /// The rounds that decided that they are public.
    rounds: Vec<String>,
    /// The facts.
    facts: FiveFacts,
}

/// Read one's own member's facts
///
/// Put together, they are shown to the member alone until it consents, or until a round decides.
#[utoipa::path(get, path = "/api/v1/work/credibility/{member}", operation_id = "work-credibility", tag = "working-credibility",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    responses((status = 200, description = "The facts", body = OwnFacts)))]
async fn one(Leave(leave): Leave<access::CredibilitySee>, room: Room) -> Answered {
    let seen = room.desk.credibility(&leave).await?;
    json(&OwnFacts {
        consent: seen.consent.state(),
        rounds: seen.rounds,
        facts: (&seen.facts).into(),
        member: seen.member,
    })
}
