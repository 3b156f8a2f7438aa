//! Sending: each notice leaves the moment its guard is true, at any hour. What the guard was asked with is seen by the deed that sends: an item, a word of the police or a
//! hold that changes at that moment refuses it, and it is asked again.
//!
//! Nothing here leaves a trace that anybody but the police could read before a notice leaves: whether the police think, hold or have let go looks the same.

use std::sync::Arc;
use std::time::Duration;

use alliance::register::PaperKind;
use alliance::takedown::police::ANSWERS_FOR;
use alliance::takedown::{Barrier, Hold, Police};
use jiff::{SignedDuration, Timestamp};
use store::work::{Deed, Errand, ErrandChange, LookUpChange, Paper, Refused};
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::ground::{Addressee, Ground};
use super::police::{facts, place_of};
use super::providers::Provider;
use crate::register::HOUSE;
use crate::{Desk, DeskError};

/// The errand of an item whose notices are to leave.
pub(super) const DISPATCH: &str = "dispatch";
/// What is to leave is looked for so often.
const LOOK: Duration = Duration::from_millis(100);
/// So many are taken up at once.
const TOGETHER: usize = 16;
/// Whoever takes one up has it for so long; then somebody else does.
const LEASE: SignedDuration = SignedDuration::from_mins(1);
/// Where notices leave at certain hours, it is looked whether these have begun so often.
const HOURS: SignedDuration = SignedDuration::from_mins(1);

/// An item's notices are to leave: from when on.
pub(super) fn wanted(item: &str, due: Timestamp) -> ErrandChange {
    ErrandChange::Ask { what: DISPATCH, object: item.to_owned(), due }
}

/// What becomes of an errand.
pub(super) enum Then {
    /// Nothing is left to be done until something else happens.
    Done,
    /// It is looked at again.
    At(Timestamp),
}

impl Desk {
    /// Sends whatever may leave and looks at holds, until told to stop.
    pub async fn keep_sending(self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            // It is read also where nothing is to be done: what goes by unseen has to be believed afterwards.
            if let Err(error) = self.watch().await {
                tracing::error!(%error, "the clock could not be read or kept");
            }
            if let Err(error) = self.look_at_holds().await {
                tracing::error!(%error, "holds could not be looked at");
            }
            if let Err(error) = self.look_at_emergencies().await {
                tracing::error!(%error, "emergencies could not be looked at");
            }
            if let Err(error) = self.look_at_freezes().await {
                tracing::error!(%error, "what is frozen could not be looked at");
            }
            if let Err(error) = self.look_at_late_hand_overs().await {
                tracing::error!(%error, "answers to hand-overs could not be asked for");
            }
            if let Err(error) = self.look_at_referrals().await {
                tracing::error!(%error, "referrals that fall due could not be looked at");
            }
            match self.dispatch_due().await {
                Ok(0) => {}
                Ok(sent) => tracing::info!(sent, "notices left"),
                Err(error) => tracing::error!(%error, "what is to leave could not be looked at"),
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
        }
    }

    /// Sends whatever may leave now. Says how many notices left.
    pub async fn dispatch_due(&self) -> Result<u64, DeskError> {
        if let Err(error) = self.look_at_tables().await {
            tracing::error!(%error, "what waits for a table could not be looked at");
        }
        let (mut sent, mut under_way) = (0, JoinSet::new());
        let desk = Arc::new(self.clone());
        loop {
            let free = u32::try_from(TOGETHER - under_way.len()).unwrap_or_default();
            let now = self.reckoned().await?;
            let due = if free == 0 { Vec::new() } else { self.store().errands_due(DISPATCH, now, free).await? };
            let until = now.saturating_add(LEASE).unwrap_or(Timestamp::MAX);
            for errand in due {
                if self.store().postpone_errand(&errand, until, errand.tries).await? {
                    let (desk, errand) = (Arc::clone(&desk), Errand { due: until, ..errand });
                    under_way.spawn(async move { desk.dispatch_or_later(&errand).await });
                }
            }
            let Some(ended) = under_way.join_next().await else { break };
            sent += ended.map_err(|e| DeskError::Broken(e.to_string()))?;
        }
        self.handed_due().await?;
        Ok(sent)
    }

