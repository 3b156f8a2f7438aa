//! A member takes over materials of another one's campaign.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::{CampaignRefusal, GOAL, is_language};
use crate::register::commitment::target_of;
use crate::register::{Adopted, Adoption, Campaign};

/// What is taken over, and how it will be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taking {
    /// The ids of the materials.
    pub materials: BTreeSet<String>,
    /// Tags of the languages in which they are used.
    pub languages: BTreeSet<String>,
    /// The first day.
    pub begins: Date,
    /// The last day, where it is known.
    pub ends: Option<Date>,
}

impl Adoption {
    /// The adoption of a public campaign's materials by a member that takes no part in it.
    pub fn of_campaign(
        (id, campaign): (&str, &Campaign),
        member: &str,
        taking: Taking,
        on: Date,
    ) -> Result<Self, CampaignRefusal> {
        let run = campaign.run.as_ref().filter(|run| !run.materials.is_empty()).ok_or(CampaignRefusal::NotPublic)?;
        if run.lead == member || campaign.members.iter().any(|one| one == member) {
            return Err(CampaignRefusal::OwnCampaign);
        }
        let found = |id: &String| run.materials.iter().find(|material| material.id == *id);
        if taking.materials.is_empty() || taking.materials.iter().any(|id| found(id).is_none()) {
            return Err(CampaignRefusal::NoMaterial);
        }
        if taking.materials.iter().filter_map(found).any(|material| !material.licence.allows_reuse()) {
            return Err(CampaignRefusal::NotForReuse);
        }
        if taking.languages.is_empty() || !taking.languages.iter().all(|tag| is_language(tag)) {
            return Err(CampaignRefusal::NoLanguage);
        }
        if taking.ends.is_some_and(|last| last < taking.begins) {
            return Err(CampaignRefusal::OutOfOrder);
        }
        Ok(Self {
            member: member.to_owned(),
            what: Adopted::Campaign,
            of: id.to_owned(),
            name: campaign.name.clone(),
            made_by: campaign.members.clone(),
            goal: GOAL.to_owned(),
            target: target_of(GOAL).unwrap_or_default().to_owned(),
            on,
            materials: taking.materials.into_iter().collect(),
            languages: taking.languages.into_iter().collect(),
            begins: Some(taking.begins),
            ends: taking.ends,
            commitment: None,
        })
    }
}
