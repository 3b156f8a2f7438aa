//! Declared counts and the same counts elsewhere: what a ledger says to a report or a file, and what was read before.

use alliance::indicators::reasons::RevisionReason;
use alliance::indicators::suppression::{Mark, Published, Refusal};
use alliance::indicators::vintages::Revision;
use alliance::register::definition::{DefinitionRefusal, keeps_figures};
use alliance::register::figures::ledger::gives_away;
use alliance::register::figures::publication::{Elsewhere, publish};
use alliance::register::figures::{Cell, Cited, Entries, Entry, FiguresWork, Findings};
use alliance::register::{Breakdown, Card, Direction, Figure, Indicator, Measure, Observation, Precision, Source};
use serde_json::{Value, json};

use super::act;

fn indicator(measure: Measure) -> Indicator {
    Indicator {
        title: "Identified victims".into(),
        definition: "Children.".into(),
        unit: "persons".into(),
        measure,
        direction: Direction::Up,
        goal: None,
        smallest_cell: 5,
        yearly_growth: None,
        source: Source::default(),
        card: Card {
            breakdowns: vec![Breakdown { by: "sex".into(), parts: ["f", "m", "x"].map(str::to_owned).to_vec() }],
            ..Card::default()
        },
    }
}

fn told(year: i16, figure: Figure, dimensions: &[(&str, &str)]) -> Observation {
    Observation {
        indicator: "identified".into(),
        member: Some("DE".into()),
        period: year.to_string(),
        year: Some(year),
        figure,
        precision: Precision::Exact,
        qualifier: None,
        dimensions: dimensions.iter().map(|(by, part)| ((*by).to_owned(), (*part).to_owned())).collect(),
        grade: 1,
        unit: "persons".into(),
        source: Source::default(),
        note: None,
        vintage: None,
        revision: None,
    }
}

fn ledger(cells: &[(&str, Value)]) -> Published {
    let cells: Vec<Value> = cells.iter().map(|(id, mark)| json!({ "id": id, "mark": mark })).collect();
    serde_json::from_value(json!({ "cells": cells, "sums": [], "width": 5 })).unwrap()
}

#[test]
fn a_count_is_said_elsewhere_only_where_nothing_is_withheld_or_it_is_shown() {
    let hidden = json!({ "suppressed": { "at_least": 0 } });
    let shown = |n: u64| json!({ "shown": n });
    let indicator = indicator(Measure::Flow);
    let value = |n: i64| Figure::Value(n.into());
    let gives = |ledger: &Published, told: &Observation| gives_away(ledger, &[], &indicator, told);

    // The total is withheld.
    let total = ledger(&[("DE.2020/v1", hidden.clone()), ("DE.2021/v1", shown(90)), ("RS.2022/v1", hidden.clone())]);
    assert!(gives(&total, &told(2020, value(7), &[])));
    assert!(gives(&total, &told(2020, value(7), &[("reporter", "police"), ("clock", "x")])));
    assert!(!gives(&total, &told(2020, Figure::Missing("suppressed".into()), &[])));
    assert!(!gives(&total, &told(2021, value(80), &[])));
    assert!(!gives(&total, &told(2022, value(80), &[])));
    // A part is withheld, and the total is not declared: it would be what the part is subtracted from.
    let parts = ledger(&[("DE.2020.sex.f/v1", hidden.clone()), ("DE.2020.sex.m/v1", shown(42))]);
    assert!(gives(&parts, &told(2020, value(45), &[])));
    assert!(gives(&parts, &told(2020, value(3), &[("sex", "f")])));
    assert!(!gives(&parts, &told(2020, value(42), &[("sex", "m")])));
    // What was withheld before the revision is still withheld; what is shown can be said again.
    let revised = ledger(&[("DE.2020/v1", hidden), ("DE.2020/v2", shown(31))]);
    assert!(gives(&revised, &told(2020, value(4), &[])));
    assert!(!gives(&revised, &told(2020, value(31), &[])));
}

#[test]
fn a_stock_is_not_said_elsewhere_where_a_few_came_since() {
    let ledger = ledger(&[("DE.2023/v1", json!({ "shown": 1_000 }))]);
    for (value, gives) in [(1_003, true), (1_000, true), (997, true), (1_005, false)] {
        let told = told(2024, Figure::Value(value.into()), &[]);
        assert_eq!(gives_away(&ledger, &[], &indicator(Measure::Stock), &told), gives, "{value}");
        assert!(!gives_away(&ledger, &[], &indicator(Measure::Flow), &told));
    }
}

