//! Answers that two people changed at the same time.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::answer::{Answer, Answers, FieldId, Value};
use crate::register::merge::{self, Merge, Passage};

/// An answer that both sides changed, each in its own way. A person has to decide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConflictedField {
    /// Which one.
    pub field: FieldId,
    /// What both began with.
    pub base: Option<Answer>,
    /// What I made of it; none where I took it away.
    pub mine: Option<Answer>,
    /// What the others made of it; none where they took it away.
    pub theirs: Option<Answer>,
    /// For texts: what is agreed, and the passages that both changed. Empty for other answers.
    pub passages: Vec<Passage>,
}

/// Puts my changes since `base` on top of theirs, question by question; texts word by word ([`mod@merge`]).
///
/// Where both changed the same thing differently, the answers keep theirs, which is stored already, and the conflict
/// carries both: nothing is overwritten and nothing is lost.
pub fn combine(base: &Answers, mine: &Answers, theirs: &Answers) -> (Answers, Vec<ConflictedField>) {
    let fields: BTreeSet<&FieldId> = base.keys().chain(mine.keys()).chain(theirs.keys()).collect();
    let (mut answers, mut conflicts) = (Answers::new(), Vec::new());
    for field in fields {
        let (base, mine, theirs) = (base.get(field), mine.get(field), theirs.get(field));
        let kept = match one(base, mine, theirs) {
            Ok(kept) => kept,
            Err(passages) => {
                conflicts.push(ConflictedField {
                    field: field.clone(),
                    base: base.cloned(),
                    mine: mine.cloned(),
                    theirs: theirs.cloned(),
                    passages,
                });
                theirs.cloned()
            }
        };
        if let Some(kept) = kept {
            answers.insert(field.clone(), kept);
        }
    }
    (answers, conflicts)
}

/// One answer, or the passages of its conflict.
fn one(base: Option<&Answer>, mine: Option<&Answer>, theirs: Option<&Answer>) -> Result<Option<Answer>, Vec<Passage>> {
    let says = |answer: Option<&Answer>| answer.map(|a| a.value.clone());
    if says(mine) == says(theirs) {
        // Whoever touched it, touched it.
        let touched = mine.is_some_and(|a| !a.from_last_round);
        return Ok(if touched { mine.cloned() } else { theirs.cloned() });
    }
    if says(mine) == says(base) {
        return Ok(theirs.cloned());
    }
    if says(theirs) == says(base) {
        return Ok(mine.cloned());
    }
    let text = |answer: Option<&Answer>| match answer.map(|a| &a.value) {
        None => Some(String::new()),
        Some(Value::Text(text)) => Some(text.clone()),
        Some(_) => None,
    };
    let (Some(was), Some(my), Some(their)) = (text(base), text(mine), text(theirs)) else { return Err(Vec::new()) };
    if mine.is_none() || theirs.is_none() {
        // One side took the whole answer away and the other went on writing.
        return Err(vec![Passage::Both { base: was, mine: my, theirs: their }]);
    }
    match merge::merge(&was, &my, &their) {
        Merge::Clean(text) => Ok(Some(Answer::text(text))),
        Merge::Conflict { passages } => Err(passages),
    }
}
