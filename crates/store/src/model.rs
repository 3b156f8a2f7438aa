//! What the store is asked and what it answers.

use alliance::register::{Kind, RecordId};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::de::DeserializeOwned;

/// A state of the register: what was known after its first `size` events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Number of events known.
    pub size: u64,
    /// The day that was asked for; none means now.
    pub as_of: Option<Date>,
    /// When the last of these events was recorded.
    pub recorded: Option<Timestamp>,
}

/// A version of a record, as it was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stored {
    /// What it is.
    pub kind: Kind,
    /// Which one.
    pub id: RecordId,
    /// Its version, from 1.
    pub version: u32,
    /// The event that made it.
    pub seq: u64,
    /// When it was accepted.
    pub recorded_at: Timestamp,
    /// SHA-256 of the body's canonical bytes, in hex.
    pub digest: String,
    /// Why it was made.
    pub reason: String,
    /// Who made it.
    pub actor: String,
    /// What it says.
    pub body: serde_json::Value,
}

impl Stored {
    /// The body as its type; none where it was written by a later release that changed the type.
    pub fn read<T: DeserializeOwned>(&self) -> Option<T> {
        T::deserialize(&self.body).ok()
    }
}

/// How a list is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// By the record's own order: number, period, name.
    #[default]
    Own,
    /// The same, backwards.
    OwnDescending,
    /// What was recorded last comes first.
    Newest,
    /// What ends first comes first; only for promises with an end.
    Due,
    /// What ended last comes first; only for promises with an end.
    DueDescending,
}

/// Which records are wanted. An empty filter wants all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Kinds; empty means every kind.
    pub kind: Vec<Kind>,
    /// Two letters of a member.
    pub member: Option<String>,
    /// `G1` to `G7`.
    pub goal: Option<String>,
    /// `T1` to `T4`.
    pub target: Option<String>,
    /// Who stands behind it.
    pub standing: Option<String>,
    /// Indicator id.
    pub indicator: Option<String>,
    /// Words that all must occur; the last one may be the beginning of a word.
    pub text: Option<String>,
    /// Promises that end on this day or later (`2026-11-24`).
    pub due_from: Option<String>,
    /// Promises that ended before this day.
    pub due_before: Option<String>,
    /// Every version that was known, not the current ones alone.
    pub every_version: bool,
    /// Order.
    pub sort: Sort,
    /// Page, from 1.
    pub page: u32,
    /// Records a page; 0 means 50; at most 1,000.
    pub per_page: u32,
}

impl Filter {
    /// Records a page, with the default and the bound applied.
    pub fn records_a_page(&self) -> u32 {
        if self.per_page == 0 { 50 } else { self.per_page.min(1_000) }
    }
}

/// Part of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// What is on this page.
    pub items: Vec<T>,
    /// How many there are in all.
    pub total: u64,
    /// Whether there may be more than `total` (searches stop counting at 1,000).
    pub total_is_floor: bool,
    /// This page, from 1.
    pub page: u32,
    /// Records a page.
    pub per_page: u32,
}

/// What a tally groups by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Member.
    Member,
    /// Goal.
    Goal,
    /// Policy target.
    Target,
    /// Kind.
    Kind,
    /// Who stands behind it.
    Standing,
}

/// A group's counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Records.
    pub records: u64,
    /// Different members among them.
    pub members: u64,
}
