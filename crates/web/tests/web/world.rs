//! A register with its starting data behind the router, and answers as a client reads them.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use alliance::register::{Kind, Record};
use axum::Router;
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, Method, Request};
use desk::clock::{Clock, SetClock};
use desk::{Backend, Desk};
use jiff::Timestamp;
use serde_json::Value;
use tempfile::TempDir;
use tower::ServiceExt;
use web::Settings;

use crate::furnished;

/// When the starting data is loaded.
pub const LOADED: &str = "2026-03-04T10:00:00Z";
/// That day.
pub const DAY: &str = "2026-03-04";
/// The day before: the register knew nothing.
pub const BEFORE: &str = "2026-03-03";

/// Every family of records: the word in its addresses, its kind.
pub const FAMILIES: [(&str, Kind); 22] = [
    ("members", Kind::Member),
    ("targets", Kind::Target),
    ("goals", Kind::Goal),
    ("rounds", Kind::Round),
    ("baselines", Kind::Baseline),
    ("commitments", Kind::Commitment),
    ("progress", Kind::Progress),
    ("indicators", Kind::Indicator),
    ("observations", Kind::Observation),
    ("laws", Kind::Law),
    ("practices", Kind::Practice),
    ("campaigns", Kind::Campaign),
    ("hotlines", Kind::Hotline),
    ("capabilities", Kind::Capability),
    ("schemes", Kind::Scheme),
    ("verdicts", Kind::Verdict),
    ("reports", Kind::Report),
    ("reviews", Kind::Review),
    ("disclosures", Kind::Disclosure),
    ("provisions", Kind::Provision),
    ("model-texts", Kind::ModelText),
    ("adoptions", Kind::Adoption),
];

/// Those of which the starting data holds nothing, because they are made in the house.
pub const MADE_HERE: [Kind; 7] =
    [Kind::Verdict, Kind::Report, Kind::Review, Kind::Disclosure, Kind::Provision, Kind::ModelText, Kind::Adoption];

/// A register, its clock and its router.
pub struct World {
    pub desk: Desk,
    pub clock: Arc<SetClock>,
    router: Router,
    _dir: TempDir,
}

/// The clock of a world that is opened.
pub fn begun() -> Arc<SetClock> {
    Arc::new(SetClock::at(LOADED.parse::<Timestamp>().unwrap()))
}

impl World {
    /// With the starting data.
    pub async fn new() -> Self {
        Self::with(Router::new(), Settings::new("/assets/accord.css")).await
    }

    /// With the starting data, these pages and these settings.
    pub async fn with(pages: Router, settings: Settings) -> Self {
        let dir = tempfile::tempdir().unwrap();
        furnished::lay("register", dir.path(), &Backend::Embedded, async |data, backend| {
            let desk = Desk::open(&data, &backend, begun()).await.unwrap();
            desk.load_starting_data("test").await.unwrap();
            desk.close().await.unwrap();
        })
        .await;
        Self::open(dir, pages, settings).await
    }

    /// Without any record.
    pub async fn empty(pages: Router, settings: Settings) -> Self {
        Self::open(tempfile::tempdir().unwrap(), pages, settings).await
    }

    async fn open(dir: TempDir, pages: Router, settings: Settings) -> Self {
        let clock = begun();
        let desk = Desk::open(dir.path(), &Backend::Embedded, Arc::clone(&clock) as Arc<dyn Clock>).await.unwrap();
        let router = web::router(desk.clone(), pages, settings);
        Self { desk, clock, router, _dir: dir }
    }

    /// `GET`.
    pub async fn get(&self, address: &str) -> Answer {
        self.ask(request(Method::GET, address, &[])).await
    }

    /// `GET` with headers.
    pub async fn get_with(&self, address: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(request(Method::GET, address, headers)).await
    }

