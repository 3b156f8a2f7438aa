//! The campaigns of a year, month by month, and the same as a file for calendars (iCalendar, RFC 5545).

use alliance::register::{Campaign, Kind};
use askama::Template;
use axum::Extension;
use axum::http::header;
use axum::response::IntoResponse;
use desk::queries::Parameter::Member;
use desk::{Filter, Stored};
use jiff::ToSpan;
use jiff::civil::Date;

use super::{asked, campaigns, record};
use crate::chart::calendar::{Calendar, Lane, within};
use crate::chart::timeline::place;
use crate::chart::{Figure as Chart, Table};
use crate::ctx::{Counted, Ctx};
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};

/// Years that can be asked for.
const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;
/// Octets of a line of the file at most (RFC 5545, 3.1).
const LINE: usize = 75;

#[derive(Template)]
#[template(path = "calendar.html")]
struct Page<'a> {
    c: &'a Ctx,
    year: i16,
    member: Option<&'a str>,
    all: Counted,
    chart: Option<Chart>,
    file: String,
    /// The pages of the years beside this one, as far as anything is on record there.
    earlier: Option<String>,
    later: Option<String>,
}

async fn found(c: &Ctx, member: Option<&str>) -> Result<Vec<(Stored, Campaign)>, Fault> {
    let filter = Filter { kind: vec![Kind::Campaign], member: member.map(str::to_owned), ..Filter::default() };
    let mut listed = c.all::<Campaign>(&filter).await?;
    listed.sort_by_key(|(_, body)| (body.start.is_none(), body.start.clone()));
    Ok(listed)
}

/// Shows it.
pub async fn show(Extension(c): Extension<Ctx>) -> Shown {
    let member = asked::member(&c)?;
    let today = c.as_of().unwrap_or_else(|| c.today());
    let year = match c.parameter("year") {
        None => today.year(),
        Some(given) => {
            let year = given.parse().ok().filter(|year| YEARS.contains(year));
            let bad =
                || Fault::Bad(c.with("calendar-bad-year", &[("given", Arg::Text(given.chars().take(60).collect()))]));
            year.ok_or_else(bad)?
        }
    };
    let given: Vec<_> = member.map(|m| (Member, m)).into_iter().collect();
    let all = c.ask("campaigns", &given).await?;
    let listed = found(&c, member).await?;
    let stretch = |body: &Campaign| place(body.start.as_deref(), body.end.as_deref());
    let of_year: Vec<&(Stored, Campaign)> =
        listed.iter().filter(|(_, body)| within(stretch(body), year).is_some()).collect();
    let chart = chart(&c, &all, year, &of_year);
    let end = member.map_or_else(String::new, |code| format!("?member={code}"));
    let file = c.to(format!("/campaigns/calendar.ics{end}"));
    let reaches = |to: i16| years(&listed, today.year()).contains(&to);
    let beside = |to: i16| reaches(to).then(|| c.here_with("year", to.to_string()));
    let (earlier, later) = (beside(year - 1), beside(year + 1));
    c.page(&Page { c: &c, year, member, all, chart, file, earlier, later })
}

/// The years from the first begin on record to the last one, or to this year.
fn years(listed: &[(Stored, Campaign)], this: i16) -> std::ops::RangeInclusive<i16> {
    let year =
        |text: &String| text.get(..4).and_then(|year| year.parse::<i16>().ok()).filter(|year| YEARS.contains(year));
    let begins = listed.iter().filter_map(|(_, body)| body.start.as_ref().and_then(year));
    let ends = listed.iter().filter_map(|(_, body)| body.end.as_ref().and_then(year));
    let last = begins.clone().chain(ends).max().unwrap_or(this).max(this);
    begins.min().unwrap_or(this)..=last
}

