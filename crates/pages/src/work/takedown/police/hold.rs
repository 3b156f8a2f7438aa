//! One hold, to its force: what it keeps and why, whose it is, its end, and what may be done about it.

use ::desk::takedown::{HoldSeen, HoldStep};
use alliance::people::access;
use alliance::takedown::hold::{HoldState, Owner};
use askama::Template;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::inbox::INBOX;
use super::{held, item, owner};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;
use crate::work::commitments::{Pairs, one};
use crate::work::takedown::form::unkept;
use crate::work::takedown::words;

/// A later end that is offered: so much after the one that stands.
const LATER: SignedDuration = SignedDuration::from_hours(24);

pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, HoldSee, GET "/work/hold/{id}", show);
    let r = seat!(r, HoldChange, POST "/work/hold/{id}/extend", extend);
    let r = seat!(r, HoldChange, POST "/work/hold/{id}/release", release);
    seat!(r, HoldChange, POST "/work/hold/{id}/take", take)
}

#[derive(Template)]
#[template(path = "work/police-hold.html")]
struct HoldPage<'a> {
    c: &'a Seat,
    seen: HoldSeen,
    contacts: Vec<String>,
}

impl HoldPage<'_> {
    fn path(&self) -> String {
        format!("/work/hold/{}", self.seen.id)
    }

    fn href(&self, deed: &str) -> String {
        self.c.to(words::with_keys(self.c, format!("{}/{deed}", self.path())))
    }

    fn standing(&self) -> String {
        let c = self.c;
        let when = |at: &Timestamp| c.time(at).into();
        match self.seen.hold.state() {
            HoldState::Held | HoldState::Extended { .. } => {
                c.with("hold-stands", &[("when", when(&self.seen.hold.until()))])
            }
            HoldState::Released { released } => c.with("hold-was-released", &[("when", when(&released.act.at))]),
            HoldState::Expired { at } => c.with("hold-has-expired", &[("when", when(at))]),
        }
    }

    fn of(&self) -> String {
        self.c.of("hold-of", self.seen.hold.scope.name())
    }

    fn owner(&self) -> String {
        owner(self.c, &self.seen.hold)
    }

    fn left(&self) -> String {
        super::left(self.c, &self.seen.hold)
    }

    fn is_ending(&self) -> bool {
        super::is_ending(self.c, &self.seen.hold)
    }

    fn is_mine(&self) -> bool {
        let me = self.c.person().map(|person| person.account.as_str());
        matches!(self.seen.hold.owner(), Owner::Officer { account } if Some(account.as_str()) == me)
    }

    /// A moment as a field of day and time holds it.
    fn field(at: Timestamp) -> String {
        at.strftime("%Y-%m-%dT%H:%M").to_string()
    }

    fn earliest(&self) -> String {
        Self::field(self.seen.hold.until())
    }

    fn offered(&self) -> String {
        let until = self.seen.hold.until();
        Self::field(until.saturating_add(LATER).unwrap_or(until))
    }

    fn keys(&self) -> Vec<(&'static str, String)> {
        let c = self.c;
        let stands = self.seen.hold.stands();
        let all =
            [("t", c.m("shortcuts-hold-take"), stands && !self.is_mine()), ("e", c.m("shortcuts-hold-extend"), stands)];
        all.into_iter().filter(|(.., works)| *works).map(|(key, what, _)| (key, what)).collect()
    }
}

async fn show(Leave(leave): Leave<access::HoldSee>, seat: Seat) -> Shown {
    let seen = held(&seat, seat.desk().hold_seen(&leave).await)?;
    let contacts = item::contacts(&seat, &seen.contacts).await?;
    seat.page(&HoldPage { c: &seat, seen, contacts }).map(unkept)
}

async fn step(
    seat: &Seat,
    leave: &desk::people::Authorised<access::HoldChange>,
    step: HoldStep,
) -> Result<Response, Fault> {
    held(seat, seat.desk().hold_step(leave, step).await)?;
    Ok(seat.go(words::with_keys(seat, format!("/work/hold/{}", leave.paper().id))))
}

async fn extend(
    Leave(leave): Leave<access::HoldChange>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let until = moment(one(&sent, "until")).ok_or_else(|| Fault::Bad(seat.m("hold-until-unfit")))?;
    step(&seat, &leave, HoldStep::Extend { until }).await
}

/// A moment as a field of day and time holds it, in UTC.
fn moment(text: &str) -> Option<Timestamp> {
    let moment: DateTime = text.parse().ok()?;
    TimeZone::UTC.to_timestamp(moment).ok()
}

async fn release(Leave(leave): Leave<access::HoldChange>, seat: Seat) -> Result<Response, Fault> {
    step(&seat, &leave, HoldStep::Release).await
}

async fn take(Leave(leave): Leave<access::HoldChange>, seat: Seat) -> Result<Response, Fault> {
    step(&seat, &leave, HoldStep::Take).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_as_a_field_holds_it() {
        let at = moment("2026-03-31T08:30").unwrap();
        assert_eq!(at.to_string(), "2026-03-31T08:30:00Z");
        assert_eq!(HoldPage::field(at), "2026-03-31T08:30");
        for wrong in ["", "tomorrow", "2026-02-31T08:00"] {
            assert!(moment(wrong).is_none(), "{wrong}");
        }
    }
}
