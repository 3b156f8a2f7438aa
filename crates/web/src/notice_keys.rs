//! `/.well-known/accord-notices.json`: the public key by which whoever gets notices checks who signed them.

use axum::Router;
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use desk::Desk;

use crate::problem::Problem;

/// The one address.
pub(crate) fn router(desk: Desk) -> Router {
    Router::new().route("/.well-known/accord-notices.json", get(keys)).with_state(desk)
}

/// A set of keys (RFC 7517).
async fn keys(State(desk): State<Desk>) -> Result<Response, Problem> {
    let keys = desk.notice_keys()?;
    Ok(([(CONTENT_TYPE, "application/jwk-set+json")], format!("{keys}\n")).into_response())
}
