//! What people see of notices: a hotline those that it sent, a provider those that arrived, whoever runs neither none.
//!
//! A provider sees a notice once it is there. What is still on its way, or has to go another way, is nothing yet: whether it goes on at once or waits for something says
//! nothing to anybody.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use alliance::people::access::{self, Act, NoticeRoom, NoticesSent};
use alliance::people::{Organisation, OrganisationKind, Role};
use alliance::register::PaperKind;
use alliance::takedown::NoticeState;
use alliance::takedown::notice::{Claim, Closing};
use jiff::Timestamp;
use store::work::{PaperFilter, View};

use super::notices::{NoticeKept, NoticeSeen};
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// Notices that are listed at once.
pub const NOTICES_LISTED: u32 = 200;

/// The states in which a notice waits for its recipient's answer.
const WAITS: [&str; 3] = ["delivered", "overdue", "escalated"];

impl NoticeSeen {
    /// Whether it waits for its recipient's answer.
    pub const fn waits(&self) -> bool {
        use NoticeState::{Delivered, Escalated, Overdue, Sent};
        matches!(self.state, Sent | Delivered { .. } | Overdue { .. } | Escalated { .. })
    }

    /// What the recipient said, while that is the last that is known.
    pub const fn claim(&self) -> Option<Claim> {
        match self.state {
            NoticeState::Claimed { claim, .. } => Some(claim),
            _ => None,
        }
    }

    /// Since when it has been over; none: its clock runs.
    pub const fn over(&self) -> Option<Timestamp> {
        match self.state {
            NoticeState::Verified { at } | NoticeState::Closed { at, .. } => Some(at),
            _ => None,
        }
    }

    /// Since when what it is about is seen to be gone.
    pub const fn gone(&self) -> Option<Timestamp> {
        match self.state {
            NoticeState::Verified { at } => Some(at),
            _ => None,
        }
    }

    /// How many attempts to deliver it failed.
    pub fn failures(&self) -> usize {
        self.attempts.iter().filter(|attempt| attempt.word != "delivered").count()
    }
}

/// Whether a notice has left, so that whoever has it may know of it.
pub(super) const fn has_left(state: &NoticeState) -> bool {
    use NoticeState::{Closed, Draft, Failed, Ready};
    !matches!(state, Draft | Ready | Failed { .. } | Closed { closing: Closing::Dropped, .. })
}

/// Whether a notice is there, as its recipient sees it.
pub(super) const fn is_there(state: &NoticeState) -> bool {
    has_left(state) && !matches!(state, NoticeState::Sent)
}

impl Desk {
    /// Notices that a hotline has sent, the newest first, a page of them, and how many there are.
    pub async fn notices_sent(
        &self,
        leave: &Authorised<NoticesSent>,
        state: Option<&str>,
        page: u32,
    ) -> Result<(Vec<NoticeSeen>, u64), DeskError> {
        let member = leave.grant().and_then(|grant| grant.member.clone()).unwrap_or_default();
        let filter = PaperFilter { state: state.map(str::to_owned), ..PaperFilter::default() };
        let all = self.papers::<NoticeKept>(&View::Member(member), PaperKind::Notice, &filter).await?;
        let mut all: Vec<NoticeSeen> = all.into_iter().map(|(paper, kept)| NoticeSeen::of(&paper, kept)).collect();
        all.sort_by_key(|notice| Reverse(notice.sent));
        let (shown, total) = page_of(all, page);
        Ok((self.notices_followed(leave, shown).await?, total))
    }

    /// All notices that a hotline has sent. What is done next is said of those alone of which a step was taken or that are refused: only those can wait for a lead.
    pub async fn notices_standing(&self, leave: &Authorised<NoticesSent>) -> Result<Vec<NoticeSeen>, DeskError> {
        let member = leave.grant().and_then(|grant| grant.member.clone()).unwrap_or_default();
        let view = View::Member(member.clone());
        let all = self.papers::<NoticeKept>(&view, PaperKind::Notice, &PaperFilter::default()).await?;
        let curves = self.usual(&member).await?;
        let may_wait = |kept: &NoticeKept| kept.notice.step().is_some() || kept.notice.refused().is_some();
        let open = self.steps_of_each(&member, &all, may_wait).await?;
        let each = all.into_iter().zip(&open);
        Ok(each.map(|((paper, kept), open)| NoticeSeen::followed(&paper, kept, (open.as_ref(), &curves))).collect())
    }

