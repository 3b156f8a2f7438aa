//! What a hotline has sent: how far each notice is, and how long it has been out against the norm. For whoever leads it, and for whoever works there.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use ::desk::takedown::{LONGEST_CLOSING, Lead, NextStep, NoticeSeen};
use alliance::people::access;
use alliance::takedown::NoticeState;
use alliance::takedown::notice::{Channel, WAYS};
use askama::Template;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};
use jiff::{SignedDuration, Timestamp};

use super::super::words;
use super::inbox::page_asked;
use super::{answered, promised, ruled};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;
use crate::work::commitments::{Pairs, one};

/// Notices on a page.
const PER_PAGE: usize = 100;
/// The marks of the norm, in hours: what is still there after a day, three, seven is counted so by every hotline.
const MARKS: [(i64, &str); 3] = [(168, "week"), (72, "three"), (24, "day")];

/// The routes.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, NoticesSent, GET "/work/takedown/notices", show);
    let r = seat!(r, NoticeConfirm, POST "/work/takedown/notices/{id}/confirm", confirm);
    let r = seat!(r, NoticeClose, POST "/work/takedown/notices/{id}/close", close);
    seat!(r, NoticePress, POST "/work/takedown/notices/{id}/press", press)
}

#[derive(Template)]
#[template(path = "work/notices-sent.html")]
struct SentPage<'a> {
    c: &'a Seat,
    now: Timestamp,
    /// Those of this page.
    notices: Vec<NoticeSeen>,
    /// How many the filters leave.
    found: usize,
    /// How many there are in each state.
    counted: BTreeMap<&'static str, u64>,
    /// How many whose clock runs are within the norm's first mark, and how many past each.
    ages: Vec<(&'static str, u64)>,
    /// Recipients, by name.
    recipients: Vec<String>,
    /// How many wait for a lead's word.
    for_lead: u64,
    page: u64,
}