#[test]
fn what_leaves_too_little_of_a_total_is_not_said_elsewhere() {
    let shown = |n: u64| json!({ "shown": n });
    let indicator = indicator(Measure::Flow);
    let value = |n: i64| Figure::Value(n.into());
    let part = |part: &str, n: i64| told(2020, value(n), &[("sex", part)]);
    let elsewhere = |part: Option<&str>, n: i64| Elsewhere {
        member: "DE".into(),
        cell: part.map_or(Cell::total(2020), |part| Cell::part(2020, "sex", part)),
        figure: value(n),
    };
    // Nothing is withheld: the total is shown, and no part of it is declared.
    let total = ledger(&[("DE.2020/v1", shown(20))]);
    let gives = |told: &[Elsewhere], observation| gives_away(&total, told, &indicator, &observation);
    assert!(gives(&[], part("f", 17)) && gives(&[], part("f", 20)));
    assert!(!gives(&[], part("f", 10)) && !gives(&[], part("f", 30)));
    // What is told already is read together with it: one part is left, or none.
    assert!(gives(&[elsewhere(Some("f"), 10)], part("m", 7)));
    assert!(!gives(&[elsewhere(Some("f"), 10), elsewhere(Some("x"), 3)], part("m", 7)));
    // What tells sources apart is no part.
    let source = told(2020, value(17), &[("database", "x"), ("sex", "f")]);
    assert!(gives(&[], source));
    assert!(!gives(&[], told(2020, value(17), &[("database", "x")])));
    // A part is shown, and the total is told.
    let parts = ledger(&[("DE.2020.sex.f/v1", shown(30))]);
    assert!(gives_away(&parts, &[], &indicator, &told(2020, value(33), &[])));
    assert!(!gives_away(&parts, &[], &indicator, &told(2020, value(40), &[])));
    assert!(gives_away(&parts, &[elsewhere(None, 40)], &indicator, &part("m", 8)));
    // Nothing of the member's own is in it.
    let other = ledger(&[("RS.2020/v1", shown(20))]);
    assert!(!gives_away(&other, &[elsewhere(None, 20)], &indicator, &part("f", 17)));
    // In a stock, a part of another year that is too near.
    let stock = self::indicator(Measure::Stock);
    let part_of_2019 = told(2019, value(28), &[("sex", "f")]);
    assert!(gives_away(&parts, &[], &stock, &part_of_2019) && !gives_away(&parts, &[], &indicator, &part_of_2019));
}

fn published(work: FiguresWork, years: &[(Cell, i64)]) -> FiguresWork {
    let entries: Entries = years
        .iter()
        .map(|(cell, value)| {
            let mut entry = Entry { value: Some((*value).into()), source: Cited::default(), ..Entry::default() };
            if work.held_at(cell).is_some_and(|held| held.stated.figure != Figure::Value((*value).into())) {
                let text = "A region was late.".to_owned();
                entry.revision = Some(Revision { reason: RevisionReason::LateData, text });
            }
            (cell.clone(), entry)
        })
        .collect();
    let work = work.edit(entries, &act(1, 0)).unwrap().ask(&Findings::default(), act(1, 0)).unwrap();
    let seen = work.digest();
    let signed = work.sign(&seen, &Findings::default(), act(2, 0)).unwrap();
    let seen = signed.digest();
    signed.publish(&seen, act(3, 0)).unwrap()
}

#[test]
fn what_was_read_elsewhere_before_a_revision_is_still_known() {
    let indicator = indicator(Measure::Flow);
    let elsewhere = |figure| Elsewhere { member: "DE".into(), cell: Cell::total(2020), figure };
    let part = |name: &str| Cell::part(2020, "sex", name);
    let year = |sex: [i64; 3]| {
        let parts = ["f", "m", "x"].iter().zip(sex).map(|(name, n)| (part(name), n));
        parts.chain([(Cell::total(2020), sex.iter().sum())]).collect::<Vec<_>>()
    };
    let work = FiguresWork::begin("DE".into(), "identified".into(), act(1, 0));
    let first = published(work, &year([3, 700, 800]));
    let withheld = elsewhere(Figure::Missing("suppressed".into()));
    let before = publish(&indicator, &[&first], std::slice::from_ref(&withheld), None).unwrap();
    assert!(matches!(before.mark("DE.2020/v1"), Some(Mark::Suppressed { .. })));
    let second = published(first, &year([3, 700, 900]));
    let publish = |all: &[Elsewhere]| publish(&indicator, &[&second], all, Some(&before));
    let now = publish(std::slice::from_ref(&withheld)).unwrap();
    assert!(matches!(now.mark("DE.2020/v1"), Some(Mark::Suppressed { .. })));
    // Somebody read the earlier total elsewhere: with the parts that are shown it gives the small one away.
    let refused = publish(&[elsewhere(Figure::Value(1_503.into())), withheld]).unwrap_err();
    assert!(matches!(refused, Refusal::Narrow(_)), "{refused:?}");
}

#[test]
fn a_definition_keeps_what_public_figures_stand_on() {
    let public = indicator(Measure::Flow);
    let mut other = public.clone();
    other.card.breakdowns[0].parts.reverse();
    other.card.breakdowns.push(Breakdown { by: "age".into(), parts: ["old", "young"].map(str::to_owned).to_vec() });
    assert_eq!(keeps_figures(&public, &other), Ok(()));
    other.card.breakdowns[0].parts.pop();
    assert_eq!(keeps_figures(&public, &other), Err(DefinitionRefusal::BreakdownKept));
    other.card.breakdowns.remove(0);
    assert_eq!(keeps_figures(&public, &other), Err(DefinitionRefusal::BreakdownKept));
    let refused = |change: fn(&mut Indicator)| {
        let mut other = public.clone();
        change(&mut other);
        keeps_figures(&public, &other).unwrap_err()
    };
    assert_eq!(refused(|terms| terms.smallest_cell = 6), DefinitionRefusal::SmallestKept);
    assert_eq!(refused(|terms| terms.unit = "percent".into()), DefinitionRefusal::AnotherFigure);
    assert_eq!(refused(|terms| terms.measure = Measure::Stock), DefinitionRefusal::AnotherFigure);
}
