//! Good practices: what a member writes of them, what a reviewer of another country says, and what a member takes over from others.

mod form;

use alliance::people::access;
use alliance::practices::{PracticeState, PracticeWork, Returned, TextState};
use alliance::register::{Digest, GoodPractice, Observation};
use askama::Template;
use axum::Form;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use desk::people::{Authorised, Role};
use desk::practices::{Edited, PracticeSeen, PracticesSeen, Reviewed};
use desk::work::Paper;
use form::PracticeForm;
use gate::{Leave, seat};
use serde::Deserialize;

use super::Seat;
use super::commitments::{Pairs, one};
use super::read::Read;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::page::campaign::direction;
use crate::page::figures::plainly;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, Practices, GET "/work/practices", list);
    let r = seat!(r, PracticeBegin, POST "/work/practices/{member}", begin);
    let r = seat!(r, PracticeSee, GET "/work/practice/{id}", show);
    let r = seat!(r, PracticeWrite, POST "/work/practice/{id}", write);
    let r = seat!(r, PracticeDrop, POST "/work/practice/{id}/drop", drop_it);
    let r = seat!(r, PracticePropose, POST "/work/practice/{id}/propose", propose);
    let r = seat!(r, PracticeReview, POST "/work/practice/{id}/review", review);
    let r = seat!(r, PracticePublish, POST "/work/practice/{id}/publish", publish);
    seat!(r, PracticeAdopt, POST "/work/practices/{member}/adopt", adopt)
}

#[derive(Template)]
#[template(path = "work/practices.html")]
struct List<'a> {
    c: &'a Seat,
    works: Vec<(Paper, PracticeWork)>,
    /// Members that could adopt something, and what.
    open: Vec<(String, Vec<(String, GoodPractice)>)>,
    /// Members for which new ones can be begun.
    members: Vec<String>,
}

impl List<'_> {
    fn name(work: &PracticeWork) -> &str {
        work.terms().ruling().map_or("", |text| text.name.as_str())
    }
}

async fn list(Leave(leave): Leave<access::Practices>, seat: Seat) -> Shown {
    let PracticesSeen { works, open } = seat.desk().practices(&leave).await?;
    let members = leave.person().members_as(Role::Coordinator).map(str::to_owned).collect();
    seat.page(&List { c: &seat, works, open, members })
}

async fn begin(
    Leave(leave): Leave<access::PracticeBegin>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let terms = PracticeForm::sent(&pairs).terms();
    let id = seat.ruled(seat.desk().begin_practice(&leave, terms).await)?;
    Ok(seat.go(format!("/work/practice/{id}")))
}

#[derive(Template)]
#[template(path = "work/practice.html")]
struct Show<'a> {
    c: &'a Seat,
    seen: &'a PracticeSeen,
    form: PracticeForm,
    no: u32,
    refused: Option<String>,
    behind: bool,
    digest: String,
    /// Figures of the member that could be named: ids and what they say.
    figures: Vec<(String, String)>,
    may_write: bool,
    may_drop: bool,
    may_propose: bool,
    may_review: bool,
    may_publish: bool,
}

impl Show<'_> {
    fn name(&self) -> &str {
        List::name(&self.seen.work)
    }

    /// The last remarks with which it went back.
    fn returned(&self) -> Option<&Returned> {
        let is_draft = matches!(self.seen.work.state(), PracticeState::Draft);
        self.seen.work.returned().last().filter(|_| is_draft)
    }

    fn is_public(&self) -> bool {
        self.seen.work.public().is_some()
    }

    fn direction(tag: &str) -> &'static str {
        direction(tag)
    }

    /// How far a text can be relied on.
    fn reliance(&self, tag: &str) -> &'static str {
        self.seen.work.terms().state_of(tag).map_or("", TextState::as_str)
    }
}

/// What a figure says, in a line of a list.
fn line(seat: &Seat, (id, body): &(String, Observation)) -> (String, String) {
    (id.clone(), format!("{}, {}: {}", body.indicator, seat.when(&body.period), plainly(seat, body)))
}

async fn page<'a>(seat: &'a Seat, seen: &'a PracticeSeen, form: PracticeForm) -> Result<Show<'a>, Fault> {
    let work = &seen.work;
    let person = seat.person().ok_or(Fault::Missing)?;
    let writes = person.members_as(Role::Coordinator).any(|member| member == work.member);
    let figures = if writes { seat.desk().figures_for_practices(&work.member).await? } else { Vec::new() };
    Ok(Show {
        c: seat,
        form,
        no: seen.paper.no,
        refused: None,
        behind: false,
        digest: work.digest().to_string(),
        figures: figures.iter().map(|one| line(seat, one)).collect(),
        may_write: writes && !work.is_dropped(),
        may_drop: writes && work.may_drop(&person.account),
        may_propose: writes && matches!(work.state(), PracticeState::Draft) && seen.faults.is_empty(),
        may_review: seen.may_review(person),
        may_publish: seen.may_publish(person),
        seen,
    })
}

