//! Identified victims: no month stands without a second officer, a year says what its months say and nothing more, and small counts of it
//! are not shown.

use std::cell::Cell as Counter;
use std::collections::{BTreeMap, BTreeSet};

use alliance::indicators::reasons::RevisionReason;
use alliance::indicators::suppression::Mark;
use alliance::people::Role;
use alliance::register::figures::publication::{observations, publish};
use alliance::register::figures::{Cell, FiguresWork};
use alliance::register::{Digest, Figure, Measure};
use alliance::takedown::table::{Setter, Tabled};
use alliance::victims::cross::{Answer, Answers, Direction, Explanation, Side, found, shown};
use alliance::victims::{
    Age, Counting, Definition, Definitions, Month, MonthWork, Offence, Place, Said, Sheet, VictimsRefusal, Way,
    indicator, year,
};
use jiff::civil::date;
use proptest::prelude::*;
use rust_decimal::prelude::ToPrimitive;

use super::publication::published;
use super::{act, day, histories, runner};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn found_at(home: u32) -> Said {
    Said::Found { counts: BTreeMap::from([(Place::HOME, home)]) }
}

/// A sheet that says something of every way.
fn whole(home: u32) -> Sheet {
    Way::ALL
        .iter()
        .fold(Sheet::default(), |sheet, way| sheet.with(*way, Said::NothingFound))
        .with(Way::Other, found_at(home))
}

#[test]
fn no_history_confirms_a_month_without_a_second_officer() {
    let confirmed = Counter::new(0);
    runner(400)
        .run(&histories(), |steps| {
            let mut work = MonthWork::begin("DE".into(), month("2030-01"));
            for dice in steps {
                let before = work.clone();
                let reason = (dice.n % 2 == 0).then_some(RevisionReason::LateData);
                let sheet = if dice.n % 5 == 0 {
                    Sheet::default().with(Way::Other, found_at(1))
                } else {
                    whole(u32::from(dice.n))
                };
                let today = day(dice.day());
                let done = if dice.act % 2 == 0 {
                    work.write(sheet, reason, dice.by(), today)
                } else {
                    let seen = work.digest().unwrap_or_else(|| Digest::of(&1));
                    let seen = if dice.n % 7 == 0 { Digest::of(&2) } else { seen };
                    work.confirm(&seen, dice.n % 11 != 0, dice.by(), today)
                };
                work = done.unwrap_or_else(|_| before.clone());
                prop_assert!(work.vintages().starts_with(before.vintages()), "what was confirmed stays");
                for (at, new) in work.vintages().iter().enumerate().skip(before.vintages().len()) {
                    confirmed.set(confirmed.get() + 1);
                    let draft = before.draft().expect("what is confirmed was written");
                    prop_assert!(!draft.writers.contains(&new.confirmed.by), "a second officer");
                    prop_assert_eq!(new.sheet.missing().count(), 0);
                    prop_assert!(month("2030-01").is_over(today));
                    prop_assert_eq!(new.number as usize, at + 1);
                    prop_assert_eq!(new.reason.is_some(), at > 0, "a revision says why");
                }
            }
            Ok(())
        })
        .unwrap();
    let confirmed = confirmed.get();
    println!("{confirmed} vintages");
    assert!(confirmed > 20, "{confirmed}");
}

fn said() -> impl Strategy<Value = Said> {
    let place = prop_oneof![
        3 => Just(Place::HOME),
        1 => Just(Place::ABROAD),
        2 => Just("abroad.FR".parse::<Place>().unwrap()),
        1 => Just("abroad.RS".parse::<Place>().unwrap()),
    ];
    let counts = prop::collection::btree_map(place, 1_u32..9, 1..4);
    prop_oneof![
        1 => Just(Said::NothingKnown),
        6 => Just(Said::NothingFound),
        4 => Just(Said::NotApplicable),
        20 => counts.prop_map(|counts| Said::Found { counts }),
    ]
}

fn sheets() -> impl Strategy<Value = Vec<Sheet>> {
    let sheet = prop::collection::vec(said(), Way::ALL.len())
        .prop_map(|said| Way::ALL.iter().zip(said).fold(Sheet::default(), |sheet, (way, said)| sheet.with(*way, said)));
    prop::collection::vec(sheet, 12)
}

