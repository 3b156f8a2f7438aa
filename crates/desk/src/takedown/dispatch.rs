//! Sending: each notice leaves the moment its guard is true, at any hour. What the guard was asked with is seen by the deed that sends: an item, a word of the police or a
//! hold that changes at that moment refuses it, and it is asked again.
//!
//! Nothing here leaves a trace that anybody but the police could read before a notice leaves: whether the police think, hold or have let go looks the same.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use alliance::detection::Office;
use alliance::people::Role;
use alliance::people::access::ItemSee;
use alliance::register::PaperKind;
use alliance::takedown::guard::{self, told};
use alliance::takedown::hosting::Link;
use alliance::takedown::notice::Channel;
use alliance::takedown::opinion::Basis;
use alliance::takedown::police::{ANSWERS_FOR, Shown};
use alliance::takedown::policy::HostKind;
use alliance::takedown::{
    Assessment, Barrier, Country, Grounds, HandOverState, Hold, Hosting, Item, Notice, Party, Police, Recipient, Send,
    Sender, Sending, Viewer, Watch, Wish,
};
use jiff::{SignedDuration, Timestamp};
use store::work::{
    Deed, Errand, ErrandChange, LookUpChange, Paper, PaperChange, PaperFilter, Refused, SeenPaper, View,
};
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::destroy::DESTROYED;
use super::handing::{HandGround, HandKept};
use super::in_force::rules_seen;
use super::kept::Kept;
use super::notices::{NoticeKept, delivered_by};
use super::police::{File, facts, place_of, whole};
use super::providers::Provider;
use crate::people::Authorised;
use crate::register::HOUSE;
use crate::work::readable;
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

/// Everything that the guard is asked with about one item, and what of it was seen.
pub(super) struct Ground {
    pub(super) paper: Paper,
    pub(super) kept: Kept,
    pub(super) item: Item,
    pub(super) file: Option<Paper>,
    /// When the police let it go last.
    let_go: Option<Timestamp>,
    book: Option<Paper>,
    pub(super) holds: Vec<Hold>,
    pub(super) watch: Watch,
    pub(super) sender: Sender,
    pub(super) from: Country,
    /// The version of the paper that says what the sender's country allows.
    from_no: u32,
    pub(super) notices: Vec<(Paper, NoticeKept)>,
    pub(super) providers: Vec<(Paper, Provider)>,
    /// Hand-overs to other countries' hotlines.
    handed: Vec<(Paper, HandKept)>,
}

/// A notice that is about to leave: the deed that sends it, its id, and what was true.
pub(super) struct Leaving {
    pub(super) deed: Deed,
    pub(super) id: String,
    pub(super) grounds: Grounds,
}

/// What becomes of an errand.
pub(super) enum Then {
    /// Nothing is left to be done until something else happens.
    Done,
    /// It is looked at again.
    At(Timestamp),
}

/// Somebody to whom a notice of an item goes, or would go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    /// Who.
    pub recipient: Recipient,
    /// What they are called.
    pub name: String,
}

