//! An invitation, as its guest reads it and takes it up.

use ::desk::people::{Chosen, Given, Introduced, Invitation, KeyPage, Secret};
use alliance::people::access;
use askama::Template;
use axum::extract::{Extension, Path};
use gate::{Gate, Leave};
use serde::Deserialize;

use super::{Seat, once_more, welcome, wrong};
use crate::fault::Shown;
use crate::i18n::Lang;

#[derive(Template)]
#[template(path = "work/invitation.html")]
struct Guest<'a> {
    c: &'a Seat,
    wrong: Option<String>,
    secret: String,
    invitation: Invitation,
    keys: KeyPage,
    name: String,
    mail: String,
    language: String,
    openid: Option<String>,
}

impl Guest<'_> {
    /// The first operator is not invited by anybody who would know name and address.
    fn is_first(&self) -> bool {
        self.invitation.mail.is_empty()
    }
}

/// What the guest sends.
#[derive(Deserialize)]
pub struct Sent {
    #[serde(default)]
    name: String,
    #[serde(default)]
    mail: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    attempt: String,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
}

/// Shows it. Nothing is used up by that.
pub async fn show(
    Leave(_): Leave<access::InvitationOpen>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
    Path((_, secret)): Path<(String, String)>,
) -> Shown {
    page(&seat, &gate, secret, None, None).await
}

async fn page(
    seat: &Seat,
    gate: &Gate,
    secret: String,
    sent: Option<(Introduced, String)>,
    wrong: Option<String>,
) -> Shown {
    let again = sent.as_ref().map(|(_, attempt)| attempt.as_str());
    let read = seat.desk().read_invitation(&gate.doors, &secret, again).await;
    let (invitation, keys) = read.map_err(|e| super::super::people::fault(seat, e))?;
    let who = sent.map(|(who, _)| who);
    let (name, mail, language) = match who {
        Some(who) => (who.name, who.mail, who.language),
        None => (invitation.name.clone(), invitation.mail.clone(), seat.lang().tag().to_owned()),
    };
    let openid = gate.doors.openid().filter(|_| !invitation.mail.is_empty()).map(|o| o.label().to_owned());
    seat.page(&Guest { c: seat, wrong, secret, invitation, keys, name, mail, language, openid })
}

/// Takes it up: once.
pub async fn take_up(
    Leave(_): Leave<access::InvitationOpen>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
    Path((_, secret)): Path<(String, String)>,
    axum::Form(sent): axum::Form<Sent>,
) -> Shown {
    let language = Lang::served(&sent.language).unwrap_or(seat.lang()).tag().to_owned();
    let who = Introduced { name: sent.name, mail: sent.mail, language };
    let chosen = Chosen { password: Secret::new(sent.password), code: sent.code };
    let given = Given { attempt: sent.attempt, answer: sent.answer, chosen };
    match seat.desk().take_up(&gate.doors, seat.address(), &secret, &who, &given).await {
        Ok(signed) => Ok(welcome(&signed, "/work")),
        Err(done) => {
            let (status, sentence) = wrong(&seat, done)?;
            once_more(page(&seat, &gate, secret, Some((who, given.attempt)), Some(sentence)).await, status)
        }
    }
}
