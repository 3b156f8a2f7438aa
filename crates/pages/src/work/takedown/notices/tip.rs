//! A provider reports what it was noticed of to NCMEC's `CyberTipline`: what the form says, and how far it is.

use ::desk::takedown::{LONGEST_TIP, TipWanted};
use alliance::people::access;
use alliance::takedown::tip::{TipIncident, TipMark, TipState};
use axum::extract::Path;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};
use vault::Secret;

use super::inbox::{Sight, page};
use super::ruled;
use crate::enter::Site;
use crate::fault::Fault;
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong, one};

/// The route.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    seat!(r, NoticeTip, POST "/work/notices/{notice}/cybertipline", send)
}

async fn send(
    Leave(leave): Leave<access::NoticeTip>,
    seat: Seat,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    match read(&seat, &sent) {
        Ok(wanted) => {
            ruled(&seat, seat.desk().notice_tip(&leave, &id, &wanted).await)?;
            Ok(seat.go(format!("/work/notices/{id}")))
        }
        Err(wrong) => page(&seat, &leave, &id, Sight::Sealed, (sent, wrong)).await,
    }
}

/// What a form wants reported, or what is wrong with it. What nobody chose is not said.
fn read(seat: &Seat, sent: &Pairs) -> Result<TipWanted, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let incident = TipIncident::ALL.iter().copied().find(|word| word.as_str() == one(sent, "incident"));
    if incident.is_none() {
        wrong.push(Wrong { field: "incident".to_owned(), sentence: seat.m("form-choose") });
    }
    let mut said = |name: &str| {
        let text = one(sent, name).trim();
        if text.chars().count() > LONGEST_TIP {
            let sentence = seat.with("tip-longest", &[("n", (LONGEST_TIP as u64).into())]);
            wrong.push(Wrong { field: name.to_owned(), sentence });
        }
        (!text.is_empty()).then(|| Secret::new(text.to_owned()))
    };
    let (urgent, words) = (said("urgent"), said("words"));
    let is_marked = |mark: &TipMark| sent.iter().any(|(name, value)| name == "mark" && value == mark.as_str());
    let marks = TipMark::ALL.iter().copied().filter(is_marked).collect();
    let third_party = match one(sent, "third-party") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    match incident {
        Some(incident) if wrong.is_empty() => Ok(TipWanted { incident, marks, third_party, urgent, words }),
        _ => Err(wrong),
    }
}

/// How far a report is, in a sentence.
pub(super) fn standing(seat: &Seat, tip: &TipState) -> String {
    let time = seat.time(&tip.at());
    match tip {
        TipState::Sent { report, .. } => {
            seat.with("tip-state-sent", &[("report", report.to_string().into()), ("time", time.into())])
        }
        TipState::Refused { code: 0, .. } => seat.m("tip-state-unwritten"),
        TipState::Refused { code, .. } => {
            seat.with("tip-state-refused", &[("code", code.to_string().into()), ("time", time.into())])
        }
        TipState::Unsure { report, .. } => seat.with("tip-state-unsure", &[("report", report.to_string().into())]),
        _ => seat.with("tip-state-on-its-way", &[("time", time.into())]),
    }
}
