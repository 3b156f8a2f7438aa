//! What is not found though it is listed, by every address by which somebody looks up: near a known false positive, or at rest after a flood.

use alliance::detection::{Purpose, Settings, Sharing};
use alliance::people::access;
use desk::detection::{BankNew, EntryStep};
use serde_json::{Value, json};

use super::house;
use crate::work::world::{House, Machine};

async fn opened(house: &House, name: &str, purpose: Purpose) {
    let open = house.leave::<access::HmaBankChange>("lead-analyst.de").await;
    let settings = Settings { sharing: Sharing::Alliance, ..Settings::default() };
    house.desk.bank_open(&open, BankNew { name: name.to_owned(), purpose, labels: None, settings }).await.unwrap();
}

/// How many find something: in HMA's words, in Accord's, and by a stream.
async fn found(machine: &Machine, kind: &str, digits: &str) -> [usize; 3] {
    let raw = machine.face("GET", &format!("/hma/m/raw_lookup?signal_type={kind}&signal={digits}"), "", "").await;
    let query = json!({"type": kind, "hash": digits});
    let many = machine.put("POST", "/api/v1/match", &json!({"queries": [query]})).await.json();
    let stream = machine.face("POST", "/api/v1/match/stream", "application/x-ndjson", &query.to_string()).await;
    let line: Value = serde_json::from_str(stream.text.lines().next().unwrap()).unwrap();
    [&raw.json(), &many["answers"][0], &line].map(|told| told["matches"].as_array().map_or(0, Vec::len))
}

#[tokio::test]
async fn what_lies_near_a_known_false_positive_is_found_by_no_address() {
    let (house, lead) = house().await;
    opened(&house, "KNOWN", Purpose::Known).await;
    opened(&house, "LAWFUL", Purpose::Negative).await;
    let (picture, near, file) = ("a5".repeat(32), format!("a4{}", "a5".repeat(31)), "3c".repeat(16));
    lead.put("POST", "/hma/c/bank/KNOWN/signal", &json!({"pdq": picture, "video_md5": file})).await;
    assert_eq!((found(&lead, "pdq", &picture).await, found(&lead, "video_md5", &file).await), ([1; 3], [1; 3]));
    let told = lead.put("POST", "/hma/c/bank/LAWFUL/signal", &json!({"pdq": near, "video_md5": file})).await;
    assert!(told.status < 300, "{}", told.text);
    assert_eq!((found(&lead, "pdq", &picture).await, found(&lead, "video_md5", &file).await), ([0; 3], [0; 3]));
    assert_eq!(found(&lead, "pdq", &near).await, [0; 3], "nor is the lawful one a find");
    let id = told.json()["id"].clone();
    assert_eq!(lead.face("DELETE", &format!("/hma/c/bank/LAWFUL/content/{id}"), "", "").await.status, 200);
    assert_eq!((found(&lead, "pdq", &picture).await, found(&lead, "video_md5", &file).await), ([1; 3], [1; 3]));
}

/// The n-th copy of a picture: some of twelve bits differ.
fn copy(n: u16) -> String {
    let mut code = [0xa5_u8; 32];
    for bit in (0..12).filter(|bit| n >> bit & 1 == 1) {
        code[bit * 2 + 3] ^= 0x10;
    }
    hex::encode(code)
}

#[tokio::test]
async fn an_entry_rests_after_a_flood_and_is_found_again_when_another_state_has_looked() {
    let (house, lead) = house().await;
    opened(&house, "KNOWN", Purpose::Known).await;
    let id =
        lead.put("POST", "/hma/c/bank/KNOWN/signal", &json!({"pdq": copy(0)})).await.json()["id"].as_u64().unwrap();
    for who in ["lead-analyst.de", "lead-analyst.rs", "lead-analyst.fr"] {
        let leave = house.leave::<access::EntryVouch>(who).await;
        house.desk.entry_step(&leave, id + 1, EntryStep::Vouch { tells_source: false }).await.unwrap();
    }
    let other = house.writes("provider-operator.rs").await;
    let mut asked = 0;
    for part in (0..4_000_u16).collect::<Vec<_>>().chunks(50) {
        let queries: Vec<Value> = part.iter().map(|n| json!({"type": "pdq", "hash": copy(*n)})).collect();
        let by = if asked % 100 == 0 { &lead } else { &other };
        let told = by.put("POST", "/api/v1/match", &json!({"queries": queries})).await;
        assert_eq!(told.status, 200, "{}", told.text);
        let answers = told.json()["answers"].as_array().unwrap().clone();
        if answers.iter().all(|answer| answer["matches"].as_array().is_some_and(Vec::is_empty)) {
            break;
        }
        asked += part.len();
    }
    assert!((1_000..=1_100).contains(&asked), "{asked} different ones found it before it rested");
    for machine in [&lead, &other] {
        assert_eq!(found(machine, "pdq", &copy(0)).await, [0; 3]);
    }
    let lift = house.leave::<access::EntryLift>("lead-analyst.fr").await;
    house.desk.entry_step(&lift, id + 1, EntryStep::Lift { reason: "copies of one picture".into() }).await.unwrap();
    assert_eq!(found(&other, "pdq", &copy(0)).await, [1; 3]);
}
