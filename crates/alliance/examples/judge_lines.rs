//! Reads questions from standard input, one JSON object a line, and writes the canonical verdict of each; a line that is no
//! question is answered with `{"refused": ...}`.

use std::io::{self, BufRead, Write};

use alliance::indicators::{Question, judge};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        match serde_json::from_str::<Question>(&line?) {
            Ok(question) => writeln!(out, "{}", judge(&question).to_canonical())?,
            Err(refused) => writeln!(out, "{}", serde_json::json!({ "refused": refused.to_string() }))?,
        }
    }
    out.flush()
}
