//! Declared figures, and the definitions of figures.

use std::collections::BTreeSet;

use alliance::indicators::reasons::RevisionReason;
use alliance::indicators::vintages::Revision;
use alliance::register::definition::{self, Changed, DefinitionRefusal, DefinitionState, DefinitionWork};
use alliance::register::figures::{
    self, Cell, Cited, Entries, Entry, FiguresRefusal, FiguresState, FiguresWork, Findings, check,
};
use alliance::register::{Breakdown, Card, Digest, Direction, Indicator, Measure, Source, Usual};

use super::{Dice, Play, act};

fn indicator() -> Indicator {
    Indicator {
        title: "Identified victims".into(),
        definition: "Children identified in a year.".into(),
        unit: "persons".into(),
        measure: Measure::Flow,
        direction: Direction::Up,
        goal: Some("G1".into()),
        smallest_cell: 5,
        yearly_growth: None,
        source: Source { cited: "exercise".into(), read_as: String::new() },
        card: Card {
            breakdowns: vec![Breakdown { by: "sex".into(), parts: vec!["female".into(), "male".into()] }],
            usual: Some(Usual { least: "1/2".into(), greatest: "2/1".into() }),
            ..Card::default()
        },
    }
}

fn entry(value: i64) -> Entry {
    let source = Cited { title: "Police statistics".into(), address: String::new() };
    Entry { value: Some(value.into()), source, ..Entry::default() }
}

fn entries(n: u8) -> Entries {
    // Now and then a total that its parts do not come to.
    let total = if n % 8 == 7 { 41 } else { 40 };
    let mut all = Entries::from([
        (Cell::total(2029), entry(total)),
        (Cell::part(2029, "sex", "female"), entry(30)),
        (Cell::part(2029, "sex", "male"), entry(10)),
    ]);
    if n % 4 == 1 {
        all.insert(Cell::total(2028), entry(i64::from(n)));
    }
    all
}

fn begun() -> FiguresWork {
    FiguresWork::begin("FR".into(), "identified".into(), act(0, 0))
}

fn findings(work: &FiguresWork) -> Findings {
    check(work, &indicator(), 2030)
}

/// Revisions where something public changes, and none elsewhere; now and then not.
fn revised(work: &FiguresWork, mut all: Entries, n: u8) -> Entries {
    for (cell, entry) in &mut all {
        let changes = work.held_at(cell).is_some_and(|held| entry.stated().as_ref() != Some(&held.stated));
        if changes && n % 16 != 3 {
            entry.revision = Some(Revision { reason: RevisionReason::LateData, text: "One region was late.".into() });
        }
    }
    all
}

fn try_figures(work: FiguresWork, tried: &str, dice: &Dice) -> Result<FiguresWork, FiguresRefusal> {
    let by = dice.by();
    match tried {
        "edit" => {
            let all = revised(&work, entries(dice.n), dice.n);
            work.edit(all, &by)
        }
        "ask" => {
            let found = findings(&work);
            work.ask(&found, by)
        }
        "sign" => {
            let seen = if dice.n % 8 == 5 { Digest::of(&dice.n) } else { work.digest() };
            let found = findings(&work);
            work.sign(&seen, &found, by)
        }
        "send-back" if dice.n % 2 == 1 => Err(FiguresRefusal::Nothing),
        "send-back" => work.send_back(if dice.n % 8 == 6 { " " } else { "a reason" }.into(), by),
        "publish" => {
            let seen = if dice.n % 8 == 5 { Digest::of(&dice.n) } else { work.digest() };
            work.publish(&seen, by)
        }
        other => unreachable!("{other}"),
    }
}

#[test]
fn figures_go_the_drawn_ways_and_by_different_people() {
    let play = Play { ways: figures::WAYS, name: |work: &FiguresWork| work.state().name(), try_act: try_figures };
    play.play_all(1_500, begun, |step, history| {
        if let (Err(FiguresRefusal::NotNow { .. }), true) = (step.result, step.dice.drawn) {
            panic!("{} is drawn from {} and refused", step.tried, step.before.state().name());
        }
        let Ok(after) = step.result else { return };
        let who = step.dice.who;
        match step.tried {
            "edit" | "ask" => {
                history.editors.insert(who);
            }
            "sign" => {
                assert!(!history.editors.contains(&who), "{who} wrote and signs");
                assert!(who != 0 || history.public, "who began signs");
                assert!(!findings(step.before).hold_back());
                history.signed = vec![(String::new(), who, after.digest().as_str().to_owned())];
            }
            "publish" => {
                let (_, signer, digest) = &history.signed[0];
                assert!(*signer != who && !history.editors.contains(&who), "{who} publishes what they wrote or signed");
                let FiguresState::Published { signed, .. } = after.state() else { panic!("not published") };
                assert_eq!(signed.digest.as_str(), digest);
                // A figure that did not change keeps its name; one that did keeps what it was.
                for (cell, held) in after.held().unwrap() {
                    match step.before.held().and_then(|before| before.get(cell)) {
                        Some(before) if before.stated == held.stated => assert_eq!(before, held),
                        Some(before) => assert_eq!(held.before.last().unwrap().stated, before.stated),
                        None => assert_eq!(held.since, after.vintage()),
                    }
                }
                history.editors = BTreeSet::new();
                history.public = true;
            }
            _ => {}
        }
        if step.tried != "publish" {
            assert_eq!(step.before.held(), after.held(), "nothing else makes anything public");
        }
    });
}

