//! One month: what stands, what waits for a second officer, the form, and what stood before.

use std::collections::BTreeMap;

use ::desk::victims::MonthSeen;
use alliance::indicators::reasons::RevisionReason;
use alliance::people::access::{self, Act};
use alliance::victims::{MOST, Month, Place, Said, Sheet, Way};
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use axum::{Form, Router};
use desk::people::Authorised;
use gate::{Leave, seat};

use super::{member_at, month_at, month_name, told};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::Arg;
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong, one};
use crate::work::read::Read;

/// The routes of a month.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, VictimsSee, GET "/work/victims/{member}/month/{month}", show);
    let r = seat!(r, VictimsWrite, POST "/work/victims/{member}/month/{month}", write);
    seat!(r, VictimsConfirm, POST "/work/victims/{member}/month/{month}/confirm", confirm)
}

/// What the address names: the language, the member, the month.
type Named = Path<(String, String, String)>;

fn month_of(Path((_, _, month)): Named) -> Result<Month, Fault> {
    month.parse().map_err(|_| Fault::Missing)
}

/// A way as the form shows it.
struct WayRow {
    way: &'static str,
    name: String,
    mark: String,
    home: String,
    abroad: String,
    /// One member a line: where they were located.
    by: String,
    /// One member a line: who referred them. For referrals alone.
    from: Option<String>,
    wrong: Vec<Wrong>,
}

/// A way as it is read.
struct SaidRow {
    name: String,
    says: String,
    /// Other members that it concerns, and how many.
    others: Vec<String>,
}

/// Something that was confirmed.
struct Vintage {
    title: String,
    written: String,
    confirmed: String,
    reason: Option<String>,
    rows: Vec<SaidRow>,
}

#[derive(Template)]
#[template(path = "work/victims-month.html")]
struct MonthPage<'a> {
    c: &'a Seat,
    seen: &'a MonthSeen,
    title: String,
    /// What waits: who wrote it, and its rows.
    waits: Option<(String, Vec<SaidRow>)>,
    waits_reason: Option<String>,
    digest: String,
    vintages: Vec<Vintage>,
    form: Vec<WayRow>,
    reason: String,
    refused: Option<String>,
    wrong: Vec<Wrong>,
}

impl MonthPage<'_> {
    fn at(&self) -> String {
        month_at(&self.seen.work.member, self.seen.work.month)
    }

    fn member_at(&self) -> String {
        member_at(&self.seen.work.member)
    }

    fn member(&self) -> String {
        self.c.name(&self.seen.work.member)
    }

    fn marks() -> [&'static str; 4] {
        Said::WORDS
    }

    fn reasons() -> [RevisionReason; 7] {
        RevisionReason::ALL
    }

    fn is_revision(&self) -> bool {
        self.seen.work.stands().is_some()
    }
}

/// What a sheet says of each way.
fn rows(seat: &Seat, sheet: &Sheet) -> Vec<SaidRow> {
    let row = |way: &Way| {
        let said = sheet.of(*way);
        let counts = match said {
            Some(Said::Found { counts }) => counts.clone(),
            _ => BTreeMap::new(),
        };
        let other = |(place, n): (&Place, &u32)| {
            let args = |code: &str| [("member", Arg::Text(seat.name(code))), ("n", Arg::Number(u64::from(*n)))];
            match place {
                Place::Home { from: Some(code) } => Some(seat.with("victims-from", &args(code))),
                Place::Abroad { country: Some(code) } => Some(seat.with("victims-in", &args(code))),
                Place::Home { from: None } | Place::Abroad { country: None } => None,
            }
        };
        SaidRow {
            name: seat.of("victims-way", way.as_str()),
            says: said.map_or_else(|| seat.m("victims-unsaid"), |said| told(seat, said.tally())),
            others: counts.iter().filter_map(other).collect(),
        }
    };
    Way::ALL.iter().map(row).collect()
}

