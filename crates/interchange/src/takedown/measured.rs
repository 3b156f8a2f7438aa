//! What a house says of how long things took, signed with its own key: the figures of goals G3 and G7 as a system measured them.
//!
//! A statement is a signed note (C2SP `signed-note`) whose text is one line that says what it is, and one line of JSON with its keys in order. It stands for itself:
//! there is one for each member and period. What it was made from is in it as a keyed digest: whoever has the house's log and keys makes the same again, and nobody else can
//! try out what few cases it may have been.
//!
//! All statements are one envelope ([`Statement`]); what is measured is its body ([`Figures`]): how long takedown took, or how long a member's police took to answer others. [`read`] takes
//! either, by its first line.

use alliance::referrals::times::{self, AnswerFigures};
use alliance::takedown::figures::{Grain, Period, QUERY, Stated, TakedownFigures, TimesRefusal};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use vault::SigningKey;
use vault::note::{NoteError, VerifierKey, open_single, sign_note};

/// Bytes of a statement, at most.
pub const LONGEST: usize = 1 << 20;

/// What stands in a statement.
pub trait Figures: Serialize + DeserializeOwned {
    /// The first line of the statement's text.
    const TITLE: &'static str;
    /// By what the figures are made.
    const QUERY: &'static str;
    /// Of which lengths of time they are told.
    const GRAINS: &'static [Grain];
}

/// How long takedown took: of a hotline.
impl Figures for TakedownFigures {
    const TITLE: &'static str = "accord takedown statement v1";
    const QUERY: &'static str = QUERY;
    const GRAINS: &'static [Grain] = Grain::ALL;
}

/// How long the police took to answer: of a member.
impl Figures for AnswerFigures {
    const TITLE: &'static str = "accord answer-time statement v1";
    const QUERY: &'static str = times::QUERY;
    const GRAINS: &'static [Grain] = &[Grain::Quarter];
}

/// The figures of a member in a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement<F = TakedownFigures> {
    /// Whose key signs; the name of the key.
    pub house: String,
    /// The member whose hotline or police it is, by its two letters.
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
    pub figures: F,
}

/// A statement of either kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Of how long takedown took.
    Takedown(Box<Statement>),
    /// Of how long a member's police took to answer.
    Answers(Box<Statement<AnswerFigures>>),
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
    #[error("line 1: expected “{expected}”; it was signed for something else, or by another version")]
    Title {
        /// The line that was expected.
        expected: &'static str,
    },
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

/// Why the register does not take a statement of how long takedown took.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// It does not hold, whoever looks at it.
    #[error(transparent)]
    Unfit(#[from] MeasuredError),
    /// It does not follow on what was taken before.
    #[error(transparent)]
    Rule(#[from] TimesRefusal),
}

/// Of two statements one says again, or by other parts of the year, what the other says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Twice {
    /// The place of the first one, from 0.
    pub first: usize,
    /// The place of the other.
    pub again: usize,
}

#[allow(clippy::needless_pass_by_value)] // as `map_err` hands it over
fn json(e: serde_json::Error) -> MeasuredError {
    MeasuredError::Json(format!("column {}: {e}", e.column()))
}

/// What follows the first line of a note that says that it is such a statement.
fn body<F: Figures>(note: &str) -> Option<&str> {
    note.strip_prefix(F::TITLE).and_then(|rest| rest.strip_prefix('\n'))
}

/// Whether a note says that it is such a statement, of either kind. Whether it is one is for [`read`].
pub fn is_one(note: &str) -> bool {
    body::<TakedownFigures>(note).is_some() || body::<AnswerFigures>(note).is_some()
}

impl Told {
    /// What it tells, and of whom: only among statements of which all of this is the same each period is told once.
    fn line(&self) -> (&'static str, &str, &str) {
        match self {
            Self::Takedown(told) => (TakedownFigures::TITLE, told.house.as_str(), told.member.as_str()),
            Self::Answers(told) => (AnswerFigures::TITLE, told.house.as_str(), told.member.as_str()),
        }
    }

    /// Of when it is.
    fn stated(&self) -> Stated {
        match self {
            Self::Takedown(told) => told.stated(),
            Self::Answers(told) => told.stated(),
        }
    }
}

impl<F: Figures> Statement<F> {
    /// Of when it is.
    pub const fn stated(&self) -> Stated {
        Stated { period: self.period, parts: self.parts }
    }

