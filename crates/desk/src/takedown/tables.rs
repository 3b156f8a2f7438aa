//! Tables that two people set: what a country allows in notice and takedown, and what its police say in advance. Whoever reads a table sees what stands, what waits for a second
//! person, and what stood before, each with who and when.
//!
//! Both are remembered in the journal that auditors read: that a table was changed says nothing of any hold. What the police's table says is not in there. Its digest could be
//! guessed, for it has few values; so a version holds something that nobody can guess.

use alliance::detection::OfficeAct;
use alliance::people::access::{
    self, Act, PoliceTableDrop, PoliceTablePropose, PoliceTableSign, Reach, RulesConfirm, RulesDrop, RulesPropose,
    RulesRoom, RulesSee,
};
use alliance::people::{Account, AccountState, Grant, Role};
use alliance::register::{Digest, Kind, PaperKind, Scheme};
use alliance::takedown::policy::PoliceTable;
use alliance::takedown::table::{Proposed, Setter, Setting, Stood, Tabled};
use alliance::takedown::{Country, CountryRefusal, Policy, PolicyRefusal, TableRefusal};
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::work::{Deed, ErrandChange, Letter, Paper, PaperChange, PaperFilter, Refused, View};

use crate::detection::NotVetted;
use crate::people::{Authorised, Person};
use crate::work::{readable, told_or_read};
use crate::{Desk, DeskError};

/// The errand of a member whose table is another: what waited for that is looked at again.
pub(super) const TABLE: &str = "table";

/// A table, as it is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct TableKept<T> {
    pub setting: Setting<T>,
    /// Drawn anew for each version: whoever sees the version's digest cannot try what it says.
    salt: String,
}

/// A sort of table, and the words by which it is remembered.
pub(super) trait KeptTable: Tabled + DeserializeOwned + Send + Sync {
    const KIND: PaperKind;
    const PROPOSED: &'static str;
    const SET: &'static str;
    const DROPPED: &'static str;
    /// The letter to those who could be the second person.
    const LETTER: &'static str;
    /// Where a member's is read.
    fn at(member: &str) -> String;
    /// Whether whoever holds a role for a member can be the second person there.
    fn confirms(role: Role) -> bool;
}

impl KeptTable for Country {
    const KIND: PaperKind = PaperKind::Rules;
    const PROPOSED: &'static str = "rules.proposed";
    const SET: &'static str = "rules.confirmed";
    const DROPPED: &'static str = "rules.dropped";
    const LETTER: &'static str = "table-to-confirm";

    fn at(member: &str) -> String {
        format!("/work/takedown/rules/{member}")
    }

    fn confirms(role: Role) -> bool {
        access::reach(&RulesConfirm::REACH, Some(role)) == Reach::Own
    }
}

impl KeptTable for PoliceTable {
    const KIND: PaperKind = PaperKind::PoliceTable;
    const PROPOSED: &'static str = "police-table.proposed";
    const SET: &'static str = "police-table.signed";
    const DROPPED: &'static str = "police-table.dropped";
    const LETTER: &'static str = "police-table-to-sign";

    fn at(member: &str) -> String {
        format!("/work/police-table/{member}")
    }

    fn confirms(role: Role) -> bool {
        access::reach(&PoliceTableSign::REACH, Some(role)) == Reach::Own
    }
}

/// A table as it is read.
#[derive(Clone, Debug)]
pub struct TableSeen<T> {
    /// Two letters of the country.
    pub member: String,
    /// What holds now.
    pub holds: T,
    /// Who set it and why; none where nobody has: then the careful one holds.
    pub stood: Option<Stood<T>>,
    /// What waits for a second person.
    pub waits: Option<Proposed<T>>,
    /// The digest of what waits: whoever confirms says that this is what they read.
    pub digest: Option<Digest>,
    /// Whether whoever reads may confirm what waits.
    pub mine_to_confirm: bool,
    /// What stood before, the newest first.
    pub before: Vec<Stood<T>>,
}

/// A country in the list of tables.
#[derive(Clone, Debug)]
pub struct TableLine {
    /// Two letters.
    pub member: String,
    /// The edition that stands; 0 where nobody has set one.
    pub edition: u32,
    /// Since when; none where nobody has set one.
    pub since: Option<Timestamp>,
    /// Whether a proposal waits.
    pub waits: bool,
}

