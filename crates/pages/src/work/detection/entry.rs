//! One entry: everything that is said of it, and the steps that one may take.

use std::collections::BTreeMap;

use ::desk::detection::{EntrySeen, EntryStep, Steps};
use ::desk::people::Authorised;
use alliance::detection::{Contest, EntryState, Flood, Ground, OfficeAct};
use alliance::people::access;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};
use serde::Deserialize;

use super::bank::is_alive;
use super::opinion::Telling;
use super::{numbered, opinion, ruled, words};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;

/// The routes of one entry.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, DetectionRoom, GET "/work/detection/{bank}/entries/{entry}", show);
    let r = seat!(r, EntryVouch, POST "/work/detection/{bank}/entries/{entry}/vouch", vouch);
    let r = seat!(r, EntryVouch, POST "/work/detection/{bank}/entries/{entry}/unvouch", unvouch);
    let r = seat!(r, EntryContest, POST "/work/detection/{bank}/entries/{entry}/contest", contest);
    let r = seat!(r, EntryContest, POST "/work/detection/{bank}/entries/{entry}/retract", retract);
    let r = seat!(r, EntryFind, POST "/work/detection/{bank}/entries/{entry}/find", find);
    seat!(r, EntryLift, POST "/work/detection/{bank}/entries/{entry}/lift", lift)
}

/// What one may do to the entry as it stands, as far as that is plain from here. The rules have the last word.
struct May {
    vouch: bool,
    unvouch: bool,
    contest: bool,
    retract: bool,
    find: bool,
    lift: bool,
    tell: bool,
}

impl May {
    fn of(seat: &Seat, seen: &EntrySeen) -> Self {
        let entry = &seen.entry;
        let own = seat.person().and_then(|person| person.organisation.as_deref()).unwrap_or_default();
        let contested_by = |organisation: &str| matches!(entry.state(), EntryState::Contested { contest, .. } if contest.contested.office.organisation == organisation);
        let is_contested = matches!(entry.state(), EntryState::Contested { .. });
        let is_open = seen.bank.bank.is_open();
        let vouches = entry.vouches().contains_key(own);
        Self {
            vouch: seat.reaches::<access::EntryVouch>()
                && is_open
                && !vouches
                && matches!(entry.state(), EntryState::Listed),
            unvouch: seat.reaches::<access::EntryVouch>() && vouches && is_alive(entry),
            contest: seat.reaches::<access::EntryContest>()
                && !seen.bank.is_own
                && matches!(entry.state(), EntryState::Listed | EntryState::Quarantined { .. }),
            retract: seat.reaches::<access::EntryContest>() && contested_by(own),
            find: seat.reaches::<access::EntryFind>() && is_contested && !seen.bank.is_own && !contested_by(own),
            lift: seat.reaches::<access::EntryLift>() && !seen.bank.is_own && entry.state().flood().is_some(),
            tell: false,
        }
    }

    fn anything(&self) -> bool {
        self.vouch || self.unvouch || self.contest || self.retract || self.find || self.lift || self.tell
    }

    /// Whether something is offered that asks for a fresh proof of who acts.
    fn anything_fresh(&self) -> bool {
        self.vouch || self.unvouch || self.find || self.lift || self.tell
    }
}

/// A contest with what became of it.
struct Said<'a> {
    contest: &'a Contest,
    /// Whether it was right; none while it is open.
    upheld: Option<bool>,
}

#[derive(Template)]
#[template(path = "work/detection-entry.html")]
struct EntryPage<'a> {
    c: &'a Seat,
    seen: EntrySeen,
    offices: BTreeMap<String, String>,
    may: May,
    /// What its source may be told, and was, for its owner.
    telling: Telling,
    /// What those who take it over say, for its owner.
    heard: Vec<opinion::Heard>,
}

impl EntryPage<'_> {
    fn path(&self) -> String {
        words::entry_path(&self.seen.bank.name, self.seen.number)
    }

    fn by(&self, act: &OfficeAct) -> String {
        words::by(self.c, &self.offices, act)
    }

    fn standing(&self) -> String {
        words::standing(self.c, self.seen.standing)
    }

    /// Vouches that stand, by member state and organisation.
    fn vouches(&self) -> Vec<&OfficeAct> {
        let mut all: Vec<&OfficeAct> = self.seen.entry.vouches().values().collect();
        all.sort_by_key(|act| (&act.office.member, &act.office.organisation));
        all
    }

    fn states(&self) -> u64 {
        self.seen.entry.states().len() as u64
    }

    fn needed(&self) -> u64 {
        self.seen.needed as u64
    }

    /// The open contest, or the one that struck it; then those that were decided against.
    fn contests(&self) -> Vec<Said<'_>> {
        let entry = &self.seen.entry;
        let now = match entry.state() {
            EntryState::Contested { contest, .. } => Some(Said { contest, upheld: None }),
            EntryState::Struck { ruling } => Some(Said { contest: &ruling.contest, upheld: Some(true) }),
            _ => None,
        };
        let before = entry.settled().iter().rev().map(|r| Said { contest: &r.contest, upheld: Some(r.upheld) });
        now.into_iter().chain(before).collect()
    }

    fn withdrawn(&self) -> Option<(&OfficeAct, &str)> {
        match self.seen.entry.state() {
            EntryState::Withdrawn { withdrawn, reason } => Some((withdrawn, reason)),
            _ => None,
        }
    }

    fn flood(&self) -> Option<Flood> {
        self.seen.entry.state().flood()
    }

    fn due(&self, contest: &Contest) -> String {
        self.c.date(&contest.due())
    }

    fn is_overdue(&self, contest: &Contest) -> bool {
        contest.is_overdue(self.c.desk().clock().now())
    }
}

