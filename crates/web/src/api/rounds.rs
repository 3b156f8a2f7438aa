//! The reporting rounds.

use std::collections::BTreeMap;

use serde::Serialize;
use utoipa::ToSchema;

use super::shapes::Source;

/// A reporting round.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// What happened or will happen.
    pub event: String,
    /// Day or month.
    pub date: String,
    /// Source.
    pub source: Source,
    /// The first day on which reports are taken, of rounds that are worked on here.
    pub opens: Option<String>,
    /// The last day on which a report is in time.
    pub closes: Option<String>,
    /// `announced`, `open`, `closed`, `reviewed`, `presented`, `archived`.
    pub state: Option<String>,
    /// Days that were moved, the oldest move first.
    #[schema(required = false)]
    pub moved: Vec<Moved>,
    /// Two letters of each member that was asked.
    #[schema(required = false)]
    pub asked: Vec<String>,
    /// The reports that came in, by member.
    #[schema(required = false)]
    pub submitted: BTreeMap<String, Submitted>,
    /// What was known when it closed.
    pub vintage: Option<Vintage>,
}

/// A day of a round that was moved, for all members at once.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Moved {
    /// `closes` or `conference`.
    pub what: String,
    /// The day before.
    pub from: String,
    /// The day since.
    pub to: String,
    /// On which day it was moved.
    pub on: String,
    /// Why.
    pub reason: String,
}

/// A report that came in.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Submitted {
    /// On which day.
    pub on: String,
    /// Days after the round's last day; 0 where it was in time.
    pub days_late: u32,
}

/// What was known when a round closed.
#[derive(Debug, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Vintage {
    /// Its number.
    pub number: u32,
    /// Number of events in the log when it was frozen.
    pub log_size: u64,
}

family! {
    Round, "rounds", one "round", bodies Round,
    filters [],
    columns [("event", "/event"), ("date", "/date"), ("opens", "/opens"), ("closes", "/closes"), ("state", "/state")]
}
