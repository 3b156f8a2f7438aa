//! What the known parts of a year can come to.
//!
//! A part that the member declares is in its total for certain. One that is told elsewhere may be: it can be another count, and several
//! counts can be told of it, by several sources or in several versions. Whoever adds up takes one of them, or none.

use std::collections::BTreeMap;

/// A count by its name in all tables and vintages.
pub(super) type Counted = (String, u64);

/// What is known of a part.
#[derive(Default)]
pub(super) struct Known {
    /// Its counts; none where it is not known.
    pub counts: Vec<Counted>,
    /// The member declares it.
    pub own: bool,
    /// One of its counts is in the total for certain.
    pub sure: bool,
}

/// Parts that somebody adds up.
pub(super) struct Choice {
    /// Their names.
    pub names: Vec<String>,
    /// What they come to.
    pub sum: u64,
    /// No part is left out.
    pub complete: bool,
    /// Some of them the member declares.
    pub own: bool,
}

/// Sums that are told apart at most.
const MOST: usize = 4_096;

/// What the parts of a breakdown can come to, the least first, each sum once; none where that is too much to look through.
pub(super) fn choices(parts: &[Known]) -> Option<Vec<Choice>> {
    let mut all: BTreeMap<(u64, bool, bool), Vec<String>> = BTreeMap::from([((0, true, false), Vec::new())]);
    for part in parts {
        let mut next: BTreeMap<_, Vec<String>> = BTreeMap::new();
        for (&(sum, complete, own), names) in &all {
            for (name, count) in &part.counts {
                let with = || names.iter().chain([name]).cloned().collect();
                next.entry((sum + count, complete, own || part.own)).or_insert_with(with);
            }
            if !part.sure {
                next.entry((sum, false, own)).or_insert_with(|| names.clone());
            }
        }
        if next.len() > MOST {
            return None;
        }
        all = next;
    }
    let choice = |((sum, complete, own), names)| Choice { names, sum, complete, own };
    Some(all.into_iter().map(choice).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_elsewhere_is_taken_or_left_and_what_is_declared_is_taken() {
        let counts = |name: &str, counts: &[u64]| counts.iter().map(|n| (format!("{name}{n}"), *n)).collect();
        let parts = [
            Known { counts: counts("f", &[7, 9]), ..Known::default() },
            Known { counts: counts("m", &[20]), own: true, sure: true },
        ];
        let all: Vec<_> =
            choices(&parts).unwrap().into_iter().map(|one| (one.names.join(" "), one.sum, one.complete)).collect();
        let [left, seven, nine] = ["m20", "f7 m20", "f9 m20"].map(str::to_owned);
        assert_eq!(all, [(left, 20, false), (seven, 27, true), (nine, 29, true)]);
        // Nothing is known of a third.
        let parts = parts.into_iter().chain([Known::default()]).collect::<Vec<_>>();
        assert!(choices(&parts).unwrap().iter().all(|one| !one.complete && one.own));
        let many = |at: u32| Known { counts: counts("x", &[1 << at, 3 << (at + 20)]), ..Known::default() };
        assert!(choices(&(0..14).map(many).collect::<Vec<_>>()).is_none());
    }
}
