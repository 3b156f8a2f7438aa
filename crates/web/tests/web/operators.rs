//! What operators ask: does it live, can it answer, what did it measure.

use axum::Router;
use axum::http::Method;

use crate::world::{World, request};

#[tokio::test]
async fn health_is_said_in_a_word_and_never_kept() {
    let world = World::new().await;
    for (address, says) in [("/healthz", "alive\n"), ("/readyz", "ready\n")] {
        let answer = world.get(address).await.ok();
        assert_eq!((&*answer.text(), answer.header("cache-control")), (says, "no-store"));
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
        assert!(!answer.headers.contains_key("etag"));
    }
    let empty = World::empty(Router::new(), web::Settings::new("/a.css")).await;
    assert_eq!(empty.get("/healthz").await.status, 200);
    assert_eq!(empty.get("/readyz").await.status, 503);
}

#[tokio::test]
async fn whoever_gets_notices_finds_the_key_that_signs_them() {
    let world = World::new().await;
    let answer = world.get("/.well-known/accord-notices.json").await.ok();
    assert_eq!(answer.header("content-type"), "application/jwk-set+json");
    let keys: serde_json::Value = serde_json::from_str(&answer.text()).expect("JSON");
    let key = &keys["keys"][0];
    assert_eq!(
        (key["kty"].as_str(), key["crv"].as_str(), key["alg"].as_str()),
        (Some("OKP"), Some("Ed25519"), Some("EdDSA"))
    );
    assert_eq!((key["x"].as_str().map(str::len), key["kid"].as_str().map(str::len)), (Some(43), Some(43)));
    assert_eq!(key.as_object().map(serde_json::Map::len), Some(6), "nothing of the secret half: {key}");
}

#[tokio::test]
async fn measurements_count_by_route_and_status() {
    let world = World::new().await;
    for _ in 0..3 {
        world.get("/api/v1/members/AT").await.ok();
    }
    world.get("/api/v1/members/none").await.problem(404, "not-found");
    world.get("/elsewhere").await;
    world.ask(request(Method::HEAD, "/api/v1/members/DE", &[])).await.ok();
    let answer = world.get("/metrics").await.ok();
    assert_eq!(answer.header("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    assert_eq!(answer.header("cache-control"), "no-store");
    let text = answer.text();
    for line in [
        r#"accord_http_request_duration_seconds_count{route="/api/v1/members/{id}",status="200"} 4"#,
        r#"accord_http_request_duration_seconds_count{route="/api/v1/members/{id}",status="404"} 1"#,
        r#"accord_http_request_duration_seconds_count{route="none",status="404"} 1"#,
        "accord_log_events 537",
        "accord_cache_hits_total 2",
    ] {
        assert!(text.lines().any(|l| l == line), "{line}\nin\n{text}");
    }
    let mut families = std::collections::BTreeSet::new();
    for line in text.lines() {
        if let Some(rest) = line.strip_prefix("# TYPE ") {
            assert!(families.insert(rest.split(' ').next().unwrap().to_owned()), "{line} stands twice");
        } else if !line.starts_with('#') {
            let (name, value) = line.rsplit_once(' ').unwrap();
            assert!(value.parse::<f64>().is_ok(), "{line}");
            let name = name.split('{').next().unwrap();
            let family = ["_bucket", "_sum", "_count"].iter().find_map(|e| name.strip_suffix(e)).unwrap_or(name);
            assert!(families.contains(family), "{line} has no type");
        }
    }
}
