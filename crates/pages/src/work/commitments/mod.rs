//! Commitments on their way into the register, and what becomes of them.

use axum::Router;

use crate::enter::Site;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    r
}
