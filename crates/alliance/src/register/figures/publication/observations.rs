//! What the register says of a member's figures, once it is decided which counts are shown.

use std::collections::BTreeSet;

use super::{count, earlier, is_hidden, name};
use crate::indicators::reasons::MissingReason;
use crate::indicators::suppression::{Mark, Published};
use crate::register::figures::{Cell, FiguresRefusal, FiguresWork};
use crate::register::{Figure, Indicator, Observation, Precision, RecordId, Source};

/// The member's own statement.
const GRADE: u8 = 1;

/// What the register says of a member's figures. `published` is none for figures that are no counts.
pub fn observations(
    work: &FiguresWork,
    indicator: &Indicator,
    published: Option<&Published>,
) -> Result<Vec<(RecordId, Observation)>, FiguresRefusal> {
    let counts = published.map(|published| hidden_counts(work, published)).unwrap_or_default();
    let mut told = Vec::new();
    for (text, held) in work.held().into_iter().flatten() {
        let Ok(cell) = text.parse::<Cell>() else { continue };
        let entry = work.entries().get(&cell);
        let hidden = is_hidden(work, text, held, published);
        let revision = held.before.last().map(|before| before.revision.clone());
        let source = entry.map(|entry| entry.source.cited()).unwrap_or_default();
        // A sentence of an earlier publication is public already, and can't be worded otherwise any more.
        let new = revision.as_ref().filter(|_| held.since == work.vintage());
        let (title, address) = entry.map_or(("", ""), |entry| (&entry.source.title, &entry.source.address));
        if tells(&counts, [title, address, new.map_or("", |revision| revision.text.as_str())]) {
            return Err(FiguresRefusal::SentenceTells);
        }
        let cited = if source.is_empty() { format!("declared by {}", work.member) } else { source };
        let part = cell.part.as_ref();
        let body = Observation {
            indicator: work.indicator.clone(),
            member: Some(work.member.clone()),
            period: cell.year.to_string(),
            year: Some(cell.year),
            figure: if hidden {
                Figure::Missing(MissingReason::Suppressed.as_str().to_owned())
            } else {
                held.stated.figure.clone()
            },
            precision: if hidden { Precision::Exact } else { held.stated.precision },
            qualifier: None,
            dimensions: part.map(|part| (part.by.clone(), part.part.clone())).into_iter().collect(),
            grade: GRADE,
            unit: indicator.unit.clone(),
            source: Source { cited, read_as: String::new() },
            note: None,
            vintage: Some(held.since),
            revision,
        };
        // A figure that the ledger holds as shown is never left out of the register: where it has no id, nothing is published.
        let id = RecordId::new(format!("figures.{}.{}.{text}", work.member, work.indicator));
        told.push((id.map_err(|_| FiguresRefusal::Contradict)?, body));
    }
    Ok(told)
}

/// Every count of a member's figures that is not shown, of those that stand and those that stood before, in digits.
fn hidden_counts(work: &FiguresWork, published: &Published) -> BTreeSet<String> {
    let all = work.held().into_iter().flatten().flat_map(|(cell, held)| {
        earlier(work, cell, held).chain([(name(&work.member, cell, held), count(&held.stated.figure))])
    });
    let hidden = |(id, value): (String, Option<u64>)| match published.mark(&id) {
        Some(Mark::Suppressed { .. } | Mark::Unlisted) => value.map(|value| value.to_string()),
        _ => None,
    };
    all.filter_map(hidden).collect()
}

/// Whether a text names one of some counts in digits.
fn tells<const N: usize>(counts: &BTreeSet<String>, texts: [&str; N]) -> bool {
    texts.iter().any(|text| numbers(text).any(|number| counts.contains(&number)))
}

/// The numbers of a text: each run of digits, and what several of them make where marks between thousands part them.
fn numbers(text: &str) -> impl Iterator<Item = String> {
    let runs: Vec<String> = text.split(|c: char| !c.is_ascii_digit()).map(str::to_owned).collect();
    let mut found: Vec<String> = runs.iter().filter(|run| !run.is_empty()).cloned().collect();
    for at in 0..runs.len() {
        let mut joined = runs[at].clone();
        for run in runs[at + 1..].iter().take_while(|run| run.len() == 3).filter(|_| (1..=3).contains(&runs[at].len()))
        {
            joined.push_str(run);
            found.push(joined.clone());
        }
    }
    found.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_however_its_thousands_are_parted() {
        for text in ["it was 70001 then", "it was 70,001 then", "it was 70\u{202f}001", "70.001", "in 2024 70 001"] {
            assert!(numbers(text).any(|n| n == "70001"), "{text}");
        }
        assert!(!numbers("table 70, page 1").any(|n| n == "70001"));
    }
}
