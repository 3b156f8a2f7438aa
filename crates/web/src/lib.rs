//! HTTP: the JSON API with its documentation, the downloads, and everything that holds for every answer (security headers,
//! conditional requests, compression, problem details, log lines, measurements). No rule and no SQL lives here.
//!
//! A request passes, from the outside in: [`observe`] (id, log line, measurement, time limit), [`headers`], [`problem`] (errors
//! become RFC 9457), [`guard`] (what is refused before anybody looks at it), [`answer`] (`ETag`, cache, gzip), then its handler.

mod answer;
pub mod api;
mod cache;
mod docs;
mod guard;
mod headers;
mod health;
mod metrics;
mod observe;
mod problem;
mod pulse;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use desk::Desk;
use gate::Gate;
use interchange::workbook::Words;
use tower_http::catch_panic::CatchPanicLayer;

use cache::Cache;
use metrics::Metrics;
use pulse::Pulse;

/// What the operator or the program decides about the HTTP surface.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Address of the site's stylesheet, for the pages that are made here (API documentation, error pages).
    pub stylesheet: String,
    /// Bytes that kept answers may take, keys and headers included. 48 MiB by default.
    pub cache_bytes: usize,
    /// A request that takes longer is given up with 503. 20 seconds by default.
    pub patience: Duration,
    /// People reach the site by `https`: browsers are told to come by nothing else. No by default.
    pub encrypted: bool,
    /// The working rooms for machines; none where only the public reads.
    pub rooms: Option<Rooms>,
}

/// What the working rooms' API stands on.
#[derive(Clone, Debug)]
pub struct Rooms {
    /// Who asks, and may they.
    pub gate: Gate,
    /// The words of a workbook in a language, by its tag; none where the site does not speak it.
    pub words: fn(&str) -> Option<Box<dyn Words + Send>>,
}

impl Settings {
    /// The defaults, with the site's stylesheet.
    pub fn new(stylesheet: impl Into<String>) -> Self {
        Self {
            stylesheet: stylesheet.into(),
            cache_bytes: 48 << 20,
            patience: Duration::from_secs(20),
            encrypted: false,
            rooms: None,
        }
    }

    /// With the working rooms.
    #[must_use]
    pub fn with_rooms(mut self, gate: Gate, words: fn(&str) -> Option<Box<dyn Words + Send>>) -> Self {
        self.rooms = Some(Rooms { gate, words });
        self
    }
}

/// What the layers share.
#[derive(Debug)]
pub(crate) struct House {
    pub settings: Settings,
    pub pulse: Pulse,
    pub cache: Cache,
    pub metrics: Metrics,
}

/// The whole HTTP surface: the API, the pages that are given, and the addresses for operators.
///
/// `pages` brings its own fallback, which answers whatever is neither its own nor under `/api`. It must not have routes under
/// `/api`, nor `/healthz`, `/readyz` or `/metrics`.
pub fn router(desk: Desk, pages: Router, settings: Settings) -> Router {
    let house = Arc::new(House {
        pulse: Pulse::new(desk.clone()),
        cache: Cache::new(settings.cache_bytes),
        metrics: Metrics::default(),
        settings,
    });
    let api = api::router(desk.clone(), &house.settings);
    pages
        .merge(api)
        .layer(from_fn_with_state(Arc::clone(&house), answer::answer))
        // After that layer, which asks the database: whether the process lives is said without it.
        .merge(health::router(desk, Arc::clone(&house)))
        .layer(from_fn_with_state(Arc::clone(&house), observe::within_patience))
        .layer(CatchPanicLayer::custom(problem::after_panic))
        .layer(from_fn(guard::guard))
        .layer(from_fn_with_state(Arc::clone(&house), problem::render))
        .layer(from_fn_with_state(Arc::clone(&house), headers::headers))
        .layer(from_fn_with_state(house, observe::observe))
}
