//! Identified victims (goal 1): a member's months, what it counts, what becomes of its years, and what others count beside it.

mod cross;
mod file;
mod month;

use ::desk::victims::{DefinitionsSeen, MonthLine, VictimsLine, VictimsSeen, YearSeen};
use alliance::indicators::vintages::Stated;
use alliance::people::access;
use alliance::register::figures::Cell;
use alliance::register::{Figure, Measure};
use alliance::victims::{Age, Counting, Definition, Month, Offence, Tally};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use axum::{Form, Router};
use desk::people::{Authorised, Role};
use gate::{Leave, seat};

use super::Seat;
use super::commitments::{Pairs, one};
use super::read::Read;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::number;
use crate::page::figures::missing;

/// The list of members.
const ROOM: &str = "/work/victims";
/// The word that is sent where a stock is counted.
const STOCK: &str = "stock";

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, Victims, GET "/work/victims", room);
    let r = seat!(r, VictimsSee, GET "/work/victims/{member}", show);
    let r = seat!(r, VictimsDefine, POST "/work/victims/{member}/definition", define);
    let r = seat!(r, VictimsDefinitionConfirm, POST "/work/victims/{member}/definition/confirm", confirm);
    let r = seat!(r, VictimsDefinitionDrop, POST "/work/victims/{member}/definition/drop", drop_it);
    let r = seat!(r, VictimsDeclare, POST "/work/victims/{member}/declare", declare);
    cross::routes(file::routes(month::routes(r)))
}

/// The address of a member's counts.
fn member_at(member: &str) -> String {
    format!("{ROOM}/{member}")
}

/// The address of a month.
fn month_at(member: &str, month: Month) -> String {
    format!("{ROOM}/{member}/month/{month}")
}

/// A month in words.
fn month_name(seat: &Seat, month: Month) -> String {
    seat.when(month.to_string())
}

/// What counts and marks come to, in words. Nothing known, nothing found and not applicable are three different things.
fn told(seat: &Seat, tally: Tally) -> String {
    match tally {
        Tally::Unknown => seat.of("victims-mark", "nothing-known"),
        Tally::Never => seat.of("victims-mark", "not-applicable"),
        Tally::Known { home: 0, abroad: 0 } => seat.of("victims-mark", "nothing-found"),
        Tally::Known { home, abroad } => seat
            .with("victims-tally", &[("n", (home + abroad).into()), ("home", home.into()), ("abroad", abroad.into())]),
    }
}

/// A figure in words.
fn stated(seat: &Seat, stated: &Stated) -> String {
    match &stated.figure {
        Figure::Value(value) => number::decimal(seat.lang(), *value),
        Figure::Missing(reason) => missing(seat, reason),
    }
}

#[derive(Template)]
#[template(path = "work/victims.html")]
struct RoomPage<'a> {
    c: &'a Seat,
    lines: Vec<VictimsLine>,
}

impl RoomPage<'_> {
    fn at(&self, line: &VictimsLine) -> String {
        // The secretariat sees no member's months: it is led to what stands beside another's.
        if self.c.is(Role::Secretariat) {
            let other = self.lines.iter().find(|other| other.member != line.member);
            return format!("{ROOM}/{}/with/{}", line.member, other.map_or("", |other| other.member.as_str()));
        }
        member_at(&line.member)
    }

    fn newest(&self, line: &VictimsLine) -> String {
        line.newest.map_or_else(String::new, |month| month_name(self.c, month))
    }
}

/// Those that one may read; whoever may read one alone is led there.
async fn room(Leave(leave): Leave<access::Victims>, seat: Seat) -> Shown {
    let lines = seat.desk().victims_list(&leave).await?;
    match &lines[..] {
        [only] if !seat.is(Role::Secretariat) => Ok(seat.go(member_at(&only.member))),
        _ => seat.page(&RoomPage { c: &seat, lines }),
    }
}

/// A year as it is shown.
struct YearRow {
    year: i16,
    /// What it comes to, or what is still open.
    total: String,
    /// Its parts: what, and how many.
    parts: Vec<(String, String)>,
    /// Where it is declared, and how far that is.
    declared: Option<(String, String)>,
    /// Whether it can be put into the declared figures now.
    may_declare: bool,
}

/// A definition as it is shown.
struct DefinitionRow {
    since: i16,
    lines: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "work/victims-member.html")]
struct MemberPage<'a> {
    c: &'a Seat,
    seen: &'a VictimsSeen,
    stands: Option<DefinitionRow>,
    waits: Option<DefinitionRow>,
    before: Vec<DefinitionRow>,
    digest: String,
    years: Vec<YearRow>,
    /// The newest months that nothing is said of yet: where they are written, and their names.
    next: Vec<(String, String)>,
    /// What was refused, and what was typed then.
    refused: Option<String>,
    sent: Pairs,
    writes: bool,
}