/// Which entry of which list, behind the language.
type OfEntry = Path<(String, String, String)>;

async fn show(Leave(leave): Leave<access::DetectionRoom>, seat: Seat, Path((_, bank, entry)): OfEntry) -> Shown {
    let seen = ruled(&seat, seat.desk().entry_seen(&leave, numbered(&entry)?).await)?;
    // An entry has one address: that of its own list.
    let seen = seen.filter(|seen| seen.bank.name == bank).ok_or(Fault::Missing)?;
    let offices = seat.desk().offices(&leave).await?;
    let told = ruled(&seat, seat.desk().entry_told(&leave, seen.number).await)?;
    let heard = ruled(&seat, seat.desk().entry_heard(&leave, seen.number).await)?;
    let (telling, heard) = (Telling::of(&seat, &offices, told), opinion::heard(&seat, &offices, &heard));
    let may = May { tell: telling.source.is_some(), ..May::of(&seat, &seen) };
    seat.page(&EntryPage { c: &seat, seen, offices, may, telling, heard })
}

async fn step<A: Steps>(
    seat: &Seat,
    leave: &Authorised<A>,
    (bank, entry): (&str, &str),
    step: EntryStep,
) -> Result<Response, Fault> {
    let entry = numbered(entry)?;
    ruled(seat, seat.desk().entry_step(leave, entry, step).await)?;
    Ok(seat.go(words::entry_path(bank, entry)))
}

/// A vouch as it is sent.
#[derive(Debug, Deserialize)]
struct Vouches {
    /// Whether the list's source is told as well.
    #[serde(default)]
    tell: String,
}

async fn vouch(
    Leave(leave): Leave<access::EntryVouch>,
    seat: Seat,
    Path((_, bank, entry)): OfEntry,
    Form(sent): Form<Vouches>,
) -> Result<Response, Fault> {
    step(&seat, &leave, (&bank, &entry), EntryStep::Vouch { tells_source: sent.tell == "yes" }).await
}

async fn unvouch(
    Leave(leave): Leave<access::EntryVouch>,
    seat: Seat,
    Path((_, bank, entry)): OfEntry,
) -> Result<Response, Fault> {
    step(&seat, &leave, (&bank, &entry), EntryStep::Unvouch).await
}

/// A contest as it is sent.
#[derive(Debug, Deserialize)]
struct Contests {
    #[serde(default)]
    ground: String,
    #[serde(default)]
    reason: String,
    /// One piece a line.
    #[serde(default)]
    evidence: String,
}

async fn contest(
    Leave(leave): Leave<access::EntryContest>,
    seat: Seat,
    Path((_, bank, entry)): OfEntry,
    Form(sent): Form<Contests>,
) -> Result<Response, Fault> {
    let ground = Ground::ALL.iter().copied().find(|ground| ground.as_str() == sent.ground);
    let ground = ground.ok_or_else(|| Fault::Bad(seat.m("form-choose")))?;
    let lines = sent.evidence.lines().map(str::trim).filter(|line| !line.is_empty());
    let evidence = lines.map(str::to_owned).collect();
    step(&seat, &leave, (&bank, &entry), EntryStep::Contest { ground, reason: sent.reason, evidence }).await
}

async fn retract(
    Leave(leave): Leave<access::EntryContest>,
    seat: Seat,
    Path((_, bank, entry)): OfEntry,
) -> Result<Response, Fault> {
    step(&seat, &leave, (&bank, &entry), EntryStep::Retract).await
}

/// What was found, as it is sent.
#[derive(Debug, Deserialize)]
struct Finds {
    #[serde(default)]
    finding: String,
    #[serde(default)]
    reason: String,
}

async fn find(
    Leave(leave): Leave<access::EntryFind>,
    seat: Seat,
    Path((_, bank, entry)): OfEntry,
    Form(sent): Form<Finds>,
) -> Result<Response, Fault> {
    let upheld = match sent.finding.as_str() {
        "right" => true,
        "wrong" => false,
        _ => return Err(Fault::Bad(seat.m("form-choose"))),
    };
    step(&seat, &leave, (&bank, &entry), EntryStep::Find { upheld, reason: sent.reason }).await
}

/// Why an entry may work again.
#[derive(Debug, Deserialize)]
struct Lifts {
    #[serde(default)]
    reason: String,
}

async fn lift(
    Leave(leave): Leave<access::EntryLift>,
    seat: Seat,
    Path((_, bank, entry)): OfEntry,
    Form(sent): Form<Lifts>,
) -> Result<Response, Fault> {
    step(&seat, &leave, (&bank, &entry), EntryStep::Lift { reason: sent.reason }).await
}
