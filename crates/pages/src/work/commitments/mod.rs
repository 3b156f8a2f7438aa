//! Commitments on their way into the register, and what becomes of them.

mod change;
mod edit;
mod form;

use std::collections::BTreeMap;

use alliance::people::access;
use alliance::register::commitment::{CommitmentState, DoneOn, screen};
use alliance::register::{CommitmentWork, Digest};
use askama::Template;
use axum::Form;
use axum::Router;
use axum::response::Response;
use desk::people::Role;
use desk::register::commitments::{ProposedChange, Seen};
use desk::work::Paper;
pub(super) use form::{Pairs, Wrong, all, day, id_or_next, one};
use gate::{Leave, seat};
use serde::Deserialize;

use super::Seat;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::promise::{self, ChangePart, TermsPart};

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, Commitments, GET "/work/commitments", list);
    let r = seat!(r, CommitmentBegin, GET "/work/commitments/{member}/new", edit::blank);
    let r = seat!(r, CommitmentBegin, POST "/work/commitments/{member}", edit::begin);
    let r = seat!(r, CommitmentSee, GET "/work/commitment/{id}", show);
    let r = seat!(r, CommitmentEdit, GET "/work/commitment/{id}/edit", edit::show);
    let r = seat!(r, CommitmentEdit, POST "/work/commitment/{id}/edit", edit::save);
    let r = seat!(r, CommitmentClear, POST "/work/commitment/{id}/clear", clear);
    let r = seat!(r, CommitmentReturn, POST "/work/commitment/{id}/return", send_back);
    let r = seat!(r, CommitmentSubmit, POST "/work/commitment/{id}/submit", submit);
    let r = seat!(r, CommitmentScreen, POST "/work/commitment/{id}/screen", screening);
    let r = seat!(r, CommitmentPublish, POST "/work/commitment/{id}/publish", publish);
    let r = seat!(r, CommitmentDone, POST "/work/commitment/{id}/done", mark_done);
    let r = seat!(r, CommitmentAmend, GET "/work/commitment/{id}/amend", change::amend);
    let r = seat!(r, CommitmentAmend, POST "/work/commitment/{id}/amend", change::prepare_amendment);
    let r = seat!(r, CommitmentWithdraw, GET "/work/commitment/{id}/withdraw", change::withdraw);
    let r = seat!(r, CommitmentWithdraw, POST "/work/commitment/{id}/withdraw", change::prepare_withdrawal);
    let r = seat!(r, CommitmentReplace, GET "/work/commitment/{id}/replace", change::replace);
    let r = seat!(r, CommitmentReplace, POST "/work/commitment/{id}/replace", change::prepare_replacement);
    let r = seat!(r, CommitmentSign, POST "/work/commitment/{id}/sign", change::sign);
    seat!(r, CommitmentDrop, POST "/work/commitment/{id}/drop", change::drop_it)
}

#[derive(Template)]
#[template(path = "work/commitments.html")]
struct List<'a> {
    c: &'a Seat,
    rows: Vec<(Paper, CommitmentWork)>,
    /// Members for which new ones can be written.
    members: Vec<String>,
}

async fn list(Leave(leave): Leave<access::Commitments>, seat: Seat) -> Shown {
    let rows = seat.desk().commitments(&leave).await?;
    let members = leave.person().members_as(Role::Coordinator).map(str::to_owned).collect();
    seat.page(&List { c: &seat, rows, members })
}

/// What may be done next with a commitment, by whoever looks at it.
#[derive(Default)]
struct Next {
    edit: bool,
    clear: bool,
    clearance: bool,
    screen: bool,
    publish: bool,
    change: bool,
    sign_change: bool,
    drop_change: bool,
    mark: bool,
}

impl Next {
    fn is_any(&self) -> bool {
        let Self { edit, clear, clearance, screen, publish, change, sign_change, drop_change, mark } = self;
        [edit, clear, clearance, screen, publish, change, sign_change, drop_change, mark].into_iter().any(|may| *may)
    }
}

