//! A verdict: a word, a coded reason, and the working.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

words! {
    /// The verdict in a word (register, "Verdict words").
    Word {
        /// A figure does what was asked of it.
        Met = "met",
        /// A promise was kept.
        Kept = "kept",
        /// A part of it was.
        PartlyKept = "partly-kept",
        /// None of it was.
        NotKept = "not-kept",
        /// A figure does not do what was asked of it.
        NotMet = "not-met",
        /// At least as far as the time that has gone by.
        OnPath = "on-path",
        /// At least nine tenths of that.
        NearPath = "near-path",
        /// Less than that, in the right direction.
        MovingBelowPath = "moving-below-path",
        /// As it was at the base.
        NoChange = "no-change",
        /// In the wrong direction.
        Away = "away",
        /// What is known does not say.
        NoEvidence = "no-evidence",
        /// Too few cases to judge.
        TooFew = "too-few",
        /// Unlike things, or no ratio.
        NotComparable = "not-comparable",
        /// The deadline has not come.
        NotYetDue = "not-yet-due",
    }
}

words! {
    /// Why the word is what it is.
    Reason {
        /// Growth: met, and no chance is at play (a stock, a share) or none can be told.
        GrowthMet = "growth-met",
        /// Growth: not met, likewise.
        GrowthNotMet = "growth-not-met",
        /// Growth: met, and the 80 % interval lies above the growth asked for.
        GrowthMetClearly = "growth-met-clearly",
        /// Growth: met, and the 80 % interval holds the growth asked for.
        GrowthMetWithinChance = "growth-met-within-chance",
        /// Growth: not met, and the 80 % interval lies below.
        GrowthNotMetClearly = "growth-not-met-clearly",
        /// Growth: not met, and the 80 % interval holds the growth asked for.
        GrowthNotMetWithinChance = "growth-not-met-within-chance",
        /// Growth: met by every value that the published bounds allow.
        GrowthMetByBound = "growth-met-by-bound",
        /// Growth: met by no value that the published bounds allow.
        GrowthNotMetByBound = "growth-not-met-by-bound",
        /// Small counts: the pooled years meet it, chance not told.
        PooledMet = "pooled-met",
        /// Small counts: the pooled years do not, chance not told.
        PooledNotMet = "pooled-not-met",
        /// Small counts: the pooled years meet it clearly.
        PooledMetClearly = "pooled-met-clearly",
        /// Small counts: the pooled years meet it within chance.
        PooledMetWithinChance = "pooled-met-within-chance",
        /// Small counts: the pooled years clearly do not.
        PooledNotMetClearly = "pooled-not-met-clearly",
        /// Small counts: the pooled years do not, within chance.
        PooledNotMetWithinChance = "pooled-not-met-within-chance",
        /// Both counts together are fewer than 20, and there are no six years in a row to pool.
        TooFewCases = "too-few-cases",
        /// The pooled years before are fewer than 20 cases.
        PooledTooFew = "pooled-too-few",
        /// Small counts: the pooled years and the path say the opposite.
        PooledAndPathDiffer = "pooled-and-path-differ",
        /// Nothing is known of the base year.
        BaseUnknown = "base-unknown",
        /// Nothing is known after the base year.
        NoLaterFigure = "no-later-figure",
        /// The published bounds allow both answers.
        BoundsDoNotDecide = "bounds-do-not-decide",
        /// The definition changed and no year links both.
        BreakInSeries = "break-in-series",
        /// From zero there is no ratio.
        FromZero = "from-zero",
        /// It was zero and is zero.
        StayedAtZero = "stayed-at-zero",
        /// Flow: met, chance not told (no counts, or too great ones).
        FlowMet = "flow-met",
        /// Flow: not met, likewise.
        FlowNotMet = "flow-not-met",
        /// Flow: met clearly.
        FlowMetClearly = "flow-met-clearly",
        /// Flow: met within chance.
        FlowMetWithinChance = "flow-met-within-chance",
        /// Flow: clearly not met.
        FlowNotMetClearly = "flow-not-met-clearly",
        /// Flow: not met, within chance.
        FlowNotMetWithinChance = "flow-not-met-within-chance",
        /// Flow: met by every value that the published bounds allow.
        FlowMetByBound = "flow-met-by-bound",
        /// Flow: met by no value that the published bounds allow.
        FlowNotMetByBound = "flow-not-met-by-bound",
        /// Fewer than two spans between published points.
        TooFewPoints = "too-few-points",
        /// The figures are no stock, so no flow stands behind them.
        NotAStock = "not-a-stock",
        /// A stock that fell has no flow to grow from.
        StockFell = "stock-fell",
        /// Level: reached at the deadline.
        LevelReached = "level-reached",
        /// Level: not reached at the deadline.
        LevelNotReached = "level-not-reached",
        /// Level: at least as far as the time gone by.
        LevelOnPath = "level-on-path",
        /// Level: at least nine tenths of that.
        LevelNearPath = "level-near-path",
        /// Level: moving, but below that.
        LevelBelowPath = "level-below-path",
        /// Level: as at the base.
        LevelUnchanged = "level-unchanged",
        /// Level: further from the target than at the base.
        LevelAway = "level-away",
        /// Level: the target was the base already.
        TargetIsBase = "target-is-base",
        /// Duration: median and 90th percentile are within the limit.
        DurationWithin = "duration-within",
        /// Duration: the median is within the limit, the 90th percentile is not.
        DurationMedianOnly = "duration-median-only",
        /// Duration: the median is beyond the limit.
        DurationBeyond = "duration-beyond",
        /// Duration: too many cases are still open to tell.
        DurationStillOpen = "duration-still-open",
        /// Checklist: all is done.
        ChecklistComplete = "checklist-complete",
        /// Checklist: some of it is done.
        ChecklistPartly = "checklist-partly",
        /// Checklist: it is known that nothing is done.
        ChecklistNone = "checklist-none",
        /// Checklist: nothing is done as far as it is known, and not all of it is known.
        ChecklistUnknown = "checklist-unknown",
        /// Alliance total: met on the matched set.
        MatchedMet = "matched-met",
        /// Alliance total: not met on the matched set.
        MatchedNotMet = "matched-not-met",
        /// Alliance total: no member has data in both years.
        MatchedNone = "matched-none",
        /// Vintages: the newest comes to the same.
        VintagesAgree = "vintages-agree",
        /// Vintages: the newest would come to something else.
        WouldNowBe = "would-now-be",
        /// Vintages: the round is not closed, the newest stands.
        RoundOpen = "round-open",
        /// Promise: milestones, target and evidence are all there.
        AllDone = "all-done",
        /// Promise: it names neither a milestone nor a target.
        NotVerifiableAsWritten = "not-verifiable-as-written",
        /// Promise: the deadline has not passed.
        BeforeDeadline = "before-deadline",
        /// Promise: the deadline has passed, and 30 days for the report have not.
        ReportAwaited = "report-awaited",
        /// Promise: nothing was heard in 30 days from the deadline.
        Silence = "silence",
        /// Promise: it is not known when it is due, or what day it is judged by.
        DeadlineUnknown = "deadline-unknown",
        /// Promise: it is not known when it was made, so what was done before cannot be told.
        SubmissionUnknown = "submission-unknown",
        /// Promise: it is not known whether the target is met.
        TargetUnknown = "target-unknown",
        /// Promise: the evidence is below grade 2.
        EvidenceTooWeak = "evidence-too-weak",
        /// Promise: the target is met, milestones are missing.
        MilestonesMissing = "milestones-missing",
        /// Promise: the target is not met.
        TargetNotMet = "target-not-met",
        /// Promise: what is done was done before the promise.
        OnlyBaseline = "only-baseline",
        /// Promise: nothing of it is done.
        NothingDone = "nothing-done",
    }
}

