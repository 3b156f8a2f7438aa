//! Joint investigations: what other forces ask and what one's own asks of them, joint operations, and how long answers take. What a referral says is on one page alone, after a fresh proof.

mod counts;
mod new;
mod one;
mod operations;
mod room;
mod times;

use ::desk::referrals::{ReferralRefused, ReferralSeen};
use alliance::referrals::{Answer, Asks, ReferralState, Urgency};
use axum::Router;

use crate::enter::Site;
use crate::fault::Fault;
use crate::work::Seat;

/// Where the lists stand.
const ROOM: &str = "/work/referrals";

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = new::routes(room::routes(r));
    let r = operations::routes(one::routes(r));
    times::routes(counts::routes(r))
}

/// What a use case gave, its refusal put into this language's sentence.
fn ruled<T>(seat: &Seat, done: Result<T, ReferralRefused>) -> Result<T, Fault> {
    done.map_err(|refused| match sentence(seat, refused) {
        Ok(sentence) => Fault::Refused(sentence),
        Err(fault) => fault,
    })
}

/// Why something was not done, as a sentence; what has none is a fault.
fn sentence(seat: &Seat, refused: ReferralRefused) -> Result<String, Fault> {
    Ok(match refused {
        ReferralRefused::NotVetted(_) => seat.m("detection-not-vetted"),
        ReferralRefused::NotThere => return Err(Fault::Missing),
        ReferralRefused::NobodyThere => seat.m("referral-nobody-there"),
        ReferralRefused::NotYours => seat.m("referral-not-yours"),
        ReferralRefused::Empty => seat.m("referral-empty"),
        ReferralRefused::TooLong => seat.m("referral-too-long"),
        ReferralRefused::Rule(rule) => seat.of("refusal", rule.code()),
        ReferralRefused::Desk(error) => return Err(seat.fault(error)),
    })
}

/// What is asked, in words.
fn kind(seat: &Seat, asks: Asks) -> String {
    match asks {
        Asks::Referral { lead } => seat.of("referral-lead", lead.as_str()),
        Asks::Evidence { evidence, .. } => seat.of("referral-evidence", evidence.as_str()),
    }
}

/// What is answered, in words.
fn answer(seat: &Seat, answer: Answer) -> String {
    match answer {
        Answer::Outcome { outcome } => seat.of("referral-outcome", outcome.as_str()),
        Answer::Provided => seat.m("referral-answer-provided"),
        Answer::Partly => seat.m("referral-answer-partly"),
        Answer::NoSuchData => seat.m("referral-answer-no-such-data"),
        Answer::Refused { why } => seat.of("referral-why", why.as_str()),
    }
}

/// How far it is, in words.
fn state(seat: &Seat, state: &ReferralState) -> String {
    match state {
        ReferralState::Answered { answer: said, .. } => answer(seat, *said),
        ReferralState::HandedOn { to, .. } => {
            seat.with("referral-handed-on-to", &[("country", seat.name(to.as_str()).into())])
        }
        state => seat.of("referral-state", state.name()),
    }
}

/// A shape for how far it is, beside the word for it.
fn shape(seen: &ReferralSeen) -> &'static str {
    match seen.state {
        _ if seen.overdue.is_some() => "◷",
        ReferralState::Sent => "○",
        ReferralState::Acknowledged { .. } => "◐",
        _ => "●",
    }
}

fn is_urgent(urgency: Urgency) -> bool {
    urgency != Urgency::Normal
}
