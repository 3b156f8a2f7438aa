//! What one member counts in another, beside what that one counts as referred by it.
//!
//! Both are counts of confirmed months, and neither is the other's: a difference is no fault by itself. What may explain it is said in a few
//! words, some of them found here, some said by the two police units. Small counts are seen by these two and by nobody else; what others were
//! shown stays known ([`Ledger`]).

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Confirmed, Definition, Month, MonthWork, Place, Sheet, VictimsRefusal, Way};
use crate::indicators::suppression::{BadTables, Mark, NARROWEST, Policy, Published, Refusal, Tables, Zeros, protect};
use crate::register::{Act, Measure};

words! {
    /// What may explain a difference.
    Explanation {
        /// One counted later than the other, or has not confirmed all its months.
        Timing = "timing",
        /// The two count different things.
        Definition = "definition",
        /// A referral did not arrive.
        NotReceived = "not-received",
        /// A referral arrived and the victim is not identified there yet.
        StillOpen = "still-open",
        /// The victim is counted there by another way.
        OtherWay = "other-way",
        /// One counted the same victim twice.
        CountedTwice = "counted-twice",
        /// Looked into; no explanation was found.
        NotExplained = "not-explained",
    }
}

words! {
    /// Which of the two comparisons.
    Direction {
        /// What the member counts in the other one.
        Outgoing = "outgoing",
        /// What the other one counts in the member.
        Incoming = "incoming",
    }
}

impl Direction {
    /// The same comparison as the other member names it.
    #[must_use]
    pub const fn as_seen_there(self) -> Self {
        match self {
            Self::Outgoing => Self::Incoming,
            Self::Incoming => Self::Outgoing,
        }
    }
}

/// The months of a year.
const MONTHS: usize = 12;

/// The only way by which somebody is counted as referred.
const BY_REFERRAL: &[Way] = &[Way::Referral];

/// What one side counts in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// How many, as far as it is known; none where nothing is: no month is confirmed, or those that are say nothing of it.
    pub count: Option<u64>,
    /// Months that are confirmed.
    pub confirmed: usize,
    /// Confirmed months of which something is not known.
    pub unknown: usize,
}

impl Side {
    fn of(
        sheets: &BTreeMap<Month, &Sheet>,
        (year, measure): (i16, Measure),
        ways: &[Way],
        is: impl Fn(&Place) -> bool,
    ) -> Self {
        let all: Vec<&Sheet> = Month::all(year).filter_map(|month| sheets.get(&month).copied()).collect();
        // Where a month says how many there are in all, the newest says it of the year, and nothing is added up.
        let said = match measure {
            Measure::Flow => &all[..],
            Measure::Stock => all.last().map(std::slice::from_ref).unwrap_or_default(),
        };
        let mut side = Self { confirmed: all.len(), ..Self::default() };
        for sheet in said {
            let (count, known) = sheet.count(ways, &is);
            if known || count > 0 {
                side.count = Some(side.count.unwrap_or_default() + count);
            }
            side.unknown += usize::from(!known);
        }
        side
    }

    /// What a member counts as located in another one, whichever way it came by it.
    pub fn located(sheets: &BTreeMap<Month, &Sheet>, of: (i16, Measure), there: &str) -> Self {
        let is = |place: &Place| matches!(place, Place::Abroad { country: Some(code) } if code == there);
        Self::of(sheets, of, Way::ALL, is)
    }

    /// What a member counts at home as referred by another one.
    pub fn referred(sheets: &BTreeMap<Month, &Sheet>, of: (i16, Measure), by: &str) -> Self {
        let is = |place: &Place| matches!(place, Place::Home { from: Some(code) } if code == by);
        Self::of(sheets, of, BY_REFERRAL, is)
    }

    /// Whether something is still to come.
    pub const fn is_open(&self) -> bool {
        self.confirmed < MONTHS || self.unknown > 0
    }
}

/// What the house itself finds that may explain a difference, or that there is none to tell yet: what is still to come, and definitions that
/// differ.
pub fn found(said: Side, heard: Side, definitions: [Option<&Definition>; 2]) -> BTreeSet<Explanation> {
    let mut found = BTreeSet::new();
    let open = said.is_open() || heard.is_open();
    if !open && said.count == heard.count {
        return found;
    }
    if open {
        found.insert(Explanation::Timing);
    }
    let same = matches!(definitions, [Some(one), Some(other)] if one.is_same_count(other));
    if !same {
        found.insert(Explanation::Definition);
    }
    found
}

