//! The end of an item: once its country's time is over its address is destroyed, with everything that reporters said beside it. What stays are states, times and counts.

use alliance::register::PaperKind;
use alliance::takedown::Country;
use jiff::SignedDuration;
use store::work::{Deed, KeyChange, Paper, PaperChange, PaperFilter, Refused, View};

use super::kept::{Intake, Kept, place};
use crate::register::HOUSE;
use crate::work::readable;
use crate::{Desk, DeskError};

/// The state of an item whose address is gone.
pub(super) const DESTROYED: &str = "destroyed";
/// So many are looked at in a row.
const TOGETHER: u32 = 200;
/// Reports of an item that are read at once.
const REPORTS: u32 = 1_000;

impl Desk {
    /// Destroys the addresses of items that were found lawful and whose time is over, by the table of their country. Says how many. What is destroyed comes back by nothing: it is
    /// not for a clock that nobody believes.
    pub async fn destroy_due(&self) -> Result<u64, DeskError> {
        let set = self.retentions().await?;
        let others: Vec<&str> = set.iter().map(|(member, _)| member.as_str()).collect();
        let mut destroyed = self.destroy_after(Country::careful("").retention_days, (None, others.as_slice())).await?;
        for (member, days) in &set {
            destroyed += self.destroy_after(*days, (Some(member.as_str()), &[])).await?;
        }
        Ok(destroyed)
    }

    async fn destroy_after(&self, days: u16, whose: (Option<&str>, &[&str])) -> Result<u64, DeskError> {
        let (now, mut destroyed) = (self.clock().now(), 0);
        let kept_for = SignedDuration::from_hours(24 * i64::from(days));
        let Ok(before) = now.checked_sub(kept_for) else { return Ok(0) };
        loop {
            let over = self.store().items_before(OUT_OF_SCOPE, before, whose, TOGETHER).await?;
            let mut moved = 0;
            for paper in over {
                match self.destroy(paper).await {
                    Ok(()) => moved += 1,
                    // Somebody took it up again, or another program was faster.
                    Err(DeskError::Refused(Refused::Moved { .. })) => {}
                    Err(error) => tracing::error!(%error, "an item whose time is over could not be destroyed"),
                }
            }
            if moved == 0 {
                return Ok(destroyed);
            }
            destroyed += moved;
        }
    }

    async fn destroy(&self, paper: Paper) -> Result<(), DeskError> {
        let (paper, kept) = readable::<Kept>(paper)?;
        let mut deed = Deed::new(HOUSE, "item.destroyed", PaperKind::Item, &paper.id).of(paper.member.as_deref());
        deed.keys.push(KeyChange::Destroy { place: place(PaperKind::Item, &paper.id) });
        for report in self.sealed_reports(&paper.id).await? {
            deed.keys.push(KeyChange::Destroy { place: place(PaperKind::Intake, &report) });
        }
        let mut change = PaperChange::next(&paper, DESTROYED, &kept);
        // Whoever reports the same address again reports something new.
        (change.key, change.rank, change.holder) = (None, None, None);
        self.perform(deed.with(change)).await.map(|_| ())
    }

    /// The reports of an item with which something was said that is sealed.
    async fn sealed_reports(&self, item: &str) -> Result<Vec<String>, DeskError> {
        let mut sealed = Vec::new();
        for page in 1.. {
            let filter =
                PaperFilter { parent: Some(item.to_owned()), page, per_page: REPORTS, ..PaperFilter::default() };
            let reports = self.papers::<Intake>(&View::All, PaperKind::Intake, &filter).await?;
            let is_last = reports.len() < REPORTS as usize;
            let says =
                |intake: &Intake| intake.note.is_some() || intake.contact.is_some() || intake.reference.is_some();
            sealed.extend(reports.into_iter().filter(|(_, intake)| says(intake)).map(|(paper, _)| paper.id));
            if is_last {
                break;
            }
        }
        Ok(sealed)
    }
}

/// The word of `Assessment::OutOfScope`.
const OUT_OF_SCOPE: &str = "out-of-scope";

#[cfg(test)]
mod tests {
    use alliance::takedown::Assessment;

    use super::*;

    #[test]
    fn the_word_is_that_of_the_state() {
        let signs = alliance::takedown::Signs::default();
        let found = Assessment::OutOfScope { signs, opinions: Vec::new(), decided: jiff::Timestamp::UNIX_EPOCH };
        assert_eq!(found.name(), OUT_OF_SCOPE);
    }
}