impl SentPage<'_> {
    /// Each state of which there can be a notice, and how many are in it.
    fn states(&self) -> Vec<(&'static str, u64)> {
        states().into_iter().map(|state| (state, self.counted.get(state).copied().unwrap_or_default())).collect()
    }

    fn chosen(&self, name: &str, value: &str) -> bool {
        self.c.parameter(name) == Some(value)
    }

    /// How long it has been out, up to now or to when it was over.
    fn age(&self, seen: &NoticeSeen) -> String {
        seen.sent.map(|sent| words::lasted(self.c, sent, seen.over().unwrap_or(self.now))).unwrap_or_default()
    }

    fn mark(&self, seen: &NoticeSeen) -> Option<&'static str> {
        mark(seen, self.now)
    }

    fn answered(&self, seen: &NoticeSeen) -> String {
        answered(self.c, seen)
    }

    /// Since when it is gone, or there again.
    fn looked(&self, seen: &NoticeSeen) -> Vec<String> {
        [words::gone(self.c, seen), words::again(self.c, seen)].into_iter().flatten().collect()
    }

    fn promised(&self, seen: &NoticeSeen) -> Option<String> {
        promised(self.c, seen)
    }

    /// How far a notice is: where something was done because nothing came of it, what that was.
    fn state(&self, seen: &NoticeSeen) -> String {
        match seen.state {
            NoticeState::Escalated { step, .. } => self.c.of("notice-taken", step.as_str()),
            _ => self.c.of("notice-state", seen.state.name()),
        }
    }

    /// What is done next, and from when on.
    fn next(&self, next: &NextStep) -> String {
        let step = self.c.of("notice-step", next.step.as_str());
        let told = [("step", step.into()), ("when", self.c.time(&next.due).into())];
        if next.due <= self.now { self.c.with("sent-next-since", &told) } else { self.c.with("sent-next", &told) }
    }

    /// What it waits for, once it is due. What the police say stands nowhere: whether they think or hold is one here.
    fn waits(&self, next: &NextStep) -> Option<String> {
        if next.waits_for_lead(self.now) {
            Some(self.c.m("sent-next-lead"))
        } else if next.due <= self.now {
            Some(self.c.m("sent-next-police"))
        } else if next.lead == Lead::Asked {
            Some(self.c.m("sent-next-will-lead"))
        } else {
            None
        }
    }

    /// Whether whoever looks can confirm it now.
    fn may_confirm(&self, next: &NextStep) -> bool {
        next.waits_for_lead(self.now) && self.c.reaches::<access::NoticeConfirm>()
    }

    /// That its recipient refuses while its steps go on, and why a lead closed it.
    fn settled(&self, seen: &NoticeSeen) -> Vec<String> {
        let refuses = seen.refused.as_ref().filter(|_| seen.claim().is_none());
        let refuses = refuses.map(|since| self.c.with("sent-refused", &[("when", self.c.time(since).into())]));
        let closed = seen.closed.as_ref().map(|closed| {
            let (who, reason) = (closed.lead.act.by.to_string(), closed.reason.as_str());
            self.c.with("sent-closed", &[("who", who.into()), ("reason", reason.into())])
        });
        refuses.into_iter().chain(closed).collect()
    }

    /// Whether whoever looks can close it, or have it pressed on.
    fn may_settle(&self, seen: &NoticeSeen) -> bool {
        seen.may_be_closed() && self.c.reaches::<access::NoticeClose>()
    }

    /// Whether something here asks for a fresh proof of who acts.
    fn asks_for_proof(&self) -> bool {
        self.for_lead > 0 || self.notices.iter().any(|seen| self.may_settle(seen))
    }

    fn href(&self, seen: &NoticeSeen, deed: &str) -> String {
        self.c.to(format!("/work/takedown/notices/{}/{deed}", seen.id))
    }

    fn longest_reason(&self) -> usize {
        LONGEST_CLOSING
    }

    fn confirm_href(&self, seen: &NoticeSeen) -> String {
        self.href(seen, "confirm")
    }

    /// What the last attempt that failed said.
    fn last_failure<'n>(&self, seen: &'n NoticeSeen) -> Option<&'n str> {
        let failed = seen.attempts.iter().rev().find(|attempt| attempt.word != "delivered")?;
        Some(&failed.word)
    }

    /// How many are within the norm's first mark, and past each.
    fn norm(&self) -> Vec<(&'static str, String)> {
        self.ages.iter().map(|(word, n)| (*word, self.c.number(*n))).collect()
    }

    fn found_in_all(&self) -> u64 {
        self.found as u64
    }

    /// How many attempts failed, where one did.
    fn failures(&self, seen: &NoticeSeen) -> Option<String> {
        Some(seen.failures() as u64).filter(|failures| *failures > 0).map(|failures| self.c.number(failures))
    }

    const fn page(&self) -> u64 {
        self.page
    }

    fn pages(&self) -> u64 {
        self.found.div_ceil(PER_PAGE) as u64
    }
}

/// The highest mark of the norm that a notice has passed; none: it is within a day, or was not sent.
fn mark(seen: &NoticeSeen, now: Timestamp) -> Option<&'static str> {
    let out = seen.over().unwrap_or(now).duration_since(seen.sent?);
    MARKS.iter().find(|(hours, _)| out > SignedDuration::from_hours(*hours)).map(|(_, word)| *word)
}

/// The states of which there can be a notice, in the order of their drawing.
fn states() -> Vec<&'static str> {
    let mut all: Vec<&'static str> = Vec::new();
    for way in WAYS {
        for state in [way.0, way.2] {
            if state != "draft" && !all.contains(&state) {
                all.push(state);
            }
        }
    }
    all
}