/// What keeps a notice from one recipient back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptBack {
    /// From whom.
    pub to: Addressee,
    /// What is in the way, as far as whoever asks may know.
    pub barriers: Vec<Barrier>,
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

    /// Loads everything that the guard is asked with; none where the item is not in scope.
    pub(super) fn send_ground(&self, paper: Paper) -> crate::Given<'_, Option<Ground>> {
        Box::pin(async move {
            if paper.state == DESTROYED {
                return Ok(None);
            }
            let (book, standing) = self.holds_standing().await?;
            let (paper, kept) = readable::<Kept>(paper)?;
            let Some(office) = assessed_by(&kept.item.assessment) else { return Ok(None) };
            let (file, police) = self.police_of(&paper).await?;
            let let_go = file.as_ref().and_then(Paper::read::<File>).and_then(|file| file.last_let_go());
            let member = paper.member.clone().unwrap_or_default();
            let filter = PaperFilter { parent: Some(paper.id.clone()), ..PaperFilter::default() };
            let notices = self.every_paper::<NoticeKept>(&View::All, PaperKind::Notice, &filter).await?;
            let item = whole(&kept, police);
            let named = |hold: &Hold| item.police.holds().is_some_and(|ids| ids.contains(&hold.id));
            let holds = standing.into_iter().map(|(_, kept)| kept.hold);
            let holds = holds.filter(|hold| hold.keeps(&item.places) || named(hold)).collect();
            let (from_no, from) = self.rules_read(&member).await?;
            Ok(Some(Ground {
                from,
                from_no,
                providers: self.providers_of(&member).await?,
                handed: self.hand_overs_of(&paper.id).await?,
                sender: Sender { office, party: Party::Hotline },
                watch: self.watch().await?,
                paper,
                kept,
                item,
                file,
                let_go,
                book,
                holds,
                notices,
            }))
        })
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

    /// Sends one notice, or says what is in the way.
    async fn send_one(
        &self,
        ground: &Ground,
        to: &Addressee,
        known: Option<&(Paper, Provider)>,
    ) -> Result<Result<(), Vec<Barrier>>, DeskError> {
        match self.sending_deed(ground, (to, known), None).await? {
            Ok(leaving) => self.perform(leaving.deed).await.map(|_| Ok(())),
            Err(barriers) => Ok(Err(barriers)),
        }
    }

    /// The deed that sends one notice, or what is in the way. A notice that is a step beyond another one says beyond which.
    pub(super) async fn sending_deed(
        &self,
        ground: &Ground,
        (to, known): (&Addressee, Option<&(Paper, Provider)>),
        beyond: Option<&str>,
    ) -> Result<Result<Leaving, Vec<Barrier>>, DeskError> {
        let provider = known.map(|(_, provider)| provider);
        let (to_no, rules) = self.rules_read(&to.recipient.member).await?;
        let broken = |refusal: alliance::takedown::NoticeRefusal| DeskError::Broken(refusal.to_string());
        let draft = || Notice::draft(ground.paper.id.clone(), to.recipient.clone());
        // The guard does not ask by which way it goes.
        let asked = draft().prepare(vec![Channel::Mail], ground.wish()).map_err(broken)?;
        let above = ground.named_above(&to.recipient);
        let leave: Send = match guard::send(ground.sending(&asked, &rules, provider, above.as_ref())) {
            Ok(leave) => leave,
            Err(barriers) => return Ok(Err(barriers)),
        };
        // What cannot leave draws no number: how often it was tried shows in none that is drawn later.
        let id = self.fresh_id()?;
        let Some(way) = self.way(&ground.paper, &ground.kept, (&id, to), known).await? else {
            return Ok(Err(Vec::new()));
        };
        let ready = draft().prepare(way.channels(), ground.wish()).map_err(broken)?;
        let grounds = leave.grounds().clone();
        let at = grounds.at;
        let sent = ready.send(leave).map_err(broken)?;
        let language = way.language.clone().or_else(|| rules.languages.first().cloned());
        let mut kept = NoticeKept::new(sent, (self.number()?, language), (&ground.sender.office, &to.name), way);
        kept.arrive(at)?;
        kept.beyond = beyond.map(str::to_owned);
        let mut deed = Deed::new(HOUSE, "notice.sent", PaperKind::Notice, &id);
        deed.member.clone_from(&ground.paper.member);
        let mut change = PaperChange::new(PaperKind::Notice, &id, kept.notice.state().name(), &kept);
        change.member.clone_from(&ground.paper.member);
        change.parent = Some(ground.paper.id.clone());
        change.holder.clone_from(&kept.way.organisation);
        change.key = Some(self.link_key(&id)?);
        deed.errands.extend(delivered_by(&kept, &id, at));
        deed.errands.push(super::looks::wanted(&ground.paper.id, super::looks::first(at)));
        deed.errands.push(self.followed_up(&ground.paper, &kept, &id).await?);
        ground.see(&mut deed, known);
        deed.seen.papers.push(rules_seen(&rules.member, to_no));
        self.see_handed(ground, &mut deed, &to.recipient.member)?;
        Ok(Ok(Leaving { deed: deed.with(change), id, grounds }))
    }

    /// Sends a notice anew whose item had gone and is there again.
    async fn send_anew(
        &self,
        ground: &Ground,
        (paper, kept): (&Paper, &NoticeKept),
        to: &Addressee,
        known: Option<&(Paper, Provider)>,
    ) -> Result<Result<(), Vec<Barrier>>, DeskError> {
        match self.anew_deed(ground, (paper, kept), (to, known), None).await? {
            Ok(leaving) => self.perform(leaving.deed).await.map(|_| Ok(())),
            Err(barriers) => Ok(Err(barriers)),
        }
    }

    /// The deed that sends it, or what is in the way. It begins anew and leaves in one deed: until then its recipient sees the old one as it was. A notice that is a step beyond
    /// another one says beyond which.
    pub(super) async fn anew_deed(
        &self,
        ground: &Ground,
        (paper, kept): (&Paper, &NoticeKept),
        (to, known): (&Addressee, Option<&(Paper, Provider)>),
        beyond: Option<&str>,
    ) -> Result<Result<Leaving, Vec<Barrier>>, DeskError> {
        let provider = known.map(|(_, provider)| provider);
        let (to_no, rules) = self.rules_read(&kept.notice.recipient.member).await?;
        let broken = |refusal: alliance::takedown::NoticeRefusal| DeskError::Broken(refusal.to_string());
        let draft = kept.notice.clone().relapse().map_err(broken)?;
        let asked = draft.clone().prepare(vec![Channel::Mail], ground.wish()).map_err(broken)?;
        let above = ground.named_above(&kept.notice.recipient);
        let leave = match guard::send(ground.sending(&asked, &rules, provider, above.as_ref())) {
            Ok(leave) => leave,
            Err(barriers) => return Ok(Err(barriers)),
        };
        let Some(way) = self.way(&ground.paper, &ground.kept, (&paper.id, to), known).await? else {
            return Ok(Err(Vec::new()));
        };
        let grounds = leave.grounds().clone();
        let at = grounds.at;
        let ready = draft.prepare(way.channels(), ground.wish()).map_err(broken)?;
        let mut next = kept.clone();
        next.beyond = beyond.map(str::to_owned);
        next.notice = ready.send(leave).map_err(broken)?;
        next.earlier.push(std::mem::replace(&mut next.number, self.number()?));
        (next.sender, next.name) = (ground.sender.office.clone(), to.name.clone());
        (next.way, next.copies, next.linked, next.again) = (way, None, false, None);
        (next.reminder, next.confirmed, next.reference) = (None, None, None);
        // A report that is over was of what had gone; one that is under way ends first.
        if let Some(tip) = next.tip.take_if(|tip| tip.state.step().is_none()) {
            next.earlier_tips.push(tip);
        }
        next.arrive(at)?;
        let mut deed = Deed::new(HOUSE, "notice.sent", PaperKind::Notice, &paper.id);
        deed.member.clone_from(&ground.paper.member);
        deed.errands.extend(delivered_by(&next, &paper.id, at));
        deed.errands.push(super::looks::wanted(&ground.paper.id, super::looks::first(at)));
        deed.errands.push(self.followed_up(&ground.paper, &next, &paper.id).await?);
        ground.see(&mut deed, known);
        deed.seen.papers.push(rules_seen(&rules.member, to_no));
        self.see_handed(ground, &mut deed, &to.recipient.member)?;
        let mut change = PaperChange::next(paper, next.notice.state().name(), &next);
        change.holder.clone_from(&next.way.organisation);
        Ok(Ok(Leaving { deed: deed.with(change), id: paper.id.clone(), grounds }))
    }

    /// A deed that sends to somebody of a country stands on whether the item is handed over there.
    pub(super) fn see_handed(&self, ground: &Ground, deed: &mut Deed, member: &str) -> Result<(), DeskError> {
        let id = self.hand_id(&ground.paper.id, member)?;
        let handed = ground.handed.iter().find(|(paper, _)| paper.id == id).map(|(paper, _)| paper);
        deed.seen.papers.push(seen(PaperKind::HandOver, &id, handed));
        Ok(())
    }

    /// Sends a notice by its next channel, past the guard as before.
    async fn send_again(
        &self,
        ground: &Ground,
        paper: &Paper,
        kept: &NoticeKept,
    ) -> Result<Result<(), Vec<Barrier>>, DeskError> {
        let known = ground.known(&kept.notice.recipient);
        let (to_no, rules) = self.rules_read(&kept.notice.recipient.member).await?;
        let above = ground.named_above(&kept.notice.recipient);
        let asked = ground.sending(&kept.notice, &rules, known.map(|(_, provider)| provider), above.as_ref());
        let leave = match guard::send(asked) {
            Ok(leave) => leave,
            Err(barriers) => return Ok(Err(barriers)),
        };
        let at = leave.grounds().at;
        let broken = |refusal: alliance::takedown::NoticeRefusal| DeskError::Broken(refusal.to_string());
        let mut next = NoticeKept { notice: kept.notice.clone().send(leave).map_err(broken)?, ..kept.clone() };
        next.arrive(at)?;
        let mut deed = Deed::new(HOUSE, "notice.sent", PaperKind::Notice, &paper.id);
        deed.member.clone_from(&ground.paper.member);
        deed.errands.extend(delivered_by(&next, &paper.id, at));
        deed.errands.push(super::looks::wanted(&ground.paper.id, super::looks::first(at)));
        deed.errands.push(self.followed_up(&ground.paper, &next, &paper.id).await?);
        ground.see(&mut deed, known);
        deed.seen.papers.push(rules_seen(&rules.member, to_no));
        self.see_handed(ground, &mut deed, &kept.notice.recipient.member)?;
        let change = PaperChange::next(paper, next.notice.state().name(), &next);
        self.perform(deed.with(change)).await?;
        Ok(Ok(()))
    }

    /// What keeps an item's notices back, as far as whoever asks may know: an analyst who found something about it and a lead are told everything.
    pub async fn kept_back(&self, leave: &Authorised<ItemSee>) -> Result<Vec<KeptBack>, DeskError> {
        let Some(ground) = self.send_ground(leave.paper().clone()).await? else { return Ok(Vec::new()) };
        let ground = ground.told_to_hotline();
        // Since a life is at risk the police decide, and how is theirs: nobody of the hotline is told more.
        let raised = ground.is_raised();
        let viewer = if raised { Viewer::Other } else { viewer(leave, &ground.item.assessment) };
        let mut all = Vec::new();
        for (to, known) in ground.addressees() {
            if ground.is_handed(&to.recipient.member) {
                continue;
            }
            // What is to leave anew waits as what never left does.
            if ground.is_told(&to.recipient.provider)
                && ground.notice_to(&to).is_none_or(|(_, kept)| kept.again.is_none())
            {
                continue;
            }
            let rules = self.rules_of(&to.recipient.member).await?;
            let draft = Notice::draft(ground.paper.id.clone(), to.recipient.clone());
            // Whether there is a way to them is found where it is sent.
            let ready = draft.prepare(vec![Channel::Mail], ground.wish());
            let Ok(ready) = ready else { continue };
            let asked = ground.sending(&ready, &rules, known.map(|(_, provider)| provider), None);
            let barriers = guard::send(asked).err().unwrap_or_default();
            all.push(KeptBack { to, barriers: told(&barriers, &viewer) });
        }
        Ok(all)
    }

    /// What whoever asks sees of the police's word.
    pub async fn police_shown(&self, leave: &Authorised<ItemSee>) -> Result<Shown, DeskError> {
        let Some(ground) = self.send_ground(leave.paper().clone()).await? else { return Ok(Shown::BeingAssessed) };
        let ground = ground.told_to_hotline();
        if ground.is_raised() {
            return Ok(Shown::State("emergency"));
        }
        let holds: Vec<&Hold> = ground.holds.iter().collect();
        Ok(ground.item.police.shown(&viewer(leave, &ground.item.assessment), &holds, !ground.notices.is_empty()))
    }
}