/// A year of a small member: in most months nobody is found, by most ways a few in the whole year.
fn of_a_few() -> impl Strategy<Value = Vec<Sheet>> {
    let found = (0_u32..4, prop_oneof![Just(Place::HOME), Just(Place::ABROAD)]);
    let said = (0_u32..6, found).prop_map(|(month, (count, place))| match (month, count) {
        (0, 1..) => Said::Found { counts: [(place, count)].into() },
        _ => Said::NothingFound,
    });
    let sheet = prop::collection::vec(said, Way::ALL.len())
        .prop_map(|said| Way::ALL.iter().zip(said).fold(Sheet::default(), |sheet, (way, said)| sheet.with(*way, said)));
    prop::collection::vec(sheet, 12)
}

fn by_month(sheets: &[Sheet]) -> BTreeMap<Month, &Sheet> {
    Month::all(2025).zip(sheets).collect()
}

#[test]
fn a_year_is_the_sum_of_its_months_and_nothing_is_filled_in() {
    let (known, unknown) = (Counter::new(0), Counter::new(0));
    runner(600)
        .run(&sheets(), |sheets| {
            let figures = year::figures(2025, Measure::Flow, &by_month(&sheets)).unwrap();
            let value = |cell: Cell| match &figures[&cell].figure {
                Figure::Value(value) => Some(value.to_u64().unwrap()),
                Figure::Missing(_) => None,
            };
            let of_way = |way: Way| sheets.iter().map(|sheet| sheet.of(way).unwrap()).collect::<Vec<_>>();
            let lacks = |way: Way| of_way(way).iter().any(|said| matches!(said, Said::NothingKnown));
            let total = value(Cell::total(2025));
            if Way::ALL.iter().any(|way| lacks(*way)) {
                unknown.set(unknown.get() + 1);
                prop_assert_eq!(total, None, "what is not known in a month is not known in the year");
            } else if let Some(total) = total {
                known.set(known.get() + 1);
                let counted: u64 = sheets.iter().map(|sheet| sheet.count(Way::ALL, |_| true).0).sum();
                prop_assert_eq!(total, counted);
                let places = ["home", "abroad"].map(|part| value(Cell::part(2025, "located", part)).unwrap());
                prop_assert_eq!(places.iter().sum::<u64>(), total);
                let ways = Way::ALL.iter().filter_map(|way| value(Cell::part(2025, "way", way.as_str())));
                prop_assert_eq!(ways.sum::<u64>(), total);
            }
            let mut short = by_month(&sheets);
            short.remove(&month("2025-07"));
            let open = year::figures(2025, Measure::Flow, &short);
            prop_assert_eq!(open, Err(VictimsRefusal::YearOpen { months: 1 }));
            // A stock is what its last month says.
            let level = year::figures(2025, Measure::Stock, &short).unwrap()[&Cell::total(2025)].clone();
            let last = sheets[11].tally().sum().map(|sum| Figure::Value(sum.into()));
            prop_assert!(last.is_none_or(|last| last == level.figure));
            Ok(())
        })
        .unwrap();
    let (known, unknown) = (known.get(), unknown.get());
    assert!(known > 20 && unknown > 20, "{known} known, {unknown} unknown");
}

/// A year as it is declared, signed and published.
fn declared(work: Option<FiguresWork>, sheets: &[Sheet], reason: RevisionReason) -> FiguresWork {
    let figures = year::figures(2025, Measure::Flow, &by_month(sheets)).unwrap();
    let entries = year::entries(work.as_ref(), &figures, reason);
    let begun = work.unwrap_or_else(|| FiguresWork::begin("DE".into(), indicator::FLOW.into(), act(1, 0)));
    let work = published(begun, entries);
    assert!(year::is_declared(&work, &figures));
    work
}

