//! The deeds by which a notice leaves: for the first time, by its next channel, or anew where its item is there again. Each goes past the guard, and stands on everything that the guard was
//! asked with.

use alliance::register::PaperKind;
use alliance::takedown::notice::Channel;
use alliance::takedown::{Barrier, Country, Grounds, Notice, NoticeRefusal, Probes, Send, guard};
use jiff::Timestamp;
use store::work::{Deed, Paper, PaperChange};

use super::ground::{Addressee, Ground, seen};
use super::in_force::rules_seen;
use super::notices::{NoticeKept, delivered_by};
use super::providers::Provider;
use crate::register::HOUSE;
use crate::{Desk, DeskError};

/// A notice that is about to leave: the deed that sends it, its id, and what was true.
pub(super) struct Leaving {
    pub(super) deed: Deed,
    pub(super) id: String,
    pub(super) grounds: Grounds,
}

impl Desk {
    /// Sends one notice, or says what is in the way.
    pub(super) async fn send_one(
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
        let broken = |refusal: NoticeRefusal| DeskError::Broken(refusal.to_string());
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
        let deed = self.leaves(ground, (&id, &kept, at), known, (&rules, to_no), &to.recipient.member).await?;
        let mut change = PaperChange::new(PaperKind::Notice, &id, kept.notice.state().name(), &kept);
        change.member.clone_from(&ground.paper.member);
        change.parent = Some(ground.paper.id.clone());
        change.holder.clone_from(&kept.way.organisation);
        change.key = Some(self.link_key(&id)?);
        Ok(Ok(Leaving { deed: deed.with(change), id, grounds }))
    }

    /// Sends a notice anew whose item had gone and is there again.
    pub(super) async fn send_anew(
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
        let broken = |refusal: NoticeRefusal| DeskError::Broken(refusal.to_string());
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
        next.closed = None;
        // A report that is over was of what had gone; one that is under way ends first.
        if let Some(tip) = next.tip.take_if(|tip| tip.state.step().is_none()) {
            next.earlier_tips.push(tip);
        }
        next.arrive(at)?;
        let deed = self.leaves(ground, (&paper.id, &next, at), known, (&rules, to_no), &to.recipient.member).await?;
        let mut change = PaperChange::next(paper, next.notice.state().name(), &next);
        change.holder.clone_from(&next.way.organisation);
        Ok(Ok(Leaving { deed: deed.with(change), id: paper.id.clone(), grounds }))
    }

    /// Sends a notice by its next channel, past the guard as before.
    pub(super) async fn send_again(
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
        let broken = |refusal: NoticeRefusal| DeskError::Broken(refusal.to_string());
        let mut next = NoticeKept { notice: kept.notice.clone().send(leave).map_err(broken)?, ..kept.clone() };
        next.arrive(at)?;
        let member = &kept.notice.recipient.member;
        let deed = self.leaves(ground, (&paper.id, &next, at), known, (&rules, to_no), member).await?;
        let change = PaperChange::next(paper, next.notice.state().name(), &next);
        self.perform(deed.with(change)).await?;
        Ok(Ok(()))
    }

    /// The deed by which a notice leaves: from then on it is delivered, looked after and followed up.
    async fn leaves(
        &self,
        ground: &Ground,
        (id, kept, at): (&str, &NoticeKept, Timestamp),
        known: Option<&(Paper, Provider)>,
        rules: (&Country, u32),
        member: &str,
    ) -> Result<Deed, DeskError> {
        let mut deed = Deed::new(HOUSE, "notice.sent", PaperKind::Notice, id);
        deed.member.clone_from(&ground.paper.member);
        deed.errands.extend(delivered_by(kept, id, at));
        if ground.from.probes == Probes::Status {
            deed.errands.push(super::looks::wanted(&ground.paper.id, super::looks::first(at)));
        }
        deed.errands.push(self.followed_up(&ground.paper, kept, id).await?);
        self.see_all(ground, &mut deed, known, rules, member)?;
        Ok(deed)
    }

    /// A deed that tells somebody of a country stands on everything that the guard was asked with: also on what their country allows, and on whether the item is handed over there.
    pub(super) fn see_all(
        &self,
        ground: &Ground,
        deed: &mut Deed,
        known: Option<&(Paper, Provider)>,
        (rules, no): (&Country, u32),
        member: &str,
    ) -> Result<(), DeskError> {
        ground.see(deed, known);
        deed.seen.papers.push(rules_seen(&rules.member, no));
        let id = self.hand_id(&ground.paper.id, member)?;
        let handed = ground.handed.iter().find(|(paper, _)| paper.id == id).map(|(paper, _)| paper);
        deed.seen.papers.push(seen(PaperKind::HandOver, &id, handed));
        Ok(())
    }
}
