//! The public API, version 1. Read-only: every record of the register, as it is and as it was known on any day.
//!
//! The OpenAPI document is made from these handlers. One file per family of records; what all families do alike is in
//! [`records`], what their addresses may ask in [`query`].

#[macro_use]
mod records;
#[macro_use]
pub(crate) mod work;
pub mod adoptions;
pub mod campaigns;
pub mod capabilities;
pub mod changes;
pub mod checkpoint;
pub mod disclosures;
mod download;
mod facts;
pub mod goals;
pub mod hotlines;
pub mod indicators;
mod join;
pub mod laws;
pub(crate) mod matching;
pub mod members;
pub mod model_texts;
pub mod observations;
pub mod practices;
pub mod provisions;
pub mod queries;
mod query;
pub mod reports;
pub mod reviews;
pub mod rounds;
pub mod schemes;
mod sdmx;
pub mod shapes;
pub mod statements;
pub mod targets;
pub mod verdicts;

use std::sync::Arc;

use axum::Router;
use axum::http::Uri;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use desk::Desk;
use tokio::sync::Semaphore;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::problem::{InvalidParam, Problem, ProblemDetails, Trouble};
use crate::{Rooms, Settings, docs};

/// What the handlers share.
#[derive(Clone, Debug)]
pub(crate) struct Api {
    pub desk: Desk,
    /// Only so many files are made at a time: each holds its rows in memory.
    pub downloads: Arc<Semaphore>,
}

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Accord",
        version = "1",
        description = "The register of an alliance of 54 states against child sexual abuse online: who promised what, from what \
            baseline, and what became of it. What is public is read without a key, from any origin.\n\n\
            Every list and record takes `as_of`, a day, and then says what the register knew at the end of that day (UTC). Every \
            answer carries an `ETag`; send it back as `If-None-Match` to be told 304 while nothing has changed. What is asked in \
            a way that is not understood is refused, never guessed.\n\n\
            Under `/api/v1/work` are the working rooms for machines. They take a token (`Authorization: Bearer`) that somebody made \
            for their machine, or the session of whoever is signed in; what is answered there is for one person's eyes, and kept by \
            nobody. Whoever may not see something gets the same answer as for what is not there. Texts that two people wrote at \
            once are put together; where that takes a person, 409 holds both.",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2"),
    ),
    servers((url = "/")),
    components(schemas(ProblemDetails<'static>, InvalidParam))
)]
struct Document;

fn documented(api: Api) -> (Router, utoipa::openapi::OpenApi) {
    let router = OpenApiRouter::with_openapi(Document::openapi())
        .merge(members::routes())
        .merge(targets::routes())
        .merge(goals::routes())
        .merge(rounds::routes())
        .merge(statements::baselines::routes())
        .merge(statements::commitments::routes())
        .merge(statements::progress::routes())
        .merge(indicators::routes())
        .merge(observations::routes())
        .merge(sdmx::routes())
        .merge(laws::routes())
        .merge(provisions::routes())
        .merge(model_texts::routes())
        .merge(practices::routes())
        .merge(campaigns::routes())
        .merge(adoptions::routes())
        .merge(hotlines::routes())
        .merge(capabilities::routes())
        .merge(schemes::routes())
        .merge(verdicts::routes())
        .merge(reports::routes())
        .merge(reviews::routes())
        .merge(disclosures::routes())
        .merge(join::routes())
        .merge(facts::routes())
        .merge(queries::routes())
        .routes(routes!(changes::list))
        .routes(routes!(checkpoint::checkpoint))
        .routes(routes!(checkpoint::key))
        .with_state(api);
    router.split_for_parts()
}

/// The API with its documentation; whatever else is asked under `/api` is answered with a problem.
pub(crate) fn router(desk: Desk, settings: &Settings) -> Router {
    let (mut router, mut document) = documented(Api { desk, downloads: Arc::new(Semaphore::new(1)) });
    if let Some(rooms) = &settings.rooms {
        let (routes, working) = work::documented();
        document.merge(working);
        work::document::complete(&mut document);
        router = router.merge(work::router(routes, rooms.clone()));
    }
    let mut value = serde_json::to_value(&document).unwrap_or_default();
    work::document::say_what_is_taken(&mut value);
    let page: Arc<str> = docs::page(&value, &settings.stylesheet).into();
    let json: Arc<str> = serde_json::to_string_pretty(&value).unwrap_or_default().into();
    let json = move || {
        let json = json.to_string();
        async move { ([(CONTENT_TYPE, "application/json")], json) }
    };
    let page = move || {
        let page = page.to_string();
        async move { ([(CONTENT_TYPE, "text/html; charset=utf-8"), (CACHE_CONTROL, "no-cache")], page) }
    };
    router
        .route("/api/v1/openapi.json", get(json))
        .route("/api/docs", get(page))
        .route("/api", get(|| async { Redirect::permanent("/api/docs") }))
        .route("/api/", get(|| async { Redirect::permanent("/api/docs") }))
        .route("/api/{*rest}", get(nowhere))
}

/// The addresses that look many up at once, behind the gate and without the rest of the API.
pub(crate) fn alone(rooms: Rooms) -> Router {
    let (routes, _) = matching::routes(OpenApiRouter::new()).split_for_parts();
    work::router(routes, rooms)
}

async fn nowhere(uri: Uri) -> Response {
    let trimmed = uri.path().strip_suffix('/');
    let hint = trimmed.map_or_else(String::new, |path| format!(" Addresses have no slash at their end: try {path}."));
    Problem::new(Trouble::NotFound)
        .saying(format!("The API has no such address.{hint} All addresses are listed at /api/docs."))
        .into_response()
}
