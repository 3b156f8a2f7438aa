//! The analyst's queue: what waits, most urgent first, and one button for the next.

use ::desk::takedown::{Flaw, MailboxState, Queue, Waiting};
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
    /// Letters that no machine could take in.
    letters: MailboxState,
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

    /// How many letters wait whose faults are not listed.
    fn letters_further(&self) -> Option<u64> {
        self.letters.waiting.checked_sub(self.letters.letters.len() as u64).filter(|further| *further > 0)
    }

    /// Where in a letter something is wrong. What stands there is never said.
    fn place(&self, flaw: &Flaw) -> String {
        let line = flaw.line.map(|line| self.c.with("takedown-letter-line", &[("n", line.into())]));
        let place = (!flaw.place.is_empty()).then(|| flaw.place.clone());
        let parts: Vec<String> = place.into_iter().chain(line).collect();
        if parts.is_empty() { self.c.m("takedown-letter-whole") } else { parts.join(", ") }
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
    let letters = seat.desk().letters_waiting(&leave).await?;
    seat.page(&RoomPage { c: &seat, queue, pause, letters })
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
