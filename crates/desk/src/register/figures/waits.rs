//! What waits of declared figures for whoever is signed in.

use alliance::people::{Role, access};

use super::FiguresLine;
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FiguresTask {
    /// They are written: for the member's coordinators.
    Write,
    /// They are to be signed: for whoever signs for the member.
    Sign,
    /// They are to be published: for the secretariat.
    Publish,
}

impl FiguresTask {
    /// The word in messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Write => "write",
            Self::Sign => "sign",
            Self::Publish => "publish",
        }
    }

    /// All of them.
    pub const ALL: [Self; 3] = [Self::Write, Self::Sign, Self::Publish];
}

/// Figures that wait for somebody.
#[derive(Clone, Debug)]
pub struct FiguresWaits {
    /// What is to be done.
    pub task: FiguresTask,
    /// Which.
    pub line: FiguresLine,
}

impl Desk {
    /// What waits of declared figures for whoever is signed in.
    pub async fn waiting_figures(&self, leave: &Authorised<access::Desk>) -> Result<Vec<FiguresWaits>, DeskError> {
        let person = leave.person();
        let reads = [Role::Secretariat, Role::Coordinator, Role::Signer];
        if !reads.iter().any(|role| person.is(*role)) {
            return Ok(Vec::new());
        }
        let all = self.figures_of(person).await?;
        let waits = all.iter().filter_map(|(paper, work)| {
            let holds = |role| person.acts_for(role, &work.member);
            let task = match work.state().name() {
                "draft" if holds(Role::Coordinator) => FiguresTask::Write,
                "asked" if holds(Role::Signer) => FiguresTask::Sign,
                "submitted" if person.is(Role::Secretariat) => FiguresTask::Publish,
                _ => return None,
            };
            Some(FiguresWaits { task, line: super::line(paper, work) })
        });
        Ok(waits.collect())
    }
}
