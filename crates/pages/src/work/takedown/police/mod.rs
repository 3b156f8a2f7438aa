//! What the police see before a notice leaves: what waits for their word, what their force holds, and the clock by which holds end.
//!
//! Of a hold nothing is said to anybody but its own force.

mod clock;
mod form;
mod hold;
mod inbox;
mod item;
mod place;

use ::desk::takedown::{BadTarget, HoldLine, HoldRefused, LONGEST_REASON, PoliceRefused};
use alliance::takedown::Hold;
use alliance::takedown::hold::Owner;
use axum::Router;
use jiff::SignedDuration;

use super::words;
use crate::enter::Site;
use crate::fault::Fault;
use crate::work::Seat;

/// A hold that ends within this time stands out.
const SOON: SignedDuration = SignedDuration::from_hours(6);

/// The routes of these rooms.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = inbox::routes(r);
    let r = place::routes(r);
    let r = item::routes(r);
    let r = hold::routes(r);
    clock::routes(r)
}

/// What a use case of the police gave, its refusal put into this language's sentence.
fn ruled<T>(seat: &Seat, done: Result<T, PoliceRefused>) -> Result<T, Fault> {
    done.map_err(|refused| match refused {
        PoliceRefused::NotVetted(_) => Fault::Refused(seat.m("detection-not-vetted")),
        PoliceRefused::Rule(rule) => Fault::Refused(seat.of("refusal", rule.code())),
        PoliceRefused::Preserve(rule) => Fault::Refused(seat.of("refusal", rule.code())),
        PoliceRefused::Desk(error) => seat.fault(error),
    })
}

/// The same of a hold. One of another force is not there.
fn held<T>(seat: &Seat, done: Result<T, HoldRefused>) -> Result<T, Fault> {
    done.map_err(|refused| match refused {
        HoldRefused::NotThere => Fault::Missing,
        HoldRefused::Desk(error) => seat.fault(error),
        told => Fault::Refused(sentence(seat, &told)),
    })
}

/// Why something is not held, in words.
fn sentence(seat: &Seat, refused: &HoldRefused) -> String {
    match refused {
        HoldRefused::NotVetted(_) => seat.m("detection-not-vetted"),
        HoldRefused::Target(bad) => seat.of("hold-wrong", wrong(*bad)),
        HoldRefused::NothingThere => seat.m("hold-nothing-there"),
        HoldRefused::NoReason => seat.with("hold-no-reason", &[("n", (LONGEST_REASON as u64).into())]),
        HoldRefused::Rule(rule) => seat.of("refusal", rule.code()),
        HoldRefused::Police(rule) => seat.of("refusal", rule.code()),
        // These two have an answer of their own.
        HoldRefused::NotThere | HoldRefused::Desk(_) => String::new(),
    }
}

/// The word of what is wrong with something that was named.
const fn wrong(bad: BadTarget) -> &'static str {
    match bad {
        BadTarget::Unread => "unread",
        BadTarget::NoDomain => "no-domain",
        BadTarget::NoNetwork => "no-network",
        BadTarget::NoDigest => "no-digest",
    }
}

/// Whose a hold is.
fn owner(seat: &Seat, hold: &Hold) -> String {
    match hold.owner() {
        Owner::Officer { account } if seat.person().is_some_and(|me| me.account == account.as_str()) => {
            seat.m("hold-owner-you")
        }
        Owner::Officer { account } => account.to_string(),
        Owner::DutyDesk => seat.m("hold-owner-desk"),
    }
}

/// How long a hold still stands.
fn left(seat: &Seat, hold: &Hold) -> String {
    let left = hold.until().duration_since(seat.desk().clock().now());
    seat.with("hold-left", &[("time", words::span(seat, left).into())])
}

/// Whether the end of a hold that stands is near.
fn is_ending(seat: &Seat, hold: &Hold) -> bool {
    hold.stands() && hold.until().duration_since(seat.desk().clock().now()) <= SOON
}

/// A line of a list of holds: its id, what it reaches, whose it is, its end, how long that is, and whether it is near.
struct Listed {
    id: String,
    of: String,
    owner: String,
    until: jiff::Timestamp,
    left: String,
    is_ending: bool,
}

fn listed(seat: &Seat, holds: &[HoldLine]) -> Vec<Listed> {
    let line = |line: &HoldLine| Listed {
        id: line.id.clone(),
        of: seat.of("hold-of", line.hold.scope.name()),
        owner: owner(seat, &line.hold),
        until: line.hold.until(),
        left: left(seat, &line.hold),
        is_ending: is_ending(seat, &line.hold),
    };
    holds.iter().map(line).collect()
}
