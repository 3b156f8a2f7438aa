//! The working rooms for machines, under `/api/v1/work`: the same rows of the table of who may do what, the same use cases, the
//! same rules as the pages; by token, or by the session of whoever is signed in.
//!
//! To add a route: its address in its row of `alliance::people::access`, a handler with its `utoipa::path`, a [`seat!`] line in
//! its room's `routes`. A handler takes [`gate::Leave`] of its row and a [`Room`] (or [`room::Listing`], which reads pages), and
//! answers in shapes that the OpenAPI document holds. Acts that ask for a fresh proof have no route here: machines never do them.

/// Registers a documented route of the working rooms: `seat!(routes, Rounds, GET "/api/v1/work/rounds", list)`.
///
/// It does not compile where the row of the act lacks the route, and no router is built where the documentation names another
/// one. [`gate::seat!`] does the same for routes that nobody documents. A body may have [`gate::LARGEST_BODY`] bytes, or so many as a
/// further argument says.
macro_rules! seat {
    ($routes:expr, $act:ident, $method:ident $path:literal, $handler:ident) => {
        seat!($routes, $act, $method $path, $handler, gate::LARGEST_BODY)
    };
    ($routes:expr, $act:ident, $method:ident $path:literal, $handler:ident, $largest:expr) => {{
        use alliance::people::access;
        const _: () = assert!(
            access::has_route(<access::$act as access::Act>::ROUTES, stringify!($method), $path),
            "the table of who may do what (crates/alliance/src/people/access/) lacks this route"
        );
        let (shapes, paths, handlers) = utoipa_axum::routes!($handler);
        $crate::api::work::document::stands_at(&paths, stringify!($method), $path);
        let handlers = handlers.layer(axum::extract::DefaultBodyLimit::max($largest));
        let handlers = handlers.route_layer(axum::middleware::from_fn(gate::check::<access::$act>));
        $routes.routes((shapes, paths, handlers))
    }};
}

mod answers;
mod campaigns;
mod commitments;
mod controlled;
mod credibility;
mod deconfliction;
mod definitions;
pub(crate) mod document;
mod entries;
mod figures;
mod forms;
mod journal;
mod law;
mod law_texts;
mod me;
mod people;
mod practices;
mod referrals;
mod reports;
mod reviews;
mod room;
mod rounds;
mod shapes;
mod steps;
mod takedown;
mod terms;
mod victims;
mod workbook;

use axum::Router;
use axum::extract::{Extension, Request};
use axum::http::Method;
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use gate::{Turned, Visitor};
use utoipa_axum::router::OpenApiRouter;

use crate::Rooms;
use crate::problem::{Problem, Trouble};

pub(crate) use room::{Answered, Room, is_of};

/// The routes with their documentation.
pub(crate) fn documented() -> (Router<Rooms>, utoipa::openapi::OpenApi) {
    let routes = OpenApiRouter::new();
    let routes = me::routes(routes);
    let routes = people::routes(routes);
    let routes = rounds::routes(routes);
    let routes = reports::routes(routes);
    let routes = answers::routes(routes);
    let routes = workbook::routes(routes);
    let routes = steps::routes(routes);
    let routes = commitments::routes(routes);
    let routes = reviews::routes(routes);
    let routes = figures::routes(routes);
    let routes = definitions::routes(routes);
    let routes = credibility::routes(routes);
    let routes = law::routes(routes);
    let routes = law_texts::routes(routes);
    let routes = campaigns::routes(routes);
    let routes = practices::routes(routes);
    let routes = journal::routes(routes);
    let routes = takedown::routes(routes);
    let routes = victims::routes(routes);
    let routes = referrals::routes(routes);
    let routes = deconfliction::routes(routes);
    let routes = super::matching::routes(routes);
    routes.split_for_parts()
}

/// The routes behind the gate. Whoever is nobody is told to show a token, whatever the address; what is not somebody's is not
/// there, to the byte.
pub(crate) fn router(routes: Router<Rooms>, rooms: Rooms) -> Router {
    let gate = rooms.gate.clone();
    routes
        .method_not_allowed_fallback(other_method)
        .route("/api/v1/work", any(nowhere))
        .route("/api/v1/work/{*rest}", any(nowhere))
        .layer(from_fn(move |request, next| gate::enter(gate.clone(), request, next)))
        .layer(from_fn(dressed))
        .with_state(rooms)
}

async fn nowhere(Extension(visitor): Extension<Visitor>) -> Problem {
    Problem::new(if visitor.person.is_some() { Trouble::NotFound } else { Trouble::SignIn })
}

async fn other_method(Extension(visitor): Extension<Visitor>, method: Method) -> Problem {
    if visitor.person.is_none() {
        return Problem::new(Trouble::SignIn);
    }
    Problem::new(Trouble::MethodNotAllowed)
        .saying(format!("This address does not take {method}. The header Allow names what it takes."))
}

/// Puts what the gate turned away into the words of problems. Whoever shows neither token nor session is nobody, from wherever
/// they send.
pub(crate) async fn dressed(request: Request, next: Next) -> Response {
    let shows_nothing = gate::cookie(request.headers()).is_none();
    let mut response = next.run(request).await;
    match response.extensions_mut().remove::<Turned>() {
        Some(Turned::Foreign) if shows_nothing => Problem::new(Trouble::SignIn).into_response(),
        Some(turned) => problem(turned).into_response(),
        None => response,
    }
}

fn problem(turned: Turned) -> Problem {
    match turned {
        Turned::SignIn => Problem::new(Trouble::SignIn),
        Turned::NotThere => Problem::new(Trouble::NotFound),
        Turned::Verify => Problem::new(Trouble::Forbidden)
            .saying("This takes a person who has proved within ten minutes who they are: do it in the working rooms."),
        Turned::Foreign => Problem::new(Trouble::Forbidden).saying(
            "What changes something comes with a token (Authorization: Bearer), or from a page of this site itself.",
        ),
        Turned::Token(word) => Problem::new(Trouble::BadToken).saying(format!(
            "The token opens nothing: {}. Compare it with what was shown when it was made, or make a new one under “Tokens”.",
            why(word)
        )),
        Turned::Wait(seconds) => Problem::wait(seconds),
        Turned::Unreadable(what) => Problem::new(Trouble::BadBody).saying(what),
        Turned::Broken(what) => Problem::internal(&what),
        Turned::Unavailable(what) => Problem::unavailable(&what),
    }
}

/// Why a token opens nothing.
fn why(word: &str) -> &'static str {
    match word {
        "prefix" => "it does not begin as tokens of this house do",
        "length" => "it is too long or too short",
        "character" => "it holds a character that no token has",
        "mistyped" => "its checksum does not fit the rest, so it was mistyped or cut",
        _ => "it is not known, was revoked, or has run out",
    }
}