words! {
    /// The steps of the workings.
    Test {
        /// A break between base and last figure; holds where a year links both definitions.
        Break = "break",
        /// A year against the one before it.
        Year = "year",
        /// A year against an earlier one, the years between unknown.
        Gap = "gap",
        /// No ratio: it was zero before.
        FromZero = "from-zero",
        /// A year against the base.
        Path = "path",
        /// Three years against the three before them.
        Pooled = "pooled",
        /// Whether both counts together are 20 or more.
        Enough = "enough",
        /// Whether the 80 % interval leaves the growth asked for on one side.
        Chance = "chance",
        /// The change between two published points of a stock.
        Span = "span",
        /// A span's flow against the one before it.
        SpanGrowth = "span-growth",
        /// The last span's flow against the first one's.
        FlowPath = "flow-path",
        /// How far along the way to a level, and how far along the time.
        Progress = "progress",
        /// Whether progress is at least the time gone by.
        OnPath = "on-path",
        /// Whether it is at least nine tenths of it.
        NearPath = "near-path",
        /// Whether it is more than nothing.
        Moving = "moving",
        /// How many cases there are, done and open.
        Cases = "cases",
        /// Whether the median is within the limit.
        Median = "median",
        /// Whether the 90th percentile is.
        NinetiethPercentile = "ninetieth-percentile",
        /// Whether an item of a checklist counts as done.
        Item = "item",
        /// Whether all items do.
        Checklist = "checklist",
        /// How many members have data in both years.
        Matched = "matched",
        /// Their total against that of the earlier year.
        Total = "total",
        /// What one vintage came to.
        Vintage = "vintage",
        /// Whether the newest vintage comes to the same.
        Stands = "stands",
        /// Whether two series have a year in both definitions.
        Overlap = "overlap",
        /// Whether there is a milestone or a target to check.
        Verifiable = "verifiable",
        /// Whether the deadline has passed.
        Due = "due",
        /// Whether a milestone counts as done.
        Milestone = "milestone",
        /// Whether all required milestones do.
        Milestones = "milestones",
        /// Whether the target is met.
        Target = "target",
        /// Whether the evidence is of grade 2 or better.
        Grade = "grade",
        /// Whether a report was heard.
        Report = "report",
    }
}

