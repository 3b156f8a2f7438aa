//! Lists for whoever takes them over, as the clients of NCMEC's interface ask. `tests/exchange` lets the unmodified tool ask.

use alliance::detection::{Purpose, Settings, Sharing};
use alliance::people::access;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use desk::detection::BankNew;
use jiff::SignedDuration;
use serde_json::json;

use crate::hma::{ask, house};
use crate::work::world::Machine;

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
    let open = house.leave::<access::HmaBankChange>("lead-analyst.de").await;
    for (name, purpose) in [("KNOWN", Purpose::Known), ("LAWFUL", Purpose::Negative)] {
        let settings = Settings { sharing: Sharing::Alliance, ..Settings::default() };
        let new = BankNew { name: name.to_owned(), purpose, labels: None, settings };
        house.desk.bank_open(&open, new).await.unwrap();
    }
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
