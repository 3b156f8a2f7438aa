//! What both learn is the plain intersection.

use std::collections::BTreeSet;

use super::*;

/// Numbers that look random, and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    fn set(&mut self, most: u64, among: u64) -> Vec<u64> {
        (0..self.below(most + 1)).map(|_| self.below(among)).collect()
    }
}

#[test]
fn a_thousand_pairs_of_sets_meet_where_they_meet() {
    let mut dice = Dice(41);
    let (mut met, mut empty) = (0, 0);
    for pair in 0..1_000 {
        // Most sets are small, so that this is fast: one in twenty has up to 200.
        let most = if pair % 20 == 0 { 200 } else { 40 };
        let among = 1 + dice.below(2 * most);
        let (a, b) = (dice.set(most, among), dice.set(most, among));
        let of_b: BTreeSet<u64> = b.iter().copied().collect();
        let both: BTreeSet<u64> = a.iter().copied().filter(|number| of_b.contains(number)).collect();
        let mut wanted: Vec<Identifier> = both.into_iter().map(id).collect();
        wanted.sort();
        let (asker, answerer) = Run::of(&terms(256), ids(&a), ids(&b)).learned();
        assert_eq!(asker, wanted, "pair {pair}, who asks: {a:?} and {b:?}");
        assert_eq!(answerer, wanted, "pair {pair}, who is asked");
        met += usize::from(!wanted.is_empty());
        empty += usize::from(wanted.is_empty());
    }
    assert!(met > 500 && empty > 20, "{met} pairs met and {empty} did not: too few of one to say anything");
}

#[test]
fn a_value_of_another_kind_is_another() {
    let digits = "0123456789abcdef0123456789abcdef01234567";
    let read = |kind: &str| vec![Identifier::read(&format!("{kind}:{digits}")).unwrap()];
    assert_eq!(Run::of(&terms(64), read("sha1"), read("pgp")).learned(), (Vec::new(), Vec::new()));
    assert_eq!(Run::of(&terms(64), read("pgp"), read("pgp")).learned().0, read("pgp"));
}

#[test]
fn sizes_are_steps() {
    for (a, b) in [(0, 64), (1, 63), (64, 2)] {
        let numbers = |count: u64| (0..count).collect::<Vec<_>>();
        let run = Run::of(&terms(64), ids(&numbers(a)), ids(&numbers(b)));
        assert_eq!((run.offer.0.len(), run.answer.0.len()), (64 * 32, 64 * 32));
        assert_eq!((run.answer_tags.len(), run.closing.0.len()), (64 * 32, 64 * 32));
    }
    let many: Vec<u64> = (0..65).collect();
    let run = Run::of(&terms(65), ids(&many), ids(&[1]));
    assert_eq!((run.offer.0.len(), run.answer.0.len()), (256 * 32, 64 * 32));
}

#[test]
fn more_than_was_agreed_is_refused() {
    let many: Vec<u64> = (0..65).collect();
    let refused = Side::begin(terms(64), Role::Asker, ids(&many)).unwrap_err();
    assert_eq!(refused, deconflict::Fault::TooMany { found: 65, most: 64 });
    let twice: Vec<u64> = (0..64).chain(0..64).collect();
    assert!(Side::begin(terms(64), Role::Asker, ids(&twice)).is_ok(), "what is there twice counts once");
}
