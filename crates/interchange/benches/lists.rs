//! How fast lists are read, and in how much memory: a stream of a gigabyte in each format, made while it is read. Seconds are those of the
//! processor, less those in which the list was made.
//!
//! `cargo bench -p interchange --bench lists [-- MEGABYTES]`. Each format is read in a process of its own, whose highest resident memory
//! (`VmHWM`) is printed: it is a few mebibytes for a gigabyte as for a megabyte.

use std::fmt::Write as _;
use std::io::{BufReader, Read};
use std::process::Command;

use interchange::detection::{Bare, rows};

/// Seconds of the processor that this process has had so far, in which the machine's other work does not count.
fn processor() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    // The 14th and 15th field of proc_pid_stat(5), in hundredths of a second.
    after_name.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

/// What a list consists of: how it begins, how its row of a number is written, how it ends.
type Shape = (&'static str, &'static str, fn(u64, &mut String), &'static str);

const SHAPES: [Shape; 6] = [
    ("plain", "", plain, ""),
    ("csv", "id,pdq,md5,tags\n", csv, ""),
    ("ndjson", "", ndjson, ""),
    ("json array", "[", array, "{\"md5\":\"00000000000000000000000000000000\"}]"),
    (
        "vics 2.0",
        "{\"@odata.context\":\"http://github.com/VICSDATAMODEL/ProjectVic/DataModels/2.0.xml/US/$metadata#Media\",\"value\":[",
        vics,
        "{\"MediaID\":0,\"MD5\":\"00000000000000000000000000000000\"}]}",
    ),
    (
        "ncmec",
        "<?xml version=\"1.0\"?><queryResult xmlns=\"https://hashsharing.ncmec.org/hashsharing/v2\"><images count=\"1\" maxTimestamp=\"2026-01-01T00:00:00Z\">\n",
        ncmec,
        "</images></queryResult>",
    ),
];

/// Digits that look like nothing: a number mixed (`SplitMix64`).
fn digits(number: u64, count: usize, out: &mut String) {
    let mut state = number;
    for _ in 0..count.div_ceil(16) {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let _ = write!(out, "{:016x}", mixed ^ (mixed >> 27));
    }
}

fn plain(number: u64, out: &mut String) {
    digits(number, 64, out);
    out.push('\n');
}

fn csv(number: u64, out: &mut String) {
    let _ = write!(out, "{number},");
    digits(number, 64, out);
    out.push(',');
    digits(number, 32, out);
    out.push_str(",\"a, b;c\"\r\n");
}

fn ndjson(number: u64, out: &mut String) {
    let _ = write!(out, "{{\"id\":\"{number}\",\"fingerprints\":[{{\"kind\":\"pdq\",\"value\":\"");
    digits(number, 64, out);
    out.push_str("\",\"quality\":90}],\"time\":\"2026-01-01T00:00:00Z\"}\n");
}

fn array(number: u64, out: &mut String) {
    out.push_str("{\"pdq\":\"");
    digits(number, 64, out);
    out.push_str("\"},\n");
}

fn vics(number: u64, out: &mut String) {
    let _ = write!(out, "{{\"MediaID\":{number},\"Category\":1,\"MD5\":\"");
    digits(number, 32, out);
    out.push_str("\",\"MediaSize\":2835,\"DateUpdated\":\"2023-06-07T02:31:49.8300Z\",\"IsPrecategorized\":\"false\",");
    out.push_str("\"MediaFiles\":[{\"FileName\":\"a.jpg\",\"FilePath\":\"b\"}]},\n");
}

fn ncmec(number: u64, out: &mut String) {
    let _ = write!(
        out,
        "<image><member id=\"42\">A member</member><timestamp>2025-10-24T15:00:00Z</timestamp><id>{number}</id>"
    );
    out.push_str("<classification>A1</classification><fingerprints><md5>");
    digits(number, 32, out);
    out.push_str("</md5></fingerprints></image>\n");
}

/// A list that is made while it is read.
struct Made {
    shape: Shape,
    number: u64,
    left: u64,
    piece: String,
    given: usize,
    ended: bool,
}

impl Read for Made {
    fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
        if self.given == self.piece.len() {
            self.left = self.left.saturating_sub(self.piece.len() as u64);
            self.piece.clear();
            self.given = 0;
            if self.left > 0 {
                while self.piece.len() < 64 * 1024 {
                    self.number += 1;
                    (self.shape.2)(self.number, &mut self.piece);
                }
            } else if !self.ended {
                self.ended = true;
                self.piece.push_str(self.shape.3);
            }
        }
        let count = to.len().min(self.piece.len() - self.given);
        to[..count].copy_from_slice(&self.piece.as_bytes()[self.given..self.given + count]);
        self.given += count;
        Ok(count)
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.as_slice() {
        [name, megabytes] => read(name, megabytes.parse().expect("megabytes")),
        rest => {
            let megabytes = rest.first().map_or("1000", String::as_str);
            println!(
                "{:<12} {:>6} {:>12} {:>8} {:>12} {:>10}",
                "format", "MB", "rows", "CPU s", "rows/CPU s", "VmHWM kB"
            );
            for (name, ..) in SHAPES {
                let program = std::env::current_exe().expect("this program");
                let done = Command::new(program).args([name, megabytes]).status().expect("a process of its own");
                assert!(done.success(), "{name}");
            }
        }
    }
}

fn made(shape: Shape, megabytes: u64) -> Made {
    Made { shape, number: 0, left: megabytes * 1_000_000, piece: shape.1.to_owned(), given: 0, ended: false }
}

#[allow(clippy::cast_precision_loss)] // a rate is shown with a few digits
fn read(name: &str, megabytes: u64) {
    let shape = SHAPES.into_iter().find(|shape| shape.0 == name).expect("a format");
    let mut made_alone = made(shape, megabytes);
    let begin = processor();
    std::io::copy(&mut made_alone, &mut std::io::sink()).expect("a sink");
    let making = processor() - begin;
    let begin = processor();
    let mut count = 0_u64;
    for row in rows("list", BufReader::new(made(shape, megabytes)), Bare::Pdq).expect("a list") {
        row.expect("a row");
        count += 1;
    }
    let seconds = (processor() - begin - making).max(0.01);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let memory = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("unknown");
    let memory = memory.trim().trim_end_matches(" kB");
    println!("{name:<12} {megabytes:>6} {count:>12} {seconds:>8.1} {:>12.0} {memory:>10}", count as f64 / seconds);
}
