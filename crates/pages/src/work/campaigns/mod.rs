//! Campaigns: what a member writes of them, what it says when they begin and end, and what it takes over from others.

mod adopt;
mod form;

use alliance::campaigns::{CampaignState, CampaignWork};
use alliance::people::access;
use alliance::register::Campaign;
use askama::Template;
use axum::Form;
use axum::Router;
use axum::http::StatusCode;
use axum::response::Response;
use desk::campaigns::{CampaignSeen, CampaignStep, CampaignsSeen, Edited};
use desk::people::Role;
use desk::work::Paper;
use form::CampaignForm;
use gate::{Leave, seat};
use serde::Deserialize;

use super::Seat;
use super::commitments::{Pairs, Wrong, one};
use super::read::Read;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::page::campaign::Told;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, Campaigns, GET "/work/campaigns", list);
    let r = seat!(r, CampaignBegin, POST "/work/campaigns/{member}", begin);
    let r = seat!(r, CampaignSee, GET "/work/campaign/{id}", show);
    let r = seat!(r, CampaignWrite, POST "/work/campaign/{id}", write);
    let r = seat!(r, CampaignDrop, POST "/work/campaign/{id}/drop", drop_it);
    let r = seat!(r, CampaignPublish, POST "/work/campaign/{id}/publish", publish);
    let r = seat!(r, CampaignStep, POST "/work/campaign/{id}/step", step);
    let r = seat!(r, CampaignJoin, POST "/work/campaigns/{member}/join", join);
    let r = seat!(r, CampaignAdopt, GET "/work/campaigns/{member}/adopt", adopt::show);
    seat!(r, CampaignAdopt, POST "/work/campaigns/{member}/adopt", adopt::adopt)
}

#[derive(Template)]
#[template(path = "work/campaigns.html")]
struct List<'a> {
    c: &'a Seat,
    own: Vec<(Paper, CampaignWork)>,
    asks: Vec<(String, String, Campaign)>,
    others: Vec<(String, Campaign)>,
    /// Members for which new ones can be begun.
    members: Vec<String>,
}

async fn list(Leave(leave): Leave<access::Campaigns>, seat: Seat) -> Shown {
    let CampaignsSeen { own, asks, others } = seat.desk().campaigns(&leave).await?;
    let members = leave.person().members_as(Role::Coordinator).map(str::to_owned).collect();
    seat.page(&List { c: &seat, own, asks, others, members })
}

async fn begin(
    Leave(leave): Leave<access::CampaignBegin>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let plan = CampaignForm::sent(&pairs).plan(&seat).map_err(|_| Fault::Bad(seat.m("form-choose")))?;
    let id = seat.ruled(seat.desk().begin_campaign(&leave, plan).await)?;
    Ok(seat.go(format!("/work/campaign/{id}")))
}

#[derive(Template)]
#[template(path = "work/campaign.html")]
struct Show<'a> {
    c: &'a Seat,
    seen: &'a CampaignSeen,
    /// What would be public of it.
    told: Html,
    form: CampaignForm,
    no: u32,
    refused: Option<String>,
    wrong: Vec<Wrong>,
    behind: bool,
    digest: String,
    may_write: bool,
    may_drop: bool,
    may_publish: bool,
    /// Whether it waits for somebody else than whoever looks at it.
    needs_other: bool,
    may_begin: bool,
    may_end: bool,
}

impl Show<'_> {
    fn title(&self) -> &str {
        &self.seen.work.stated().plan.title
    }

    fn is_public(&self) -> bool {
        self.seen.work.public().is_some()
    }

    /// Whether who was reached can be said by now.
    fn counts(&self) -> bool {
        self.seen.work.state().begun().is_some()
    }

    /// Whether what changed can be said by now.
    fn evaluates(&self) -> bool {
        self.seen.work.state().ended().is_some()
    }

    fn today(&self) -> String {
        self.c.today().to_string()
    }
}