#[derive(Template)]
#[template(path = "work/commitment.html")]
struct Show<'a> {
    c: &'a Seat,
    seen: &'a Seen,
    /// The ruling text, cut to a line.
    title: String,
    state: Html,
    terms: Html,
    failed: Vec<String>,
    digest: String,
    /// Public changes, the newest first.
    changes: Vec<Html>,
    /// The change that waits: its paper's version, what it does, its reason, and the terms that it would bring.
    waiting: Option<Waiting>,
    next: Next,
    /// Milestones that can be marked as done.
    open: Vec<String>,
}

/// A change that waits for a signature.
struct Waiting {
    no: u32,
    /// Its heading.
    title: String,
    classed: Html,
    code: String,
    text: String,
    terms: Option<Html>,
}

/// A text's beginning, for a heading.
fn title(work: &CommitmentWork) -> String {
    let text = work.terms().ruling_text().unwrap_or_default();
    match text.char_indices().nth(90) {
        Some((at, _)) => format!("{}…", text[..at].trim_end()),
        None => text.to_owned(),
    }
}

fn done_of(work: &CommitmentWork) -> BTreeMap<String, DoneOn> {
    let before = work.done_before();
    let done = |(id, done): (&String, &alliance::register::commitment::Done)| {
        (id.clone(), DoneOn { on: done.on, evidence: done.evidence.clone(), baseline: before.contains(id) })
    };
    work.done().iter().map(done).collect()
}

fn next(seat: &Seat, seen: &Seen) -> Next {
    let member = seen.work.member.as_str();
    let holds = |role| seat.person().is_some_and(|p| p.members_as(role).any(|m| m == member));
    let (writes, signs, secretariat) = (holds(Role::Coordinator), holds(Role::Signer), seat.is(Role::Secretariat));
    let state = seen.work.state();
    let changeable = matches!(state, CommitmentState::Published { .. } | CommitmentState::Amended { .. });
    let waits = seen.waiting().is_some();
    let open = seen.work.terms().milestones.iter().any(|m| !seen.work.done().contains_key(&m.id));
    let marks = open && (changeable || matches!(state, CommitmentState::Draft | CommitmentState::Due { .. }));
    Next {
        edit: writes && matches!(state, CommitmentState::Draft | CommitmentState::Clearance { .. }),
        clear: writes && matches!(state, CommitmentState::Draft),
        clearance: signs && matches!(state, CommitmentState::Clearance { .. }),
        screen: secretariat && matches!(state, CommitmentState::Submitted { .. }),
        publish: secretariat && matches!(state, CommitmentState::Screened { .. }),
        change: writes && changeable && !waits,
        sign_change: signs && waits,
        drop_change: (writes || signs) && waits,
        mark: writes && marks,
    }
}

async fn show(Leave(leave): Leave<access::CommitmentSee>, seat: Seat) -> Shown {
    let seen = seat.desk().commitment(&leave).await?;
    let work = &seen.work;
    let failed = match work.state() {
        CommitmentState::Screened { failed, .. } => failed.clone(),
        state => state.live().map_or_else(|| screen(work), |live| live.failed.clone()),
    };
    let last = match work.state() {
        CommitmentState::Withdrawn { change, .. } | CommitmentState::Superseded { change, .. } => Some(change),
        _ => None,
    };
    let told = |change: &alliance::register::commitment::Change| {
        let told = alliance::register::commitment::ToldChange {
            from_version: change.from_version,
            classed: change.classed.clone(),
            reason: change.reason.clone(),
            on: change.signed.day(),
        };
        ChangePart::told(&seat, &told)
    };
    let changes =
        work.state().live().map_or(&[][..], |live| &live.changes).iter().chain(last).rev().map(told).collect();
    let waiting = seen.waiting().map(|(paper, proposed)| {
        let (title, terms) = match &proposed.change {
            ProposedChange::Amend { terms } => {
                (seat.m("change-waits"), Some(TermsPart::html(&seat, terms, &BTreeMap::new())))
            }
            ProposedChange::Supersede { by } => {
                (seat.with("change-waits-replacement", &[("id", by.as_str().into())]), None)
            }
            ProposedChange::Withdraw => (seat.m("change-waits-withdrawal"), None),
        };
        Waiting {
            no: paper.no,
            title,
            classed: ChangePart::classed(&seat, &proposed.classed),
            code: seat.of("change-reason", proposed.reason.code().as_str()),
            text: proposed.reason.text().to_owned(),
            terms,
        }
    });
    let next = next(&seat, &seen);
    let open = work.terms().milestones.iter().map(|m| m.id.clone()).filter(|id| !work.done().contains_key(id));
    let page = Show {
        c: &seat,
        seen: &seen,
        title: title(work),
        state: promise::state(&seat, work.state().name()),
        terms: TermsPart::html(&seat, work.terms(), &done_of(work)),
        failed: promise::failed(&seat, &failed),
        digest: work.digest().as_str().to_owned(),
        changes,
        waiting,
        open: open.collect(),
        next,
    };
    seat.page(&page)
}

