//! All members in alphabetical order, with what is known of each. Not ranked: it can be narrowed, not sorted by a score.

use askama::Template;
use axum::Extension;
use desk::queries::Parameter::Kind as OfKind;

use super::front::{Strongest, strongest};
use crate::ctx::{Counted, Ctx};
use crate::fault::Shown;

#[derive(Template)]
#[template(path = "countries.html")]
struct Countries<'a> {
    c: &'a Ctx,
    members: Vec<(&'static str, String)>,
    total: Counted,
    statements: Counted,
    kinds: Vec<(&'static str, Counted)>,
    hotlines: Counted,
    strongest: Strongest,
    wanted: String,
}

impl Countries<'_> {
    /// Records of a kind about a member, linked to their query; that nothing is known is written out.
    fn cell(&self, (kind, counted): &(&'static str, Counted), code: &str) -> crate::i18n::Html {
        crate::page::country::count_cell(
            self.c,
            counted.group(code),
            &format!("/query/statements?kind={kind}&member={code}"),
        )
    }
}

/// Shows them.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let wanted = c.parameter("name").unwrap_or_default().trim().to_owned();
    let folded = wanted.to_lowercase();
    let mut members = c.members();
    members.retain(|(code, name)| name.to_lowercase().contains(&folded) || code.eq_ignore_ascii_case(&folded));
    let total = c.ask("members", &[]).await?;
    let statements = c.ask("members-with-statements", &[]).await?;
    let mut kinds = Vec::new();
    for kind in super::STATEMENT_KINDS {
        kinds.push((kind, c.ask("members-with-statements", &[(OfKind, kind)]).await?));
    }
    let hotlines = c.ask("members-with-hotlines", &[]).await?;
    let strongest = strongest(&c, &[]).await?;
    c.page(&Countries { c: &c, members, total, statements, kinds, hotlines, strongest, wanted })
}
