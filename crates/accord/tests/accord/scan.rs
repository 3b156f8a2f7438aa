//! `accord scan` and `accord statement`, as people and programs call them. What comes of large trees, kills and stores is tried by `./test scan`.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::{accord, fresh, run, text};

/// SHA-256 of `abc`.
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

fn furnish(place: &Path) {
    fs::create_dir(place.join("tree")).expect("a directory");
    fs::write(place.join("tree/known"), "abc").expect("a file");
    fs::write(place.join("tree/other"), "abd").expect("a file");
    std::os::unix::fs::symlink("known", place.join("tree/link")).expect("a link");
    fs::write(place.join("bank.csv"), format!("kind,value,id\nsha256,{ABC},a-17\n")).expect("a list");
}

#[test]
fn what_is_known_is_found_and_how_much_was_examined_is_stated_once() {
    let (_dir, place) = fresh();
    furnish(&place);
    let organisation = ["--organisation", "provider.example"];
    let made = run(&place, &[&["statement", "key", "--keys", "keys"], &organisation[..]].concat());
    assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
    let key = text(&made.stdout).trim().to_owned();
    assert!(key.starts_with("provider.example+"), "{key}");
    let again = run(&place, &[&["statement", "key", "--keys", "keys", "--json"], &organisation[..]].concat());
    let again: Value = serde_json::from_slice(&again.stdout).expect("JSON");
    assert_eq!((again["key"].as_str(), again["organisation"].as_str()), (Some(&*key), Some("provider.example")));

    let scan = ["scan", "tree", "--bank", "bank.csv", "--out", "found", "--keys", "keys", "--member", "AT"];
    let done = run(&place, &scan);
    assert_eq!(done.status.code(), Some(0), "{}", text(&done.stderr));
    let said = text(&done.stdout);
    assert!(said.contains("2 files examined, 6 bytes\nmatched: 1 files, 1 findings\n"), "{said}");
    assert!(said.contains("stated in keys/statements/000001.note\n"), "{said}");
    let found: Value = serde_json::from_slice(&fs::read(place.join("found")).expect("findings")).expect("one line");
    assert!(found["path"].as_str().is_some_and(|path| path.ends_with("/tree/known")), "{found}");
    assert_eq!(
        (&found["list"], &found["kind"], &found["entry"], &found["entry_id"], &found["distance"]),
        (&"bank.csv".into(), &"sha256".into(), &ABC.into(), &"a-17".into(), &0.into())
    );
    let unexamined = fs::read_to_string(place.join("found.scan/unexamined.ndjson")).expect("a file");
    assert!(unexamined.contains("/tree/link") && unexamined.contains("not followed"), "{unexamined}");

    let again = run(&place, &[&scan[..], &["--json"]].concat());
    assert!(text(&again.stderr).contains("reached its end"), "{}", text(&again.stderr));
    let figures: Value = serde_json::from_slice(&again.stdout).expect("JSON");
    assert_eq!(
        (&figures["files"], &figures["files_now"], &figures["statements"]),
        (&2.into(), &0.into(), &Value::Array(Vec::new()))
    );

    let verify = ["statement", "verify", "keys/statements/000001.note", "--key", &key];
    let held = run(&place, &verify);
    assert_eq!(held.status.code(), Some(0), "{}", text(&held.stderr));
    assert!(
        text(&held.stdout).starts_with("provider.example 1, AT: 2 files, 6 bytes, 1 matched,"),
        "{}",
        text(&held.stdout)
    );
    for (wrong, code, said) in
        [("found", 1, "found: "), ("binary", 1, "binary: no statement"), ("none", 2, "none: there is no such file")]
    {
        fs::write(place.join("binary"), [0xff, 0]).expect("a file");
        let refused = run(&place, &["statement", "verify", wrong, "--key", &key]);
        assert_eq!(refused.status.code(), Some(code), "{wrong}");
        assert!(text(&refused.stderr).contains(said), "{}", text(&refused.stderr));
    }
    let path = place.join("keys/statements/000001.note");
    let note = fs::read_to_string(&path).expect("a note");
    assert!(!note.contains("tree") && !note.contains("known"), "a statement names nothing: {note}");
    fs::write(&path, note.replace("\"files\":2", "\"files\":3")).expect("a file");
    let refused = run(&place, &verify);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        text(&refused.stderr).contains("000001.note: the signature by provider.example"),
        "{}",
        text(&refused.stderr)
    );
}

