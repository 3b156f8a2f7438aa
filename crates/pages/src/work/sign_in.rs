//! Signing in and out.

use alliance::people::access;
use askama::Template;
use axum::extract::Extension;
use axum::http::header;
use axum::response::Response;
use gate::{Gate, Leave};
use serde::Deserialize;

use super::Seat;
use crate::fault::{Fault, Shown};

#[derive(Template)]
#[template(path = "work/sign-in.html")]
struct SignIn<'a> {
    c: &'a Seat,
    /// The exercise's people: id, name, roles in words.
    faces: Vec<(String, String, String)>,
    back: String,
}

/// Where somebody wanted to go: an address of these rooms, and nothing else.
fn back(given: Option<&str>) -> String {
    given.filter(|b| b.starts_with("/work") && !b.contains("//") && !b.contains('\\')).unwrap_or("/work").to_owned()
}

/// Shows the ways to sign in.
pub async fn show(Leave(_): Leave<access::SignIn>, seat: Seat) -> Shown {
    let faces = seat.desk().exercise_faces().await?;
    let faces = faces
        .into_iter()
        .map(|(id, a)| {
            let roles: Vec<String> = a.grants.iter().map(|g| seat.grant(g)).collect();
            (id, a.name, roles.join(&seat.m("list-comma")))
        })
        .collect();
    let back = back(seat.parameter("back"));
    seat.page(&SignIn { c: &seat, faces, back })
}

/// Which of the exercise's people somebody wants to be.
#[derive(Debug, Deserialize)]
pub struct Chosen {
    who: String,
    back: Option<String>,
}

/// Signs in as one of the exercise's people.
pub async fn exercise(
    Leave(_): Leave<access::ExerciseSignIn>,
    seat: Seat,
    axum::Form(chosen): axum::Form<Chosen>,
) -> Result<Response, Fault> {
    let secret = seat.desk().sign_in_as_exercise(&chosen.who).await?.ok_or(Fault::Missing)?;
    let mut response = seat.go(back(chosen.back.as_deref()));
    response.headers_mut().insert(header::SET_COOKIE, gate::set_cookie(Some(&secret)));
    Ok(response)
}

/// Signs out.
pub async fn leave(
    Leave(leave): Leave<access::SignOut>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
) -> Result<Response, Fault> {
    gate.desk.sign_out(&leave).await?;
    let mut response = seat.go("/sign-in");
    response.headers_mut().insert(header::SET_COOKIE, gate::set_cookie(None));
    Ok(response)
}
