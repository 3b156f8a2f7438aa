//! The paragraph: the country page's own sentences.

use alliance::register::{Kind, LegalStanding, Member};
use pages::page::{country, reviewed};

use crate::PackError;
use crate::ground::Ground;
use crate::paper::{Block, Section};
use crate::runs;

/// The section.
pub(crate) async fn section(ground: &Ground, code: &str, member: &Member) -> Result<Section, PackError> {
    let c = &ground.c;
    let law = c.one::<LegalStanding>(Kind::Law, code).await?.map(|(_, law)| law);
    let rows = country::rows(c, code, &reviewed::of_member(c, code).await?).await?;
    let sentences = country::sentences(c, code, member, law.as_ref(), &rows).await?;
    let mut text = Vec::new();
    for (at, sentence) in sentences.iter().enumerate() {
        if at > 0 {
            text.extend(runs::plain(" "));
        }
        text.extend(runs::of(ground, sentence));
    }
    Ok(Section { id: "opening", blocks: vec![Block::Prose { runs: text, lead: true }], ..Section::default() })
}