fn chart(c: &Ctx, all: &Counted, year: i16, of_year: &[&(Stored, Campaign)]) -> Option<Chart> {
    if of_year.is_empty() {
        return None;
    }
    let lanes: Vec<Lane> = of_year
        .iter()
        .map(|(stored, body)| Lane {
            word: body.name.clone(),
            href: record::address(c, stored),
            stretch: place(body.start.as_deref(), body.end.as_deref()),
        })
        .collect();
    let title = c.with("calendar-chart", &[("n", (of_year.len() as u64).into()), ("year", year.to_string().into())]);
    let told = |(_, body): &&(Stored, Campaign)| format!("{}: {}", body.name, campaigns::when(c, body));
    let desc = of_year.iter().map(told).collect::<Vec<_>>().join("; ");
    let months: Vec<String> = (1..=12).map(|month: u8| c.of("month-alone", month.to_string())).collect();
    let calendar =
        Calendar { id: "months", title: &title, desc: &desc, lanes: &lanes, year, months: &months, lang: c.lang() };
    let rows = of_year.iter().map(|(stored, body)| {
        let href = Html::text(&record::address(c, stored));
        let place = if body.members.is_empty() { c.english(&body.place) } else { c.countries(&body.members) };
        let link = format!(r#"<a href="{href}">{}</a>"#, c.english(&body.name));
        vec![Html::made(link), place, Html::text(&campaigns::when(c, body))]
    });
    let table = Table {
        caption: title.clone(),
        columns: vec![
            (c.of("kind", "campaign"), false),
            (c.m("campaigns-where"), false),
            (c.m("column-period"), false),
        ],
        rows: rows.collect(),
    };
    Some(Chart {
        id: "months".into(),
        drawing: calendar.draw(),
        title,
        sub: Html::text(&c.m("calendar-chart-sub")),
        table,
        source: Html::text(&c.m("campaigns-chart-source")),
        query: Some((all.answer.query.to_owned(), all.href.clone())),
    })
}

/// The same as a file: each campaign whose first day is known. One without a last day is an event of its first day.
pub async fn file(Extension(c): Extension<Ctx>) -> Shown {
    let member = asked::member(&c)?;
    let name = c.desk().log_name().to_owned();
    let mut out = String::new();
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Accord//Campaigns//EN", "CALSCALE:GREGORIAN"] {
        line(&mut out, text);
    }
    for (stored, body) in found(&c, member).await? {
        let day = |text: &Option<String>| text.as_deref().and_then(|text| text.parse::<Date>().ok());
        let Some(first) = day(&body.start) else { continue };
        // The end is the first day that does not belong to it.
        let last = day(&body.end).filter(|last| *last >= first).unwrap_or(first);
        let end = last.checked_add(1.day()).unwrap_or(last);
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}.campaign@{name}", stored.id));
        line(&mut out, &format!("DTSTAMP:{}", stored.recorded_at.strftime("%Y%m%dT%H%M%SZ")));
        line(&mut out, &format!("DTSTART;VALUE=DATE:{}", first.strftime("%Y%m%d")));
        line(&mut out, &format!("DTEND;VALUE=DATE:{}", end.strftime("%Y%m%d")));
        line(&mut out, &format!("SUMMARY:{}", escaped(&body.name)));
        line(&mut out, &format!("DESCRIPTION:{}", escaped(&body.audience_and_content)));
        line(&mut out, &format!("LOCATION:{}", escaped(&body.place)));
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    Ok(([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], out).into_response())
}

/// A text as a value of the file (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line of the file, folded where it is too long, never within a letter.
fn line(out: &mut String, text: &str) {
    let mut used = 0;
    for c in text.chars() {
        if used + c.len_utf8() > LINE {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_letters_and_texts_escaped() {
        let mut out = String::new();
        line(&mut out, &format!("SUMMARY:{}", escaped(&"é, ".repeat(40))));
        assert!(out.split("\r\n").all(|line| line.len() <= LINE), "{out}");
        assert_eq!(out.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "é\\, ".repeat(40)));
        assert_eq!(escaped("a;b\\c\nd\r"), "a\\;b\\\\c\\nd");
    }
}
