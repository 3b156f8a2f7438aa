//! Lists against lists.

use std::time::Duration;

use hamming::Radius;
use interchange::detection::near::{Bank, Entries, MatchError, Refusals};
use interchange::detection::{Fingerprint, Refusal, Row, write_csv};
use serde_json::Value;

fn hexadecimal(first: u8) -> String {
    format!("{first:02x}{}", "5a".repeat(31))
}

fn bank(list: &str) -> Bank {
    let mut told = |refusal: &Refusal| panic!("{refusal}");
    let mut refusals = Refusals { strict: false, told: &mut told };
    Entries::read("bank", list.as_bytes(), &mut refusals).expect("a list").build().expect("an index")
}

fn look_up(bank: &Bank, queries: &str, radius: u32) -> (Vec<Value>, u64) {
    let mut out = Vec::new();
    let mut refused = 0;
    let mut told = |_: &Refusal| refused += 1;
    let mut refusals = Refusals { strict: false, told: &mut told };
    let radius = Radius::new(radius).expect("a radius");
    let done = bank
        .look_up("queries", queries.as_bytes(), radius, &mut refusals, &mut out, &|| Duration::ZERO)
        .expect("answers");
    let lines = String::from_utf8(out).expect("text");
    let findings: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(done.findings, findings.len() as u64);
    assert_eq!(done.counts.refused, refused);
    (findings, refused)
}

#[test]
fn findings_name_both_codes_and_how_far_apart_they_are() {
    let bank = bank(&format!("{}\n{}\n{}\n", hexadecimal(0), hexadecimal(1), hexadecimal(0xff)));
    let (findings, refused) = look_up(&bank, &format!("{}\nnothing\n{}", hexadecimal(0), hexadecimal(0xfe)), 3);
    assert_eq!(refused, 1);
    let short: Vec<(String, String, u64)> = findings
        .iter()
        .map(|finding| {
            let text = |name: &str| finding[name].as_str().expect("digits")[..2].to_owned();
            (text("query"), text("entry"), finding["distance"].as_u64().expect("a distance"))
        })
        .collect();
    let expected = [("00", "00", 0), ("00", "01", 1), ("fe", "ff", 1)].map(|(q, e, d)| (q.to_owned(), e.to_owned(), d));
    assert_eq!(short, expected);
}

#[test]
fn what_a_list_takes_back_is_not_found() {
    let row = |id: &str, first: u8, deleted| {
        let mut code = [0x5a; 32];
        code[0] = first;
        let row = Row::of(Fingerprint::Pdq { code, quality: None });
        Row { id: Some(id.to_owned()), deleted, ..row }
    };
    let all = [
        row("a", 0, false),
        row("b", 1, false),
        Row { fingerprints: Vec::new(), ..row("a", 0, true) },
        row("c", 3, true),
        row("c", 3, false),
    ];
    let mut csv = Vec::new();
    write_csv(&all, &mut csv).expect("memory");
    let bank = bank(std::str::from_utf8(&csv).expect("text"));
    assert_eq!((bank.counts().taken, bank.counts().passed_over), (2, 3));
    let (findings, _) = look_up(&bank, &format!("id,pdq\nq,{}\n", hexadecimal(0)), 8);
    let ids: Vec<&str> = findings.iter().filter_map(|finding| finding["entry_id"].as_str()).collect();
    assert_eq!(ids, ["b", "c"], "what is put in again after it was taken back is there");
    assert_eq!(findings[0]["query_id"], "q");
}

#[test]
fn who_wants_all_or_nothing_gets_nothing() {
    let mut told = |refusal: &Refusal| panic!("{refusal}");
    let list = format!("{}\nnothing\n", hexadecimal(0));
    let read = Entries::read("bank", list.as_bytes(), &mut Refusals { strict: true, told: &mut told });
    assert!(matches!(read, Err(MatchError::Refused(fault)) if fault.line == Some(2)));
}

#[test]
fn rows_without_pdq_are_counted() {
    let bank = bank(&format!("{}\n{}\n", "0a".repeat(16), hexadecimal(0)));
    assert_eq!((bank.counts().taken, bank.counts().passed_over), (1, 1));
}
