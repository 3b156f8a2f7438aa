//! The journal: what was done, by whom, and the proof that nothing of it was changed.

mod bundle;
mod lines;
mod mine;
mod people;
mod whole;

use axum::Router;
use gate::seat;

use crate::enter::Site;

/// Entries a page.
const PER_PAGE: u32 = 50;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, JournalMine, GET "/work/journal/mine", mine::show);
    let r = seat!(r, Journal, GET "/work/journal", whole::show);
    let r = seat!(r, Journal, GET "/work/journal/entry/{seq}", whole::entry);
    let r = seat!(r, JournalPeople, GET "/work/journal/people/{member}", people::show);
    seat!(r, JournalBundle, GET "/work/journal/bundle", bundle::send)
}

/// The page that the address names, from 1.
fn page(seat: &super::Seat) -> u32 {
    seat.parameter("page").and_then(|p| p.parse().ok()).unwrap_or(1).max(1)
}
