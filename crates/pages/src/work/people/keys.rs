//! Adding and removing the keys of one's own account.

use ::desk::people::{Asked, Chosen, Enrolling, Errand, Secret};
use alliance::people::access;
use askama::Template;
use axum::extract::Extension;
use axum::http::StatusCode;
use axum::response::Response;
use gate::{Gate, Leave};
use serde::Deserialize;

use super::{Seat, fault};
use crate::fault::{Fault, Shown};

#[derive(Template)]
#[template(path = "work/people/keys.html")]
struct Keys<'a> {
    c: &'a Seat,
    wrong: Option<String>,
    passkey: Option<Asked>,
    password: Option<(Enrolling, String)>,
    openid: Option<String>,
}

async fn page(
    seat: &Seat,
    gate: &Gate,
    leave: &::desk::people::Authorised<access::MyKeys>,
    again: Option<&str>,
    wrong: Option<String>,
) -> Shown {
    let passkey = seat.desk().ask_my_passkey(&gate.doors, leave).await.map_err(|e| fault(seat, e))?;
    let password = seat.desk().ask_my_password(&gate.doors, leave, again).await.map_err(|e| fault(seat, e))?;
    let openid = gate.doors.openid().map(|o| o.label().to_owned());
    let refused = wrong.is_some();
    let mut shown = seat.page(&Keys { c: seat, wrong, passkey, password, openid })?;
    if refused {
        *shown.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(shown)
}

/// Shows the ways to add a key.
pub async fn show(Leave(leave): Leave<access::MyKeys>, Extension(gate): Extension<Gate>, seat: Seat) -> Shown {
    page(&seat, &gate, &leave, None, None).await
}

/// What the page sends.
#[derive(Deserialize)]
pub struct Sent {
    #[serde(default)]
    attempt: String,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
}

/// Adds a passkey.
pub async fn add_passkey(
    Leave(leave): Leave<access::MyKeys>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
    axum::Form(sent): axum::Form<Sent>,
) -> Shown {
    if sent.answer.is_empty() {
        return page(&seat, &gate, &leave, None, Some(seat.m("passkey-needs-script"))).await;
    }
    let answered = (sent.attempt.as_str(), sent.answer.as_str());
    match seat.desk().add_my_passkey(&gate.doors, &leave, answered, &sent.name).await {
        Ok(()) => Ok(seat.go("/work/account")),
        Err(::desk::people::NotDone::Rule(code)) => {
            page(&seat, &gate, &leave, None, Some(seat.of("refusal", code))).await
        }
        Err(other) => Err(fault(&seat, other)),
    }
}

/// Sets a password with its codes.
pub async fn set_password(
    Leave(leave): Leave<access::MyKeys>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
    axum::Form(sent): axum::Form<Sent>,
) -> Shown {
    let chosen = Chosen { password: Secret::new(sent.password), code: sent.code };
    match seat.desk().set_my_password(&gate.doors, &leave, &sent.attempt, &chosen).await {
        Ok(()) => Ok(seat.go("/work/account")),
        Err(::desk::people::NotDone::Rule(code)) => {
            page(&seat, &gate, &leave, Some(&sent.attempt), Some(seat.of("refusal", code))).await
        }
        Err(other) => Err(fault(&seat, other)),
    }
}

/// Removes the password.
pub async fn remove_password(
    Leave(leave): Leave<access::MyKeys>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
) -> Result<Response, Fault> {
    seat.desk().remove_my_password(&gate.doors, &leave).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/account"))
}

/// Goes to the other house to link an identity.
pub async fn link(
    Leave(leave): Leave<access::MyKeys>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
) -> Result<Response, Fault> {
    let me = leave.person();
    let session = me.session.clone().ok_or(Fault::Missing)?;
    let errand = Errand::Link { account: me.account.clone(), session };
    super::super::sign_in::send(&seat, &gate, errand, "/work/account").await.map_err(|e| fault(&seat, e))
}

/// Names a passkey.
pub async fn name_passkey(
    Leave(leave): Leave<access::MyPasskey>,
    seat: Seat,
    axum::Form(sent): axum::Form<Sent>,
) -> Result<Response, Fault> {
    seat.desk().name_my_passkey(&leave, &sent.name).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/account"))
}

/// Removes a passkey.
pub async fn remove_passkey(
    Leave(leave): Leave<access::MyPasskey>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
) -> Result<Response, Fault> {
    seat.desk().remove_my_passkey(&gate.doors, &leave).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/account"))
}

/// Unlinks an identity.
pub async fn unlink(
    Leave(leave): Leave<access::MyIdentity>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
) -> Result<Response, Fault> {
    seat.desk().unlink_my_identity(&gate.doors, &leave).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/account"))
}
