//! Declared figures: begun, written, sent back. What is signed or published takes a person.

use std::collections::BTreeMap;

use alliance::indicators::checks::Finding;
use alliance::people::access;
use alliance::register::figures::{Cell, Entries};
use alliance::register::{self, PaperKind};
use desk::register::figures::{Edited, FiguresLine, FiguresSeen, Preview};
use gate::Leave;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::Room;
use super::entries::{Entry, EntrySent, Place};
use super::forms::{text, version};
use super::room::{Answered, Listing, Sent, made, stands};
use super::shapes::{Back, Done, Id, List, Paging, Reason, Standing};
use crate::Rooms;
use crate::api::records::json;
use crate::api::shapes::Figure;
use crate::problem::{Problem, Trouble};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, Figures, GET "/api/v1/work/figures", list);
    let r = seat!(r, FiguresBegin, POST "/api/v1/work/members/{member}/figures", begin);
    let r = seat!(r, FiguresSee, GET "/api/v1/work/figures/{id}", one);
    let r = seat!(r, FiguresWrite, POST "/api/v1/work/figures/{id}/entries", write);
    let r = seat!(r, FiguresAsk, POST "/api/v1/work/figures/{id}/ask", ask);
    seat!(r, FiguresReturn, POST "/api/v1/work/figures/{id}/return", send_back)
}

/// A member's figures of an indicator, in a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkFiguresLine)]
struct Line {
    /// Their id.
    id: String,
    /// Two letters of the member.
    member: String,
    /// The indicator's id; its definition is at `/api/v1/indicators/ID`.
    indicator: String,
    /// `draft`, `asked`, `submitted`, `published`.
    state: String,
    /// The number of the last publication; 0 before the first.
    vintage: u32,
}

impl From<FiguresLine> for Line {
    fn from(line: FiguresLine) -> Self {
        let FiguresLine { id, member, indicator, state, vintage } = line;
        Self { id, member, indicator, state, vintage }
    }
}

/// List declared figures
///
/// Of the members for which one acts; of all for the secretariat and auditors. No count stands in the list.
#[utoipa::path(get, path = "/api/v1/work/figures", operation_id = "work-figures", tag = "working-figures", params(Paging),
    responses((status = 200, description = "A page of figures", body = List<Line>)))]
async fn list(Leave(leave): Leave<access::Figures>, listing: Listing) -> Answered {
    let all = listing.desk.figures_list(&leave).await?;
    listing.page(all.into_iter().map(Line::from).collect())
}

/// Which indicator is to be declared.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkFiguresOf)]
#[serde(deny_unknown_fields)]
struct Chosen {
    /// The indicator's id.
    #[schema(min_length = 1, max_length = 120)]
    #[serde(deserialize_with = "text::<1, 120, _>")]
    indicator: String,
}

/// Begin to declare an indicator's figures
#[utoipa::path(post, path = "/api/v1/work/members/{member}/figures", operation_id = "work-begin-figures",
    tag = "working-figures",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = Chosen, responses((status = 201, description = "They are begun", body = Standing,
        headers(("location" = String, description = "Where they are")))))]
async fn begin(Leave(leave): Leave<access::FiguresBegin>, room: Room, Sent(sent): Sent<Chosen>) -> Answered {
    let id = room.desk.begin_figures(&leave, &sent.indicator).await?;
    made(&room.desk, leave.view(), PaperKind::Figures, &id, "figures").await
}

/// Something in a figure that is to be mended or explained before it can be signed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkFigureFinding)]
struct Found {
    /// The place: `2024`, or `2024.sex.female`.
    cell: String,
    /// What it is, such as `jump-up`, `total`, `source`.
    code: String,
    /// Whether it stands in the way of the signature as it is.
    holds_back: bool,
    /// What its sentence is filled with.
    args: BTreeMap<String, String>,
}

/// What would become of submitted figures if they were published now.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkFiguresPreview)]
struct Previewed {
    /// The rule that refuses; null where they can be published.
    #[schema(required)]
    refused: Option<String>,
    /// The places that would not be shown; where a rule refuses, those that it is about.
    cells: Vec<String>,
}

impl From<&Preview> for Previewed {
    fn from(preview: &Preview) -> Self {
        let (refused, cells) = match preview {
            Preview::Hidden(cells) => (None, cells),
            Preview::Refused { code, cells } => (Some((*code).to_owned()), cells),
        };
        Self { refused, cells: cells.iter().map(Cell::to_string).collect() }
    }
}

/// A member's figures of an indicator, as far as whoever asks may see them.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkFigures)]
struct Whole {
    /// Their id.
    id: String,
    /// Their version: whoever writes says that they have seen this one.
    no: u32,
    /// Two letters of the member.
    member: String,
    /// The indicator's id; its definition is at `/api/v1/indicators/ID`.
    indicator: String,
    /// How far they are.
    state: String,
    /// The number of the last publication; 0 before the first.
    vintage: u32,
    /// SHA-256 of the figures: what a signature names. Null for whoever sees only what is public of them.
    #[schema(required)]
    digest: Option<String>,
    /// What is declared, by place. Null for whoever sees only what is public of them.
    #[schema(required, value_type = Option<BTreeMap<Place, Entry>>)]
    entries: Option<BTreeMap<String, Entry>>,
    /// What is to be mended or explained before they can be signed.
    findings: Vec<Found>,
    /// How often they were sent back, the oldest first.
    sent_back: Vec<Back>,
    /// What the register says of them, by place: at `/api/v1/observations`.
    #[schema(value_type = BTreeMap<Place, Figure>)]
    public: BTreeMap<String, register::Figure>,
    /// For the secretariat, once they are submitted: what would become of them; null else.
    #[schema(required)]
    preview: Option<Previewed>,
}