fn seen(kind: PaperKind, id: &str, paper: Option<&Paper>) -> SeenPaper {
    SeenPaper { kind, id: id.to_owned(), no: paper.map_or(0, |paper| paper.no) }
}

/// Who is assigned to an item: whoever found something about it, and the lead.
fn viewer(leave: &Authorised<ItemSee>, assessment: &Assessment) -> Viewer {
    let me = leave.person().account.as_str();
    let found = match assessment {
        Assessment::InScope { basis: Basis::Opinions { opinions }, .. } => {
            opinions.iter().any(|opinion| opinion.by.act.by.as_str() == me)
        }
        _ => false,
    };
    let is_lead = leave.grant().is_some_and(|grant| grant.role == Role::LeadAnalyst);
    if found || is_lead { Viewer::Assigned } else { Viewer::Other }
}

/// Whether notices go to whoever has this part in it: they run it, or stand in front.
const fn takes(party: Party) -> bool {
    matches!(party, Party::Host | Party::Cdn | Party::Reseller | Party::Site)
}

/// To whom notices of an item go, by their ids.
pub(super) fn recipients(hosting: &Hosting) -> BTreeSet<&str> {
    let chain = hosting.found().into_iter().flat_map(|found| &found.chain).filter(|link| takes(link.party));
    chain.map(|link| link.provider.as_str()).collect()
}

