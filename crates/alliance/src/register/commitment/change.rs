//! What an amendment or withdrawal does to a promise (rule 3): stronger, weaker or neutral, with every single effect.
//!
//! Fields decide; words are not judged: a text, a criterion or a lead that was reworded is shown as changed and is neutral.
//! Where some effects are stronger and some weaker, the whole is weaker and both are shown. (For promises known from public
//! sources only by a timeframe, see [`crate::register::amendment`].)

use std::collections::BTreeSet;
use std::fmt::Display;

use jiff::civil::Date;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::effect::{Class, Effect};
use super::terms::{Action, Milestone, Part, TargetLevel, Terms};
use crate::register::Direction;
use crate::register::act::{Act, says};

/// An effect with what it is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Finding {
    /// What it does.
    pub effect: Effect,
    /// The goal, action, milestone, indicator, part or language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
    /// The date, level or name before, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The date, level or name since, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// What a change does as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Classed {
    /// Weaker where anything is; else stronger where anything is; else neutral.
    pub class: Class,
    /// Whether something is stronger and something weaker.
    pub mixed: bool,
    /// Every single effect.
    pub findings: Vec<Finding>,
}

impl Classed {
    /// Sums up findings.
    pub fn of(findings: Vec<Finding>) -> Self {
        let any = |class| findings.iter().any(|finding| finding.effect.class() == class);
        let (stronger, weaker) = (any(Class::Stronger), any(Class::Weaker));
        let class = match (weaker, stronger) {
            (true, _) => Class::Weaker,
            (false, true) => Class::Stronger,
            (false, false) => Class::Neutral,
        };
        Self { class, mixed: stronger && weaker, findings }
    }

    /// A withdrawal.
    pub fn withdrawal() -> Self {
        Self::of(vec![finding(Effect::Withdrawn, None)])
    }

    /// What a promise becomes by new terms. No finding means that nothing was changed.
    pub fn between(old: &Terms, new: &Terms) -> Self {
        let mut found = deadline(old.deadline, new.deadline);
        found.extend(sets(&old.goals, &new.goals, Effect::GoalAdded, Effect::GoalRemoved));
        found.extend(actions(&old.actions, &new.actions));
        found.extend(milestones(&old.milestones, &new.milestones));
        found.extend(targets(&old.targets, &new.targets));
        let parts = |terms: &Terms| terms.restricted.iter().map(|part: &Part| part.to_string()).collect();
        let (before, after): (BTreeSet<String>, BTreeSet<String>) = (parts(old), parts(new));
        found.extend(sets(&before, &after, Effect::SensitivityRaised, Effect::SensitivityLowered));
        found.extend(changed(Effect::AuthorityChanged, None, Some(&old.authority), Some(&new.authority)));
        found.extend(changed(Effect::KindChanged, None, Some(old.kind), Some(new.kind)));
        let ruling = (Some(&old.authoritative), Some(&new.authoritative));
        found.extend(changed(Effect::TextChanged, None, ruling.0, ruling.1));
        let languages: BTreeSet<&String> = old.text.keys().chain(new.text.keys()).collect();
        let reworded = languages.into_iter().filter(|tag| old.text.get(*tag) != new.text.get(*tag));
        found.extend(reworded.map(|tag| finding(Effect::TextChanged, Some(tag))));
        if old.baseline != new.baseline {
            found.push(finding(Effect::BaselineChanged, None));
        }
        Self::of(found)
    }
}

words! {
    /// Why a promise is changed or withdrawn.
    ReasonCode {
        /// A law, a court or a constitution.
        Law = "law",
        /// Money or people were not given.
        Resources = "resources",
        /// Another government or another order of its tasks.
        Government = "government",
        /// It hangs on somebody else, who has not done it.
        Dependency = "dependency",
        /// What was learnt since: figures, a review, a better way.
        Evidence = "evidence",
        /// It was written down wrongly.
        Correction = "correction",
        /// It is joined with another promise, or divided.
        Regrouped = "regrouped",
        /// An event that nobody could foresee.
        Event = "event",
        /// Something else; the text says what.
        Other = "other",
    }
}

/// Why: a code and a text, both (rule 3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "UncheckedReason")]
pub struct ChangeReason {
    code: ReasonCode,
    text: String,
}

#[derive(Deserialize)]
#[serde(rename = "ChangeReason")]
struct UncheckedReason {
    code: ReasonCode,
    text: String,
}

/// A reason without a text.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("a reason takes a text beside its code: say why")]
pub struct ReasonWithoutText;

impl TryFrom<UncheckedReason> for ChangeReason {
    type Error = ReasonWithoutText;
    fn try_from(it: UncheckedReason) -> Result<Self, ReasonWithoutText> {
        Self::new(it.code, it.text)
    }
}

impl ChangeReason {
    /// Takes a code and a text that says something.
    pub fn new(code: ReasonCode, text: String) -> Result<Self, ReasonWithoutText> {
        if says(&text) { Ok(Self { code, text }) } else { Err(ReasonWithoutText) }
    }