/// The form of a sheet, as it is typed.
fn typed(sheet: Option<&Sheet>) -> Pairs {
    let mut pairs = Vec::new();
    for (way, said) in sheet.into_iter().flat_map(Sheet::ways) {
        let mut put = |field: &str, value: String| pairs.push((format!("{field}.{way}"), value));
        put("mark", said.as_str().to_owned());
        let Said::Found { counts } = said else { continue };
        let count = |place: &Place| counts.get(place).map(ToString::to_string).unwrap_or_default();
        put("home", count(&Place::HOME));
        put("abroad", count(&Place::ABROAD));
        let lines = |side: &str| {
            let named = counts.iter().filter(|(place, _)| place.side() == side);
            let line = |(place, n): (&Place, &u32)| place.other().map(|code| format!("{code} {n}"));
            named.filter_map(line).collect::<Vec<_>>().join("\n")
        };
        put("by", lines("abroad"));
        put("from", lines("home"));
    }
    pairs
}

fn form(seat: &Seat, sent: &Pairs, wrong: &[Wrong]) -> Vec<WayRow> {
    let row = |way: &Way| {
        let value = |field: &str| one(sent, &format!("{field}.{way}")).to_owned();
        WayRow {
            way: way.as_str(),
            name: seat.of("victims-way", way.as_str()),
            mark: value("mark"),
            home: value("home"),
            abroad: value("abroad"),
            by: value("by"),
            from: (*way == Way::Referral).then(|| value("from")),
            wrong: wrong.iter().filter(|w| w.field == format!("mark.{way}")).cloned().collect(),
        }
    };
    Way::ALL.iter().map(row).collect()
}

/// What was typed of one way; none where nothing was.
fn read_way(seat: &Seat, sent: &Pairs, way: Way) -> Result<Option<Said>, Wrong> {
    let value = |field: &str| one(sent, &format!("{field}.{way}"));
    let wrong = |sentence: String| Wrong { field: format!("mark.{way}"), sentence };
    let number = |typed: &str| {
        let n = typed.parse::<u32>().ok().filter(|n| (1..=MOST).contains(n));
        n.ok_or_else(|| {
            wrong(seat.with("victims-no-count", &[("typed", typed.into()), ("most", u64::from(MOST).into())]))
        })
    };
    let mut counts: BTreeMap<Place, u32> = BTreeMap::new();
    for (field, place) in [("home", Place::HOME), ("abroad", Place::ABROAD)] {
        if !value(field).is_empty() {
            counts.insert(place, number(value(field))?);
        }
    }
    for (field, side) in [("by", "abroad"), ("from", "home")] {
        for line in value(field).lines().map(str::trim).filter(|line| !line.is_empty()) {
            let unread = || wrong(seat.with("victims-no-line", &[("typed", line.into())]));
            let (code, n) = line.split_once(char::is_whitespace).ok_or_else(unread)?;
            let place = Place::of(side, Some(code)).ok_or_else(unread)?;
            if counts.insert(place, number(n.trim())?).is_some() {
                return Err(wrong(seat.with("victims-twice", &[("typed", code.into())])));
            }
        }
    }
    match value("mark") {
        "" if counts.is_empty() => Ok(None),
        "" | "found" if !counts.is_empty() => Ok(Some(Said::Found { counts })),
        "nothing-known" if counts.is_empty() => Ok(Some(Said::NothingKnown)),
        "nothing-found" if counts.is_empty() => Ok(Some(Said::NothingFound)),
        "not-applicable" if counts.is_empty() => Ok(Some(Said::NotApplicable)),
        "found" => Err(wrong(seat.m("victims-found-none"))),
        _ => Err(wrong(seat.m("victims-mark-and-count"))),
    }
}