/// A year of a member as it stood once all its months were confirmed, and after each revision since, the newest last; nothing before. Each may
/// have been declared, and then somebody knows its totals.
pub fn editions<'a>(months: impl IntoIterator<Item = &'a MonthWork>, year: i16) -> Vec<BTreeMap<Month, &'a Sheet>> {
    let mut confirmed: Vec<(Month, &Confirmed)> = Vec::new();
    let mut stands = BTreeMap::new();
    for work in months.into_iter().filter(|work| work.month.year() == year) {
        confirmed.extend(work.vintages().iter().map(|one| (work.month, one)));
        stands.extend(work.stands().map(|one| (work.month, &one.sheet)));
    }
    // At one moment, what came first of each month before what came later of any.
    confirmed.sort_by_key(|(month, one)| (one.confirmed.at, one.number, *month));
    let (mut so_far, mut editions) = (BTreeMap::new(), Vec::new());
    for (month, one) in confirmed {
        so_far.insert(month, &one.sheet);
        if so_far.len() == MONTHS {
            editions.push(so_far.clone());
        }
    }
    // A clock that was set back puts revisions into another order; what stands is the last all the same.
    if stands.len() == MONTHS && editions.last() != Some(&stands) {
        editions.push(stands);
    }
    editions
}

/// Whom a member counts victims with in a year: those located abroad, or those counted by referral.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// How many with each member.
    pub members: BTreeMap<String, u64>,
    /// How many more: in no member, or not known in which.
    pub rest: u64,
}

impl Counted {
    /// What a whole year says; none where something of it is not known.
    pub fn of(
        sheets: &BTreeMap<Month, &Sheet>,
        year: i16,
        direction: Direction,
        members: &BTreeSet<String>,
    ) -> Option<Self> {
        let of = (year, Measure::Flow);
        // The totals that are declared: all who were located abroad, and all who were found by referral, wherever.
        let all = match direction {
            Direction::Outgoing => Side::of(sheets, of, Way::ALL, |place| matches!(place, Place::Abroad { .. })),
            Direction::Incoming => Side::of(sheets, of, BY_REFERRAL, |_| true),
        };
        if all.is_open() {
            return None;
        }
        let count = |code: &str| match direction {
            Direction::Outgoing => Side::located(sheets, of, code),
            Direction::Incoming => Side::referred(sheets, of, code),
        };
        let members: BTreeMap<String, u64> =
            members.iter().map(|code| (code.clone(), count(code).count.unwrap_or_default())).collect();
        let rest = all.count?.checked_sub(members.values().sum())?;
        Some(Self { members, rest })
    }

    fn total(&self) -> u64 {
        self.members.values().sum::<u64>() + self.rest
    }

    /// Every part of the total: what it is called, and how many.
    fn parts(&self) -> impl Iterator<Item = (&str, u64)> {
        self.members.iter().map(|(code, count)| (code.as_str(), *count)).chain([(REST, self.rest)])
    }
}

/// What the total is called in a ledger.
const TOTAL: &str = "total";
/// What is with no member.
const REST: &str = "rest";
/// What stands between the two names of a count that was revised, in the name of what the revision came to.
const SINCE: &str = " since ";

/// What was ever shown of a member's year to somebody of neither police unit. They remember it: what comes after a revision is decided with all of
/// it before them. It holds no count that was not shown, but for totals, which are taken as known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ledger {
    /// How many editions of the year there were when it was decided.
    edition: usize,
    published: Published,
    /// What nobody can guess, another in each version: there are few counts to try.
    blind: String,
}

impl Ledger {
    /// What is shown by now, given all editions of a year ([`editions`]) in their order (none for one of which something is not known), and what was
    /// shown before. Small counts are withheld, and so many others that nobody works them out from totals, which are taken as known in each
    /// edition, or from what was shown before a revision. None where that cannot be done: then nothing is shown.
    pub fn next(before: Option<&Self>, editions: &[Option<Counted>]) -> Option<Self> {
        editions.last()?.as_ref()?;
        let edition = editions.len();
        if let Some(same) = before.filter(|before| before.edition == edition) {
            return Some(same.clone());
        }
        let published = protected(editions, before.map(|before| &before.published)).ok()?;
        Some(Self { edition, published, blind: String::new() })
    }

    /// The version as it is to be written, with something in it that nobody can guess.
    #[must_use]
    pub fn blinded(self, blind: String) -> Self {
        Self { blind, ..self }
    }

