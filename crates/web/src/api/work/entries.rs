//! A declared figure and its place, as they are sent and answered.

use std::borrow::Cow;

use alliance::indicators::reasons::{MissingReason, RevisionReason};
use alliance::indicators::vintages::Revision;
use alliance::register;
use alliance::register::figures::{self, Cell, Cited};
use serde::{Deserialize, Serialize};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};
use utoipa::{PartialSchema, ToSchema};

use super::forms::{Exact, text, text_or_null};
use crate::api::observations::Precision;
use crate::api::shapes::Decimal;
use crate::problem::Problem;

/// A place in a member's figures: a year's total (`2024`), or a part of it (`2024.sex.female`).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkCell, value_type = String, pattern = r"^[1-9][0-9]{3}(\.[a-z0-9-]{1,20}\.[a-z0-9-]{1,20})?$")]
#[serde(try_from = "String", into = "String")]
pub(super) struct Place(pub Cell);

impl TryFrom<String> for Place {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let cell: Cell = text.parse().map_err(|e: figures::BadCell| e.to_string())?;
        // A year is written in one way, so that no place stands twice.
        if cell.to_string() == text { Ok(Self(cell)) } else { Err(figures::BadCell(text).to_string()) }
    }
}

impl From<Place> for String {
    fn from(place: Place) -> Self {
        place.0.to_string()
    }
}

/// Why there is no value. None of them means zero; `suppressed` is not for the member to say.
struct MissingCode;

impl PartialSchema for MissingCode {
    fn schema() -> RefOr<Schema> {
        words(MissingReason::ALL.map(MissingReason::as_str), "Why there is no value. None of them means zero.")
    }
}

impl ToSchema for MissingCode {
    fn name() -> Cow<'static, str> {
        "WorkMissingReason".into()
    }
}

/// Why a public figure is changed.
struct RevisionCode;

impl PartialSchema for RevisionCode {
    fn schema() -> RefOr<Schema> {
        words(RevisionReason::ALL.map(RevisionReason::as_str), "Why a public figure is changed.")
    }
}

impl ToSchema for RevisionCode {
    fn name() -> Cow<'static, str> {
        "WorkRevisionReason".into()
    }
}

fn words<const N: usize>(all: [&str; N], says: &str) -> RefOr<Schema> {
    let one = ObjectBuilder::new().schema_type(Type::String).enum_values(Some(all.map(str::to_owned)));
    one.description(Some(says)).build().into()
}

/// Why a public figure is changed, as it is sent.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkRevisionSent)]
#[serde(deny_unknown_fields)]
struct RevisionSent {
    /// The code.
    #[schema(value_type = RevisionCode)]
    reason: RevisionReason,
    /// In words, which become public with the figure.
    #[schema(max_length = 4000)]
    #[serde(deserialize_with = "text::<0, 4000, _>")]
    text: String,
}

/// Where a figure is counted.
#[derive(Debug, Default, Serialize, Deserialize, ToSchema)]
#[schema(as = WorkCited)]
#[serde(deny_unknown_fields)]
struct Source {
    /// What it is called.
    #[serde(default, deserialize_with = "text::<0, 400, _>")]
    #[schema(required = false, max_length = 400)]
    title: String,
    /// Where it is to be read; empty where it cannot be.
    #[serde(default, deserialize_with = "text::<0, 2000, _>")]
    #[schema(required = false, max_length = 2000)]
    address: String,
}

/// A figure as it is sent: a value, or a coded reason why there is none.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkEntrySent)]
#[serde(deny_unknown_fields)]
pub(super) struct EntrySent {
    /// The value.
    #[serde(default)]
    value: Option<Exact>,
    /// Why there is none. `suppressed` stands in the way of the signature: whether a count is withheld is decided for all tables
    /// together, when they are published.
    #[serde(default)]
    #[schema(value_type = Option<MissingCode>)]
    missing: Option<MissingReason>,
    /// How exactly it is known; `exact` where it is left out.
    #[serde(default)]
    #[schema(required = false, value_type = Precision)]
    precision: register::Precision,
    /// Where it is counted.
    #[serde(default)]
    #[schema(required = false)]
    source: Source,
    /// What is said about anything unusual. It is not public.
    #[serde(default, deserialize_with = "text_or_null::<4000, _>")]
    #[schema(max_length = 4000)]
    explanation: Option<String>,
    /// Why a public figure is changed.
    #[serde(default)]
    revision: Option<RevisionSent>,
}

impl EntrySent {
    /// As the rules take it.
    pub fn read(self) -> Result<figures::Entry, Problem> {
        Ok(figures::Entry {
            value: self.value.map(|exact| exact.read()).transpose()?,
            missing: self.missing.map(|reason| reason.as_str().to_owned()),
            precision: self.precision,
            source: Cited { title: self.source.title, address: self.source.address },
            explanation: self.explanation.filter(|text| !text.is_empty()),
            revision: self.revision.map(|sent| Revision { reason: sent.reason, text: sent.text }),
        })
    }
}

/// A figure as it is written. It can be sent back as it is.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkFigureEntry)]
pub(super) struct Entry {
    /// The value; null where there is none.
    #[schema(required)]
    value: Option<Decimal>,
    /// Why there is none.
    #[schema(required)]
    missing: Option<String>,
    /// How exactly it is known.
    #[schema(value_type = Precision)]
    precision: register::Precision,
    /// Where it is counted.
    source: Source,
    /// What is said about anything unusual. It is not public.
    #[schema(required)]
    explanation: Option<String>,
    /// Why a public figure is changed.
    #[schema(required)]
    revision: Option<Revised>,
}

/// Why a public figure is changed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkRevision)]
struct Revised {
    /// The code.
    #[schema(value_type = RevisionCode)]
    reason: RevisionReason,
    /// In words.
    text: String,
}

impl From<&figures::Entry> for Entry {
    fn from(entry: &figures::Entry) -> Self {
        Self {
            value: entry.value.map(|value| Decimal(value.to_string())),
            missing: entry.missing.clone(),
            precision: entry.precision,
            source: Source { title: entry.source.title.clone(), address: entry.source.address.clone() },
            explanation: entry.explanation.clone(),
            revision: entry
                .revision
                .as_ref()
                .map(|revision| Revised { reason: revision.reason, text: revision.text.clone() }),
        }
    }
}
