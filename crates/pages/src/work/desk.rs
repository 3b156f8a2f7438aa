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
    /// What waits: addresses and sentences.
    waits: Vec<(&'static str, String)>,
}

/// Shows it.
pub async fn show(Leave(leave): Leave<access::Desk>, seat: Seat) -> Shown {
    let waits = super::people::waits(&seat, &leave).await?;
    seat.page(&Desk { c: &seat, waits })
}
