//! Campaigns: written by a member's coordinators, published by a second person of it, joined by members that were asked, adopted by others.
//!
//! Every step is one deed. What becomes public by it is written in the same transaction.

mod adopt;

use std::collections::BTreeSet;

use alliance::campaigns::{CampaignRefusal, CampaignWork, Fault, Plan, Stated};
use alliance::people::{Role, access};
use alliance::register::{Campaign, Digest, Kind, PaperKind, Record, RecordId};
use jiff::civil::Date;
use serde_json::json;
use store::work::{Letter, Paper, PaperFilter, Refused, View};
use store::{Change, Filter};

pub use adopt::Adoptable;

use crate::people::{Authorised, Person};
use crate::register::office_of;
pub use crate::work::Edited;
use crate::work::{Deed, PaperChange, not_there};
use crate::{Desk, DeskError};

/// Numbers that are tried for a new campaign before somebody is told that the list is full.
const MOST: u32 = 9_999;

/// A campaign as somebody of its member sees it.
#[derive(Clone, Debug)]
pub struct CampaignSeen {
    /// The paper.
    pub paper: Paper,
    /// How far it is.
    pub work: CampaignWork,
    /// What is missing or wrong in it.
    pub faults: Vec<Fault>,
}

/// What somebody finds in the room.
#[derive(Clone, Debug, Default)]
pub struct CampaignsSeen {
    /// The campaigns of their own members, but for drafts that were dropped.
    pub own: Vec<(Paper, CampaignWork)>,
    /// Public campaigns of others that ask one of their members to take part: that member, the campaign's id, and what is public.
    pub asks: Vec<(String, String, Campaign)>,
    /// Public campaigns of others with materials.
    pub others: Vec<(String, Campaign)>,
}

/// What somebody says of a campaign that is public.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CampaignStep {
    /// It has begun.
    Begun,
    /// It is over.
    Ended,
}

impl CampaignStep {
    /// The word in forms and bodies.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Begun => "begun",
            Self::Ended => "ended",
        }
    }

    /// The step of a word.
    pub fn of(word: &str) -> Option<Self> {
        [Self::Begun, Self::Ended].into_iter().find(|step| step.as_str() == word)
    }
}

fn of_paper(paper: &Paper) -> Result<CampaignWork, DeskError> {
    paper.read().ok_or_else(|| not_there(paper))
}

fn seen(paper: &Paper) -> Result<CampaignSeen, DeskError> {
    let work = of_paper(paper)?;
    let faults = work.faults();
    Ok(CampaignSeen { paper: paper.clone(), work, faults })
}

/// Whether something of it waits for a second person.
fn waits(work: &CampaignWork) -> bool {
    work.is_news() && work.faults().is_empty()
}

/// The next version of a campaign, as a deed.
fn step(paper: &Paper, work: &CampaignWork, account: &str, act: &'static str) -> Deed {
    let next = PaperChange::next(paper, work.state().name(), work);
    Deed::new(account, act, PaperKind::Campaign, &paper.id).of(paper.member.as_deref()).with(next)
}

/// Adds what the register is to say by it, in the name of a member, where the campaign is public.
fn telling(mut deed: Deed, id: &str, work: &CampaignWork, member: &str, reason: String) -> Deed {
    if let (Some(body), Ok(record)) = (Campaign::of(work, id), RecordId::new(id)) {
        deed.register.push(Change { record: Record::new(Kind::Campaign, record, &body), reason });
        deed.office = office_of(member);
    }
    deed
}

impl Desk {
    /// The campaigns of one's own members, and what others made that asks for them or could be used.
    pub async fn campaigns(&self, leave: &Authorised<access::Campaigns>) -> Result<CampaignsSeen, DeskError> {
        let person = leave.person();
        let members = members_of(person, &[Role::Coordinator, Role::Signer]);
        let mut found = CampaignsSeen::default();
        for member in &members {
            let view = View::Member(member.clone());
            let own = self.papers::<CampaignWork>(&view, PaperKind::Campaign, &PaperFilter::default()).await?;
            found.own.extend(own.into_iter().filter(|(_, work)| !work.is_dropped()));
        }
        let moment = self.moment(None).await?;
        let all = self.all(&moment, &Filter { kind: vec![Kind::Campaign], ..Filter::default() }).await?;
        let public = all.iter().filter_map(|stored| {
            let body: Campaign = stored.read()?;
            let run = body.run.as_ref()?;
            let is_other = !members.contains(&run.lead) && !run.materials.is_empty();
            is_other.then(|| (stored.id.as_str().to_owned(), body))
        });
        found.others = public.collect();
        let coordinates = members_of(person, &[Role::Coordinator]);
        for (paper, work) in self.open_campaigns(&coordinates).await? {
            let Some(body) = Campaign::of(&work, &paper.id) else { continue };
            let asked = coordinates.iter().filter(|member| work.awaits(member));
            found.asks.extend(asked.map(|member| (member.clone(), paper.id.clone(), body.clone())));
        }
        Ok(found)
    }

