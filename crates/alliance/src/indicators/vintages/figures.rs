//! The vintages of figures: what is held while a round is open, and what was held when it closed.
//!
//! A figure that was in a closed vintage changes only by a revision with its reason. A closed vintage never changes; the next
//! one begins as its copy. Each figure keeps the number of the vintage in which it got its value, so that a figure that was not
//! revised has the same name in all later tables (see [`Held::cell`], and [`suppression`](crate::indicators::suppression)).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::indicators::reasons::RevisionReason;
use crate::register::{Figure, Precision};

/// A figure as it is stated: value or reason, and how exactly it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stated {
    /// The value, or the coded reason why there is none.
    pub figure: Figure,
    /// How exactly it is known.
    #[serde(default)]
    pub precision: Precision,
}

/// Why an earlier figure is replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revision {
    /// The coded reason.
    pub reason: RevisionReason,
    /// In the member's words.
    pub text: String,
}

/// The figure that was replaced.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Superseded {
    /// The vintage since which it had been held.
    pub since: u32,
    /// What it was.
    pub stated: Stated,
    /// Why it was replaced.
    pub revision: Revision,
}

/// A figure in a vintage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {
    /// What it is.
    pub stated: Stated,
    /// The vintage in which it became that.
    pub since: u32,
    /// What it was before; the newest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub before: Vec<Superseded>,
}

impl Held {
    /// The name of its cell in published tables: one name for as long as it is not revised.
    pub fn cell(&self, id: &str) -> String {
        format!("{id}/v{}", self.since)
    }
}

/// Why a figure can't be taken into a vintage.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadFigures {
    /// A figure of a closed vintage changes only with a reason.
    #[error("`{id}` stands in vintage {vintage}, which is closed; give the reason of the revision")]
    NoReason {
        /// The figure.
        id: String,
        /// The newest closed vintage in which it stands.
        vintage: u32,
    },
    /// A revision of what was in no closed vintage.
    #[error("`{0}` is in no closed vintage, so there is nothing to revise; state it without a reason")]
    Nothing(String),
    /// A revision that changes nothing.
    #[error("`{0}` is revised to what it is already; leave the revision out")]
    NoChange(String),
    /// A revision must say in words what happened.
    #[error("the revision of `{0}` says nothing in words; add a sentence")]
    NoWords(String),
}

/// The figures while the round is open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Open {
    number: u32,
    figures: BTreeMap<String, Held>,
}

/// The figures when the round closed. They never change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Closed(Open);

impl Default for Open {
    fn default() -> Self {
        Self { number: 1, figures: BTreeMap::new() }
    }
}

impl Open {
    /// The number of this vintage; the first one is 1.
    pub fn number(&self) -> u32 {
        self.number
    }

    /// All figures by id.
    pub fn figures(&self) -> &BTreeMap<String, Held> {
        &self.figures
    }

    /// Takes a figure. One that came in during this round may be stated anew without a reason; one of a closed vintage needs a
    /// revision.
    pub fn state(
        &mut self,
        id: impl Into<String>,
        stated: Stated,
        revision: Option<Revision>,
    ) -> Result<(), BadFigures> {
        let (id, number) = (id.into(), self.number);
        let Some(held) = self.figures.get_mut(&id) else {
            if revision.is_some() {
                return Err(BadFigures::Nothing(id));
            }
            self.figures.insert(id, Held { stated, since: number, before: Vec::new() });
            return Ok(());
        };
        if held.stated == stated {
            return if revision.is_some() { Err(BadFigures::NoChange(id)) } else { Ok(()) };
        }
        if held.since < number {
            let Some(revision) = revision else { return Err(BadFigures::NoReason { id, vintage: number - 1 }) };
            if revision.text.trim().is_empty() {
                return Err(BadFigures::NoWords(id));
            }
            let stated = std::mem::replace(&mut held.stated, stated);
            held.before.push(Superseded { since: held.since, stated, revision });
            held.since = number;
            return Ok(());
        }
        // Came in, or was revised, in this round: the last statement before the close counts.
        match (held.before.last_mut(), revision) {
            (Some(last), Some(revision)) if revision.text.trim().is_empty() => {
                last.revision.reason = revision.reason;
                return Err(BadFigures::NoWords(id));
            }
            (Some(last), Some(revision)) => last.revision = revision,
            (None, Some(_)) => return Err(BadFigures::Nothing(id)),
            (_, None) => {}
        }
        if held.before.last().is_some_and(|last| last.stated == stated) {
            // Back to what the closed vintage says: then there is no revision.
            if let Some(last) = held.before.pop() {
                held.since = last.since;
            }
        }
        held.stated = stated;
        Ok(())
    }

