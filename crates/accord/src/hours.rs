//! What goes on beside answering: the minute's tick, and the delivery of letters.

use std::sync::Arc;
use std::time::Duration;

use desk::Desk;
use desk::clock::{Clock, ShiftedClock, SystemClock};
use desk::register::rounds::Watch;
use jiff::Timestamp;
use pages::letter::House;
use post::{Run, Words};
use tokio::sync::watch;
use tokio::time::Instant;

use crate::configuration::Mail;

/// What is due by itself is looked for so often.
const TICK: Duration = Duration::from_mins(1);
/// A program that has run for so long with a clock that did not jump goes by it where nothing comes back.
const SURE: Duration = Duration::from_mins(10);

/// The clock of the program: the system's, or one that is ahead of it or behind.
pub fn clock(now: Option<Timestamp>) -> Arc<dyn Clock> {
    match now {
        None => Arc::new(SystemClock),
        Some(now) => Arc::new(ShiftedClock::reading(now)),
    }
}

/// Does what is due, now and every minute, until the program ends.
pub async fn tick(desk: Desk, mut stop: watch::Receiver<bool>) {
    let (mut watch, mut last) = (Watch::default(), Instant::now());
    // Nothing is destroyed by a clock that jumped, nor before it has gone for a while.
    let (began, mut is_believed) = (Instant::now(), true);
    while !*stop.borrow() {
        let passed = last.elapsed();
        last = Instant::now();
        if let Some(by) = watch.look(desk.clock().now(), passed) {
            is_believed = false;
            if let Err(error) = desk.clock_jumped(by).await {
                tracing::error!(%error, "that the clock jumped could not be remembered");
            }
        }
        match desk.tick().await {
            Ok(ticked) if ticked != desk::register::rounds::Ticked::default() => {
                let (opened, closed) = (ticked.opened.join(","), ticked.closed.join(","));
                tracing::info!(
                    opened,
                    closed,
                    reminders = ticked.reminders,
                    told = ticked.told.join(","),
                    "rounds went on"
                );
            }
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "what is due could not be done; it is tried again in a minute"),
        }
        match desk.put_back_forgotten().await {
            Ok(0) => {}
            Ok(items) => tracing::info!(items, "items that were taken and forgotten wait again"),
            Err(error) => tracing::error!(%error, "items that were taken and forgotten could not be put back"),
        }
        // What is destroyed comes back by nothing.
        let is_sure = is_believed && began.elapsed() >= SURE;
        let over = if is_sure { desk.look_at_deconfliction().await } else { Ok(0) };
        match over {
            Ok(0) => {}
            Ok(runs) => tracing::info!(runs, "runs of deconfliction are over, and what was sent in them is destroyed"),
            Err(error) => tracing::error!(%error, "runs of deconfliction could not be looked at"),
        }
        let destroyed = if is_sure { desk.destroy_due().await } else { Ok(0) };
        match destroyed {
            Ok(0) => {}
            Ok(items) => tracing::info!(items, "addresses whose time was over were destroyed"),
            Err(error) => tracing::error!(%error, "addresses whose time is over could not be destroyed"),
        }
        let destroyed = if is_sure { desk.destroy_referrals_due().await } else { Ok(0) };
        match destroyed {
            Ok(0) => {}
            Ok(referrals) => tracing::info!(referrals, "what referrals said whose time was over was destroyed"),
            Err(error) => tracing::error!(%error, "what referrals said whose time is over could not be destroyed"),
        }
        tokio::select! {
            () = tokio::time::sleep(TICK) => {}
            _ = stop.wait_for(|stop| *stop) => {}
        }
    }
}

/// Delivers letters until the program ends.
pub async fn deliver(desk: Desk, mail: Mail, house: House, stop: watch::Receiver<bool>) {
    let words: Words = Box::new(move |letter| {
        let told = house.tell(&letter.template, &letter.language, &letter.args)?;
        Some(post::Mail { language: told.language.tag().to_owned(), subject: told.subject, body: told.body })
    });
    let run = Run { relay: mail.relay, from: mail.from, per_second: mail.per_second, words };
    if let Err(error) = post::deliver(desk, run, stop).await {
        tracing::error!(%error, "letters are not sent");
    }
}
