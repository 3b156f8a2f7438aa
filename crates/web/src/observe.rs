//! A request's log line, its measurement and its time limit. Nothing here knows who asked: no address, no query string.

use std::sync::Arc;
use std::time::{Duration, Instant};

use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::House;
use crate::guard::in_detection;
use crate::hma;
use crate::problem::{Problem, Trouble, fresh_id};

/// How long a request may take that sends a file.
const UPLOAD: Duration = Duration::from_mins(2);

/// Counts and logs.
pub(crate) async fn observe(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let start = Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = match *request.method() {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::OPTIONS => "OPTIONS",
        _ => "other",
    };
    let mut response = next.run(request).await;
    let took = start.elapsed();
    // A router inside says which of its routes it was, where this one knows one route for all of them.
    let route = response.extensions_mut().remove::<MatchedPath>().or(route);
    let route = route.as_ref().map_or("none", MatchedPath::as_str);
    let status = response.status().as_u16();
    house.metrics.count(route, status, took);
    let id = fresh_id();
    tracing::info!(target: "web", id, method, route, status, micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX));
    if let Ok(value) = id.parse() {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}

/// Gives a request up that takes too long; what it was doing is dropped. A film on a slow line takes longer than any question.
pub(crate) async fn within_patience(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let uploads = hma::is_under(path) || in_detection(path) || path == "/api/v1/work/intake";
    let patience = if uploads { house.settings.patience.max(UPLOAD) } else { house.settings.patience };
    match tokio::time::timeout(patience, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::new(Trouble::TooSlow).into_response(),
    }
}
