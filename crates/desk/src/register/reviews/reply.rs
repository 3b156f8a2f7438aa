//! The member's reply: a draft of its own that nobody outside of the member sees, then once and for all.

use alliance::people::access;
use alliance::register::review::{ReviewRefusal, ReviewState, may_be_kept};
use alliance::register::{PaperKind, ReportWork};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Paper, View};

use super::{if_it_can, is_sent, of_paper, public, step};
use crate::people::Authorised;
use crate::register::office_of;
use crate::work::{Deed, PaperChange, not_there};
use crate::{Desk, DeskError};

/// A reply while it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyDraft {
    /// What it says so far.
    pub text: String,
}

fn id_of(review: &str) -> String {
    format!("{review}.reply")
}

impl Desk {
    pub(super) async fn reply_draft(&self, review: &Paper) -> Result<Option<(Paper, ReplyDraft)>, DeskError> {
        // A reviewer is replaced until the review is sent, and a draft begins after that: it is always to the review that stands.
        self.paper::<ReplyDraft>(&View::All, PaperKind::Reply, &id_of(&review.id)).await
    }

    /// Saves the reply as a draft. `expected` is the version of the draft that the writer has seen, 0 for none. Where another one
    /// stands by now, that is returned and nothing is written.
    pub async fn save_reply(
        &self,
        leave: &Authorised<access::ReplyWrite>,
        expected: u32,
        text: &str,
    ) -> Result<Option<(Paper, ReplyDraft)>, DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        if !is_sent(&work) {
            return Err(not_there(paper));
        }
        if work.state().reply().is_some() {
            return Err(ReviewRefusal::RepliedAlready.into());
        }
        may_be_kept(text)?;
        let before = self.reply_draft(paper).await?;
        if before.as_ref().map_or(0, |(paper, _)| paper.no) != expected {
            return Ok(before);
        }
        let draft = ReplyDraft { text: text.to_owned() };
        let mut change = match &before {
            Some((before, _)) => PaperChange::next(before, "draft", &draft),
            None => PaperChange::new(PaperKind::Reply, id_of(&paper.id), "draft", &draft),
        };
        change.member.clone_from(&paper.member);
        change.parent = Some(paper.id.clone());
        let deed = Deed::new(account, "reply.written", PaperKind::Review, &paper.id);
        self.perform(deed.of(paper.member.as_deref()).with(change)).await.map(|_| None)
    }

    /// Sends the saved draft as the member's reply. Late, it is stamped with its days; after publication it stands beside the
    /// unchanged review in a later version.
    pub async fn send_reply(&self, leave: &Authorised<access::ReplySend>, seen: u32) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        if !is_sent(&work) {
            return Err(not_there(paper));
        }
        let Some((draft, body)) = self.reply_draft(paper).await? else { return Err(ReviewRefusal::Empty.into()) };
        if draft.no != seen {
            return Err(DeskError::Refused(store::work::Refused::Moved {
                kind: draft.kind,
                id: draft.id.clone(),
                expected: seen,
                found: draft.no,
            }));
        }
        let act = self.act_of(account)?;
        let work = work.reply(body.text.clone(), act.clone())?;
        let late = work.state().reply().map_or(0, |reply| reply.days_late);
        let mut deed = step(paper, &work, account, "review.replied").saying(json!({ "days_late": late }));
        deed = deed.with(PaperChange::next(&draft, "sent", &body));
        deed.papers.extend(self.report_beside(&work.subject, if_it_can("reply", act, ReportWork::reply)).await?);
        if matches!(work.state(), ReviewState::Published { .. }) {
            deed.register = self.told(&work, "the member’s reply, after publication").await?;
            deed.office = office_of(&work.member);
        }
        self.perform(deed).await.map(|_| ())
    }

    /// What the register says of a published review.
    pub(super) async fn told(
        &self,
        work: &alliance::register::ReviewWork,
        reason: &str,
    ) -> Result<Vec<store::Change>, DeskError> {
        let moment = self.moment(None).await?;
        let mut changes = Vec::new();
        for (promise, mut review) in alliance::register::Review::all_of(work, super::round_of(&work.subject)) {
            if let Some(statement) = self.get(&moment, alliance::register::Kind::Commitment, &promise).await? {
                let statement = statement.read::<alliance::register::Statement>();
                review.goal = statement.as_ref().and_then(|s| s.goal.clone());
                review.target = statement.and_then(|s| s.target);
            }
            changes.extend(public::change(&work.subject, &promise, &review, reason));
        }
        Ok(changes)
    }
}
