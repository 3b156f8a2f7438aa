//! Whether a promise was kept (register, "a promise is kept", and rules 1, 2, 4, 5 and 11).
//!
//! Kept: all required milestones done, and the target met, and evidence of grade 2 or better. In this order:
//!
//! 1. A promise without a required milestone, of whose target nothing is known, is not verifiable as written.
//! 2. Up to and on the day of the deadline it is not yet due.
//! 3. A milestone counts where it was done from the day of submission to the deadline. Done before, it is baseline; done
//!    later, it is late; both are shown and do not count. Without the day of submission, what is done cannot be told from
//!    baseline. A milestone that an amendment brought in counts from the day of the amendment.
//! 4. Kept, where all of the above is known and holds.
//! 5. Where no report was heard: awaited for 30 days from the deadline, then silence, which is no evidence.
//! 6. Else partly kept where a milestone was done in time or late, or the target is met, with evidence of grade 2 as well;
//!    not kept where none of that is so, for which a member's own word is enough. A target of which nothing is known is no
//!    evidence, unless a part is shown to be done.

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::BadQuestion;
use super::growth::Headline;
use super::verdict::{Finding, Reason, Step, Test, Word};

/// The greatest number of milestones.
const MOST: usize = 1_000;
/// The evidence grade that keeping a promise takes: statement and archived document.
const GRADE: u8 = 2;
/// Days from the deadline in which a report may still come.
const SILENCE: i64 = 30;

/// One step on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// What.
    pub name: String,
    /// Whether the promise takes it.
    pub required: bool,
    /// The day from which it is promised, where an amendment brought it in later than the promise was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub promised: Option<Date>,
    /// When it was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done: Option<Date>,
}

/// What is known of a promise. The default knows nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Promise {
    /// Its milestones.
    pub milestones: Vec<Milestone>,
    /// Whether its target is met; none where that is not known, or there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target_met: Option<bool>,
    /// Grade of the evidence, 0 to 5 (rule 11).
    pub evidence_grade: u8,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub submitted: Option<Date>,
    /// Its deadline.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// When the member last reported on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reported: Option<Date>,
    /// The day by which it is judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Promise")]
struct Unchecked {
    #[serde(default)]
    milestones: Vec<Milestone>,
    #[serde(default)]
    target_met: Option<bool>,
    evidence_grade: u8,
    #[serde(default)]
    submitted: Option<Date>,
    #[serde(default)]
    due: Option<Date>,
    #[serde(default)]
    reported: Option<Date>,
    #[serde(default)]
    as_of: Option<Date>,
}

impl TryFrom<Unchecked> for Promise {
    type Error = BadQuestion;

    fn try_from(it: Unchecked) -> Result<Self, BadQuestion> {
        if it.milestones.len() > MOST {
            return Err(BadQuestion::Many { what: "milestones", count: it.milestones.len(), most: MOST });
        }
        if it.evidence_grade > 5 {
            return Err(BadQuestion::Grade(it.evidence_grade));
        }
        Ok(Self {
            milestones: it.milestones,
            target_met: it.target_met,
            evidence_grade: it.evidence_grade,
            submitted: it.submitted,
            due: it.due,
            reported: it.reported,
            as_of: it.as_of,
        })
    }
}

/// How a milestone stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Counts,
    Open,
    Late,
    Baseline,
    /// Done, but the day of submission is not known.
    Unplaced,
}

impl Standing {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Counts => "counts",
            Self::Open => "open",
            Self::Late => "late",
            Self::Baseline => "baseline",
            Self::Unplaced => "submission-unknown",
        }
    }

    const fn holds(self) -> Option<bool> {
        match self {
            Self::Counts => Some(true),
            Self::Open | Self::Late | Self::Baseline => Some(false),
            Self::Unplaced => None,
        }
    }
}

