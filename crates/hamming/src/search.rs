//! Lookups: through the tables, or by comparing every entry where that is less work.

use std::cell::RefCell;

use crate::code::{Code, Radius};
use crate::kernel::Instructions;
use crate::layout::Parts;
use crate::plan::{Plan, Reach};
use crate::steps::Steps;
use crate::sweep::sweep;

/// A row that is within the radius of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Found {
    pub query: u32,
    pub row: u32,
    pub distance: u32,
}

/// What the queries of a batch find, in no order, each row once.
pub(crate) fn search(parts: &Parts<'_>, set: Instructions, queries: &[Code], radius: Radius, found: &mut Vec<Found>) {
    let reach = Reach::of(parts.plan, radius);
    if worth_scanning(parts, reach) {
        let all: Vec<u32> = (0..).take(queries.len()).collect();
        scan(parts.codes, set, queries, &all, radius, found);
        return;
    }
    // To measure what passes costs as much as to compare five to fifteen entries in their order: a query costs about twice a comparison at most.
    let (_, _, passed) = reach.work(parts.codes.len());
    let flood = u32::try_from(passed * 2 + parts.codes.len() / 10 + 64).unwrap_or(u32::MAX);
    let flooded = if worth_sweeping(parts.plan, queries.len() * reach.opened()) {
        sweep(parts, set, queries, reach, flood, found)
    } else {
        thread_local!(static STEPS: RefCell<Steps> = RefCell::default());
        STEPS.with_borrow_mut(|steps| steps.walk(parts, set, queries, reach, flood, found))
    };
    if !flooded.is_empty() {
        found.retain(|hit| flooded.binary_search(&hit.query).is_err());
        scan(parts.codes, set, queries, &flooded, radius, found);
    }
}

/// Whether comparing all entries takes no longer than opening the buckets, sieving what is in them and measuring what passes, if the codes are of chance
/// (in hundredths of a nanosecond; measured: docs/decisions/0014).
fn worth_scanning(parts: &Parts<'_>, reach: &Reach) -> bool {
    let entries = parts.codes.len();
    let (opened, slots, passed) = reach.work(entries);
    parts.plan.tables() == 0 || opened * 1250 + slots * 12 + passed * 1100 > entries * 35
}

/// Whether to go through the tables in their order: if so many buckets are opened that most of the memory is read (measured likewise).
fn worth_sweeping(plan: Plan, opened: usize) -> bool {
    match plan {
        Plan::Scan => false,
        Plan::Bytes => opened >= 4 * plan.buckets(),
        Plan::Words => opened >= plan.buckets() / 2,
    }
}

/// Compares some of the queries with every code. A piece of the codes stays in the nearest cache for all queries.
pub(crate) fn scan(
    codes: &[[u64; 4]],
    set: Instructions,
    queries: &[Code],
    which: &[u32],
    radius: Radius,
    found: &mut Vec<Found>,
) {
    const PIECE: usize = 1024;
    let mut places = Vec::new();
    let mut first = 0;
    for piece in codes.chunks(PIECE) {
        for &query in which {
            let code = &queries[query as usize];
            places.clear();
            set.scan(piece, &code.0, radius.bits(), &mut places);
            found.extend(places.iter().map(|place| {
                let distance = code.distance(&Code(piece[*place as usize]));
                Found { query, row: first + place, distance }
            }));
        }
        first += PIECE as u32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::Index;

    /// Thousands of entries that are all alike in half of the code, a little too far in the other half: all of them pass the sieve in table after table.
    fn crowd() -> Vec<(u64, Code)> {
        (0..20_000_u64).map(|key| (key, Code([0, 0, 0xffff_fffe << (key % 2), key << 20 | key]))).collect()
    }

    #[test]
    fn a_flood_is_compared_and_not_sieved() {
        let entries = crowd();
        let queries = [Code([0x5555_5555_5555_5555; 4]), Code([0; 4]), Code([7; 4]), Code([0, 0, 1 << 31, 3])];
        let mut expected = Vec::new();
        for (query, code) in (0..).zip(&queries) {
            for (row, (_, entry)) in (0..).zip(&entries) {
                let distance = code.distance(entry);
                if distance <= 31 {
                    expected.push(Found { query, row, distance });
                }
            }
        }
        assert!(!expected.is_empty() && expected.len() < 4000);
        for plan in [Plan::Bytes, Plan::Words] {
            let index = Index::build_as(plan, entries.clone()).expect("an index");
            let (parts, set) = (index.parts(), Instructions::best());
            let reach = Reach::of(plan, Radius::PDQ);
            let (mut walked, mut swept) = (vec![], vec![]);
            let flooded = Steps::default().walk(&parts, set, &queries, reach, 3000, &mut walked);
            assert_eq!(flooded, sweep(&parts, set, &queries, reach, 3000, &mut swept), "{plan:?}");
            assert!(flooded.contains(&1) && flooded.contains(&3) && !flooded.contains(&0), "{plan:?}: {flooded:?}");
            let mut found = Vec::new();
            search(&parts, set, &queries, Radius::PDQ, &mut found);
            found.sort_unstable();
            assert_eq!(found, expected, "{plan:?}");
        }
    }

    /// Below the number of queries from which the tables are swept, and above it.
    #[test]
    fn a_sweep_finds_what_a_walk_finds() {
        let mut state = 3_u64;
        let mut random = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state ^ state >> 29
        };
        let mut code = || Code(std::array::from_fn(|_| random()));
        let entries: Vec<(u64, Code)> = (0..3000).map(|key| (key, code())).collect();
        let queries: Vec<Code> = (0..600)
            .map(|query| {
                Code([
                    entries[query * 3].1.0[0] ^ query as u64 & 0xff,
                    entries[query * 3].1.0[1],
                    entries[query * 3].1.0[2],
                    entries[query * 3].1.0[3] ^ (query as u64) << 33,
                ])
            })
            .collect();
        for plan in [Plan::Bytes, Plan::Words] {
            let index = Index::build_as(plan, entries.clone()).expect("an index");
            let (parts, set) = (index.parts(), Instructions::best());
            for bits in [0, 1, 7, 15, 16, 31, 40, 64] {
                let reach = Reach::of(plan, Radius::new(bits).expect("a radius"));
                let (mut walked, mut swept) = (vec![], vec![]);
                Steps::default().walk(&parts, set, &queries, reach, u32::MAX - 1, &mut walked);
                sweep(&parts, set, &queries, reach, u32::MAX - 1, &mut swept);
                walked.sort_unstable();
                swept.sort_unstable();
                let mut compared = vec![];
                let all: Vec<u32> = (0..600).collect();
                scan(parts.codes, set, &queries, &all, Radius::new(bits).expect("a radius"), &mut compared);
                compared.sort_unstable();
                assert!(walked == compared, "{plan:?} {bits}: {} and {}", walked.len(), compared.len());
                assert!(swept == compared, "{plan:?} {bits}: {} and {}", swept.len(), compared.len());
                assert!(bits < 15 || walked.len() > 500, "{plan:?} {bits}: {}", walked.len());
            }
        }
    }
}
