//! How much forces asked of each other in a quarter, all members together, for whoever has counts alone.
//!
//! A count that changes as somebody acts tells that they acted. So a quarter is told a quarter after its end and as it stood then, and stays as it is. The house's own rule for small
//! counts decides what of it is shown, beside what the answer times of members may have said in public: the rest of the members cannot be taken from the whole.

use std::collections::BTreeMap;

use super::times::LEAST;
use crate::indicators::suppression::{BadTables, Mark, NARROWEST, Policy, Tables, Zeros, protect};

/// What was sent in a quarter, and what came of it a quarter later. None: withheld.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AskedCounts {
    /// Sent.
    pub sent: Option<u64>,
    /// Of them, answered or handed on.
    pub answered: Option<u64>,
    /// Neither: open, or taken back.
    pub open: Option<u64>,
}

impl AskedCounts {
    /// Of everything that was sent in a quarter: to which member, and whether it was answered or handed on.
    pub fn of<'a>(sent: impl IntoIterator<Item = (&'a str, bool)>) -> Self {
        let mut members: BTreeMap<&str, Pair> = BTreeMap::new();
        for (member, is_answered) in sent {
            let pair = members.entry(member).or_default();
            if is_answered { pair.answered += 1 } else { pair.open += 1 }
        }
        let (mut all, mut told) = (Pair::default(), Pair::default());
        for pair in members.into_values() {
            all = all.and(pair);
            // Answer times say of so many how many there were, and may say how many were open.
            if pair.sum() >= LEAST as u64 {
                told = told.and(pair);
            }
        }
        shown(all, told).unwrap_or_default()
    }
}

/// Both kinds of what was sent.
#[derive(Clone, Copy, Default)]
struct Pair {
    answered: u64,
    open: u64,
}

impl Pair {
    const fn sum(self) -> u64 {
        self.answered + self.open
    }

    const fn and(self, other: Self) -> Self {
        Self { answered: self.answered + other.answered, open: self.open + other.open }
    }
}

/// What is shown of all, where some of it is told elsewhere.
fn shown(all: Pair, told: Pair) -> Result<AskedCounts, BadTables> {
    let mut tables = Tables::new();
    tables.cell("sent", all.sum())?;
    tables.cell("answered", all.answered)?;
    tables.cell("open", all.open)?;
    tables.sum("sent", &["answered", "open"])?;
    if told.sum() > 0 {
        let parts = [
            ("answered", "told-answered", "rest-answered", all.answered, told.answered),
            ("open", "told-open", "rest-open", all.open, told.open),
        ];
        for (whole, known, rest, all, told) in parts {
            tables.unlisted(known, told)?;
            tables.shown_elsewhere(known)?;
            tables.unlisted(rest, all - told)?;
            tables.sum(whole, &[known, rest])?;
        }
        tables.unlisted("rest", all.sum() - told.sum())?;
        tables.sum("rest", &["rest-answered", "rest-open"])?;
    }
    let of = shown_of(&tables);
    Ok(AskedCounts { sent: of("sent"), answered: of("answered"), open: of("open") })
}

/// What is shown of a cell.
fn shown_of(tables: &Tables) -> impl Fn(&str) -> Option<u64> {
    let published = protect(tables, Policy::new(NARROWEST.into(), Zeros::Hidden)).ok();
    move |cell| match published.as_ref()?.mark(cell)? {
        Mark::Shown(count) => Some(count),
        Mark::Suppressed { .. } | Mark::Unlisted => None,
    }
}

/// What is shown of counts that make a whole: the whole, and each of them. None: withheld.
pub fn parts_shown(parts: &[u64]) -> (Option<u64>, Vec<Option<u64>>) {
    marked(parts).unwrap_or_else(|_| (None, vec![None; parts.len()]))
}

fn marked(parts: &[u64]) -> Result<(Option<u64>, Vec<Option<u64>>), BadTables> {
    let mut tables = Tables::new();
    let names: Vec<String> = (0..parts.len()).map(|at| at.to_string()).collect();
    tables.cell("all", parts.iter().sum())?;
    for (name, part) in names.iter().zip(parts) {
        tables.cell(name, *part)?;
    }
    tables.sum("all", &names)?;
    let of = shown_of(&tables);
    Ok((of("all"), names.iter().map(|name| of(name)).collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many to each member: answered, and open.
    fn of(members: &[(&str, usize, usize)]) -> [Option<u64>; 3] {
        let each = members.iter().flat_map(|(member, answered, open)| {
            std::iter::repeat_n((*member, true), *answered).chain(std::iter::repeat_n((*member, false), *open))
        });
        let AskedCounts { sent, answered, open } = AskedCounts::of(each);
        [sent, answered, open]
    }

    #[test]
    fn small_counts_are_withheld_and_what_they_could_be_taken_from() {
        assert_eq!(of(&[]), [None; 3], "that there was none is as little to be told");
        assert_eq!(of(&[("RS", 2, 2)]), [None; 3]);
        assert_eq!(of(&[("RS", 4, 3), ("FR", 3, 2)]), [Some(12), Some(7), Some(5)]);
        let [sent, answered, open] = of(&[("RS", 6, 1), ("FR", 4, 1)]);
        assert!(open.is_none() && (sent.is_none() || answered.is_none()), "two are open: {sent:?} {answered:?}");
    }

    #[test]
    fn nobody_takes_from_the_whole_what_answer_times_say_of_members() {
        // Of Serbia it may be public that there were 27: three are left for everybody else.
        assert_eq!(of(&[("RS", 15, 12), ("FR", 2, 1)]), [None; 3]);
        assert_eq!(of(&[("RS", 15, 12), ("FR", 6, 6)]), [Some(39), Some(21), Some(18)]);
        assert_eq!(of(&[("RS", 12, 7), ("FR", 2, 1)]), [Some(22), Some(14), Some(8)], "nothing is told of nineteen");
    }

    #[test]
    fn of_counts_that_make_a_whole_no_small_one_can_be_worked_out() {
        assert_eq!(parts_shown(&[1, 2]), (None, vec![None, None]));
        assert_eq!(parts_shown(&[8, 6, 5]), (Some(19), vec![Some(8), Some(6), Some(5)]));
        let (all, each) = parts_shown(&[12, 6, 3, 0]);
        assert_eq!((each[2], each[3]), (None, None));
        let shown = each.iter().flatten().sum::<u64>();
        assert!(all.is_none_or(|all| all - shown >= 5), "{all:?} less {shown}");
    }
}