    /// The answer to any request. What holds for every answer is looked at here.
    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let address = request.uri().to_string();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        let answer = Answer { address, status: parts.status.as_u16(), headers: parts.headers, body };
        answer.is_guarded();
        answer
    }

    /// A list's records over all its pages.
    pub async fn all(&self, plural: &str, query: &str) -> Vec<Value> {
        let answer = self.get(&format!("/api/v1/{plural}?per_page=1000&{query}")).await.ok();
        let list = answer.json();
        assert!(list["total"].as_u64().unwrap() <= 1_000, "{plural}");
        list["items"].as_array().unwrap().clone()
    }

    /// Imports a general list of records as somebody would by `accord import`.
    pub async fn import(&self, list: &Value) {
        let bytes = serde_json::to_vec(list).unwrap();
        self.desk.import("list.json", &bytes, "tester", "a change").await.unwrap();
    }
}

/// Longer than an answer may lag behind a change.
pub async fn until_noticed() {
    tokio::time::sleep(Duration::from_millis(250)).await;
}

/// A request.
pub fn request(method: Method, address: &str, headers: &[(&str, &str)]) -> Request<Body> {
    let mut request = Request::builder().method(method).uri(address);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.body(Body::empty()).unwrap()
}

/// The starting data's records by kind, as they are read from their files.
pub fn starting() -> BTreeMap<Kind, Vec<Record>> {
    let mut kinds: BTreeMap<Kind, Vec<Record>> = BTreeMap::new();
    for file in interchange::starting_data() {
        for record in interchange::read(file.name, file.bytes).unwrap() {
            kinds.entry(record.kind).or_default().push(record);
        }
    }
    kinds
}

/// An answer.
#[derive(Debug)]
pub struct Answer {
    pub address: String,
    pub status: u16,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Answer {
    /// A header as text; empty where it is missing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    /// Itself, where it is a 200.
    #[track_caller]
    pub fn ok(self) -> Self {
        assert_eq!(self.status, 200, "{}: {}", self.address, self.text());
        self
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.body.to_vec()).unwrap()
    }

    /// The body as JSON.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|e| panic!("{}: {e}", self.address))
    }

    /// The body as problem details of this kind, with everything that RFC 9457 and the documentation promise of it.
    #[track_caller]
    pub fn problem(&self, status: u16, slug: &str) -> Value {
        assert_eq!(self.status, status, "{}: {}", self.address, self.text());
        assert_eq!(self.header("content-type"), "application/problem+json", "{}", self.address);
        assert_eq!(self.header("cache-control"), "no-store", "{}", self.address);
        assert_eq!(self.header("content-length"), self.body.len().to_string(), "{}", self.address);
        assert!(!self.headers.contains_key("etag"), "{}", self.address);
        let problem = self.json();
        assert_eq!(problem["type"], format!("/api/docs#problem-{slug}"), "{}", self.address);
        assert_eq!(problem["status"], status);
        assert_eq!(problem["instance"].as_str().unwrap(), self.address.split('?').next().unwrap());
        for said in ["title", "detail"] {
            assert!(problem[said].as_str().is_some_and(|t| !t.is_empty()), "{}: {said}", self.address);
        }
        problem
    }

    /// The headers that every answer carries, and those that none does.
    #[track_caller]
    fn is_guarded(&self) {
        let policy = self.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'; "), "{}: {policy}", self.address);
        assert!(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), "{policy}");
        assert!(!policy.contains("unsafe") && !policy.contains("script-src") && !policy.contains('*'), "{policy}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-embedder-policy", "require-corp"),
        ] {
            assert_eq!(self.header(name), value, "{}: {name}", self.address);
        }
        assert!(self.header("permissions-policy").contains("camera=()"), "{}", self.address);
        let api = self.address == "/api" || self.address.starts_with("/api/");
        let (origin, resource) = if api { ("*", "cross-origin") } else { ("", "same-origin") };
        assert_eq!(self.header("access-control-allow-origin"), origin, "{}", self.address);
        assert_eq!(self.header("cross-origin-resource-policy"), resource, "{}", self.address);
        assert_eq!(self.header("x-request-id").len(), 16, "{}", self.address);
        for name in ["set-cookie", "server", "x-powered-by", "access-control-allow-credentials"] {
            assert!(!self.headers.contains_key(name), "{}: {name}", self.address);
        }
    }
}
