//! How the clock goes by which holds end, and the button that says that it is right.

use ::desk::takedown::ClockRefused;
use alliance::people::access;
use alliance::takedown::Watch;
use alliance::takedown::watch::{Jump, WatchState};
use askama::Template;
use axum::Router;
use axum::response::Response;
use gate::{Leave, seat};
use jiff::Timestamp;

use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;

const CLOCK: &str = "/work/clock";

pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, ClockSee, GET "/work/clock", show);
    seat!(r, ClockConfirm, POST "/work/clock", confirm)
}

#[derive(Template)]
#[template(path = "work/clock.html")]
struct ClockPage<'a> {
    c: &'a Seat,
    watch: Watch,
    /// What the machine's clock says.
    wall: Timestamp,
}

impl ClockPage<'_> {
    fn jump(&self) -> Option<Jump> {
        match self.watch.state() {
            WatchState::Steady => None,
            WatchState::Jumped { jump } => Some(*jump),
        }
    }

    /// A time to the second: minutes are what is doubted.
    fn exact(&self, at: &Timestamp) -> String {
        at.strftime("%Y-%m-%d %H:%M:%S UTC").to_string()
    }

    /// Since when it is believed.
    fn since(&self) -> String {
        self.exact(&self.watch.since())
    }

    /// The time that is reckoned.
    fn reckoned(&self) -> String {
        self.exact(&self.watch.now())
    }
}

async fn show(Leave(leave): Leave<access::ClockSee>, seat: Seat) -> Shown {
    let watch = seat.desk().clock_seen(&leave).await?;
    let wall = seat.desk().clock().now();
    seat.page(&ClockPage { c: &seat, watch, wall })
}

async fn confirm(Leave(leave): Leave<access::ClockConfirm>, seat: Seat) -> Result<Response, Fault> {
    seat.desk().clock_confirm(&leave).await.map_err(|refused| match refused {
        ClockRefused::Rule(rule) => Fault::Refused(seat.of("refusal", rule.code())),
        ClockRefused::Desk(error) => seat.fault(error),
    })?;
    Ok(seat.go(CLOCK))
}
