//! For operators: whether the process lives, whether it can answer, and what it measured.

use std::sync::Arc;

use alliance::register::Kind;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use desk::{Desk, DeskError, Filter};

use crate::House;
use crate::metrics::Lookups;

type Shared = (Desk, Arc<House>);

/// `/healthz`, `/readyz`, `/metrics`.
pub(crate) fn router(desk: Desk, house: Arc<House>) -> Router {
    Router::new()
        .route("/healthz", get(healthz))
        .route("/readyz", get(readyz))
        .route("/metrics", get(metrics))
        .with_state((desk, house))
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    (status, [(CACHE_CONTROL, "no-store"), (CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

async fn healthz() -> Response {
    plain(StatusCode::OK, "alive\n")
}

async fn loaded(desk: &Desk) -> Result<bool, DeskError> {
    desk.ready().await?;
    let moment = desk.moment(None).await?;
    let filter = Filter { kind: vec![Kind::Member], page: 1, per_page: 1, ..Filter::default() };
    Ok(desk.list(&moment, &filter).await?.total > 0)
}

/// Ready means that the database answers and that the register holds its members.
async fn readyz(State((desk, _)): State<Shared>) -> Response {
    match loaded(&desk).await {
        Ok(true) => plain(StatusCode::OK, "ready\n"),
        Ok(false) => plain(StatusCode::SERVICE_UNAVAILABLE, "the starting data is not loaded\n"),
        Err(e) => {
            tracing::warn!(target: "web", "not ready: {e}");
            plain(StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n")
        }
    }
}

async fn metrics(State((desk, house)): State<Shared>) -> Response {
    let size = house.pulse.now().await.ok().map(|g| g.size);
    let lookups = desk.matcher().map(|matcher| Lookups {
        entries: matcher.entries() as u64,
        examined: matcher.counts().examined(),
        matched: matcher.counts().matched(),
    });
    let mut text = house.metrics.text(size, house.cache.fill(), lookups);
    crate::metrics::looks(&mut text, desk.looks_made());
    ([(CACHE_CONTROL, "no-store"), (CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text).into_response()
}