/// The organisation in whose name it was found to be in scope; none where it is not.
pub(super) fn assessed_by(assessment: &Assessment) -> Option<Office> {
    let Assessment::InScope { basis, .. } = assessment else { return None };
    match basis {
        Basis::Opinions { opinions } => opinions.last().map(|opinion| opinion.by.office.clone()),
        Basis::Lists { .. } => None,
    }
}

impl Ground {
    /// The same as a hotline is told it: of a hold of another country's police it learns nothing, as of one that nobody placed. What the own police said since that was placed
    /// lets nothing go, so it looks as if they had not answered.
    fn told_to_hotline(mut self) -> Self {
        let own = self.paper.member.clone().unwrap_or_default();
        let is_foreign = self.item.police.answered().is_some_and(|answered| self.is_kept_abroad(&own, answered));
        self.holds.retain(|hold| hold.force().member == own);
        let standing = self.holds.iter().any(Hold::stands);
        if !standing && (is_foreign || matches!(self.item.police, Police::Held { .. })) {
            self.item.police = Police::Asking { asked: self.watch.now() };
        }
        self
    }

    /// Whether another country's police keep what the own police let go. Where nothing is left that their answer could let leave, a hold that came after it changes nothing: that it is
    /// answered shows already, and would be seen to be taken back.
    fn is_kept_abroad(&self, own: &str, answered: Timestamp) -> bool {
        let counts = answered.saturating_add(ANSWERS_FOR).unwrap_or(Timestamp::MAX);
        let until = if self.has_something_left() { counts } else { answered };
        let mut foreign = self.holds.iter().filter(|hold| hold.force().member != own);
        foreign.any(|hold| hold.placed.act.at <= until && self.item.is_kept(std::slice::from_ref(hold)))
    }

