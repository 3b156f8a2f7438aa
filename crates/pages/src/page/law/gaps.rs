//! What is missing: for each criterion the members in whose law it is absent, drafted, adopted and not yet in force, or of whom
//! nothing is known.

use alliance::law::Criterion;
use askama::Template;
use axum::Extension;
use desk::queries::Parameter::Criterion as OfCriterion;

use super::criteria;
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::names;
use crate::page::asked;

/// What is not in force, in the order in which it is told.
const GAPS: [&str; 4] = ["absent", "drafted", "adopted", criteria::UNKNOWN];

/// The members that give one answer.
struct Gap {
    stage: &'static str,
    count: Counted,
    members: Html,
}

#[derive(Template)]
#[template(path = "law-gaps.html")]
struct Gaps<'a> {
    c: &'a Ctx,
    criterion: Option<&'static str>,
    criteria: Vec<&'static str>,
    shown: Vec<(&'static str, Vec<Gap>)>,
}

/// Shows them.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let words = criteria::words();
    let criterion = asked::among(&c, OfCriterion, &words)?;
    let mut shown = Vec::new();
    for one in Criterion::ALL.iter().filter(|one| criterion.is_none_or(|wanted| one.as_str() == wanted)) {
        let mut gaps = Vec::new();
        for stage in GAPS {
            gaps.push(gap(&c, *one, stage).await?);
        }
        shown.push((one.as_str(), gaps));
    }
    c.page(&Gaps { c: &c, criterion, criteria: words, shown })
}

async fn gap(c: &Ctx, criterion: Criterion, stage: &'static str) -> Result<Gap, Fault> {
    let count = criteria::of_stage(c, criterion, stage).await?;
    let members = in_order(c, &count);
    Ok(Gap { stage, members: c.countries(&members), count })
}

/// The members of an answer, in the language's own order.
pub fn in_order(c: &Ctx, counted: &Counted) -> Vec<String> {
    let all = names::in_order(c.lang()).map(|(code, _)| code.to_owned());
    all.filter(|code| counted.answer.groups.contains_key(code)).collect()
}
