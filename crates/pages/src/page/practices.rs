//! The good practices, under the policy target that each serves.

use alliance::practices::CostBand;
use alliance::register::{GoodPractice, Kind};
use askama::Template;
use axum::Extension;
use desk::queries::Parameter::{Member, Target};
use desk::{Filter, Stored, fold};

use super::campaign::direction;
use super::search::{fragment, highlight};
use super::{TARGETS, asked, record};
use crate::ctx::{Counted, Ctx};
use crate::fault::Shown;
use crate::i18n::Html;

/// Practices of one policy target.
struct Group {
    target: &'static str,
    items: Vec<Item>,
}

/// Letters of a practice that are shown in the list; its page has all of it.
const FRAGMENT: usize = 480;

/// One practice.
struct Item {
    stored: Stored,
    body: GoodPractice,
    name: Html,
    what: Html,
    place: Html,
    /// Where all of it is said.
    href: String,
    /// What it costs and how its text was made, where that is known.
    about: Vec<String>,
}

#[derive(Template)]
#[template(path = "practices.html")]
struct Practices<'a> {
    c: &'a Ctx,
    words: &'a str,
    member: Option<&'a str>,
    target: Option<&'static str>,
    cost: Option<&'static str>,
    costs: Vec<&'static str>,
    all: Counted,
    members: Counted,
    groups: Vec<Group>,
    targets: [&'static str; 4],
}

/// Shows them.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let (words, member, target) = (asked::words(&c)?, asked::member(&c)?, asked::target(&c)?);
    let costs: Vec<&'static str> = CostBand::ALL.iter().map(|band| band.as_str()).collect();
    let cost = asked::one(&c, "cost", &c.m("practice-cost"), &costs)?;
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
        if cost.is_some_and(|cost| body.shared.as_ref().is_none_or(|shared| shared.cost.as_str() != cost)) {
            continue;
        }
        let item = item(&c, stored, body, &wanted);
        if let Some(group) = groups.iter_mut().find(|g| g.target == item.body.target) {
            group.items.push(item);
        }
    }
    groups.retain(|g| !g.items.is_empty());
    let targets = TARGETS;
    c.page(&Practices { c: &c, words, member, target, cost, costs, all, members, groups, targets })
}

fn item(c: &Ctx, stored: Stored, body: GoodPractice, wanted: &str) -> Item {
    let href = record::address(c, &stored);
    // What was made here is shown in the reader's language, where it is there.
    if let Some((tag, text)) = body.shared.as_ref().and_then(|shared| shared.text_in(c.lang().tag())) {
        let marked = |text: &str| {
            let markup = highlight(&fragment(text, wanted, FRAGMENT), wanted);
            Html::made(format!(r#"<span lang="{}" dir="{}">{markup}</span>"#, Html::text(tag), direction(tag)))
        };
        let (name, what) = (marked(&text.name), marked(&format!("{} {}", text.problem, text.done)));
        let cost = body.shared.as_ref().map(|shared| c.of("cost-band", shared.cost.as_str()));
        let about = cost.into_iter().chain([c.of("text-state", text.state.as_str())]).collect();
        let place = c.countries(&body.members);
        return Item { stored, body, name, what, place, href, about };
    }
    let marked = |text: &str| c.in_english(highlight(text, wanted));
    let (name, what) = (marked(&body.name), marked(&body.what));
    // English, so that nothing stands where the source names no place.
    let place = if body.place.is_empty() && body.members.is_empty() {
        Html::default()
    } else if body.members.is_empty() {
        marked(&body.place)
    } else {
        c.countries(&body.members)
    };
    Item { name, what, place, href, about: Vec::new(), stored, body }
}
