//! Two pages on a member: the first says where it stands, the second what that rests on.

use alliance::register::Member;
use pages::i18n::Arg;

use crate::PackError;
use crate::ground::Ground;
use crate::numbers::Ledger;
use crate::paper::{Document, frame};
use crate::runs;
use crate::section::{changes, cite, commitments, due, figures, goals, missing, opening, reviews, safe, sources};

/// The document about a member.
pub(crate) async fn document(
    ground: &Ground,
    ledger: &mut Ledger,
    code: &str,
    member: &Member,
) -> Result<Document, PackError> {
    let c = &ground.c;
    let standing = vec![
        opening::section(ground, code, member).await?,
        due::section(ground, code).await?,
        goals::section(ground, code).await?,
        figures::section(ground, code).await?,
    ];
    let ground_of_it = vec![
        commitments::section(ground, code).await?,
        reviews::section(ground, code).await?,
        changes::section(ground, code).await?,
        missing::section(ground, code).await?,
        figures::removal(ground, code).await?,
        safe::section(ground, code).await?,
        sources::section(ground, code).await?,
        cite::section(ground, &c.name(code), &format!("/country/{code}")),
    ];
    let event = Arg::Markup(c.english(&ground.round.event));
    let over = c.html("pack-over-country", &[("event", event), ("day", Arg::Text(c.when(&ground.round.date)))]);
    let over = runs::of(ground, &over);
    let kept = |sections: Vec<crate::paper::Section>| sections.into_iter().filter(|s| !s.is_empty()).collect();
    let pages = vec![kept(standing), kept(ground_of_it)];
    let document = frame(ground, (code, "country.typ"), (over, c.name(code)), pages);
    ledger.check(ground, &document).await?;
    Ok(document)
}
