//! The stored, named queries behind every published number. Each has an address of its own, so that the documentation can say
//! for each which parameters it needs and takes; both are made from the same definitions.

use std::collections::BTreeMap;

use axum::extract::{RawQuery, State};
use axum::response::Response;
use axum::routing::get;
use desk::queries::{Asked, Parameter, QUERIES, Query};
use serde::Serialize;
use utoipa::openapi::path::{HttpMethod, OperationBuilder, Paths};
use utoipa::openapi::{ContentBuilder, Ref, ResponseBuilder, ResponsesBuilder};
use utoipa::{IntoResponses as _, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::Api;
use super::query::{Param, understand};
use super::records::json;
use super::shapes::{Moment, QueryAnswer};
use crate::problem::{Problem, Problems};

/// A stored query.
#[derive(Debug, Serialize, ToSchema)]
pub struct QueryDefinition {
    /// Its id; it never changes.
    pub id: String,
    /// Raised when its meaning changes.
    pub version: u32,
    /// Its address.
    #[schema(format = "uri-reference")]
    pub href: String,
    /// Parameters that have to be given.
    pub needs: Vec<String>,
    /// Parameters that narrow it.
    pub takes: Vec<String>,
    /// Kinds of record that it looks at.
    pub kinds: Vec<String>,
    /// What it counts: `records`, `members`, `members-without` (nothing is known of them), or a `figure`.
    pub measure: String,
}

/// All stored queries.
#[derive(Debug, Serialize, ToSchema)]
pub struct QueryList {
    /// In the order of their definition.
    pub items: Vec<QueryDefinition>,
}

/// An answer, and the state of the register to which it was put.
#[derive(Debug, Serialize, ToSchema)]
pub struct Answered {
    /// What the answer is put to.
    pub moment: Moment,
    /// The answer.
    #[schema(value_type = QueryAnswer)]
    pub answer: desk::queries::Answer,
}

const fn param(parameter: Parameter) -> Param {
    match parameter {
        Parameter::Kind => Param::Kind,
        Parameter::Member => Param::Member,
        Parameter::Target => Param::Target,
        Parameter::Goal => Param::Goal,
        Parameter::Standing => Param::Standing,
        Parameter::Indicator => Param::Indicator,
        Parameter::Instrument => Param::Instrument,
        Parameter::Status => Param::Status,
        Parameter::Id => Param::Id,
        Parameter::Round => Param::Round,
        Parameter::Criterion => Param::Criterion,
        Parameter::Stage => Param::Stage,
        Parameter::Year => Param::Year,
        Parameter::Part => Param::Part,
    }
}

fn needs(query: &Query) -> Vec<Param> {
    query.needs.iter().copied().map(param).collect()
}

fn takes(query: &Query) -> Vec<Param> {
    query.takes.iter().copied().map(param).chain([Param::AsOf]).collect()
}

fn word<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default()
}

/// List the stored queries.
///
/// Every number on the pages is the answer of one of these; a page shows which.
#[utoipa::path(
    get, path = "/api/v1/queries", operation_id = "list-queries", tag = "queries",
    responses(
        (status = 200, description = "All queries", body = QueryList,
            headers(("etag" = String, description = "Changes when the answer does"))),
        (status = 304, description = "Nothing has changed since the answer with this ETag"),
        Problems
    )
)]
async fn list(RawQuery(raw): RawQuery) -> Result<Response, Problem> {
    understand(raw.as_deref(), &[], &[])?;
    let names = |params: Vec<Param>| params.into_iter().map(|p| p.name().to_owned()).collect();
    let items = QUERIES
        .iter()
        .map(|query| QueryDefinition {
            id: query.id.to_owned(),
            version: query.version,
            href: format!("/api/v1/queries/{}", query.id),
            needs: names(needs(query)),
            takes: names(takes(query)),
            kinds: query.kinds.iter().map(|k| k.as_str().to_owned()).collect(),
            measure: word(&query.measure),
        })
        .collect();
    json(&QueryList { items })
}

async fn ask(api: Api, query: &'static Query, raw: Option<String>) -> Result<Response, Problem> {
    let allowed: Vec<Param> = needs(query).into_iter().chain(takes(query)).collect();
    let understood = understand(raw.as_deref(), &allowed, &needs(query))?;
    let moment = api.desk.moment(understood.as_of()).await?;
    // What was understood has the form that the query wants; a refusal here is a fault of this program.
    let asked = Asked::parse(query.id, understood.pairs()).map_err(|e| Problem::internal(&e))?;
    let answer = api.desk.ask(&moment, &asked).await?;
    json(&Answered { moment: Moment::from(&moment), answer })
}

fn documented(query: &Query) -> utoipa::openapi::path::Operation {
    let answered = ContentBuilder::new().schema(Some(Ref::from_schema_name("Answered"))).build();
    let responses = ResponsesBuilder::new()
        .response("200", ResponseBuilder::new().description("The answer").content("application/json", answered).build())
        .response(
            "304",
            ResponseBuilder::new().description("Nothing has changed since the answer with this ETag").build(),
        );
    let responses = Problems::responses().into_iter().fold(responses, |all, (status, one)| all.response(status, one));
    let parameters: Vec<_> = needs(query)
        .into_iter()
        .map(|p| p.documented(true))
        .chain(takes(query).into_iter().map(|p| p.documented(false)))
        .collect();
    OperationBuilder::new()
        .operation_id(Some(format!("ask-{}", query.id)))
        .tag("queries")
        .summary(Some(format!("Ask the query “{}”", query.id)))
        .description(Some(format!("Counts {}. Version {}.", counts(query), query.version)))
        .parameters(Some(parameters))
        .responses(responses.build())
        .build()
}

fn counts(query: &Query) -> String {
    let kinds = query.kinds.iter().map(|k| k.as_str()).collect::<Vec<_>>().join(", ");
    match word(&query.measure).as_str() {
        "members" => format!("different members named by records of the kinds {kinds}"),
        "members-without" => format!("members whom no record of the kinds {kinds} names: nothing is known of them"),
        "figure" => "nothing: it gives one figure as it was published".to_owned(),
        _ => format!("records of the kinds {kinds}"),
    }
}

pub(crate) fn routes() -> OpenApiRouter<Api> {
    let mut shapes = BTreeMap::new();
    let mut collected = Vec::new();
    <Answered as ToSchema>::schemas(&mut collected);
    shapes.insert("Answered".to_owned(), <Answered as utoipa::PartialSchema>::schema());
    shapes.extend(collected);
    QUERIES.iter().fold(OpenApiRouter::new().routes(routes!(list)), |router, query| {
        let handler = move |State(api): State<Api>, RawQuery(raw): RawQuery| ask(api, query, raw);
        let mut paths = Paths::new();
        paths.add_path_operation(format!("/api/v1/queries/{}", query.id), vec![HttpMethod::Get], documented(query));
        router.routes((shapes.clone().into_iter().collect(), paths, get(handler)))
    })
}
