//! The OpenAPI document and the page made of it: complete, consistent, and true of the answers.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::answers::conforms;
use crate::world::{FAMILIES, World};

/// Every `$ref` in a document.
fn references<'a>(value: &'a Value, out: &mut BTreeSet<&'a str>) {
    match value {
        Value::Array(all) => all.iter().for_each(|v| references(v, out)),
        Value::Object(all) => {
            out.extend(all.get("$ref").and_then(Value::as_str));
            all.values().for_each(|v| references(v, out));
        }
        _ => {}
    }
}

#[tokio::test]
async fn the_document_names_every_address_once_and_refers_to_what_it_holds() {
    let world = World::new().await;
    let document = world.get("/api/v1/openapi.json").await.ok().json();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let mut found = BTreeSet::new();
    references(&document, &mut found);
    for reference in found {
        let pointer = reference.strip_prefix('#').unwrap();
        assert!(document.pointer(pointer).is_some(), "{reference}");
    }
    let paths = document["paths"].as_object().unwrap();
    let mut ids = BTreeSet::new();
    for (path, item) in paths {
        assert_eq!(item.as_object().unwrap().keys().collect::<Vec<_>>(), ["get"], "{path} can only be read");
        let operation = &item["get"];
        assert!(ids.insert(operation["operationId"].as_str().unwrap()), "{path}");
        assert!(operation["summary"].as_str().is_some_and(|s| !s.is_empty()), "{path}");
        for status in ["200", "304", "400", "404", "405", "406", "413", "414", "500", "503"] {
            assert!(operation["responses"].get(status).is_some(), "{path} {status}");
        }
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            assert!(parameter["description"].as_str().is_some_and(|s| !s.is_empty()), "{path} {parameter}");
        }
    }
    for (plural, _) in FAMILIES {
        for ending in ["", "/{id}", "/{id}/versions", ".csv", ".xlsx", ".json"] {
            assert!(paths.contains_key(&format!("/api/v1/{plural}{ending}")), "{plural}{ending}");
        }
    }
}

#[tokio::test]
async fn answers_have_the_shape_that_the_document_gives_them() {
    let world = World::new().await;
    let document = world.get("/api/v1/openapi.json").await.ok().json();
    let mut looked_at = 0;
    for (path, item) in document["paths"].as_object().unwrap() {
        let plural = path.split('/').nth(3).unwrap();
        let mut addresses = vec![path.clone()];
        if path.contains("{id}") {
            let listed = world.all(plural, "").await;
            addresses = listed.iter().map(|i| path.replace("{id}", i["id"].as_str().unwrap())).collect();
        } else if item["get"]["parameters"].as_array().into_iter().flatten().any(|p| p["required"] == true) {
            let required = |name: &str| {
                let parameters = item["get"]["parameters"].as_array().into_iter().flatten();
                parameters.filter(|p| p["required"] == true).any(|p| p["name"] == name)
            };
            // One question of each name that has to be asked for something.
            let all = [
                ("id", "icse_victims_stock.2017-01-09"),
                ("part", "q1.low"),
                ("instrument", "lanzarote"),
                ("status", "party"),
                ("round", "2014-progress"),
                ("member", "DE"),
                ("indicator", "icse_victims_stock"),
                ("criterion", "possession"),
                ("stage", "in-force"),
                ("year", "2012"),
            ];
            let asked = all.iter().filter(|(name, _)| required(name)).map(|(name, value)| format!("{name}={value}"));
            addresses = vec![format!("{path}?{}", asked.collect::<Vec<_>>().join("&"))];
        } else if item["get"]["parameters"].as_array().into_iter().flatten().any(|p| p["name"] == "per_page") {
            addresses = vec![format!("{path}?per_page=1000")];
        }
        let content = item["get"]["responses"]["200"]["content"].as_object().unwrap();
        let (kind, shape) = content.iter().next().unwrap();
        for address in addresses {
            let answer = world.get(&address).await.ok();
            assert_eq!(answer.header("content-type").split(';').next(), Some(kind.as_str()), "{address}");
            if kind == "application/json" {
                if let Err(why) = conforms(&document, &shape["schema"], &answer.json()) {
                    panic!("{address}: {why}");
                }
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 1_000, "{looked_at}");
    let problem = world.get("/api/v1/members?page=x").await.json();
    conforms(&document, &json!({"$ref": "#/components/schemas/Problem"}), &problem).unwrap();
}

fn unescaped(html: &str) -> String {
    html.replace("&#38;", "&").replace("&amp;", "&").replace("&#39;", "'").replace("&#x27;", "'")
}

#[tokio::test]
async fn every_example_in_the_documentation_works() {
    let world = World::new().await;
    let page = world.get("/api/docs").await.ok();
    assert_eq!(page.header("content-type"), "text/html; charset=utf-8");
    let text = unescaped(&page.text());
    let mut ran = 0;
    for example in text.split("<code>curl 'http://localhost:8080").skip(1) {
        let address = example.split('\'').next().unwrap();
        if [
            "/verdicts/ID",
            "/reports/ID",
            "/reviews/ID",
            "/provisions/ID",
            "/model-texts/ID",
            "/disclosures/ID",
            "/adoptions/ID",
        ]
        .iter()
        .any(|made| address.contains(made))
        {
            continue; // The starting data holds none of these: they are made here.
        }
        world.get(address).await.ok();
        ran += 1;
    }
    let document = world.get("/api/v1/openapi.json").await.ok().json();
    assert_eq!(ran + 14, document["paths"].as_object().unwrap().len());
    for address in ["/api", "/api/"] {
        let answer = world.get(address).await;
        assert_eq!((answer.status, answer.header("location")), (308, "/api/docs"));
    }
}

#[tokio::test]
async fn the_page_explains_every_problem_and_leads_nowhere_in_vain() {
    let world = World::new().await;
    let text = world.get("/api/docs").await.ok().text();
    assert!(text.contains("<link rel=\"stylesheet\" href=\"/assets/accord.css\">"));
    assert!(
        !text.contains("<script") && !text.contains("style=") && !text.contains(" onclick"),
        "a strict policy holds"
    );
    for href in text.split("href=\"#").skip(1).map(|h| h.split('"').next().unwrap()) {
        assert!(text.contains(&format!("id=\"{href}\"")), "#{href}");
    }
    for slug in [
        "bad-query",
        "list-too-long",
        "not-found",
        "method-not-allowed",
        "not-acceptable",
        "content-too-large",
        "address-too-long",
        "internal",
        "unavailable",
        "too-slow",
    ] {
        assert!(text.contains(&format!("id=\"problem-{slug}\"")), "{slug}");
    }
    let mut ids: Vec<&str> = text.split(" id=\"").skip(1).map(|h| h.split('"').next().unwrap()).collect();
    ids.sort_unstable();
    let all = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), all, "each id stands once");
}
