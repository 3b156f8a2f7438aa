//! What goes wrong, as its readers see it, and what the log keeps of it.

use std::io::Write;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request};
use axum::routing::get;
use serde_json::{Value, json};
use web::Settings;

use crate::world::{FAMILIES, World, request};

fn settings() -> Settings {
    Settings::new("/assets/accord.css")
}

#[tokio::test]
async fn what_is_not_there_is_said_with_a_way_on() {
    let world = World::new().await;
    for (plural, kind) in FAMILIES {
        for address in [format!("/api/v1/{plural}/no-such-id"), format!("/api/v1/{plural}/no-such-id/versions")] {
            let problem = world.get(&address).await.problem(404, "not-found");
            let detail = problem["detail"].as_str().unwrap();
            assert!(detail.contains(&format!("There is no {kind} “no-such-id”")), "{detail}");
            assert!(detail.contains(&format!("/api/v1/{plural} lists")), "{detail}");
        }
        let problem = world.get(&format!("/api/v1/{plural}/a%00b")).await.problem(404, "not-found");
        assert!(problem["detail"].as_str().unwrap().starts_with("An id has 1 to 120 letters"), "{problem}");
        let problem = world.get(&format!("/api/v1/{plural}/")).await.problem(404, "not-found");
        assert!(problem["detail"].as_str().unwrap().contains(&format!("try /api/v1/{plural}.")), "{problem}");
    }
    for address in ["/api/v1", "/api/v2/members", "/api/v1/members/AT/versions/1", "/api/v1/queries/none", "/api//x"] {
        let problem = world.get(address).await.problem(404, "not-found");
        assert!(problem["detail"].as_str().unwrap().contains("/api/docs"), "{problem}");
    }
}

#[tokio::test]
async fn a_query_that_is_not_understood_is_refused_by_name() {
    let world = World::new().await;
    let ways: [(&str, &[&str]); 16] = [
        ("/api/v1/members?colour=blue", &["colour"]),
        ("/api/v1/members?goal=G1", &["goal"]),
        ("/api/v1/baselines?goal=G8", &["goal"]),
        ("/api/v1/baselines?member=at", &["member"]),
        ("/api/v1/baselines?member=AT&member=DE", &["member"]),
        ("/api/v1/baselines?goal=&target=T5&standing=x", &["goal", "target", "standing"]),
        ("/api/v1/members?page=0", &["page"]),
        ("/api/v1/members?per_page=1001", &["per_page"]),
        ("/api/v1/members?sort=random", &["sort"]),
        ("/api/v1/members?q=", &["q"]),
        ("/api/v1/members?q=%FF", &["q"]),
        ("/api/v1/members?as_of=yesterday", &["as_of"]),
        ("/api/v1/members/AT?as_of=2026-02-30", &["as_of"]),
        ("/api/v1/members.csv?page=2", &["page"]),
        ("/api/v1/checkpoint?as_of=2026-01-01", &["as_of"]),
        ("/api/v1/observations.sdmx30.xml?q=x", &["q"]),
    ];
    for (address, names) in ways {
        let problem = world.get(address).await.problem(400, "bad-query");
        let invalid = problem["invalid-params"].as_array().unwrap();
        assert_eq!(invalid.iter().map(|p| p["name"].as_str().unwrap()).collect::<Vec<_>>(), names, "{address}");
        for param in invalid {
            let (name, expected) = (param["name"].as_str().unwrap(), param["expected"].as_str().unwrap());
            let detail = problem["detail"].as_str().unwrap();
            assert!(!expected.is_empty() && detail.contains(&format!("{name}: expected {expected}")), "{problem}");
        }
    }
    let long = format!("/api/v1/members?colour={}", "b".repeat(3_000));
    let problem = world.get(&long).await.problem(400, "bad-query");
    assert!(problem.to_string().len() < 2_000, "what was sent is not sent back at length");
}

