//! The formats in which a list is given out, row by row as it comes.

use std::borrow::Borrow;
use std::io::{self, Write};

use super::{Row, vics, write_csv, write_hma, write_ndjson, write_plain};

/// A format in which lists are given out. Each is one that [`super::rows`] recognises and reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Our CSV. Nothing is lost.
    Csv,
    /// Our NDJSON. Nothing is lost.
    Ndjson,
    /// VICS 2.0, which says neither members nor sharing.
    Vics,
    /// Contents as HMA answers them, an object a line: fingerprints and ids.
    Hma,
    /// A fingerprint a line, with its kind.
    Plain,
}

impl Given {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Csv, Self::Ndjson, Self::Vics, Self::Hma, Self::Plain];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Ndjson => "ndjson",
            Self::Vics => "vics",
            Self::Hma => "hma",
            Self::Plain => "plain",
        }
    }

    /// The one of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|given| given.name() == name)
    }

    /// Its media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv; charset=utf-8",
            Self::Ndjson | Self::Hma => "application/x-ndjson",
            Self::Vics => "application/json",
            Self::Plain => "text/plain; charset=utf-8",
        }
    }

    /// Writes rows, each when it comes. `bank` is the list's name.
    pub fn write(
        self,
        rows: impl IntoIterator<Item = impl Borrow<Row>>,
        bank: &str,
        out: impl Write,
    ) -> io::Result<()> {
        match self {
            Self::Csv => write_csv(rows, out),
            Self::Ndjson => write_ndjson(rows, out),
            Self::Vics => vics::write(rows, vics::Version::V2_0, out),
            Self::Hma => write_hma(rows, bank, out),
            Self::Plain => write_plain(rows, out),
        }
    }
}
