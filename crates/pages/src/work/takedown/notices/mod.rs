//! Notices: what a hotline has sent and to whom, the desk of a provider, and the link in a notice's mail.

mod inbox;
mod link;
mod providers;
mod sent;
mod tip;

use ::desk::takedown::{LONGEST_CLOSING, NoticeRefused, NoticeSeen};
use alliance::takedown::NoticeState;
use axum::Router;

use crate::enter::Site;
use crate::fault::Fault;
use crate::work::Seat;

/// The routes of these rooms.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = sent::routes(r);
    let r = providers::routes(r);
    let r = inbox::routes(r);
    let r = tip::routes(r);
    link::routes(r)
}

/// What a use case gave, its refusal put into this language's sentence.
fn ruled<T>(seat: &Seat, done: Result<T, NoticeRefused>) -> Result<T, Fault> {
    done.map_err(|refused| match refused {
        NoticeRefused::NotThere => Fault::Missing,
        NoticeRefused::LinkUsed => Fault::Refused(seat.m("notice-link-used")),
        NoticeRefused::Reference => Fault::Refused(seat.m("notice-reference-long")),
        NoticeRefused::Reason => {
            Fault::Refused(seat.with("sent-close-reason", &[("n", (LONGEST_CLOSING as u64).into())]))
        }
        NoticeRefused::AddressInReason => Fault::Refused(seat.m("item-reason-address")),
        NoticeRefused::Rule(rule) => Fault::Refused(seat.of("refusal", rule.code())),
        NoticeRefused::Tip(rule) => Fault::Refused(seat.of("refusal", rule.code())),
        NoticeRefused::Preserve(rule) => Fault::Refused(seat.of("refusal", rule.code())),
        NoticeRefused::Desk(error) => seat.fault(error),
    })
}

/// How far a notice is, to whoever got it.
fn standing(seat: &Seat, seen: &NoticeSeen) -> String {
    match &seen.state {
        NoticeState::Overdue { .. } | NoticeState::Escalated { .. } => seat.m("notice-waits-late"),
        _ if seen.waits() => seat.m("notice-waits"),
        NoticeState::Acknowledged { .. } => seat.m("notice-seen-by-you"),
        NoticeState::Claimed { .. } => answered(seat, seen),
        state => seat.of("notice-state", state.name()),
    }
}

/// A shape for how far a notice is, beside the word for it.
fn shape(seen: &NoticeSeen) -> &'static str {
    match seen.state {
        NoticeState::Overdue { .. } | NoticeState::Escalated { .. } | NoticeState::Failed { .. } => "◷",
        NoticeState::Acknowledged { .. } => "◐",
        NoticeState::Claimed { .. } | NoticeState::Verified { .. } | NoticeState::Closed { .. } => "●",
        _ => "○",
    }
}

/// What the recipient answered, with the copies that they removed.
fn answered(seat: &Seat, seen: &NoticeSeen) -> String {
    let claim = seen.claim().map(|claim| seat.of("notice-claim", claim.as_str())).unwrap_or_default();
    match seen.copies {
        Some(copies) if !claim.is_empty() => {
            seat.with("notice-claim-copies", &[("claim", claim.into()), ("n", u64::from(copies).into())])
        }
        _ => claim,
    }
}

/// What a notice asks for, a line for each.
fn asked(seat: &Seat, seen: &NoticeSeen) -> Vec<String> {
    let mut lines = vec![seat.m("notice-asks-disable")];
    if let Some(wish) = &seen.wish {
        let until = seen.sent.map(|sent| seat.time(&wish.kept_until(sent))).unwrap_or_default();
        let days = u64::from(wish.preserve_days);
        lines.push(seat.with("notice-asks-keep", &[("n", days.into()), ("until", until.into())]));
        lines.push(seat.with("notice-asks-silence", &[("until", seat.time(&wish.silent_until).into())]));
    }
    lines
}

/// What the recipient promised, where it did.
fn promised(seat: &Seat, seen: &NoticeSeen) -> Option<String> {
    let receipt = seen.receipt.as_ref()?;
    let times = [("kept", seat.time(&receipt.kept_until).into()), ("silent", seat.time(&receipt.silent_until).into())];
    Some(seat.with("notice-promised", &times))
}