impl MemberPage<'_> {
    fn at(&self) -> String {
        member_at(&self.seen.member)
    }

    /// Another member, to stand beside: which one is chosen there.
    fn beside(&self) -> String {
        let other = self.c.members().into_iter().map(|(code, _)| code).find(|code| *code != self.seen.member);
        format!("{}/with/{}", self.at(), other.unwrap_or_default())
    }

    fn line_at(&self, line: &MonthLine) -> String {
        month_at(&self.seen.member, line.month)
    }

    fn month(&self, line: &MonthLine) -> String {
        month_name(self.c, line.month)
    }

    fn stands_at(&self, line: &MonthLine) -> String {
        line.stands.map_or_else(|| self.c.m("victims-unconfirmed"), |tally| told(self.c, tally))
    }

    fn waits_at(&self, line: &MonthLine) -> String {
        line.waits.map_or_else(String::new, |tally| told(self.c, tally))
    }

    fn vintages(line: &MonthLine) -> u64 {
        line.vintages as u64
    }

    fn is_mine(&self) -> bool {
        self.seen.definitions.mine_to_confirm
    }

    fn is_police(&self) -> bool {
        self.writes || self.c.person().is_some_and(|p| p.members_as(Role::PoliceSecond).any(|m| m == self.seen.member))
    }

    fn offences() -> &'static [Offence] {
        Offence::ALL
    }

    fn ages() -> &'static [Age] {
        Age::ALL
    }

    fn countings() -> &'static [Counting] {
        Counting::ALL
    }

    fn value(&self, name: &str) -> &str {
        one(&self.sent, name)
    }

    fn has(&self, name: &str, value: &str) -> bool {
        self.sent.iter().any(|(n, v)| n == name && v == value)
    }
}

fn definition(seat: &Seat, definition: &Definition) -> DefinitionRow {
    let measure = if definition.measure == Measure::Stock { STOCK } else { "flow" };
    let offences: Vec<String> =
        definition.offences.iter().map(|offence| seat.of("victims-offence", offence.as_str())).collect();
    DefinitionRow {
        since: definition.since,
        lines: vec![
            (seat.m("victims-measure"), seat.of("victims-measure-is", measure)),
            (seat.m("victims-offences"), offences.join(&seat.m("list-comma"))),
            (seat.m("victims-ages"), seat.of("victims-age", definition.age.as_str())),
            (seat.m("victims-countings"), seat.of("victims-counting", definition.counting.as_str())),
        ],
    }
}

fn year(seat: &Seat, seen: &YearSeen, coordinates: bool) -> YearRow {
    let figures = seen.figures.as_ref();
    let total = figures.and_then(|figures| figures.get(&Cell::total(seen.year)));
    let total = match (total, seen.indicator) {
        (Some(total), _) => stated(seat, total),
        (None, None) => seat.m("victims-undefined"),
        (None, Some(_)) => seat.with("victims-open", &[("n", (seen.open as u64).into())]),
    };
    let parts = figures.into_iter().flatten().filter_map(|(cell, figure)| {
        let part = cell.part.as_ref()?;
        let word = if part.by == alliance::victims::indicator::BY_WAY {
            seat.of("victims-way", &part.part)
        } else {
            seat.of("victims-place", &part.part)
        };
        Some((word, stated(seat, figure)))
    });
    let declared = seen.declared.as_ref().map(|(id, state, same)| {
        let state = seat.of("figures-state", state);
        let words = if *same { state } else { seat.with("victims-declared-differs", &[("state", state.into())]) };
        (format!("/work/figure/{id}"), words)
    });
    let told = seen.declared.as_ref().is_some_and(|(_, _, same)| *same);
    YearRow {
        year: seen.year,
        total,
        parts: parts.collect(),
        declared,
        may_declare: coordinates && figures.is_some() && !told,
    }
}

/// The newest months that have begun and of which nothing is said.
fn next(seat: &Seat, seen: &VictimsSeen) -> Vec<(String, String)> {
    let today = seat.desk().clock().now().to_zoned_datetime(jiff::tz::TimeZone::UTC).date();
    let known = |month: &Month| seen.months.iter().any(|line| line.month == *month);
    let years = [today.year() - 1, today.year()];
    let months = years.into_iter().flat_map(Month::all).filter(|month| month.has_begun(today) && !known(month));
    let mut months: Vec<Month> = months.collect();
    months.reverse();
    months.into_iter().map(|month| (month_at(&seen.member, month), month_name(seat, month))).collect()
}