    /// Closes the round: the number and all figures are frozen.
    pub fn close(self) -> Closed {
        Closed(self)
    }
}

impl Closed {
    /// The number of this vintage.
    pub fn number(&self) -> u32 {
        self.0.number
    }

    /// All figures by id.
    pub fn figures(&self) -> &BTreeMap<String, Held> {
        &self.0.figures
    }

    /// The next vintage: begins with all figures of this one.
    pub fn next(&self) -> Open {
        Open { number: self.0.number + 1, figures: self.0.figures.clone() }
    }

    /// The figures that came in or were revised after an earlier vintage.
    pub fn changed_since(&self, earlier: &Self) -> impl Iterator<Item = (&str, &Held)> {
        let number = earlier.number();
        self.0.figures.iter().filter(move |(_, held)| held.since > number).map(|(id, held)| (id.as_str(), held))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(value: i64) -> Stated {
        Stated { figure: Figure::Value(value.into()), precision: Precision::Exact }
    }

    fn late() -> Revision {
        Revision { reason: RevisionReason::LateData, text: "Two regions reported in March.".into() }
    }

    fn closed() -> Closed {
        let mut open = Open::default();
        open.state("de.2014", value(40), None).unwrap();
        open.state("de.2014", value(41), None).unwrap();
        open.state("fr.2014", Stated { figure: Figure::Missing("not-collected".into()), ..value(0) }, None).unwrap();
        open.close()
    }

    #[test]
    fn a_closed_figure_changes_only_by_a_revision() {
        let first = closed();
        let mut open = first.next();
        assert_eq!((first.number(), open.number()), (1, 2));
        let refused = open.state("de.2014", value(44), None).unwrap_err().to_string();
        assert_eq!(refused, "`de.2014` stands in vintage 1, which is closed; give the reason of the revision");
        let wordless = Revision { text: " ".into(), ..late() };
        assert_eq!(
            open.state("de.2014", value(44), Some(wordless)).unwrap_err(),
            BadFigures::NoWords("de.2014".into())
        );
        assert_eq!(open, first.next());
        open.state("de.2014", value(44), Some(late())).unwrap();
        open.state("de.2015", value(50), None).unwrap();
        let second = open.close();
        let held = &second.figures()["de.2014"];
        assert_eq!((held.since, held.cell("de.2014")), (2, "de.2014/v2".to_owned()));
        assert_eq!(held.before, [Superseded { since: 1, stated: value(41), revision: late() }]);
        assert_eq!(second.figures()["fr.2014"].cell("fr.2014"), "fr.2014/v1");
        assert_eq!(second.changed_since(&first).map(|(id, _)| id).collect::<Vec<_>>(), ["de.2014", "de.2015"]);
        assert_eq!(first, closed());
    }

    #[test]
    fn nothing_is_revised_in_vain() {
        let mut open = closed().next();
        assert_eq!(open.state("de.2014", value(41), Some(late())).unwrap_err(), BadFigures::NoChange("de.2014".into()));
        assert_eq!(open.state("it.2014", value(1), Some(late())).unwrap_err(), BadFigures::Nothing("it.2014".into()));
        // There and back within a round is no revision.
        open.state("de.2014", value(44), Some(late())).unwrap();
        open.state("de.2014", value(41), Some(late())).unwrap();
        assert_eq!(open, closed().next());
    }
}
