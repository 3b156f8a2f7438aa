use proptest::prelude::*;

use super::*;
use crate::register::Figure;

fn victims() -> Expected {
    Expected {
        unit: "persons".into(),
        measure: Measure::Flow,
        counts: true,
        greatest: None,
        decimals: 0,
        band: Some(Band::new((1, 2), (2, 1)).unwrap()),
    }
}

fn share() -> Expected {
    let (unit, greatest) = ("percent".into(), Some(Decimal::ONE_HUNDRED));
    Expected { unit, measure: Measure::Stock, counts: false, greatest, decimals: 1, band: None }
}

fn reported(value: &str) -> Reported {
    Reported { field: "g1.2014".into(), period: 2014, value: Some(value.parse().unwrap()), ..Reported::default() }
}

fn held(period: i32, value: &str) -> Point {
    let figure = Figure::Value(value.parse().unwrap());
    Point { period, figure, precision: Precision::Exact, note: None }
}

fn codes(reported: &Reported, expected: &Expected, points: &[Point]) -> Vec<&'static str> {
    check(reported, expected, (2012, 2014), points).iter().map(|finding| finding.code.as_str()).collect()
}

#[test]
fn impossible_values() {
    assert_eq!(codes(&reported("12"), &victims(), &[]), [""; 0]);
    assert_eq!(codes(&reported("-1"), &victims(), &[]), ["negative"]);
    assert_eq!(codes(&reported("12.5"), &victims(), &[]), ["not-whole"]);
    assert_eq!(codes(&reported("12.0"), &victims(), &[]), [""; 0]);
    assert_eq!(codes(&reported("100"), &share(), &[]), [""; 0]);
    assert_eq!(codes(&reported("100.1"), &share(), &[]), ["too-great"]);
    assert_eq!(codes(&reported("99.95"), &share(), &[]), ["too-precise"]);
    assert_eq!(codes(&reported("99.90"), &share(), &[]), [""; 0]);
    let more = Reported { precision: Precision::MoreThan, ..reported("100") };
    assert_eq!(codes(&more, &share(), &[]), ["too-great"]);
    let almost = Reported { precision: Precision::Almost, ..reported("1") };
    assert_eq!(codes(&almost, &victims(), &[]), ["impossible"]);
    assert_eq!(codes(&Reported { unit: Some("cases".into()), ..reported("1") }, &victims(), &[]), ["unit"]);
    assert_eq!(codes(&Reported { period: 2015, ..reported("1") }, &victims(), &[]), ["outside-round"]);
}

#[test]
fn value_or_reason() {
    let missing = |reason: &str| Reported { value: None, missing: Some(reason.into()), ..reported("0") };
    assert_eq!(codes(&missing("not-collected"), &victims(), &[]), [""; 0]);
    assert_eq!(codes(&missing(" "), &victims(), &[]), ["no-reason"]);
    assert_eq!(codes(&missing("no idea"), &victims(), &[]), ["unknown-reason"]);
    let both = Reported { missing: Some("not-collected".into()), ..reported("7") };
    assert_eq!(codes(&both, &victims(), &[]), ["value-and-reason"]);
}

#[test]
fn a_jump_passes_once_it_is_explained_and_the_explanation_stays() {
    let points = [held(2012, "40"), held(2013, "100")];
    let found = check(&reported("300"), &victims(), (2012, 2014), &points);
    let said: Vec<(&str, &str)> = found[0].arguments.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let wanted = [("before", "100"), ("before_period", "2013"), ("ratio", "3"), ("usual", "1/2..2"), ("value", "300")];
    assert_eq!((found.len(), found[0].code, said.as_slice()), (1, Code::JumpUp, wanted.as_slice()));
    assert!(found[0].stands_in_the_way());
    let explained = Reported { explanation: Some(" One large operation. ".into()), ..reported("300") };
    let found = check(&explained, &victims(), (2012, 2014), &points);
    assert_eq!(found[0].explanation.as_deref(), Some("One large operation."));
    assert!(!found[0].stands_in_the_way());
    // An explanation mends nothing that is impossible.
    let negative = Reported { value: Some((-3).into()), ..explained };
    assert!(check(&negative, &victims(), (2012, 2014), &[]).iter().all(Finding::stands_in_the_way));
}

