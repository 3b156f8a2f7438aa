//! What a member counts: proposed by one officer, confirmed by another of the same force. Where another definition stands, the member's series
//! breaks in the register by the same deed.

use alliance::indicators::reasons::RevisionReason;
use alliance::people::Role;
use alliance::people::access::{self, Act};
use alliance::register::{Digest, PaperKind};
use alliance::takedown::table::Setter;
use alliance::victims::{Definition, Definitions};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Deed, Paper, PaperChange, View};

use super::or_meanwhile;
use crate::people::{Authorised, Person};
use crate::register::office_of;
use crate::work::readable;
use crate::{Desk, DeskError};

/// Definitions, as they are kept.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct DefinitionsKept {
    definitions: Definitions,
    /// Drawn anew for each version: there are few definitions to try.
    salt: String,
}

/// What a member counts, as its own people see it.
#[derive(Clone, Debug)]
pub struct DefinitionsSeen {
    /// What stands, what waits, and what stood before.
    pub definitions: Definitions,
    /// The digest of what waits: whoever confirms says that this is what they read.
    pub digest: Option<Digest>,
    /// The definition that waits.
    pub waits: Option<Definition>,
    /// Whether whoever reads may confirm what waits.
    pub mine_to_confirm: bool,
}

impl Desk {
    pub(super) async fn definitions_kept(&self, member: &str) -> Result<(Option<Paper>, Definitions), DeskError> {
        let view = View::Member(member.to_owned());
        let Some(paper) = self.store().paper(&view, PaperKind::VictimsDefinition, member).await? else {
            return Ok((None, Definitions::default()));
        };
        let (paper, kept) = readable::<DefinitionsKept>(paper)?;
        Ok((Some(paper), kept.definitions))
    }

    fn waits_for(&self, definitions: &Definitions, member: &str, person: &Person) -> bool {
        let waits = definitions.setting().waits(self.clock().now());
        person.acts_for(Role::PoliceSecond, member)
            && waits.is_some_and(|waits| {
                waits.proposed.act.by.as_str() != person.account && waits.proposed.organisation == person.organisation
            })
    }

    /// Whether a member's proposal waits for somebody to confirm it.
    pub(super) async fn definition_waits(&self, member: &str, person: &Person) -> Result<bool, DeskError> {
        Ok(self.waits_for(&self.definitions_kept(member).await?.1, member, person))
    }

    pub(super) async fn definitions_seen<A: Act>(&self, leave: &Authorised<A>) -> Result<DefinitionsSeen, DeskError> {
        let member = leave.member().unwrap_or_default();
        let (_, definitions) = self.definitions_kept(member).await?;
        let waits = definitions.setting().waits(self.clock().now()).map(|waits| waits.table.clone());
        Ok(DefinitionsSeen {
            digest: waits.as_ref().map(Digest::of),
            mine_to_confirm: self.waits_for(&definitions, member, leave.person()),
            waits,
            definitions,
        })
    }

    fn by_officer<A: Act>(&self, leave: &Authorised<A>) -> Result<Setter, DeskError> {
        let person = leave.person();
        let role = leave.role().ok_or_else(|| DeskError::Broken("a definition is set in a role".to_owned()))?;
        Ok(Setter {
            act: self.act_of(&person.account)?,
            role,
            member: leave.member().unwrap_or_default().to_owned(),
            organisation: person.organisation.clone(),
        })
    }

    async fn definitions_turned(
        &self,
        mut deed: Deed,
        (paper, definitions): (Option<&Paper>, Definitions),
    ) -> Result<(), DeskError> {
        let member = deed.object.clone();
        let state = definitions.setting().name();
        let kept = DefinitionsKept { definitions, salt: self.fresh_id()? };
        let mut change = match paper {
            Some(paper) => PaperChange::next(paper, state, &kept),
            None => PaperChange::new(PaperKind::VictimsDefinition, &member, state, &kept),
        };
        change.member = Some(member);
        deed.papers.push(change);
        or_meanwhile(self.perform(deed).await)
    }

    /// Proposes what is counted from a year on. `seen` is the edition that its writer had before them.
    pub async fn victims_define(
        &self,
        leave: &Authorised<access::VictimsDefine>,
        definition: Definition,
        seen: u32,
    ) -> Result<(), DeskError> {
        let by = self.by_officer(leave)?;
        let member = by.member.clone();
        let definition = Definition { member: member.clone(), ..definition };
        let (paper, definitions) = self.definitions_kept(&member).await?;
        definitions.check(&definition, self.day_now())?;
        // Why is a code as well: nothing here is written in somebody's own words.
        let why = RevisionReason::ChangedDefinition.as_str();
        let (account, at, organisation) = (by.act.by.to_string(), by.act.at, by.organisation.clone());
        let definitions = definitions.propose(&definition, seen, why, by)?;
        let deed = Deed::new(account, "victims-definition.proposed", PaperKind::VictimsDefinition, &member);
        let mut deed = deed.of(Some(&member)).saying(json!({ "since": definition.since }));
        let name = format!("victims-definition-to-confirm.{member}.{}.{}", seen.saturating_add(1), at.as_millisecond());
        let args = json!({ "member": member, "link": format!("/work/victims/{member}") });
        deed.letters = self
            .letters_among((&name, "victims-definition-to-confirm"), &args, |id, person| {
                let is_theirs = id != deed.actor && person.organisation == organisation;
                is_theirs && person.holds(Role::PoliceSecond, Some(&member))
            })
            .await?;
        self.definitions_turned(deed, (paper.as_ref(), definitions)).await
    }

    /// Confirms it as the second officer of the force. Where something else was counted before, the series breaks in the register.
    pub async fn victims_definition_confirm(
        &self,
        leave: &Authorised<access::VictimsDefinitionConfirm>,
        read: &Digest,
    ) -> Result<(), DeskError> {
        let by = self.by_officer(leave)?;
        let (member, account) = (by.member.clone(), by.act.by.to_string());
        let (paper, definitions) = self.definitions_kept(&member).await?;
        let definitions = definitions.confirm(read, by)?;
        let edition = definitions.setting().edition();
        let deed = Deed::new(account, "victims-definition.confirmed", PaperKind::VictimsDefinition, &member);
        let mut deed = deed.of(Some(&member)).saying(json!({ "edition": edition }));
        self.break_series(&mut deed, &definitions).await?;
        let breaks = !deed.register.is_empty();
        if breaks {
            deed.office = office_of(&member);
        }
        self.definitions_turned(deed, (paper.as_ref(), definitions)).await?;
        if breaks {
            self.publish_verdicts().await?;
        }
        Ok(())
    }

    /// Drops what is proposed.
    pub async fn victims_definition_drop(
        &self,
        leave: &Authorised<access::VictimsDefinitionDrop>,
    ) -> Result<(), DeskError> {
        let by = self.by_officer(leave)?;
        let (member, account) = (by.member.clone(), by.act.by.to_string());
        let (paper, definitions) = self.definitions_kept(&member).await?;
        let definitions = definitions.withdraw(&by)?;
        let deed = Deed::new(account, "victims-definition.dropped", PaperKind::VictimsDefinition, &member);
        self.definitions_turned(deed.of(Some(&member)), (paper.as_ref(), definitions)).await
    }
}
