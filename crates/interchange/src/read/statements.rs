//! `commitments.csv`: baselines, commitments and progress, each with the standing of its source.

use alliance::register::{Kind, RecordId, Standing, Statement};

use super::{Shape, Taken};
use crate::sheet::Row;
use crate::terms;

pub(super) const SHAPE: Shape = Shape {
    file: "commitments.csv",
    columns: &[
        "id",
        "country",
        "target",
        "goal",
        "kind",
        "from_official_alliance_document",
        "summary",
        "timeframe",
        "source",
        "read_as",
    ],
    take,
};

fn take(row: &mut Row, taken: &mut Taken) {
    let id = row.need_that("id", |text| RecordId::new(text).is_ok(), terms::ID);
    let kind = row
        .word("kind", &[("baseline", Kind::Baseline), ("commitment", Kind::Commitment), ("progress", Kind::Progress)]);
    let (target, goal) = aim(row);
    let body = Statement {
        member: row.member("country"),
        target,
        goal,
        standing: row.word(
            "from_official_alliance_document",
            &[("y", Standing::OfficialForm), ("stmt", Standing::GovernmentStatement), ("n", Standing::PublicSource)],
        ),
        summary: row.need("summary", "what was done or promised, in English"),
        timeframe: row.need("timeframe", "when, as the source says it"),
        source: row.source(),
    };
    taken.put_once(row, kind, &id, "id", &body);
}

/// The target and the goal, where they are known: a goal must serve its target.
fn aim(row: &mut Row) -> (Option<String>, Option<String>) {
    let target = row.some_that("target", |t| terms::TARGETS.contains(&t), terms::TARGET);
    let goal = row.some_that("goal", |g| terms::target_of(g).is_some(), terms::GOAL);
    if let Some(serves) = goal.as_deref().and_then(terms::target_of)
        && target.as_deref() != Some(serves)
    {
        let goal = goal.as_deref().unwrap_or_default();
        row.refuse("target", format!("`{serves}`, the policy target that `{goal}` serves"));
    }
    (target, goal)
}
