//! `POST /api/v1/work/intake`: reports of a hotline's or a provider's own programs.

use std::sync::Arc;

use alliance::people::access;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use desk::people::Authorised;
use desk::takedown::{IntakeRefused, Receipt, Reported};
use gate::Leave;
use interchange::Fault;
use interchange::takedown::incoming::{self, Incoming, Taken};
use serde::Serialize;
use tokio::task::JoinSet;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::super::room::{Answered, arrived, is_of};
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{InvalidParam, Problem, Trouble};

/// Bytes of what is sent at once.
const LARGEST: usize = gate::LARGEST_REPORT;
/// Addresses that are taken from one body, at most.
const MOST: usize = 10_000;
/// Characters of words, each counted once for each address that they are kept with, at most.
const MOST_WORDS: usize = 4_000_000;
/// So many reports are taken in at the same time: they are written together.
const TOGETHER: usize = 64;
/// What it is called where something is wrong with it.
const NAME: &str = "what was sent";

pub(super) fn routes(routes: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    seat!(routes, IntakeMany, POST "/api/v1/work/intake", take, LARGEST)
}

/// In which format reports come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Json,
    Csv,
    Xarf,
    Mail,
}

impl Format {
    const ALL: [(Self, &'static str, &'static str); 4] = [
        (Self::Json, "json", "application/json"),
        (Self::Csv, "csv", "text/csv"),
        (Self::Xarf, "xarf", "application/json"),
        (Self::Mail, "mail", "message/rfc822"),
    ];

    fn read(self, bytes: &[u8]) -> Result<Taken, Vec<Fault>> {
        match self {
            Self::Json => incoming::json(NAME, bytes),
            Self::Csv => incoming::csv(NAME, bytes),
            Self::Xarf => incoming::xarf(NAME, bytes),
            Self::Mail => incoming::mail(NAME, bytes),
        }
    }
}

/// What an address of this interface says.
struct Asked {
    member: Option<String>,
    format: Format,
}

impl Asked {
    fn of(request: &Request) -> Result<Self, Problem> {
        let read = axum::extract::Query::<Vec<(String, String)>>::try_from_uri(request.uri());
        let pairs = read.map(|axum::extract::Query(all)| all).unwrap_or_default();
        let wrong = |name: &str, expected: &str, found: &str| {
            let short = |text: &str| text.chars().take(100).collect::<String>();
            let param = InvalidParam { name: short(name), expected: expected.to_owned(), found: short(found) };
            Problem::bad_query(vec![param])
        };
        let (mut member, mut format) = (None, None);
        for (name, value) in &pairs {
            let again = match name.as_str() {
                "member" => {
                    let fits = value.len() == 2 && value.bytes().all(|b| b.is_ascii_uppercase());
                    let fits =
                        fits.then(|| value.clone()).ok_or_else(|| wrong(name, "two capitals of a member", value));
                    member.replace(fits?).is_some()
                }
                "format" => {
                    let known = Format::ALL.iter().find(|(_, word, _)| word == value).map(|(format, ..)| *format);
                    format.replace(known.ok_or_else(|| wrong(name, "json, csv, xarf or mail", "another"))?).is_some()
                }
                // Whatever was put into an address may be one of material: it is not said again.
                _ => return Err(wrong("another", "member or format; addresses stand in the body alone", "another")),
            };
            if again {
                return Err(wrong(name, "it once", "it twice"));
            }
        }
        let by_kind =
            || Format::ALL.iter().find(|(.., kind)| is_of(request.headers(), kind)).map(|(format, ..)| *format);
        let format = format.or_else(by_kind).ok_or_else(|| {
            let kinds = "Send `application/json`, `text/csv` or `message/rfc822`, or name the format with ?format=.";
            Problem::new(Trouble::MediaType).saying(kinds)
        })?;
        if format == Format::Json && !is_of(request.headers(), "application/json") {
            return Err(Problem::new(Trouble::MediaType));
        }
        Ok(Self { member, format })
    }
}

