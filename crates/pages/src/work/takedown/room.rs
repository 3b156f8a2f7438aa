//! The analyst's queue: what waits, most urgent first, and one button for the next.

use ::desk::takedown::{Queue, Waiting};
use alliance::people::access;
use askama::Template;
use axum::response::Response;
use gate::Leave;
use jiff::SignedDuration;

use super::item::ruled;
use super::words;
use crate::fault::{Fault, Shown};
use crate::work::Seat;

/// Whoever has looked at addresses for so long without a pause is told so. That they look at fewer at a time is what spares them most.
const LONG: SignedDuration = SignedDuration::from_mins(50);

#[derive(Template)]
#[template(path = "work/takedown.html")]
struct RoomPage<'a> {
    c: &'a Seat,
    queue: Queue,
    /// Minutes of work without a pause, where they are many.
    pause: Option<u64>,
}

impl RoomPage<'_> {
    fn path(&self) -> &'static str {
        "/work/takedown"
    }

    fn urgent(&self, waiting: &Waiting) -> String {
        words::signs(self.c, waiting.signs)
    }

    fn age(&self, waiting: &Waiting) -> String {
        words::age(self.c, waiting.received)
    }

    /// How many wait that are not listed.
    fn further(&self) -> Option<u64> {
        self.queue.all.checked_sub(self.queue.first.len() as u64).filter(|further| *further > 0)
    }

    fn keys(&self) -> Vec<(&'static str, String)> {
        vec![("n", self.c.m("shortcuts-next"))]
    }
}

/// Shows it.
pub async fn show(Leave(leave): Leave<access::TakedownRoom>, seat: Seat) -> Shown {
    let queue = seat.desk().takedown_queue(&leave).await?;
    let since = seat.desk().takedown_since(&leave).await?;
    let worked = since.map(|since| seat.desk().clock().now().duration_since(since));
    let pause = worked.filter(|worked| *worked >= LONG).map(|worked| worked.as_mins().unsigned_abs());
    seat.page(&RoomPage { c: &seat, queue, pause })
}

/// Takes the most urgent one.
pub async fn next(Leave(leave): Leave<access::ItemNext>, seat: Seat) -> Result<Response, Fault> {
    let taken = ruled(&seat, seat.desk().item_next(&leave).await)?;
    let to = match taken {
        Some(id) => words::with_keys(&seat, format!("/work/item/{id}")),
        None if words::keys(&seat) => "/work/takedown?nothing=1".to_owned(),
        None => "/work/takedown?keys=off&nothing=1".to_owned(),
    };
    Ok(seat.go(to))
}
