//! Declared figures, their checks, and the definitions of figures.

mod definition;
mod form;

use alliance::indicators::reasons::{MissingReason, RevisionReason};
use alliance::people::access;
use alliance::register::Observation;
use alliance::register::figures::{Cell, Entries, FiguresState};
use askama::Template;
use axum::Form;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use desk::people::Role;
use desk::register::figures::{Edited, FiguresLine, FiguresSeen, Preview};
use form::{Typed, Year};
use gate::{Leave, seat};
use serde::Deserialize;

use super::Seat;
use super::commitments::{Pairs, Wrong, one};
use super::read::Read;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::page::card;
use crate::page::figures::plainly;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, Figures, GET "/work/figures", list);
    let r = seat!(r, FiguresBegin, POST "/work/figures/{member}", begin);
    let r = seat!(r, FiguresSee, GET "/work/figure/{id}", show);
    let r = seat!(r, FiguresWrite, POST "/work/figure/{id}", write);
    let r = seat!(r, FiguresAsk, POST "/work/figure/{id}/ask", ask);
    let r = seat!(r, FiguresSign, POST "/work/figure/{id}/sign", sign);
    let r = seat!(r, FiguresReturn, POST "/work/figure/{id}/return", send_back);
    let r = seat!(r, FiguresPublish, POST "/work/figure/{id}/publish", publish);
    definition::routes(r)
}

#[derive(Template)]
#[template(path = "work/figures.html")]
struct List<'a> {
    c: &'a Seat,
    rows: Vec<FiguresLine>,
    /// Members for which somebody can begin, and what each could declare.
    begins: Vec<(String, Vec<(String, String)>)>,
}

async fn list(Leave(leave): Leave<access::Figures>, seat: Seat) -> Shown {
    let rows = seat.desk().figures_list(&leave).await?;
    let defined = seat.desk().indicators_defined().await?;
    let begins = leave.person().members_as(Role::Coordinator).map(|member| {
        let begun = |id: &str| rows.iter().any(|row| row.member == member && row.indicator == id);
        let open = defined.iter().filter(|(id, _)| !begun(id)).map(|(id, i)| (id.clone(), i.title.clone()));
        (member.to_owned(), open.collect())
    });
    let begins = begins.collect();
    seat.page(&List { c: &seat, rows, begins })
}

/// An indicator that is chosen.
#[derive(Debug, Deserialize)]
struct Chosen {
    #[serde(default)]
    indicator: String,
}

async fn begin(
    Leave(leave): Leave<access::FiguresBegin>,
    seat: Seat,
    Form(sent): Form<Chosen>,
) -> Result<Response, Fault> {
    let id = seat.ruled(seat.desk().begin_figures(&leave, &sent.indicator).await)?;
    Ok(seat.go(format!("/work/figure/{id}")))
}

/// A figure that is public.
struct Public {
    label: String,
    shown: String,
    revised: Option<String>,
}

#[derive(Template)]
#[template(path = "work/figure.html")]
struct Show<'a> {
    c: &'a Seat,
    seen: &'a FiguresSeen,
    card: Vec<card::Row>,
    years: Vec<Year>,
    /// The version of the paper on which the form stands.
    no: u32,
    /// What was typed for a new year.
    new_year: String,
    /// What became of the form.
    refused: Option<String>,
    wrong: Vec<Wrong>,
    behind: bool,
    public: Vec<Public>,
    /// What would not be shown, and why nothing could be published.
    hidden: Vec<String>,
    stuck: Option<String>,
    may_write: bool,
    may_ask: bool,
    may_sign: bool,
    may_return: bool,
    may_publish: bool,
    digest: String,
}

impl Show<'_> {
    fn state(&self) -> String {
        self.c.of("figures-state", &self.seen.line.state)
    }

    fn missing() -> Vec<MissingReason> {
        // Whether a count is withheld is not for the member to say.
        MissingReason::ALL.into_iter().filter(|reason| *reason != MissingReason::Suppressed).collect()
    }

    fn revisions() -> [RevisionReason; 7] {
        RevisionReason::ALL
    }

    fn sent_back(&self) -> &[alliance::register::figures::SentBack] {
        self.seen.work.as_ref().map_or(&[], |work| work.sent_back())
    }

    /// Whether what is written may be read here.
    fn reads(&self) -> bool {
        self.seen.work.is_some()
    }
}

/// Where a figure stands, in words: the year, and the part in the definition's words.
fn label(seat: &Seat, cell: &Cell) -> String {
    match &cell.part {
        None => seat.with("figures-total-of", &[("year", cell.year.to_string().into())]),
        Some(part) => format!("{}, {}: {}", cell.year, part.by, part.part),
    }
}

fn public(seat: &Seat, seen: &FiguresSeen) -> Vec<Public> {
    let told = |(cell, observation): (&Cell, &Observation)| Public {
        label: label(seat, cell),
        shown: plainly(seat, observation),
        revised: observation
            .revision
            .as_ref()
            .map(|revision| format!("{}: {}", seat.of("revision-reason", revision.reason.as_str()), revision.text)),
    };
    seen.public.iter().map(told).collect()
}

