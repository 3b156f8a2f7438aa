//! The analyst's desk: what waits, most urgent first, and one item without its address.

use std::collections::BTreeSet;

use alliance::detection::OfficeAct;
use alliance::people::Role;
use alliance::people::access::{self, Act, TakedownRoom};
use alliance::register::PaperKind;
use alliance::takedown::{Item, OnList, Signs};
use jiff::{SignedDuration, Timestamp};
use serde::Serialize;
use store::work::{ActFilter, Paper, PaperFilter, View};

use super::freeze::Frozen;
use super::handing::hosted;
use super::kept::{Channel, Intake, Kept};
use super::looks::Looked;
use super::providers::Provider;
use crate::people::Authorised;
use crate::work::{not_there, readable, told_or_read};
use crate::{Desk, DeskError};

/// Items that are listed at once.
const LISTED: u32 = 100;
/// Reports of organisations of which something is taken over, of one item.
const GIVEN: u32 = 1_000;
/// So long without having done anything about an item is a pause.
const PAUSE: SignedDuration = SignedDuration::from_mins(10);
/// Deeds that are looked back at, for how long somebody has worked without one: more than are done in two hours.
const BACK: u32 = 1_000;

/// An item that waits.
#[derive(Clone, Debug, Serialize)]
pub struct Waiting {
    /// Its id.
    pub id: String,
    /// When it was reported first.
    pub received: Timestamp,
    /// How urgent it is said to be.
    pub signs: Signs,
    /// How often it was reported at least: a power of two.
    pub reported: u64,
    /// How far its assessment is, a word.
    pub state: String,
    /// Whether it is to be looked at once more: it was gone, or said to be, and is reported again.
    pub look_wanted: bool,
    /// Two letters of the country that hosts it, where that is another one.
    pub abroad: Option<String>,
}

/// What waits at a hotline's desk.
#[derive(Clone, Debug)]
pub struct Queue {
    /// The most urgent, the first first.
    pub first: Vec<Waiting>,
    /// How many wait in all.
    pub all: u64,
    /// What oneself has taken to look at.
    pub own: Vec<Waiting>,
}

/// One report of an item. What was said with it may name the address, and is shown with that.
#[derive(Clone, Debug)]
pub struct Told {
    /// When.
    pub at: Timestamp,
    /// How it came.
    pub channel: Channel,
    /// Which organisation reported it; none: nobody is known.
    pub organisation: Option<String>,
    /// How urgent it was said to be.
    pub signs: Signs,
    /// The class that the reporter gave it.
    pub class: Option<String>,
    /// Digests of what lies there, each with its kind: `sha256:…`.
    pub digests: Vec<String>,
    /// Whether something was said with it.
    pub says: bool,
}

/// An item, without its address.
#[derive(Clone, Debug)]
pub struct ItemSeen {
    /// Its five states.
    pub item: Item,
    /// How urgent the reports say that it is.
    pub signs: Signs,
    /// How often it was reported.
    pub reports: u64,
    /// The reports of one's own member, newest first; at most 100.
    pub told: Vec<Told>,
    /// What looks saw of it, the first first.
    pub looks: Vec<Looked>,
    /// Since when somebody is to look whether it is there again.
    pub look_wanted: Option<Timestamp>,
    /// What stops it; none: nothing does.
    pub frozen: Option<Frozen>,
    /// Who of the hotline said last that a life is at risk, and when.
    pub raised: Option<OfficeAct>,
    /// Lists of the alliance that have a file which is said to lie there. It is evidence, and decides nothing.
    pub lists: Vec<OnList>,
}

fn waiting(paper: &Paper, kept: &Kept, providers: &[(Paper, Provider)]) -> Waiting {
    let signs = kept.item.assessment.signs().with(kept.signs);
    let reported = 1 << kept.spreads.min(31);
    let look_wanted = kept.look_wanted.is_some();
    let state = paper.state.clone();
    let hosted = hosted(&kept.item, providers).map(|(country, _)| country);
    let abroad = hosted.filter(|country| Some(country) != paper.member.as_ref());
    Waiting { id: paper.id.clone(), received: kept.item.received, signs, reported, state, look_wanted, abroad }
}

/// The member whose desk it is.
fn desk_of<A: Act>(leave: &Authorised<A>) -> Result<&str, DeskError> {
    let member = leave.grant().and_then(|grant| grant.member.as_deref());
    member.ok_or_else(|| DeskError::Broken("an analyst without a member".to_owned()))
}

impl Desk {
    /// What waits at one's desk.
    pub async fn takedown_queue(&self, leave: &Authorised<TakedownRoom>) -> Result<Queue, DeskError> {
        let member = desk_of(leave)?;
        let providers = self.providers_of(member).await?;
        let all = self.store().count_waiting(member, PaperKind::Item).await?;
        let papers = self.store().waiting((member, PaperKind::Item), None, None, LISTED).await?;
        let filter = PaperFilter {
            holder: Some(leave.person().account.clone()),
            page: 1,
            per_page: LISTED,
            ..PaperFilter::default()
        };
        let (own, _) = self.store().papers(&View::Member(member.to_owned()), PaperKind::Item, &filter).await?;
        let listed = |papers: Vec<Paper>| {
            let read = papers.into_iter().filter_map(|paper| told_or_read(readable::<Kept>(paper)));
            read.map(|(paper, kept)| waiting(&paper, &kept, &providers)).collect()
        };
        // What waits for a second look is the first one's in name alone.
        let own = own.into_iter().filter(|paper| paper.rank.is_none()).collect();
        Ok(Queue { first: listed(papers), all, own: listed(own) })
    }

