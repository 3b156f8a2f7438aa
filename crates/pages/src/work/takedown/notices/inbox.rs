//! A provider's desk: the notices that it got, one of them with its address, and its answer.

use std::collections::BTreeMap;

use ::desk::takedown::{LONGEST_REFERENCE, NOTICES_LISTED, NoticeReply, NoticeSeen};
use alliance::people::access::{self, Act};
use alliance::takedown::NoticeState;
use alliance::takedown::notice::Claim;
use alliance::takedown::tip::{TipIncident, TipMark, TipState};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use axum::{Form, Router};
use desk::people::Authorised;
use gate::{Leave, seat};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use vault::Secret;

use super::super::form::unkept;
use super::super::words;
use super::{asked, promised, ruled, standing, tip};
use crate::chart::Table;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::times;
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong, one};

/// Copies that somebody may say to have removed.
const MOST_COPIES: u32 = 1_000_000_000;

/// The states that the inbox can be narrowed to.
const STATES: [&str; 7] = ["delivered", "overdue", "escalated", "acknowledged", "claimed", "verified", "closed"];

/// The routes.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, NoticeRoom, GET "/work/notices", list);
    let r = seat!(r, NoticeRoom, GET "/work/notices/{notice}", show);
    let r = seat!(r, NoticeOpen, POST "/work/notices/{notice}/address", open);
    seat!(r, NoticeAnswer, POST "/work/notices/{notice}/answer", answer)
}

#[derive(Template)]
#[template(path = "work/notices.html")]
struct Inbox<'a> {
    c: &'a Seat,
    notices: Vec<NoticeSeen>,
    names: BTreeMap<String, String>,
    all: u64,
    /// What released statements say of this organisation, as the public sees it.
    own: Option<Table>,
    /// The state that it is narrowed to; empty: all.
    state: String,
    page: u64,
}

impl Inbox<'_> {
    fn sender(&self, seen: &NoticeSeen) -> String {
        named(&self.names, &seen.sender.organisation)
    }

    fn standing(&self, seen: &NoticeSeen) -> String {
        standing(self.c, seen)
    }

    fn asks(&self, seen: &NoticeSeen) -> String {
        match seen.wish {
            Some(_) => self.c.m("notices-asks-keep"),
            None => self.c.m("notices-asks-disable"),
        }
    }

    fn age(&self, seen: &NoticeSeen) -> String {
        seen.sent.map(|sent| words::age(self.c, sent)).unwrap_or_default()
    }

    fn states(&self) -> &'static [&'static str] {
        &STATES
    }

    fn is_narrowed_to(&self, state: &str) -> bool {
        self.state == state
    }

    const fn page(&self) -> u64 {
        self.page
    }

    fn pages(&self) -> u64 {
        self.all.div_ceil(u64::from(NOTICES_LISTED))
    }
}

/// What an organisation is called.
fn named(names: &BTreeMap<String, String>, id: &str) -> String {
    names.get(id).cloned().unwrap_or_else(|| id.to_owned())
}

/// The page that an address asks for.
pub(super) fn page_asked(seat: &Seat) -> u32 {
    seat.parameter("page").and_then(|page| page.parse().ok()).filter(|page| *page > 0).unwrap_or(1)
}

async fn list(Leave(leave): Leave<access::NoticeRoom>, seat: Seat) -> Shown {
    let state = seat.parameter("state").filter(|state| STATES.contains(state)).map(str::to_owned);
    let page = page_asked(&seat);
    let (notices, all) = seat.desk().notices_received(&leave, state.as_deref(), page).await?;
    let names = seat.desk().notice_offices(&leave).await?;
    let own = seat.desk().figures_of_own(&leave).await?;
    let rows = own.iter().map(|own| {
        let said = [("member", seat.name(&own.member).into()), ("period", seat.when(own.period.to_string()).into())];
        (Html::text(&seat.with("times-of", &said)), &own.row.measured)
    });
    let own = (!own.is_empty()).then(|| times::table_of(&seat, seat.m("times-yours"), rows));
    let state = state.unwrap_or_default();
    seat.page(&Inbox { c: &seat, notices, names, all, own, state, page: page.into() })
}

