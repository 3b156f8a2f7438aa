//! What is shown of declared counts, over publications and revisions by several members.

use alliance::indicators::reasons::RevisionReason;
use alliance::indicators::suppression::{Interval, Mark, Published, attack};
use alliance::indicators::vintages::Revision;
use alliance::register::definition::is_id;
use alliance::register::figures::publication::{Elsewhere, observations, publish};
use alliance::register::figures::{Cell, Cited, Entries, Entry, FiguresWork, Findings, is_word};
use alliance::register::{Breakdown, Card, Direction, Figure, Indicator, Measure, Observation, RecordId, Source};
use proptest::prelude::*;
use serde_json::json;

use super::act;

fn indicator(measure: Measure) -> Indicator {
    Indicator {
        title: "Identified victims".into(),
        definition: "Children.".into(),
        unit: "persons".into(),
        measure,
        direction: Direction::Up,
        goal: None,
        // A definition that says less than what holds for all takes nothing away.
        smallest_cell: 1,
        yearly_growth: None,
        source: Source::default(),
        card: Card {
            breakdowns: vec![
                Breakdown { by: "sex".into(), parts: ["f", "m", "x"].map(str::to_owned).to_vec() },
                Breakdown { by: "age".into(), parts: ["old", "young"].map(str::to_owned).to_vec() },
            ],
            ..Card::default()
        },
    }
}

/// The parts of a year: by sex, the first by age; some are not known. The total is declared or not, and told elsewhere or not.
type Year = ([i64; 3], i64, bool, bool, bool);

fn entries(years: &[(i16, Year)], revised: bool, work: &FiguresWork) -> Entries {
    let mut all = Entries::new();
    for (year, (sex, old, known, declared, _)) in years {
        let total: i64 = sex.iter().sum();
        let mut cells = Vec::new();
        // What is public stays declared.
        if *declared || work.held_at(&Cell::total(*year)).is_some() {
            cells.push((Cell::total(*year), total));
        }
        cells.extend(["f", "m", "x"].iter().zip(sex).map(|(part, n)| (Cell::part(*year, "sex", part), *n)));
        let old = (*old).min(total);
        cells.push((Cell::part(*year, "age", "old"), old));
        if *known {
            cells.push((Cell::part(*year, "age", "young"), total - old));
        }
        for (cell, value) in cells {
            let source = Cited { title: "Police statistics".into(), address: String::new() };
            let mut entry = Entry { value: Some(value.into()), source, ..Entry::default() };
            let held = work.held_at(&cell);
            if revised && held.is_some_and(|held| Some(&held.stated) != entry.stated().as_ref()) {
                let text = "A region was late.".to_owned();
                entry.revision = Some(Revision { reason: RevisionReason::LateData, text });
            }
            all.insert(cell, entry);
        }
    }
    all
}

fn published(work: FiguresWork, all: Entries) -> FiguresWork {
    let digest = |work: &FiguresWork| work.digest();
    let work = work.edit(all, &act(1, 0)).unwrap();
    let nothing = Findings::default();
    match work.clone().ask(&nothing, act(1, 0)) {
        Ok(asked) => {
            let seen = digest(&asked);
            asked.sign(&seen, &nothing, act(2, 0)).unwrap().publish(&seen, act(3, 0)).unwrap()
        }
        // Nothing is different from what is public.
        Err(_) => work,
    }
}

/// What a reader knows: the figures of each publication as the register says them, the definition, and what is told elsewhere. It
/// owes nothing to the sums of the ledger.
#[derive(Default)]
struct Reader {
    cells: Vec<serde_json::Value>,
    names: Vec<String>,
    sums: Vec<serde_json::Value>,
}

/// The newest figures of a member: by place.
type Sight = std::collections::BTreeMap<Cell, usize>;

impl Reader {
    fn cell(&mut self, name: String, mark: &serde_json::Value) -> usize {
        if let Some(at) = self.names.iter().position(|known| *known == name) {
            return at;
        }
        self.cells.push(json!({ "id": &name, "mark": mark }));
        self.names.push(name);
        self.names.len() - 1
    }

    fn unknown(&mut self, name: String) -> usize {
        self.cell(name, &json!("unlisted"))
    }

    fn sum(&mut self, total: usize, parts: &[usize]) {
        let sum = json!({ "total": total, "parts": parts });
        if !self.sums.contains(&sum) {
            self.sums.push(sum);
        }
    }

