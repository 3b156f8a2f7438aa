//! What the register's figures say of a promise's targets.

use std::collections::BTreeMap;

use alliance::indicators::{Verdict, icse};
use alliance::register::commitment::judge_target;
use alliance::register::{CommitmentWork, Indicator, Kind, Observation};
use store::{Filter, Moment};

use crate::{Desk, DeskError, Stored};

impl Desk {
    /// The verdicts on the targets, by indicator, from the member's own figures as they are known at a moment. There is none on a
    /// target of which the register has no figures, or unlike ones.
    pub(super) async fn judge_targets(
        &self,
        moment: &Moment,
        work: &CommitmentWork,
    ) -> Result<BTreeMap<String, Verdict>, DeskError> {
        let mut verdicts = BTreeMap::new();
        let Some(submission) = work.submission() else { return Ok(verdicts) };
        for target in &work.terms().targets {
            let id = &target.indicator;
            let stored = self.get(moment, Kind::Indicator, id).await?;
            let Some(indicator) = stored.as_ref().and_then(Stored::read::<Indicator>) else { continue };
            let filter = Filter {
                kind: vec![Kind::Observation],
                member: Some(work.member.clone()),
                indicator: Some(id.clone()),
                ..Filter::default()
            };
            let figures = self.all(moment, &filter).await?;
            let figures: Vec<Observation> = figures.iter().filter_map(Stored::read).collect();
            match icse::series_of(id, &indicator, &figures) {
                Ok(series) => {
                    let verdict = judge_target(target, &series, submission.signed.act.day());
                    verdicts.extend(verdict.map(|verdict| (id.clone(), verdict)));
                }
                Err(refused) => {
                    tracing::warn!(indicator = id, member = work.member, %refused, "these figures are no series and judge no target");
                }
            }
        }
        Ok(verdicts)
    }
}
