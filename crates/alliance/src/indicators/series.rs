//! A series of figures, one for each year that has one.

use num_rational::BigRational;
use num_traits::One;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::exact::{Value, rational};
use crate::register::{Figure, Measure, Precision};

/// The greatest distance between the first and the last period, so that every series is judged in a moment.
pub const MAX_SPAN: i64 = 500;

/// A figure in its period, or the reason why there is none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// The year.
    pub period: i32,
    /// The figure.
    pub figure: Figure,
    /// How exactly it is known.
    #[serde(default)]
    pub precision: Precision,
    /// What has to be said about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Point {
    /// The value as published, where there is one.
    pub fn value(&self) -> Option<Decimal> {
        match self.figure {
            Figure::Value(value) => Some(value),
            Figure::Missing(_) => None,
        }
    }
}

/// A change of definition. Figures before it and from it on are not the same thing counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// The first period in the new definition.
    pub period: i32,
    /// One period counted in both definitions, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<Link>,
}

/// The same period in both definitions. Its rational factor, new over old, makes older figures comparable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// The period that was counted twice.
    pub period: i32,
    /// In the old definition; more than zero.
    pub old: Decimal,
    /// In the new definition; more than zero.
    pub new: Decimal,
}

impl Link {
    pub(super) fn factor(&self) -> BigRational {
        rational(self.new) / rational(self.old)
    }
}

/// Figures of one definition (or of several, with the breaks between them), oldest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Series {
    definition: String,
    measure: Measure,
    counts: bool,
    points: Vec<Point>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    breaks: Vec<Break>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Series")]
struct Unchecked {
    #[serde(default)]
    definition: String,
    measure: Measure,
    counts: bool,
    points: Vec<Point>,
    #[serde(default)]
    breaks: Vec<Break>,
}

/// Why figures are no series.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadSeries {
    /// Periods must rise from point to point.
    #[error("the period {0} doesn't come after the one before it")]
    Order(i32),
    /// The span is too long.
    #[error("the periods {first} and {last} are more than {MAX_SPAN} apart")]
    Span {
        /// The first period.
        first: i32,
        /// The last period.
        last: i32,
    },
    /// Nothing that the register counts can be less than zero.
    #[error("the value of {0} is less than zero")]
    Negative(i32),
    /// A count is a whole number.
    #[error("the value of {0} is no whole number, and the series is one of counts")]
    NotWhole(i32),
    /// Nothing is almost zero.
    #[error("the value of {0} is “almost” zero, and nothing is less than zero")]
    AlmostZero(i32),
    /// Breaks must rise, after the first point and not after the last.
    #[error("the break at {0} doesn't stand between two points, or not after the break before it")]
    Break(i32),
    /// A link has two values above zero.
    #[error("the link at {0} needs two values above zero")]
    Link(i32),
}

impl Series {
    /// A series. `definition` says what is counted; `counts` says that the figures are whole numbers of persons, cases and
    /// the like.
    pub fn new(
        definition: impl Into<String>,
        measure: Measure,
        counts: bool,
        points: Vec<Point>,
        breaks: Vec<Break>,
    ) -> Result<Self, BadSeries> {
        if let Some(pair) = points.windows(2).find(|pair| pair[0].period >= pair[1].period) {
            return Err(BadSeries::Order(pair[1].period));
        }
        let ends = points.first().zip(points.last()).map(|(first, last)| (first.period, last.period));
        if let Some((first, last)) = ends.filter(|(first, last)| i64::from(*last) - i64::from(*first) > MAX_SPAN) {
            return Err(BadSeries::Span { first, last });
        }
        for point in &points {
            check(point.period, point.value(), point.precision, counts)?;
        }
        let mut before = ends.map_or(i32::MAX, |(first, _)| first);
        for one in &breaks {
            if one.period <= before || ends.is_none_or(|(_, last)| one.period > last) {
                return Err(BadSeries::Break(one.period));
            }
            before = one.period;
            if one.link.as_ref().is_some_and(|link| link.old <= Decimal::ZERO || link.new <= Decimal::ZERO) {
                return Err(BadSeries::Link(one.period));
            }
        }
        Ok(Self { definition: definition.into(), measure, counts, points, breaks })
    }

    /// What is counted.
    pub fn definition(&self) -> &str {
        &self.definition
    }

    /// Stock or flow.
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// Whether the figures are whole numbers of persons, cases and the like.
    pub fn counts(&self) -> bool {
        self.counts
    }

    /// All points, oldest first.
    pub fn points(&self) -> &[Point] {
        &self.points
    }

    /// Changes of definition, oldest first.
    pub fn breaks(&self) -> &[Break] {
        &self.breaks
    }

    /// The value as published for a year.
    pub fn at(&self, year: i32) -> Option<Decimal> {
        self.points.iter().find(|p| p.period == year)?.value()
    }

    /// The known figures from a base to a last year, made comparable with the last of them where a break has a link.
    pub(super) fn known(&self, base: i32, until: i32) -> Vec<Dated> {
        let within = |p: &&Point| (base..=until).contains(&p.period) && p.value().is_some();
        let Some(last) = self.points.iter().filter(within).map(|p| p.period).next_back() else { return Vec::new() };
        let dated = |p: &Point| {
            let mut value = Value::of(p.value()?, p.precision, self.counts);
            let after = self.breaks.iter().filter(|b| b.period > p.period && b.period <= last);
            let factor: BigRational = after.filter_map(|b| b.link.as_ref()).map(Link::factor).product();
            if !factor.is_one() {
                value = value.scaled(&factor);
            }
            let segment = self.breaks.iter().filter(|b| b.link.is_none() && b.period <= p.period).count();
            Some(Dated { year: p.period, value, segment })
        };
        self.points.iter().filter(within).filter_map(dated).collect()
    }
}

/// A known figure in its year.
pub(super) struct Dated {
    pub year: i32,
    pub value: Value,
    /// Figures of two segments have a break without a link between them.
    pub segment: usize,
}

impl Dated {
    /// Years from another figure to this one. No series is so long that this could be cut.
    pub fn years_since(&self, other: &Self) -> u32 {
        u32::try_from(i64::from(self.year) - i64::from(other.year)).unwrap_or_default()
    }
}

/// What holds for a value on its own.
pub(super) fn check(period: i32, value: Option<Decimal>, precision: Precision, counts: bool) -> Result<(), BadSeries> {
    let Some(value) = value else { return Ok(()) };
    if value < Decimal::ZERO {
        return Err(BadSeries::Negative(period));
    }
    if counts && !value.fract().is_zero() {
        return Err(BadSeries::NotWhole(period));
    }
    if value.is_zero() && precision == Precision::Almost {
        return Err(BadSeries::AlmostZero(period));
    }
    Ok(())
}

impl TryFrom<Unchecked> for Series {
    type Error = BadSeries;

    fn try_from(it: Unchecked) -> Result<Self, BadSeries> {
        Self::new(it.definition, it.measure, it.counts, it.points, it.breaks)
    }
}