fn page<'a>(seat: &'a Seat, seen: &'a CampaignSeen, form: CampaignForm) -> Show<'a> {
    let work = &seen.work;
    let holds = |role| seat.person().is_some_and(|p| p.members_as(role).any(|member| member == work.member));
    let writes = holds(Role::Coordinator);
    let account = seat.person().map_or("", |person| person.account.as_str());
    let ready = work.is_news() && seen.faults.is_empty();
    let body = Campaign::preview(work, &seen.paper.id, seat.today());
    Show {
        c: seat,
        told: Told::plain(seat, &body),
        form,
        no: seen.paper.no,
        refused: None,
        wrong: Vec::new(),
        behind: false,
        digest: work.digest().to_string(),
        may_write: writes && !work.is_dropped(),
        may_drop: writes && work.may_drop(account),
        may_publish: ready && work.may_publish(account),
        needs_other: ready && !work.may_publish(account),
        may_begin: writes && matches!(work.state(), CampaignState::Planned),
        may_end: writes && matches!(work.state(), CampaignState::Running { .. }),
        seen,
    }
}

async fn show(Leave(leave): Leave<access::CampaignSee>, seat: Seat) -> Shown {
    let seen = seat.desk().campaign(&leave)?;
    seat.page(&page(&seat, &seen, CampaignForm::of(&seen.work)))
}

fn back(seat: &Seat, id: &str) -> Response {
    seat.go(format!("/work/campaign/{id}"))
}

async fn write(
    Leave(leave): Leave<access::CampaignWrite>,
    seat: Seat,
    Form(pairs): Form<Pairs>,
) -> Result<Response, Fault> {
    let expected: u32 = one(&pairs, "no").parse().unwrap_or_default();
    let form = CampaignForm::sent(&pairs);
    let (mut refused, mut wrong, mut now) = (None, Vec::new(), None);
    match form.stated(&seat) {
        Ok(stated) => match seat.ruled(seat.desk().edit_campaign(&leave, expected, stated, form.reason()).await) {
            Ok(Edited::Saved) => return Ok(back(&seat, &leave.paper().id)),
            Ok(Edited::Behind { no }) => now = Some(no),
            Err(Fault::Refused(sentence)) => refused = Some(sentence),
            Err(fault) => return Err(fault),
        },
        Err(faults) => wrong = faults,
    }
    // What was typed stays in the form.
    let seen = seat.desk().campaign_to_write(&leave)?;
    let behind = now.is_some();
    let status = if behind { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    let no = now.unwrap_or(expected);
    let page = Show { no, refused, wrong, behind, ..page(&seat, &seen, form.with_empty_rows()) };
    let mut response = seat.page(&page)?;
    *response.status_mut() = status;
    Ok(response)
}

async fn drop_it(Leave(leave): Leave<access::CampaignDrop>, seat: Seat) -> Result<Response, Fault> {
    seat.ruled(seat.desk().drop_campaign(&leave).await)?;
    Ok(seat.go("/work/campaigns"))
}

async fn publish(
    Leave(leave): Leave<access::CampaignPublish>,
    seat: Seat,
    Form(sent): Form<Read>,
) -> Result<Response, Fault> {
    let digest = sent.digest(&seat)?;
    seat.ruled(seat.desk().publish_campaign(&leave, &digest).await)?;
    Ok(back(&seat, &leave.paper().id))
}

/// That it has begun, or is over.
#[derive(Debug, Deserialize)]
struct StepSent {
    #[serde(default)]
    step: String,
    #[serde(default)]
    on: String,
}

async fn step(
    Leave(leave): Leave<access::CampaignStep>,
    seat: Seat,
    Form(sent): Form<StepSent>,
) -> Result<Response, Fault> {
    let step = CampaignStep::of(&sent.step).ok_or_else(|| Fault::Bad(seat.m("form-choose")))?;
    let bad = |_| Fault::Bad(seat.with("form-bad-day", &[("given", sent.on.as_str().into())]));
    let on = sent.on.trim().parse().map_err(bad)?;
    seat.ruled(seat.desk().step_campaign(&leave, step, on).await)?;
    Ok(back(&seat, &leave.paper().id))
}

/// A campaign that is chosen.
#[derive(Debug, Deserialize)]
struct Chosen {
    #[serde(default)]
    campaign: String,
}

async fn join(
    Leave(leave): Leave<access::CampaignJoin>,
    seat: Seat,
    Form(sent): Form<Chosen>,
) -> Result<Response, Fault> {
    seat.ruled(seat.desk().join_campaign(&leave, &sent.campaign).await)?;
    Ok(seat.go("/work/campaigns"))
}
