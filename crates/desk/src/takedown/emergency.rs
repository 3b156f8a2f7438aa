//! Emergencies: somebody of the hotline says that a life is at risk. The duty officers of the country are called at once, and every ten minutes until one of them answers; what
//! they answer decides. To whoever said so it looks the same afterwards whether they think, or hold it.

use alliance::people::access::ItemEmergency;
use alliance::register::PaperKind;
use alliance::takedown::Police;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::work::{Deed, Errand, ErrandChange, Letter, Paper, Refused};

use super::assess::{ItemRefused, stands};
use super::destroy::DESTROYED;
use super::kept::Kept;
use crate::people::Authorised;
use crate::register::{HOUSE, is_officer};
use crate::work::{not_there, readable};
use crate::{Desk, DeskError};

/// The errand of an emergency: the police are called, again and again, until they answer.
const EMERGENCY: &str = "emergency";
/// They are called again so often.
const AGAIN: SignedDuration = SignedDuration::from_mins(10);
/// Whoever takes one up has it for so long; then somebody else does.
const LEASE: SignedDuration = SignedDuration::from_mins(1);
/// So many are taken up at once.
const TOGETHER: u32 = 100;
/// How often they are called where something else changes meanwhile.
const TRIES: u32 = 20;

/// The police are to be called: from when on.
pub(super) fn paged(item: &str, due: Timestamp) -> ErrandChange {
    ErrandChange::Ask { what: EMERGENCY, object: item.to_owned(), due }
}

impl Desk {
    /// Somebody of the hotline says that a life is at risk. Said again, the police are called again.
    pub async fn item_emergency(&self, leave: &Authorised<ItemEmergency>) -> Result<(), ItemRefused> {
        let by = self.office_act_of(leave)?;
        let paper = leave.paper();
        let mut kept = paper.read::<Kept>().ok_or_else(|| not_there(paper))?;
        if paper.state == DESTROYED {
            return Err(ItemRefused::Destroyed);
        }
        let actor = by.act.by.to_string();
        kept.raised = Some(by);
        let mut deed = Deed::new(actor, "item.emergency", PaperKind::Item, &paper.id).of(paper.member.as_deref());
        deed.errands.push(paged(&paper.id, self.reckoned().await?));
        self.perform(deed.with(stands(paper, &kept))).await?;
        Ok(())
    }

    /// Calls the police wherever that is due. Says how often.
    pub async fn look_at_emergencies(&self) -> Result<u64, DeskError> {
        let now = self.reckoned().await?;
        let (leased, again) = (now.saturating_add(LEASE), now.saturating_add(AGAIN));
        let (leased, again) = (leased.unwrap_or(Timestamp::MAX), again.unwrap_or(Timestamp::MAX));
        let mut called = 0;
        for errand in self.store().errands_due(EMERGENCY, now, TOGETHER).await? {
            if !self.store().postpone_errand(&errand, leased, errand.tries).await? {
                continue;
            }
            let errand = Errand { due: leased, ..errand };
            match self.call(&errand).await {
                Ok(true) => {
                    called += 1;
                    self.store().postpone_errand(&errand, again, errand.tries + 1).await?;
                }
                Ok(false) => self.store().finish_errand(&errand).await?,
                Err(error) => {
                    tracing::error!(%error, "the police could not be called; it is tried again in a minute");
                }
            }
        }
        Ok(called)
    }

    /// Calls the police of an item's country, or says that it is not wanted any more.
    async fn call(&self, errand: &Errand) -> Result<bool, DeskError> {
        let is_first = errand.tries == 0;
        let mut tries = TRIES;
        loop {
            let Some(item) = self.any_paper(PaperKind::Item, &errand.object).await? else { return Ok(false) };
            let (item, kept) = readable::<Kept>(item)?;
            let Some(raised) = kept.raised.filter(|_| item.state != DESTROYED) else { return Ok(false) };
            let (file, police) = self.police_of(&item).await?;
            let name = format!("emergency.{}.{}.{}", item.id, raised.act.at.as_millisecond(), errand.tries);
            let mut deed = match police {
                Police::Emergency { .. } => {
                    let mut deed = Deed::new(HOUSE, "police.paged", PaperKind::Police, &item.id).closed();
                    deed.member.clone_from(&item.member);
                    deed
                }
                // Somebody has answered.
                _ if !is_first => return Ok(false),
                other => {
                    let by = raised.act.by.to_string();
                    let raise = |refusal: alliance::takedown::PoliceRefusal| DeskError::Broken(refusal.to_string());
                    let police = other.raise(raised).map_err(raise)?;
                    self.police_turned(&by, "police.emergency", (&item, file.as_ref(), &police), None)
                }
            };
            deed.letters = self.letters_of_emergency(&name, &item).await?;
            match self.perform(deed).await {
                Err(DeskError::Refused(Refused::Moved { .. } | Refused::Taken { .. })) if tries > 1 => tries -= 1,
                done => return done.map(|_| true),
            }
        }
    }

    /// To every officer of the country: that one waits, and nothing of what.
    async fn letters_of_emergency(&self, name: &str, item: &Paper) -> Result<Vec<Letter>, DeskError> {
        let Some(member) = item.member.as_deref() else { return Ok(Vec::new()) };
        let args = json!({ "link": "/work/police" });
        self.letters_among((name, "emergency"), &args, |_, account| is_officer(account, (member, None))).await
    }
}