    /// Reads what is public of a member after a publication.
    fn reads(&mut self, indicator: &Indicator, told: &[(RecordId, Observation)], elsewhere: &[Elsewhere]) {
        let mut sight = Sight::new();
        let member = told[0].1.member.clone().unwrap();
        for (id, body) in told {
            let mark = match &body.figure {
                Figure::Value(value) => json!({ "shown": value.to_string().parse::<u64>().unwrap() }),
                Figure::Missing(reason) if reason == "suppressed" => json!({ "suppressed": { "at_least": 0 } }),
                Figure::Missing(_) => json!("unlisted"),
            };
            let at = self.cell(format!("{id}/{}", body.vintage.unwrap()), &mark);
            let part = body.dimensions.iter().next();
            let year = body.year.unwrap();
            sight.insert(part.map_or(Cell::total(year), |(by, part)| Cell::part(year, by, part)), at);
        }
        let mut years: Vec<i16> = sight.keys().map(|cell| cell.year).collect();
        years.extend(elsewhere.iter().filter(|told| told.member == member).map(|told| told.year));
        years.sort_unstable();
        years.dedup();
        for year in &years {
            let known = sight.get(&Cell::total(*year)).copied();
            let told = elsewhere.iter().find(|told| told.member == member && told.year == *year);
            let total = known.unwrap_or_else(|| match told.map(|told| &told.figure) {
                Some(Figure::Value(value)) => {
                    let value: u64 = value.to_string().parse().unwrap();
                    self.cell(format!("{member} {year} elsewhere {value}"), &json!({ "shown": value }))
                }
                // The same count in both breakdowns, whatever it is.
                _ => self.unknown(format!("{member} {year} of {sight:?}")),
            });
            sight.insert(Cell::total(*year), total);
            for breakdown in &indicator.card.breakdowns {
                let at = breakdown.parts.iter().map(|part| sight.get(&Cell::part(*year, &breakdown.by, part)).copied());
                let mut parts: Vec<usize> = at.flatten().collect();
                if parts.is_empty() {
                    continue;
                }
                if parts.len() < breakdown.parts.len() {
                    parts.push(self.unknown(format!("rest of {total} without {parts:?}")));
                }
                self.sum(total, &parts);
            }
        }
    }

    fn intervals(&self) -> Vec<Interval> {
        let read = json!({ "cells": self.cells, "sums": self.sums, "width": 5 });
        let published: Published = serde_json::from_value(read).unwrap();
        let withheld = |interval: &Interval| matches!(published.mark(&interval.id), Some(Mark::Suppressed { .. }));
        attack(&published).unwrap().into_iter().filter(withheld).collect()
    }
}

/// Two members, two publications each, the second one with revisions: from what is public alone, no hidden count becomes narrower
/// than 5, and what was shown or hidden stays that.
#[test]
fn no_publication_gives_a_hidden_count_away() {
    let year = || ([0_i64..12, 0..40, 0..400], 0_i64..30, any::<bool>(), any::<bool>(), any::<bool>());
    let years = || prop::collection::vec(year(), 2..3);
    let config = ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() };
    let (hidden, ends) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let done = runner.run(&(any::<bool>(), years(), years()), |(stock, first, second)| {
        let intervals = published_twice(stock, &first, &second)?;
        hidden.set(hidden.get() + intervals.len());
        ends.set(ends.get() + intervals.iter().filter(|interval| interval.width().is_some()).count());
        Ok(())
    });
    done.unwrap();
    // The attack had something to attack, and ends were found.
    assert!(hidden.get() > 100 && ends.get() > 50, "{hidden:?} {ends:?}");
}

