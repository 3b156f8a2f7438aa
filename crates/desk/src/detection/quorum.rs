//! How many member states have to vouch: asked for by one person, confirmed by another of another state.

use alliance::detection::{Quorum, QuorumRefusal, QuorumWork};
use alliance::people::access::QuorumChange;
use alliance::register::PaperKind;
use store::work::{Deed, Paper, PaperChange, View};

use super::banks::BankRefused;
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// The id of the one paper about it.
const ID: &str = "quorum";
/// The word by which it became another one.
pub(super) const CONFIRMED: &str = "quorum.confirmed";

/// What somebody does about it.
#[derive(Clone, Debug)]
pub enum QuorumStep {
    /// Asks for another number of states.
    Ask {
        /// For files.
        file: u8,
        /// For pictures.
        picture: u8,
        /// Why.
        reason: String,
    },
    /// Agrees with what was asked. From then on it holds, for old entries too.
    Confirm,
    /// Drops what was asked.
    Drop,
}

impl Desk {
    /// What stands and what is asked for, with its paper where anything ever was.
    pub(super) async fn quorum_work(&self) -> Result<(Option<Paper>, QuorumWork), DeskError> {
        let kept = self.paper::<QuorumWork>(&View::All, PaperKind::Quorum, ID).await?;
        Ok(kept.map_or_else(|| (None, QuorumWork::default()), |(paper, work)| (Some(paper), work)))
    }

    /// How many member states have to vouch, as it stands.
    pub(super) async fn quorum(&self) -> Result<Quorum, DeskError> {
        Ok(self.quorum_work().await?.1.stands())
    }

    /// Takes a step.
    pub async fn quorum_step(&self, leave: &Authorised<QuorumChange>, step: QuorumStep) -> Result<(), BankRefused> {
        let by = self.office_act(leave)?;
        let (paper, work) = self.quorum_work().await?;
        let (word, work) = match step {
            QuorumStep::Ask { file, picture, reason } => {
                ("quorum.asked", work.ask(Quorum::new(file, picture)?, reason, by)?)
            }
            QuorumStep::Confirm => (CONFIRMED, work.confirm(&by)?),
            QuorumStep::Drop => ("quorum.dropped", work.drop(&by)?),
        };
        let next = match &paper {
            Some(paper) => PaperChange::next(paper, work.state().name(), &work),
            None => PaperChange::new(PaperKind::Quorum, ID, work.state().name(), &work),
        };
        let account = leave.person().account.as_str();
        match self.bank_deed(Deed::new(account, word, PaperKind::Quorum, ID).with(next)).await {
            // Somebody else was quicker: what they did has to be seen first.
            Err(BankRefused::Desk(DeskError::Refused(_))) => Err(QuorumRefusal::Waiting.into()),
            done => done,
        }
    }
}
