//! The seven goals: what is known, who says so, and the verdicts.

use std::collections::BTreeMap;

use alliance::indicators::Word;
use alliance::register::Kind;
use desk::Filter;
use desk::queries::Parameter::{Goal, Member};
use desk::verdicts::Published;
use pages::page::{country, reviewed};
use pages::verdict;

use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs::{self, Run, Runs};

const WIDTHS: [u8; 6] = [49, 46, 26, 29, 26, 35];

/// The section.
pub(crate) async fn section(ground: &Ground, code: &str) -> Result<Section, PackError> {
    let c = &ground.c;
    let words = words(ground, code).await?;
    let numeric = vec![false, false, true, true, true, false];
    let head = [
        c.m("column-goal"),
        c.m("column-known"),
        c.of("kinds", "baseline"),
        c.of("kinds", "commitment"),
        c.of("kinds", "progress"),
        c.of("kinds", "verdict"),
    ];
    let cells = head.into_iter().map(runs::plain).collect();
    let mut blocks = vec![Block::Head { cells, widths: WIDTHS.to_vec(), numeric: numeric.clone() }];
    for row in country::rows(c, code, &reviewed::of_member(c, code).await?).await? {
        let mut title = runs::soft(format!("{} ", row.goal));
        title.extend(runs::plain(c.of("goal-title", row.goal)));
        let mut cells = vec![title, runs::mark(row.mark, c.of("mark", row.mark.word()))];
        cells.extend(row.cells.iter().map(|cell| runs::of(ground, cell)));
        let counted = c.ask("verdicts", &[(Goal, row.goal), (Member, code)]).await?;
        cells.push(match words.get(row.goal) {
            Some(words) => verdicts(ground, &runs::of(ground, &counted.link), words),
            None => runs::soft("\u{2013}"),
        });
        blocks.push(Block::Row { cells, widths: WIDTHS.to_vec(), numeric: numeric.clone(), notes: None });
    }
    blocks.push(Block::Prose { runs: runs::soft(c.m("country-goals-note")), lead: false });
    Ok(Section { id: "goals", title: c.m("country-goals"), blocks, ..Section::default() })
}

/// The different words of the member's verdicts, by goal.
async fn words(ground: &Ground, code: &str) -> Result<BTreeMap<String, Vec<Word>>, PackError> {
    let filter = Filter { kind: vec![Kind::Verdict], member: Some(code.to_owned()), ..Filter::default() };
    let mut words: BTreeMap<String, Vec<Word>> = BTreeMap::new();
    for (_, published) in ground.c.all::<Published>(&filter).await? {
        let Some(goal) = published.goal else { continue };
        let known = words.entry(goal).or_default();
        if !known.contains(&published.verdict.word) {
            known.push(published.verdict.word);
        }
    }
    for known in words.values_mut() {
        known.sort_by_key(|word| Word::ALL.iter().position(|w| w == word));
    }
    Ok(words)
}

/// How many verdicts, and what they say: shape and word.
fn verdicts(ground: &Ground, count: &Runs, words: &[Word]) -> Runs {
    let mut cell = count.clone();
    cell.push(Run { s: " \u{b7} ".into(), ..Run::default() });
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            cell.extend(runs::plain(ground.c.m("list-comma")));
        }
        cell.extend(runs::mark(verdict::mark(*word), ground.c.of("verdict-word", word.as_str())));
    }
    cell
}
