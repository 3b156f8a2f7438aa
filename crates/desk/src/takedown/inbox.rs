//! What people see of notices: a hotline those that it sent, a provider those that arrived, whoever runs neither none.
//!
//! A provider sees a notice once it is there. What is still on its way, or has to go another way, is nothing yet: whether it goes on at once or waits for something says
//! nothing to anybody.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use alliance::detection::Office;
use alliance::people::access::{self, Act, NoticeRoom, NoticesSent};
use alliance::people::{Organisation, OrganisationKind, Role};
use alliance::register::PaperKind;
use alliance::takedown::notice::{Channel, Claim, Closing};
use alliance::takedown::tip::TipState;
use alliance::takedown::{Escalation, NoticeState, Receipt, Wish};
use jiff::Timestamp;
use store::work::{Deed, Paper, PaperFilter, View};
use vault::Secret;

use super::follow::NextStep;
use super::notices::{Attempt, NoticeKept};
use super::reply::NoticeRefused;
use super::settle::ClosedBy;
use super::usual::Curves;
use crate::people::Authorised;
use crate::work::readable;
use crate::{Desk, DeskError};

/// Notices that are listed at once.
pub const NOTICES_LISTED: u32 = 200;

/// The states in which a notice waits for its recipient's answer.
const WAITS: [&str; 3] = ["delivered", "overdue", "escalated"];

/// A notice as it is listed: to whom, since when, how far. No address, and nothing of what the police said.
#[derive(Clone, Debug)]
pub struct NoticeSeen {
    /// Its id.
    pub id: String,
    /// Its number.
    pub number: String,
    /// The item.
    pub item: String,
    /// What the recipient is called.
    pub to: String,
    /// What they are to it, a word.
    pub party: &'static str,
    /// Two letters of their country.
    pub country: String,
    /// The organisation that sent it.
    pub sender: Office,
    /// When it was sent first.
    pub sent: Option<Timestamp>,
    /// By which channel it was sent last.
    pub channel: Option<Channel>,
    /// How far it is.
    pub state: NoticeState,
    /// What it asks for besides disabling.
    pub wish: Option<Wish>,
    /// What the recipient signed in answer to that.
    pub receipt: Option<Receipt>,
    /// How many copies the recipient says to have removed.
    pub copies: Option<u32>,
    /// The recipient's own number for it.
    pub reference: Option<String>,
    /// What was tried, the first first.
    pub attempts: Vec<Attempt>,
    /// Since when what it was about is there again, while it has not left anew. It is for whoever sent it and nobody else.
    pub again: Option<Timestamp>,
    /// Steps that were taken because nothing came of it, and when, the first first.
    pub steps: Vec<(Escalation, Timestamp)>,
    /// What is done next where nothing comes of it: to its sender alone.
    pub next: Option<NextStep>,
    /// Since when the recipient refuses to remove it, until they say anything else.
    pub refused: Option<Timestamp>,
    /// Who closed it, and why, where a lead did: to its sender alone.
    pub closed: Option<ClosedBy>,
    /// Whether a lead can settle what its recipient said.
    pub(super) to_settle: bool,
    /// How far the recipient's own report to the `CyberTipline` is: the recipient's business alone.
    pub tip: Option<TipState>,
}

impl NoticeSeen {
    /// As its sender sees it: with what is done next, of the steps that can be taken beyond it.
    pub(super) fn followed(
        paper: &Paper,
        kept: NoticeKept,
        (open, curves): (Option<&BTreeSet<Escalation>>, &Curves),
    ) -> Self {
        let usual = curves.get(&kept.notice.recipient.provider);
        let next = open.and_then(|open| NextStep::of(&kept, open, usual));
        let closed = kept.closed.clone();
        Self { next, closed, ..Self::of(paper, kept) }
    }

