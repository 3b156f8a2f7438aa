//! How long a member's police take to answer, made from the journal alone: for one member and one quarter, with what is still open counted as still open.
//!
//! The clock begins when something is sent to the member and ends when it is answered there, or handed on: that is what its police do about it. What its sender takes back is counted as
//! open until then. Calendar time, nights and weekends too.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::takedown::figures::{LEAST_OWN, Measured, Period, SMALLEST, coarse, measure};
use crate::takedown::survival::Lasted;

/// By what the figures are made. Another way of making them is another name.
pub const QUERY: &str = "answer-times-2";
/// Of fewer cases nothing is told: as of a hotline's own time, whose steps these times have too.
pub const LEAST: usize = LEAST_OWN;

refusals! {
    /// Why answer times are not made or not released.
    AnswersRefusal {
        /// They can still change.
        TooEarly {
            /// From when on they can be made.
            from: String,
        } = "answers-too-early", "answer times are made a quarter after their period: from {from} on";
        /// They are told by quarters.
        NoQuarter = "answers-no-quarter", "answer times are told by quarters: write one as 2026-Q2";
        /// They were released.
        Released = "answers-released", "the answer times of this quarter were released and stay as they are";
        /// Two people.
        SamePerson = "answers-same-person", "whoever made the answer times does not release them: another officer or a coordinator does";
        /// They were made of another journal than is there now.
        Changed = "answers-changed", "the journal gives other answer times by now; they have to be made anew";
        /// Nothing to say.
        Nothing = "answers-nothing", "of this quarter nothing can be shown: there are fewer cases than may be told";
        /// No figures can be made of the cases.
        Cases = "answers-cases", "no answer times can be made of these cases";
    }
}

/// What the journal tells of one thing that a member's police were asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Received {
    /// Whether evidence was asked for.
    pub evidence: bool,
    /// When it was sent.
    pub sent: Timestamp,
    /// When they first said or did something about it.
    pub acknowledged: Option<Timestamp>,
    /// When they answered it, or handed it on.
    pub answered: Option<Timestamp>,
    /// When its sender took it back.
    pub withdrawn: Option<Timestamp>,
}

/// Everything from which the figures of a quarter are made, sorted, so that one journal gives one text of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerCases {
    /// Until they said that they have it: referrals and requests for evidence.
    pub acknowledged: Vec<Lasted>,
    /// Until they answered a referral.
    pub referrals: Vec<Lasted>,
    /// Until they answered a request for evidence.
    pub evidence: Vec<Lasted>,
}

impl AnswerCases {
    /// From everything that a member's police were asked. What happened after [`Period::as_of`] is not known.
    pub fn of(all: &[Received], period: Period) -> Self {
        let as_of = period.as_of();
        let mut cases = Self::default();
        for one in all.iter().filter(|one| period.holds(one.sent)) {
            cases.acknowledged.push(lasted(one, one.acknowledged, as_of));
            let answered = lasted(one, one.answered, as_of);
            if one.evidence { cases.evidence.push(answered) } else { cases.referrals.push(answered) }
        }
        cases.acknowledged.sort_unstable();
        cases.referrals.sort_unstable();
        cases.evidence.sort_unstable();
        cases
    }
}

fn lasted(one: &Received, done: Option<Timestamp>, as_of: Timestamp) -> Lasted {
    let seconds = |at: Timestamp| u64::try_from(at.duration_since(one.sent).as_secs()).unwrap_or_default();
    match done.filter(|at| *at < as_of) {
        Some(at) => Lasted::exactly(seconds(at)),
        None => Lasted::over(seconds(one.withdrawn.map_or(as_of, |at| at.min(as_of)))),
    }
}

/// The answer times of a member's police in a quarter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerFigures {
    /// Until they said that they have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acknowledged: Option<Measured>,
    /// Until they answered a referral.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub referrals: Option<Measured>,
    /// Until they answered a request for evidence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Measured>,
}