fn published_twice(stock: bool, first: &[Year], second: &[Year]) -> Result<Vec<Interval>, TestCaseError> {
    let indicator = indicator(if stock { Measure::Stock } else { Measure::Flow });
    let mut works: Vec<FiguresWork> =
        ["DE", "RS"].map(|m| FiguresWork::begin(m.into(), "identified".into(), act(1, 0))).to_vec();
    let mut ledger: Option<Published> = None;
    let mut reader = Reader::default();
    let mut found = Vec::new();
    for (vintage, years) in [first, second].into_iter().enumerate() {
        for member in 0..2 {
            let mut years: Vec<(i16, Year)> = (2020..).zip(years.iter().copied()).collect();
            years.rotate_left(member);
            let mut all = entries(&years, vintage > 0, &works[member]);
            // A part that is not known any more was known before, and stays in the draft.
            all.retain(|cell, _| vintage == 0 || works[member].held_at(cell).is_some() || cell.part.is_none());
            let consistent = years.iter().all(|(year, (sex, old, ..))| {
                let young = works[member].held_at(&Cell::part(*year, "age", "young"));
                let total: i64 = sex.iter().sum();
                young.is_none() || all.contains_key(&Cell::part(*year, "age", "young")) || *old > total
            });
            if !consistent {
                continue;
            }
            let next = published(works[member].clone(), all);
            let mut after = works.clone();
            after[member] = next;
            let told = years.iter().filter(|(_, year)| year.4).map(|(year, (sex, ..))| Elsewhere {
                member: after[member].member.clone(),
                year: *year,
                figure: Figure::Value(sex.iter().sum::<i64>().into()),
            });
            let told: Vec<Elsewhere> = told.collect();
            let all: Vec<&FiguresWork> = after.iter().collect();
            let Ok(now) = publish(&indicator, &all, &told, ledger.as_ref()) else { continue };
            for (id, mark) in ledger.iter().flat_map(Published::cells) {
                match mark {
                    Mark::Shown(value) => prop_assert_eq!(now.mark(id), Some(Mark::Shown(*value))),
                    Mark::Suppressed { .. } => {
                        prop_assert!(matches!(now.mark(id), Some(Mark::Suppressed { .. } | Mark::Shown(_))), "{}", id);
                    }
                    Mark::Unlisted => {}
                }
            }
            let public = observations(&after[member], &indicator, Some(&now)).unwrap();
            // A member that has declared nothing so far has nothing to be read.
            if public.is_empty() {
                continue;
            }
            for (_, body) in &public {
                let small = matches!(body.figure, Figure::Value(value) if value < 5.into());
                let elsewhere = told.iter().any(|told| told.figure == body.figure && Some(told.year) == body.year);
                prop_assert!(!small || elsewhere, "a small count is shown");
            }
            reader.reads(&indicator, &public, &told);
            found = reader.intervals();
            let has_parts = public.iter().any(|(_, body)| !body.dimensions.is_empty());
            prop_assert!(!has_parts || !reader.sums.is_empty(), "the parts are in no sum");
            for interval in &found {
                prop_assert!(
                    interval.width().is_none_or(|width| width >= 5),
                    "{interval:?} of {:?} {:?}",
                    reader.cells,
                    reader.sums
                );
            }
            let kept: Published = serde_json::from_str(&serde_json::to_string(&now).unwrap()).unwrap();
            (works, ledger) = (after, Some(kept));
        }
    }
    Ok(found)
}

/// Parts without their total: by sex 3, 42 and 10, by age 30 and 25.
fn without_total(total: Option<Entry>) -> FiguresWork {
    let value = |n: i64| Entry { value: Some(n.into()), ..Entry::default() };
    let mut all = Entries::from([
        (Cell::part(2020, "sex", "f"), value(3)),
        (Cell::part(2020, "sex", "m"), value(42)),
        (Cell::part(2020, "sex", "x"), value(10)),
        (Cell::part(2020, "age", "young"), value(30)),
        (Cell::part(2020, "age", "old"), value(25)),
    ]);
    all.extend(total.map(|total| (Cell::total(2020), total)));
    published(FiguresWork::begin("DE".into(), "identified".into(), act(1, 0)), all)
}

fn worked_out(work: &FiguresWork, indicator: &Indicator, told: &[Elsewhere], before: Option<&Published>) -> Published {
    let now = publish(indicator, &[work], told, before).unwrap();
    let mut reader = Reader::default();
    reader.reads(indicator, &observations(work, indicator, Some(&now)).unwrap(), told);
    let intervals = reader.intervals();
    assert!(!reader.sums.is_empty() && !intervals.is_empty());
    for interval in &intervals {
        assert!(interval.width().is_none_or(|width| width >= 5), "{interval:?}");
    }
    serde_json::from_str(&serde_json::to_string(&now).unwrap()).unwrap()
}

#[test]
fn two_breakdowns_are_one_table_without_their_total() {
    let indicator = indicator(Measure::Flow);
    let not_published = Entry { missing: Some("not-published".into()), ..Entry::default() };
    for total in [None, Some(not_published)] {
        let work = without_total(total);
        let ledger = worked_out(&work, &indicator, &[], None);
        assert_eq!(ledger.sums().count(), 2);
        // A year later, what was added up is still what it was, and can be still.
        let mut all = work.entries().clone();
        let source = Cited { title: "Police".into(), address: String::new() };
        all.insert(Cell::total(2021), Entry { value: Some(70.into()), source, ..Entry::default() });
        for (cell, n) in [(Cell::part(2020, "sex", "x"), 11), (Cell::part(2020, "age", "young"), 31)] {
            let part = all.get_mut(&cell).unwrap();
            part.value = Some(n.into());
            part.revision = Some(Revision { reason: RevisionReason::LateData, text: "A region was late.".into() });
        }
        let later = worked_out(&published(work, all), &indicator, &[], Some(&ledger));
        assert_eq!(later.sums().count(), 4);
    }
}