#[test]
fn no_small_count_of_a_year_is_shown_also_when_it_is_revised() {
    let defined = indicator::defined(Measure::Flow);
    let (shown_cells, hidden, refused) = (Counter::new(0), Counter::new(0), Counter::new(0));
    runner(120)
        .run(&(prop_oneof![sheets(), of_a_few()], of_a_few()), |(first, second)| {
            let work = declared(None, &first, RevisionReason::LateData);
            let ledger = publish(&defined, &[&work], &[], None).expect("a first publication can always be protected");
            let again = declared(Some(work.clone()), &second, RevisionReason::CorrectedError);
            let mut told = vec![(work, ledger.clone())];
            match publish(&defined, &[&again], &[], Some(&ledger)) {
                Ok(later) => told.push((again, later)),
                Err(_) => refused.set(refused.get() + 1),
            }
            for (work, ledger) in told {
                for (name, mark) in ledger.cells() {
                    match mark {
                        Mark::Shown(count) => prop_assert!(*count >= 5, "{name} shows {count}"),
                        Mark::Suppressed { .. } => hidden.set(hidden.get() + 1),
                        Mark::Unlisted => {}
                    }
                }
                for (_, observation) in observations(&work, &defined, Some(&ledger)).unwrap() {
                    if let Figure::Value(value) = observation.figure {
                        shown_cells.set(shown_cells.get() + 1);
                        prop_assert!(value >= 5.into());
                    }
                }
            }
            Ok(())
        })
        .unwrap();
    let (shown_cells, hidden, refused) = (shown_cells.get(), hidden.get(), refused.get());
    println!("{shown_cells} shown, {hidden} hidden, {refused} publications refused");
    assert!(shown_cells > 50 && hidden > 20);
}

fn setter(who: u8) -> Setter {
    Setter { act: act(who, 0), role: Role::PoliceLiaison, member: "DE".into(), organisation: Some("force".into()) }
}

fn definition(since: i16, age: Age) -> Definition {
    Definition {
        member: "DE".into(),
        edition: 0,
        since,
        measure: Measure::Flow,
        offences: BTreeSet::from([Offence::Material]),
        age,
        counting: Counting::Identity,
    }
}

fn set(definitions: Definitions, next: &Definition) -> Definitions {
    let seen = definitions.setting().edition();
    let waits = definitions.propose(next, seen, "changed-definition", setter(1)).unwrap();
    let digest = Digest::of(&next.as_edition(seen + 1));
    assert!(waits.clone().confirm(&digest, setter(1)).is_err(), "a second officer confirms");
    waits.confirm(&digest, setter(2)).unwrap()
}

#[test]
fn another_definition_breaks_the_series_and_the_same_one_does_not() {
    let all = set(Definitions::default(), &definition(2020, Age::Under18));
    assert_eq!((all.breaks(), all.in_year(2019)), (Vec::new(), None));
    let today = date(2026, 1, 5);
    let early = all.check(&definition(2020, Age::Under16), today);
    assert_eq!(early, Err(VictimsRefusal::Since));
    assert_eq!(all.check(&definition(2028, Age::Under16), today), Err(VictimsRefusal::Since));
    let none = Definition { offences: BTreeSet::new(), ..definition(2024, Age::Under16) };
    assert_eq!(all.check(&none, today), Err(VictimsRefusal::NoOffence));
    let all = set(all, &definition(2024, Age::Under16));
    let all = set(all, &definition(2025, Age::Under16));
    let breaks = all.breaks();
    assert_eq!(breaks.iter().map(|one| (one.year, one.member.as_deref())).collect::<Vec<_>>(), [(2024, Some("DE"))]);
    let ages = [2023, 2024, 2026].map(|year| all.in_year(year).unwrap().age);
    assert_eq!(ages, [Age::Under18, Age::Under16, Age::Under16]);
}

