//! `accord host` as an operator meets it, where nobody need be asked. `./test hosting` asks a real name server and registries.

use std::io::Write as _;
use std::process::Stdio;

use crate::{accord, fresh, run, text};

#[test]
fn a_host_that_is_nowhere_is_said_so_and_nobody_is_asked() {
    let (_dir, path) = fresh();
    let done = run(&path, &["host", "https://Abcdefghijklmnop.onion/some/page", "--resolver", "127.0.0.1:9"]);
    assert_eq!(done.status.code(), Some(1), "{}", text(&done.stderr));
    let said = text(&done.stdout);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines[..2],
        ["abcdefghijklmnop.onion", "  found       nowhere on the internet: a hidden service (.onion)"]
    );
    assert!(lines[2].starts_with("  as of       20") && lines[2].ends_with(" UTC; good for 30 days"), "{said}");
    assert_eq!(lines.len(), 3, "{said}");
    assert!(!path.join("accord-data").exists(), "no register is opened");
}

#[test]
fn hosts_come_by_standard_input_one_a_line() {
    let (_dir, path) = fresh();
    let mut asked = accord(&path, &["host", "-", "--json", "--resolver", "127.0.0.1:9"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    asked.stdin.take().expect("a pipe").write_all(b"10.0.0.1\n\na b\nprinter.local\n").expect("hosts");
    let done = asked.wait_with_output().expect("an answer");
    assert_eq!(done.status.code(), Some(1));
    let outcomes: Vec<serde_json::Value> =
        text(&done.stdout).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(outcomes.len(), 2);
    assert_eq!(outcomes[0]["outcome"]["not-routable"], "inside");
    assert_eq!(outcomes[1]["outcome"]["not-routable"], "internal");
    let said = text(&done.stderr);
    assert!(said.starts_with("accord: line 3: ") && !said.contains("a b"), "{said}");
}

#[test]
fn wrong_use_is_said_with_its_remedy() {
    let (_dir, path) = fresh();
    std::fs::write(path.join("table"), "no table").expect("a file");
    for (args, says) in [
        (vec!["a b"], "host 1"),
        (vec!["a.example", "--networks", "table"], "table: no table of networks (MMDB)"),
        (vec!["a.example", "--rdap", "nowhere"], "RFC 9224"),
        (vec!["a.example", "--rdap", "http://rdap.example.org/"], "in the clear"),
        (vec!["a.example", "--resolver", "ns1"], "192.0.2.53"),
        (vec!["--refresh"], "--rdap DIR"),
    ] {
        let done = run(&path, &[vec!["host"], args].concat());
        assert_eq!(done.status.code(), Some(2), "{says}");
        assert!(text(&done.stderr).contains(says), "{says}: {}", text(&done.stderr));
    }
}
