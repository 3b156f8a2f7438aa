//! What is no question is refused when it is read, and what is one is judged in a moment, whatever it holds.

use std::time::Instant;

use alliance::indicators::{Question, judge};
use serde_json::{Value, json};

fn refused(question: Value) -> String {
    serde_json::from_value::<Question>(question).expect_err("refused").to_string()
}

fn point(period: i64, value: &str) -> Value {
    json!({"period": period, "figure": {"value": value}})
}

fn growth(points: &Value, more: &Value) -> Value {
    let mut series = json!({"measure": "flow", "counts": true, "points": points});
    for (name, value) in more.as_object().expect("an object") {
        series[name] = value.clone();
    }
    json!({"rule": "growth", "series": series, "base": 2012, "rate": "10/100"})
}

#[test]
fn impossible_questions_are_refused() {
    let two = || json!([point(2012, "1"), point(2013, "2")]);
    let none = || json!({});
    let with = |name: &str, value: Value| {
        let mut question = growth(&two(), &none());
        question[name] = value;
        question
    };
    let one = growth(&two(), &none());
    let vintages = json!({"rule": "vintages", "first": one, "latest": one});
    for (question, said) in [
        (growth(&json!([point(2013, "1"), point(2013, "2")]), &none()), "doesn't come after"),
        (growth(&json!([point(1, "1"), point(2000, "2")]), &none()), "more than 500 apart"),
        (growth(&json!([point(-2_147_483_648, "1"), point(2_147_483_647, "2")]), &none()), "more than 500 apart"),
        (growth(&json!([point(2012, "-1")]), &none()), "less than zero"),
        (growth(&json!([point(2012, "1.5")]), &none()), "no whole number"),
        (growth(&json!([point(2012, "1e999999999")]), &none()), "1e999999999"),
        (growth(&json!([{"period": 2012, "figure": {"value": "0"}, "precision": "almost"}]), &none()), "almost"),
        (growth(&two(), &json!({"breaks": [{"period": 2012}]})), "break at 2012"),
        (
            growth(&two(), &json!({"breaks": [{"period": 2013, "link": {"period": 2013, "old": "0", "new": "1"}}]})),
            "link at 2013",
        ),
        (growth(&two(), &json!({"colour": "blue"})), "colour"),
        (with("rate", json!("1/0")), "denominator"),
        (with("rate", json!(0.1)), "string"),
        (with("rule", json!("guess")), "guess"),
        (with("more", json!(1)), "more"),
        (json!({"rule": "level", "series": one["series"], "base": 2012, "target": "0", "deadline": 2012}), "deadline"),
        (
            json!({"rule": "level", "series": one["series"], "base": 2012, "target": "-1", "deadline": 2013}),
            "less than zero",
        ),
        (json!({"rule": "duration", "limit": 1, "unit": "days", "cases": [{"lasted": 1}, {"lasted": 1}]}), "twice"),
        (json!({"rule": "promise", "evidence_grade": 6}), "0 to 5"),
        (json!({"rule": "promise", "evidence_grade": 1, "due": "2014-02-30"}), "2014-02"),
        (json!({"rule": "vintages", "first": vintages, "latest": vintages}), "vintages"),
        (json!({"rule": "vintages", "first": one, "latest": {"rule": "promise", "evidence_grade": 1}}), "same rule"),
    ] {
        let text = question.to_string();
        let why = refused(question);
        assert!(why.contains(said), "{text}: {why}");
    }
}

/// Each would take hours if its powers were multiplied out; a test that hangs is ended by the runner (`.config/nextest.toml`).
#[test]
fn hostile_questions_are_judged_before_anybody_tires() {
    let series = |value: &dyn Fn(i64) -> String, measure: &str| {
        let points: Vec<Value> = (1600..=2100).map(|year| point(year, &value(year))).collect();
        json!({"measure": measure, "counts": true, "points": points})
    };
    let ask =
        |rule: &str, series: Value, rate: &str| json!({"rule": rule, "series": series, "base": 1600, "rate": rate});
    let near = |year: i64| (49_990_000 + 8_000 * (year % 2)).to_string();
    let rising = |year: i64| (year * year * 1_000).to_string();
    let great = |_: i64| "79228162514264337593543950335".to_owned();
    let durations: Vec<Value> =
        (0..10_000_u32).map(|n| json!({"lasted": n, "done": 4_000_000_000_u32, "open": 3_999_999_999_u32})).collect();
    for question in [
        ask("growth", series(&near, "flow"), "0/1"),
        ask("growth", series(&near, "flow"), "9999999/1000000"),
        ask("growth", series(&great, "flow"), "9999999/1000000"),
        ask("flow", series(&rising, "stock"), "9999999/1000000"),
        json!({"rule": "duration", "limit": 5_000, "unit": "hours", "cases": durations}),
    ] {
        let begun = Instant::now();
        let question: Question = serde_json::from_value(question).expect("a question");
        let verdict = judge(&question);
        let took = begun.elapsed();
        assert_eq!(verdict.inputs_digest, question.digest(), "{}: {}", question.rule(), verdict.reason);
        eprintln!("{} {} took {took:?}", question.rule(), verdict.reason);
    }
}
