//! The log's newest signed checkpoint, and the key that checks it.

use axum::extract::{RawQuery, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

use super::Api;
use super::query::understand;
use crate::problem::{Problem, Problems, Trouble};

const PLAIN: [(axum::http::HeaderName, &str); 1] = [(CONTENT_TYPE, "text/plain; charset=utf-8")];

/// Get the newest checkpoint of the log.
///
/// A signed note (C2SP `tlog-checkpoint`): the log's name, its number of events, the root of its Merkle tree (RFC 6962), and the
/// signature. Who keeps it can prove later that nothing before it was changed or removed.
#[utoipa::path(
    get, path = "/api/v1/checkpoint", operation_id = "get-checkpoint", tag = "log",
    responses(
        (status = 200, description = "The signed note", content_type = "text/plain", body = String,
            headers(("etag" = String, description = "Changes when the answer does"))),
        (status = 304, description = "Nothing has changed since the answer with this ETag"),
        Problems
    )
)]
pub(crate) async fn checkpoint(State(api): State<Api>, RawQuery(raw): RawQuery) -> Result<Response, Problem> {
    understand(raw.as_deref(), &[], &[])?;
    let note = api.desk.checkpoint().await?;
    let note =
        note.ok_or_else(|| Problem::new(Trouble::NotFound).saying("The log is empty: it has no checkpoint yet."))?;
    Ok((PLAIN, note).into_response())
}

/// Get the log's public key.
///
/// A verifier key of C2SP signed notes, `name+id+key`: with it anybody checks the log's checkpoints.
#[utoipa::path(
    get, path = "/api/v1/checkpoint/key", operation_id = "get-checkpoint-key", tag = "log",
    responses(
        (status = 200, description = "The key", content_type = "text/plain", body = String,
            headers(("etag" = String, description = "Changes when the answer does"))),
        (status = 304, description = "Nothing has changed since the answer with this ETag"),
        Problems
    )
)]
pub(crate) async fn key(State(api): State<Api>, RawQuery(raw): RawQuery) -> Result<Response, Problem> {
    understand(raw.as_deref(), &[], &[])?;
    Ok((PLAIN, format!("{}\n", api.desk.log_key()?)).into_response())
}
