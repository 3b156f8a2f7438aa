//! A member's law on its own page: what is known of each criterion, what is missing, and, apart, what is done with it.

use alliance::law::{Criterion, Provision, Status};

use super::criteria::{self, Known};
use super::enforcement::{self, Enforcement};
use crate::chart::Table;
use crate::ctx::Ctx;
use crate::fault::Fault;
use crate::i18n::{Arg, Html};

/// A criterion to which something is known.
pub struct Line {
    /// Its word.
    pub criterion: &'static str,
    /// How far the text is.
    pub status: Html,
    /// What the text is called and where it is to be read, how it came there, and what has to be said besides.
    pub text: Html,
}

/// What a member's page says of its law.
pub struct OfMember {
    /// Criteria to which something is known, in their order.
    pub lines: Vec<Line>,
    /// What is missing: the word of an answer, and the criteria to which it is given.
    pub missing: Vec<(&'static str, String)>,
    /// What is done with the law, apart from how far it is.
    pub enforcement: Table,
}

/// What is known of a member.
pub async fn of_member(c: &Ctx, code: &str) -> Result<OfMember, Fault> {
    let known = criteria::known(c, Some(code)).await?;
    let figures = Enforcement::read(c, Some(code)).await?;
    let of = |criterion: Criterion| of(&known, code, criterion);
    let line = |criterion: &Criterion| {
        let provision = of(*criterion)?;
        let status = criteria::cell(c, Some(provision));
        Some(Line { criterion: criterion.as_str(), status, text: text(c, provision, figures.has(code)) })
    };
    let lines = Criterion::ALL.iter().filter_map(line).collect();
    let missing = ["absent", "drafted", "adopted", criteria::UNKNOWN].map(|stage| {
        let those = Criterion::ALL.iter().filter(|criterion| criteria::stage(of(**criterion)) == stage);
        let words: Vec<String> = those.map(|criterion| c.of("criterion", criterion.as_str())).collect();
        (stage, words.join(&c.m("list-comma")))
    });
    let missing = missing.into_iter().filter(|(_, words)| !words.is_empty()).collect();
    let cells = enforcement::headings(c).into_iter().zip(figures.cells(c, code));
    let enforcement = Table {
        caption: c.m("law-enforcement"),
        columns: vec![(c.m("law-enforcement-what"), false), (c.m("column-value"), true)],
        rows: cells.map(|(word, cell)| vec![Html::text(&word), cell]).collect(),
    };
    Ok(OfMember { lines, missing, enforcement })
}

fn of<'a>(known: &'a Known, code: &str, criterion: Criterion) -> Option<&'a Provision> {
    known.get(&(code.to_owned(), criterion)).map(|(_, provision)| provision)
}

/// The text with its source. A law in force of which no figure says what is done with it says so.
fn text(c: &Ctx, provision: &Provision, has_figures: bool) -> Html {
    let mut parts: Vec<String> = Vec::new();
    if let Some(why) = &provision.not_applicable {
        parts.push(c.english(why).to_string());
    }
    if !provision.title.is_empty() {
        let (title, language) = (Html::text(&provision.title), Html::text(&provision.language));
        parts.push(format!(r#"<span lang="{language}" dir="auto">{title}</span>"#));
    }
    let small = |markup: &Html| format!(r#"<span class="small">{markup}</span>"#);
    if provision.steps.len() > 1 {
        parts.push(small(&Html::text(&criteria::steps(c, provision).join("; "))));
    }
    if let Some(id) = &provision.follows {
        let href = Html::text(&c.to(format!("/law/texts#{id}")));
        let link = Html::made(format!(r#"<a href="{href}">{}</a>"#, Html::text(id)));
        parts.push(small(&c.html("law-follows", &[("text", Arg::Markup(link))])));
    }
    parts.push(small(&c.source(&provision.source)));
    if provision.stage == Status::InForce && !has_figures {
        parts.push(small(&Html::text(&c.m("law-figure-missing"))));
    }
    Html::made(parts.join("<br>"))
}
