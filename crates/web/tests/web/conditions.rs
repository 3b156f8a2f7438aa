//! How an answer is sent: entity tags, conditions, compression, `HEAD`, other origins.

use std::io::Read as _;

use axum::http::Method;

use crate::world::{Answer, World, request};

/// Addresses of every kind of answer.
const KINDS: [&str; 12] = [
    "/api/v1/members",
    "/api/v1/members/AT",
    "/api/v1/members/AT/versions",
    "/api/v1/members.csv",
    "/api/v1/members.xlsx",
    "/api/v1/members.json",
    "/api/v1/observations.sdmx21.xml",
    "/api/v1/observations.datapackage.zip",
    "/api/v1/changes",
    "/api/v1/queries",
    "/api/v1/openapi.json",
    "/api/docs",
];

fn unzipped(answer: &Answer) -> Vec<u8> {
    let mut out = Vec::new();
    flate2::read::GzDecoder::new(&*answer.body).read_to_end(&mut out).unwrap();
    out
}

#[tokio::test]
async fn an_answer_that_still_holds_is_not_sent_again() {
    let world = World::new().await;
    for address in KINDS {
        let first = world.get(address).await.ok();
        let tag = first.header("etag").to_owned();
        assert!(tag.starts_with('"') && tag.len() > 30, "{address}: {tag}");
        assert_eq!(first.header("cache-control"), "no-cache", "{address}");
        for wanted in [&*tag, &format!("W/{tag}"), &format!("\"other\", {tag}"), "*"] {
            let again = world.get_with(address, &[("if-none-match", wanted)]).await;
            assert_eq!((again.status, again.body.len()), (304, 0), "{address} {wanted}");
            assert_eq!((again.header("etag"), again.header("cache-control")), (&*tag, "no-cache"), "{address}");
            assert_eq!(again.header("vary"), first.header("vary"), "{address}");
        }
        let other = world.get_with(address, &[("if-none-match", "\"other\"")]).await.ok();
        assert_eq!(other.body, first.body, "{address}");
    }
}

#[tokio::test]
async fn every_representation_has_a_tag_of_its_own() {
    let world = World::new().await;
    let mut tags = std::collections::BTreeMap::new();
    for address in KINDS {
        for encoding in ["identity", "gzip"] {
            let answer = world.get_with(address, &[("accept-encoding", encoding)]).await.ok();
            let compressed = answer.header("content-encoding") == "gzip";
            if encoding == "identity" {
                assert!(!compressed, "{address}");
            }
            if let Some(other) = tags.insert(answer.header("etag").to_owned(), (address, compressed)) {
                // What is not compressed is the same answer whatever encoding is accepted.
                assert_eq!(other, (address, compressed));
            }
        }
    }
    assert!(tags.len() > KINDS.len());
}

#[tokio::test]
async fn text_is_compressed_for_those_who_take_it() {
    let world = World::new().await;
    for address in KINDS {
        let plain = world.get(address).await.ok();
        let small = world.get_with(address, &[("accept-encoding", "br, gzip;q=0.8")]).await.ok();
        assert_eq!(plain.header("content-length"), plain.body.len().to_string(), "{address}");
        assert_eq!(small.header("content-length"), small.body.len().to_string(), "{address}");
        assert_eq!(plain.header("content-encoding"), "", "{address}");
        if plain.body.starts_with(b"PK") {
            assert_eq!(
                (small.header("content-encoding"), small.header("vary")),
                ("", ""),
                "{address} is compressed as it is"
            );
            assert_eq!(small.body, plain.body);
        } else {
            assert_eq!(small.header("content-encoding"), "gzip", "{address}");
            assert_eq!(
                (plain.header("vary"), small.header("vary")),
                ("accept-encoding", "accept-encoding"),
                "{address}"
            );
            assert!(small.body.len() < plain.body.len(), "{address}");
            assert_eq!(unzipped(&small), plain.body, "{address}");
            let refused = world.get_with(address, &[("accept-encoding", "gzip;q=0, identity")]).await.ok();
            assert_eq!(refused.body, plain.body, "{address}");
        }
        let held =
            world.get_with(address, &[("accept-encoding", "gzip"), ("if-none-match", plain.header("etag"))]).await;
        assert_eq!(held.status, 304, "{address}: one answer in two encodings is one answer");
    }
    let tiny = world.get_with("/api/v1/checkpoint/key", &[("accept-encoding", "gzip")]).await.ok();
    assert_eq!(tiny.header("content-encoding"), "", "too small to be worth it");
}

