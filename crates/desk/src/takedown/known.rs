//! Which lists of the alliance have the files that are said to lie at an address: looked up once it is reported, and again each hour for as long as it may matter, because lists change. What
//! lists say is evidence: it decides no assessment, and says of the police's word nothing, for it asks for neither their word nor a hold.
//!
//! Digests count that an organisation gave. Anybody can write a letter or fill in a form.

use std::collections::BTreeSet;

use alliance::detection::Fingerprint;
use alliance::register::PaperKind;
use alliance::takedown::{Assessment, OnList};
use jiff::{SignedDuration, Timestamp};
use store::work::{Deed, Errand, ErrandChange, Paper, Refused};

use super::assess::stands;
use super::destroy::DESTROYED;
use super::kept::Kept;
use crate::detection::Matcher;
use crate::register::HOUSE;
use crate::work::readable;
use crate::{Desk, DeskError};

/// The errand of an item whose files are looked up on the lists.
const KNOWN: &str = "known";
/// They are looked up again so often: lists change, and what was on them is taken off.
const AGAIN: SignedDuration = SignedDuration::from_hours(1);
/// So long after it was found to be unlawful nothing depends on it any more.
const MATTERS: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Whoever takes one up has it for so long; then somebody else does.
const LEASE: SignedDuration = SignedDuration::from_mins(1);
/// So many are looked up in one go; the rest waits for the next, a second later.
const TOGETHER: u32 = 200;

/// An item's files are to be looked up: from when on.
pub(super) fn wanted(item: &str, due: Timestamp) -> ErrandChange {
    ErrandChange::Ask { what: KNOWN, object: item.to_owned(), due }
}

impl Kept {
    /// Whether it may still matter what lists say of it.
    fn may_be_known(&self, now: Timestamp) -> bool {
        match &self.item.assessment {
            Assessment::OutOfScope { .. } => false,
            Assessment::InScope { decided, .. } => now.duration_since(*decided) < MATTERS,
            _ => true,
        }
    }
}

impl Desk {
    /// Looks up the files of whatever is due. Says of how many items lists say anything else than before. Where no index is loaded it waits.
    pub async fn match_items_due(&self) -> Result<u64, DeskError> {
        let Some(matcher) = self.matcher() else { return Ok(0) };
        let now = self.reckoned().await?;
        let (leased, again) = (now.saturating_add(LEASE), now.saturating_add(AGAIN));
        let (leased, again) = (leased.unwrap_or(Timestamp::MAX), again.unwrap_or(Timestamp::MAX));
        let mut changed = 0;
        for errand in self.store().errands_due(KNOWN, now, TOGETHER).await? {
            if !self.store().postpone_errand(&errand, leased, errand.tries).await? {
                continue;
            }
            let errand = Errand { due: leased, ..errand };
            match self.match_item(&matcher, &errand.object, now).await {
                Ok(Some(is_another)) => {
                    changed += u64::from(is_another);
                    self.store().postpone_errand(&errand, again, errand.tries).await?;
                }
                Ok(None) => self.store().finish_errand(&errand).await?,
                // Something changed meanwhile: it is looked up again at once.
                Err(DeskError::Refused(Refused::Moved { .. })) => {
                    self.store().postpone_errand(&errand, now, errand.tries).await?;
                }
                Err(error) => {
                    tracing::error!(%error, item = errand.object, "the files of an item could not be looked up; it is tried again");
                }
            }
        }
        Ok(changed)
    }

    /// Looks up the files of one item, and whether lists say anything else than before; none where that matters no more.
    async fn match_item(&self, matcher: &Matcher, id: &str, now: Timestamp) -> Result<Option<bool>, DeskError> {
        let Some(paper) = self.any_paper(PaperKind::Item, id).await? else { return Ok(None) };
        if paper.state == DESTROYED {
            return Ok(None);
        }
        let (paper, mut kept) = readable::<Kept>(paper)?;
        if !kept.may_be_known(now) {
            return Ok(None);
        }
        let second = now.as_second();
        let files = self.files_given(&paper).await?;
        let lists: BTreeSet<OnList> = files.into_iter().flat_map(|file| matcher.lists_with(file, second)).collect();
        let lists: Vec<OnList> = lists.into_iter().collect();
        if lists == kept.lists {
            return Ok(Some(false));
        }
        kept.lists = lists;
        let mut deed = Deed::new(HOUSE, "item.matched", PaperKind::Item, &paper.id).of(paper.member.as_deref());
        // What the silence of the police means may be another thing by now.
        if matches!(kept.item.assessment, Assessment::InScope { .. }) {
            deed.errands.push(super::dispatch::wanted(&paper.id, now));
        }
        self.perform(deed.with(stands(&paper, &kept))).await?;
        Ok(Some(true))
    }

    /// The files whose digests organisations gave for an item.
    async fn files_given(&self, item: &Paper) -> Result<BTreeSet<Fingerprint>, DeskError> {
        let given = self.reports_given(item).await?.into_iter();
        Ok(given.flat_map(|intake| intake.digests).filter_map(|digest| digest.parse().ok()).collect())
    }
}
