//! The journal: what was done, by whom, and the proof that nothing of it was changed.

use axum::Router;

use crate::enter::Site;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    r
}
