//! Detection (goal 6): the lists of known material at work.
//!
//! Banks and what was put on them as one thing ([`ContentSeen`]) are papers; fingerprints stand in tables of their own. A lookup asks
//! neither: it asks the [`Matcher`], which follows the journal. Whose answer it is, the rules of `alliance::detection` decide.

mod banks;
mod contents;
mod digests;
mod entries;
mod export;
mod heard;
mod known;
mod lists;
mod matcher;
mod near;
mod quorum;
mod room;
mod shared;
mod sources;
mod volume;
mod watch;

pub use banks::{BankChange, BankNew, BankRefused, BankSeen};
pub use contents::{ContentChange, ContentNew, ContentSeen};
pub use entries::{EntrySeen, EntryStep, Steps};
pub use export::GivenOut;
pub use heard::{HeardSeen, HeardSum};
pub use lists::{LARGEST_LOT, Taken, Template};
pub use matcher::{Kept, Matcher};
pub use near::{Answers, Asked, MatchError, Near, Probe, StandingRule};
pub use quorum::QuorumStep;
pub use room::{BankRoom, EntryLine, IndexSeen, LotSeen, NearEntry, Outcome, Place, Room, Tried};
pub use shared::{Shared, Window};
pub use sources::{
    ENVIRONMENTS, EntryTold, Exchange, ExchangeNew, Fetched, Login, NotFetched, Progress, SourceNew, SourceSeen,
    ToldSeen, ToldSum, Trouble, Troubled, Unread, Word, comparable,
};
pub use volume::{Stated, Sum, VolumeKey};
pub use watch::Counts;

use alliance::detection::{Office, OfficeAct};
use alliance::people::access::Act;

use crate::Desk;
use crate::people::Authorised;

/// Whoever asks belongs to no organisation of a member, and only such organisations are answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("only organisations of the alliance's members are answered: this account has no organisation, or no country")]
pub struct NotVetted;

/// For which organisation somebody acts.
pub(crate) fn office<A: Act>(leave: &Authorised<A>) -> Result<Office, NotVetted> {
    let person = leave.person();
    let organisation = person.organisation.clone().ok_or(NotVetted)?;
    let of_role = leave.grant().and_then(|grant| grant.member.clone());
    let member = of_role.or_else(|| person.home.clone()).ok_or(NotVetted)?;
    Ok(Office { organisation, member })
}

impl Desk {
    /// What somebody does for their organisation, now.
    fn office_act<A: Act>(&self, leave: &Authorised<A>) -> Result<OfficeAct, BankRefused> {
        let act = self.act_of(&leave.person().account)?;
        Ok(OfficeAct { act, office: office(leave)? })
    }
}
