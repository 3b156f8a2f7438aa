//! What stops an item or speeds it: a lead freezes it for a time, or lets it go on; an analyst says that a life is at risk.

use alliance::people::access;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};
use jiff::SignedDuration;

use super::item::ruled;
use super::words;
use crate::enter::Site;
use crate::fault::Fault;
use crate::work::Seat;
use crate::work::commitments::{Pairs, one};

/// The routes.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, ItemFreeze, POST "/work/item/{id}/freeze", freeze);
    let r = seat!(r, ItemFreeze, POST "/work/item/{id}/thaw", thaw);
    seat!(r, ItemEmergency, POST "/work/item/{id}/emergency", emergency)
}

fn back(seat: &Seat, id: &str) -> Response {
    seat.go(words::with_keys(seat, format!("/work/item/{id}")))
}

async fn freeze(
    Leave(leave): Leave<access::ItemFreeze>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let hours = one(&sent, "hours").trim().parse::<u16>().unwrap_or_default();
    let lasting = SignedDuration::from_hours(i64::from(hours));
    ruled(&seat, seat.desk().item_freeze(&leave, one(&sent, "reason"), lasting).await)?;
    Ok(back(&seat, &leave.paper().id))
}

async fn thaw(Leave(leave): Leave<access::ItemFreeze>, seat: Seat) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().item_thaw(&leave).await)?;
    Ok(back(&seat, &leave.paper().id))
}

async fn emergency(Leave(leave): Leave<access::ItemEmergency>, seat: Seat) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().item_emergency(&leave).await)?;
    Ok(back(&seat, &leave.paper().id))
}