#[test]
fn what_is_said_of_a_month_has_its_bounds() {
    let members: BTreeSet<String> = ["DE", "FR"].map(str::to_owned).into();
    let at = |way: Way, place: &str, n: u32| {
        let counts = BTreeMap::from([(place.parse().unwrap(), n)]);
        Sheet::default().with(way, Said::Found { counts }).check("DE", &members)
    };
    assert_eq!(at(Way::Referral, "home.FR", 1), Ok(()));
    assert_eq!(at(Way::Other, "home.FR", 1), Err(VictimsRefusal::NotReferred));
    assert_eq!(at(Way::Other, "abroad.DE", 1), Err(VictimsRefusal::OwnCountry));
    assert!(matches!(at(Way::Other, "abroad.US", 1), Err(VictimsRefusal::NoMember { .. })));
    assert!(matches!(at(Way::Other, "home", 0), Err(VictimsRefusal::Count { .. })));
    assert!(matches!(at(Way::Other, "home", 100_001), Err(VictimsRefusal::Count { .. })));
    assert_eq!(Sheet::default().check("DE", &members), Err(VictimsRefusal::Empty));
    let draft = MonthWork::begin("DE".into(), month("2030-03"));
    let early = draft.clone().write(whole(1), None, act(1, 0), date(2030, 2, 28));
    assert_eq!(early, Err(VictimsRefusal::ToCome));
    let written = draft.write(whole(1), None, act(1, 0), date(2030, 3, 1)).unwrap();
    let digest = written.digest().unwrap();
    let confirm = |defined, today| written.clone().confirm(&digest, defined, act(2, 0), today);
    assert_eq!(confirm(true, date(2030, 3, 31)), Err(VictimsRefusal::NotOver));
    assert_eq!(confirm(false, date(2030, 4, 1)), Err(VictimsRefusal::NoDefinition));
    let stands = confirm(true, date(2030, 4, 1)).unwrap();
    let again = stands.clone().write(whole(2), None, act(1, 0), date(2030, 4, 2));
    assert_eq!(again, Err(VictimsRefusal::ReasonMissing));
    let revised = stands.write(whole(2), Some(RevisionReason::LateData), act(1, 0), date(2030, 4, 2)).unwrap();
    let back = revised.write(whole(1), None, act(1, 0), date(2030, 4, 2)).unwrap();
    assert_eq!((back.state(), back.vintages().len()), ("confirmed", 1), "what says the same takes a revision back");
}

#[test]
fn two_members_stand_beside_each_other() {
    let at = |way: Way, place: &str, n: u32| {
        let counts = BTreeMap::from([(place.parse().unwrap(), n)]);
        whole(9).with(way, Said::Found { counts })
    };
    let (own, there) = (at(Way::ImageAnalysis, "abroad.FR", 7), at(Way::Referral, "home.DE", 6));
    let (own, there) = (BTreeMap::from([(month("2025-02"), &own)]), BTreeMap::from([(month("2025-03"), &there)]));
    let (said, heard) = (Side::located(&own, 2025, "FR"), Side::referred(&there, 2025, "DE"));
    assert_eq!((said.count, heard.count, said.confirmed), (7, 6, 1));
    assert_eq!(Side::located(&own, 2024, "FR").count, 0);
    let definition = definition(2020, Age::Under18);
    let both = found(said, heard, [Some(&definition), None]);
    assert_eq!(both, BTreeSet::from([Explanation::Timing, Explanation::Definition]));
    assert!(found(said, said, [None, None]).is_empty(), "no difference, nothing to explain");
    // A small count among others takes another one with it; one alone is not shown at all.
    let counts = |all: &[(&str, u64)]| all.iter().map(|(code, n)| ((*code).to_owned(), *n)).collect::<BTreeMap<_, _>>();
    let three = shown(&counts(&[("FR", 3), ("RS", 20), ("PT", 40)]));
    assert_eq!(three["FR"], None);
    assert_eq!(three.values().filter(|shown| shown.is_none()).count(), 2);
    assert_eq!(shown(&counts(&[("FR", 3)])), BTreeMap::from([("FR".to_owned(), None)]));
    assert_eq!(shown(&counts(&[("FR", 30), ("RS", 20)]))["FR"], Some(30));

    let answer = |explanation| Answer { explanation, act: act(1, 0) };
    assert_eq!(Answers::begin("DE".into(), "DE".into(), 2025), Err(VictimsRefusal::SameMember));
    let answers = Answers::begin("DE".into(), "FR".into(), 2025).unwrap();
    let answers = answers.say(Direction::Outgoing, answer(Explanation::Timing)).unwrap();
    assert_eq!(answers.of(Direction::Outgoing.as_seen_there()), None);
    let again = answers.say(Direction::Outgoing, answer(Explanation::Timing));
    assert_eq!(again, Err(VictimsRefusal::NothingChanged));
}
