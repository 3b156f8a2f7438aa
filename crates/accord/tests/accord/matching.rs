//! `accord match` as an operator meets it.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;

use crate::{accord, fresh, run, text};

/// Digits of a PDQ that begin with a byte.
fn digits(first: u8) -> String {
    format!("{first:02x}{}", "5a".repeat(31))
}

#[test]
fn findings_go_to_standard_output_and_figures_to_standard_error() {
    let (_dir, path) = fresh();
    fs::write(path.join("bank.csv"), format!("id,pdq\none,{}\ntwo,{}\n", digits(0), digits(0xff))).expect("a file");
    fs::write(path.join("queries.txt"), format!("{}\n{}\n", digits(1), digits(0xfe))).expect("a file");
    let done = run(&path, &["match", "--bank", "bank.csv", "--radius", "4", "--json", "queries.txt"]);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let findings: Vec<serde_json::Value> =
        text(&done.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let short: Vec<_> =
        findings.iter().map(|finding| (finding["entry_id"].as_str(), finding["distance"].as_u64())).collect();
    assert_eq!(short, [(Some("one"), Some(1)), (Some("two"), Some(1))]);
    let figures: serde_json::Value = serde_json::from_str(text(&done.stderr)).expect("JSON");
    for (name, count) in [("entries", 2), ("queries", 2), ("findings", 2), ("refused", 0)] {
        assert_eq!(figures[name], count, "{name}");
    }
    for name in ["read_seconds", "build_seconds", "lookup_seconds"] {
        assert!(figures[name].is_f64(), "{name}");
    }
    assert!(!path.join("accord-data").exists(), "no register is opened");
}

#[test]
fn a_row_that_cannot_be_read_is_named_and_changes_the_exit_code() {
    let (_dir, path) = fresh();
    fs::write(path.join("bank.txt"), format!("{}\nnothing\n", digits(0))).expect("a file");
    let mut loose = accord(&path, &["match", "--bank", "bank.txt"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    writeln!(loose.stdin.take().expect("a pipe"), "{}", digits(0)).expect("a query");
    let loose = loose.wait_with_output().expect("an answer");
    assert_eq!(loose.status.code(), Some(1));
    assert_eq!(text(&loose.stdout).lines().count(), 1, "the rest is looked up");
    let said = text(&loose.stderr);
    assert!(said.contains("accord: bank.txt, line 2: expected 32 (MD5)"), "{said}");
    assert!(said.contains("rows that could not be read: 1"), "{said}");

    fs::write(path.join("queries.txt"), digits(0)).expect("a file");
    let strict = run(&path, &["match", "--bank", "bank.txt", "--strict", "queries.txt"]);
    assert_eq!(strict.status.code(), Some(1));
    assert!(strict.stdout.is_empty());
    assert!(text(&strict.stderr).contains("bank.txt, line 2"), "{}", text(&strict.stderr));
}

#[test]
fn wrong_use_is_said_at_once() {
    let (_dir, path) = fresh();
    fs::write(path.join("bank.txt"), digits(0)).expect("a file");
    for (args, said) in [
        (
            vec!["--bank", "nothing.txt"],
            "nothing.txt: there is no such file or directory; see whether the name is right",
        ),
        (vec!["--bank", "."], "it is a directory; name a file in it"),
        (vec!["--bank", "bank.txt", "nothing.txt"], "nothing.txt"),
        (vec!["--bank", "bank.txt", "--radius", "65"], "a radius is 0 to 64 bits"),
        (vec!["--bank", "-"], "the bank is read as a file"),
        (vec![], "--bank"),
    ] {
        let done = run(&path, &[&["match"], args.as_slice()].concat());
        assert_eq!(done.status.code(), Some(2), "{args:?}");
        assert!(text(&done.stderr).contains(said), "{}", text(&done.stderr));
    }
}

#[test]
fn a_bank_with_nothing_in_it_is_no_all_clear() {
    let (_dir, path) = fresh();
    fs::write(path.join("queries.txt"), digits(0)).expect("a file");
    let wrong = "404 not found\n".repeat(2_500);
    let other = format!("kind,value\nsha256,{}\n", digits(0));
    for (bank, lines) in [("", 1), (wrong.as_str(), 1_002), (other.as_str(), 1)] {
        fs::write(path.join("bank.txt"), bank).expect("a file");
        let done = run(&path, &["match", "--bank", "bank.txt", "queries.txt"]);
        let said = text(&done.stderr);
        assert_eq!((done.status.code(), said.lines().count()), (Some(1), lines), "{said}");
        assert!(said.contains("bank.txt: it has no entry with a PDQ") && !said.contains("findings"), "{said}");
        assert_eq!(said.contains("1500 more rows could not be read"), lines > 1_000, "{said}");
    }
}

/// More findings than a pipe holds, and nobody who reads on.
#[test]
fn whoever_has_seen_enough_ends_it_quietly() {
    let (_dir, path) = fresh();
    let list: String = (0..400).map(|_| digits(0) + "\n").collect();
    fs::write(path.join("bank.txt"), &list).expect("a file");
    fs::write(path.join("queries.txt"), &list).expect("a file");
    let mut process = accord(&path, &["match", "--bank", "bank.txt", "queries.txt"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut line = String::new();
    BufReader::with_capacity(64, process.stdout.take().expect("a pipe")).read_line(&mut line).expect("a finding");
    let done = process.wait_with_output().expect("an end");
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    assert_eq!(text(&done.stderr), "");
}
