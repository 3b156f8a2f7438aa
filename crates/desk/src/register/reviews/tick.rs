//! What falls due with reviews: the day on which a window has passed, the review is published, with the reply or without one.
//! The secretariat can publish sooner once the member has replied.

use alliance::people::access;
use alliance::register::review::ReviewState;
use alliance::register::{PaperKind, ReviewWork};
use store::work::{Paper, PaperFilter, Refused, View};

use super::{of_paper, step};
use crate::people::Authorised;
use crate::register::{HOUSE, SECRETARIAT};
use crate::{Desk, DeskError};

/// What a tick did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReviewsTicked {
    /// Reviews that were published.
    pub published: Vec<String>,
}

impl Desk {
    /// Publishes a review whose member has replied, or whose window has passed.
    pub async fn publish_review(&self, leave: &Authorised<access::ReviewPublish>) -> Result<(), DeskError> {
        let paper = leave.paper();
        let work = of_paper(paper)?;
        self.do_publish(paper, work, (&leave.person().account, SECRETARIAT)).await
    }

    /// Publishes what is due. A review that fails does not keep the others; the first failure is returned.
    pub async fn reviews_tick(&self) -> Result<ReviewsTicked, DeskError> {
        let mut ticked = ReviewsTicked::default();
        let mut failed = None;
        for state in ["reply-window", "replied", "window-passed"] {
            let filter = PaperFilter { state: Some(state.to_owned()), ..PaperFilter::default() };
            for one in self.papers_each::<ReviewWork>(&View::All, PaperKind::Review, &filter).await? {
                let (paper, work) = match one {
                    Ok(one) => one,
                    Err(error) => {
                        tracing::error!(%error, "a review’s tick failed");
                        failed = failed.or(Some(error));
                        continue;
                    }
                };
                if work.state().window().is_none_or(|window| self.day_now() <= window.ends) {
                    continue;
                }
                match self.do_publish(&paper, work, (HOUSE, HOUSE)).await {
                    Ok(()) => ticked.published.push(paper.id),
                    // Somebody else was there first: what is left is done at the next tick.
                    Err(DeskError::Refused(Refused::Moved { .. })) => {}
                    Err(error) => {
                        tracing::error!(review = paper.id, %error, "a review’s tick failed");
                        failed = failed.or(Some(error));
                    }
                }
            }
        }
        failed.map_or(Ok(ticked), Err)
    }

    async fn do_publish(
        &self,
        paper: &Paper,
        work: ReviewWork,
        (account, office): (&str, &str),
    ) -> Result<(), DeskError> {
        let act = self.act_of(account)?;
        let work = match work.state() {
            ReviewState::ReplyWindow { .. } => work.pass(act.clone())?,
            _ => work,
        };
        let work = work.publish(act)?;
        let reason = match work.state().reply() {
            Some(_) => "published with the member’s reply",
            None => "published; the member did not reply in its 14 days",
        };
        let mut deed = step(paper, &work, account, "review.published");
        deed.register = self.told(&work, reason).await?;
        office.clone_into(&mut deed.office);
        self.perform(deed).await.map(|_| ())
    }
}
