//! Joint operations: those that one's member was asked to take part in, one of them, and its results as counts.

use ::desk::referrals::{OperationRefused, OperationSeen, OperationTurn, OperationWanted};
use alliance::people::access::{self, Act};
use alliance::referrals::{Counted, Counts, OperationRefusal, OperationState};
use alliance::register::Digest;
use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use axum::{Form, Router};
use desk::people::Authorised;
use gate::{Leave, seat};
use jiff::civil::Date;

use super::ROOM;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong, one};
use crate::work::filled::Filled;
use crate::work::takedown::form::unkept;

/// Where the list stands.
const LIST: &str = "/work/referrals/operations";

pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, OperationRoom, GET "/work/referrals/operations", list);
    let r = seat!(r, OperationRoom, GET "/work/referrals/operations/{operation}", show);
    let r = seat!(r, OperationPlan, POST "/work/referrals/operations", plan);
    let r = seat!(r, OperationStep, POST "/work/referrals/operations/{operation}/step", step);
    let r = seat!(r, OperationConfirm, POST "/work/referrals/operations/{operation}/confirm", confirm);
    seat!(r, OperationPublish, POST "/work/referrals/operations/{operation}/publish", publish)
}

fn ruled<T>(seat: &Seat, done: Result<T, OperationRefused>) -> Result<T, Fault> {
    done.map_err(|refused| match sentence(seat, refused) {
        Ok(sentence) => Fault::Refused(sentence),
        Err(fault) => fault,
    })
}

fn sentence(seat: &Seat, refused: OperationRefused) -> Result<String, Fault> {
    Ok(match refused {
        OperationRefused::NotVetted(_) => seat.m("detection-not-vetted"),
        OperationRefused::NotThere => return Err(Fault::Missing),
        OperationRefused::NobodyThere { .. } => seat.m("referral-nobody-there"),
        OperationRefused::Rule(rule) => seat.of("refusal", rule.code()),
        OperationRefused::Desk(error) => return Err(seat.fault(error)),
    })
}

/// From when to when, in words.
fn period(seat: &Seat, seen: &OperationSeen) -> String {
    let (begins, ends) = (seat.date(&seen.begins), seat.date(&seen.ends));
    seat.with("operation-period", &[("from", begins.into()), ("to", ends.into())])
}

/// A line of the list, as it is read.
struct Line {
    href: String,
    name: String,
    period: String,
    state: String,
    part: String,
    taking: String,
}

#[derive(Template)]
#[template(path = "work/operations.html")]
struct ListPage<'a> {
    c: &'a Seat,
    lines: Vec<Line>,
    /// Members whose police work here: code and name.
    members: Vec<(String, String)>,
    filled: Filled,
}

impl ListPage<'_> {
    fn may_plan(&self) -> bool {
        self.c.reaches::<access::OperationPlan>()
    }

    fn room(&self) -> String {
        self.c.to(ROOM)
    }

    /// Whether a member was ticked.
    fn is_asked(&self, code: &str) -> bool {
        self.filled.sent.iter().any(|(name, value)| name == "member" && value == code)
    }
}

#[derive(Template)]
#[template(path = "work/operation.html")]
struct OnePage<'a> {
    c: &'a Seat,
    seen: OperationSeen,
    filled: Filled,
}

