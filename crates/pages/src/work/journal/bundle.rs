//! Sending the bundle: both logs, to be verified elsewhere.

use alliance::people::access;
use axum::body::Body;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use futures_util::stream::unfold;
use gate::Leave;

use crate::fault::Shown;
use crate::work::Seat;

/// Sends it piece by piece. Where a piece cannot be made, the connection breaks off, and the file is seen to be cut.
pub async fn send(Leave(leave): Leave<access::JournalBundle>, seat: Seat) -> Shown {
    let pieces = seat.desk().bundle(&leave).await?;
    let stream = unfold(pieces, |mut pieces| async move {
        let piece = pieces.recv().await?;
        if let Err(error) = &piece {
            tracing::error!(%error, "a bundle broke off");
        }
        Some((piece, pieces))
    });
    let name = format!("attachment; filename=\"{}-{}.tar\"", seat.desk().log_name(), seat.today());
    let headers = [(CONTENT_TYPE, "application/x-tar".to_owned()), (CONTENT_DISPOSITION, name)];
    Ok((headers, Body::from_stream(stream)).into_response())
}
