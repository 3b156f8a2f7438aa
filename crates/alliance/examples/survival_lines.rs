//! Reads cases from standard input, one JSON list a line, and writes what is published of each; a line that is none is answered with
//! `{"refused": ...}`.

use std::io::{self, BufRead, Write};

use alliance::takedown::survival::{Lasted, Survival};

fn main() -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let cases = serde_json::from_str::<Vec<Lasted>>(&line?).map_err(|refused| refused.to_string());
        match cases.and_then(|cases| Survival::of(cases).map_err(|refused| refused.to_string())) {
            Ok(survival) => writeln!(out, "{}", serde_json::json!(survival.figures()))?,
            Err(refused) => writeln!(out, "{}", serde_json::json!({ "refused": refused }))?,
        }
    }
    out.flush()
}
