//! The two lists of a force: what lies with it, and what it sent. What is overdue comes first; one key goes to the next that waits.

use std::collections::BTreeMap;

use ::desk::referrals::{ReferralDesk, ReferralSeen};
use alliance::people::access;
use askama::Template;
use axum::Router;
use gate::{Leave, seat};

use super::{ROOM, is_urgent, kind, ruled, shape, state};
use crate::enter::Site;
use crate::fault::Shown;
use crate::work::Seat;
use crate::work::takedown::form::unkept;
use crate::work::takedown::words;

pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    seat!(r, ReferralRoom, GET "/work/referrals", show)
}

/// A line of a list, as it is read.
struct Line {
    href: String,
    /// What it is called; its id where nobody called it anything.
    called: String,
    whom: String,
    kind: String,
    urgency: String,
    urgent: bool,
    /// For how long it has lain there.
    age: String,
    due: String,
    /// What is overdue, and for how long.
    late: Option<String>,
    shape: &'static str,
    state: String,
}

#[derive(Template)]
#[template(path = "work/referrals.html")]
struct RoomPage<'a> {
    c: &'a Seat,
    incoming: Vec<Line>,
    out: Vec<Line>,
    /// How many of each are overdue.
    late: (u64, u64),
    /// The first that waits for an answer here.
    next: Option<String>,
}

impl RoomPage<'_> {
    fn path(&self) -> &'static str {
        ROOM
    }

    fn may_write(&self) -> bool {
        self.c.reaches::<access::ReferralWrite>()
    }

    fn keys(&self) -> Vec<(&'static str, String)> {
        let all = [
            ("j", self.c.m("shortcuts-down"), true),
            ("k", self.c.m("shortcuts-up"), true),
            ("n", self.c.m("shortcuts-next"), self.next.is_some()),
            ("r", self.c.m("shortcuts-referral-new"), self.may_write()),
        ];
        all.into_iter().filter(|(.., works)| *works).map(|(key, what, _)| (key, what)).collect()
    }
}

/// The address of a referral's page.
fn href(seat: &Seat, seen: &ReferralSeen) -> String {
    seat.to(words::with_keys(seat, format!("{ROOM}/{}", seen.id)))
}

fn line(seat: &Seat, names: &BTreeMap<String, String>, seen: &ReferralSeen) -> Line {
    let whom = if seen.is_out {
        seat.name(&seen.to)
    } else {
        let name = names.get(&seen.from.organisation).unwrap_or(&seen.from.organisation);
        format!("{name} ({})", seat.name(&seen.from.member))
    };
    let late = seen.overdue.map(|(late, since)| {
        let args = [("what", seat.of("referral-late", late.as_str()).into()), ("age", words::age(seat, since).into())];
        seat.with("referral-overdue", &args)
    });
    let due = if seen.is_open() { seat.time(&seen.answer_by) } else { String::new() };
    let now = seen.now.as_ref().map(|now| {
        let args = [("country", seat.name(&now.member).into()), ("state", state(seat, &now.state).into())];
        seat.with("referral-now", &args)
    });
    Line {
        href: href(seat, seen),
        called: if seen.reference.is_empty() { seen.id.clone() } else { seen.reference.clone() },
        whom,
        kind: kind(seat, seen.asks),
        urgency: seat.of("referral-urgency", seen.urgency.as_str()),
        urgent: is_urgent(seen.urgency),
        age: words::age(seat, seen.sent),
        due,
        late,
        shape: shape(seen),
        state: now.unwrap_or_else(|| state(seat, &seen.state)),
    }
}

async fn show(Leave(leave): Leave<access::ReferralRoom>, seat: Seat) -> Shown {
    let ReferralDesk { incoming, out } = ruled(&seat, seat.desk().referral_desk(&leave).await)?;
    let names = seat.desk().notice_offices(&leave).await?;
    let count = |all: &[ReferralSeen]| all.iter().filter(|seen| seen.overdue.is_some()).count() as u64;
    let late = (count(&incoming), count(&out));
    let next = incoming.iter().find(|seen| seen.is_open()).map(|seen| href(&seat, seen));
    let lines = |all: &[ReferralSeen]| all.iter().map(|seen| line(&seat, &names, seen)).collect();
    let (incoming, out) = (lines(&incoming), lines(&out));
    seat.page(&RoomPage { c: &seat, incoming, out, late, next }).map(unkept)
}
