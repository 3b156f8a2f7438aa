//! How commitments end. The day after its deadline a promise is due; what is due is judged once its report has been reviewed,
//! and 30 days after the deadline where no report was heard: that is "no evidence" (rule 4).
//!
//! A tick looks at what is and does what is missing, so it may come twice, late, or at two programs at once.

use std::collections::BTreeMap;

use alliance::register::commitment::{CommitmentRefusal, CommitmentState, Facts};
use alliance::register::questionnaire::FieldId;
use alliance::register::{CommitmentWork, Kind, PaperKind, ReportWork, Review};
use jiff::ToSpan;
use jiff::civil::Date;
use serde_json::json;
use store::Filter;
use store::work::{Paper, PaperFilter, Refused, View};

use super::step;
use crate::register::HOUSE;
use crate::{Desk, DeskError};

/// Days from the deadline in which a report may still come (rule 4).
const REPORT_DAYS: i64 = 30;

/// What a tick did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CommitmentsTicked {
    /// Commitments whose deadline has passed.
    pub due: Vec<String>,
    /// Commitments that were judged, and what they came to.
    pub judged: Vec<(String, &'static str)>,
}

impl Desk {
    /// Does what is due with commitments. One that fails does not keep the others from what is theirs; the first failure is
    /// returned.
    pub async fn commitments_tick(&self) -> Result<CommitmentsTicked, DeskError> {
        let mut ticked = CommitmentsTicked::default();
        let mut failed = None;
        for state in ["published", "amended", "due"] {
            let filter = PaperFilter { state: Some(state.to_owned()), ..PaperFilter::default() };
            for one in self.papers_each::<CommitmentWork>(&View::All, PaperKind::Commitment, &filter).await? {
                let (paper, work) = match one {
                    Ok(one) => one,
                    Err(error) => {
                        tracing::error!(%error, "a commitment’s tick failed");
                        failed = failed.or(Some(error));
                        continue;
                    }
                };
                match self.tick_commitment(&paper, work, &mut ticked).await {
                    Ok(()) | Err(DeskError::Refused(Refused::Moved { .. })) => {}
                    Err(error) => {
                        tracing::error!(commitment = paper.id, %error, "a commitment’s tick failed");
                        failed = failed.or(Some(error));
                    }
                }
            }
        }
        failed.map_or(Ok(ticked), Err)
    }

    async fn tick_commitment(
        &self,
        paper: &Paper,
        work: CommitmentWork,
        ticked: &mut CommitmentsTicked,
    ) -> Result<(), DeskError> {
        let Some(deadline) = work.terms().deadline else { return Ok(()) };
        if self.day_now() <= deadline {
            return Ok(());
        }
        let act = self.act_of(HOUSE)?;
        if !matches!(work.state(), CommitmentState::Due { .. }) {
            let work = work.fall_due(act)?;
            let reason = format!("its deadline {deadline} has passed");
            let deed = step(paper, &work, HOUSE, "commitment.due");
            self.perform(self.telling(deed, &paper.id, &work, HOUSE.to_owned(), reason)).await?;
            // What follows is done by the next tick, on the version that stands then.
            ticked.due.push(paper.id.clone());
            return Ok(());
        }
        let Some(facts) = self.facts_of(&paper.id, &work).await? else { return Ok(()) };
        let work = match work.judge(&facts, act) {
            Ok(work) => work,
            Err(CommitmentRefusal::ReportAwaited | CommitmentRefusal::BeforeDeadline { .. }) => return Ok(()),
            Err(refusal) => return Err(refusal.into()),
        };
        let word = work.state().name();
        let targets: BTreeMap<&String, &str> = facts.targets.iter().map(|(id, v)| (id, v.word.as_str())).collect();
        let deed = step(paper, &work, HOUSE, "commitment.judged").saying(json!({ "word": word, "targets": targets }));
        let deed = self.telling(deed, &paper.id, &work, HOUSE.to_owned(), format!("judged: {word}"));
        self.perform(deed).await?;
        ticked.judged.push((paper.id.clone(), word));
        Ok(())
    }

    /// What is known of a commitment beside its milestones; none while a report may still come, or waits for its review.
    async fn facts_of(&self, id: &str, work: &CommitmentWork) -> Result<Option<Facts>, DeskError> {
        let reported = self.reported_on(id, work).await?;
        let moment = self.moment(None).await?;
        let filter = Filter { kind: vec![Kind::Review], member: Some(work.member.clone()), ..Filter::default() };
        let reviews = self.all(&moment, &filter).await?;
        let of_it = reviews.iter().filter_map(crate::Stored::read::<Review>);
        let newest =
            of_it.filter(|review| review.statement.as_deref() == Some(id)).max_by_key(|review| review.submitted);
        let reviewed = newest.filter(|review| reported.is_some_and(|day| review.submitted >= day));
        let grade = reviewed.as_ref().and_then(|r| r.findings.evidence.as_ref()).map(|evidence| evidence.mark.get());
        // A report that came before the deadline is not the last word: the member has 30 days for that.
        let today = self.day_now();
        let awaited = work.terms().deadline.is_some_and(|end| {
            reported.is_none_or(|day| day <= end) && end.checked_add(REPORT_DAYS.days()).is_ok_and(|last| today <= last)
        });
        match (reported, reviewed) {
            _ if awaited => Ok(None),
            (Some(_), None) => Ok(None),
            (None, _) => Ok(Some(Facts::default())),
            (Some(day), Some(_)) => {
                let targets = self.judge_targets(&moment, work).await?;
                Ok(Some(Facts { targets, evidence_grade: grade.unwrap_or_default(), reported: Some(day) }))
            }
        }
    }

    /// The day on which the member last reported on a commitment since it is public.
    async fn reported_on(&self, id: &str, work: &CommitmentWork) -> Result<Option<Date>, DeskError> {
        let filter = PaperFilter { member: Some(work.member.clone()), ..PaperFilter::default() };
        let reports = self.papers::<ReportWork>(&View::All, PaperKind::Report, &filter).await?;
        let Some(live) = work.state().live() else { return Ok(None) };
        let Ok(state) = FieldId::new(format!("c.{id}.state")) else { return Ok(None) };
        let mut last = None;
        for (paper, report) in reports {
            let Some(submission) = report.state().submission() else { continue };
            let day = submission.delegate.act.day();
            if day < live.published.day() || last.is_some_and(|last| day <= last) {
                continue;
            }
            if self.standing(&View::All, &paper.id).await?.standing().contains_key(&state) {
                last = Some(day);
            }
        }
        Ok(last)
    }
}
