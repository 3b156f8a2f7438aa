//! Which sums there are among a member's counts: the totals of a year and their parts, and what came between two years of a stock.

use std::collections::{BTreeMap, BTreeSet};

use super::{Elsewhere, FROM, TOLD, count, is_withheld, name, worked_out};
use crate::indicators::suppression::{BadTables, Refusal, Tables};
use crate::indicators::vintages::Held;
use crate::register::figures::known::{Choice, Counted, Known, choices};
use crate::register::figures::{Cell, FiguresWork, Part};
use crate::register::{Breakdown, Indicator, Measure};

/// Totals that are added up from one breakdown at most.
const MOST: usize = 32;

/// More counts are told elsewhere than can be looked through: nothing says that a small one is safe.
fn too_many() -> Refusal {
    Refusal::Narrow(Vec::new())
}

/// Held figures by place, with their names and counts.
fn named(work: &FiguresWork) -> BTreeMap<Cell, Counted> {
    let held = work.held().into_iter().flatten();
    let one = |(cell, held): (&String, &Held)| {
        Some((cell.parse().ok()?, (name(&work.member, cell, held), count(&held.stated.figure)?)))
    };
    held.filter_map(one).collect()
}

/// A total of a year, as a reader can know it.
struct Total {
    name: String,
    all: u64,
    /// Told elsewhere, or added up with such parts, so that it may be of another count than the parts are.
    told: bool,
    /// Everybody can read it, whatever is shown here.
    public: bool,
}

/// A member's counts, and what is told of them elsewhere.
pub(super) struct Sums<'a> {
    indicator: &'a Indicator,
    /// What the member declares.
    named: BTreeMap<Cell, Counted>,
    /// What is told elsewhere, each count once.
    told: BTreeMap<Cell, Vec<Counted>>,
    /// What is withheld elsewhere.
    withheld: BTreeSet<Cell>,
    /// Where less than this is left of a total, it is a small count.
    width: u64,
}

impl<'a> Sums<'a> {
    pub fn of(indicator: &'a Indicator, work: &FiguresWork, elsewhere: &[Elsewhere], width: u64) -> Self {
        let (mut told, mut withheld) = (BTreeMap::<Cell, BTreeSet<u64>>::new(), BTreeSet::new());
        for one in elsewhere.iter().filter(|one| one.member == work.member) {
            if is_withheld(&one.figure) {
                withheld.insert(one.cell.clone());
            } else if let Some(count) = count(&one.figure) {
                told.entry(one.cell.clone()).or_default().insert(count);
            }
        }
        let counted = |cell: &Cell, count: u64| (format!("{}.{cell}{TOLD}{count}", work.member), count);
        let told = told.into_iter().map(|(cell, counts)| {
            let counts = counts.into_iter().map(|count| counted(&cell, count)).collect();
            (cell, counts)
        });
        Self { indicator, named: named(work), told: told.collect(), withheld, width }
    }

    /// Adds the sums to the tables.
    pub fn add(&self, tables: &mut Tables) -> Result<(), Refusal> {
        let totals = self.totals(tables)?;
        self.sums(tables, &totals)?;
        if self.indicator.measure == Measure::Stock {
            self.growth(tables, &totals)?;
        }
        Ok(())
    }

    /// What is told elsewhere of a place that the member does not declare.
    fn told_at(&self, cell: &Cell) -> &[Counted] {
        self.told.get(cell).filter(|_| !self.named.contains_key(cell)).map_or(&[], Vec::as_slice)
    }

    /// What the parts of each breakdown can come to in a year.
    fn broken_down(&self, year: i16) -> Result<Vec<Vec<Choice>>, Refusal> {
        let known = |cell: Cell| match self.named.get(&cell) {
            Some(counted) => Known { counts: vec![counted.clone()], own: true, sure: true },
            None => Known { counts: self.told_at(&cell).to_vec(), ..Known::default() },
        };
        let of = |breakdown: &Breakdown| {
            let parts = breakdown.parts.iter().map(|part| known(Cell::part(year, &breakdown.by, part)));
            choices(&parts.collect::<Vec<_>>()).ok_or_else(too_many)
        };
        self.indicator.card.breakdowns.iter().map(of).collect()
    }

    /// The totals of each year. Where the member declares none, a reader takes what is told elsewhere, or adds up a breakdown that is
    /// complete: without it two breakdowns of one year would be two tables, and they are one.
    fn totals(&self, tables: &mut Tables) -> Result<BTreeMap<i16, Vec<Total>>, Refusal> {
        let mut years: BTreeSet<i16> = self.named.keys().map(|cell| cell.year).collect();
        if self.indicator.measure == Measure::Stock {
            // What came since a year that is told elsewhere can be worked out too.
            years.extend(self.told.keys().map(|cell| cell.year));
        }
        let mut totals: BTreeMap<i16, Vec<Total>> = BTreeMap::new();
        for year in years {
            let (of_year, cell) = (totals.entry(year).or_default(), Cell::total(year));
            if let Some((name, all)) = self.named.get(&cell) {
                of_year.push(Total { name: name.clone(), all: *all, told: false, public: false });
                continue;
            }
            for (name, all) in self.told_at(&cell) {
                tell(tables, [name])?;
                of_year.push(Total { name: name.clone(), all: *all, told: true, public: true });
            }
            for choices in self.broken_down(year)? {
                let whole: Vec<Choice> = choices.into_iter().filter(|one| one.complete).collect();
                if whole.len() > MOST {
                    return Err(too_many());
                }
                for Choice { names, sum, own, .. } in whole {
                    if of_year.iter().all(|total| total.all != sum) {
                        let name = format!("all{FROM}{}", names.join(" "));
                        self.add_up(tables, (&name, sum), own, &cell)?;
                        let told = names.iter().any(|name| told_count(name).is_some());
                        of_year.push(Total { name, all: sum, told, public: !own });
                    }
                }
            }
        }
        Ok(totals)
    }

