//! A list that is taken over as it comes: what is told of it, where it breaks off, and who may.

use axum::body::{Body, Bytes};
use axum::http::Request;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::ReceiverStream;
use tower::ServiceExt as _;

use super::{ask, house};

const TO: &str = "/api/v1/banks/A/lots?sharing=organisation&why=taken%20over";
const KIND: &str = "application/octet-stream";

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[tokio::test]
async fn a_list_is_on_the_bank_when_it_is_told_and_sent_again_adds_what_is_missing() {
    let (_house, lead) = house().await;
    lead.put("POST", "/hma/c/banks", &json!({"name": "A"})).await;
    let (first, second, third) = ("a5".repeat(32), "5a".repeat(16), "3c".repeat(32));
    let told = lead.face("POST", TO, KIND, &format!("{first}\nno fingerprint\n{second}\n")).await;
    assert_eq!((told.status, told.header("content-type")), (200, "application/x-ndjson"));
    let told = lines(&told.text);
    assert_eq!(told[0]["fault"]["line"], 2);
    assert_eq!(told[1], json!({"lot": {"given": 2, "entered": 2}}));
    let end = json!({"given": 2, "entered": 2, "lots": 1, "other": 0, "withdrawn": 0, "faults": 1});
    assert_eq!(told[2], json!({"end": end}));
    let raw = lead.face("GET", &format!("/hma/m/raw_lookup?signal_type=pdq&signal={first}"), "", "").await;
    assert_eq!(raw.json()["matches"].as_array().unwrap().len(), 1);
    let again = lead.face("POST", TO, KIND, &format!("{first}\n{second}\n{third}\n")).await;
    let again = lines(&again.text);
    assert_eq!(again[0], json!({"lot": {"given": 3, "entered": 1}}));
}

#[tokio::test]
async fn what_is_refused_at_all_is_refused_by_a_code() {
    let (house, lead) = house().await;
    lead.put("POST", "/hma/c/banks", &json!({"name": "A"})).await;
    let long = "a5".repeat(32);
    for (path, status) in [
        ("/api/v1/banks/A/lots", 400),
        ("/api/v1/banks/A/lots?sharing=organisation", 400),
        ("/api/v1/banks/A/lots?sharing=everybody&why=x", 400),
        ("/api/v1/banks/B/lots?sharing=organisation&why=x", 404),
    ] {
        assert_eq!(lead.face("POST", path, KIND, &long).await.status, status, "{path}");
    }
    // Another organisation's bank is not there.
    let other = house.writes("provider-operator.rs").await;
    assert_eq!(other.face("POST", TO, KIND, &long).await.status, 404);
    let bare = ask(&house.surfaces.whole, "POST", TO, &[("content-type", KIND)], long).await;
    assert_eq!(bare.status, 401);
    assert_eq!(
        lead.face("GET", &format!("/hma/m/raw_lookup?signal_type=pdq&signal={}", "a5".repeat(32)), "", "").await.json(),
        json!({"matches": []})
    );
}

#[tokio::test]
async fn lots_are_told_while_more_is_sent_and_what_breaks_off_keeps_them() {
    let (house, lead) = house().await;
    lead.put("POST", "/hma/c/banks", &json!({"name": "A"})).await;
    let (to, body) = mpsc::channel::<Result<Bytes, std::io::Error>>(4);
    let request = Request::builder().method("POST").uri(TO).header("content-type", KIND);
    let request = request.header("authorization", format!("Bearer {}", lead.token));
    let request = request.body(Body::from_stream(ReceiverStream::new(body))).unwrap();
    let sending = tokio::spawn(house.surfaces.whole.clone().oneshot(request));
    let rows: Vec<u8> = (0..60_000).flat_map(|row| format!("{row:064x}\n").into_bytes()).collect();
    to.send(Ok(Bytes::from(rows))).await.unwrap();
    let response = sending.await.unwrap().unwrap();
    assert_eq!(response.status(), 200);
    let mut from = response.into_body().into_data_stream();
    let piece = from.next().await.unwrap().unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&piece).unwrap(), json!({"lot": {"given": 50_000, "entered": 50_000}}));
    to.send(Err(std::io::Error::other("gone"))).await.unwrap();
    let mut rest = Vec::new();
    while let Some(Ok(piece)) = from.next().await {
        rest.extend_from_slice(&piece);
    }
    let told = lines(&String::from_utf8(rest).unwrap());
    let end = &told.last().unwrap()["end"];
    assert_eq!((&end["given"], &end["stopped"], &end["faults"]), (&json!(60_000), &json!("broken"), &json!(1)));
}
