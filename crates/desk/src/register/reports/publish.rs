//! Publishing a report: the member has answered or its days have passed; the report, its statements and its figures enter the
//! register by one deed.

use std::collections::{BTreeMap, BTreeSet};

use alliance::indicators::suppression::Published;
use alliance::people::access;
use alliance::register::figures::ledger;
use alliance::register::figures::publication::Elsewhere;
use alliance::register::questionnaire::{Answers, FieldId, Questionnaire};
use alliance::register::report::published::{observation, records};
use alliance::register::report::{ReportRefusal, ReportState};
use alliance::register::{Indicator, Kind, Observation, PaperKind, ReportWork, Source, Standing, Statement};
use store::work::{Refused, Seen};
use store::{Change, Filter, Moment};

use crate::people::Authorised;
use crate::register::SECRETARIAT;
use crate::register::figures::{TRIES, seen_ledger, seen_of, told_elsewhere};
use crate::work::{Deed, PaperChange};
use crate::{Desk, DeskError};

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
        for _ in 1..TRIES {
            match self.try_publish_report(leave).await {
                // Figures became public meanwhile, or a file told some: the report is held to them too.
                Err(DeskError::Refused(Refused::Overtaken { .. } | Refused::Moved { kind: PaperKind::Ledger, .. })) => {
                }
                done => return done,
            }
        }
        self.try_publish_report(leave).await
    }

    async fn try_publish_report(&self, leave: &Authorised<access::ReportPublish>) -> Result<(), DeskError> {
        let (paper, account) = (leave.paper(), &leave.person().account);
        let work: ReportWork = paper.read().ok_or_else(|| super::gone(&paper.id))?;
        let asked = self.report_questions(&paper.id, &work).await?;
        let stands = self.standing(leave.view(), &paper.id).await?;
        let answers = stands.answers();
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
        let (withheld, seen) = self.withheld_of_report(&moment, &work, &asked.questionnaire, answers).await?;
        let made = records(&work, publication, &asked.questionnaire, answers, (&frozen, &withheld));
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
        // The ledgers are of no member: the deed sees more than the report's own.
        deed.member.clone_from(&paper.member);
        deed.seen = seen;
        SECRETARIAT.clone_into(&mut deed.office);
        deed.register =
            made.into_iter().filter(known).map(|record| Change { record, reason: reason.clone() }).collect();
        self.perform(deed).await?;
        self.publish_verdicts().await?;
        Ok(())
    }

    /// Counts of a report that would give away what the figures room withholds, and by what this was found.
    async fn withheld_of_report(
        &self,
        moment: &Moment,
        work: &ReportWork,
        questionnaire: &Questionnaire,
        answers: &Answers,
    ) -> Result<(BTreeSet<FieldId>, Seen), DeskError> {
        let (mut withheld, mut seen) = (BTreeSet::new(), Seen::default());
        let mut known = BTreeMap::new();
        for field in questionnaire.fields() {
            let told = observation(&work.member, &Source::default(), field, answers, &BTreeSet::new());
            let Some(told) = told else { continue };
            let id = told.indicator.as_str();
            if !known.contains_key(id) {
                known.insert(id.to_owned(), self.counted_by(moment, &work.member, id, &mut seen).await?);
            }
            let Some(Some((indicator, published, elsewhere))) = known.get_mut(id) else { continue };
            if ledger::gives_away(published, elsewhere, indicator, &told) {
                withheld.insert(field.id.clone());
            } else {
                // What comes later in the report is read together with it.
                elsewhere.extend(told_elsewhere(indicator, &told));
            }
        }
        Ok((withheld, seen))
    }

    /// An indicator, its ledger, and what is told elsewhere of a member; none where no figures of it are public.
    async fn counted_by(
        &self,
        moment: &Moment,
        member: &str,
        id: &str,
        seen: &mut Seen,
    ) -> Result<Option<(Indicator, Published, Vec<Elsewhere>)>, DeskError> {
        let Some(stored) = self.get(moment, Kind::Indicator, id).await? else { return Ok(None) };
        let Some(indicator) = stored.read::<Indicator>() else { return Ok(None) };
        let (paper, published) = self.ledger(id).await?.unzip();
        seen.papers.push(seen_ledger(id, paper.as_ref()));
        seen.register.extend(seen_of(id, moment));
        let Some(published) = published else { return Ok(None) };
        let elsewhere = self.said_elsewhere(moment, member, (id, &indicator)).await?;
        Ok(Some((indicator, published, elsewhere)))
    }
}
