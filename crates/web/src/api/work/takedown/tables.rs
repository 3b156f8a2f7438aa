//! Tables that two people set: what a country allows in notice and takedown, and what the silence of its police means. A machine reads, proposes and drops; that another table holds is
//! confirmed by a person, on a page, after a fresh proof: two tokens would be no second person.

mod shapes;

use alliance::people::access;
use alliance::register::Digest;
use alliance::takedown::Country;
use alliance::takedown::policy::PoliceTable;
use alliance::takedown::table::{Proposed, Setter, Stood};
use desk::takedown::{TableRefused, TableSeen};
use gate::Leave;
use serde::{Deserialize, Serialize};
use shapes::{Police, Rules, of, without_name};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::super::forms::{text, version};
use super::super::room::{Answered, Room, Sent};
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{Problem, Trouble, sentence};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, RulesSee, GET "/api/v1/work/takedown/rules/{member}", rules);
    let r = seat!(r, RulesPropose, POST "/api/v1/work/takedown/rules/{member}", propose_rules);
    let r = seat!(r, RulesDrop, POST "/api/v1/work/takedown/rules/{member}/drop", drop_rules);
    let r = seat!(r, PoliceTableSee, GET "/api/v1/work/police-table/{member}", police_table);
    let r = seat!(r, PoliceTablePropose, POST "/api/v1/work/police-table/{member}", propose_police_table);
    seat!(r, PoliceTableDrop, POST "/api/v1/work/police-table/{member}/drop", drop_police_table)
}

/// Who had a part in a table.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = TablePart)]
struct Part {
    /// The account.
    by: String,
    /// In which role.
    role: &'static str,
    /// When.
    #[schema(format = "date-time")]
    at: String,
}

impl From<&Setter> for Part {
    fn from(setter: &Setter) -> Self {
        Self { by: setter.act.by.to_string(), role: setter.role.as_str(), at: setter.act.at.to_string() }
    }
}

/// What is answered of a sort of table: what holds, what waits, and what stood before.
macro_rules! answered {
    ($from:ident, $table:ident, $seen:ident, $edition:ident, $waits:ident) => {
        /// An edition that stood or stands.
        #[derive(Debug, Serialize, ToSchema)]
        struct $edition {
            /// Its number.
            edition: u32,
            /// The table.
            table: $table,
            /// Why it was changed.
            reason: String,
            /// Who proposed it.
            proposed: Part,
            /// Who confirmed or signed it: from then on it stood.
            confirmed: Part,
            /// What they confirmed: SHA-256 of the table, with its country and edition.
            digest: String,
        }

        /// A proposal that waits for a second person.
        #[derive(Debug, Serialize, ToSchema)]
        struct $waits {
            /// The number of the edition that it would be.
            edition: u32,
            /// The table.
            table: $table,
            /// Why.
            reason: String,
            /// Who proposed it.
            proposed: Part,
            /// SHA-256 of the table, with its country and edition: whoever confirms says that they read this.
            digest: String,
        }

        /// A table, what waits, and what stood before.
        #[derive(Debug, Serialize, ToSchema)]
        struct $seen {
            /// Two letters of the country.
            member: String,
            /// Which edition stands; 0: nobody has set one.
            edition: u32,
            /// What holds.
            table: $table,
            /// Who set it; null: nobody has, and the careful one holds.
            #[schema(required)]
            set: Option<$edition>,
            /// What waits for a second person.
            #[schema(required)]
            waits: Option<$waits>,
            /// What stood before, the newest first.
            before: Vec<$edition>,
        }

        impl $edition {
            fn of(stood: &Stood<$from>) -> Result<Self, Problem> {
                Ok(Self {
                    edition: stood.table.edition,
                    table: without_name(&stood.table)?,
                    reason: stood.reason.clone(),
                    proposed: (&stood.proposed).into(),
                    confirmed: (&stood.confirmed).into(),
                    digest: stood.digest.to_string(),
                })
            }
        }

        impl $waits {
            fn of(waits: &Proposed<$from>, digest: Option<&Digest>) -> Result<Self, Problem> {
                Ok(Self {
                    edition: waits.table.edition,
                    table: without_name(&waits.table)?,
                    reason: waits.reason.clone(),
                    proposed: (&waits.proposed).into(),
                    digest: digest.map(ToString::to_string).unwrap_or_default(),
                })
            }
        }

        impl $seen {
            fn of(seen: TableSeen<$from>) -> Result<Self, Problem> {
                let waits = seen.waits.as_ref().map(|waits| $waits::of(waits, seen.digest.as_ref()));
                Ok(Self {
                    edition: seen.holds.edition,
                    table: without_name(&seen.holds)?,
                    set: seen.stood.as_ref().map($edition::of).transpose()?,
                    waits: waits.transpose()?,
                    before: seen.before.iter().map($edition::of).collect::<Result<_, _>>()?,
                    member: seen.member,
                })
            }
        }
    };
}

answered!(Country, Rules, RulesSeen, RulesEdition, RulesWaiting);
answered!(PoliceTable, Police, PoliceTableSeen, PoliceTableEdition, PoliceTableWaiting);

