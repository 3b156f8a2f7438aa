//! One question and its answer, as both addresses have them.

use std::collections::BTreeSet;

use alliance::detection::{Fingerprint, RatioRule};
use alliance::people::access::HmaLookup;
use desk::Desk;
use desk::detection::{Asked, MatchError, Near, Probe, StandingRule};
use desk::people::Authorised;
use serde::Serialize;
use serde_json::{Map, Value};
use utoipa::ToSchema;

use crate::hma::Signal;

/// Characters of a caller's own id, at most.
const LONGEST_ID: usize = 128;
/// Matches that are shown of one question.
const SHOWN: usize = 1_000;

/// What a question was read as: its id, and what is asked.
#[derive(Debug)]
pub(super) struct Question {
    pub id: Option<String>,
    pub asks: Result<(Fingerprint, Option<u8>), Wrong>,
}

/// What is wrong with a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = MatchError)]
pub(super) struct Wrong {
    /// `json`, `shape`, `id`, `type`, `hash`, `radius`, or `long`.
    rule: &'static str,
    /// What was expected.
    detail: String,
}

impl Wrong {
    pub fn new(rule: &'static str, detail: impl Into<String>) -> Self {
        Self { rule, detail: detail.into() }
    }
}

/// What was found.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = MatchFound)]
pub(super) struct Match {
    /// The bank: by its name, another organisation's with that organisation before it.
    bank: String,
    /// The content's number.
    #[schema(maximum = 9_007_199_254_740_991_u64)]
    content: u64,
    /// In bits; null where the kind has none.
    #[schema(required, maximum = 64)]
    distance: Option<u32>,
}

/// What one question is answered.
#[derive(Debug, Default, Serialize)]
pub(super) struct Answer {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matches: Option<Vec<Match>>,
    /// There are more than are shown.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub more: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<Wrong>,
}

impl Question {
    /// What nobody could read.
    pub fn wrong(wrong: Wrong) -> Self {
        Self { id: None, asks: Err(wrong) }
    }

    /// Reads one. What is wrong is wrong with this one alone, and its id is kept where it has one.
    pub fn of(value: Value) -> Self {
        let Value::Object(mut object) = value else {
            return Self::wrong(Wrong::new("shape", "A query is an object with type and hash."));
        };
        let id = match object.remove("id") {
            None | Some(Value::Null) => None,
            Some(Value::String(id)) if id.chars().count() <= LONGEST_ID => Some(id),
            Some(_) => return Self::wrong(Wrong::new("id", "An id is a text of at most 128 characters.")),
        };
        Self { id, asks: asks(&mut object) }
    }
}

fn asks(object: &mut Map<String, Value>) -> Result<(Fingerprint, Option<u8>), Wrong> {
    let mut text = |name: &str| match object.remove(name) {
        Some(Value::String(text)) => Ok(text),
        _ => Err(Wrong::new("shape", format!("A query has a {name}, which is a text."))),
    };
    let (kind, hash) = (text("type")?, text("hash")?);
    let radius = match object.remove("radius") {
        None | Some(Value::Null) => None,
        Some(radius) => {
            let read = radius.as_u64().and_then(|radius| u8::try_from(radius).ok()).filter(|radius| *radius <= 64);
            Some(read.ok_or_else(|| Wrong::new("radius", "A radius is a whole number from 0 to 64."))?)
        }
    };
    if let Some(unknown) = object.keys().next() {
        let shown: String = unknown.chars().take(40).collect();
        return Err(Wrong::new("shape", format!("A query has id, type, hash and radius, and no {shown}.")));
    }
    let signal = Signal::named(&kind).map_err(|bad| Wrong::new("type", bad.to_string()))?;
    let fingerprint = signal.read(&hash).map_err(|bad| Wrong::new("hash", bad.to_string()))?;
    Ok((fingerprint, radius))
}

/// The answers to these questions, in their order, all from one state of the index.
pub(super) struct Answers {
    pub each: Vec<Answer>,
    /// The last change that the index knew.
    pub through: u64,
    /// Entries in it.
    pub entries: u64,
}

/// Asks the desk all that could be read.
pub(super) async fn ask(
    desk: &Desk,
    leave: &Authorised<HmaLookup>,
    banks: Option<&BTreeSet<String>>,
    questions: Vec<Question>,
) -> Result<Answers, MatchError> {
    let read = questions.iter().filter_map(|question| question.asks.as_ref().ok());
    let probes: Vec<Probe> =
        read.map(|(fingerprint, radius)| Probe { fingerprint: *fingerprint, radius: *radius }).collect();
    let asked = Asked { banks, ratio: RatioRule::Kept, standing: StandingRule::Enabled };
    let found = desk.near(leave, &asked, &probes).await?;
    let mut near = found.each.into_iter();
    let each = questions.into_iter().map(|question| match question.asks {
        Err(wrong) => Answer { id: question.id, error: Some(wrong), ..Answer::default() },
        Ok(_) => answered(question.id, near.next().unwrap_or_default()),
    });
    Ok(Answers { each: each.collect(), through: found.through, entries: found.entries })
}

/// The nearest stand first.
fn answered(id: Option<String>, mut near: Vec<Near>) -> Answer {
    let more = near.len() > SHOWN;
    near.truncate(SHOWN);
    let shown = near.into_iter().map(|near| Match { bank: near.bank, content: near.content, distance: near.distance });
    Answer { id, matches: Some(shown.collect()), more, error: None }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_wrong_is_said_at_its_place() {
        let pdq = "0".repeat(64);
        for (value, rule) in [
            (json!({"type": "pdq", "hash": pdq}), None),
            (json!({"type": "pdq", "hash": pdq, "radius": 64, "id": "a"}), None),
            (json!({"type": "md5", "hash": "CAB08B36195EDB1A1231D2D09FA450E0"}), None),
            (json!({"type": "pdq", "hash": "zz"}), Some("hash")),
            (json!({"type": "nope", "hash": pdq}), Some("type")),
            (json!({"type": "pdq", "hash": pdq, "radius": 65}), Some("radius")),
            (json!({"type": "pdq", "hash": pdq, "radius": "8"}), Some("radius")),
            (json!({"type": "pdq"}), Some("shape")),
            (json!({"type": "pdq", "hash": pdq, "colour": 1}), Some("shape")),
            (json!([]), Some("shape")),
            (json!({"type": "pdq", "hash": pdq, "id": "x".repeat(129)}), Some("id")),
        ] {
            assert_eq!(Question::of(value.clone()).asks.err().map(|wrong| wrong.rule), rule, "{value}");
        }
        assert_eq!(Question::of(json!({"id": "", "type": "nope", "hash": ""})).id.as_deref(), Some(""));
    }

    #[test]
    fn a_thousand_matches_are_shown() {
        let near = |content: u64, distance: u32| Near { bank: "A".to_owned(), content, distance: Some(distance) };
        let few = answered(None, vec![near(2, 1), near(3, 1), near(1, 2)]);
        assert_eq!(few.matches.unwrap().iter().map(|m| m.content).collect::<Vec<_>>(), [2, 3, 1]);
        assert!(!few.more);
        let many = answered(None, (0..1_001).map(|n| near(n, 0)).collect());
        assert_eq!((many.matches.map(|m| m.len()), many.more), (Some(1_000), true));
    }
}
