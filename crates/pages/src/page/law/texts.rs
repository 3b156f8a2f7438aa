//! The library of model texts: what they are, where they are to be read, and which members' law follows them.

use alliance::campaigns::is_link;
use alliance::law::{Criterion, ModelText};
use alliance::register::Kind;
use askama::Template;
use axum::Extension;
use desk::queries::Parameter::{Criterion as OfCriterion, Id};
use desk::{Filter, Stored};

use super::{criteria, files, gaps};
use crate::ctx::{Counted, Ctx};
use crate::fault::Shown;
use crate::i18n::Html;
use crate::page::asked;

/// A model text.
struct Item {
    stored: Stored,
    body: ModelText,
    /// Members whose law says that it follows it.
    count: Counted,
    followers: Html,
}

impl Item {
    /// Where it is to be read, where a reader can be sent there: what was put into the library once was looked at by the rules of that time.
    fn link(&self) -> Option<&str> {
        Some(self.body.address.as_str()).filter(|address| is_link(address))
    }
}

#[derive(Template)]
#[template(path = "law-texts.html")]
struct Texts<'a> {
    c: &'a Ctx,
    criterion: Option<&'static str>,
    criteria: Vec<&'static str>,
    all: Counted,
    groups: Vec<(&'static str, Vec<Item>)>,
    files: Vec<(&'static str, String)>,
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let words = criteria::words();
    let criterion = asked::among(&c, OfCriterion, &words)?;
    let given: Vec<_> = criterion.map(|one| (OfCriterion, one)).into_iter().collect();
    let all = c.ask("model-texts", &given).await?;
    let filter = Filter { kind: vec![Kind::ModelText], indicator: criterion.map(str::to_owned), ..Filter::default() };
    let mut items = Vec::new();
    for (stored, body) in c.all::<ModelText>(&filter).await? {
        let count = c.ask("members-following", &[(Id, stored.id.as_str())]).await?;
        let followers = c.countries(&gaps::in_order(&c, &count));
        items.push(Item { stored, body, count, followers });
    }
    let mut groups: Vec<(&'static str, Vec<Item>)> =
        Criterion::ALL.iter().map(|one| (one.as_str(), Vec::new())).collect();
    for item in items {
        let word = item.body.criterion.as_str();
        if let Some((_, group)) = groups.iter_mut().find(|(one, _)| *one == word) {
            group.push(item);
        }
    }
    groups.retain(|(_, items)| !items.is_empty());
    let narrowing = criterion.map_or_else(String::new, |one| format!("?criterion={one}"));
    let files = files(&c, "model-texts", &narrowing);
    c.page(&Texts { c: &c, criterion, criteria: words, all, groups, files })
}