#[tokio::test]
async fn head_answers_as_get_without_a_body() {
    let world = World::new().await;
    for address in KINDS.into_iter().chain(["/healthz", "/readyz", "/api/v1/nothing", "/api/v1/members?goal=G1"]) {
        let get = world.get(address).await;
        let head = world.ask(request(Method::HEAD, address, &[])).await;
        assert_eq!((head.status, head.body.len()), (get.status, 0), "{address}");
        for name in ["content-type", "content-length", "etag", "cache-control", "vary", "link", "content-disposition"] {
            assert_eq!(head.header(name), get.header(name), "{address} {name}");
        }
        assert!(!get.body.is_empty(), "{address}");
    }
}

#[tokio::test]
async fn other_origins_may_read_the_api_and_nothing_else() {
    let world = World::new().await;
    let asks = [("origin", "https://example.org"), ("access-control-request-method", "GET")];
    let leave = world.ask(request(Method::OPTIONS, "/api/v1/members", &asks)).await;
    assert_eq!((leave.status, leave.body.len()), (204, 0));
    assert_eq!(leave.header("access-control-allow-methods"), "GET, HEAD");
    assert_eq!(leave.header("access-control-allow-headers"), "accept, if-none-match");
    let members = world.get_with("/api/v1/members", &[("origin", "https://example.org")]).await.ok();
    assert_eq!(members.header("access-control-expose-headers"), "content-disposition, etag, link");
    let elsewhere = world.ask(request(Method::OPTIONS, "/healthz", &asks)).await;
    assert_eq!(elsewhere.status, 405);
}

#[tokio::test]
async fn every_answer_says_what_it_is_and_in_which_letters() {
    let world = World::new().await;
    for address in KINDS.into_iter().chain(["/healthz", "/metrics", "/api/v1/checkpoint/key", "/api/v1/none", "/none"])
    {
        for accept in ["*/*", "text/html,*/*;q=0.8"] {
            let answer = world.get_with(address, &[("accept", accept)]).await;
            if answer.body.is_empty() {
                continue; // without pages, an address that is none has nothing to show
            }
            let kind = answer.header("content-type").to_owned();
            let (media, letters) = kind.split_once("; ").unwrap_or((&kind, ""));
            match media {
                "application/json" | "application/problem+json" => drop(answer.json()), // always UTF-8 (RFC 8259, 8.1)
                "application/zip" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" => {
                    assert!(answer.body.starts_with(b"PK"), "{address}");
                }
                "application/xml" => {
                    assert!(answer.text().starts_with("<?xml") && letters == "charset=utf-8", "{address}: {kind}");
                }
                "text/html" => {
                    assert!(
                        answer.text().to_lowercase().starts_with("<!doctype html>") && letters == "charset=utf-8",
                        "{address}"
                    );
                }
                _ => {
                    assert!(media.starts_with("text/") && letters.ends_with("charset=utf-8"), "{address}: {kind}");
                    answer.text();
                }
            }
        }
    }
}

#[tokio::test]
async fn browsers_are_told_to_come_by_tls_alone_where_there_is_tls() {
    let plain = World::new().await;
    assert_eq!(plain.get("/api/v1/members").await.ok().header("strict-transport-security"), "", "nothing to promise");
    let settings = web::Settings { encrypted: true, ..web::Settings::new("/a.css") };
    let world = World::with(axum::Router::new(), settings).await;
    let mut answers = vec![world.ask(request(Method::POST, "/api/v1/members", &[])).await];
    for address in KINDS.into_iter().chain(["/healthz", "/readyz", "/metrics", "/api/v1/none", "/none"]) {
        answers.push(world.get(address).await);
    }
    let tag = answers[1].header("etag").to_owned();
    answers.push(world.get_with(KINDS[0], &[("if-none-match", &tag)]).await);
    for answer in answers {
        let said = answer.header("strict-transport-security");
        let seconds = said.strip_prefix("max-age=").and_then(|rest| rest.strip_suffix("; includeSubDomains"));
        assert!(seconds.is_some_and(|s| s.parse::<u64>().unwrap() >= 31_536_000), "{}: {said}", answer.address);
    }
}
