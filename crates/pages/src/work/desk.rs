//! The first page of whoever is signed in: what waits for them.

use alliance::people::access;
use askama::Template;
use gate::Leave;

use super::Seat;
use crate::fault::Shown;

#[derive(Template)]
#[template(path = "work/desk.html")]
struct Desk<'a> {
    c: &'a Seat,
}

/// Shows it.
pub async fn show(Leave(_): Leave<access::Desk>, seat: Seat) -> Shown {
    seat.page(&Desk { c: &seat })
}
