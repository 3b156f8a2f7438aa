//! What tables say where something is decided by them, and what is looked at again once one says something else.

use std::collections::{BTreeMap, BTreeSet};

use alliance::people::access::Act;
use alliance::register::PaperKind;
use alliance::takedown::Country;
use alliance::takedown::policy::PoliceTable;
use alliance::takedown::table::Stood;
use jiff::{SignedDuration, Timestamp};
use store::work::{Errand, PaperFilter, SeenPaper, View};

use super::dispatch::DISPATCH;
use super::ground::recipients;
use super::kept::Kept;
use super::looks::{LOOK, first};
use super::notices::NoticeKept;
use super::tables::{TABLE, TableKept};
use crate::people::Authorised;
use crate::work::{readable, told_or_read};
use crate::{Desk, DeskError};

/// Whoever takes up what waits for a table has it for so long.
const LEASE: SignedDuration = SignedDuration::from_mins(10);
/// Items that are looked at in a row.
const TOGETHER: u32 = 200;
/// The word of `Assessment::InScope`.
const IN_SCOPE: &str = "in-scope";

/// A version of a table that a deed has seen.
pub(super) fn rules_seen(member: &str, no: u32) -> SeenPaper {
    SeenPaper { kind: PaperKind::Rules, id: member.to_owned(), no }
}

impl Desk {
    /// The police table of a member that stands; none where none was signed.
    pub(super) async fn police_table_standing(&self, member: &str) -> Result<Option<Stood<PoliceTable>>, DeskError> {
        Ok(self.table_kept::<PoliceTable>(member).await?.1.stands().cloned())
    }

    /// What a country allows, and the version of the paper that says so; 0 where nobody has set it.
    pub(super) fn rules_read<'a>(&'a self, member: &'a str) -> crate::Given<'a, (u32, Country)> {
        Box::pin(async move {
            let (paper, setting) = self.table_kept::<Country>(member).await?;
            let country = setting.stands().map_or_else(|| Country::careful(member), |stood| stood.table.clone());
            Ok((paper.map_or(0, |paper| paper.no), country))
        })
    }

    /// What a country allows.
    pub(super) fn rules_of<'a>(&'a self, member: &'a str) -> crate::Given<'a, Country> {
        Box::pin(async move { Ok(self.rules_read(member).await?.1) })
    }

    /// What a country allows, to whoever works there.
    pub async fn rules_in_force<A: Act>(&self, leave: &Authorised<A>) -> Result<Country, DeskError> {
        let of_role = leave.grant().and_then(|grant| grant.member.as_deref());
        self.rules_of(of_role.or(leave.member()).unwrap_or_default()).await
    }

    /// Days after which a closed item is destroyed, where a member's table says anything else than the careful one.
    pub(super) async fn retentions(&self) -> Result<Vec<(String, u16)>, DeskError> {
        let usual = Country::careful("").retention_days;
        let all = self.every_paper::<TableKept<Country>>(&View::All, PaperKind::Rules, &PaperFilter::default()).await?;
        let days = |kept: &TableKept<Country>| kept.setting.stands().map(|stood| stood.table.retention_days);
        let others = all.into_iter().filter_map(|(paper, kept)| Some((paper.id, days(&kept)?)));
        Ok(others.filter(|(_, days)| *days != usual).collect())
    }

    /// Looks again at what waits because of a table that is another by now. It leaves an entry in no journal: how many wait is nobody's business.
    pub(super) async fn look_at_tables(&self) -> Result<(), DeskError> {
        let now = self.reckoned().await?;
        for errand in self.store().errands_due(TABLE, now, 10).await? {
            let until = now.saturating_add(LEASE).unwrap_or(Timestamp::MAX);
            if !self.store().postpone_errand(&errand, until, errand.tries).await? {
                continue;
            }
            self.wake(now).await?;
            self.store().finish_errand(&Errand { due: until, ..errand }).await?;
        }
        Ok(())
    }

    /// Has each item looked at of which a notice is still to leave: somebody has none, or one that goes another way or anew. Of the others what comes next of their notices is looked
    /// at: the police are asked only where that is due. And each of which one left is looked at from outside, where that is let.
    async fn wake(&self, now: Timestamp) -> Result<(), DeskError> {
        let mut looks: BTreeMap<String, bool> = BTreeMap::new();
        for page in 1.. {
            let state = Some(IN_SCOPE.to_owned());
            let filter = PaperFilter { state, page, per_page: TOGETHER, ..PaperFilter::default() };
            let (papers, _) = self.store().papers(&View::All, PaperKind::Item, &filter).await?;
            let is_last = papers.len() < TOGETHER as usize;
            for paper in papers {
                let Some((paper, kept)) = told_or_read(readable::<Kept>(paper)) else { continue };
                let filter = PaperFilter { parent: Some(paper.id.clone()), ..PaperFilter::default() };
                let notices = self.papers::<NoticeKept>(&View::All, PaperKind::Notice, &filter).await?;
                let own = notices.iter().filter(|(_, notice)| notice.beyond.is_none());
                let told: BTreeSet<&str> = own.map(|(_, notice)| notice.notice.recipient.provider.as_str()).collect();
                let is_to_leave = |notice: &NoticeKept| notice.again.is_some() || notice.notice.is_ready();
                if !recipients(&kept.item.hosting).is_subset(&told)
                    || notices.iter().any(|(_, notice)| is_to_leave(notice))
                {
                    self.store().ask_errand(DISPATCH, &paper.id, now).await?;
                }
                self.wake_follow_ups(&notices, now).await?;
                let member = paper.member.clone().unwrap_or_default();
                let is_let = match looks.get(&member) {
                    Some(is_let) => *is_let,
                    None => self.looks_from_outside(Some(&member)).await?,
                };
                looks.insert(member, is_let);
                // Where nobody was let look, nobody was asked to.
                if is_let && !notices.is_empty() {
                    self.store().ask_errand(LOOK, &paper.id, first(now)).await?;
                }
            }
            if is_last {
                break;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use alliance::takedown::Assessment;
    use alliance::takedown::assessment::WAYS;

    use super::*;

    #[test]
    fn the_word_is_that_of_the_state() {
        assert!(WAYS.iter().any(|(_, _, to)| *to == IN_SCOPE));
        assert_ne!(Assessment::New.name(), IN_SCOPE);
    }
}
