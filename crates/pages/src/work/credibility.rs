//! The credibility facts of one's own member, before anybody else sees them: how each is computed, every record that is counted, and the consent that makes them public.

use ::desk::credibility::FactsSeen;
use ::desk::people::Role;
use alliance::credibility::{Fact, Share};
use alliance::people::access;
use alliance::register::{Digest, Kind};
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};

use super::Seat;
use super::commitments::{Pairs, one};
use crate::chart::Table;
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::i18n::Html;
use crate::page::facts;

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, CredibilityRoom, GET "/work/credibility", room);
    let r = seat!(r, CredibilitySee, GET "/work/credibility/{member}", show);
    let r = seat!(r, CredibilityGive, POST "/work/credibility/{member}/give", give);
    seat!(r, CredibilityWithdraw, POST "/work/credibility/{member}/withdraw", withdraw)
}

#[derive(Template)]
#[template(path = "work/credibility-room.html")]
struct RoomPage<'a> {
    c: &'a Seat,
    members: Vec<String>,
}

/// Whoever speaks for one member goes straight to its facts.
async fn room(Leave(leave): Leave<access::CredibilityRoom>, seat: Seat) -> Shown {
    let person = leave.person();
    let mut members: Vec<String> = [Role::Coordinator, Role::Signer]
        .into_iter()
        .flat_map(|role| person.members_as(role))
        .map(str::to_owned)
        .collect();
    members.sort();
    members.dedup();
    if let [member] = members.as_slice() {
        return Ok(seat.go(format!("/work/credibility/{member}")));
    }
    seat.page(&RoomPage { c: &seat, members })
}

/// The records that were looked at for a fact.
struct Records {
    fact: Fact,
    table: Option<Table>,
}

#[derive(Template)]
#[template(path = "work/credibility.html")]
struct FactsPage<'a> {
    c: &'a Seat,
    seen: FactsSeen,
    table: Table,
    records: Vec<Records>,
}

impl FactsPage<'_> {
    fn may_decide(&self) -> bool {
        let member = self.seen.member.as_str();
        self.c.person().is_some_and(|person| person.members_as(Role::Signer).any(|own| own == member))
    }

    /// What was said, the newest first.
    fn said(&self) -> Vec<String> {
        let one = |said: &alliance::credibility::Said| {
            let day = [("day", self.c.day_of(&said.act.at).into())];
            if said.read.is_some() {
                self.c.with("credibility-said-given", &day)
            } else {
                self.c.with("credibility-said-withdrawn", &day)
            }
        };
        self.seen.consent.said.iter().rev().map(one).collect()
    }
}

/// Where a record is at home. Of a figure the address names the indicator, which its query knows.
fn address(seat: &Seat, kind: Kind, id: &str) -> String {
    match kind {
        Kind::Round => seat.to(format!("/round/{id}")),
        Kind::Commitment => seat.to(format!("/statement/{id}")),
        _ => seat.to(format!("/query/observation?id={id}")),
    }
}

fn records(seat: &Seat, share: &Share) -> Records {
    let rows: Vec<Vec<Html>> = share
        .looked
        .iter()
        .map(|looked| {
            let href = Html::text(&address(seat, looked.kind, &looked.id)).to_string();
            let id = Html::text(&looked.id);
            vec![
                Html::made(format!(r#"<a href="{href}">{id}</a>"#)),
                Html::text(&seat.of("kind", looked.kind.as_str())),
                Html::text(&looked.version.to_string()),
                Html::text(&seat.of("fact-how", looked.how.as_str())),
            ]
        })
        .collect();
    let caption = seat.with("credibility-records", &[("fact", seat.of("fact", share.fact.as_str()).into())]);
    let columns = vec![
        (seat.m("column-id"), false),
        (seat.m("column-kind"), false),
        (seat.m("query-version"), true),
        (seat.m("credibility-how"), false),
    ];
    Records { fact: share.fact, table: (!rows.is_empty()).then_some(Table { caption, columns, rows }) }
}

async fn show(Leave(leave): Leave<access::CredibilitySee>, seat: Seat) -> Shown {
    let seen = seat.ruled(seat.desk().credibility(&leave).await)?;
    // No link leads to a query of the public: it says nothing before the facts are public.
    let public = seen.consent.stands() || !seen.rounds.is_empty();
    let table = facts::table(&seat, &seen.facts, public);
    let records = seen.facts.shares.iter().map(|share| records(&seat, share)).collect();
    seat.page(&FactsPage { c: &seat, seen, table, records })
}

async fn give(
    Leave(leave): Leave<access::CredibilityGive>,
    seat: Seat,
    Path((_, member)): Path<(String, String)>,
    Form(sent): Form<Pairs>,
) -> Result<Response, Fault> {
    let read = Digest::try_from(one(&sent, "digest").to_owned()).map_err(|_| Fault::Bad(seat.m("form-choose")))?;
    seat.ruled(seat.desk().credibility_give(&leave, &read).await)?;
    Ok(seat.go(format!("/work/credibility/{member}")))
}

async fn withdraw(
    Leave(leave): Leave<access::CredibilityWithdraw>,
    seat: Seat,
    Path((_, member)): Path<(String, String)>,
) -> Result<Response, Fault> {
    seat.ruled(seat.desk().credibility_withdraw(&leave).await)?;
    Ok(seat.go(format!("/work/credibility/{member}")))
}
