//! Shares and percentiles with what is open, small enough to follow by hand. `peer.py` compares many with other computations.

use alliance::takedown::survival::{Lasted, Percentile, Survival, SurvivalRefusal};

const HOUR: u64 = 3_600;

fn at(low: u64, high: u64) -> Percentile {
    Percentile::Between { low, high }
}

#[test]
fn known_ends_are_fractions_and_open_cases_stay_at_risk() {
    let cases = vec![
        Lasted::exactly(HOUR / 2),
        Lasted::exactly(HOUR),
        Lasted::over(HOUR),
        Lasted { count: 2, ..Lasted::exactly(50 * HOUR) },
        Lasted::over(60 * HOUR),
    ];
    let told = Survival::of(cases).unwrap().figures();
    assert_eq!((told.method, told.cases, told.open), ("kaplan-meier", 6, 2));
    // 1 · 5/6 · 4/5 = 2/3 after an hour; of the three left, two go at 50 hours: 2/9 are left.
    assert_eq!((told.median, told.ninetieth), (at(50 * HOUR, 50 * HOUR), Percentile::NotReached));
    let within: Vec<_> = told.within.iter().map(|(_, low, high)| (low.as_str(), high.as_str())).collect();
    assert_eq!(within, [("1/3", "1/3"), ("1/3", "1/3"), ("7/9", "1"), ("7/9", "1")]);
}

#[test]
fn between_two_looks_nothing_is_made_up() {
    let cases = vec![
        Lasted { count: 3, ..Lasted::between(0, HOUR) },
        Lasted { count: 6, ..Lasted::between(2 * HOUR, 100 * HOUR) },
        Lasted::over(200 * HOUR),
    ];
    let told = Survival::of(cases).unwrap().figures();
    assert_eq!(
        (told.method, told.median, told.ninetieth),
        ("turnbull", at(2 * HOUR, 100 * HOUR), at(2 * HOUR, 100 * HOUR))
    );
    let ends: Vec<(f64, f64)> = told.within.iter().map(|(_, low, high)| (number(low), number(high))).collect();
    for ((low, high), wanted) in ends.into_iter().zip([(0.3, 0.3), (0.3, 0.9), (0.3, 0.9), (0.9, 0.9)]) {
        assert!(
            (low - wanted.0).abs() < 2e-6 && (high - wanted.1).abs() < 2e-6 && low <= high,
            "{low} {high} {wanted:?}"
        );
    }
}

fn number(text: &str) -> f64 {
    let (over, under) = text.split_once('/').unwrap_or((text, "1"));
    over.parse::<f64>().unwrap() / under.parse::<f64>().unwrap()
}

#[test]
fn what_is_no_case_is_refused() {
    let refused = |cases: Vec<Lasted>| Survival::of(cases).map(|_| ()).unwrap_err();
    assert_eq!(refused(vec![]), SurvivalRefusal::None);
    assert_eq!(refused(vec![Lasted { count: 0, ..Lasted::over(1) }]), SurvivalRefusal::None);
    assert_eq!(refused(vec![Lasted::between(2, 1)]), SurvivalRefusal::EndsBefore);
    assert_eq!(refused(vec![Lasted::over(u64::MAX / 2)]), SurvivalRefusal::TooLong);
    let many = (0..=20_000).map(Lasted::exactly).collect();
    assert_eq!(refused(many), SurvivalRefusal::TooMany { most: 20_000 });
    assert_eq!(Survival::of((0..20_000).map(Lasted::exactly).collect()).unwrap().one_left_in(10), at(17_999, 17_999));
}
