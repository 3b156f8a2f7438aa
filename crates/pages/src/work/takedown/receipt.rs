//! What became of a report, for whoever has its receipt: that it is being worked on, or that everything was done that could be. Nothing else, to anybody.

use ::desk::takedown::Stage;
use alliance::people::access;
use askama::Template;
use axum::Form;
use gate::Leave;
use serde::Deserialize;

use super::form::unkept;
use crate::fault::Shown;
use crate::work::Seat;

/// The receipt as it is typed.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Typed {
    receipt: String,
}

/// What is answered.
enum Answer {
    Stage(Stage),
    Unknown,
}

#[derive(Template)]
#[template(path = "report-receipt.html")]
struct ReceiptPage<'a> {
    c: &'a Seat,
    answer: Option<Answer>,
}

/// Shows where to type it.
pub async fn show(Leave(_): Leave<access::IntakeLookUp>, seat: Seat) -> Shown {
    seat.page(&ReceiptPage { c: &seat, answer: None }).map(unkept)
}

/// Looks it up.
pub async fn look_up(Leave(leave): Leave<access::IntakeLookUp>, seat: Seat, Form(typed): Form<Typed>) -> Shown {
    let stage = seat.desk().intake_stage(&leave, &typed.receipt).await?;
    let answer = Some(stage.map_or(Answer::Unknown, Answer::Stage));
    seat.page(&ReceiptPage { c: &seat, answer }).map(unkept)
}
