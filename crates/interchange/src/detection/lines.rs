//! The lines of a file, one at a time, each bounded.

use std::io::{self, BufRead};

/// The longest line or record that a reader holds, in bytes: no list has one a tenth as long, and a file without line ends
/// must not become memory.
pub(super) const LONGEST: usize = 1024 * 1024;

/// How many lines end in some bytes.
pub(super) fn line_ends(bytes: &[u8]) -> u64 {
    bytes.split(|byte| *byte == b'\n').skip(1).map(|_| 1).sum()
}

/// Reads lines.
#[derive(Debug)]
pub(super) struct Lines<R> {
    reader: R,
    line: u64,
    bytes: Vec<u8>,
}

/// A line that was read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// Its text, without its end.
    Text(&'a str),
    /// It is longer than [`LONGEST`]; it was passed over.
    TooLong,
    /// It is no UTF-8.
    NoText,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(reader: R) -> Self {
        Self { reader, line: 0, bytes: Vec::new() }
    }

    /// The number of the line that was read last, counted from 1.
    pub(super) fn number(&self) -> u64 {
        self.line
    }

    /// The next line.
    pub(super) fn next(&mut self) -> io::Result<Option<Line<'_>>> {
        self.bytes.clear();
        self.line += 1;
        let mut taken = 0;
        loop {
            let piece = match self.reader.fill_buf() {
                Ok(piece) => piece,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if piece.is_empty() {
                if taken == 0 {
                    return Ok(None);
                }
                break;
            }
            let end = piece.iter().position(|byte| *byte == b'\n');
            let used = end.map_or(piece.len(), |at| at + 1);
            if self.bytes.len() <= LONGEST {
                self.bytes.extend_from_slice(&piece[..end.unwrap_or(piece.len())]);
            }
            taken += used;
            self.reader.consume(used);
            if end.is_some() {
                break;
            }
        }
        if self.bytes.len() > LONGEST {
            self.bytes = Vec::new();
            return Ok(Some(Line::TooLong));
        }
        let bytes = self.bytes.strip_suffix(b"\r").unwrap_or(&self.bytes);
        Ok(Some(std::str::from_utf8(bytes).map_or(Line::NoText, Line::Text)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_and_lengths() {
        let mut bytes = b"a\r\n\n\xff\n".to_vec();
        bytes.extend(vec![b'x'; LONGEST + 1]);
        bytes.extend(b"\nlast");
        let mut lines = Lines::new(io::BufReader::with_capacity(7, bytes.as_slice()));
        for (number, line) in
            (1..).zip([Line::Text("a"), Line::Text(""), Line::NoText, Line::TooLong, Line::Text("last")])
        {
            assert_eq!(lines.next().expect("bytes"), Some(line));
            assert_eq!(lines.number(), number);
        }
        assert_eq!(lines.next().expect("bytes"), None);
    }
}
