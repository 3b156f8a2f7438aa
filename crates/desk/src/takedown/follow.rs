//! What is done after a notice left, where nothing comes of it: its recipient is reminded, then others are told. Each step goes past the guard as the notice did, with a fresh word of
//! the police, and has one effect.
//!
//! That a notice falls due is a matter of time alone, and shows. That its next step does not leave at once looks the same whether the police have not answered yet or hold the item.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use alliance::detection::OfficeAct;
use alliance::people::access::NoticeConfirm;
use alliance::register::PaperKind;
use alliance::takedown::notice::Channel;
use alliance::takedown::{Barrier, Escalation, Grounds, NoticeRefusal, guard};
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Deed, Errand, ErrandChange, Paper, PaperChange, Refused};
use tokio::sync::watch;

use super::dispatch::Then;
use super::ground::Ground;
use super::notices::{Attempt, NoticeKept, delivered_by};
use super::reply::NoticeRefused;
use super::usual::{Curve, Curves, due};
use crate::detection::office;
use crate::people::Authorised;
use crate::register::HOUSE;
use crate::work::readable;
use crate::{Desk, DeskError};

/// The errand of a notice that is followed up.
const FOLLOW: &str = "follow-up";
/// What is due is looked for so often.
const LOOK: Duration = Duration::from_secs(1);
/// So many are taken up at once.
const TOGETHER: u32 = 16;
/// Whoever takes one up has it for so long; then somebody else does.
const LEASE: SignedDuration = SignedDuration::from_mins(1);
/// What waits for the clock, or for the hours in which notices leave, is looked at again so often.
const SOON: SignedDuration = SignedDuration::from_mins(1);
/// What waits for somebody's word is woken by that word; where that was missed, it is looked at again so often.
const LATER: SignedDuration = SignedDuration::from_hours(1);
/// What cannot be done by the tables or the directory, or whose host is not found, is looked at again so often: each look asks the police anew.
const SELDOM: SignedDuration = SignedDuration::from_hours(24);
/// After a step its effect is waited for so long at least, however late it was taken.
const BETWEEN: SignedDuration = SignedDuration::from_hours(1);
/// Things that are done to one notice in one go, at most.
const ROUNDS: usize = 12;

/// A step that was taken because nothing came of a notice, as it is kept with it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct StepKept {
    /// Which.
    pub step: Escalation,
    /// What was true.
    pub grounds: Grounds,
    /// The notice to whoever was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
}

/// That a lead confirmed a step.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Confirmed {
    /// Which.
    pub step: Escalation,
    /// Who.
    pub lead: OfficeAct,
}

/// Whether a lead has to confirm a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead {
    /// Nobody has to.
    NotNeeded,
    /// It waits for that.
    Asked,
    /// One has.
    Confirmed,
}

impl Lead {
    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotNeeded => "not-needed",
            Self::Asked => "asked",
            Self::Confirmed => "confirmed",
        }
    }
}

/// What is done next where nothing comes of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextStep {
    /// What.
    pub step: Escalation,
    /// From when on. It leaves once the police have answered anew, and says nothing of what they say.
    pub due: Timestamp,
    /// Whether a lead has to confirm it.
    pub lead: Lead,
}

impl NextStep {
    /// Of a notice beyond which these steps can be taken; none where nothing is left to be done. Whoever reads it and whoever takes it ask the same.
    pub(super) fn of(kept: &NoticeKept, open: &BTreeSet<Escalation>, usual: Option<&Curve>) -> Option<Self> {
        if !kept.notice.is_open() {
            return None;
        }
        // Whoever refuses is not asked again.
        let reminds = kept.notice.refused().is_none();
        let is_left = |step: &Escalation| (reminds && *step == Escalation::Again) || open.contains(step);
        let step = Escalation::beyond(kept.notice.step()).find(is_left)?;
        Self::at(kept, step, usual)
    }

