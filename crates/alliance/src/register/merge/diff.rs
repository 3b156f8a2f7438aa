//! What is new in a text.

use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffTag, capture_diff_slices};

use super::words::{compared, tokens, write};

/// A run of words, with the space before each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
    /// In both; with the space of the new text.
    Same(String),
    /// Only in the new text.
    Added(String),
    /// Only in the old text.
    Removed(String),
}

/// The new text with what was taken out of the old one and what was put in. [`Piece::Same`] and [`Piece::Added`] together are
/// the new text, to the byte. Where words were replaced, the old ones stand first.
pub fn diff(old: &str, new: &str) -> Vec<Piece> {
    let ((a, _), (b, end)) = (tokens(old), tokens(new));
    let mut out = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &compared(&a), &compared(&b)) {
        let (tag, was, now) = op.as_tag_tuple();
        let text = |of: &[_]| {
            let mut text = String::new();
            write(&mut text, of);
            text
        };
        if matches!(tag, DiffTag::Delete | DiffTag::Replace) {
            out.push(Piece::Removed(text(&a[was])));
        }
        match tag {
            DiffTag::Equal => out.push(Piece::Same(text(&b[now]))),
            DiffTag::Insert | DiffTag::Replace => out.push(Piece::Added(text(&b[now]))),
            DiffTag::Delete => {}
        }
    }
    if !end.is_empty() {
        match out.iter_mut().next_back() {
            Some(Piece::Same(text) | Piece::Added(text)) => text.push_str(end),
            _ => out.push(Piece::Same(end.to_owned())),
        }
    }
    out
}
