//! The credibility facts of members, as far as they are public: with the member's consent, or by decision of a round. Of others it is said that they are not, and nothing
//! else.

use alliance::credibility::{Fact, Facts, Share};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use desk::credibility::FactsTold;
use desk::queries::{MEDIAN, of_fact};
use interchange::table::{Cell, Column, Table};
use serde::Serialize;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::Api;
use super::download::{Csv, LICENCE, Turn, attachment};
use super::query::{Param, understand};
use super::records::json;
use super::shapes::{Decimal, Kind, Moment};
use crate::problem::{Problem, Problems};

const TAKES: [Param; 2] = [Param::Member, Param::AsOf];

struct Params;
impl utoipa::IntoParams for Params {
    fn into_params(
        _: impl Fn() -> Option<utoipa::openapi::path::ParameterIn>,
    ) -> Vec<utoipa::openapi::path::Parameter> {
        TAKES.into_iter().map(|p| p.documented(false)).collect()
    }
}

/// A record that was looked at for a fact.
#[derive(Debug, Serialize, ToSchema)]
struct FactRecord {
    /// What it is.
    #[schema(value_type = Kind)]
    kind: &'static str,
    /// Which one.
    id: String,
    /// Which version of it.
    version: u32,
    /// What it was found to be, such as `in-time` or `withdrawn`.
    how: &'static str,
}

/// A fact: so many of so many. Facts are never put together.
#[derive(Debug, Serialize, ToSchema)]
struct OneFact {
    /// `on-time`, `kept`, `evidenced`, `revised` or `verifiable`.
    fact: &'static str,
    /// So many.
    numerator: u64,
    /// Of so many.
    denominator: u64,
    /// Whether these are too few to judge by.
    few: bool,
    /// Its query.
    #[schema(format = "uri-reference")]
    query: String,
    /// Every record that was looked at.
    looked: Vec<FactRecord>,
}

/// Which way declared figures are revised.
#[derive(Debug, Serialize, ToSchema)]
struct RevisionBias {
    /// The median of (latest - first) / first, as a fraction in its lowest terms.
    #[schema(pattern = "^-?[0-9]+(/[0-9]+)?$")]
    median: String,
    /// The same in percent with two decimals.
    #[schema(required)]
    percent: Option<Decimal>,
    /// Of how many figures.
    of: u64,
    /// Of these, raised.
    raised: u64,
    /// Of these, lowered.
    lowered: u64,
    /// Its query.
    #[schema(format = "uri-reference")]
    query: String,
}

/// The five facts of a member.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct FiveFacts {
    /// The facts, in their order.
    facts: Vec<OneFact>,
    /// Which way declared figures are revised; null where none was.
    #[schema(required)]
    bias: Option<RevisionBias>,
    /// SHA-256 of the facts with every record that was looked at.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    digest: String,
}

/// A member, and its facts where they are public.
#[derive(Debug, Serialize, ToSchema)]
struct MemberFacts {
    /// Two letters of the member.
    #[schema(pattern = "^[A-Z]{2}$")]
    member: String,
    /// Whether they are public.
    public: bool,
    /// Since when by the member's own consent; null without it.
    #[schema(required, format = "date")]
    consent: Option<String>,
    /// The rounds that decided that they are public.
    rounds: Vec<String>,
    /// The facts; null where they are not public.
    #[schema(required)]
    facts: Option<FiveFacts>,
}

/// All members, in the alliance's own order. Nothing is ranked.
#[derive(Debug, Serialize, ToSchema)]
struct FactsList {
    /// What the answer is put to.
    moment: Moment,
    /// The members.
    items: Vec<MemberFacts>,
}

fn address(query: &str, member: &str) -> String {
    format!("/api/v1/queries/{query}?member={member}")
}

impl From<&Facts> for FiveFacts {
    fn from(facts: &Facts) -> Self {
        let one = |share: &Share| OneFact {
            fact: share.fact.as_str(),
            numerator: share.numerator,
            denominator: share.denominator,
            few: share.is_few(),
            query: address(of_fact(share.fact), &facts.member),
            looked: share
                .looked
                .iter()
                .map(|one| FactRecord {
                    kind: one.kind.as_str(),
                    id: one.id.clone(),
                    version: one.version,
                    how: one.how.as_str(),
                })
                .collect(),
        };
        Self {
            facts: facts.shares.iter().map(one).collect(),
            bias: facts.bias.as_ref().map(|bias| RevisionBias {
                median: bias.median.clone(),
                percent: bias.percent.map(|percent| Decimal(percent.to_string())),
                of: bias.of,
                raised: bias.raised,
                lowered: bias.lowered,
                query: address(MEDIAN, &facts.member),
            }),
            digest: facts.digest().to_string(),
        }
    }
}

