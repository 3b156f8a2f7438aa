//! A house with an open round, and browsers of its people.

use std::sync::Arc;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, Response};
use desk::clock::{Clock, SetClock};
use desk::register::reports::exercise::THIS_ROUND;
use desk::{Backend, Desk};
use jiff::Timestamp;
use tempfile::TempDir;
use tower::ServiceExt;

use crate::furnished;

pub const ORIGIN: &str = "http://localhost:8080";

pub struct Room {
    pub desk: Desk,
    pub clock: Arc<SetClock>,
    pub router: Router,
    _dir: TempDir,
}

impl Room {
    pub async fn on(backend: Backend) -> Self {
        let dir = tempfile::tempdir().unwrap();
        furnished::lay("reports", dir.path(), &backend, async |data, backend| {
            let desk = Desk::open_exercise(&data, &backend, begun()).await.unwrap();
            desk.load_starting_data("test").await.unwrap();
            desk.exercise_people().await.unwrap();
            desk.exercise_reports().await.unwrap();
            desk.close().await.unwrap();
        })
        .await;
        let clock = begun();
        let desk = Desk::open_exercise(dir.path(), &backend, Arc::clone(&clock) as Arc<dyn Clock>).await.unwrap();
        let settings = web::Settings::new(pages::stylesheet_href());
        let gate = gate::Gate::new(desk.clone(), gate::Origin::new(ORIGIN).unwrap()).unwrap();
        let router = web::router(desk.clone(), pages::router(gate), settings);
        Self { desk, clock, router, _dir: dir }
    }

    pub async fn browser(&self, who: &str) -> Browser {
        let secret = self.desk.sign_in_as_exercise(&format!("exercise.{who}")).await.unwrap();
        let secret = secret.unwrap_or_else(|| panic!("nobody is {who}"));
        Browser { router: self.router.clone(), cookie: format!("{}={}", gate::COOKIE, secret.expose()) }
    }
}

/// The report of a member in the open round.
pub fn report(member: &str) -> String {
    format!("/en/work/report/{THIS_ROUND}.{member}")
}

#[derive(Clone)]
pub struct Browser {
    router: Router,
    cookie: String,
}

pub struct Page {
    pub status: u16,
    pub text: String,
    pub location: String,
    pub bytes: Vec<u8>,
}

impl Page {
    #[track_caller]
    pub fn ok(self) -> Self {
        assert_eq!(self.status, 200, "{}", self.text);
        self
    }

    #[track_caller]
    pub fn sent_on(self) -> Self {
        assert_eq!(self.status, 303, "{}", self.text);
        self
    }

    #[track_caller]
    pub fn has(&self, words: &str) -> &Self {
        assert!(self.text.contains(words), "lacks “{words}”:\n{}", self.text);
        self
    }

    #[track_caller]
    pub fn lacks(&self, words: &str) -> &Self {
        assert!(!self.text.contains(words), "has “{words}”");
        self
    }

    /// The value of a field of the page's forms.
    #[track_caller]
    pub fn field(&self, name: &str) -> String {
        let start = format!(" name=\"{name}\"");
        let at = self.text.find(&start).unwrap_or_else(|| panic!("there is no field {name}:\n{}", self.text));
        let before = self.text[..at].rfind('<').unwrap();
        let tag = &self.text[before..=before + self.text[before..].find('>').unwrap()];
        if tag.starts_with("<textarea") {
            let rest = &self.text[before + tag.len()..];
            let text = rest.split("</textarea>").next().unwrap();
            return unescape(text.strip_prefix('\n').unwrap_or(text));
        }
        if tag.starts_with("<select") {
            let rest = self.text[before..].split("</select>").next().unwrap();
            let chosen = rest.split("<option").find(|option| option.contains(" selected"));
            return chosen.map_or_else(String::new, |option| attribute(option, "value"));
        }
        attribute(tag, "value")
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.text).unwrap_or_else(|e| panic!("{e}: {}", self.text))
    }
}

