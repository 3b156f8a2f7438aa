//! The end of a referral: once its time is over the key of its words is destroyed, and with it everything that was said, noted and answered. What stays are codes,
//! urgency, the reference, who sent it, steps and times, from which counts and answer times are made.

use alliance::referrals::referral::KEPT_DAYS;
use alliance::register::PaperKind;
use jiff::{SignedDuration, Timestamp};
use store::work::{Deed, KeyChange, Paper, PaperChange, Refused};

use super::kept::Kept;
use crate::register::HOUSE;
use crate::takedown::place;
use crate::work::readable;
use crate::{Desk, DeskError};

/// The state of a referral whose words are gone.
const DESTROYED: &str = "destroyed";
/// The states of one that is over.
const OVER: [&str; 3] = ["answered", "handed-on", "withdrawn"];
/// So many are looked at in a row.
const TOGETHER: u32 = 200;

impl Desk {
    /// Says for how many days what a referral said is kept once it is over. Once, at the start.
    pub fn keep_referrals_for(&self, days: u16) {
        let _ = self.inner.referral_days.set(days);
    }

    /// For how many days what a referral said is kept once it is over.
    pub fn referral_days(&self) -> u16 {
        self.inner.referral_days.get().copied().unwrap_or(KEPT_DAYS)
    }

    /// Destroys what referrals said whose time is over. Says of how many. What is destroyed comes back by nothing: it is not for a clock that nobody believes.
    pub async fn destroy_referrals_due(&self) -> Result<u64, DeskError> {
        let now = self.reckoned().await?;
        let kept_for = SignedDuration::from_hours(24 * i64::from(self.referral_days()));
        let Ok(before) = now.checked_sub(kept_for) else { return Ok(0) };
        let mut destroyed = 0;
        for state in OVER {
            // Some that were handed on wait elsewhere: they keep nobody who stands behind them.
            let mut last: Option<(Timestamp, String)> = None;
            loop {
                let after = last.as_ref().map(|(at, id)| (*at, id.as_str()));
                let over = self.store().referrals_before(state, before, after, TOGETHER).await?;
                let Some(end) = over.last() else { break };
                last = Some((end.at, end.id.clone()));
                for paper in over {
                    match self.destroy_referral(paper, now).await {
                        Ok(done) => destroyed += u64::from(done),
                        // Another program was faster.
                        Err(DeskError::Refused(Refused::Moved { .. })) => {}
                        Err(error) => tracing::error!(%error, "a referral whose time is over could not be destroyed"),
                    }
                }
            }
        }
        Ok(destroyed)
    }

    /// Destroys what one said, where its time is over.
    async fn destroy_referral(&self, paper: Paper, now: Timestamp) -> Result<bool, DeskError> {
        let (paper, kept) = readable::<Kept>(paper)?;
        let last = self.last_of(&kept).await?;
        let until = kept.referral.kept_until(last.as_ref().map(|(_, kept)| &kept.referral), self.referral_days());
        if until.is_none_or(|until| now < until) {
            return Ok(false);
        }
        let mut deed = Deed::new(HOUSE, "referral.destroyed", PaperKind::Referral, &paper.id).closed();
        deed.member = Some(kept.referral.to.clone());
        deed.keys.push(KeyChange::Destroy { place: place(PaperKind::Referral, &paper.id) });
        let left =
            Kept { referral: kept.referral, text: String::new(), note: None, answer: None, destroyed: Some(now) };
        self.perform(deed.with(PaperChange::next(&paper, DESTROYED, &left))).await.map(|_| true)
    }
}

#[cfg(test)]
mod tests {
    use alliance::referrals::referral::WAYS;

    use super::*;

    #[test]
    fn what_is_over_is_every_state_after_which_nothing_comes() {
        let ends = WAYS.iter().map(|(.., to)| *to).filter(|to| WAYS.iter().all(|(from, ..)| from != to));
        let mut ends: Vec<&str> = ends.collect();
        ends.sort_unstable();
        ends.dedup();
        assert_eq!(ends, OVER);
    }
}