/// A report that was taken in.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IntakeReceipt)]
struct Received {
    /// On which line of what was sent it begins; null where it has none. Its own number is not said again: somebody may have put an address into it.
    #[schema(required)]
    line: Option<u64>,
    /// By which its sender asks what became of it. It is shown once, and opens nothing else.
    #[schema(min_length = 26, max_length = 26)]
    receipt: String,
    /// Its addresses.
    addresses: usize,
    /// Whether it was taken in before, under the same `Idempotency-Key`. Whether others have reported the same is told to nobody.
    again: bool,
}

/// What was taken in.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IntakeTaken)]
struct All {
    /// The member whose hotline has it.
    member: String,
    /// In the order in which they were sent.
    reports: Vec<Received>,
    /// Attached pieces of evidence that were left out: they are neither kept nor looked at.
    left_out: usize,
}

/// Something that cannot be taken. It says nothing of what stands there.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = IntakeFault)]
struct Faulty {
    /// The line, from 1; null where there is none.
    #[schema(required)]
    line: Option<u64>,
    /// The column or the field.
    column: String,
    /// What would be right.
    expected: String,
    /// What kind of thing stands there.
    found: String,
}

impl From<&Fault> for Faulty {
    fn from(fault: &Fault) -> Self {
        let (column, expected) = (fault.column.clone(), fault.expected.clone());
        Self { line: fault.line, column, expected, found: fault.found.clone() }
    }
}

/// Hand reports over
///
/// As JSON of Accord, CSV, X-ARF v4, or a mail that carries X-ARF or RFC 5965 (docs/notices.md). Where anything is wrong with it, nothing of it is taken. With an
/// `Idempotency-Key` it can be sent again after an answer was lost: what was taken in stays as it is, what was not is taken in, and the same receipts come back. Several reports need one.
#[utoipa::path(post, path = "/api/v1/work/intake", operation_id = "work-hand-reports-over", tag = "takedown",
    params(("member" = Option<String>, Query, description = "The member whose hotline is to have them; one’s own where it is left out.", pattern = "^[A-Z]{2}$"),
        ("format" = Option<String>, Query, description = "`json`, `csv`, `xarf` or `mail`; by the media type where it is left out.", pattern = "^(json|csv|xarf|mail)$"),
        ("Idempotency-Key" = Option<String>, Header, description = "A name of what is sent, one’s own and new.", pattern = "^[!-~]{1,255}$")),
    request_body(content = serde_json::Value, content_type = "application/json", description = "The reports."),
    responses((status = 201, description = "All are taken in", body = All)))]
async fn take(Leave(leave): Leave<access::IntakeMany>, State(rooms): State<Rooms>, request: Request) -> Answered {
    let asked = Asked::of(&request)?;
    let key = key_of(request.headers())?;
    let own = leave.grant().and_then(|grant| grant.member.clone());
    let member = asked.member.or(own).ok_or_else(|| {
        let name = "member".to_owned();
        Problem::bad_query(vec![InvalidParam {
            name,
            expected: "two capitals of the member whose hotline is to have it".to_owned(),
            found: "nothing".to_owned(),
        }])
    })?;
    let bytes = arrived(request, &()).await?;
    let read = tokio::task::spawn_blocking(move || asked.format.read(&bytes)).await;
    let read = read.map_err(|e| Problem::internal(&e))?.map_err(|faults| refused(&faults))?;
    fits(&read.reports, key.is_some())?;
    let reports = take_each(&rooms, leave, &member, key, read.reports).await?;
    let mut response = json(&All { member, reports, left_out: read.left_out })?;
    *response.status_mut() = StatusCode::CREATED;
    Ok(response)
}

