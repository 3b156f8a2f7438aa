//! Who one is here, what waits for one, and the tokens of one's machines.

use alliance::people::access;
use alliance::register::PaperKind;
use desk::register::reports::Waiting;
use gate::Leave;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::Room;
use super::room::{Answered, Listing, stands};
use super::shapes::{Held, Id, List, Paging, Standing};
use crate::Rooms;
use crate::api::records::json;

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, Desk, GET "/api/v1/work/me", me);
    let r = seat!(r, Desk, GET "/api/v1/work/waiting", waiting);
    let r = seat!(r, MyTokens, GET "/api/v1/work/tokens", tokens);
    seat!(r, MyToken, POST "/api/v1/work/tokens/{id}/revoke", revoke)
}

/// Who asks, and what they may be.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkMe)]
struct Me {
    /// The account's id.
    account: String,
    /// The person's name.
    name: String,
    /// Their mail address.
    mail: String,
    /// The language of their letters.
    language: String,
    /// Two letters of their country; null where the house knows none.
    #[schema(required)]
    home: Option<String>,
    /// The roles that are used here: of a machine those that its token leaves.
    roles: Vec<Held>,
    /// Whether a machine speaks for them, by a token.
    machine: bool,
    /// Whether the token only reads. What changes something is then answered as if it were not there.
    reads_only: bool,
}

/// Who one is here
///
/// The account behind the token, and the roles that the token leaves of it.
#[utoipa::path(get, path = "/api/v1/work/me", operation_id = "work-me", tag = "working-me",
    responses((status = 200, description = "Who asks", body = Me)))]
async fn me(_: Leave<access::Desk>, room: Room) -> Answered {
    let person = room.person;
    json(&Me {
        roles: person.grants.iter().map(Held::from).collect(),
        machine: person.session.is_none(),
        account: person.account,
        name: person.name,
        mail: person.mail,
        language: person.language,
        home: person.home,
        reads_only: person.reads_only,
    })
}

/// Something that waits for somebody.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkWaits)]
struct Waits {
    /// `report`, `commitment` or `review`.
    kind: &'static str,
    /// What is to be done. Reports: `write`, `approve`, `sign`, `submit`, `check`, `publish`. Commitments: `rewrite`, `sign`,
    /// `sign-change`, `screen`, `publish`. Reviews: `assign`, `decide`, `publish`, `declare`, `write`, `reply`.
    task: String,
    /// Which one: its id; for `assign` the report's.
    id: String,
    /// Two letters of the member.
    member: String,
    /// The last day, where there is one.
    #[schema(required, format = "date")]
    until: Option<String>,
}

/// What waits for one
///
/// Reports, commitments and reviews in which the next step is one's own.
#[utoipa::path(get, path = "/api/v1/work/waiting", operation_id = "work-waiting", tag = "working-me", params(Paging),
    responses((status = 200, description = "A page of what waits", body = List<Waits>)))]
async fn waiting(Leave(leave): Leave<access::Desk>, listing: Listing) -> Answered {
    let desk = &listing.desk;
    let mut all = Vec::new();
    for one in desk.waiting_reports(&leave).await? {
        let (task, line) = match one {
            Waiting::ToWrite(line) => ("write", line),
            Waiting::ToApprove(line) => ("approve", line),
            Waiting::ToSign(line, _) => ("sign", line),
            Waiting::ToSubmit(line) => ("submit", line),
            Waiting::ToCheck(line) => ("check", line),
            Waiting::ToPublish(line) => ("publish", line),
        };
        let until = matches!(task, "write" | "approve" | "sign" | "submit").then(|| line.work.closes.to_string());
        all.push(Waits { kind: "report", task: task.to_owned(), id: line.paper.id, member: line.work.member, until });
    }
    for one in desk.waiting_commitments(&leave).await? {
        let task = one.task.as_str().to_owned();
        all.push(Waits { kind: "commitment", task, id: one.id, member: one.member, until: None });
    }
    for one in desk.waiting_reviews(&leave).await? {
        // What waits stands at its page's address, which ends in its id.
        let id = one.path.rsplit('/').next().unwrap_or_default().to_owned();
        let (task, until) = (one.task.as_str().to_owned(), one.until.map(|day| day.to_string()));
        all.push(Waits { kind: "review", task, id, member: one.member, until });
    }
    listing.page(all)
}

/// A token, without its secret.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkToken)]
struct Token {
    /// Its id.
    id: String,
    /// What its owner calls it.
    name: String,
    /// The roles that it may use, of those that its owner has.
    roles: Vec<String>,
    /// Whether it only reads.
    reads_only: bool,
    /// When it was made.
    #[schema(format = "date-time")]
    made: String,
    /// Until when it works.
    #[schema(format = "date-time")]
    ends: String,
    /// Whether it works now: it is not revoked, and has not run out.
    works: bool,
}

/// List one's tokens
///
/// The newest first. A token's secret is shown once, when it is made, and never again.
#[utoipa::path(get, path = "/api/v1/work/tokens", operation_id = "work-tokens", tag = "working-me", params(Paging),
    responses((status = 200, description = "A page of one's tokens", body = List<Token>)))]
async fn tokens(Leave(leave): Leave<access::MyTokens>, listing: Listing) -> Answered {
    let all = listing.desk.my_tokens(&leave).await?;
    let told = all.into_iter().map(|(paper, machine)| Token {
        works: listing.desk.token_works(&paper, &machine),
        id: paper.id,
        name: machine.name,
        roles: machine.roles.iter().map(ToString::to_string).collect(),
        reads_only: machine.reads_only,
        made: machine.made.to_string(),
        ends: machine.ends.to_string(),
    });
    listing.page(told.collect())
}

/// Revoke a token
///
/// At once and for good; also the one that asks for it.
#[utoipa::path(post, path = "/api/v1/work/tokens/{id}/revoke", operation_id = "work-revoke-token", tag = "working-me", params(Id),
    responses((status = 200, description = "How it stands", body = Standing)))]
async fn revoke(Leave(leave): Leave<access::MyToken>, room: Room) -> Answered {
    room.desk.revoke_token(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Token, &leave.paper().id).await
}
