//! The editor of a figure's definition, and its card as readers will see it.

use alliance::people::access;
use alliance::register::definition::{Changed, DefinitionState};
use alliance::register::{Breakdown, Card, DefinitionWork, Direction, Indicator, Measure, Source, Usual};
use askama::Template;
use axum::Form;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use desk::register::definitions::{DefinitionSeen, Edited};
use desk::work::Paper;
use gate::{Leave, seat};
use serde::Deserialize;

use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::page::card;
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong, one};
use crate::work::read::Read;

/// The routes of definitions.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, Definitions, GET "/work/definitions", list);
    let r = seat!(r, DefinitionBegin, POST "/work/definitions", begin);
    let r = seat!(r, DefinitionWrite, GET "/work/definition/{id}", show);
    let r = seat!(r, DefinitionWrite, POST "/work/definition/{id}", write);
    seat!(r, DefinitionPublish, POST "/work/definition/{id}/publish", publish)
}

#[derive(Template)]
#[template(path = "work/definitions.html")]
struct List<'a> {
    c: &'a Seat,
    works: Vec<(Paper, DefinitionWork)>,
    /// Public ones that nobody works on: id and title.
    others: Vec<(String, String)>,
}

async fn list(Leave(leave): Leave<access::Definitions>, seat: Seat) -> Shown {
    let (works, others) = seat.desk().definitions(&leave).await?;
    seat.page(&List { c: &seat, works, others })
}

/// An id that is chosen or made up.
#[derive(Debug, Deserialize)]
struct Chosen {
    #[serde(default)]
    id: String,
}

async fn begin(
    Leave(leave): Leave<access::DefinitionBegin>,
    seat: Seat,
    Form(sent): Form<Chosen>,
) -> Result<Response, Fault> {
    let id = seat.ruled(seat.desk().begin_definition(&leave, sent.id.trim()).await)?;
    Ok(seat.go(format!("/work/definition/{id}")))
}

/// The form, as it is typed.
#[derive(Clone, Debug, Default)]
struct Typed {
    title: String,
    definition: String,
    unit: String,
    measure: String,
    direction: String,
    goal: String,
    denominator: String,
    counting: String,
    breakdowns: String,
    smallest: String,
    usual_least: String,
    usual_greatest: String,
    greatest: String,
    decimals: String,
    growth: String,
    source: String,
    reason: String,
    breaks: String,
}

impl Typed {
    fn of(terms: &Indicator, changed: Option<&Changed>) -> Self {
        let card = &terms.card;
        let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
        let breakdowns: Vec<String> =
            card.breakdowns.iter().map(|one| format!("{}: {}", one.by, one.parts.join(", "))).collect();
        let usual = card.usual.as_ref();
        let measure = if terms.measure == Measure::Stock { "stock" } else { "flow" };
        Self {
            title: terms.title.clone(),
            definition: terms.definition.clone(),
            unit: terms.unit.clone(),
            measure: measure.to_owned(),
            direction: direction(terms.direction).to_owned(),
            goal: or_empty(&terms.goal),
            denominator: or_empty(&card.denominator),
            counting: or_empty(&card.counting),
            breakdowns: breakdowns.join("\n"),
            smallest: terms.smallest_cell.to_string(),
            usual_least: usual.map(|usual| usual.least.clone()).unwrap_or_default(),
            usual_greatest: usual.map(|usual| usual.greatest.clone()).unwrap_or_default(),
            greatest: card.greatest.map(|greatest| greatest.to_string()).unwrap_or_default(),
            decimals: card.decimals.map(|decimals| decimals.to_string()).unwrap_or_default(),
            growth: or_empty(&terms.yearly_growth),
            source: terms.source.cited.clone(),
            reason: changed.map(|changed| changed.reason.clone()).unwrap_or_default(),
            breaks: changed.and_then(|changed| changed.breaks).map(|year| year.to_string()).unwrap_or_default(),
        }
    }

    fn sent(pairs: &Pairs) -> Self {
        let field = |name: &str| one(pairs, name).to_owned();
        Self {
            title: field("title"),
            definition: field("definition"),
            unit: field("unit"),
            measure: field("measure"),
            direction: field("direction"),
            goal: field("goal"),
            denominator: field("denominator"),
            counting: field("counting"),
            breakdowns: field("breakdowns"),
            smallest: field("smallest"),
            usual_least: field("usual-least"),
            usual_greatest: field("usual-greatest"),
            greatest: field("greatest"),
            decimals: field("decimals"),
            growth: field("growth"),
            source: field("source"),
            reason: field("reason"),
            breaks: field("breaks"),
        }
    }

