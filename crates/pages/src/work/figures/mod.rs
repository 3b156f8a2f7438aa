//! Declared figures, their checks, and the definitions of figures.

use axum::Router;

use crate::enter::Site;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    r
}