#[tokio::test]
async fn a_format_is_chosen_by_the_address() {
    let world = World::new().await;
    for (address, accept) in [
        ("/api/v1/members", "application/xml"),
        ("/api/v1/members", "text/html"),
        ("/api/v1/members.csv", "application/json"),
        ("/api/v1/observations.sdmx21.xml", "application/json;q=1, application/xml;q=0"),
        ("/api/v1/checkpoint", "application/json"),
    ] {
        let problem = world.get_with(address, &[("accept", accept)]).await.problem(406, "not-acceptable");
        assert!(problem["detail"].as_str().unwrap().contains("*/*"), "{problem}");
        // The answer was made and kept; the next reader must get it all the same.
        world.get_with(address, &[("accept", "*/*")]).await.ok();
    }
    let two = request(Method::GET, "/api/v1/members", &[("accept", "text/html"), ("accept", "application/json;q=0.2")]);
    world.ask(two).await.ok();
}

#[tokio::test]
async fn everything_can_only_be_read() {
    let world = World::new().await;
    for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE, Method::TRACE, Method::OPTIONS] {
        for address in ["/api/v1/members", "/api/v1/nothing", "/api/docs", "/healthz", "/nowhere"] {
            let answer = world.ask(request(method.clone(), address, &[])).await;
            let problem = answer.problem(405, "method-not-allowed");
            assert_eq!(answer.header("allow"), "GET, HEAD", "{method} {address}");
            assert!(problem["detail"].as_str().unwrap().contains("GET or HEAD"), "{problem}");
        }
    }
}

#[tokio::test]
async fn a_request_to_read_brings_nothing() {
    let world = World::new().await;
    let body = |bytes: usize| {
        Request::get("/api/v1/members").header("content-length", bytes).body(Body::from(vec![b'x'; bytes])).unwrap()
    };
    world.ask(body(1_024)).await.ok();
    let answer = world.ask(body(1_025)).await;
    let problem = answer.problem(413, "content-too-large");
    assert!(problem["detail"].as_str().unwrap().contains("Leave it out"), "{problem}");
    assert_eq!(answer.header("connection"), "close");
}

#[tokio::test]
async fn a_long_address_is_refused_at_its_limit() {
    let world = World::new().await;
    let of = |length: usize| {
        let begin = "/api/v1/members?colour=";
        format!("{begin}{}", "b".repeat(length - begin.len()))
    };
    world.get(&of(4_096)).await.problem(400, "bad-query");
    let problem = world.get(&of(4_097)).await.problem(414, "address-too-long");
    assert!(problem["detail"].as_str().unwrap().contains("4096"), "{problem}");
}

#[tokio::test]
async fn a_list_that_is_too_long_for_a_file_is_refused_with_a_way_on() {
    let world = World::empty(Router::new(), settings()).await;
    let body = json!({"event": "x", "date": "2020", "source": {"cited": "here", "read_as": ""}});
    let rounds: Vec<Value> =
        (0..20_001).map(|n| json!({"kind": "round", "id": format!("r{n}"), "body": body})).collect();
    world.import(&json!(rounds[..20_000])).await;
    let rows = world.get("/api/v1/rounds.csv").await.ok().text().lines().count();
    assert_eq!(rows, 20_001, "the heads and 20,000 rows");
    world.import(&json!(rounds)).await;
    crate::world::until_noticed().await;
    for ending in ["csv", "xlsx", "json"] {
        let problem = world.get(&format!("/api/v1/rounds.{ending}")).await.problem(400, "list-too-long");
        assert!(problem["detail"].as_str().unwrap().contains("Narrow it by a filter"), "{problem}");
    }
    world.get("/api/v1/rounds.csv?q=y").await.ok();
}

/// What would be written to the log.
#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Lines {
    /// Gathers what this thread logs while the guard lives.
    fn gather(&self) -> tracing::subscriber::DefaultGuard {
        let lines = self.clone();
        let gatherer = tracing_subscriber::fmt().with_ansi(false).with_writer(move || lines.clone()).finish();
        tracing::subscriber::set_default(gatherer)
    }

    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

