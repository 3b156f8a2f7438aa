//! What waits of commitments for whoever is signed in.

use std::collections::BTreeSet;

use alliance::people::{Role, access};
use alliance::register::PaperKind;
use alliance::register::commitment::CommitmentState;
use store::work::{PaperFilter, View};

use super::Proposed;
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CommitmentTask {
    /// It was sent back: for the coordinators.
    Rewrite,
    /// It lies before national clearance: for the signers.
    Sign,
    /// A change waits for a signature: for the signers.
    SignChange,
    /// It is to be screened: for the secretariat.
    Screen,
    /// It is to be published: for the secretariat.
    Publish,
}

impl CommitmentTask {
    /// The word in messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Rewrite => "rewrite",
            Self::Sign => "sign",
            Self::SignChange => "sign-change",
            Self::Screen => "screen",
            Self::Publish => "publish",
        }
    }

    /// All of them.
    pub const ALL: [Self; 5] = [Self::Rewrite, Self::Sign, Self::SignChange, Self::Screen, Self::Publish];
}

/// A commitment that waits for somebody.
#[derive(Clone, Debug)]
pub struct CommitmentWaits {
    /// What is to be done.
    pub task: CommitmentTask,
    /// Its id.
    pub id: String,
    /// Its member.
    pub member: String,
}

impl Desk {
    /// What waits of commitments for whoever is signed in.
    pub async fn waiting_commitments(
        &self,
        leave: &Authorised<access::Desk>,
    ) -> Result<Vec<CommitmentWaits>, DeskError> {
        let person = leave.person();
        let writes: BTreeSet<&str> = person.members_as(Role::Coordinator).collect();
        let signs: BTreeSet<&str> = person.members_as(Role::Signer).collect();
        let secretariat = person.is(Role::Secretariat);
        let views: Vec<View> = if secretariat {
            vec![View::All]
        } else {
            writes.union(&signs).map(|member| View::Member((*member).to_owned())).collect()
        };
        let mut waits = Vec::new();
        for view in views {
            for (paper, work) in self.commitment_works(&view, &PaperFilter::default()).await? {
                let member = work.member.as_str();
                let task = match work.state() {
                    CommitmentState::Draft if writes.contains(member) && !work.sent_back().is_empty() => {
                        CommitmentTask::Rewrite
                    }
                    CommitmentState::Clearance { .. } if signs.contains(member) => CommitmentTask::Sign,
                    CommitmentState::Submitted { .. } if secretariat => CommitmentTask::Screen,
                    CommitmentState::Screened { .. } if secretariat => CommitmentTask::Publish,
                    _ => continue,
                };
                waits.push(CommitmentWaits { task, id: paper.id, member: work.member });
            }
        }
        for member in signs {
            let filter = PaperFilter { state: Some("waiting".to_owned()), ..PaperFilter::default() };
            let view = View::Member(member.to_owned());
            for (_, change) in self.papers::<Proposed>(&view, PaperKind::Commitment, &filter).await? {
                waits.push(CommitmentWaits {
                    task: CommitmentTask::SignChange,
                    id: change.of,
                    member: member.to_owned(),
                });
            }
        }
        Ok(waits)
    }
}
