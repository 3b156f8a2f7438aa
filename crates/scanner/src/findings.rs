//! What is read by whoever runs a scan: lines of JSON that follow from the journal alone.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::Place;
use crate::record::{Match, Record};

/// A line of the file of findings.
#[derive(Serialize)]
struct Finding<'a> {
    path: &'a Place,
    #[serde(flatten)]
    matched: &'a Match,
}

/// A line of the file of what was not examined.
#[derive(Serialize)]
struct Unexamined<'a> {
    path: &'a Place,
    why: String,
}

/// Which lines follow from a line of the journal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// One for each entry that a file matches.
    Findings,
    /// One for what was not examined, or not as it should have been.
    Unexamined,
}

/// A file of such lines. A scan that goes on writes it anew from its journal, so it does not matter where it had been cut off. It is for its owner alone: paths tell
/// about people.
pub(crate) struct Lines {
    kind: Kind,
    path: PathBuf,
    beside: Option<PathBuf>,
    file: BufWriter<File>,
}

impl Lines {
    /// Begins to write it anew, under another name until [`Self::settle`].
    pub(crate) fn anew(kind: Kind, path: &Path) -> io::Result<Self> {
        let mut beside = path.as_os_str().to_owned();
        beside.push(".new");
        let beside = PathBuf::from(beside);
        // What lies there is of a start that was killed; its rights may be others.
        match fs::remove_file(&beside) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
            _ => {}
        }
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside)?;
        Ok(Self { kind, path: path.to_owned(), beside: Some(beside), file: BufWriter::new(file) })
    }

    /// Its name.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Gives it its name. From here on what is added is in the file that people read.
    pub(crate) fn settle(&mut self) -> io::Result<()> {
        self.flush()?;
        if let Some(beside) = self.beside.take() {
            fs::rename(beside, &self.path)?;
        }
        Ok(())
    }

    /// The lines that follow from a record whose place is `shown` so.
    pub(crate) fn add(&mut self, shown: &Place, record: &Record) -> io::Result<()> {
        match self.kind {
            Kind::Findings => {
                for matched in record.found.matches() {
                    self.line(&Finding { path: shown, matched })?;
                }
            }
            Kind::Unexamined => {
                if let Some(why) = record.found.unexamined() {
                    self.line(&Unexamined { path: shown, why })?;
                }
            }
        }
        Ok(())
    }

    fn line(&mut self, line: &impl Serialize) -> io::Result<()> {
        serde_json::to_writer(&mut self.file, line)?;
        self.file.write_all(b"\n")
    }

    /// Hands it to the system.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }

    /// Puts it on the disk.
    pub(crate) fn sync(&mut self) -> io::Result<()> {
        self.flush()?;
        self.file.get_ref().sync_data()
    }
}
