//! What is kept of a referral: a paper of the member that sends it, held by the member that it goes to, its words sealed under a key of that one.

use alliance::detection::Office;
use alliance::people::Role;
use alliance::people::access::Act;
use alliance::referrals::{Referral, ReferralRefusal};
use alliance::register::PaperKind;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use store::work::{Deed, KeyChange, Paper};
use vault::records::{Of, RecordKey};

use crate::detection::{NotVetted, office};
use crate::people::Authorised;
use crate::takedown::{closed, place};
use crate::work::readable;
use crate::{Desk, DeskError};

/// What it says, as its record names it.
pub(super) const TEXT: &str = "text";
/// What whoever handed it on says beside it.
pub(super) const NOTE: &str = "note";
/// What is answered in words.
pub(super) const ANSWER: &str = "answer";
/// Characters of each of them, at most.
pub const LONGEST_TEXT: usize = 8_000;
/// How often something is tried when others change it meanwhile.
pub(super) const TRIES: u32 = 20;

/// A referral, as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Kept {
    /// What both sides may see at any time.
    pub referral: Referral,
    /// What it says, sealed; nothing once it was destroyed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What whoever handed it on says beside it, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What is answered in words, sealed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// When its words were destroyed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destroyed: Option<Timestamp>,
}

/// Why a referral is not sent, or not answered so.
#[derive(Debug, thiserror::Error)]
pub enum ReferralRefused {
    /// Whoever acts belongs to no organisation of a member.
    #[error(transparent)]
    NotVetted(#[from] NotVetted),
    /// There is no such referral, or it is between others: both are answered alike.
    #[error("there is no such referral")]
    NotThere,
    /// Nobody there would get it.
    #[error("no police of this member work here; choose a member of the list")]
    NobodyThere,
    /// It is for the other side.
    #[error("this step is for the other force")]
    NotYours,
    /// It says nothing.
    #[error("say what is asked: without words nobody can work on it")]
    Empty,
    /// It says too much.
    #[error("say it in at most {LONGEST_TEXT} characters")]
    TooLong,
    /// A rule refuses it.
    #[error(transparent)]
    Rule(#[from] ReferralRefusal),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

/// On which side of a referral somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Their force sent it.
    Sender,
    /// It lies with the police of their member.
    Receiver,
}

impl Desk {
    /// One referral.
    pub(super) async fn referral_of(&self, id: &str) -> Result<Option<(Paper, Kept)>, DeskError> {
        let paper = self.any_paper(PaperKind::Referral, id).await?;
        paper.map(readable::<Kept>).transpose()
    }

    /// A referral that one's own force sent, or that lies with the police of one's own member; every other is not there.
    pub(super) async fn own_referral<A: Act>(
        &self,
        leave: &Authorised<A>,
        id: &str,
    ) -> Result<(Paper, Kept, Side), ReferralRefused> {
        let own = office(leave)?;
        let (paper, kept) = self.referral_of(id).await?.ok_or(ReferralRefused::NotThere)?;
        let side = side_of(&own, &kept).ok_or(ReferralRefused::NotThere)?;
        Ok((paper, kept, side))
    }

    /// The key of a referral's words; none where it was destroyed. It is sealed under that of the member that gets the referral.
    pub(super) async fn referral_key(&self, id: &str, kept: &Kept) -> Result<Option<RecordKey>, DeskError> {
        let place = place(PaperKind::Referral, id);
        let Some(sealed) = self.store().record_key(&place).await? else { return Ok(None) };
        let of = Of { member: &kept.referral.to, place: &place };
        self.record_keys()?.open(of, &sealed).map(Some).map_err(closed)
    }

    /// A new key for the words of a referral to a member; the deed keeps it.
    pub(super) fn new_referral_key(&self, deed: &mut Deed, id: &str, to: &str) -> Result<RecordKey, DeskError> {
        let place = place(PaperKind::Referral, id);
        let (key, sealed) = self.record_keys()?.make(Of { member: to, place: &place }).map_err(closed)?;
        deed.keys.push(KeyChange::Keep { place, sealed });
        Ok(key)
    }

    /// The members whose police work here, in their order.
    pub(super) async fn police_members(&self) -> Result<Vec<String>, DeskError> {
        self.members_with(&[Role::PoliceLiaison, Role::PoliceSecond]).await
    }
}

/// On which side of a referral a force stands; none: on neither.
pub(super) fn side_of(own: &Office, kept: &Kept) -> Option<Side> {
    if kept.referral.from() == own {
        Some(Side::Sender)
    } else if kept.referral.to == own.member {
        Some(Side::Receiver)
    } else {
        None
    }
}
