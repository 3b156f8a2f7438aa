//! What a member counts in another one, beside what that one counts: to the two police units whole; to the secretariat without small counts,
//! once both have confirmed the whole year. What it was shown stands in a ledger, for it remembers that after a revision too.

use std::collections::{BTreeMap, BTreeSet};

use alliance::people::Role;
use alliance::people::access;
use alliance::register::{Measure, PaperKind};
use alliance::victims::cross::{Answer, Answers, Counted, Direction, Explanation, Ledger, Side, editions, found};
use alliance::victims::{Definition, Month, MonthWork, Sheet, VictimsRefusal};
use serde_json::json;
use store::work::{Deed, Paper, PaperChange, Refused, View};

use super::{or_meanwhile, standing};
use crate::people::Authorised;
use crate::work::readable;
use crate::{Desk, DeskError};

/// How many are counted, as far as whoever reads may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Told(u64),
    /// Nobody knows yet: nothing confirmed says anything of it.
    Unknown,
    /// Not before both have confirmed the whole year, and know all of it: whoever read part of a year could subtract it from more of it.
    Open,
    /// Withheld.
    Withheld,
}

impl Count {
    /// The count, where it is told.
    pub const fn told(self) -> Option<u64> {
        match self {
            Self::Told(count) => Some(count),
            Self::Unknown | Self::Open | Self::Withheld => None,
        }
    }

    /// The word for why it is not told; none where it is.
    pub const fn untold(self) -> Option<&'static str> {
        match self {
            Self::Told(_) => None,
            Self::Unknown => Some("unknown"),
            Self::Open => Some("open"),
            Self::Withheld => Some("withheld"),
        }
    }

    /// As a police unit of one of the two sees it.
    fn whole(side: Side) -> Self {
        side.count.map_or(Self::Unknown, Self::Told)
    }
}

/// One side of a comparison, as far as whoever reads may see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// How many.
    pub count: Count,
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
    /// Whether one of them is open: months that are not confirmed, or of which something is not known.
    pub is_open: bool,
    /// By how many they differ; none where one of them is open or withheld.
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

/// A member's months, and what it counts in a year.
struct Counts {
    member: String,
    months: Vec<(Paper, MonthWork)>,
    definition: Option<Definition>,
}

impl Counts {
    fn standing(&self) -> BTreeMap<Month, &Sheet> {
        standing(&self.months)
    }

    /// Whether a month says who was identified in it, or how many there are in all.
    fn measure(&self) -> Measure {
        self.definition.as_ref().map_or(Measure::Flow, |definition| definition.measure)
    }
}

fn answers_id(member: &str, other: &str, year: i16) -> String {
    format!("victims.{member}.{other}.{year}")
}

/// The paper of what was shown of a member's year. No indicator's ledger has such a name: theirs have no dots.
fn ledger_id(member: &str, year: i16, direction: Direction) -> String {
    format!("victims.{member}.{year}.{direction}")
}

/// How often a ledger is read again where somebody else wrote it meanwhile.
const TRIES: u32 = 5;

impl Desk {
    async fn counts_in(&self, member: &str, year: i16) -> Result<Counts, DeskError> {
        let months = self.months_of(member).await?;
        let definition = self.definitions_kept(member).await?.1.in_year(year).cloned();
        Ok(Counts { member: member.to_owned(), months, definition })
    }

