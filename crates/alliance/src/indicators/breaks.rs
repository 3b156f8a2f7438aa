//! Growth across a change of definition (register, "break in series"): no test across it, unless one year is known exactly in
//! both definitions. The first such year gives a rational factor, new over old, and figures in the old definition are
//! multiplied by it. From the year of the link on, the new definition is judged.

use serde::{Deserialize, Serialize};

use super::exact::rational;
use super::growth;
use super::verdict::{Finding, Reason, Step, Test, Word};
use super::{BadQuestion, Break, Link, Point, Rate, Series};
use crate::register::Precision;

/// One figure in two definitions, and the growth asked of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked")]
pub struct Broken {
    old: Series,
    new: Series,
    base: i32,
    rate: Rate,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Broken")]
struct Unchecked {
    old: Series,
    new: Series,
    base: i32,
    rate: Rate,
}

impl TryFrom<Unchecked> for Broken {
    type Error = BadQuestion;

    fn try_from(it: Unchecked) -> Result<Self, BadQuestion> {
        Self::new(it.old, it.new, it.base, it.rate)
    }
}

impl Broken {
    /// The series in the old and in the new definition, together not longer than one series may be.
    pub fn new(old: Series, new: Series, base: i32, rate: Rate) -> Result<Self, BadQuestion> {
        if old.measure() != new.measure() {
            return Err(BadQuestion::Measure);
        }
        if let Some(link) = link(&old, &new) {
            joined(&old, &new, link)?;
        }
        Ok(Self { old, new, base, rate })
    }

    pub(super) fn judge(&self) -> Finding {
        let step = Step::new(Test::Overlap, Some(false));
        let unlinked = |step| Finding::new((Word::NotComparable, Reason::BreakInSeries), vec![step]);
        let Some(link) = link(&self.old, &self.new) else { return unlinked(step) };
        let (year, old, new) = (link.period, link.old, link.new);
        let Ok(series) = joined(&self.old, &self.new, link) else { return unlinked(step) };
        let step = Step { holds: Some(true), ..step };
        let step =
            step.with("year", year).with("factor", rational(new) / rational(old)).with("old", old).with("new", new);
        let mut found = growth::judge(&series, self.base, self.rate);
        found.working.insert(0, step);
        found
    }
}

/// The first year that is known exactly, and as more than zero, in both.
fn link(old: &Series, new: &Series) -> Option<Link> {
    let exact = |p: &Point| p.value().filter(|v| !v.is_zero() && p.precision == Precision::Exact);
    new.points().iter().find_map(|p| {
        let in_old = old.points().iter().find(|o| o.period == p.period)?;
        Some(Link { period: p.period, old: exact(in_old)?, new: exact(p)? })
    })
}

/// Old figures before the year of the link, new ones from it on.
fn joined(old: &Series, new: &Series, link: Link) -> Result<Series, super::BadSeries> {
    let at = link.period;
    let before = old.points().iter().filter(|p| p.period < at);
    let points: Vec<Point> = before.chain(new.points().iter().filter(|p| p.period >= at)).cloned().collect();
    let first = points.first().map_or(at, |p| p.period);
    let mut breaks: Vec<Break> = old.breaks().iter().filter(|b| b.period > first && b.period < at).cloned().collect();
    if first < at {
        breaks.push(Break { period: at, link: Some(link) });
    }
    breaks.extend(new.breaks().iter().filter(|b| b.period > at).cloned());
    Series::new(new.definition(), new.measure(), new.counts() && old.counts(), points, breaks)
}
