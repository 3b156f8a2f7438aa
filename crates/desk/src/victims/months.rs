//! Writing a month and confirming it.

use alliance::indicators::reasons::RevisionReason;
use alliance::people::Role;
use alliance::people::access::{self, Act};
use alliance::register::{Digest, PaperKind};
use alliance::victims::{Definition, Month, MonthWork, Sheet, Tally, VictimsRefusal};
use jiff::tz::TimeZone;
use serde_json::json;
use store::work::{Deed, Letter, Paper, PaperChange};

use super::{month_id, or_meanwhile};
use crate::people::{Authorised, Person};
use crate::{Desk, DeskError};

/// A month in a list.
#[derive(Clone, Debug)]
pub struct MonthLine {
    /// Which one.
    pub month: Month,
    /// How far it is.
    pub state: &'static str,
    /// What stands comes to; none where nothing was confirmed.
    pub stands: Option<Tally>,
    /// What waits comes to; none where nothing waits.
    pub waits: Option<Tally>,
    /// How often it was confirmed.
    pub vintages: usize,
    /// Whether whoever reads may confirm what waits.
    pub mine_to_confirm: bool,
}

impl MonthLine {
    pub(super) fn of(work: &MonthWork, person: &Person) -> Self {
        Self {
            month: work.month,
            state: work.state(),
            stands: work.stands().map(|stands| stands.sheet.tally()),
            waits: work.draft().map(|draft| draft.sheet.tally()),
            vintages: work.vintages().len(),
            mine_to_confirm: is_second(work, person),
        }
    }
}

/// A month as its member's own people see it.
#[derive(Clone, Debug)]
pub struct MonthSeen {
    /// It.
    pub work: MonthWork,
    /// The version of its paper; 0 where nothing is said yet. Whoever writes says that they have seen this one.
    pub no: u32,
    /// The digest of what waits: whoever confirms says that this is what they read.
    pub digest: Option<Digest>,
    /// What is counted in its year.
    pub definition: Option<Definition>,
    /// Whether whoever reads may write.
    pub may_write: bool,
    /// Whether whoever reads may confirm what waits.
    pub mine_to_confirm: bool,
}

/// Whether somebody is the second officer for what waits of a month.
fn is_second(work: &MonthWork, person: &Person) -> bool {
    person.acts_for(Role::PoliceSecond, &work.member) && work.may_confirm(&person.account)
}

/// Whether a month waits for a second officer: something of it is written, and no way is left open.
pub(super) fn waits(work: &MonthWork) -> bool {
    work.draft().is_some_and(|draft| draft.sheet.missing().next().is_none())
}

impl Desk {
    /// A month and its paper, where there is one.
    pub(super) async fn month_kept(&self, member: &str, month: Month) -> Result<(Option<Paper>, MonthWork), DeskError> {
        let view = store::work::View::Member(member.to_owned());
        let id = month_id(member, month);
        let Some(paper) = self.store().paper(&view, PaperKind::Victims, &id).await? else {
            return Ok((None, MonthWork::begin(member.to_owned(), month)));
        };
        let (paper, work) = crate::work::readable::<MonthWork>(paper)?;
        Ok((Some(paper), work))
    }

    /// The next version of a month's paper.
    pub(super) fn month_changed(&self, paper: Option<&Paper>, work: MonthWork) -> Result<PaperChange, DeskError> {
        let work = work.blinded(self.fresh_id()?);
        let mut change = match paper {
            Some(paper) => PaperChange::next(paper, work.state(), &work),
            None => PaperChange::new(PaperKind::Victims, month_id(&work.member, work.month), work.state(), &work),
        };
        change.member = Some(work.member.clone());
        Ok(change)
    }

    /// A month of a member, to its own people.
    pub async fn victims_month<A: Act>(&self, leave: &Authorised<A>, month: Month) -> Result<MonthSeen, DeskError> {
        let (person, member) = (leave.person(), leave.member().unwrap_or_default());
        let (paper, work) = self.month_kept(member, month).await?;
        let definitions = self.definitions_kept(member).await?.1;
        let writes = person.acts_for(Role::PoliceLiaison, member);
        Ok(MonthSeen {
            no: paper.as_ref().map_or(0, |paper| paper.no),
            digest: work.digest(),
            definition: definitions.in_year(month.year()).cloned(),
            may_write: writes && month.has_begun(self.day_now()),
            mine_to_confirm: is_second(&work, person) && month.is_over(self.day_now()),
            work,
        })
    }

    /// Writes a month, or its revision. `seen` is the version of the paper that its writer had before them.
    pub async fn victims_write(
        &self,
        leave: &Authorised<access::VictimsWrite>,
        month: Month,
        (sheet, reason): (Sheet, Option<RevisionReason>),
        seen: u32,
    ) -> Result<(), DeskError> {
        let (account, member) = (leave.person().account.as_str(), leave.member().unwrap_or_default());
        sheet.check(member, &self.all_members().await?)?;
        let (paper, work) = self.month_kept(member, month).await?;
        if paper.as_ref().map_or(0, |paper| paper.no) != seen {
            return Err(VictimsRefusal::Meanwhile.into());
        }
        let waited = waits(&work);
        let work = work.write(sheet, reason, self.act_of(account)?, self.day_now())?;
        let mut deed =
            Deed::new(account, "victims.written", PaperKind::Victims, month_id(member, month)).of(Some(member));
        if !waited && waits(&work) {
            let name = format!("victims-to-confirm.{member}.{month}.{}", work.vintages().len());
            deed.letters = self.letters_to_second_officers(&name, &[&work]).await?;
        }
        let change = self.month_changed(paper.as_ref(), work)?;
        or_meanwhile(self.perform(deed.with(change)).await)
    }

    /// To whoever could confirm one of these months, once one of them is over: one letter for all, and none for each word that is written while they wait.
    pub(super) async fn letters_to_second_officers(
        &self,
        name: &str,
        months: &[&MonthWork],
    ) -> Result<Vec<Letter>, DeskError> {
        let Some(first) = months.iter().min_by_key(|work| work.month) else { return Ok(Vec::new()) };
        let args = json!({ "member": first.member, "link": format!("/work/victims/{}", first.member) });
        let mut letters = self
            .letters_among((name, "victims-to-confirm"), &args, |id, person| {
                let confirms = months.iter().any(|work| work.may_confirm(id));
                confirms && person.holds(Role::PoliceSecond, Some(&first.member))
            })
            .await?;
        // Nobody confirms a month before it is over.
        let over = first.month.over_from().and_then(|day| TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok());
        for letter in &mut letters {
            letter.due = over.map_or(letter.due, |over| letter.due.max(over));
        }
        Ok(letters)
    }

    /// Confirms what another officer wrote: from then on it stands.
    pub async fn victims_confirm(
        &self,
        leave: &Authorised<access::VictimsConfirm>,
        month: Month,
        read: &Digest,
    ) -> Result<(), DeskError> {
        let (account, member) = (leave.person().account.as_str(), leave.member().unwrap_or_default());
        let (paper, work) = self.month_kept(member, month).await?;
        let is_defined = self.definitions_kept(member).await?.1.in_year(month.year()).is_some();
        let work = work.confirm(read, is_defined, self.act_reckoned(account).await?, self.day_now())?;
        let vintage = work.vintages().len();
        let change = self.month_changed(paper.as_ref(), work)?;
        let deed = Deed::new(account, "victims.confirmed", PaperKind::Victims, month_id(member, month));
        let deed = deed.of(Some(member)).saying(json!({ "vintage": vintage })).with(change);
        or_meanwhile(self.perform(deed).await)
    }
}