    /// What one item suffers keeps no other back.
    async fn dispatch_or_later(&self, errand: &Errand) -> u64 {
        let (sent, then) = match self.dispatch(&errand.object).await {
            Ok(done) => done,
            // Something changed meanwhile: it is asked again at once.
            Err(DeskError::Refused(Refused::Moved { .. })) => (0, Then::At(Timestamp::MIN)),
            Err(error) => {
                tracing::error!(%error, item = errand.object, "the notices of an item could not be sent; they are tried again");
                return 0;
            }
        };
        let kept = match then {
            Then::Done => self.store().finish_errand(errand).await,
            Then::At(due) => self.store().postpone_errand(errand, due, errand.tries).await.map(|_| ()),
        };
        if let Err(error) = kept {
            tracing::error!(%error, item = errand.object, "that could not be remembered");
        }
        sent
    }

    async fn dispatch(&self, id: &str) -> Result<(u64, Then), DeskError> {
        let Some(paper) = self.any_paper(PaperKind::Item, id).await? else { return Ok((0, Then::Done)) };
        let Some(ground) = self.send_ground(paper).await? else { return Ok((0, Then::Done)) };
        let now = ground.watch.now();
        // Something changed for this item: what comes next of its notices may be taken now.
        self.wake_follow_ups(&ground.notices, now).await?;
        // Where nothing is left to be sent, the police are not asked again.
        if !ground.has_something_left() {
            return Ok((0, Then::Done));
        }
        // The police are asked while everything else goes on.
        if let Some(then) = self.await_police(&ground).await? {
            return Ok((0, then));
        }
        if let Some(settled) = ground.item.assessment.settled().filter(|settled| now < *settled) {
            return Ok((0, Then::At(settled)));
        }
        // What is handed over to another hotline goes by the word of the own police alone.
        if self.hand_over_due(&ground.handing()).await? {
            // That it left shows, and another country's police may hold the rest. So the rest waits for an answer that is given after it, whether they do or not.
            return Ok((0, Then::At(now)));
        }
        // Another country's police hold it. Nothing is done that shows; it is asked again once that is over.
        if ground.item.is_kept(&ground.holds) {
            return Ok((0, Then::Done));
        }
        let open: Vec<(Addressee, Option<&(Paper, Provider)>)> = ground.addressees();
        if ground.item.hosting.lately(now).is_none_or(|found| found.as_of <= ground.watch.since()) {
            if ground.may_have_moved() {
                self.seek_again(&ground).await?;
            }
            return Ok((0, Then::Done));
        }
        let (mut sent, mut hours) = (0, false);
        for (paper, kept) in ground.notices.iter().filter(|(_, kept)| kept.notice.is_ready()) {
            if ground.is_handed(&kept.notice.recipient.member) {
                continue;
            }
            match self.send_again(&ground, paper, kept).await? {
                Ok(()) => sent += 1,
                Err(barriers) => hours |= barriers.contains(&Barrier::WindowClosed),
            }
        }
        for (to, known) in open {
            if ground.is_handed(&to.recipient.member) {
                continue;
            }
            let done = match ground.notice_to(&to) {
                Some((paper, kept)) if kept.again.is_some() => {
                    self.send_anew(&ground, (paper, kept), &to, known).await?
                }
                Some(_) => continue,
                None => self.send_one(&ground, &to, known).await?,
            };
            match done {
                Ok(()) => sent += 1,
                Err(barriers) => hours |= barriers.contains(&Barrier::WindowClosed),
            }
        }
        let later = now.saturating_add(HOURS).unwrap_or(Timestamp::MAX);
        Ok((sent, if hours { Then::At(later) } else { Then::Done }))
    }

