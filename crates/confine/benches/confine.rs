//! What it costs to have pictures hashed by a confined worker instead of by this process: the same files, as often, one after the other.
//!
//! ```sh
//! cargo bench -p confine -- SECONDS FILE...
//! ```
//!
//! A line for each file: milliseconds of computing for one picture in this process, and in both processes together where a worker does it; and the median
//! of the time until the answer, which on a busy machine is mostly waiting for a turn. `benches/fingerprint.py` makes JPEGs of 1, 4 and 12 megapixels.

#![allow(clippy::cast_precision_loss)] // milliseconds, and how many there are

use std::num::NonZeroUsize;
use std::process::exit;
use std::time::{Duration, Instant};

use confine::{Bounds, Launch, Wanted, Workers, serve};
use fingerprint::picture;
use nix::sys::resource::{UsageWho, getrusage};
use nix::sys::time::TimeValLike;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    // Cargo adds a `--bench` of its own.
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench").peekable();
    if arguments.peek().is_some_and(|first| first == "confined") {
        exit(i32::from(serve().is_err()));
    }
    let Some(seconds) = arguments.next().and_then(|seconds| seconds.parse().ok()).map(Duration::from_secs_f64) else {
        println!("usage: cargo bench -p confine -- SECONDS FILE...");
        return;
    };
    let bounds = Bounds::default();
    let started = Instant::now();
    let workers = Workers::start(launch(), NonZeroUsize::MIN, bounds).expect("a worker");
    println!("a worker was there after {:.1?}: {}", started.elapsed(), workers.walls());
    drop(workers);
    for path in arguments {
        let bytes = std::fs::read(&path).expect("a file");
        let found = picture(&bytes, &bounds.picture).expect("a picture");
        let here = measured(|| answered(seconds, || drop(picture(&bytes, &bounds.picture))));
        let confined = measured(|| {
            let workers = Workers::start(launch(), NonZeroUsize::MIN, bounds).expect("a worker");
            answered(seconds, || assert_eq!(workers.hash(&bytes, Wanted::Picture).expect("a picture").picture, found))
        });
        let (size, ratio) = (bytes.len() / 1000, confined.computing / here.computing);
        println!(
            "{path}: {size} kB, computing: here {:.3} ms, confined {:.3} ms, ratio {ratio:.3}; answered after {:.3} ms, {:.3} ms",
            here.computing, confined.computing, here.answered, confined.answered
        );
    }
}

/// This program again, as `accord` starts itself.
fn launch() -> Launch {
    Launch::again(["confined"]).environment("MIMALLOC_ARENA_RESERVE", "32768")
}

/// Of one picture, in milliseconds.
struct Measured {
    computing: f64,
    answered: f64,
}

/// What the runs took of processors, that of workers which have ended meanwhile included.
fn measured(run: impl FnOnce() -> Vec<f64>) -> Measured {
    let before = computed();
    let mut times = run();
    let computing = (computed() - before) / times.len() as f64;
    times.sort_by(f64::total_cmp);
    Measured { computing, answered: times[times.len() / 2] }
}

/// How long each run took.
fn answered(seconds: Duration, mut run: impl FnMut()) -> Vec<f64> {
    let mut times = Vec::new();
    let begun = Instant::now();
    while begun.elapsed() < seconds || times.len() < 20 {
        let begun = Instant::now();
        run();
        times.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    times
}

/// Milliseconds of computing by this process and its children that have ended.
fn computed() -> f64 {
    let usages = [UsageWho::RUSAGE_SELF, UsageWho::RUSAGE_CHILDREN].map(|who| getrusage(who).expect("usage"));
    let times = usages.iter().flat_map(|usage| [usage.user_time(), usage.system_time()]);
    times.map(|time| time.num_microseconds() as f64 / 1e3).sum()
}