    /// How many items wait at the desks of whoever asks; none where they have none.
    pub async fn waiting_items(&self, leave: &Authorised<access::Desk>) -> Result<u64, DeskError> {
        self.waiting_as(leave, &[Role::Analyst, Role::LeadAnalyst], PaperKind::Item).await
    }

    /// How many items wait for the word of the police where whoever asks is one of them.
    pub async fn waiting_police(&self, leave: &Authorised<access::Desk>) -> Result<u64, DeskError> {
        self.waiting_as(leave, &[Role::PoliceLiaison, Role::PoliceSecond], PaperKind::Police).await
    }

    async fn waiting_as(
        &self,
        leave: &Authorised<access::Desk>,
        roles: &[Role],
        kind: PaperKind,
    ) -> Result<u64, DeskError> {
        let person = leave.person();
        let members: BTreeSet<&str> = roles.iter().flat_map(|role| person.members_as(*role)).collect();
        let mut all = 0;
        for member in members {
            all += self.store().count_waiting(member, kind).await?;
        }
        Ok(all)
    }

    /// Since when whoever asks has worked on items without a pause of ten minutes; none where they pause now. It is told to nobody else.
    pub async fn takedown_since(&self, leave: &Authorised<TakedownRoom>) -> Result<Option<Timestamp>, DeskError> {
        let actor = Some(leave.person().account.clone());
        let act = Some("item.".to_owned());
        let filter = ActFilter { actor, act, page: 1, per_page: BACK, ..ActFilter::default() };
        let (acts, _) = self.store().acts(leave.view(), &filter).await?;
        Ok(stretch(self.clock().now(), acts.iter().map(store::work::Act::time)))
    }

    /// One item, to whoever may do something to it.
    pub async fn item_seen<A: Act>(&self, leave: &Authorised<A>) -> Result<ItemSeen, DeskError> {
        let paper = leave.paper();
        let kept: Kept = paper.read().ok_or_else(|| not_there(paper))?;
        let reports = self.store().count_belonging(PaperKind::Intake, &paper.id).await?;
        let told = self.reports_of(leave.view(), paper).await?.into_iter();
        let told = told.map(|(paper, intake)| Told {
            at: paper.at,
            channel: intake.channel,
            organisation: intake.organisation,
            signs: intake.signs,
            class: intake.class,
            digests: intake.digests,
            says: intake.note.is_some() || intake.contact.is_some() || intake.reference.is_some(),
        });
        let (looks, look_wanted) = (kept.looks.clone(), kept.look_wanted);
        let frozen = Frozen::of(&kept, self.watch().await?.now());
        let raised = kept.raised;
        Ok(ItemSeen {
            signs: kept.signs,
            item: kept.item,
            reports,
            told: told.collect(),
            looks,
            look_wanted,
            frozen,
            raised,
            lists: kept.lists,
        })
    }

    /// The reports of an item, as far as a view reaches, newest first; where there are too many, first of all those with which something was said.
    pub(super) async fn reports_of(&self, view: &View, item: &Paper) -> Result<Vec<(Paper, Intake)>, DeskError> {
        let papers = self.store().belonging(view, PaperKind::Intake, &item.id, LISTED).await?;
        let mut reports: Vec<(Paper, Intake)> =
            papers.into_iter().filter_map(|paper| told_or_read(readable::<Intake>(paper))).collect();
        reports.sort_by_key(|(paper, _)| std::cmp::Reverse(paper.at));
        Ok(reports)
    }

    /// The reports of an item that organisations gave, newest first: however much anybody else reports of it, it puts none of them aside.
    pub(super) async fn reports_given(&self, item: &Paper) -> Result<Vec<Intake>, DeskError> {
        let papers = self.store().reports_given(&View::All, &item.id, GIVEN).await?;
        let read = papers.into_iter().filter_map(|paper| told_or_read(readable::<Intake>(paper)));
        Ok(read.map(|(_, intake)| intake).filter(|intake| intake.organisation.is_some()).collect())
    }

    /// The members with somebody who holds one of these roles for them, in their order.
    pub(crate) async fn members_with(&self, roles: &[Role]) -> Result<Vec<String>, DeskError> {
        let filter = PaperFilter { state: Some("active".to_owned()), ..PaperFilter::default() };
        let accounts = self.papers::<alliance::people::Account>(&View::All, PaperKind::Account, &filter).await?;
        let grants = accounts.into_iter().flat_map(|(_, account)| account.grants);
        let mut members: Vec<String> =
            grants.filter(|grant| roles.contains(&grant.role)).filter_map(|grant| grant.member).collect();
        members.sort_unstable();
        members.dedup();
        Ok(members)
    }
}

/// When the stretch of work began that reaches to now, of the times of deeds, the newest first.
fn stretch(now: Timestamp, deeds: impl Iterator<Item = Timestamp>) -> Option<Timestamp> {
    let mut since = now;
    for at in deeds {
        if since.duration_since(at) >= PAUSE {
            break;
        }
        since = at;
    }
    (since < now).then_some(since)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_minutes_without_a_deed_end_a_stretch_of_work() {
        let at = |minutes: i64| Timestamp::from_second(1_800_000_000 + minutes * 60).unwrap();
        let since = |now: i64, deeds: &[i64]| stretch(at(now), deeds.iter().map(|&minutes| at(minutes)));
        assert_eq!(since(100, &[]), None);
        assert_eq!(since(100, &[90, 85]), None, "the pause is now");
        assert_eq!(since(100, &[91, 85, 76, 67, 57, 50]), Some(at(67)), "the pause was from 57 to 67");
        assert_eq!(since(100, &[99, 98]), Some(at(98)));
    }
}