    fn at(kept: &NoticeKept, step: Escalation, usual: Option<&Curve>) -> Option<Self> {
        let by_sending = due(step, kept.notice.first_sent()?, usual);
        let before = kept.steps.last().filter(|last| Some(last.step) == kept.notice.step());
        let by_last = before.and_then(|last| last.grounds.at.saturating_add(BETWEEN).ok());
        let lead = if !step.needs_lead() {
            Lead::NotNeeded
        } else if kept.confirmed_by(step).is_some() {
            Lead::Confirmed
        } else {
            Lead::Asked
        };
        Some(Self { step, due: by_last.map_or(by_sending, |last| last.max(by_sending)), lead })
    }

    /// Whether a lead can confirm it now.
    pub fn waits_for_lead(&self, now: Timestamp) -> bool {
        self.lead == Lead::Asked && self.due <= now
    }
}

impl NoticeKept {
    /// The lead who confirmed a step. What was confirmed before it was sent anew is not confirmed again.
    fn confirmed_by(&self, step: Escalation) -> Option<&OfficeAct> {
        let confirmed = self.confirmed.as_ref().filter(|confirmed| confirmed.step == step)?;
        Some(&confirmed.lead).filter(|lead| Some(lead.act.at) >= self.notice.first_sent())
    }
}

/// A notice is to be looked at: from when on.
pub(super) fn follow_up(id: &str, due: Timestamp) -> ErrandChange {
    ErrandChange::Ask { what: FOLLOW, object: id.to_owned(), due }
}

fn at(now: Timestamp, span: SignedDuration) -> Then {
    Then::At(now.saturating_add(span).unwrap_or(Timestamp::MAX))
}

impl Desk {
    /// The errand by which a notice that leaves now is followed up.
    pub(super) async fn followed_up(
        &self,
        item: &Paper,
        kept: &NoticeKept,
        id: &str,
    ) -> Result<ErrandChange, DeskError> {
        let curves = self.usual(item.member.as_deref().unwrap_or_default()).await?;
        let sent = kept.notice.first_sent().unwrap_or(Timestamp::MIN);
        let first = due(Escalation::Again, sent, curves.get(&kept.notice.recipient.provider));
        Ok(follow_up(id, first))
    }

    /// Something changed for an item: those of its notices that nothing has come of yet are looked at again.
    pub(super) async fn wake_follow_ups(
        &self,
        notices: &[(Paper, NoticeKept)],
        now: Timestamp,
    ) -> Result<(), DeskError> {
        for (paper, _) in notices.iter().filter(|(_, kept)| kept.notice.is_open()) {
            self.store().ask_errand(FOLLOW, &paper.id, now).await?;
        }
        Ok(())
    }

    /// Follows notices up, until told to stop.
    pub async fn keep_following_up(self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            match self.follow_up_due().await {
                Ok(0) => {}
                Ok(steps) => tracing::info!(steps, "notices that nothing came of were followed up"),
                Err(error) => tracing::error!(%error, "notices could not be followed up"),
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
        }
    }

    /// Follows up whatever is due now. Says how many steps were taken.
    pub async fn follow_up_due(&self) -> Result<u64, DeskError> {
        let mut taken = 0;
        loop {
            let now = self.reckoned().await?;
            let until = now.saturating_add(LEASE).unwrap_or(Timestamp::MAX);
            let due = self.store().errands_due(FOLLOW, now, TOGETHER).await?;
            if due.is_empty() {
                return Ok(taken);
            }
            for errand in due {
                if self.store().postpone_errand(&errand, until, errand.tries).await? {
                    taken += self.follow_or_later(&Errand { due: until, ..errand }).await;
                }
            }
        }
    }

