//! What changed.

use axum::extract::{RawQuery, State};
use axum::response::Response;
use serde_json::Value;

use super::query::{Param, understand};
use super::records::page_of;
use super::shapes::{List, Record};
use super::{Api, query};
use crate::problem::{Problem, Problems};

const TAKES: [Param; 3] = [Param::Page, Param::PerPage, Param::AsOf];

struct Params;
impl utoipa::IntoParams for Params {
    fn into_params(
        _: impl Fn() -> Option<utoipa::openapi::path::ParameterIn>,
    ) -> Vec<utoipa::openapi::path::Parameter> {
        TAKES.into_iter().map(|p: query::Param| p.documented(false)).collect()
    }
}

/// List what changed, newest first.
///
/// Every version of every record, each with its reason: what is new, and what was amended.
#[utoipa::path(
    get, path = "/api/v1/changes", operation_id = "list-changes", tag = "log",
    params(Params),
    responses(
        (status = 200, description = "A page of versions", body = List<Record<Value>>,
            headers(("etag" = String, description = "Changes when the answer does"),
                    ("link" = String, description = "The pages before and after, RFC 8288"))),
        (status = 304, description = "Nothing has changed since the answer with this ETag"),
        Problems
    )
)]
pub(crate) async fn list(State(api): State<Api>, RawQuery(raw): RawQuery) -> Result<Response, Problem> {
    let asked = understand(raw.as_deref(), &TAKES, &[])?;
    let moment = api.desk.moment(asked.as_of()).await?;
    let (page, per_page) = asked.page();
    let page = api.desk.changes(&moment, page, per_page).await?;
    page_of("/api/v1/changes", &asked, &moment, page)
}
