//! Lists for whoever takes them over, as the clients of NCMEC's interface ask. `tests/exchange` lets the unmodified tool ask.

use std::collections::BTreeSet;

use alliance::detection::{Purpose, Settings, Sharing};
use alliance::people::access;
use axum::body::Body;
use axum::http::Request;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk::detection::{BankNew, EntryStep};
use interchange::detection::{Bare, Given, Row, rows};
use jiff::SignedDuration;
use serde_json::json;
use tokio_stream::StreamExt as _;
use tower::ServiceExt as _;

use crate::hma::{ask, house};
use crate::work::world::{House, Machine};

const ENTRIES: &str = "/exchange/v2/entries?from=1970-01-01T00%3A00%3A00Z&to=2026-03-05T00%3A00%3A00Z";

/// What its clients ask: with a password, which is a token.
async fn pulled(machine: &Machine, path: &str) -> String {
    let shown = format!("Basic {}", STANDARD.encode(format!("anything:{}", machine.token)));
    let told = ask(&machine.router, "GET", path, &[("authorization", &shown)], "").await;
    assert_eq!((told.status, told.header("content-type")), (200, "application/xml; charset=utf-8"), "{}", told.text);
    told.text
}

#[tokio::test]
async fn known_false_positives_leave_by_no_address() {
    let (house, lead) = house().await;
    opened(&house, "KNOWN", Purpose::Known).await;
    opened(&house, "LAWFUL", Purpose::Negative).await;
    let (known, lawful, picture) = ("3c".repeat(16), "5a".repeat(16), "a5".repeat(32));
    for (bank, signals) in
        [("KNOWN", json!({"video_md5": known})), ("LAWFUL", json!({"video_md5": lawful, "pdq": picture}))]
    {
        let told = lead.put("POST", &format!("/hma/c/bank/{bank}/signal"), &signals).await;
        assert!(told.status < 300, "{}", told.text);
    }
    house.clock.advance(SignedDuration::from_mins(1));
    let text = pulled(&lead, ENTRIES).await;
    assert!(text.contains(&known), "{text}");
    assert!(!text.contains(&lawful) && !text.contains(&picture), "{text}");
    assert_eq!((text.matches("<deletedVideo>").count(), text.matches("<deletedImage>").count()), (1, 1), "{text}");
    let members = pulled(&lead, "/exchange/v2/members").await;
    assert!(members.contains("KNOWN") && !members.contains("LAWFUL"), "{members}");
}

/// Opens a bank of the lead analyst's organisation.
async fn opened(house: &House, name: &str, purpose: Purpose) {
    let open = house.leave::<access::HmaBankChange>("lead-analyst.de").await;
    let settings = Settings { sharing: Sharing::Alliance, ..Settings::default() };
    house.desk.bank_open(&open, BankNew { name: name.to_owned(), purpose, labels: None, settings }).await.unwrap();
}

/// A list as it is given out, read by our own reader: fingerprints with their kinds.
async fn taken_out(machine: &Machine, bank: &str, format: &str) -> BTreeSet<String> {
    let told = machine.face("GET", &format!("/api/v1/banks/{bank}/entries?format={format}"), "", "").await;
    assert_eq!(told.status, 200, "{format}: {}", told.text);
    let read = rows(format, told.text.as_bytes(), Bare::Pdq).unwrap_or_else(|error| panic!("{format}: {error}"));
    let all: Vec<Row> = read.map(|row| row.unwrap_or_else(|error| panic!("{format}: {error}"))).collect();
    assert!(all.iter().all(|row| !row.deleted), "{format}");
    let prints = all.iter().flat_map(|row| &row.fingerprints);
    let found: Vec<String> = prints.map(|one| format!("{} {one}", one.kind().name())).collect();
    let distinct: BTreeSet<String> = found.iter().cloned().collect();
    assert_eq!(distinct.len(), found.len(), "{format}: each once");
    distinct
}

/// Puts a picture on the list, with one and the same file. Its number.
async fn alone(machine: &Machine, two: &str) -> u64 {
    let signals = json!({ "pdq": two.repeat(32), "video_md5": "3c".repeat(16) });
    let told = machine.put("POST", "/hma/c/bank/KNOWN/signal", &signals).await;
    assert!(told.status < 300, "{}", told.text);
    told.json()["id"].as_u64().unwrap()
}