/// Why a table is not set so.
#[derive(Debug, thiserror::Error)]
pub enum TableRefused {
    /// The way in which it is set.
    #[error(transparent)]
    Table(#[from] TableRefusal),
    /// What a country would allow.
    #[error(transparent)]
    Country(#[from] CountryRefusal),
    /// What the police would say.
    #[error(transparent)]
    Policy(#[from] PolicyRefusal),
    /// An officer who belongs to no force.
    #[error(transparent)]
    NotVetted(#[from] NotVetted),
    /// Below.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl TableRefused {
    /// The code under which a page finds its sentence, where a rule refuses.
    pub const fn code(&self) -> Option<&'static str> {
        match self {
            Self::Table(rule) => Some(rule.code()),
            Self::Country(rule) => Some(rule.code()),
            Self::Policy(rule) => Some(rule.code()),
            Self::NotVetted(_) | Self::Desk(_) => None,
        }
    }

    /// The field that is wrong, where it is one.
    pub const fn field(&self) -> Option<&'static str> {
        match self {
            Self::Country(rule) => Some(rule.field()),
            Self::Policy(_) => Some("silence"),
            Self::Table(TableRefusal::ReasonMissing | TableRefusal::ReasonLong { .. }) => Some("reason"),
            Self::Table(_) | Self::NotVetted(_) | Self::Desk(_) => None,
        }
    }
}

impl Desk {
    pub(super) async fn table_kept<T: KeptTable>(
        &self,
        member: &str,
    ) -> Result<(Option<Paper>, Setting<T>), DeskError> {
        let Some(paper) = self.any_paper(T::KIND, member).await? else { return Ok((None, Setting::default())) };
        let (paper, kept) = readable::<TableKept<T>>(paper)?;
        Ok((Some(paper), kept.setting))
    }

    fn setter<A: Act>(&self, leave: &Authorised<A>) -> Result<Setter, DeskError> {
        let person = leave.person();
        let role = leave.role().ok_or_else(|| DeskError::Broken("a table is set in a role".to_owned()))?;
        Ok(Setter {
            act: self.act_of(&person.account)?,
            role,
            member: leave.member().unwrap_or_default().to_owned(),
            organisation: person.organisation.clone(),
        })
    }

    async fn table_seen<T: KeptTable, A: Act>(
        &self,
        leave: &Authorised<A>,
        seconds: bool,
    ) -> Result<TableSeen<T>, DeskError> {
        let member = leave.member().unwrap_or_default();
        let (paper, setting) = self.table_kept::<T>(member).await?;
        let now = self.clock().now();
        let mut before: Vec<Stood<T>> = Vec::new();
        if paper.is_some() {
            let earlier = self.store().papers_before(leave.view(), T::KIND, member).await?;
            for paper in earlier {
                let Some((_, kept)) = told_or_read(readable::<TableKept<T>>(paper)) else { continue };
                let Some(stood) = kept.setting.stands() else { continue };
                let is_known = before.iter().any(|known| known.table.edition() == stood.table.edition());
                if !is_known && stood.table.edition() != setting.edition() {
                    before.push(stood.clone());
                }
            }
        }
        before.reverse();
        let waits = setting.waits(now).cloned();
        let is_second = waits.as_ref().is_some_and(|waits| is_another(leave.person(), waits));
        Ok(TableSeen {
            holds: setting.stands().map_or_else(|| T::unset(member), |stood| stood.table.clone()),
            stood: setting.stands().cloned(),
            digest: waits.as_ref().map(|waits| Digest::of(&waits.table)),
            mine_to_confirm: seconds && is_second,
            waits,
            before,
            member: member.to_owned(),
        })
    }

    /// Keeps another version of a table. What is to be looked at again by it is asked for with it.
    async fn table_turned<T: KeptTable>(
        &self,
        by: &Setter,
        (act, edition): (&'static str, u32),
        (paper, setting): (Option<&Paper>, Setting<T>),
        letters: Vec<Letter>,
    ) -> Result<(), TableRefused> {
        let member = by.member.as_str();
        let state = setting.name();
        let kept = TableKept { setting, salt: self.fresh_id()? };
        let mut change = match paper {
            Some(paper) => PaperChange::next(paper, state, &kept),
            None => PaperChange::new(T::KIND, member, state, &kept),
        };
        change.member = Some(member.to_owned());
        let deed = Deed::new(by.act.by.to_string(), act, T::KIND, member).of(Some(member));
        let mut deed = deed.saying(json!({ "edition": edition })).with(change);
        deed.letters = letters;
        if act == T::SET {
            let due = self.reckoned().await?;
            deed.errands.push(ErrandChange::Ask { what: TABLE, object: member.to_owned(), due });
        }
        match self.perform(deed).await {
            Err(DeskError::Refused(Refused::Moved { .. } | Refused::Taken { .. })) => {
                Err(TableRefusal::Meanwhile.into())
            }
            done => Ok(done.map(|_| ())?),
        }
    }

    async fn table_propose<T: KeptTable>(
        &self,
        by: Setter,
        (table, seen): (&T, u32),
        reason: &str,
    ) -> Result<(), TableRefused> {
        let (paper, setting) = self.table_kept::<T>(&by.member).await?;
        let setting = setting.propose(table, seen, reason, by.clone())?;
        let edition = seen.saturating_add(1);
        let letters = self.letters_to_seconds::<T>(&by, edition).await?;
        self.table_turned(&by, (T::PROPOSED, edition), (paper.as_ref(), setting), letters).await
    }

    /// To everybody who could be the second person: that a table waits for one, and nothing of what it says.
    async fn letters_to_seconds<T: KeptTable>(&self, by: &Setter, edition: u32) -> Result<Vec<Letter>, DeskError> {
        let name = format!("{}.{}.{edition}.{}", T::LETTER, by.member, by.act.at.as_millisecond());
        let args = json!({ "member": by.member, "link": T::at(&by.member) });
        let is_second = |id: &str, account: &Account| {
            let mut grants = account.grants.iter();
            id != by.act.by.as_str()
                && (!T::ONE_HOUSE || account.organisation == by.organisation)
                && grants.any(|grant| T::confirms(grant.role) && grant.member.as_deref() == Some(&by.member))
        };
        let all = self.accounts_in_use().await?;
        let seconds = all.iter().filter(|(id, account)| is_second(id.as_str(), account));
        Ok(seconds.map(|(id, account)| self.letter(&name, (id.as_str(), account), T::LETTER, &args)).collect())
    }

    async fn table_confirm<T: KeptTable>(&self, by: Setter, read: &Digest) -> Result<(), TableRefused> {
        let (paper, setting) = self.table_kept::<T>(&by.member).await?;
        let first = setting.waits(by.act.at).map(|waits| waits.proposed.clone());
        let setting = setting.confirm(read, by.clone())?;
        // The first of the two must still be who they were.
        if let Some(first) = first
            && !self.is_still(&first).await?
        {
            return Err(TableRefusal::ProposerGone.into());
        }
        let edition = setting.edition();
        self.table_turned(&by, (T::SET, edition), (paper.as_ref(), setting), Vec::new()).await
    }

    async fn table_drop<T: KeptTable>(&self, by: &Setter) -> Result<(), TableRefused> {
        let (paper, setting) = self.table_kept::<T>(&by.member).await?;
        let edition = setting.edition().saturating_add(1);
        let setting = setting.withdraw(by)?;
        self.table_turned(by, (T::DROPPED, edition), (paper.as_ref(), setting), Vec::new()).await
    }

    /// Whether somebody still has the role in which they did something.
    async fn is_still(&self, setter: &Setter) -> Result<bool, DeskError> {
        let Some(paper) = self.any_paper(PaperKind::Account, setter.act.by.as_str()).await? else { return Ok(false) };
        let (_, account) = readable::<Account>(paper)?;
        Ok(account.state == AccountState::Active && account.holds(setter.role, Some(&setter.member)))
    }

    /// Whose tables whoever asks may read: those of all members, or of one's own.
    pub async fn tables(&self, leave: &Authorised<RulesRoom>) -> Result<Vec<TableLine>, DeskError> {
        let members: Vec<String> = if *leave.view() == View::All {
            let all = self.papers::<TableKept<Country>>(&View::All, PaperKind::Rules, &PaperFilter::default()).await?;
            all.into_iter().map(|(paper, _)| paper.id).collect()
        } else {
            let reads = |grant: &&Grant| access::reach(&RulesSee::REACH, Some(grant.role)) == Reach::Own;
            let grants = leave.person().grants.iter().filter(reads);
            let mut own: Vec<String> = grants.filter_map(|grant| grant.member.clone()).collect();
            own.sort();
            own.dedup();
            own
        };
        let (mut lines, now) = (Vec::new(), self.clock().now());
        for member in members {
            let (_, setting) = self.table_kept::<Country>(&member).await?;
            lines.push(TableLine {
                edition: setting.edition(),
                since: setting.stands().map(|stood| stood.confirmed.act.at),
                waits: setting.waits(now).is_some(),
                member,
            });
        }
        Ok(lines)
    }

    /// Whether a country's table waits for one to confirm it, and whether one of the police waits for one's signature.
    pub async fn waiting_tables(&self, leave: &Authorised<access::Desk>) -> Result<(bool, bool), DeskError> {
        let (person, now) = (leave.person(), self.clock().now());
        let (mut rules, mut police) = (false, false);
        for Grant { role, member } in &person.grants {
            let Some(member) = member else { continue };
            if Country::confirms(*role) {
                let (_, setting) = self.table_kept::<Country>(member).await?;
                rules |= setting.waits(now).is_some_and(|waits| is_another(person, waits));
            }
            if PoliceTable::confirms(*role) {
                let (_, setting) = self.table_kept::<PoliceTable>(member).await?;
                police |= setting.waits(now).is_some_and(|waits| is_another(person, waits));
            }
        }
        Ok((rules, police))
    }

    /// What a member allows.
    pub async fn rules<A: Act>(&self, leave: &Authorised<A>) -> Result<TableSeen<Country>, DeskError> {
        self.table_seen(leave, has_role(leave, &[Role::LeadAnalyst, Role::MemberAdmin])).await
    }

    /// By which edition the police of a member say what their silence means, and since when; none where they signed nothing.
    pub async fn police_signed<A: Act>(&self, leave: &Authorised<A>) -> Result<Option<(u32, Timestamp)>, DeskError> {
        let stood = self.police_table_standing(leave.member().unwrap_or_default()).await?;
        Ok(stood.map(|stood| (stood.table.edition, stood.confirmed.act.at)))
    }

    /// Proposes what a member would allow. `seen` is the edition that its writer had before them.
    pub async fn rules_propose(
        &self,
        leave: &Authorised<RulesPropose>,
        table: Country,
        seen: u32,
        reason: &str,
    ) -> Result<(), TableRefused> {
        let table = table.check()?;
        self.classes_known(&table).await?;
        self.table_propose(self.setter(leave)?, (&table, seen), reason).await
    }

    /// A class that no scheme has would never be found: whoever wrote it meant another.
    async fn classes_known(&self, table: &Country) -> Result<(), TableRefused> {
        let (moment, careful) = (self.moment(None).await?, Country::careful("").classes);
        for class in table.classes.iter().filter(|class| !careful.contains(class)) {
            let stored = self.get(&moment, Kind::Scheme, &class.scheme).await?;
            let scheme: Option<Scheme> = stored.and_then(|stored| stored.read());
            if !scheme.is_some_and(|scheme| scheme.levels.iter().any(|(level, _)| *level == class.level)) {
                return Err(CountryRefusal::ClassUnknown.into());
            }
        }
        Ok(())
    }

    /// Confirms it as the second person. What leaves from now on, leaves by it.
    pub async fn rules_confirm(&self, leave: &Authorised<RulesConfirm>, read: &Digest) -> Result<(), TableRefused> {
        self.table_confirm::<Country>(self.setter(leave)?, read).await
    }

    /// Drops what is proposed.
    pub async fn rules_drop(&self, leave: &Authorised<RulesDrop>) -> Result<(), TableRefused> {
        self.table_drop::<Country>(&self.setter(leave)?).await
    }

    /// What the police of a member say in advance.
    pub async fn police_table<A: Act>(&self, leave: &Authorised<A>) -> Result<TableSeen<PoliceTable>, DeskError> {
        self.table_seen(leave, has_role(leave, &[Role::PoliceSecond])).await
    }

    /// Proposes what they would say.
    pub async fn police_table_propose(
        &self,
        leave: &Authorised<PoliceTablePropose>,
        table: PoliceTable,
        seen: u32,
        reason: &str,
    ) -> Result<(), TableRefused> {
        let by = self.setter(leave)?;
        stands_signed(&table, &by.for_office().ok_or(NotVetted)?)?;
        self.table_propose(by, (&table, seen), reason).await
    }

    /// Signs it as the second officer of the force: who, for which office, when, and the digest of what was signed are kept with it.
    pub async fn police_table_sign(
        &self,
        leave: &Authorised<PoliceTableSign>,
        read: &Digest,
    ) -> Result<(), TableRefused> {
        let by = self.setter(leave)?;
        by.for_office().ok_or(NotVetted)?;
        self.table_confirm::<PoliceTable>(by, read).await
    }

    /// Drops what is proposed.
    pub async fn police_table_drop(&self, leave: &Authorised<PoliceTableDrop>) -> Result<(), TableRefused> {
        self.table_drop::<PoliceTable>(&self.setter(leave)?).await
    }
}

/// Whether somebody is another than whoever proposed a table, and of the same organisation where both have to be.
fn is_another<T: Tabled>(person: &Person, waits: &Proposed<T>) -> bool {
    waits.proposed.act.by.as_str() != person.account
        && (!T::ONE_HOUSE || waits.proposed.organisation == person.organisation)
}

/// Whether whoever reads a member's table has one of these roles there.
fn has_role<A: Act>(leave: &Authorised<A>, roles: &[Role]) -> bool {
    let of = leave.member();
    leave.person().grants.iter().any(|grant| roles.contains(&grant.role) && grant.member.as_deref() == of)
}

/// Whether the police's own rule takes a table, as it will when it is read.
fn stands_signed(table: &PoliceTable, by: &OfficeAct) -> Result<(), PolicyRefusal> {
    Policy::signed(table.clone(), by, &Digest::of(table)).map(|_| ())
}
