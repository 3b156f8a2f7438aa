//! From where a list is fetched: said, changed, taken away by its owner, and had fetched now.

use ::desk::detection::{Login, SourceNew, SourceSeen};
use ::desk::people::Secret;
use alliance::detection::source::USUAL;
use alliance::people::access;
use axum::extract::Path;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};
use serde::Deserialize;

use super::opinion::Told;
use super::{ruled, words};
use crate::enter::Site;
use crate::fault::Fault;
use crate::work::Seat;

/// How often a source may be asked, in minutes, as the form offers it.
const EVERY: [u32; 5] = [15, 60, 360, 1_440, 10_080];

/// The routes.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, SourceChange, POST "/work/detection/{bank}/source", set);
    let r = seat!(r, SourceChange, POST "/work/detection/{bank}/source/remove", remove);
    seat!(r, SourceFetch, POST "/work/detection/{bank}/source/fetch", fetch)
}

/// What its owner sees of a list's source.
pub(super) struct Filled {
    /// The source; none: nothing is fetched.
    pub seen: Option<SourceSeen>,
    /// Whether whoever looks may say where it comes from.
    pub may_change: bool,
    /// Whether they may have it fetched.
    pub may_fetch: bool,
    /// What it was told of entries, where it was.
    pub told: Option<Told>,
}

impl Filled {
    /// How often it may be asked, in minutes; and whether that is what stands.
    pub fn intervals(&self) -> Vec<(String, bool)> {
        let stands = self.seen.as_ref().map_or(USUAL, |seen| seen.source.every_minutes);
        EVERY.iter().map(|minutes| (minutes.to_string(), *minutes == stands)).collect()
    }

    pub fn address(&self) -> &str {
        self.seen.as_ref().map_or("", |seen| &seen.source.address)
    }

    /// Whether the form's mark is set: of a new source, too.
    pub fn is_on(&self) -> bool {
        self.seen.as_ref().is_none_or(|seen| seen.source.is_on)
    }

    /// What is going on, or when it goes on.
    pub fn state(&self, seat: &Seat, seen: &SourceSeen) -> String {
        if !seen.source.is_on {
            return seat.m("source-switched-off");
        }
        match seen.running {
            Some(since) => seat.with("source-running", &[("time", seat.time(&since).into())]),
            None if seen.progress.next <= seat.desk().clock().now() => seat.m("source-soon"),
            None => seat.with("source-next", &[("time", seat.time(&seen.progress.next).into())]),
        }
    }

    /// What came from there, in one sentence.
    pub fn counts(&self, seat: &Seat, seen: &SourceSeen) -> String {
        let progress = &seen.progress;
        let numbers = [("held", progress.held), ("on", progress.entered), ("off", progress.withdrawn)];
        seat.with("source-counts", &numbers.map(|(name, n)| (name, n.into())))
    }

    /// The members that alone are taken, where some are named.
    pub fn only(&self, seen: &SourceSeen) -> Option<String> {
        let only = &seen.source.only;
        let numbers = only.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        (!only.is_empty()).then_some(numbers)
    }
}

/// What the form holds.
#[derive(Deserialize)]
struct Sent {
    #[serde(default)]
    address: String,
    #[serde(default)]
    user: String,
    #[serde(default)]
    password: String,
    #[serde(default)]
    every: String,
    #[serde(default)]
    on: String,
}

async fn set(
    Leave(leave): Leave<access::SourceChange>,
    seat: Seat,
    Path((_, bank)): Path<(String, String)>,
    Form(sent): Form<Sent>,
) -> Result<Response, Fault> {
    let (name, password) = (Secret::new(sent.user), Secret::new(sent.password));
    let login = (!name.expose().is_empty() || !password.expose().is_empty()).then_some(Login { name, password });
    // What is no number is out of bounds, as the rules say it.
    let every_minutes = sent.every.parse().unwrap_or_default();
    let new = SourceNew { address: sent.address, every_minutes, is_on: sent.on == "yes", login };
    ruled(&seat, seat.desk().source_set(&leave, &bank, new).await)?;
    Ok(seat.go(words::bank_path(&bank)))
}

async fn remove(
    Leave(leave): Leave<access::SourceChange>,
    seat: Seat,
    Path((_, bank)): Path<(String, String)>,
) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().source_remove(&leave, &bank).await)?;
    Ok(seat.go(words::bank_path(&bank)))
}

async fn fetch(
    Leave(leave): Leave<access::SourceFetch>,
    seat: Seat,
    Path((_, bank)): Path<(String, String)>,
) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().source_hurry(&leave, &bank).await)?;
    Ok(seat.go(words::bank_path(&bank)))
}
