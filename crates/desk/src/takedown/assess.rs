//! Assessing what was reported: taken from the queue, found to be something, taken back within ten seconds. The rules decide; see [`alliance::takedown::assessment`].

use std::collections::BTreeSet;

use alliance::detection::{Labels, OfficeAct};
use alliance::people::Role;
use alliance::people::access::{Act, ItemAssess, ItemNext};
use alliance::register::PaperKind;
use alliance::takedown::opinion::Found;
use alliance::takedown::{Assessment, AssessmentRefusal, Country, Label, Signs};
use interchange::takedown::address::Address;
use jiff::SignedDuration;
use serde_json::json;
use store::work::{Deed, Paper, PaperChange, Refused};

use super::destroy::DESTROYED;
use super::kept::Kept;
use crate::detection::{NotVetted, office};
use crate::people::Authorised;
use crate::register::HOUSE;
use crate::work::{readable, told_or_read};
use crate::{Desk, DeskError};

/// How often one begins again from the front when colleagues take items at the same time.
const TRIES: usize = 20;
/// So many are read at once.
const TOGETHER: u32 = 100;
/// Whoever has an item for so long has gone home: it waits for the others again.
const FORGOTTEN: SignedDuration = SignedDuration::from_hours(2);

/// What somebody does about an item.
#[derive(Clone, Debug)]
pub enum ItemStep {
    /// Says how urgent it is.
    Triage {
        /// How.
        signs: Signs,
    },
    /// Takes it to look at.
    Take,
    /// Puts it back.
    PutBack,
    /// Says that it is unlawful.
    InScope {
        /// By which levels: scheme, edition, level.
        labels: Vec<(Labels, String)>,
    },
    /// Says that it is not.
    OutOfScope,
    /// Says that it cannot be said.
    Undetermined {
        /// Why.
        reason: String,
    },
    /// Says that nobody gets to see it.
    NeedsAccess {
        /// What is in the way.
        reason: String,
    },
    /// Takes one's own decision back.
    Undo,
    /// Contests what was found.
    Contest {
        /// Why.
        reason: String,
    },
    /// Takes it up again.
    Reopen,
}

impl ItemStep {
    /// Its word in the journal.
    const fn act(&self) -> &'static str {
        match self {
            Self::Triage { .. } => "item.triaged",
            Self::Take => "item.taken",
            Self::PutBack => "item.put-back",
            Self::InScope { .. } => "item.in-scope",
            Self::OutOfScope => "item.out-of-scope",
            Self::Undetermined { .. } => "item.undetermined",
            Self::NeedsAccess { .. } => "item.needs-access",
            Self::Undo => "item.taken-back",
            Self::Contest { .. } => "item.contested",
            Self::Reopen => "item.reopened",
        }
    }

    const fn reason(&self) -> Option<&String> {
        match self {
            Self::Undetermined { reason } | Self::NeedsAccess { reason } | Self::Contest { reason } => Some(reason),
            _ => None,
        }
    }
}

/// The next version of an item: where it waits, and whose it is meanwhile. What waits for a second look is the first one's, whom nobody gives it again.
fn stands(paper: &Paper, kept: &Kept) -> PaperChange {
    let mut change = PaperChange::next(paper, kept.item.assessment.name(), kept);
    change.rank = kept.rank();
    change.holder = match &kept.item.assessment {
        Assessment::InReview { analyst: Some(analyst), .. } => Some(analyst.act.by.to_string()),
        Assessment::InReview { analyst: None, opinions, .. } => opinions.last().map(|last| last.by.act.by.to_string()),
        _ => None,
    };
    change
}

/// Whether words hold an address or a host that has one: a reason is not sealed.
pub(super) fn names_an_address(words: &str) -> bool {
    let is_one = |word: &str| {
        let shown =
            ["://", "hxxp", "[.]", "(.)", "(dot)", "[dot]"].iter().any(|sign| word.to_lowercase().contains(sign));
        // “and/or” is none: it has to be a number, or a name that somebody can register.
        let is_place = |address: Address| address.host().ip().is_some() || address.host().registrable().is_some();
        shown || word.contains('.') && Address::pasted(word).is_ok_and(is_place)
    };
    let split = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '<' | '>' | '"' | '“' | '”' | '|');
    words.split(split).any(|word| is_one(word) || word.split_once(':').is_some_and(|(_, rest)| is_one(rest)))
}

