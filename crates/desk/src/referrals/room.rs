//! What two forces see of a referral without opening it, and the two lists of a desk.

use std::collections::BTreeSet;

use alliance::detection::Office;
use alliance::people::Role;
use alliance::people::access::{self, Act, ReferralRoom};
use alliance::referrals::referral::{MOST_HANDS, Taken};
use alliance::referrals::{Asks, Late, ReferralState, Urgency};
use alliance::register::PaperKind;
use jiff::Timestamp;
use store::work::{Paper, PaperFilter, View};

use super::kept::{Kept, ReferralRefused, Side, side_of};
use crate::detection::office;
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// Where a referral is that was handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// Two letters of the member whose police have it.
    pub member: String,
    /// How far it is there.
    pub state: ReferralState,
}

/// A referral, to one of its sides. What it says is sealed.
#[derive(Clone, Debug)]
pub struct ReferralSeen {
    /// Its id.
    pub id: String,
    /// Whether one's own force sent it; else it lies with the police of one's member.
    pub is_out: bool,
    /// What is asked.
    pub asks: Asks,
    /// How urgent it is.
    pub urgency: Urgency,
    /// What the first sender calls it.
    pub reference: String,
    /// Which force sent it.
    pub from: Office,
    /// Two letters of the member whose police have it.
    pub to: String,
    /// Members by way of which it came before, the first first.
    pub by_way_of: Vec<String>,
    /// How far it is.
    pub state: ReferralState,
    /// When it was sent.
    pub sent: Timestamp,
    /// Until when it should be acknowledged.
    pub acknowledge_by: Timestamp,
    /// Until when it should be answered.
    pub answer_by: Timestamp,
    /// What is overdue, and since when.
    pub overdue: Option<(Late, Timestamp)>,
    /// What was done, the first first.
    pub steps: Vec<Taken>,
    /// Where it is now, where it was handed on: whoever sent it sees how far it is there.
    pub now: Option<Whereabouts>,
    /// When what it says will be destroyed; none while something of it waits, or once it was.
    pub kept_until: Option<Timestamp>,
    /// When what it said was destroyed.
    pub destroyed: Option<Timestamp>,
}

impl ReferralSeen {
    /// Whether it waits for an answer.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, ReferralState::Sent | ReferralState::Acknowledged { .. })
    }
}

/// What lies with a force, and what it sent.
#[derive(Clone, Debug)]
pub struct ReferralDesk {
    /// What lies with it: what is overdue first, then what waits, what is due soonest first, then the rest, the newest first.
    pub incoming: Vec<ReferralSeen>,
    /// What it sent, in the same order.
    pub out: Vec<ReferralSeen>,
}

/// What needs somebody comes first.
fn in_order(mut all: Vec<ReferralSeen>) -> Vec<ReferralSeen> {
    let rank = |seen: &ReferralSeen| match (seen.overdue, seen.is_open()) {
        (Some(_), _) => 0,
        (None, true) => 1,
        (None, false) => 2,
    };
    let last = |seen: &ReferralSeen| seen.steps.last().map_or(seen.sent, |step| step.at);
    all.sort_by(|a, b| {
        let of = |seen: &ReferralSeen| (rank(seen), seen.overdue.map_or(seen.answer_by, |(_, since)| since));
        let over = if rank(a) == 2 && rank(b) == 2 { last(b).cmp(&last(a)) } else { of(a).cmp(&of(b)) };
        over.then_with(|| a.id.cmp(&b.id))
    });
    all
}

impl Desk {
    /// What lies with one's force, and what it sent to others.
    pub async fn referral_desk(&self, leave: &Authorised<ReferralRoom>) -> Result<ReferralDesk, ReferralRefused> {
        let own = office(leave)?;
        let (view, mut out) = (View::Member(own.member.clone()), Vec::new());
        for (paper, kept) in self.papers::<Kept>(&view, PaperKind::Referral, &PaperFilter::default()).await? {
            if kept.referral.from() == &own {
                out.push(self.referral_to(Side::Sender, &paper, &kept).await?);
            }
        }
        let mut incoming = Vec::new();
        let filter = PaperFilter { holder: Some(own.member.clone()), ..PaperFilter::default() };
        for (paper, kept) in self.papers::<Kept>(&View::All, PaperKind::Referral, &filter).await? {
            if side_of(&own, &kept) == Some(Side::Receiver) {
                incoming.push(self.referral_to(Side::Receiver, &paper, &kept).await?);
            }
        }
        Ok(ReferralDesk { incoming: in_order(incoming), out: in_order(out) })
    }

    /// One referral, to one of its sides.
    pub async fn referral_seen<A: Act>(
        &self,
        leave: &Authorised<A>,
        id: &str,
    ) -> Result<ReferralSeen, ReferralRefused> {
        let (paper, kept, side) = self.own_referral(leave, id).await?;
        Ok(self.referral_to(side, &paper, &kept).await?)
    }

    /// How many referrals wait for an answer of the police among whom whoever asks works.
    pub async fn waiting_referrals(&self, leave: &Authorised<access::Desk>) -> Result<u64, DeskError> {
        let person = leave.person();
        let roles = [Role::PoliceLiaison, Role::PoliceSecond];
        let members: BTreeSet<&str> = roles.into_iter().flat_map(|role| person.members_as(role)).collect();
        let mut waiting = 0;
        for member in members {
            for state in ["sent", "acknowledged"] {
                let (holder, state) = (Some(member.to_owned()), Some(state.to_owned()));
                let filter = PaperFilter { holder, state, page: 1, per_page: 1, ..PaperFilter::default() };
                waiting += self.store().papers(&View::All, PaperKind::Referral, &filter).await?.1;
            }
        }
        Ok(waiting)
    }

    /// The last of the referrals to which one was handed on; none where it was not.
    pub(super) async fn last_of(&self, kept: &Kept) -> Result<Option<(Paper, Kept)>, DeskError> {
        let mut last = None;
        let mut next = next_of(kept);
        for _ in 0..MOST_HANDS {
            let Some(id) = next else { break };
            let Some((paper, kept)) = self.referral_of(&id).await? else { break };
            next = next_of(&kept);
            last = Some((paper, kept));
        }
        Ok(last)
    }

    async fn referral_to(&self, side: Side, paper: &Paper, kept: &Kept) -> Result<ReferralSeen, DeskError> {
        let referral = &kept.referral;
        let last = self.last_of(kept).await?;
        let kept_until = referral.kept_until(last.as_ref().map(|(_, kept)| &kept.referral), self.referral_days());
        let last = last.filter(|_| side == Side::Sender);
        let now = last.map(|(_, kept)| Whereabouts { state: kept.referral.state().clone(), member: kept.referral.to });
        Ok(ReferralSeen {
            id: paper.id.clone(),
            is_out: side == Side::Sender,
            asks: referral.asks,
            urgency: referral.urgency,
            reference: referral.reference.clone(),
            from: referral.from().clone(),
            to: referral.to.clone(),
            by_way_of: referral.by_way_of.clone(),
            state: referral.state().clone(),
            sent: referral.sent.act.at,
            acknowledge_by: referral.acknowledge_by(),
            answer_by: referral.answer_by(),
            overdue: referral.overdue(self.reckoned().await?),
            steps: referral.steps().to_vec(),
            now,
            kept_until: kept_until.filter(|_| kept.destroyed.is_none()),
            destroyed: kept.destroyed,
        })
    }
}

fn next_of(kept: &Kept) -> Option<String> {
    match kept.referral.state() {
        ReferralState::HandedOn { next, .. } => Some(next.clone()),
        _ => None,
    }
}
