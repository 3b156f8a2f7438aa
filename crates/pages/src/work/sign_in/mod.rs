//! Signing in and out, and proving again who one is.

mod errand;
mod invitation;
mod recover;
mod verify;

use ::desk::people::{Asked, Given, NotDone, PeopleRefusal, Secret, SignedIn, Typed};
use alliance::people::access;
use askama::Template;
use axum::Router;
use axum::extract::Extension;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use gate::{Gate, Leave, seat};
use serde::Deserialize;

use super::Seat;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
pub(super) use errand::send;

/// The routes by which people come in and go out.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, SignIn, GET "/sign-in", show);
    let r = seat!(r, ExerciseSignIn, POST "/sign-in/exercise", exercise);
    let r = seat!(r, SignInPasskey, POST "/sign-in/passkey", with_passkey);
    let r = seat!(r, SignInPassword, POST "/sign-in/password", with_password);
    let r = seat!(r, SignInOpenId, GET "/sign-in/openid", errand::go);
    let r = seat!(r, SignInOpenId, GET "/sign-in/openid/back", errand::back);
    let r = seat!(r, InvitationOpen, GET "/sign-in/invitation/{secret}", invitation::show);
    let r = seat!(r, InvitationOpen, POST "/sign-in/invitation/{secret}", invitation::take_up);
    let r = seat!(r, RecoveryAsk, GET "/sign-in/recover", recover::show);
    let r = seat!(r, RecoveryAsk, POST "/sign-in/recover", recover::ask);
    let r = seat!(r, RecoveryOpen, GET "/sign-in/recovery/{secret}", recover::open);
    let r = seat!(r, RecoveryOpen, POST "/sign-in/recovery/{secret}", recover::recover);
    let r = seat!(r, Verify, GET "/verify", verify::show);
    let r = seat!(r, Verify, POST "/verify/passkey", verify::with_passkey);
    let r = seat!(r, Verify, POST "/verify/password", verify::with_password);
    let r = seat!(r, Verify, GET "/verify/openid", verify::with_openid);
    let r = seat!(r, Verify, POST "/verify/exercise", verify::with_button);
    seat!(r, SignOut, POST "/sign-out", leave)
}

#[derive(Template)]
#[template(path = "work/sign-in.html")]
struct SignIn<'a> {
    c: &'a Seat,
    /// What did not work.
    wrong: Option<String>,
    passkey: Option<Asked>,
    /// Whether the site has passkeys at all.
    passkeys: bool,
    password: bool,
    /// What people call the other house.
    openid: Option<String>,
    mail: String,
    /// The exercise's people: id, name, roles in words.
    faces: Vec<(String, String, String)>,
    back: String,
}

/// Where somebody wanted to go: an address of these rooms, and nothing else.
fn back(given: Option<&str>) -> String {
    let ours = |b: &&str| {
        (*b == "/work" || b.starts_with("/work/"))
            && !b.contains("//")
            && !b.contains('\\')
            && !b.contains(char::is_control)
    };
    given.filter(ours).unwrap_or("/work").to_owned()
}

/// What somebody is told who tried, where it is for them to know; anything else is a fault.
fn wrong(seat: &Seat, done: NotDone) -> Result<(StatusCode, String), Fault> {
    match done {
        NotDone::Rule(code) => Ok((StatusCode::UNPROCESSABLE_ENTITY, seat.of("refusal", code))),
        other => Err(super::people::fault(seat, other)),
    }
}

/// The same page once more, with what did not work.
fn once_more(page: Shown, status: StatusCode) -> Shown {
    page.map(|mut response| {
        *response.status_mut() = status;
        response
    })
}

/// Into the rooms, in the person's own language.
fn welcome(signed: &SignedIn, to: &str) -> Response {
    let language = crate::i18n::Lang::served(&signed.language).unwrap_or(crate::i18n::Lang::En);
    let mut response = Redirect::to(&format!("/{}{to}", language.tag())).into_response();
    response.headers_mut().insert(header::SET_COOKIE, gate::set_cookie(Some(&signed.secret)));
    response
}

