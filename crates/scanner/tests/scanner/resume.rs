//! Whatever a crash leaves of a journal: nothing is skipped, nothing is counted twice.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use scanner::{JournalError, Scan, ScanError, Tally, Tree};
use serde_json::Value;

use crate::place::{bank, furnish, scanned};

fn lines(path: &Path) -> Vec<Value> {
    let text = fs::read_to_string(path).expect("a file");
    text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

/// What follows from a journal: what people read, and the sums.
fn result(out: &Path, tally: Tally) -> (Vec<Value>, Vec<Value>, Tally) {
    (lines(out), lines(&out.with_extension("ndjson.scan").join("unexamined.ndjson")), tally)
}

#[test]
fn a_journal_cut_off_at_any_byte_is_gone_on_with_to_the_same_end() {
    let root = tempfile::tempdir().expect("a directory");
    furnish(root.path());
    let tree = Tree::new(root.path()).expect("a tree");
    let bank = bank(&[b"known", b"also known"]);
    let place = tempfile::tempdir().expect("a directory");
    let out = place.path().join("findings.ndjson");
    let scan = scanned(&out, &tree, &bank);
    let (id, tally) = (scan.id().to_owned(), scan.progress().tally);
    drop(scan);
    let whole = result(&out, tally);
    assert_eq!(
        (tally.files, tally.matched, tally.findings, tally.again, tally.links, tally.special),
        (10, 3, 5, 2, 2, 1)
    );
    assert_eq!((tally.pictures + tally.vague, tally.undecoded, tally.missed()), (1, 1, 0));
    let paths: Vec<_> = whole.0.iter().map(|line| line["path"].as_str().expect("a path").rsplit('/').next()).collect();
    let names = ["known", "a.txt", "first name", "second name", "zz third name"];
    assert_eq!(paths, names.map(Some), "a file is found under each of its names");
    assert_eq!(whole.1.len(), 4, "two links, a socket, a broken picture: {:?}", whole.1);
    for path in [&out, &out.with_extension("ndjson.scan").join("journal")] {
        assert_eq!(fs::metadata(path).expect("a file").permissions().mode() & 0o777, 0o600, "{}", path.display());
    }

    let journal = fs::read(out.with_extension("ndjson.scan").join("journal")).expect("a journal");
    let first = journal.iter().position(|byte| *byte == b'\n').expect("a header") + 1;
    for (cut, garbage) in
        (0..=journal.len()).step_by(41).chain([first - 1, first, journal.len() - 1]).zip([0, 40].into_iter().cycle())
    {
        let place = tempfile::tempdir().expect("a directory");
        let out = place.path().join("findings.ndjson");
        let directory = out.with_extension("ndjson.scan");
        fs::create_dir(&directory).expect("a directory");
        // What a disk may leave behind the end: what lay there before.
        fs::write(directory.join("journal"), [&journal[..cut], &vec![0; garbage]].concat()).expect("a file");
        // Findings are there only where the header of their journal is.
        if cut >= first {
            fs::write(&out, "what another start left").expect("a file");
        }
        let scan = scanned(&out, &tree, &bank);
        assert_eq!(scan.id() == id, cut >= first, "cut at {cut}");
        let tally = scan.progress().tally;
        assert_eq!(result(&out, tally), whole, "cut at {cut}");
        assert_eq!(lines(&directory.join("journal").with_file_name("unexamined.ndjson")).len(), 4);
        drop(scan);
        // Once more: it has ended, and nothing is added.
        let length = fs::metadata(directory.join("journal")).expect("a file").len();
        let scan = scanned(&out, &tree, &bank);
        assert_eq!(result(&out, scan.progress().tally), whole);
        assert_eq!(fs::metadata(directory.join("journal")).expect("a file").len(), length);
    }
}

#[test]
fn a_changed_bit_is_never_believed() {
    let root = tempfile::tempdir().expect("a directory");
    furnish(root.path());
    let tree = Tree::new(root.path()).expect("a tree");
    let bank = bank(&[b"known"]);
    let place = tempfile::tempdir().expect("a directory");
    let out = place.path().join("findings.ndjson");
    let scan = scanned(&out, &tree, &bank);
    let tally = scan.progress().tally;
    drop(scan);
    let path = out.with_extension("ndjson.scan").join("journal");
    let journal = fs::read(&path).expect("a journal");
    let first = journal.iter().position(|byte| *byte == b'\n').expect("a header") + 1;
    // A header that is none would begin a new scan, whose files would be stated once more.
    for at in 0..first {
        let mut changed = journal.clone();
        changed[at] ^= 1;
        fs::write(&path, changed).expect("a file");
        let refused = Scan::open(&out, &tree, &bank, "test", &|_| 0).err();
        assert!(matches!(refused, Some(ScanError::Journal(JournalError::Damaged { .. }))), "byte {at}: {refused:?}");
    }
    fs::write(&path, [7; 200]).expect("a file");
    let refused = Scan::open(&out, &tree, &bank, "test", &|_| 0).err();
    assert!(matches!(refused, Some(ScanError::Journal(JournalError::Damaged { .. }))), "{refused:?}");
    for at in (first..journal.len()).step_by(67) {
        let mut changed = journal.clone();
        changed[at] ^= 1;
        fs::write(&path, changed).expect("a file");
        let scan = scanned(&out, &tree, &bank);
        assert_eq!(scan.progress().tally, tally, "byte {at}");
    }
}

#[test]
fn a_scan_goes_on_only_with_what_it_was_begun_with() {
    let root = tempfile::tempdir().expect("a directory");
    furnish(root.path());
    let tree = Tree::new(root.path()).expect("a tree");
    let place = tempfile::tempdir().expect("a directory");
    let out = place.path().join("findings.ndjson");
    let known = bank(&[b"known"]);
    let scan = scanned(&out, &tree, &known);
    let open = |tree: &Tree, list: &[&[u8]], tool: &str, stated: u64| {
        Scan::open(&out, tree, &bank(list), tool, &|_| stated).err().map(|e| e.to_string()).unwrap_or_default()
    };
    let busy = open(&tree, &[b"known"], "test", 0);
    assert!(busy.contains("another scan is writing it"), "{busy}");
    drop(scan);
    let other = Tree::new(&root.path().join("a")).expect("a tree");
    for (said, wrong) in [
        (open(&other, &[b"known"], "test", 0), "begun with the source"),
        (open(&tree, &[b"other"], "test", 0), "begun with the lists"),
        (open(&tree, &[b"known"], "test 2", 0), "begun with the program"),
        (open(&tree, &[b"known"], "test", 99), "99 lines of this journal were stated"),
    ] {
        assert!(said.contains(wrong) && said.contains("name another --out"), "{said}");
    }
    assert_eq!(open(&tree, &[b"known"], "test", 5), "");
    // So much behind a line that is not whole is nothing that a crash left.
    let path = out.with_extension("ndjson.scan").join("journal");
    let journal = fs::OpenOptions::new().write(true).open(&path).expect("a journal");
    journal.set_len(65 << 20).expect("a long file");
    let damaged = Scan::open(&out, &tree, &known, "test", &|_| 0).err().expect("refused");
    assert!(matches!(damaged, ScanError::Journal(JournalError::Damaged { .. })), "{damaged}");
}

#[test]
fn findings_take_the_place_of_nothing_else() {
    let root = tempfile::tempdir().expect("a directory");
    furnish(root.path());
    let tree = Tree::new(root.path()).expect("a tree");
    let place = tempfile::tempdir().expect("a directory");
    let (file, directory, link) =
        (place.path().join("file"), place.path().join("directory"), place.path().join("link"));
    fs::write(&file, "evidence").expect("a file");
    fs::create_dir(&directory).expect("a directory");
    std::os::unix::fs::symlink(&file, &link).expect("a link");
    for out in [&file, &directory, &link] {
        let refused = Scan::open(out, &tree, &bank(&[b"known"]), "test", &|_| 0).err();
        assert!(matches!(refused, Some(ScanError::Taken { .. })), "{refused:?}");
        assert!(!Path::new(&format!("{}.scan", out.display())).exists(), "nothing is left");
    }
    assert_eq!(fs::read(&file).expect("a file"), b"evidence");
    let empty = place.path().join("empty");
    fs::write(&empty, "").expect("a file");
    scanned(&empty, &tree, &bank(&[b"known"]));
    assert!(fs::metadata(&empty).expect("a file").len() > 0, "what was made for them beforehand is taken");
    scanned(&empty, &tree, &bank(&[b"known"]));
}