    /// The code.
    pub const fn code(&self) -> ReasonCode {
        self.code
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// A change of a public promise. It stays on the page, and the promise in every denominator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The version that was changed.
    pub from_version: u32,
    /// What it did.
    pub classed: Classed,
    /// Why.
    pub reason: ChangeReason,
    /// Who prepared it, and when.
    pub prepared: Act,
    /// Who signed it, and when: somebody else.
    pub signed: Act,
}

fn finding(effect: Effect, item: Option<&str>) -> Finding {
    Finding { effect, item: item.map(str::to_owned), before: None, after: None }
}

fn told(effect: Effect, item: Option<&str>, before: Option<impl Display>, after: Option<impl Display>) -> Finding {
    Finding {
        before: before.map(|value| value.to_string()),
        after: after.map(|value| value.to_string()),
        ..finding(effect, item)
    }
}

fn changed<T: Display + PartialEq>(
    effect: Effect,
    item: Option<&str>,
    old: Option<T>,
    new: Option<T>,
) -> Option<Finding> {
    (old != new).then(|| told(effect, item, old, new))
}

fn deadline(old: Option<Date>, new: Option<Date>) -> Vec<Finding> {
    let effect = match (old, new) {
        (None, Some(_)) => Effect::DeadlineGiven,
        (Some(_), None) => Effect::DeadlineDropped,
        (Some(old), Some(new)) if new < old => Effect::DeadlineEarlier,
        _ => Effect::DeadlineLater,
    };
    changed(effect, None, old, new).into_iter().collect()
}

fn sets(old: &BTreeSet<String>, new: &BTreeSet<String>, added: Effect, removed: Effect) -> Vec<Finding> {
    let more = new.difference(old).map(|item| finding(added, Some(item)));
    let less = old.difference(new).map(|item| finding(removed, Some(item)));
    more.chain(less).collect()
}

/// Pairs things by their ids: what was added, what was removed, what is in both.
fn paired<'a, T>(
    (old, new): (&'a [T], &'a [T]),
    id: impl Fn(&'a T) -> &'a str,
    (added, removed): (Effect, Effect),
    both: impl Fn(&'a T, &'a T) -> Vec<Finding>,
) -> Vec<Finding> {
    let in_list = |list: &'a [T], wanted: &str| list.iter().find(|one| id(one) == wanted);
    let mut found: Vec<Finding> = Vec::new();
    for now in new {
        match in_list(old, id(now)) {
            Some(before) => found.extend(both(before, now)),
            None => found.push(finding(added, Some(id(now)))),
        }
    }
    let gone = old.iter().filter(|before| in_list(new, id(before)).is_none());
    found.extend(gone.map(|before| finding(removed, Some(id(before)))));
    found
}

/// A step without a day is due at no time, which is later than any.
fn due(id: &str, (old, new): (Option<Date>, Option<Date>), (earlier, later): (Effect, Effect)) -> Option<Finding> {
    let is_earlier = match (old, new) {
        (Some(old), Some(new)) => new < old,
        (old, new) => old.is_none() && new.is_some(),
    };
    changed(if is_earlier { earlier } else { later }, Some(id), old, new)
}

fn actions(old: &[Action], new: &[Action]) -> Vec<Finding> {
    paired(
        (old, new),
        |a| &a.id,
        (Effect::ActionAdded, Effect::ActionRemoved),
        |a, b| {
            let mut found: Vec<_> =
                due(&a.id, (a.due, b.due), (Effect::ActionEarlier, Effect::ActionLater)).into_iter().collect();
            if (&a.what, &a.lead, a.start) != (&b.what, &b.lead, b.start) {
                found.push(finding(Effect::ActionReworded, Some(&a.id)));
            }
            found
        },
    )
}

fn milestones(old: &[Milestone], new: &[Milestone]) -> Vec<Finding> {
    paired(
        (old, new),
        |m| &m.id,
        (Effect::MilestoneAdded, Effect::MilestoneRemoved),
        |a, b| {
            let mut found: Vec<_> =
                due(&a.id, (a.due, b.due), (Effect::MilestoneEarlier, Effect::MilestoneLater)).into_iter().collect();
            if a.required != b.required {
                let effect = if b.required { Effect::MilestoneRequired } else { Effect::MilestoneOptional };
                found.push(finding(effect, Some(&a.id)));
            }
            if is_reworded(a, b) {
                found.push(finding(Effect::MilestoneReworded, Some(&a.id)));
            }
            found
        },
    )
}

/// Whether a milestone says something else.
pub(super) fn is_reworded(a: &Milestone, b: &Milestone) -> bool {
    (&a.what, &a.criterion) != (&b.what, &b.criterion)
}

fn targets(old: &[TargetLevel], new: &[TargetLevel]) -> Vec<Finding> {
    paired(
        (old, new),
        |t| &t.indicator,
        (Effect::TargetAdded, Effect::TargetRemoved),
        |a, b| {
            let item = Some(a.indicator.as_str());
            let by = if b.by < a.by { Effect::TargetEarlier } else { Effect::TargetLater };
            let mut found: Vec<_> = changed(by, item, Some(a.by), Some(b.by)).into_iter().collect();
            found.extend(changed(level(a.direction, a.to, b.to), item, Some(a.to), Some(b.to)));
            found.extend(changed(Effect::StartChanged, item, a.from, b.from));
            if a.direction != b.direction {
                found.push(finding(Effect::DirectionChanged, item));
            }
            found
        },
    )
}

fn level(direction: Direction, old: Decimal, new: Decimal) -> Effect {
    match direction {
        Direction::Context => Effect::TargetChanged,
        Direction::Up if new > old => Effect::TargetHigher,
        Direction::Down if new < old => Effect::TargetHigher,
        Direction::Up | Direction::Down => Effect::TargetLower,
    }
}
