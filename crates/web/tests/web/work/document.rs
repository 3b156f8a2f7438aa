//! What the OpenAPI document says of the working rooms: complete, and true of the answers.

use std::collections::BTreeSet;

use alliance::people::access::ACTS;
use axum::body::Body;
use axum::http::Request;
use desk::Backend;
use desk::register::reports::exercise::THIS_ROUND;
use serde_json::Value;

use super::world::{House, report};
use crate::answers::conforms;

const INDICATOR: &str = "exercise_victims_identified";

async fn document(house: &House) -> Value {
    house.bare(Request::builder().uri("/api/v1/openapi.json").body(Body::empty()).unwrap()).await.ok()
}

#[tokio::test]
async fn every_route_of_the_table_is_documented_with_its_token_and_its_answers() {
    let house = House::on(&Backend::Embedded).await;
    let document = document(&house).await;
    let scheme = &document["components"]["securitySchemes"]["token"];
    assert_eq!((scheme["type"].as_str(), scheme["scheme"].as_str()), (Some("http"), Some("bearer")));
    let mut of_table: Vec<String> = ACTS
        .iter()
        .flat_map(|row| row.routes)
        .filter(|(_, path)| path.starts_with("/api/"))
        .map(|(method, path)| format!("{method} {path}"))
        .collect();
    let mut documented = Vec::new();
    let mut ids = BTreeSet::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap();
            assert!(ids.insert(id.to_owned()), "{id} stands twice");
            if !["/api/v1/work", "/api/v1/match", "/api/v1/banks/"].iter().any(|begin| path.starts_with(begin)) {
                assert!(operation.get("security").is_none(), "{path} takes no token");
                continue;
            }
            documented.push(format!("{} {path}", method.to_uppercase()));
            assert_eq!(operation["security"][0]["token"], serde_json::json!([]), "{path}");
            assert!(operation["summary"].as_str().is_some_and(|s| !s.is_empty()), "{path}");
            let sends = if method == "get" { &[][..] } else { &["409", "415", "422"][..] };
            for status in ["400", "401", "403", "404", "405", "429", "500", "503"].iter().chain(sends) {
                assert!(operation["responses"].get(*status).is_some(), "{method} {path} {status}");
            }
            for parameter in operation["parameters"].as_array().into_iter().flatten() {
                assert!(parameter["description"].as_str().is_some_and(|s| !s.is_empty()), "{path} {parameter}");
            }
        }
    }
    of_table.sort();
    documented.sort();
    assert_eq!(documented, of_table);
    println!("{} routes of the working rooms are documented", documented.len());
    let page = house.bare(Request::builder().uri("/api/docs").body(Body::empty()).unwrap()).await;
    for route in &documented {
        let (method, path) = route.split_once(' ').unwrap();
        assert!(page.text().contains(&format!("{method} {path}")), "{route} is on the page");
    }
    for slug in ["sign-in", "bad-token", "forbidden", "conflict", "refused", "bad-body", "media-type", "too-many"] {
        assert!(page.text().contains(&format!("id=\"problem-{slug}\"")), "{slug}");
    }
}

/// Which texts of a shape that is sent say neither their length nor their form.
fn endless(document: &Value, schema: &Value, at: &str, seen: &mut BTreeSet<String>, found: &mut BTreeSet<String>) {
    if !schema.is_object() {
        return;
    }
    if let Some(name) = schema["$ref"].as_str().and_then(|r| r.rsplit('/').next()) {
        if seen.insert(name.to_owned()) {
            endless(document, &document["components"]["schemas"][name], name, seen, found);
        }
        return;
    }
    let is_text =
        schema["type"] == "string" || schema["type"].as_array().is_some_and(|all| all.contains(&"string".into()));
    // The pattern that every text has says which characters it holds, and not how many.
    let has_form = schema["pattern"].as_str().is_some_and(|pattern| !pattern.ends_with("*$"));
    if is_text && !has_form && ["maxLength", "enum", "format", "const"].iter().all(|key| schema.get(*key).is_none()) {
        found.insert(at.to_owned());
    }
    for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
        endless(document, inner, &format!("{at}.{name}"), seen, found);
    }
    for key in ["items", "additionalProperties"] {
        endless(document, &schema[key], at, seen, found);
    }
    for inner in ["oneOf", "anyOf", "allOf"].iter().flat_map(|key| schema[*key].as_array().into_iter().flatten()) {
        endless(document, inner, at, seen, found);
    }
}

