//! A report from step to step: sign-offs, submission, the check for completeness, the reviewers, the member's days to answer.

use std::collections::BTreeMap;

use alliance::people::{Role, access};
use alliance::register::act::REPLY_DAYS;
use alliance::register::questionnaire::Answers;
use alliance::register::report::{ReportRefusal, ReportState, Stage};
use alliance::register::{Act, Digest, PaperKind, ReportWork};
use jiff::ToSpan;
use serde_json::{Value, json};

use super::letters::To;
use super::unconfirmed;
use crate::people::{Authorised, access::Act as Row};
use crate::work::{Deed, PaperChange, PaperFilter};
use crate::{Desk, DeskError};

/// Who is told, by which letter, filled with what.
struct Told<'a> {
    template: &'static str,
    to: &'a [To<'a>],
    args: Value,
}

impl Desk {
    /// Asks the authorities for their sign-offs. What has to be mended, explained or looked at comes first.
    pub async fn ask_sign_offs(&self, leave: &Authorised<access::ReportAsk>) -> Result<(), DeskError> {
        let (paper, account) = (leave.paper(), &leave.person().account);
        let work: ReportWork = paper.read().ok_or_else(|| super::gone(&paper.id))?;
        let asked = self.report_questions(&paper.id, &work).await?;
        let stands = self.standing(leave.view(), &paper.id).await?;
        let answers: &Answers = stands.answers();
        let mut work = work;
        if matches!(work.state(), ReportState::Draft) {
            let findings = stands.judged(&asked).findings.iter().filter(|f| f.holds_back()).count();
            if findings > 0 {
                return Err(ReportRefusal::HeldBack { findings }.into());
            }
            let untouched = unconfirmed(answers);
            if untouched > 0 {
                return Err(ReportRefusal::Unconfirmed { answers: untouched }.into());
            }
            work = up_to_date(work, stands.standing(), Digest::of(answers))?;
        }
        let work = work.ask_sign_off(self.report_act(account)?)?;
        let mut deed = Deed::new(account, "report.sign-off-asked", PaperKind::Report, &paper.id)
            .of(paper.member.as_deref())
            .with(PaperChange::next(paper, work.state().name(), &work));
        deed.turns = Some(stands.turns());
        let member = work.member.as_str();
        deed.letters = self
            .letters_about(
                (&paper.id, member, &asked.event),
                "report-to-sign",
                &[To::Of(Role::Signer, member)],
                json!({}),
            )
            .await?;
        self.perform(deed).await?;
        Ok(())
    }

    /// Signs off for an authority what the signer has seen.
    pub async fn sign_report(
        &self,
        leave: &Authorised<access::ReportSign>,
        authority: &str,
        seen: &Digest,
    ) -> Result<(), DeskError> {
        let work: ReportWork = leave.paper().read().ok_or_else(|| super::gone(&leave.paper().id))?;
        if !self.may_sign_for(leave.person(), &work).await?.iter().any(|name| name == authority) {
            return Err(ReportRefusal::UnknownAuthority { authority: authority.to_owned() }.into());
        }
        let last = work.awaited().len() == 1;
        let to = [To::Of(Role::Coordinator, &work.member)];
        let told = last.then(|| Told { template: "report-to-approve", to: &to, args: json!({}) });
        self.step_report(leave, "report.signed", told, |work, act| work.sign(authority, seen, act)).await
    }

    /// Approves as coordinator what they have seen.
    pub async fn approve_report(
        &self,
        leave: &Authorised<access::ReportApprove>,
        seen: &Digest,
    ) -> Result<(), DeskError> {
        let member = leave.member().unwrap_or_default().to_owned();
        let to = [To::Of(Role::Signer, &member)];
        let told = Told { template: "report-to-submit", to: &to, args: json!({}) };
        self.step_report(leave, "report.approved", Some(told), |work, act| work.approve(seen, act)).await
    }

    /// Submits it as the minister's delegate, which locks it.
    pub async fn submit_report(
        &self,
        leave: &Authorised<access::ReportSubmit>,
        seen: &Digest,
    ) -> Result<(), DeskError> {
        let member = leave.member().unwrap_or_default().to_owned();
        let to = [To::Of(Role::Coordinator, &member), To::Secretariat];
        let told = Told { template: "report-submitted", to: &to, args: json!({}) };
        self.step_report(leave, "report.submitted", Some(told), |work, act| work.submit(seen, act)).await
    }

