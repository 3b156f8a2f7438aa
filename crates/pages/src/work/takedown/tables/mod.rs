//! Tables that two people set: what a country allows in notice and takedown, and what the silence of its police means. Each page shows what holds, what waits for a second person
//! with the differences, a form without scripts, and what stood before.

mod lines;
mod police;
mod rules;
mod told;

use ::desk::takedown::{TableLine, TableRefused};
use alliance::people::access;
use alliance::register::Digest;
use alliance::takedown::table::{Proposed, Setter, Stood};
use askama::Template;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use gate::{Leave, seat};
use jiff::Timestamp;
use serde::Deserialize;

use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong};
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

/// What is confirmed, as it is sent: the digest of what was read.
#[derive(Debug, Deserialize)]
struct Confirmed {
    #[serde(default)]
    digest: String,
}

impl Confirmed {
    /// What is no digest was not made by a page.
    fn read(self, seat: &Seat) -> Result<Digest, Fault> {
        Digest::try_from(self.digest).map_err(|_| Fault::Bad(seat.m("form-choose")))
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

impl Waiting {
    fn of<T>(
        seat: &Seat,
        (waits, edition): (&Proposed<T>, u32),
        digest: Option<&Digest>,
        (now, then): (Vec<Row>, Vec<Row>),
        mine: bool,
    ) -> Self {
        Self {
            title: seat.with("table-waits", &[("n", u64::from(edition).into())]),
            by: by(seat, &waits.proposed),
            reason: waits.reason.clone(),
            changes: changes(now, then),
            digest: digest.map(ToString::to_string).unwrap_or_default(),
            mine,
        }
    }
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
    fn of<T>(seat: &Seat, stood: &Stood<T>, edition: u32, rows: Vec<Row>) -> Self {
        Self {
            title: seat.with("table-edition", &[("n", u64::from(edition).into())]),
            proposed: by(seat, &stood.proposed),
            confirmed: by(seat, &stood.confirmed),
            reason: stood.reason.clone(),
            rows,
        }
    }
}

/// A form as it was typed, and what is wrong with it.
#[derive(Default)]
pub(in crate::work) struct Filled {
    pub(in crate::work) sent: Pairs,
    pub(in crate::work) wrong: Vec<Wrong>,
}

impl Filled {
    /// As a page shows a table that nobody has touched.
    pub(in crate::work) fn of(pairs: Vec<(String, String)>) -> Self {
        Self { sent: pairs, wrong: Vec::new() }
    }

    pub(in crate::work) fn value(&self, name: &str) -> &str {
        self.sent.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value.as_str())
    }

    pub(in crate::work) fn is(&self, name: &str, value: &str) -> bool {
        self.value(name) == value
    }

    pub(in crate::work) fn faults_of(&self, field: &str) -> impl Iterator<Item = &Wrong> {
        self.wrong.iter().filter(move |wrong| wrong.field == field)
    }

    pub(in crate::work) fn is_wrong(&self, field: &str) -> bool {
        self.faults_of(field).next().is_some()
    }

    /// By what a field is described: its hint, and what is wrong with it.
    pub(in crate::work) fn described(&self, field: &str) -> Html {
        let wrong = if self.is_wrong(field) { format!(r#" {field}-wrong" aria-invalid="true"#) } else { String::new() };
        Html::made(format!(r#" aria-describedby="{field}-hint{wrong}""#))
    }
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

/// The same for what has no form: a step that is not taken.
fn taken(seat: &Seat, done: Result<(), TableRefused>) -> Result<(), Fault> {
    done.map_err(|why| match refused(seat, why) {
        Ok(wrong) => Fault::Refused(wrong.sentence),
        Err(fault) => fault,
    })
}

/// A page with a form in it: 422 where something is wrong with what was typed.
fn shown(seat: &Seat, page: &impl Template, form: Option<&Filled>) -> Shown {
    let mut response = seat.page(page)?;
    if form.is_some_and(|form| !form.wrong.is_empty()) {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// To the page of a table, after something was done to it.
fn back(seat: &Seat, at: &str) -> Response {
    seat.go(at)
}
