//! A message that was altered, cut, lengthened, taken from another run or from the other side is refused, wherever and however.

use std::sync::OnceLock;

use deconflict::Fault;
use proptest::prelude::*;

use super::*;

/// Two runs of the same forces over the same sets: what fits in one may not fit in the other.
fn runs() -> &'static [Run; 2] {
    static RUNS: OnceLock<[Run; 2]> = OnceLock::new();
    RUNS.get_or_init(|| [0, 1].map(|_| Run::of(&terms(64), ids(&[1, 2, 3]), ids(&[2, 3, 4]))))
}

/// The answerer takes an offer.
fn offered(run: &Run, set: &[u8], signature: &[u8; 64]) -> Result<(), Fault> {
    run.answerer.answer(&Set::read(set, 64)?, signature).map(drop)
}

/// The asker takes an answer.
fn answered(run: &Run, set: &[u8], tags: &[u8; 64], signature: &[u8; 64]) -> Result<(), Fault> {
    run.asker.close(&Set::read(set, 64)?, tags, signature).map(drop)
}

/// The asker takes the answer's tags.
fn opened(run: &Run, tags: &[u8]) -> Result<(), Fault> {
    run.asker.learn_as_asker(&run.known.0, &run.answer.1, &Tags::read(tags, 64)?).map(drop)
}

/// The answerer takes the closing.
fn closed(run: &Run, tags: &[u8], signature: &[u8; 64]) -> Result<(), Fault> {
    let tags = Tags::read(tags, 64)?;
    run.answerer.learn_as_answerer(&run.known.1, &run.statement, &tags, signature).map(drop)
}

/// One sign of a message is another.
fn flipped<const N: usize>(bytes: &[u8; N], at: usize, bit: u8) -> [u8; N] {
    let mut other = *bytes;
    other[at % N] ^= 1 << bit;
    other
}

fn altered(bytes: &[u8], how: usize, at: usize, bit: u8) -> Vec<u8> {
    let mut other = bytes.to_vec();
    let points = bytes.len() / 32;
    match how {
        0 => other[at % bytes.len()] ^= 1 << bit,
        1 => other.truncate(at % bytes.len()),
        2 => other.extend(&bytes[at % points * 32..][..32]),
        3 => drop(other.drain(at % points * 32..at % points * 32 + 32)),
        // Two change places.
        4 => (0..32).for_each(|byte| other.swap(byte, (1 + at % (points - 1)) * 32 + byte)),
        // One stands twice.
        5 => other.copy_within(..32, (1 + at % (points - 1)) * 32),
        // Four times as many, each after the one before it.
        _ => other = (0..256_u16).flat_map(|n| [vec![0; 30], n.to_be_bytes().to_vec()].concat()).collect(),
    }
    other
}

#[test]
fn untouched_they_are_taken() {
    let run = &runs()[0];
    offered(run, &run.offer.0, &run.offer.1).unwrap();
    answered(run, &run.answer.0, &run.answer.1, &run.answer.2).unwrap();
    opened(run, &run.answer_tags).unwrap();
    closed(run, &run.closing.0, &run.closing.1).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn altered_messages_are_refused(message in 0..4_usize, how in 0..7_usize, at in 0..1_000_000_usize, bit in 0..8_u8) {
        let run = &runs()[0];
        let taken = match message {
            0 => offered(run, &altered(&run.offer.0, how, at, bit), &run.offer.1),
            1 => answered(run, &altered(&run.answer.0, how, at, bit), &run.answer.1, &run.answer.2),
            2 => opened(run, &altered(&run.answer_tags, how, at, bit)),
            _ => closed(run, &altered(&run.closing.0, how, at, bit), &run.closing.1),
        };
        prop_assert!(taken.is_err(), "message {} was taken, altered in way {}", message, how);
    }

    #[test]
    fn altered_signatures_and_digests_are_refused(message in 0..4_usize, at in 0..64_usize, bit in 0..8_u8) {
        let run = &runs()[0];
        let taken = match message {
            0 => offered(run, &run.offer.0, &flipped(&run.offer.1, at, bit)),
            1 => answered(run, &run.answer.0, &run.answer.1, &flipped(&run.answer.2, at, bit)),
            2 => answered(run, &run.answer.0, &flipped(&run.answer.1, at, bit), &run.answer.2),
            _ => closed(run, &run.closing.0, &flipped(&run.closing.1, at, bit)),
        };
        prop_assert_eq!(taken, Err(Fault::Signature));
    }

    /// Every part of the terms is under each signature: a side that has agreed on anything else takes nothing.
    #[test]
    fn a_side_with_other_terms_takes_nothing(part in 0..8_usize) {
        let run = &runs()[0];
        let mut other = run.answerer.terms().clone();
        match part {
            0 => other.run.push('x'),
            1 => other.asker.force.push('x'),
            2 => other.answerer.force.push('x'),
            3 => other.asker.nonce[0] ^= 1,
            4 => other.answerer.nonce[31] ^= 1,
            5 => other.most += 1,
            6 => other.answerer.key = key(3).public(),
            _ => std::mem::swap(&mut other.asker, &mut other.answerer),
        }
        let side = Side::begin(other, Role::Answerer, Vec::new()).unwrap();
        let set = Set::read(&run.offer.0, 64).unwrap();
        prop_assert_eq!(side.answer(&set, &run.offer.1).map(drop), Err(Fault::Signature));
    }
}

#[test]
fn what_fits_one_run_does_not_fit_another() {
    let [one, other] = runs();
    assert_eq!(offered(one, &other.offer.0, &other.offer.1), Err(Fault::Signature));
    assert_eq!(answered(one, &other.answer.0, &other.answer.1, &other.answer.2), Err(Fault::Signature));
    assert_eq!(opened(one, &other.answer_tags), Err(Fault::OtherTags));
    assert_eq!(closed(one, &other.closing.0, &other.closing.1), Err(Fault::Signature));
}

#[test]
fn what_one_side_sent_is_not_taken_as_the_others() {
    let run = &runs()[0];
    assert_eq!(offered(run, &run.answer.0, &run.answer.2), Err(Fault::Signature));
    assert_eq!(answered(run, &run.offer.0, &run.answer.1, &run.offer.1), Err(Fault::Signature));
    assert_eq!(opened(run, &run.closing.0), Err(Fault::OtherTags));
    assert_eq!(closed(run, &run.answer_tags, &run.closing.1), Err(Fault::Signature));
    assert!(matches!(run.asker.answer(&Set::read(&run.offer.0, 64).unwrap(), &run.offer.1), Err(Fault::Role(_))));
    assert!(matches!(run.answerer.offer(), Err(Fault::Role(_))));
}
