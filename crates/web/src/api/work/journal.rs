//! The journal: what was done in one's own name, and for auditors who did what.

use std::collections::BTreeMap;

use alliance::people::access;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use axum::http::Uri;
use desk::work::{Act, ActFilter};
use gate::Leave;
use serde::Serialize;
use serde_json::Value;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::Room;
use super::room::{Answered, Listing, paged};
use super::shapes::{List, Paging};
use crate::Rooms;
use crate::api::query::{Param, understand};
use crate::api::records::json;
use crate::problem::{Problem, Trouble};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, JournalMine, GET "/api/v1/work/journal/mine", mine);
    let r = seat!(r, Journal, GET "/api/v1/work/journal", whole);
    let r = seat!(r, Journal, GET "/api/v1/work/journal/entries/{seq}", entry);
    seat!(r, JournalPeople, GET "/api/v1/work/members/{member}/journal", people)
}

/// An entry of the journal.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkEntry)]
struct Entry {
    /// Its number, from 1.
    #[schema(minimum = 1)]
    seq: u64,
    /// When it was done.
    #[schema(format = "date-time")]
    at: String,
    /// The account in whose name it was done.
    actor: String,
    /// What was done, such as `report.edited`.
    act: String,
    /// Two letters of the member that it concerns; null where it concerns none.
    #[schema(required)]
    member: Option<String>,
    /// The kind of what it was done to.
    kind: String,
    /// The id of what it was done to.
    object: String,
    /// What else is remembered; null where nothing is.
    #[schema(value_type = Option<Object>, required)]
    detail: Value,
    /// SHA-256 of everything that it wrote, by what that is.
    wrote: BTreeMap<String, String>,
}

fn told(act: Act) -> Entry {
    Entry {
        seq: act.seq,
        at: act.time().to_string(),
        actor: act.actor,
        act: act.act,
        member: act.member,
        kind: act.kind,
        object: act.object,
        detail: act.detail,
        wrote: act.wrote,
    }
}

/// List what was done in one's own name
///
/// The newest first, also by one's machines.
#[utoipa::path(get, path = "/api/v1/work/journal/mine", operation_id = "work-journal-mine", tag = "working-journal", params(Paging),
    responses((status = 200, description = "A page of entries", body = List<Entry>)))]
async fn mine(Leave(leave): Leave<access::JournalMine>, listing: Listing) -> Answered {
    let (page, per_page) = listing.asked.page();
    let (acts, total) = listing.desk.own_acts(&leave, page, per_page).await?;
    listing.answer(acts.into_iter().map(told).collect(), total)
}

/// What the journal is asked by.
const FILTERS: [Param; 8] =
    [Param::Actor, Param::Member, Param::PaperKind, Param::Object, Param::Act, Param::Day, Param::Page, Param::PerPage];

struct Filters;
impl utoipa::IntoParams for Filters {
    fn into_params(
        _: impl Fn() -> Option<utoipa::openapi::path::ParameterIn>,
    ) -> Vec<utoipa::openapi::path::Parameter> {
        FILTERS.map(|param| param.documented(false)).to_vec()
    }
}

/// List the journal
///
/// The newest first: who did what, and who saw what. For auditors.
#[utoipa::path(get, path = "/api/v1/work/journal", operation_id = "work-journal", tag = "working-journal", params(Filters),
    responses((status = 200, description = "A page of entries", body = List<Entry>)))]
async fn whole(
    Leave(leave): Leave<access::Journal>,
    axum::Extension(gate): axum::Extension<gate::Gate>,
    uri: Uri,
) -> Answered {
    let asked = understand(uri.query(), &FILTERS, &[])?;
    let given = |param| asked.get(param).map(str::to_owned);
    let (page, per_page) = asked.page();
    let filter = ActFilter {
        actor: given(Param::Actor),
        member: given(Param::Member),
        kind: given(Param::PaperKind),
        object: given(Param::Object),
        act: given(Param::Act),
        day: asked.day(),
        page,
        per_page,
        ..ActFilter::default()
    };
    let (acts, total) = gate.desk.journal(&leave, &filter).await?;
    paged(uri.path(), &asked, acts.into_iter().map(told).collect(), total)
}

/// Get one entry of the journal
#[utoipa::path(get, path = "/api/v1/work/journal/entries/{seq}", operation_id = "work-journal-entry", tag = "working-journal",
    params(("seq" = u64, Path, description = "Its number, from 1", minimum = 1)),
    responses((status = 200, description = "The entry", body = Entry)))]
async fn entry(Leave(leave): Leave<access::Journal>, seq: Result<Path<String>, PathRejection>, room: Room) -> Answered {
    let gone = || Problem::new(Trouble::NotFound);
    let Path(seq) = seq.map_err(|_| gone())?;
    // Entries are counted by a signed number of 64 bits in both databases.
    let seq = seq.parse::<u64>().ok().filter(|n| i64::try_from(*n).is_ok()).ok_or_else(gone)?;
    json(&told(room.desk.journal_entry(&leave, seq).await?.ok_or_else(gone)?))
}

/// List what was done to the accounts of a member's people
///
/// The newest first, and nothing of what they wrote.
#[utoipa::path(get, path = "/api/v1/work/members/{member}/journal", operation_id = "work-journal-people", tag = "working-journal",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$"), Paging),
    responses((status = 200, description = "A page of entries", body = List<Entry>)))]
async fn people(Leave(leave): Leave<access::JournalPeople>, listing: Listing) -> Answered {
    let (page, per_page) = listing.asked.page();
    let (acts, total) = listing.desk.journal_of_people(&leave, page, per_page).await?;
    listing.answer(acts.into_iter().map(told).collect(), total)
}
