//! HTTP: the JSON API with its documentation, the downloads, and everything that holds for every answer (security headers,
//! conditional requests, compression, problem details, log lines, measurements). No rule and no SQL lives here.
//!
//! A request passes, from the outside in: [`observe`] (id, log line, measurement, time limit), [`headers`], [`problem`] (errors
//! become RFC 9457), [`guard`] (what is refused before anybody looks at it), [`answer`] (`ETag`, cache, gzip), then its handler.

mod answer;
pub mod api;
mod cache;
mod docs;
mod exchange;
mod guard;
mod headers;
mod health;
pub mod hma;
mod metrics;
mod notice_keys;
mod observe;
mod problem;
mod pulse;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use desk::Desk;
use desk::hashing::Hashing;
use desk::people::Secret;
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
    /// What hashes the files that are sent to the face of HMA, which stands in the working rooms; none where there is no such face.
    pub hashing: Option<Hashing>,
}

/// What the working rooms' API stands on.
#[derive(Clone, Debug)]
pub struct Rooms {
    /// Who asks, and may they.
    pub gate: Gate,
    /// The words of a workbook in a language, by its tag; none where the site does not speak it.
    pub words: fn(&str) -> Option<Box<dyn Words + Send>>,
    /// The streams of lookups that are open.
    pub(crate) streams: api::matching::Streams,
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
            hashing: None,
        }
    }

    /// With the working rooms.
    #[must_use]
    pub fn with_rooms(mut self, gate: Gate, words: fn(&str) -> Option<Box<dyn Words + Send>>) -> Self {
        self.rooms = Some(Rooms { gate, words, streams: api::matching::Streams::default() });
        self
    }

    /// With the face of HMA, whose files are hashed so.
    #[must_use]
    pub fn with_face(mut self, hashing: Hashing) -> Self {
        self.hashing = Some(hashing);
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
/// `/api`, `/hma` or `/.well-known`, nor `/healthz`, `/readyz` or `/metrics`.
pub fn router(desk: Desk, pages: Router, settings: Settings) -> Router {
    surfaces(desk, pages, settings).whole
}

/// What is served: everything, and apart from it what a listener of its own serves to clients that show no token.
#[derive(Debug)]
pub struct Surfaces {
    /// Everything.
    pub whole: Router,
    /// The face of HMA with `/api/v1/match`, for [`Surfaces::loopback`]; none where there is no face.
    face: Option<Router>,
}

impl Surfaces {
    /// What the listener of its own serves at this address, acting by this token. None where there is no face.
    pub fn loopback(&self, at: SocketAddr, token: Secret<String>) -> Result<Option<hma::Loopback>, hma::NotLoopback> {
        self.face.clone().map(|face| hma::Loopback::new(face, at, token)).transpose()
    }
}

/// All that is served, with one measurement and one cache for all of it.
pub fn surfaces(desk: Desk, pages: Router, settings: Settings) -> Surfaces {
    let house = Arc::new(House {
        pulse: Pulse::new(desk.clone()),
        cache: Cache::new(settings.cache_bytes),
        metrics: Metrics::default(),
        settings,
    });
    let api = api::router(desk.clone(), &house.settings);
    let (rooms, hashing) = (&house.settings.rooms, &house.settings.hashing);
    let face = rooms.as_ref().zip(hashing.as_ref());
    let face = face.map(|(rooms, hashing)| (hma::router(rooms.gate.clone(), hashing.clone()), rooms.clone()));
    let keys = notice_keys::router(desk.clone());
    let kept = pages.merge(api).merge(keys).layer(from_fn_with_state(Arc::clone(&house), answer::answer));
    // After that layer, which asks the database and keeps answers by their address: whether the process lives is said without it, and what is asked
    // with a token is kept by nobody.
    let whole = kept.merge(health::router(desk, Arc::clone(&house)));
    let whole = match &face {
        Some((face, _)) => whole.merge(face.clone()),
        None => whole,
    };
    let whole = match &house.settings.rooms {
        Some(rooms) => whole.merge(exchange::router(rooms.gate.clone())),
        None => whole,
    };
    let face = face.map(|(face, rooms)| face.merge(api::alone(rooms)));
    Surfaces {
        whole: around(whole, &house),
        face: face.map(|face| around(face.layer(from_fn(hma::keep_browsers_out)), &house)),
    }
}

/// What holds for every answer.
fn around(router: Router, house: &Arc<House>) -> Router {
    router
        .layer(from_fn_with_state(Arc::clone(house), observe::within_patience))
        .layer(CatchPanicLayer::custom(problem::after_panic))
        .layer(from_fn(guard::guard))
        .layer(from_fn_with_state(Arc::clone(house), problem::render))
        .layer(from_fn_with_state(Arc::clone(house), headers::headers))
        .layer(from_fn_with_state(Arc::clone(house), observe::observe))
}
