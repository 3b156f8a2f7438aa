//! Freezes: a lead stops everything about an item for a time, because a court says so or a mistake is looked into. It is no hold: everybody of the hotline sees it, and it stands in the
//! open journal. It has an owner, a reason and an end. After sending it stops the next step alone.

use alliance::detection::OfficeAct;
use alliance::people::access::ItemFreeze;
use alliance::register::PaperKind;
use alliance::takedown::watch::Correction;
use alliance::takedown::{Assessment, Freeze};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::work::{Deed, Errand, ErrandChange, Paper, Refused};

use super::assess::{ItemRefused, names_an_address, stands};
use super::destroy::DESTROYED;
use super::dispatch::wanted;
use super::kept::Kept;
use crate::people::Authorised;
use crate::register::HOUSE;
use crate::work::{not_there, readable};
use crate::{Desk, DeskError};

/// The errand of a freeze: its end is kept.
const THAW: &str = "thaw";
/// So many are looked at together.
const TOGETHER: u32 = 100;
/// While the clock is not believed, a freeze whose end has come is looked at again so often.
const AGAIN: SignedDuration = SignedDuration::from_mins(1);
/// Characters of a reason, at most.
pub const LONGEST_FREEZE_REASON: usize = 1_000;
/// As long as one officer may hold.
pub const MOST_FROZEN: SignedDuration = alliance::takedown::hold::ALONE;

/// What stops an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// Who, and since when.
    pub by: OfficeAct,
    /// Until when.
    pub until: Timestamp,
    /// Why.
    pub reason: String,
}

impl Frozen {
    /// Of an item; none where nothing stops it now.
    pub(super) fn of(kept: &Kept, now: Timestamp) -> Option<Self> {
        let freeze = kept.item.freeze.clone().filter(|freeze| now < freeze.until)?;
        let reason = kept.frozen_because.clone().unwrap_or_default();
        Some(Self { by: freeze.placed, until: freeze.until, reason })
    }
}

/// Why an item is not frozen, or not let go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FreezeRefused {
    /// No reason, or one that is too long.
    #[error("say why, in at most {LONGEST_FREEZE_REASON} characters")]
    Reason,
    /// Longer than one person may, or no time at all.
    #[error("an item is frozen for an hour at least and 72 at most")]
    Lasting,
    /// It is frozen already.
    #[error("the item is frozen; let it go on before it is frozen anew")]
    Already,
    /// Nothing stops it.
    #[error("the item is not frozen")]
    Nothing,
    /// Another organisation stopped it.
    #[error("only the organisation that froze the item lets it go on")]
    NotYours,
}

impl FreezeRefused {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Reason, Self::Lasting, Self::Already, Self::Nothing, Self::NotYours];

    /// Its word, by which a sentence is found.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Reason => "reason",
            Self::Lasting => "lasting",
            Self::Already => "already",
            Self::Nothing => "nothing",
            Self::NotYours => "not-yours",
        }
    }

    /// The name of its rule, as machines are told it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reason => "item-freeze-reason",
            Self::Lasting => "item-freeze-lasting",
            Self::Already => "item-freeze-already",
            Self::Nothing => "item-freeze-nothing",
            Self::NotYours => "item-freeze-not-yours",
        }
    }
}

fn ends(item: &str, due: Timestamp) -> ErrandChange {
    ErrandChange::Ask { what: THAW, object: item.to_owned(), due }
}

impl Desk {
    /// Stops everything about an item for a time.
    pub async fn item_freeze(
        &self,
        leave: &Authorised<ItemFreeze>,
        reason: &str,
        lasting: SignedDuration,
    ) -> Result<(), ItemRefused> {
        let reason = reason.trim();
        if reason.is_empty() || reason.chars().count() > LONGEST_FREEZE_REASON {
            return Err(FreezeRefused::Reason.into());
        }
        if names_an_address(reason) {
            return Err(ItemRefused::AddressInReason);
        }
        let paper = leave.paper();
        let mut kept = paper.read::<Kept>().ok_or_else(|| not_there(paper))?;
        if paper.state == DESTROYED {
            return Err(ItemRefused::Destroyed);
        }
        let now = self.reckoned().await?;
        if kept.item.is_frozen(now) {
            return Err(FreezeRefused::Already.into());
        }
        let mut by = self.office_act_of(leave)?;
        by.act.at = now;
        let actor = by.act.by.to_string();
        let freeze = Freeze::place(by, lasting).map_err(|_| FreezeRefused::Lasting)?;
        let until = freeze.until;
        kept.item.freeze = Some(freeze);
        kept.frozen_because = Some(reason.to_owned());
        let mut deed = Deed::new(actor, "item.frozen", PaperKind::Item, &paper.id).of(paper.member.as_deref());
        deed.errands.push(ends(&paper.id, until));
        let deed = deed.saying(json!({ "reason": reason, "until": until }));
        self.perform(deed.with(stands(paper, &kept))).await?;
        Ok(())
    }