    /// When a hand-over left last, or lay ready.
    fn handed_last(&self) -> Option<Timestamp> {
        let steps = self.handed.iter().flat_map(|(_, kept)| kept.hand.steps());
        steps.filter(|step| matches!(step.state.as_str(), "handed" | "ready")).map(|step| step.at).max()
    }

    /// Whether anything left about it since a time: a notice, a step beyond one, or a hand-over.
    fn has_left_since(&self, since: Timestamp) -> bool {
        let sent = self.notices.iter().filter_map(|(_, kept)| kept.notice.first_sent());
        let steps = self.notices.iter().flat_map(|(_, kept)| &kept.steps).map(|step| step.grounds.at);
        sent.chain(steps).chain(self.handed_last()).any(|at| at >= since)
    }

    /// Through whose hands it comes and who can take it away: whoever runs it, and whoever stands in front.
    pub(super) fn addressees(&self) -> Vec<(Addressee, Option<&(Paper, Provider)>)> {
        let found = self.item.hosting.found().into_iter();
        let chain = found.flat_map(|found| &found.chain).filter(|link: &&Link| takes(link.party));
        chain
            .map(|link| {
                let known = self.providers.iter().find(|(_, provider)| provider.is(link));
                let country = known.and_then(|(_, provider)| provider.country.clone()).or_else(|| link.member.clone());
                let recipient = Recipient {
                    provider: link.provider.clone(),
                    party: link.party,
                    member: country.unwrap_or_default(),
                };
                let name = known.map_or_else(|| link.provider.clone(), |(_, provider)| provider.name.clone());
                (Addressee { recipient, name }, known)
            })
            .collect()
    }

    /// The notice of somebody that has left.
    fn notice_to(&self, to: &Addressee) -> Option<(&Paper, &NoticeKept)> {
        let same = |kept: &NoticeKept| kept.notice.recipient.provider == to.recipient.provider;
        self.notices.iter().find(|(_, kept)| same(kept)).map(|(paper, kept)| (paper, kept))
    }

    /// Whether nobody has looked up where it lies since the police let it go: what was looked for and not found then is not looked for again at once.
    pub(super) fn may_have_moved(&self) -> bool {
        let looked = self.kept.item.evidence.as_ref().map(|evidence| evidence.sealed);
        let let_go = self.item.police.answered().unwrap_or(Timestamp::MAX).max(self.watch.since());
        looked.is_none_or(|looked| looked <= let_go)
    }