    /// The text that is signed.
    fn text(&self) -> Result<String, MeasuredError> {
        // A value first: its keys come out in order.
        let value = serde_json::to_value(self).map_err(json)?;
        Ok(format!("{}\n{value}\n", F::TITLE))
    }

    /// Signs it. What [`read`] would refuse is refused here too.
    pub fn sign(&self, key: &SigningKey) -> Result<String, MeasuredError> {
        let note = sign_note(&self.text()?, &self.house, key);
        opened::<F>(&note, &VerifierKey::of(&self.house, key))?;
        Ok(note)
    }

    fn check(&self) -> Result<(), MeasuredError> {
        let field = |place, expected| Err(MeasuredError::Field { place, expected });
        if crate::members::member(&self.member).is_none() {
            return field("member", "the two letters of a member state, such as AT");
        }
        if self.query != F::QUERY {
            return field("query", "the name of the way in which this version makes figures");
        }
        if !F::GRAINS.contains(&self.period.grain()) {
            return field(
                "period",
                "a period of the length of which such figures are told: a quarter, such as 2026-Q2",
            );
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

/// Checks a statement of either kind and reads it. It is refused unless the key signed it, its values can be, and the text is to the byte what [`Statement::sign`] makes of it.
pub fn read(note: &str, key: &VerifierKey) -> Result<Told, MeasuredError> {
    if body::<AnswerFigures>(note).is_some() {
        return opened(note, key).map(|statement| Told::Answers(Box::new(statement)));
    }
    opened(note, key).map(|statement| Told::Takedown(Box::new(statement)))
}

/// The same of a statement of how long takedown took, and of nothing else.
pub fn open(note: &str, key: &VerifierKey) -> Result<Statement, MeasuredError> {
    opened(note, key)
}

/// Whether statements can stand beside each other, whatever their order: a house tells each period of a member once, and a year by one length of part. Whoever signs two that do
/// not agree is found out by whoever has both.
pub fn together(all: &[Told]) -> Result<(), Twice> {
    for (again, told) in all.iter().enumerate() {
        let before = all[..again].iter().enumerate().filter(|(_, other)| other.line() == told.line());
        for (first, other) in before {
            if told.stated().beside(&[other.stated()]).is_err() {
                return Err(Twice { first, again });
            }
        }
    }
    Ok(())
}

/// Looks at a statement of how long takedown took as the register does before it takes it. `taken` are those that it took before, of whichever member: one that was taken
/// already, one of a time that others tell by other parts, and one of a time before the last are refused, whoever signed them.
pub fn take_in<'a>(
    note: &str,
    key: &VerifierKey,
    taken: impl IntoIterator<Item = &'a Statement>,
    now: Timestamp,
) -> Result<Statement, NotTaken> {
    let statement = open(note, key)?;
    if now < statement.as_of {
        return Err(TimesRefusal::TooEarly { from: statement.as_of.to_string() }.into());
    }
    let own = taken.into_iter().filter(|other| other.member == statement.member);
    let own: Vec<Stated> = own.map(Statement::stated).collect();
    statement.stated().follows(&own)?;
    Ok(statement)
}

fn opened<F: Figures>(note: &str, key: &VerifierKey) -> Result<Statement<F>, MeasuredError> {
    if note.len() > LONGEST {
        return Err(MeasuredError::TooLong { bytes: note.len() });
    }
    let text = open_single(note, key)?;
    let body = body::<F>(text).ok_or(MeasuredError::Title { expected: F::TITLE })?;
    let statement: Statement<F> = serde_json::from_str(body).map_err(json)?;
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
        let title = TakedownFigures::TITLE;
        let spaced = format!("{title}\n {}\n", serde_json::to_value(statement()).expect("plain data"));
        let spaced = sign_note(&spaced, "accord.test", &key);
        assert_eq!(open(&spaced, &verifier), Err(MeasuredError::Canonical));
    }

    #[test]
    fn the_register_takes_each_period_once_and_in_order() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let verifier = VerifierKey::of("accord.test", &key);
        let of = |member: &str, text: &str, journal| {
            let period: Period = text.parse().expect("a period");
            Statement { member: member.into(), period, as_of: period.as_of(), journal, ..statement() }
        };
        let now: Timestamp = "2027-01-01T00:00:00Z".parse().expect("a time");
        let taken = [of("DE", "2026-Q2", 17), of("FR", "2026-Q3", 17)];
        let tried = |statement: &Statement, now| {
            take_in(&statement.sign(&key).expect("signed"), &verifier, &taken, now).map_err(|refused| match refused {
                NotTaken::Rule(rule) => rule.code(),
                NotTaken::Unfit(error) => panic!("{error}"),
            })
        };
        assert_eq!(tried(&of("DE", "2026-Q3", 17), now), Ok(of("DE", "2026-Q3", 17)), "it follows");
        assert_eq!(tried(&of("RS", "2026-Q1", 17), now), Ok(of("RS", "2026-Q1", 17)), "each member for itself");
        for (text, journal, code) in [
            ("2026-Q2", 17, "times-released"),
            ("2026-Q2", 18, "times-released"),
            ("2026-05", 17, "times-other-grain"),
            ("2026-Q1", 17, "times-before-last"),
            ("2025-12", 17, "times-before-last"),
        ] {
            assert_eq!(tried(&of("DE", text, journal), now), Err(code), "{text} {journal}");
        }
        let early: Timestamp = "2026-12-30T00:00:00Z".parse().expect("a time");
        assert_eq!(tried(&of("DE", "2026-Q3", 17), early), Err("times-too-early"));
        let unsigned = take_in("no note", &verifier, &taken, now);
        assert!(matches!(unsigned, Err(NotTaken::Unfit(MeasuredError::Note(_)))), "{unsigned:?}");
    }

