//! What reviewers found, on the public pages: each scale with its own mark and working, the reply beside it, each with its date.
//! Scales are never put together into one mark.

use alliance::register::review::{Completion, Findings, Potential, Verifiability};
use alliance::register::{Kind, Review};
use askama::Template;
use desk::{Filter, Sort, Stored};

use crate::ctx::Ctx;
use crate::fault::Fault;
use crate::i18n::Html;
use crate::mark::Mark;

/// A scale with its mark in words.
pub struct ScaleShown {
    /// The scale's word.
    pub scale: &'static str,
    /// The mark's shape.
    pub mark: Mark,
    /// The mark in words.
    pub word: String,
    /// How the reviewer came to it.
    pub working: String,
}

/// The scales that are marked, each for itself.
pub fn scales(c: &Ctx, findings: &Findings) -> Vec<ScaleShown> {
    let mut shown = Vec::new();
    if let Some(m) = &findings.verifiability {
        let mark = match m.mark {
            Verifiability::Verifiable => Mark::Kept,
            Verifiability::PartlyVerifiable => Mark::Partly,
            Verifiability::NotVerifiable => Mark::NotKept,
        };
        let word = c.of("verifiability", m.mark.as_str());
        shown.push(ScaleShown { scale: "verifiability", mark, word, working: m.working.clone() });
    }
    if let Some(m) = &findings.potential {
        let mark = match m.mark {
            Potential::Substantial => Mark::Kept,
            Potential::Moderate | Potential::Minor => Mark::Partly,
            Potential::None => Mark::NotKept,
            Potential::Unclear => Mark::NothingKnown,
        };
        let word = c.of("potential", m.mark.as_str());
        shown.push(ScaleShown { scale: "potential", mark, word, working: m.working.clone() });
    }
    if let Some(m) = &findings.completion {
        let mark = match m.mark {
            Completion::Complete => Mark::Kept,
            Completion::Mostly | Completion::Limited => Mark::Partly,
            Completion::NotBegun => Mark::NothingDone,
            Completion::NoEvidence => Mark::NothingKnown,
        };
        let word = c.of("completion", m.mark.as_str());
        shown.push(ScaleShown { scale: "completion", mark, word, working: m.working.clone() });
    }
    if let Some(m) = &findings.evidence {
        let grade = m.mark.get().to_string();
        let mark = if m.mark.get() == 0 { Mark::NothingKnown } else { Mark::PublicSource };
        let word = format!("{grade} · {}", c.of("grade", &grade));
        shown.push(ScaleShown { scale: "evidence", mark, word, working: m.working.clone() });
    }
    shown
}

/// A review in a line: each scale and its word.
pub fn in_a_line(c: &Ctx, review: &Review) -> String {
    let one = |s: &ScaleShown| format!("{}: {}", c.of("scale", s.scale), s.word);
    scales(c, &review.findings).iter().map(one).collect::<Vec<_>>().join(&c.m("list-comma"))
}

/// A review and the reply beside it.
#[derive(Template)]
#[template(path = "reviewed.html")]
struct Reviewed<'a> {
    c: &'a Ctx,
    stored: &'a Stored,
    review: &'a Review,
    scales: Vec<ScaleShown>,
    /// Where the promise is at home, where it is named here.
    statement: Option<String>,
}

/// A review and its reply as markup; with the promise where the page is not the promise's own.
pub fn html(c: &Ctx, (stored, review): &(Stored, Review), with_statement: bool) -> Html {
    let statement = review.statement.clone().filter(|_| with_statement);
    let scales = scales(c, &review.findings);
    Html::made(Reviewed { c, stored, review, scales, statement }.render().unwrap_or_default())
}

/// The reviews of a member, the newest first.
pub async fn of_member(c: &Ctx, member: &str) -> Result<Vec<(Stored, Review)>, Fault> {
    let filter =
        Filter { kind: vec![Kind::Review], member: Some(member.to_owned()), sort: Sort::Newest, ..Filter::default() };
    c.all(&filter).await
}

/// The reviews of a promise, the newest first.
pub async fn of_statement(c: &Ctx, member: &str, statement: &str) -> Result<Vec<(Stored, Review)>, Fault> {
    let all = of_member(c, member).await?;
    Ok(all.into_iter().filter(|(_, review)| review.statement.as_deref() == Some(statement)).collect())
}

/// What reviewers found on a goal: every scale apart, each mark with the promise it is about. Nothing where nobody looked.
pub fn on_goal(c: &Ctx, reviews: &[(Stored, Review)], goal: &str) -> Option<Html> {
    let of_goal = reviews.iter().filter(|(_, review)| review.goal.as_deref() == Some(goal));
    let mut out = String::new();
    for (stored, review) in of_goal {
        let href = Html::text(&super::record::address(c, stored));
        let id = Html::text(review.statement.as_deref().unwrap_or(stored.id.as_str()));
        out.push_str(&format!(r#"<p class="small"><a href="{href}">{id}</a></p><ul class="plain">"#));
        for scale in scales(c, &review.findings) {
            let text = Html::text(&format!("{}: {}", c.of("scale", scale.scale), scale.word));
            out.push_str(&format!(r#"<li><span class="marked">{}<span>{text}</span></span></li>"#, scale.mark.sign()));
        }
        out.push_str("</ul>");
    }
    (!out.is_empty()).then(|| Html::made(out))
}
