//! Answers kept in memory: given again while they hold, and never after a change.

use axum::Router;
use axum::extract::Query;
use axum::http::header::{CACHE_CONTROL, VARY};
use axum::routing::get;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use web::Settings;

use crate::world::{World, until_noticed};

async fn measured(world: &World, name: &str) -> u64 {
    let text = world.get("/metrics").await.ok().text();
    let line = text.lines().find(|l| l.starts_with(&format!("{name} "))).unwrap();
    line.rsplit(' ').next().unwrap().parse().unwrap()
}

fn round(event: &str) -> Value {
    json!([{"kind": "round", "id": "2012-launch",
            "body": {"event": event, "date": "2012-12", "source": {"cited": "here", "read_as": ""}}}])
}

#[tokio::test]
async fn a_change_changes_the_answer_and_its_tag() {
    let world = World::new().await;
    let addresses =
        ["/api/v1/rounds", "/api/v1/rounds/2012-launch", "/api/v1/rounds.csv", "/api/v1/changes", "/api/v1/checkpoint"];
    let mut before = Vec::new();
    for address in addresses {
        for encoding in ["identity", "gzip"] {
            before.push((address, encoding, world.get_with(address, &[("accept-encoding", encoding)]).await.ok()));
        }
    }
    let hits = measured(&world, "accord_cache_hits_total").await;
    for (address, encoding, old) in &before {
        let again = world.get_with(address, &[("accept-encoding", encoding)]).await.ok();
        assert_eq!((&again.body, again.header("etag")), (&old.body, old.header("etag")), "{address} {encoding}");
    }
    assert!(measured(&world, "accord_cache_hits_total").await >= hits + before.len() as u64, "given from memory");

    world.import(&round("changed")).await;
    until_noticed().await;
    for (address, encoding, old) in &before {
        let headers = [("accept-encoding", *encoding), ("if-none-match", old.header("etag"))];
        let new = world.get_with(address, &headers).await.ok();
        assert_ne!(new.body, old.body, "{address} {encoding}");
        assert_ne!(new.header("etag"), old.header("etag"), "{address} {encoding}");
    }
    assert_eq!(world.get("/api/v1/rounds/2012-launch").await.ok().json()["record"]["body"]["event"], "changed");
    // What is said of a day that is over does not change.
    let old = &before[2].2.json()["record"];
    world.clock.advance(jiff::SignedDuration::from_hours(24));
    world.import(&round("changed again")).await;
    until_noticed().await;
    let then = world.get("/api/v1/rounds/2012-launch?as_of=2026-03-03").await;
    assert_eq!(then.status, 404);
    let now = world.get("/api/v1/rounds/2012-launch").await.ok().json();
    assert_eq!((&now["record"]["version"], &old["version"]), (&json!(3), &json!(1)));
}

#[tokio::test]
async fn answers_with_and_without_compression_are_kept_apart() {
    let world = World::new().await;
    for encoding in ["gzip", "identity", "gzip", "identity"] {
        let answer = world.get_with("/api/v1/members", &[("accept-encoding", encoding)]).await.ok();
        assert_eq!(answer.header("content-encoding") == "gzip", encoding == "gzip");
        assert_eq!(answer.body[0] == b'{', encoding == "identity");
    }
}

#[tokio::test]
async fn the_memory_for_answers_has_a_bound() {
    let bound = 200_000;
    let world = World::with(Router::new(), Settings { cache_bytes: bound, ..Settings::new("/a.css") }).await;
    for page in 1..=200 {
        world.get(&format!("/api/v1/changes?per_page=3&page={page}")).await.ok();
        assert!(measured(&world, "accord_cache_bytes").await <= bound as u64);
    }
    assert!(measured(&world, "accord_cache_entries").await > 5);
    let entries = measured(&world, "accord_cache_entries").await;
    world.get("/api/v1/changes?per_page=500").await.ok();
    assert_eq!(measured(&world, "accord_cache_entries").await, entries, "too large to be kept");
}

/// Pages that say how often they were made.
fn counting() -> Router {
    let made = Arc::new(AtomicU32::new(0));
    let next = move || made.fetch_add(1, Ordering::Relaxed).to_string();
    let (a, b, c) = (next.clone(), next.clone(), next);
    Router::new()
        .route("/kept", get(move |Query(q): Query<BTreeMap<String, String>>| async move { format!("{q:?} {}", a()) }))
        .route("/varies", get(move || async move { ([(VARY, "accept-language")], b()) }))
        .route("/not-stored", get(move || async move { ([(CACHE_CONTROL, "no-store")], c()) }))
}

#[tokio::test]
async fn what_depends_on_more_than_the_address_is_made_anew() {
    let world = World::with(counting(), Settings::new("/a.css")).await;
    for (address, kept) in
        [("/kept", true), ("/kept?a=1", true), ("/kept?a=2", true), ("/varies", false), ("/not-stored", false)]
    {
        let first = world.get(address).await.ok();
        let second = world.get(address).await.ok();
        assert_eq!(first.body == second.body, kept, "{address}");
    }
    assert_eq!(world.get("/varies").await.ok().headers.get_all("vary").iter().count(), 2, "language and encoding");
    assert!(world.get("/not-stored").await.ok().header("cache-control").contains("no-store"));
    let first = world.get("/kept").await.ok();
    world.clock.advance(jiff::SignedDuration::from_hours(24));
    assert_ne!(world.get("/kept").await.ok().body, first.body, "pages say what is due: a new day makes them anew");
}
