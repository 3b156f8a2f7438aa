//! Why something in the people room was not done.

use alliance::people::{NotAppointed, PeopleRefusal};
use signin::limit::Wait;
use store::StoreError;
use store::work::Refused;

use crate::DeskError;

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
pub enum NotDone {
    /// A rule refuses it. The code has a sentence (`refusal-CODE`).
    #[error("refused: {0}")]
    Rule(&'static str),
    /// Too many tries: again after so many seconds.
    #[error("too many tries: again in {0} seconds")]
    Wait(u64),
    /// It is not there.
    #[error("it is not there")]
    Missing,
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<PeopleRefusal> for NotDone {
    fn from(refusal: PeopleRefusal) -> Self {
        Self::Rule(refusal.code())
    }
}

impl From<NotAppointed> for NotDone {
    fn from(refusal: NotAppointed) -> Self {
        Self::Rule(refusal.code())
    }
}

impl From<Wait> for NotDone {
    fn from(wait: Wait) -> Self {
        Self::Wait(wait.seconds)
    }
}

impl From<StoreError> for NotDone {
    fn from(e: StoreError) -> Self {
        Self::Desk(e.into())
    }
}

impl NotDone {
    /// Tells the log of a proof that was not taken: how it was tried, the account's id where it is known, why. Nothing that was typed.
    pub(super) fn noted(self, how: &'static str, account: Option<&str>) -> Self {
        let account = account.unwrap_or("-");
        match &self {
            Self::Rule(why) => tracing::warn!(how, account, why, "a proof was not taken"),
            Self::Wait(seconds) => tracing::warn!(how, account, seconds, "too many tries"),
            Self::Missing | Self::Desk(_) => {}
        }
        self
    }

    /// The same, where a paper's key that is taken has a meaning of its own.
    pub(super) fn taken(self, meaning: PeopleRefusal) -> Self {
        match self {
            Self::Desk(DeskError::Refused(Refused::Taken { .. })) => meaning.into(),
            other => other,
        }
    }

    /// The same, where somebody else's change means that the attempt was used.
    pub(super) fn moved(self, meaning: PeopleRefusal) -> Self {
        match self {
            Self::Desk(DeskError::Refused(Refused::Moved { .. })) => meaning.into(),
            other => other,
        }
    }
}
