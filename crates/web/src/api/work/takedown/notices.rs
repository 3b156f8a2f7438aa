//! Notices: those that a provider got, what it answers, and those that a hotline sent.

mod sent;

use std::collections::BTreeMap;

use alliance::people::access;
use alliance::takedown::notice::{Channel, Claim};
use alliance::takedown::tip::{TipIncident, TipMark, TipState};
use alliance::takedown::{Receipt, Wish};
use axum::extract::rejection::PathRejection;
use axum::extract::{Extension, Path};
use axum::http::Uri;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use desk::takedown::{NOTICES_LISTED, NoticeRefused, NoticeReply, NoticeSeen, TipWanted};
use gate::{Gate, Leave};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::path::{Parameter, ParameterIn};
use utoipa_axum::router::OpenApiRouter;
use vault::Secret;

use super::super::forms::{Moment, short_or_null, text_or_null, whole_or_null};
use super::super::room::{Answered, Room, Sent, paged_by};
use super::super::shapes::{List, named, place};
use crate::Rooms;
use crate::api::query::{Param, Understood, understand};
use crate::api::records::json;
use crate::problem::{Problem, Trouble};

/// Copies that somebody says to have removed, at most.
const MOST_COPIES: u32 = 1_000_000_000;

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, NoticeRoom, GET "/api/v1/work/notices", received);
    let r = seat!(r, NoticeFetch, POST "/api/v1/work/notices/{notice}/fetch", fetch);
    let r = seat!(r, NoticeAnswer, POST "/api/v1/work/notices/{notice}/answer", answer);
    sent::routes(seat!(r, NoticeTip, POST "/api/v1/work/notices/{notice}/cybertipline", tip))
}

/// What lists of notices are asked by.
const FILTERS: [Param; 2] = [Param::NoticeState, Param::Page];

struct Filters;
impl utoipa::IntoParams for Filters {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        FILTERS.map(|param| param.documented(false)).to_vec()
    }
}

/// The notice that an address names.
struct Named;
impl utoipa::IntoParams for Named {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        vec![place("notice")]
    }
}

fn page(asked: &Understood) -> u32 {
    asked.page().0
}

/// What a notice asks for besides making the material inaccessible.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NoticePreserve)]
struct Asks {
    /// For how many days it is kept, counted from the sending.
    #[schema(minimum = 1, maximum = 365)]
    days: u16,
    /// Until when that is; null before it was sent.
    #[schema(required, format = "date-time")]
    kept_until: Option<String>,
    /// Until when whoever put it there is not told.
    #[schema(format = "date-time")]
    silent_until: String,
}

fn asks(wish: Option<Wish>, sent: Option<Timestamp>) -> Option<Asks> {
    wish.map(|wish| Asks {
        days: wish.preserve_days,
        kept_until: sent.map(|sent| wish.kept_until(sent).to_string()),
        silent_until: wish.silent_until.to_string(),
    })
}

/// What a provider promised in answer to that.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NoticeReceipt)]
struct Promised {
    /// Until when it keeps what it disabled.
    #[schema(format = "date-time")]
    kept_until: String,
    /// Until when it is silent.
    #[schema(format = "date-time")]
    silent_until: String,
    /// When it said so.
    #[schema(format = "date-time")]
    at: String,
}

impl From<Receipt> for Promised {
    fn from(receipt: Receipt) -> Self {
        Self {
            kept_until: receipt.kept_until.to_string(),
            silent_until: receipt.silent_until.to_string(),
            at: receipt.at.to_string(),
        }
    }
}

/// Who sent a notice.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NoticeSender)]
struct SentBy {
    /// The organisation, by its id.
    organisation: String,
    /// What it is called.
    name: String,
    /// Two letters of its member.
    member: String,
}

