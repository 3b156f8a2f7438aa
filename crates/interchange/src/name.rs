//! Readable, stable ids made from what a row says.

use std::collections::HashSet;

use alliance::register::RecordId;
use sha2::{Digest, Sha256};

/// The longest id that a record may have (see [`RecordId`]).
const LONGEST: usize = 120;

/// Lower-case letters and digits of a text, joined by single dashes; `x` where nothing is left of it.
pub(crate) fn slug(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    let kept = out.trim_end_matches('-').len();
    out.truncate(kept);
    if out.is_empty() { "x".to_owned() } else { out }
}

/// The first eight hexadecimal digits of the SHA-256 of some parts: enough to tell rows apart, always the same for the same row.
pub(crate) fn mark(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    hex::encode(&hash.finalize()[..4])
}

/// An id from checked parts. A longer one is cut and marked, so that it stays unique.
pub(crate) fn id(text: &str) -> RecordId {
    let safe: String =
        text.chars().map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' }).collect();
    let fits = match safe.len() {
        0 => "x".to_owned(),
        1..=LONGEST => safe,
        _ => format!("{}-{}", &safe[..LONGEST - 9], mark(&[text])),
    };
    RecordId::new(fits).expect("1 to 120 letters, digits, dots, underscores and dashes")
}

/// Gives ids to rows whose names are not unique: the first keeps the plain id, a later one gets an addition made from what
/// else it says. The same file gives the same ids, and a row put at its end changes no other row's id.
#[derive(Default)]
pub(crate) struct Ids(HashSet<RecordId>);

impl Ids {
    /// Takes an id, unless it is taken.
    pub(crate) fn claim(&mut self, id: &RecordId) -> bool {
        self.0.insert(id.clone())
    }

    /// The plain id, else the id with the addition; none where both are taken: then the row says what an earlier one said.
    pub(crate) fn take(&mut self, plain: &str, addition: &str) -> Option<RecordId> {
        let first = id(plain);
        if self.0.insert(first.clone()) {
            return Some(first);
        }
        let second = id(&format!("{plain}-{addition}"));
        self.0.insert(second.clone()).then_some(second)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_readable() {
        assert_eq!(slug("BKA+hotlines (German federal 'Loeschbericht')"), "bka-hotlines-german-federal-loeschbericht");
        assert_eq!(slug("2016 (early to mid, undated)"), "2016-early-to-mid-undated");
        assert_eq!(slug("Klicksafe é"), "klicksafe");
        assert_eq!(slug("…"), "x");
    }

    #[test]
    fn a_long_id_is_cut_but_still_tells_rows_apart() {
        let (a, b) = (id(&format!("{}1", "a".repeat(130))), id(&format!("{}2", "a".repeat(130))));
        assert_eq!(a.as_str().len(), LONGEST);
        assert_ne!(a, b);
    }

    #[test]
    fn the_second_of_a_name_gets_an_addition_and_the_third_is_refused() {
        let mut ids = Ids::default();
        assert_eq!(ids.take("trace", "de").unwrap().as_str(), "trace");
        assert_eq!(ids.take("trace", "de").unwrap().as_str(), "trace-de");
        assert_eq!(ids.take("trace", "de"), None);
    }
}
