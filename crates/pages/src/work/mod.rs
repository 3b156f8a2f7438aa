//! The working rooms: what people see who are signed in. Dense, quick, without a script where one is not needed.
//!
//! To add a page: a row in the table of who may do what (`alliance::people::access`), a `seat!` line in its room's `routes`, a handler
//! that takes [`gate::Leave`] of that row and a [`Seat`], a template under `templates/work/` that extends
//! `work/layout.html`, its sentences in `locales/*/work-NAME.ftl`. What is sent comes as a form and is answered by a
//! redirect; what cannot be done is a [`crate::fault::Fault`].

mod campaigns;
mod commitments;
mod credibility;
mod deconfliction;
mod desk;
mod detection;
mod figures;
mod filled;
mod journal;
mod law;
mod people;
mod practices;
mod read;
mod referrals;
mod reports;
mod reviews;
mod rounds;
mod seat;
mod sign_in;
mod takedown;
mod victims;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use gate::{LARGEST_FORM, seat};

use crate::enter::Site;

pub use seat::Seat;

/// The routes of the working rooms, behind the language. Each stands in the table of who may do what.
pub(crate) fn routes() -> Router<Site> {
    let r = Router::new();
    let r = seat!(r, Desk, GET "/work", desk::show);
    let r = sign_in::routes(r);
    let r = people::routes(r);
    let r = rounds::routes(r);
    let r = reports::routes(r);
    let r = commitments::routes(r);
    let r = reviews::routes(r);
    let r = figures::routes(r);
    let r = law::routes(r);
    let r = campaigns::routes(r);
    let r = practices::routes(r);
    let r = detection::routes(r);
    let r = takedown::routes(r);
    let r = credibility::routes(r);
    let r = victims::routes(r);
    let r = referrals::routes(r);
    let r = deconfliction::routes(r);
    journal::routes(r).layer(DefaultBodyLimit::max(LARGEST_FORM))
}
