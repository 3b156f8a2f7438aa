//! Whether a promise's targets are met: each is a level with a deadline, and the register's figures of the member say how far it
//! was reached. Nothing is judged here but by `indicators`.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{TargetLevel, Terms};
use crate::indicators::level::Level;
use crate::indicators::{Point, Question, Series, Verdict, Word, judge};
use crate::register::{Direction, Figure, Precision};

/// The verdict on a target by the member's figures; none where its base is not known, or was no step away from it.
///
/// - The figure of the year in which the target's day lies is judged. One of an earlier year does not say that the level was
///   reached, and so decides nothing.
/// - The base is the last figure of a year before the one in which the promise was submitted; where the register has none, the
///   value from which the promise itself starts, as it was signed.
/// - A base that had reached the level already is baseline (rule 1): then the target asked for nothing.
pub fn judge_target(target: &TargetLevel, series: &Series, submitted: Date) -> Option<Verdict> {
    let before = i32::from(submitted.year()) - 1;
    let series = based(target, series, before)?;
    let known = |point: &&Point| point.period <= before && point.value().is_some();
    let base = series.points().iter().rfind(known)?;
    let falls_short = base.value().is_some_and(|value| match target.direction {
        Direction::Up => value < target.to,
        Direction::Down => value > target.to,
        Direction::Context => value != target.to,
    });
    if !falls_short {
        return None;
    }
    let base = base.period;
    Level::new(series, base, target.to, i32::from(target.by.year())).ok().map(|level| judge(&Question::Level(level)))
}

/// The figures with a base among them.
fn based(target: &TargetLevel, series: &Series, before: i32) -> Option<Series> {
    let is_known = series.points().iter().any(|point| point.period <= before && point.value().is_some());
    let Some(from) = target.from.filter(|_| !is_known) else { return Some(series.clone()) };
    let mut points: Vec<Point> = series.points().iter().filter(|point| point.period != before).cloned().collect();
    let at = points.partition_point(|point| point.period < before);
    let note = Some("as the promise says it".to_owned());
    points.insert(at, Point { period: before, figure: Figure::Value(from), precision: Precision::Exact, note });
    Series::new(series.definition(), series.measure(), series.counts(), points, series.breaks().to_vec()).ok()
}

/// Whether all targets are met, by the verdicts on them: not met where one is not, not known where nothing is known of one.
pub(super) fn targets_met(terms: &Terms, verdicts: &BTreeMap<String, Verdict>) -> Option<bool> {
    let met = |target: &TargetLevel| match verdicts.get(&target.indicator)?.word {
        Word::Met => Some(true),
        Word::NotMet => Some(false),
        _ => None,
    };
    let each: Vec<Option<bool>> = terms.targets.iter().map(met).collect();
    if each.contains(&Some(false)) {
        Some(false)
    } else if each.contains(&None) {
        None
    } else {
        Some(true)
    }
}