    /// What it says, and what is no number where one is wanted.
    fn terms(&self, seat: &Seat, before: &DefinitionWork) -> (Indicator, Vec<Wrong>) {
        let mut wrong = Vec::new();
        let mut number = |field: &str, given: &str| {
            let sentence = seat.with("definition-bad-number", &[("given", given.into())]);
            wrong.push(Wrong { field: field.to_owned(), sentence });
        };
        let smallest_cell = self.smallest.parse().unwrap_or_else(|_| {
            number("smallest", &self.smallest);
            0
        });
        let said = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
        let decimals = said(&self.decimals).and_then(|text| text.parse().map_err(|_| number("decimals", &text)).ok());
        let greatest = said(&self.greatest).and_then(|text| text.parse().map_err(|_| number("greatest", &text)).ok());
        if !self.breaks.is_empty() && self.breaks.parse::<i16>().is_err() {
            number("breaks", &self.breaks);
        }
        let usual = (!self.usual_least.is_empty() || !self.usual_greatest.is_empty())
            .then(|| Usual { least: self.usual_least.clone(), greatest: self.usual_greatest.clone() });
        let mut terms = Indicator {
            title: self.title.clone(),
            definition: self.definition.clone(),
            unit: self.unit.clone(),
            measure: if self.measure == "stock" { Measure::Stock } else { Measure::Flow },
            direction: match self.direction.as_str() {
                "down" => Direction::Down,
                "context" => Direction::Context,
                _ => Direction::Up,
            },
            goal: said(&self.goal),
            smallest_cell,
            yearly_growth: said(&self.growth),
            source: Source { cited: self.source.clone(), read_as: String::new() },
            card: Card {
                denominator: said(&self.denominator),
                counting: said(&self.counting),
                breakdowns: self.breakdowns.lines().filter(|line| !line.trim().is_empty()).map(breakdown).collect(),
                usual,
                greatest,
                decimals,
                breaks: Vec::new(),
            },
        };
        before.keep_how_read(&mut terms);
        (terms, wrong)
    }

    fn changed(&self) -> Option<Changed> {
        let said = !self.reason.is_empty() || !self.breaks.is_empty();
        said.then(|| Changed { reason: self.reason.clone(), breaks: self.breaks.parse().ok() })
    }
}

const fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Up => "up",
        Direction::Down => "down",
        Direction::Context => "context",
    }
}

/// `sex: female, male`.
fn breakdown(line: &str) -> Breakdown {
    let (by, parts) = line.split_once(':').unwrap_or((line, ""));
    let parts = parts.split(',').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect();
    Breakdown { by: by.trim().to_owned(), parts }
}

#[derive(Template)]
#[template(path = "work/definition.html")]
struct Show<'a> {
    c: &'a Seat,
    seen: &'a DefinitionSeen,
    typed: Typed,
    /// The version of the paper on which the form stands.
    no: u32,
    /// The card as it would be read.
    terms: Indicator,
    card: Vec<card::Row>,
    refused: Option<String>,
    wrong: Vec<Wrong>,
    behind: bool,
    digest: String,
    may_publish: bool,
}

impl Show<'_> {
    fn smallest(&self) -> u64 {
        self.terms.smallest_cell.into()
    }

    fn is_draft(&self) -> bool {
        matches!(self.seen.work.state(), DefinitionState::Draft)
    }
}

fn page<'a>(seat: &'a Seat, seen: &'a DefinitionSeen, typed: Typed, terms: Indicator) -> Show<'a> {
    let id = |field: &str| match field {
        "usual" => "usual-least".to_owned(),
        other => other.to_owned(),
    };
    let faults = seen
        .faults
        .iter()
        .map(|fault| Wrong { field: id(fault.as_str()), sentence: seat.of("definition-fault", fault.as_str()) });
    Show {
        c: seat,
        card: card::rows(seat, &terms),
        terms,
        typed,
        no: seen.paper.no,
        refused: None,
        wrong: faults.collect(),
        behind: false,
        digest: seen.work.digest().to_string(),
        may_publish: seen.faults.is_empty()
            && seat.person().is_some_and(|person| seen.work.may_publish(&person.account)),
        seen,
    }
}

async fn show(Leave(leave): Leave<access::DefinitionWrite>, seat: Seat) -> Shown {
    let seen = seat.desk().definition(&leave)?;
    let (terms, changed) = (seen.work.terms().clone(), seen.work.changed());
    seat.page(&page(&seat, &seen, Typed::of(&terms, changed), terms))
}

async fn write(
    Leave(leave): Leave<access::DefinitionWrite>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let expected = one(&pairs, "no").parse().unwrap_or_default();
    let typed = Typed::sent(&pairs);
    let stands = seat.desk().definition(&leave)?;
    let (terms, wrong) = typed.terms(&seat, &stands.work);
    let (mut refused, mut behind) = (None, None);
    if wrong.is_empty() {
        let saved = seat.desk().edit_definition(&leave, expected, terms.clone(), typed.changed()).await;
        match seat.ruled(saved) {
            Ok(Edited::Saved) => return Ok(seat.go(format!("/work/definition/{}", leave.paper().id))),
            Ok(Edited::Behind { no }) => behind = Some(no),
            Err(Fault::Refused(sentence)) => refused = Some(sentence),
            Err(fault) => return Err(fault),
        }
    }
    // What was typed stays in the form.
    let seen = seat.desk().definition(&leave)?;
    let status = if behind.is_some() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let page = Show {
        no: behind.unwrap_or(expected),
        behind: behind.is_some(),
        refused,
        wrong,
        may_publish: false,
        ..page(&seat, &seen, typed, terms)
    };
    let mut response = seat.page(&page)?;
    *response.status_mut() = status;
    Ok(response)
}

async fn publish(
    Leave(leave): Leave<access::DefinitionPublish>,
    seat: Seat,
    Form(sent): Form<Read>,
) -> Result<Response, Fault> {
    let digest = sent.digest(&seat)?;
    seat.ruled(seat.desk().publish_definition(&leave, &digest).await)?;
    Ok(seat.go(format!("/work/definition/{}", leave.paper().id)))
}
