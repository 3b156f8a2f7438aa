//! What is not known, written out. Silence is not progress, and it is not failure either.

use alliance::register::{Hotline, Kind};
use desk::Filter;
use desk::queries::Parameter::{Goal, Kind as OfKind, Member, Standing};
use pages::i18n::Arg;
use pages::page::GOALS;

use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs;

/// The section.
pub(crate) async fn section(ground: &Ground, code: &str) -> Result<Section, PackError> {
    let c = &ground.c;
    let mut sentences = Vec::new();
    for kind in ["baseline", "commitment", "progress"] {
        let counted = c.ask("statements-by-goal", &[(Member, code), (OfKind, kind)]).await?;
        let without: Vec<&str> = GOALS.iter().map(|(goal, _)| *goal).filter(|goal| !counted.has(goal)).collect();
        if without.is_empty() {
            continue;
        }
        let titles: Vec<String> = without.iter().map(|goal| c.of("goal-title", goal)).collect();
        let goals = [("goals", Arg::Text(titles.join(&c.m("list-comma"))))];
        sentences.push(match (kind, without.len() == GOALS.len()) {
            ("baseline", true) => c.m("country-no-baseline"),
            ("commitment", true) => c.m("country-no-commitment"),
            (_, true) => c.m("country-no-progress"),
            ("baseline", false) => c.with("pack-missing-baseline", &goals),
            ("commitment", false) => c.with("pack-missing-commitment", &goals),
            (_, false) => c.with("pack-missing-progress", &goals),
        });
    }
    let own = c.ask("statements", &[(Member, code), (Standing, "official-form")]).await?;
    if own.number() == 0 {
        sentences.push(c.m("country-reports-nothing"));
    }
    let removal = c.ask("observations", &[(Goal, "G7"), (Member, code)]).await?;
    if removal.number() == 0 {
        sentences.push(c.m("pack-missing-removal"));
    }
    let hotlines = Filter { kind: vec![Kind::Hotline], member: Some(code.to_owned()), ..Filter::default() };
    if c.all::<Hotline>(&hotlines).await?.is_empty() {
        sentences.push(c.m("country-report-nothing"));
    }
    if sentences.is_empty() {
        return Ok(Section::default());
    }
    let text = runs::plain(sentences.join(" "));
    let blocks = vec![Block::Prose { runs: text, lead: false }];
    Ok(Section { id: "missing", title: c.m("pack-missing"), blocks, ..Section::default() })
}
