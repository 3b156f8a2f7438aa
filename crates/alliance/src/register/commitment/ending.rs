//! How a promise ends: what is known of it becomes a question, and `indicators` judges. Nothing is judged here.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::targets::targets_met;
use super::{CommitmentWork, Live};
use crate::indicators::Verdict;
use crate::indicators::promise::{Milestone, Promise};

/// What is known of a promise beside its milestones.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// By indicator: the verdict on the target, where the register's figures allow one (see [`judge_target`](super::judge_target)).
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub targets: BTreeMap<String, Verdict>,
    /// Grade of the evidence, 0 to 5 (rule 11).
    pub evidence_grade: u8,
    /// When the member last reported on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported: Option<Date>,
}

/// The promise as it is judged on a day: its newest version, in force since it was submitted.
///
/// A promise of milestones alone (a law, a new unit) has no target that could be met beside them: its milestones are its
/// target, which is met once all required ones are done in time. With neither it is not verifiable as written.
pub fn promise(work: &CommitmentWork, live: &Live, facts: &Facts, as_of: Date) -> Promise {
    let submitted = live.submission.signed.act.day();
    let milestones = work.terms().milestones.iter().map(|milestone| Milestone {
        name: milestone.id.clone(),
        required: milestone.required,
        promised: live.promised.get(&milestone.id).copied().filter(|day| *day > submitted),
        done: work.done().get(&milestone.id).map(|done| done.on),
    });
    let promise = Promise {
        milestones: milestones.collect(),
        target_met: None,
        evidence_grade: facts.evidence_grade,
        submitted: Some(submitted),
        due: work.terms().deadline,
        reported: facts.reported,
        as_of: Some(as_of),
    };
    let target_met = if work.terms().targets.is_empty() {
        promise.milestones_met()
    } else {
        targets_met(work.terms(), &facts.targets)
    };
    Promise { target_met, ..promise }
}

/// Milestones that were done before they were promised.
pub(super) fn done_before(work: &CommitmentWork) -> BTreeSet<String> {
    let submitted = work.submission().map(|submission| submission.signed.act.day());
    let promised = |id: &String| work.state().live().and_then(|live| live.promised.get(id).copied()).or(submitted);
    let done = work.terms().milestones.iter().filter_map(|m| work.done().get(&m.id).map(|done| (&m.id, done.on)));
    done.filter(|(id, on)| promised(id).is_none_or(|day| *on < day)).map(|(id, _)| id.clone()).collect()
}
