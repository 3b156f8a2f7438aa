//! A list of things to be done (register, "checklist"): done/all, each dated and evidenced; a draft is nothing.
//!
//! What nobody knows of is not the same as what is known not to be done.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::BadQuestion;
use super::verdict::{Finding, Reason, Step, Test, Word};

/// The greatest number of items.
const MOST: usize = 1_000;

/// How far an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Nothing is known.
    Unknown,
    /// It is known that nothing is there.
    Absent,
    /// A draft, which is nothing.
    Draft,
    /// Done.
    Done,
}

impl Stage {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Absent => "absent",
            Self::Draft => "draft",
            Self::Done => "done",
        }
    }
}

/// One thing to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// What.
    pub name: String,
    /// How far it is.
    pub stage: Stage,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// What shows it: the digest of a document, or a citation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
}

/// A list, and the day by which it is judged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Checklist {
    items: Vec<Item>,
    as_of: Date,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Checklist")]
struct Unchecked {
    items: Vec<Item>,
    as_of: Date,
}

impl TryFrom<Unchecked> for Checklist {
    type Error = BadQuestion;

    fn try_from(it: Unchecked) -> Result<Self, BadQuestion> {
        Self::new(it.items, it.as_of)
    }
}

impl Checklist {
    /// Items with names of their own, judged by what was done up to a day.
    pub fn new(items: Vec<Item>, as_of: Date) -> Result<Self, BadQuestion> {
        if items.len() > MOST {
            return Err(BadQuestion::Many { what: "items", count: items.len(), most: MOST });
        }
        let mut names: Vec<&str> = items.iter().map(|i| i.name.as_str()).collect();
        names.sort_unstable();
        if let Some(pair) = names.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(BadQuestion::Twice(pair[0].to_owned()));
        }
        Ok(Self { items, as_of })
    }

    pub(super) fn judge(&self) -> Finding {
        let mut working: Vec<Step> = self.items.iter().map(|item| self.step(item)).collect();
        let count = |holds| working.iter().filter(|step| step.holds == holds).count();
        let (all, done, unknown) = (working.len(), count(Some(true)), count(None));
        let complete = if done == all && all > 0 {
            Some(true)
        } else if done + unknown == all {
            None
        } else {
            Some(false)
        };
        let step = Step::new(Test::Checklist, complete).with("done", done).with("all", all).with("unknown", unknown);
        working.push(step.or_undecided("unknown"));
        let headline = if complete == Some(true) {
            (Word::Met, Reason::ChecklistComplete)
        } else if done > 0 {
            (Word::PartlyKept, Reason::ChecklistPartly)
        } else if unknown > 0 || all == 0 {
            (Word::NoEvidence, Reason::ChecklistUnknown)
        } else {
            (Word::NotMet, Reason::ChecklistNone)
        };
        Finding::new(headline, working)
    }

    /// An item counts where it is done, dated up to the day of judgement, and evidenced.
    fn step(&self, item: &Item) -> Step {
        let evidenced = item.evidence.as_ref().is_some_and(|e| !e.trim().is_empty());
        let counts = match item.stage {
            Stage::Unknown => None,
            Stage::Absent | Stage::Draft => Some(false),
            Stage::Done => Some(evidenced && item.on.is_some_and(|on| on <= self.as_of)),
        };
        Step::new(Test::Item, counts)
            .with("name", &item.name)
            .with("stage", item.stage.as_str())
            .with("on", item.on.map_or_else(|| "undated".to_owned(), |on| on.to_string()))
            .with("evidence", if evidenced { "given" } else { "none" })
            .or_undecided("unknown")
    }
}
