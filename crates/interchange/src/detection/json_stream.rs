//! JSON that is longer than memory: walked byte by byte, of which only what is asked for is held.

use std::io::{self, BufRead};

use super::lines::line_ends;

/// The longest value that is held, in bytes.
pub(super) const LONGEST_VALUE: usize = 1024 * 1024;

/// Deeper nesting than any list has.
const DEEPEST: usize = 64;

/// Walks a document. Every function leaves it behind what it read.
#[derive(Debug)]
pub(super) struct Json<R> {
    reader: R,
    line: u64,
}

/// Why a document cannot be walked on.
#[derive(Debug)]
pub(super) enum Broken {
    /// The file could not be read.
    Unreadable(io::Error),
    /// Something else stands here.
    Not {
        /// What had to come.
        expected: String,
        /// What came.
        found: String,
    },
}

impl From<io::Error> for Broken {
    fn from(error: io::Error) -> Self {
        Self::Unreadable(error)
    }
}

impl<R: BufRead> Json<R> {
    pub(super) fn new(reader: R) -> Self {
        Self { reader, line: 1 }
    }

    /// The line that the walk has come to, counted from 1.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    fn piece(&mut self) -> io::Result<&[u8]> {
        // Twice, because a loop that returns what it borrows is refused.
        while let Err(error) = self.reader.fill_buf() {
            if error.kind() != io::ErrorKind::Interrupted {
                return Err(error);
            }
        }
        self.reader.fill_buf()
    }

    fn take(&mut self) -> Result<u8, Broken> {
        let Some(byte) = self.piece()?.first().copied() else { return Err(not("more", None)) };
        self.reader.consume(1);
        self.line += u64::from(byte == b'\n');
        Ok(byte)
    }

    /// The next byte that is no white space, not yet taken; none at the end.
    pub(super) fn peek(&mut self) -> Result<Option<u8>, Broken> {
        loop {
            let piece = self.piece()?;
            if piece.is_empty() {
                return Ok(None);
            }
            let blanks = piece.iter().take_while(|byte| matches!(byte, b' ' | b'\t' | b'\n' | b'\r')).count();
            let lines = line_ends(&piece[..blanks]);
            let found = piece.get(blanks).copied();
            self.reader.consume(blanks);
            self.line += lines;
            if found.is_some() {
                return Ok(found);
            }
        }
    }

    /// Takes one of the structure's signs.
    pub(super) fn sign(&mut self, sign: u8) -> Result<(), Broken> {
        let found = self.peek()?;
        if found != Some(sign) {
            return Err(not(&format!("`{}`", char::from(sign)), found));
        }
        self.take().map(drop)
    }

    /// After an element: takes a comma and says that another follows, or takes the end and says that none does.
    pub(super) fn another(&mut self, end: u8) -> Result<bool, Broken> {
        match self.peek()? {
            Some(b',') => {
                self.take()?;
                match self.peek()? {
                    Some(found) if found == end => Err(not("another element after the comma", Some(found))),
                    _ => Ok(true),
                }
            }
            Some(found) if found == end => {
                self.take()?;
                Ok(false)
            }
            found => Err(not(&format!("`,` or `{}`", char::from(end)), found)),
        }
    }

    /// Takes a key and its colon.
    pub(super) fn key(&mut self) -> Result<String, Broken> {
        let found = self.peek()?;
        if found != Some(b'"') {
            return Err(not("a key in quotation marks", found));
        }
        let mut raw = Vec::new();
        self.string(&mut |piece| hold(&mut raw, piece))?;
        let key = serde_json::from_slice(&raw)
            .map_err(|error| Broken::Not { expected: "a key in quotation marks".into(), found: error.to_string() })?;
        self.sign(b':')?;
        Ok(key)
    }

    /// Takes a value and holds it.
    pub(super) fn value(&mut self) -> Result<serde_json::Value, Broken> {
        let mut raw = Vec::new();
        self.walk(&mut |piece| hold(&mut raw, piece))?;
        serde_json::from_slice(&raw)
            .map_err(|error| Broken::Not { expected: "a value of JSON".into(), found: error.to_string() })
    }

    /// Takes a value and holds nothing of it.
    pub(super) fn skip(&mut self) -> Result<(), Broken> {
        self.walk(&mut |_| Ok(()))
    }

    /// Takes the string that begins here, with its quotation marks.
    fn string(&mut self, held: &mut impl FnMut(&[u8]) -> Result<(), Broken>) -> Result<(), Broken> {
        held(&[self.take()?])?;
        loop {
            let piece = self.piece()?;
            if piece.is_empty() {
                return Err(not("the end of a text", None));
            }
            let plain = piece.iter().take_while(|byte| !matches!(byte, b'"' | b'\\' | 0..0x20)).count();
            held(&piece[..plain])?;
            let next = piece.get(plain).copied();
            self.reader.consume(plain);
            match next {
                None => {}
                Some(b'"') => return held(&[self.take()?]),
                Some(b'\\') => {
                    let two = [self.take()?, self.take()?];
                    held(&two)?;
                }
                control => return Err(not("a text without control signs", control)),
            }
        }
    }

    fn walk(&mut self, held: &mut impl FnMut(&[u8]) -> Result<(), Broken>) -> Result<(), Broken> {
        let mut open: Vec<u8> = Vec::new();
        loop {
            match self.peek()? {
                Some(b'"') => self.string(held)?,
                Some(begin @ (b'{' | b'[')) => {
                    held(&[self.take()?])?;
                    if open.len() == DEEPEST {
                        return Err(not(&format!("at most {DEEPEST} levels"), Some(begin)));
                    }
                    // In ASCII the closing sign stands two behind the opening one.
                    open.push(begin + 2);
                }
                Some(end @ (b'}' | b']')) => {
                    if open.pop() != Some(end) {
                        return Err(not("a value", Some(end)));
                    }
                    held(&[self.take()?])?;
                }
                Some(sign @ (b',' | b':')) if open.is_empty() => return Err(not("a value", Some(sign))),
                Some(b',' | b':') => held(&[self.take()?])?,
                Some(b'-' | b'0'..=b'9' | b'a'..=b'z') => self.word(held)?,
                found => return Err(not("a value", found)),
            }
            if open.is_empty() {
                return Ok(());
            }
        }
    }

    /// A number, `true`, `false` or `null`.
    fn word(&mut self, held: &mut impl FnMut(&[u8]) -> Result<(), Broken>) -> Result<(), Broken> {
        loop {
            let piece = self.piece()?;
            let of_it = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.');
            let count = piece.iter().take_while(|byte| of_it(byte)).count();
            let whole = count < piece.len() || piece.is_empty();
            held(&piece[..count])?;
            self.reader.consume(count);
            if whole {
                // Two words that follow each other are two to whoever reads what was held.
                return held(b" ");
            }
        }
    }
}

