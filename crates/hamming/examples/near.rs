//! Finds what is near a code in a list of codes.
//!
//! usage: near LIST CODE [RADIUS]      (LIST: one code a line, 64 hexadecimal digits; the answer: line and distance, the nearest first)

use std::error::Error;
use std::process::ExitCode;

use hamming::{Code, Index, Radius};

fn main() -> ExitCode {
    match near() {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::from(1),
        Err(error) => {
            eprintln!("{error}");
            ExitCode::from(2)
        }
    }
}

/// Prints what is found, and says how much that is.
fn near() -> Result<usize, Box<dyn Error>> {
    let mut words = std::env::args().skip(1);
    let (Some(list), Some(code)) = (words.next(), words.next()) else {
        return Err("usage: near LIST CODE [RADIUS]".into());
    };
    let radius = words.next().map_or(Ok(Radius::PDQ), |bits| Ok::<_, Box<dyn Error>>(Radius::new(bits.parse()?)?))?;
    let text = std::fs::read_to_string(&list).map_err(|error| format!("{list} cannot be read: {error}"))?;
    let mut entries = Vec::new();
    for (line, code) in (1..).zip(text.lines()) {
        entries.push((line, code.parse::<Code>().map_err(|error| format!("{list}, line {line}: {error}"))?));
    }
    let hits = Index::build(entries)?.within(&code.parse()?, radius);
    for hit in &hits {
        println!("line {} distance {}", hit.key, hit.distance);
    }
    Ok(hits.len())
}
