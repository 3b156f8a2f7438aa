//! Chance (register, "chance"): given a + b, b is Binomial(a + b, r/(1+r)), where r is the ratio of the true rates.
//!
//! The exact (Clopper-Pearson) 80 % interval of r leaves a tenth on each side. Whether it leaves a ratio r0 on one side needs
//! no interval: its lower end is above r0 exactly where P(X >= b) at r0 is below a tenth, its upper end below r0 exactly where
//! P(X <= b) is. Both are sums of terms C(n,k) r0^k over the sum of all of them. The sums are taken in whole numbers, rounded
//! down for one bound and up for the other, with as many bits as it takes to decide.
//!
//! That ends, because the tail is never a tenth exactly for n > 1. With r0 = s/f in lowest terms and b >= 1, all terms of the
//! upper tail share the factor s with 10 times their sum = (s+f)^n, so s = 1. Modulo f, 10 = 1: f is 1, 3 or 9. For 1 and 3
//! the right side is a power of 2 and has no factor 5. For 9 the sum is 10^(n-1) = 1 + 9(n-1) modulo 81 and also 1 + 9n, or
//! just 1 where b = n, and then n = 1. The lower tail is the upper one with r0 turned over. Up to 64 cases, and so for n = 1,
//! the sums are exact.
//!
//! Chance speaks of counts in a period. A stock is no sum of chances, a share no count.

use num_bigint::{BigInt, BigUint};
use num_integer::Integer;
use num_traits::{One, Zero};

use super::exact::decimal;

/// Above so many cases chance is not told: it is smaller than any other doubt.
pub(super) const MOST: u64 = 100_000_000;
/// Below so many cases there is no verdict on two counts (register, "too few").
pub(super) const ENOUGH: u32 = 20;
/// Up to so many cases the sums are exact.
const SMALL: u64 = 64;

/// What chance says of a count against an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// The interval lies above.
    Above,
    /// The interval holds the ratio asked for.
    Within,
    /// The interval lies below.
    Below,
}

impl Told {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Above => "clearly-met",
            Self::Within => "within-chance",
            Self::Below => "clearly-not-met",
        }
    }
}

/// Two counts, the earlier one first.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counts {
    before: u64,
    after: u64,
}

impl Counts {
    /// None where chance is not told.
    pub fn new(before: u64, after: u64) -> Option<Self> {
        (before > 0 && before.checked_add(after)? <= MOST).then_some(Self { before, after })
    }

    fn all(self) -> u64 {
        self.before + self.after
    }

    /// Where the interval lies against a ratio.
    pub fn against(self, (numerator, denominator): (&BigInt, &BigInt)) -> Told {
        let (s, f) = (numerator.magnitude(), denominator.magnitude());
        if tail_below_tenth(self.all(), self.after, s, f) {
            Told::Above
        } else if tail_below_tenth(self.all(), self.before, f, s) {
            Told::Below
        } else {
            Told::Within
        }
    }

    /// Both ends of the interval to two decimals, halves rounded up.
    pub fn interval(self) -> (String, String) {
        let start = u128::from(self.after) * 100 / u128::from(self.before);
        // An end is at least (2k - 1)/200 exactly where it rounds to k hundredths or more.
        let ratio = |k: u128| (BigUint::from(2 * k - 1), BigUint::from(200_u32));
        let low = last(start, |k| {
            let (s, f) = ratio(k);
            tail_below_tenth(self.all(), self.after, &s, &f)
        });
        let high = last(start, |k| {
            let (s, f) = ratio(k);
            !tail_below_tenth(self.all(), self.before, &f, &s)
        });
        (decimal(&low.into(), 2), decimal(&high.into(), 2))
    }
}