    pub(super) fn of(paper: &Paper, kept: NoticeKept) -> Self {
        let (sent, channel) = (kept.notice.first_sent(), kept.channel());
        Self {
            steps: kept.steps.iter().map(|taken| (taken.step, taken.grounds.at)).collect(),
            next: None,
            refused: kept.notice.refused(),
            closed: None,
            to_settle: kept.is_to_settle(),
            id: paper.id.clone(),
            number: kept.number,
            item: kept.notice.item.clone(),
            to: kept.name,
            party: kept.notice.recipient.party.as_str(),
            country: kept.notice.recipient.member.clone(),
            sender: kept.sender,
            sent,
            channel,
            state: kept.notice.state().clone(),
            wish: kept.notice.wish().copied(),
            receipt: kept.notice.receipt().cloned(),
            copies: kept.copies,
            reference: kept.reference,
            attempts: kept.attempts,
            again: kept.again,
            tip: kept.tip.filter(|tip| Some(&tip.organisation) == paper.holder.as_ref()).map(|tip| tip.state),
        }
    }

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

    /// Notices of one item, for whoever sees the item.
    pub async fn item_notices<A: Act>(&self, leave: &Authorised<A>) -> Result<Vec<NoticeSeen>, DeskError> {
        let all = self.notices_of(&leave.paper().id).await?;
        Ok(all.into_iter().map(|(paper, kept)| NoticeSeen::of(&paper, kept)).collect())
    }

    /// One notice that one's organisation was sent.
    pub async fn notice_received<A: Act>(&self, leave: &Authorised<A>, id: &str) -> Result<NoticeSeen, NoticeRefused> {
        let (paper, kept) = self.own_notice(leave, id).await?;
        if !is_there(kept.notice.state()) {
            return Err(NoticeRefused::NotThere);
        }
        Ok(NoticeSeen::of(&paper, kept))
    }

    /// A notice of one's own organisation that has left; everybody else's is not there.
    pub(super) async fn own_notice<A: Act>(
        &self,
        leave: &Authorised<A>,
        id: &str,
    ) -> Result<(Paper, NoticeKept), NoticeRefused> {
        let organisation = leave.person().organisation.as_deref();
        let paper = self.any_paper(PaperKind::Notice, id).await?.ok_or(NoticeRefused::NotThere)?;
        if organisation.is_none() || paper.holder.as_deref() != organisation {
            return Err(NoticeRefused::NotThere);
        }
        let (paper, kept) = readable::<NoticeKept>(paper)?;
        if has_left(kept.notice.state()) { Ok((paper, kept)) } else { Err(NoticeRefused::NotThere) }
    }

    /// Opens what a notice names, to a person of the organisation that it was sent to. That it was opened is durable before anything is seen.
    pub async fn notice_open(
        &self,
        leave: &Authorised<access::NoticeOpen>,
        id: &str,
    ) -> Result<Option<Secret<String>>, NoticeRefused> {
        let (paper, _) = self.own_notice(leave, id).await?;
        self.opened_notice(&leave.person().account, &paper).await
    }

    /// The same to its machine, in the form of X-ARF: what the endpoint would have been sent.
    pub async fn notice_fetch(
        &self,
        leave: &Authorised<access::NoticeFetch>,
        id: &str,
    ) -> Result<Option<Secret<String>>, NoticeRefused> {
        let (paper, kept) = self.own_notice(leave, id).await?;
        self.noted(&leave.person().account, "notice.opened", &paper).await?;
        Ok(self.written(&paper, &kept).await?.and_then(|notice| {
            interchange::takedown::xarf::reports(&notice).ok().and_then(|reports| reports.into_iter().next())
        }))
    }

    async fn opened_notice(&self, account: &str, paper: &Paper) -> Result<Option<Secret<String>>, NoticeRefused> {
        self.noted(account, "notice.opened", paper).await?;
        let item = paper.parent.as_deref().unwrap_or_default();
        let Some(item) = self.any_paper(PaperKind::Item, item).await? else { return Ok(None) };
        Ok(self.address_of(item).await?.map(|address| address.location().clone()))
    }

    async fn noted(&self, account: &str, word: &'static str, paper: &Paper) -> Result<(), DeskError> {
        let mut deed = Deed::new(account, word, PaperKind::Notice, &paper.id);
        deed.member.clone_from(&paper.member);
        self.perform(deed).await.map(|_| ())
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
