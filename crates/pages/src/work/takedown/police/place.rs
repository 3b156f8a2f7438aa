//! Holding whatever lies at a place that an officer names, now or later.

use ::desk::takedown::HoldRefused;
use alliance::people::access;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};

use super::form::{MOST, NAMED, Sent};
use super::inbox::INBOX;
use super::sentence;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;
use crate::work::takedown::form::unkept;
use crate::work::takedown::words;

pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    seat!(r, HoldPlace, POST "/work/police/holds", send)
}

#[derive(Template)]
#[template(path = "work/police-place.html")]
struct PlacePage<'a> {
    c: &'a Seat,
    sent: &'a Sent,
    wrong: Option<String>,
}

/// Gives the form back with all that was typed.
fn again(seat: &Seat, sent: &Sent, wrong: String) -> Shown {
    let mut response = seat.page(&PlacePage { c: seat, sent, wrong: Some(wrong) })?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(unkept(response))
}

async fn send(Leave(leave): Leave<access::HoldPlace>, seat: Seat, Form(sent): Form<Sent>) -> Result<Response, Fault> {
    let Some(target) = sent.target() else { return again(&seat, &sent, seat.m("form-choose")) };
    let wanted = match sent.wanted(&seat) {
        Ok(wanted) => wanted,
        Err(wrong) => return again(&seat, &sent, wrong),
    };
    match seat.desk().hold_place(&leave, &target, &wanted).await {
        Ok(id) => Ok(seat.go(words::with_keys(&seat, format!("/work/hold/{id}")))),
        Err(HoldRefused::Desk(error)) => Err(seat.fault(error)),
        Err(refused) => again(&seat, &sent, sentence(&seat, &refused)),
    }
}
