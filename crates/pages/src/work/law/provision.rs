//! What the law of a member says to a criterion: the steps of the text, what it is called, where it is to be read.

use alliance::law::provision::{Amendment, Amends, MOST_STEPS, ProvisionState, Terms};
use alliance::law::{Back, Dated, Stage, Step};
use alliance::people::{Role, access};
use alliance::register::figures::SentBack;
use askama::Template;
use axum::Form;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use desk::law::{Edited, ProvisionSeen};
use gate::{Leave, seat};

use super::Reason;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::page::law::criteria;
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong, one};
use crate::work::read::Read;

/// Empty rows that wait for further steps.
const SPARE: usize = 2;

/// The routes of a provision.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, ProvisionSee, GET "/work/provision/{id}", show);
    let r = seat!(r, ProvisionWrite, POST "/work/provision/{id}", write);
    let r = seat!(r, ProvisionAsk, POST "/work/provision/{id}/ask", ask);
    let r = seat!(r, ProvisionSign, POST "/work/provision/{id}/sign", sign);
    seat!(r, ProvisionReturn, POST "/work/provision/{id}/return", send_back)
}

/// A step, as it is typed.
#[derive(Clone, Debug, Default)]
struct Row {
    stage: String,
    on: String,
    back: String,
}

impl Row {
    fn is_blank(&self) -> bool {
        [&self.stage, &self.on, &self.back].into_iter().all(String::is_empty)
    }

    /// The step that it says, or what is wrong with it. `at` is its number, from 1.
    fn step(&self, seat: &Seat, at: usize) -> Result<Step, Wrong> {
        let wrong = |field: &str, sentence: String| Wrong { field: format!("{field}.{at}"), sentence };
        let stage = Stage::ALL.iter().find(|stage| stage.as_str() == self.stage);
        let stage = *stage.ok_or_else(|| wrong("stage", seat.m("provision-step-stage")))?;
        let on = Dated::try_from(self.on.clone())
            .map_err(|_| wrong("on", seat.with("provision-step-day", &[("given", self.on.as_str().into())])))?;
        let back = Back::ALL.iter().copied().find(|back| back.as_str() == self.back);
        Ok(Step { stage, on, back })
    }
}

/// The form, as it is typed.
#[derive(Clone, Debug, Default)]
struct Typed {
    rows: Vec<Row>,
    not_applicable: String,
    title: String,
    language: String,
    cited: String,
    follows: String,
    how: String,
    reason: String,
}

impl Typed {
    fn of(terms: &Terms, amendment: Option<&Amendment>) -> Self {
        let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
        let row = |step: &Step| Row {
            stage: step.stage.to_string(),
            on: step.on.to_string(),
            back: step.back.map_or("", Back::as_str).to_owned(),
        };
        Self {
            rows: terms.steps.iter().map(row).collect(),
            not_applicable: or_empty(&terms.not_applicable),
            title: terms.title.clone(),
            language: terms.language.clone(),
            cited: terms.cited.clone(),
            follows: or_empty(&terms.follows),
            how: amendment.map_or(Amends::Development, |amendment| amendment.how).to_string(),
            reason: amendment.map(|amendment| amendment.reason.clone()).unwrap_or_default(),
        }
    }

    fn sent(pairs: &Pairs) -> Self {
        let field = |name: &str| one(pairs, name).to_owned();
        let row = |at: usize| Row {
            stage: field(&format!("stage.{at}")),
            on: field(&format!("on.{at}")),
            back: field(&format!("back.{at}")),
        };
        Self {
            rows: (1..=MOST_STEPS).map(row).filter(|row| !row.is_blank()).collect(),
            not_applicable: field("not-applicable"),
            title: field("title"),
            language: field("language"),
            cited: field("cited"),
            follows: field("follows"),
            how: field("how"),
            reason: field("reason"),
        }
    }

    /// The rows with those that wait for further steps, each with its number.
    fn numbered(&self) -> Vec<(usize, Row)> {
        let spare = std::iter::repeat_n(Row::default(), SPARE);
        (1..=MOST_STEPS).zip(self.rows.iter().cloned().chain(spare)).collect()
    }

    /// What it says, or what is wrong with it.
    fn terms(&self, seat: &Seat) -> Result<Terms, Vec<Wrong>> {
        let said = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let (mut steps, mut wrong) = (Vec::new(), Vec::new());
        for (at, row) in self.rows.iter().enumerate() {
            match row.step(seat, at + 1) {
                Ok(step) => steps.push(step),
                Err(fault) => wrong.push(fault),
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        Ok(Terms {
            steps,
            not_applicable: said(&self.not_applicable),
            title: self.title.clone(),
            language: self.language.clone(),
            cited: self.cited.clone(),
            follows: said(&self.follows),
        })
    }

    /// Why what is public changes; none where no reason is given.
    fn amendment(&self) -> Option<Amendment> {
        let how = Amends::ALL.iter().copied().find(|how| how.as_str() == self.how)?;
        (!self.reason.is_empty()).then(|| Amendment { how, reason: self.reason.clone() })
    }
}

/// Where on the page a fault is mended.
fn field_of(fault: &'static str) -> &'static str {
    match fault {
        "nothing" | "both" | "many" | "order" | "future" | "same" | "back-missing" | "back-forward" | "rewritten" => {
            "steps"
        }
        "long" => "write",
        other => other,
    }
}

#[derive(Template)]
#[template(path = "work/provision.html")]
struct Show<'a> {
    c: &'a Seat,
    seen: &'a ProvisionSeen,
    typed: Typed,
    /// The version of the paper on which the form stands.
    no: u32,
    refused: Option<String>,
    wrong: Vec<Wrong>,
    /// What is missing or wrong in what is saved.
    faults: Vec<Wrong>,
    behind: bool,
    digest: String,
    may_write: bool,
    may_ask: bool,
    may_sign: bool,
    may_return: bool,
}

impl Show<'_> {
    fn criterion(&self) -> &'static str {
        self.seen.work.criterion.as_str()
    }

