//! The awareness campaigns: when they were, for whom, and where it can be read.

use alliance::register::{Campaign, Kind};
use askama::Template;
use axum::Extension;
use desk::queries::Parameter::{Goal, Member};
use desk::{Filter, Stored};

use super::{GOALS, asked, record};
use crate::chart::timeline::{Row, Stretch, Timeline, place};
use crate::chart::{Figure as Chart, Table};
use crate::ctx::{Counted, Ctx};
use crate::fault::Shown;
use crate::i18n::{Arg, Html};

/// One campaign.
struct Item {
    stored: Stored,
    body: Campaign,
    place: Html,
    when: String,
    /// Where all of it is said.
    href: String,
}

#[derive(Template)]
#[template(path = "campaigns.html")]
struct Campaigns<'a> {
    c: &'a Ctx,
    member: Option<&'a str>,
    goal: Option<&'static str>,
    all: Counted,
    members: Counted,
    chart: Option<Chart>,
    items: Vec<Item>,
    goals: [&'static str; 7],
}

/// Shows them.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let (member, goal) = (asked::member(&c)?, asked::goal(&c)?);
    let given: Vec<_> = member.map(|m| (Member, m)).into_iter().chain(goal.map(|g| (Goal, g))).collect();
    let all = c.ask("campaigns", &given).await?;
    let of_goal: Vec<_> = goal.map(|g| (Goal, g)).into_iter().collect();
    let members = c.ask("members-with-campaigns", &of_goal).await?;
    let filter = Filter {
        kind: vec![Kind::Campaign],
        member: member.map(str::to_owned),
        goal: goal.map(str::to_owned),
        ..Filter::default()
    };
    let mut listed = c.all::<Campaign>(&filter).await?;
    // In order of time; what has no date comes last.
    listed.sort_by_key(|(_, body)| (body.start.is_none(), body.start.clone()));
    let items: Vec<Item> = listed
        .into_iter()
        .map(|(stored, body)| {
            let place = if body.members.is_empty() { c.english(&body.place) } else { c.countries(&body.members) };
            Item { when: when(&c, &body), href: record::address(&c, &stored), place, stored, body }
        })
        .collect();
    let chart = chart(&c, &all, &items);
    c.page(&Campaigns { c: &c, member, goal, all, members, chart, items, goals: GOALS.map(|(goal, _)| goal) })
}

/// When a campaign was, in words.
pub(super) fn when(c: &Ctx, body: &Campaign) -> String {
    let start = body.start.as_deref().map(|start| Arg::Text(c.when(start)));
    let end = body.end.as_deref().filter(|end| *end != "yearly");
    let yearly = body.end.as_deref() == Some("yearly");
    match (start, end) {
        (Some(start), _) if yearly => c.with("campaigns-yearly", &[("start", start)]),
        (Some(_), Some(end)) if body.start.as_deref() == Some(end) => c.when(end),
        (Some(start), Some(end)) => c.with("campaigns-closed", &[("start", start), ("end", Arg::Text(c.when(end)))]),
        (Some(start), None) => c.with("campaigns-open", &[("start", start)]),
        (None, Some(end)) => c.with("campaigns-ended", &[("end", Arg::Text(c.when(end)))]),
        (None, None) => c.m("campaigns-no-date"),
    }
}

/// The campaigns on an axis of years; none where no date is known.
fn chart(c: &Ctx, all: &Counted, items: &[Item]) -> Option<Chart> {
    let rows: Vec<Row> = items
        .iter()
        .map(|item| Row {
            word: item.body.name.clone(),
            when: item.when.clone(),
            href: format!("#{}", item.stored.id),
            stretch: place(item.body.start.as_deref(), item.body.end.as_deref()),
        })
        .collect();
    let first = items.iter().find_map(|item| item.body.start.as_deref())?;
    if rows.iter().all(|row| row.stretch == Stretch::Unknown) {
        return None;
    }
    let title = c.with("campaigns-chart", &[("n", Arg::Number(all.number())), ("first", Arg::Text(c.when(first)))]);
    let desc = rows.iter().map(|row| format!("{}: {}", row.word, row.when)).collect::<Vec<_>>().join("; ");
    let year = c.as_of().unwrap_or_else(|| c.today()).year();
    let drawing = Timeline { id: "calendar", title: &title, desc: &desc, rows: &rows, year, lang: c.lang() }.draw();
    let table = Table {
        caption: title.clone(),
        columns: vec![
            (c.of("kind", "campaign"), false),
            (c.m("campaigns-where"), false),
            (c.m("column-period"), false),
        ],
        rows: items
            .iter()
            .map(|i| {
                let link = format!(r##"<a href="#{}">{}</a>"##, i.stored.id, c.english(&i.body.name));
                vec![Html::made(link), i.place.clone(), Html::text(&i.when)]
            })
            .collect(),
    };
    Some(Chart {
        id: "calendar".into(),
        title,
        sub: Html::text(&c.m("campaigns-chart-sub")),
        drawing,
        table,
        source: Html::text(&c.m("campaigns-chart-source")),
        query: Some((all.answer.query.to_owned(), all.href.clone())),
    })
}
