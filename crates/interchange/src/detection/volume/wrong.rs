//! Why a statement is not believed.

use jiff::Timestamp;
use vault::note::NoteError;

/// Why a statement was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatementError {
    /// The note around it.
    #[error("{0}; ask its sender for the file as the scanner wrote it, and for the public key that belongs to it")]
    Note(#[from] NoteError),
    /// Longer than any statement.
    #[error(
        "{bytes} bytes, at most {} in a statement; ask its sender for the file as the scanner wrote it",
        super::LONGEST
    )]
    TooLong {
        /// What it has.
        bytes: usize,
    },
    /// A note about something else.
    #[error("line 1: expected “{}”; it was signed for something else, or by another version", super::TITLE)]
    Title,
    /// The second line is no statement.
    #[error("line 2, {0}; ask its sender for the file as the scanner wrote it")]
    Json(String),
    /// A value that cannot be.
    #[error(
        "line 2, `{place}`: expected {expected}; found {found}; the scanner that made it is at fault, or was not ours"
    )]
    Field {
        /// The path of the field.
        place: String,
        /// What a right value would have been.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// It says the same in other bytes than a scanner writes.
    #[error(
        "line 2: keys, spaces or numbers are not as the scanner writes them; a statement is taken in that one form only"
    )]
    Canonical,
}

impl StatementError {
    #[allow(clippy::needless_pass_by_value)] // as `map_err` hands it over
    pub(super) fn json(e: serde_json::Error) -> Self {
        Self::Json(format!("column {}: {e}", e.column()))
    }
}

/// What is found is quoted, and cut where somebody wrote much.
pub(super) fn field(place: &str, expected: &str, found: &str) -> StatementError {
    let found = found.chars().take(80).collect::<String>().escape_debug().to_string();
    StatementError::Field { place: place.to_owned(), expected: expected.to_owned(), found: format!("“{found}”") }
}

/// Why statements are not one chain.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChainError {
    /// Another number, or another organisation, than the next.
    #[error("statement {found} stands after statement {before}; give all of one key, in the order of their numbers")]
    Number {
        /// Its number.
        found: u64,
        /// That of the one before it.
        before: u64,
    },
    /// The one before it is not the one that it was made after.
    #[error(
        "statement {sequence} was made after another one than this; somebody holds two chains of one key: ask which is right"
    )]
    Digest {
        /// Its number.
        sequence: u64,
    },
    /// Lines that are in another statement too, or in none.
    #[error(
        "statement {sequence} counts its scan from line {found}, and line {expected} is next; files are counted twice or left out: refuse it"
    )]
    Lines {
        /// Its number.
        sequence: u64,
        /// The line that would have followed.
        expected: u64,
        /// The line from which it counts.
        found: u64,
    },
    /// A scan that was counted with another key of the organisation.
    #[error(
        "statement {sequence} counts a scan that was stated with another key; its files would be counted twice: refuse it, and ask for the rest of that scan with the key that it was begun with"
    )]
    OtherKey {
        /// Its number.
        sequence: u64,
    },
    /// It speaks of a time that the ones before it have left behind.
    #[error(
        "statement {sequence} speaks of {found}, and after the ones before it nothing before {least} can follow; it was dated back: refuse it, and ask its sender why"
    )]
    Time {
        /// Its number.
        sequence: u64,
        /// The time that it speaks of.
        found: Timestamp,
        /// The earliest that could have followed.
        least: Timestamp,
    },
}

impl ChainError {
    /// The number of the statement that does not follow.
    pub const fn sequence(&self) -> u64 {
        match self {
            Self::Number { found: sequence, .. }
            | Self::Digest { sequence }
            | Self::OtherKey { sequence }
            | Self::Lines { sequence, .. }
            | Self::Time { sequence, .. } => *sequence,
        }
    }
}
