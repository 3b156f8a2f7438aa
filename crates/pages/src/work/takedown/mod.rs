//! Takedown: the public form by which anybody reports, what became of a report, and the analyst's desk.

mod form;
mod item;
mod levels;
mod receipt;
mod room;
mod words;

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
    item::routes(r)
}