    /// Sends it back to draft from the stage at which it lies. The coordinators are told why.
    pub async fn return_report(
        &self,
        leave: &Authorised<access::ReportReturn>,
        from: Stage,
        reason: String,
    ) -> Result<(), DeskError> {
        let theirs = match leave.role() {
            Some(Role::Coordinator) => from == Stage::Coordinator,
            _ => from != Stage::Coordinator,
        };
        if !theirs {
            return Err(ReportRefusal::NotYetThere.into());
        }
        let member = leave.member().unwrap_or_default().to_owned();
        let to = [To::Of(Role::Coordinator, &member)];
        let told = Told { template: "report-returned", to: &to, args: json!({}) };
        self.step_report(leave, "report.returned", Some(told), |work, act| work.send_back(from, reason, act)).await
    }

    /// Checks a submitted report for completeness: what is missing is named, and will be published as missing.
    pub async fn check_report(&self, leave: &Authorised<access::ReportStep>) -> Result<(), DeskError> {
        let paper = leave.paper();
        let work: ReportWork = paper.read().ok_or_else(|| super::gone(&paper.id))?;
        let asked = self.report_questions(&paper.id, &work).await?;
        let judged = self.standing(leave.view(), &paper.id).await?.judged(&asked);
        let missing = judged.completeness.missing.iter().map(ToString::to_string).collect();
        self.step_report(leave, "report.checked", None, |work, act| work.check(missing, act)).await
    }

    /// Hands a checked report to the reviewers.
    pub async fn begin_report_review(&self, leave: &Authorised<access::ReportStep>) -> Result<(), DeskError> {
        self.step_report(leave, "report.review-begun", None, ReportWork::begin_review).await
    }

    /// Sends the reviews that are in to the member, which has its days to answer.
    pub async fn send_report_reviews(&self, leave: &Authorised<access::ReportStep>) -> Result<(), DeskError> {
        let paper = leave.paper();
        let filter = PaperFilter { parent: Some(paper.id.clone()), ..PaperFilter::default() };
        let reviews = self.papers::<Value>(leave.view(), PaperKind::Review, &filter).await?;
        let unfinished = ["assigned", "conflict-declared", "in-work", "released"];
        let count = reviews.iter().filter(|(p, _)| !unfinished.contains(&p.state.as_str())).count();
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let member = leave.member().unwrap_or_default().to_owned();
        let to = [To::Of(Role::Coordinator, &member)];
        let until = self.report_day().saturating_add(REPLY_DAYS.days());
        let told = Told { template: "reply-due", to: &to, args: json!({ "until": until.to_string() }) };
        self.step_report(leave, "report.reviews-sent", Some(told), |work, act| work.send_reviews(count, act)).await
    }

    /// One step of a report as its page was seen: the paper, and the letters that tell of it.
    async fn step_report<A: Row>(
        &self,
        leave: &Authorised<A>,
        act: &'static str,
        told: Option<Told<'_>>,
        go: impl FnOnce(ReportWork, Act) -> Result<ReportWork, ReportRefusal>,
    ) -> Result<(), DeskError> {
        let (paper, account) = (leave.paper(), &leave.person().account);
        let work: ReportWork = paper.read().ok_or_else(|| super::gone(&paper.id))?;
        let asked = self.report_questions(&paper.id, &work).await?;
        let work = go(work, self.report_act(account)?)?;
        let mut deed = Deed::new(account, act, PaperKind::Report, &paper.id)
            .of(paper.member.as_deref())
            .with(PaperChange::next(paper, work.state().name(), &work));
        if let Some(told) = told {
            let about = (paper.id.as_str(), work.member.as_str(), asked.event.as_str());
            deed.letters = self.letters_about(about, told.template, told.to, told.args).await?;
        }
        self.perform(deed).await?;
        Ok(())
    }
}

/// A draft's own digest may be older than its answers: before anybody is asked to sign, it is that of what stands, by whoever
/// wrote last.
fn up_to_date(
    work: ReportWork,
    standing: &BTreeMap<alliance::register::questionnaire::FieldId, crate::work::Standing>,
    digest: Digest,
) -> Result<ReportWork, DeskError> {
    if work.answers() == Some(&digest) {
        return Ok(work);
    }
    let last = standing.values().max_by_key(|s| s.at).ok_or(ReportRefusal::NothingChanged)?;
    let by = alliance::people::AccountId::new(last.actor.as_str())?;
    Ok(work.edit(digest, Act::new(by, last.at))?)
}
