//! What the secretariat does with a round.

use alliance::people::access;
use axum::response::Response;
use desk::register::rounds::{Moves, Step};
use gate::Leave;
use serde::Deserialize;

use super::day;
use crate::fault::Fault;
use crate::work::Seat;

/// Which step.
#[derive(Debug, Deserialize)]
pub struct StepForm {
    step: String,
}

/// Does the next step.
pub async fn step(
    Leave(leave): Leave<access::RoundStep>,
    seat: Seat,
    axum::Form(form): axum::Form<StepForm>,
) -> Result<Response, Fault> {
    let step = Step::named(&form.step).ok_or(Fault::Missing)?;
    seat.ruled(seat.desk().step_round(&leave, step).await)?;
    Ok(seat.go(format!("/work/round/{}", leave.paper().id)))
}

/// Closes it.
pub async fn close(Leave(leave): Leave<access::RoundClose>, seat: Seat) -> Result<Response, Fault> {
    seat.ruled(seat.desk().close_round(&leave).await)?;
    Ok(seat.go(format!("/work/round/{}", leave.paper().id)))
}

/// Which day, where to and why.
#[derive(Debug, Deserialize)]
pub struct MoveForm {
    what: String,
    to: String,
    reason: String,
}

/// Moves a day.
pub async fn move_day(
    Leave(leave): Leave<access::RoundMove>,
    seat: Seat,
    axum::Form(form): axum::Form<MoveForm>,
) -> Result<Response, Fault> {
    let moves =
        [Moves::Closes, Moves::Conference].into_iter().find(|m| m.as_str() == form.what).ok_or(Fault::Missing)?;
    let to = day(&seat, &form.to)?;
    seat.ruled(seat.desk().move_round(&leave, moves, to, form.reason.trim()).await)?;
    Ok(seat.go(format!("/work/round/{}", leave.paper().id)))
}
