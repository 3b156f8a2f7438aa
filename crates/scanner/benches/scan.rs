//! How much of what its decoders can do a scan does, and what memory it takes.
//!
//! ```sh
//! cargo bench -p scanner -- DIRECTORY JOBS
//! ```
//!
//! DIRECTORY holds pictures alone; `tests/scan/pictures.py` makes any number. The peer is measured in the same run: confined workers, as many, which are handed the same pictures from memory and do nothing
//! else. Told are pictures a second of both and their ratio, seconds of computing of both and their ratio (which other work on the machine moves less), and the memory that the scan held at each tenth of the way.

#![allow(clippy::cast_precision_loss)] // rates, and how many there are

use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::exit;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

use confine::{Bounds, Launch, Wanted, Workers, serve};
use hamming::Radius;
use jiff::Timestamp;
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;
use scanner::{Lists, Machine, Scan, Tree};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Pictures that are held in memory at once for the peer.
const HELD: usize = 256;

fn main() {
    // Cargo adds a `--bench` of its own.
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench").peekable();
    if arguments.peek().is_some_and(|first| first == "confined") {
        exit(i32::from(serve().is_err()));
    }
    let (Some(directory), Some(jobs)) = (arguments.next(), arguments.next().and_then(|jobs| jobs.parse().ok())) else {
        println!("usage: cargo bench -p scanner -- DIRECTORY JOBS");
        return;
    };
    let directory = PathBuf::from(directory);
    let files = paths(&directory);
    let (decoding, decoders) = measured(|| decoded(&files, jobs));
    let mut held = Vec::new();
    let (scanning, scan) = measured(|| scanned(&directory, jobs, files.len(), &mut held));
    let count = files.len() as f64;
    let (peer, own) = (count / decoders.as_secs_f64(), count / scan.as_secs_f64());
    println!("{count} pictures, {jobs} decoders: {peer:.1} pictures/s, {decoding:.2} s of computing");
    println!("a scan of them: {own:.1} pictures/s, {scanning:.2} s of computing");
    println!("ratio of rates {:.3}; of computing {:.3}", own / peer, decoding / scanning);
    let held: Vec<String> = held.iter().map(|kib| format!("{:.1}", *kib as f64 / 1024.0)).collect();
    println!("MiB held at each tenth: {}", held.join(" "));
}

fn paths(directory: &Path) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(directory).expect("a directory") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { paths.extend(self::paths(&path)) } else { paths.push(path) }
    }
    paths.sort();
    paths
}

fn workers(jobs: NonZeroUsize) -> Workers {
    let launch = Launch::again(["confined"]).environment("MIMALLOC_ARENA_RESERVE", "32768");
    Workers::start(launch, jobs, Bounds::default()).expect("workers")
}

/// How long the decoders take for all pictures, reading not counted.
fn decoded(files: &[PathBuf], jobs: NonZeroUsize) -> Duration {
    let workers = workers(jobs);
    let mut time = Duration::ZERO;
    for some in files.chunks(HELD) {
        let pictures: Vec<Vec<u8>> = some.iter().map(|path| fs::read(path).expect("a file")).collect();
        let (next, begun) = (AtomicUsize::new(0), Instant::now());
        std::thread::scope(|scope| {
            for _ in 0..jobs.get() {
                scope.spawn(|| {
                    while let Some(picture) = pictures.get(next.fetch_add(1, Relaxed)) {
                        workers.hash(picture, Wanted::Picture).expect("a picture");
                    }
                });
            }
        });
        time += begun.elapsed();
    }
    time
}

/// How long a scan takes from its first file to its end.
fn scanned(directory: &Path, jobs: NonZeroUsize, count: usize, held: &mut Vec<u64>) -> Duration {
    let place = tempfile::tempdir().expect("a directory");
    let mut lists = Lists::default();
    // Of each kind some: what no list has is not computed.
    let digits = |n: u32, words: usize| hex::encode(vec![n.to_be_bytes(); words].concat());
    let rows = (0..100_000_u32).map(|n| match n % 4 {
        0 => format!("sha256,{}\n", digits(n, 8)),
        1 => format!("sha1,{}\n", digits(n, 5)),
        2 => format!("md5,{}\n", digits(n, 4)),
        _ => format!("pdq,{}\n", digits(n, 8)),
    });
    let list: String = ["kind,value\n".to_owned()].into_iter().chain(rows).collect();
    lists.read("bank", "bank", list.as_bytes(), true, &mut |_| {}).expect("a list");
    let bank = lists.build(Radius::new(31).expect("a radius"), 50).expect("a bank");
    let tree = Tree::new(directory).expect("a tree");
    let now = Arc::new(|| Timestamp::UNIX_EPOCH);
    let machine = Machine { workers: workers(jobs), readers: jobs.get() * 2, now };
    let mut scan = Scan::open(&place.path().join("findings"), &tree, &bank, "bench", &|_| 0).expect("a journal");
    let begun = Instant::now();
    scan.run(&tree, &bank, &machine, &mut |scan| {
        let done = usize::try_from(scan.progress().records).unwrap_or(usize::MAX);
        if done * 10 >= count * (held.len() + 1) {
            held.push(resident());
        }
        Ok(())
    })
    .expect("a scan");
    assert_eq!(scan.progress().tally.files, count as u64);
    begun.elapsed()
}

/// KiB of this process's memory, without the workers.
fn resident() -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("/proc");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("VmRSS");
    line.trim().trim_end_matches(" kB").parse().expect("a number")
}

/// What a run took of processors, in seconds, that of its workers included; and what it says itself.
fn measured(run: impl FnOnce() -> Duration) -> (f64, Duration) {
    let before = computed();
    let time = run();
    (computed() - before, time)
}

fn computed() -> f64 {
    let who = [UsageWho::RUSAGE_SELF, UsageWho::RUSAGE_CHILDREN];
    let of = |who| {
        let usage = getrusage(who).expect("usage");
        (usage.user_time().num_microseconds() + usage.system_time().num_microseconds()) as f64 / 1e6
    };
    who.into_iter().map(of).sum()
}
