//! `GET /api/v1/banks/{bank}/source` and `…/opinions`: where a list of one's own comes from and what its source was told of its entries; and what those who take it over say of them.

use std::collections::BTreeMap;

use alliance::people::access;
use axum::extract::{Path, State};
use desk::detection::{HeardSeen, SourceSeen, ToldSeen, ToldSum};
use gate::Leave;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use crate::Rooms;
use crate::api::records::json;
use crate::api::work::{Answered, Room};
use crate::problem::{Problem, Trouble};

pub(super) fn routes(routes: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let routes = seat!(routes, DetectionRoom, GET "/api/v1/banks/{bank}/source", source);
    seat!(routes, DetectionRoom, GET "/api/v1/banks/{bank}/opinions", opinions)
}

/// Why an entry is wrong, in the words of whoever keeps the list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OpinionReason)]
struct Reason {
    /// Its id there.
    guid: String,
    /// What it says.
    name: String,
}

fn reasons(of: &[alliance::detection::Reason]) -> Vec<Reason> {
    of.iter().map(|reason| Reason { guid: reason.guid.clone(), name: reason.name.clone() }).collect()
}

/// What went wrong.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SourceTrouble)]
struct Failure {
    /// `unreachable`, `too-slow`, `login`, `no-login`, `not-allowed`, `not-there`, `sends-on`, `busy`, `failing`, `broken`, `astray`.
    what: &'static str,
    /// The code of HTTP that the source answered with; null where it gave none.
    #[schema(required)]
    code: Option<u16>,
    /// When.
    #[schema(format = "date-time")]
    at: String,
    /// How many times in a row.
    times: u32,
}

fn failure(of: desk::detection::Troubled) -> Failure {
    Failure { what: of.what.word(), code: of.code, at: of.at.to_string(), times: of.times }
}

/// What a source was told of an entry.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SourceTold)]
struct Told {
    /// The entry.
    entry: u64,
    /// The row of the source: the number of a member, a stroke, and the id there.
    row: String,
    /// `right` or `wrong`.
    opinion: &'static str,
    /// Why it is wrong.
    reasons: Vec<Reason>,
    /// When it was said.
    #[schema(format = "date-time")]
    said: String,
    /// What became of it: `waiting`, `sent`, `refused`.
    state: &'static str,
    /// When it is sent next, while it waits; null afterwards.
    #[schema(required, format = "date-time")]
    next: Option<String>,
    /// When the source took or refused it; null before.
    #[schema(required, format = "date-time")]
    ended: Option<String>,
    /// The code of HTTP with which it refused it; null where it did not.
    #[schema(required)]
    refused: Option<u16>,
    /// What went wrong with sending it last; null where nothing did.
    #[schema(required)]
    trouble: Option<Failure>,
}

fn told(of: &ToldSeen) -> Told {
    Told {
        entry: of.entry,
        row: of.row.clone(),
        opinion: of.opinion.word(),
        reasons: reasons(of.opinion.reasons()),
        said: of.by.act.at.to_string(),
        state: of.state.word(),
        next: of.ended.is_none().then(|| of.due.to_string()),
        ended: of.ended.map(|at| at.to_string()),
        refused: of.refused,
        trouble: of.trouble.map(failure),
    }
}

/// Where a list comes from, and what its source was told.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BankSource)]
struct Source {
    /// The server's address.
    address: String,
    /// Whether it is asked at all.
    on: bool,
    /// How often, in minutes.
    every_minutes: u32,
    /// When everything was received last; null: never.
    #[schema(required, format = "date-time")]
    done: Option<String>,
    /// When it is asked next.
    #[schema(format = "date-time")]
    next: String,
    /// What went wrong since; null: nothing.
    #[schema(required)]
    trouble: Option<Failure>,
    /// Rows of it that stand for something on the list.
    held: u64,
    /// Rows that could not be read.
    unread: u64,
    /// By kind of fingerprint (`PDQ`, `MD5`, `SHA1`): the reasons for which the source lets one be wrong. A kind that is not there was not asked for yet.
    reasons: BTreeMap<String, Vec<Reason>>,
    /// So much that it is told is still to be sent,
    waiting: u64,
    /// so much it took,
    sent: u64,
    /// and so much it refused.
    refused: u64,
    /// What it was told: up to 50, what waits or was refused before what was sent, then the latest first.
    told: Vec<Told>,
}

