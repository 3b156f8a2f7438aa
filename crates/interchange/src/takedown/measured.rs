//! What a house says of how long things took, signed with its own key: the figures of goal G7 as a system measured them.
//!
//! A statement is a signed note (C2SP `signed-note`) whose text is one line that says what it is, and one line of JSON with its keys in order. It stands for itself:
//! there is one for each hotline and period. What it was made from is in it as a keyed digest: whoever has the house's log and keys makes the same again, and nobody else can
//! try out what few cases it may have been.

use alliance::takedown::figures::{Grain, Period, QUERY, TakedownFigures};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use vault::SigningKey;
use vault::note::{NoteError, VerifierKey, open_single, sign_note};

/// The first line of a statement's text.
const TITLE: &str = "accord takedown statement v1";
/// Bytes of a statement, at most.
pub const LONGEST: usize = 1 << 20;

/// The figures of a hotline in a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Whose key signs; the name of the key.
    pub house: String,
    /// The member whose hotline it is, by its two letters.
    pub member: String,
    /// The period.
    pub period: Period,
    /// Where a year is told beside its months or quarters: which of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parts: Option<Grain>,
    /// Nothing that happened later was counted.
    pub as_of: Timestamp,
    /// By what it was made.
    pub query: String,
    /// How many entries the journal had then.
    pub journal: u64,
    /// A keyed digest of all cases, in 64 hexadecimal digits.
    pub inputs: String,
    /// The figures.
    pub figures: TakedownFigures,
}

/// Why a statement was refused.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MeasuredError {
    /// The note around it.
    #[error("{0}; take the file as the house hands it out, and the public key that stands beside it")]
    Note(#[from] NoteError),
    /// Longer than any statement.
    #[error("{bytes} bytes, at most {LONGEST} in a statement; take the file as the house hands it out")]
    TooLong {
        /// What it has.
        bytes: usize,
    },
    /// A note about something else.
    #[error("line 1: expected “{TITLE}”; it was signed for something else, or by another version")]
    Title,
    /// The second line is no statement.
    #[error("line 2, {0}; take the file as the house hands it out")]
    Json(String),
    /// A value that cannot be.
    #[error("line 2, `{place}`: expected {expected}")]
    Field {
        /// The field.
        place: &'static str,
        /// What a right value would have been.
        expected: &'static str,
    },
    /// It says the same in other bytes than the house writes.
    #[error(
        "line 2: keys, spaces or numbers are not as the house writes them; a statement is taken in that one form only"
    )]
    Canonical,
}

#[allow(clippy::needless_pass_by_value)] // as `map_err` hands it over
fn json(e: serde_json::Error) -> MeasuredError {
    MeasuredError::Json(format!("column {}: {e}", e.column()))
}

/// Whether a note says that it is such a statement. Whether it is one is for [`open`].
pub fn is_one(note: &str) -> bool {
    note.strip_prefix(TITLE).is_some_and(|rest| rest.starts_with('\n'))
}

impl Statement {
    /// The text that is signed.
    fn text(&self) -> Result<String, MeasuredError> {
        // A value first: its keys come out in order.
        let value = serde_json::to_value(self).map_err(json)?;
        Ok(format!("{TITLE}\n{value}\n"))
    }

    /// Signs it. What [`open`] would refuse is refused here too.
    pub fn sign(&self, key: &SigningKey) -> Result<String, MeasuredError> {
        let note = sign_note(&self.text()?, &self.house, key);
        open(&note, &VerifierKey::of(&self.house, key))?;
        Ok(note)
    }

    fn check(&self) -> Result<(), MeasuredError> {
        let field = |place, expected| Err(MeasuredError::Field { place, expected });
        if crate::members::member(&self.member).is_none() {
            return field("member", "the two letters of a member state, such as AT");
        }
        if self.query != QUERY {
            return field("query", "the name of the way in which this version makes figures");
        }
        if self.as_of != self.period.as_of() {
            return field("as_of", "the day a quarter after the end of the period");
        }
        if self.parts.is_some() && (self.period.grain() != Grain::Year || self.parts == Some(Grain::Year)) {
            return field("parts", "months or quarters, of a year alone");
        }
        let hexadecimal = self.inputs.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if !hexadecimal || self.inputs.len() != 64 {
            return field("inputs", "64 hexadecimal digits in lower case");
        }
        Ok(())
    }
}

/// SHA-256 of a note.
pub fn digest_of(note: &str) -> String {
    hex::encode(Sha256::digest(note.as_bytes()))
}

/// Checks a statement and reads it. It is refused unless the key signed it, its values can be, and the text is to the byte what [`Statement::sign`] makes of it.
pub fn open(note: &str, key: &VerifierKey) -> Result<Statement, MeasuredError> {
    if note.len() > LONGEST {
        return Err(MeasuredError::TooLong { bytes: note.len() });
    }
    let text = open_single(note, key)?;
    let body = text.strip_prefix(TITLE).and_then(|rest| rest.strip_prefix('\n')).ok_or(MeasuredError::Title)?;
    let statement: Statement = serde_json::from_str(body).map_err(json)?;
    if statement.house != key.name() {
        return Err(MeasuredError::Field { place: "house", expected: "the name of the key that signed it" });
    }
    statement.check()?;
    if statement.text()? == text { Ok(statement) } else { Err(MeasuredError::Canonical) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn statement() -> Statement {
        let period: Period = "2026-Q1".parse().expect("a period");
        Statement {
            house: "accord.test".into(),
            member: "DE".into(),
            period,
            parts: None,
            as_of: period.as_of(),
            query: QUERY.into(),
            journal: 17,
            inputs: "0".repeat(64),
            figures: TakedownFigures::default(),
        }
    }

    #[test]
    fn what_was_signed_is_read_again_and_nothing_else_is() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let verifier = VerifierKey::of("accord.test", &key);
        let note = statement().sign(&key).expect("signed");
        assert!(is_one(&note) && !is_one("accord volume statement v1\n{}\n"));
        assert_eq!(open(&note, &verifier).expect("it holds"), statement());
        for (from, to) in [("\"DE\"", "\"AT\""), ("17", "18"), ("2026-Q1", "2026-Q2"), ("{", "{ "), ("v1", "v2")] {
            assert!(open(&note.replacen(from, to, 1), &verifier).is_err(), "{from}");
        }
        let other = VerifierKey::of("accord.test", &SigningKey::from_bytes(&[8; 32]));
        assert!(matches!(open(&note, &other), Err(MeasuredError::Note(_))));
        let unfit = [
            Statement { member: "ZZ".into(), ..statement() },
            Statement { inputs: "0".repeat(63), ..statement() },
            Statement { query: "another".into(), ..statement() },
            Statement { parts: Some(Grain::Month), ..statement() },
            Statement { as_of: statement().period.ends(), ..statement() },
        ];
        for statement in unfit {
            assert!(matches!(statement.sign(&key), Err(MeasuredError::Field { .. })), "{statement:?}");
        }
        let spaced = format!("{TITLE}\n {}\n", serde_json::to_value(statement()).expect("plain data"));
        let spaced = sign_note(&spaced, "accord.test", &key);
        assert_eq!(open(&spaced, &verifier), Err(MeasuredError::Canonical));
    }
}