/// A table that is proposed.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = RulesProposal)]
#[serde(deny_unknown_fields)]
struct RulesSent {
    /// The edition that its writer has seen; 0 where nobody has set one.
    #[schema(maximum = 1_000_000_000)]
    #[serde(deserialize_with = "version::<0, _>")]
    seen: u32,
    /// Why.
    #[schema(max_length = 4000)]
    #[serde(deserialize_with = "text::<0, 4000, _>")]
    reason: String,
    /// The table.
    table: Rules,
}

async fn rules_told<A: access::Act>(room: &Room, leave: &desk::people::Authorised<A>) -> Answered {
    json(&RulesSeen::of(room.desk.rules(leave).await?)?)
}

/// See what a country allows in notice and takedown
///
/// What holds, what waits for a second person, and what stood before.
#[utoipa::path(get, path = "/api/v1/work/takedown/rules/{member}", operation_id = "work-rules", tag = "takedown",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    responses((status = 200, description = "The table", body = RulesSeen)))]
async fn rules(Leave(leave): Leave<access::RulesSee>, room: Room) -> Answered {
    rules_told(&room, &leave).await
}

/// Propose what a country would allow
///
/// Nothing changes by it. A second person of the country confirms it within seven days, on a page.
#[utoipa::path(post, path = "/api/v1/work/takedown/rules/{member}", operation_id = "work-propose-rules", tag = "takedown",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = RulesSent, responses((status = 200, description = "It waits", body = RulesSeen)))]
async fn propose_rules(Leave(leave): Leave<access::RulesPropose>, room: Room, Sent(sent): Sent<RulesSent>) -> Answered {
    let table = sent.table.read(leave.member().unwrap_or_default())?;
    room.desk.rules_propose(&leave, table, sent.seen, &sent.reason).await?;
    rules_told(&room, &leave).await
}

/// Drop what is proposed of a country's table
#[utoipa::path(post, path = "/api/v1/work/takedown/rules/{member}/drop", operation_id = "work-drop-rules", tag = "takedown",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    responses((status = 200, description = "It is dropped", body = RulesSeen)))]
async fn drop_rules(Leave(leave): Leave<access::RulesDrop>, room: Room) -> Answered {
    room.desk.rules_drop(&leave).await?;
    rules_told(&room, &leave).await
}

/// A table of the police that is proposed.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = PoliceTableProposal)]
#[serde(deny_unknown_fields)]
struct PoliceSent {
    /// The edition that its writer has seen; 0 where none was signed.
    #[schema(maximum = 1_000_000_000)]
    #[serde(deserialize_with = "version::<0, _>")]
    seen: u32,
    /// Why.
    #[schema(max_length = 4000)]
    #[serde(deserialize_with = "text::<0, 4000, _>")]
    reason: String,
    /// The table.
    table: Police,
}

async fn police_told<A: access::Act>(room: &Room, leave: &desk::people::Authorised<A>) -> Answered {
    json(&PoliceTableSeen::of(room.desk.police_table(leave).await?)?)
}

/// See what the silence of a country's police means
///
/// To its police and its lead analysts.
#[utoipa::path(get, path = "/api/v1/work/police-table/{member}", operation_id = "work-police-table", tag = "takedown",
    params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    responses((status = 200, description = "The table", body = PoliceTableSeen)))]
async fn police_table(Leave(leave): Leave<access::PoliceTableSee>, room: Room) -> Answered {
    police_told(&room, &leave).await
}

/// Propose what the silence of a country's police would mean
///
/// Nothing changes by it. A second officer of the same force signs it within seven days, on a page.
#[utoipa::path(post, path = "/api/v1/work/police-table/{member}", operation_id = "work-propose-police-table",
    tag = "takedown", params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    request_body = PoliceSent, responses((status = 200, description = "It waits", body = PoliceTableSeen)))]
async fn propose_police_table(
    Leave(leave): Leave<access::PoliceTablePropose>,
    room: Room,
    Sent(sent): Sent<PoliceSent>,
) -> Answered {
    let table: PoliceTable = of(&sent.table, leave.member().unwrap_or_default())?;
    room.desk.police_table_propose(&leave, table, sent.seen, &sent.reason).await?;
    police_told(&room, &leave).await
}

/// Drop what is proposed of the police's table
#[utoipa::path(post, path = "/api/v1/work/police-table/{member}/drop", operation_id = "work-drop-police-table",
    tag = "takedown", params(("member" = String, Path, description = "Two letters of the member", pattern = "^[A-Z]{2}$")),
    responses((status = 200, description = "It is dropped", body = PoliceTableSeen)))]
async fn drop_police_table(Leave(leave): Leave<access::PoliceTableDrop>, room: Room) -> Answered {
    room.desk.police_table_drop(&leave).await?;
    police_told(&room, &leave).await
}

impl From<TableRefused> for Problem {
    fn from(refused: TableRefused) -> Self {
        let why = refused.to_string();
        let why = refused.field().map_or_else(|| why.clone(), |field| format!("{field}: {why}"));
        match (refused.code(), refused) {
            (Some(code), _) => Self::refused(code, &why),
            (None, TableRefused::Desk(error)) => error.into(),
            (None, _) => Self::new(Trouble::Forbidden).saying(sentence(&why)),
        }
    }
}