    /// A total that is added up.
    fn add_up(&self, tables: &mut Tables, (name, all): (&str, u64), own: bool, cell: &Cell) -> Result<(), BadTables> {
        if !own {
            tables.cell(name, all)?;
            return tables.shown_elsewhere(name);
        }
        tables.unlisted(name, all)?;
        if self.withheld.contains(cell) {
            tables.cell(name, all)?;
            tables.hidden_elsewhere(name)?;
        }
        Ok(())
    }

    /// Each total as the sum of its parts. Where a part is not known, what is left of the total is worked out by whoever subtracts.
    fn sums(&self, tables: &mut Tables, totals: &BTreeMap<i16, Vec<Total>>) -> Result<(), Refusal> {
        for (year, of_year) in totals {
            for choices in self.broken_down(*year)? {
                for total in of_year {
                    self.sum(tables, total, &choices)?;
                }
            }
        }
        Ok(())
    }

    /// A total and the parts of one breakdown.
    fn sum(&self, tables: &mut Tables, total: &Total, choices: &[Choice]) -> Result<(), BadTables> {
        let Total { name, all, told, public } = total;
        // What is told elsewhere alone gives nothing of the member's away that is not told there.
        let matters = |one: &&Choice| !one.names.is_empty() && (one.own || !public);
        let parts: Vec<&Choice> = choices.iter().filter(matters).collect();
        if let Some(whole) = parts.iter().find(|one| one.complete && one.sum == *all) {
            tell(tables, &whole.names)?;
            return tables.sum(name, &whole.names);
        }
        let below: Vec<&&Choice> = parts.iter().filter(|one| !one.complete && one.sum <= *all).collect();
        // What leaves more than a small count narrows less than what leaves the least of it.
        let nearest = below.last().map(|one| one.sum);
        for Choice { names, sum, .. } in
            below.iter().filter(|one| Some(one.sum) == nearest || all - one.sum < self.width)
        {
            tell(tables, names)?;
            let rest = worked_out("rest", name, names);
            tables.unlisted(&rest, all - sum)?;
            tables.sum(name, &names.iter().chain([&rest]).collect::<Vec<_>>())?;
        }
        // What is told elsewhere and is not what the parts come to is another count. What is declared contradicts itself.
        match parts.first().filter(|one| below.is_empty() && !told && one.own) {
            Some(least) => {
                tell(tables, &least.names)?;
                tables.sum(name, &least.names)
            }
            None => Ok(()),
        }
    }

    /// What came between two years of a stock: nobody publishes it, and everybody can subtract. That nothing came is a small count too.
    fn growth(&self, tables: &mut Tables, totals: &BTreeMap<i16, Vec<Total>>) -> Result<(), BadTables> {
        let mut series: BTreeMap<Option<&Part>, BTreeMap<i16, Vec<Level>>> = BTreeMap::new();
        for (year, of_year) in totals.iter().filter(|(_, of_year)| !of_year.is_empty()) {
            let level = |total: &Total| Level { name: total.name.clone(), all: total.all, public: total.public };
            series.entry(None).or_default().insert(*year, of_year.iter().map(level).collect());
        }
        let own = self.named.iter().map(|(cell, counted)| (cell, std::slice::from_ref(counted), false));
        let told = self.told.keys().map(|cell| (cell, self.told_at(cell), true));
        for (cell, counts, public) in
            own.chain(told).filter(|(cell, counts, _)| cell.part.is_some() && !counts.is_empty())
        {
            let levels = counts.iter().map(|(name, all)| Level { name: name.clone(), all: *all, public });
            series.entry(cell.part.as_ref()).or_default().insert(cell.year, levels.collect());
        }
        for years in series.values() {
            let all: Vec<&Vec<Level>> = years.values().collect();
            // A year that is told elsewhere may be of another count, and then it does not stand between two others.
            let own: Vec<&Vec<Level>> =
                all.iter().copied().filter(|levels| levels.iter().any(|level| !level.public)).collect();
            for (earlier, later) in all.iter().zip(all.iter().skip(1)).chain(own.iter().zip(own.iter().skip(1))) {
                for (before, after) in earlier.iter().flat_map(|e| later.iter().map(move |l| (e, l))) {
                    if !(before.public && after.public) {
                        came_between(tables, before, after)?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// A stock in a year.
struct Level {
    name: String,
    all: u64,
    public: bool,
}

fn came_between(tables: &mut Tables, before: &Level, after: &Level) -> Result<(), BadTables> {
    let Some(came) = after.all.checked_sub(before.all) else { return Ok(()) };
    tell(tables, [&before.name, &after.name])?;
    let between = worked_out("came", &after.name, std::slice::from_ref(&before.name));
    tables.unlisted(&between, came)?;
    tables.sum(&after.name, &[&before.name, &between])
}

/// The count in the name of what is told elsewhere.
fn told_count(name: &str) -> Option<u64> {
    let told = name.split_once(TOLD).filter(|_| !name.contains(FROM));
    told.and_then(|(_, count)| count.parse().ok())
}

/// What is told elsewhere of some parts is in the tables, and shown.
fn tell<'a>(tables: &mut Tables, names: impl IntoIterator<Item = &'a String>) -> Result<(), BadTables> {
    for name in names {
        if let Some(count) = told_count(name) {
            tables.cell(name, count)?;
            tables.shown_elsewhere(name)?;
        }
    }
    Ok(())
}
