//! The sight of what a referral says: for a purpose, and written down before it is had.

use alliance::people::access::ReferralOpen;
use alliance::referrals::ReferralState;
use alliance::register::PaperKind;
use serde_json::json;
use store::work::{Deed, Refused, SeenPaper};
use vault::Secret;

use super::kept::{ANSWER, Kept, NOTE, ReferralRefused, Side, TEXT, TRIES};
use crate::detection::office;
use crate::people::Authorised;
use crate::takedown::opened;
use crate::{Desk, DeskError};

/// What a referral is opened for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferralPurpose {
    /// To work on it.
    Work,
    /// To answer it, or to read the answer.
    Answer,
    /// To decide whose it is.
    Place,
    /// To look at what colleagues did.
    Supervise,
}

impl ReferralPurpose {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Work, Self::Answer, Self::Place, Self::Supervise];

    /// Its word, in the journal and in forms.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Work => "work",
            Self::Answer => "answer",
            Self::Place => "place",
            Self::Supervise => "supervise",
        }
    }
}

/// What a referral says.
#[derive(Debug, Default)]
pub struct ReferralSight {
    /// What is asked, in words; none to whoever had it where it was taken back.
    pub text: Option<Secret<String>>,
    /// What whoever handed it on says beside it.
    pub note: Option<Secret<String>>,
    /// What is answered, in words; of what was handed on, what the last force answered.
    pub answer: Option<Secret<String>>,
}

impl Desk {
    /// Opens a referral. That it was opened, by whom and what for is durable before anything is seen, in the closed journal.
    pub async fn referral_open(
        &self,
        leave: &Authorised<ReferralOpen>,
        id: &str,
        purpose: ReferralPurpose,
    ) -> Result<ReferralSight, ReferralRefused> {
        let own = office(leave)?;
        let mut tries = TRIES;
        let (paper, kept, side) = loop {
            let (paper, kept, side) = self.own_referral(leave, id).await?;
            // Nothing is opened where nothing is left.
            if kept.destroyed.is_some() {
                return Ok(ReferralSight::default());
            }
            let mut deed = Deed::new(&leave.person().account, "referral.opened", PaperKind::Referral, &paper.id)
                .closed()
                .saying(json!({ "purpose": purpose.as_str() }));
            deed.member = Some(own.member.clone());
            // What was taken back, or changed in any other way, before this was written down is looked at anew: nobody opens by what was so a moment ago.
            deed.seen.papers.push(SeenPaper { kind: paper.kind, id: paper.id.clone(), no: paper.no });
            match self.perform(deed).await {
                Err(DeskError::Refused(Refused::Moved { .. })) if tries > 1 => tries -= 1,
                done => {
                    done?;
                    break (paper, kept, side);
                }
            }
        };
        // What was taken back is taken back: it is the sender's alone.
        let is_back = matches!(kept.referral.state(), ReferralState::Withdrawn { .. });
        if side == Side::Receiver && is_back {
            return Ok(ReferralSight::default());
        }
        let mut sight = self.referral_sight(&paper.id, &kept).await?;
        if side == Side::Sender
            && let Some((last, kept)) = self.last_of(&kept).await?
        {
            sight.answer = self.referral_sight(&last.id, &kept).await?.answer;
        }
        Ok(sight)
    }

    async fn referral_sight(&self, id: &str, kept: &Kept) -> Result<ReferralSight, DeskError> {
        let Some(key) = self.referral_key(id, kept).await? else { return Ok(ReferralSight::default()) };
        Ok(ReferralSight {
            text: opened(&key, TEXT, Some(&kept.text))?,
            note: opened(&key, NOTE, kept.note.as_ref())?,
            answer: opened(&key, ANSWER, kept.answer.as_ref())?,
        })
    }
}
