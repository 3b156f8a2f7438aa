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
use alliance::victims::cross::{Answer, Answers, Counted, Direction, Explanation, Ledger, Side, editions, found};
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
    let (flow, stock) = ((2025, Measure::Flow), (2025, Measure::Stock));
    let (own, there) = (at(Way::ImageAnalysis, "abroad.FR", 7), at(Way::Referral, "home.DE", 6));
    let (one, other) = (BTreeMap::from([(month("2025-02"), &own)]), BTreeMap::from([(month("2025-03"), &there)]));
    let (said, heard) = (Side::located(&one, flow, "FR"), Side::referred(&other, flow, "DE"));
    assert_eq!((said.count, heard.count, said.confirmed), (Some(7), Some(6), 1));
    assert_eq!(Side::referred(&other, flow, "RS").count, Some(0));
    // Nothing confirmed, and nothing known, are no zero.
    assert_eq!(Side::located(&one, (2024, Measure::Flow), "FR").count, None);
    let unsure = there.clone().with(Way::Referral, Said::NothingKnown);
    let nobody_knows = Side::referred(&BTreeMap::from([(month("2025-03"), &unsure)]), flow, "DE");
    assert_eq!((nobody_knows.count, nobody_knows.confirmed, nobody_knows.unknown), (None, 1, 1));
    let both_months = BTreeMap::from([(month("2025-03"), &unsure), (month("2025-04"), &there)]);
    let in_part = Side::referred(&both_months, flow, "DE");
    assert_eq!((in_part.count, in_part.confirmed, in_part.unknown), (Some(6), 2, 1));

    // A year is open until each month of it is confirmed and known.
    let year = |sheet: &Sheet| vec![sheet.clone(); 12];
    let (own_year, there_year) = (year(&own), year(&there));
    let (said_whole, heard_whole) =
        (Side::located(&by_month(&own_year), flow, "FR"), Side::referred(&by_month(&there_year), flow, "DE"));
    assert_eq!((said_whole.count, heard_whole.count), (Some(84), Some(72)));
    assert!(said.is_open() && nobody_knows.is_open() && !said_whole.is_open() && !heard_whole.is_open());
    let mut gap = year(&there);
    gap[6] = unsure;
    assert!(Side::referred(&by_month(&gap), flow, "DE").is_open());
    // All so far is what the newest month says, and no sum of levels.
    assert_eq!(Side::located(&by_month(&own_year), stock, "FR").count, Some(7));

    let definition = definition(2020, Age::Under18);
    let both = found(said, heard, [Some(&definition), None]);
    assert_eq!(both, BTreeSet::from([Explanation::Timing, Explanation::Definition]));
    let both = found(said, said, [Some(&definition), Some(&definition)]);
    assert_eq!(both, BTreeSet::from([Explanation::Timing]), "part of a year that is the same is still part of a year");
    let same = [Some(&definition), Some(&definition)];
    assert!(found(said_whole, heard_whole, same).is_empty(), "twelve differ, and nothing explains it");
    assert!(found(said_whole, said_whole, [None, None]).is_empty(), "no difference, nothing to explain");

    let answer = |explanation| Answer { explanation, act: act(1, 0) };
    assert_eq!(Answers::begin("DE".into(), "DE".into(), 2025), Err(VictimsRefusal::SameMember));
    let answers = Answers::begin("DE".into(), "FR".into(), 2025).unwrap();
    let answers = answers.say(Direction::Outgoing, answer(Explanation::Timing)).unwrap();
    assert_eq!(answers.of(Direction::Outgoing.as_seen_there()), None);
    let again = answers.say(Direction::Outgoing, answer(Explanation::Timing));
    assert_eq!(again, Err(VictimsRefusal::NothingChanged));
}

fn counted(all: &[(&str, u64)], rest: u64) -> Counted {
    Counted { members: all.iter().map(|(code, n)| ((*code).to_owned(), *n)).collect(), rest }
}

/// What is shown of some members.
fn seen<const N: usize>(ledger: &Ledger, codes: [&str; N]) -> [Option<u64>; N] {
    codes.map(|code| ledger.shown(code))
}

#[test]
fn a_small_count_is_shown_to_nobody_else_nor_what_it_is_worked_out_from() {
    // A small count among others takes another one with it; one alone is not shown at all, and neither is that others are zero.
    let three = Ledger::next(None, &[Some(counted(&[("FR", 3), ("RS", 20), ("PT", 40)], 0))]).unwrap();
    assert_eq!(three.shown("FR"), None);
    assert_eq!(seen(&three, ["FR", "RS", "PT"]).iter().filter(|shown| shown.is_none()).count(), 2);
    assert_eq!(Ledger::next(None, &[Some(counted(&[("FR", 3), ("RS", 0)], 0))]), None);
    let codes = ["FR", "RS", "PT"];
    let two = Ledger::next(None, &[Some(counted(&[("FR", 30), ("RS", 20), ("PT", 0)], 0))]).unwrap();
    assert_eq!(seen(&two, codes), [Some(30), Some(20), Some(0)]);
    // Those in no member are in the total that is declared: with all others shown, they would be what is left of it.
    let few = Ledger::next(None, &[Some(counted(&[("FR", 30), ("RS", 20), ("PT", 0)], 3))]).unwrap();
    assert_eq!(seen(&few, codes).iter().filter(|shown| shown.is_none()).count(), 1, "{few:?}");
    // Nothing is shown of a year of which something is not known, and of none.
    assert_eq!(
        (Ledger::next(None, &[]), Ledger::next(Some(&two), &[Some(counted(&[("FR", 30)], 0)), None])),
        (None, None)
    );
}

