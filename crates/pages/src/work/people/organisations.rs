//! Organisations: where people work.

use ::desk::people::{Organisation, OrganisationKind};
use ::desk::work::Paper;
use alliance::people::access;
use askama::Template;
use axum::response::Response;
use gate::Leave;
use serde::Deserialize;

use super::{Seat, fault};
use crate::fault::{Fault, Shown};

#[derive(Template)]
#[template(path = "work/people/organisations.html")]
struct Organisations<'a> {
    c: &'a Seat,
    organisations: Vec<(Paper, Organisation)>,
}

/// Shows them.
pub async fn show(Leave(leave): Leave<access::Organisations>, seat: Seat) -> Shown {
    let organisations = seat.desk().organisations(leave.view()).await.map_err(|e| fault(&seat, e))?;
    seat.page(&Organisations { c: &seat, organisations })
}

/// What the forms send.
#[derive(Debug, Deserialize)]
pub struct Sent {
    name: String,
    kind: OrganisationKind,
}

/// Adds one.
pub async fn add(
    Leave(leave): Leave<access::Organisations>,
    seat: Seat,
    axum::Form(sent): axum::Form<Sent>,
) -> Result<Response, Fault> {
    seat.desk().add_organisation(&leave, &sent.name, sent.kind).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/organisations"))
}

/// Changes one.
pub async fn change(
    Leave(leave): Leave<access::Organisation>,
    seat: Seat,
    axum::Form(sent): axum::Form<Sent>,
) -> Result<Response, Fault> {
    seat.desk().change_organisation(&leave, &sent.name, sent.kind).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/organisations"))
}