    #[test]
    fn whoever_has_two_that_do_not_agree_finds_it_out() {
        let of = |member: &str, text: &str| {
            let period: Period = text.parse().expect("a period");
            Told::Takedown(Box::new(Statement { member: member.into(), period, ..statement() }))
        };
        let Told::Takedown(told) = of("DE", "2026-Q1") else { panic!("another kind") };
        let Statement { house, member, period, parts, as_of, query, journal, inputs, .. } = *told;
        let figures = AnswerFigures::default();
        let answers = Statement { house, member, period, parts, as_of, query, journal, inputs, figures };
        let mut all = vec![of("DE", "2026-Q2"), of("DE", "2026-Q1"), of("FR", "2026-Q1"), of("DE", "2025-12")];
        all.push(Told::Answers(Box::new(answers)));
        assert_eq!(together(&all), Ok(()), "whatever their order");
        for text in ["2026-Q1", "2026-01", "2026"] {
            let mut with = all.clone();
            with.push(of("DE", text));
            let again = with.len() - 1;
            assert!(matches!(together(&with), Err(Twice { again: at, .. }) if at == again), "{text}");
        }
    }

    #[test]
    fn one_envelope_holds_either_body_and_neither_passes_for_the_other() {
        let key = SigningKey::from_bytes(&[7; 32]);
        let verifier = VerifierKey::of("accord.test", &key);
        let Statement { house, member, period, parts, as_of, journal, inputs, .. } = statement();
        let figures = AnswerFigures::default();
        let answers =
            Statement { house, member, period, parts, as_of, query: times::QUERY.into(), journal, inputs, figures };
        let note = answers.sign(&key).expect("signed");
        assert!(is_one(&note));
        assert_eq!(read(&note, &verifier), Ok(Told::Answers(Box::new(answers.clone()))));
        assert!(matches!(open(&note, &verifier), Err(MeasuredError::Title { .. })));
        let told = statement().sign(&key).expect("signed");
        assert_eq!(read(&told, &verifier), Ok(Told::Takedown(Box::new(statement()))));
        // Under the other's first line neither can be read, whoever signed it.
        let swapped = note.lines().nth(1).expect("a body");
        let swapped = sign_note(&format!("{}\n{swapped}\n", TakedownFigures::TITLE), "accord.test", &key);
        assert!(read(&swapped, &verifier).is_err());
        let year = Statement { period: "2026".parse().expect("a year"), ..answers.clone() };
        let year = Statement { as_of: year.period.as_of(), ..year };
        assert!(matches!(year.sign(&key), Err(MeasuredError::Field { place: "period", .. })));
        assert!(matches!(
            Statement { query: QUERY.into(), ..answers }.sign(&key),
            Err(MeasuredError::Field { place: "query", .. })
        ));
    }
}
