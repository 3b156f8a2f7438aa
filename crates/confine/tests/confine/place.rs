//! Where the tests' workers come from, and how they are found again among all processes.

use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::time::Duration;

use confine::{Bounds, Failure, Hashed, Launch, Wanted, Workers};
use fingerprint::PictureError;

/// The example that is built with the tests.
pub fn probe() -> PathBuf {
    let test = std::env::current_exe().expect("a test is a file");
    let path = test.parent().and_then(|deps| deps.parent()).expect("target").join("examples/probe");
    assert!(path.is_file(), "{}: build the examples with the tests", path.display());
    path
}

/// So many workers, whose command line bears a name that no other test's do.
pub fn workers(name: &str, number: usize) -> Workers {
    workers_within(name, number, Bounds { time: Duration::from_secs(20), ..Bounds::default() })
}

pub fn workers_within(name: &str, number: usize, bounds: Bounds) -> Workers {
    let number = NonZeroUsize::new(number).expect("some workers");
    let launch = Launch::program(probe(), [name]).environment("MIMALLOC_ARENA_RESERVE", "32768");
    Workers::start(launch, number, bounds).expect("workers")
}

/// The processes that were started with that name.
pub fn processes(name: &str) -> Vec<i32> {
    let wanted = format!("{}\0{name}\0", probe().display());
    let all =
        std::fs::read_dir("/proc").expect("/proc").filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    all.filter(|pid| std::fs::read_to_string(format!("/proc/{pid}/cmdline")).is_ok_and(|line| line == wanted)).collect()
}

/// What a worker says of a request to do wrong.
pub fn ask(workers: &Workers, request: &str) -> Result<Hashed, Failure> {
    workers.hash(format!("probe {request}").as_bytes(), Wanted::Picture)
}

/// The words of a worker that lived to tell.
pub fn word(workers: &Workers, request: &str) -> String {
    match ask(workers, request) {
        Err(Failure::Refused(PictureError::Unsupported { what, .. })) => what,
        other => panic!("{request}: {other:?}"),
    }
}

/// A bitmap of five by five pixels or more, all different with different seeds.
pub fn bitmap(side: u8, seed: u32) -> Vec<u8> {
    let row = usize::from(side) * 3;
    let stride = row.next_multiple_of(4);
    let size = 54 + stride * usize::from(side);
    let mut bytes = vec![0; size];
    bytes[..2].copy_from_slice(b"BM");
    bytes[2..6].copy_from_slice(&u32::try_from(size).expect("small").to_le_bytes());
    bytes[10] = 54;
    bytes[14] = 40;
    bytes[18] = side;
    bytes[22] = side;
    bytes[26] = 1;
    bytes[28] = 24;
    let mut state = seed.wrapping_mul(2_654_435_761) | 1;
    for byte in &mut bytes[54..] {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        *byte = state.to_le_bytes()[2];
    }
    bytes
}
