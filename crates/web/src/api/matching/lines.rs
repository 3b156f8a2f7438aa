//! Bytes as they come, to lines. A line has a bound; of one that is longer nothing is kept.

use axum::body::Bytes;
use serde_json::Value;

use super::question::{Question, Wrong};

/// Bytes of a line, at most, without its end.
const LONGEST: usize = 4 << 10;

/// What has come and is not a line yet.
#[derive(Default)]
pub(super) struct Lines {
    piece: Bytes,
    begun: Vec<u8>,
    /// The line that has begun is too long, and what comes of it is let go.
    too_long: bool,
    is_begun: bool,
}

/// A line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// As it came, without its end.
    Whole(Vec<u8>),
    /// It was longer than a line may be.
    TooLong,
}

impl Lines {
    /// Takes the next bytes; those before have been made lines of.
    pub fn take(&mut self, piece: Bytes) {
        debug_assert!(self.piece.is_empty());
        self.piece = piece;
    }

    /// The next line that is whole.
    pub fn next(&mut self) -> Option<Line> {
        if self.piece.is_empty() {
            return None;
        }
        let end = self.piece.iter().position(|byte| *byte == b'\n');
        let part = self.piece.split_to(end.unwrap_or(self.piece.len()));
        self.is_begun = true;
        if self.begun.len() + part.len() > LONGEST {
            self.too_long = true;
            self.begun = Vec::new();
        } else if !self.too_long {
            self.begun.extend_from_slice(&part);
        }
        end.and_then(|_| {
            let _end = self.piece.split_to(1);
            self.last()
        })
    }

    /// What has begun, where nothing more comes.
    pub fn last(&mut self) -> Option<Line> {
        let (is_begun, too_long) = (std::mem::take(&mut self.is_begun), std::mem::take(&mut self.too_long));
        let begun = std::mem::take(&mut self.begun);
        is_begun.then_some(if too_long { Line::TooLong } else { Line::Whole(begun) })
    }
}

impl Line {
    /// The question that it is; none where it holds nothing but white space.
    pub fn question(&self) -> Option<Question> {
        match self {
            Self::TooLong => {
                Some(Question::wrong(Wrong::new("long", "A line has at most 4 KiB; this one was passed over.")))
            }
            Self::Whole(bytes) if bytes.iter().all(u8::is_ascii_whitespace) => None,
            Self::Whole(bytes) => Some(match serde_json::from_slice::<Value>(bytes) {
                Ok(value) => Question::of(value),
                Err(_) => Question::wrong(Wrong::new("json", "A line is an object of JSON.")),
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All lines of bytes that come in pieces of this size.
    fn lines(bytes: &[u8], size: usize) -> Vec<Line> {
        let (mut lines, mut all) = (Lines::default(), Vec::new());
        for piece in bytes.chunks(size) {
            lines.take(Bytes::copy_from_slice(piece));
            all.extend(std::iter::from_fn(|| lines.next()));
        }
        all.extend(lines.last());
        all
    }

    #[test]
    fn lines_are_the_same_however_they_come() {
        let long = "x".repeat(LONGEST);
        let text = format!("a\n\nbc\r\n{long}\n{long}y\n{long}{long}{long}\nend");
        let whole = |text: &str| Line::Whole(text.as_bytes().to_vec());
        let wanted =
            vec![whole("a"), whole(""), whole("bc\r"), whole(&long), Line::TooLong, Line::TooLong, whole("end")];
        for size in [1, 2, 3, 7, 4_095, 4_096, 4_097, 100_000] {
            assert_eq!(lines(text.as_bytes(), size), wanted, "{size}");
        }
        assert_eq!(lines(b"", 1), []);
        assert_eq!(lines(b"a\n", 1), [whole("a")]);
        assert_eq!(lines(b"\n", 1), [whole("")]);
    }

    #[test]
    fn a_line_that_is_empty_asks_nothing() {
        let question = |text: &str| Line::Whole(text.as_bytes().to_vec()).question();
        assert!(question("").is_none() && question(" \t\r").is_none());
        assert!(question("{bad").unwrap().asks.is_err());
        assert!(question(&format!("{{\"type\": \"pdq\", \"hash\": \"{}\"}}\r", "0".repeat(64))).unwrap().asks.is_ok());
        assert!(Line::TooLong.question().unwrap().asks.is_err());
    }
}
