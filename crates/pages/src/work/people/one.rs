//! One account: its roles, its state, where its person works.

use ::desk::people::{Account, Changed, Grant, NotDone, Organisation, Role, Turn};
use ::desk::work::Paper;
use alliance::people::{access, appoints};
use alliance::register::PaperKind;
use askama::Template;
use axum::response::Response;
use gate::Leave;
use serde::Deserialize;

use super::{Seat, asked, fault, roles_to_give};
use crate::fault::{Fault, Shown};

#[derive(Template)]
#[template(path = "work/people/one.html")]
struct One<'a> {
    c: &'a Seat,
    paper: Paper,
    account: Account,
    /// Its roles, and whether whoever reads takes them.
    held: Vec<(Grant, String, bool)>,
    roles: Vec<(Role, String)>,
    choose_member: bool,
    organisations: Vec<(Paper, Organisation)>,
    /// Whether it is the reader's own.
    own: bool,
    /// What was done waits for a second person.
    waits: bool,
}

impl One<'_> {
    fn is(&self, state: &str) -> bool {
        self.account.state.as_str() == state
    }
}

/// Shows it.
pub async fn show(Leave(leave): Leave<access::AccountSee>, seat: Seat) -> Shown {
    let paper = leave.paper().clone();
    let account: Account = paper.read().ok_or(Fault::Missing)?;
    let by = leave.grant();
    let (roles, choose_member) = roles_to_give(&seat, by);
    let held = account.grants.iter().map(|g| {
        let taken = by.is_some_and(|by| appoints(by, g).is_ok());
        (g.clone(), seat.grant(g), taken)
    });
    let held = held.collect();
    let organisations = seat.desk().organisations(leave.view()).await.map_err(|e| fault(&seat, e))?;
    let own = leave.person().account == paper.id;
    if !own {
        seat.desk().saw(leave.person(), PaperKind::Account, &paper.id, leave.member()).await?;
    }
    let waits = seat.parameter("waits").is_some();
    seat.page(&One { c: &seat, paper, account, held, roles, choose_member, organisations, own, waits })
}

/// What the page's forms send.
#[derive(Debug, Deserialize)]
pub struct Sent {
    #[serde(default)]
    role: String,
    #[serde(default)]
    member: String,
    #[serde(default)]
    home: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    turn: String,
    #[serde(default)]
    organisation: String,
}

fn gone(seat: &Seat, id: &str, changed: Result<Changed, NotDone>) -> Result<Response, Fault> {
    match changed.map_err(|e| fault(seat, e))? {
        Changed::Done => Ok(seat.go(format!("/work/people/{id}"))),
        Changed::Waits => Ok(seat.go(format!("/work/people/{id}?waits=1"))),
    }
}

/// Gives a role.
pub async fn give(
    Leave(leave): Leave<access::AccountChange>,
    seat: Seat,
    axum::Form(sent): axum::Form<Sent>,
) -> Result<Response, Fault> {
    let grant = asked(leave.grant(), &sent.role, &sent.member);
    let grant = grant.ok_or_else(|| Fault::Refused(seat.of("refusal", "people-role-missing")))?;
    let changed = seat.desk().give_role(&leave, grant, Some(&sent.home), &sent.reason).await;
    gone(&seat, &leave.paper().id, changed)
}

/// Takes a role.
pub async fn take(
    Leave(leave): Leave<access::AccountChange>,
    seat: Seat,
    axum::Form(sent): axum::Form<Sent>,
) -> Result<Response, Fault> {
    let role: Role = sent.role.parse().map_err(|_| Fault::Missing)?;
    let grant = Grant { role, member: Some(sent.member).filter(|m| !m.is_empty()) };
    let changed = seat.desk().take_role(&leave, &grant, &sent.reason).await;
    gone(&seat, &leave.paper().id, changed)
}

/// Closes the account, opens it, or notes that its person left.
pub async fn turn(
    Leave(leave): Leave<access::AccountChange>,
    seat: Seat,
    axum::Form(sent): axum::Form<Sent>,
) -> Result<Response, Fault> {
    let turn = match sent.turn.as_str() {
        "suspend" => Turn::Suspend,
        "reopen" => Turn::Reopen,
        "leave" => Turn::Leave,
        _ => return Err(Fault::Missing),
    };
    let changed = seat.desk().turn_account(&leave, turn, &sent.reason).await;
    gone(&seat, &leave.paper().id, changed)
}

/// Notes where its person works.
pub async fn place(
    Leave(leave): Leave<access::AccountChange>,
    seat: Seat,
    axum::Form(sent): axum::Form<Sent>,
) -> Result<Response, Fault> {
    let organisation = Some(sent.organisation.as_str()).filter(|o| !o.is_empty());
    seat.desk().place_account(&leave, organisation).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go(format!("/work/people/{}", leave.paper().id)))
}