fn back(seat: &Seat, id: &str) -> Response {
    seat.go(format!("/work/commitment/{id}"))
}

async fn clear(Leave(leave): Leave<access::CommitmentClear>, seat: Seat) -> Result<Response, Fault> {
    seat.desk().clear_commitment(&leave).await.map_err(|e| seat.fault(e))?;
    Ok(back(&seat, &leave.paper().id))
}

/// A reason that is sent.
#[derive(Debug, Deserialize)]
struct Reason {
    #[serde(default)]
    reason: String,
}

async fn send_back(
    Leave(leave): Leave<access::CommitmentReturn>,
    seat: Seat,
    Form(sent): Form<Reason>,
) -> Result<Response, Fault> {
    seat.desk().return_commitment(&leave, &sent.reason).await.map_err(|e| seat.fault(e))?;
    Ok(back(&seat, &leave.paper().id))
}

/// The terms that were read.
#[derive(Debug, Deserialize)]
struct SeenTerms {
    digest: String,
}

async fn submit(
    Leave(leave): Leave<access::CommitmentSubmit>,
    seat: Seat,
    Form(sent): Form<SeenTerms>,
) -> Result<Response, Fault> {
    let digest = Digest::try_from(sent.digest).map_err(|_| Fault::Bad(seat.m("form-choose")))?;
    seat.desk().submit_commitment(&leave, &digest).await.map_err(|e| seat.fault(e))?;
    Ok(back(&seat, &leave.paper().id))
}

async fn screening(Leave(leave): Leave<access::CommitmentScreen>, seat: Seat) -> Result<Response, Fault> {
    seat.desk().screen_commitment(&leave).await.map_err(|e| seat.fault(e))?;
    Ok(back(&seat, &leave.paper().id))
}

async fn publish(Leave(leave): Leave<access::CommitmentPublish>, seat: Seat) -> Result<Response, Fault> {
    seat.desk().publish_commitment(&leave).await.map_err(|e| seat.fault(e))?;
    Ok(back(&seat, &leave.paper().id))
}

/// A milestone that was done.
#[derive(Debug, Deserialize)]
struct Marked {
    #[serde(default)]
    milestone: String,
    #[serde(default)]
    on: String,
    #[serde(default)]
    evidence: String,
}

async fn mark_done(
    Leave(leave): Leave<access::CommitmentDone>,
    seat: Seat,
    Form(sent): Form<Marked>,
) -> Result<Response, Fault> {
    let bad = || Fault::Bad(seat.with("form-bad-day", &[("given", sent.on.as_str().into())]));
    let on = sent.on.trim().parse().map_err(|_| bad())?;
    let evidence = sent.evidence.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    seat.desk().mark_commitment(&leave, &sent.milestone, on, evidence).await.map_err(|e| seat.fault(e))?;
    Ok(back(&seat, &leave.paper().id))
}