fn attribute(tag: &str, name: &str) -> String {
    let start = format!(" {name}=\"");
    tag.split(&start).nth(1).map_or_else(String::new, |rest| unescape(rest.split('"').next().unwrap()))
}

pub fn unescape(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#34;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#38;", "&")
        .replace("&amp;", "&")
}

impl Browser {
    async fn send(&self, request: Request<Body>) -> Page {
        let response: Response<Body> = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status().as_u16();
        let location = response.headers().get("location").map_or("", |l| l.to_str().unwrap()).to_owned();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec();
        Page { status, text: String::from_utf8_lossy(&bytes).into_owned(), location, bytes }
    }

    pub async fn get(&self, address: &str) -> Page {
        let request = Request::builder().uri(address).header("cookie", &self.cookie).body(Body::empty()).unwrap();
        self.send(request).await
    }

    fn posting(&self, address: &str) -> axum::http::request::Builder {
        Request::builder().method("POST").uri(address).header("cookie", &self.cookie).header("origin", ORIGIN)
    }

    pub async fn post(&self, address: &str, pairs: &[(&str, &str)]) -> Page {
        let request = self.posting(address).header("content-type", "application/x-www-form-urlencoded");
        self.send(request.body(Body::from(form(pairs))).unwrap()).await
    }

    /// As the page's script sends it.
    pub async fn type_in(&self, address: &str, field: &str, base: u64, text: &str) -> serde_json::Value {
        let (n, v) = (format!("n.{field}"), format!("v.{field}"));
        let section = field.rsplit_once('.').map_or(field, |(section, _)| section);
        let body = form(&[("section", section), (&n, &base.to_string()), (&v, text)]);
        let request = self.posting(address).header("content-type", "application/x-www-form-urlencoded");
        let request = request.header("accept", "application/json").body(Body::from(body)).unwrap();
        self.send(request).await.ok().json()
    }

    pub async fn upload(&self, address: &str, name: &str, bytes: &[u8]) -> Page {
        let mut body = format!(
            "--b0\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\ncontent-type: application/octet-stream\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--b0--\r\n");
        let request = self.posting(address).header("content-type", "multipart/form-data; boundary=b0");
        self.send(request.body(Body::from(body)).unwrap()).await
    }
}

pub fn form(pairs: &[(&str, &str)]) -> String {
    pairs
        .iter()
        .map(|(k, v)| format!("{}={}", pages::ctx::escape(k), pages::ctx::escape(v)))
        .collect::<Vec<_>>()
        .join("&")
}

/// The clock of a room that is opened.
fn begun() -> Arc<SetClock> {
    Arc::new(SetClock::at("2026-03-04T10:00:00Z".parse::<Timestamp>().unwrap()))
}

/// A PostgreSQL database of its own.
pub fn postgres(name: &str) -> Backend {
    let server = std::env::var("ACCORD_TEST_POSTGRES")
        .expect("ACCORD_TEST_POSTGRES names a PostgreSQL server that tests may fill; `./test rust` starts one");
    let name = format!("reports_{}_{}", &name[..name.len().min(40)], std::process::id());
    let mut create = std::process::Command::new("psql");
    create.arg(&server).args(["-q", "-c", &format!("CREATE DATABASE {name}")]);
    assert!(create.status().expect("psql runs").success(), "CREATE DATABASE {name}");
    let (before, query) = server.split_once('?').expect("an address with a socket");
    Backend::Postgres(format!("{}/{name}?{query}", before.rsplit_once('/').expect("an address with a database").0))
}

/// Makes a test of each function, once for each backend.
macro_rules! on_both {
    ($($(#[$about:meta])* async fn $name:ident($room:ident) $body:block)*) => {$(
        mod $name {
            use super::*;

            async fn promise($room: crate::room::Room) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn embedded() {
                promise(crate::room::Room::on(desk::Backend::Embedded).await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                promise(crate::room::Room::on(crate::room::postgres(stringify!($name))).await).await;
            }
        }
    )*};
}
pub(crate) use on_both;
