//! A promise as the register publishes it. It is a statement like those that were gathered, and says more: the terms as they
//! were signed, what the checks found, what was changed and why, and what was done.
//!
//! People are not named. Of a restricted part the record says that it exists, and no more (rule 9).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    BaselineStated, Change, ChangeReason, Classed, CommitmentState, CommitmentWork, Effect, Facts, FailedCheck,
    Finding, Part, Terms, promise,
};
use crate::indicators::promise::Promise;
use crate::register::{Source, Standing, Statement};

/// The body of a commitment's record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Commitment {
    /// What every statement says.
    #[serde(flatten)]
    pub statement: Statement,
    /// What a promise says that was made here; none of what was gathered elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promise: Option<Promised>,
}

/// A promise that was made here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promised {
    /// The terms, without what is restricted.
    pub terms: Terms,
    /// Which version of the terms, from 1.
    pub version: u32,
    /// How far it is: a state of the drawing, from `published` on.
    pub state: String,
    /// The day on which it was signed. What was done before is baseline.
    pub submitted: Date,
    /// The day on which version 1 was published.
    pub published: Date,
    /// The checks that the newest version fails. Where there are any, it is "not verifiable as written".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failed: Vec<FailedCheck>,
    /// By milestone: what was done.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub done: BTreeMap<String, DoneOn>,
    /// What was changed since, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<ToldChange>,
    /// The promise that takes its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub superseded_by: Option<String>,
    /// The question by which it is judged.
    pub question: Promise,
}

/// A milestone that was done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DoneOn {
    /// On which day.
    pub on: Date,
    /// What shows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<String>,
    /// Whether it was done before it was promised, and so is baseline.
    pub baseline: bool,
}

/// A change, without the people who made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldChange {
    /// The version that was changed.
    pub from_version: u32,
    /// What it did: stronger, weaker or neutral, with every single effect.
    pub classed: Classed,
    /// Why.
    pub reason: ChangeReason,
    /// The day on which it was signed.
    pub on: Date,
}

/// The policy target that a goal serves (Declaration of 5 December 2012).
pub fn target_of(goal: &str) -> Option<&'static str> {
    match goal {
        "G1" => Some("T1"),
        "G2" | "G3" => Some("T2"),
        "G4" | "G5" => Some("T3"),
        "G6" | "G7" => Some("T4"),
        _ => None,
    }
}

impl Commitment {
    /// What is published of a promise, as of a day; nothing before it is public. A statement names one goal: the first of the
    /// promise's; all of them stand in its terms.
    pub fn of(work: &CommitmentWork, id: &str, as_of: Date) -> Option<Self> {
        let promised = Promised::of(work, as_of)?;
        let goal = work.terms().goals.first().cloned();
        let english = work.terms().text.get("en").map(|wording| wording.text.as_str());
        let summary = english.or_else(|| work.terms().ruling_text()).unwrap_or_default().to_owned();
        let statement = Statement {
            member: work.member.clone(),
            target: goal.as_deref().and_then(target_of).map(str::to_owned),
            goal,
            standing: Standing::OfficialForm,
            summary,
            timeframe: work.terms().deadline.map_or_else(String::new, |day| format!("until {day}")),
            source: Source {
                cited: format!("commitment {id}, signed for the member on {}", promised.submitted),
                read_as: String::new(),
            },
        };
        Some(Self { statement, promise: Some(promised) })
    }
}

impl Promised {
    fn of(work: &CommitmentWork, as_of: Date) -> Option<Self> {
        let state = work.state();
        let live = state.live()?;
        let restricted = |part| work.terms().restricted.contains(&part);
        let before = work.done_before();
        let done = work.done().iter().map(|(id, done)| {
            let evidence = if restricted(Part::Milestones) { Vec::new() } else { done.evidence.clone() };
            (id.clone(), DoneOn { on: done.on, evidence, baseline: before.contains(id) })
        });
        let (last, superseded_by) = match state {
            CommitmentState::Withdrawn { change, .. } => (Some(change), None),
            CommitmentState::Superseded { change, by, .. } => (Some(change), Some(by.clone())),
            _ => (None, None),
        };
        let question = match state.ended() {
            Some(ended) => promise(work, live, &ended.facts, ended.judged.day()),
            // The member's own word, by which nothing is shown yet.
            None => promise(work, live, &Facts { evidence_grade: 1, ..Facts::default() }, as_of),
        };
        Some(Self {
            terms: public(work.terms()),
            version: live.version,
            state: state.name().to_owned(),
            submitted: live.submission.signed.act.day(),
            published: live.published.day(),
            failed: live.failed.clone(),
            done: done.collect(),
            changes: live.changes.iter().chain(last).map(|change| told(change, work.terms())).collect(),
            superseded_by,
            question,
        })
    }

    /// Whether the member holds to it as it is: it was neither withdrawn nor replaced.
    pub fn is_held(&self) -> bool {
        !self.is_withdrawn() && self.superseded_by.is_none()
    }

    /// Whether the member does not hold to it any more.
    pub fn is_withdrawn(&self) -> bool {
        self.state == "withdrawn"
    }
}

/// The terms without what is restricted; which parts are, they still say.
fn public(terms: &Terms) -> Terms {
    let mut public = terms.clone();
    for part in &terms.restricted {
        match part {
            Part::Authority => public.authority.clear(),
            Part::Actions => public.actions.clear(),
            Part::Milestones => public.milestones.clear(),
            Part::Targets => public.targets.clear(),
            Part::Baseline => public.baseline = None::<BaselineStated>,
        }
    }
    public
}

fn told(change: &Change, terms: &Terms) -> ToldChange {
    let hidden = |effect| part_of(effect).is_some_and(|part| terms.restricted.contains(&part));
    let finding = |finding: &Finding| {
        if hidden(finding.effect) {
            Finding { effect: finding.effect, item: None, before: None, after: None }
        } else {
            finding.clone()
        }
    };
    let classed = &change.classed;
    ToldChange {
        from_version: change.from_version,
        classed: Classed {
            class: classed.class,
            mixed: classed.mixed,
            findings: classed.findings.iter().map(finding).collect(),
        },
        reason: change.reason.clone(),
        on: change.signed.day(),
    }
}

/// The part of the terms of which an effect tells, where that part can be restricted.
fn part_of(effect: Effect) -> Option<Part> {
    match effect {
        Effect::AuthorityChanged => Some(Part::Authority),
        Effect::ActionAdded
        | Effect::ActionRemoved
        | Effect::ActionEarlier
        | Effect::ActionLater
        | Effect::ActionReworded => Some(Part::Actions),
        Effect::MilestoneAdded
        | Effect::MilestoneRemoved
        | Effect::MilestoneEarlier
        | Effect::MilestoneLater
        | Effect::MilestoneRequired
        | Effect::MilestoneOptional
        | Effect::MilestoneReworded => Some(Part::Milestones),
        Effect::TargetAdded
        | Effect::TargetRemoved
        | Effect::TargetHigher
        | Effect::TargetLower
        | Effect::TargetChanged
        | Effect::DirectionChanged
        | Effect::TargetEarlier
        | Effect::TargetLater
        | Effect::StartChanged => Some(Part::Targets),
        Effect::BaselineChanged => Some(Part::Baseline),
        Effect::DeadlineEarlier
        | Effect::DeadlineGiven
        | Effect::DeadlineLater
        | Effect::DeadlineDropped
        | Effect::GoalAdded
        | Effect::GoalRemoved
        | Effect::SensitivityRaised
        | Effect::SensitivityLowered
        | Effect::KindChanged
        | Effect::TextChanged
        | Effect::Withdrawn => None,
    }
}