    /// Public campaigns that members may still join; none where nobody asks for any member.
    async fn open_campaigns(&self, members: &BTreeSet<String>) -> Result<Vec<(Paper, CampaignWork)>, DeskError> {
        let mut open = Vec::new();
        for state in ["planned", "running"].into_iter().filter(|_| !members.is_empty()) {
            let filter = PaperFilter { state: Some(state.to_owned()), ..PaperFilter::default() };
            open.extend(self.papers::<CampaignWork>(&View::All, PaperKind::Campaign, &filter).await?);
        }
        Ok(open)
    }

    /// A campaign.
    pub fn campaign(&self, leave: &Authorised<access::CampaignSee>) -> Result<CampaignSeen, DeskError> {
        seen(leave.paper())
    }

    /// A campaign that somebody wants to write.
    pub fn campaign_to_write(&self, leave: &Authorised<access::CampaignWrite>) -> Result<CampaignSeen, DeskError> {
        seen(leave.paper())
    }

    /// Begins a campaign. Returns its id.
    pub async fn begin_campaign(
        &self,
        leave: &Authorised<access::CampaignBegin>,
        plan: Plan,
    ) -> Result<String, DeskError> {
        let (account, member) = (&leave.person().account, leave.member().unwrap_or_default());
        self.name_members(&plan).await?;
        let work = CampaignWork::begin(member.to_owned(), plan, self.act_of(account)?)?;
        let year = self.day_now().year();
        let known = self.store().papers(leave.view(), PaperKind::Campaign, &PaperFilter::default()).await?.0;
        let first = u32::try_from(known.iter().filter(|p| p.member.as_deref() == Some(member)).count()).unwrap_or(MOST);
        for number in first + 1..=MOST {
            let id = format!("{member}-campaign-{year}-{number:02}");
            let mut paper = PaperChange::new(PaperKind::Campaign, &id, work.state().name(), &work);
            paper.member = Some(member.to_owned());
            let mut deed = Deed::new(account, "campaign.begun", PaperKind::Campaign, &id).of(Some(member)).with(paper);
            deed.letters = self.letters_to_publishers((&id, 0), (None, &work)).await?;
            match self.perform(deed).await {
                // Somebody began one at the same moment, and has this number.
                Err(DeskError::Refused(Refused::Moved { .. })) => {}
                done => return done.map(|_| id),
            }
        }
        Err(DeskError::Refused(Refused::Taken { kind: PaperKind::Campaign }))
    }

    /// That every member that is named is one.
    async fn name_members(&self, plan: &Plan) -> Result<(), DeskError> {
        let moment = self.moment(None).await?;
        for member in &plan.with {
            if self.get(&moment, Kind::Member, member).await?.is_none() {
                return Err(CampaignRefusal::NoMember.into());
            }
        }
        Ok(())
    }

