//! The attack on publications at random: two members publish twice, the second time with revisions, and totals and parts are told
//! elsewhere before and after. From all that is public no hidden count becomes narrower than 5, no small one is worked out, and what was
//! shown or hidden stays that.

use std::cell::RefCell;

use alliance::indicators::reasons::RevisionReason;
use alliance::indicators::suppression::{Mark, Published};
use alliance::indicators::vintages::Revision;
use alliance::register::figures::ledger::gives_away;
use alliance::register::figures::publication::{Elsewhere, observations, publish};
use alliance::register::figures::{Cell, Cited, Entries, Entry, FiguresWork};
use alliance::register::{Figure, Indicator, Measure, Observation, Precision, RecordId, Source};
use proptest::prelude::*;

use super::publication::{indicator, published};
use super::reader::Reader;
use super::{act, runner};

/// A year as it is: by sex, the first part by age; and of its places, in the order of [`places`], what is declared, what is told
/// elsewhere before the publication, and what after it.
#[derive(Clone, Debug)]
struct Year {
    sex: [i64; 3],
    old: i64,
    declared: [bool; 6],
    told: [bool; 6],
    late: [bool; 6],
}

/// The places of a year: the total, the parts by sex, the parts by age.
fn places(year: i16) -> [Cell; 6] {
    let [f, m, x] = ["f", "m", "x"].map(|part| Cell::part(year, "sex", part));
    let [old, young] = ["old", "young"].map(|part| Cell::part(year, "age", part));
    [Cell::total(year), f, m, x, old, young]
}

impl Year {
    /// The counts of its places.
    fn counts(&self) -> [i64; 6] {
        let (total, [f, m, x]) = (self.sex.iter().sum(), self.sex);
        let old = self.old.min(total);
        [total, f, m, x, old, total - old]
    }
}

fn years() -> impl Strategy<Value = Vec<(i16, Year)>> {
    let flags = |of: f64| prop::array::uniform6(prop::bool::weighted(of));
    let year = ([0_i64..12, 0..40, 0..400], 0_i64..30, flags(0.75), flags(0.15), flags(0.25));
    let year = year.prop_map(|(sex, old, declared, told, late)| Year { sex, old, declared, told, late });
    prop::collection::vec(year, 2..3).prop_map(|years| (2020..).zip(years).collect())
}

fn entries(years: &[(i16, Year)], work: &FiguresWork) -> Entries {
    let mut all = Entries::new();
    for (at, year) in years {
        for ((cell, value), declared) in places(*at).into_iter().zip(year.counts()).zip(year.declared) {
            let held = work.held_at(&cell);
            // What is public stays declared.
            if !declared && held.is_none() {
                continue;
            }
            let source = Cited { title: "Police statistics".into(), address: String::new() };
            let mut entry = Entry { value: Some(value.into()), source, ..Entry::default() };
            if held.is_some_and(|held| Some(&held.stated) != entry.stated().as_ref()) {
                let text = "A region was late.".to_owned();
                entry.revision = Some(Revision { reason: RevisionReason::LateData, text });
            }
            all.insert(cell, entry);
        }
    }
    all
}

/// What was tried and what became of it.
#[derive(Debug, Default)]
struct Counts {
    published: usize,
    refused: usize,
    told: usize,
    told_parts: usize,
    kept_back: usize,
    withheld: usize,
    ended: usize,
}

/// Everything of one case.
struct World<'a> {
    indicator: Indicator,
    works: Vec<FiguresWork>,
    ledger: Option<Published>,
    /// All that was ever told.
    elsewhere: Vec<Elsewhere>,
    reader: Reader,
    counts: &'a RefCell<Counts>,
}

