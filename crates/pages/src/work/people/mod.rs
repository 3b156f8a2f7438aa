//! People: accounts, invitations, keys, tokens, and what two people have to agree on.

use axum::Router;

use crate::enter::Site;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    r
}
