//! Tables that two people set: what a country allows in notice and takedown, and what the silence of its police means. Each page shows what holds, what waits for a second person
//! with the differences, a form without scripts, and what stood before.

mod lines;
mod police;
mod rules;
mod told;

use ::desk::takedown::{TableLine, TableRefused, TableSeen};
use alliance::people::access;
use alliance::takedown::table::{Setter, Stood, Tabled};
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use gate::{Leave, seat};
use jiff::Timestamp;

use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong, one};
use crate::work::filled::Filled;
use told::{Change, Row, changes};

/// The list of tables.
pub(super) const ROOM: &str = "/work/takedown/rules";

/// The routes of these rooms.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, RulesRoom, GET "/work/takedown/rules", room);
    police::routes(rules::routes(r))
}

/// The address of a member's table.
pub(super) fn rules_at(member: &str) -> String {
    format!("{ROOM}/{member}")
}

/// The address of the table of a member's police.
pub(super) fn police_at(member: &str) -> String {
    format!("/work/police-table/{member}")
}

#[derive(Template)]
#[template(path = "work/rules-room.html")]
struct RoomPage<'a> {
    c: &'a Seat,
    lines: Vec<TableLine>,
}

impl RoomPage<'_> {
    fn at(&self, line: &TableLine) -> String {
        rules_at(&line.member)
    }

    fn stands(&self, line: &TableLine) -> String {
        standing(self.c, line.edition, line.since.as_ref())
    }
}

/// Which edition stands, and since when.
fn standing(seat: &Seat, edition: u32, since: Option<&Timestamp>) -> String {
    match since {
        Some(since) => {
            seat.with("table-edition-since", &[("n", u64::from(edition).into()), ("when", seat.time(since).into())])
        }
        None => seat.m("table-careful"),
    }
}

/// Those that one may read; whoever may read one alone is led there.
async fn room(Leave(leave): Leave<access::RulesRoom>, seat: Seat) -> Shown {
    let lines = seat.desk().tables(&leave).await?;
    match &lines[..] {
        [only] if leave.grant().is_some_and(|grant| grant.member.is_some()) => Ok(seat.go(rules_at(&only.member))),
        _ => seat.page(&RoomPage { c: &seat, lines }),
    }
}

/// Somebody and when, as it is read.
fn by(seat: &Seat, setter: &Setter) -> String {
    seat.with(
        "table-by",
        &[
            ("who", setter.act.by.as_str().into()),
            ("role", seat.of("role", setter.role.as_str()).into()),
            ("when", seat.time(&setter.act.at).into()),
        ],
    )
}

/// A proposal that waits, as it is read.
struct Waiting {
    /// The edition that it would be, and who proposed it when.
    title: String,
    by: String,
    reason: String,
    changes: Vec<Change>,
    digest: String,
    /// Whether whoever reads may confirm it.
    mine: bool,
}

/// An edition that stood or stands, as it is read.
struct Edition {
    title: String,
    proposed: String,
    confirmed: String,
    reason: String,
    rows: Vec<Row>,
}

impl Edition {
    fn of<T: Tabled>(seat: &Seat, stood: &Stood<T>, rows: Vec<Row>) -> Self {
        Self {
            title: seat.with("table-edition", &[("n", u64::from(stood.table.edition()).into())]),
            proposed: by(seat, &stood.proposed),
            confirmed: by(seat, &stood.confirmed),
            reason: stood.reason.clone(),
            rows,
        }
    }
}

/// What every page of a table that two people set shows besides the table itself.
struct OfTwo {
    /// Which edition stands, and since when.
    edition: u32,
    since: Option<Timestamp>,
    waits: Option<Waiting>,
    /// Every edition, the newest first.
    stood: Vec<Edition>,
    form: Option<Filled>,
}

impl OfTwo {
    /// Of a table whose lines are read as `rows` says; with a form in it, where one is open.
    fn of<T: Tabled>(seat: &Seat, seen: &TableSeen<T>, rows: impl Fn(&T) -> Vec<Row>, form: Option<Filled>) -> Self {
        let edition = seen.holds.edition();
        let waits = seen.waits.as_ref().map(|waits| Waiting {
            title: seat.with("table-waits", &[("n", u64::from(waits.table.edition()).into())]),
            by: by(seat, &waits.proposed),
            reason: waits.reason.clone(),
            changes: changes(rows(&seen.holds), rows(&waits.table)),
            digest: seen.digest.as_ref().map(ToString::to_string).unwrap_or_default(),
            mine: seen.mine_to_confirm,
        });
        let all = seen.stood.iter().chain(&seen.before);
        Self {
            edition,
            since: seen.stood.as_ref().map(|stood| stood.confirmed.act.at),
            waits,
            stood: all.map(|one| Edition::of(seat, one, rows(&one.table))).collect(),
            // Whoever has read what stands now goes on from there.
            form: form.map(|form| seen_again(form, edition)),
        }
    }
}

/// The form on a page that shows which edition stands.
fn seen_again(mut form: Filled, edition: u32) -> Filled {
    form.sent.retain(|(name, _)| name != "seen");
    form.sent.push(("seen".to_owned(), edition.to_string()));
    form
}

/// The edition that whoever sends a form had before them. Whoever sends no number has seen no table.
fn edition_seen(sent: &Pairs) -> u32 {
    one(sent, "seen").parse().unwrap_or(u32::MAX)
}

/// What a use case refused, beside the field that it is about; what is no rule's is a fault.
fn refused(seat: &Seat, refused: TableRefused) -> Result<Wrong, Fault> {
    let field = refused.field().unwrap_or("form").to_owned();
    match (refused.code(), refused) {
        (Some(code), _) => Ok(Wrong { field, sentence: seat.of("refusal", code) }),
        (None, TableRefused::Desk(error)) => Err(seat.fault(error)),
        (None, _) => Ok(Wrong { field, sentence: seat.m("detection-not-vetted") }),
    }
}

/// To the page of a table, after a step that has no form; or why that was not taken.
fn taken(seat: &Seat, at: &str, done: Result<(), TableRefused>) -> Result<Response, Fault> {
    match done.map_err(|why| refused(seat, why)) {
        Ok(()) => Ok(seat.go(at)),
        Err(Ok(wrong)) => Err(Fault::Refused(wrong.sentence)),
        Err(Err(fault)) => Err(fault),
    }
}

/// A page with a form in it: 422 where something is wrong with what was typed.
fn shown(seat: &Seat, page: &impl Template, form: Option<&Filled>) -> Shown {
    let mut response = seat.page(page)?;
    if form.is_some_and(|form| !form.wrong.is_empty()) {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}
