//! How much forces ask of each other, for the alliance's secretariat: counts of all members together, and nothing else.

use alliance::people::access::ReferralCounts;
use alliance::referrals::ReferralState;
use alliance::register::PaperKind;
use jiff::{SignedDuration, Timestamp};
use store::work::{PaperFilter, View};

use super::kept::Kept;
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// How far back is counted.
const LATELY: SignedDuration = SignedDuration::from_hours(365 * 24);

/// What was sent in the last year, and how far it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ReferralCount {
    /// Whether these are requests for evidence; else referrals.
    pub evidence: bool,
    /// Sent.
    pub sent: u64,
    /// Of them, waiting for an answer.
    pub open: u64,
    /// Of those, overdue.
    pub overdue: u64,
    /// Answered.
    pub answered: u64,
    /// Handed on; each is counted anew where it went.
    pub handed_on: u64,
    /// Taken back.
    pub withdrawn: u64,
}

impl Desk {
    /// How much is asked among the members: referrals, then requests for evidence.
    pub async fn referral_counts(&self, _: &Authorised<ReferralCounts>) -> Result<[ReferralCount; 2], DeskError> {
        let now = self.reckoned().await?;
        let from = now.saturating_sub(LATELY).unwrap_or(Timestamp::MIN);
        let mut counts = [ReferralCount::default(), ReferralCount { evidence: true, ..ReferralCount::default() }];
        for (_, kept) in self.papers::<Kept>(&View::All, PaperKind::Referral, &PaperFilter::default()).await? {
            let referral = kept.referral;
            if referral.sent.act.at < from {
                continue;
            }
            let count = &mut counts[usize::from(referral.asks.is_evidence())];
            count.sent += 1;
            count.overdue += u64::from(referral.overdue(now).is_some());
            match referral.state() {
                ReferralState::Sent | ReferralState::Acknowledged { .. } => count.open += 1,
                ReferralState::Answered { .. } => count.answered += 1,
                ReferralState::HandedOn { .. } => count.handed_on += 1,
                ReferralState::Withdrawn { .. } => count.withdrawn += 1,
            }
        }
        Ok(counts)
    }
}