    /// What one notice suffers keeps no other back.
    async fn follow_or_later(&self, errand: &Errand) -> u64 {
        let mut taken = 0;
        let then = match self.follow_up_on(&errand.object, &mut taken).await {
            Ok(then) => then,
            // Something changed meanwhile: it is asked again at once.
            Err(DeskError::Refused(Refused::Moved { .. })) => Then::At(Timestamp::MIN),
            Err(error) => {
                tracing::error!(%error, notice = errand.object, "a notice could not be followed up; it is tried again");
                return taken;
            }
        };
        let kept = match then {
            Then::Done => self.store().finish_errand(errand).await,
            Then::At(due) => self.store().postpone_errand(errand, due, errand.tries).await.map(|_| ()),
        };
        if let Err(error) = kept {
            tracing::error!(%error, notice = errand.object, "that could not be remembered");
        }
        taken
    }

    async fn follow_up_on(&self, id: &str, taken: &mut u64) -> Result<Then, DeskError> {
        for _ in 0..ROUNDS {
            let Some(paper) = self.any_paper(PaperKind::Notice, id).await? else { return Ok(Then::Done) };
            let (paper, kept) = readable::<NoticeKept>(paper)?;
            if !kept.notice.is_open() {
                return Ok(Then::Done);
            }
            let Some(item) = self.any_paper(PaperKind::Item, &kept.notice.item).await? else { return Ok(Then::Done) };
            let Some(ground) = self.send_ground(item).await? else { return Ok(Then::Done) };
            let curves = self.usual(paper.member.as_deref().unwrap_or_default()).await?;
            let usual = curves.get(&kept.notice.recipient.provider);
            let followed = Followed { paper: &paper, kept: &kept, ground: &ground, usual };
            let then = if kept.notice.is_overdue() {
                self.next_step(&followed, taken).await?
            } else {
                self.falls_due(&followed).await?
            };
            if let Some(then) = then {
                return Ok(then);
            }
        }
        let now = self.reckoned().await?;
        Ok(at(now, SOON))
    }

    /// It falls due by time alone, whatever the police say; and by no clock that is not believed.
    async fn falls_due(&self, followed: &Followed<'_>) -> Result<Option<Then>, DeskError> {
        let Followed { paper, kept, ground, usual } = followed;
        let now = ground.watch.now();
        let overdue = match kept.notice.clone().fall_due(now, usual.map(|curve| &curve.survival)) {
            Ok(overdue) => overdue,
            Err(NoticeRefusal::NotYet { due }) => return Ok(Some(Then::At(due))),
            Err(_) => return Ok(Some(Then::Done)),
        };
        if !ground.watch.is_steady() {
            return Ok(Some(at(now, SOON)));
        }
        let next = NoticeKept { notice: overdue, ..(*kept).clone() };
        let mut deed = Deed::new(HOUSE, "notice.fell-due", PaperKind::Notice, &paper.id);
        deed.member.clone_from(&paper.member);
        // A hand-over may have waited for that.
        deed.errands.push(super::dispatch::wanted(&kept.notice.item, now));
        self.perform(deed.with(PaperChange::next(paper, next.notice.state().name(), &next))).await?;
        Ok(None)
    }

