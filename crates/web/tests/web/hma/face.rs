//! What holds for every answer of the face: its headers, its errors, and that nothing of a token or of what is asked is anywhere but in the answer.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use axum::body::Body;
use desk::Backend;
use desk::people::Secret;
use serde_json::json;
use tracing_subscriber::fmt::MakeWriter;

use super::{ask, house};
use crate::work::world::House;

#[tokio::test]
async fn a_token_goes_before_the_address_or_into_the_header() {
    let (house, lead) = house().await;
    let router = &house.surfaces.whole;
    for path in ["/hma/TOKEN/c/banks", "/hma/TOKEN//c/banks", "/hma//TOKEN/c/banks", "//hma/TOKEN/c/banks"] {
        let told = ask(router, "GET", &path.replace("TOKEN", &lead.token), &[], "").await;
        // Two slashes at the very front are another address: the face begins where the house says.
        let wanted = if path.starts_with("//") { 404 } else { 200 };
        assert_eq!(told.status, wanted, "{path}: {}", told.text);
    }
    let wrong = format!("/hma/{}/c/banks", lead.token);
    ask(router, "GET", &wrong, &[("authorization", "Bearer accord_x")], "").await.message(401);
    let told = lead.face("GET", "/hma//c//banks", "", "").await;
    assert_eq!((told.status, told.text.as_str()), (200, "[]"));
    lead.face("GET", "/hma/c/banks/", "", "").await.message(404);
}

#[tokio::test]
async fn answers_are_for_one_caller_and_for_no_browser() {
    let (house, lead) = house().await;
    for (method, path, status) in [
        ("GET", "/hma/c/banks", 200),
        ("GET", "/hma/c/bank/NONE", 404),
        ("DELETE", "/hma/c/banks", 405),
        ("GET", "/hma/m/lookup", 400),
    ] {
        let token = format!("Bearer {}", lead.token);
        let headers = [
            ("authorization", token.as_str()),
            ("accept", "text/html"),
            ("accept-encoding", "gzip"),
            ("if-none-match", "*"),
            ("origin", "https://evil.example"),
        ];
        let told = ask(&house.surfaces.whole, method, path, &headers, "").await;
        assert_eq!((told.status, told.header("content-type")), (status, "application/json"), "{path}");
        assert_eq!(told.header("cache-control"), "no-store", "{path}");
        assert_eq!(
            (told.header("referrer-policy"), told.header("x-content-type-options")),
            ("no-referrer", "nosniff"),
            "{path}"
        );
        assert!(
            told.header("content-security-policy").starts_with("default-src 'none'")
                && !told.header("content-security-policy").contains("script")
        );
        for none in ["etag", "access-control-allow-origin", "set-cookie", "content-encoding"] {
            assert_eq!(told.header(none), "", "{path}: {none}");
        }
    }
    let told = lead.face("DELETE", "/hma/c/banks", "", "").await;
    assert!(told.header("allow").contains("GET") && told.header("allow").contains("POST"), "{:?}", told.headers);
}

#[tokio::test]
async fn a_bank_is_said_not_to_be_there_only_where_the_database_has_answered() {
    let (house, lead) = house().await;
    assert_eq!(lead.put("POST", "/hma/c/banks", &json!({"name": "KNOWN"})).await.status, 201);
    assert_eq!(lead.face("GET", "/hma/c/bank/KNOWN", "", "").await.status, 200);
    lead.face("GET", "/hma/c/bank/UNKNOWN", "", "").await.message(404);
    // A role that does not reach it, whether it is there or not.
    let auditor = house.writes("auditor").await;
    let said: Vec<String> = [
        auditor.face("GET", "/hma/c/bank/KNOWN", "", "").await,
        auditor.face("GET", "/hma/c/bank/UNKNOWN", "", "").await,
    ]
    .iter()
    .map(|told| told.message(403))
    .collect();
    assert_eq!(said[0], said[1]);
    // A token that has run out.
    house.clock.advance(jiff::SignedDuration::from_hours(24 * 40));
    let told = lead.face("GET", "/hma/c/bank/KNOWN", "", "").await;
    told.message(401);
    assert_eq!(told.header("www-authenticate"), "Bearer error=\"invalid_token\"");
}

