//! The log: what changed, its newest checkpoint, its key.

use alliance::register::Kind;
use serde_json::{Value, json};

use crate::world::{BEFORE, DAY, FAMILIES, World, until_noticed};

#[tokio::test]
async fn changes_are_listed_newest_first_and_whole() {
    let world = World::new().await;
    let mut seen: Vec<Value> = Vec::new();
    let mut address = "/api/v1/changes?per_page=100".to_owned();
    loop {
        let answer = world.get(&address).await.ok();
        let list = answer.json();
        assert_eq!(list["total"], 534);
        seen.extend(list["items"].as_array().unwrap().iter().cloned());
        let Some(next) = answer.header("link").split(", ").find_map(|l| l.strip_suffix(">; rel=\"next\"")) else {
            break;
        };
        next[1..].clone_into(&mut address);
    }
    let order: Vec<u64> = seen.iter().map(|i| i["seq"].as_u64().unwrap()).collect();
    assert_eq!(order, (1..=534).rev().collect::<Vec<_>>());
    for (plural, kind) in FAMILIES
        .into_iter()
        .filter(|(_, kind)| !matches!(kind, Kind::Verdict | Kind::Report | Kind::Review | Kind::Adoption))
    {
        for item in world.all(plural, "").await {
            assert!(seen.contains(&item), "{kind} {}", item["id"]);
        }
    }

    world.clock.advance(jiff::SignedDuration::from_hours(24));
    world
        .import(&json!([{"kind": "round", "id": "new", "body": {"event": "x", "date": "2030", "source": {"cited": "y", "read_as": ""}}}]))
        .await;
    until_noticed().await;
    let now = world.get("/api/v1/changes?per_page=1").await.ok().json();
    assert_eq!((&now["total"], &now["items"][0]["id"]), (&json!(535), &json!("new")));
    let then = world.get(&format!("/api/v1/changes?per_page=1&as_of={DAY}")).await.ok().json();
    assert_eq!((&then["total"], &then["items"][0]["seq"]), (&json!(534), &json!(534)));
    let never = world.get(&format!("/api/v1/changes?as_of={BEFORE}")).await.ok().json();
    assert_eq!((&never["total"], &never["items"]), (&json!(0), &json!([])));
}

#[tokio::test]
async fn the_checkpoint_is_the_desks_own_and_can_be_checked_with_its_key() {
    let world = World::new().await;
    let note = world.get("/api/v1/checkpoint").await.ok();
    assert_eq!(note.header("content-type"), "text/plain; charset=utf-8");
    assert_eq!(note.text(), world.desk.checkpoint().await.unwrap().unwrap());
    let text = note.text();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[..2], ["accord.register", "534"]);
    let key = world.get("/api/v1/checkpoint/key").await.ok().text();
    assert!(key.starts_with("accord.register+") && key.ends_with('\n'), "{key}");
    assert_eq!(key.trim_end(), world.desk.log_key().unwrap().to_string());
    assert!(lines.iter().any(|l| l.starts_with("— accord.register ")), "{text}");
}

#[tokio::test]
async fn a_log_without_events_has_no_checkpoint() {
    let world = World::empty(axum::Router::new(), web::Settings::new("/a.css")).await;
    let problem = world.get("/api/v1/checkpoint").await.problem(404, "not-found");
    assert!(problem["detail"].as_str().unwrap().contains("empty"), "{problem}");
    assert_eq!(world.get("/api/v1/changes").await.ok().json()["total"], 0);
    let ready = world.get("/readyz").await;
    assert_eq!((ready.status, &*ready.text()), (503, "the starting data is not loaded\n"));
}
