//! What the reviewer does: declares, writes, submits.

use alliance::people::{Role, access};
use alliance::register::review::{Conflicts, Found, ReviewRefusal, ReviewState};
use alliance::register::{ReportWork, ReviewWork};
use serde_json::json;
use store::work::{Paper, Refused};

use super::{findings_of, if_it_can, of_paper, step};
use crate::people::Authorised;
use crate::work::not_there;
use crate::{Desk, DeskError};

/// What became of what was written.
#[derive(Clone, Debug)]
pub enum Written {
    /// It stands.
    Saved,
    /// Something else was saved meanwhile, from another window. Nothing was written.
    Behind {
        /// The version that stands.
        no: u32,
        /// What stands.
        now: Found,
    },
}

impl Desk {
    /// Declares conflicts of interest, or that there are none, which begins the review. Also whether the country may be published
    /// from which the reviewer is.
    pub async fn declare_review(
        &self,
        leave: &Authorised<access::ReviewDeclare>,
        conflict: Option<&str>,
        named: bool,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let act = self.act_of(account)?;
        let conflicts =
            conflict.map_or(Conflicts::None, |text| Conflicts::Declared { text: text.to_owned(), allowed: None });
        let work = of_paper(paper)?.declare(conflicts, act.clone())?.name_home(named, &act)?;
        let (work, act_word) = match conflict {
            None => (work.begin(&act)?, "review.begun"),
            Some(_) => (work, "review.conflict-declared"),
        };
        let mut deed = step(paper, &work, account, act_word);
        if conflict.is_some() {
            let args = self.told_of(&paper.id, &work).await?;
            let name = format!("review-conflict.{}.{}", paper.id, paper.no);
            deed.letters = self.letters_to((Role::Secretariat, None), &name, "review-conflict", &args).await?;
        }
        self.perform(deed).await.map(|_| ())
    }

    /// Writes down what was found so far. `expected` is the version of the paper that the writer has seen.
    pub async fn write_review(
        &self,
        leave: &Authorised<access::ReviewWrite>,
        expected: u32,
        findings: Found,
        named: bool,
    ) -> Result<Written, DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let act = self.act_of(account)?;
        let work = of_paper(paper)?;
        if paper.no != expected {
            return Ok(behind(paper, &work));
        }
        let work = match work.state() {
            ReviewState::ConflictDeclared { .. } => work.begin(&act)?,
            _ => work,
        };
        let work = work.write(findings, &act)?.name_home(named, &act)?;
        match self.perform(step(paper, &work, account, "review.written")).await {
            Err(DeskError::Refused(Refused::Moved { .. })) => {
                let now = self.paper::<ReviewWork>(leave.view(), paper.kind, &paper.id).await?;
                let (now, work) = now.ok_or_else(|| not_there(paper))?;
                Ok(behind(&now, &work))
            }
            done => done.map(|_| Written::Saved),
        }
    }

    /// Submits the review, which sends it to the member: it has 14 days from the day after.
    pub async fn submit_review(&self, leave: &Authorised<access::ReviewSubmit>, seen: u32) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        if paper.no != seen {
            return Err(DeskError::Refused(Refused::Moved {
                kind: paper.kind,
                id: paper.id.clone(),
                expected: seen,
                found: paper.no,
            }));
        }
        let act = self.act_of(account)?;
        let work = of_paper(paper)?.submit(act.clone())?.send(act.clone())?;
        let ends = work.state().window().map(|window| window.ends).ok_or(ReviewRefusal::Empty)?;
        let mut deed = step(paper, &work, account, "review.sent").saying(json!({ "reply_until": ends.to_string() }));
        let sent = if_it_can("review", act, |report: ReportWork, act| report.send_reviews(1, act));
        deed.papers.extend(self.report_beside(&work.subject, sent).await?);
        let args = self.told_of(&paper.id, &work).await?;
        let name = format!("reply-due.{}.{}", paper.id, paper.no);
        let to = (Role::Coordinator, Some(work.member.as_str()));
        deed.letters = self.letters_to(to, &name, "reply-due", &args).await?;
        self.perform(deed).await.map(|_| ())
    }
}

fn behind(paper: &Paper, work: &ReviewWork) -> Written {
    Written::Behind { no: paper.no, now: findings_of(work) }
}
