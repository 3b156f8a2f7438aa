//! A report as a workbook: down, up with a look at what it changes, and the change.

use alliance::people::access;
use axum::extract::{FromRequest, RawQuery, Request, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use desk::register::reports::{Fate, Typed, WorkbookChange};
use desk::{Desk, DeskError};
use gate::{LARGEST_REPORT, Leave};
use interchange::Fault;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::Room;
use super::answers::{SaveConflict, SavedAll, save_typed, value};
use super::reports::AnswerValue;
use super::room::{Answered, arrived, is_of};
use super::shapes::Id;
use crate::Rooms;
use crate::api::query::{Param, understand};
use crate::api::records::json;
use crate::problem::{Problem, Trouble};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, ReportRead, GET "/api/v1/work/reports/{id}/workbook", download);
    let r = seat!(r, ReportWrite, POST "/api/v1/work/reports/{id}/workbook", look, LARGEST_REPORT);
    seat!(r, ReportWrite, POST "/api/v1/work/reports/{id}/workbook/apply", apply, LARGEST_REPORT)
}

/// The type of an Excel workbook.
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
/// How faults name what was sent.
const SENT: &str = "workbook.xlsx";

struct Language;
impl utoipa::IntoParams for Language {
    fn into_params(
        _: impl Fn() -> Option<utoipa::openapi::path::ParameterIn>,
    ) -> Vec<utoipa::openapi::path::Parameter> {
        vec![Param::Language.documented(false)]
    }
}

/// A workbook's bytes.
#[derive(ToSchema)]
#[schema(as = WorkWorkbook, value_type = String, format = "binary")]
#[allow(dead_code)] // it only stands in the documentation
struct Workbook(String);

/// Download a report as a workbook
///
/// With the answers that stand, to be filled in without a connection and sent back.
#[utoipa::path(get, path = "/api/v1/work/reports/{id}/workbook", operation_id = "work-workbook", tag = "working-reports",
    params(Id, Language), responses((status = 200, description = "The workbook", body = Workbook,
        content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        headers(("content-disposition" = String, description = "The file's name")))))]
async fn download(
    Leave(leave): Leave<access::ReportRead>,
    State(rooms): State<Rooms>,
    RawQuery(query): RawQuery,
) -> Answered {
    let asked = understand(query.as_deref(), &[Param::Language], &[])?;
    let language = asked.get(Param::Language).unwrap_or("en");
    let words = (rooms.words)(language).ok_or_else(|| Problem::internal(&"a language that is offered has no words"))?;
    let desk = &rooms.gate.desk;
    let bytes = desk.report_workbook(&leave, words, language).await?;
    let name = format!("attachment; filename=\"report-{}-{language}.xlsx\"", leave.paper().id);
    Ok(([(CONTENT_TYPE, XLSX.to_owned()), (CONTENT_DISPOSITION, name)], bytes).into_response())
}

/// A workbook that was sent.
struct Sheets(Vec<u8>);

impl<S: Send + Sync> FromRequest<S> for Sheets {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !is_of(request.headers(), XLSX) {
            return Err(Problem::new(Trouble::MediaType)
                .saying(format!("Send the workbook itself, and say so: Content-Type: {XLSX}.")));
        }
        arrived(request, state).await.map(|bytes| Self(bytes.to_vec()))
    }
}

/// Something in a workbook that cannot be taken.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkWorkbookFault)]
struct Faulty {
    /// The sheet; null where it is about no one cell.
    #[schema(required)]
    sheet: Option<String>,
    /// The cell, such as `D14`; null where it is about no one cell.
    #[schema(required)]
    cell: Option<String>,
    /// The question, where it is about one and about no cell; null elsewhere.
    #[schema(required)]
    field: Option<String>,
    /// What would be right.
    expected: String,
    /// What stands there.
    found: String,
}

impl From<&Fault> for Faulty {
    fn from(fault: &Fault) -> Self {
        let said = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Self {
            sheet: fault.cell.as_ref().and_then(|cell| said(&cell.sheet)),
            cell: fault.cell.as_ref().and_then(|cell| said(&cell.cell)),
            field: said(&fault.column),
            expected: fault.expected.clone(),
            found: fault.found.clone(),
        }
    }
}

/// A workbook that cannot be taken: a problem (RFC 9457) with each fault.
#[derive(ToSchema)]
#[schema(as = WorkWorkbookFaults)]
#[allow(dead_code)] // it only stands in the documentation: the problem is put together where all are
struct WorkbookFaults {
    /// `/api/docs#problem-refused`.
    r#type: String,
    /// What kind of problem it is.
    title: String,
    /// 422.
    status: u16,
    /// What happened, and what to do.
    detail: String,
    /// The path that was asked for.
    instance: String,
    /// `workbook-faults`, or the rule that refuses.
    rule: Option<String>,
    /// Each fault with its place; absent where a rule refuses.
    faults: Option<Vec<Faulty>>,
}