    /// Those that are shown, with what is done next and why they were closed.
    pub async fn notices_followed(
        &self,
        leave: &Authorised<NoticesSent>,
        shown: Vec<NoticeSeen>,
    ) -> Result<Vec<NoticeSeen>, DeskError> {
        let member = leave.grant().and_then(|grant| grant.member.clone()).unwrap_or_default();
        let (providers, from) = (self.providers_of(&member).await?, self.rules_of(&member).await?);
        let curves = self.usual(&member).await?;
        let mut followed = Vec::with_capacity(shown.len());
        for seen in shown {
            let all = self.notices_of(&seen.item).await?;
            let found = all.iter().find(|(paper, _)| paper.id == seen.id);
            let Some((paper, kept)) = found.filter(|(paper, _)| paper.member.as_deref() == Some(&member)) else {
                continue;
            };
            let notices = all.iter().map(|(_, kept)| kept).collect();
            let open =
                if kept.notice.is_open() { self.steps_of(kept, (&providers, &from), notices).await? } else { None };
            followed.push(NoticeSeen::followed(paper, kept.clone(), (open.as_ref(), &curves)));
        }
        Ok(followed)
    }

    /// Notices that one's organisation was sent: those without an answer first, what waits longest first among them; then the others, the newest first.
    pub async fn notices_received(
        &self,
        leave: &Authorised<NoticeRoom>,
        state: Option<&str>,
        page: u32,
    ) -> Result<(Vec<NoticeSeen>, u64), DeskError> {
        let Some(organisation) = leave.person().organisation.clone() else { return Ok((Vec::new(), 0)) };
        let filter =
            PaperFilter { holder: Some(organisation), state: state.map(str::to_owned), ..PaperFilter::default() };
        let all = self.papers::<NoticeKept>(&View::All, PaperKind::Notice, &filter).await?;
        let there = all.into_iter().filter(|(_, kept)| is_there(kept.notice.state()));
        let seen = there.map(|(paper, kept)| NoticeSeen::of(&paper, kept));
        let (mut waiting, mut others): (Vec<_>, Vec<_>) = seen.partition(NoticeSeen::waits);
        waiting.sort_by_key(|notice| notice.sent);
        others.sort_by_key(|notice| Reverse(notice.sent));
        waiting.append(&mut others);
        Ok(page_of(waiting, page))
    }

    /// How many notices wait for an answer of whoever asks; none where nobody sends them any.
    pub async fn waiting_notices(&self, leave: &Authorised<access::Desk>) -> Result<u64, DeskError> {
        let person = leave.person();
        let Some(organisation) = person.organisation.clone().filter(|_| person.is(Role::ProviderOperator)) else {
            return Ok(0);
        };
        let mut waiting = 0;
        for state in WAITS {
            let (holder, state) = (Some(organisation.clone()), Some(state.to_owned()));
            let filter = PaperFilter { holder, state, page: 1, per_page: 1, ..PaperFilter::default() };
            waiting += self.store().papers(&View::All, PaperKind::Notice, &filter).await?.1;
        }
        Ok(waiting)
    }

    /// What the organisations are called that send notices and get them, by their ids.
    pub async fn notice_offices<A: Act>(&self, _: &Authorised<A>) -> Result<BTreeMap<String, String>, DeskError> {
        let all = self.every_organisation().await?;
        Ok(all.into_iter().map(|(id, _, organisation)| (id, organisation.name)).collect())
    }

    /// The providers that have a desk here, by their names: id, name and member.
    pub async fn provider_houses<A: Act>(
        &self,
        _: &Authorised<A>,
    ) -> Result<Vec<(String, String, Option<String>)>, DeskError> {
        let all = self.every_organisation().await?.into_iter();
        let providers = all.filter(|(.., organisation)| organisation.kind == OrganisationKind::Provider);
        let mut named: Vec<_> = providers.map(|(id, member, organisation)| (id, organisation.name, member)).collect();
        named.sort_by(|a, b| (a.1.to_lowercase(), &a.0).cmp(&(b.1.to_lowercase(), &b.0)));
        Ok(named)
    }

    async fn every_organisation(&self) -> Result<Vec<(String, Option<String>, Organisation)>, DeskError> {
        let all = self.papers::<Organisation>(&View::All, PaperKind::Organisation, &PaperFilter::default()).await?;
        Ok(all.into_iter().map(|(paper, organisation)| (paper.id, paper.member, organisation)).collect())
    }
}

/// A page of what is all there, and how many that are.
fn page_of(all: Vec<NoticeSeen>, page: u32) -> (Vec<NoticeSeen>, u64) {
    let before = u64::from(page.max(1) - 1) * u64::from(NOTICES_LISTED);
    let total = all.len() as u64;
    let before = usize::try_from(before).unwrap_or(usize::MAX);
    (all.into_iter().skip(before).take(NOTICES_LISTED as usize).collect(), total)
}
