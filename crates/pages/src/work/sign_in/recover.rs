//! Asking for an account whose every way in is lost, and taking it back by the link that came by mail.

use ::desk::people::KeyPage;
use alliance::people::access;
use askama::Template;
use axum::extract::{Extension, Path};
use axum::http::StatusCode;
use gate::{Gate, Leave};

use super::{Proof, Seat, once_more, welcome, wrong};
use crate::fault::Shown;

#[derive(Template)]
#[template(path = "work/recover.html")]
struct Ask<'a> {
    c: &'a Seat,
    /// It was asked for; the answer is the same for every address.
    asked: bool,
}

#[derive(Template)]
#[template(path = "work/recovery.html")]
struct Back<'a> {
    c: &'a Seat,
    wrong: Option<String>,
    secret: String,
    name: String,
    keys: KeyPage,
}

/// Shows how to ask.
pub async fn show(Leave(_): Leave<access::RecoveryAsk>, seat: Seat) -> Shown {
    seat.page(&Ask { c: &seat, asked: false })
}

/// Asks.
pub async fn ask(
    Leave(_): Leave<access::RecoveryAsk>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
    axum::Form(sent): axum::Form<Proof>,
) -> Shown {
    let done = seat.desk().ask_recovery(&gate.doors, seat.address(), &sent.mail);
    done.map_err(|e| super::super::people::fault(&seat, e))?;
    once_more(seat.page(&Ask { c: &seat, asked: true }), StatusCode::OK)
}

/// Shows what the link opens. Nothing is used up by that.
pub async fn open(
    Leave(_): Leave<access::RecoveryOpen>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
    Path((_, secret)): Path<(String, String)>,
) -> Shown {
    page(&seat, &gate, secret, None, None).await
}

async fn page(seat: &Seat, gate: &Gate, secret: String, again: Option<&str>, wrong: Option<String>) -> Shown {
    let read = seat.desk().read_recovery(&gate.doors, &secret, again).await;
    let (owner, keys) = read.map_err(|e| super::super::people::fault(seat, e))?;
    seat.page(&Back { c: seat, wrong, secret, name: owner.name, keys })
}

/// Takes the account back: once.
pub async fn recover(
    Leave(_): Leave<access::RecoveryOpen>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
    Path((_, secret)): Path<(String, String)>,
    axum::Form(sent): axum::Form<Proof>,
) -> Shown {
    let given = sent.given();
    match seat.desk().recover(&gate.doors, seat.address(), &secret, &given).await {
        Ok(signed) => Ok(welcome(&signed, "/work/account")),
        Err(done) => {
            let (status, sentence) = wrong(&seat, done)?;
            once_more(page(&seat, &gate, secret, Some(&given.attempt), Some(sentence)).await, status)
        }
    }
}
