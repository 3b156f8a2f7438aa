//! The five facts of a member, counted once more in another way.

use std::collections::{BTreeMap, BTreeSet};

use alliance::credibility::{Fact, Facts, How, Records, Seen, facts};
use alliance::register::commitment::{Check, CommitmentKind};
use alliance::register::{Commitment, Figure, Observation, Precision, Round, RoundSubmitted, Source};
use proptest::prelude::*;
use rust_decimal::Decimal;
use serde_json::json;

const STATES: [&str; 10] = [
    "published",
    "amended",
    "due",
    "kept",
    "partly-kept",
    "not-kept",
    "no-evidence",
    "withdrawn",
    "superseded",
    "kept",
];

fn seen<T>(id: String, body: T) -> Seen<T> {
    Seen { id, version: 1, body }
}

fn round(at: usize, (asked, closed, late): (bool, bool, Option<u32>)) -> Seen<Round> {
    let submitted = late.map(|days_late| ("DE".to_owned(), RoundSubmitted { on: "2026-01-01".into(), days_late }));
    let body = Round {
        state: Some(if closed { "closed" } else { "open" }.to_owned()),
        asked: if asked { vec!["AT".to_owned(), "DE".to_owned()] } else { vec!["AT".to_owned()] },
        submitted: submitted.into_iter().collect(),
        ..Round::default()
    };
    seen(format!("r{at}"), body)
}

fn promise(at: usize, (state, fails, made_here): (usize, bool, bool)) -> Seen<Commitment> {
    let failed = if fails { json!([{ "check": Check::ALL[0] }]) } else { json!([]) };
    let mut body = json!({
        "member": "DE", "target": "T1", "goal": "G1", "standing": "official-form", "summary": "x", "timeframe": "",
        "source": { "cited": "x", "read_as": "" },
    });
    if made_here {
        body["promise"] = json!({
            "terms": { "goals": ["G1"], "kind": CommitmentKind::ALL[0], "text": {}, "authoritative": "en", "authority": "x" },
            "version": 1, "state": STATES[state], "submitted": "2025-01-01", "published": "2025-01-02",
            "failed": failed, "question": { "milestones": [], "evidence_grade": 1 },
        });
    }
    seen(format!("c{at:03}"), serde_json::from_value(body).expect("a promise"))
}

pub fn observation(indicator: &str, period: &str, grade: u8, value: Option<i64>) -> Observation {
    Observation {
        indicator: indicator.to_owned(),
        member: Some("DE".to_owned()),
        period: period.to_owned(),
        year: period.get(..4).and_then(|year| year.parse().ok()),
        figure: value.map_or_else(|| Figure::Missing("suppressed".to_owned()), |value| Figure::Value(value.into())),
        precision: Precision::Exact,
        qualifier: None,
        dimensions: BTreeMap::new(),
        grade,
        unit: "persons".to_owned(),
        source: Source::default(),
        note: None,
        vintage: None,
        revision: None,
    }
}

fn share(facts: &Facts, fact: Fact) -> (u64, u64) {
    let share = facts.share(fact).expect("all five");
    (share.numerator, share.denominator)
}

fn number(n: usize) -> u64 {
    n as u64
}

