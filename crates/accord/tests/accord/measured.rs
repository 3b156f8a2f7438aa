//! `accord statement verify` of what a house signed of its takedown times.

use std::fs;

use alliance::referrals::times::{self, AnswerFigures};
use alliance::takedown::figures::{Period, QUERY, TakedownFigures};
use interchange::takedown::measured::{Statement, digest_of};
use serde_json::Value;
use vault::SigningKey;
use vault::note::VerifierKey;

use crate::{fresh, run, text};

#[test]
fn a_statement_of_takedown_is_checked_without_a_house() {
    let (_dir, place) = fresh();
    let key = SigningKey::from_bytes(&[7; 32]);
    let period: Period = "2026-Q1".parse().expect("a period");
    let statement = Statement {
        house: "accord.test.measurements".to_owned(),
        member: "DE".to_owned(),
        period,
        parts: None,
        as_of: period.as_of(),
        query: QUERY.to_owned(),
        journal: 17,
        inputs: "0".repeat(64),
        figures: TakedownFigures::default(),
    };
    let note = statement.sign(&key).expect("signed");
    fs::write(place.join("DE.2026-Q1.note"), &note).expect("a file");
    let public = VerifierKey::of("accord.test.measurements", &key).to_string();
    let verify = ["statement", "verify", "DE.2026-Q1.note", "--key", &public];
    let held = run(&place, &verify);
    assert_eq!(held.status.code(), Some(0), "{}", text(&held.stderr));
    let said = text(&held.stdout);
    assert!(said.starts_with("accord.test.measurements DE, 2026-Q1: no figures of all notices; 0 rows"), "{said}");
    assert!(said.contains(&digest_of(&note)), "{said}");
    let told = run(&place, &[&verify[..], &["--json"]].concat());
    let told: Value = serde_json::from_slice(&told.stdout).expect("JSON");
    assert_eq!((&told["member"], &told["journal"]), (&"DE".into(), &17.into()));
    fs::write(place.join("DE.2026-Q1.note"), note.replace("\"journal\":17", "\"journal\":18")).expect("a file");
    // The short spelling is the same command.
    let short = ["verify-statement", "DE.2026-Q1.note", "--key", &public];
    assert_eq!(run(&place, &short).status.code(), Some(1));
    fs::write(place.join("DE.2026-Q1.note"), &note).expect("a file");
    let told = run(&place, &[&short[..], &["--json"]].concat());
    assert_eq!(told.status.code(), Some(0), "{}", text(&told.stderr));
    let told: Value = serde_json::from_slice(&told.stdout).expect("JSON");
    assert_eq!(told["period"], "2026-Q1");
    assert_eq!(run(&place, &["verify-statement", "DE.2026-Q1.note", "--key", "no key"]).status.code(), Some(2));
    // A signature that stands there twice makes other bytes of the same statement.
    let line = note.rsplit_once("\n\n").expect("a signature").1;
    fs::write(place.join("DE.2026-Q1.note"), format!("{note}{line}")).expect("a file");
    let twice = run(&place, &short);
    assert_eq!(twice.status.code(), Some(1));
    assert!(text(&twice.stderr).contains("more than one line of signatures; take the file"), "{}", text(&twice.stderr));
    fs::write(place.join("DE.2026-Q1.note"), note.replace("\"journal\":17", "\"journal\":18")).expect("a file");
    let changed = run(&place, &verify);
    assert_eq!(changed.status.code(), Some(1));
    assert!(text(&changed.stderr).contains("DE.2026-Q1.note"), "{}", text(&changed.stderr));
}

#[test]
fn two_statements_of_the_same_time_are_not_both_believed() {
    let (_dir, place) = fresh();
    let key = SigningKey::from_bytes(&[7; 32]);
    for (name, text, journal) in [
        ("DE.2026-Q1", "2026-Q1", 17),
        ("DE.2026-Q2", "2026-Q2", 18),
        ("DE.2025-Q4", "2025-Q4", 16),
        ("other.DE.2026-Q1", "2026-Q1", 19),
        ("DE.2026-02", "2026-02", 17),
    ] {
        let period: Period = text.parse().expect("a period");
        let statement = Statement {
            house: "accord.test.measurements".to_owned(),
            member: "DE".to_owned(),
            period,
            parts: None,
            as_of: period.as_of(),
            query: QUERY.to_owned(),
            journal,
            inputs: "0".repeat(64),
            figures: TakedownFigures::default(),
        };
        fs::write(place.join(name), statement.sign(&key).expect("signed")).expect("a file");
    }
    let public = VerifierKey::of("accord.test.measurements", &key).to_string();
    let verify =
        |names: &[&str]| run(&place, &[&["verify-statement"][..], names, &["--key", public.as_str()]].concat());
    let held = verify(&["DE.2026-Q2", "DE.2025-Q4", "DE.2026-Q1"]);
    assert_eq!(held.status.code(), Some(0), "whatever their order: {}", text(&held.stderr));
    assert_eq!(text(&held.stdout).lines().count(), 3);
    for again in ["DE.2026-Q1", "other.DE.2026-Q1", "DE.2026-02"] {
        let twice = verify(&["DE.2026-Q1", "DE.2025-Q4", again]);
        assert_eq!(twice.status.code(), Some(1), "{again}");
        let said = text(&twice.stderr);
        assert!(said.contains(&format!("{again}: tells the same time as DE.2026-Q1, once more")), "{said}");
        assert!(text(&twice.stdout).is_empty(), "nothing is said of what does not hold");
    }
}

#[test]
fn a_statement_of_answer_times_is_checked_beside_one_of_takedown() {
    let (_dir, place) = fresh();
    let key = SigningKey::from_bytes(&[7; 32]);
    let period: Period = "2026-Q1".parse().expect("a period");
    let statement = Statement {
        house: "accord.test.measurements".to_owned(),
        member: "DE".to_owned(),
        period,
        parts: None,
        as_of: period.as_of(),
        query: times::QUERY.to_owned(),
        journal: 17,
        inputs: "0".repeat(64),
        figures: AnswerFigures::default(),
    };
    let note = statement.sign(&key).expect("signed");
    fs::write(place.join("answers.DE.2026-Q1.note"), &note).expect("a file");
    let public = VerifierKey::of("accord.test.measurements", &key).to_string();
    let verify = ["statement", "verify", "answers.DE.2026-Q1.note", "--key", &public];
    let held = run(&place, &verify);
    assert_eq!(held.status.code(), Some(0), "{}", text(&held.stderr));
    let said = text(&held.stdout);
    assert!(said.starts_with("accord.test.measurements DE, 2026-Q1: no answer times; as of"), "{said}");
    assert!(said.contains(&digest_of(&note)), "{said}");
    fs::write(place.join("answers.DE.2026-Q1.note"), note.replace("answer-time", "takedown")).expect("a file");
    assert_eq!(run(&place, &verify).status.code(), Some(1), "nothing passes for something else");
}
