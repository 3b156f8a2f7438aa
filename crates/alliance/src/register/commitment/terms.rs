//! What is promised: the terms of a commitment.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::register::Direction;
use crate::register::length::{NAME, Overlong, PASSAGE, TEXT, over};

words! {
    /// What kind of thing is promised.
    CommitmentKind {
        /// A law, or a change of one.
        Law = "law",
        /// A body, a unit, or a task given to one.
        Institution = "institution",
        /// People, training, equipment.
        Capacity = "capacity",
        /// Work done by police, hotlines or providers.
        Operation = "operation",
        /// Awareness and education.
        Prevention = "prevention",
        /// Work with other members or organisations.
        Cooperation = "cooperation",
        /// Figures that are gathered or published.
        Data = "data",
    }
}

words! {
    /// How far a language's text can be relied on (rule 10). The authoritative language rules.
    Checked {
        /// The text that was promised, or one that a person compared with it.
        Human = "human-checked",
        /// Made by a machine.
        Machine = "machine",
        /// The authoritative text has changed since.
        Outdated = "outdated",
    }
}

words! {
    /// A part of the terms that may be restricted (rule 9). Goals, kind, deadline and text never are: that a promise exists and
    /// when it is due is public, so that it is counted.
    Part {
        /// The responsible authority.
        Authority = "authority",
        /// The actions.
        Actions = "actions",
        /// The milestones.
        Milestones = "milestones",
        /// The targets of indicators.
        Targets = "targets",
        /// What was in place before.
        Baseline = "baseline",
    }
}

/// A text in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The text.
    pub text: String,
    /// How far it can be relied on.
    pub checked: Checked,
}

/// Something that will be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Unique among the actions of the promise.
    pub id: String,
    /// What.
    pub what: String,
    /// Who leads it.
    pub lead: String,
    /// When it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<Date>,
    /// When it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
}

/// A step on the way whose end can be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Milestone {
    /// Unique among the milestones of the promise.
    pub id: String,
    /// What.
    pub what: String,
    /// Whether the promise takes it.
    pub required: bool,
    /// When it is to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// By what one can tell that it is done.
    pub criterion: String,
}

/// A level that an indicator is to reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetLevel {
    /// The indicator's id.
    pub indicator: String,
    /// Which way is better.
    pub direction: Direction,
    /// The value from which it starts, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Decimal>,
    /// The value to reach.
    pub to: Decimal,
    /// By when.
    pub by: Date,
}

/// What was in place before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BaselineStated {
    /// What.
    pub text: String,
    /// As of when.
    pub as_of: Date,
}

/// What is promised. Everything that an amendment can change stands here, and nothing else does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    /// The operational goals that it serves, such as `G2`.
    pub goals: BTreeSet<String>,
    /// What kind of thing it is.
    pub kind: CommitmentKind,
    /// By language tag.
    pub text: BTreeMap<String, Wording>,
    /// The language whose text rules.
    pub authoritative: String,
    /// The authority that answers for it.
    pub authority: String,
    /// What will be done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub actions: Vec<Action>,
    /// By what progress can be told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub milestones: Vec<Milestone>,
    /// By what success can be measured.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub targets: Vec<TargetLevel>,
    /// What was in place before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub baseline: Option<BaselineStated>,
    /// The last day on which it can be kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deadline: Option<Date>,
    /// Parts that are not public. The public record says that they exist.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub restricted: BTreeSet<Part>,
}

impl Terms {
    /// The text that rules, where there is one.
    pub fn ruling_text(&self) -> Option<&str> {
        self.text.get(&self.authoritative).map(|wording| wording.text.as_str())
    }

    /// Marks translations as outdated that say the same as before while the text that rules has changed (rule 10).
    pub fn outdate(&mut self, before: &Self) {
        if self.authoritative == before.authoritative && self.ruling_text() == before.ruling_text() {
            return;
        }
        for (tag, wording) in &mut self.text {
            if *tag != self.authoritative && before.text.get(tag).is_some_and(|was| was.text == wording.text) {
                wording.checked = Checked::Outdated;
            }
        }
    }

    /// A text that is longer than is kept, by the name of what it belongs to.
    pub fn overlong(&self) -> Option<(String, Overlong)> {
        let own = |name: &str, text: &str, most: usize| over(text, most).map(|over| (name.to_owned(), over));
        let wording = |(tag, wording): (&String, &Wording)| own(tag, &wording.text, TEXT);
        let action = |one: &Action| own(&one.id, &one.what, PASSAGE).or_else(|| own(&one.id, &one.lead, NAME));
        let milestone =
            |one: &Milestone| own(&one.id, &one.what, PASSAGE).or_else(|| own(&one.id, &one.criterion, PASSAGE));
        own("authority", &self.authority, NAME)
            .or_else(|| self.text.iter().find_map(wording))
            .or_else(|| self.actions.iter().find_map(action))
            .or_else(|| self.milestones.iter().find_map(milestone))
            .or_else(|| self.baseline.as_ref().and_then(|baseline| own("baseline", &baseline.text, TEXT)))
    }

    /// An action, milestone or indicator that stands twice: it could not be told which one is meant.
    pub fn named_twice(&self) -> Option<&str> {
        let actions: Vec<&str> = self.actions.iter().map(|a| a.id.as_str()).collect();
        let milestones: Vec<&str> = self.milestones.iter().map(|m| m.id.as_str()).collect();
        let targets: Vec<&str> = self.targets.iter().map(|t| t.indicator.as_str()).collect();
        [actions, milestones, targets].into_iter().find_map(|ids| {
            let mut seen = BTreeSet::new();
            ids.into_iter().find(|id| !seen.insert(*id))
        })
    }
}