fn try_definition(work: DefinitionWork, tried: &str, dice: &Dice) -> Result<DefinitionWork, DefinitionRefusal> {
    let by = dice.by();
    match tried {
        "edit" => {
            let terms = Indicator {
                title: if dice.n % 8 == 7 { String::new() } else { format!("Victims {}", dice.n % 5) },
                smallest_cell: if dice.n % 16 == 3 { 4 } else { 5 + u32::from(dice.n % 3) },
                ..indicator()
            };
            let changed = Changed {
                reason: if dice.n % 4 == 2 { " " } else { "the police count otherwise" }.into(),
                breaks: dice.n.is_multiple_of(3).then_some(2000 + i16::from(dice.n)),
            };
            work.edit(terms, (!dice.n.is_multiple_of(5)).then_some(changed), &by)
        }
        "publish" => {
            let seen = if dice.n % 8 == 5 { Digest::of(&dice.n) } else { work.digest() };
            work.publish(&seen, by)
        }
        other => unreachable!("{other}"),
    }
}

#[test]
fn definitions_are_published_by_a_second_person_and_change_with_a_reason() {
    let play =
        Play { ways: definition::WAYS, name: |work: &DefinitionWork| work.state().name(), try_act: try_definition };
    let start = || DefinitionWork::begin("identified".into(), None, indicator(), act(0, 0));
    play.play_all(1_500, start, |step, history| {
        let Ok(after) = step.result else { return };
        let who = step.dice.who;
        if step.tried == "edit" {
            history.editors.insert(who);
            assert_eq!(step.before.public(), after.public(), "nobody but the second person makes anything public");
            return;
        }
        assert!(!history.editors.contains(&who) && (who != 0 || history.public));
        assert!(matches!(after.state(), DefinitionState::Published { .. }));
        assert!(after.public().unwrap().smallest_cell >= 5);
        if let Some(before) = step.before.public() {
            let changed = step.before.changed().expect("a reason");
            assert!(!changed.reason.trim().is_empty());
            let breaks = &after.public().unwrap().card.breaks;
            assert!(breaks.starts_with(&before.card.breaks), "a break stays");
            assert!(breaks.iter().all(|one| (1990..=2100).contains(&one.year)), "{breaks:?}");
            assert_eq!(breaks.len() - before.card.breaks.len(), usize::from(changed.breaks.is_some()));
        }
        history.editors = BTreeSet::new();
        history.public = true;
    });
}

#[test]
fn what_is_odd_is_explained_and_what_is_wrong_is_mended() {
    let at = |all| begun().edit(all, &act(0, 0)).unwrap();
    let codes = |work: &FiguresWork| {
        findings(work).checks.iter().map(|f| (f.field.clone(), f.code.as_str())).collect::<Vec<_>>()
    };
    let wrong = at(Entries::from([
        (Cell::total(2029), entry(41)),
        (Cell::part(2029, "sex", "female"), entry(30)),
        (Cell::part(2029, "sex", "male"), entry(10)),
    ]));
    assert_eq!(codes(&wrong), [("2029".to_owned(), "total")]);
    assert_eq!(wrong.ask(&findings(&at(entries(7))), act(0, 0)).unwrap_err(), FiguresRefusal::Faults);

    let mut jump = Entries::from([(Cell::total(2028), entry(40)), (Cell::total(2029), entry(400))]);
    assert_eq!(codes(&at(jump.clone())), [("2029".to_owned(), "jump-up")]);
    assert!(findings(&at(jump.clone())).hold_back());
    jump.get_mut(&Cell::total(2029)).unwrap().explanation = Some("A new unit began its work.".into());
    let explained = at(jump.clone());
    assert!(!findings(&explained).hold_back());
    assert!(findings(&explained).checks[0].explanation.is_some(), "it is kept with the finding");

    // Across a break nothing is compared.
    let mut broken = indicator();
    broken.card.breaks.push(alliance::register::SeriesBreak {
        year: 2029,
        why: "counted otherwise".into(),
        member: None,
    });
    jump.get_mut(&Cell::total(2029)).unwrap().explanation = None;
    assert!(check(&at(jump), &broken, 2030).checks.is_empty());

    let mut nothing = entry(0);
    nothing.value = None;
    assert_eq!(codes(&at(Entries::from([(Cell::total(2029), nothing)]))), [("2029".to_owned(), "no-reason")]);
    let late = at(Entries::from([(Cell::total(2031), entry(40))]));
    assert_eq!(codes(&late), [("2031".to_owned(), "outside-round")]);
    let mut unsourced = entry(40);
    unsourced.source = Cited::default();
    let lacking = at(Entries::from([(Cell::part(2029, "age", "old"), unsourced)]));
    let lacks: Vec<&str> = findings(&lacking).lacks.iter().map(|(_, lack)| lack.as_str()).collect();
    assert_eq!(lacks, ["unknown-part", "source"]);

    // Every reason can be declared but the one that is not the member's to give.
    for reason in alliance::indicators::reasons::MissingReason::ALL {
        let mut withheld = entry(0);
        (withheld.value, withheld.missing) = (None, Some(reason.as_str().into()));
        let found = findings(&at(Entries::from([(Cell::total(2029), withheld)])));
        assert_eq!(found.hold_back(), reason.as_str() == "suppressed", "{reason:?}");
    }
}

/// What is typed says whom it cites and not how that was read: that stays as long as the source does.
#[test]
fn how_a_source_was_read_stays_as_long_as_the_source_does() {
    let source = |cited: &str, read_as: &str| Source { cited: cited.into(), read_as: read_as.into() };
    let public = Indicator { source: source("a report", "excerpt"), ..indicator() };
    let work = DefinitionWork::begin("identified".into(), Some(public.clone()), public, act(0, 0));
    for (cited, read_as) in [("a report", "excerpt"), ("another report", "")] {
        let mut typed = Indicator { source: source(cited, ""), ..indicator() };
        work.keep_how_read(&mut typed);
        assert_eq!(typed.source, source(cited, read_as));
    }
}
