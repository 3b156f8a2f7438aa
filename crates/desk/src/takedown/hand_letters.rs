//! Letters about what is handed over: to the leads of the hotline that gets it, once it is there, and once more where their answer is overdue. They say from which country it comes, lead
//! to where it stands, and say nothing of what it is.

use alliance::people::Role;
use alliance::register::PaperKind;
use alliance::takedown::handing::NORM;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::work::{Deed, Errand, ErrandChange, Letter, Refused, SeenPaper};

use super::handing::HandKept;
use crate::register::HOUSE;
use crate::{Desk, DeskError};

/// The errand of a hand-over whose answer will be overdue.
const LATE: &str = "handed-late";
/// Whoever takes one up has it for so long; then somebody else does.
const LEASE: SignedDuration = SignedDuration::from_mins(1);
/// So many are taken up at once.
const TOGETHER: u32 = 100;
/// An answer is overdue once its time is over, and not at its end.
const AFTER: SignedDuration = SignedDuration::from_secs(1);

fn after(due: Timestamp) -> Timestamp {
    due.saturating_add(AFTER).unwrap_or(Timestamp::MAX)
}

/// An answer is asked for again, once it is overdue.
pub(super) fn late(id: &str, kept: &HandKept) -> Option<ErrandChange> {
    let due = kept.hand.left()?.saturating_add(NORM).unwrap_or(Timestamp::MAX);
    Some(ErrandChange::Ask { what: LATE, object: id.to_owned(), due: after(due) })
}

impl Desk {
    /// A letter about a hand-over to each lead of the hotline that gets it. Each time that it is handed over has a number of its own.
    pub(super) async fn letters_of_hand(
        &self,
        (id, kept): (&str, &HandKept),
        template: &'static str,
    ) -> Result<Vec<Letter>, DeskError> {
        let name = format!("{template}.{}", kept.number.as_deref().unwrap_or_default());
        let args = json!({ "member": kept.hand.from().member, "link": format!("/work/takedown/handed/{id}") });
        self.letters_to((Role::LeadAnalyst, Some(&kept.hand.to)), &name, template, &args).await
    }

    /// Asks for answers that are overdue, once for each time that something was handed over. Says for how many.
    pub async fn look_at_late_hand_overs(&self) -> Result<u64, DeskError> {
        let now = self.reckoned().await?;
        let until = now.saturating_add(LEASE).unwrap_or(Timestamp::MAX);
        let mut asked = 0;
        for errand in self.store().errands_due(LATE, now, TOGETHER).await? {
            if !self.store().postpone_errand(&errand, until, errand.tries).await? {
                continue;
            }
            let errand = Errand { due: until, ..errand };
            match self.ask_for_answer(&errand.object, now, &mut asked).await {
                Ok(None) => self.store().finish_errand(&errand).await?,
                Ok(Some(due)) => {
                    self.store().postpone_errand(&errand, due, errand.tries).await?;
                }
                // It is answered at this moment: it is looked at again in a minute.
                Err(DeskError::Refused(Refused::Moved { .. })) => {}
                Err(error) => {
                    tracing::error!(%error, "an answer to a hand-over could not be asked for; it is tried again");
                }
            }
        }
        Ok(asked)
    }

    /// Asks for the answer to one where it is overdue; from when on it will be, where it was handed over anew meanwhile; none: nothing is left to be asked for.
    async fn ask_for_answer(&self, id: &str, now: Timestamp, asked: &mut u64) -> Result<Option<Timestamp>, DeskError> {
        let Some((paper, kept)) = self.hand_over_of(id).await? else { return Ok(None) };
        // Of what waits for an answer: since when that will be overdue.
        let Some(due) = kept.hand.overdue(Timestamp::MAX) else { return Ok(None) };
        if now <= due {
            return Ok(Some(after(due)));
        }
        let mut deed = Deed::new(HOUSE, "hand-over.reminded", PaperKind::HandOver, &paper.id);
        deed.member = Some(kept.hand.to.clone());
        deed.letters = self.letters_of_hand((&paper.id, &kept), "hand-over-overdue").await?;
        deed.seen.papers.push(SeenPaper { kind: PaperKind::HandOver, id: paper.id.clone(), no: paper.no });
        self.perform(deed).await?;
        *asked += 1;
        Ok(None)
    }
}