    /// What is done next about a notice that is overdue; none: something was done, and it is looked at again.
    async fn next_step(&self, followed: &Followed<'_>, taken: &mut u64) -> Result<Option<Then>, DeskError> {
        let Followed { kept, ground, usual, .. } = followed;
        let now = ground.watch.now();
        let open = self.steps_open(&ground.around(), kept).await?;
        let Some(next) = NextStep::of(kept, &open, *usual) else { return Ok(Some(Then::Done)) };
        if now < next.due {
            return Ok(Some(Then::At(next.due)));
        }
        if !ground.watch.is_steady() {
            return Ok(Some(at(now, SOON)));
        }
        // The lead's word wakes it.
        if next.lead == Lead::Asked {
            return Ok(Some(Then::Done));
        }
        // Frozen: nothing that shows is done, and nobody is asked.
        if ground.item.is_frozen(now) {
            return Ok(Some(at(now, LATER)));
        }
        // Another hotline has it, or is to have it: whoever is there is theirs to remind and to tell. Its end wakes it.
        if followed.goes_to(next.step).is_some_and(|member| ground.is_handed(&member)) {
            return Ok(Some(at(now, SELDOM)));
        }
        if let Some(then) = self.await_police(ground).await? {
            return Ok(match then {
                Then::At(due) if due <= now => None,
                Then::At(due) => Some(Then::At(due)),
                Then::Done => Some(at(now, LATER)),
            });
        }
        // Another country's police hold it. These are not asked again for that: its end wakes it.
        if ground.item.is_stopped(&ground.holds, now) {
            return Ok(Some(Then::Done));
        }
        if ground.item.hosting.lately(now).is_none_or(|found| found.as_of <= ground.watch.since()) {
            if ground.may_have_moved() {
                self.seek_again(ground).await?;
            }
            return Ok(Some(at(now, SELDOM)));
        }
        let done = match next.step {
            Escalation::Again => self.remind_them(followed).await?,
            step => self.tell_above(followed, step).await?,
        };
        Ok(match done {
            Ok(()) => {
                *taken += 1;
                None
            }
            Err(barriers) if barriers.contains(&Barrier::WindowClosed) => Some(at(now, SOON)),
            Err(_) => Some(at(now, SELDOM)),
        })
    }

    /// The same recipient gets the same notice again, by the channel by which it went, and is told that it is a reminder.
    async fn remind_them(&self, followed: &Followed<'_>) -> Result<Result<(), Vec<Barrier>>, DeskError> {
        let Followed { paper, kept, ground, usual } = followed;
        let now = ground.watch.now();
        let to = &kept.notice.recipient;
        let (known, above) = (ground.known(to), ground.named_above(to));
        let (to_no, rules) = self.rules_read(&to.member).await?;
        let asks = kept.notice.clone().wishing(ground.wish());
        let provider = known.map(|(_, provider)| provider);
        let grounds = match guard::remind(ground.sending(&asks, &rules, provider, above.as_ref())) {
            Ok(grounds) => grounds,
            Err(barriers) => return Ok(Err(barriers)),
        };
        let (stops, when) = ((&ground.item, ground.holds.as_slice()), (now, usual.map(|curve| &curve.survival)));
        let Ok(notice) = asks.escalate_to(Escalation::Again, stops, when, None) else { return Ok(Err(Vec::new())) };
        let mut next = NoticeKept { notice, ..(*kept).clone() };
        next.steps.push(StepKept { step: Escalation::Again, grounds, notice: None });
        let carried = delivered_by(&next, &paper.id, now);
        next.reminder = carried.is_some().then_some(now);
        if next.channel() == Some(Channel::Inbox) {
            next.attempts.push(Attempt { at: now, channel: Channel::Inbox, word: "delivered".to_owned() });
        }
        let mut deed = Deed::new(HOUSE, "notice.reminded", PaperKind::Notice, &paper.id);
        deed.member.clone_from(&paper.member);
        deed.errands.extend(carried);
        self.see_all(ground, &mut deed, known, (&rules, to_no), &to.member)?;
        self.perform(deed.with(PaperChange::next(paper, next.notice.state().name(), &next))).await?;
        Ok(Ok(()))
    }