fn hold(held: &mut Vec<u8>, piece: &[u8]) -> Result<(), Broken> {
    if held.len() + piece.len() > LONGEST_VALUE {
        let found = "a longer one".to_owned();
        return Err(Broken::Not { expected: format!("a value of at most {LONGEST_VALUE} bytes"), found });
    }
    held.extend_from_slice(piece);
    Ok(())
}

pub(super) fn not(expected: &str, found: Option<u8>) -> Broken {
    let found = match found {
        None => "the end of the file".to_owned(),
        Some(byte @ 0x21..0x7f) => format!("`{}`", char::from(byte)),
        Some(byte) => format!("the byte {byte:#04x}"),
    };
    Broken::Not { expected: expected.to_owned(), found }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walk(text: &str) -> Result<serde_json::Value, Broken> {
        Json::new(io::BufReader::with_capacity(3, text.as_bytes())).value()
    }

    #[test]
    fn what_is_held_is_what_stands_there() {
        for text in [r#"{"a": [1, -2.5e+3, true, null, "x\"\\ü"], "b": {}}"#, "[]", "\"\"", "12"] {
            assert_eq!(walk(text).expect(text), serde_json::from_str::<serde_json::Value>(text).expect(text));
        }
    }

    #[test]
    fn what_is_no_json_is_refused() {
        for text in ["", "{", "[1,]", "[1}", "{\"a\" 1}", "\"\n\"", "[1 2]", "]", ",", &"[".repeat(100)] {
            assert!(walk(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_skipped_is_not_held() {
        let long = format!("[\"{}\", 1] ", "x".repeat(LONGEST_VALUE * 2));
        let mut json = Json::new(long.as_bytes());
        json.skip().expect("walked over");
        assert!(json.peek().expect("the end").is_none());
        assert!(matches!(Json::new(long.as_bytes()).value(), Err(Broken::Not { .. })));
    }
}