proptest! {
    #[test]
    fn rounds_promises_and_figures_are_counted_as_a_plain_reader_would(
        rounds in prop::collection::vec((any::<bool>(), any::<bool>(), prop::option::of(0_u32..3)), 0..8),
        promises in prop::collection::vec((0_usize..10, any::<bool>(), prop::bool::weighted(0.8)), 0..12),
        figures in prop::collection::vec((0_usize..3, 0_usize..3, 0_u8..6, prop::option::weighted(0.8, 0_i64..9)), 0..20),
    ) {
        let records = Records {
            rounds: rounds.iter().enumerate().map(|(at, one)| round(at, *one)).collect(),
            promises: promises.iter().enumerate().map(|(at, one)| promise(at, *one)).collect(),
            figures: figures
                .iter()
                .enumerate()
                .map(|(at, (indicator, period, grade, value))| {
                    seen(format!("f{at:03}"), observation(&format!("i{indicator}"), &format!("202{period}"), *grade, *value))
                })
                .collect(),
            history: BTreeMap::new(),
        };
        let facts = facts("DE", &records);
        prop_assert_eq!(facts.shares.iter().map(|share| share.fact).collect::<Vec<_>>(), Fact::ALL);

        let asked: Vec<_> = rounds.iter().filter(|(asked, closed, _)| *asked && *closed).collect();
        let in_time = asked.iter().filter(|(_, _, late)| *late == Some(0)).count();
        prop_assert_eq!(share(&facts, Fact::OnTime), (number(in_time), number(asked.len())));

        let made: Vec<_> = promises.iter().filter(|(_, _, made_here)| *made_here).collect();
        let judged = made.iter().filter(|(state, ..)| (3..8).contains(state) || *state == 9).count();
        let kept = made.iter().filter(|(state, ..)| STATES[*state] == "kept").count();
        prop_assert_eq!(share(&facts, Fact::Kept), (number(kept), number(judged)));
        let sound = made.iter().filter(|(_, fails, _)| !fails).count();
        prop_assert_eq!(share(&facts, Fact::Verifiable), (number(sound), number(made.len())));

        let told = figures.iter().filter(|(.., value)| value.is_some());
        let all: BTreeSet<_> = told.clone().map(|(indicator, period, ..)| (indicator, period)).collect();
        let well: BTreeSet<_> =
            told.filter(|(_, _, grade, _)| *grade >= 3).map(|(indicator, period, ..)| (indicator, period)).collect();
        prop_assert_eq!(share(&facts, Fact::Evidenced), (number(well.len()), number(all.len())));

        // Every number is what its records say, and the same records make the same digest.
        for share in &facts.shares {
            prop_assert!(share.numerator <= share.denominator && share.denominator <= number(share.looked.len()));
            prop_assert_eq!(share.is_few(), share.denominator < 5);
        }
        prop_assert_eq!(facts.digest(), alliance::credibility::facts("DE", &records).digest());
    }

    #[test]
    fn revisions_have_the_median_of_their_ratios(all in prop::collection::vec((1_i64..50, 0_i64..50), 0..9)) {
        let mut records = Records::default();
        for (at, (first, latest)) in all.iter().enumerate() {
            let id = format!("f{at}");
            let body = Observation { vintage: Some(2), ..observation(&format!("i{at}"), "2024", 1, Some(*latest)) };
            let told = [Figure::Value((*first).into()), Figure::Value((*latest).into())];
            records.history.insert(id.clone(), told.into());
            records.figures.push(Seen { id, version: 2, body });
        }
        let facts = facts("DE", &records);
        let mut changed: Vec<(i64, i64)> = all.iter().filter(|(a, b)| a != b).map(|(a, b)| (b - a, *a)).collect();
        prop_assert_eq!(share(&facts, Fact::Revised), (number(changed.len()), number(all.len())));
        let Some(bias) = facts.bias else {
            prop_assert!(changed.is_empty());
            return Ok(());
        };
        prop_assert_eq!(bias.raised, number(changed.iter().filter(|(up, _)| *up > 0).count()));
        prop_assert_eq!(bias.raised + bias.lowered, bias.of);
        // Compared by multiplying crosswise, so without any fraction.
        changed.sort_by_key(|(up, of)| (i128::from(*up) * 1_000_000_007 * 1_000_003) / i128::from(*of));
        let (numerator, denominator) = bias.median.split_once('/').unwrap_or((&bias.median, "1"));
        let median: (i128, i128) = (numerator.parse().expect("a number"), denominator.parse().expect("a number"));
        let middle = changed.len() / 2;
        let (up, of) = (i128::from(changed[middle].0), i128::from(changed[middle].1));
        let (sum_up, sum_of) = if changed.len() % 2 == 1 {
            (up, of)
        } else {
            let (below, of_below) = (i128::from(changed[middle - 1].0), i128::from(changed[middle - 1].1));
            (up * of_below + below * of, 2 * of * of_below)
        };
        prop_assert_eq!(median.0 * sum_of, sum_up * median.1);
    }
}

#[test]
fn what_gives_no_ratio_is_named_and_not_counted() {
    let one = |id: &str, told: &[Option<i64>], latest: Option<i64>, vintage: Option<u32>| {
        let figure = |value: &Option<i64>| {
            value.map_or_else(|| Figure::Missing("suppressed".to_owned()), |value| Figure::Value(value.into()))
        };
        let body = Observation { vintage, ..observation(id, "2024", 1, latest) };
        let history = (told.len() > 1).then(|| (id.to_owned(), told.iter().map(figure).collect::<Vec<_>>()));
        (Seen { id: id.to_owned(), version: u32::try_from(told.len()).expect("few"), body }, history)
    };
    let all = [
        one("from-zero", &[Some(0), Some(7)], Some(7), Some(2)),
        one("gone", &[Some(9), None], None, Some(2)),
        one("late", &[None, Some(9)], Some(9), Some(2)),
        one("never", &[None], None, Some(1)),
        one("raised", &[Some(40), Some(44)], Some(44), Some(2)),
        // A sum that grows is no revision, and neither is a part.
        one("sum", &[Some(5), Some(50)], Some(50), None),
    ];
    let mut records = Records::default();
    for (figure, history) in all {
        records.figures.push(figure);
        records.history.extend(history);
    }
    let facts = facts("DE", &records);
    let share = facts.share(Fact::Revised).expect("there");
    let how: Vec<(&str, How)> = share.looked.iter().map(|one| (one.id.as_str(), one.how)).collect();
    let wanted =
        [("from-zero", How::NoRatio), ("gone", How::NoRatio), ("late", How::Unrevised), ("raised", How::Raised)];
    assert_eq!(how, wanted);
    assert_eq!((share.numerator, share.denominator, share.is_few()), (1, 2, true));
    let bias = facts.bias.expect("one revision");
    assert_eq!((bias.median.as_str(), bias.percent), ("1/10", Some(Decimal::new(10, 0))));
}