impl From<&FactsTold> for MemberFacts {
    fn from(told: &FactsTold) -> Self {
        Self {
            member: told.member.clone(),
            public: told.facts.is_some(),
            consent: told.grounds.iter().find(|ground| ground.member.is_some()).map(|ground| ground.on.to_string()),
            rounds: told.grounds.iter().filter_map(|ground| ground.round.clone()).collect(),
            facts: told.facts.as_ref().map(Into::into),
        }
    }
}

/// Read the credibility facts that are public.
///
/// Five facts about how far a member's word in the register goes, each with what it counts and out of how many: shown to the member first, and in public only by its consent or
/// by decision of a round. There is no score and no rank.
#[utoipa::path(
    get, path = "/api/v1/facts", operation_id = "list-facts", tag = "facts",
    params(Params),
    responses(
        (status = 200, description = "All members, each with its facts where they are public", body = FactsList,
            headers(("etag" = String, description = "Changes when the answer does"))),
        (status = 304, description = "Nothing has changed since the answer with this ETag"),
        Problems
    )
)]
async fn list(State(api): State<Api>, RawQuery(raw): RawQuery) -> Result<Response, Problem> {
    let asked = understand(raw.as_deref(), &TAKES, &[])?;
    let moment = api.desk.moment(asked.as_of()).await?;
    let told = api.desk.facts_told(&moment, asked.get(Param::Member)).await?;
    json(&FactsList { moment: Moment::from(&moment), items: told.iter().map(Into::into).collect() })
}

fn columns() -> Vec<Column> {
    let mut keys = vec!["member".to_owned(), "public".to_owned()];
    for fact in Fact::ALL {
        let key = fact.as_str().replace('-', "_");
        keys.extend([key.clone(), format!("{key}_of")]);
    }
    keys.extend(["revision_median", "revisions_raised", "revisions_lowered", "digest", "licence"].map(str::to_owned));
    keys.into_iter().map(|key| Column { heading: key.replace('_', " "), key }).collect()
}

fn row(told: &FactsTold) -> Vec<Cell> {
    let mut row = vec![Cell::from(told.member.as_str()), Cell::from(if told.facts.is_some() { "yes" } else { "no" })];
    let number = |n: u64| Cell::Number(n.into());
    let facts = told.facts.as_ref();
    for fact in Fact::ALL {
        match facts.and_then(|facts| facts.share(*fact)) {
            Some(share) => row.extend([number(share.numerator), number(share.denominator)]),
            None => row.extend([Cell::Empty, Cell::Empty]),
        }
    }
    match facts.and_then(|facts| facts.bias.as_ref()) {
        Some(bias) => row.extend([Cell::from(bias.median.as_str()), number(bias.raised), number(bias.lowered)]),
        None => row.extend([Cell::Empty, Cell::Empty, Cell::Empty]),
    }
    row.extend([Cell::from(facts.map(|facts| facts.digest().to_string())), Cell::from(LICENCE)]);
    row
}

/// Download the credibility facts that are public, as CSV.
///
/// A row for each member; of those whose facts are not public it says so. The same rows give the same bytes.
#[utoipa::path(
    get, path = "/api/v1/facts.csv", operation_id = "download-facts.csv", tag = "facts",
    params(Params),
    responses(
        (status = 200, description = "The file", content_type = "text/csv", body = Csv,
            headers(("etag" = String, description = "Changes when the answer does"),
                    ("content-disposition" = String, description = "The file's name"))),
        (status = 304, description = "Nothing has changed since the answer with this ETag"),
        Problems
    )
)]
async fn csv(State(api): State<Api>, RawQuery(raw): RawQuery) -> Result<Response, Problem> {
    let asked = understand(raw.as_deref(), &TAKES, &[])?;
    let turn = Turn::wait(&api).await?;
    let moment = api.desk.moment(asked.as_of()).await?;
    let told = api.desk.facts_told(&moment, asked.get(Param::Member)).await?;
    let bytes = turn
        .make(move || {
            let rows = told.iter().map(row).collect();
            Table { title: "Accord: credibility facts".to_owned(), columns: columns(), rows }.to_csv()
        })
        .await?;
    Ok(attachment(bytes, "text/csv; charset=utf-8", "facts", &moment, "csv"))
}

pub(crate) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(csv))
}
