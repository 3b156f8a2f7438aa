//! What is stated of scans, whatever happens meanwhile.

use std::fs;
use std::path::{Path, PathBuf};

use interchange::detection::volume::{FileType, Statement, follow, open};
use scanner::{Chain, KeysError, Scan, Tree};

use crate::place::{bank, furnish, machine};

fn statements(keys: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(keys.join("statements")).expect("statements");
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths
}

fn read(chain: &Chain, path: &Path) -> (Statement, String) {
    let note = fs::read_to_string(path).expect("a note");
    (open(&note, &chain.verifier()).expect("a statement"), note)
}

#[test]
fn each_line_of_each_scan_is_stated_once() {
    let root = tempfile::tempdir().expect("a directory");
    furnish(root.path());
    let tree = Tree::new(root.path()).expect("a tree");
    let bank = bank(&[b"known", b"also known"]);
    let place = tempfile::tempdir().expect("a directory");
    let keys = place.path().join("keys");
    let chain = Chain::create(&keys, "provider.example").expect("a key");
    assert_eq!(Chain::create(&keys, "provider.example").expect("the same").verifier(), chain.verifier());

    // Stated each time that something is on the disk: the clock of the tests passes into a new month.
    let scan_at = |name: &str| {
        let stated = chain.every_stated().expect("a chain");
        let stated = |id: &str| stated.get(id).copied().unwrap_or(0);
        Scan::open(&place.path().join(name), &tree, &bank, "test", &stated).expect("a journal")
    };
    let mut scan = scan_at("first.ndjson");
    scan.run(&tree, &bank, &machine(), &mut |scan| {
        chain.state(scan, "AT")?;
        Ok(())
    })
    .expect("a scan");
    assert!(chain.state(&mut scan, "AT").expect("nothing to state").is_none());
    let tally = scan.progress().tally;
    drop(scan);
    assert!(chain.state(&mut scan_at("first.ndjson"), "AT").expect("nothing to state").is_none());

    // Killed after the scan and before its statement.
    let mut scan = scan_at("second.ndjson");
    scan.run(&tree, &bank, &machine(), &mut |_| Ok(())).expect("a scan");
    drop(scan);
    let made = chain.state(&mut scan_at("second.ndjson"), "AT").expect("a statement").expect("it was not stated");
    // Killed after the statement and before anything else knew of it.
    assert!(chain.state(&mut scan_at("second.ndjson"), "AT").expect("nothing to state").is_none());
    assert_eq!(statements(&keys).last(), Some(&made));

    let paths = statements(&keys);
    let notes: Vec<_> = paths.iter().map(|path| read(&chain, path)).collect();
    follow(&notes.iter().map(|(statement, note)| (statement.clone(), note.as_str())).collect::<Vec<_>>())
        .expect("one chain");
    let (last, _) = notes.last().expect("a statement");
    let total = last.total();
    assert!(last.complete && last.member == "AT" && last.organisation == "provider.example");
    assert_eq!((total.files, total.bytes, total.matched), (tally.files, tally.bytes, tally.matched));
    assert_eq!((total.undecoded, total.unreadable, total.changed), (1, 0, 0));
    let months: Vec<_> = last.examined.iter().map(|cell| (cell.month.as_str(), cell.file_type)).collect();
    assert_eq!(
        months,
        [("2026-10", FileType::Other), ("2026-11", FileType::Bmp), ("2026-11", FileType::Other)],
        "by the day on which each was examined"
    );
    let first: u64 =
        notes.iter().filter(|(s, _)| s.scan != last.scan).map(|(statement, _)| statement.total().files).sum();
    assert_eq!(first, tally.files);

    // A copy of the journal is the same scan: another program that has it states nothing twice.
    let mut late = scan_at("third.ndjson");
    late.run(&tree, &bank, &machine(), &mut |_| Ok(())).expect("a scan");
    let directory = |name: &str| place.path().join(name).with_extension("ndjson.scan");
    fs::create_dir(directory("copy.ndjson")).expect("a directory");
    fs::copy(directory("third.ndjson").join("journal"), directory("copy.ndjson").join("journal")).expect("a copy");
    let mut copy = scan_at("copy.ndjson");
    assert!(chain.state(&mut copy, "AT").expect("a statement").is_some());
    assert!(matches!(chain.state(&mut late, "AT"), Err(KeysError::Overtaken { .. })));
}

#[test]
fn a_key_is_not_made_twice_and_a_broken_chain_states_nothing() {
    let root = tempfile::tempdir().expect("a directory");
    furnish(root.path());
    let tree = Tree::new(root.path()).expect("a tree");
    let bank = bank(&[b"known"]);
    let place = tempfile::tempdir().expect("a directory");
    let keys = place.path().join("keys");
    assert!(matches!(Chain::open(&keys), Err(KeysError::Missing { .. })));
    assert!(!keys.exists(), "asking makes nothing");
    for name in ["", "two words", "a+b", &"a".repeat(200)] {
        assert!(matches!(Chain::create(&keys, name), Err(KeysError::Name(_))), "{name}");
    }
    let chain = Chain::create(&keys, "provider.example").expect("a key");
    assert!(matches!(Chain::create(&keys, "other.example"), Err(KeysError::Named { .. })));
    for name in ["1", "2"] {
        let mut scan = Scan::open(&place.path().join(name), &tree, &bank, "test", &|_| 0).expect("a journal");
        scan.run(&tree, &bank, &machine(), &mut |_| Ok(())).expect("a scan");
        chain.state(&mut scan, "AT").expect("a statement").expect("it was not stated");
    }
    let paths = statements(&keys);
    let second = fs::read_to_string(&paths[1]).expect("a note");
    fs::write(&paths[1], second.replace("\"member\":\"AT\"", "\"member\":\"DE\"")).expect("a file");
    assert!(matches!(Chain::open(&keys), Err(KeysError::Statement { .. })));
    // The second where the first was: signed by the key, and not the beginning of its chain.
    fs::write(&paths[1], &second).expect("a file");
    let first = fs::read_to_string(&paths[0]).expect("a note");
    fs::write(&paths[1], &first).expect("a file");
    assert!(matches!(Chain::open(&keys), Err(KeysError::Chain { .. })));
    fs::write(&paths[1], &second).expect("a file");
    Chain::open(&keys).expect("it is whole again");
}