#[test]
fn what_was_shown_before_a_revision_is_still_known() {
    let codes = ["FR", "RS", "PT"];
    let year = |fr: u64, rs: u64, pt: u64| Some(counted(&[("FR", fr), ("RS", rs), ("PT", pt)], 0));
    let first = Ledger::next(None, &[year(30, 20, 40)]).unwrap();
    assert_eq!(seen(&first, codes), [Some(30), Some(20), Some(40)]);
    assert_eq!(Ledger::next(Some(&first), &[year(30, 20, 40)]).as_ref(), Some(&first));
    // Two more with one member, and nothing else: whoever saw 20 would read 2 out of 22, and the total says it as well.
    let small = [year(30, 20, 40), year(30, 22, 40)];
    assert_eq!(
        seen(&Ledger::next(None, &small).unwrap(), codes),
        [Some(30), Some(22), Some(40)],
        "nobody saw it before"
    );
    assert_eq!(Ledger::next(Some(&first), &small), None);
    // Enough of them are no small count.
    let large = Ledger::next(Some(&first), &[year(30, 20, 40), year(30, 30, 40)]).unwrap();
    assert_eq!((seen(&large, codes), large.edition()), ([Some(30), Some(30), Some(40)], 2));
    // Beside another one that changed, neither is told: the two come to 17 together.
    let beside = Ledger::next(Some(&first), &[year(30, 20, 40), year(45, 22, 40)]).unwrap();
    assert_eq!(seen(&beside, codes), [None, None, Some(40)]);
    // What was kept is read back as it was, and what stands in it goes on to be known.
    let kept: Ledger = serde_json::from_value(serde_json::to_value(&large).unwrap()).unwrap();
    let third = [year(30, 20, 40), year(30, 30, 40), year(30, 33, 40)];
    assert_eq!(Ledger::next(Some(&kept), &third), None);
    let again = [year(30, 20, 40), year(30, 30, 40), year(30, 39, 40)];
    assert_eq!(seen(&Ledger::next(Some(&kept), &again).unwrap(), codes), [Some(30), Some(39), Some(40)]);
}

#[test]
fn a_state_of_the_year_that_nobody_looked_at_may_have_been_declared() {
    let year = |rs: u64| Some(counted(&[("FR", 30), ("RS", rs)], 0));
    assert_eq!(seen(&Ledger::next(None, &[year(9)]).unwrap(), ["FR", "RS"]), [Some(30), Some(9)]);
    // 33 in all before the revision, and 30 with France: that would be 3 with Serbia.
    let revised = Ledger::next(None, &[year(3), year(9)]).unwrap();
    assert_eq!(seen(&revised, ["FR", "RS"]), [None, None]);
    // One that is not known has no total.
    let unknown = Ledger::next(None, &[year(30), None, year(39)]).unwrap();
    assert_eq!(seen(&unknown, ["FR", "RS"]), [Some(30), Some(39)]);
}

#[test]
fn a_year_has_an_edition_once_it_is_whole_and_one_for_each_revision() {
    let written = |work: MonthWork, sheet: Sheet, reason, second: i64| {
        let waits = work.write(sheet, reason, act(1, second), date(2031, 1, 5)).unwrap();
        let digest = waits.digest().unwrap();
        waits.confirm(&digest, true, act(2, second), date(2031, 1, 5)).unwrap()
    };
    let year: Vec<Month> = Month::all(2030).collect();
    let mut months: Vec<MonthWork> =
        year.iter().map(|month| written(MonthWork::begin("DE".into(), *month), whole(7), None, 0)).collect();
    assert!(editions(&months[1..], 2030).is_empty() && editions(&months, 2029).is_empty());
    assert_eq!(editions(&months, 2030).len(), 1);
    months[2] = written(months[2].clone(), whole(8), Some(RevisionReason::LateData), 20);
    months[0] = written(months[0].clone(), whole(9), Some(RevisionReason::LateData), 10);
    let all = editions(&months, 2030);
    let sums: Vec<u64> =
        all.iter().map(|sheets| sheets.values().map(|sheet| sheet.tally().sum().unwrap()).sum()).collect();
    assert_eq!(sums, [84, 86, 87], "in the order in which they were confirmed");
    let members: BTreeSet<String> = ["FR", "RS"].map(str::to_owned).into();
    let counts = BTreeMap::from([("abroad.FR".parse().unwrap(), 8), (Place::ABROAD, 1)]);
    let abroad = whole(1).with(Way::ImageAnalysis, Said::Found { counts });
    let sheets = vec![abroad; 12];
    let outgoing = Counted::of(&by_month(&sheets), 2025, Direction::Outgoing, &members);
    assert_eq!(outgoing, Some(counted(&[("FR", 96), ("RS", 0)], 12)));
    assert_eq!(
        Counted::of(&by_month(&sheets), 2025, Direction::Incoming, &members),
        Some(counted(&[("FR", 0), ("RS", 0)], 0))
    );
    assert_eq!(Counted::of(&by_month(&sheets[1..]), 2025, Direction::Outgoing, &members), None);
}
