//! Three vintages of a verdict (register, "revision"): first reported, at the close of the round, and latest.
//!
//! The verdict at the close stands and is never rewritten; where the latest comes to something else, the working says what it
//! would now be. While the round is open, the latest stands.
//!
//! The figures themselves are numbered in the same way: see [`Open`] and [`Closed`].

mod figures;

pub use figures::{BadFigures, Closed, Held, Open, Revision, Stated, Superseded};

use serde::{Deserialize, Serialize};

use super::verdict::{Finding, Reason, Step, Test};
use super::{BadQuestion, Question, judge};

/// One question with the figures known at three times.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Vintages {
    first: Box<Question>,
    #[serde(skip_serializing_if = "Option::is_none")]
    close: Option<Box<Question>>,
    latest: Box<Question>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Vintages")]
struct Unchecked {
    first: Box<Question>,
    #[serde(default)]
    close: Option<Box<Question>>,
    latest: Box<Question>,
}

impl TryFrom<Unchecked> for Vintages {
    type Error = BadQuestion;

    fn try_from(it: Unchecked) -> Result<Self, BadQuestion> {
        Self::new(*it.first, it.close.map(|close| *close), *it.latest)
    }
}

impl Vintages {
    /// The question as first asked, as at the close of the round (none while it is open), and as of now.
    pub fn new(first: Question, close: Option<Question>, latest: Question) -> Result<Self, BadQuestion> {
        let rule = first.rule();
        let others = close.iter().chain([&latest]);
        if matches!(first, Question::Vintages(_)) || others.into_iter().any(|other| other.rule() != rule) {
            return Err(BadQuestion::Vintages);
        }
        Ok(Self { first: Box::new(first), close: close.map(Box::new), latest: Box::new(latest) })
    }

    pub(super) fn judge(&self) -> Finding {
        let step = |vintage: &str, question: &Question| {
            let verdict = judge(question);
            let step = Step::new(Test::Vintage, None)
                .with("vintage", vintage)
                .with("word", verdict.word)
                .with("because", verdict.reason)
                .with("digest", &verdict.inputs_digest);
            (step, (verdict.word, verdict.reason))
        };
        let (first, _) = step("first", &self.first);
        let (latest, now) = step("latest", &self.latest);
        let Some(close) = &self.close else {
            return Finding::new((now.0, Reason::RoundOpen), vec![first, latest]);
        };
        let (close, stands) = step("close", close);
        let same = stands == now;
        let compared = Step::new(Test::Stands, Some(same)).with("would_now_be", now.0).with("because", now.1);
        let reason = if same { Reason::VintagesAgree } else { Reason::WouldNowBe };
        Finding::new((stands.0, reason), vec![first, close, latest, compared])
    }
}