/// Whether all of it can be taken, before the first is.
fn fits(reports: &[Incoming], has_key: bool) -> Result<(), Problem> {
    let of = |report: &Incoming| {
        let texts = [&report.note, &report.reference];
        let words: usize = texts.into_iter().flatten().map(|text| text.expose().chars().count()).sum();
        (report.items.len(), words * report.items.len())
    };
    let (addresses, words) = reports.iter().map(of).fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1));
    if addresses > MOST {
        return Err(Problem::new(Trouble::ListTooLong).saying(format!("Send at most {MOST} addresses at once.")));
    }
    if words > MOST_WORDS {
        let most = format!("Send less at once: words are kept with each address, {MOST_WORDS} characters at most.");
        return Err(Problem::new(Trouble::ListTooLong).saying(most));
    }
    if reports.iter().any(|report| report.items.len() > desk::takedown::MOST) {
        return Err(IntakeRefused::TooMany.into());
    }
    // Whoever loses the answer has to be able to send it again.
    if reports.len() > 1 && !has_key {
        let why =
            "several reports are sent with an Idempotency-Key, so that they can be sent again if the answer is lost";
        return Err(Problem::refused("intake-key-missing", why));
    }
    Ok(())
}

/// Takes each report in, and gives the receipts in their order.
async fn take_each(
    rooms: &Rooms,
    leave: Authorised<access::IntakeMany>,
    member: &str,
    key: Option<String>,
    all: Vec<Incoming>,
) -> Result<Vec<Received>, Problem> {
    let (leave, key, mut under_way) = (Arc::new(leave), Arc::new(key), JoinSet::new());
    let mut received: Vec<(u32, Received)> = Vec::new();
    for (number, incoming) in (0_u32..).zip(all) {
        if under_way.len() >= TOGETHER
            && let Some(done) = under_way.join_next().await
        {
            received.push(done.map_err(|e| Problem::internal(&e))??);
        }
        let line = incoming.items.first().and_then(|item| item.line);
        let reported = Reported::of(member, incoming);
        let (desk, leave, key) = (rooms.gate.desk.clone(), Arc::clone(&leave), Arc::clone(&key));
        under_way.spawn(async move {
            let called = key.as_deref().map(|key| (key, number));
            let Receipt { secret, new } = desk.intake_of(&leave, &reported, called).await?;
            let (receipt, addresses) = (secret.expose().clone(), reported.items.len());
            Ok::<_, Problem>((number, Received { line, receipt, addresses, again: new.is_none() }))
        });
    }
    while let Some(done) = under_way.join_next().await {
        received.push(done.map_err(|e| Problem::internal(&e))??);
    }
    received.sort_unstable_by_key(|(number, _)| *number);
    Ok(received.into_iter().map(|(_, received)| received).collect())
}

fn key_of(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(value) = headers.get("idempotency-key") else { return Ok(None) };
    let fits = |text: &&str| (1..=255).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic());
    value.to_str().ok().filter(fits).map(|text| Some(text.to_owned())).ok_or_else(|| {
        Problem::new(Trouble::BadBody).saying("An Idempotency-Key has 1 to 255 letters, digits and signs of ASCII.")
    })
}

fn refused(faults: &[Fault]) -> Problem {
    let listed: Vec<Faulty> = faults.iter().filter(|fault| fault.further == 0).map(Faulty::from).collect();
    let further: usize = faults.iter().map(|fault| fault.further).sum();
    let more = if further > 0 { format!(" There are {further} more.") } else { String::new() };
    let why = format!("nothing was taken in; faults names each place with what would be right there.{more}");
    Problem::refused("intake-faults", &why).with("faults", &listed)
}

impl From<IntakeRefused> for Problem {
    fn from(refused: IntakeRefused) -> Self {
        match refused {
            IntakeRefused::Desk(error) => error.into(),
            IntakeRefused::NoHotline => Self::refused("intake-no-hotline", &refused.to_string()),
            IntakeRefused::TooMany => Self::refused("intake-too-many", &refused.to_string()),
            IntakeRefused::TooLong => Self::refused("intake-too-long", &refused.to_string()),
            IntakeRefused::KeyUsed => Self::refused("intake-key-used", &refused.to_string()),
        }
    }
}
