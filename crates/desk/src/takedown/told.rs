//! What a hotline is told of what keeps a notice back: of a hold no more than that the police have not answered, and where a life is at risk that they decide.

use alliance::people::Role;
use alliance::people::access::ItemSee;
use alliance::takedown::guard::{self, told};
use alliance::takedown::notice::Channel;
use alliance::takedown::opinion::Basis;
use alliance::takedown::police::{ANSWERS_FOR, Shown};
use alliance::takedown::{Assessment, Barrier, Hold, Notice, Police, Viewer};
use jiff::Timestamp;

use super::ground::{Addressee, Ground};
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// What keeps a notice from one recipient back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptBack {
    /// From whom.
    pub to: Addressee,
    /// What is in the way, as far as whoever asks may know.
    pub barriers: Vec<Barrier>,
}

impl Desk {
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

    /// Whether anything left about it since a time: a notice, a step beyond one, or a hand-over.
    fn has_left_since(&self, since: Timestamp) -> bool {
        let sent = self.notices.iter().filter_map(|(_, kept)| kept.notice.first_sent());
        let steps = self.notices.iter().flat_map(|(_, kept)| &kept.steps).map(|step| step.grounds.at);
        sent.chain(steps).chain(self.handed_last()).any(|at| at >= since)
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
}
