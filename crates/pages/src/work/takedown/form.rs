//! The form by which anybody reports an address. It asks for no name, takes no file, keeps nothing of whoever sends it, and loses nothing that was typed.

use std::fmt::Write as _;

use ::desk::DeskError;
use ::desk::takedown::{LONGEST_LINE, LONGEST_NOTE, MOST, NotTaken, Receipt, Reported, ReportedItem};
use alliance::people::access;
use alliance::takedown::Signs;
use askama::Template;
use axum::Form;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use gate::Leave;
use interchange::takedown::address::Address;
use serde::Deserialize;
use vault::Secret;
use zeroize::Zeroize as _;

use super::words;
use crate::fault::Shown;
use crate::i18n::Html;
use crate::work::Seat;
use crate::work::commitments::Wrong;

/// Lines that are no addresses are named one by one up to so many.
const NAMED: usize = 20;

/// What the form holds. It has no `Debug`: an address stands in it.
#[derive(Default, Deserialize)]
pub struct Sent {
    #[serde(default)]
    member: String,
    #[serde(default)]
    addresses: String,
    at_risk: Option<String>,
    live: Option<String>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    contact: String,
    #[serde(default)]
    ticket: String,
    #[serde(default)]
    work: String,
}

impl Sent {
    /// An empty form, to a member's hotline.
    fn to(member: &str) -> Self {
        let mut sent = Self::default();
        member.clone_into(&mut sent.member);
        sent
    }
}

impl Drop for Sent {
    fn drop(&mut self) {
        self.addresses.zeroize();
        self.note.zeroize();
        self.contact.zeroize();
    }
}

/// Why a form is given back though nothing is wrong with it.
#[derive(Clone, Copy, Debug)]
enum Back {
    /// It was not let in.
    NotTaken(NotTaken),
    /// Something below failed.
    Failed,
}

#[derive(Template)]
#[template(path = "report-form.html")]
struct FormPage<'a> {
    c: &'a Seat,
    /// Members whose hotlines take reports here, by name.
    members: Vec<(String, String)>,
    sent: &'a Sent,
    /// Addresses in a report, at most.
    most: u64,
    ticket: String,
    /// Zero bits that the work of a script has to give.
    bits: u32,
    wrong: Vec<Wrong>,
    /// Why it was not taken, though nothing is wrong with it.
    wait: Option<String>,
}

impl FormPage<'_> {
    fn faults_of(&self, field: &str) -> impl Iterator<Item = &Wrong> {
        self.wrong.iter().filter(move |wrong| wrong.field == field)
    }

    fn is_wrong(&self, field: &str) -> bool {
        self.faults_of(field).next().is_some()
    }

    /// By what a field is described: its hint, and what is wrong with it.
    fn described(&self, field: &str) -> Html {
        let faults = self.faults_of(field).count();
        let mut by = format!(r#" aria-describedby="{field}-hint"#);
        for number in 1..=faults {
            let _ = write!(by, " {field}-wrong-{number}");
        }
        by.push('"');
        if faults > 0 {
            by.push_str(r#" aria-invalid="true""#);
        }
        Html::made(by)
    }
}

#[derive(Template)]
#[template(path = "report-sent.html")]
struct SentPage<'a> {
    c: &'a Seat,
    receipt: &'a str,
    country: String,
}