#[test]
fn small_counts_jump_only_beyond_chance() {
    let from = |before: &str, after: &str| codes(&reported(after), &victims(), &[held(2013, before)]);
    assert_eq!(from("100", "200"), [""; 0]);
    // 10 to 21 is more than doubled, and within chance; 1000 to 2300 isn't.
    assert_eq!(from("10", "21"), [""; 0]);
    assert_eq!(from("1000", "2300"), ["jump-up"]);
    assert_eq!(from("1000", "400"), ["jump-down"]);
    assert_eq!(from("3", "12"), [""; 0]);
    assert_eq!(from("0", "30"), ["jump-up"]);
    assert_eq!(from("0", "7"), [""; 0]);
    assert_eq!(from("0", "0"), [""; 0]);
    assert_eq!(from("30", "0"), ["jump-down"]);
    let stock = Expected { measure: Measure::Stock, ..victims() };
    assert_eq!(codes(&reported("21"), &stock, &[held(2013, "10")]), ["jump-up"]);
}

#[test]
fn the_band_is_yearly_and_bounds_must_lie_beyond_it_wholly() {
    // Four times as much in two years is twice as much in each.
    assert_eq!(codes(&reported("4000"), &victims(), &[held(2012, "1000")]), [""; 0]);
    assert_eq!(codes(&reported("5000"), &victims(), &[held(2012, "1000")]), ["jump-up"]);
    let more = Reported { precision: Precision::MoreThan, ..reported("1500") };
    assert_eq!(codes(&more, &victims(), &[held(2013, "1000")]), [""; 0]);
    let more = Reported { precision: Precision::MoreThan, ..reported("2000") };
    assert_eq!(codes(&more, &victims(), &[held(2013, "1000")]), ["jump-up"]);
    assert_eq!((Band::new((0, 1), (2, 1)), Band::new((1, 2), (1, 2))), (Err(BadBand), Err(BadBand)));
}

#[test]
fn a_revision_needs_its_reason_and_a_change() {
    let points = [held(2014, "40")];
    let found = check(&reported("41"), &victims(), (2012, 2014), &points);
    assert_eq!((found[0].code, found[0].arguments["before"].as_str()), (Code::RevisedWithoutReason, "40"));
    let late = Reported { revision: Some(RevisionReason::LateData), ..reported("41") };
    assert_eq!(codes(&late, &victims(), &points), [""; 0]);
    assert_eq!(codes(&Reported { value: Some(40.into()), ..late.clone() }, &victims(), &points), ["nothing-revised"]);
    assert_eq!(codes(&late, &victims(), &[]), ["nothing-revised"]);
    let gone = Reported { value: None, missing: Some("not-collected".into()), ..reported("0") };
    assert_eq!(codes(&gone, &victims(), &points), ["revised-without-reason"]);
    // The same number, less exactly.
    let rounded = Reported { precision: Precision::Rounded, ..reported("40") };
    assert_eq!(codes(&rounded, &victims(), &points), ["revised-without-reason"]);
}

#[test]
fn parts_come_to_their_total() {
    let total = |value, parts: &[&str]| {
        let parts: Vec<Reported> = parts.iter().map(|part| reported(part)).collect();
        check_total(&reported(value), &parts, true).map(|finding| finding.arguments["difference"].clone())
    };
    assert_eq!((total("10", &["4", "6"]), total("10", &[])), (None, None));
    assert_eq!((total("12", &["4", "6"]), total("9", &["4", "6"])), (Some("2".into()), Some("-1".into())));
    let unknown = Reported { value: None, missing: Some("not-collected".into()), ..reported("0") };
    let parts = [reported("4"), unknown.clone()];
    assert_eq!(check_total(&reported("10"), &parts, true), None);
    assert_eq!(check_total(&reported("3"), &parts, true).unwrap().arguments["parts"], ">=4");
    assert_eq!(check_total(&unknown, &parts, true), None);
}

proptest! {
    /// A total is at fault exactly where it isn't the sum, to the last digit.
    #[test]
    fn totals_are_exact(parts in prop::collection::vec((0..1_000_000_i64, 0..4_u32), 1..8), off in -2..3_i64) {
        let parts: Vec<Reported> = parts
            .iter()
            .map(|&(mantissa, scale)| Reported { value: Some(Decimal::new(mantissa, scale)), ..reported("0") })
            .collect();
        let sum: Decimal = parts.iter().filter_map(|part| part.value).sum();
        let total = Reported { value: Some(sum + Decimal::new(off, 3)), ..reported("0") };
        prop_assert_eq!(check_total(&total, &parts, false).is_some(), off != 0);
    }

    /// No input makes a check fail; what is found in a figure is found again.
    #[test]
    fn checks_answer_for_anything(value in any::<i64>(), scale in 0..28_u32, period in any::<i32>(), before in any::<i32>()) {
        let value = Some(Decimal::new(value, scale));
        let it = Reported { period, value, ..reported("0") };
        let points = [held(before, "17")];
        for expected in [victims(), share()] {
            let round = (period, period);
            prop_assert_eq!(check(&it, &expected, round, &points), check(&it, &expected, round, &points));
        }
    }
}
