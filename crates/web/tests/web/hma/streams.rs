//! Many at once, and the stream: its end, its bound on streams, and a token that is taken away.

use axum::body::{Body, Bytes};
use axum::http::Request;
use serde_json::{Value, json};
use tokio::sync::mpsc;
use tokio_stream::StreamExt as _;
use tokio_stream::wrappers::ReceiverStream;
use tower::ServiceExt as _;

use super::{ask, house};

const NDJSON: &str = "application/x-ndjson";

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[tokio::test]
async fn what_is_added_is_found_by_every_way_at_once() {
    let (_house, lead) = house().await;
    lead.put("POST", "/hma/c/banks", &json!({"name": "A"})).await;
    let mark = "a5".repeat(32);
    let id = lead.put("POST", "/hma/c/bank/A/signal", &json!({"pdq": mark})).await.json()["id"].clone();
    let raw = lead.face("GET", &format!("/hma/m/raw_lookup?signal_type=pdq&signal={mark}"), "", "").await;
    assert_eq!(raw.json(), json!({"matches": [id]}));
    let matches = json!([{"bank": "A", "content": id, "distance": 0}]);
    let many = lead
        .put("POST", "/api/v1/match", &json!({"queries": [{"type": "pdq", "hash": mark}, {"type": "zz", "hash": ""}]}))
        .await
        .json();
    assert_eq!((&many["answers"][0]["matches"], &many["answers"][1]["error"]["rule"]), (&matches, &json!("type")));
    let sent = format!("{{\"type\": \"pdq\", \"hash\": \"{mark}\"}}\n\nnonsense");
    let told = lead.face("POST", "/api/v1/match/stream?banks=A", NDJSON, &sent).await;
    assert_eq!((told.status, told.header("content-type")), (200, NDJSON));
    let found = lines(&told.text);
    assert_eq!(found[0], json!({"line": 1, "matches": matches}));
    assert_eq!((&found[1]["line"], &found[1]["error"]["rule"]), (&json!(3), &json!("json")));
    let through = &many["index"]["through"];
    assert_eq!(found[2], json!({"end": {"lines": 3, "matched": 1, "errors": 1, "through": through}}));
}

#[tokio::test]
async fn a_thousand_wrong_lines_in_a_row_end_it() {
    let (_house, lead) = house().await;
    let told = lead.face("POST", "/api/v1/match/stream", NDJSON, &"nonsense\n".repeat(1_500)).await;
    let found = lines(&told.text);
    assert_eq!(found.len(), 1_001);
    assert_eq!((&found[1_000]["end"]["stopped"], &found[1_000]["end"]["lines"]), (&json!("errors"), &json!(1_000)));
}

#[tokio::test]
async fn what_cannot_be_read_as_a_whole_is_refused_as_one() {
    let (house, lead) = house().await;
    for (kind, body, status) in [
        ("text/plain", "", 415),
        ("application/json", "[]", 400),
        ("application/json", "{\"queries\": [], \"x\": 1}", 400),
    ] {
        assert_eq!(lead.face("POST", "/api/v1/match", kind, body).await.status, status, "{body}");
    }
    assert_eq!(lead.face("POST", "/api/v1/match/stream", "application/json", "").await.status, 415);
    assert_eq!(lead.face("POST", "/api/v1/match/stream?x=1", NDJSON, "").await.status, 400);
    for path in ["/api/v1/match", "/api/v1/match/stream"] {
        let told = ask(&house.surfaces.whole, "POST", path, &[("content-type", NDJSON)], "").await;
        assert_eq!((told.status, told.header("access-control-allow-origin")), (401, ""), "{path}");
    }
}

/// A stream that is sent piece by piece.
struct Sending {
    to: mpsc::Sender<Result<Bytes, std::io::Error>>,
    from: axum::body::BodyDataStream,
}

async fn begin(router: &axum::Router, token: &str) -> Result<Sending, u16> {
    let (to, body) = mpsc::channel(4);
    let request = Request::builder().method("POST").uri("/api/v1/match/stream").header("content-type", NDJSON);
    let request = request.header("authorization", format!("Bearer {token}"));
    let response =
        router.clone().oneshot(request.body(Body::from_stream(ReceiverStream::new(body))).unwrap()).await.unwrap();
    if response.status() != 200 {
        return Err(response.status().as_u16());
    }
    Ok(Sending { to, from: response.into_body().into_data_stream() })
}

#[tokio::test]
async fn a_line_is_answered_while_others_are_still_to_come_and_a_token_has_eight_streams() {
    let (house, lead) = house().await;
    let mut open = Vec::new();
    for _ in 0..8 {
        let mut one = begin(&house.surfaces.whole, &lead.token).await.ok().unwrap();
        one.to.send(Ok(Bytes::from_static(b"nonsense\n"))).await.unwrap();
        let piece = one.from.next().await.unwrap().unwrap();
        assert!(piece.starts_with(b"{\"line\":1,"), "{piece:?}");
        open.push(one);
    }
    assert_eq!(begin(&house.surfaces.whole, &lead.token).await.err(), Some(429));
    let other = house.writes("provider-operator.rs").await;
    assert!(begin(&house.surfaces.whole, &other.token).await.is_ok());
    // One that breaks off on the way has no end line.
    let broken = open.pop().unwrap();
    broken.to.send(Err(std::io::Error::other("gone"))).await.unwrap();
    let mut rest = broken.from;
    let mut last = rest.next().await;
    while let Some(Ok(_)) = last {
        last = rest.next().await;
    }
    assert!(matches!(last, Some(Err(_))), "it is seen to be cut off");
    let ended = open.pop().unwrap();
    drop(ended.to);
    let mut rest = ended.from;
    assert!(rest.next().await.unwrap().unwrap().starts_with(b"{\"end\":"));
}
