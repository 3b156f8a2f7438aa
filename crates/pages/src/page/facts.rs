//! The credibility facts, as far as they are public: five for each member, each with what it counts and out of how many. No score, no rank, no order but the alliance's own.

use alliance::credibility::{Fact, Facts};
use askama::Template;
use axum::Extension;
use desk::credibility::FactsTold;
use desk::queries::{MEDIAN, of_fact};

use super::asked;
use crate::chart::Table;
use crate::ctx::Ctx;
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};
use crate::{names, number};

/// A member of whom the facts are public.
struct Public {
    code: &'static str,
    name: String,
    grounds: Vec<String>,
    table: Table,
    digest: String,
}

#[derive(Template)]
#[template(path = "facts.html")]
struct FactsPage<'a> {
    c: &'a Ctx,
    member: Option<&'a str>,
    public: Vec<Public>,
    /// Members whose facts are not public.
    others: Vec<(&'static str, Html)>,
    facts: &'static [Fact],
    csv: String,
    json: String,
}

/// "3 of 4", the first number linked to its query; and that these are few, where they are.
pub fn share(c: &Ctx, facts: &Facts, fact: Fact, linked: bool) -> Html {
    let Some(share) = facts.share(fact) else { return Html::default() };
    if share.denominator == 0 {
        return Html::text(&c.of("fact-none", fact.as_str()));
    }
    let href = c.to(format!("/query/{}?member={}", of_fact(fact), facts.member));
    let shown = c.number(share.numerator);
    let k = if linked {
        Html::made(format!(r#"<a class="n" href="{}">{shown}</a>"#, Html::text(&href)))
    } else {
        Html::text(&shown)
    };
    let of = c.html("k-of-n", &[("k", Arg::Linked(share.numerator, k)), ("n", Arg::Number(share.denominator))]);
    if share.is_few() { Html::made(format!("{of} {}", Html::text(&c.m("facts-few")))) } else { of }
}

/// Which way figures are revised, in words; none where none was.
pub fn bias(c: &Ctx, facts: &Facts, linked: bool) -> Option<Html> {
    let bias = facts.bias.as_ref()?;
    let percent = bias.percent.map_or_else(String::new, |percent| {
        let sign = if percent.is_sign_positive() && !percent.is_zero() { "+" } else { "" };
        format!("{sign}{}", number::decimal(c.lang(), percent))
    });
    let href = c.to(format!("/query/{MEDIAN}?member={}", facts.member));
    let median = if linked {
        Html::made(format!(r#"<a class="n" href="{}">{}</a>"#, Html::text(&href), Html::text(&percent)))
    } else {
        Html::text(&percent)
    };
    Some(c.html(
        "facts-bias",
        &[
            ("raised", Arg::Number(bias.raised)),
            ("lowered", Arg::Number(bias.lowered)),
            ("percent", Arg::Markup(median)),
            ("fraction", Arg::Text(bias.median.clone())),
            ("n", Arg::Number(bias.of)),
        ],
    ))
}

/// The five facts of a member as a table.
pub fn table(c: &Ctx, facts: &Facts, linked: bool) -> Table {
    let rows = Fact::ALL.iter().map(|fact| {
        let more = if *fact == Fact::Revised { bias(c, facts, linked) } else { None };
        let more = more.map_or_else(String::new, |more| format!(r#"<br><span class="small">{more}</span>"#));
        let shown = share(c, facts, *fact, linked);
        vec![
            Html::text(&c.of("fact", fact.as_str())),
            Html::made(format!("{shown}{more}")),
            Html::text(&c.of("fact-means", fact.as_str())),
        ]
    });
    Table {
        caption: c.with("facts-of", &[("name", Arg::Text(c.name(&facts.member)))]),
        columns: vec![(c.m("facts-fact"), false), (c.m("facts-number"), false), (c.m("facts-counts"), false)],
        rows: rows.collect(),
    }
}

/// Why facts are public, in sentences.
fn grounds(c: &Ctx, told: &FactsTold) -> Vec<String> {
    let one = |ground: &alliance::credibility::Disclosure| {
        let day = Arg::Text(c.when(ground.on.to_string()));
        match &ground.round {
            Some(round) => c.with("facts-by-round", &[("round", Arg::from(round)), ("day", day)]),
            None => c.with("facts-by-consent", &[("day", day)]),
        }
    };
    told.grounds.iter().map(one).collect()
}

/// A member's facts for its own page; none where they are not public.
pub async fn of_member(c: &Ctx, code: &str) -> Result<Option<(Table, Vec<String>)>, Fault> {
    let told = c.desk().facts_told(c.moment(), Some(code)).await?;
    let public = told.iter().find_map(|told| Some((told, told.facts.as_ref()?)));
    Ok(public.map(|(told, facts)| (table(c, facts, true), grounds(c, told))))
}

/// Shows them.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let member = asked::member(&c)?;
    let told = c.desk().facts_told(c.moment(), member).await?;
    let (mut public, mut others) = (Vec::new(), Vec::new());
    for (code, _) in names::in_order(c.lang()).filter(|(code, _)| member.is_none_or(|member| member == *code)) {
        let of_it = told.iter().find(|told| told.member == code);
        match of_it.and_then(|told| Some((told, told.facts.as_ref()?))) {
            Some((told, facts)) => public.push(Public {
                code,
                name: c.name(code),
                grounds: grounds(&c, told),
                table: table(&c, facts, true),
                digest: facts.digest().to_string(),
            }),
            None => others.push((code, c.country(code))),
        }
    }
    let narrowed = member.map_or_else(String::new, |code| format!("?member={code}"));
    let (csv, json) = (c.api(format!("/facts.csv{narrowed}")), c.api(format!("/facts{narrowed}")));
    c.page(&FactsPage { c: &c, member, public, others, facts: Fact::ALL, csv, json })
}