fn page<'a>(seat: &'a Seat, seen: &'a FiguresSeen, typed: Option<&Typed>) -> Show<'a> {
    let member = seen.line.member.as_str();
    let holds = |role| seat.person().is_some_and(|p| p.members_as(role).any(|m| m == member));
    let (writes, signs, secretariat) = (holds(Role::Coordinator), holds(Role::Signer), seat.is(Role::Secretariat));
    let state = seen.work.as_ref().map(alliance::register::FiguresWork::state);
    let asked = matches!(state, Some(FiguresState::Asked { .. }));
    let submitted = matches!(state, Some(FiguresState::Submitted { .. }));
    let may_write = writes && !submitted;
    let (mut hidden, mut stuck) = (Vec::new(), None);
    match &seen.preview {
        Some(Preview::Hidden(cells)) => hidden = cells.iter().map(|cell| label(seat, cell)).collect(),
        Some(Preview::Refused { code, cells }) => {
            hidden = cells.iter().map(|cell| label(seat, cell)).collect();
            stuck = Some(seat.of("refusal", code));
        }
        None => {}
    }
    let nothing = Entries::new();
    let entries = seen.work.as_ref().map_or(&nothing, |work| work.entries());
    Show {
        c: seat,
        card: card::rows(seat, &seen.indicator),
        years: form::years(seat, seen, entries, typed, may_write),
        no: seen.paper.no,
        new_year: typed.map_or_else(String::new, |typed| typed.new_year.clone()),
        refused: None,
        wrong: Vec::new(),
        behind: false,
        public: public(seat, seen),
        may_write,
        may_ask: writes && matches!(state, Some(FiguresState::Draft)),
        may_sign: signs && asked,
        may_return: (signs && (asked || submitted)) || (secretariat && submitted),
        may_publish: secretariat && submitted && stuck.is_none(),
        digest: seen.work.as_ref().map_or_else(String::new, |work| work.digest().to_string()),
        hidden,
        stuck,
        seen,
    }
}

async fn show(Leave(leave): Leave<access::FiguresSee>, seat: Seat) -> Shown {
    let seen = seat.desk().figures_seen(&leave).await?;
    seat.page(&page(&seat, &seen, None))
}

fn back(seat: &Seat, id: &str) -> Response {
    seat.go(format!("/work/figure/{id}"))
}

async fn write(
    Leave(leave): Leave<access::FiguresWrite>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let expected = one(&pairs, "no").parse().unwrap_or_default();
    let typed = Typed::of(&pairs);
    let (mut refused, mut wrong, mut now) = (None, Vec::new(), None);
    match typed.entries(&seat) {
        Ok(entries) => match seat.ruled(seat.desk().edit_figures(&leave, expected, entries).await) {
            Ok(Edited::Saved) => return Ok(back(&seat, &leave.paper().id)),
            Ok(Edited::Behind { no }) => now = Some(no),
            Err(Fault::Refused(sentence)) => refused = Some(sentence),
            Err(fault) => return Err(fault),
        },
        Err(faults) => wrong = faults,
    }
    // What was typed stays in the form. Where somebody else saved meanwhile, what stands is shown beside it.
    let seen = seat.desk().figures_to_write(&leave).await?;
    let behind = now.is_some();
    let status = if behind { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let no = now.unwrap_or(expected);
    let mut response = seat.page(&Show { no, refused, wrong, behind, ..page(&seat, &seen, Some(&typed)) })?;
    *response.status_mut() = status;
    Ok(response)
}

async fn ask(Leave(leave): Leave<access::FiguresAsk>, seat: Seat) -> Result<Response, Fault> {
    seat.ruled(seat.desk().ask_figures(&leave).await)?;
    Ok(back(&seat, &leave.paper().id))
}

async fn sign(Leave(leave): Leave<access::FiguresSign>, seat: Seat, Form(sent): Form<Read>) -> Result<Response, Fault> {
    let digest = sent.digest(&seat)?;
    seat.ruled(seat.desk().sign_figures(&leave, &digest).await)?;
    Ok(back(&seat, &leave.paper().id))
}

/// A reason that is sent.
#[derive(Debug, Deserialize)]
struct Reason {
    #[serde(default)]
    reason: String,
}

async fn send_back(
    Leave(leave): Leave<access::FiguresReturn>,
    seat: Seat,
    Form(sent): Form<Reason>,
) -> Result<Response, Fault> {
    seat.ruled(seat.desk().return_figures(&leave, &sent.reason).await)?;
    Ok(back(&seat, &leave.paper().id))
}

async fn publish(
    Leave(leave): Leave<access::FiguresPublish>,
    seat: Seat,
    Form(sent): Form<Read>,
) -> Result<Response, Fault> {
    let digest = sent.digest(&seat)?;
    seat.ruled(seat.desk().publish_figures(&leave, &digest).await)?;
    Ok(back(&seat, &leave.paper().id))
}