    /// What somebody of neither police unit sees of a whole year of a member: how many it counts with another one. What is shown is written
    /// down first; where somebody else did so meanwhile, it is read again.
    async fn victims_shown(
        &self,
        account: &str,
        (year, direction): (i16, Direction),
        (member, other): (&str, &str),
        members: &BTreeSet<String>,
    ) -> Result<Count, DeskError> {
        let (id, view) = (ledger_id(member, year, direction), View::Member(member.to_owned()));
        let mut tries = TRIES;
        loop {
            let kept = self.store().paper(&view, PaperKind::Ledger, &id).await?.map(readable::<Ledger>).transpose()?;
            let (paper, before) = kept.unzip();
            // After the ledger: what is in it was read from months that are read here as well.
            let counts = self.counts_in(member, year).await?;
            // All so far: two years of it would be subtracted from each other, and no ledger of one year looks at both.
            if counts.measure() == Measure::Stock {
                return Ok(Count::Withheld);
            }
            let all = editions(counts.months.iter().map(|(_, work)| work), year);
            let all: Vec<_> = all.iter().map(|sheets| Counted::of(sheets, year, direction, members)).collect();
            let Some(next) = Ledger::next(before.as_ref(), &all) else { return Ok(Count::Withheld) };
            let shown = next.shown(other).map_or(Count::Withheld, Count::Told);
            if before.is_some_and(|before| before.edition() == next.edition()) {
                return Ok(shown);
            }
            let next = next.blinded(self.fresh_id()?);
            let mut change = match &paper {
                Some(paper) => PaperChange::next(paper, "ledger", &next),
                None => PaperChange::new(PaperKind::Ledger, &id, "ledger", &next),
            };
            change.member = Some(member.to_owned());
            let deed = Deed::new(account, "victims.compared", PaperKind::Ledger, &id).of(Some(member));
            match self.perform(deed.saying(json!({ "edition": next.edition() })).with(change)).await {
                Err(DeskError::Refused(Refused::Moved { kind: PaperKind::Ledger, .. })) if tries > 1 => tries -= 1,
                done => return done.map(|_| shown),
            }
        }
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

    /// Two members beside each other in a year. Who looked at counts of others is remembered: those of both, or of the other member.
    pub async fn victims_cross(
        &self,
        leave: &Authorised<access::VictimsCross>,
        other: &str,
        year: i16,
    ) -> Result<Option<CrossSeen>, DeskError> {
        let (person, member) = (leave.person(), leave.member().unwrap_or_default());
        let members = self.all_members().await?;
        if !members.contains(other) || other == member {
            return Ok(None);
        }
        let is_whole = leave.role() != Some(Role::Secretariat);
        if !is_whole {
            self.saw_list(person, PaperKind::Victims, Some(member)).await?;
        }
        self.saw_list(person, PaperKind::Victims, Some(other)).await?;
        let (own, there) = (self.counts_in(member, year).await?, self.counts_in(other, year).await?);
        let answers = self.answers_kept(member, other, year).await?.map(|(_, answers)| answers);
        let others_answers = self.answers_kept(other, member, year).await?.map(|(_, answers)| answers);
        let definitions = [own.definition.as_ref(), there.definition.as_ref()];
        let mut compared = Vec::new();
        for direction in Direction::ALL.iter().copied() {
            // Whoever counts victims abroad, and whoever counts them at home.
            let (from, to) = match direction {
                Direction::Outgoing => (&own, &there),
                Direction::Incoming => (&there, &own),
            };
            let said = Side::located(&from.standing(), (year, from.measure()), &to.member);
            let heard = Side::referred(&to.standing(), (year, to.measure()), &from.member);
            let is_open = said.is_open() || heard.is_open();
            let (seen_said, seen_heard) = if is_whole {
                (Count::whole(said), Count::whole(heard))
            } else if is_open {
                (Count::Open, Count::Open)
            } else {
                let (account, from, to) = (&person.account, from.member.as_str(), to.member.as_str());
                let located = (year, Direction::Outgoing);
                let referred = (year, Direction::Incoming);
                (
                    self.victims_shown(account, located, (from, to), &members).await?,
                    self.victims_shown(account, referred, (to, from), &members).await?,
                )
            };
            let both = seen_said.told().zip(seen_heard.told());
            let known = |side: Side, count: Count| Side { count: count.told(), ..side };
            let told = |side: Side, count| Told { count, confirmed: side.confirmed, unknown: side.unknown };
            compared.push(Compared {
                direction,
                said: told(said, seen_said),
                heard: told(heard, seen_heard),
                is_open,
                // Part of a year is no year: nothing differs yet.
                difference: both.filter(|_| !is_open).map(|(said, heard)| said.abs_diff(heard)),
                // Where a count of a whole year is withheld, nothing says whether it differs.
                found: if is_open || both.is_some() {
                    found(known(said, seen_said), known(heard, seen_heard), definitions)
                } else {
                    BTreeSet::new()
                },
                own: answers.as_ref().and_then(|answers| answers.of(direction)).cloned(),
                others: others_answers.as_ref().and_then(|a| a.of(direction.as_seen_there())).cloned(),
            });
        }
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
