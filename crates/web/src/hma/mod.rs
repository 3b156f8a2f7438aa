//! The matching service under the addresses of HMA (Hasher-Matcher-Actioner), so that its users change one address: docs/hma.md. Every call
//! brings a token; what it may do stands in the one table of who may do what, like everything in the working rooms.
//!
//! A request passes [`way_in`] (doubled slashes, a token in the path), the gate, the table, and its handler. What goes wrong is a [`fault`]: here clients act
//! upon codes, so they are those of HMA.

mod banks;
mod compare;
mod content;
mod exchanges;
mod fault;
mod form;
mod hash;
mod index;
mod lookup;
mod loose;
mod own;
mod signals;
mod way_in;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Extension, MatchedPath, Request};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get, put};
use desk::Desk;
use desk::hashing::Hashing;
use gate::{Gate, Turned, Visitor};
use serde_json::{Value, json};

use alliance::people::access::ACTS;
use fault::{Answered, Fault, done};
use own::AtRoot;
use way_in::{PREFIX, WayIn};

pub(crate) use fault::of_problem;
pub(crate) use own::keep_browsers_out;
pub use own::{Loopback, NotLoopback};
pub(crate) use signals::Signal;

/// Bytes that may be sent to an address of the face, at most; each takes its own bound of it, and less.
pub(crate) const LARGEST: u64 = form::LARGEST_FORM;

/// What the handlers share.
#[derive(Clone, Debug)]
struct Face {
    desk: Desk,
    hashing: Hashing,
}

/// Whether an address belongs to the face.
pub(crate) fn is_under(path: &str) -> bool {
    path.strip_prefix(PREFIX).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The face, behind the gate.
pub(crate) fn router(gate: Gate, hashing: Hashing) -> Router {
    let face = Face { desk: gate.desk.clone(), hashing };
    let routes = hash::routes(Router::new());
    let routes = lookup::routes(routes);
    let routes = compare::routes(routes);
    let routes = index::routes(routes);
    let routes = banks::routes(routes);
    let routes = content::routes(routes);
    let routes = exchanges::routes(routes);
    let rooms = routes
        .route("/hma/c/signal_type/{name}", put(kinds_are_the_operators))
        .route("/hma/site-map", get(site_map))
        .route("/hma/{*rest}", any(nowhere))
        .method_not_allowed_fallback(other_method)
        .layer(DefaultBodyLimit::max(usize::try_from(LARGEST).unwrap_or(usize::MAX)))
        .layer(from_fn(move |request, next| gate::enter(gate.clone(), request, next)))
        .layer(from_fn(dressed));
    // Whether it lives is for whoever watches over it: no token.
    let inner = rooms
        .route("/hma", get(sends_on))
        .route("/hma/status", get(index::status))
        .route("/hma/status/live", get(index::lives))
        .method_not_allowed_fallback(other_method)
        .route_layer(from_fn(named))
        .with_state(face);
    let face = WayIn(inner);
    Router::new()
        .route_service("/hma", face.clone())
        .route_service("/hma/", face.clone())
        .route_service("/hma/{*rest}", face)
}

/// Puts what the gate turned away into the face's words.
async fn dressed(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<Turned>() {
        Some(turned) => Fault::from(turned).into_response(),
        None => response,
    }
}

/// Tells the log and the measurements which route answered: outside, the face is one route, whose path may hold a token.
async fn named(request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().cloned();
    let mut response = next.run(request).await;
    if let Some(route) = route {
        response.extensions_mut().insert(route);
    }
    response
}

async fn sends_on(at_root: Option<Extension<AtRoot>>) -> Response {
    let to = if at_root.is_some() { "/status" } else { "/hma/status" };
    (StatusCode::FOUND, [(LOCATION, HeaderValue::from_static(to))]).into_response()
}

async fn nowhere(Extension(visitor): Extension<Visitor>) -> Fault {
    if visitor.person.is_none() {
        Turned::SignIn.into()
    } else {
        Fault::missing("There is no such address. /site-map has them all.")
    }
}

async fn other_method(visitor: Option<Extension<Visitor>>) -> Fault {
    match visitor {
        Some(Extension(visitor)) if visitor.person.is_none() => Turned::SignIn.into(),
        _ => Fault::method(),
    }
}

async fn kinds_are_the_operators(Extension(visitor): Extension<Visitor>) -> Fault {
    match visitor.person {
        None => Turned::SignIn.into(),
        Some(_) => Fault::forbidden("Which kinds of fingerprint there are is the operator's setting."),
    }
}

async fn site_map(Extension(visitor): Extension<Visitor>) -> Answered {
    if visitor.person.is_none() {
        return Err(Turned::SignIn.into());
    }
    let tabled = ACTS.iter().flat_map(|row| row.routes).filter_map(|(_, path)| path.strip_prefix(PREFIX));
    let mut all: Vec<&str> =
        tabled.chain(["/", "/status", "/status/live", "/site-map", "/c/signal_type/{name}"]).collect();
    all.sort_unstable();
    all.dedup();
    done(&json!(all))
}

/// An answer that is no JSON: `/status` alone has one.
fn plain(status: StatusCode, text: &'static str) -> Response {
    let headers = [(CONTENT_TYPE, "text/plain; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    (status, headers, text).into_response()
}

/// An exact share as a number of JSON.
fn number(ratio: alliance::detection::EnabledRatio) -> Value {
    ratio.to_string().parse::<f64>().map_or(Value::Null, |ratio| json!(ratio))
}
