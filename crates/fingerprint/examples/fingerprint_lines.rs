//! Reads paths, one a line, and answers each with a line of JSON: its digests, and the fingerprint of the picture or why there is none. With `--turned`
//! also the fingerprints of all eight ways to turn it.
//!
//! ```sh
//! ls *.jpg | cargo run -p fingerprint --example fingerprint_lines
//! ```

use std::io::{self, BufRead, Write};

use fingerprint::{Bounds, Digests, Pdq, picture, turned};
use serde_json::json;

fn main() -> io::Result<()> {
    let all_ways = std::env::args().any(|argument| argument == "--turned");
    let mut out = io::stdout().lock();
    for path in io::stdin().lock().lines() {
        let path = path?;
        let bytes = std::fs::read(&path)?;
        let digests = Digests::of(&bytes);
        let mut line = json!({
            "path": path,
            "bytes": bytes.len(),
            "sha256": hex::encode(digests.sha256),
            "sha1": hex::encode(digests.sha1),
            "md5": hex::encode(digests.md5),
        });
        let bounds = Bounds::default();
        let found = if all_ways {
            turned(&bytes, &bounds).map(|(found, ways)| (found, Some(ways)))
        } else {
            picture(&bytes, &bounds).map(|found| (found, None))
        };
        match found {
            Ok((found, ways)) => {
                line["format"] = json!(found.format.name());
                line["width"] = json!(found.width);
                line["height"] = json!(found.height);
                line["pdq"] = json!(found.pdq.to_string());
                line["quality"] = json!(found.pdq.quality);
                if let Some(ways) = ways {
                    line["turned"] = json!(ways.all().map(|way: Pdq| way.to_string()));
                }
            }
            Err(error) => line["error"] = json!(error.to_string()),
        }
        writeln!(out, "{line}")?;
    }
    Ok(())
}
