//! What a member counts in another one, beside what that one counts: to the two police units whole, to the secretariat without small counts.

use std::collections::{BTreeMap, BTreeSet};

use alliance::people::Role;
use alliance::people::access;
use alliance::register::PaperKind;
use alliance::victims::cross::{Answer, Answers, Direction, Explanation, Side, found, others, shown};
use alliance::victims::{Month, Sheet, VictimsRefusal};
use store::work::{Deed, Paper, PaperChange, View};

use super::{or_meanwhile, standing};
use crate::people::Authorised;
use crate::work::readable;
use crate::{Desk, DeskError};

/// One side of a comparison, as far as whoever reads may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// How many; none where that is withheld.
    pub count: Option<u64>,
    /// Months of the year that are confirmed.
    pub confirmed: usize,
    /// Confirmed months of which something is not known.
    pub unknown: usize,
}

/// A comparison.
#[derive(Clone, Debug)]
pub struct Compared {
    /// Which of the two.
    pub direction: Direction,
    /// What the one counts as located in the other.
    pub said: Told,
    /// What the other counts as referred by the one.
    pub heard: Told,
    /// By how many they differ; none where one of them is withheld.
    pub difference: Option<u64>,
    /// What the house itself finds that may explain it.
    pub found: BTreeSet<Explanation>,
    /// What the member says of it.
    pub own: Option<Answer>,
    /// What the other one says of it.
    pub others: Option<Answer>,
}

/// Two members beside each other.
#[derive(Clone, Debug)]
pub struct CrossSeen {
    /// Two letters of the member.
    pub member: String,
    /// Two letters of the other one.
    pub other: String,
    /// The year.
    pub year: i16,
    /// Both comparisons.
    pub compared: Vec<Compared>,
    /// Whether whoever reads may answer.
    pub may_answer: bool,
}

/// What stands of a member, and what it counts.
struct Counts {
    sheets: BTreeMap<Month, Sheet>,
    definition: Option<alliance::victims::Definition>,
}

impl Counts {
    fn borrowed(&self) -> BTreeMap<Month, &Sheet> {
        self.sheets.iter().map(|(month, sheet)| (*month, sheet)).collect()
    }
}

fn answers_id(member: &str, other: &str, year: i16) -> String {
    format!("victims.{member}.{other}.{year}")
}

impl Desk {
    async fn counts_in(&self, member: &str, year: i16) -> Result<Counts, DeskError> {
        let months = self.months_of(member).await?;
        let sheets = standing(&months).into_iter().filter(|(month, _)| month.year() == year);
        Ok(Counts {
            sheets: sheets.map(|(month, sheet)| (month, sheet.clone())).collect(),
            definition: self.definitions_kept(member).await?.1.in_year(year).cloned(),
        })
    }

    async fn answers_kept(&self, member: &str, other: &str, year: i16) -> Result<Option<(Paper, Answers)>, DeskError> {
        let view = View::Member(member.to_owned());
        let id = answers_id(member, other, year);
        self.store().paper(&view, PaperKind::VictimsAnswers, &id).await?.map(readable::<Answers>).transpose()
    }

    /// The year that is compared where nobody says which: the last one that is over.
    pub fn victims_last_year(&self) -> i16 {
        self.day_now().year() - 1
    }

    /// Two members beside each other in a year. That the secretariat looked is remembered.
    pub async fn victims_cross(
        &self,
        leave: &Authorised<access::VictimsCross>,
        other: &str,
        year: i16,
    ) -> Result<Option<CrossSeen>, DeskError> {
        let member = leave.member().unwrap_or_default();
        let members = self.all_members().await?;
        if !members.contains(other) || other == member {
            return Ok(None);
        }
        let is_whole = leave.role() != Some(Role::Secretariat);
        if !is_whole {
            self.saw_list(leave.person(), PaperKind::Victims, Some(member)).await?;
        }
        let (own, there) = (self.counts_in(member, year).await?, self.counts_in(other, year).await?);
        let answers = self.answers_kept(member, other, year).await?.map(|(_, answers)| answers);
        let others_answers = self.answers_kept(other, member, year).await?.map(|(_, answers)| answers);
        let definitions = [own.definition.as_ref(), there.definition.as_ref()];
        let compared = |direction: Direction| {
            // Whoever counts victims abroad, and whoever counts them at home.
            let (from, from_code, to, to_code) = match direction {
                Direction::Outgoing => (&own, member, &there, other),
                Direction::Incoming => (&there, other, &own, member),
            };
            let (from, to) = (from.borrowed(), to.borrowed());
            let said = Side::located(&from, year, to_code);
            let heard = Side::referred(&to, year, from_code);
            let visible = |side: Side, sheets: &BTreeMap<Month, &Sheet>, of: Direction, code: &str| {
                if is_whole || side.count == 0 {
                    return Some(side.count);
                }
                shown(&others(sheets, year, of, &members)).remove(code).flatten()
            };
            let told = |side: Side, count| Told { count, confirmed: side.confirmed, unknown: side.unknown };
            let seen_said = visible(said, &from, Direction::Outgoing, to_code);
            let seen_heard = visible(heard, &to, Direction::Incoming, from_code);
            let difference = seen_said.zip(seen_heard).map(|(said, heard)| said.abs_diff(heard));
            Compared {
                direction,
                said: told(said, seen_said),
                heard: told(heard, seen_heard),
                // Where a count is withheld, nothing says whether it differs.
                found: difference.map(|_| found(said, heard, definitions)).unwrap_or_default(),
                difference,
                own: answers.as_ref().and_then(|answers| answers.of(direction)).cloned(),
                others: others_answers.as_ref().and_then(|a| a.of(direction.as_seen_there())).cloned(),
            }
        };
        let compared = Direction::ALL.iter().map(|direction| compared(*direction)).collect();
        Ok(Some(CrossSeen { compared, may_answer: is_whole, member: member.to_owned(), other: other.to_owned(), year }))
    }

    /// Says what explains a difference, in a word.
    pub async fn victims_answer(
        &self,
        leave: &Authorised<access::VictimsAnswer>,
        (other, year): (&str, i16),
        (direction, explanation): (Direction, Explanation),
    ) -> Result<(), DeskError> {
        let (account, member) = (leave.person().account.as_str(), leave.member().unwrap_or_default());
        if !self.all_members().await?.contains(other) {
            return Err(VictimsRefusal::NoMember { code: other.to_owned() }.into());
        }
        let (paper, answers) = self.answers_kept(member, other, year).await?.unzip();
        let answers = match answers {
            Some(answers) => answers,
            None => Answers::begin(member.to_owned(), other.to_owned(), year)?,
        };
        let answer = Answer { explanation, act: self.act_of(account)? };
        let answers = answers.say(direction, answer)?.blinded(self.fresh_id()?);
        let id = answers_id(member, other, year);
        let mut change = match &paper {
            Some(paper) => PaperChange::next(paper, "answered", &answers),
            None => PaperChange::new(PaperKind::VictimsAnswers, &id, "answered", &answers),
        };
        change.member = Some(member.to_owned());
        let deed = Deed::new(account, "victims-answers.given", PaperKind::VictimsAnswers, &id).of(Some(member));
        or_meanwhile(self.perform(deed.with(change)).await)
    }
}
