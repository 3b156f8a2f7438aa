//! What was changed since the round before: amendments stay beside what they amend.

use alliance::register::Kind;
use jiff::tz::TimeZone;
use pages::i18n::Arg;
use pages::page::{record, statement};

use super::more_unnamed;
use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs;

/// Versions that are looked at.
const LATEST: u32 = 200;

/// The section.
pub(crate) async fn section(ground: &Ground, code: &str) -> Result<Section, PackError> {
    let c = &ground.c;
    let since = ground.before.as_ref();
    let mut items = Vec::new();
    for version in c.desk().latest_about(c.moment(), code, LATEST).await? {
        let day = version.recorded_at.to_zoned_datetime(TimeZone::UTC).date();
        if version.kind == Kind::Verdict || since.is_some_and(|round| day.to_string() < round.date) {
            continue;
        }
        let Some(before) = c.desk().before(c.moment(), &version).await? else { continue };
        items.push(Block::Item {
            over: runs::plain(format!(
                "{} \u{b7} {}, {}",
                c.date(&day),
                c.of("kind", version.kind.as_str()),
                c.version(&version)
            )),
            runs: runs::of(ground, &record::gist(c, &version)),
            under: runs::of(ground, &statement::what_it_does(c, &before, &version)),
        });
    }
    let mut said = match since {
        Some(round) => {
            let event = Arg::Markup(c.english(&round.event));
            let day = Arg::Text(c.when(&round.date));
            runs::of(ground, &c.html("pack-changes-since", &[("event", event), ("day", day)]))
        }
        None => runs::plain(c.m("pack-changes-first")),
    };
    if items.is_empty() {
        said.extend(runs::plain(format!(" {}", c.m("pack-changes-nothing"))));
    }
    let total = items.len() as u64;
    items.truncate(super::LISTED as usize);
    let more = more_unnamed(ground, items.len(), total, &format!("/changes?member={code}"));
    let blocks = vec![Block::Prose { runs: said, lead: false }];
    Ok(Section { id: "changes", title: c.m("pack-changes"), blocks, items, least: 1, more, ..Section::default() })
}
