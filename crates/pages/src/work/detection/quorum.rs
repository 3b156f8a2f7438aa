//! How many member states have to vouch: the three steps of a change.

use ::desk::detection::QuorumStep;
use ::desk::people::Authorised;
use alliance::people::access;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};
use serde::Deserialize;

use super::ruled;
use crate::enter::Site;
use crate::fault::Fault;
use crate::work::Seat;

/// The routes.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, QuorumChange, POST "/work/detection/quorum", ask);
    let r = seat!(r, QuorumChange, POST "/work/detection/quorum/confirm", confirm);
    seat!(r, QuorumChange, POST "/work/detection/quorum/drop", drop_it)
}

/// What is asked, as it is sent.
#[derive(Debug, Deserialize)]
struct Asked {
    #[serde(default)]
    file: String,
    #[serde(default)]
    picture: String,
    #[serde(default)]
    reason: String,
}

async fn step(seat: &Seat, leave: &Authorised<access::QuorumChange>, step: QuorumStep) -> Result<Response, Fault> {
    ruled(seat, seat.desk().quorum_step(leave, step).await)?;
    Ok(seat.go("/work/detection"))
}

async fn ask(
    Leave(leave): Leave<access::QuorumChange>,
    seat: Seat,
    Form(sent): Form<Asked>,
) -> Result<Response, Fault> {
    // What is no number is out of bounds, as the rules say it.
    let number = |text: &str| text.trim().parse().unwrap_or_default();
    let (file, picture) = (number(&sent.file), number(&sent.picture));
    step(&seat, &leave, QuorumStep::Ask { file, picture, reason: sent.reason }).await
}

async fn confirm(Leave(leave): Leave<access::QuorumChange>, seat: Seat) -> Result<Response, Fault> {
    step(&seat, &leave, QuorumStep::Confirm).await
}

async fn drop_it(Leave(leave): Leave<access::QuorumChange>, seat: Seat) -> Result<Response, Fault> {
    step(&seat, &leave, QuorumStep::Drop).await
}
