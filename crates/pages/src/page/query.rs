//! A stored query: its definition in words, its parameters, its answer, and the records behind the answer.

use std::collections::HashMap;

use askama::Template;
use axum::Extension;
use axum::extract::Path;
use desk::queries::{Asked, BadQuestion, Measure, Query, find};
use desk::{Page, Sort, Stored};

use super::order::Order;
use super::record;
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};
use crate::names;

#[derive(Template)]
#[template(path = "query.html")]
struct QueryPage<'a> {
    c: &'a Ctx,
    query: &'static Query,
    asked: &'a Asked,
    counted: Counted,
    measure: &'static str,
    groups: Vec<(Html, u64)>,
    order: Order,
    behind: Page<Stored>,
    newest: bool,
    json: String,
}

impl QueryPage<'_> {
    fn value(&self, name: &str, value: &str) -> String {
        worded(self.c, name, value)
    }

    fn gist(&self, stored: &Stored) -> Html {
        record::gist(self.c, stored)
    }

    fn address(&self, stored: &Stored) -> String {
        record::address(self.c, stored)
    }

    fn page(&self) -> u64 {
        self.behind.page.into()
    }

    fn pages(&self) -> u64 {
        self.behind.total.div_ceil(u64::from(self.behind.per_page).max(1))
    }
}

/// Parameters of the page, not of the question: which part of the records, and in which order.
const OF_THE_PAGE: [&str; 3] = ["page", "sort", "records"];

/// A parameter's value in words.
fn worded(c: &Ctx, name: &str, value: &str) -> String {
    match name {
        "member" => c.name(value),
        "goal" => c.of("goal-title", value),
        "target" => c.of("target-title", value),
        "kind" => c.of("kind", value),
        "standing" => c.of("standing", value),
        "instrument" if c.has(&format!("instrument-{value}")) => c.of("instrument", value),
        "status" => c.of("legal-status", value),
        "criterion" => c.of("criterion", value),
        "stage" => c.of("law-stage", value),
        _ => value.to_owned(),
    }
}

/// A group's word: the answer's groups are members, goals, targets, kinds, standings, or stages of a law.
fn group(c: &Ctx, word: &str) -> Html {
    let known = |family: &str| c.has(&format!("{family}-{word}")).then(|| Html::text(&c.of(family, word)));
    if word.is_empty() {
        return Html::text(&c.m("query-no-group"));
    }
    let family = ["goal-title", "target-title", "kind", "standing", "law-stage"].iter().find_map(|f| known(f));
    family.unwrap_or_else(|| c.country(word))
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>, Path((_, id)): Path<(String, String)>) -> Shown {
    let query = find(&id).ok_or(Fault::Missing)?;
    let pairs = c
        .parameters()
        .iter()
        .filter(|(k, _)| !OF_THE_PAGE.contains(&k.as_str()))
        .map(|(k, v)| (k.as_str(), v.as_str()));
    let asked = Asked::parse(&id, pairs).map_err(|refused| refuse(&c, &refused))?;
    let page = c.parameter("page").and_then(|p| p.parse().ok()).unwrap_or(1);
    let answer = c.desk().ask(c.moment(), &asked).await?;
    if query.measure == Measure::Figure && answer.figure.is_none() {
        return Err(Fault::Missing);
    }
    let counted = c.counted(&asked, answer);
    let measure = match query.measure {
        Measure::Records => "records",
        Measure::Members => "members",
        Measure::MembersWithout => "members-without",
        Measure::Figure => "figure",
    };
    let order = Order::read(&c, "sort", &["name", "records"])?;
    // Members stand in the language's own order, all others in that of their ids.
    let place: HashMap<&str, usize> = names::in_order(c.lang()).enumerate().map(|(at, (code, _))| (code, at)).collect();
    let mut words: Vec<&String> = counted.answer.groups.keys().collect();
    words.sort_by_key(|word| place.get(word.as_str()));
    let mut groups: Vec<(Html, u64)> = words.into_iter().map(|word| (group(&c, word), counted.group(word))).collect();
    order.sort(&mut groups, |(_, records), _| *records);
    let newest = match c.parameter("records") {
        None => false,
        Some("newest") => true,
        Some(given) => {
            let fitting = Arg::from("newest");
            return Err(Fault::Bad(c.with("sort-bad", &[("given", Arg::from(given)), ("fitting", fitting)])));
        }
    };
    let behind = if query.measure == Measure::MembersWithout {
        Page { items: Vec::new(), total: 0, total_is_floor: false, page: 1, per_page: 1 }
    } else {
        c.desk().behind(c.moment(), &asked, if newest { Sort::Newest } else { Sort::Own }, page).await?
    };
    let parameters = asked.parameters();
    let sign = if parameters.is_empty() { "" } else { "?" };
    let json = c.api(format!("/queries/{id}{sign}{parameters}"));
    c.page(&QueryPage { c: &c, query, asked: &asked, counted, measure, groups, order, behind, newest, json })
}

fn refuse(c: &Ctx, refused: &BadQuestion) -> Fault {
    let text = |t: &str| Arg::Text(t.to_owned());
    Fault::Bad(match refused {
        BadQuestion::NoSuchQuery(id) => c.with("query-bad-query", &[("id", text(id))]),
        BadQuestion::NoSuchParameter { parameter, takes, .. } => {
            c.with("query-bad-parameter", &[("parameter", text(parameter)), ("takes", text(takes))])
        }
        BadQuestion::Needs { parameter, .. } => c.with("query-bad-needs", &[("parameter", text(parameter))]),
        BadQuestion::BadValue { parameter, value, expected } => c.with(
            "query-bad-value",
            &[("value", text(value)), ("parameter", text(parameter)), ("expected", text(expected))],
        ),
    })
}