fn pages() -> Router {
    async fn panics() -> &'static str {
        panic!("the secret reason\nINFO a line that nobody wrote")
    }
    async fn sleeps() -> &'static str {
        tokio::time::sleep(Duration::from_mins(1)).await;
        "late"
    }
    Router::new().route("/panics", get(panics)).route("/sleeps", get(sleeps))
}

#[tokio::test]
async fn a_panic_shows_an_id_and_the_log_the_rest() {
    let world = World::with(pages(), settings()).await;
    let lines = Lines::default();
    let gathering = lines.gather();
    let problem = world.get("/panics").await.problem(500, "internal");
    let id = problem["id"].as_str().unwrap();
    assert_eq!(id.len(), 16);
    assert!(!problem.to_string().contains("secret"), "{problem}");
    let page = world.get_with("/panics", &[("accept", "text/html,*/*;q=0.8")]).await;
    assert_eq!((page.status, page.header("content-type")), (500, "text/html; charset=utf-8"));
    assert!(page.text().contains("Tell the operator this id") && !page.text().contains("secret"), "{}", page.text());
    drop(gathering);
    let log = lines.text();
    let told = log.lines().find(|l| l.contains(id)).unwrap();
    assert!(told.contains("the secret reason\\nINFO a line that nobody wrote"), "one line: {told}");
    world.get("/api/v1/members").await.ok();
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_given_up() {
    let world = World::with(pages(), Settings { patience: Duration::from_secs(5), ..settings() }).await;
    let answer = world.get("/sleeps").await;
    let problem = answer.problem(503, "too-slow");
    assert!(problem["detail"].as_str().unwrap().contains("Try again"), "{problem}");
    assert_eq!(answer.header("retry-after"), "10");
    world.get("/healthz").await.ok();
}

#[tokio::test]
async fn without_its_database_the_register_says_so_and_lives() {
    let world = World::new().await;
    world.desk.clone().close().await.unwrap();
    crate::world::until_noticed().await;
    let lines = Lines::default();
    let gathering = lines.gather();
    for address in
        ["/api/v1/members", "/api/v1/members/AT", "/api/v1/members.csv", "/api/v1/changes", "/api/v1/checkpoint"]
    {
        let problem = world.get(address).await.problem(503, "unavailable");
        let id = problem["id"].as_str().unwrap();
        assert!(lines.text().contains(id), "{id}");
        let detail = problem["detail"].as_str().unwrap();
        assert!(detail.contains(id) && !detail.to_lowercase().contains("sql"), "{detail}");
    }
    drop(gathering);
    assert_eq!(world.get("/healthz").await.ok().text(), "alive\n");
    let ready = world.get("/readyz").await;
    assert_eq!((ready.status, &*ready.text()), (503, "the database does not answer\n"));
    world.get("/metrics").await.ok();
    world.get("/api/docs").await.ok();
}

#[tokio::test]
async fn the_log_names_routes_and_never_what_was_asked() {
    let world = World::new().await;
    let lines = Lines::default();
    let gathering = lines.gather();
    let secret =
        [("user-agent", "secret-agent"), ("x-forwarded-for", "192.0.2.77"), ("referer", "https://secret.example")];
    let answer = world.get_with("/api/v1/practices?q=secretword", &secret).await.ok();
    let id = answer.header("x-request-id").to_owned();
    world.get_with("/api/v1/practices/secretid", &secret).await.problem(404, "not-found");
    world.get_with("/secretpath?secret=1", &secret).await;
    world.get_with("/api/v1/practices?secretname=secretvalue", &secret).await.problem(400, "bad-query");
    drop(gathering);
    let log = lines.text();
    assert!(!log.contains("secret") && !log.contains("192.0.2.77"), "{log}");
    let line = log.lines().find(|l| l.contains(&id)).unwrap();
    for part in ["method=\"GET\"", "route=\"/api/v1/practices\"", "status=200", "micros="] {
        assert!(line.contains(part), "{part} in {line}");
    }
    assert!(log.contains("route=\"/api/v1/practices/{id}\""), "{log}");
    let metrics = world.get("/metrics").await.ok().text();
    assert!(!metrics.contains("secret"), "{metrics}");
}