#[test]
fn a_total_that_is_told_elsewhere_belongs_to_its_parts() {
    let indicator = indicator(Measure::Flow);
    let work = FiguresWork::begin("DE".into(), "identified".into(), act(1, 0));
    let value = |n: i64| Entry { value: Some(n.into()), ..Entry::default() };
    let all = Entries::from([
        (Cell::part(2020, "sex", "f"), value(86)),
        (Cell::part(2020, "sex", "m"), value(42)),
        (Cell::part(2020, "sex", "x"), value(3)),
    ]);
    let work = published(work, all);
    let told = |n: i64| [Elsewhere { member: "DE".into(), year: 2020, figure: Figure::Value(n.into()) }];
    let ledger = worked_out(&work, &indicator, &told(131), None);
    let hidden = |now: &Published| {
        ["f", "m", "x"]
            .map(|part| now.mark(&format!("DE.2020.sex.{part}/v1")))
            .iter()
            .filter(|mark| matches!(mark, Some(Mark::Suppressed { .. })))
            .count()
    };
    assert_eq!(hidden(&ledger), 2);
    // Who read it then knows it still, whatever is told now; another count is not a contradiction.
    for now in [&told(131)[..], &told(140), &[]] {
        assert_eq!(hidden(&publish(&indicator, &[&work], now, Some(&ledger)).unwrap()), 2);
    }
    // Withheld there, what the parts come to is withheld here: no part needs to go with the small one for its sake.
    let withheld = [Elsewhere { member: "DE".into(), year: 2020, figure: Figure::Missing("suppressed".into()) }];
    let now = publish(&indicator, &[&work], &withheld, None).unwrap();
    assert!(now.sums().all(|(total, _)| matches!(now.mark(total), Some(Mark::Suppressed { .. }))));
    assert_eq!(hidden(&now), 1);
}

fn one_year(sex: [i64; 3]) -> FiguresWork {
    let work = FiguresWork::begin("DE".into(), "identified".into(), act(1, 0));
    let all = entries(&[(2020, (sex, 0, true, true, false))], false, &work);
    let all = all.into_iter().filter(|(cell, _)| cell.part.as_ref().is_none_or(|part| part.by == "sex")).collect();
    published(work, all)
}

#[test]
fn what_is_said_elsewhere_is_taken_into_account() {
    let (indicator, work) = (indicator(Measure::Flow), one_year([3, 700, 800]));
    let told = |figure| [Elsewhere { member: "DE".into(), year: 2020, figure }];
    let mark = |elsewhere: &[Elsewhere], id: &str| publish(&indicator, &[&work], elsewhere, None).unwrap().mark(id);
    let hidden = Some(Mark::Suppressed { at_least: 0 });
    assert_eq!(mark(&[], "DE.2020.sex.f/v1"), hidden);
    let shown = told(Figure::Value(1503.into()));
    assert_eq!(mark(&shown, "DE.2020/v1"), Some(Mark::Shown(1503)));
    assert_eq!(mark(&shown, "DE.2020.sex.f/v1"), hidden);
    assert_eq!(mark(&told(Figure::Missing("suppressed".into())), "DE.2020/v1"), hidden);
}

#[test]
fn growth_of_a_stock_by_a_few_is_not_given_away() {
    let work = FiguresWork::begin("DE".into(), "identified".into(), act(1, 0));
    let value = |n: i64| Entry { value: Some(n.into()), ..Entry::default() };
    let all = Entries::from([
        (Cell::total(2020), value(1_000)),
        (Cell::total(2021), value(1_003)),
        (Cell::total(2022), value(1_400)),
    ]);
    let work = published(work, all);
    let shown = |measure| {
        let now = publish(&indicator(measure), &[&work], &[], None).unwrap();
        [2020, 2021, 2022].map(|year| matches!(now.mark(&format!("DE.{year}/v1")), Some(Mark::Shown(_))))
    };
    assert_eq!(shown(Measure::Flow), [true, true, true]);
    let stock = shown(Measure::Stock);
    assert_eq!(stock.iter().filter(|shown| !**shown).count(), 1, "{stock:?}");
}

