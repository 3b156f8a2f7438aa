//! Proving again who one is, before what asks for it.

use ::desk::people::{Errand, NotDone, VerifyWays};
use alliance::people::access;
use askama::Template;
use axum::extract::Extension;
use axum::response::Response;
use gate::{Gate, Leave};

use super::{Proof, Seat, back, once_more, wrong};
use crate::fault::{Fault, Shown};

#[derive(Template)]
#[template(path = "work/verify.html")]
struct Verify<'a> {
    c: &'a Seat,
    wrong: Option<String>,
    ways: VerifyWays,
    openid: Option<String>,
    back: String,
    /// Something was sent and not done.
    sent: bool,
}

async fn page(
    seat: &Seat,
    gate: &Gate,
    leave: &::desk::people::Authorised<access::Verify>,
    wrong: Option<String>,
    to: &str,
) -> Shown {
    let ways = seat.desk().ways_to_verify(&gate.doors, leave).await;
    let ways = ways.map_err(|e| super::super::people::fault(seat, e))?;
    let openid = gate.doors.openid().filter(|_| ways.openid).map(|o| o.label().to_owned());
    let sent = seat.parameter("sent").is_some();
    seat.page(&Verify { c: seat, wrong, ways, openid, back: back(Some(to)), sent })
}

/// Shows the ways.
pub async fn show(Leave(leave): Leave<access::Verify>, Extension(gate): Extension<Gate>, seat: Seat) -> Shown {
    // What an errand brought back that did not work is said on the page of signing in; here is where it began.
    let to = seat.parameter("back").unwrap_or("/work").to_owned();
    page(&seat, &gate, &leave, None, &to).await
}

async fn done(
    seat: &Seat,
    gate: &Gate,
    leave: &::desk::people::Authorised<access::Verify>,
    done: Result<(), NotDone>,
    to: &str,
) -> Shown {
    match done {
        Ok(()) => Ok(seat.go(back(Some(to)))),
        Err(not) => {
            let (status, sentence) = wrong(seat, not)?;
            once_more(page(seat, gate, leave, Some(sentence), to).await, status)
        }
    }
}

/// With a passkey.
pub async fn with_passkey(
    Leave(leave): Leave<access::Verify>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
    axum::Form(proof): axum::Form<Proof>,
) -> Shown {
    if proof.answer.is_empty() {
        let sentence = Some(seat.m("passkey-needs-script"));
        return once_more(
            page(&seat, &gate, &leave, sentence, &proof.back).await,
            axum::http::StatusCode::UNPROCESSABLE_ENTITY,
        );
    }
    let sent = (proof.attempt.as_str(), proof.answer.as_str());
    let outcome = seat.desk().verify_with_passkey(&gate.doors, &leave, sent).await;
    done(&seat, &gate, &leave, outcome, &proof.back).await
}

/// With a password and a code.
pub async fn with_password(
    Leave(leave): Leave<access::Verify>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
    axum::Form(proof): axum::Form<Proof>,
) -> Shown {
    let to = proof.back.clone();
    let outcome = seat.desk().verify_with_password(&gate.doors, &leave, seat.address(), proof.typed()).await;
    done(&seat, &gate, &leave, outcome, &to).await
}

/// By another house's word.
pub async fn with_openid(
    Leave(leave): Leave<access::Verify>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
) -> Result<Response, Fault> {
    let me = leave.person();
    let session = me.session.clone().ok_or(Fault::Missing)?;
    let errand = Errand::Verify { account: me.account.clone(), session };
    let to = back(seat.parameter("back"));
    super::errand::send(&seat, &gate, errand, &to).await.map_err(|e| super::super::people::fault(&seat, e))
}

/// With a button, for invented people.
pub async fn with_button(
    Leave(leave): Leave<access::Verify>,
    seat: Seat,
    axum::Form(proof): axum::Form<Proof>,
) -> Result<Response, Fault> {
    let outcome = seat.desk().verify_as_exercise(&leave).await;
    outcome.map_err(|e| super::super::people::fault(&seat, e))?;
    Ok(seat.go(back(Some(&proof.back))))
}
