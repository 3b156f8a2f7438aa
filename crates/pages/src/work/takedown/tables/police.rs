//! What the silence of a country's police means: the grid, the form of an officer, and the signature of a second one.

use alliance::people::access::{self, Act};
use alliance::takedown::policy::{AtEnd, HostKind, PoliceTable, SOONEST, Silence};
use askama::Template;
use axum::response::Response;
use axum::{Form, Router};
use desk::people::Authorised;
use gate::{Leave, seat};
use jiff::Timestamp;

use super::told::{GridRow, cell_name, every_facts, grid, police};
use super::{Edition, Filled, OfTwo, Waiting, edition_seen, police_at, refused, rules_at, shown, standing, taken};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::Arg;
use crate::work::Seat;
use crate::work::commitments::{Pairs, Wrong, one};
use crate::work::read::Read;

/// The longest time that a form takes: six weeks, as long as the longest hold.
const MOST: u32 = 60_480;

pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, PoliceTableSee, GET "/work/police-table/{member}", show);
    let r = seat!(r, PoliceTablePropose, POST "/work/police-table/{member}", propose);
    let r = seat!(r, PoliceTableSign, POST "/work/police-table/{member}/sign", sign);
    seat!(r, PoliceTableDrop, POST "/work/police-table/{member}/drop", drop_it)
}

#[derive(Template)]
#[template(path = "work/police-table.html")]
struct TablePage<'a> {
    c: &'a Seat,
    member: String,
    edition: u32,
    since: Option<Timestamp>,
    at_end: AtEnd,
    rows: Vec<GridRow>,
    waits: Option<Waiting>,
    stood: Vec<Edition>,
    form: Option<Filled>,
}

impl TablePage<'_> {
    fn at(&self) -> String {
        police_at(&self.member)
    }

    fn confirm_at(&self) -> String {
        format!("{}/sign", self.at())
    }

    fn confirm_word(&self) -> String {
        self.c.m("police-table-sign")
    }

    fn confirm_text(&self) -> String {
        self.c.m("police-table-sign-text")
    }

    fn may_drop(&self) -> bool {
        self.c.reaches::<access::PoliceTableDrop>()
    }

    fn may_propose(&self) -> bool {
        self.c.reaches::<access::PoliceTablePropose>()
    }

    fn stands(&self) -> String {
        if self.since.is_none() {
            return self.c.m("police-table-unsigned");
        }
        standing(self.c, self.edition, self.since.as_ref())
    }

    fn rules(&self) -> String {
        rules_at(&self.member)
    }

    fn hosts(&self) -> Vec<String> {
        HostKind::ALL.iter().map(|host| self.c.of("host-short", host.as_str())).collect()
    }
}

/// A table as the form shows it.
fn filled(seat: &Seat, table: &PoliceTable) -> Filled {
    let cells = grid(seat, table).into_iter().flat_map(|row| row.cells).map(|cell| (cell.name, cell.minutes));
    let pairs = [("seen", table.edition.to_string()), ("at_end", table.at_end.as_str().to_owned())];
    Filled::of(pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).chain(cells).collect())
}

/// What a form says, or everything that is wrong with it.
fn read(seat: &Seat, member: &str, sent: &Pairs) -> Result<(PoliceTable, u32), Vec<Wrong>> {
    let (mut wrong, mut silence) = (Vec::new(), Vec::new());
    for facts in every_facts().into_iter().flatten() {
        let name = cell_name(facts);
        let typed = one(sent, &name);
        if typed.is_empty() {
            continue;
        }
        if let Some(minutes) = typed.parse::<u32>().ok().filter(|minutes| (SOONEST..=MOST).contains(minutes)) {
            silence.push(Silence {
                knowledge: facts.knowledge,
                live: facts.live,
                host: facts.host,
                after_minutes: Some(minutes),
            });
        } else {
            let bounds: [(&str, Arg); 2] = [("least", u64::from(SOONEST).into()), ("most", u64::from(MOST).into())];
            wrong.push(Wrong { field: name, sentence: seat.with("silence-unread", &bounds) });
        }
    }
    let at_end = AtEnd::ALL.iter().copied().find(|end| end.as_str() == one(sent, "at_end"));
    let Some(at_end) = at_end else {
        wrong.push(Wrong { field: "at_end".to_owned(), sentence: seat.m("form-choose") });
        return Err(wrong);
    };
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let table = PoliceTable { member: member.to_owned(), edition: 0, at_end, silence };
    Ok((table, edition_seen(sent)))
}

async fn page<A: Act>(seat: &Seat, leave: &Authorised<A>, form: Option<Filled>) -> Shown {
    let seen = seat.desk().police_table(leave).await?;
    let OfTwo { edition, since, waits, stood, form } = OfTwo::of(seat, &seen, |table| police(seat, table), form);
    let page = TablePage {
        c: seat,
        edition,
        since,
        at_end: seen.holds.at_end,
        rows: grid(seat, &seen.holds),
        waits,
        stood,
        form,
        member: seen.member,
    };
    shown(seat, &page, page.form.as_ref())
}

async fn show(Leave(leave): Leave<access::PoliceTableSee>, seat: Seat) -> Shown {
    let form = if seat.parameter("change").is_some() && seat.reaches::<access::PoliceTablePropose>() {
        let seen = seat.desk().police_table(&leave).await?;
        seen.waits.is_none().then(|| filled(&seat, &seen.holds))
    } else {
        None
    };
    page(&seat, &leave, form).await
}

async fn propose(
    Leave(leave): Leave<access::PoliceTablePropose>,
    seat: Seat,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let member = leave.member().unwrap_or_default().to_owned();
    let wrong = match read(&seat, &member, &sent) {
        Err(wrong) => wrong,
        Ok((table, seen)) => match seat.desk().police_table_propose(&leave, table, seen, one(&sent, "reason")).await {
            Ok(()) => return Ok(seat.go(police_at(&member))),
            Err(why) => vec![refused(&seat, why)?],
        },
    };
    page(&seat, &leave, Some(Filled { sent, wrong })).await
}

async fn sign(
    Leave(leave): Leave<access::PoliceTableSign>,
    seat: Seat,
    Form(sent): Form<Read>,
) -> Result<Response, Fault> {
    let read = sent.digest(&seat)?;
    let done = seat.desk().police_table_sign(&leave, &read).await;
    taken(&seat, &police_at(leave.member().unwrap_or_default()), done)
}

async fn drop_it(Leave(leave): Leave<access::PoliceTableDrop>, seat: Seat) -> Result<Response, Fault> {
    let done = seat.desk().police_table_drop(&leave).await;
    taken(&seat, &police_at(leave.member().unwrap_or_default()), done)
}
