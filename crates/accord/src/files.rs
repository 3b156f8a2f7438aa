//! Files that a command is told to read: what is said where one cannot be read, and of rows of one that cannot.

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::Path;

use interchange::detection::Refusal;

use crate::Refused;

/// Rows that are told, each on a line of its own. Of a file of another kind all are wrong, and the first ones say so.
const TOLD: u64 = 1_000;

/// Opens a file; a directory is none.
pub(crate) fn opened(path: &Path) -> io::Result<File> {
    let file = File::open(path)?;
    if file.metadata()?.is_dir() { Err(ErrorKind::IsADirectory.into()) } else { Ok(file) }
}

/// Opens a file. That it cannot be opened is wrong use.
pub(crate) fn open(path: &Path) -> Result<File, Refused> {
    opened(path).map_err(|e| unread(path, &e))
}

/// That a file cannot be read, as wrong use.
pub(crate) fn unread(path: &Path, e: &io::Error) -> Refused {
    Refused::usage(format!("{}: {}", shown(path), why(e)))
}

/// Why something cannot be read, and what to do.
pub(crate) fn why(e: &io::Error) -> String {
    match e.kind() {
        ErrorKind::NotFound => "there is no such file or directory; see whether the name is right".to_owned(),
        ErrorKind::PermissionDenied => {
            "this account may not read it; let it, or run this as somebody who may".to_owned()
        }
        ErrorKind::IsADirectory => "it is a directory; name a file in it".to_owned(),
        ErrorKind::NotADirectory => {
            "a part of the name before its end is no directory; see whether it is right".to_owned()
        }
        _ => format!("{e}; see whether what it is kept on is sound, and try again"),
    }
}

/// A name that stays on its line and moves nothing on a terminal: what is no text in it stands as bytes.
pub(crate) fn shown(name: &Path) -> String {
    let mut shown = String::new();
    for chunk in name.as_os_str().as_encoded_bytes().utf8_chunks() {
        for c in chunk.valid().chars() {
            if c.is_control() { shown.extend(c.escape_default()) } else { shown.push(c) }
        }
        shown.extend(chunk.invalid().iter().map(|byte| format!("\\x{byte:02x}")));
    }
    shown
}

/// Rows of lists that could not be read, told on standard error as they are come to: a thousand of them, and how many more there were.
#[derive(Debug, Default)]
pub(crate) struct Unread(u64);

impl Unread {
    /// Tells one, or counts it.
    pub(crate) fn tell(&mut self, refusal: &Refusal) {
        self.0 += 1;
        if self.0 <= TOLD {
            eprintln!("accord: {refusal}");
        }
    }

    /// Says how many were not told.
    pub(crate) fn end(&self) {
        if self.0 > TOLD {
            eprintln!(
                "accord: {} more rows could not be read; see whether the list is of the kind that it is taken for",
                self.0 - TOLD
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    use super::*;

    #[test]
    fn a_name_moves_nothing_and_loses_nothing() {
        for (name, expected) in [
            (&b"photo.jpg"[..], "photo.jpg"),
            ("Größe 1/\u{96ea}.png".as_bytes(), "Größe 1/\u{96ea}.png"),
            (b"a\nb\x1b[2J", r"a\nb\u{1b}[2J"),
            (b"\xff\xfeold\x80", r"\xff\xfeold\x80"),
            ("\u{9b}31m".as_bytes(), r"\u{9b}31m"),
        ] {
            assert_eq!(shown(Path::new(OsStr::from_bytes(name))), expected);
        }
    }
}
