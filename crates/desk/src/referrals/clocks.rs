//! The clocks of referrals: what is overdue is told to both forces by a letter that says nothing of it.

use alliance::people::Role;
use alliance::register::PaperKind;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::work::{Deed, Errand, ErrandChange, Letter, Refused};

use super::kept::TRIES;
use crate::register::{HOUSE, is_officer};
use crate::{Desk, DeskError};

/// The errand of a referral: something of it falls due.
const DUE: &str = "referral";
/// Whoever takes one up has it for so long; then somebody else does.
const LEASE: SignedDuration = SignedDuration::from_mins(1);
/// So many are taken up at once.
const TOGETHER: u32 = 100;

/// Something of a referral falls due: from then on.
pub(super) fn falls_due(id: &str, due: Timestamp) -> ErrandChange {
    ErrandChange::Ask { what: DUE, object: id.to_owned(), due }
}

impl Desk {
    /// Tells both forces of what is overdue. Says of how many referrals.
    pub fn look_at_referrals(&self) -> crate::Given<'_, u64> {
        Box::pin(async move {
            let now = self.reckoned().await?;
            let until = now.saturating_add(LEASE).unwrap_or(Timestamp::MAX);
            let mut told = 0;
            for errand in self.store().errands_due(DUE, now, TOGETHER).await? {
                if !self.store().postpone_errand(&errand, until, errand.tries).await? {
                    continue;
                }
                let errand = Errand { due: until, ..errand };
                match self.referral_due(&errand.object, now).await {
                    Ok((late, Some(next))) => {
                        told += u64::from(late);
                        self.store().postpone_errand(&errand, next, 0).await?;
                    }
                    Ok((late, None)) => {
                        told += u64::from(late);
                        self.store().finish_errand(&errand).await?;
                    }
                    Err(error) => {
                        tracing::error!(%error, "a referral that fell due could not be told of; it is tried again");
                    }
                }
            }
            Ok(told)
        })
    }

    /// Tells of one referral, where something of it is overdue: whether it is, and when something falls due next.
    async fn referral_due(&self, id: &str, now: Timestamp) -> Result<(bool, Option<Timestamp>), DeskError> {
        let mut tries = TRIES;
        loop {
            let Some((paper, kept)) = self.referral_of(id).await? else { return Ok((false, None)) };
            let (referral, next) = (&kept.referral, kept.referral.next_due(now));
            let Some((late, _)) = referral.overdue(now) else { return Ok((false, next)) };
            let mut deed = Deed::new(HOUSE, "referral.reminded", PaperKind::Referral, id).closed();
            deed = deed.saying(json!({ "overdue": late.as_str() }));
            deed.member = Some(referral.to.clone());
            // Where it was answered meanwhile, nobody is told that it was not.
            deed.seen.papers.push(store::work::SeenPaper { kind: paper.kind, id: paper.id.clone(), no: paper.no });
            let (name, from) = (format!("referral.{id}.{late}"), referral.from());
            deed.letters.extend(self.letters_to_force((&referral.to, None), &name, "referral-overdue").await?);
            let sender = (from.member.as_str(), Some(from.organisation.as_str()));
            deed.letters.extend(self.letters_to_force(sender, &name, "referral-overdue").await?);
            match self.perform(deed).await {
                Err(DeskError::Refused(Refused::Moved { .. })) if tries > 1 => tries -= 1,
                done => return done.map(|_| (true, next)),
            }
        }
    }

    /// To every officer of a member, or of one of its forces: that there is something, and nothing of what.
    pub(super) async fn letters_to_force(
        &self,
        (member, organisation): (&str, Option<&str>),
        name: &str,
        template: &str,
    ) -> Result<Vec<Letter>, DeskError> {
        let args = json!({ "link": "/work/referrals" });
        self.letters_among((name, template), &args, |_, account| is_officer(account, (member, organisation))).await
    }

    /// To every officer of a member, or of one of its forces, but for one, or those of a role alone: that something waits for them, and nothing of what, from whom or in which room.
    pub(crate) async fn letters_that_it_waits(
        &self,
        force: (&str, Option<&str>),
        name: &str,
        (but, only): (Option<&str>, Option<Role>),
    ) -> Result<Vec<Letter>, DeskError> {
        let args = json!({ "link": "/work" });
        self.letters_among((name, "police-waits"), &args, |id, account| {
            let holds = only.is_none_or(|role| account.holds(role, Some(force.0)));
            is_officer(account, force) && holds && but != Some(id)
        })
        .await
    }
}