    /// How many editions of the year there were when it was decided.
    pub const fn edition(&self) -> usize {
        self.edition
    }

    /// How many are counted with a member by now, where that is shown.
    pub fn shown(&self, code: &str) -> Option<u64> {
        let of = |(id, mark): (&str, &Mark)| {
            let (what, since) = id.split_once('/')?;
            let since: usize = since.parse().ok()?;
            (what == code).then_some((since, *mark))
        };
        let newest = self.published.cells().filter_map(of).max_by_key(|(since, _)| *since);
        match newest?.1 {
            Mark::Shown(count) => Some(count),
            Mark::Suppressed { .. } | Mark::Unlisted => None,
        }
    }
}

/// The tables of all editions at once. A count keeps its name, `DE/1`, until a revision changes it.
fn protected(editions: &[Option<Counted>], before: Option<&Published>) -> Result<Published, Refusal> {
    let mut tables = Tables::new();
    let mut newest: BTreeMap<&str, (String, u64)> = BTreeMap::new();
    for (number, edition) in (1_usize..).zip(editions) {
        let Some(edition) = edition else { continue };
        let mut names = Vec::new();
        for (what, count) in edition.parts() {
            let same = newest.get(what).filter(|(_, before)| *before == count);
            let name = same.map_or_else(|| format!("{what}/{number}"), |(name, _)| name.clone());
            // Of an edition that nobody looked at nothing was shown, and it may be small all the same.
            tables.unlisted(name.as_str(), count)?;
            names.push(name.clone());
            newest.insert(what, (name, count));
        }
        let total = format!("{TOTAL}/{number}");
        tables.cell(total.as_str(), edition.total())?;
        tables.shown_elsewhere(&total)?;
        tables.sum(&total, &names)?;
    }
    for (name, count) in newest.iter().filter(|(what, _)| **what != REST).map(|(_, newest)| newest) {
        tables.cell(name.as_str(), *count)?;
    }
    if let Some(before) = before {
        for (id, mark) in before.cells() {
            if let Some((later, earlier)) = id.split_once(SINCE) {
                came(&mut tables, later, earlier)?;
            } else if let (Mark::Shown(_), Some((what, _))) = (mark, id.split_once('/'))
                && let Some((name, _)) = newest.get(what).filter(|(name, _)| name != id)
            {
                came(&mut tables, name, id)?;
            }
        }
        tables.follow(before)?;
    }
    protect(&tables, Policy::new(NARROWEST.into(), Zeros::Shown))
}

/// What a revision came to: whoever was shown a count before it can subtract, and one month may be all of it.
fn came(tables: &mut Tables, later: &str, earlier: &str) -> Result<(), BadTables> {
    let Some((after, was)) = tables.value(later).zip(tables.value(earlier)) else { return Ok(()) };
    let between = format!("{later}{SINCE}{earlier}");
    tables.unlisted(between.as_str(), after.abs_diff(was))?;
    let (all, part) = if after >= was { (later, earlier) } else { (earlier, later) };
    tables.sum(all, &[part, between.as_str()])
}

/// What a member says of a difference.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// In a word.
    pub explanation: Explanation,
    /// Who said so, and when.
    pub act: Act,
}

/// What a member says of its differences with another one in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers {
    /// Two letters of the member that says it.
    pub member: String,
    /// Two letters of the other one.
    pub other: String,
    /// The year.
    pub year: i16,
    answers: BTreeMap<Direction, Answer>,
    /// What nobody can guess, another in each version: there are few words to try.
    blind: String,
}

impl Answers {
    /// Nothing is said yet.
    pub fn begin(member: String, other: String, year: i16) -> Result<Self, VictimsRefusal> {
        if member == other {
            return Err(VictimsRefusal::SameMember);
        }
        Ok(Self { member, other, year, answers: BTreeMap::new(), blind: String::new() })
    }

    /// The version as it is to be written, with something in it that nobody can guess.
    #[must_use]
    pub fn blinded(self, blind: String) -> Self {
        Self { blind, ..self }
    }

    /// What is said of a comparison.
    pub fn of(&self, direction: Direction) -> Option<&Answer> {
        self.answers.get(&direction)
    }

    /// Says it.
    pub fn say(mut self, direction: Direction, answer: Answer) -> Result<Self, VictimsRefusal> {
        if self.of(direction).is_some_and(|known| known.explanation == answer.explanation) {
            return Err(VictimsRefusal::NothingChanged);
        }
        self.answers.insert(direction, answer);
        Ok(self)
    }
}
