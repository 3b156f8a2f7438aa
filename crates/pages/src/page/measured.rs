//! What this house measured and signed of goal 7, beside what others publish, each with its own clock; and the signed statements themselves.

use std::collections::BTreeMap;

use alliance::register::{Figure as Value, Indicator, Observation};
use alliance::takedown::figures::{Period, Within};
use alliance::takedown::survival::WITHIN;
use axum::Extension;
use axum::extract::Path;
use axum::http::header;
use axum::response::IntoResponse;
use desk::Stored;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::figures::{self, Known};
use crate::chart::{Figure, Table};
use crate::ctx::Ctx;
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};
use crate::times;

/// The shares that are gone, of which the curve is made.
const GONE: &str = "notice_gone_within";
/// What is measured here, in the order in which it is shown.
const MEASURED: [&str; 8] = [
    "notice_to_gone_median",
    "notice_to_gone_ninetieth",
    GONE,
    "report_to_notice_median",
    "report_to_notice_ninetieth",
    "report_noticed_within",
    "held_median",
    "held_ninetieth",
];
/// What others publish begins so.
const PUBLISHED: &str = "removal_";
/// So many of the newest figures of others are shown beside; all are with their indicators.
const NEWEST: usize = 24;
/// Members whose curve is drawn, those with the newest first.
const DRAWN: usize = 6;
/// Dimensions of figures that are of a part of all notices.
const PARTS: [&str; 3] = ["hosting_country", "provider", "channel"];

/// What a page shows of it.
pub struct Measured {
    /// A curve for each member that released a statement.
    pub curves: Vec<Figure>,
    /// All clocks beside each other.
    pub clocks: Table,
    /// The public key of the statements.
    pub key: String,
}

/// The newest statement of each member, as far as the register has it.
fn newest(known: &[Known]) -> BTreeMap<String, Period> {
    let mut newest: BTreeMap<String, Period> = BTreeMap::new();
    for (_, o) in known {
        let (Some(member), Ok(period)) = (&o.member, o.period.parse::<Period>()) else { continue };
        let is_newer =
            newest.get(member).is_none_or(|known| (known.ends(), known.begins()) < (period.ends(), period.begins()));
        if is_newer {
            newest.insert(member.clone(), period);
        }
    }
    newest
}

fn is_whole(o: &Observation) -> bool {
    PARTS.iter().all(|part| !o.dimensions.contains_key(*part))
}

/// The time of a share, which ends its record's name.
fn seconds(stored: &Stored) -> Option<u64> {
    stored.id.as_str().rsplit_once('.')?.1.parse().ok()
}

fn share((stored, o): &Known) -> Option<Within> {
    let parts = |value: Decimal| (value * Decimal::ONE_HUNDRED).to_u32();
    let Value::Value(low) = &o.figure else { return None };
    let high = o.dimensions.get("at_most").map_or(Some(*low), |high| high.parse().ok())?;
    Some(Within { seconds: seconds(stored)?, low: parts(*low)?, high: parts(high)? })
}

