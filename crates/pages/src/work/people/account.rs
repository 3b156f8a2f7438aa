//! One's own account: what one is, keys, sessions, language.

use ::desk::people::{Key, Linked, Sitting};
use ::desk::work::Paper;
use alliance::people::access;
use askama::Template;
use axum::extract::Extension;
use axum::response::Response;
use gate::{Gate, Leave};
use jiff::Timestamp;
use serde::Deserialize;

use super::{Seat, fault};
use crate::fault::{Fault, Shown};
use crate::i18n::Lang;

#[derive(Template)]
#[template(path = "work/people/account.html")]
struct Mine<'a> {
    c: &'a Seat,
    passkeys: Vec<(Paper, Key)>,
    password: Option<Timestamp>,
    identities: Vec<(Paper, Linked)>,
    sittings: Vec<Sitting>,
    /// What the other house is called.
    openid: Option<String>,
    has_passwords: bool,
}

/// Shows it.
pub async fn show(Leave(leave): Leave<access::MyAccount>, Extension(gate): Extension<Gate>, seat: Seat) -> Shown {
    let desk = seat.desk();
    let fault = |e| fault(&seat, e);
    let page = Mine {
        c: &seat,
        passkeys: desk.my_passkeys(&leave).await.map_err(fault)?,
        password: desk.my_password(&leave).await.map_err(fault)?,
        identities: desk.my_identities(&leave).await.map_err(fault)?,
        sittings: desk.my_sessions(&leave).await.map_err(fault)?,
        openid: gate.doors.openid().map(|o| o.label().to_owned()),
        has_passwords: gate.doors.has_passwords(),
    };
    seat.page(&page)
}

#[derive(Debug, Deserialize)]
pub struct Chosen {
    language: String,
}

/// Chooses the language.
pub async fn language(
    Leave(leave): Leave<access::MyAccount>,
    seat: Seat,
    axum::Form(chosen): axum::Form<Chosen>,
) -> Result<Response, Fault> {
    let language = Lang::served(&chosen.language).ok_or(Fault::Missing)?;
    seat.desk().choose_my_language(&leave, language.tag()).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/account"))
}

#[derive(Debug, Deserialize)]
pub struct Ended {
    #[serde(default)]
    which: String,
}

/// Ends one session, or all but this one.
pub async fn end_sessions(
    Leave(leave): Leave<access::MySessions>,
    seat: Seat,
    axum::Form(ended): axum::Form<Ended>,
) -> Result<Response, Fault> {
    let which = Some(ended.which.as_str()).filter(|w| !w.is_empty());
    seat.desk().end_my_sessions(&leave, which).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/account"))
}