/// Why something was not done to an item.
#[derive(Debug, thiserror::Error)]
pub enum ItemRefused {
    /// Whoever acts belongs to no organisation of a member.
    #[error(transparent)]
    NotVetted(#[from] NotVetted),
    /// Its time was over, and its address was destroyed.
    #[error(
        "the address of this item was destroyed when its time was over; if it is there again, it is reported again"
    )]
    Destroyed,
    /// A reason names an address, which would then stand where everybody reads who sees the item.
    #[error("the reason names an address or a host; say it without: the address stands with the item, sealed")]
    AddressInReason,
    /// A rule refuses it.
    #[error(transparent)]
    Rule(#[from] AssessmentRefusal),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl Desk {
    fn office_act_of<A: Act>(&self, leave: &Authorised<A>) -> Result<OfficeAct, ItemRefused> {
        Ok(OfficeAct { act: self.act_of(&leave.person().account)?, office: office(leave)? })
    }

    /// Takes the most urgent item that waits at one's desk and that one has not assessed before; none where nothing waits.
    pub async fn item_next(&self, leave: &Authorised<ItemNext>) -> Result<Option<String>, ItemRefused> {
        let by = self.office_act_of(leave)?;
        let me = by.act.by.as_str();
        let (mut behind, mut moved) = (None::<(u64, String)>, 0);
        loop {
            let place = behind.as_ref().map(|(rank, id)| (*rank, id.as_str()));
            let desk = (by.office.member.as_str(), PaperKind::Item);
            let waiting = self.store().waiting(desk, place, Some(me), TOGETHER).await.map_err(DeskError::from)?;
            let Some(last) = waiting.last() else { return Ok(None) };
            behind = Some((last.rank.unwrap_or(u64::MAX), last.id.clone()));
            for paper in waiting {
                let Some((paper, kept)) = told_or_read(readable::<Kept>(paper)) else { continue };
                // A dispute is settled without being taken, by whoever has not looked.
                if let Assessment::Disputed { opinions, .. } = &kept.item.assessment {
                    if opinions.iter().all(|opinion| opinion.by.act.by != by.act.by) {
                        return Ok(Some(paper.id));
                    }
                    continue;
                }
                match self.step_taken(&by, paper, kept, ItemStep::Take, false).await {
                    Ok(id) => return Ok(Some(id)),
                    Err(ItemRefused::Rule(_)) => {}
                    // A colleague was faster: from the front again, for a while.
                    Err(ItemRefused::Desk(DeskError::Refused(Refused::Moved { .. }))) if moved < TRIES => {
                        moved += 1;
                        behind = None;
                        break;
                    }
                    Err(e) => return Err(e),
                }
            }
        }
    }

    /// Does a step to an item.
    pub async fn item_step(&self, leave: &Authorised<ItemAssess>, step: ItemStep) -> Result<(), ItemRefused> {
        let by = self.office_act_of(leave)?;
        if step.reason().is_some_and(|reason| names_an_address(reason)) {
            return Err(ItemRefused::AddressInReason);
        }
        let (paper, kept) = readable::<Kept>(leave.paper().clone())?;
        let is_lead = leave.grant().is_some_and(|grant| grant.role == Role::LeadAnalyst);
        self.step_taken(&by, paper, kept, step, is_lead).await.map(|_| ())
    }

    /// Lets what was taken and forgotten wait again. Says how much.
    pub async fn put_back_forgotten(&self) -> Result<u64, DeskError> {
        let now = self.clock().now();
        let Ok(before) = now.checked_sub(FORGOTTEN) else { return Ok(0) };
        let mut put_back = 0;
        for paper in self.store().items_taken_before("in-review", before, TOGETHER).await? {
            let Some((paper, mut kept)) = told_or_read(readable::<Kept>(paper)) else { continue };
            let Assessment::InReview { analyst: Some(analyst), .. } = &kept.item.assessment else { continue };
            let whose = analyst.act.by.clone();
            let Ok(waits) = kept.item.assessment.clone().put_back(&whose) else { continue };
            kept.item.assessment = waits;
            let deed = Deed::new(HOUSE, ItemStep::PutBack.act(), PaperKind::Item, &paper.id);
            match self.perform(deed.of(paper.member.as_deref()).with(stands(&paper, &kept))).await {
                Ok(_) => put_back += 1,
                // They were there after all.
                Err(DeskError::Refused(Refused::Moved { .. })) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(put_back)
    }

    async fn step_taken(
        &self,
        by: &OfficeAct,
        paper: Paper,
        mut kept: Kept,
        step: ItemStep,
        is_lead: bool,
    ) -> Result<String, ItemRefused> {
        if paper.state == DESTROYED {
            return Err(ItemRefused::Destroyed);
        }
        let act = step.act();
        // Why somebody contests it is kept with the deed: the rules keep opinions alone.
        let contested = if let ItemStep::Contest { reason } = &step { Some(reason.clone()) } else { None };
        let country = Country::careful(by.office.member.clone());
        kept.item.assessment = match (kept.item.assessment, step) {
            (before, ItemStep::Triage { signs }) => before.triage(signs)?,
            // Whoever takes a new one takes it to be as urgent as its reports say.
            (before @ Assessment::New, ItemStep::Take) => before.triage(kept.signs)?.take(by.clone())?,
            (before, ItemStep::Take) => before.take(by.clone())?,
            (before, ItemStep::PutBack) => {
                let whose = match &before {
                    Assessment::InReview { analyst: Some(analyst), .. } if is_lead => analyst.act.by.clone(),
                    _ => by.act.by.clone(),
                };
                before.put_back(&whose)?
            }
            (before @ Assessment::Disputed { .. }, ItemStep::InScope { labels }) => {
                before.settle(self.found(labels).await?, &country, by.clone())?
            }
            (before, ItemStep::InScope { labels }) => before.find(self.found(labels).await?, &country, by.clone())?,
            (before @ Assessment::Disputed { .. }, ItemStep::OutOfScope) => {
                before.settle(Found::OutOfScope, &country, by.clone())?
            }
            (before, ItemStep::OutOfScope) => before.find(Found::OutOfScope, &country, by.clone())?,
            (before, ItemStep::Undetermined { reason }) => before.leave_open(reason, by.clone())?,
            (before, ItemStep::NeedsAccess { reason }) => before.leave_closed(reason, by.clone())?,
            (before, ItemStep::Undo) => before.undo(by)?,
            (before, ItemStep::Contest { reason }) => before.contest(&reason)?,
            (before, ItemStep::Reopen) => before.reopen(kept.signs)?,
        };
        let mut deed = Deed::new(by.act.by.to_string(), act, PaperKind::Item, &paper.id).of(paper.member.as_deref());
        if let Some(reason) = contested {
            deed = deed.saying(json!({ "reason": reason }));
        }
        if matches!(kept.item.assessment, Assessment::InScope { .. }) {
            deed.errands.push(super::dispatch::wanted(&paper.id, self.reckoned().await?));
        }
        self.perform(deed.with(stands(&paper, &kept))).await?;
        Ok(paper.id)
    }

    /// Labels that the register's schemes have.
    async fn found(&self, labels: Vec<(Labels, String)>) -> Result<Found, ItemRefused> {
        let mut found = BTreeSet::new();
        for (named, level) in labels {
            let scheme = self.scheme(Some(&named)).await?.ok_or(AssessmentRefusal::LevelUnknown)?;
            found.insert(Label::of(named, &scheme, level)?);
        }
        Ok(Found::InScope { labels: found })
    }
}
