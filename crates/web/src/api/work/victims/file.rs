//! Counts from a file: what would change by it, then all of it or nothing.

use alliance::people::access;
use alliance::register::Digest;
use desk::DeskError;
use desk::victims::{Preview, PreviewLine};
use gate::Leave;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::super::forms::{short_or_null, text};
use super::super::room::{Answered, Room, Sent};
use super::{bad, reason_of};
use crate::Rooms;
use crate::api::records::json;
use crate::problem::Problem;

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, VictimsTake, POST "/api/v1/work/victims/{member}/file/preview", preview);
    seat!(r, VictimsTake, POST "/api/v1/work/victims/{member}/file", take)
}

/// How faults name what was sent.
const SENT: &str = "counts.csv";

/// A file that is looked at.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = VictimsFile)]
#[serde(deny_unknown_fields)]
struct FileSent {
    /// The table: CSV with the columns `month`, `way`, `located`, `country`, `count`.
    #[schema(min_length = 1, max_length = 900_000)]
    #[serde(deserialize_with = "text::<1, 900_000, _>")]
    csv: String,
}

/// A file that is taken.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = VictimsFileTaken)]
#[serde(deny_unknown_fields)]
struct FileTaken {
    /// The table.
    #[schema(min_length = 1, max_length = 900_000)]
    #[serde(deserialize_with = "text::<1, 900_000, _>")]
    csv: String,
    /// The digest of what was read of it before.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    #[serde(deserialize_with = "text::<64, 64, _>")]
    digest: String,
    /// Why what was confirmed is revised; null or left out where nothing is.
    #[schema(pattern = "^[a-z-]{1,40}$")]
    #[serde(default, deserialize_with = "short_or_null")]
    reason: Option<String>,
}

/// What becomes of a month by a file.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsFileMonth)]
struct Fated {
    /// The month.
    month: String,
    /// `new`, `changed`, `revised`, `same`.
    fate: &'static str,
}

/// What would change by a file, or changed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsFileChanges)]
struct Changes {
    /// Its months, the oldest first.
    months: Vec<Fated>,
    /// The digest of all of it: whoever takes the file says that they read this.
    digest: String,
    /// Whether a reason is needed: something that was confirmed is revised.
    revises: bool,
}

impl From<&Preview> for Changes {
    fn from(preview: &Preview) -> Self {
        let month = |line: &PreviewLine| Fated { month: line.month.to_string(), fate: line.fate.as_str() };
        Self {
            months: preview.lines.iter().map(month).collect(),
            digest: preview.digest.to_string(),
            revises: preview.revises,
        }
    }
}

/// Something in a file that cannot be taken.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = VictimsFileFault)]
struct Faulty {
    /// The line, from 1; null where there is none.
    #[schema(required)]
    line: Option<u64>,
    /// The column.
    column: String,
    /// What would be right.
    expected: String,
    /// What stands there.
    found: String,
}

/// A file's faults, each with its place.
fn told(error: DeskError) -> Problem {
    let DeskError::Faults(faults) = error else { return error.into() };
    let listed = faults.iter().filter(|fault| fault.further == 0).map(|fault| Faulty {
        line: fault.line,
        column: fault.column.clone(),
        expected: fault.expected.clone(),
        found: fault.found.clone(),
    });
    let listed: Vec<Faulty> = listed.collect();
    Problem::refused("victims-file-faults", "nothing was taken; faults names each place with what would be right there")
        .with("faults", &listed)
}

/// See what would change by a file of counts
///
/// Nothing is changed.
#[utoipa::path(post, path = "/api/v1/work/victims/{member}/file/preview", operation_id = "work-preview-victims-file",
    tag = "working-figures",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = FileSent, responses((status = 200, description = "What would change", body = Changes)))]
async fn preview(Leave(leave): Leave<access::VictimsTake>, room: Room, Sent(sent): Sent<FileSent>) -> Answered {
    let preview = room.desk.victims_preview(&leave, (SENT, sent.csv.as_bytes())).await.map_err(told)?;
    json(&Changes::from(&preview))
}

/// Take a file of counts
///
/// All of it or nothing. Each month that it changes waits for a second officer. The same file again changes nothing.
#[utoipa::path(post, path = "/api/v1/work/victims/{member}/file", operation_id = "work-take-victims-file",
    tag = "working-figures",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = FileTaken, responses((status = 200, description = "What changed", body = Changes)))]
async fn take(Leave(leave): Leave<access::VictimsTake>, room: Room, Sent(sent): Sent<FileTaken>) -> Answered {
    let read = Digest::try_from(sent.digest).map_err(|_| bad("The digest has 64 digits of 0-9 a-f."))?;
    let reason = reason_of(sent.reason.as_deref())?;
    let file = (SENT, sent.csv.as_bytes());
    let taken = room.desk.victims_take(&leave, file, (&read, reason)).await.map_err(told)?;
    json(&Changes::from(&taken))
}