/// What is shown of the address.
pub(super) enum Sight {
    /// Nobody asked for it.
    Sealed,
    /// It was destroyed.
    Gone,
    /// It is open.
    Open(Secret<String>),
}

#[derive(Template)]
#[template(path = "work/notice.html")]
struct One<'a> {
    c: &'a Seat,
    seen: NoticeSeen,
    sender: String,
    sight: Sight,
    /// Whether the organisation can report to the `CyberTipline` from here.
    may_tip: bool,
    /// What was typed: kept where something is wrong with it.
    sent: Pairs,
    wrong: Vec<Wrong>,
}

impl One<'_> {
    fn path(&self) -> String {
        format!("/work/notices/{}", self.seen.id)
    }

    fn standing(&self) -> String {
        standing(self.c, &self.seen)
    }

    fn asked(&self) -> Vec<String> {
        asked(self.c, &self.seen)
    }

    fn promised(&self) -> Option<String> {
        promised(self.c, &self.seen)
    }

    fn may_acknowledge(&self) -> bool {
        use NoticeState::{Delivered, Escalated, Overdue, Sent};
        matches!(self.seen.state, Sent | Delivered { .. } | Overdue { .. } | Escalated { .. })
    }

    fn may_claim(&self) -> bool {
        self.may_acknowledge() || may_claim(&self.seen)
    }

    /// The days that the form of preserving holds: what was typed, or what is asked.
    fn days(&self) -> Option<(String, String)> {
        let (wish, sent) = (self.seen.wish?, self.seen.sent?);
        let typed = |name: &str, asked: Timestamp| match one(&self.sent, name) {
            "" => TimeZone::UTC.to_datetime(asked).date().to_string(),
            typed => typed.to_owned(),
        };
        Some((typed("kept", wish.kept_until(sent)), typed("silent", wish.silent_until)))
    }

    fn copies(&self) -> String {
        match one(&self.sent, "copies") {
            "" => self.seen.copies.map(|copies| copies.to_string()).unwrap_or_default(),
            typed => typed.to_owned(),
        }
    }

    fn reference(&self) -> String {
        match one(&self.sent, "reference") {
            "" => self.seen.reference.clone().unwrap_or_default(),
            typed => typed.to_owned(),
        }
    }

    /// How far the report to the `CyberTipline` is, in a sentence.
    fn tip(&self) -> Option<String> {
        self.seen.tip.as_ref().map(|tip| tip::standing(self.c, tip))
    }

    /// Whether one can be asked for.
    fn asks_for_tip(&self) -> bool {
        self.may_tip && self.seen.tip.as_ref().is_none_or(TipState::may_be_wanted_again)
    }

    fn incidents(&self) -> &'static [TipIncident] {
        TipIncident::ALL
    }

    fn marks(&self) -> &'static [TipMark] {
        TipMark::ALL
    }

    /// Whether somebody chose this in the form that came back.
    fn chose(&self, name: &str, value: &str) -> bool {
        self.sent.iter().any(|(key, typed)| key == name && typed == value)
    }

    fn typed(&self, name: &str) -> &str {
        one(&self.sent, name)
    }

    fn faults_of(&self, field: &str) -> impl Iterator<Item = &Wrong> {
        self.wrong.iter().filter(move |wrong| wrong.field == field)
    }

    fn is_wrong(&self, field: &str) -> bool {
        self.faults_of(field).next().is_some()
    }
}

/// Whether a notice takes another word of its recipient, besides that it was seen.
pub(super) const fn may_claim(seen: &NoticeSeen) -> bool {
    use NoticeState::{Acknowledged, Claimed, Escalated};
    matches!(seen.state, Acknowledged { .. } | Claimed { .. } | Escalated { .. })
}

pub(super) async fn page<A: Act>(
    seat: &Seat,
    leave: &Authorised<A>,
    id: &str,
    sight: Sight,
    (sent, wrong): (Pairs, Vec<Wrong>),
) -> Shown {
    let seen = ruled(seat, seat.desk().notice_received(leave, id).await)?;
    let sender = named(&seat.desk().notice_offices(leave).await?, &seen.sender.organisation);
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut response =
        seat.page(&One { c: seat, seen, sender, sight, may_tip: seat.desk().may_tip(leave), sent, wrong })?;
    *response.status_mut() = status;
    Ok(unkept(response))
}