#[tokio::test]
async fn a_database_that_does_not_answer_is_no_bank_that_is_not_there() {
    let (house, lead) = house().await;
    assert_eq!(lead.put("POST", "/hma/c/banks", &json!({"name": "KNOWN"})).await.status, 201);
    house.desk.close().await.unwrap();
    for path in ["/hma/c/bank/KNOWN", "/hma/c/bank/UNKNOWN", "/hma/c/banks"] {
        let told = lead.face("GET", path, "", "").await;
        told.message(503);
        assert!(!told.header("retry-after").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn until_the_index_is_loaded_there_is_no_answer() {
    let house = House::on(&Backend::Embedded).await;
    let lead = house.writes("lead-analyst.de").await;
    let told = ask(&house.surfaces.whole, "GET", "/hma/status", &[], "").await;
    assert_eq!((told.status, told.text.as_str()), (503, "INDEX-NOT-LOADED"));
    let pdq = "0".repeat(64);
    for path in ["/hma/m/lookup", "/hma/m/raw_lookup"] {
        let told = lead.face("GET", &format!("{path}?signal_type=pdq&signal={pdq}"), "", "").await;
        told.message(503);
        assert!(!told.header("retry-after").is_empty());
    }
    assert_eq!(lead.face("GET", "/hma/c/banks", "", "").await.status, 200);
    house.desk.load_matcher().await.unwrap();
    let told = ask(&house.surfaces.whole, "GET", "/hma/status", &[], "").await;
    assert_eq!((told.status, told.text.as_str()), (200, "I-AM-ALIVE"));
    house.clock.advance(jiff::SignedDuration::from_secs(66));
    let told = ask(&house.surfaces.whole, "GET", "/hma/status", &[], "").await;
    assert_eq!((told.status, told.text.as_str()), (503, "INDEX-STALE"));
}

#[tokio::test]
async fn what_is_sent_has_a_bound() {
    let (house, lead) = house().await;
    let of = |bytes: usize| format!("{{\"x\":\"{}\"}}", "a".repeat(bytes - 8));
    lead.face("POST", "/hma/m/compare", "application/json", &of(1 << 20)).await.message(400);
    lead.face("POST", "/hma/m/compare", "application/json", &of((1 << 20) + 1)).await.message(413);
    let token = format!("Bearer {}", lead.token);
    let declared = ((100 << 20) + (64 << 10) + 1).to_string();
    let headers = [
        ("authorization", token.as_str()),
        ("content-type", "multipart/form-data; boundary=b"),
        ("content-length", declared.as_str()),
    ];
    ask(&house.surfaces.whole, "POST", "/hma/h/hash", &headers, Body::empty()).await.message(413);
    let part = |name: &str, file: &str, bytes: usize| {
        format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{}\r\n", "x".repeat(bytes))
    };
    let film = "; filename=\"a\"";
    let form = |parts: &[String]| format!("{}--b--\r\n", parts.concat());
    let send = async |form: String| lead.face("POST", "/hma/h/hash", "multipart/form-data; boundary=b", &form).await;
    let whole = send(form(&[part("note", "", 65_000), part("video", film, 5), part("photo", "", 5)])).await;
    assert_eq!((whole.status, whole.json()["video_md5"].as_str().map(str::len)), (200, Some(32)), "{}", whole.text);
    send(form(&[part("note", "", 65_537), part("video", film, 5)])).await.message(413);
    send(form(&[part("video", film, 5), part("video", film, 5)])).await.message(400);
    send(form(&[part("film", film, 5)])).await.message(400);
    send(part("video", film, 5)).await.message(400);
    let photo = |bytes| form(&[part("photo", film, bytes)]);
    send(photo((64 << 20) + 1)).await.message(413);
    // There is no decoder here: that is a fault of the house, and not of the picture.
    send(photo(5)).await.message(503);
    let digests = lead.face("POST", "/hma/h/hash?types=md5", "multipart/form-data; boundary=b", &photo(5)).await;
    assert_eq!(digests.json(), json!({"md5": "fb0e22c79ac75679e9881e6ba183b354"}));
}

#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Kept {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// A token in a path, an address in a query, a hash: planted, and looked for wherever something is written down.
#[tokio::test]
async fn what_is_asked_is_written_down_nowhere() {
    let (house, lead) = house().await;
    let kept = Kept::default();
    let log = tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(kept.clone()).finish();
    let guard = tracing::subscriber::set_default(log);
    let own =
        house.surfaces.loopback("127.0.0.1:9876".parse().unwrap(), Secret::new(lead.token.clone())).unwrap().unwrap();
    let (hash, address) = ("5".repeat(64), "https://planted.example/secret.png");
    let mut answers = String::new();
    for path in [
        format!("/hma/{}/c/banks", lead.token),
        format!("/hma/{}/nowhere", lead.token),
        format!("/hma/{}/h/hash?url={address}", lead.token),
        format!("/hma/{}/m/lookup?url={address}", lead.token),
        format!("/hma/{}/m/lookup?signal_type=pdq&signal={hash}", lead.token),
        format!("/hma/{}/c/banks?{}", lead.token, "x".repeat(5_000)),
        format!("/hma/{}x/c/banks", lead.token),
    ] {
        for method in ["GET", "POST", "PATCH"] {
            let told = ask(&house.surfaces.whole, method, &path, &[], "").await;
            answers += &format!("{:?} {}\n", told.headers, told.text);
        }
    }
    answers += &format!("{own:?}");
    house.desk.close().await.unwrap();
    let broken = ask(&house.surfaces.whole, "GET", &format!("/hma/{}/c/banks", lead.token), &[], "").await;
    broken.message(503);
    answers += &format!("{:?} {}\n", broken.headers, broken.text);
    let metrics = ask(&house.surfaces.whole, "GET", "/metrics", &[], "").await.text;
    assert!(metrics.contains("route=\"/hma/c/banks\"") && metrics.contains("route=\"/hma/h/hash\""), "{metrics}");
    drop(guard);
    let log = String::from_utf8(kept.0.lock().unwrap().clone()).unwrap();
    assert!(log.contains("/hma/c/banks"), "the log was looked at: {log}");
    for (place, text) in [("an answer", &answers), ("the metrics", &metrics), ("the log", &log)] {
        for planted in [&lead.token[7..40], "planted.example", &hash[..]] {
            assert!(!text.contains(planted), "{place} has {planted}");
        }
    }
}
