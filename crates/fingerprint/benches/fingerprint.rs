//! How long hashing takes, on one core. `benches/fingerprint.py` makes the pictures, runs this, measures the peers beside it, and prints the table.
//!
//! ```sh
//! cargo bench -p fingerprint -- SECONDS FILE...
//! ```
//!
//! A line of JSON for each file: the median of its bytes to PDQ in milliseconds; of its pixels to PDQ, where a file holds raw pixels: its name
//! ends in `WIDTHxHEIGHT.grey` or `WIDTHxHEIGHT.rgb`.

use std::path::Path;
use std::time::{Duration, Instant};

use fingerprint::{Bounds, Digests, Pixels, pdq, picture};
use serde_json::json;

fn main() {
    // Cargo adds a `--bench` of its own.
    let mut arguments = std::env::args().skip(1).filter(|argument| argument != "--bench");
    let Some(seconds) = arguments.next().and_then(|seconds| seconds.parse().ok()) else {
        println!("usage: cargo bench -p fingerprint -- SECONDS FILE...");
        return;
    };
    for path in arguments {
        let bytes = std::fs::read(&path).expect("a file");
        let (median, found) = match raw(&path) {
            Some((width, height, grey)) => {
                let pixels = if grey { Pixels::Grey(&bytes) } else { Pixels::Rgb(&bytes) };
                measured(seconds, || pdq(pixels, width, height).expect("whole rows"))
            }
            None => measured(seconds, || picture(&bytes, &Bounds::default()).expect("a picture").pdq),
        };
        let (digests, _) = measured(seconds / 4.0, || Digests::of(&bytes));
        let digested = bytes.len() as f64 / digests / 1e3;
        println!("{}", json!({"path": path, "ms": median, "pdq": found.to_string(), "digests_mb_s": digested}));
    }
}

/// Width, height, and whether a pixel is one byte.
fn raw(path: &str) -> Option<(u32, u32, bool)> {
    let path = Path::new(path);
    let grey = match path.extension()?.to_str()? {
        "grey" => true,
        "rgb" => false,
        _ => return None,
    };
    let (width, height) = path.file_stem()?.to_str()?.rsplit('-').next()?.split_once('x')?;
    Some((width.parse().ok()?, height.parse().ok()?, grey))
}

/// The median of as many runs as go into the time, at least five, in milliseconds.
fn measured<T>(seconds: f64, mut run: impl FnMut() -> T) -> (f64, T) {
    let mut last = run();
    let mut times = Vec::new();
    let begun = Instant::now();
    while begun.elapsed() < Duration::from_secs_f64(seconds) || times.len() < 5 {
        let begun = Instant::now();
        last = run();
        times.push(begun.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    (times[times.len() / 2], last)
}
