//! Publishing a report: the member has answered or its days have passed; the report, its statements and its figures enter the
//! register by one deed.

use std::collections::{BTreeMap, BTreeSet};

use alliance::people::access;
use alliance::register::figures::ledger;
use alliance::register::questionnaire::{Answers, FieldId, Questionnaire};
use alliance::register::report::published::{observation, records};
use alliance::register::report::{ReportRefusal, ReportState};
use alliance::register::{Indicator, Kind, Observation, PaperKind, ReportWork, Source, Standing, Statement};
use store::work::SeenPaper;
use store::{Change, Filter};

use super::{by_field, read};
use crate::people::Authorised;
use crate::register::figures::ledger_of;
use crate::work::{Deed, PaperChange};
use crate::{Desk, DeskError};

/// In whose name the public log says so.
const SECRETARIAT: &str = "secretariat";

impl Desk {
    /// Notes that the member has nothing to answer.
    pub async fn answer_report_reviews(&self, leave: &Authorised<access::ReportReply>) -> Result<(), DeskError> {
        let paper = leave.paper();
        let work: ReportWork = paper.read().ok_or_else(|| super::gone(&paper.id))?;
        let account = &leave.person().account;
        let work = work.reply(self.report_act(account)?)?;
        let deed = Deed::new(account, "report.replied", PaperKind::Report, &paper.id)
            .of(paper.member.as_deref())
            .with(PaperChange::next(paper, work.state().name(), &work));
        self.perform(deed).await?;
        Ok(())
    }

    /// Publishes a report. A baseline that the register holds already stays as it is: an answer that differs is refused.
    pub async fn publish_report(&self, leave: &Authorised<access::ReportPublish>) -> Result<(), DeskError> {
        let (paper, account) = (leave.paper(), &leave.person().account);
        let work: ReportWork = paper.read().ok_or_else(|| super::gone(&paper.id))?;
        let asked = self.report_questions(&paper.id, &work).await?;
        let answers = read(&by_field(self.store().answers(leave.view(), &paper.id).await?));
        let work = work.publish(self.report_act(account)?)?;
        let ReportState::Published { publication } = work.state() else { return Err(super::gone(&paper.id)) };

        let moment = self.moment(None).await?;
        let of = |kind| Filter { kind: vec![kind], member: Some(work.member.clone()), ..Filter::default() };
        let mut frozen = BTreeSet::new();
        for stored in self.all(&moment, &of(Kind::Baseline)).await? {
            let Some(body) = stored.read::<Statement>() else { continue };
            let reported = body.standing == Standing::OfficialForm && stored.id.as_str().ends_with(".baseline");
            let Some(goal) = body.goal.filter(|_| reported) else { continue };
            let said = alliance::register::questionnaire::FieldId::new(format!("{}.baseline", goal.to_lowercase()));
            let now = said.ok().and_then(|field| answers.get(&field).map(|a| a.value.clone()));
            if let Some(alliance::register::questionnaire::Value::Text(now)) = now
                && now.trim() != body.summary
            {
                return Err(ReportRefusal::BaselineFrozen { record: stored.id.to_string() }.into());
            }
            frozen.insert(goal);
        }
        let defined: BTreeSet<String> = self
            .all(&moment, &Filter { kind: vec![Kind::Indicator], ..Filter::default() })
            .await?
            .into_iter()
            .map(|stored| stored.id.to_string())
            .collect();
        let (withheld, ledgers) = self.withheld_of_report(&work, &asked.questionnaire, &answers).await?;
        let made = records(&work, publication, &asked.questionnaire, &answers, (&frozen, &withheld));
        let known = |record: &alliance::register::Record| {
            record.kind != Kind::Observation
                || serde_json::from_value::<Observation>(record.body.clone())
                    .is_ok_and(|o| defined.contains(&o.indicator))
        };
        let reason = format!("report of {} for the round {}", work.member, work.round);
        let mut deed = Deed::new(account, "report.published", PaperKind::Report, &paper.id).with(PaperChange::next(
            paper,
            work.state().name(),
            &work,
        ));
        // The ledgers are of no member: the deed sees more than the report's own. One that is written in between is asked again.
        deed.member.clone_from(&paper.member);
        deed.seen.extend(ledgers);
        SECRETARIAT.clone_into(&mut deed.office);
        deed.register =
            made.into_iter().filter(known).map(|record| Change { record, reason: reason.clone() }).collect();
        self.perform(deed).await?;
        self.publish_verdicts().await?;
        Ok(())
    }
    /// Counts of a report that would give away what the figures room withholds, and the ledgers that say so.
    async fn withheld_of_report(
        &self,
        work: &ReportWork,
        questionnaire: &Questionnaire,
        answers: &Answers,
    ) -> Result<(BTreeSet<FieldId>, Vec<SeenPaper>), DeskError> {
        let moment = self.moment(None).await?;
        let (mut withheld, mut seen) = (BTreeSet::new(), BTreeMap::new());
        for field in questionnaire.fields() {
            let told = observation(&work.member, &Source::default(), field, answers, &BTreeSet::new());
            let Some(told) = told else { continue };
            let Some(stored) = self.get(&moment, Kind::Indicator, &told.indicator).await? else { continue };
            let Some(indicator) = stored.read::<Indicator>() else { continue };
            let ledger = self.ledger(&told.indicator).await?;
            let no = ledger.as_ref().map_or(0, |(paper, _)| paper.no);
            seen.insert(ledger_of(&told.indicator), no);
            if let Some((_, published)) = &ledger
                && ledger::gives_away(published, &indicator, &told)
            {
                withheld.insert(field.id.clone());
            }
        }
        let seen = seen.into_iter().map(|(id, no)| SeenPaper { kind: PaperKind::Indicator, id, no });
        Ok((withheld, seen.collect()))
    }
}
