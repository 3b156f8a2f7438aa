//! The page behind the link in a notice's mail: whoever has the mail may answer, once, without an account and without a script.
//!
//! Looking at it answers nothing: programs that read mail follow links. It knows nobody, sets no cookie, and shows no address of material.

use ::desk::people::Authorised;
use ::desk::takedown::{NoticeRefused, NoticeReply, NoticeSeen};
use alliance::people::access;
use alliance::takedown::NoticeState;
use alliance::takedown::notice::Claim;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::{Form, Router};
use gate::{Leave, seat};
use serde::Deserialize;

use super::super::form::unkept;
use super::inbox::{claim, may_claim};
use super::{asked, ruled, standing};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;

/// The routes.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, NoticeLink, GET "/notice/{secret}", show);
    seat!(r, NoticeLink, POST "/notice/{secret}", answer)
}

#[derive(Template)]
#[template(path = "notice-link.html")]
struct LinkPage<'a> {
    c: &'a Seat,
    secret: &'a str,
    seen: NoticeSeen,
    sender: String,
    /// Whether it was answered by this link.
    used: bool,
    /// Whether that was done just now.
    now: bool,
    /// Why the answer was not taken.
    wrong: Option<String>,
}

impl LinkPage<'_> {
    fn href(&self) -> String {
        self.c.to(format!("/notice/{}", self.secret))
    }

    fn asked(&self) -> Vec<String> {
        asked(self.c, &self.seen)
    }

    fn standing(&self) -> String {
        standing(self.c, &self.seen)
    }

    /// Whether it can be answered at all.
    fn is_open(&self) -> bool {
        !self.used && (self.seen.waits() || may_claim(&self.seen))
    }

    fn may_acknowledge(&self) -> bool {
        use NoticeState::{Delivered, Escalated, Overdue, Sent};
        matches!(self.seen.state, Sent | Delivered { .. } | Overdue { .. } | Escalated { .. })
    }

    fn may_preserve(&self) -> bool {
        self.seen.wish.is_some() && self.seen.receipt.is_none()
    }
}

/// What a page says that knows nobody, whoever is signed in beside it.
fn outside(seat: &Seat) -> Seat {
    Seat::outside((**seat).clone())
}

async fn page(
    seat: &Seat,
    leave: &Authorised<access::NoticeLink>,
    secret: &str,
    now: bool,
    wrong: Option<String>,
) -> Shown {
    let (seen, used) = ruled(seat, seat.desk().notice_of_link(leave, secret).await)?;
    let names = seat.desk().notice_offices(leave).await?;
    let sender = names.get(&seen.sender.organisation).cloned().unwrap_or_default();
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let seat = outside(seat);
    let mut response = seat.page(&LinkPage { c: &seat, secret, seen, sender, used, now, wrong })?;
    *response.status_mut() = status;
    Ok(unkept(response))
}

async fn show(Leave(leave): Leave<access::NoticeLink>, seat: Seat, Path((_, secret)): Path<(String, String)>) -> Shown {
    page(&seat, &leave, &secret, false, None).await
}

/// What a button sends.
#[derive(Deserialize)]
struct Sent {
    #[serde(default)]
    answer: String,
    #[serde(default)]
    copies: String,
}

async fn answer(
    Leave(leave): Leave<access::NoticeLink>,
    seat: Seat,
    Path((_, secret)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Shown {
    let desk = seat.desk();
    let (seen, _) = ruled(&seat, desk.notice_of_link(&leave, &secret).await)?;
    let Some(reply) = read(&sent, &seen) else {
        return page(&seat, &leave, &secret, false, Some(seat.m("form-choose"))).await;
    };
    let removed = matches!(reply, NoticeReply::Claim { claim: Claim::Removed, .. });
    if removed && !sent.copies.trim().is_empty() && copies(&sent).is_none() {
        return page(&seat, &leave, &secret, false, Some(seat.m("notice-copies-wrong"))).await;
    }
    match desk.notice_answer_by_link(&leave, &secret, &reply).await {
        Ok(_) => page(&seat, &leave, &secret, true, None).await,
        // Whoever pressed twice is shown what became of the first.
        Err(NoticeRefused::LinkUsed) => page(&seat, &leave, &secret, false, None).await,
        Err(refused) => match ruled(&seat, Err(refused)) {
            Err(Fault::Refused(sentence)) => page(&seat, &leave, &secret, false, Some(sentence)).await,
            Err(fault) => Err(fault),
            Ok(()) => Err(Fault::Missing),
        },
    }
}

fn copies(sent: &Sent) -> Option<u32> {
    sent.copies.trim().parse().ok()
}

/// The answer that a button says. What is preserved is preserved as it is asked.
fn read(sent: &Sent, seen: &NoticeSeen) -> Option<NoticeReply> {
    match sent.answer.as_str() {
        "acknowledged" => Some(NoticeReply::Acknowledged),
        "preserved" => {
            let (wish, first) = (seen.wish?, seen.sent?);
            Some(NoticeReply::Preserved { kept_until: wish.kept_until(first), silent_until: wish.silent_until })
        }
        word => claim(word, copies(sent)),
    }
}