/// Neither this server's memory nor the reader's browser keeps the page.
pub(in crate::work) fn unkept(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Shows the form.
pub async fn show(Leave(_): Leave<access::IntakeSend>, seat: Seat) -> Shown {
    let sent = Sent::to(seat.parameter("member").unwrap_or_default());
    page(&seat, &sent, (Vec::new(), None), StatusCode::OK).await
}

async fn page(seat: &Seat, sent: &Sent, (wrong, back): (Vec<Wrong>, Option<Back>), status: StatusCode) -> Shown {
    let desk = seat.desk();
    let codes = match desk.intake_members().await {
        // What failed before may fail again: whoever was chosen stays chosen.
        Err(_) if matches!(back, Some(Back::Failed)) => {
            Some(sent.member.clone()).filter(|code| !code.is_empty()).into_iter().collect()
        }
        codes => codes?,
    };
    let mut members: Vec<(String, String)> = codes.into_iter().map(|code| (seat.name(&code), code)).collect();
    members.sort();
    let members = members.into_iter().map(|(name, code)| (code, name)).collect();
    let (fresh, bits) = desk.intake_door()?.ticket(desk.clock().now())?;
    // Whoever waits keeps the ticket for which they wait.
    let waits = matches!(back, Some(Back::NotTaken(NotTaken::Wait { .. })));
    let ticket = if waits { sent.ticket.clone() } else { fresh };
    let wait = back.map(|why| match why {
        Back::NotTaken(NotTaken::Stale) => seat.m("reporting-stale"),
        Back::NotTaken(NotTaken::Wait { seconds }) => seat.with("reporting-wait", &[("n", seconds.into())]),
        Back::Failed => seat.m("reporting-failed"),
    });
    let mut response = seat.page(&FormPage { c: seat, members, sent, most: MOST as u64, ticket, bits, wrong, wait })?;
    *response.status_mut() = status;
    Ok(unkept(response))
}

/// Takes a report in.
pub async fn send(Leave(leave): Leave<access::IntakeSend>, seat: Seat, Form(sent): Form<Sent>) -> Shown {
    let reported = match read(&seat, &sent).await {
        Ok(Ok(reported)) => reported,
        Ok(Err(wrong)) => return page(&seat, &sent, (wrong, None), StatusCode::UNPROCESSABLE_ENTITY).await,
        Err(error) => return failed(&seat, &sent, &error).await,
    };
    let desk = seat.desk();
    let entered = desk.intake_door()?.enter(seat.address(), (&sent.ticket, &sent.work), desk.clock().now());
    if let Err(why) = entered {
        let back = (Vec::new(), Some(Back::NotTaken(why)));
        let mut response = page(&seat, &sent, back, StatusCode::TOO_MANY_REQUESTS).await?.into_response();
        if let NotTaken::Wait { seconds } = why {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        return Ok(response);
    }
    let Receipt { secret, .. } = match desk.intake(&leave, &reported).await {
        Ok(receipt) => receipt,
        Err(error) => return failed(&seat, &sent, &error).await,
    };
    let country = seat.name(&reported.member);
    seat.page(&SentPage { c: &seat, receipt: secret.expose(), country }).map(unkept)
}

/// Gives back what was typed where something below failed. A ticket that was spent is replaced by a new one.
async fn failed(seat: &Seat, sent: &Sent, error: &DeskError) -> Shown {
    tracing::error!(%error, "a report could not be taken in");
    page(seat, sent, (Vec::new(), Some(Back::Failed)), StatusCode::SERVICE_UNAVAILABLE).await
}

/// What was sent, or all that is wrong with it.
async fn read(seat: &Seat, sent: &Sent) -> Result<Result<Reported, Vec<Wrong>>, DeskError> {
    let mut wrong = Vec::new();
    let mut fault = |field: &str, sentence| wrong.push(Wrong { field: field.to_owned(), sentence });
    if !seat.desk().intake_members().await?.contains(&sent.member) {
        fault("member", seat.m("reporting-choose"));
    }
    let (mut addresses, mut unread) = (Vec::new(), 0_usize);
    for (line, read) in Address::each_line(&sent.addresses) {
        match read {
            Ok(address) => addresses.push(address),
            Err(refusal) => {
                unread += 1;
                if unread <= NAMED {
                    fault("addresses", words::refused(seat, line, refusal));
                }
            }
        }
    }
    if unread > NAMED {
        fault("addresses", seat.with("reporting-lines-more", &[("n", ((unread - NAMED) as u64).into())]));
    }
    if addresses.is_empty() && unread == 0 {
        fault("addresses", seat.m("reporting-none"));
    }
    if addresses.len() > MOST {
        fault("addresses", seat.with("reporting-many", &[("n", (MOST as u64).into())]));
    }
    for (field, text, most) in [("note", &sent.note, LONGEST_NOTE), ("contact", &sent.contact, LONGEST_LINE)] {
        if text.chars().count() > most {
            fault(field, seat.with("reporting-long", &[("n", (most as u64).into())]));
        }
    }
    if !wrong.is_empty() {
        return Ok(Err(wrong));
    }
    let said = |text: &str| Some(text.trim()).filter(|text| !text.is_empty()).map(|text| Secret::new(text.to_owned()));
    Ok(Ok(Reported {
        member: sent.member.clone(),
        items: addresses.into_iter().map(ReportedItem::from).collect(),
        signs: Signs { at_risk: sent.at_risk.is_some(), live: sent.live.is_some(), new_victim: false },
        note: said(&sent.note),
        contact: said(&sent.contact),
        reference: None,
    }))
}