impl AnswerFigures {
    /// Makes them. Of fewer than [`LEAST`] cases nothing is shown; and what is made of all of them is not shown where either part of it is not: it could be taken from the whole.
    pub fn make(cases: &AnswerCases) -> Result<Self, AnswersRefusal> {
        let (referrals, evidence) = (shown(&cases.referrals)?, shown(&cases.evidence)?);
        let hides = |cases: &[Lasted], shown: &Option<Measured>| !cases.is_empty() && shown.is_none();
        let is_hidden = hides(&cases.referrals, &referrals) || hides(&cases.evidence, &evidence);
        let acknowledged = if is_hidden { None } else { shown(&cases.acknowledged)? };
        Ok(Self { acknowledged, referrals, evidence })
    }

    /// Whether there is nothing to say.
    pub const fn is_empty(&self) -> bool {
        self.acknowledged.is_none() && self.referrals.is_none() && self.evidence.is_none()
    }

    /// Each with its word, in the order in which they are told.
    pub fn each(&self) -> impl Iterator<Item = (&'static str, &Measured)> {
        let all = [("acknowledged", &self.acknowledged), ("referrals", &self.referrals), ("evidence", &self.evidence)];
        all.into_iter().filter_map(|(word, measured)| measured.as_ref().map(|measured| (word, measured)))
    }
}

/// What is shown of some cases; none where there are too few. Beside the number of cases a share is a count: so times are coarse, no curve is told, and of the shares those from which no
/// count of one to four can be taken: of cases that were done by a time, by it and not by the one that is told before, not by it, and taken back by it. How many are open is told where
/// neither these nor the others are few, nor those that were done after the last time that is told.
fn shown(cases: &[Lasted]) -> Result<Option<Measured>, AnswersRefusal> {
    if cases.len() < LEAST {
        return Ok(None);
    }
    let mut measured = measure(cases.iter().copied()).map_err(|_| AnswersRefusal::Cases)?;
    measured.median = coarse(measured.median);
    measured.ninetieth = coarse(measured.ninetieth);
    measured.curve.clear();
    let of = |is: &dyn Fn(&Lasted) -> bool| {
        cases.iter().filter(|case| is(case)).map(|case| u64::from(case.count)).sum::<u64>()
    };
    let (all, mut before) = (measured.cases, 0);
    measured.within.retain(|within| {
        let by = of(&|case| case.by.is_some_and(|by| by <= within.seconds));
        let taken_back = of(&|case| case.by.is_none() && case.after <= within.seconds);
        let tells = is_none_or_many(by - before) && is_none_or_many(all - by) && is_none_or_many(taken_back);
        if tells {
            before = by;
        }
        tells
    });
    for within in &mut measured.within {
        within.low = within.low / 100 * 100;
        within.high = within.high.div_ceil(100) * 100;
    }
    let done = all - measured.open.unwrap_or_default();
    measured.open =
        measured.open.filter(|open| *open >= SMALLEST && done >= SMALLEST && is_none_or_many(done - before));
    Ok(Some(measured))
}

/// Whether a count is none, or so many that it may be told.
const fn is_none_or_many(count: u64) -> bool {
    count == 0 || count >= SMALLEST
}

#[cfg(test)]
mod tests {
    use jiff::SignedDuration;

    use super::*;
    use crate::takedown::survival::Percentile;

    fn period() -> Period {
        "2026-Q1".parse().expect("a quarter")
    }

    fn one(hour: i64, evidence: bool, answered: Option<i64>) -> Received {
        let sent = period().begins() + SignedDuration::from_hours(hour);
        let answered = answered.map(|hours| sent + SignedDuration::from_hours(hours));
        Received { evidence, sent, acknowledged: answered, answered, withdrawn: None }
    }

    #[test]
    fn what_is_open_counts_as_open_and_what_came_later_is_not_known() {
        let mut all: Vec<Received> = (0..18).map(|n| one(n, false, Some(2 * (n + 1)))).collect();
        all.extend([one(18, false, None), one(19, false, Some(24 * 200)), one(24 * 91, false, Some(1))]);
        let cases = AnswerCases::of(&all, period());
        assert_eq!(cases.referrals.len(), 20, "the last was sent after the quarter");
        assert_eq!(cases.referrals.iter().filter(|case| case.by.is_none()).count(), 2);
        let made = AnswerFigures::make(&cases).expect("figures");
        let referrals = made.referrals.expect("twenty cases");
        let median = 20 * 3_600;
        assert_eq!(referrals.median, Percentile::Between { low: median, high: median });
        let day = 24 * 3_600;
        assert_eq!(referrals.ninetieth, Percentile::Between { low: day, high: 2 * day }, "36 hours, in days");
        assert_eq!(referrals.open, None, "two open ones are few");
    }

