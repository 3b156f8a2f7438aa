//! What is scanned, and with what.

use std::fs;
use std::num::NonZeroUsize;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering::Relaxed};

use confine::{Bounds, Launch, Workers};
use hamming::Radius;
use jiff::Timestamp;
use scanner::{Bank, Lists, Machine, Now, Scan, Source};
use sha2::{Digest, Sha256};

/// Workers of the example that is built with the tests, and the clock of the tests.
pub fn machine() -> Machine {
    let test = std::env::current_exe().expect("a test is a file");
    let worker = test.parent().and_then(|deps| deps.parent()).expect("target").join("examples/worker");
    assert!(worker.is_file(), "{}: build the examples with the tests", worker.display());
    let launch = Launch::program(worker, ["scanner"]);
    let workers = Workers::start(launch, NonZeroUsize::MIN, Bounds::default()).expect("workers");
    Machine { workers, readers: 3, now: clock() }
}

/// A clock that stands at midnight before the first of November 2026 and goes on by a second with each look.
pub fn clock() -> Now {
    let seconds = AtomicI64::new(1_793_491_195);
    Arc::new(move || Timestamp::from_second(seconds.fetch_add(1, Relaxed)).expect("a moment"))
}

/// A bank that knows the files with these contents.
pub fn bank(known: &[&[u8]]) -> Bank {
    let rows: Vec<String> =
        known.iter().map(|bytes| format!("sha256,{}", hex::encode(Sha256::digest(bytes)))).collect();
    let list = format!("kind,value\n{}\n", rows.join("\n"));
    let mut lists = Lists::default();
    lists.read("bank.csv", "bank.csv", list.as_bytes(), true, &mut |_| {}).expect("a list");
    lists.build(Radius::new(31).expect("a radius"), 50).expect("a bank")
}

/// A grey bitmap of this side with a pattern of its own.
pub fn bitmap(side: u8, seed: u32) -> Vec<u8> {
    let stride = (usize::from(side) * 3).next_multiple_of(4);
    let size = 54 + stride * usize::from(side);
    let mut bytes = vec![0; size];
    bytes[..2].copy_from_slice(b"BM");
    bytes[2..6].copy_from_slice(&u32::try_from(size).expect("small").to_le_bytes());
    (bytes[10], bytes[14], bytes[18], bytes[22], bytes[26], bytes[28]) = (54, 40, side, side, 1, 24);
    let mut state = seed.wrapping_mul(2_654_435_761) | 1;
    for byte in &mut bytes[54..] {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        *byte = state.to_le_bytes()[2];
    }
    bytes
}

/// What every tree here has once: files, empty ones, pictures, a broken picture, a file under three names, links, also in a ring, a socket, a name
/// that is no text.
pub fn furnish(root: &Path) {
    use std::os::unix::ffi::OsStrExt;
    for directory in ["a", "a/deep/er", "b", "empty"] {
        fs::create_dir_all(root.join(directory)).expect("a directory");
    }
    for (name, bytes) in [
        ("a.txt", &b"known"[..]),
        ("a/0", b""),
        ("a/deep/er/known", b"known"),
        ("a/deep/z", b"other"),
        ("b/first name", b"also known"),
        ("b-", b"between b and what is in b"),
        ("c\nd", b"on two lines"),
    ] {
        fs::write(root.join(name), bytes).expect("a file");
    }
    fs::write(root.join("picture"), bitmap(40, 1)).expect("a file");
    fs::write(root.join("broken"), &bitmap(40, 2)[..100]).expect("a file");
    fs::write(root.join(std::ffi::OsStr::from_bytes(b"b/\xff")), b"no text").expect("a file");
    fs::hard_link(root.join("b/first name"), root.join("b/second name")).expect("a link");
    fs::hard_link(root.join("b/first name"), root.join("zz third name")).expect("a link");
    symlink("..", root.join("a/deep/ring")).expect("a link");
    symlink("missing", root.join("nowhere")).expect("a link");
    std::os::unix::net::UnixListener::bind(root.join("socket")).expect("a socket");
}

/// All of a scan, from the beginning or from where its journal ends.
pub fn scanned(out: &Path, source: &dyn Source, bank: &Bank) -> Scan {
    let mut scan = Scan::open(out, source, bank, "test", &|_| 0).expect("a journal");
    scan.run(source, bank, &machine(), &mut |_| Ok(())).expect("a scan");
    assert!(scan.ended());
    scan
}
