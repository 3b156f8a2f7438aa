//! One address that was reported, to the police of its country: what is known of it, their word, and their hold.

use ::desk::takedown::{HoldRefused, NoticeSeen, Part, PoliceSeen, Sight, Told, Word};
use alliance::people::access::{self, Act};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use axum::{Form, Router};
use desk::people::Authorised;
use gate::{Leave, seat};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};

use super::form::{MOST, Sent};
use super::inbox::INBOX;
use super::{Listed, listed, ruled, sentence};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;
use crate::work::commitments::{Pairs, one};
use crate::work::takedown::form::unkept;
use crate::work::takedown::words;

/// Days for which something is preserved where nothing else is said.
const PRESERVED: i64 = 90;
/// The state of an item whose address is gone.
const DESTROYED: &str = "destroyed";

pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, PoliceSee, GET "/work/police/{id}", show);
    let r = seat!(r, PoliceOpen, POST "/work/police/{id}/address", open);
    let r = seat!(r, PoliceAnswer, POST "/work/police/{id}/answer", answer);
    seat!(r, HoldItem, POST "/work/police/{id}/hold", hold)
}

#[derive(Template)]
#[template(path = "work/police-item.html")]
struct ItemPage<'a> {
    c: &'a Seat,
    id: &'a str,
    police: PoliceSeen,
    holds: Vec<Listed>,
    /// Forces to contact: what people call them, and their country.
    contacts: Vec<String>,
    notices: Vec<NoticeSeen>,
    /// Its time was over: nothing is left to be said of it.
    destroyed: bool,
    /// The address, where it was asked for.
    sight: Option<Sight>,
    /// The form for a hold.
    sent: &'a Sent,
    wrong: Option<String>,
    /// The day until which a provider is silent where nothing else is said.
    silent: Date,
}

impl ItemPage<'_> {
    fn path(&self) -> String {
        format!("{INBOX}/{}", self.id)
    }

    fn href(&self, deed: &str) -> String {
        self.c.to(words::with_keys(self.c, format!("{}/{deed}", self.path())))
    }

    fn next_href(&self) -> String {
        self.c.to(words::with_keys(self.c, format!("{INBOX}?after={}", self.id)))
    }

    /// What the police say of it, and since when.
    fn standing(&self) -> String {
        let state = self.c.of("police-state", self.police.state);
        match &self.police.since {
            Some(since) => self.c.with("police-since", &[("state", state.into()), ("when", self.c.time(since).into())]),
            None => state,
        }
    }

    fn urgent(&self) -> String {
        words::signs(self.c, self.police.seen.item.assessment.signs().with(self.police.seen.signs))
    }

    fn urgent_of(&self, told: &Told) -> String {
        words::signs(self.c, told.signs)
    }

    fn has_further_reports(&self) -> bool {
        self.police.seen.reports > self.police.seen.told.len() as u64
    }

    /// The key that copies the address: `c` says that the police have nothing against a notice.
    fn copy_key(&self) -> &'static str {
        "y"
    }

    /// Whether a word can be said: one's own hold is let go first. An emergency is answered also beside a hold, which stands.
    fn may_answer(&self) -> bool {
        !self.destroyed && (self.holds.is_empty() || self.police.state == "emergency")
    }

    /// The keys that do something on this page now.
    fn keys(&self) -> Vec<(&'static str, String)> {
        let c = self.c;
        let is_open = self.sight.as_ref().is_some_and(|sight| sight.address.is_some());
        let all = [
            ("o", c.m("shortcuts-police-open"), self.sight.is_none() && !self.destroyed),
            ("y", c.m("shortcuts-copy"), is_open),
            ("c", c.m("shortcuts-clear"), self.may_answer()),
            ("p", c.m("shortcuts-preserve"), self.may_answer()),
            ("h", c.m("shortcuts-hold"), !self.destroyed),
            ("n", c.m("shortcuts-next"), true),
        ];
        all.into_iter().filter(|(.., works)| *works).map(|(key, what, _)| (key, what)).collect()
    }
}

