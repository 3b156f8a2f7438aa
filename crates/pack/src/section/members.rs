//! The 54 in a table, by name: nobody is ranked.

use desk::queries::Parameter::Kind as OfKind;
use pages::page::{STATEMENT_KINDS, country, front};

use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs;

const WIDTHS: [u8; 5] = [58, 56, 27, 28, 27];

/// The section.
pub(crate) async fn section(ground: &Ground) -> Result<Section, PackError> {
    let c = &ground.c;
    let strongest = front::strongest(c, &[]).await?;
    let mut kinds = Vec::new();
    for kind in STATEMENT_KINDS {
        kinds.push((kind, c.ask("members-with-statements", &[(OfKind, kind)]).await?));
    }
    let numeric = vec![false, false, true, true, true];
    let head = [
        c.m("column-member"),
        c.m("column-known"),
        c.of("kinds", "baseline"),
        c.of("kinds", "commitment"),
        c.of("kinds", "progress"),
    ];
    let cells = head.into_iter().map(runs::plain).collect();
    let mut blocks = vec![
        Block::Prose { runs: runs::plain(c.m("country-goals-note")), lead: false },
        Block::Head { cells, widths: WIDTHS.to_vec(), numeric: numeric.clone() },
    ];
    for (code, name) in c.members() {
        let mark = strongest.mark(code);
        let mut cells = vec![runs::plain(name), runs::mark(mark, c.of("mark", mark.word()))];
        let mut counted = Vec::new();
        for (kind, known) in &kinds {
            let number = known.group(code);
            let cell = country::count_cell(c, number, &format!("/query/statements?kind={kind}&member={code}"));
            cells.push(runs::of(ground, &cell));
            counted.extend((number > 0).then_some(*kind));
        }
        let notes = match counted.as_slice() {
            [] => Vec::new(),
            [one] => vec![format!("statements?kind={one}&member={code}")],
            several => vec![format!("statements?kind={{{}}}&member={code}", several.join(","))],
        };
        blocks.push(Block::Row { cells, widths: WIDTHS.to_vec(), numeric: numeric.clone(), notes: Some(notes) });
    }
    Ok(Section { id: "members", title: c.m("goal-members"), blocks, page: true, ..Section::default() })
}