/// A notice as its recipient sees it: no address, which is fetched.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NoticeReceived)]
struct Received {
    /// By which it is fetched and answered.
    id: String,
    /// Its number, a UUID: the same in its mail and in its report.
    number: String,
    /// Who sent it.
    sender: SentBy,
    /// What one is to the material: `host`, `cdn`, `reseller`, `site`.
    party: &'static str,
    /// When it was sent first.
    #[schema(required, format = "date-time")]
    sent: Option<String>,
    /// By which channel it was sent last: `endpoint`, `inbox`, `mail`.
    #[schema(required)]
    channel: Option<&'static str>,
    /// How far it is: a word of its drawing (docs/takedown.md).
    state: &'static str,
    /// Whether it waits for an answer.
    waits: bool,
    /// What it asks for besides making the material inaccessible; null where it asks for nothing else.
    #[schema(required)]
    asks: Option<Asks>,
    /// What one said: `removed`, `refused`, `wrong-recipient`, `forwarded`; null before that, and once somebody has looked.
    #[schema(required)]
    answer: Option<&'static str>,
    /// How many copies one said to have removed.
    #[schema(required)]
    copies: Option<u32>,
    /// One's own number for it.
    #[schema(required)]
    reference: Option<String>,
    /// What one promised.
    #[schema(required)]
    receipt: Option<Promised>,
    /// How far one's own report to NCMEC's `CyberTipline` is; null where nobody wanted one.
    #[schema(required)]
    cybertipline: Option<Tip>,
}

/// How far a report to the `CyberTipline` is.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NoticeTip)]
struct Tip {
    /// `wanted`, `opening`, `open`, `ending`, `retracting`: on its way; `sent`; `refused`: it is not taken there; `unsure`: ask NCMEC whether it arrived.
    state: &'static str,
    /// Since when.
    #[schema(format = "date-time")]
    at: String,
    /// Its number at NCMEC; null where it has none.
    #[schema(required)]
    report: Option<u64>,
}

impl From<TipState> for Tip {
    fn from(state: TipState) -> Self {
        Self { state: state.name(), at: state.at().to_string(), report: state.report() }
    }
}

impl Received {
    fn of(seen: NoticeSeen, names: &BTreeMap<String, String>) -> Self {
        let (waits, answer) = (seen.waits(), seen.claim().map(Claim::as_str));
        let organisation = seen.sender.organisation;
        let name = names.get(&organisation).cloned().unwrap_or_else(|| organisation.clone());
        Self {
            id: seen.id,
            number: seen.number,
            sender: SentBy { organisation, name, member: seen.sender.member },
            party: seen.party,
            sent: seen.sent.map(|sent| sent.to_string()),
            channel: seen.channel.map(Channel::as_str),
            state: seen.state.name(),
            waits,
            asks: asks(seen.wish, seen.sent),
            answer,
            copies: seen.copies,
            reference: seen.reference,
            receipt: seen.receipt.map(Promised::from),
            cybertipline: seen.tip.map(Tip::from),
        }
    }
}

/// List the notices that one's organisation was sent
///
/// Those without an answer first, what waits longest first among them; then the others, the newest first. A page has 200. No address is in there: fetch it.
#[utoipa::path(get, path = "/api/v1/work/notices", operation_id = "work-notices", tag = "takedown", params(Filters),
    responses((status = 200, description = "A page of notices", body = List<Received>)))]
async fn received(Leave(leave): Leave<access::NoticeRoom>, Extension(gate): Extension<Gate>, uri: Uri) -> Answered {
    let asked = understand(uri.query(), &FILTERS, &[])?;
    let (seen, total) = gate.desk.notices_received(&leave, asked.get(Param::NoticeState), page(&asked)).await?;
    let names = gate.desk.notice_offices(&leave).await?;
    let items = seen.into_iter().map(|seen| Received::of(seen, &names)).collect();
    paged_by(uri.path(), &asked, (page(&asked), NOTICES_LISTED), items, total)
}

/// Fetch a notice, with the address
///
/// What an endpoint would have been sent: a report in the form of X-ARF 4, `content-csam`. It says where the material is: let nobody see or keep it who need not. That it was fetched is
/// written down before it is answered.
#[utoipa::path(post, path = "/api/v1/work/notices/{notice}/fetch", operation_id = "work-fetch-notice", tag = "takedown", params(Named),
    responses((status = 200, description = "The report", body = serde_json::Value)))]