    /// Who asks for it, and where.
    fn asked_by(&self) -> String {
        criteria::asked_by(self.c, self.seen.work.criterion)
    }

    fn state(&self) -> String {
        self.c.of("provision-state", self.seen.work.state().name())
    }

    /// How far the public text is; none before there is one.
    fn public(&self) -> Option<String> {
        let status = self.seen.work.public()?.status()?;
        Some(self.c.of("law-stage", status.as_str()))
    }

    fn sent_back(&self) -> &[SentBack] {
        let is_draft = matches!(self.seen.work.state(), ProvisionState::Draft);
        if is_draft { self.seen.work.sent_back() } else { &[] }
    }

    fn stages() -> &'static [Stage] {
        Stage::ALL
    }

    fn backs() -> &'static [Back] {
        Back::ALL
    }

    fn amends() -> &'static [Amends] {
        Amends::ALL
    }
}

fn page<'a>(seat: &'a Seat, seen: &'a ProvisionSeen) -> Show<'a> {
    let work = &seen.work;
    let person = seat.person();
    let holds = |role: Role| person.is_some_and(|person| person.members_as(role).any(|one| one == work.member));
    let (writes, signs) = (holds(Role::Coordinator), holds(Role::Signer));
    let is_draft = matches!(work.state(), ProvisionState::Draft);
    let is_news = work.public() != Some(work.terms());
    // What was not begun yet lacks everything, and needs not be told so.
    let is_blank = *work.terms() == Terms::default();
    let faults = seen.faults.iter().filter(|_| !is_blank && is_news).map(|fault| Wrong {
        field: field_of(fault.as_str()).to_owned(),
        sentence: seat.of("provision-fault", fault.as_str()),
    });
    Show {
        c: seat,
        typed: Typed::of(work.terms(), work.amendment()),
        no: seen.paper.no,
        refused: None,
        wrong: Vec::new(),
        faults: faults.collect(),
        behind: false,
        digest: work.digest().to_string(),
        may_write: writes,
        may_ask: writes && is_draft && is_news && seen.faults.is_empty(),
        may_sign: signs && person.is_some_and(|person| work.may_sign(&person.account)),
        may_return: signs && seen.is_asked(),
        seen,
    }
}

async fn show(Leave(leave): Leave<access::ProvisionSee>, seat: Seat) -> Shown {
    let seen = seat.desk().provision(&leave).await?;
    seat.page(&page(&seat, &seen))
}

fn back(seat: &Seat, id: &str) -> Response {
    seat.go(format!("/work/provision/{id}"))
}

async fn write(
    Leave(leave): Leave<access::ProvisionWrite>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let expected = one(&pairs, "no").parse().unwrap_or_default();
    let typed = Typed::sent(&pairs);
    let (mut refused, mut wrong, mut now) = (None, Vec::new(), None);
    match typed.terms(&seat) {
        Ok(terms) => {
            let saved = seat.desk().edit_provision(&leave, expected, terms, typed.amendment()).await;
            match seat.ruled(saved) {
                Ok(Edited::Saved) => return Ok(back(&seat, &leave.paper().id)),
                Ok(Edited::Behind { no }) => now = Some(no),
                Err(Fault::Refused(sentence)) => refused = Some(sentence),
                Err(fault) => return Err(fault),
            }
        }
        Err(faults) => wrong = faults,
    }
    // What was typed stays in the form.
    let seen = seat.desk().provision_to_write(&leave).await?;
    let behind = now.is_some();
    let status = if behind { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Show {
        typed,
        no: now.unwrap_or(expected),
        refused,
        wrong,
        faults: Vec::new(),
        behind,
        may_ask: false,
        ..page(&seat, &seen)
    };
    let mut response = seat.page(&page)?;
    *response.status_mut() = status;
    Ok(response)
}

async fn ask(Leave(leave): Leave<access::ProvisionAsk>, seat: Seat) -> Result<Response, Fault> {
    seat.ruled(seat.desk().ask_provision(&leave).await)?;
    Ok(back(&seat, &leave.paper().id))
}

async fn sign(
    Leave(leave): Leave<access::ProvisionSign>,
    seat: Seat,
    Form(sent): Form<Read>,
) -> Result<Response, Fault> {
    let digest = sent.digest(&seat)?;
    seat.ruled(seat.desk().sign_provision(&leave, &digest).await)?;
    Ok(back(&seat, &leave.paper().id))
}

async fn send_back(
    Leave(leave): Leave<access::ProvisionReturn>,
    seat: Seat,
    Form(sent): Form<Reason>,
) -> Result<Response, Fault> {
    seat.ruled(seat.desk().return_provision(&leave, &sent.reason).await)?;
    Ok(back(&seat, &leave.paper().id))
}