impl World<'_> {
    /// Tells some counts of a member elsewhere, one after the other, as far as what is published lets them. Those that are told.
    fn tell(&mut self, member: usize, years: &[(i16, Year)], which: fn(&Year) -> [bool; 6]) -> Vec<Elsewhere> {
        let mut now = Vec::new();
        for (at, year) in years {
            for ((cell, count), told) in places(*at).into_iter().zip(year.counts()).zip(which(year)) {
                if !told {
                    continue;
                }
                let part = cell.part.clone();
                let observation = Observation {
                    indicator: "identified".into(),
                    member: Some(self.works[member].member.clone()),
                    period: at.to_string(),
                    year: Some(*at),
                    figure: Figure::Value(count.into()),
                    precision: Precision::Exact,
                    qualifier: None,
                    dimensions: part.map(|part| (part.by, part.part)).into_iter().collect(),
                    grade: 1,
                    unit: "persons".into(),
                    source: Source::default(),
                    note: None,
                    vintage: None,
                    revision: None,
                };
                let counts = &mut self.counts.borrow_mut();
                let ledger = self.ledger.as_ref();
                if ledger.is_some_and(|ledger| gives_away(ledger, &self.elsewhere, &self.indicator, &observation)) {
                    counts.kept_back += 1;
                    continue;
                }
                counts.told += 1;
                counts.told_parts += usize::from(cell.part.is_some());
                let member = self.works[member].member.clone();
                now.push(Elsewhere { member, cell, figure: observation.figure });
                self.elsewhere.extend(now.last().cloned());
            }
        }
        now
    }

    /// Publishes a member's figures of these years; what is public of them then, or none where it is refused.
    fn publish(
        &mut self,
        member: usize,
        years: &[(i16, Year)],
    ) -> Result<Option<Vec<(RecordId, Observation)>>, TestCaseError> {
        let mut after = self.works.clone();
        let all = entries(years, &after[member]);
        after[member] = published(after[member].clone(), all);
        let all: Vec<&FiguresWork> = after.iter().collect();
        let Ok(now) = publish(&self.indicator, &all, &self.elsewhere, self.ledger.as_ref()) else {
            self.counts.borrow_mut().refused += 1;
            return Ok(None);
        };
        self.counts.borrow_mut().published += 1;
        for (id, mark) in self.ledger.iter().flat_map(Published::cells) {
            match mark {
                Mark::Shown(value) => prop_assert_eq!(now.mark(id), Some(Mark::Shown(*value))),
                Mark::Suppressed { .. } => {
                    prop_assert!(matches!(now.mark(id), Some(Mark::Suppressed { .. } | Mark::Shown(_))), "{}", id);
                }
                Mark::Unlisted => {}
            }
        }
        let public = observations(&after[member], &self.indicator, Some(&now)).unwrap();
        let kept: Published = serde_json::from_str(&serde_json::to_string(&now).unwrap()).unwrap();
        (self.works, self.ledger) = (after, Some(kept));
        Ok(Some(public))
    }

    /// What a reader works out after having read what is public, and what is told elsewhere of the same counts.
    fn attacked(&mut self, public: &[(RecordId, Observation)], told: &[Elsewhere]) -> Result<(), TestCaseError> {
        self.reader.reads(&self.indicator, public, told, &self.elsewhere);
        let intervals = self.reader.intervals();
        let given = self.reader.given_away(&intervals);
        prop_assert!(given.is_none(), "{}", given.unwrap_or_default());
        let (withheld, mut counts) = (self.reader.withheld(&intervals), self.counts.borrow_mut());
        counts.withheld += withheld.len();
        counts.ended += withheld.iter().filter(|interval| interval.width().is_some()).count();
        Ok(())
    }
}

fn played(stock: bool, vintages: &[Vec<(i16, Year)>; 2], counts: &RefCell<Counts>) -> Result<(), TestCaseError> {
    let works = ["DE", "RS"].map(|m| FiguresWork::begin(m.into(), "identified".into(), act(1, 0))).to_vec();
    let indicator = indicator(if stock { Measure::Stock } else { Measure::Flow });
    let (ledger, elsewhere, reader) = (None, Vec::new(), Reader::default());
    let mut world = World { indicator, works, ledger, elsewhere, reader, counts };
    for years in vintages {
        for member in 0..2 {
            let mut years = years.clone();
            // Each member has counts of its own.
            for (_, year) in &mut years {
                year.sex[2] += i64::try_from(member).unwrap() * 7;
            }
            let mut told = world.tell(member, &years, |year| year.told);
            let Some(public) = world.publish(member, &years)? else { continue };
            // A member that has declared nothing so far has nothing to be read.
            if public.is_empty() {
                continue;
            }
            for (_, body) in &public {
                let small = matches!(body.figure, Figure::Value(value) if value < 5.into());
                let elsewhere = world.elsewhere.iter().any(|told| told.figure == body.figure);
                prop_assert!(!small || elsewhere, "a small count is shown");
            }
            world.attacked(&public, &told)?;
            told.extend(world.tell(member, &years, |year| year.late));
            world.attacked(&public, &told)?;
        }
    }
    Ok(())
}

#[test]
fn neither_a_publication_nor_what_is_told_elsewhere_gives_a_hidden_count_away() {
    let counts = RefCell::new(Counts::default());
    let done = runner(1_000)
        .run(&(any::<bool>(), years(), years()), |(stock, first, second)| played(stock, &[first, second], &counts));
    done.unwrap_or_else(|fault| panic!("{fault}"));
    let counts = counts.into_inner();
    println!("{counts:?}");
    // Publications were made and refused, counts were told and kept back, and the attack had something to attack and found ends.
    assert!(counts.published > 300 && counts.refused > 50, "{counts:?}");
    assert!(counts.told > 500 && counts.told_parts > 300 && counts.kept_back > 200, "{counts:?}");
    assert!(counts.withheld > 1_000 && counts.ended > 200, "{counts:?}");
}