/// What a form says, or everything that is wrong with it.
fn read(seat: &Seat, sent: &Pairs) -> Result<Sheet, Vec<Wrong>> {
    let (mut sheet, mut wrong) = (Sheet::default(), Vec::new());
    for way in Way::ALL {
        match read_way(seat, sent, *way) {
            Ok(Some(said)) => sheet = sheet.with(*way, said),
            Ok(None) => {}
            Err(one) => wrong.push(one),
        }
    }
    if wrong.is_empty() { Ok(sheet) } else { Err(wrong) }
}

/// What became of a form that was not taken.
#[derive(Default)]
struct Failed {
    sent: Pairs,
    refused: Option<String>,
    wrong: Vec<Wrong>,
}

async fn page<A: Act>(
    seat: &Seat,
    leave: &Authorised<A>,
    month: Month,
    failed: Option<Failed>,
) -> Result<Response, Fault> {
    let seen = seat.desk().victims_month(leave, month).await?;
    let has_failed = failed.is_some();
    let Failed { sent, refused, wrong } =
        failed.unwrap_or_else(|| Failed { sent: typed(seen.work.newest()), ..Failed::default() });
    let by = |act: &alliance::register::Act| {
        seat.with("victims-by", &[("who", act.by.as_str().into()), ("when", seat.time(&act.at).into())])
    };
    let why = |reason: Option<RevisionReason>| reason.map(|reason| seat.of("revision-reason", reason.as_str()));
    let vintage = |stood: &alliance::victims::Confirmed| Vintage {
        title: seat.with("victims-vintage", &[("n", u64::from(stood.number).into())]),
        written: by(&stood.written),
        confirmed: by(&stood.confirmed),
        reason: why(stood.reason),
        rows: rows(seat, &stood.sheet),
    };
    let draft = seen.work.draft();
    let page = MonthPage {
        c: seat,
        title: month_name(seat, month),
        waits: draft.map(|draft| (by(&draft.written), rows(seat, &draft.sheet))),
        waits_reason: draft.and_then(|draft| why(draft.reason)),
        digest: seen.digest.as_ref().map(ToString::to_string).unwrap_or_default(),
        vintages: seen.work.vintages().iter().rev().map(vintage).collect(),
        form: form(seat, &sent, &wrong),
        reason: one(&sent, "reason").to_owned(),
        refused,
        wrong,
        seen: &seen,
    };
    let mut response = seat.page(&page)?;
    if has_failed {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

async fn show(Leave(leave): Leave<access::VictimsSee>, seat: Seat, named: Named) -> Shown {
    page(&seat, &leave, month_of(named)?, None).await
}

async fn write(
    Leave(leave): Leave<access::VictimsWrite>,
    seat: Seat,
    named: Named,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let month = month_of(named)?;
    let sheet = match read(&seat, &sent) {
        Ok(sheet) => sheet,
        Err(wrong) => return page(&seat, &leave, month, Some(Failed { sent, refused: None, wrong })).await,
    };
    let seen = one(&sent, "seen").parse().unwrap_or(u32::MAX);
    let said = (sheet, RevisionReason::of(one(&sent, "reason")));
    match seat.ruled(seat.desk().victims_write(&leave, month, said, seen).await) {
        Ok(()) => Ok(seat.go(month_at(leave.member().unwrap_or_default(), month))),
        Err(Fault::Refused(sentence)) => {
            let failed = Failed { sent, refused: Some(sentence), wrong: Vec::new() };
            page(&seat, &leave, month, Some(failed)).await
        }
        Err(fault) => Err(fault),
    }
}

async fn confirm(
    Leave(leave): Leave<access::VictimsConfirm>,
    seat: Seat,
    named: Named,
    Form(sent): Form<Read>,
) -> Result<Response, Fault> {
    let (month, read) = (month_of(named)?, sent.digest(&seat)?);
    seat.ruled(seat.desk().victims_confirm(&leave, month, &read).await)?;
    Ok(seat.go(month_at(leave.member().unwrap_or_default(), month)))
}
