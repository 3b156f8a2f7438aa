//! A request's log line, its measurement and its time limit. Nothing here knows who asked: no address, no query string.

use std::sync::Arc;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::House;
use crate::problem::{Problem, Trouble, fresh_id};

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

/// Gives a request up that takes too long; what it was doing is dropped.
pub(crate) async fn within_patience(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(house.settings.patience, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Problem::new(Trouble::TooSlow).into_response(),
    }
}
