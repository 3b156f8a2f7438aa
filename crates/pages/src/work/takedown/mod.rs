//! Takedown: the public form by which anybody reports, what became of a report, the analyst's desk, what the police see before a notice leaves, notices with the desk of
//! those who get them, and what hotlines of two countries hand to each other.

mod figures;
pub(super) mod form;
mod handed;
mod item;
mod levels;
mod notices;
mod police;
mod receipt;
mod room;
mod stops;
mod tables;
pub(super) mod words;

use axum::Router;
use gate::seat;

use crate::enter::Site;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, IntakeSend, GET "/report", form::show);
    let r = seat!(r, IntakeSend, POST "/report", form::send);
    let r = seat!(r, IntakeLookUp, GET "/report/receipt", receipt::show);
    let r = seat!(r, IntakeLookUp, POST "/report/receipt", receipt::look_up);
    let r = seat!(r, TakedownRoom, GET "/work/takedown", room::show);
    let r = seat!(r, ItemNext, POST "/work/takedown/next", room::next);
    let r = figures::routes(r);
    let r = police::routes(r);
    let r = tables::routes(r);
    let r = stops::routes(r);
    let r = handed::routes(r);
    notices::routes(item::routes(r))
}