#[test]
fn wrong_use_is_told_before_anything_is_begun() {
    let (_dir, place) = fresh();
    furnish(&place);
    let scan = |more: &[&str]| {
        let done = run(&place, &[&["scan", "--out", "found"], more].concat());
        (done.status.code(), text(&done.stderr).to_owned())
    };
    for (more, code, said) in [
        (&["tree"][..], 2, "--bank"),
        (&["tree", "--bank", "missing"], 2, "missing: "),
        (&["tree", "--bank", "tree"], 2, "it is a directory; name a file in it"),
        (&["missing", "--bank", "bank.csv"], 2, "missing: there is no such file or directory; see whether"),
        (&["missing", "--bank", "bank.csv", "--queue", "nats://127.0.0.1:1"], 2, "missing: "),
        (&["tree", "--bank", "missing", "--queue", "nats://127.0.0.1:1"], 2, "missing: "),
        (&["s3://", "--bank", "bank.csv"], 2, "s3://BUCKET/PREFIX"),
        (&["tree", "--bank", "bank.csv", "--radius", "65"], 2, "64"),
        (&["tree", "--bank", "bank.csv", "--keys", "keys"], 2, "--member"),
        (&["tree", "--bank", "bank.csv", "--keys", "keys", "--member", "UK"], 2, "no member state"),
        (&["tree", "--bank", "bank.csv", "--keys", "keys", "--member", "AT"], 1, "accord statement key"),
        (&["tree", "--bank", "bank.csv", "--bank", "bank.csv"], 2, "two lists are called"),
        (&["tree", "--bank", "tree/known"], 1, "no list has an entry"),
    ] {
        let (ended, told) = scan(more);
        assert_eq!(ended, Some(code), "{more:?}: {told}");
        assert!(told.contains(said), "{more:?}: {told}");
        assert!(!place.join("found").exists() && !place.join("found.scan").exists(), "{more:?}");
    }
    fs::write(place.join("rows"), format!("kind,value\nsha256,{ABC}\nsha256,abc\n")).expect("a list");
    let (ended, told) = scan(&["tree", "--bank", "rows"]);
    assert!(ended == Some(1) && told.contains("rows, line 3"), "a row that could not be read is told: {told}");
    assert!(place.join("found").exists(), "and passed over");
}

#[test]
fn findings_go_nowhere_that_harms_and_an_empty_list_is_said() {
    let (_dir, place) = fresh();
    furnish(&place);
    let scan =
        |out: &str, more: &[&str]| run(&place, &[&["scan", "tree", "--bank", "bank.csv", "--out", out], more].concat());
    let list = fs::read(place.join("bank.csv")).expect("a list");
    for (out, says) in [("bank.csv", "is there already"), ("tree/found", "lies in what is scanned"), ("-", "--out -")] {
        let refused = scan(out, &[]);
        assert_eq!(refused.status.code(), Some(2), "{out}: {}", text(&refused.stderr));
        assert!(text(&refused.stderr).contains(says), "{out}: {}", text(&refused.stderr));
        assert!(!place.join(format!("{out}.scan")).exists(), "{out}: nothing is left");
    }
    assert_eq!(fs::read(place.join("bank.csv")).expect("a list"), list);

    fs::write(place.join("empty.csv"), "kind,value,id\n").expect("a list");
    let done = scan("found", &["--bank", "empty.csv", "--json"]);
    assert_eq!(done.status.code(), Some(1), "{}", text(&done.stderr));
    let said = text(&done.stderr);
    assert!(
        said.contains("list bank.csv: 1 entries\n") && said.contains("list empty.csv: 0 entries: nothing"),
        "{said}"
    );
    let figures: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!((&figures["lists"][0]["entries"], &figures["lists"][1]["entries"]), (&1.into(), &0.into()));
}

#[test]
fn a_worker_that_is_told_to_end_says_what_it_worked_on() {
    let (_dir, place) = fresh();
    furnish(&place);
    let queue = ["--queue", "nats://127.0.0.1:1", "--shards", "shards", "--name", "one"];
    let mut worker = accord(&place, &[&["worker", "tree", "--bank", "bank.csv", "--json"], &queue[..]].concat());
    let mut worker = worker.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
    let (mut said, mut line) = (BufReader::new(worker.stderr.take().expect("a pipe")), String::new());
    said.read_line(&mut line).expect("it says that it has begun");
    assert!(line.contains("worker one on "), "{line}");
    let pid = worker.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().expect("kill runs").success());
    let done = worker.wait_with_output().expect("it ends");
    assert_eq!(done.status.code(), Some(0));
    let told: Value = serde_json::from_slice(&done.stdout).expect("JSON");
    assert_eq!((&told["worker"], &told["refused"]), (&"one".into(), &0.into()));
    assert!(told["source"].as_str().is_some_and(|source| source.ends_with("/tree")), "{told}");
}
