//! The gap between what is declared and what is known otherwise: exact where the same is told twice, and else the reason why there is none.

use alliance::join::{Between, Gap, Side, Told, Why, line};
use alliance::register::{Figure, Observation, Precision};
use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::credible::observation;

fn told(id: &str, observation: Observation) -> Told {
    Told { id: id.to_owned(), version: 1, observation }
}

fn with(observation: Observation, dimensions: &[(&str, &str)]) -> Observation {
    let dimensions = dimensions.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Observation { dimensions, ..observation }
}

fn declared(period: &str, value: i64) -> Told {
    told(&format!("d.{period}"), observation("i", period, 1, Some(value)))
}

fn measured(period: &str, value: i64) -> Told {
    told(&format!("m.{period}"), with(observation("i", period, 4, Some(value)), &[("reporter", "accord.test")]))
}

#[test]
fn the_gap_is_of_the_newest_period_in_which_both_are_told() {
    let all =
        [declared("2022", 10), declared("2023", 20), declared("2025", 99), measured("2022", 8), measured("2023", 25)];
    let line = line(&all);
    let wanted = Between {
        period: "2023".into(),
        declared: "d.2023".into(),
        other: "m.2023".into(),
        difference: Decimal::from(5),
        ratio: Some("5/4".into()),
    };
    assert_eq!(line.measured, Gap::Between(wanted));
    assert_eq!(line.reviewed, Gap::None(Why::NothingReviewed));
    // Shown are the figures that the gap is between; of a side without a gap nothing is made up.
    assert_eq!(
        (line.shown[&Side::Declared].id.as_str(), line.shown[&Side::Measured].id.as_str()),
        ("d.2023", "m.2023")
    );
    assert_eq!(line.shown.get(&Side::Reviewed), None);
    assert_eq!((line.counts[&Side::Declared], line.counts[&Side::Measured]), (3, 2));
}

#[test]
fn where_there_is_no_gap_the_reason_is_the_nearest() {
    let clock = |start: &str| with(measured("2023", 25).observation, &[("clock_start", start), ("clock_end", "gone")]);
    let part = with(measured("2023", 25).observation, &[("provider", "one")]);
    let hours = Observation { unit: "hours".into(), ..measured("2023", 25).observation };
    let rounded = Observation { precision: Precision::Rounded, ..measured("2023", 25).observation };
    let withheld = Observation { figure: Figure::Missing("suppressed".into()), ..measured("2023", 25).observation };
    let other = |observation| vec![declared("2023", 20), told("m", observation)];
    for (all, why) in [
        (vec![measured("2023", 25)], Why::NothingDeclared),
        (vec![declared("2023", 20)], Why::NothingMeasured),
        (vec![declared("2022", 20), measured("2023", 25)], Why::OtherPeriods),
        (other(part.clone()), Why::OtherScope),
        (other(clock("left")), Why::OtherClocks),
        (other(hours), Why::NotComparable),
        (other(rounded), Why::NotComparable),
        (other(withheld), Why::NotComparable),
        // A part and another clock: the clock is nearer.
        (vec![declared("2023", 20), told("m1", part), told("m2", clock("left"))], Why::OtherClocks),
    ] {
        assert_eq!(line(&all).measured, Gap::None(why), "{why}");
    }
    let same = |grade| told(&format!("c{grade}"), Observation { grade, ..clock("left") });
    assert!(line(&[same(2), same(5)]).measured.known().is_some(), "the same clock on both sides");
    let zero = line(&[declared("2023", 0), measured("2023", 5)]).measured;
    assert_eq!(zero.known().map(|between| (between.difference, between.ratio.clone())), Some((Decimal::from(5), None)));
}

proptest! {
    #[test]
    fn a_difference_and_a_ratio_are_exact(a in -99_999_i64..99_999, b in -99_999_i64..99_999, x in 0_u32..6, y in 0_u32..6) {
        let value = |n: i64, scale: u32| Figure::Value(Decimal::new(n, scale));
        let mut all = [declared("2023", 0), measured("2023", 0)];
        all[0].observation.figure = value(a, x);
        all[1].observation.figure = value(b, y);
        let line = line(&all);
        let between = line.measured.known().expect("both are told");
        // In units of the smallest digit of both, as whole numbers.
        let scaled = |n: i64, scale: u32| i128::from(n) * 10_i128.pow(6 - scale);
        let (from, to) = (scaled(a, x), scaled(b, y));
        let difference = between.difference.mantissa() * 10_i128.pow(6 - between.difference.scale());
        prop_assert_eq!(difference, to - from);
        match &between.ratio {
            None => prop_assert_eq!(a, 0),
            Some(ratio) => {
                let (over, under) = ratio.split_once('/').unwrap_or((ratio, "1"));
                let (over, under): (i128, i128) = (over.parse().expect("a number"), under.parse().expect("a number"));
                prop_assert_eq!(over * from, to * under);
            }
        }
    }
}