async fn page<A: Act>(
    seat: &Seat,
    leave: &Authorised<A>,
    sight: Option<Sight>,
    (sent, wrong): (&Sent, Option<String>),
) -> Shown {
    let police = ruled(seat, seat.desk().police_seen(leave).await)?;
    let notices = seat.desk().item_notices(leave).await?;
    let contacts = contacts(seat, &police.contacts).await?;
    let holds = listed(seat, &police.holds);
    let paper = leave.paper();
    let destroyed = paper.state == DESTROYED;
    let silent = seat.today().saturating_add(PRESERVED.days());
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let page =
        ItemPage { c: seat, id: &paper.id, police, holds, contacts, notices, destroyed, sight, sent, wrong, silent };
    let mut response = seat.page(&page)?;
    *response.status_mut() = status;
    Ok(unkept(response))
}

/// Forces to contact, as people call them.
pub(super) async fn contacts(
    seat: &Seat,
    contacts: &[alliance::takedown::hold::Contact],
) -> Result<Vec<String>, Fault> {
    if contacts.is_empty() {
        return Ok(Vec::new());
    }
    let offices = words::offices(seat).await?;
    let named = |contact: &alliance::takedown::hold::Contact| {
        let force = &contact.force;
        let name = offices.get(&force.organisation).unwrap_or(&force.organisation);
        format!("{name} ({})", force.member)
    };
    Ok(contacts.iter().map(named).collect())
}

async fn show(Leave(leave): Leave<access::PoliceSee>, seat: Seat) -> Shown {
    page(&seat, &leave, None, (&Sent::default(), None)).await
}

async fn open(Leave(leave): Leave<access::PoliceOpen>, seat: Seat) -> Shown {
    let sight = seat.desk().police_open(&leave).await?;
    page(&seat, &leave, Some(sight), (&Sent::default(), None)).await
}

async fn answer(
    Leave(leave): Leave<access::PoliceAnswer>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let word = match one(&sent, "answer") {
        "clear" => Word::Clear,
        "preserve" => {
            let days = one(&sent, "days").parse().map_err(|_| Fault::Bad(seat.m("police-days-unfit")))?;
            let silent_until = midnight(one(&sent, "silent")).ok_or_else(|| Fault::Bad(seat.m("police-day-unfit")))?;
            Word::Preserve { days, silent_until }
        }
        _ => return Err(Fault::Bad(seat.m("form-choose"))),
    };
    ruled(&seat, seat.desk().police_answer(&leave, word).await)?;
    Ok(seat.go(words::with_keys(&seat, format!("{INBOX}/{}?said=1", leave.paper().id))))
}

/// The beginning of a day as a form's field holds it (UTC).
fn midnight(day: &str) -> Option<Timestamp> {
    let day: Date = day.parse().ok()?;
    TimeZone::UTC.to_timestamp(day.at(0, 0, 0, 0)).ok()
}

async fn hold(Leave(leave): Leave<access::HoldItem>, seat: Seat, Form(sent): Form<Sent>) -> Result<Response, Fault> {
    let Some(part) = sent.part() else { return Err(Fault::Bad(seat.m("form-choose"))) };
    let wanted = match sent.wanted(&seat) {
        Ok(wanted) => wanted,
        Err(wrong) => return page(&seat, &leave, None, (&sent, Some(wrong))).await,
    };
    match seat.desk().hold_item(&leave, part, &wanted).await {
        Ok(_) => Ok(seat.go(words::with_keys(&seat, format!("{INBOX}/{}", leave.paper().id)))),
        Err(HoldRefused::NotThere) => Err(Fault::Missing),
        Err(HoldRefused::Desk(error)) => Err(seat.fault(error)),
        Err(refused) => page(&seat, &leave, None, (&sent, Some(sentence(&seat, &refused)))).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight() {
        assert_eq!(midnight("2026-03-31").unwrap().to_string(), "2026-03-31T00:00:00Z");
        for wrong in ["", "2026-02-31", "31.3.2026"] {
            assert!(midnight(wrong).is_none(), "{wrong}");
        }
    }
}
