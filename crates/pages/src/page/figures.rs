//! Observations as pages show them: in words with their bound, as a series over time, and as rows of a table.

use alliance::indicators::reasons::MissingReason;
use alliance::register::{Figure, Indicator, Kind, Observation, Precision, RecordId};
use desk::{Filter, Stored};

use crate::chart::series::{Dot, Required, Series, place};
use crate::chart::{Figure as Chart, Table};
use crate::ctx::Ctx;
use crate::fault::Fault;
use crate::i18n::{Arg, Html};
use crate::number;

/// A figure on record.
pub type Known = (Stored, Observation);

/// The word for how exactly a value is known.
pub const fn precision(o: &Observation) -> &'static str {
    match o.precision {
        Precision::Exact => "exact",
        Precision::MoreThan => "more-than",
        Precision::Almost => "almost",
        Precision::Rounded => "rounded",
    }
}

/// "more than 31,000": the value with its bound, the number linked to the query that gives it; or that it is missing.
pub fn in_words(c: &Ctx, o: &Observation, id: &RecordId) -> Html {
    let value = match &o.figure {
        Figure::Value(value) => value,
        Figure::Missing(reason) => return Html::text(&missing(c, reason)),
    };
    let href = c.to(format!("/query/observation?id={id}"));
    let shown = number::decimal(c.lang(), *value);
    let link = Html::made(format!(r#"<a class="n" href="{}">{}</a>"#, Html::text(&href), Html::text(&shown)));
    let arg = [("n", Arg::Markup(link))];
    match o.precision {
        Precision::Exact => c.html("bound-exact", &arg),
        Precision::MoreThan => c.html("bound-more-than", &arg),
        Precision::Almost => c.html("bound-almost", &arg),
        Precision::Rounded => c.html("bound-rounded", &arg),
    }
}

/// The same as text.
pub fn plainly(c: &Ctx, o: &Observation) -> String {
    let value = match &o.figure {
        Figure::Value(value) => value,
        Figure::Missing(reason) => return missing(c, reason),
    };
    let arg = [("n", Arg::Text(number::decimal(c.lang(), *value)))];
    match o.precision {
        Precision::Exact => c.with("bound-exact", &arg),
        Precision::MoreThan => c.with("bound-more-than", &arg),
        Precision::Almost => c.with("bound-almost", &arg),
        Precision::Rounded => c.with("bound-rounded", &arg),
    }
}

/// Why there is no figure, each reason in its own words. A count that is withheld says so: it does not say that it is small.
pub fn missing(c: &Ctx, reason: &str) -> String {
    if reason == desk::queries::NOT_PUBLIC {
        return c.m("facts-not-public");
    }
    match MissingReason::of(reason) {
        Some(reason) => c.of("missing-reason", reason.as_str()),
        None => c.m("figure-missing"),
    }
}

/// Whether an observation is of the database before ICSE: kept, shown, and never joined with ICSE's own figures.
pub fn is_predecessor(o: &Observation) -> bool {
    o.dimensions.get("database").is_some_and(|d| d.contains("predecessor"))
}

/// All observations of an indicator, in order of time.
pub async fn of(c: &Ctx, indicator: &str, member: Option<&str>) -> Result<Vec<(Stored, Observation)>, Fault> {
    let filter = Filter {
        kind: vec![Kind::Observation],
        indicator: Some(indicator.to_owned()),
        member: member.map(str::to_owned),
        ..Filter::default()
    };
    let mut list: Vec<(Stored, Observation)> = c.all(&filter).await?;
    // Those that have no place in time come last.
    list.sort_by(|(_, a), (_, b)| match (place(&a.period, a.year), place(&b.period, b.year)) {
        (Some(a), Some(b)) => a.total_cmp(&b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    Ok(list)
}

/// Those of the alliance or the world as a whole, in order of time: what a headline is made of. A member's figure is none of
/// them, nor is a part of a total.
pub async fn of_alliance(c: &Ctx, indicator: &str) -> Result<Vec<Known>, Fault> {
    let all = of(c, indicator, None).await?;
    Ok(all.into_iter().filter(|(_, o)| o.member.is_none() && !o.is_part()).collect())
}

/// The totals of a member, in order of time, without their parts.
pub async fn totals_of(c: &Ctx, indicator: &str, member: &str) -> Result<Vec<Known>, Fault> {
    let all = of(c, indicator, Some(member)).await?;
    Ok(all.into_iter().filter(|(_, o)| !o.is_part()).collect())
}

/// The first and the last of some observations that have a place in time and a value and belong together.
pub fn ends(list: &[Known]) -> Option<(&Known, &Known)> {
    let mut placed = list.iter().filter(|(_, o)| {
        matches!(o.figure, Figure::Value(_)) && place(&o.period, o.year).is_some() && !is_predecessor(o)
    });
    let first = placed.next()?;
    Some((first, placed.next_back()?))
}

/// Their places in a chart, in order of time.
pub fn dots(c: &Ctx, list: &[&(Stored, Observation)]) -> Vec<Dot> {
    let mut dots: Vec<Dot> = list
        .iter()
        .filter_map(|(_, o)| {
            let Figure::Value(value) = &o.figure else { return None };
            Some(Dot {
                at: place(&o.period, o.year)?,
                value: value.to_string().parse().ok()?,
                shown: number::decimal(c.lang(), *value),
                precision: o.precision,
                title: format!("{}: {}", c.when(&o.period), plainly(c, o)),
            })
        })
        .collect();
    dots.sort_by(|a, b| a.at.total_cmp(&b.at));
    dots
}

/// A chart over time with its table. `title` states the finding; none where fewer than two values have a place in time.
pub fn chart(
    c: &Ctx,
    (id, title): (&str, String),
    (indicator, definition): (&str, &Indicator),
    list: &[&(Stored, Observation)],
    required: Option<&Required>,
) -> Option<Chart> {
    let dots = dots(c, list);
    if dots.len() < 2 {
        return None;
    }
    let desc = dots.iter().map(|d| d.title.clone()).collect::<Vec<_>>().join("; ");
    let gap_word = c.m("chart-gap");
    let series = Series {
        id,
        title: &title,
        desc: &desc,
        dots: &dots,
        required,
        gap_word: &gap_word,
        frame: None,
        lang: c.lang(),
    };
    let sub = c.html(
        "chart-sub",
        &[
            ("title", Arg::Markup(c.english(&definition.title))),
            ("unit", Arg::Markup(c.english(&definition.unit))),
            ("series", Arg::Text(c.of("series", word(definition)))),
        ],
    );
    Some(Chart {
        id: id.to_owned(),
        drawing: series.draw(),
        sub,
        table: table(c, title.clone(), list),
        title,
        source: Html::text(&c.m("chart-each-row")),
        query: Some(("observations".into(), c.to(format!("/query/observations?indicator={indicator}")))),
    })
}

/// `stock` or `flow`.
pub const fn word(definition: &Indicator) -> &'static str {
    match definition.measure {
        alliance::register::Measure::Stock => "stock",
        alliance::register::Measure::Flow => "flow",
    }
}

/// Observations as a table: when, how much, the source's own words, how good the evidence is, where it was read.
pub fn table(c: &Ctx, caption: String, list: &[&(Stored, Observation)]) -> Table {
    let columns = vec![
        (c.m("column-period"), false),
        (c.m("column-value"), true),
        (c.m("column-qualifier"), false),
        (c.m("column-grade"), true),
        (c.m("column-source"), false),
    ];
    let rows = list
        .iter()
        .map(|(stored, o)| {
            let period = c.when(&o.period);
            let period = if period == o.period { c.english(&o.period) } else { Html::text(&period) };
            let mut words: Vec<&str> = o.qualifier.iter().chain(o.note.iter()).map(String::as_str).collect();
            words.dedup();
            let revised = o.revision.as_ref().map(|revision| {
                let reason = Arg::Text(c.of("revision-reason", revision.reason.as_str()));
                c.html("figure-revised", &[("reason", reason), ("text", Arg::Markup(c.english(&revision.text)))])
            });
            vec![
                Html::made(format!(r#"<span id="{}">{period}</span>"#, stored.id)),
                in_words(c, o, &stored.id),
                match revised {
                    Some(revised) if words.is_empty() => revised,
                    Some(revised) => Html::made(format!("{} {revised}", c.english(words.join("; ")))),
                    None => c.english(words.join("; ")),
                },
                Html::text(&o.grade.to_string()),
                c.source(&o.source),
            ]
        })
        .collect();
    Table { caption, columns, rows }
}