async fn show(Leave(leave): Leave<access::PracticeSee>, seat: Seat) -> Shown {
    let seen = seat.desk().practice(&leave).await?;
    let page = page(&seat, &seen, PracticeForm::of(&seen.work)).await?;
    seat.page(&page)
}

fn back(seat: &Seat, id: &str) -> Response {
    seat.go(format!("/work/practice/{id}"))
}

async fn write(
    Leave(leave): Leave<access::PracticeWrite>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let expected: u32 = one(&pairs, "no").parse().unwrap_or_default();
    let form = PracticeForm::sent(&pairs);
    let (mut refused, mut now) = (None, None);
    if let Some(language) = form.twice() {
        let sentence = seat.with("practice-language-twice", &[("language", language.into())]);
        return written(&seat, &leave, form, (expected, Some(sentence), false)).await;
    }
    match seat.ruled(seat.desk().edit_practice(&leave, expected, form.terms(), form.reason()).await) {
        Ok(Edited::Saved) => return Ok(back(&seat, &leave.paper().id)),
        Ok(Edited::Behind { no }) => now = Some(no),
        Err(Fault::Refused(sentence)) => refused = Some(sentence),
        Err(fault) => return Err(fault),
    }
    written(&seat, &leave, form, (now.unwrap_or(expected), refused, now.is_some())).await
}

/// What was typed stays in the form.
async fn written(
    seat: &Seat,
    leave: &Authorised<access::PracticeWrite>,
    form: PracticeForm,
    (no, refused, behind): (u32, Option<String>, bool),
) -> Result<Response, Fault> {
    let seen = seat.desk().practice_to_write(leave)?;
    let shown = page(seat, &seen, form.with_empty_rows()).await?;
    let mut response = seat.page(&Show { no, refused, behind, ..shown })?;
    *response.status_mut() = if behind { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok(response)
}

async fn drop_it(Leave(leave): Leave<access::PracticeDrop>, seat: Seat) -> Result<Response, Fault> {
    seat.ruled(seat.desk().drop_practice(&leave).await)?;
    Ok(seat.go("/work/practices"))
}

async fn propose(Leave(leave): Leave<access::PracticePropose>, seat: Seat) -> Result<Response, Fault> {
    seat.ruled(seat.desk().propose_practice(&leave).await)?;
    Ok(back(&seat, &leave.paper().id))
}

/// What a reviewer says.
#[derive(Debug, Deserialize)]
struct ReviewSent {
    #[serde(default)]
    digest: String,
    #[serde(default)]
    finding: String,
    #[serde(default)]
    remarks: String,
}

async fn review(
    Leave(leave): Leave<access::PracticeReview>,
    seat: Seat,
    Form(sent): Form<ReviewSent>,
) -> Result<Response, Fault> {
    let reviewed = if sent.finding == "accept" {
        Reviewed::Accepted(Digest::try_from(sent.digest).map_err(|_| Fault::Bad(seat.m("form-choose")))?)
    } else {
        Reviewed::GivenBack(sent.remarks)
    };
    let accepted = matches!(reviewed, Reviewed::Accepted(_));
    seat.ruled(seat.desk().review_practice(&leave, reviewed).await)?;
    // What was given back is the member's own again, and not there for whoever reviewed it.
    Ok(if accepted { back(&seat, &leave.paper().id) } else { seat.go("/work/practices") })
}

async fn publish(
    Leave(leave): Leave<access::PracticePublish>,
    seat: Seat,
    Form(sent): Form<Read>,
) -> Result<Response, Fault> {
    let digest = sent.digest(&seat)?;
    seat.ruled(seat.desk().publish_practice(&leave, &digest).await)?;
    Ok(back(&seat, &leave.paper().id))
}

/// A practice that is chosen.
#[derive(Debug, Deserialize)]
struct Chosen {
    #[serde(default)]
    practice: String,
}

async fn adopt(
    Leave(leave): Leave<access::PracticeAdopt>,
    seat: Seat,
    Form(sent): Form<Chosen>,
) -> Result<Response, Fault> {
    let id = seat.ruled(seat.desk().adopt_practice(&leave, &sent.practice).await)?;
    Ok(seat.go(format!("/work/commitment/{id}/edit")))
}
