//! What is shown of declared counts, over publications and revisions by several members.

use alliance::indicators::reasons::RevisionReason;
use alliance::indicators::suppression::{Interval, Mark, Published, attack};
use alliance::indicators::vintages::Revision;
use alliance::register::figures::publication::{Elsewhere, observations, publish};
use alliance::register::figures::{Cell, Cited, Entries, Entry, FiguresWork, Findings};
use alliance::register::{Breakdown, Card, Direction, Figure, Indicator, Measure, Source};
use proptest::prelude::*;

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

/// The parts of a year: by sex, the first by age; some are not known.
type Year = ([i64; 3], i64, bool);

fn entries(years: &[(i16, Year)], revised: bool, work: &FiguresWork) -> Entries {
    let mut all = Entries::new();
    for (year, (sex, old, known)) in years {
        let total: i64 = sex.iter().sum();
        let mut cells = vec![(Cell::total(*year), total)];
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
            asked.sign(&seen, &nothing, act(2, 0)).unwrap().publish(act(3, 0)).unwrap()
        }
        // Nothing is different from what is public.
        Err(_) => work,
    }
}

/// Of what is hidden, and of what is in no table and small.
fn narrowest(published: &Published) -> Option<u64> {
    let protected = |id: &str| published.mark(id) != Some(Mark::Unlisted) || published.is_small(id);
    attack(published).unwrap().iter().filter(|interval| protected(&interval.id)).filter_map(Interval::width).min()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Two members, two publications each, the second one with revisions: from marks and sums alone, no hidden count becomes
    /// narrower than 5, and what was shown or hidden stays that.
    #[test]
    fn no_publication_gives_a_hidden_count_away(
        stock in any::<bool>(),
        first in prop::collection::vec(([0_i64..12, 0..40, 0..400], 0_i64..30, any::<bool>()), 2..3),
        second in prop::collection::vec(([0_i64..12, 0..40, 0..400], 0_i64..30, any::<bool>()), 2..3),
    ) {
        let indicator = indicator(if stock { Measure::Stock } else { Measure::Flow });
        let mut works: Vec<FiguresWork> =
            ["DE", "RS"].map(|m| FiguresWork::begin(m.into(), "identified".into(), act(1, 0))).to_vec();
        let mut ledger: Option<Published> = None;
        for (vintage, years) in [&first, &second].into_iter().enumerate() {
            for member in 0..2 {
                let mut years: Vec<(i16, Year)> = (2020..).zip(years.iter().copied()).collect();
                years.rotate_left(member);
                let mut all = entries(&years, vintage > 0, &works[member]);
                // A part that is not known any more was known before, and stays in the draft.
                all.retain(|cell, _| vintage == 0 || works[member].held_at(cell).is_some() || cell.part.is_none());
                let consistent = years.iter().all(|(year, (sex, old, _))| {
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
                let all: Vec<&FiguresWork> = after.iter().collect();
                let Ok(now) = publish(&indicator, &all, &[], ledger.as_ref()) else { continue };
                if let Some(narrowest) = narrowest(&now) {
                    prop_assert!(narrowest >= 5, "{narrowest}");
                }
                for (id, mark) in ledger.iter().flat_map(Published::cells) {
                    match mark {
                        Mark::Shown(value) => prop_assert_eq!(now.mark(id), Some(Mark::Shown(*value))),
                        Mark::Suppressed { .. } => {
                            prop_assert!(matches!(now.mark(id), Some(Mark::Suppressed { .. })), "{}", id);
                        }
                        Mark::Unlisted => {}
                    }
                }
                for (_, told) in observations(&after[member], &indicator, Some(&now)).unwrap() {
                    if let Figure::Value(value) = told.figure {
                        prop_assert!(value >= 5.into(), "a small count is shown");
                    }
                }
                let kept: Published = serde_json::from_str(&serde_json::to_string(&now).unwrap()).unwrap();
                (works, ledger) = (after, Some(kept));
            }
        }
        prop_assert!(ledger.is_some());
    }
}

fn one_year(sex: [i64; 3]) -> FiguresWork {
    let work = FiguresWork::begin("DE".into(), "identified".into(), act(1, 0));
    let all = entries(&[(2020, (sex, 0, true))], false, &work);
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