    /// The shares that are told of twenty cases, of which some were answered so many hours later, some were taken back, and the rest are open.
    fn told(answered: &[(usize, i64)], taken_back: usize) -> (Vec<(u64, u32, u32)>, Option<u64>) {
        let after = answered.iter().flat_map(|(cases, hours)| vec![Some(*hours); *cases]);
        let mut all: Vec<Received> = (0..).zip(after).map(|(n, hours)| one(n, false, hours)).collect();
        all.resize(20, one(19, false, None));
        let back = period().begins() + SignedDuration::from_hours(21);
        all.iter_mut().rev().take(taken_back).for_each(|case| case.withdrawn = Some(back));
        let made = AnswerFigures::make(&AnswerCases::of(&all, period())).expect("figures");
        let referrals = made.referrals.expect("twenty cases");
        assert!(referrals.curve.is_empty(), "a curve says how many were answered between two of its points");
        (referrals.within.iter().map(|w| (w.seconds / 3_600, w.low, w.high)).collect(), referrals.open)
    }

    #[test]
    fn no_share_tells_of_one_to_four_cases() {
        assert_eq!(
            told(&[(10, 1), (5, 20)], 0).0,
            [(1, 5_000, 5_000), (24, 7_500, 7_500), (72, 7_500, 7_500), (168, 7_500, 7_500)]
        );
        assert_eq!(
            told(&[(3, 1), (7, 20)], 0).0,
            [(24, 5_000, 5_000), (72, 5_000, 5_000), (168, 5_000, 5_000)],
            "three within an hour"
        );
        assert_eq!(
            told(&[(10, 1), (2, 20), (3, 50)], 0).0,
            [(1, 5_000, 5_000), (72, 7_500, 7_500), (168, 7_500, 7_500)],
            "two more within a day"
        );
        assert_eq!(told(&[(10, 1), (7, 20)], 0).0, [(1, 5_000, 5_000)], "three are left after a day");
        assert_eq!(told(&[(20, 1)], 0).0.len(), 4, "all, and none is left");
        // One that was taken back makes the share of the others another one.
        assert_eq!(told(&[(10, 1), (5, 20)], 1).0, [(1, 5_000, 5_000)]);
        // How many are open is told where nobody can take from it how many were answered last.
        assert_eq!(told(&[(10, 1)], 0).1, Some(10));
        assert_eq!(told(&[(10, 1), (3, 24 * 30)], 0).1, None);
        assert_eq!(told(&[(10, 1), (5, 24 * 30)], 0).1, Some(5));
    }

    #[test]
    fn what_is_taken_back_counts_as_open_until_then() {
        let taken =
            Received { withdrawn: Some(period().begins() + SignedDuration::from_hours(3)), ..one(0, true, None) };
        let cases = AnswerCases::of(&[taken], period());
        assert_eq!(cases.evidence, [Lasted::over(3 * 3_600)]);
    }

    #[test]
    fn few_cases_are_hidden_and_cannot_be_taken_from_the_whole() {
        let of = |referrals: i64, evidence: i64| {
            let all: Vec<Received> = (0..referrals + evidence).map(|n| one(n, n >= referrals, Some(n + 1))).collect();
            let made = AnswerFigures::make(&AnswerCases::of(&all, period())).expect("figures");
            made.each().map(|(word, _)| word).collect::<Vec<_>>()
        };
        assert_eq!(of(20, 0), ["acknowledged", "referrals"]);
        assert_eq!(of(20, 19), ["referrals"], "39 less 20 are 19");
        assert_eq!(of(19, 19), [""; 0]);
        assert_eq!(of(20, 21), ["acknowledged", "referrals", "evidence"]);
    }
}