async fn page<A: access::Act>(
    seat: &Seat,
    leave: &Authorised<A>,
    (refused, sent): (Option<String>, Pairs),
) -> Result<Response, Fault> {
    let seen = seat.desk().victims(leave).await?;
    let holds = |role| seat.person().is_some_and(|p| p.members_as(role).any(|m| m == seen.member));
    let DefinitionsSeen { definitions, digest, waits, .. } = &seen.definitions;
    let all: Vec<DefinitionRow> = definitions.all().rev().map(|stood| definition(seat, &stood.table)).collect();
    let mut all = all.into_iter();
    let failed = refused.is_some();
    let sent = match (definitions.setting().stands(), failed) {
        (_, true) => sent,
        (Some(stood), false) => pairs_of(&stood.table),
        (None, false) => vec![("seen".to_owned(), "0".to_owned())],
    };
    let coordinates = holds(Role::Coordinator);
    let page = MemberPage {
        c: seat,
        seen: &seen,
        stands: all.next(),
        before: all.collect(),
        waits: waits.as_ref().map(|waits| definition(seat, waits)),
        digest: digest.as_ref().map(ToString::to_string).unwrap_or_default(),
        years: seen.years.iter().map(|one| year(seat, one, coordinates)).collect(),
        next: next(seat, &seen),
        refused,
        sent,
        writes: holds(Role::PoliceLiaison),
    };
    let mut response = seat.page(&page)?;
    if failed {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// A definition as the form shows it.
fn pairs_of(definition: &Definition) -> Pairs {
    let measure = if definition.measure == Measure::Stock { STOCK } else { "flow" };
    let mut pairs = vec![
        ("seen".to_owned(), definition.edition.to_string()),
        ("measure".to_owned(), measure.to_owned()),
        ("age".to_owned(), definition.age.as_str().to_owned()),
        ("counting".to_owned(), definition.counting.as_str().to_owned()),
    ];
    pairs.extend(definition.offences.iter().map(|offence| ("offence".to_owned(), offence.as_str().to_owned())));
    pairs
}

async fn show(Leave(leave): Leave<access::VictimsSee>, seat: Seat) -> Shown {
    page(&seat, &leave, (None, Vec::new())).await
}

/// The definition that a form says; none where something in it was not chosen.
fn chosen(member: &str, sent: &Pairs) -> Option<Definition> {
    let offences = sent.iter().filter(|(name, _)| name == "offence");
    let offence = |(_, word): &(String, String)| Offence::ALL.iter().copied().find(|one| one.as_str() == word);
    Some(Definition {
        member: member.to_owned(),
        edition: 0,
        since: one(sent, "since").parse().ok()?,
        measure: if one(sent, "measure") == STOCK { Measure::Stock } else { Measure::Flow },
        offences: offences.filter_map(offence).collect(),
        age: Age::ALL.iter().copied().find(|age| age.as_str() == one(sent, "age"))?,
        counting: Counting::ALL.iter().copied().find(|counting| counting.as_str() == one(sent, "counting"))?,
    })
}

async fn define(
    Leave(leave): Leave<access::VictimsDefine>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let member = leave.member().unwrap_or_default().to_owned();
    let Some(definition) = chosen(&member, &sent) else {
        return page(&seat, &leave, (Some(seat.m("victims-choose")), sent)).await;
    };
    let seen = one(&sent, "seen").parse().unwrap_or(u32::MAX);
    match seat.ruled(seat.desk().victims_define(&leave, definition, seen).await) {
        Ok(()) => Ok(seat.go(member_at(&member))),
        Err(Fault::Refused(sentence)) => page(&seat, &leave, (Some(sentence), sent)).await,
        Err(fault) => Err(fault),
    }
}

async fn confirm(
    Leave(leave): Leave<access::VictimsDefinitionConfirm>,
    seat: Seat,
    Form(sent): Form<Read>,
) -> Result<Response, Fault> {
    let read = sent.digest(&seat)?;
    seat.ruled(seat.desk().victims_definition_confirm(&leave, &read).await)?;
    Ok(seat.go(member_at(leave.member().unwrap_or_default())))
}

async fn drop_it(Leave(leave): Leave<access::VictimsDefinitionDrop>, seat: Seat) -> Result<Response, Fault> {
    seat.ruled(seat.desk().victims_definition_drop(&leave).await)?;
    Ok(seat.go(member_at(leave.member().unwrap_or_default())))
}

async fn declare(
    Leave(leave): Leave<access::VictimsDeclare>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let year = one(&sent, "year").parse().map_err(|_| Fault::Bad(seat.m("form-choose")))?;
    let id = seat.ruled(seat.desk().victims_declare(&leave, year).await)?;
    Ok(seat.go(format!("/work/figure/{id}")))
}