    /// Lets an item go on before the end.
    pub async fn item_thaw(&self, leave: &Authorised<ItemFreeze>) -> Result<(), ItemRefused> {
        let paper = leave.paper();
        let mut kept = paper.read::<Kept>().ok_or_else(|| not_there(paper))?;
        let by = self.office_act_of(leave)?;
        let freeze = kept.item.freeze.take().ok_or(FreezeRefused::Nothing)?;
        freeze.thaw(&by.office).map_err(|_| FreezeRefused::NotYours)?;
        kept.frozen_because = None;
        let now = self.reckoned().await?;
        let mut deed =
            Deed::new(by.act.by.to_string(), "item.thawed", PaperKind::Item, &paper.id).of(paper.member.as_deref());
        deed.errands.push(ErrandChange::Drop { what: THAW, object: paper.id.clone() });
        deed.errands.extend(self.errands_of_thaw(paper, &kept, now).await?);
        self.perform(deed.with(stands(paper, &kept))).await?;
        Ok(())
    }

    /// What a freeze kept back is looked at again.
    async fn errands_of_thaw(
        &self,
        paper: &Paper,
        kept: &Kept,
        now: Timestamp,
    ) -> Result<Vec<ErrandChange>, DeskError> {
        if !matches!(kept.item.assessment, Assessment::InScope { .. }) {
            return Ok(Vec::new());
        }
        // Looks waited for the end that it had. Where nothing has left, nobody looks.
        let look = self.look_wanted(paper.member.as_deref(), &paper.id, now).await?;
        Ok([wanted(&paper.id, now)].into_iter().chain(look).collect())
    }

    /// Ends every freeze whose time is over. Says how many.
    pub async fn look_at_freezes(&self) -> Result<u64, DeskError> {
        let watch = self.watch().await?;
        let now = watch.now();
        let mut over = 0;
        for errand in self.store().errands_due(THAW, now, TOGETHER).await? {
            if !watch.is_steady() {
                let again = now.saturating_add(AGAIN).unwrap_or(Timestamp::MAX);
                self.store().postpone_errand(&errand, again, errand.tries).await?;
                continue;
            }
            match self.thaw(&errand, now).await {
                Ok(()) => over += 1,
                // Somebody changed the item at the same moment: it is looked at again.
                Err(DeskError::Refused(Refused::Moved { .. })) => {}
                Err(error) => {
                    tracing::error!(%error, "the end of a freeze could not be kept; it is tried again");
                    let again = now.saturating_add(AGAIN).unwrap_or(Timestamp::MAX);
                    self.store().postpone_errand(&errand, again, errand.tries + 1).await?;
                }
            }
        }
        Ok(over)
    }

    async fn thaw(&self, errand: &Errand, now: Timestamp) -> Result<(), DeskError> {
        let Some(paper) = self.any_paper(PaperKind::Item, &errand.object).await? else {
            return Ok(self.store().finish_errand(errand).await?);
        };
        let (paper, mut kept) = readable::<Kept>(paper)?;
        match kept.item.freeze.take() {
            Some(freeze) if freeze.until <= now && paper.state != DESTROYED => {
                kept.frozen_because = None;
                let mut deed = Deed::new(HOUSE, "item.thawed", PaperKind::Item, &paper.id).of(paper.member.as_deref());
                deed.errands.extend(self.errands_of_thaw(&paper, &kept, now).await?);
                self.perform(deed.with(stands(&paper, &kept))).await?;
                Ok(self.store().finish_errand(errand).await?)
            }
            // It was let go on and frozen anew meanwhile.
            Some(freeze) if paper.state != DESTROYED => {
                Ok(self.store().postpone_errand(errand, freeze.until, errand.tries).await.map(|_| ())?)
            }
            _ => Ok(self.store().finish_errand(errand).await?),
        }
    }

    /// Dates every freeze anew after the clock was confirmed, so that it keeps its length.
    pub(super) async fn redate_freezes(&self, correction: &Correction) -> Result<(), DeskError> {
        for errand in self.store().errands_due(THAW, Timestamp::MAX, u32::MAX).await? {
            loop {
                let Some(paper) = self.any_paper(PaperKind::Item, &errand.object).await? else { break };
                let (paper, mut kept) = readable::<Kept>(paper)?;
                let Some(freeze) = kept.item.freeze.take() else { break };
                let dated = freeze.clone().redate(correction);
                if dated == freeze || paper.state == DESTROYED {
                    break;
                }
                let by = correction.confirmed.by.to_string();
                let mut deed =
                    Deed::new(by, "item.freeze-redated", PaperKind::Item, &paper.id).of(paper.member.as_deref());
                deed.errands.push(ends(&paper.id, dated.until));
                kept.item.freeze = Some(dated);
                match self.perform(deed.with(stands(&paper, &kept))).await {
                    Err(DeskError::Refused(Refused::Moved { .. })) => {}
                    done => {
                        done?;
                        break;
                    }
                }
            }
        }
        Ok(())
    }
}
