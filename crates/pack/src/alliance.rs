//! The document on the alliance: targets, goals, verdicts, the round's matrix, what is due, what is missing, the members, the method, the sources, the queries.

use pages::i18n::Arg;
use pages::page::GOALS;

use crate::PackError;
use crate::ground::Ground;
use crate::numbers::Ledger;
use crate::paper::{Document, frame};
use crate::runs;
use crate::section::{cite, due, goal, matrix, members, method, queries, sources, targets, verdicts};

/// The document.
pub(crate) async fn document(ground: &Ground, ledger: &mut Ledger) -> Result<Document, PackError> {
    let c = &ground.c;
    let mut sections = vec![targets::section(ground).await?, verdicts::section(ground).await?];
    for (goal, target) in GOALS {
        sections.push(goal::section(ground, goal, target).await?);
    }
    sections.push(matrix::section(ground, &ground.id).await?);
    sections.push(due::of_alliance(ground).await?);
    sections.push(goal::missing(ground).await?);
    sections.push(members::section(ground).await?);
    sections.push(method::section(ground));
    sections.push(sources::of_alliance(ground).await?);
    sections.push(cite::section(ground, &c.m("front-title"), "/"));
    sections.push(queries::section(ground, &sections));
    let event = Arg::Markup(c.english(&ground.round.event));
    let over = c.html("pack-over-alliance", &[("event", event), ("day", Arg::Text(c.when(&ground.round.date)))]);
    let title = (runs::of(ground, &over), c.m("front-title"));
    let document = frame(ground, ("alliance", "alliance.typ"), title, vec![sections]);
    ledger.check(ground, &document).await?;
    Ok(document)
}
