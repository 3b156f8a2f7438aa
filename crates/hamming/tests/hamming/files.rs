//! An index as a file: what was saved is what is opened, and whatever else stands there is an error with a name.

use std::fs;

use hamming::{Index, OpenError, Plan, Radius};

use crate::sets::{Chance, Kind, queries, set};

fn small(plan: Plan, entries: usize) -> Index {
    Index::build_as(plan, set(Kind::Clustered, entries, &mut Chance(1))).expect("an index")
}

#[test]
fn what_is_saved_is_what_is_opened() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("index");
    for plan in Plan::ALL {
        for count in [0, 1, 700] {
            let index = small(plan, count);
            index.save(&path).expect("saved");
            let entries: Vec<_> = index.entries().collect();
            let queries = queries(&entries, Radius::PDQ, 50, &mut Chance(2));
            for opened in [Index::open(&path).expect("opened"), Index::read(&path).expect("read")] {
                assert_eq!((opened.plan(), opened.len(), opened.bytes()), (plan, count, index.bytes()));
                assert!(opened.entries().eq(entries.iter().copied()));
                assert_eq!(opened.within_each(&queries, Radius::PDQ), index.within_each(&queries, Radius::PDQ));
            }
        }
    }
    assert_eq!(fs::read_dir(&directory).expect("listed").count(), 1, "nothing is left beside the file");
}

/// Whoever has an index open goes on reading it when another is saved over it.
#[test]
fn saving_does_not_disturb_who_reads() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("index");
    small(Plan::Bytes, 700).save(&path).expect("saved");
    let opened = Index::open(&path).expect("opened");
    let before: Vec<_> = opened.entries().collect();
    small(Plan::Scan, 3).save(&path).expect("saved");
    assert!(opened.entries().eq(before));
    assert_eq!(Index::open(&path).expect("opened").len(), 3);
}

#[test]
fn a_file_that_cannot_be_written_leaves_the_old_one() {
    let directory = tempfile::tempdir().expect("a directory");
    let error = small(Plan::Scan, 3).save(directory.path().join("none/index")).expect_err("no directory");
    assert!(error.to_string().contains("writing failed") && error.to_string().contains("see that"), "{error}");
    // A directory stands under the name: renaming over it fails, and what was written goes.
    let taken = directory.path().join("taken");
    fs::create_dir_all(taken.join("in")).expect("made");
    let error = small(Plan::Scan, 3).save(&taken).expect_err("a directory");
    assert!(error.to_string().contains("renaming failed"), "{error}");
    assert_eq!(fs::read_dir(&directory).expect("listed").count(), 1);
}

#[test]
fn every_fault_has_its_name() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("index");
    small(Plan::Bytes, 700).save(&path).expect("saved");
    let good = fs::read(&path).expect("read");
    let opened = |bytes: &[u8]| {
        fs::write(&path, bytes).expect("written");
        let (mapped, read) = (Index::open(&path), Index::read(&path));
        let (mapped, read) = (mapped.expect_err("a fault"), read.expect_err("a fault"));
        assert_eq!(mapped.to_string(), read.to_string());
        mapped
    };
    assert!(matches!(opened(b""), OpenError::Foreign(_)));
    assert!(matches!(opened(b"%PDF-1.7"), OpenError::Foreign(_)));
    assert!(matches!(opened(&[0; 10_000]), OpenError::Foreign(_)));
    assert!(matches!(opened(&good[..100]), OpenError::Length { found: 100, .. }));
    assert!(matches!(opened(&good[..good.len() - 1]), OpenError::Length { .. }));
    assert!(matches!(opened(&[&good[..], &[0]].concat()), OpenError::Length { .. }));
    let changed = |at: usize, bytes: &[u8]| {
        let mut changed = good.clone();
        changed[at..at + bytes.len()].copy_from_slice(bytes);
        opened(&changed)
    };
    assert!(matches!(changed(8, &[2]), OpenError::Version { found: 2, .. }));
    let order: Vec<u8> = good[12..16].iter().rev().copied().collect();
    assert!(matches!(changed(12, &order), OpenError::Order(_)));
    for (at, words) in [(24, "header"), (2000, "header"), (5000, "checksum")] {
        let error = changed(at, &[good[at] ^ 4]);
        assert!(matches!(&error, OpenError::Damaged { what, .. } if what.contains(words)), "{error}");
    }
    let missing = Index::open(directory.path().join("none")).expect_err("no file");
    assert!(matches!(missing, OpenError::Read { .. }));
    assert!(Index::open(directory.path()).is_err(), "a directory");
}

/// Ten thousand files with something changed: bytes, blocks, the length. None of them is opened.
#[test]
fn no_changed_file_is_opened() {
    let directory = tempfile::tempdir().expect("a directory");
    let path = directory.path().join("index");
    let mut chance = Chance(77);
    for (plan, entries, changes) in [(Plan::Scan, 40, 8_000), (Plan::Bytes, 300, 2_000)] {
        small(plan, entries).save(&path).expect("saved");
        let good = fs::read(&path).expect("read");
        for number in 0..changes {
            let changed = change(&good, &mut chance);
            if changed != good {
                // Each under a name of its own: to write over a file can take a journal's time.
                let path = directory.path().join(number.to_string());
                fs::write(&path, &changed).expect("written");
                let opened = if chance.below(2) == 0 { Index::open(&path) } else { Index::read(&path) };
                assert!(opened.is_err(), "a changed file was opened");
                fs::remove_file(&path).expect("removed");
            }
        }
        fs::write(&path, &good).expect("written");
        assert_eq!(Index::open(&path).expect("unchanged").len(), entries);
    }
}

fn change(good: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = good.to_vec();
    // Half of all changes are made where it matters most.
    let at = if chance.below(2) == 0 { chance.below(64) } else { chance.below(bytes.len()) };
    match chance.below(6) {
        0 => bytes[at] ^= 1 << chance.below(8),
        1 => bytes[at] = chance.next() as u8,
        2 => bytes.truncate(at),
        3 => bytes.extend((0..=chance.below(100)).map(|_| 0)),
        4 => {
            let end = (at + 1 + chance.below(64)).min(bytes.len());
            bytes[at..end].fill(chance.next() as u8);
        }
        _ => {
            let end = (at + 1 + chance.below(64)).min(bytes.len());
            bytes[at..end].reverse();
        }
    }
    bytes
}