/// The last k for which `holds` holds, where it holds up to some k and then no more; it is taken to hold for 0. Looks outward
/// from `start` in doubled steps, then halves.
fn last(start: u128, holds: impl Fn(u128) -> bool) -> u128 {
    let holds = |k: u128| k == 0 || holds(k);
    let (mut low, mut high, mut step) = (start, start, 1);
    if holds(start) {
        loop {
            high = low + step;
            if !holds(high) {
                break;
            }
            low = high;
            step *= 2;
        }
    } else {
        loop {
            low = high.saturating_sub(step);
            if holds(low) {
                break;
            }
            high = low;
            step *= 2;
        }
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if holds(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}

/// Whether P(X >= b) < 1/10 for X of Binomial(n, s/(s+f)).
fn tail_below_tenth(n: u64, b: u64, s: &BigUint, f: &BigUint) -> bool {
    if b == 0 {
        return false;
    }
    if n <= SMALL {
        return exactly(n, b, s, f);
    }
    // What 32,768 bits don't decide would be a tie, and there is none.
    (6..16).find_map(|doublings| bounded(n, b, s, f, 1 << doublings)).unwrap_or_default()
}

fn exactly(n: u64, b: u64, s: &BigUint, f: &BigUint) -> bool {
    let (mut tail, mut all, mut binomial) = (BigUint::zero(), BigUint::zero(), BigUint::one());
    for k in 0..=n {
        let power = |k: u64| u32::try_from(k).unwrap_or_default();
        let term = &binomial * s.pow(power(k)) * f.pow(power(n - k));
        if k >= b {
            tail += &term;
        }
        all += term;
        binomial = binomial * (n - k) / (k + 1);
    }
    tail * 10_u32 < all
}

/// Decides with terms of so many bits, relative to the term of b; none where they do not suffice.
fn bounded(n: u64, b: u64, s: &BigUint, f: &BigUint, bits: u64) -> Option<bool> {
    let mut tail = Sum::new(n - b, b + 1, s, f, bits);
    let mut rest = Sum::new(b, n - b + 1, f, s, bits);
    // The term of b belongs to the tail.
    let one = BigUint::one() << bits;
    loop {
        let mut moved = false;
        // Asking costs more than a step.
        for _ in 0..16 {
            moved |= tail.step() | rest.step();
        }
        if let Some(most) = rest.most()
            && (&one + &tail.least) * 9_u32 >= most
        {
            return Some(false);
        }
        if let Some(most) = tail.most()
            && (&one + most) * 9_u32 < rest.least
        {
            return Some(true);
        }
        if !moved {
            return None;
        }
    }
}

/// Terms away from b on one side, from above and from below.
struct Sum {
    /// Steps to the end.
    left: u64,
    /// By what the next term is divided.
    next: u64,
    ratio: (BigUint, BigUint),
    shift: u64,
    term: (BigUint, BigUint),
    least: BigUint,
    most: BigUint,
}

impl Sum {
    /// The next term is the last one times left/next times over/under.
    fn new(left: u64, next: u64, over: &BigUint, under: &BigUint, bits: u64) -> Self {
        let shift = bits + under.bits().saturating_sub(over.bits());
        let ratio = ((over << shift).div_floor(under), (over << shift).div_ceil(under));
        let one = BigUint::one() << bits;
        Self { left, next, ratio, shift, term: (one.clone(), one), least: BigUint::zero(), most: BigUint::zero() }
    }

    /// Takes the next term; not where none is left or the terms have become too small to matter.
    fn step(&mut self) -> bool {
        if self.left == 0 || self.term.0.is_zero() {
            return false;
        }
        self.term.0 = ((&self.term.0 * &self.ratio.0 * self.left) >> self.shift) / self.next;
        self.term.1 = ((&self.term.1 * &self.ratio.1 * self.left) >> self.shift) / self.next + 2_u32;
        self.least += &self.term.0;
        self.most += &self.term.1;
        self.left -= 1;
        self.next += 1;
        true
    }

    /// The sum of all terms from above: ratios fall, so what is left is less than a geometric series. None while the terms do
    /// not shrink.
    fn most(&self) -> Option<BigUint> {
        if self.left == 0 {
            return Some(self.most.clone());
        }
        let (over, under) = (&self.ratio.1 * self.left, BigUint::from(self.next) << self.shift);
        (over < under).then(|| &self.most + (&self.term.1 * &over).div_ceil(&(under - over)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ends(before: u64, after: u64) -> (String, String) {
        Counts::new(before, after).unwrap().interval()
    }

    #[test]
    fn intervals_of_the_worked_examples() {
        let said = |low: &str, high: &str| (low.to_owned(), high.to_owned());
        assert_eq!(ends(40, 44), said("0.81", "1.49"));
        assert_eq!(ends(40, 60), said("1.13", "1.99"));
        assert_eq!(ends(300, 330), said("0.99", "1.22"));
        assert_eq!(ends(5000, 4800), said("0.94", "0.99"));
        // The register's table gives 4.90 and 1.48 for these two upper ends; exactly they are 4.8948 and 1.4748 (see below).
        assert_eq!(ends(3, 4), said("0.39", "4.89"));
        assert_eq!(ends(300, 400), said("1.21", "1.47"));
    }

    #[test]
    fn the_two_upper_ends_lie_below_what_the_table_gives() {
        // P(X <= 4) of 7 at 4.895 and P(X <= 400) of 700 at 1.475 are below a tenth: the ends are smaller than that.
        for (n, before, s) in [(7_u64, 3_u64, 4895_u32), (700, 300, 1475)] {
            assert!(exactly(n, before, &1000_u32.into(), &s.into()));
            assert!(!exactly(n, before, &1000_u32.into(), &(s - 1).into()));
        }
    }

    #[test]
    fn bounds_decide_as_exact_sums_do() {
        for n in [65, 90, 200] {
            for b in 1..=n {
                for (s, f) in [(11_u32, 10_u32), (1, 3), (9, 1), (1, 9), (3, 1), (1, 1000)] {
                    let (s, f) = (s.into(), f.into());
                    assert_eq!(tail_below_tenth(n, b, &s, &f), exactly(n, b, &s, &f), "{n} {b} {s}/{f}");
                }
            }
        }
    }

    #[test]
    fn great_counts_are_decided_in_a_moment() {
        let half = MOST / 2;
        assert_eq!(ends(half, half), ("1".to_owned(), "1".to_owned()));
        assert_eq!(ends(1, MOST - 1).0, "25708789.63");
        assert_eq!(Counts::new(half, half).unwrap().against((&1.into(), &1.into())), Told::Within);
        assert_eq!(Counts::new(half, half).unwrap().against((&11.into(), &10.into())), Told::Below);
        assert!(Counts::new(0, 5).is_none() && Counts::new(1, MOST).is_none());
    }

    #[test]
    fn a_tie_is_within_chance() {
        // P(X <= 0) of 1 at 9 is exactly a tenth.
        assert_eq!(Counts::new(1, 0).unwrap().against((&9.into(), &1.into())), Told::Within);
    }
}
