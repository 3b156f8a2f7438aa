//! Measures the index on one core: how long it takes to make, how large it is, how many lookups a second of processor it answers.
//!
//! usage: hamming DIRECTORY KIND ENTRIES [SECONDS]      (KIND: random, clustered, or a file; in DIRECTORY the set and the queries are left for others)
//!
//! `random`: codes of chance; nine of ten queries are of chance, one is near an entry. `clustered`: half of the entries and of the queries are near
//! some centre, at distances up to 31; clusters of 2, 4, ... 1,024 hold equally many entries each. A file holds codes of 32 bytes, of which the first ENTRIES are taken; half of
//! the queries are near one of them. The answer is one line of JSON. Times are
//! those that the thread had a processor, so that other programs do not count.

#![allow(clippy::cast_precision_loss, clippy::cast_sign_loss)] // times and rates

use std::fmt::Write as _;
use std::fs;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

use hamming::{Code, Index, Instructions, Radius};

/// Numbers that look like chance and are the same each time.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    fn below(&mut self, bound: usize) -> usize {
        (self.next() % bound as u64) as usize
    }

    fn code(&mut self) -> [u8; 32] {
        let mut bytes = [0; 32];
        for word in bytes.as_chunks_mut::<8>().0 {
            *word = self.next().to_le_bytes();
        }
        bytes
    }

    /// A code at a distance of up to 31.
    fn near(&mut self, code: &[u8; 32]) -> [u8; 32] {
        let mut near = *code;
        for _ in 0..self.below(32) {
            let bit = self.below(256);
            near[bit / 8] ^= 1 << (bit % 8);
        }
        near
    }
}

fn set(kind: &str, entries: usize, chance: &mut Chance) -> Vec<[u8; 32]> {
    let mut codes = Vec::with_capacity(entries + 1024);
    if !["random", "clustered"].contains(&kind) {
        let bytes = fs::read(kind).expect("random, clustered, or a file that can be read");
        codes.extend_from_slice(bytes.as_chunks::<32>().0);
        codes.truncate(entries);
        return codes;
    }
    if kind == "clustered" {
        let mut size = 2;
        while codes.len() < entries / 2 {
            // Ten sizes, the small ones so often that each size has as many entries as another.
            for _ in 0..1024 / size {
                let centre = chance.code();
                codes.extend((0..size).map(|_| chance.near(&centre)));
            }
            size = if size == 1024 { 2 } else { size * 2 };
        }
        codes.truncate(entries / 2);
    }
    codes.extend((codes.len()..entries).map(|_| chance.code()));
    codes
}

fn queries(kind: &str, codes: &[[u8; 32]], count: usize, chance: &mut Chance) -> Vec<[u8; 32]> {
    (0..count)
        .map(|query| match kind {
            "random" if query % 10 != 0 => chance.code(),
            _ if query % 2 == 1 => chance.code(),
            _ => {
                // The first half of a clustered set is what is in clusters.
                let entry = chance.below(codes.len() / if kind == "clustered" { 2 } else { 1 });
                chance.near(&codes[entry])
            }
        })
        .collect()
}

/// Seconds that this thread has had a processor.
fn processor() -> f64 {
    let text = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds: u64 = text.split(' ').next().and_then(|word| word.parse().ok()).expect("a Linux system");
    nanoseconds as f64 / 1e9
}

fn leave(path: &Path, codes: &[[u8; 32]]) {
    let mut file = BufWriter::new(fs::File::create(path).expect("a file in the directory"));
    for code in codes {
        file.write_all(code).expect("written");
    }
    file.flush().expect("written");
}

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let [directory, kind, entries, seconds @ ..] = words.as_slice() else {
        eprintln!("usage: hamming DIRECTORY KIND ENTRIES [SECONDS]");
        std::process::exit(2);
    };
    let most: usize = entries.parse().expect("a number of entries");
    let seconds: f64 = seconds.first().map_or(2.0, |text| text.parse().expect("a number of seconds"));
    let directory = Path::new(directory);
    fs::create_dir_all(directory).expect("a directory");

    let mut chance = Chance(most as u64);
    let codes = set(kind, most, &mut chance);
    let entries = codes.len();
    let queries = queries(kind, &codes, 1 << 16, &mut chance);
    leave(&directory.join("codes"), &codes);
    leave(&directory.join("queries"), &queries);
    let queries: Vec<Code> = queries.into_iter().map(Code::from_bytes).collect();

    let pairs: Vec<(u64, Code)> = (0..).zip(codes).map(|(key, code)| (key, Code::from_bytes(code))).collect();
    let begun = processor();
    let index = Index::build(pairs).expect("an index");
    let build = processor() - begun;

    let mut answer = format!(
        "{{\"kind\":\"{kind}\",\"entries\":{entries},\"plan\":\"{:?}\",\"instructions\":\"{:?}\",\"build_s\":{build:.2},\"gib\":{:.3}",
        index.plan(),
        Instructions::best(),
        index.bytes() as f64 / f64::from(1 << 30)
    );
    for batch in [1, 64, 1024, 1 << 14] {
        let (mut asked, mut hits) = (0, 0);
        let begun = processor();
        while processor() - begun < seconds {
            // Many small batches for each look at the clock.
            for _ in 0..(1024 / batch).max(1) {
                let from = asked % queries.len();
                hits += index.within_each(&queries[from..from + batch], Radius::PDQ).total();
                asked += batch;
            }
        }
        let rate = asked as f64 / (processor() - begun);
        write!(answer, ",\"batch_{batch}\":{rate:.0}").expect("written");
        if batch == 1 << 14 {
            write!(answer, ",\"hits_a_query\":{:.2}", hits as f64 / asked as f64).expect("written");
        }
    }
    let mut times: Vec<u128> = queries
        .iter()
        .take(20_000)
        .map(|query| {
            let begun = Instant::now();
            std::hint::black_box(index.within(query, Radius::PDQ));
            begun.elapsed().as_nanos()
        })
        .collect();
    times.sort_unstable();
    let at = |share: f64| times[(times.len() as f64 * share) as usize] as f64 / 1e3;
    write!(answer, ",\"p50_us\":{:.1},\"p99_us\":{:.1}", at(0.5), at(0.99)).expect("written");

    // What the first thousand queries find, for whoever compares.
    let first = index.within_each(&queries[..1000], Radius::PDQ);
    write!(answer, ",\"hits_of_1000\":{}}}", first.total()).expect("written");
    println!("{answer}");
}
