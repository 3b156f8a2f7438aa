//! Invitations.

use ::desk::people::{Guest, Invitation, Invited, Organisation, Role, Secret};
use ::desk::work::Paper;
use alliance::people::access;
use askama::Template;
use axum::extract::Extension;
use axum::response::Response;
use gate::{Gate, Leave};
use serde::Deserialize;

use super::{Seat, asked, fault, roles_to_give};
use crate::fault::{Fault, Shown};
use crate::i18n::Lang;

#[derive(Template)]
#[template(path = "work/people/invitations.html")]
struct Invitations<'a> {
    c: &'a Seat,
    invitations: Vec<(Paper, Invitation)>,
    roles: Vec<(Role, String)>,
    choose_member: bool,
    organisations: Vec<(Paper, Organisation)>,
    waits: bool,
}

impl Invitations<'_> {
    fn is_over(&self, paper: &Paper, invitation: &Invitation) -> bool {
        paper.state == "open" && invitation.ends <= self.c.desk().clock().now()
    }

    fn can_turn(&self, paper: &Paper) -> bool {
        paper.state == "open"
    }

    fn state(&self, paper: &Paper, invitation: &Invitation) -> String {
        let word = if self.is_over(paper, invitation) { "over" } else { paper.state.as_str() };
        self.c.of("invitation-state", word)
    }

    fn grants(&self, invitation: &Invitation) -> String {
        let words: Vec<String> = invitation.grants.iter().map(|g| self.c.grant(g)).collect();
        words.join(&self.c.m("list-comma"))
    }
}

#[derive(Template)]
#[template(path = "work/people/link.html")]
pub struct Once<'a> {
    /// The ground.
    pub c: &'a Seat,
    /// The link, shown once.
    pub link: Secret<String>,
}

/// A link that is shown once.
pub fn once(seat: &Seat, gate: &Gate, secret: &Secret<String>, language: &str) -> Shown {
    let link = format!("{}/{language}/sign-in/invitation/{}", gate.origin.as_str(), secret.expose());
    seat.page(&Once { c: seat, link: Secret::new(link) })
}

/// Shows them.
pub async fn show(Leave(leave): Leave<access::Invitations>, seat: Seat) -> Shown {
    let invitations = seat.desk().invitations(&leave).await.map_err(|e| fault(&seat, e))?;
    let organisations = seat.desk().organisations(leave.view()).await.map_err(|e| fault(&seat, e))?;
    let (roles, choose_member) = roles_to_give(&seat, leave.grant());
    let waits = seat.parameter("waits").is_some();
    seat.page(&Invitations { c: &seat, invitations, roles, choose_member, organisations, waits })
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct Sent {
    name: String,
    mail: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    member: String,
    #[serde(default)]
    home: String,
    #[serde(default)]
    organisation: String,
    #[serde(default)]
    reason: String,
}

/// Invites somebody.
pub async fn make(
    Leave(leave): Leave<access::InvitationMake>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
    axum::Form(sent): axum::Form<Sent>,
) -> Shown {
    let grant = asked(leave.grant(), &sent.role, &sent.member);
    let grant = grant.ok_or_else(|| Fault::Refused(seat.of("refusal", "people-role-missing")))?;
    let some = |text: String| Some(text).filter(|t| !t.is_empty());
    let language = Lang::served(&sent.language).unwrap_or(seat.lang()).tag();
    let guest = Guest {
        name: sent.name,
        mail: sent.mail,
        language: language.to_owned(),
        grant,
        home: some(sent.home),
        organisation: some(sent.organisation),
        reason: sent.reason,
    };
    match seat.desk().invite(&leave, gate.origin.as_str(), guest).await.map_err(|e| fault(&seat, e))? {
        Invited::Sent(shown) => once(&seat, &gate, &shown.0, language),
        Invited::Waits => Ok(seat.go("/work/invitations?waits=1")),
    }
}

/// Takes one back.
pub async fn withdraw(Leave(leave): Leave<access::InvitationTurn>, seat: Seat) -> Result<Response, Fault> {
    seat.desk().withdraw_invitation(&leave).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/invitations"))
}

/// Sends one again.
pub async fn resend(
    Leave(leave): Leave<access::InvitationTurn>,
    Extension(gate): Extension<Gate>,
    seat: Seat,
) -> Shown {
    let shown = seat.desk().resend_invitation(&leave, gate.origin.as_str()).await.map_err(|e| fault(&seat, e))?;
    let invitation: Option<Invitation> = leave.paper().read();
    let language = invitation.map_or_else(|| "en".to_owned(), |i| i.language);
    once(&seat, &gate, &shown.0, &language)
}
