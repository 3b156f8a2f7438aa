//! The form of a new referral, or of a request for evidence: one form for both, which says beside each field what is wrong with it.

use ::desk::referrals::{ReferralRefused, ReferralWanted};
use alliance::people::access;
use alliance::referrals::{Asks, Basis, Evidence, Lead, ReferralRefusal, Urgency};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use axum::{Form, Router};
use desk::people::{Authorised, Secret};
use gate::{Leave, seat};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::{ROOM, sentence};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong, one};
use crate::work::filled::Filled;
use crate::work::takedown::form::unkept;

pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, ReferralWrite, GET "/work/referrals/new", show);
    seat!(r, ReferralWrite, POST "/work/referrals", send)
}

#[derive(Template)]
#[template(path = "work/referral-new.html")]
struct NewPage<'a> {
    c: &'a Seat,
    /// Members whose police work here: code and name.
    members: Vec<(String, String)>,
    filled: Filled,
}

impl NewPage<'_> {
    fn leads(&self) -> Vec<(String, String)> {
        let of = |lead: &Lead| (lead.to_string(), self.c.of("referral-lead", lead.as_str()));
        Lead::ALL.iter().map(of).collect()
    }

    fn evidences(&self) -> Vec<(String, String)> {
        let of = |evidence: &Evidence| (evidence.to_string(), self.c.of("referral-evidence", evidence.as_str()));
        Evidence::ALL.iter().map(of).collect()
    }

    fn bases(&self) -> Vec<(String, String)> {
        Basis::ALL.iter().map(|basis| (basis.to_string(), self.c.of("referral-basis", basis.as_str()))).collect()
    }

    fn urgencies(&self) -> Vec<(String, String)> {
        let of = |urgency: &Urgency| (urgency.to_string(), self.c.of("referral-urgency", urgency.as_str()));
        Urgency::ALL.iter().rev().map(of).collect()
    }
}

async fn page(seat: &Seat, leave: &Authorised<access::ReferralWrite>, filled: Filled) -> Shown {
    let all = seat.desk().referral_members(leave).await?;
    let mut members: Vec<(String, String)> = all.into_iter().map(|code| (seat.name(&code), code)).collect();
    members.sort();
    let members = members.into_iter().map(|(name, code)| (code, name)).collect();
    let status = if filled.wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut response = seat.page(&NewPage { c: seat, members, filled })?;
    *response.status_mut() = status;
    Ok(unkept(response))
}

async fn show(Leave(leave): Leave<access::ReferralWrite>, seat: Seat) -> Shown {
    let pairs = [("urgency", Urgency::Normal.as_str()), ("to", seat.parameter("to").unwrap_or_default())];
    let pairs = pairs.map(|(name, value)| (name.to_owned(), value.to_owned()));
    page(&seat, &leave, Filled::of(pairs.into())).await
}

fn word<T: Copy>(all: &[T], text: &str, of: fn(T) -> &'static str) -> Option<T> {
    all.iter().copied().find(|one| of(*one) == text)
}

/// The last second of a day as a form's field holds it (UTC).
fn end_of(day: &str) -> Option<Timestamp> {
    let day: Date = day.parse().ok()?;
    TimeZone::UTC.to_timestamp(day.at(23, 59, 59, 0)).ok()
}

/// What was sent, or all that is wrong with it.
fn read(seat: &Seat, sent: &Pairs) -> Result<ReferralWanted, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut fault = |field: &str, sentence: String| wrong.push(Wrong { field: field.to_owned(), sentence });
    let (asked, text) = (one(sent, "asks"), one(sent, "text"));
    let lead = word(Lead::ALL, asked, Lead::as_str).map(|lead| Asks::Referral { lead });
    let evidence = word(Evidence::ALL, asked, Evidence::as_str);
    let mut asks = lead;
    if let Some(evidence) = evidence {
        let (basis, day) = (word(Basis::ALL, one(sent, "basis"), Basis::as_str), one(sent, "deadline"));
        let deadline = end_of(day);
        if basis.is_none() {
            fault("basis", seat.m("referral-basis-missing"));
        }
        if deadline.is_none() {
            fault("deadline", seat.m("referral-deadline-missing"));
        }
        asks = basis.zip(deadline).map(|(basis, deadline)| Asks::Evidence { evidence, basis, deadline });
    } else if lead.is_none() {
        fault("asks", seat.m("form-choose"));
    }
    let urgency = word(Urgency::ALL, one(sent, "urgency"), Urgency::as_str);
    if urgency.is_none() {
        fault("urgency", seat.m("form-choose"));
    }
    let to = one(sent, "to").to_owned();
    if to.is_empty() {
        fault("to", seat.m("form-choose"));
    }
    if text.is_empty() {
        fault("text", seat.m("referral-empty"));
    }
    match (asks, urgency) {
        (Some(asks), Some(urgency)) if wrong.is_empty() => {
            let reference = one(sent, "reference").to_owned();
            Ok(ReferralWanted { to, asks, urgency, reference, text: Secret::new(text.to_owned()) })
        }
        _ => Err(wrong),
    }
}

/// The field that a refusal is about.
const fn field(refused: &ReferralRefused) -> &'static str {
    match refused {
        ReferralRefused::Empty | ReferralRefused::TooLong => "text",
        ReferralRefused::NobodyThere | ReferralRefused::Rule(ReferralRefusal::OwnCountry) => "to",
        ReferralRefused::Rule(ReferralRefusal::ReferenceUnfit) => "reference",
        ReferralRefused::Rule(ReferralRefusal::DeadlineUnfit) => "deadline",
        _ => "form",
    }
}

async fn send(
    Leave(leave): Leave<access::ReferralWrite>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let wanted = match read(&seat, &sent) {
        Ok(wanted) => wanted,
        Err(wrong) => return page(&seat, &leave, Filled { sent, wrong }).await,
    };
    match seat.desk().referral_send(&leave, &wanted).await {
        Ok(id) => Ok(seat.go(format!("{ROOM}/{id}"))),
        Err(refused) => {
            let field = field(&refused).to_owned();
            let wrong = vec![Wrong { field, sentence: sentence(&seat, refused)? }];
            page(&seat, &leave, Filled { sent, wrong }).await
        }
    }
}
