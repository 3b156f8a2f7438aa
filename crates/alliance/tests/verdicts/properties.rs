//! Properties that hold for any figures.

use alliance::indicators::{Point, Question, Rate, Series, Verdict, Word, judge};
use alliance::register::{Figure, Measure, Precision};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn measures() -> impl Strategy<Value = Measure> {
    prop_oneof![Just(Measure::Flow), Just(Measure::Stock)]
}

fn rates() -> impl Strategy<Value = Rate> {
    prop_oneof![Just((10, 100)), Just((0, 1)), (0_u32..300, 1_u32..200)]
        .prop_filter_map("at most tenfold", |(p, q)| Rate::new(p, q).ok())
}

/// Counts from the base on, with gaps, missing years and bounds.
fn points(bounds: bool) -> impl Strategy<Value = Vec<Point>> {
    let value = prop_oneof![0_u32..15, 0_u32..60, 0_u32..2_000];
    let precision = if bounds { (0_u8..6).boxed() } else { Just(0).boxed() };
    let one = (value, precision, prop_oneof![9 => Just(1), 1 => 2..5], 0_u8..12);
    prop::collection::vec(one, 1..9).prop_map(|of| {
        let mut year = 2012;
        let mut points = Vec::new();
        for (value, precision, step, missing) in of {
            let precision = match precision {
                1 => Precision::MoreThan,
                2 if value > 0 => Precision::Almost,
                3 => Precision::Rounded,
                _ => Precision::Exact,
            };
            let figure = match missing {
                0 if year > 2012 => Figure::Missing("not-published".into()),
                _ => Figure::Value(value.into()),
            };
            points.push(Point { period: year, figure, precision, note: None });
            year += step;
        }
        points
    })
}

fn ask(flow: bool, measure: Measure, points: Vec<Point>, rate: Rate) -> Question {
    let measure = if flow { Measure::Stock } else { measure };
    let series = Series::new("invented", measure, true, points, Vec::new()).expect("a series");
    if flow { Question::Flow { series, base: 2012, rate } } else { Question::Growth { series, base: 2012, rate } }
}

/// A value that a bound allows, chosen by `dice`; none where a count is "almost 1".
fn allowed(point: &Point, dice: u32) -> Option<Decimal> {
    let value = point.value()?;
    let whole = u32::try_from(value).ok()?;
    let (low, high) = match point.precision {
        Precision::Exact => (whole, whole),
        Precision::MoreThan => (whole + 1, whole + 1 + dice % 3_000),
        Precision::Almost => (1, whole - 1),
        Precision::Rounded => {
            let mut unit = 1;
            while whole > 0 && whole % (unit * 10) == 0 {
                unit *= 10;
            }
            (whole.saturating_sub(unit - 1), whole + unit - 1)
        }
    };
    // Ends are where a careless rule would be wrong.
    (low <= high).then(|| match dice % 4 {
        0 => low.into(),
        1 => high.into(),
        _ => (low + dice % (high - low + 1)).into(),
    })
}

fn claims(verdict: &Verdict) -> Option<Word> {
    let word = verdict.word;
    (!matches!(word, Word::NoEvidence | Word::TooFew | Word::NotComparable)).then_some(word)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 3_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_question_read_back_has_the_same_verdict(
        flow: bool, measure in measures(), points in points(true), rate in rates()
    ) {
        let question = ask(flow, measure, points, rate);
        let text = serde_json::to_string(&question).unwrap();
        let again: Question = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&again, &question);
        let verdict = judge(&question);
        prop_assert_eq!(judge(&again).to_canonical(), verdict.to_canonical());
        let read: Verdict = serde_json::from_str(&verdict.to_canonical()).unwrap();
        prop_assert_eq!(read, verdict);
    }

    #[test]
    fn more_cases_never_turn_met_into_not_met(
        flow: bool, measure in measures(), points in points(false), rate in rates(), more in 1_u32..500
    ) {
        let before = judge(&ask(flow, measure, points.clone(), rate));
        let mut points = points;
        let last = points.iter_mut().rfind(|p| p.value().is_some()).unwrap();
        prop_assume!(last.period > 2012);
        last.figure = Figure::Value(last.value().unwrap() + Decimal::from(more));
        let after = judge(&ask(flow, measure, points, rate));
        prop_assert!(!(before.word == Word::Met && after.word == Word::NotMet), "{before:?} {after:?}");
    }

    #[test]
    fn a_stock_is_judged_alike_in_any_unit(points in points(false), rate in rates(), scale in 1_u32..1_000) {
        let scaled: Vec<Point> = points.iter().cloned().map(|mut point| {
            if let Some(value) = point.value() {
                point.figure = Figure::Value(value * Decimal::from(scale));
            }
            point
        }).collect();
        // From a base of zero, ten cases are ten cases.
        prop_assume!(points[0].value() != Some(Decimal::ZERO));
        let (one, other) = (judge(&ask(false, Measure::Stock, points, rate)), judge(&ask(false, Measure::Stock, scaled, rate)));
        prop_assert_eq!((one.word, one.reason), (other.word, other.reason));
        let holds = |v: &Verdict| v.working.iter().map(|s| (s.test, s.holds)).collect::<Vec<_>>();
        prop_assert_eq!(holds(&one), holds(&other));
    }

    #[test]
    fn no_value_within_a_bound_contradicts_the_verdict(
        flow: bool, measure in measures(), points in points(true), rate in rates(), dice in prop::collection::vec(any::<u32>(), 9)
    ) {
        let verdict = judge(&ask(flow, measure, points.clone(), rate));
        let exact: Option<Vec<Point>> = points.iter().zip(dice).map(|(point, dice)| {
            let figure = match point.value() {
                Some(_) => Figure::Value(allowed(point, dice)?),
                None => point.figure.clone(),
            };
            Some(Point { figure, precision: Precision::Exact, ..point.clone() })
        }).collect();
        let Some(exact) = exact else { return Ok(()) };
        let true_one = judge(&ask(flow, measure, exact, rate));
        if let Some(word) = claims(&verdict) {
            prop_assert_eq!(word, true_one.word, "{:?} {:?}", verdict, true_one);
        }
        let decided = |v: &Verdict| v.working.iter().map(|s| (s.test, s.arguments.get("to").cloned(), s.holds)).collect::<Vec<_>>();
        for (test, to, holds) in decided(&verdict) {
            let same = |(t, year, _): &&(_, _, _)| *t == test && *year == to;
            if let (Some(holds), Some((.., Some(true_holds)))) = (holds, decided(&true_one).iter().find(same)) {
                prop_assert!(holds == *true_holds || test == alliance::indicators::Test::Chance, "{verdict:?} {true_one:?}");
            }
        }
    }

    #[test]
    fn no_json_makes_the_judge_panic(mut question in any_question(), hurt in hurts()) {
        for (at, value) in hurt {
            put(&mut question, at, &value);
        }
        if let Ok(question) = serde_json::from_value::<Question>(question) {
            let verdict = judge(&question);
            prop_assert!(verdict.to_canonical().contains(&verdict.inputs_digest));
        }
    }
}