/// The statement that a figure stands in.
fn statement(c: &Ctx, member: &str, period: Period) -> Html {
    let href = c.to(format!("/measured/{member}.{period}"));
    let named = format!("{member}.{period}");
    Html::made(format!(r#"<a href="{}"><code dir="ltr">{}</code></a>"#, Html::text(&href), Html::text(&named)))
}

/// What is measured; none where nobody released anything.
pub async fn measured(c: &Ctx, indicators: &[(Stored, Indicator)]) -> Result<Option<Measured>, Fault> {
    let known = figures::of(c, GONE, None).await?;
    let newest = newest(&known);
    if newest.is_empty() {
        return Ok(None);
    }
    let mut order: Vec<(&String, &Period)> = newest.iter().collect();
    order.sort_by_key(|(member, period)| (std::cmp::Reverse(period.ends()), (*member).clone()));
    let mut curves = Vec::new();
    for (member, period) in order.into_iter().take(DRAWN) {
        let of_it =
            |o: &Observation| o.member.as_ref() == Some(member) && o.period == period.to_string() && is_whole(o);
        let mut shares: Vec<Within> = known.iter().filter(|(_, o)| of_it(o)).filter_map(share).collect();
        shares.sort_by_key(|within| within.seconds);
        let Some(day) = shares.iter().find(|within| within.seconds == WITHIN[1]) else { continue };
        let title = c.with(
            "measured-curve",
            &[
                ("member", Arg::Text(c.name(member))),
                ("period", Arg::Text(c.when(period.to_string()))),
                ("share", Arg::Text(times::within(c, day))),
            ],
        );
        let source = c.html("measured-source", &[("statement", Arg::Markup(statement(c, member, *period)))]);
        let id = format!("measured-{}", member.to_lowercase());
        let mut figure = times::figure(c, (&id, title), source, &shares);
        figure.query = Some(("observations".into(), c.to(format!("/query/observations?indicator={GONE}"))));
        curves.push(figure);
    }
    let clocks = clocks(c, indicators, &newest).await?;
    Ok(Some(Measured { curves, clocks, key: c.desk().measurements_key()?.to_string() }))
}

/// What is measured here, then the newest of what others publish: each with where its clock begins and ends.
async fn clocks(
    c: &Ctx,
    indicators: &[(Stored, Indicator)],
    newest: &BTreeMap<String, Period>,
) -> Result<Table, Fault> {
    let title = |id: &str| {
        let found = indicators.iter().find(|(stored, _)| stored.id.as_str() == id);
        found.map_or_else(|| Html::text(id), |(_, indicator)| c.english(&indicator.title))
    };
    let mut rows = Vec::new();
    for id in MEASURED {
        for (stored, o) in figures::of(c, id, None).await? {
            let current = o.member.as_ref().and_then(|member| newest.get(member)).map(ToString::to_string);
            let told = seconds(&stored).is_none_or(|seconds| WITHIN.contains(&seconds)) || !id.ends_with("within");
            if current.as_ref() == Some(&o.period) && is_whole(&o) && told {
                rows.push(row(c, (&stored, &o), title(id), Html::text(&c.m("measured-here"))));
            }
        }
    }
    let mut published: Vec<(String, Known)> = Vec::new();
    for (stored, _) in indicators.iter().filter(|(stored, _)| stored.id.as_str().starts_with(PUBLISHED)) {
        let all = figures::of(c, stored.id.as_str(), None).await?;
        published.extend(all.into_iter().map(|known| (stored.id.as_str().to_owned(), known)));
    }
    published.sort_by(|(a_id, (a, x)), (b_id, (b, y))| {
        y.year.cmp(&x.year).then_with(|| a_id.cmp(b_id)).then_with(|| a.id.as_str().cmp(b.id.as_str()))
    });
    published.truncate(NEWEST);
    for (id, (stored, o)) in &published {
        let who = c.english(o.dimensions.get("reporter").map_or("", String::as_str));
        rows.push(row(c, (stored, o), title(id), who));
    }
    let columns = vec![
        (c.m("column-period"), false),
        (c.m("column-member"), false),
        (c.m("measured-by"), false),
        (c.m("measured-what"), false),
        (c.m("column-value"), true),
        (c.m("measured-begins"), false),
        (c.m("measured-ends"), false),
        (c.m("column-grade"), true),
    ];
    Ok(Table { caption: c.m("measured-clocks"), columns, rows })
}

fn row(c: &Ctx, (stored, o): (&Stored, &Observation), what: Html, who: Html) -> Vec<Html> {
    let said = |name: &str| c.english(o.dimensions.get(name).map_or("", String::as_str));
    let time = seconds(stored).filter(|_| o.dimensions.contains_key("within")).map(|seconds| times::span(c, seconds));
    let what = match time {
        Some(time) => Html::made(format!("{what}, {}", Html::text(&time))),
        None => what,
    };
    let unit = c.english(&o.unit);
    vec![
        Html::text(&c.when(&o.period)),
        o.member.as_deref().map_or_else(|| Html::text(""), |member| c.country(member)),
        who,
        what,
        Html::made(format!("{} {unit}", figures::in_words(c, o, &stored.id))),
        said("clock_start"),
        said("clock_end"),
        Html::text(&o.grade.to_string()),
    ]
}

/// A released statement, as it was signed.
pub async fn note(Extension(c): Extension<Ctx>, Path((_, id)): Path<(String, String)>) -> Shown {
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-');
    if id.len() > 40 || !id.bytes().all(is_name) {
        return Err(Fault::Missing);
    }
    let note = match c.desk().figures_note(&id).await? {
        Some(note) => note,
        None => c.desk().answers_note(&id).await?.ok_or(Fault::Missing)?,
    };
    Ok(([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], note).into_response())
}
