//! The good practices, under the policy target that each serves.

use alliance::register::{GoodPractice, Kind};
use askama::Template;
use axum::Extension;
use desk::queries::Parameter::{Member, Target};
use desk::{Filter, Stored, fold};

use super::search::highlight;
use super::{TARGETS, asked};
use crate::ctx::{Counted, Ctx};
use crate::fault::Shown;
use crate::i18n::Html;

/// Practices of one policy target.
struct Group {
    target: &'static str,
    items: Vec<Item>,
}

/// One practice.
struct Item {
    stored: Stored,
    body: GoodPractice,
    name: Html,
    what: Html,
    place: Html,
}

#[derive(Template)]
#[template(path = "practices.html")]
struct Practices<'a> {
    c: &'a Ctx,
    words: &'a str,
    member: Option<&'a str>,
    target: Option<&'static str>,
    all: Counted,
    members: Counted,
    groups: Vec<Group>,
    targets: [&'static str; 4],
}

/// Shows them.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let (words, member, target) = (asked::words(&c)?, asked::member(&c)?, asked::target(&c)?);
    let given: Vec<_> = member.map(|m| (Member, m)).into_iter().chain(target.map(|t| (Target, t))).collect();
    let all = c.ask("practices", &given).await?;
    let of_target: Vec<_> = target.map(|t| (Target, t)).into_iter().collect();
    let members = c.ask("members-with-practices", &of_target).await?;
    let filter = Filter {
        kind: vec![Kind::Practice],
        member: member.map(str::to_owned),
        target: target.map(str::to_owned),
        text: Some(words.to_owned()),
        ..Filter::default()
    };
    let wanted = fold(words);
    let mut groups: Vec<Group> = TARGETS.iter().map(|target| Group { target, items: Vec::new() }).collect();
    for (stored, body) in c.all::<GoodPractice>(&filter).await? {
        let marked = |text: &str| c.in_english(highlight(text, &wanted));
        let (name, what) = (marked(&body.name), marked(&body.what));
        // English, so that nothing stands where the source names no place.
        let place = if body.place.is_empty() && body.members.is_empty() {
            Html::default()
        } else if body.members.is_empty() {
            marked(&body.place)
        } else {
            c.countries(&body.members)
        };
        if let Some(group) = groups.iter_mut().find(|g| g.target == body.target) {
            group.items.push(Item { stored, body, name, what, place });
        }
    }
    groups.retain(|g| !g.items.is_empty());
    c.page(&Practices { c: &c, words, member, target, all, members, groups, targets: TARGETS })
}
