//! A member adopts another one's campaign: which materials, in which languages, when. It is public at once.

use alliance::campaigns::{CampaignRefusal, Taking};
use alliance::people::access;
use alliance::register::{Adoption, AdoptionWork, Campaign, Kind, PaperKind, Record, RecordId};
use store::Change;

use crate::people::Authorised;
use crate::register::office_of;
use crate::work::{Deed, PaperChange};
use crate::{Desk, DeskError};

/// A campaign whose materials could be adopted.
#[derive(Clone, Debug)]
pub struct Adoptable {
    /// Its id.
    pub id: String,
    /// What is public of it.
    pub body: Campaign,
    /// What the member adopted of it before.
    pub before: Option<Adoption>,
}

impl Desk {
    /// A public campaign with materials, and what the member adopted of it so far.
    pub async fn adoptable_campaign(
        &self,
        leave: &Authorised<access::CampaignAdopt>,
        campaign: &str,
    ) -> Result<Adoptable, DeskError> {
        let member = leave.member().unwrap_or_default();
        let moment = self.moment(None).await?;
        let stored = self.get(&moment, Kind::Campaign, campaign).await?;
        let body = stored.and_then(|stored| stored.read::<Campaign>());
        let body = body.filter(|body| body.run.as_ref().is_some_and(|run| !run.materials.is_empty()));
        let body = body.ok_or(CampaignRefusal::NotPublic)?;
        let paper = AdoptionWork::id_of(campaign, member);
        let before = self.paper::<AdoptionWork>(leave.view(), PaperKind::Adoption, &paper).await?;
        Ok(Adoptable { id: campaign.to_owned(), body, before: before.map(|(_, work)| work.adoption) })
    }

    /// Adopts materials of a public campaign, or says anew what is adopted of it.
    pub async fn adopt_campaign(
        &self,
        leave: &Authorised<access::CampaignAdopt>,
        campaign: &str,
        taking: Taking,
    ) -> Result<String, DeskError> {
        let (account, member) = (&leave.person().account, leave.member().unwrap_or_default());
        let found = self.adoptable_campaign(leave, campaign).await?;
        let adoption = Adoption::of_campaign((campaign, &found.body), member, taking, self.day_now())?;
        let is_same = |before: &Adoption| *before == Adoption { on: before.on, ..adoption.clone() };
        if found.before.as_ref().is_some_and(is_same) {
            return Err(CampaignRefusal::AdoptedSo.into());
        }
        let id = AdoptionWork::id_of(campaign, member);
        let work = AdoptionWork { adoption, begun: self.act_of(account)? };
        let kept = self.paper::<AdoptionWork>(leave.view(), PaperKind::Adoption, &id).await?;
        let mut paper = match &kept {
            Some((paper, _)) => PaperChange::next(paper, AdoptionWork::PUBLIC, &work),
            None => PaperChange::new(PaperKind::Adoption, &id, AdoptionWork::PUBLIC, &work),
        };
        paper.member = Some(member.to_owned());
        let mut deed = Deed::new(account, "campaign.adopted", PaperKind::Adoption, &id).of(Some(member)).with(paper);
        if let Ok(record) = RecordId::new(&*id) {
            let reason = if kept.is_some() { "adopted anew" } else { "adopted" };
            let record = Record::new(Kind::Adoption, record, &work.adoption);
            deed.register.push(Change { record, reason: reason.to_owned() });
            deed.office = office_of(member);
        }
        self.perform(deed).await.map(|_| id)
    }
}