    /// Has the police asked, and waits for their word; none where it is there and counts.
    pub(super) async fn await_police(&self, ground: &Ground) -> Result<Option<Then>, DeskError> {
        let (now, police) = (ground.watch.now(), ground.item.police.clone());
        let own = |hold: &&Hold| Some(hold.force().member.as_str()) == ground.paper.member.as_deref();
        let is_new = |hold: &&Hold| police.holds().is_none_or(|ids| !ids.contains(&hold.id));
        if let Some(hold) = ground.holds.iter().filter(own).find(is_new) {
            // A hold that was placed before the item was in scope, or before it was known where it lies.
            let Ok(held) = police.hold(hold) else { return Ok(Some(Then::Done)) };
            let deed = self.police_turned(
                HOUSE,
                "police.held",
                (&ground.paper, ground.file.as_ref(), &held),
                Some(place_of(&ground.kept)),
            );
            self.perform(deed).await?;
            return Ok(Some(Then::At(now)));
        }
        let ask = async |police| {
            self.police_asked((&ground.paper, &ground.kept), ground.file.as_ref(), police, now).await?;
            Ok::<_, DeskError>(Some(Then::At(now)))
        };
        match &police {
            Police::Unchecked => ask(police).await,
            Police::Held { .. } | Police::Emergency { .. } => Ok(Some(Then::Done)),
            Police::Asking { asked } => self.silence(ground, *asked).await,
            _ => {
                let answered = police.answered().unwrap_or(Timestamp::MIN);
                let age = now.duration_since(answered);
                // What they said before it was there again is of another pass.
                let again = ground.notices.iter().filter_map(|(_, kept)| kept.again).max();
                let handed = ground.handed_last().is_some_and(|handed| answered <= handed);
                let counts = !age.is_negative()
                    && age <= ANSWERS_FOR
                    && answered > ground.watch.since()
                    && again.is_none_or(|again| answered >= again)
                    && !handed;
                if counts {
                    return Ok(None);
                }
                // By their silence the rest does not go in the same moment: it begins anew as well.
                ask(if handed { Police::Released { answered } } else { police }).await
            }
        }
    }

    /// The police have not answered: what that means is in the table that they signed.
    async fn silence(&self, ground: &Ground, asked: Timestamp) -> Result<Option<Then>, DeskError> {
        let member = ground.paper.member.as_deref().unwrap_or_default();
        let policy = self.policy_of(member).await?;
        let facts = facts(&ground.kept, ground.host_kind());
        match ground.item.police.clone().pass(facts, &policy, &ground.from, &ground.watch) {
            Ok(passed) => {
                let filed = (&ground.paper, ground.file.as_ref(), &passed);
                self.perform(self.police_turned(HOUSE, "police.passed", filed, None)).await?;
                Ok(Some(Then::At(ground.watch.now())))
            }
            Err(_) => Ok(Some(policy.lets_go(facts, asked).map_or(Then::Done, |due| {
                // By a clock that is not believed it is looked at again in a minute.
                let soon = ground.watch.now().saturating_add(HOURS).unwrap_or(Timestamp::MAX);
                Then::At(due.max(soon))
            }))),
        }
    }

    /// Has an item's host looked up anew. Only what the police let go comes here: before, nothing of an item changes.
    pub(super) async fn seek_again(&self, ground: &Ground) -> Result<(), DeskError> {
        let mut deed = Deed::new(HOUSE, "item.host-wanted", PaperKind::Item, &ground.paper.id);
        deed.member.clone_from(&ground.paper.member);
        let due = ground.watch.now();
        deed.look_ups.push(LookUpChange::Ask { item: ground.paper.id.clone(), due, anew: true });
        self.perform(deed).await.map(|_| ())
    }
}