impl OnePage<'_> {
    fn path(&self) -> String {
        format!("{LIST}/{}", self.seen.id)
    }

    fn href(&self, deed: &str) -> String {
        self.c.to(format!("{}/{deed}", self.path()))
    }

    fn period(&self) -> String {
        period(self.c, &self.seen)
    }

    fn parts(&self) -> Vec<(String, String)> {
        let of = |(member, part): &(String, alliance::referrals::operation::Part)| {
            (self.c.name(member), self.c.of("operation-part", part.name()))
        };
        self.seen.parts.iter().map(of).collect()
    }

    fn is_planned(&self) -> bool {
        matches!(self.seen.state, OperationState::Planned)
    }

    fn may_close(&self) -> bool {
        self.is_planned() && self.seen.is_own
    }

    fn may_enter(&self) -> bool {
        let waits = matches!(self.seen.state, OperationState::Closed | OperationState::Confirmed);
        waits && self.seen.takes_part
    }

    /// The share that whoever looks is to confirm: one's own force's, entered by another officer. Its digest, and what they read.
    fn to_confirm(&self) -> Option<(String, Vec<(String, String)>)> {
        let me = self.c.person().map(|person| person.account.as_str());
        let waits = matches!(self.seen.state, OperationState::Closed) && self.c.reaches::<access::OperationConfirm>();
        let share = self.seen.share.as_ref().filter(|share| waits && share.confirmed.is_none())?;
        if Some(share.entered.act.by.as_str()) == me {
            return None;
        }
        let read = |counted: &Counted| {
            (self.c.of("operation-counted", counted.as_str()), self.c.number(share.counts.of(*counted)))
        };
        Some((share.digest().to_string(), Counted::ALL.iter().map(read).collect()))
    }

    /// What names the shares that whoever looks can make public.
    fn to_publish(&self) -> Option<String> {
        let ready = self.seen.ready.as_ref().filter(|_| self.c.reaches::<access::OperationPublish>())?;
        Some(ready.to_string())
    }

    /// What is counted: its field, its word, and one's own count.
    fn counts(&self) -> Vec<(&'static str, String, String)> {
        let of = |counted: &Counted| {
            let own = self.seen.share.as_ref().map(|share| share.counts.of(*counted).to_string()).unwrap_or_default();
            let typed = self.filled.value(counted.as_str());
            let value = if typed.is_empty() { own } else { typed.to_owned() };
            (counted.as_str(), self.c.of("operation-counted", counted.as_str()), value)
        };
        Counted::ALL.iter().map(of).collect()
    }

    /// The sums, as far as they are told.
    fn sums(&self) -> Vec<(String, String)> {
        let of = |(counted, sum): &(Counted, Option<u64>)| {
            let told = sum.map_or_else(|| self.c.m("operation-withheld"), |sum| self.c.number(sum));
            (self.c.of("operation-counted", counted.as_str()), told)
        };
        self.seen.sums.iter().flatten().map(of).collect()
    }
}

async fn list_page<A: Act>(seat: &Seat, leave: &Authorised<A>, filled: Filled) -> Shown {
    let operations = ruled(seat, seat.desk().operations(leave).await)?;
    let line = |seen: &OperationSeen| Line {
        href: seat.to(format!("{LIST}/{}", seen.id)),
        name: seen.name.clone(),
        period: period(seat, seen),
        state: seat.of("operation-state", seen.state.name()),
        part: seat.of("operation-part", seen.part.name()),
        taking: seat.number(seen.taking),
    };
    let lines = operations.iter().map(line).collect();
    let all = seat.desk().referral_members(leave).await?;
    let mut members: Vec<(String, String)> = all.into_iter().map(|code| (seat.name(&code), code)).collect();
    members.sort();
    let members = members.into_iter().map(|(name, code)| (code, name)).collect();
    let status = if filled.wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut response = seat.page(&ListPage { c: seat, lines, members, filled })?;
    *response.status_mut() = status;
    Ok(unkept(response))
}

async fn list(Leave(leave): Leave<access::OperationRoom>, seat: Seat) -> Shown {
    list_page(&seat, &leave, Filled::default()).await
}

async fn page<A: Act>(seat: &Seat, (leave, id): (&Authorised<A>, &str), filled: Filled) -> Shown {
    let seen = ruled(seat, seat.desk().operation_seen(leave, id).await)?;
    let status = if filled.wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let mut response = seat.page(&OnePage { c: seat, seen, filled })?;
    *response.status_mut() = status;
    Ok(unkept(response))
}

async fn show(Leave(leave): Leave<access::OperationRoom>, seat: Seat, Path((_, id)): Path<(String, String)>) -> Shown {
    page(&seat, (&leave, &id), Filled::default()).await
}