#[test]
fn growth_since_a_year_that_is_told_elsewhere_is_not_given_away() {
    let value = |n: i64| Entry { value: Some(n.into()), ..Entry::default() };
    for later in [1_003, 1_000] {
        let begun = FiguresWork::begin("DE".into(), "identified".into(), act(1, 0));
        let work = published(begun, Entries::from([(Cell::total(2021), value(later))]));
        let told = [Elsewhere { member: "DE".into(), year: 2020, figure: Figure::Value(1_000.into()) }];
        let mark = |measure| publish(&indicator(measure), &[&work], &told, None).unwrap().mark("DE.2021/v1");
        assert_eq!(mark(Measure::Flow), Some(Mark::Shown(later.unsigned_abs())));
        assert_eq!(mark(Measure::Stock), Some(Mark::Suppressed { at_least: 0 }));
    }
}

#[test]
fn a_sentence_does_not_say_what_another_figure_hides() {
    let indicator = indicator(Measure::Flow);
    let f = Cell::part(2020, "sex", "f");
    // A source of one that is shown, its address, and the sentence of a revision of one that is shown.
    let titled = |source: Cited| {
        let mut all = one_year([3, 700, 800]).entries().clone();
        all.insert(Cell::total(2021), Entry { value: Some(900.into()), source, ..Entry::default() });
        published(FiguresWork::begin("DE".into(), "identified".into(), act(1, 0)), all)
    };
    let code = |work: &FiguresWork, before: Option<&Published>| {
        let now = publish(&indicator, &[work], &[], before).unwrap();
        assert!(matches!(now.mark("DE.2020.sex.f/v1"), Some(Mark::Suppressed { .. })));
        observations(work, &indicator, Some(&now)).map(|_| now).map_err(|refusal| refusal.code())
    };
    let cited = |title: &str, address: &str| Cited { title: title.into(), address: address.into() };
    assert_eq!(code(&titled(cited("Girls in 2020: 3", "")), None).unwrap_err(), "figures-sentence-tells");
    assert_eq!(code(&titled(cited("Police", "https://police.de/f=3")), None).unwrap_err(), "figures-sentence-tells");
    let work = titled(cited("Police", "https://police.de/2020"));
    let before = code(&work, None).unwrap();
    let revised = |text: &str, value: i64| {
        let mut all = work.entries().clone();
        for (cell, value) in [(f.clone(), 4), (Cell::total(2020), 1504), (Cell::total(2021), value)] {
            let entry = all.get_mut(&cell).unwrap();
            entry.value = Some(value.into());
            entry.revision = Some(Revision { reason: RevisionReason::LateData, text: "A region was late.".into() });
        }
        all.get_mut(&Cell::total(2021)).unwrap().revision.as_mut().unwrap().text = text.into();
        published(work.clone(), all)
    };
    // The count that is hidden now, and the one that was before.
    for text in ["Girls rose to 4 meanwhile.", "Girls were 3 before."] {
        assert_eq!(code(&revised(text, 901), Some(&before)).unwrap_err(), "figures-sentence-tells");
    }
    code(&revised("A region was late.", 901), Some(&before)).unwrap();
}

#[test]
fn a_sentence_does_not_say_what_the_figure_hides() {
    let indicator = indicator(Measure::Flow);
    let mut work = one_year([3, 700, 800]);
    let mut all = work.entries().clone();
    all.get_mut(&Cell::part(2020, "sex", "f")).unwrap().source.title = "Of 1503 children, 3 girls".into();
    all.insert(Cell::total(2021), Entry { value: Some(900.into()), ..Entry::default() });
    work = published(work, all);
    let now = publish(&indicator, &[&work], &[], None).unwrap();
    assert_eq!(observations(&work, &indicator, Some(&now)).unwrap_err().code(), "figures-sentence-tells");
}

/// What the editor takes as the longest of names is published under an id of its own, and is not left out.
#[test]
fn the_longest_names_have_an_id_in_the_register() {
    let (id, by, part) = ("i".repeat(60), "b".repeat(20), "p".repeat(20));
    assert!(is_id(&id) && !is_id(&format!("{id}i")));
    assert!(is_word(&by) && !is_word(&format!("{by}b")));
    let all = Entries::from([(Cell::part(2020, &by, &part), Entry { value: Some(30.into()), ..Entry::default() })]);
    let work = published(FiguresWork::begin("DE".into(), id, act(1, 0)), all);
    let told = observations(&work, &indicator(Measure::Flow), None).unwrap();
    assert_eq!(told.len(), 1, "{told:?}");
}
