//! What falls due by itself: rounds that open and close on their days, reminders, and what the public page says of reports
//! that came in.
//!
//! A tick looks at what is and does what is missing. So it may come twice, late, after a crash, or at two programs at once, and
//! everything is done once.

use alliance::register::round::RoundState;
use alliance::register::{Kind, PaperKind, Round, RoundWork};
use jiff::SignedDuration;
use serde_json::json;
use store::work::{Paper, PaperFilter, Refused, View};

use super::{Step, public};
use crate::register::HOUSE;
use crate::register::commitments::CommitmentsTicked;
use crate::register::reviews::ReviewsTicked;
use crate::work::Deed;
use crate::{Desk, DeskError};

/// What a tick did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ticked {
    /// Rounds that were opened.
    pub opened: Vec<String>,
    /// Rounds that were closed.
    pub closed: Vec<String>,
    /// Reminders that were written.
    pub reminders: usize,
    /// Rounds whose public record tells of further reports.
    pub told: Vec<String>,
    /// What became of commitments.
    pub commitments: CommitmentsTicked,
    /// What became of reviews.
    pub reviews: ReviewsTicked,
}

impl Desk {
    /// Does what is due. A round that fails does not keep the others from what is theirs; the first failure is returned.
    pub async fn tick(&self) -> Result<Ticked, DeskError> {
        let mut ticked = Ticked::default();
        let mut failed = None;
        for one in self.papers_each::<RoundWork>(&View::All, PaperKind::Round, &PaperFilter::default()).await? {
            let (paper, work) = match one {
                Ok(one) => one,
                Err(error) => {
                    tracing::error!(%error, "a round’s tick failed");
                    failed = failed.or(Some(error));
                    continue;
                }
            };
            match self.tick_round(&paper.id, &mut ticked).await {
                // Somebody else was there first: what is left is done at the next tick.
                Ok(()) | Err(DeskError::Refused(Refused::Moved { .. })) => {}
                Err(error) => {
                    tracing::error!(round = paper.id, state = work.state().name(), %error, "a round’s tick failed");
                    failed = failed.or(Some(error));
                }
            }
        }
        // Reviews before commitments: what is judged goes by what was reviewed.
        match self.reviews_tick().await {
            Ok(done) => ticked.reviews = done,
            Err(error) => failed = failed.or(Some(error)),
        }
        match self.commitments_tick().await {
            Ok(done) => ticked.commitments = done,
            Err(error) => failed = failed.or(Some(error)),
        }
        failed.map_or(Ok(ticked), Err)
    }

    /// Remembers that the clock jumped.
    pub async fn clock_jumped(&self, by: SignedDuration) -> Result<(), DeskError> {
        tracing::warn!(seconds = by.as_secs(), "the clock jumped; days of rounds go by what it says now");
        let deed = Deed::new(HOUSE, "clock.jumped", PaperKind::Round, "-").saying(json!({ "seconds": by.as_secs() }));
        self.perform(deed).await.map(|_| ())
    }

    async fn tick_round(&self, id: &str, ticked: &mut Ticked) -> Result<(), DeskError> {
        let (mut paper, mut work) = self.round_of(id).await?;
        let today = self.round_day();
        if matches!(work.state(), RoundState::Announced) && today >= work.opens {
            self.do_round_step(&paper, work, Step::Open, (HOUSE, HOUSE)).await?;
            ticked.opened.push(id.to_owned());
            (paper, work) = self.round_of(id).await?;
        }
        if matches!(work.state(), RoundState::Open { .. }) && today > work.closes {
            self.do_round_close(&paper, work, (HOUSE, HOUSE)).await?;
            ticked.closed.push(id.to_owned());
            (paper, work) = self.round_of(id).await?;
        }
        if matches!(work.state(), RoundState::Open { .. } | RoundState::Closed { .. } | RoundState::Reviewed { .. }) {
            self.remind(&paper, &work, ticked).await?;
        }
        if !matches!(work.state(), RoundState::Announced | RoundState::Archived { .. }) {
            self.tell_submitted(&paper, &work, ticked).await?;
        }
        Ok(())
    }

    async fn remind(&self, paper: &Paper, work: &RoundWork, ticked: &mut Ticked) -> Result<(), DeskError> {
        let reports = self.round_reports(&paper.id).await?;
        let letters = self.letters_of_reminding(&paper.id, work, &reports).await?;
        if letters.is_empty() {
            return Ok(());
        }
        let (count, template) = (letters.len(), letters[0].template.clone());
        let mut deed = Deed::new(HOUSE, "round.reminded", PaperKind::Round, &paper.id);
        deed.detail = json!({ "letters": count, "template": template });
        deed.letters = letters;
        self.perform(deed).await?;
        ticked.reminders += count;
        Ok(())
    }

    /// Brings the public record up to the reports that came in since.
    async fn tell_submitted(&self, paper: &Paper, work: &RoundWork, ticked: &mut Ticked) -> Result<(), DeskError> {
        let reports = self.round_reports(&paper.id).await?;
        let now = public::submitted(&reports);
        let moment = self.moment(None).await?;
        let told = self.get(&moment, Kind::Round, &paper.id).await?.and_then(|s| s.read::<Round>());
        let told = told.map(|round| round.submitted).unwrap_or_default();
        let fresh: Vec<&str> = now.keys().filter(|m| !told.contains_key(*m)).map(String::as_str).collect();
        if fresh.is_empty() {
            return Ok(());
        }
        let mut deed = Deed::new(HOUSE, "round.told", PaperKind::Round, &paper.id);
        HOUSE.clone_into(&mut deed.office);
        deed.register = vec![public::change(&paper.id, work, &reports, &format!("came in: {}", fresh.join(", ")))];
        deed.detail = json!({ "members": fresh });
        self.perform(deed).await?;
        ticked.told.push(paper.id.clone());
        Ok(())
    }
}