    /// Writes it. `expected` is the version of the paper that the writer has seen.
    pub async fn edit_campaign(
        &self,
        leave: &Authorised<access::CampaignWrite>,
        expected: u32,
        stated: Stated,
        reason: Option<String>,
    ) -> Result<Edited, DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?;
        if paper.no != expected {
            return Ok(Edited::Behind { no: paper.no });
        }
        self.name_members(&stated.plan).await?;
        let before = work.clone();
        let work = work.edit(stated, reason, &self.act_of(account)?)?;
        let mut deed = step(paper, &work, account, "campaign.edited");
        deed.letters = self.letters_to_publishers((&paper.id, paper.no), (Some(&before), &work)).await?;
        match self.perform(deed).await {
            Err(DeskError::Refused(Refused::Moved { found, .. })) => Ok(Edited::Behind { no: found }),
            done => done.map(|_| Edited::Saved),
        }
    }

    /// Drops a draft that this person wrote.
    pub async fn drop_campaign(&self, leave: &Authorised<access::CampaignDrop>) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let work = of_paper(paper)?.drop(self.act_of(account)?)?;
        self.perform(step(paper, &work, account, "campaign.dropped")).await.map(|_| ())
    }

    /// Publishes what a colleague wrote and this person has read.
    pub async fn publish_campaign(
        &self,
        leave: &Authorised<access::CampaignPublish>,
        read: &Digest,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let before = of_paper(paper)?;
        let reason = before.reason().map_or_else(|| "published".to_owned(), str::to_owned);
        let work = before.clone().publish(read, self.act_of(account)?)?;
        let mut deed = step(paper, &work, account, "campaign.published").saying(json!({ "read": read.as_str() }));
        deed.letters = self.letters_to_asked(paper, (&before, &work)).await?;
        self.perform(telling(deed, &paper.id, &work, &work.member, reason)).await.map(|_| ())
    }

    /// To whoever could publish it, once it is ready: not again for each word that is written while it waits.
    async fn letters_to_publishers(
        &self,
        (id, no): (&str, u32),
        (before, work): (Option<&CampaignWork>, &CampaignWork),
    ) -> Result<Vec<Letter>, DeskError> {
        if before.is_some_and(waits) || !waits(work) {
            return Ok(Vec::new());
        }
        let name = format!("campaign-to-publish.{id}.{no}");
        let args = json!({ "member": work.member, "link": format!("/work/campaign/{id}") });
        self.letters_among((&name, "campaign-to-publish"), &args, |id, person| {
            let publishes =
                [Role::Coordinator, Role::Signer].iter().any(|role| person.holds(*role, Some(&work.member)));
            publishes && work.may_publish(id)
        })
        .await
    }

    /// To the coordinators of members that the campaign asks from now on.
    async fn letters_to_asked(
        &self,
        paper: &Paper,
        (before, work): (&CampaignWork, &CampaignWork),
    ) -> Result<Vec<Letter>, DeskError> {
        let name = format!("campaign-to-join.{}.{}", paper.id, paper.no);
        let args = json!({ "member": work.member, "link": "/work/campaigns" });
        let with = &work.stated().plan.with;
        let asked: Vec<&String> = with.iter().filter(|code| work.awaits(code) && !before.awaits(code)).collect();
        if asked.is_empty() {
            return Ok(Vec::new());
        }
        self.letters_among((&name, "campaign-to-join"), &args, |_, person| {
            asked.iter().any(|code| person.holds(Role::Coordinator, Some(code)))
        })
        .await
    }

    /// Says that a campaign has begun, or is over. The register says so at once.
    pub async fn step_campaign(
        &self,
        leave: &Authorised<access::CampaignStep>,
        what: CampaignStep,
        on: Date,
    ) -> Result<(), DeskError> {
        let (account, paper) = (&leave.person().account, leave.paper());
        let (work, act) = (of_paper(paper)?, self.act_of(account)?);
        let (work, word, reason) = match what {
            CampaignStep::Begun => (work.run(on, act)?, "campaign.ran", format!("it began on {on}")),
            CampaignStep::Ended => (work.end(on, act)?, "campaign.ended", format!("it ended on {on}")),
        };
        let deed = step(paper, &work, account, word);
        self.perform(telling(deed, &paper.id, &work, &work.member, reason)).await.map(|_| ())
    }

    /// A member that was asked takes part in another one's campaign. The register says so at once.
    pub async fn join_campaign(
        &self,
        leave: &Authorised<access::CampaignJoin>,
        campaign: &str,
    ) -> Result<(), DeskError> {
        let (account, member) = (&leave.person().account, leave.member().unwrap_or_default());
        // Of a campaign that asks nobody of this member, nothing is said, whether or not there is one.
        let campaign = RecordId::new(campaign).map_err(|_| CampaignRefusal::NotAsked)?;
        let found = self.paper::<CampaignWork>(&View::All, PaperKind::Campaign, campaign.as_str()).await?;
        let (paper, work) = found.ok_or(CampaignRefusal::NotAsked)?;
        let work = work.join(member, self.act_of(account)?)?;
        let deed = step(&paper, &work, account, "campaign.joined").saying(json!({ "member": member }));
        self.perform(telling(deed, &paper.id, &work, member, format!("{member} takes part"))).await.map(|_| ())
    }

    /// Campaigns that wait for whoever is signed in: to be published by a second person, or to be joined.
    pub async fn waiting_campaigns(&self, leave: &Authorised<access::Desk>) -> Result<u64, DeskError> {
        let person = leave.person();
        let mut waits = 0;
        for member in members_of(person, &[Role::Coordinator, Role::Signer]) {
            let view = View::Member(member);
            let own = self.papers::<CampaignWork>(&view, PaperKind::Campaign, &PaperFilter::default()).await?;
            let ready = |work: &CampaignWork| work.may_publish(&person.account) && work.faults().is_empty();
            waits += own.iter().filter(|(_, work)| ready(work)).count() as u64;
        }
        let coordinates = members_of(person, &[Role::Coordinator]);
        for (_, work) in self.open_campaigns(&coordinates).await? {
            waits += coordinates.iter().filter(|member| work.awaits(member)).count() as u64;
        }
        Ok(waits)
    }
}

/// The members for which somebody holds one of these roles.
fn members_of(person: &Person, roles: &[Role]) -> BTreeSet<String> {
    roles.iter().flat_map(|role| person.members_as(*role)).map(str::to_owned).collect()
}
