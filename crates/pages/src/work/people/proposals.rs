//! What two people have to agree on.

use ::desk::people::{Applicant, Listed, Subject};
use alliance::people::access;
use askama::Template;
use axum::extract::Extension;
use axum::response::Response;
use gate::{Gate, Leave};
use serde::Deserialize;

use super::{Seat, fault};
use crate::fault::{Fault, Shown};

#[derive(Template)]
#[template(path = "work/people/proposals.html")]
struct Proposals<'a> {
    c: &'a Seat,
    proposals: Vec<Listed>,
    /// Rounds whose decision about the credibility facts can be recorded: id, event, whether they are public by it.
    rounds: Vec<(String, String, bool)>,
}

impl Proposals<'_> {
    fn subject(&self, listed: &Listed) -> String {
        let who = || listed.about.clone().unwrap_or_default();
        match &listed.proposal.subject {
            Subject::Grant { grant, .. } => {
                self.c.with("proposal-grant", &[("name", who().into()), ("role", self.c.grant(grant).into())])
            }
            Subject::Invite { grants, .. } => {
                let roles: Vec<String> = grants.iter().map(|g| self.c.grant(g)).collect();
                let roles = roles.join(&self.c.m("list-comma"));
                self.c.with("proposal-invite", &[("name", who().into()), ("role", roles.into())])
            }
            Subject::EndLastOperator { how, .. } => {
                let how = self.c.of("ending", how.as_str());
                self.c.with("proposal-end", &[("name", who().into()), ("how", how.into())])
            }
            Subject::Facts { round, public } => {
                let round = [("round", round.into())];
                if *public { self.c.with("proposal-facts", &round) } else { self.c.with("proposal-facts-end", &round) }
            }
            Subject::Admission { member } => self.c.with(
                "proposal-admission",
                &[
                    ("name", member.short_name.clone().into()),
                    ("code", member.alpha2.clone().into()),
                    ("day", member.joined.clone().unwrap_or_default().into()),
                ],
            ),
        }
    }

    fn state(&self, listed: &Listed) -> String {
        let now = self.c.desk().clock().now();
        let word = listed.proposal.state.as_str();
        let over = word == "open" && !listed.proposal.is_open(now);
        self.c.of("proposal-state", if over { "over" } else { word })
    }
}

/// Shows them.
pub async fn show(Leave(leave): Leave<access::Proposals>, seat: Seat) -> Shown {
    let proposals = seat.desk().proposals(&leave).await.map_err(|e| fault(&seat, e))?;
    let rounds = seat.desk().rounds_to_decide(&leave).await?;
    seat.page(&Proposals { c: &seat, proposals, rounds })
}

/// What the form of a round's decision sends.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Decided {
    round: String,
    public: String,
    reason: String,
}

/// Records the decision of a round, for a second person to confirm.
pub async fn facts(
    Leave(leave): Leave<access::FactsDecide>,
    seat: Seat,
    axum::Form(sent): axum::Form<Decided>,
) -> Result<Response, Fault> {
    let public = match sent.public.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Fault::Bad(seat.m("form-choose"))),
    };
    let done = seat.desk().propose_facts(&leave, (sent.round.as_str(), public), &sent.reason).await;
    done.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/proposals"))
}

/// What the form of an admission sends.
#[derive(Debug, Deserialize)]
pub struct Sent {
    alpha2: String,
    alpha3: String,
    name: String,
    joined: String,
    source: String,
    reason: String,
}

/// Proposes an admission.
pub async fn admission(
    Leave(leave): Leave<access::AdmissionMake>,
    seat: Seat,
    axum::Form(sent): axum::Form<Sent>,
) -> Result<Response, Fault> {
    let Sent { alpha2, alpha3, name, joined, source, reason } = sent;
    let applicant = Applicant { alpha2, alpha3, name, joined, source, reason };
    seat.desk().propose_admission(&leave, applicant).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/proposals"))
}

/// Agrees, as the second person.
pub async fn confirm(Leave(leave): Leave<access::ProposalEnd>, Extension(gate): Extension<Gate>, seat: Seat) -> Shown {
    let done = seat.desk().confirm_proposal(&leave, gate.origin.as_str()).await.map_err(|e| fault(&seat, e))?;
    match done {
        Some(shown) => super::invitations::once(&seat, &gate, &shown.0, seat.lang().tag()),
        None => Ok(seat.go("/work/proposals")),
    }
}

/// Takes one back, or refuses it.
pub async fn withdraw(Leave(leave): Leave<access::ProposalEnd>, seat: Seat) -> Result<Response, Fault> {
    seat.desk().withdraw_proposal(&leave).await.map_err(|e| fault(&seat, e))?;
    Ok(seat.go("/work/proposals"))
}
