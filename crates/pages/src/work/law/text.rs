//! A model text on its way into the library.

use alliance::law::Criterion;
use alliance::law::model_text::{Fault as TextFault, ModelTextState, Terms};
use alliance::people::{Role, access};
use alliance::register::figures::SentBack;
use askama::Template;
use axum::Form;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use desk::law::{Edited, ModelTextSeen};
use gate::{Leave, seat};

use super::Reason;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::page::law::criteria;
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong, one};
use crate::work::read::Read;

/// The routes of model texts.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, ModelTextBegin, POST "/work/law-texts", propose);
    let r = seat!(r, ModelTextWrite, GET "/work/law-text/{id}", show);
    let r = seat!(r, ModelTextWrite, POST "/work/law-text/{id}", write);
    let r = seat!(r, ModelTextReturn, POST "/work/law-text/{id}/return", send_back);
    seat!(r, ModelTextPublish, POST "/work/law-text/{id}/publish", publish)
}

/// The form, as it is typed.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub title: String,
    pub criterion: String,
    pub language: String,
    pub licence: String,
    pub cited: String,
    pub address: String,
    pub digest: String,
    pub reason: String,
}

impl Typed {
    fn of(terms: &Terms, reason: &str) -> Self {
        Self {
            title: terms.title.clone(),
            criterion: terms.criterion.to_string(),
            language: terms.language.clone(),
            licence: terms.licence.clone(),
            cited: terms.cited.clone(),
            address: terms.address.clone(),
            digest: terms.digest.clone(),
            reason: reason.to_owned(),
        }
    }

    fn sent(pairs: &Pairs) -> Self {
        let field = |name: &str| one(pairs, name).to_owned();
        Self {
            title: field("title"),
            criterion: field("criterion"),
            language: field("language"),
            licence: field("licence"),
            cited: field("cited"),
            address: field("address"),
            digest: field("sha256"),
            reason: field("reason"),
        }
    }

    /// What it says; none where no criterion is chosen.
    fn terms(&self) -> Option<Terms> {
        Some(Terms {
            criterion: Criterion::of(&self.criterion)?,
            title: self.title.clone(),
            language: self.language.clone(),
            licence: self.licence.clone(),
            cited: self.cited.clone(),
            address: self.address.clone(),
            digest: self.digest.to_ascii_lowercase(),
        })
    }
}

/// The id of the field that a fault is about.
const fn field_of(fault: TextFault) -> &'static str {
    match fault {
        TextFault::Digest => "sha256",
        TextFault::Long => "write",
        other => other.as_str(),
    }
}

#[derive(Template)]
#[template(path = "work/law-text.html")]
struct Show<'a> {
    c: &'a Seat,
    seen: &'a ModelTextSeen,
    typed: Typed,
    criteria: Vec<&'static str>,
    /// The version of the paper on which the form stands.
    no: u32,
    refused: Option<String>,
    wrong: Vec<Wrong>,
    /// What is missing or wrong in what is saved.
    faults: Vec<Wrong>,
    behind: bool,
    digest: String,
    may_publish: bool,
    may_return: bool,
}

impl Show<'_> {
    fn state(&self) -> String {
        self.c.of("model-text-state", self.seen.work.state().name())
    }

    fn sent_back(&self) -> Option<&SentBack> {
        match self.seen.work.state() {
            ModelTextState::Returned { back } => Some(back),
            ModelTextState::Proposed | ModelTextState::Published { .. } => None,
        }
    }

    fn is_public(&self) -> bool {
        self.seen.work.public().is_some()
    }
}

fn page<'a>(seat: &'a Seat, seen: &'a ModelTextSeen) -> Show<'a> {
    let work = &seen.work;
    let is_proposed = matches!(work.state(), ModelTextState::Proposed);
    let faults = seen.faults.iter().map(|fault| Wrong {
        field: field_of(*fault).to_owned(),
        sentence: seat.of("model-text-fault", fault.as_str()),
    });
    Show {
        c: seat,
        typed: Typed::of(work.terms(), work.reason()),
        criteria: criteria::words(),
        no: seen.paper.no,
        refused: None,
        wrong: Vec::new(),
        faults: faults.collect(),
        behind: false,
        digest: work.digest().to_string(),
        may_publish: seen.faults.is_empty()
            && seat.is(Role::Secretariat)
            && seat.person().is_some_and(|person| work.may_publish(&person.account)),
        may_return: is_proposed && seat.is(Role::Secretariat),
        seen,
    }
}

fn back(seat: &Seat, id: &str) -> Response {
    seat.go(format!("/work/law-text/{id}"))
}

async fn propose(
    Leave(leave): Leave<access::ModelTextBegin>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let terms = Typed::sent(&pairs).terms().ok_or_else(|| Fault::Bad(seat.m("form-choose")))?;
    let id = seat.ruled(seat.desk().propose_model_text(&leave, terms).await)?;
    Ok(back(&seat, &id))
}

async fn show(Leave(leave): Leave<access::ModelTextWrite>, seat: Seat) -> Shown {
    let seen = seat.desk().model_text(&leave)?;
    seat.page(&page(&seat, &seen))
}

async fn write(
    Leave(leave): Leave<access::ModelTextWrite>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let expected = one(&pairs, "no").parse().unwrap_or_default();
    let typed = Typed::sent(&pairs);
    let (mut refused, mut wrong, mut now) = (None, Vec::new(), None);
    match typed.terms() {
        Some(terms) => {
            let saved = seat.desk().edit_model_text(&leave, expected, terms, &typed.reason).await;
            match seat.ruled(saved) {
                Ok(Edited::Saved) => return Ok(back(&seat, &leave.paper().id)),
                Ok(Edited::Behind { no }) => now = Some(no),
                Err(Fault::Refused(sentence)) => refused = Some(sentence),
                Err(fault) => return Err(fault),
            }
        }
        None => wrong.push(Wrong { field: "criterion".to_owned(), sentence: seat.m("form-choose") }),
    }
    // What was typed stays in the form.
    let seen = seat.desk().model_text(&leave)?;
    let behind = now.is_some();
    let status = if behind { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Show {
        typed,
        no: now.unwrap_or(expected),
        refused,
        wrong,
        faults: Vec::new(),
        behind,
        may_publish: false,
        ..page(&seat, &seen)
    };
    let mut response = seat.page(&page)?;
    *response.status_mut() = status;
    Ok(response)
}

async fn send_back(
    Leave(leave): Leave<access::ModelTextReturn>,
    seat: Seat,
    Form(sent): Form<Reason>,
) -> Result<Response, Fault> {
    seat.ruled(seat.desk().return_model_text(&leave, &sent.reason).await)?;
    Ok(back(&seat, &leave.paper().id))
}

async fn publish(
    Leave(leave): Leave<access::ModelTextPublish>,
    seat: Seat,
    Form(sent): Form<Read>,
) -> Result<Response, Fault> {
    let digest = sent.digest(&seat)?;
    seat.ruled(seat.desk().publish_model_text(&leave, &digest).await)?;
    Ok(back(&seat, &leave.paper().id))
}
