//! Identified victims (goal 1): months of counts, written by one officer and confirmed by another, and what the register takes of them.
//!
//! A member's counts are seen by its police units and its coordinators. Others see what the member declares, signs and the secretariat publishes,
//! by the way of all declared figures (`desk::register::figures`): nothing of a month is public. A figure is defined in the register by the deed that
//! publishes the first year of it. Bodies hold something that nobody can guess, for the journal shows their digests to people who do not see the
//! counts.

mod cross;
mod declare;
mod definition;
mod file;
mod months;

use std::collections::{BTreeMap, BTreeSet};

use alliance::people::Role;
use alliance::people::access::{self, Act};
use alliance::register::{Kind, PaperKind};
use alliance::victims::{Month, MonthWork, Sheet, VictimsRefusal};
use store::work::{Done, Paper, PaperFilter, Refused, View};

pub use cross::{Compared, Count, CrossSeen, Told};
pub(crate) use declare::Begun;
pub use declare::YearSeen;
pub use definition::DefinitionsSeen;
pub use file::{Fate, Preview, PreviewLine};
pub use months::{MonthLine, MonthSeen};

use crate::people::Authorised;
use crate::{Desk, DeskError, Filter};

/// A member in the list of counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VictimsLine {
    /// Two letters.
    pub member: String,
    /// Months that are confirmed.
    pub confirmed: usize,
    /// Months that wait for a second officer.
    pub waiting: usize,
    /// The newest month that is confirmed.
    pub newest: Option<Month>,
}

/// A member's counts, as its own people see them.
#[derive(Clone, Debug)]
pub struct VictimsSeen {
    /// Two letters.
    pub member: String,
    /// What is counted.
    pub definitions: DefinitionsSeen,
    /// Every month of which something is said, the newest first.
    pub months: Vec<MonthLine>,
    /// What each year comes to, the newest first.
    pub years: Vec<YearSeen>,
}

/// The paper of a month.
fn month_id(member: &str, month: Month) -> String {
    format!("victims.{member}.{month}")
}

/// Where somebody else was quicker, in the words of this room.
fn or_meanwhile(done: Result<Done, DeskError>) -> Result<(), DeskError> {
    match done {
        Err(DeskError::Refused(Refused::Moved { .. } | Refused::Taken { .. } | Refused::Overtaken { .. })) => {
            Err(VictimsRefusal::Meanwhile.into())
        }
        done => done.map(|_| ()),
    }
}

/// What stands of each month.
fn standing(months: &[(Paper, MonthWork)]) -> BTreeMap<Month, &Sheet> {
    months.iter().filter_map(|(_, work)| Some((work.month, &work.stands()?.sheet))).collect()
}

fn line(member: &str, months: &[&MonthWork]) -> VictimsLine {
    VictimsLine {
        member: member.to_owned(),
        confirmed: months.iter().filter(|work| work.stands().is_some()).count(),
        waiting: months.iter().filter(|work| work.draft().is_some()).count(),
        newest: months.iter().filter(|work| work.stands().is_some()).map(|work| work.month).max(),
    }
}

impl Desk {
    /// The codes of all members.
    async fn all_members(&self) -> Result<BTreeSet<String>, DeskError> {
        let moment = self.moment(None).await?;
        let all = self.all(&moment, &Filter { kind: vec![Kind::Member], ..Filter::default() }).await?;
        Ok(all.into_iter().map(|stored| stored.id.as_str().to_owned()).collect())
    }

    /// A member's months: all of them, or nothing where one cannot be read.
    async fn months_of(&self, member: &str) -> Result<Vec<(Paper, MonthWork)>, DeskError> {
        let view = View::Member(member.to_owned());
        self.every_paper::<MonthWork>(&view, PaperKind::Victims, &PaperFilter::default()).await
    }

    /// Whose counts there are: those of the members for which somebody acts; for the secretariat how far each member is, and no count.
    pub async fn victims_list(&self, leave: &Authorised<access::Victims>) -> Result<Vec<VictimsLine>, DeskError> {
        let person = leave.person();
        let mut members: BTreeSet<String> = BTreeSet::new();
        for role in [Role::PoliceLiaison, Role::PoliceSecond, Role::Coordinator] {
            members.extend(person.members_as(role).map(str::to_owned));
        }
        if person.is(Role::Secretariat) {
            members.extend(self.all_members().await?);
        }
        let all = if person.is(Role::Secretariat) {
            self.papers::<MonthWork>(&View::All, PaperKind::Victims, &PaperFilter::default()).await?
        } else {
            let mut all = Vec::new();
            for member in &members {
                all.extend(self.months_of(member).await?);
            }
            all
        };
        let mut lines = Vec::new();
        for member in &members {
            let own: Vec<&MonthWork> = all.iter().map(|(_, work)| work).filter(|work| work.member == *member).collect();
            lines.push(line(member, &own));
        }
        Ok(lines)
    }

    /// A member's counts, to its own people.
    pub async fn victims<A: Act>(&self, leave: &Authorised<A>) -> Result<VictimsSeen, DeskError> {
        let member = leave.member().unwrap_or_default();
        let months = self.months_of(member).await?;
        let definitions = self.definitions_seen(leave).await?;
        let years = self.years_of(member, &months, &definitions.definitions).await?;
        let mut lines: Vec<MonthLine> = months.iter().map(|(_, work)| MonthLine::of(work, leave.person())).collect();
        lines.sort_by_key(|line| std::cmp::Reverse(line.month));
        Ok(VictimsSeen { member: member.to_owned(), definitions, months: lines, years })
    }

    /// How many months, and whether a definition, wait for whoever is signed in as the second officer.
    pub async fn waiting_victims(&self, leave: &Authorised<access::Desk>) -> Result<u64, DeskError> {
        let person = leave.person();
        let mut waiting = 0;
        for member in person.members_as(Role::PoliceSecond) {
            let months = self.months_of(member).await?;
            let today = self.day_now();
            let mine = |work: &&MonthWork| work.may_confirm(&person.account) && work.month.is_over(today);
            waiting += months.iter().map(|(_, work)| work).filter(mine).count();
            waiting += usize::from(self.definition_waits(member, person).await?);
        }
        Ok(waiting as u64)
    }
}
