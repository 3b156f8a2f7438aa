//! The lines of a file, one at a time, each bounded.

use std::io::{self, BufRead, Read};

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
        // One more than the longest: a line of which so much came is longer.
        let most = u64::try_from(LONGEST).unwrap_or_default() + 1;
        if (&mut self.reader).take(most).read_until(b'\n', &mut self.bytes)? == 0 {
            return Ok(None);
        }
        if self.bytes.len() > LONGEST && !self.bytes.ends_with(b"\n") {
            self.bytes = Vec::new();
            self.reader.skip_until(b'\n')?;
            return Ok(Some(Line::TooLong));
        }
        let text = self.bytes.strip_suffix(b"\n").unwrap_or(&self.bytes);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        Ok(Some(std::str::from_utf8(text).map_or(Line::NoText, Line::Text)))
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