async fn fetch(
    Leave(leave): Leave<access::NoticeFetch>,
    room: Room,
    notice: Result<Path<String>, PathRejection>,
) -> Answered {
    let report = room.desk.notice_fetch(&leave, &named(notice)?).await?;
    let report = report.ok_or_else(|| {
        Problem::refused(
            "notice-address-destroyed",
            "the address was destroyed when its time was over; answer by its number",
        )
    })?;
    let response: Response = ([(CONTENT_TYPE, "application/json")], report.expose().clone()).into_response();
    Ok(response)
}

/// What a provider answers.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NoticeAnswer)]
#[serde(tag = "answer", rename_all = "kebab-case", deny_unknown_fields)]
enum Replied {
    /// One has seen it.
    Acknowledged {
        /// One's own number for it.
        #[schema(max_length = 120)]
        #[serde(default, deserialize_with = "short_or_null")]
        reference: Option<String>,
    },
    /// It is removed.
    Removed {
        /// How many copies.
        #[schema(minimum = 0, maximum = 1_000_000_000)]
        #[serde(default, deserialize_with = "whole_or_null::<MOST_COPIES, _>")]
        copies: Option<u32>,
        /// One's own number for it.
        #[schema(max_length = 120)]
        #[serde(default, deserialize_with = "short_or_null")]
        reference: Option<String>,
    },
    /// One does not remove it.
    Refused {
        /// One's own number for it.
        #[schema(max_length = 120)]
        #[serde(default, deserialize_with = "short_or_null")]
        reference: Option<String>,
    },
    /// One has nothing to do with it.
    WrongRecipient {
        /// One's own number for it.
        #[schema(max_length = 120)]
        #[serde(default, deserialize_with = "short_or_null")]
        reference: Option<String>,
    },
    /// One gave it to somebody who has.
    Forwarded {
        /// One's own number for it.
        #[schema(max_length = 120)]
        #[serde(default, deserialize_with = "short_or_null")]
        reference: Option<String>,
    },
    /// One preserves it and is silent until then: at least what was asked.
    Preserved {
        /// Until when it is kept.
        kept_until: Moment,
        /// Until when one is silent.
        silent_until: Moment,
        /// One's own number for it.
        #[schema(max_length = 120)]
        #[serde(default, deserialize_with = "short_or_null")]
        reference: Option<String>,
    },
}

impl Replied {
    fn read(self) -> (NoticeReply, Option<String>) {
        let claim = |claim, copies, reference| (NoticeReply::Claim { claim, copies }, reference);
        match self {
            Self::Acknowledged { reference } => (NoticeReply::Acknowledged, reference),
            Self::Removed { copies, reference } => claim(Claim::Removed, copies, reference),
            Self::Refused { reference } => claim(Claim::Refused, None, reference),
            Self::WrongRecipient { reference } => claim(Claim::WrongRecipient, None, reference),
            Self::Forwarded { reference } => claim(Claim::Forwarded, None, reference),
            Self::Preserved { kept_until: Moment(kept_until), silent_until: Moment(silent_until), reference } => {
                (NoticeReply::Preserved { kept_until, silent_until }, reference)
            }
        }
    }
}

/// Answer a notice
///
/// The last word counts; the same said again changes nothing. Preserving is answered on its own, before or after the rest.
#[utoipa::path(post, path = "/api/v1/work/notices/{notice}/answer", operation_id = "work-answer-notice", tag = "takedown", params(Named),
    request_body = Replied, responses((status = 200, description = "How the notice stands", body = Received)))]
async fn answer(
    Leave(leave): Leave<access::NoticeAnswer>,
    room: Room,
    notice: Result<Path<String>, PathRejection>,
    Sent(replied): Sent<Replied>,
) -> Answered {
    let (reply, reference) = replied.read();
    let reference = reference.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let seen = room.desk.notice_answer(&leave, &named(notice)?, &reply, reference).await?;
    json(&Received::of(seen, &room.desk.notice_offices(&leave).await?))
}

