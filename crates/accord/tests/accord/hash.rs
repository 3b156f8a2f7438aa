//! `accord hash`, as people and programs call it.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::{Output, Stdio};

use serde_json::{Value, json};

use crate::{accord, run};

/// A bitmap of five pixels by five, a slope.
fn bitmap() -> Vec<u8> {
    let mut bytes = b"BM\x86\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x05\0\0\0\x05\0\0\0\x01\0\x18\0".to_vec();
    bytes.resize(54, 0);
    bytes.extend((0..80).map(|place| place * 3));
    bytes
}

fn hash(place: &Path, arguments: &[&str], input: &[u8]) -> Output {
    let mut command = accord(place, &[&["hash"], arguments].concat());
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("accord");
    child.stdin.take().expect("a pipe").write_all(input).expect("it reads");
    child.wait_with_output().expect("it ends")
}

fn lines(output: &Output) -> Vec<&str> {
    std::str::from_utf8(&output.stdout).expect("text").lines().collect()
}

#[test]
fn a_line_for_each_file_in_their_order() {
    let place = tempfile::tempdir().expect("a directory");
    std::fs::write(place.path().join("notes"), "abc").expect("a file");
    std::fs::write(place.path().join("slope"), bitmap()).expect("a file");
    let done = hash(place.path(), &["notes", "missing", "slope", "-"], b"abc");
    let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad \
               a9993e364706816aba3e25717850c26c9cd0d89d 900150983cd24fb0d6963f7d28e17f72 - -";
    let found = lines(&done);
    assert_eq!(found.len(), 3, "{done:?}");
    assert_eq!(found[0], format!("{abc} notes"));
    let slope: Vec<_> = found[1].split(' ').collect();
    assert_eq!(slope.iter().map(|word| word.len()).take(4).collect::<Vec<_>>(), [64, 40, 32, 64]);
    assert_eq!(slope[5], "slope");
    assert_eq!(found[2], format!("{abc} -"));
    assert_eq!(done.status.code(), Some(1), "one could not be read");
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(said.starts_with("accord: missing: "), "{said}");
}

#[test]
fn as_json_with_all_eight_and_with_the_reason() {
    let place = tempfile::tempdir().expect("a directory");
    std::fs::write(place.path().join("slope"), bitmap()).expect("a file");
    std::fs::write(place.path().join("broken"), &bitmap()[..40]).expect("a file");
    let done = hash(place.path(), &["--json", "--dihedral", "slope", "broken"], b"");
    let found: Vec<Value> = lines(&done).iter().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let [slope, broken] = &found[..] else { panic!("{done:?}") };
    assert_eq!((&slope["format"], &slope["width"], &slope["bytes"]), (&json!("bmp"), &json!(5), &json!(134)));
    assert_eq!(slope["dihedral"].as_object().map(serde_json::Map::len), Some(8));
    assert_eq!(slope["dihedral"]["original"], slope["pdq"]);
    assert_eq!(broken["pdq"], Value::Null);
    assert!(broken["why"].as_str().is_some_and(|why| why.contains("bmp")), "{broken}");
    assert_eq!(done.status.code(), Some(0), "a broken picture is read");
}

#[test]
fn a_name_is_told_as_it_is_and_moves_nothing() {
    let place = tempfile::tempdir().expect("a directory");
    let odd = OsStr::from_bytes(b"old\xff\n");
    std::fs::write(place.path().join(odd), &bitmap()[..40]).expect("a file");
    let missing = OsStr::from_bytes(b"gone\x1b[2J");
    let hash = |options: &[&str]| {
        let done = accord(place.path(), &[&["hash"], options].concat()).args([odd, missing]).output().expect("it runs");
        assert_eq!(done.status.code(), Some(1), "{done:?}");
        done
    };
    let done = hash(&["--json"]);
    let found: Vec<Value> = lines(&done).iter().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    let [broken, gone] = &found[..] else { panic!("{done:?}") };
    assert_eq!(broken["file"], json!({ "hex": "6f6c64ff0a" }));
    assert_eq!(gone["file"], json!("gone\u{1b}[2J"));
    assert!(gone["error"].as_str().is_some_and(|why| why.contains("see whether the name is right")), "{gone}");

    let done = hash(&[]);
    assert!(lines(&done)[0].ends_with(r" - - old\xff\n"), "{done:?}");
    let said = String::from_utf8_lossy(&done.stderr);
    assert!(said.contains(r"accord: old\xff\n: ") && said.contains(r"accord: gone\u{1b}[2J: "), "{said}");
    assert!(!said.contains('\u{1b}') && said.lines().count() == 2, "{said}");
}

/// More lines than a pipe holds, and nobody who reads on.
#[test]
fn whoever_has_seen_enough_ends_it_quietly() {
    let place = tempfile::tempdir().expect("a directory");
    std::fs::write(place.path().join("notes"), "abc").expect("a file");
    let files = ["notes"; 1_000];
    let mut process = accord(place.path(), &[&["hash"], &files[..]].concat())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("accord");
    let mut line = String::new();
    BufReader::with_capacity(64, process.stdout.take().expect("a pipe")).read_line(&mut line).expect("a line");
    let done = process.wait_with_output().expect("it ends");
    assert_eq!((done.status.code(), String::from_utf8_lossy(&done.stderr).as_ref()), (Some(0), ""));
}

#[test]
fn who_is_asked_to_serve_by_hand_is_told() {
    let place = tempfile::tempdir().expect("a directory");
    let done = run(place.path(), &["confined"]);
    assert_eq!(done.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&done.stderr).contains("not by hand"), "{done:?}");
}
