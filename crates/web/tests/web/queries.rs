//! The stored queries behind every published number.

use serde_json::{Value, json};

use crate::world::{BEFORE, World};

#[tokio::test]
async fn every_query_can_be_asked_and_says_what_it_was_asked() {
    let world = World::new().await;
    let list = world.get("/api/v1/queries").await.ok().json();
    let queries = list["items"].as_array().unwrap();
    assert_eq!(queries.len(), desk::queries::QUERIES.len());
    let value = |name: &str| match name {
        "kind" => "baseline",
        "member" => "DE",
        "target" => "T1",
        "goal" => "G1",
        "standing" => "public-source",
        "indicator" => "icse_victims_stock",
        "instrument" => "lanzarote",
        "status" => "party",
        "id" => "icse_victims_stock.2017-01-09",
        "round" => "2014-progress",
        "criterion" => "possession",
        "stage" => "in-force",
        "year" => "2012",
        "part" => "q1.low",
        "as_of" => "2026-03-04",
        other => panic!("{other}"),
    };
    let names = |query: &Value, which: &str| -> Vec<String> {
        query[which].as_array().unwrap().iter().map(|n| n.as_str().unwrap().to_owned()).collect()
    };
    for query in queries {
        let href = query["href"].as_str().unwrap();
        let (needs, takes) = (names(query, "needs"), names(query, "takes"));
        let with = |given: &[&String]| {
            let pairs: Vec<String> = given.iter().map(|n| format!("{n}={}", value(n))).collect();
            if pairs.is_empty() { href.to_owned() } else { format!("{href}?{}", pairs.join("&")) }
        };
        let needed: Vec<&String> = needs.iter().collect();
        for more in std::iter::once(None).chain(takes.iter().map(Some)) {
            let given: Vec<&String> = needed.iter().copied().chain(more).collect();
            let answered = world.get(&with(&given)).await.ok().json();
            assert_eq!(answered["answer"]["query"], query["id"]);
            assert_eq!(answered["answer"]["version"], query["version"]);
            assert_eq!(answered["answer"]["size"], 537);
            for name in given.iter().filter(|n| **n != "as_of") {
                assert_eq!(answered["answer"]["parameters"][name.as_str()], value(name), "{href}");
            }
        }
        if !needs.is_empty() {
            let problem = world.get(href).await.problem(400, "bad-query");
            for name in &needs {
                assert!(problem.to_string().contains(&format!("\"name\":\"{name}\"")), "{problem}");
            }
        }
        let problem =
            world.get(&format!("{}{}colour=blue", with(&needed), if needs.is_empty() { "?" } else { "&" })).await;
        problem.problem(400, "bad-query");
    }
}

async fn number(world: &World, address: &str) -> (Value, Value) {
    let answer = world.get(&format!("/api/v1/queries/{address}")).await.ok().json()["answer"].clone();
    (answer["number"].clone(), answer["of"].clone())
}

#[tokio::test]
async fn numbers_are_those_of_the_lists() {
    let world = World::new().await;
    assert_eq!(number(&world, "members").await, (json!(54), Value::Null));
    let mut sum = 0;
    for plural in ["baselines", "commitments", "progress"] {
        sum += world.all(plural, "goal=G7").await.len();
    }
    assert_eq!(number(&world, "statements?goal=G7").await.0, json!(sum));
    let laws = world.all("laws", "").await;
    let parties = laws.iter().filter(|l| l["body"]["instruments"]["lanzarote"]["is"] == "party").count();
    assert!(parties > 20);
    let asked = number(&world, "members-by-legal-status?instrument=lanzarote&status=party").await;
    assert_eq!(asked, (json!(parties), json!(54)));
    let with = number(&world, "members-with-hotlines").await.0.as_u64().unwrap();
    let without = number(&world, "members-without-hotlines").await.0.as_u64().unwrap();
    assert_eq!((with, with + without), (42, 54));
    assert_eq!(number(&world, &format!("members?as_of={BEFORE}")).await.0, json!(0));
    let figure = world.get("/api/v1/queries/observation?id=icse_victims_stock.2017-01-09").await.ok().json();
    assert_eq!(figure["answer"]["figure"], json!({"value": "10000"}));
}