/// Characters of words that go with a report, at most.
const LONGEST_TIP: usize = desk::takedown::LONGEST_TIP;
/// Marks that there are.
const TIP_MARKS: usize = TipMark::ALL.len();

/// What a person marks of a report.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(transparent)]
#[schema(as = NoticeTipMark, value_type = String, pattern = "^(sextortion|solicitation|between-minors|spam|sadistic|informational)$")]
struct Mark(TipMark);

/// What is reported to the `CyberTipline`: every flag as a person set it. What is left out is not said.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = NoticeTipWanted)]
#[serde(deny_unknown_fields)]
struct TipAsked {
    /// What happened, one of NCMEC's types: `material`, `trafficking`, `travel`, `abuse`, `misleading-domain`, `misleading-words`, `unsolicited`.
    #[schema(value_type = String, pattern = "^(material|trafficking|travel|abuse|misleading-domain|misleading-words|unsolicited)$")]
    incident: TipIncident,
    /// What a person marks of it: `sextortion`, `solicitation`, `between-minors`, `spam`, `sadistic`, `informational`.
    #[schema(max_items = 6)]
    #[serde(default)]
    marks: Vec<Mark>,
    /// Whether somebody else's server has the content.
    #[serde(default)]
    third_party: Option<bool>,
    /// Why it is urgent. That it is there asks NCMEC for priority.
    #[schema(max_length = 3000)]
    #[serde(default, deserialize_with = "text_or_null::<LONGEST_TIP, _>")]
    urgent: Option<String>,
    /// Anything else.
    #[schema(max_length = 3000)]
    #[serde(default, deserialize_with = "text_or_null::<LONGEST_TIP, _>")]
    words: Option<String>,
}

/// Report a notice's material to NCMEC
///
/// To the `CyberTipline`, in the name of one's own organisation, which needs an account there that this house knows. It is carried as soon as it can be; the list says how far it is. No file
/// goes with it.
#[utoipa::path(post, path = "/api/v1/work/notices/{notice}/cybertipline", operation_id = "work-report-notice", tag = "takedown", params(Named),
    request_body = TipAsked, responses((status = 200, description = "How the notice stands", body = Received)))]
async fn tip(
    Leave(leave): Leave<access::NoticeTip>,
    room: Room,
    notice: Result<Path<String>, PathRejection>,
    Sent(asked): Sent<TipAsked>,
) -> Answered {
    if asked.marks.len() > TIP_MARKS {
        return Err(Problem::new(Trouble::BadBody).saying("Each mark stands once."));
    }
    let said = |text: Option<String>| text.filter(|text| !text.trim().is_empty()).map(Secret::new);
    let wanted = TipWanted {
        incident: asked.incident,
        marks: asked.marks.into_iter().map(|mark| mark.0).collect(),
        third_party: asked.third_party,
        urgent: said(asked.urgent),
        words: said(asked.words),
    };
    let seen = room.desk.notice_tip(&leave, &named(notice)?, &wanted).await?;
    json(&Received::of(seen, &room.desk.notice_offices(&leave).await?))
}

impl From<NoticeRefused> for Problem {
    fn from(refused: NoticeRefused) -> Self {
        match refused {
            NoticeRefused::NotThere => Self::new(Trouble::NotFound),
            NoticeRefused::LinkUsed => Self::refused("notice-link-used", &refused.to_string()),
            NoticeRefused::Reference => Self::refused("notice-reference", &refused.to_string()),
            NoticeRefused::Reason => Self::refused("notice-closing-reason", &refused.to_string()),
            NoticeRefused::AddressInReason => Self::refused("notice-reason-address", &refused.to_string()),
            NoticeRefused::Rule(rule) => Self::refused(rule.code(), &rule.to_string()),
            NoticeRefused::Tip(rule) => Self::refused(rule.code(), &rule.to_string()),
            NoticeRefused::Preserve(rule) => Self::refused(rule.code(), &rule.to_string()),
            NoticeRefused::Desk(error) => error.into(),
        }
    }
}