async fn page(seat: &Seat, gate: &Gate, wrong: Option<String>, (mail, to): (&str, &str)) -> Shown {
    let desk = seat.desk();
    let faces = desk.exercise_faces().await?;
    let faces = faces
        .into_iter()
        .map(|(id, a)| {
            let roles: Vec<String> = a.grants.iter().map(|g| seat.grant(g)).collect();
            (id, a.name, roles.join(&seat.m("list-comma")))
        })
        .collect();
    let passkey = desk.ask_passkey(&gate.doors).await.map_err(|e| super::people::fault(seat, e))?;
    seat.page(&SignIn {
        c: seat,
        wrong,
        passkey,
        passkeys: gate.doors.has_passkeys(),
        password: gate.doors.has_passwords(),
        openid: gate.doors.openid().map(|o| o.label().to_owned()),
        mail: mail.to_owned(),
        faces,
        back: back(Some(to)),
    })
}

/// Shows the ways to sign in.
async fn show(Leave(_): Leave<access::SignIn>, Extension(gate): Extension<Gate>, seat: Seat) -> Shown {
    // What did not come of an errand is said here: only in words that there are.
    let why = seat.parameter("why").filter(|why| PeopleRefusal::CODES.contains(why));
    let wrong = why.map(|code| seat.of("refusal", code));
    let to = seat.parameter("back").unwrap_or("/work").to_owned();
    page(&seat, &gate, wrong, ("", &to)).await
}

/// Which of the exercise's people somebody wants to be.
#[derive(Debug, Deserialize)]
struct Chosen {
    who: String,
    back: Option<String>,
}

/// Signs in as one of the exercise's people.
async fn exercise(
    Leave(_): Leave<access::ExerciseSignIn>,
    seat: Seat,
    axum::Form(chosen): axum::Form<Chosen>,
) -> Result<Response, Fault> {
    let secret = seat.desk().sign_in_as_exercise(&chosen.who).await?.ok_or(Fault::Missing)?;
    let mut response = seat.go(back(chosen.back.as_deref()));
    response.headers_mut().insert(header::SET_COOKIE, gate::set_cookie(Some(&secret)));
    Ok(response)
}

/// What a form with a passkey's answer, or a password and a code, sends.
#[derive(Deserialize)]
struct Proof {
    #[serde(default)]
    attempt: String,
    #[serde(default)]
    answer: String,
    #[serde(default)]
    mail: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    code: String,
    #[serde(default)]
    back: String,
}

impl Proof {
    fn typed(self) -> Typed {
        Typed { password: Secret::new(self.password), code: self.code }
    }

    fn given(self) -> Given {
        let chosen = ::desk::people::Chosen { password: Secret::new(self.password), code: self.code };
        Given { attempt: self.attempt, answer: self.answer, chosen }
    }
}

async fn with_passkey(
    Leave(_): Leave<access::SignInPasskey>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
    axum::Form(proof): axum::Form<Proof>,
) -> Shown {
    if proof.answer.is_empty() {
        return once_more(
            page(&seat, &gate, Some(seat.m("passkey-needs-script")), ("", &proof.back)).await,
            StatusCode::UNPROCESSABLE_ENTITY,
        );
    }
    let sent = (proof.attempt.as_str(), proof.answer.as_str());
    match seat.desk().sign_in_with_passkey(&gate.doors, seat.address(), sent).await {
        Ok(signed) => Ok(welcome(&signed, &back(Some(&proof.back)))),
        Err(done) => {
            let (status, sentence) = wrong(&seat, done)?;
            once_more(page(&seat, &gate, Some(sentence), ("", &proof.back)).await, status)
        }
    }
}

async fn with_password(
    Leave(_): Leave<access::SignInPassword>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
    axum::Form(proof): axum::Form<Proof>,
) -> Shown {
    let (mail, to) = (proof.mail.clone(), proof.back.clone());
    match seat.desk().sign_in_with_password(&gate.doors, seat.address(), &mail, proof.typed()).await {
        Ok(signed) => Ok(welcome(&signed, &back(Some(&to)))),
        Err(done) => {
            let (status, sentence) = wrong(&seat, done)?;
            once_more(page(&seat, &gate, Some(sentence), (&mail, &to)).await, status)
        }
    }
}

/// Signs out.
async fn leave(
    Leave(leave): Leave<access::SignOut>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
) -> Result<Response, Fault> {
    gate.desk.sign_out(&leave).await?;
    let mut response = seat.go("/sign-in");
    response.headers_mut().insert(header::SET_COOKIE, gate::set_cookie(None));
    Ok(response)
}
