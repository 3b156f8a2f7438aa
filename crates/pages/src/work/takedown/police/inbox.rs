//! What waits for the police's word, most urgent first; what is still being assessed; what their force holds.

use ::desk::takedown::{PoliceDesk, PoliceLine};
use alliance::people::access;
use askama::Template;
use axum::Router;
use gate::{Leave, seat};
use jiff::Timestamp;

use super::form::{MOST, NAMED, Sent};
use super::{Listed, listed, ruled};
use crate::enter::Site;
use crate::fault::Shown;
use crate::work::Seat;
use crate::work::takedown::form::unkept;
use crate::work::takedown::words;

/// The address of the inbox.
pub(super) const INBOX: &str = "/work/police";

pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    seat!(r, PoliceRoom, GET "/work/police", show)
}

#[derive(Template)]
#[template(path = "work/police.html")]
struct InboxPage<'a> {
    c: &'a Seat,
    desk: PoliceDesk,
    holds: Vec<Listed>,
    /// Whether the clock is believed: holds end by it.
    is_steady: bool,
    /// The form for a place that somebody names.
    sent: Sent,
    wrong: Option<String>,
}

impl InboxPage<'_> {
    fn path(&self) -> &'static str {
        INBOX
    }

    fn item_href(&self, line: &PoliceLine) -> String {
        self.c.to(words::with_keys(self.c, format!("{INBOX}/{}", line.id)))
    }

    fn urgent(&self, line: &PoliceLine) -> String {
        words::signs(self.c, line.signs)
    }

    /// Since when it waits for a word; where nobody asks yet, since when it is known.
    fn since(&self, line: &PoliceLine) -> Timestamp {
        line.asked.unwrap_or(line.received)
    }

    fn age(&self, line: &PoliceLine) -> String {
        words::age(self.c, self.since(line))
    }

    fn host(&self, line: &PoliceLine) -> Option<String> {
        let (name, country) = line.host.as_ref()?;
        Some(country.as_ref().map_or_else(|| name.clone(), |country| format!("{name} ({country})")))
    }

    /// How many wait that are not listed.
    fn further(&self) -> Option<u64> {
        self.desk.all.checked_sub(self.desk.asked.len() as u64).filter(|further| *further > 0)
    }

    fn keys(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("j", self.c.m("shortcuts-down"), true),
            ("k", self.c.m("shortcuts-up"), true),
            ("n", self.c.m("shortcuts-next"), !self.desk.asked.is_empty()),
            ("h", self.c.m("shortcuts-hold-place"), true),
        ];
        all.into_iter().filter(|(.., works)| *works).map(|(key, what, _)| (key, what)).collect()
    }
}

/// Shows it; with an item before it, goes to the most urgent one after that.
async fn show(Leave(leave): Leave<access::PoliceRoom>, seat: Seat) -> Shown {
    let desk = ruled(&seat, seat.desk().police_desk(&leave).await)?;
    if let Some(before) = seat.parameter("after") {
        let at = desk.asked.iter().position(|line| line.id == before);
        let others = desk.asked.iter().cycle().skip(at.map_or(0, |at| at + 1)).take(desk.asked.len());
        let next = others.map(|line| &line.id).find(|id| *id != before);
        let to = next.map_or_else(|| format!("{INBOX}?nothing=1"), |id| format!("{INBOX}/{id}"));
        return Ok(seat.go(words::with_keys(&seat, to)));
    }
    let is_steady = seat.desk().watch().await?.is_steady();
    let holds = listed(&seat, &desk.holds);
    let page = InboxPage { c: &seat, desk, holds, is_steady, sent: Sent::default(), wrong: None };
    seat.page(&page).map(unkept)
}
