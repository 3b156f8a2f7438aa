//! What is shown of declared counts, by example.

use alliance::indicators::reasons::RevisionReason;
use alliance::indicators::suppression::{Mark, Published};
use alliance::indicators::vintages::Revision;
use alliance::register::definition::is_id;
use alliance::register::figures::publication::{Elsewhere, observations, publish};
use alliance::register::figures::{Cell, Cited, Entries, Entry, FiguresWork, Findings, is_word};
use alliance::register::{Breakdown, Card, Direction, Figure, Indicator, Measure, Source};

use super::act;
use super::reader::Reader;

pub(super) fn indicator(measure: Measure) -> Indicator {
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

pub(super) fn published(work: FiguresWork, all: Entries) -> FiguresWork {
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
    reader.reads(indicator, &observations(work, indicator, Some(&now)).unwrap(), told, told);
    let intervals = reader.intervals();
    assert!(reader.has_sums() && !intervals.is_empty());
    assert_eq!(reader.given_away(&intervals), None);
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
    let told = |n: i64| [Elsewhere { member: "DE".into(), cell: Cell::total(2020), figure: Figure::Value(n.into()) }];
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
    let withheld =
        [Elsewhere { member: "DE".into(), cell: Cell::total(2020), figure: Figure::Missing("suppressed".into()) }];
    let now = publish(&indicator, &[&work], &withheld, None).unwrap();
    assert!(now.sums().all(|(total, _)| matches!(now.mark(total), Some(Mark::Suppressed { .. }))));
    assert_eq!(hidden(&now), 1);
}

fn one_year(sex: [i64; 3]) -> FiguresWork {
    let source = || Cited { title: "Police statistics".into(), address: String::new() };
    let value = |n: i64| Entry { value: Some(n.into()), source: source(), ..Entry::default() };
    let parts = ["f", "m", "x"].iter().zip(sex).map(|(part, n)| (Cell::part(2020, "sex", part), value(n)));
    let all = parts.chain([(Cell::total(2020), value(sex.iter().sum()))]).collect();
    published(FiguresWork::begin("DE".into(), "identified".into(), act(1, 0)), all)
}

#[test]
fn what_is_said_elsewhere_is_taken_into_account() {
    let (indicator, work) = (indicator(Measure::Flow), one_year([3, 700, 800]));
    let told = |figure| [Elsewhere { member: "DE".into(), cell: Cell::total(2020), figure }];
    let mark = |elsewhere: &[Elsewhere], id: &str| publish(&indicator, &[&work], elsewhere, None).unwrap().mark(id);
    let hidden = Some(Mark::Suppressed { at_least: 0 });
    assert_eq!(mark(&[], "DE.2020.sex.f/v1"), hidden);
    let shown = told(Figure::Value(1503.into()));
    assert_eq!(mark(&shown, "DE.2020/v1"), Some(Mark::Shown(1503)));
    assert_eq!(mark(&shown, "DE.2020.sex.f/v1"), hidden);
    assert_eq!(mark(&told(Figure::Missing("suppressed".into())), "DE.2020/v1"), hidden);
}

/// Figures of 2020 by places as they are written, and parts told elsewhere.
fn of_2020(cells: &[(&str, i64)]) -> FiguresWork {
    let value = |n: i64| Entry { value: Some(n.into()), ..Entry::default() };
    let all = cells.iter().map(|(cell, n)| (cell.parse().unwrap(), value(*n))).collect();
    published(FiguresWork::begin("DE".into(), "identified".into(), act(1, 0)), all)
}

fn told_of(cells: &[(&str, i64)]) -> Vec<Elsewhere> {
    let one = |(cell, n): &(&str, i64)| Elsewhere {
        member: "DE".into(),
        cell: cell.parse().unwrap(),
        figure: Figure::Value((*n).into()),
    };
    cells.iter().map(one).collect()
}

#[test]
fn a_part_that_is_told_elsewhere_gives_no_small_count_away() {
    let flow = indicator(Measure::Flow);
    let shown = |work: &FiguresWork, told: &[Elsewhere], cell: &str| {
        let now = publish(&flow, &[work], told, None).unwrap();
        let mut reader = Reader::default();
        let mut one_each = told.to_vec();
        one_each.dedup_by_key(|told| told.cell.clone());
        reader.reads(&flow, &observations(work, &flow, Some(&now)).unwrap(), &one_each, told);
        assert_eq!(reader.given_away(&reader.intervals()), None, "{cell}");
        matches!(now.mark(&format!("DE.{cell}/v1")), Some(Mark::Shown(_)))
    };
    // The total alone, of which too little is left.
    let total = of_2020(&[("2020", 20)]);
    assert!(shown(&total, &[], "2020"));
    assert!(shown(&total, &told_of(&[("2020.sex.f", 12)]), "2020"));
    assert!(!shown(&total, &told_of(&[("2020.sex.f", 17)]), "2020"));
    assert!(!shown(&total, &told_of(&[("2020.sex.f", 10), ("2020.sex.m", 7)]), "2020"));
    // Several counts are told of one part: each of them may be the one.
    assert!(!shown(&total, &told_of(&[("2020.sex.f", 10), ("2020.sex.f", 12), ("2020.sex.m", 7)]), "2020"));
    // All its parts are told: nothing is left.
    assert!(shown(&total, &told_of(&[("2020.sex.f", 10), ("2020.sex.m", 7), ("2020.sex.x", 3)]), "2020"));
    // A declared part beside one that is told.
    let part = of_2020(&[("2020", 20), ("2020.sex.m", 12)]);
    assert!(shown(&part, &[], "2020.sex.m"));
    let now = |told: &[Elsewhere]| shown(&part, told, "2020.sex.m") && shown(&part, told, "2020");
    assert!(now(&told_of(&[("2020.sex.f", 2)])));
    assert!(!now(&told_of(&[("2020.sex.f", 5)])));
    // Without its total, which the parts by age come to.
    let untotalled = of_2020(&[("2020.sex.f", 12), ("2020.sex.m", 30)]);
    let by_age = told_of(&[("2020.age.old", 30), ("2020.age.young", 15)]);
    assert!(!(shown(&untotalled, &by_age, "2020.sex.f") && shown(&untotalled, &by_age, "2020.sex.m")));
    // What is told elsewhere alone is nothing that could be withheld here.
    let other = of_2020(&[("2020.age.old", 30)]);
    assert!(shown(&other, &told_of(&[("2020", 50), ("2020.sex.f", 40), ("2020.sex.m", 8)]), "2020.age.old"));
}

#[test]
fn a_part_is_shown_or_withheld_as_it_is_elsewhere() {
    let (flow, work) = (indicator(Measure::Flow), one_year([3, 700, 800]));
    let mark = |told: &[Elsewhere], part: &str| {
        publish(&flow, &[&work], told, None).unwrap().mark(&format!("DE.2020.sex.{part}/v1")).unwrap()
    };
    assert_eq!(mark(&told_of(&[("2020.sex.f", 3)]), "f"), Mark::Shown(3));
    assert_eq!(mark(&told_of(&[("2020.sex.f", 4)]), "f"), Mark::Suppressed { at_least: 0 });
    assert_eq!(mark(&told_of(&[("2020.sex.m", 700)]), "m"), Mark::Shown(700));
    assert_eq!(mark(&told_of(&[("2020.sex.m", 700)]), "x"), Mark::Suppressed { at_least: 0 });
    let withheld = |part: &str| Elsewhere {
        member: "DE".into(),
        cell: Cell::part(2020, "sex", part),
        figure: Figure::Missing("suppressed".into()),
    };
    assert_eq!(mark(&[withheld("x")], "x"), Mark::Suppressed { at_least: 0 });
}

#[test]
fn growth_of_a_part_since_a_year_that_is_told_elsewhere_is_not_given_away() {
    let part = |year: i16, n: i64| {
        let value = Entry { value: Some(n.into()), ..Entry::default() };
        (Cell::part(year, "sex", "f"), value)
    };
    let begun = || FiguresWork::begin("DE".into(), "identified".into(), act(1, 0));
    let stock = indicator(Measure::Stock);
    let shown = |work: &FiguresWork, told: &[Elsewhere], year: i16| {
        let now = publish(&stock, &[work], told, None).unwrap();
        matches!(now.mark(&format!("DE.{year}.sex.f/v1")), Some(Mark::Shown(_)))
    };
    let work = published(begun(), Entries::from([part(2021, 1_003)]));
    assert!(shown(&work, &told_of(&[("2020.sex.f", 900)]), 2021));
    assert!(!shown(&work, &told_of(&[("2020.sex.f", 1_000)]), 2021));
    // Two years that are told elsewhere stand near each other: that is known, and nothing here makes it any better known.
    assert!(shown(
        &work,
        &told_of(&[("2018.sex.f", 900), ("2019.sex.f", 901), ("2018", 2_000), ("2019", 2_001)]),
        2021
    ));
    // A year that is told between two others may be of another count.
    let work = published(begun(), Entries::from([part(2020, 1_000), part(2022, 1_002)]));
    let told = told_of(&[("2021.sex.f", 990)]);
    assert!(!(shown(&work, &told, 2020) && shown(&work, &told, 2022)));
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
        let told = [Elsewhere { member: "DE".into(), cell: Cell::total(2020), figure: Figure::Value(1_000.into()) }];
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
