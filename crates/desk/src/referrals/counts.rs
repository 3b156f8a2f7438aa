//! How much forces ask of each other, for the alliance's secretariat: counts of all members together, quarter by quarter, and nothing else. Each quarter is told a quarter after its end,
//! as it stood then, and never changes: whoever looks again tomorrow learns nothing of what somebody did today.

use alliance::people::access::ReferralCounts;
use alliance::referrals::{AskedCounts, Referral};
use alliance::register::PaperKind;
use alliance::takedown::figures::{Grain, Period};
use jiff::Timestamp;
use store::work::{PaperFilter, View};

use super::kept::Kept;
use crate::people::Authorised;
use crate::{Desk, DeskError};

/// Quarters that are told.
pub(crate) const QUARTERS: usize = 8;

/// What was sent in a quarter, and what came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReferralCount {
    /// The quarter.
    pub quarter: Period,
    /// Of referrals; what was handed on is counted anew where it went.
    pub referrals: AskedCounts,
    /// Of requests for evidence.
    pub evidence: AskedCounts,
}

/// Whether something was answered or handed on before a moment.
fn is_answered(referral: &Referral, before: Timestamp) -> bool {
    referral.steps().iter().any(|step| step.at < before && matches!(step.state.as_str(), "answered" | "handed-on"))
}

impl Desk {
    /// How much is asked among the members, the newest quarter first.
    pub async fn referral_counts(&self, _: &Authorised<ReferralCounts>) -> Result<Vec<ReferralCount>, DeskError> {
        let all = self.every_paper::<Kept>(&View::All, PaperKind::Referral, &PaperFilter::default()).await?;
        let quarters = Period::newest(Grain::Quarter, self.reckoned().await?, QUARTERS);
        let of = |quarter: Period, evidence: bool| {
            let sent = all.iter().map(|(_, kept)| &kept.referral);
            let sent = sent.filter(|one| quarter.holds(one.sent.act.at) && one.asks.is_evidence() == evidence);
            AskedCounts::of(sent.map(|one| (one.to.as_str(), is_answered(one, quarter.as_of()))))
        };
        let told = |quarter| ReferralCount { quarter, referrals: of(quarter, false), evidence: of(quarter, true) };
        Ok(quarters.into_iter().map(told).collect())
    }
}