    /// Somebody beyond the recipient gets a notice of their own, and both are one deed. Whoever was told in an earlier pass gets the same notice anew.
    async fn tell_above(
        &self,
        followed: &Followed<'_>,
        step: Escalation,
    ) -> Result<Result<(), Vec<Barrier>>, DeskError> {
        let Followed { paper, kept, ground, usual } = followed;
        let now = ground.watch.now();
        let Some((to, known)) = ground.around().to_above(&kept.notice.recipient, step) else {
            return Ok(Err(Vec::new()));
        };
        let lead = kept.confirmed_by(step).cloned();
        let (stops, when) = ((&ground.item, ground.holds.as_slice()), (now, usual.map(|curve| &curve.survival)));
        let Ok(notice) = kept.notice.clone().escalate_to(step, stops, when, lead) else { return Ok(Err(Vec::new())) };
        let is_theirs = |told: &NoticeKept| told.notice.recipient.provider == to.recipient.provider;
        let before = ground.notices.iter().find(|(_, told)| is_theirs(told) && told.was_told_before(kept));
        let leaving = if let Some((old, told)) = before {
            self.anew_deed(ground, (old, told), (&to, known), Some(&paper.id)).await?
        } else {
            self.sending_deed(ground, (&to, known), Some(&paper.id)).await?
        };
        let leaving = match leaving {
            Ok(leaving) => leaving,
            Err(barriers) => return Ok(Err(barriers)),
        };
        let mut next = NoticeKept { notice, ..(*kept).clone() };
        next.steps.push(StepKept { step, grounds: leaving.grounds, notice: Some(leaving.id.clone()) });
        let mut deed = leaving.deed.saying(json!({ "step": step, "notice": leaving.id }));
        deed.act = "notice.escalated";
        deed.object.clone_from(&paper.id);
        self.perform(deed.with(PaperChange::next(paper, next.notice.state().name(), &next))).await?;
        Ok(Ok(()))
    }

    /// A lead confirms the step that is due. It leaves once the police have answered anew.
    pub async fn notice_confirm(&self, leave: &Authorised<NoticeConfirm>) -> Result<(), NoticeRefused> {
        let own = office(leave).map_err(|_| NoticeRefused::NotThere)?;
        let paper = leave.paper();
        let kept = paper.read::<NoticeKept>().ok_or(NoticeRefused::NotThere)?;
        let member = paper.member.as_deref().unwrap_or_default();
        let curves: Arc<Curves> = self.usual(member).await?;
        let (providers, from) = (self.providers_of(member).await?, self.rules_of(member).await?);
        let all = self.notices_of(&kept.notice.item).await?;
        let notices = all.iter().map(|(_, kept)| kept).collect();
        let open = self.steps_of(&kept, (&providers, &from), notices).await?.ok_or(NoticeRefusal::LastStep)?;
        let now = self.reckoned().await?;
        let usual = curves.get(&kept.notice.recipient.provider);
        let next = NextStep::of(&kept, &open, usual).ok_or(NoticeRefusal::LastStep)?;
        match next.lead {
            // Whoever says it twice has said it.
            Lead::Confirmed => return Ok(()),
            Lead::NotNeeded => return Err(NoticeRefusal::NotNow { state: kept.notice.state().name() }.into()),
            Lead::Asked if now < next.due => return Err(NoticeRefusal::NotYet { due: next.due }.into()),
            Lead::Asked => {}
        }
        let mut act = self.act_of(&leave.person().account)?;
        act.at = now;
        let confirmed = Some(Confirmed { step: next.step, lead: OfficeAct { act, office: own } });
        let kept = NoticeKept { confirmed, ..kept };
        let mut deed = Deed::new(&leave.person().account, "notice.confirmed", PaperKind::Notice, &paper.id);
        deed.member.clone_from(&paper.member);
        deed.errands.push(follow_up(&paper.id, now));
        let deed = deed.saying(json!({ "step": next.step }));
        self.perform(deed.with(PaperChange::next(paper, kept.notice.state().name(), &kept))).await?;
        Ok(())
    }
}

/// A notice that is followed up, with everything that is asked about it.
struct Followed<'a> {
    paper: &'a Paper,
    kept: &'a NoticeKept,
    ground: &'a Ground,
    usual: Option<&'a Curve>,
}

impl Followed<'_> {
    /// The country of whoever a step reminds or tells; none: nobody is known.
    fn goes_to(&self, step: Escalation) -> Option<String> {
        let recipient = &self.kept.notice.recipient;
        if step == Escalation::Again {
            return Some(recipient.member.clone());
        }
        let (to, _) = self.ground.around().to_above(recipient, step)?;
        Some(to.recipient.member)
    }
}
