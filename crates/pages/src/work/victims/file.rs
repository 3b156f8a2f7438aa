//! Counts from a file: first what would change by it, then all of it or nothing.

use ::desk::victims::{Fate, Preview};
use alliance::indicators::reasons::RevisionReason;
use alliance::people::access;
use alliance::register::Digest;
use alliance::victims::MOST;
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use axum::{Form, Router};
use desk::DeskError;
use gate::{Leave, seat};
use interchange::victims::{Expected, Found, ROWS};

use super::{member_at, month_name, told};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::{Arg, Html};
use crate::work::Seat;
use crate::work::commitments::{Pairs, one};

/// How faults name what was pasted.
const SENT: &str = "counts.csv";

/// The routes of files.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, VictimsTake, GET "/work/victims/{member}/file", blank);
    seat!(r, VictimsTake, POST "/work/victims/{member}/file", sent)
}

/// A month of a file, in words.
struct Row {
    month: String,
    fate: String,
    before: String,
    after: String,
}

/// What is wrong with a file at one place, in words.
struct Flaw {
    place: String,
    expected: Html,
    found: String,
}

impl Flaw {
    fn of(seat: &Seat, fault: &interchange::Fault) -> Self {
        let line = |number: u64| ("line", Arg::Text(number.to_string()));
        let place = match (fault.line, fault.column.as_str()) {
            (Some(number), "") => seat.with("victims-line", &[line(number)]),
            (Some(number), column) => seat.with("victims-place-of", &[line(number), ("column", column.into())]),
            (None, column) => column.to_owned(),
        };
        let limits = [("rows", Arg::Number(ROWS as u64)), ("most", Arg::Number(u64::from(MOST)))];
        let expected = Expected::of(fault).map_or_else(
            || seat.english(&fault.expected),
            |one| Html::text(&seat.of_with("victims-flaw", one.as_str(), &limits)),
        );
        let found =
            Found::of(fault).map_or_else(|| fault.found.clone(), |one| seat.of("victims-flaw-is", one.as_str()));
        Self { place, expected, found }
    }
}

#[derive(Template)]
#[template(path = "work/victims-file.html")]
struct FilePage<'a> {
    c: &'a Seat,
    member: String,
    csv: String,
    rows: Vec<Row>,
    digest: String,
    revises: bool,
    /// Whether taking it changes anything.
    changes: bool,
    taken: bool,
    reason: String,
    refused: Option<String>,
    faults: Vec<Flaw>,
    further: u64,
}

impl<'a> FilePage<'a> {
    fn blank(seat: &'a Seat, member: &str, csv: String) -> Self {
        Self {
            c: seat,
            member: member.to_owned(),
            csv,
            rows: Vec::new(),
            digest: String::new(),
            revises: false,
            changes: false,
            taken: false,
            reason: String::new(),
            refused: None,
            faults: Vec::new(),
            further: 0,
        }
    }

    fn previewed(self, preview: &Preview) -> Self {
        let seat = self.c;
        let row = |line: &::desk::victims::PreviewLine| Row {
            month: month_name(seat, line.month),
            fate: seat.of("victims-fate", line.fate.as_str()),
            before: line.before.map_or_else(|| seat.m("victims-unsaid"), |before| told(seat, before)),
            after: told(seat, line.after),
        };
        Self {
            rows: preview.lines.iter().map(row).collect(),
            digest: preview.digest.to_string(),
            revises: preview.revises,
            changes: preview.lines.iter().any(|line| line.fate != Fate::Same),
            ..self
        }
    }

    fn refused(self, error: DeskError) -> Result<Self, Fault> {
        match error {
            DeskError::Faults(faults) => {
                let listed = faults.iter().filter(|fault| fault.further == 0);
                let told = listed.map(|fault| Flaw::of(self.c, fault)).collect();
                let further = faults.iter().map(|fault| fault.further as u64).sum();
                Ok(Self { faults: told, further, ..self })
            }
            other => match self.c.fault(other) {
                Fault::Refused(sentence) => Ok(Self { refused: Some(sentence), ..self }),
                fault => Err(fault),
            },
        }
    }

    fn at(&self) -> String {
        format!("{}/file", member_at(&self.member))
    }

    fn member_at(&self) -> String {
        member_at(&self.member)
    }

    fn name(&self) -> String {
        self.c.name(&self.member)
    }

    fn reasons() -> [RevisionReason; 7] {
        RevisionReason::ALL
    }

    fn shown(&self) -> Shown {
        let mut response = self.c.page(self)?;
        if self.refused.is_some() || !self.faults.is_empty() {
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        }
        Ok(response)
    }
}

async fn blank(Leave(leave): Leave<access::VictimsTake>, seat: Seat) -> Shown {
    FilePage::blank(&seat, leave.member().unwrap_or_default(), String::new()).shown()
}

async fn sent(
    Leave(leave): Leave<access::VictimsTake>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let member = leave.member().unwrap_or_default();
    let csv = one(&sent, "csv").to_owned();
    let mut page = FilePage::blank(&seat, member, csv.clone());
    one(&sent, "reason").clone_into(&mut page.reason);
    let file = (SENT, csv.as_bytes());
    let preview = match seat.desk().victims_preview(&leave, file).await {
        Ok(preview) => preview,
        Err(error) => return page.refused(error)?.shown(),
    };
    // What was read is named by its digest; without one this is the first look.
    let Ok(read) = Digest::try_from(one(&sent, "digest").to_owned()) else {
        return page.previewed(&preview).shown();
    };
    let reason = RevisionReason::of(one(&sent, "reason"));
    match seat.desk().victims_take(&leave, file, (&read, reason)).await {
        Ok(taken) => {
            let page = page.previewed(&taken);
            FilePage { taken: true, ..page }.shown()
        }
        Err(error) => page.previewed(&preview).refused(error)?.shown(),
    }
}
