//! A report from step to step.

use alliance::people::access;
use alliance::register::Digest;
use alliance::register::report::Stage;
use axum::Form;
use axum::response::Response;
use gate::Leave;
use serde::Deserialize;

use crate::fault::Fault;
use crate::work::Seat;

/// A sign-off: of which answers.
#[derive(Debug, Deserialize)]
pub struct Seen {
    digest: String,
    authority: Option<String>,
}

fn digest(seat: &Seat, text: String) -> Result<Digest, Fault> {
    Digest::try_from(text).map_err(|_| Fault::Refused(seat.of("refusal", "report-answers-changed")))
}

fn back(seat: &Seat, id: &str) -> Response {
    seat.go(format!("/work/report/{id}#next"))
}

/// Asks the authorities for their sign-offs.
pub async fn ask(Leave(leave): Leave<access::ReportAsk>, seat: Seat) -> Result<Response, Fault> {
    seat.ruled(seat.desk().ask_sign_offs(&leave).await)?;
    Ok(back(&seat, &leave.paper().id))
}

/// Signs off for an authority.
pub async fn sign(
    Leave(leave): Leave<access::ReportSign>,
    seat: Seat,
    Form(form): Form<Seen>,
) -> Result<Response, Fault> {
    let seen = digest(&seat, form.digest)?;
    let authority = form.authority.unwrap_or_default();
    seat.ruled(seat.desk().sign_report(&leave, &authority, &seen).await)?;
    Ok(back(&seat, &leave.paper().id))
}

/// Approves as coordinator.
pub async fn approve(
    Leave(leave): Leave<access::ReportApprove>,
    seat: Seat,
    Form(form): Form<Seen>,
) -> Result<Response, Fault> {
    let seen = digest(&seat, form.digest)?;
    seat.ruled(seat.desk().approve_report(&leave, &seen).await)?;
    Ok(back(&seat, &leave.paper().id))
}

/// Submits as the minister's delegate.
pub async fn submit(
    Leave(leave): Leave<access::ReportSubmit>,
    seat: Seat,
    Form(form): Form<Seen>,
) -> Result<Response, Fault> {
    let seen = digest(&seat, form.digest)?;
    seat.ruled(seat.desk().submit_report(&leave, &seen).await)?;
    Ok(back(&seat, &leave.paper().id))
}

/// From which stage a report is sent back, and why.
#[derive(Debug, Deserialize)]
pub struct Returned {
    from: String,
    reason: String,
}

/// Sends it back.
pub async fn send_back(
    Leave(leave): Leave<access::ReportReturn>,
    seat: Seat,
    Form(form): Form<Returned>,
) -> Result<Response, Fault> {
    let from = Stage::ALL.iter().copied().find(|s| s.as_str() == form.from).ok_or(Fault::Missing)?;
    seat.ruled(seat.desk().return_report(&leave, from, form.reason.replace("\r\n", "\n")).await)?;
    Ok(back(&seat, &leave.paper().id))
}

/// Which step of the secretariat.
#[derive(Debug, Deserialize)]
pub struct Step {
    step: String,
}

/// Does a step of the secretariat.
pub async fn step(
    Leave(leave): Leave<access::ReportStep>,
    seat: Seat,
    Form(form): Form<Step>,
) -> Result<Response, Fault> {
    let desk = seat.desk();
    let done = match form.step.as_str() {
        "check" => desk.check_report(&leave).await,
        "begin-review" => desk.begin_report_review(&leave).await,
        "send-reviews" => desk.send_report_reviews(&leave).await,
        _ => return Err(Fault::Missing),
    };
    seat.ruled(done)?;
    Ok(back(&seat, &leave.paper().id))
}

/// Says that the member has nothing to answer.
pub async fn reply(Leave(leave): Leave<access::ReportReply>, seat: Seat) -> Result<Response, Fault> {
    seat.ruled(seat.desk().answer_report_reviews(&leave).await)?;
    Ok(back(&seat, &leave.paper().id))
}

/// Publishes it.
pub async fn publish(Leave(leave): Leave<access::ReportPublish>, seat: Seat) -> Result<Response, Fault> {
    seat.ruled(seat.desk().publish_report(&leave).await)?;
    Ok(back(&seat, &leave.paper().id))
}
