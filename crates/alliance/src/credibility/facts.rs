//! How the facts are computed: from the register's records alone, in whole numbers and fractions.

use std::collections::BTreeMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{ToPrimitive, Zero};
use rust_decimal::Decimal;

use super::{Bias, Fact, Facts, How, Looked, Share};
use crate::indicators::exact::rational;
use crate::register::{Commitment, Figure, Kind, Observation, Round};

/// From which evidence grade on somebody else than the member stands behind a figure (rule 11 of the register).
const EVIDENCED: u8 = 3;

/// A record of the register.
#[derive(Clone, Debug)]
pub struct Seen<T> {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: u32,
    /// What it says.
    pub body: T,
}

/// The records that the facts are computed from.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// All rounds.
    pub rounds: Vec<Seen<Round>>,
    /// The member's promises.
    pub promises: Vec<Seen<Commitment>>,
    /// The member's figures.
    pub figures: Vec<Seen<Observation>>,
    /// What figures with more than one version said, the oldest version first, by their ids.
    pub history: BTreeMap<String, Vec<Figure>>,
}

/// The facts of a member.
pub fn facts(member: &str, records: &Records) -> Facts {
    let (revised, bias) = revised(records);
    let shares = vec![
        Share::of(Fact::OnTime, on_time(member, records)),
        Share::of(Fact::Kept, kept(records)),
        Share::of(Fact::Evidenced, evidenced(records)),
        Share::of(Fact::Revised, revised),
        Share::of(Fact::Verifiable, verifiable(records)),
    ];
    Facts { member: member.to_owned(), shares, bias }
}

fn looked<T>(kind: Kind, seen: &Seen<T>, how: How) -> Looked {
    Looked { kind, id: seen.id.clone(), version: seen.version, how }
}

/// Of a round that takes reports in time nothing is said yet; of a round of the past that does not say whom it asked, nothing can be.
fn on_time(member: &str, records: &Records) -> Vec<Looked> {
    let asked = |round: &Round| round.has_closed() && round.asked.iter().any(|code| code == member);
    let of_it = records.rounds.iter().filter(|seen| asked(&seen.body));
    let how = |round: &Round| match round.submitted.get(member) {
        Some(report) if report.days_late == 0 => How::InTime,
        Some(_) => How::Late,
        None => How::NotIn,
    };
    of_it.map(|seen| looked(Kind::Round, seen, how(&seen.body))).collect()
}

/// A promise that was gathered elsewhere has no terms by which anybody could judge it here, and is in neither fact.
fn kept(records: &Records) -> Vec<Looked> {
    let how = |seen: &Seen<Commitment>| {
        Some(match seen.body.promise.as_ref()?.state.as_str() {
            "kept" => How::Kept,
            "partly-kept" => How::PartlyKept,
            "not-kept" => How::NotKept,
            "no-evidence" => How::NoEvidence,
            "withdrawn" => How::Withdrawn,
            "superseded" => How::Replaced,
            _ => How::NotYet,
        })
    };
    records.promises.iter().filter_map(|seen| Some(looked(Kind::Commitment, seen, how(seen)?))).collect()
}

fn verifiable(records: &Records) -> Vec<Looked> {
    let how = |seen: &Seen<Commitment>| {
        let fails = !seen.body.promise.as_ref()?.failed.is_empty();
        Some(if fails { How::NotVerifiable } else { How::Verifiable })
    };
    records.promises.iter().filter_map(|seen| Some(looked(Kind::Commitment, seen, how(seen)?))).collect()
}

/// A figure is an indicator in a period, however many rows tell of it: a statement with thirty rows weighs no more than a line that was typed. The row with the best evidence
/// speaks for it.
fn evidenced(records: &Records) -> Vec<Looked> {
    let mut best: BTreeMap<(&str, &str), &Seen<Observation>> = BTreeMap::new();
    for seen in records.figures.iter().filter(|seen| matches!(seen.body.figure, Figure::Value(_))) {
        let rank = |seen: &Seen<Observation>| (seen.body.grade, std::cmp::Reverse(seen.id.clone()));
        let of = (seen.body.indicator.as_str(), seen.body.period.as_str());
        let found = best.entry(of).or_insert(seen);
        if rank(seen) > rank(found) {
            *found = seen;
        }
    }
    let how = |o: &Observation| if o.grade >= EVIDENCED { How::Evidenced } else { How::Claimed };
    best.into_values().map(|seen| looked(Kind::Observation, seen, how(&seen.body))).collect()
}

/// Declared totals alone: sums that grow with each statement are no revisions, and parts move with their total.
fn revised(records: &Records) -> (Vec<Looked>, Option<Bias>) {
    let declared = records.figures.iter().filter(|seen| seen.body.vintage.is_some() && !seen.body.is_part());
    let (mut all, mut changes) = (Vec::new(), Vec::new());
    for seen in declared {
        let value = |figure: &Figure| match figure {
            Figure::Value(value) => Some(*value),
            Figure::Missing(_) => None,
        };
        let before = records.history.get(&seen.id).map_or(&[][..], Vec::as_slice);
        let latest = value(&seen.body.figure);
        // What was never published is no figure.
        let Some(first) = before.iter().find_map(value).or(latest) else { continue };
        let how = match latest {
            None => How::NoRatio,
            Some(latest) if latest == first => How::Unrevised,
            Some(_) if first.is_zero() => How::NoRatio,
            Some(latest) => {
                let first_exact = rational(first);
                changes.push((rational(latest) - &first_exact) / first_exact);
                if latest > first { How::Raised } else { How::Lowered }
            }
        };
        all.push(looked(Kind::Observation, seen, how));
    }
    let count = |wanted: How| all.iter().filter(|one| one.how == wanted).count() as u64;
    let bias = median(changes).map(|median| Bias {
        percent: percent(&median),
        median: median.to_string(),
        of: count(How::Raised) + count(How::Lowered),
        raised: count(How::Raised),
        lowered: count(How::Lowered),
    });
    (all, bias)
}

/// The middle one; of an even number the middle of the two in the middle.
fn median(mut all: Vec<BigRational>) -> Option<BigRational> {
    all.sort();
    let middle = all.len() / 2;
    let upper = all.get(middle)?.clone();
    if all.len() % 2 == 1 {
        return Some(upper);
    }
    Some((all[middle - 1].clone() + upper) / BigRational::from_integer(2.into()))
}

/// In percent with two decimals, halves away from 0.
fn percent(ratio: &BigRational) -> Option<Decimal> {
    let hundredths = (ratio * BigRational::from_integer(BigInt::from(10_000))).round().to_integer();
    if hundredths.is_zero() { Some(Decimal::ZERO) } else { Some(Decimal::new(hundredths.to_i64()?, 2).normalize()) }
}
