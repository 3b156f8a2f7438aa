//! Turnbull's estimate in whole numbers.
//!
//! What is most likely lies in the innermost intervals alone: those that begin where some case could begin to be gone, end where some case
//! has to be gone, and have no other such point between. Each step gives every interval the share of cases that it explains. It is
//! done when no interval could explain more than its share by one part in a million: then the likelihood of what was seen is within that, for
//! each case, of the highest there is.

use num_rational::BigRational;

use super::{Lasted, Percentile, Share};

/// All of it, in parts. A share is a whole number of these.
const ONE: u128 = 1 << 62;
/// More exact digits of what an interval explains.
const DIGITS: u32 = 32;
/// One part in a million, as bits: how far from the best an estimate may be.
const NEAR: u32 = 20;
/// Steps after which it is good enough in any case.
const STEPS: u32 = 100_000;
/// Shares are published in millionths.
const PUBLISHED: u128 = 1_000_000;
/// The point after all others.
const NEVER: u64 = u64::MAX;

/// An estimate.
#[derive(Clone, Debug)]
pub(super) struct Turnbull {
    /// Innermost intervals, as points: see [`ends`].
    inner: Vec<(u64, u64)>,
    /// The share of each.
    shares: Vec<u128>,
}

/// The first and last point at which a case can have ended. A second `s` is the point `2s`, and what comes after it and before the next
/// one is `2s + 1`: so a case that was seen at a second ended later than one that ended in it.
fn ends(case: &Lasted) -> (u64, u64) {
    match case.by {
        Some(by) if by == case.after => (by * 2, by * 2),
        Some(by) => (case.after * 2 + 1, by * 2),
        None => (case.after * 2 + 1, NEVER),
    }
}

/// The second of a point, and the one by which it is over.
const fn second(point: u64) -> u64 {
    point / 2
}

impl Turnbull {
    /// Estimates from cases of which each stands once.
    pub fn of(cases: &[Lasted]) -> Self {
        let inner = innermost(cases);
        // An interval lies in a case as a whole or not at all.
        let cells: Vec<(usize, usize, u128)> = cases
            .iter()
            .map(|case| {
                let (first, last) = ends(case);
                let from = inner.partition_point(|(left, _)| *left < first);
                let to = inner.partition_point(|(_, right)| *right <= last);
                (from, to, u128::from(case.count))
            })
            .collect();
        let shares = settle(&cells, inner.len());
        Self { inner, shares }
    }

    pub fn one_left_in(&self, parts: u32) -> Percentile {
        // Steps in whole numbers leave a little less than all: a billionth more counts as reached.
        let needed = ONE - ONE / u128::from(parts.max(1)) - (ONE >> 30);
        let mut gone = 0;
        for ((left, right), share) in self.inner.iter().zip(&self.shares) {
            gone += share;
            if gone >= needed && *share > 0 {
                if *right == NEVER {
                    return Percentile::NotReached;
                }
                return Percentile::Between { low: second(*left), high: second(*right) };
            }
        }
        Percentile::NotReached
    }

    pub fn gone_within(&self, seconds: u64) -> Share {
        let sum = |counts: &dyn Fn(&(u64, u64)) -> bool| -> u128 {
            self.inner.iter().zip(&self.shares).filter(|(inner, _)| counts(inner)).map(|(_, share)| share).sum()
        };
        let low = sum(&|(_, right)| *right <= seconds.saturating_mul(2));
        let high = sum(&|(left, _)| *left <= seconds.saturating_mul(2));
        let published = |millionths: u128| BigRational::new(millionths.into(), PUBLISHED.into());
        Share { low: published(low * PUBLISHED / ONE), high: published((high * PUBLISHED).div_ceil(ONE)) }
    }
}

/// The innermost intervals, the first first.
fn innermost(cases: &[Lasted]) -> Vec<(u64, u64)> {
    // At one point a beginning comes before an end: a case that ends in a second can have ended in it.
    let mut points: Vec<(u64, bool)> =
        cases.iter().map(ends).flat_map(|(first, last)| [(first, false), (last, true)]).collect();
    points.sort_unstable();
    points.dedup();
    let inner = points.windows(2).filter(|pair| !pair[0].1 && pair[1].1);
    inner.map(|pair| (pair[0].0, pair[1].0)).collect()
}

/// The share of each of so many intervals, where a case lies in those from one to before another, so many times.
fn settle(cells: &[(usize, usize, u128)], intervals: usize) -> Vec<u128> {
    let cases: u128 = cells.iter().map(|cell| cell.2).sum();
    let many = u128::try_from(intervals).expect("a number of intervals");
    let mut shares = vec![ONE / many; intervals];
    for _ in 0..STEPS {
        let explained = explain(cells, &shares);
        let most = explained.iter().copied().max().unwrap_or_default();
        for (share, explained) in shares.iter_mut().zip(&explained) {
            // At most all cases, by what one case is worth: 32 and 94 bits.
            *share = *share * explained / (cases << DIGITS);
        }
        // What rounding took is given to the greatest, or it would be lost bit by bit.
        let lost = ONE - shares.iter().sum::<u128>().min(ONE);
        if let Some(greatest) = shares.iter_mut().max() {
            *greatest += lost;
        }
        if most <= (cases << DIGITS) + (cases << (DIGITS - NEAR)) {
            break;
        }
    }
    shares
}

/// What each interval explains of the cases, over its share.
fn explain(cells: &[(usize, usize, u128)], shares: &[u128]) -> Vec<u128> {
    let mut before = vec![0; shares.len() + 1];
    for (at, share) in shares.iter().enumerate() {
        before[at + 1] = before[at] + share;
    }
    let (mut begin, mut end) = (vec![0; shares.len() + 1], vec![0; shares.len() + 1]);
    for (from, to, count) in cells {
        let whole: u128 = before[*to] - before[*from];
        let worth = (count << (62 + DIGITS)) / whole.max(1);
        begin[*from] += worth;
        end[*to] += worth;
    }
    let mut explained = 0;
    (0..shares.len())
        .map(|at| {
            explained = explained + begin[at] - end[at];
            explained
        })
        .collect()
}
