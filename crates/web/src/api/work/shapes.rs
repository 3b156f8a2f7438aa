//! Shapes that several rooms answer with.

use alliance::people::Grant;
use alliance::register::Act;
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};

use super::forms::text;
use crate::problem::{Problem, Trouble};

/// A page of a list of the working rooms.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkList)]
pub struct List<T> {
    /// How many there are in all.
    pub total: u64,
    /// This page, from 1.
    #[schema(minimum = 1)]
    pub page: u32,
    /// Entries a page.
    #[schema(minimum = 1, maximum = 1000)]
    pub per_page: u32,
    /// The entries.
    pub items: Vec<T>,
}

/// How something stands after something was done to it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkStanding)]
pub struct Standing {
    /// Which one.
    pub id: String,
    /// Its version, from 1. Whoever writes next says that they have seen this one.
    #[schema(minimum = 1)]
    pub no: u32,
    /// How far it is: a word of its drawing (docs/states.md).
    pub state: String,
}

/// Who did something, and when.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkAct)]
pub struct Done {
    /// The account.
    pub by: String,
    /// When.
    #[schema(format = "date-time")]
    pub at: String,
}

impl From<&Act> for Done {
    fn from(act: &Act) -> Self {
        Self { by: act.by.as_str().to_owned(), at: act.at.to_string() }
    }
}

/// A report that was sent back to draft.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkSentBack)]
pub struct Back {
    /// From which stage: `authorities`, `coordinator`, `delegate`; of a commitment null.
    #[schema(required)]
    pub from: Option<String>,
    /// Why.
    pub reason: String,
    /// Who sent it back, and when.
    pub sent: Done,
}

/// A role that somebody holds.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = WorkRole)]
pub struct Held {
    /// The role: `secretariat`, `coordinator`, `signer`, `reviewer`, `auditor`, `member-admin`, `operator`, ...
    pub role: String,
    /// Two letters of the member for which it is held; null for roles of the alliance.
    #[schema(required)]
    pub member: Option<String>,
}

impl From<&Grant> for Held {
    fn from(grant: &Grant) -> Self {
        Self { role: grant.role.to_string(), member: grant.member.clone() }
    }
}

/// A reason that is sent.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkReason)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// Why, in words.
    #[schema(min_length = 1, max_length = 4000)]
    #[serde(deserialize_with = "text::<1, 4000, _>")]
    pub reason: String,
}

/// A text that is sent.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = WorkText)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// What it says.
    #[schema(min_length = 1, max_length = 20000)]
    #[serde(deserialize_with = "text::<1, 20000, _>")]
    pub text: String,
}

/// A place of an address that holds an id.
pub(super) fn place(name: &str) -> Parameter {
    let form = ObjectBuilder::new().schema_type(Type::String).pattern(Some("^[A-Za-z0-9._-]{1,120}$"));
    let place = ParameterBuilder::new().name(name).parameter_in(ParameterIn::Path);
    let place = place.required(utoipa::openapi::Required::True).schema(Some(form));
    place.description(Some("Its id, as the list has it.")).build()
}

/// What the places of an address hold. What is no text names nothing.
pub(super) fn named<T>(path: Result<Path<T>, PathRejection>) -> Result<T, Problem> {
    path.map(|Path(named)| named).map_err(|_| Problem::new(Trouble::NotFound))
}

/// The id that an address names.
pub(crate) struct Id;

impl utoipa::IntoParams for Id {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        vec![place("id")]
    }
}

/// Which page of a list.
pub(crate) struct Paging;

impl utoipa::IntoParams for Paging {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        use crate::api::query::Param;
        [Param::Page, Param::PerPage].map(|param| param.documented(false)).to_vec()
    }
}
