//! Every entry within the radius is found, and nothing else, whatever the set, the plan, the radius and the instructions.

use hamming::{BuildError, Code, Index, Instructions, Plan, Radius};
use proptest::prelude::*;

use crate::sets::{Chance, Kind, compared, queries, set};

fn index(plan: Plan, entries: &[(u64, Code)]) -> Index {
    Index::build_as(plan, entries.to_vec()).expect("an index")
}

/// Compares every answer with the slow one. Returns how many hits there were.
fn same(index: &Index, entries: &[(u64, Code)], queries: &[Code], radius: Radius) -> usize {
    let hits = index.within_each(queries, radius);
    for (at, query) in queries.iter().enumerate() {
        let expected = compared(entries, query, radius);
        assert_eq!(hits.of(at), expected, "{index:?}, {radius:?}, query {at} of {}: {query}", queries.len());
        if at % 5 == 0 {
            assert_eq!(index.within(query, radius), expected, "{index:?}, {radius:?}, {query} on its own");
        }
    }
    hits.total()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn what_is_found_is_what_comparing_finds(
        seed: u64,
        kind in prop::sample::select(Kind::ALL.to_vec()),
        // From 10,000 on, chunks of 16 bits are looked up at the radius of PDQ and not compared.
        count in prop_oneof![0..4_usize, 0..200_usize, 200..1500_usize, 10_000..12_000_usize],
        bits in prop_oneof![Just(31_u32), 0..=64_u32],
        plan in prop::sample::select(Plan::ALL.to_vec()),
    ) {
        let mut chance = Chance(seed);
        let entries = set(kind, count, &mut chance);
        let radius = Radius::new(bits).expect("a radius");
        let queries = queries(&entries, radius, 40, &mut chance);
        let mut index = index(plan, &entries);
        for instructions in Instructions::available() {
            index = index.with(instructions);
            same(&index, &entries, &queries, radius);
        }
    }
}

/// Sizes at which the tables are used and not the comparison, with buckets of many entries and of none.
#[test]
fn larger_sets_of_every_kind_at_every_kind_of_radius() {
    let mut chance = Chance(3);
    for (kind, count) in [(Kind::Random, 70_000), (Kind::Clustered, 40_000), (Kind::Same, 3_000), (Kind::Sparse, 9_000)]
    {
        let entries = set(kind, count, &mut chance);
        for plan in [Plan::Bytes, Plan::Words] {
            let index = index(plan, &entries);
            for bits in [0, 1, 15, 16, 30, 31, 32, 47, 63, 64] {
                let radius = Radius::new(bits).expect("a radius");
                let queries = queries(&entries, radius, 24, &mut chance);
                assert!(same(&index, &entries, &queries, radius) > 0, "{kind:?}");
            }
        }
    }
}

#[test]
fn a_set_of_one_and_a_set_of_none() {
    let zero = Code::from_bytes([0; 32]);
    for plan in Plan::ALL {
        let none = index(plan, &[]);
        assert!(none.is_empty() && none.within(&zero, Radius::MAX).is_empty() && none.get(0).is_none());
        assert_eq!(none.within_each(&[], Radius::PDQ).queries(), 0);
        assert_eq!(none.within_each(&[zero; 3], Radius::PDQ).queries(), 3);
        let one = [(u64::MAX, zero)];
        let index = index(plan, &one);
        assert_eq!((index.len(), index.get(u64::MAX), index.get(1)), (1, Some(zero), None));
        for bits in 0..=64 {
            let radius = Radius::new(bits).expect("a radius");
            let mut chance = Chance(u64::from(bits));
            let queries = [zero, chance.at_distance(&zero, bits), chance.at_distance(&zero, bits + 1)];
            assert_eq!(same(&index, &one, &queries, radius), 2);
        }
    }
}

/// Every distance from 0 to the radius and one beyond, for one entry among many.
#[test]
fn the_radius_is_exact_to_the_bit() {
    let mut chance = Chance(11);
    let mut entries = set(Kind::Random, 5_000, &mut chance);
    let target = chance.code();
    entries.push((u64::MAX, target));
    for plan in Plan::ALL {
        let index = index(plan, &entries);
        for bits in 0..=64_u32 {
            let radius = Radius::new(bits).expect("a radius");
            for _ in 0..8 {
                for distance in 0..=bits + 1 {
                    let query = if chance.below(3) == 0 {
                        chance.crowded(&target, distance)
                    } else {
                        chance.at_distance(&target, distance)
                    };
                    let found = index.within(&query, radius).iter().any(|hit| hit.key == u64::MAX);
                    assert_eq!(found, distance <= bits, "{plan:?}, {bits}, {distance}");
                }
            }
        }
    }
}

#[test]
fn a_key_that_stands_twice_is_refused() {
    let zero = Code::from_bytes([0; 32]);
    let error = Index::build(vec![(4, zero), (9, zero), (4, zero)]).expect_err("twice");
    assert!(matches!(error, BuildError::KeyTwice(4)), "{error}");
}

/// So many queries that the tables are gone through in their order.
#[test]
fn many_queries_at_once() {
    let mut chance = Chance(21);
    for (plan, kind, entries, count) in [
        (Plan::Words, Kind::Clustered, 12_000, 4_500),
        (Plan::Bytes, Kind::Clustered, 4_000, 2_000),
        (Plan::Bytes, Kind::Same, 700, 1_000),
        (Plan::Words, Kind::Random, 11_000, 4_000),
    ] {
        let entries = set(kind, entries, &mut chance);
        let queries = queries(&entries, Radius::PDQ, count, &mut chance);
        let mut index = index(plan, &entries);
        for instructions in Instructions::available() {
            index = index.with(instructions);
            assert!(same(&index, &entries, &queries, Radius::PDQ) > count / 3, "{kind:?}");
        }
    }
}