impl Promise {
    pub(super) fn judge(&self) -> Finding {
        let required: Vec<&Milestone> = self.milestones.iter().filter(|m| m.required).collect();
        let verifiable = !required.is_empty() || self.target_met.is_some();
        let target = self.target_met.map_or("unknown", |met| if met { "met" } else { "not-met" });
        let mut working = vec![
            Step::new(Test::Verifiable, Some(verifiable)).with("milestones", required.len()).with("target", target),
            Step::new(Test::Grade, Some(self.evidence_grade >= GRADE))
                .with("grade", self.evidence_grade)
                .with("needs", GRADE),
        ];
        if !verifiable {
            return Finding::new((Word::NoEvidence, Reason::NotVerifiableAsWritten), working);
        }
        let Some((due, as_of)) = self.due.zip(self.as_of) else {
            working.push(Step::new(Test::Due, None).with("undecided", "unknown"));
            return Finding::new((Word::NoEvidence, Reason::DeadlineUnknown), working);
        };
        let is_due = as_of > due;
        working.push(Step::new(Test::Due, Some(is_due)).with("due", due).with("as_of", as_of));
        if !is_due {
            return Finding::new((Word::NotYetDue, Reason::BeforeDeadline), working);
        }
        let stand: Vec<Standing> = required.iter().map(|m| self.standing(m, due, as_of)).collect();
        for (milestone, standing) in required.iter().zip(&stand) {
            let done = milestone.done.map_or_else(|| "not".to_owned(), |done| done.to_string());
            let step = Step::new(Test::Milestone, standing.holds());
            working.push(step.with("name", &milestone.name).with("done", done).with("standing", standing.as_str()));
        }
        let done = stand.iter().filter(|s| **s == Standing::Counts).count();
        let all_done = all_done(&stand);
        working.push(Step::new(Test::Milestones, all_done).with("done", done).with("all", stand.len()));
        working.push(Step::new(Test::Target, self.target_met));
        let reported = self.reported.filter(|day| *day <= as_of);
        let said = reported.map_or_else(|| "nothing".to_owned(), |day| day.to_string());
        working.push(Step::new(Test::Report, Some(reported.is_some())).with("reported", said));
        let awaited = due.checked_add(SILENCE.days()).is_ok_and(|end| as_of <= end);
        Finding::new(self.headline(&stand, all_done, reported.is_some(), awaited), working)
    }

    /// Whether all required milestones are done, each after it was promised and by the deadline. None where there are no
    /// required milestones, and where deadline, day of judging or day of submission is not known and would decide.
    pub fn milestones_met(&self) -> Option<bool> {
        let (due, as_of) = self.due.zip(self.as_of)?;
        let required = self.milestones.iter().filter(|m| m.required);
        let stand: Vec<Standing> = required.map(|m| self.standing(m, due, as_of)).collect();
        if stand.is_empty() { None } else { all_done(&stand) }
    }

    fn headline(&self, stand: &[Standing], all_done: Option<bool>, reported: bool, awaited: bool) -> Headline {
        let graded = self.evidence_grade >= GRADE;
        if all_done == Some(true) && self.target_met == Some(true) && graded {
            return (Word::Kept, Reason::AllDone);
        }
        if !reported {
            return if awaited {
                (Word::NotYetDue, Reason::ReportAwaited)
            } else {
                (Word::NoEvidence, Reason::Silence)
            };
        }
        if stand.contains(&Standing::Unplaced) {
            return (Word::NoEvidence, Reason::SubmissionUnknown);
        }
        let part = self.target_met == Some(true)
            || stand.iter().any(|standing| matches!(standing, Standing::Counts | Standing::Late));
        if all_done == Some(true) && self.target_met.is_none() {
            (Word::NoEvidence, Reason::TargetUnknown)
        } else if part && !graded {
            (Word::NoEvidence, Reason::EvidenceTooWeak)
        } else if part {
            let missing = all_done == Some(false);
            (Word::PartlyKept, if missing { Reason::MilestonesMissing } else { Reason::TargetNotMet })
        } else if self.target_met.is_none() {
            (Word::NoEvidence, Reason::TargetUnknown)
        } else if stand.contains(&Standing::Baseline) {
            (Word::NotKept, Reason::OnlyBaseline)
        } else if stand.is_empty() {
            (Word::NotKept, Reason::TargetNotMet)
        } else {
            (Word::NotKept, Reason::NothingDone)
        }
    }

    fn standing(&self, milestone: &Milestone, due: Date, as_of: Date) -> Standing {
        match (milestone.done, self.submitted.map(|day| milestone.promised.map_or(day, |promised| promised.max(day)))) {
            (None, _) => Standing::Open,
            (Some(done), _) if done > as_of => Standing::Open,
            (Some(done), _) if done > due => Standing::Late,
            (Some(_), None) => Standing::Unplaced,
            (Some(done), Some(submitted)) if done < submitted => Standing::Baseline,
            (Some(_), Some(_)) => Standing::Counts,
        }
    }
}

/// Whether all of them count; none where the day of submission would decide.
fn all_done(stand: &[Standing]) -> Option<bool> {
    let count = |one: Standing| stand.iter().filter(|s| **s == one).count();
    if count(Standing::Counts) + count(Standing::Unplaced) < stand.len() {
        Some(false)
    } else if count(Standing::Unplaced) > 0 {
        None
    } else {
        Some(true)
    }
}
