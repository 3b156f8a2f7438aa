//! A series out of the register's observations.
//!
//! Published figures of the ICSE database come at odd times, as bounds, from many mouths. The rules, which hold for any other
//! indicator as well:
//!
//! 1. Only observations of the indicator, and only those without the dimension `database`: it marks figures of the database
//!    before ICSE, which are no part of the series. Nor are the parts of a declared total.
//! 2. What is left must be of one member, one unit and one set of dimensions. Figures with different clocks or reporters are
//!    no series, and are refused.
//! 3. An observation without a year ("before 2009") is in no year and is left out.
//! 4. A stock with several figures in a year: the last by date stands, because a stock is a level at a time and the end of
//!    the year is what the next year starts from. A figure with a day or month stands before one without. Two of the same
//!    date: an exact figure before a rounded one, that before a bound.
//! 5. A flow with several figures in a year, and a stock with different figures of one date and precision: sources differ;
//!    the year is missing with that reason, and no figure is chosen.
//! 6. "More than", "almost" and rounded stay what they are. A year without a figure stays without one.

use std::collections::BTreeMap;

use super::series::{BadSeries, Break, Point, Series};
use crate::register::{Figure, Indicator, Measure, Observation, Precision};

/// Why observations are no series.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoSeries {
    /// They are about different things.
    #[error("observations of {indicator} differ in {what}: “{one}” and “{other}” are no one series")]
    Unlike {
        /// The indicator.
        indicator: String,
        /// In what they differ.
        what: &'static str,
        /// One of them.
        one: String,
        /// Another one.
        other: String,
    },
    /// The figures are refused.
    #[error(transparent)]
    Series(#[from] BadSeries),
}

/// The series of an indicator's observations.
pub fn series_of(id: &str, indicator: &Indicator, observations: &[Observation]) -> Result<Series, NoSeries> {
    let ours: Vec<&Observation> = observations
        .iter()
        .filter(|o| o.indicator == id && !o.dimensions.contains_key("database") && !o.is_part())
        .collect();
    alike(id, indicator, &ours)?;
    let member = ours.first().and_then(|o| o.member.clone());
    let mut by_year: BTreeMap<i32, Vec<&Observation>> = BTreeMap::new();
    for observation in ours {
        if let Some(year) = observation.year {
            by_year.entry(i32::from(year)).or_default().push(observation);
        }
    }
    let points: Vec<Point> = by_year.iter().map(|(year, of_year)| point(*year, of_year, indicator.measure)).collect();
    let whole = points.iter().filter_map(Point::value).all(|v| v.fract().is_zero());
    let counts = whole && indicator.is_count();
    let breaks = breaks(indicator, member.as_deref(), &points);
    Ok(Series::new(indicator.definition.clone(), indicator.measure, counts, points, breaks)?)
}

/// The breaks of the definition, for all members or for this one, that lie within the series.
fn breaks(indicator: &Indicator, member: Option<&str>, points: &[Point]) -> Vec<Break> {
    let Some((first, last)) = points.first().zip(points.last()) else { return Vec::new() };
    let mut years: Vec<i32> = indicator.card.breaks_of(member).map(|one| i32::from(one.year)).collect();
    years.sort_unstable();
    years.dedup();
    let within = years.into_iter().filter(|year| *year > first.period && *year <= last.period);
    within.map(|period| Break { period, link: None }).collect()
}

fn alike(id: &str, indicator: &Indicator, ours: &[&Observation]) -> Result<(), NoSeries> {
    let unlike = |what, one: String, other: String| NoSeries::Unlike { indicator: id.to_owned(), what, one, other };
    let shown = |o: &Observation| {
        o.dimensions.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join(", ")
    };
    let Some(first) = ours.first() else { return Ok(()) };
    for observation in ours {
        if observation.unit != indicator.unit {
            return Err(unlike("unit", indicator.unit.clone(), observation.unit.clone()));
        }
        if observation.member != first.member {
            let name = |o: &Observation| o.member.clone().unwrap_or_else(|| "the alliance".to_owned());
            return Err(unlike("member", name(first), name(observation)));
        }
        if observation.dimensions != first.dimensions {
            return Err(unlike("dimensions", shown(first), shown(observation)));
        }
    }
    Ok(())
}

/// The one point of a year.
fn point(year: i32, of_year: &[&Observation], measure: Measure) -> Point {
    let valued: Vec<&Observation> = of_year.iter().copied().filter(|o| matches!(o.figure, Figure::Value(_))).collect();
    let best = match measure {
        Measure::Stock => valued.iter().map(|o| rank(o)).max(),
        Measure::Flow => None,
    };
    let stand: Vec<&Observation> =
        valued.iter().copied().filter(|o| best.as_ref().is_none_or(|best| rank(o) == *best)).collect();
    let missing = |reason: &str| Point {
        period: year,
        figure: Figure::Missing(reason.to_owned()),
        precision: Precision::Exact,
        note: None,
    };
    match stand.as_slice() {
        [] => {
            let reason = of_year.iter().find_map(|o| match &o.figure {
                Figure::Missing(reason) => Some(reason.as_str()),
                Figure::Value(_) => None,
            });
            missing(reason.unwrap_or("not-published"))
        }
        [first, others @ ..] => {
            if others.iter().any(|o| o.figure != first.figure || o.precision != first.precision) {
                return missing("sources-differ");
            }
            let note = (first.period != year.to_string()).then(|| first.period.clone());
            Point { period: year, figure: first.figure.clone(), precision: first.precision, note }
        }
    }
}

/// Later is greater, dated before undated; then exact before rounded before bounds.
fn rank(observation: &Observation) -> (&str, u8) {
    let period = observation.period.as_str();
    let bytes = period.as_bytes();
    let dated = bytes.len() >= 7
        && bytes.iter().enumerate().all(|(at, b)| if at == 4 || at == 7 { *b == b'-' } else { b.is_ascii_digit() });
    let exactness = match observation.precision {
        Precision::Exact => 2,
        Precision::Rounded => 1,
        Precision::MoreThan | Precision::Almost => 0,
    };
    (if dated { period } else { "" }, exactness)
}
