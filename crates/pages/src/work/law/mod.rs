//! The law's room: what is said of the own member's law, criterion by criterion, and the model texts that one works on.

mod provision;
mod text;

use alliance::law::{ProvisionWork, Status};
use alliance::people::access;
use askama::Template;
use axum::Form;
use axum::Router;
use axum::response::Response;
use desk::law::LawRoom;
use gate::{Leave, seat};
use serde::Deserialize;
use text::Typed;

use super::Seat;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::page::law::criteria;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, LawRoom, GET "/work/law", list);
    let r = seat!(r, ProvisionBegin, POST "/work/law/{member}", begin);
    let r = provision::routes(r);
    text::routes(r)
}

#[derive(Template)]
#[template(path = "work/law.html")]
struct List<'a> {
    c: &'a Seat,
    room: LawRoom,
    /// Whether whoever is signed in may propose a model text.
    may_propose: bool,
    typed: Typed,
    criteria: Vec<&'static str>,
}

impl List<'_> {
    /// How far the text is that the paper speaks of.
    fn says(&self, work: &ProvisionWork) -> String {
        let stage = work.terms().status().map_or(criteria::UNKNOWN, Status::as_str);
        self.c.of("law-stage", stage)
    }
}

async fn list(Leave(leave): Leave<access::LawRoom>, seat: Seat) -> Shown {
    let room = seat.desk().law_room(&leave).await?;
    let may_propose = seat.reaches::<access::ModelTextBegin>();
    seat.page(&List { c: &seat, room, may_propose, typed: Typed::default(), criteria: criteria::words() })
}

/// A criterion that is chosen.
#[derive(Debug, Deserialize)]
struct Chosen {
    #[serde(default)]
    criterion: String,
}

async fn begin(
    Leave(leave): Leave<access::ProvisionBegin>,
    seat: Seat,
    Form(sent): Form<Chosen>,
) -> Result<Response, Fault> {
    let id = seat.ruled(seat.desk().begin_provision(&leave, &sent.criterion).await)?;
    Ok(seat.go(format!("/work/provision/{id}")))
}

/// A reason that is sent.
#[derive(Debug, Deserialize)]
struct Reason {
    #[serde(default)]
    reason: String,
}