/// What is wrong with a workbook, or with whoever sends it.
fn refused(error: DeskError) -> Problem {
    let DeskError::Faults(faults) = error else { return error.into() };
    let listed: Vec<Faulty> = faults.iter().filter(|fault| fault.further == 0).map(Faulty::from).collect();
    let further: usize = faults.iter().map(|fault| fault.further).sum();
    let more = if further > 0 { format!(" There are {further} more.") } else { String::new() };
    let why =
        format!("nothing was taken from the workbook; faults names each place with what would be right there.{more}");
    Problem::refused("workbook-faults", &why).with("faults", &listed)
}

async fn read(
    desk: &Desk,
    leave: &desk::people::Authorised<access::ReportWrite>,
    sheets: Sheets,
) -> Result<Vec<WorkbookChange>, Problem> {
    desk.read_report_workbook(leave, SENT, sheets.0).await.map_err(refused)
}

/// What becomes of an answer of a workbook.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
#[schema(as = WorkWorkbookFate)]
#[serde(rename_all = "kebab-case")]
enum Becomes {
    /// Nobody else has touched it: it will stand.
    Stands,
    /// Others have changed it too, and both changes will stand together.
    Merges,
    /// Others have changed the same words: a person will have to put them together.
    Conflicts,
}

impl From<Fate> for Becomes {
    fn from(fate: Fate) -> Self {
        match fate {
            Fate::Stands => Self::Stands,
            Fate::Merges => Self::Merges,
            Fate::Conflicts => Self::Conflicts,
        }
    }
}

/// An answer that a workbook changes. With `field`, `base` and `value` alone it can be saved as one of `answers`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkWorkbookChange)]
struct Change {
    /// The question, or the explanation of one.
    field: String,
    /// The number of the answer when the workbook was downloaded; 0 where there was none.
    base: u32,
    /// What the workbook says; null where it takes the answer away.
    #[schema(required)]
    value: Option<AnswerValue>,
    /// The answer when the workbook was downloaded.
    #[schema(required)]
    was: Option<AnswerValue>,
    /// The answer that stands.
    #[schema(required)]
    now: Option<AnswerValue>,
    /// What becomes of it.
    becomes: Becomes,
}

/// What a workbook changes.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkWorkbookChanges)]
struct Changes {
    /// In the order of the questions; empty where it says nothing new.
    changes: Vec<Change>,
}

/// See what a workbook changes
///
/// Compared with what it was made from and with what stands. Nothing is saved. The body is the workbook itself.
#[utoipa::path(post, path = "/api/v1/work/reports/{id}/workbook", operation_id = "work-look-at-workbook", tag = "working-reports",
    params(Id), request_body(content = Workbook,
        content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    responses(
        (status = 200, description = "What it would change", body = Changes),
        (status = 422, description = "It cannot be taken: each fault with its sheet and cell", body = WorkbookFaults,
            content_type = "application/problem+json")))]
async fn look(Leave(leave): Leave<access::ReportWrite>, room: Room, sheets: Sheets) -> Answered {
    let changes = read(&room.desk, &leave, sheets).await?;
    let told = changes.into_iter().map(|change| Change {
        field: change.typed.field.to_string(),
        base: change.typed.base,
        value: value(change.typed.answer.as_ref()),
        was: value(change.base.as_ref()),
        now: value(change.now.as_ref()),
        becomes: Becomes::from(change.fate),
    });
    json(&Changes { changes: told.collect() })
}

/// Save what a workbook changes
///
/// As answers are saved: what others have changed meanwhile is put together word by word, and what cannot be is answered by 409
/// with both texts. It is taken whole or not at all where something in it is faulty.
#[utoipa::path(post, path = "/api/v1/work/reports/{id}/workbook/apply", operation_id = "work-apply-workbook",
    tag = "working-reports", params(Id), request_body(content = Workbook,
        content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    responses(
        (status = 200, description = "All that it changes stands", body = SavedAll),
        (status = 409, description = "Some of it met others' changes of the same words, which a person has to put together",
            body = SaveConflict, content_type = "application/problem+json"),
        (status = 422, description = "It cannot be taken: each fault with its sheet and cell", body = WorkbookFaults,
            content_type = "application/problem+json")))]
async fn apply(Leave(leave): Leave<access::ReportWrite>, room: Room, sheets: Sheets) -> Answered {
    let changes = read(&room.desk, &leave, sheets).await?;
    let typed: Vec<Typed> = changes.into_iter().map(|change| change.typed).collect();
    save_typed(&room.desk, &leave, typed).await
}