/// Questions of every rule, to be hurt.
fn any_question() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::json;
    let series = json!({"definition": "", "measure": "stock", "counts": true, "breaks": [{"period": 2014, "link": {"period": 2014, "old": "3", "new": "4"}}],
        "points": [{"period": 2012, "figure": {"value": "10"}, "precision": "exact"}, {"period": 2013, "figure": {"value": "30"}, "precision": "more-than"},
            {"period": 2014, "figure": {"value": "70"}, "precision": "rounded"}, {"period": 2016, "figure": {"missing": "not-collected"}, "precision": "exact"}]});
    let entry = json!({"figure": {"value": "10"}, "precision": "almost"});
    let growth = json!({"rule": "growth", "series": series, "base": 2012, "rate": "10/100"});
    let all = [
        growth.clone(),
        json!({"rule": "flow", "series": series, "base": 2012, "rate": "10/100"}),
        json!({"rule": "level", "series": series, "base": 2012, "target": "0", "deadline": 2014}),
        json!({"rule": "duration", "limit": 3, "unit": "days", "cases": [{"lasted": 1, "done": 9, "open": 2}, {"lasted": 4, "done": 9, "open": 1}]}),
        json!({"rule": "checklist", "as_of": "2014-01-01", "items": [{"name": "a", "stage": "done", "on": "2013-01-01", "evidence": "b"}]}),
        json!({"rule": "matched", "from": 2012, "to": 2013, "measure": "flow", "counts": true, "rate": "10/100", "members": 54,
            "pairs": [{"member": "AL", "before": entry, "after": entry}]}),
        json!({"rule": "vintages", "first": growth, "close": growth, "latest": growth}),
        json!({"rule": "break", "old": series, "new": series, "base": 2012, "rate": "10/100"}),
        json!({"rule": "promise", "milestones": [{"name": "a", "required": true, "done": "2013-01-01"}], "target_met": true,
            "evidence_grade": 2, "submitted": "2012-01-01", "due": "2013-12-31", "reported": "2014-01-01", "as_of": "2014-06-01"}),
    ];
    prop::sample::select(all.to_vec())
}

fn hurts() -> impl Strategy<Value = Vec<(usize, serde_json::Value)>> {
    use serde_json::json;
    let values = [
        json!(null),
        json!(0),
        json!(1),
        json!(-1),
        json!(2013),
        json!(2_147_483_647),
        json!(-2_147_483_648),
        json!(4_294_967_295_u32),
        json!(1e308),
        json!(0.1),
        json!(""),
        json!("0"),
        json!("1"),
        json!("-0"),
        json!("0.0000000000000000000000000001"),
        json!("79228162514264337593543950335"),
        json!("10/1"),
        json!("0/1"),
        json!("9999-12-31"),
        json!("-009999-01-01"),
        json!("exact"),
        json!("almost"),
        json!("more-than"),
        json!("rounded"),
        json!("flow"),
        json!("unknown"),
        json!(true),
        json!(false),
        json!([]),
        json!({}),
        json!({"value": "0"}),
        json!({"missing": ""}),
    ];
    prop::collection::vec((0_usize..60, prop::sample::select(values.to_vec())), 0..4)
}

/// Puts a value in the place of the leaf or branch with that number.
fn put(into: &mut serde_json::Value, mut at: usize, value: &serde_json::Value) {
    fn go(into: &mut serde_json::Value, at: &mut usize, value: &serde_json::Value) -> bool {
        if *at == 0 {
            *into = value.clone();
            return true;
        }
        *at -= 1;
        match into {
            serde_json::Value::Array(list) => list.iter_mut().any(|one| go(one, at, value)),
            serde_json::Value::Object(map) => map.iter_mut().any(|(_, one)| go(one, at, value)),
            _ => false,
        }
    }
    go(into, &mut at, value);
}
