//! What can be told about a promise from its words alone. Screening never blocks (rule 2): a promise that fails is published
//! as "not verifiable as written", with the checks that failed.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{CommitmentWork, Terms};
use crate::register::Direction;
use crate::register::act::says;

words! {
    /// What is checked.
    Check {
        /// An authority answers for it, and each action has a lead.
        Who = "who",
        /// It says what will be done, in the language that rules.
        What = "what",
        /// It serves a goal.
        Goal = "goal",
        /// A required milestone says by what one can tell that it is done, or a target gives a level.
        Measurable = "measurable",
        /// It has a deadline.
        ByWhen = "by-when",
        /// Nothing in it comes after its deadline.
        StepsInTime = "steps-in-time",
        /// The deadline comes after the day of submission.
        DeadlineAhead = "deadline-ahead",
        /// It says what was in place before, and each target where it starts.
        Baseline = "baseline",
        /// No milestone was done before submission: that is baseline and cannot count as kept (rule 1).
        NotDoneBefore = "not-done-before",
        /// No target was reached where it starts (rule 1).
        NotReachedBefore = "not-reached-before",
    }
}

/// A check that failed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FailedCheck {
    /// Which one.
    pub check: Check,
    /// The action, milestone or indicator that failed it; none where it is the promise as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<String>,
}

/// The checks that a commitment fails, in the order of [`Check::ALL`].
///
/// Before it is submitted, whatever is done counts as done before submission: so a draft shows what would fail today.
pub fn screen(work: &CommitmentWork) -> Vec<FailedCheck> {
    let submitted = work.submission().map(|submission| submission.signed.act.day());
    let terms = work.terms();
    let mut failed = who(terms);
    let mut fail = |check, item: Option<&str>| failed.push(FailedCheck { check, item: item.map(str::to_owned) });
    if !terms.ruling_text().is_some_and(says) {
        fail(Check::What, None);
    }
    if terms.goals.is_empty() {
        fail(Check::Goal, None);
    }
    if terms.targets.is_empty() && !terms.milestones.iter().any(|m| m.required && says(&m.criterion)) {
        fail(Check::Measurable, None);
    }
    match terms.deadline {
        None => fail(Check::ByWhen, None),
        Some(deadline) => late_steps(terms, deadline).for_each(|item| fail(Check::StepsInTime, Some(item))),
    }
    if terms.deadline.zip(submitted).is_some_and(|(deadline, submitted)| deadline <= submitted) {
        fail(Check::DeadlineAhead, None);
    }
    if !terms.baseline.as_ref().is_some_and(|baseline| says(&baseline.text)) {
        fail(Check::Baseline, None);
    }
    for target in terms.targets.iter().filter(|target| target.from.is_none()) {
        fail(Check::Baseline, Some(&target.indicator));
    }
    for id in work.done_before() {
        fail(Check::NotDoneBefore, Some(&id));
    }
    for target in &terms.targets {
        let reached = target.from.is_some_and(|from| match target.direction {
            Direction::Up => from >= target.to,
            Direction::Down => from <= target.to,
            Direction::Context => from == target.to,
        });
        if reached {
            fail(Check::NotReachedBefore, Some(&target.indicator));
        }
    }
    failed
}

fn who(terms: &Terms) -> Vec<FailedCheck> {
    let authority = (!says(&terms.authority)).then_some(None);
    let leads = terms.actions.iter().filter(|action| !says(&action.lead)).map(|action| Some(action.id.clone()));
    authority.into_iter().chain(leads).map(|item| FailedCheck { check: Check::Who, item }).collect()
}

/// Whatever is to be done after the deadline.
fn late_steps(terms: &Terms, deadline: Date) -> impl Iterator<Item = &str> {
    let late = move |due: Option<Date>| due.is_some_and(|due| due > deadline);
    let actions = terms.actions.iter().filter(move |a| late(a.due)).map(|a| a.id.as_str());
    let milestones = terms.milestones.iter().filter(move |m| late(m.due)).map(|m| m.id.as_str());
    let targets = terms.targets.iter().filter(move |t| late(Some(t.by))).map(|t| t.indicator.as_str());
    actions.chain(milestones).chain(targets)
}
