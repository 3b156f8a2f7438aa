//! What whoever relays sees is nothing that could be worked out from an identifier without a secret.

use std::collections::HashSet;

use super::*;

/// Every eight bytes that stand side by side in what a run sent.
fn pieces(run: &Run) -> HashSet<[u8; 8]> {
    [&run.offer.0, &run.answer.0, &run.answer_tags, &run.closing.0]
        .into_iter()
        .flat_map(|bytes| bytes.windows(8).map(|eight| eight.try_into().unwrap()))
        .collect()
}

#[test]
fn two_runs_over_the_same_sets_have_no_bytes_in_common() {
    let numbers: Vec<u64> = (0..60).collect();
    let of = |terms: &Terms| Run::of(terms, ids(&numbers), ids(&numbers));
    let agreed = terms(64);
    // The same terms, down to the numbers that are used once: the secrets alone are others. Then other terms.
    let runs = [of(&agreed), of(&agreed), of(&terms(64))];
    for run in &runs {
        assert_eq!(run.learned().0.len(), 60, "these sets meet, and still");
    }
    let seen: Vec<HashSet<[u8; 8]>> = runs.iter().map(pieces).collect();
    for (a, b) in [(0, 1), (0, 2), (1, 2)] {
        assert!(seen[a].is_disjoint(&seen[b]), "runs {a} and {b} share bytes: something in them is no secret's");
    }
}

#[test]
fn within_a_run_nothing_stands_twice_although_the_sets_are_the_same() {
    let numbers: Vec<u64> = (0..64).collect();
    let run = Run::of(&terms(64), ids(&numbers), ids(&numbers));
    let lists = [&run.offer.0, &run.answer.0, &run.answer_tags, &run.closing.0];
    let words: Vec<&[u8]> = lists.into_iter().flat_map(|bytes| bytes.chunks(32)).collect();
    let different: HashSet<&[u8]> = words.iter().copied().collect();
    // Were the points themselves sent, or tags without a label, whoever relays could count what both have.
    assert_eq!((words.len(), different.len()), (256, 256));
}

#[test]
fn a_message_looks_the_same_whatever_is_in_it() {
    let lengths = |run: &Run| [run.offer.0.len(), run.answer.0.len(), run.answer_tags.len(), run.closing.0.len()];
    let none = Run::of(&terms(64), Vec::new(), Vec::new());
    let all = Run::of(&terms(64), ids(&[1, 2, 3]), ids(&[1, 2, 3]));
    assert_eq!(lengths(&none), lengths(&all));
}