#[tokio::test]
async fn a_list_comes_out_in_every_format_that_our_reader_reads() {
    let (house, lead) = house().await;
    opened(&house, "KNOWN", Purpose::Known).await;
    // More than is read at once, and some between lots that came alone.
    let many: Vec<String> = (0..4_500_u32).map(|n| format!("{n:064x}")).collect();
    let to = "/api/v1/banks/KNOWN/lots?sharing=alliance&why=taken%20over";
    let first = alone(&lead, "a5").await;
    for part in many.chunks(3_000) {
        let told = lead.face("POST", to, "application/octet-stream", &part.join("\n")).await;
        assert!(told.text.contains("\"end\"") && !told.text.contains("\"fault\":"), "{}", told.text);
    }
    alone(&lead, "5a").await;
    let mut all: BTreeSet<String> = many.iter().map(|digits| format!("pdq {digits}")).collect();
    all.extend(["a5", "5a"].map(|two| format!("pdq {}", two.repeat(32))));
    all.insert(format!("md5 {}", "3c".repeat(16)));
    for format in Given::ALL {
        assert_eq!(taken_out(&lead, "KNOWN", format.name()).await, all, "{}", format.name());
    }
    // For others, what works for them; nothing of it comes with the rest.
    let other = house.writes("provider-operator.rs").await;
    let theirs = "exercise.hotline.de.KNOWN";
    assert!(taken_out(&other, theirs, "csv").await.is_empty(), "nobody vouched");
    for who in ["lead-analyst.de", "lead-analyst.rs"] {
        let leave = house.leave::<access::EntryVouch>(who).await;
        house.desk.entry_step(&leave, first + 2, EntryStep::Vouch { tells_source: false }).await.unwrap();
    }
    let one = BTreeSet::from([format!("md5 {}", "3c".repeat(16))]);
    for format in Given::ALL {
        assert_eq!(taken_out(&other, theirs, format.name()).await, one, "{}", format.name());
    }
}

#[tokio::test]
async fn what_is_not_given_out_is_said_by_a_code() {
    let (house, lead) = house().await;
    opened(&house, "KNOWN", Purpose::Known).await;
    opened(&house, "LAWFUL", Purpose::Negative).await;
    let told = lead.put("POST", "/hma/c/bank/LAWFUL/signal", &json!({"pdq": "a5".repeat(32)})).await;
    assert!(told.status < 300, "{}", told.text);
    let own = BTreeSet::from([format!("pdq {}", "a5".repeat(32))]);
    assert_eq!(taken_out(&lead, "LAWFUL", "plain").await, own, "its own organisation knows what it is");
    let other = house.writes("provider-operator.rs").await;
    for (machine, path, status) in [
        (&other, "exercise.hotline.de.LAWFUL/entries?format=plain", 409),
        (&other, "KNOWN/entries?format=plain", 404),
        (&lead, "NONE/entries?format=plain", 404),
        (&lead, "KNOWN/entries", 400),
        (&lead, "KNOWN/entries?format=xml", 400),
        (&lead, "KNOWN/entries?format=csv&format=csv", 400),
        (&lead, "KNOWN/entries?format=csv&x=1", 400),
    ] {
        let told = machine.face("GET", &format!("/api/v1/banks/{path}"), "", "").await;
        assert_eq!((told.status, told.text.contains(&"a5".repeat(32))), (status, false), "{path}: {}", told.text);
    }
    let bare = ask(&house.surfaces.whole, "GET", "/api/v1/banks/KNOWN/entries?format=csv", &[], "").await;
    assert_eq!(bare.status, 401);
}

#[tokio::test]
async fn a_list_that_is_closed_while_it_is_given_out_breaks_off() {
    let (house, lead) = house().await;
    opened(&house, "KNOWN", Purpose::Known).await;
    let many = (0..50_000_u32).map(|n| format!("{n:064x}")).collect::<Vec<_>>().join("\n");
    let to = "/api/v1/banks/KNOWN/lots?sharing=alliance&why=taken%20over";
    assert_eq!(lead.face("POST", to, "application/octet-stream", &many).await.status, 200);
    let request = Request::builder().uri("/api/v1/banks/KNOWN/entries?format=plain");
    let request = request.header("authorization", format!("Bearer {}", lead.token)).body(Body::empty()).unwrap();
    let response = house.surfaces.whole.clone().oneshot(request).await.unwrap();
    assert_eq!(response.status(), 200);
    let mut body = response.into_body().into_data_stream();
    let mut came = body.next().await.unwrap().unwrap().len();
    // Who does not read is waited for, and what is read meanwhile is little.
    let close = house.leave::<access::HmaBankChange>("lead-analyst.de").await;
    house.desk.bank_close(&close, "KNOWN", "over").await.unwrap();
    let broken = loop {
        match body.next().await {
            Some(Ok(piece)) => came += piece.len(),
            Some(Err(_)) => break true,
            None => break false,
        }
    };
    assert!(broken && came < many.len() / 2, "{came} of {}", many.len());
}