/// How long a text may be stands in the document; an answer of a report has the length that its question says.
#[tokio::test]
async fn every_text_that_is_sent_says_its_length_or_its_form() {
    let house = House::on(&Backend::Embedded).await;
    let document = document(&house).await;
    let (mut seen, mut found) = (BTreeSet::new(), BTreeSet::new());
    for (path, item) in document["paths"].as_object().unwrap() {
        let sent = &item["post"]["requestBody"]["content"]["application/json"]["schema"];
        if (path.starts_with("/api/v1/work") || path.starts_with("/api/v1/match")) && sent.is_object() {
            endless(&document, sent, path, &mut seen, &mut found);
        }
    }
    let found: Vec<&str> = found.iter().map(String::as_str).collect();
    assert_eq!(found, ["WorkValue.choice", "WorkValue.date", "WorkValue.number", "WorkValue.text"]);
    assert!(seen.len() > 30, "{} shapes are sent", seen.len());
}

#[tokio::test]
async fn what_is_read_has_the_shape_that_the_document_gives_it() {
    let house = House::on(&Backend::Embedded).await;
    house.desk.exercise_figures().await.unwrap();
    let begun = serde_json::json!({"id": INDICATOR});
    house.writes("secretariat").await.post("/definitions", &begun).await.is(201);
    let coordinator = house.writes("coordinator.de").await;
    coordinator.post("/members/DE/law", &serde_json::json!({"criterion": "possession"})).await.is(201);
    let text = serde_json::json!({
        "title": "A model", "criterion": "possession", "language": "en", "licence": "CC0", "cited": "x", "address": "", "digest": ""
    });
    coordinator.post("/law-texts", &text).await.is(201);
    let campaign = serde_json::json!({
        "title": "Invented", "aim": "", "message": "", "audiences": ["parents"], "channels": [], "languages": ["de"],
        "begins": "2026-02-01",
        "materials": [{"id": "m1", "title": "Invented", "language": "de", "kind": "kit", "licence": "cc0",
            "link": "https://www.example.org/kit?of=1"}],
    });
    let campaign = coordinator.post("/members/DE/campaigns", &campaign).await.is(201).json();
    let practice = serde_json::json!({
        "goal": "G5", "original": "de", "cost": "unknown", "contact": {"name": "Invented"},
        "texts": {"en": {"name": "Invented", "problem": "", "done": "", "made": "machine"}},
    });
    let practice = coordinator.post("/members/DE/practices", &practice).await.is(201).json();
    let document = document(&house).await;
    let mut looked_at = 0;
    for who in ["secretariat", "coordinator.de", "signer.de", "reviewer", "auditor", "member-admin.de", "operator"] {
        let machine = house.machine(who, true).await;
        for (path, item) in document["paths"].as_object().unwrap() {
            let Some(operation) = item.get("get").filter(|_| path.starts_with("/api/v1/work")) else { continue };
            let id = if path.contains("/rounds/") { THIS_ROUND.to_owned() } else { report("DE") };
            let id = match path.split('/').nth(4) {
                Some("people") => "exercise.signer.de".to_owned(),
                Some("figures") => format!("figures.DE.{INDICATOR}"),
                Some("definitions") => INDICATOR.to_owned(),
                Some("law") => "DE.possession".to_owned(),
                Some("law-texts") => "possession-01".to_owned(),
                Some("campaigns") => campaign["id"].as_str().unwrap().to_owned(),
                Some("practices") => practice["id"].as_str().unwrap().to_owned(),
                _ => id,
            };
            let asked = path.replace("{id}", &id).replace("{field}", "g1.actions").replace("{seq}", "1");
            let asked = asked.replace("{member}", "DE").replace("/api/v1/work", "");
            let told = machine.get(&asked).await;
            assert!(matches!(told.status, 200 | 404), "{who} {asked}: {}", told.text());
            let content = operation["responses"][told.status.to_string()]["content"].as_object().unwrap();
            let (kind, shape) = content.iter().next().unwrap();
            assert_eq!(told.header("content-type"), kind, "{asked}");
            if kind.ends_with("json") {
                conforms(&document, &shape["schema"], &told.json())
                    .unwrap_or_else(|why| panic!("{who} {asked}: {why}"));
                looked_at += u32::from(told.status == 200);
            }
        }
    }
    println!("{looked_at} answers have the shape that the document gives them");
    assert!(looked_at > 60, "{looked_at}");
}