async fn show(Leave(leave): Leave<access::NoticeRoom>, seat: Seat, Path((_, id)): Path<(String, String)>) -> Shown {
    page(&seat, &leave, &id, Sight::Sealed, (Pairs::new(), Vec::new())).await
}

async fn open(Leave(leave): Leave<access::NoticeOpen>, seat: Seat, Path((_, id)): Path<(String, String)>) -> Shown {
    let address = ruled(&seat, seat.desk().notice_open(&leave, &id).await)?;
    let sight = address.map_or(Sight::Gone, Sight::Open);
    page(&seat, &leave, &id, sight, (Pairs::new(), Vec::new())).await
}

async fn answer(
    Leave(leave): Leave<access::NoticeAnswer>,
    seat: Seat,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    match read(&seat, &sent) {
        Ok(reply) => {
            let reference = Some(one(&sent, "reference")).filter(|text| !text.is_empty());
            ruled(&seat, seat.desk().notice_answer(&leave, &id, &reply, reference).await)?;
            Ok(seat.go(format!("/work/notices/{id}")))
        }
        Err(wrong) => page(&seat, &leave, &id, Sight::Sealed, (sent, wrong)).await,
    }
}

/// The answer that a form says, or what is wrong with it.
fn read(seat: &Seat, sent: &Pairs) -> Result<NoticeReply, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut fault = |field: &str, sentence| wrong.push(Wrong { field: field.to_owned(), sentence });
    let answer = one(sent, "answer");
    let typed = one(sent, "copies");
    let copies = match typed {
        "" => None,
        typed => {
            let copies = typed.parse::<u32>().ok().filter(|copies| *copies <= MOST_COPIES);
            if copies.is_none() {
                fault("copies", seat.m("notice-copies-wrong"));
            }
            copies
        }
    };
    if one(sent, "reference").chars().count() > LONGEST_REFERENCE {
        fault("reference", seat.with("notice-reference-longest", &[("n", (LONGEST_REFERENCE as u64).into())]));
    }
    let mut day = |name: &str| {
        let day = one(sent, name).parse::<Date>().ok().and_then(end_of);
        if day.is_none() {
            fault(name, seat.m("notice-day-wrong"));
        }
        day.unwrap_or_default()
    };
    let reply = match answer {
        "acknowledged" => Some(NoticeReply::Acknowledged),
        "preserved" => Some(NoticeReply::Preserved { kept_until: day("kept"), silent_until: day("silent") }),
        _ => claim(answer, copies),
    };
    match reply {
        Some(reply) if wrong.is_empty() => Ok(reply),
        Some(_) => Err(wrong),
        None => {
            wrong.push(Wrong { field: "answer".to_owned(), sentence: seat.m("form-choose") });
            Err(wrong)
        }
    }
}

/// What a button says of the material; none where it says nothing that can be said.
pub(super) fn claim(word: &str, copies: Option<u32>) -> Option<NoticeReply> {
    let claim = Claim::ALL.iter().copied().find(|claim| claim.as_str() == word)?;
    Some(NoticeReply::Claim { claim, copies: copies.filter(|_| claim == Claim::Removed) })
}

/// The last second of a day (UTC): whoever names a day means all of it.
fn end_of(day: Date) -> Option<Timestamp> {
    TimeZone::UTC.to_timestamp(day.at(23, 59, 59, 0)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_meant_to_its_end() {
        let end = end_of("2026-03-31".parse().unwrap()).unwrap();
        assert_eq!(end.to_string(), "2026-03-31T23:59:59Z");
        assert!(end_of(Date::MAX).is_none_or(|end| end <= Timestamp::MAX));
    }

    #[test]
    fn copies_are_of_what_was_removed() {
        let removed = NoticeReply::Claim { claim: Claim::Removed, copies: Some(3) };
        assert_eq!(claim("removed", Some(3)), Some(removed));
        assert_eq!(claim("refused", Some(3)), Some(NoticeReply::Claim { claim: Claim::Refused, copies: None }));
        assert_eq!([claim("acknowledged", None), claim("", None), claim("gone", None)], [None, None, None]);
    }
}
