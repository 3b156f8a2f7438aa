//! Entries that change while they are looked up.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use hamming::{Change, Code, Index, Live, Radius};
use proptest::prelude::*;

use crate::sets::{Chance, Kind, compared, set};

#[derive(Debug, Clone)]
enum Deed {
    Set(Vec<u64>),
    Remove(Vec<u64>),
    Tidy,
    Compact,
    Save,
}

fn deed() -> impl Strategy<Value = Deed> {
    let keys = || prop::collection::vec(0..4000_u64, 0..900);
    prop_oneof![
        4 => keys().prop_map(Deed::Set),
        3 => keys().prop_map(Deed::Remove),
        2 => Just(Deed::Tidy),
        1 => Just(Deed::Compact),
        1 => Just(Deed::Save),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Whatever is done in whatever order, the entries are those of a plain map, and so is what is found.
    #[test]
    fn changes_are_those_of_a_map(seed: u64, start in 0..2500_usize, deeds in prop::collection::vec(deed(), 1..14)) {
        let mut chance = Chance(seed);
        let codes = set(Kind::Clustered, 300, &mut chance);
        let mut map: BTreeMap<u64, Code> =
            (0..start as u64).map(|key| (key, codes[chance.below(codes.len())].1)).collect();
        let entries = |map: &BTreeMap<u64, Code>| map.iter().map(|(key, code)| (*key, *code)).collect::<Vec<_>>();
        let live = Live::new(Index::build(entries(&map)).expect("an index"));
        for deed in deeds {
            match deed {
                Deed::Set(keys) => {
                    let changes: Vec<Change> =
                        keys.iter().map(|key| Change::Set(*key, codes[chance.below(codes.len())].1)).collect();
                    let met = changes.iter().filter(|change| match change {
                        Change::Set(key, code) => map.insert(*key, *code).is_some(),
                        Change::Remove(_) => unreachable!(),
                    }).count();
                    prop_assert_eq!(live.apply(&changes), met);
                }
                Deed::Remove(keys) => {
                    for key in keys {
                        prop_assert_eq!(live.remove(key), map.remove(&key).is_some());
                    }
                }
                Deed::Tidy => drop(live.tidy().expect("room")),
                Deed::Compact => {
                    live.compact().expect("room");
                    prop_assert_eq!(live.view().fresh(), 0);
                }
                Deed::Save => {
                    let directory = tempfile::tempdir().expect("a directory");
                    let path = directory.path().join("index");
                    live.view().save(&path).expect("saved");
                    let saved = Index::open(&path).expect("opened");
                    prop_assert_eq!(saved.entries().collect::<Vec<_>>(), entries(&map));
                }
            }
            let view = live.view();
            prop_assert_eq!(view.len(), map.len());
            let queries: Vec<Code> = (0..6).map(|at| {
                let code = codes[chance.below(codes.len())].1;
                chance.at_distance(&code, at * 6)
            }).collect();
            let hits = view.within_each(&queries, Radius::PDQ);
            for (at, query) in queries.iter().enumerate() {
                let expected = compared(&entries(&map), query, Radius::PDQ);
                prop_assert_eq!(hits.of(at), &expected[..]);
                prop_assert_eq!(view.within(query, Radius::PDQ), expected);
            }
        }
        let mut left: Vec<_> = live.view().entries().collect();
        left.sort_unstable();
        prop_assert_eq!(left, entries(&map));
    }
}

/// Two keys change places again and again, each time in one change, while readers look and the index is merged. Whoever looks sees exactly one of them
/// there, and never misses an entry that does not change.
#[test]
fn a_view_sees_all_of_a_change_or_nothing_of_it() {
    let mut chance = Chance(5);
    let still = set(Kind::Random, 6_000, &mut chance);
    let code = chance.code();
    let (one, other) = (u64::MAX, u64::MAX - 1);
    let mut entries = still.clone();
    entries.push((one, code));
    let live = Live::new(Index::build(entries).expect("an index"));
    let (done, merges) = (AtomicBool::new(false), AtomicU32::new(0));
    std::thread::scope(|scope| {
        for reader in 0..2 {
            let (live, done, still) = (&live, &done, &still);
            scope.spawn(move || {
                let (mut looks, mut at) = (0_u32, reader);
                while !done.load(Ordering::Relaxed) || looks < 100 {
                    let view = live.view();
                    let hits = view.within_each(&[code, still[at % still.len()].1], Radius::PDQ);
                    assert_eq!(hits.of(0).len(), 1, "{:?}", hits.of(0));
                    assert!(hits.of(1).iter().any(|hit| hit.key == still[at % still.len()].0));
                    assert_eq!(view.within(&code, Radius::PDQ).len(), 1, "a view stays as it is");
                    (looks, at) = (looks + 1, at + 7);
                }
            });
        }
        scope.spawn(|| {
            while !done.load(Ordering::Relaxed) {
                let merged = u32::from(live.compact().expect("room")) + u32::from(live.tidy().expect("room"));
                merges.fetch_add(merged, Ordering::Relaxed);
            }
        });
        let mut round = BEYOND;
        while round < BEYOND + 1500 || merges.load(Ordering::Relaxed) < 5 {
            let (there, gone) = if round.is_multiple_of(2) { (other, one) } else { (one, other) };
            live.apply(&[Change::Remove(gone), Change::Set(round, code_of(round)), Change::Set(there, code)]);
            live.remove(round);
            round += 1;
        }
        done.store(true, Ordering::Relaxed);
    });
    assert_eq!(live.view().len(), still.len() + 1);
}

/// Beyond the keys of every set.
const BEYOND: u64 = 1 << 40;

/// Far from all others.
fn code_of(round: u64) -> Code {
    Chance(round).code()
}
