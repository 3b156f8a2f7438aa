//! Deconfliction, as a force's people see it: their runs, how far each is, with which other force, and how large both sets are with their filling. What is compared is on the
//! force's own machine alone; what both have is too.

use ::desk::deconfliction::{DeconflictionRefused, RunCount, RunSeen};
use alliance::deconfliction::{A_MONTH, A_PAIR, MOST, Part, State};
use alliance::people::access;
use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::Response;
use gate::{Leave, seat};
use jiff::Timestamp;

use super::Seat;
use crate::enter::Site;
use crate::fault::{Fault, Shown};

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, DeconflictionRoom, GET "/work/deconfliction", list);
    let r = seat!(r, DeconflictionCounts, GET "/work/deconfliction/counts", counts);
    let r = seat!(r, DeconflictionRoom, GET "/work/deconfliction/runs/{run}", show);
    let r = seat!(r, DeconflictionStep, POST "/work/deconfliction/runs/{run}/decline", decline);
    seat!(r, DeconflictionStep, POST "/work/deconfliction/runs/{run}/abort", abort)
}

/// What a use case gave, its refusal put into this language's sentence. A run of other forces is not there.
fn ruled<T>(seat: &Seat, done: Result<T, DeconflictionRefused>) -> Result<T, Fault> {
    done.map_err(|refused| match refused {
        DeconflictionRefused::NotThere => Fault::Missing,
        DeconflictionRefused::NotVetted(_) => Fault::Refused(seat.m("detection-not-vetted")),
        DeconflictionRefused::Rule(rule) => Fault::Refused(seat.of("refusal", rule.code())),
        DeconflictionRefused::Desk(error) => seat.fault(error),
    })
}

/// A run in words.
struct Line {
    id: String,
    other: String,
    role: String,
    state: String,
    /// Whether the next step is one's own.
    waits: bool,
    proposed: String,
    /// Until when somebody has to go on; none once nobody has to.
    until: Option<String>,
    /// Sizes of one's own set and of the other's, the filling among them; none until they have come.
    own_size: String,
    other_size: String,
    most: String,
    /// Who ended it, and at which step.
    ended: Option<String>,
    may_decline: bool,
    may_abort: bool,
}

/// A run in words, at the time that is reckoned.
fn line(seat: &Seat, seen: &RunSeen, now: Timestamp) -> Line {
    let RunSeen { id, run, own, other } = seen;
    let asks = run.asker.by.office == *own;
    let state = run.state();
    let is_late = now >= run.until;
    let size = |part| match run.message(part) {
        Some(message) => seat.number(message.points.into()),
        None => seat.m("deconfliction-size-none"),
    };
    let (own_part, other_part) = if asks { (Part::Offer, Part::Answer) } else { (Part::Answer, Part::Offer) };
    let ended = run.ended().map(|(by, at)| {
        let at = seat.of("deconfliction-state", at.as_str());
        match by {
            None => seat.with("deconfliction-ended-alone", &[("state", at.into())]),
            Some(by) if by.office == *own => seat.with("deconfliction-ended-own", &[("state", at.into())]),
            Some(_) => seat.with("deconfliction-ended-other", &[("state", at.into())]),
        }
    });
    Line {
        id: id.clone(),
        other: format!("{} ({})", other.name, seat.name(&other.office.member)),
        role: seat.of("deconfliction-role", if asks { "asker" } else { "answerer" }),
        state: seat.of("deconfliction-state", state.as_str()),
        waits: run.waits_for(own) && !is_late,
        proposed: seat.time(&run.asker.by.act.at),
        until: (!run.is_settled()).then(|| seat.time(&run.until)),
        own_size: size(own_part),
        other_size: size(other_part),
        most: seat.number(run.most.into()),
        ended,
        may_decline: state == State::Proposed && !asks && !is_late,
        may_abort: state.is_open() && (state != State::Proposed || asks) && !is_late,
    }
}

#[derive(Template)]
#[template(path = "work/deconfliction.html")]
struct ListPage<'a> {
    c: &'a Seat,
    lines: Vec<Line>,
    bounds: String,
}

async fn list(Leave(leave): Leave<access::DeconflictionRoom>, seat: Seat) -> Shown {
    let runs = ruled(&seat, seat.desk().deconfliction_runs(&leave).await)?;
    let now = seat.desk().watch().await?.now();
    let lines = runs.iter().map(|seen| line(&seat, seen, now)).collect();
    let (most, month, pair) = (u64::from(MOST), A_MONTH as u64, A_PAIR as u64);
    let bounds = [("most", most.into()), ("month", month.into()), ("pair", pair.into())];
    let bounds = seat.with("deconfliction-bounds", &bounds);
    seat.page(&ListPage { c: &seat, lines, bounds })
}

#[derive(Template)]
#[template(path = "work/deconfliction-run.html")]
struct RunPage<'a> {
    c: &'a Seat,
    run: Line,
}

async fn show(
    Leave(leave): Leave<access::DeconflictionRoom>,
    seat: Seat,
    Path((_, run)): Path<(String, String)>,
) -> Shown {
    let seen = ruled(&seat, seat.desk().deconfliction_run(&leave, &run).await)?;
    let run = line(&seat, &seen, seat.desk().watch().await?.now());
    seat.page(&RunPage { c: &seat, run })
}

async fn decline(
    Leave(leave): Leave<access::DeconflictionStep>,
    seat: Seat,
    Path((_, run)): Path<(String, String)>,
) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().deconfliction_decline(&leave, &run).await)?;
    Ok(seat.go(format!("/work/deconfliction/runs/{run}")))
}

async fn abort(
    Leave(leave): Leave<access::DeconflictionStep>,
    seat: Seat,
    Path((_, run)): Path<(String, String)>,
) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().deconfliction_abort(&leave, &run).await)?;
    Ok(seat.go(format!("/work/deconfliction/runs/{run}")))
}

#[derive(Template)]
#[template(path = "work/deconfliction-counts.html")]
struct CountsPage<'a> {
    c: &'a Seat,
    /// The ends of a run, in words.
    ends: Vec<String>,
    /// Each quarter, how many runs there were, and how many ended so.
    rows: Vec<(String, Vec<String>)>,
}

async fn counts(Leave(leave): Leave<access::DeconflictionCounts>, seat: Seat) -> Shown {
    let counts = seat.desk().deconfliction_counts(&leave).await?;
    let told = |count: Option<u64>| count.map_or_else(|| seat.m("operation-withheld"), |count| seat.number(count));
    let ends = counts.first().map(|count| count.ends.as_slice()).unwrap_or_default().iter();
    let ends = ends.map(|(state, _)| seat.of("deconfliction-state", state.as_str())).collect();
    let row = |count: &RunCount| {
        let cells = std::iter::once(count.runs).chain(count.ends.iter().map(|(_, runs)| *runs));
        (seat.when(count.quarter.to_string()), cells.map(told).collect())
    };
    let rows = counts.iter().map(row).collect();
    seat.page(&CountsPage { c: &seat, ends, rows })
}