fn found(seen: &FiguresSeen) -> Vec<Found> {
    let told = |finding: &Finding| Found {
        cell: finding.field.clone(),
        code: finding.code.as_str().to_owned(),
        holds_back: finding.stands_in_the_way(),
        args: finding.arguments.iter().map(|(name, text)| ((*name).to_owned(), text.clone())).collect(),
    };
    let lacks = seen.findings.lacks.iter().map(|(cell, lack)| Found {
        cell: cell.to_string(),
        code: lack.as_str().to_owned(),
        holds_back: true,
        args: BTreeMap::new(),
    });
    seen.findings.checks.iter().map(told).chain(lacks).collect()
}

fn whole(seen: FiguresSeen) -> Whole {
    let findings = found(&seen);
    let work = seen.work.as_ref();
    let back = work.map_or(&[][..], |work| work.sent_back());
    Whole {
        no: seen.paper.no,
        digest: work.map(|work| work.digest().to_string()),
        entries: work
            .map(|work| work.entries().iter().map(|(cell, entry)| (cell.to_string(), Entry::from(entry))).collect()),
        findings,
        sent_back: back
            .iter()
            .map(|back| Back { from: None, reason: back.reason.clone(), sent: Done::from(&back.act) })
            .collect(),
        public: seen.public.iter().map(|(cell, said)| (cell.to_string(), said.figure.clone())).collect(),
        preview: seen.preview.as_ref().map(Previewed::from),
        id: seen.line.id,
        member: seen.line.member,
        indicator: seen.line.indicator,
        state: seen.line.state,
        vintage: seen.line.vintage,
    }
}

/// Get a member's figures of an indicator
///
/// With what is to be mended and what is public. The secretariat sees them from their submission on, which is remembered in the
/// journal; an auditor sees what is public of them.
#[utoipa::path(get, path = "/api/v1/work/figures/{id}", operation_id = "work-figures-of-indicator", tag = "working-figures",
    params(Id), responses((status = 200, description = "The figures", body = Whole)))]
async fn one(Leave(leave): Leave<access::FiguresSee>, room: Room) -> Answered {
    json(&whole(room.desk.figures_seen(&leave).await?))
}

/// All figures, on the version that was seen.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkEntriesSent)]
#[serde(deny_unknown_fields)]
struct EntriesSent {
    /// The version of the figures that the writer has seen.
    #[schema(minimum = 1, maximum = 1_000_000_000)]
    #[serde(deserialize_with = "version::<1, _>")]
    no: u32,
    /// All of them, by place.
    entries: BTreeMap<Place, EntrySent>,
}

/// Something that was written on another version than the one that stands: a problem (RFC 9457) with the version that stands.
#[derive(ToSchema)]
#[schema(as = WorkBehind)]
#[allow(dead_code)] // it only stands in the documentation: the problem is put together where all are
pub(super) struct Behind {
    /// `/api/docs#problem-conflict`.
    r#type: String,
    /// What kind of problem it is.
    title: String,
    /// 409.
    status: u16,
    /// What happened, and what to do.
    detail: String,
    /// The path that was asked for.
    instance: String,
    /// The version that stands.
    no: Option<u32>,
}

/// Write all figures
///
/// On the version that was seen: those that are left out are taken away, unless they are public, when they can only be revised.
/// Where another version stands by then, nothing is written. What was asked for or published is a draft again.
#[utoipa::path(post, path = "/api/v1/work/figures/{id}/entries", operation_id = "work-write-figures", tag = "working-figures",
    params(Id), request_body = EntriesSent, responses(
        (status = 200, description = "How they stand", body = Standing),
        (status = 409, description = "Somebody else was quicker", body = Behind, content_type = "application/problem+json")))]
async fn write(Leave(leave): Leave<access::FiguresWrite>, room: Room, Sent(sent): Sent<EntriesSent>) -> Answered {
    let mut entries = Entries::new();
    for (place, entry) in sent.entries {
        entries.insert(place.0, entry.read()?);
    }
    match room.desk.edit_figures(&leave, sent.no, entries).await? {
        Edited::Saved => stands(&room.desk, leave.view(), PaperKind::Figures, &leave.paper().id).await,
        Edited::Behind { no } => Err(behind("figures", no)),
    }
}

/// What is written on another version than the one that stands.
pub(super) fn behind(what: &str, no: u32) -> Problem {
    let why = format!(
        "Somebody else has written the {what} meanwhile, and nothing was written. Read what stands, put both together, and send the \
         result with no {no}."
    );
    Problem::new(Trouble::Conflict).saying(why).with("no", &no)
}

/// Ask for the signature of figures
///
/// Once nothing stands in the way. Somebody else of the member than who wrote them signs, in the working rooms.
#[utoipa::path(post, path = "/api/v1/work/figures/{id}/ask", operation_id = "work-ask-figures", tag = "working-figures",
    params(Id), responses((status = 200, description = "How they stand", body = Standing)))]
async fn ask(Leave(leave): Leave<access::FiguresAsk>, room: Room) -> Answered {
    room.desk.ask_figures(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Figures, &leave.paper().id).await
}

/// Send figures back
///
/// As a draft, before they are signed or published.
#[utoipa::path(post, path = "/api/v1/work/figures/{id}/return", operation_id = "work-return-figures", tag = "working-figures",
    params(Id), request_body = Reason, responses((status = 200, description = "How they stand", body = Standing)))]
async fn send_back(Leave(leave): Leave<access::FiguresReturn>, room: Room, Sent(sent): Sent<Reason>) -> Answered {
    room.desk.return_figures(&leave, &sent.reason).await?;
    stands(&room.desk, leave.view(), PaperKind::Figures, &leave.paper().id).await
}
