//! Observations in the formats of statistical offices: SDMX-ML 2.1 and 3.0, and a Data Package.

use alliance::register::{Kind, Record};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use desk::{Filter, Moment, Stored};
use interchange::datapackage::{About, package};
use interchange::figures::{IndicatorRow, ObservationRow};
use interchange::sdmx::{Version, data, structure};
use jiff::Timestamp;
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::Api;
use super::download::{LICENCE, Turn, attachment, gather};
use super::query::{Param, understand};
use crate::problem::{Problem, Problems};

const FILTERS: [Param; 3] = [Param::Member, Param::Indicator, Param::AsOf];
/// SDMX-ML has no registered media type below `application/xml` that old readers know.
const XML: &str = "application/xml; charset=utf-8";

struct Params;
impl utoipa::IntoParams for Params {
    fn into_params(
        _: impl Fn() -> Option<utoipa::openapi::path::ParameterIn>,
    ) -> Vec<utoipa::openapi::path::Parameter> {
        FILTERS.into_iter().map(|p| p.documented(false)).collect()
    }
}

/// An SDMX-ML message.
#[derive(ToSchema)]
#[schema(value_type = String)]
struct Sdmx(());

/// A zip file.
#[derive(ToSchema)]
#[schema(value_type = String, format = Binary)]
struct Zip(());

/// The figures that a query wants, with the definitions of them all.
struct Figures {
    moment: Moment,
    indicators: Vec<IndicatorRow>,
    observations: Vec<ObservationRow>,
}

impl Figures {
    async fn of(api: &Api, raw: Option<&str>) -> Result<Self, Problem> {
        let asked = understand(raw, &FILTERS, &[])?;
        let moment = api.desk.moment(asked.as_of()).await?;
        let record = |s: Stored| Record { kind: s.kind, id: s.id, body: s.body };
        let defined = Filter { kind: vec![Kind::Indicator], ..Filter::default() };
        let indicators = gather(api, &moment, defined, |s| IndicatorRow::of(&record(s))).await?;
        let wanted = Filter { kind: vec![Kind::Observation], ..asked.filter() };
        let observations = gather(api, &moment, wanted, |s| ObservationRow::of(&record(s))).await?;
        Ok(Self { moment, indicators, observations })
    }

    /// The messages say when they were prepared: when the register last changed, so that the same rows give the same bytes.
    fn prepared(&self) -> Timestamp {
        self.moment.recorded.unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

async fn message(api: &Api, raw: Option<&str>, version: Version, structures: bool) -> Result<Response, Problem> {
    let turn = Turn::wait(api).await?;
    let figures = Figures::of(api, raw).await?;
    let moment = figures.moment;
    let text = turn
        .make(move || {
            let prepared = figures.prepared();
            if structures {
                structure(version, &figures.indicators, &figures.observations, prepared)
            } else {
                data(version, &figures.observations, prepared)
            }
        })
        .await?;
    let what = if structures { "observations-structure" } else { "observations" };
    let ending = match version {
        Version::V2_1 => "sdmx21.xml",
        Version::V3_0 => "sdmx30.xml",
    };
    Ok(attachment(text.into_bytes(), XML, what, &moment, ending))
}

macro_rules! sdmx {
    ($name:ident, $path:literal, $id:literal, $summary:literal, $version:ident, $structures:literal) => {
        #[utoipa::path(
            get, path = $path, operation_id = $id, tag = "observations", summary = $summary,
            description = "Structure-specific SDMX-ML. Data and structure for the same filters belong together: the code lists \
                hold what the rows use.",
            params(Params),
            responses(
                (status = 200, description = "The message", content_type = "application/xml", body = Sdmx,
                    headers(("etag" = String, description = "Changes when the answer does"),
                            ("content-disposition" = String, description = "The file's name"))),
                (status = 304, description = "Nothing has changed since the answer with this ETag"),
                Problems
            )
        )]
        async fn $name(State(api): State<Api>, RawQuery(raw): RawQuery) -> Result<Response, Problem> {
            message(&api, raw.as_deref(), Version::$version, $structures).await
        }
    };
}

sdmx!(
    data21,
    "/api/v1/observations.sdmx21.xml",
    "download-observations.sdmx21.xml",
    "Download observations as SDMX-ML 2.1",
    V2_1,
    false
);
sdmx!(
    structure21,
    "/api/v1/observations.structure.sdmx21.xml",
    "download-observations.structure.sdmx21.xml",
    "Download the structure of observations as SDMX-ML 2.1",
    V2_1,
    true
);
sdmx!(
    data30,
    "/api/v1/observations.sdmx30.xml",
    "download-observations.sdmx30.xml",
    "Download observations as SDMX-ML 3.0",
    V3_0,
    false
);
sdmx!(
    structure30,
    "/api/v1/observations.structure.sdmx30.xml",
    "download-observations.structure.sdmx30.xml",
    "Download the structure of observations as SDMX-ML 3.0",
    V3_0,
    true
);

/// Download observations as a Data Package.
///
/// A zip file with `datapackage.json`, the observations and the definitions of their indicators (Frictionless Data Package).
#[utoipa::path(
    get, path = "/api/v1/observations.datapackage.zip", operation_id = "download-observations.datapackage.zip",
    tag = "observations",
    params(Params),
    responses(
        (status = 200, description = "The package", content_type = "application/zip", body = Zip,
            headers(("etag" = String, description = "Changes when the answer does"),
                    ("content-disposition" = String, description = "The file's name"))),
        (status = 304, description = "Nothing has changed since the answer with this ETag"),
        Problems
    )
)]
async fn datapackage(State(api): State<Api>, RawQuery(raw): RawQuery) -> Result<Response, Problem> {
    let turn = Turn::wait(&api).await?;
    let figures = Figures::of(&api, raw.as_deref()).await?;
    let moment = figures.moment;
    let exercise = api.desk.is_exercise();
    let bytes = turn.make(move || {
        let about = About {
            name: if exercise { "accord-exercise" } else { "accord-observations" },
            title: if exercise { "Accord: invented figures of an exercise" } else { "Accord: figures of the register" },
            description: "Figures as their sources published them, each with its source and its evidence grade. A figure that is \
                missing says why; none was filled in.",
            licence_note: LICENCE,
            created: figures.prepared(),
        };
        package(&about, &figures.indicators, &figures.observations)
    })
    .await?;
    Ok(attachment(bytes, "application/zip", "observations", &moment, "datapackage.zip"))
}

pub(crate) fn routes() -> OpenApiRouter<Api> {
    OpenApiRouter::new()
        .routes(routes!(data21))
        .routes(routes!(structure21))
        .routes(routes!(data30))
        .routes(routes!(structure30))
        .routes(routes!(datapackage))
}