/// What needs somebody comes first: what is overdue or found no way, then what waits, the longest first; what is over comes last, the newest first.
fn rank(seen: &NoticeSeen) -> u8 {
    use NoticeState::{
        Acknowledged, Claimed, Closed, Delivered, Draft, Escalated, Failed, Overdue, Ready, Sent, Verified,
    };
    match seen.state {
        // What is there again is to leave anew.
        _ if seen.again.is_some() => 0,
        Overdue { .. } | Escalated { .. } | Failed { .. } => 0,
        Draft | Ready | Sent | Delivered { .. } => 1,
        Acknowledged { .. } => 2,
        Claimed { .. } => 3,
        Verified { .. } | Closed { .. } => 4,
    }
}

async fn show(Leave(leave): Leave<access::NoticesSent>, seat: Seat) -> Shown {
    // Steps are due by the time that is reckoned: where the clock jumped, it is not the clock's.
    let now = seat.desk().watch().await?.now();
    let mut all = seat.desk().notices_standing(&leave).await?;
    let mut counted: BTreeMap<&'static str, u64> = BTreeMap::new();
    let mut ages: Vec<(&'static str, u64)> = vec![("within", 0), ("day", 0), ("three", 0), ("week", 0)];
    for seen in &all {
        *counted.entry(seen.state.name()).or_default() += 1;
        if seen.over().is_none() && seen.sent.is_some() {
            let word = mark(seen, now).unwrap_or("within");
            ages.iter_mut().filter(|(of, _)| *of == word).for_each(|(_, n)| *n += 1);
        }
    }
    let for_lead = |seen: &NoticeSeen| seen.next.as_ref().is_some_and(|next| next.waits_for_lead(now));
    let waiting = all.iter().filter(|seen| for_lead(seen)).count() as u64;
    let mut recipients: Vec<String> = all.iter().map(|seen| seen.to.clone()).collect();
    recipients.sort_by_key(|name| (name.to_lowercase(), name.clone()));
    recipients.dedup();
    let is = |name: &str, value: &str| seat.parameter(name).is_none_or(|wanted| wanted == value);
    all.retain(|seen| {
        let channel = seen.channel.map_or("", Channel::as_str);
        let late = if seen.over().is_some() { "" } else { mark(seen, now).unwrap_or("within") };
        is("state", seen.state.name())
            && is("to", &seen.to)
            && is("channel", channel)
            && is("age", late)
            && (seat.parameter("failed").is_none() || seen.failures() > 0)
            && (seat.parameter("lead").is_none() || for_lead(seen))
    });
    all.sort_by_key(|seen| (rank(seen), seen.sent));
    let over = all.partition_point(|seen| rank(seen) < 4);
    all[over..].sort_by_key(|seen| Reverse(seen.over()));
    let (found, page) = (all.len(), page_asked(&seat));
    let before = (page as usize - 1).saturating_mul(PER_PAGE);
    let notices = all.into_iter().skip(before).take(PER_PAGE).collect();
    let notices = seat.desk().notices_followed(&leave, notices).await?;
    let page = page.into();
    seat.page(&SentPage { c: &seat, now, notices, found, counted, ages, recipients, for_lead: waiting, page })
}

/// A lead confirms what is due next of a notice.
async fn confirm(Leave(leave): Leave<access::NoticeConfirm>, seat: Seat) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().notice_confirm(&leave).await)?;
    Ok(seat.go(format!("/work/takedown/notices#n-{}", leave.paper().id)))
}

/// A lead closes what its recipient refuses, or says not to be theirs.
async fn close(
    Leave(leave): Leave<access::NoticeClose>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().notice_close(&leave, one(&sent, "reason")).await)?;
    Ok(seat.go(format!("/work/takedown/notices#n-{}", leave.paper().id)))
}

/// A lead has it pressed on.
async fn press(Leave(leave): Leave<access::NoticePress>, seat: Seat) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().notice_press(&leave).await)?;
    Ok(seat.go(format!("/work/takedown/notices#n-{}", leave.paper().id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_but_a_draft_is_offered_once() {
        let all = states();
        assert_eq!(all.len(), 10);
        assert!(!all.contains(&"draft"));
    }
}
