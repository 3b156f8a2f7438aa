//! What a lead does about a notice whose recipient answered without removing anything: closes it and says why, or has it pressed on.

use alliance::detection::OfficeAct;
use alliance::people::access::{Act, NoticeClose, NoticePress};
use alliance::register::PaperKind;
use alliance::takedown::notice::Claim;
use alliance::takedown::{NoticeRefusal, NoticeState};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Deed, PaperChange};

use super::assess::names_an_address;
use super::follow::follow_up;
use super::inbox::NoticeSeen;
use super::notices::NoticeKept;
use super::reply::NoticeRefused;
use crate::Desk;
use crate::detection::office;
use crate::people::Authorised;

/// Characters of a reason, at most.
pub const LONGEST_CLOSING: usize = 1_000;

/// Why a lead closed a notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClosedBy {
    /// Who, and when.
    pub lead: OfficeAct,
    /// Why.
    pub reason: String,
}

impl NoticeSeen {
    /// Whether a lead can close it: its recipient refuses, or says that it is not theirs.
    pub const fn may_be_closed(&self) -> bool {
        self.to_settle
    }

    /// Whether a lead can have it pressed on, as if nothing had been answered.
    pub const fn may_be_pressed(&self) -> bool {
        self.to_settle && matches!(self.state, NoticeState::Claimed { .. })
    }
}

impl NoticeKept {
    /// Whether its recipient has said that they do not remove it, or that it is not theirs: a lead can close it.
    pub(super) const fn is_to_settle(&self) -> bool {
        match self.notice.state() {
            NoticeState::Claimed { claim, .. } => !matches!(claim, Claim::Removed),
            NoticeState::Overdue { .. } | NoticeState::Escalated { .. } => self.notice.refused().is_some(),
            _ => false,
        }
    }
}

/// The notice that a lead settles.
fn to_settle<A: Act>(leave: &Authorised<A>) -> Result<NoticeKept, NoticeRefused> {
    let kept = leave.paper().read::<NoticeKept>().ok_or(NoticeRefused::NotThere)?;
    if kept.is_to_settle() {
        return Ok(kept);
    }
    let why = match kept.notice.state() {
        NoticeState::Claimed { .. } => NoticeRefusal::ClaimUnfit,
        state => NoticeRefusal::NotNow { state: state.name() },
    };
    Err(why.into())
}

impl Desk {
    /// A lead closes a notice whose recipient refuses, or says that it is not theirs.
    pub async fn notice_close(&self, leave: &Authorised<NoticeClose>, reason: &str) -> Result<(), NoticeRefused> {
        let reason = reason.trim();
        if reason.is_empty() || reason.chars().count() > LONGEST_CLOSING {
            return Err(NoticeRefused::Reason);
        }
        if names_an_address(reason) {
            return Err(NoticeRefused::AddressInReason);
        }
        let own = office(leave).map_err(|_| NoticeRefused::NotThere)?;
        let kept = to_settle(leave)?;
        let now = self.reckoned().await?;
        let mut act = self.act_of(&leave.person().account)?;
        act.at = now;
        let closed = Some(ClosedBy { lead: OfficeAct { act, office: own }, reason: reason.to_owned() });
        let next = NoticeKept { notice: kept.notice.clone().close(now)?, closed, ..kept };
        self.settled(leave, ("notice.closed", now), &next, Some(reason)).await
    }

    /// A lead has a notice pressed on whose recipient said that it is not theirs, or refuses: it is overdue from now on.
    pub async fn notice_press(&self, leave: &Authorised<NoticePress>) -> Result<(), NoticeRefused> {
        let kept = to_settle(leave)?;
        let now = self.reckoned().await?;
        let next = NoticeKept { notice: kept.notice.clone().contradict(now)?, ..kept };
        self.settled(leave, ("notice.pressed", now), &next, None).await
    }

    async fn settled<A: Act>(
        &self,
        leave: &Authorised<A>,
        (word, now): (&'static str, Timestamp),
        next: &NoticeKept,
        reason: Option<&str>,
    ) -> Result<(), NoticeRefused> {
        let paper = leave.paper();
        let mut deed = Deed::new(&leave.person().account, word, PaperKind::Notice, &paper.id);
        deed.member.clone_from(&paper.member);
        if let Some(reason) = reason {
            deed = deed.saying(json!({ "reason": reason }));
        }
        deed.errands.push(follow_up(&paper.id, now));
        // A hand-over may have waited for that.
        deed.errands.push(super::dispatch::wanted(&next.notice.item, now));
        self.perform(deed.with(PaperChange::next(paper, next.notice.state().name(), next))).await?;
        Ok(())
    }
}
