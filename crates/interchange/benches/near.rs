//! What `accord match` does, from text to text: a bank of ten million, a hundred thousand queries of which half are near an entry.
//!
//! `cargo bench -p interchange --bench near [-- ENTRIES QUERIES]`. How the index compares with those of others is measured in `hamming`'s bench.

use std::fmt::Write as _;
use std::io::{BufReader, Read};
use std::time::{Duration, Instant};

use hamming::Radius;
use interchange::detection::Refusal;
use interchange::detection::near::{Entries, Refusals};

/// A plain list that is made while it is read.
struct Made {
    next: u64,
    end: u64,
    /// Every second line is that of the bank with twenty bits changed, the others are new.
    queries: bool,
    piece: String,
    given: usize,
}

impl Made {
    fn new(count: u64, queries: bool) -> BufReader<Self> {
        let made = Self { next: 0, end: count, queries, piece: String::new(), given: 0 };
        BufReader::with_capacity(256 * 1024, made)
    }

    fn line(&mut self) {
        let number = self.next;
        self.next += 1;
        let (seed, changed) = match (self.queries, number % 2) {
            (false, _) => (number, 0),
            (true, 0) => (number, 0x0000_000f_ffff_0000_u64),
            (true, _) => (number | 1 << 60, 0),
        };
        let mut state = seed.wrapping_mul(4);
        for word in 0..4 {
            state = state.wrapping_add(1);
            let mixed = mix(state) ^ if word == 2 { changed } else { 0 };
            let _ = write!(self.piece, "{mixed:016x}");
        }
        self.piece.push('\n');
    }
}

/// A number that looks like no other (`SplitMix64`).
fn mix(number: u64) -> u64 {
    let state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let once = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let twice = (once ^ (once >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    twice ^ (twice >> 31)
}

impl Read for Made {
    fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
        if self.given == self.piece.len() {
            self.piece.clear();
            self.given = 0;
            while self.next < self.end && self.piece.len() < 64 * 1024 {
                self.line();
            }
        }
        let count = to.len().min(self.piece.len() - self.given);
        to[..count].copy_from_slice(&self.piece.as_bytes()[self.given..self.given + count]);
        self.given += count;
        Ok(count)
    }
}

fn main() {
    let counts: Vec<u64> = std::env::args().skip(1).filter_map(|argument| argument.parse().ok()).collect();
    let [entries, queries] = *counts.as_slice() else { return measure(10_000_000, 100_000) };
    measure(entries, queries);
}

fn measure(entries: u64, queries: u64) {
    let mut told = |refusal: &Refusal| panic!("{refusal}");
    let mut refusals = Refusals { strict: true, told: &mut told };
    let begin = Instant::now();
    let read = Entries::read("bank", Made::new(entries, false), &mut refusals).expect("a bank");
    let seconds = begin.elapsed();
    let bank = read.build().expect("an index");
    let built = begin.elapsed();
    let mut written = 0_u64;
    let watch = || begin.elapsed();
    let out = Counted(&mut written);
    let done =
        bank.look_up("queries", Made::new(queries, true), Radius::PDQ, &mut refusals, out, &watch).expect("answers");
    let near = queries.div_ceil(2).min(entries.div_ceil(2));
    assert_eq!(done.findings, near, "every changed line is found, and nothing else");
    let all = begin.elapsed().saturating_sub(built);
    println!("{entries} entries, {queries} queries, {} findings, {written} bytes written", done.findings);
    println!("read     {:>8.1} s  {:>10.0} entries/s", seconds.as_secs_f64(), rate(entries, seconds));
    let build = built.saturating_sub(seconds);
    println!("build    {:>8.1} s", build.as_secs_f64());
    println!("look up  {:>8.1} s  {:>10.0} lookups/s", done.time.as_secs_f64(), rate(queries, done.time));
    println!("with text {:>7.1} s  {:>10.0} queries/s", all.as_secs_f64(), rate(queries, all));
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    for line in status.lines().filter(|line| line.starts_with("VmHWM") || line.starts_with("VmRSS")) {
        println!("{line}");
    }
}

#[allow(clippy::cast_precision_loss)] // a rate is shown with a few digits
fn rate(count: u64, time: Duration) -> f64 {
    count as f64 / time.as_secs_f64()
}

struct Counted<'a>(&'a mut u64);

impl std::io::Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        *self.0 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