fn seen(SourceSeen { source, progress, .. }: SourceSeen, sum: &ToldSum) -> Source {
    Source {
        address: source.address,
        on: source.is_on,
        every_minutes: source.every_minutes,
        done: progress.done.map(|at| at.to_string()),
        next: progress.next.to_string(),
        trouble: progress.trouble.map(failure),
        held: progress.held,
        unread: progress.unread,
        reasons: progress.reasons.iter().map(|(kind, of)| (kind.clone(), reasons(of))).collect(),
        waiting: sum.waiting,
        sent: sum.sent,
        refused: sum.refused,
        told: sum.newest.iter().map(told).collect(),
    }
}

/// Get where a list comes from
///
/// Of a list of one’s own organisation that is fetched: its source, how far fetching has come, and what the source was told of entries, with what became of that.
#[utoipa::path(get, path = "/api/v1/banks/{bank}/source", operation_id = "bank-source", tag = "matching",
    params(("bank" = String, Path, description = "A list of one’s own, by its name.", pattern = "^[A-Z0-9_]{1,256}$")),
    responses((status = 200, description = "The source", body = Source)))]
async fn source(
    Leave(leave): Leave<access::DetectionRoom>,
    State(rooms): State<Rooms>,
    _: Room,
    Path(bank): Path<String>,
) -> Answered {
    let desk = &rooms.gate.desk;
    let source = desk.source_seen(&leave, &bank).await?.ok_or_else(|| Problem::new(Trouble::NotFound))?;
    json(&seen(source, &desk.source_told(&leave, &bank).await?))
}

/// What an organisation that takes a list over said of an entry.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BankOpinion)]
struct Heard {
    /// The entry.
    entry: u64,
    /// `right` or `wrong`.
    opinion: &'static str,
    /// Why it is wrong.
    reasons: Vec<Reason>,
    /// The organisation.
    organisation: String,
    /// Its member state: two letters.
    member: String,
    /// When.
    #[schema(format = "date-time")]
    at: String,
}

fn heard(of: &HeardSeen) -> Heard {
    Heard {
        entry: of.entry,
        opinion: of.opinion.word(),
        reasons: reasons(of.opinion.reasons()),
        organisation: of.by.office.organisation.clone(),
        member: of.by.office.member.clone(),
        at: of.at.to_string(),
    }
}

/// What was said of a list's entries.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = BankOpinions)]
struct Opinions {
    /// How many opinions there are: each organisation's last one of each entry.
    total: u64,
    /// The newest, up to 50.
    newest: Vec<Heard>,
}

/// Get what is said of a list’s entries
///
/// What organisations that take a list of one’s own over said of its entries (`PUT /exchange/v2/entries/…/feedback`). It decides nothing: who would have an entry rest contests it.
#[utoipa::path(get, path = "/api/v1/banks/{bank}/opinions", operation_id = "bank-opinions", tag = "matching",
    params(("bank" = String, Path, description = "A list of one’s own, by its name.", pattern = "^[A-Z0-9_]{1,256}$")),
    responses((status = 200, description = "The newest opinions", body = Opinions)))]
async fn opinions(
    Leave(leave): Leave<access::DetectionRoom>,
    State(rooms): State<Rooms>,
    _: Room,
    Path(bank): Path<String>,
) -> Answered {
    let sum = rooms.gate.desk.bank_heard(&leave, &bank).await?;
    json(&Opinions { total: sum.count, newest: sum.newest.iter().map(heard).collect() })
}
