//! Remarks on answers.

use alliance::people::access;
use alliance::register::questionnaire::FieldId;
use alliance::register::remark::Remark;
use alliance::register::report::ReportRefusal;
use alliance::register::{PaperKind, ReportWork};

use crate::people::Authorised;
use crate::work::{Deed, Paper, PaperChange, PaperFilter, View};
use crate::{Desk, DeskError};

impl Desk {
    /// Makes a remark on a question.
    pub async fn make_remark(
        &self,
        leave: &Authorised<access::ReportRemark>,
        field: FieldId,
        text: String,
    ) -> Result<(), DeskError> {
        let report = leave.paper();
        let work: ReportWork = report.read().ok_or_else(|| super::gone(&report.id))?;
        let asked = self.report_questions(&report.id, &work).await?;
        if asked.questionnaire.asked(&field).is_none() {
            return Err(ReportRefusal::NotAsked { field: field.to_string() }.into());
        }
        let account = &leave.person().account;
        let remark = Remark::make(field, text, self.report_act(account)?)?;
        let id = self.fresh_id()?;
        let mut paper = PaperChange::new(PaperKind::Remark, &id, remark.state(), &remark);
        paper.member.clone_from(&report.member);
        paper.round.clone_from(&report.round);
        paper.parent = Some(report.id.clone());
        self.perform(Deed::new(account, "remark.made", PaperKind::Remark, id).of(report.member.as_deref()).with(paper))
            .await?;
        Ok(())
    }

    /// Answers a remark of this report.
    pub async fn answer_remark(
        &self,
        leave: &Authorised<access::ReportRemark>,
        id: &str,
        text: String,
    ) -> Result<(), DeskError> {
        let act = self.report_act(&leave.person().account)?;
        self.change_remark(leave, id, "remark.answered", |remark| remark.answer(text, act)).await
    }

    /// Settles a remark of this report.
    pub async fn settle_remark(&self, leave: &Authorised<access::ReportRemark>, id: &str) -> Result<(), DeskError> {
        let act = self.report_act(&leave.person().account)?;
        self.change_remark(leave, id, "remark.settled", |remark| remark.settle(act)).await
    }

    async fn change_remark(
        &self,
        leave: &Authorised<access::ReportRemark>,
        id: &str,
        word: &'static str,
        go: impl FnOnce(Remark) -> Result<Remark, ReportRefusal>,
    ) -> Result<(), DeskError> {
        let report = leave.paper();
        let found = self.paper::<Remark>(leave.view(), PaperKind::Remark, id).await?;
        let (paper, remark) =
            found.filter(|(p, _)| p.parent.as_ref() == Some(&report.id)).ok_or_else(|| super::gone(id))?;
        let remark = go(remark)?;
        let deed = Deed::new(&leave.person().account, word, PaperKind::Remark, id)
            .of(report.member.as_deref())
            .with(PaperChange::next(&paper, remark.state(), &remark));
        self.perform(deed).await?;
        Ok(())
    }

    /// Remarks on a report, the oldest first.
    pub(super) async fn remarks_of(&self, view: &View, report: &str) -> Result<Vec<(Paper, Remark)>, DeskError> {
        let filter = PaperFilter { parent: Some(report.to_owned()), ..PaperFilter::default() };
        let mut all = self.papers::<Remark>(view, PaperKind::Remark, &filter).await?;
        all.sort_by_key(|(paper, remark)| (remark.said.first().map(|s| s.act.at), paper.id.clone()));
        Ok(all)
    }
}