/// The field that a refusal is about.
const fn field(refused: &OperationRefused) -> &'static str {
    match refused {
        OperationRefused::NobodyThere { .. } | OperationRefused::Rule(OperationRefusal::Alone) => "members",
        OperationRefused::Rule(OperationRefusal::NameUnfit) => "name",
        OperationRefused::Rule(OperationRefusal::PeriodUnfit) => "ends",
        _ => "form",
    }
}

async fn plan(
    Leave(leave): Leave<access::OperationPlan>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let mut wrong = Vec::new();
    let mut day = |field: &str| -> Date {
        one(&sent, field).parse().unwrap_or_else(|_| {
            let sentence = seat.with("form-bad-day", &[("given", one(&sent, field).into())]);
            wrong.push(Wrong { field: field.to_owned(), sentence });
            Date::MIN
        })
    };
    let (begins, ends) = (day("begins"), day("ends"));
    let members = sent.iter().filter(|(name, _)| name == "member").map(|(_, code)| code.clone()).collect();
    let wanted = OperationWanted { name: one(&sent, "name").to_owned(), begins, ends, members };
    if wrong.is_empty() {
        match seat.desk().operation_plan(&leave, wanted).await {
            Ok(id) => return Ok(seat.go(format!("{LIST}/{id}"))),
            Err(refused) => {
                let field = field(&refused).to_owned();
                wrong.push(Wrong { field, sentence: sentence(&seat, refused)? });
            }
        }
    }
    list_page(&seat, &leave, Filled { sent, wrong }).await
}

/// The counts that were typed, or what is wrong with them.
fn counts(seat: &Seat, sent: &Pairs) -> Result<Counts, Vec<Wrong>> {
    let mut wrong = Vec::new();
    let mut count = |counted: Counted| -> u64 {
        one(sent, counted.as_str()).parse().unwrap_or_else(|_| {
            let sentence = seat.m("operation-count-missing");
            wrong.push(Wrong { field: counted.as_str().to_owned(), sentence });
            0
        })
    };
    let counts = Counts {
        arrests: count(Counted::Arrests),
        victims: count(Counted::Victims),
        searches: count(Counted::Searches),
        files: count(Counted::Files),
    };
    if wrong.is_empty() { Ok(counts) } else { Err(wrong) }
}

async fn step(
    Leave(leave): Leave<access::OperationStep>,
    seat: Seat,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let turn = match one(&sent, "step") {
        "accept" => OperationTurn::Accept,
        "decline" => OperationTurn::Decline,
        "drop" => OperationTurn::Drop,
        "close" => OperationTurn::Close,
        "enter" => match counts(&seat, &sent) {
            Ok(counts) => OperationTurn::Enter(counts),
            Err(wrong) => return page(&seat, (&leave, &id), Filled { sent, wrong }).await,
        },
        _ => return Err(Fault::Bad(seat.m("form-choose"))),
    };
    ruled(&seat, seat.desk().operation_step(&leave, &id, turn).await)?;
    Ok(seat.go(format!("{LIST}/{id}")))
}

/// What was read, by its digest. What is no digest was not made by a page.
fn read(seat: &Seat, sent: &Pairs) -> Result<Digest, Fault> {
    Digest::try_from(one(sent, "digest").to_owned()).map_err(|_| Fault::Bad(seat.m("form-choose")))
}

async fn confirm(
    Leave(leave): Leave<access::OperationConfirm>,
    seat: Seat,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let read = read(&seat, &sent)?;
    ruled(&seat, seat.desk().operation_confirm(&leave, &id, &read).await)?;
    Ok(seat.go(format!("{LIST}/{id}")))
}

async fn publish(
    Leave(leave): Leave<access::OperationPublish>,
    seat: Seat,
    Path((_, id)): Path<(String, String)>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let read = read(&seat, &sent)?;
    ruled(&seat, seat.desk().operation_publish(&leave, &id, &read).await)?;
    Ok(seat.go(format!("{LIST}/{id}")))
}