/// A rule in one of its versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its name, as in [`Question`](super::Question).
    pub name: String,
    /// Raised when its meaning changes.
    pub version: u32,
}

/// A step of the working. Its arguments are exact and stand as text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What was tested.
    pub test: Test,
    /// Whether it holds; none where the step asks nothing, or where what is known doesn't decide (then the argument
    /// `undecided` says why).
    pub holds: Option<bool>,
    /// Its arguments.
    #[serde(flatten)]
    pub arguments: BTreeMap<String, String>,
}

impl Step {
    pub(super) fn new(test: Test, holds: Option<bool>) -> Self {
        Self { test, holds, arguments: BTreeMap::new() }
    }

    pub(super) fn with(mut self, name: &str, value: impl fmt::Display) -> Self {
        self.arguments.insert(name.to_owned(), value.to_string());
        self
    }

    pub(super) fn with_some(self, name: &str, value: Option<impl fmt::Display>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Says why, where a test could not be decided.
    pub(super) fn or_undecided(self, why: &str) -> Self {
        if self.holds.is_none() { self.with("undecided", why) } else { self }
    }
}

/// What a rule came to.
pub(super) struct Finding {
    pub word: Word,
    pub reason: Reason,
    pub working: Vec<Step>,
}

impl Finding {
    pub fn new((word, reason): (Word, Reason), working: Vec<Step>) -> Self {
        Self { word, reason, working }
    }
}

/// The answer to a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// In a word.
    pub word: Word,
    /// Why.
    pub reason: Reason,
    /// By which rule.
    pub rule: Rule,
    /// SHA-256 of the question's canonical JSON, in hex.
    pub inputs_digest: String,
    /// The tests in the order in which they were made.
    pub working: Vec<Step>,
}

impl Verdict {
    /// JSON with sorted keys and no blanks: the bytes that a recomputation comes to again.
    pub fn to_canonical(&self) -> String {
        canonical(self)
    }
}

/// JSON with sorted keys and no blanks. Values of the engine have text keys alone, so writing them cannot fail.
pub(super) fn canonical(value: &impl Serialize) -> String {
    serde_json::to_value(value).map(|value| value.to_string()).unwrap_or_default()
}
