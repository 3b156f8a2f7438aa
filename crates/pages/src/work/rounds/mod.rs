//! Reporting rounds: who is to report, who has, who is late.

use axum::Router;

use crate::enter::Site;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    r
}