    fn host_kind(&self) -> HostKind {
        let kinds = self.addressees().into_iter().map(|(_, known)| known.map_or(HostKind::Other, |(_, p)| p.host));
        // The most careful of what is known of any of them.
        kinds.max().unwrap_or(HostKind::Other)
    }

    /// The deed that sends stands on everything that the guard was asked with: where any of it is another by then, it is refused.
    pub(super) fn see(&self, deed: &mut Deed, known: Option<&(Paper, Provider)>) {
        deed.seen.papers.push(seen(PaperKind::Item, &self.paper.id, Some(&self.paper)));
        deed.seen.papers.push(seen(PaperKind::Police, &self.paper.id, self.file.as_ref()));
        deed.seen.papers.push(Desk::book_seen(self.book.as_ref()));
        deed.seen.papers.push(rules_seen(&self.from.member, self.from_no));
        if let Some((paper, _)) = known {
            deed.seen.papers.push(seen(PaperKind::Provider, &paper.id, Some(paper)));
        }
    }

    /// What is asked besides disabling: what the own police want, and those of a country that handed it over.
    pub(super) fn wish(&self) -> Option<Wish> {
        let own = match &self.item.police {
            Police::ClearPreserve { wish, .. } => Some(*wish),
            _ => None,
        };
        super::receive::more(own, self.kept.asked)
    }

    /// Whether another hotline has its business, or is to have it: then no own notice goes to anybody there. Whom to tell at home is never another's business, also where it was
    /// handed on to here.
    pub(super) fn is_handed(&self, member: &str) -> bool {
        self.paper.member.as_deref() != Some(member) && self.handed.iter().any(|(_, kept)| kept.hand.covers(member))
    }

    /// What the guard before a hand-over is asked with: of holds those of the own country alone.
    fn handing(&self) -> HandGround<'_> {
        let own = self.paper.member.as_deref().unwrap_or_default();
        HandGround {
            paper: &self.paper,
            kept: &self.kept,
            item: &self.item,
            holds: self.holds.iter().filter(|hold| hold.force().member == own).cloned().collect(),
            watch: &self.watch,
            handed: &self.handed,
            notices: &self.notices,
            seen: vec![
                seen(PaperKind::Item, &self.paper.id, Some(&self.paper)),
                seen(PaperKind::Police, &self.paper.id, self.file.as_ref()),
                Desk::book_seen(self.book.as_ref()),
            ],
        }
    }

    pub(super) fn sending<'a>(
        &'a self,
        notice: &'a Notice,
        to: &'a Country,
        provider: Option<&Provider>,
        beyond: Option<&'a Link>,
    ) -> Sending<'a> {
        Sending {
            item: &self.item,
            notice,
            holds: &self.holds,
            watch: &self.watch,
            sender: &self.sender,
            from: &self.from,
            to,
            suspect: provider.is_some_and(|provider| provider.suspect),
            beyond,
        }
    }

    /// Whether a life was said to be at risk and the police have not let it go since. Whether they think or hold is one to whoever said so. Where they let it go and another
    /// country's police keep it, it looks as before until something leaves.
    fn is_raised(&self) -> bool {
        let Some(raised) = self.kept.raised.as_ref().map(|raised| raised.act.at) else { return false };
        if self.let_go.is_none_or(|let_go| raised > let_go) {
            return true;
        }
        self.item.police.answered().is_none() && self.has_something_left() && !self.has_left_since(raised)
    }

    /// Whether something is left to be sent: a notice that goes another way or anew, somebody who has none; a hand-over that is being prepared; or it is not known who that would
    /// be. Whoever another hotline tells is no business of this one.
    fn has_something_left(&self) -> bool {
        let all = self.addressees();
        // What has relapsed leaves anew.
        let is_new = |to: &Addressee| self.notice_to(to).is_none_or(|(_, kept)| kept.again.is_some());
        let is_left = |to: &Addressee| is_new(to) && !self.is_handed(&to.recipient.member);
        all.is_empty()
            || all.iter().any(|(to, _)| is_left(to))
            || self.notices.iter().any(|(_, kept)| kept.notice.is_ready())
            || self.handed.iter().any(|(_, kept)| matches!(kept.hand.state(), HandOverState::Preparing))
    }
}
