//! Verdicts: the worked examples of the register, what is refused, and properties that hold for any figures.

mod examples;
mod properties;
mod refusals;

use alliance::indicators::{Point, Question, Rate, Series, Step, Test, Verdict, judge};
use alliance::register::{Figure, Measure, Precision};
use rust_decimal::Decimal;

/// A point as tests write it: the value with its sign, such as `>30000`, `<600`, `~1900` or `100`.
fn point(period: i32, written: &str) -> Point {
    let (precision, digits) = match written.as_bytes()[0] {
        b'>' => (Precision::MoreThan, &written[1..]),
        b'<' => (Precision::Almost, &written[1..]),
        b'~' => (Precision::Rounded, &written[1..]),
        _ => (Precision::Exact, written),
    };
    let value: Decimal = digits.parse().expect("a number");
    Point { period, figure: Figure::Value(value), precision, note: None }
}

fn series(measure: Measure, points: &[(i32, &str)]) -> Series {
    let points = points.iter().map(|(year, written)| point(*year, written)).collect();
    Series::new("invented", measure, true, points, Vec::new()).expect("a series")
}

fn tenth() -> Rate {
    "10/100".parse().expect("a rate")
}

fn growth(measure: Measure, points: &[(i32, &str)]) -> Verdict {
    judge(&Question::Growth { series: series(measure, points), base: points[0].0, rate: tenth() })
}

fn said(verdict: &Verdict) -> (&'static str, &'static str) {
    (verdict.word.as_str(), verdict.reason.as_str())
}

fn steps(verdict: &Verdict, test: Test) -> Vec<&Step> {
    verdict.working.iter().filter(|step| step.test == test).collect()
}

fn holds(verdict: &Verdict, test: Test) -> Vec<Option<bool>> {
    steps(verdict, test).iter().map(|step| step.holds).collect()
}
