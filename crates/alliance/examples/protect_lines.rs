//! Reads tables from standard input, one JSON object a line, protects them vintage by vintage and writes what is published of
//! each vintage, with what a reader can work out from the last one. Tables that are refused are answered with the reason.
//!
//! A line: `{"smallest": 5, "zeros": "hidden", "vintages": [{"cells": [[id, count], ...], "unlisted": [[id, count], ...],
//! "sums": [[total, [part, ...]], ...]}, ...]}`. Each vintage names only what is new in it.

use std::io::{self, BufRead, Write};
use std::time::Instant;

use alliance::indicators::suppression::{BadTables, Mark, Policy, Published, Refusal, Tables, Zeros, attack, protect};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Line {
    smallest: u64,
    zeros: String,
    vintages: Vec<Vintage>,
}

#[derive(Deserialize)]
struct Vintage {
    cells: Vec<(String, u64)>,
    #[serde(default)]
    unlisted: Vec<(String, u64)>,
    sums: Vec<(String, Vec<String>)>,
}

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line: Line = serde_json::from_str(&line?)?;
        let begin = Instant::now();
        let (published, refused) = publish(&line);
        let micros = u64::try_from(begin.elapsed().as_micros()).unwrap_or(u64::MAX);
        let intervals = published.last().map(attack).transpose().map_err(io::Error::other)?.unwrap_or_default();
        let ends = |it: &alliance::indicators::suppression::Interval| (it.id.clone(), json!([it.least, it.greatest]));
        let answer = json!({
            "vintages": published.iter().map(marks).collect::<Vec<_>>(),
            "intervals": intervals.iter().map(ends).collect::<serde_json::Map<_, _>>(),
            "micros": micros,
            "refused": refused.map(|refusal| refusal.to_string()),
        });
        writeln!(out, "{answer}")?;
    }
    out.flush()
}

/// What is published of each vintage, and why it ends before the last one if it does.
fn publish(line: &Line) -> (Vec<Published>, Option<Refusal>) {
    let zeros = if line.zeros == "shown" { Zeros::Shown } else { Zeros::Hidden };
    let (mut published, mut tables) = (Vec::<Published>::new(), Tables::new());
    for vintage in &line.vintages {
        let next = add(&mut tables, vintage, published.last()).map_err(Refusal::from);
        match next.and_then(|()| protect(&tables, Policy::new(line.smallest, zeros))) {
            Ok(next) => published.push(next),
            Err(refusal) => return (published, Some(refusal)),
        }
    }
    (published, None)
}

fn add(tables: &mut Tables, vintage: &Vintage, earlier: Option<&Published>) -> Result<(), BadTables> {
    for (id, value) in &vintage.cells {
        tables.cell(id.as_str(), *value)?;
    }
    for (id, value) in &vintage.unlisted {
        tables.unlisted(id.as_str(), *value)?;
    }
    for (total, parts) in &vintage.sums {
        tables.sum(total, parts)?;
    }
    earlier.map_or(Ok(()), |earlier| tables.follow(earlier))
}

fn marks(published: &Published) -> Value {
    let mark = |(id, mark): (&str, &Mark)| {
        let said = match mark {
            Mark::Shown(value) => json!(value),
            Mark::Suppressed { .. } => json!("suppressed"),
            Mark::Unlisted => json!("unlisted"),
        };
        (id.to_owned(), said)
    };
    Value::Object(published.cells().map(mark).collect())
}
