//! What the addresses of every family of records do: list, record, versions, files. A family's file says which kind it is, what
//! narrows its list, which columns its files have, and what its bodies look like; `family!` makes the handlers of that.

use alliance::register::{Kind, RecordId};
use axum::extract::{FromRequestParts, Path};
use axum::http::header::{CONTENT_TYPE, LINK};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use desk::{Filter, Page, Stored};
use serde::Serialize;
use serde_json::Value;

use super::Api;
use super::download::Column;
use super::query::{self, Param, Understood, understand};
use super::shapes::{List, Moment, One, Record, Versions};
use crate::problem::{Problem, Trouble};

/// What distinguishes a family of records from the others.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Family {
    pub kind: Kind,
    /// The word in its addresses.
    pub plural: &'static str,
    /// What narrows its list, beyond what narrows every list.
    pub filters: &'static [Param],
    /// Columns of its files, beyond those that every file has.
    pub columns: &'static [Column],
}

/// The id in an address. What cannot be an id is not found.
pub(crate) struct Id(pub String);

impl<S: Send + Sync> FromRequestParts<S> for Id {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        match Path::<String>::from_request_parts(parts, state).await {
            Ok(Path(id)) if RecordId::new(&*id).is_ok() => Ok(Self(id)),
            _ => Err(Problem::new(Trouble::NotFound).saying(
                "An id has 1 to 120 letters, digits, dots, dashes or underscores. The list of this kind has all ids.",
            )),
        }
    }
}

/// JSON, written from a shape.
pub(crate) fn json<T: Serialize>(shape: &T) -> Result<Response, Problem> {
    let bytes = serde_json::to_vec(shape).map_err(|e| Problem::internal(&e))?;
    Ok(([(CONTENT_TYPE, "application/json")], bytes).into_response())
}

fn link(path: &str, asked: &Understood, page: &Page<Stored>) -> Option<String> {
    let last = page.total.div_ceil(u64::from(page.per_page)).max(1);
    let here = u64::from(page.page);
    let mut links = Vec::new();
    let mut add = |rel: &str, page: u64| links.push(format!("<{path}?{}>; rel=\"{rel}\"", asked.with_page(page)));
    if here > 1 {
        add("first", 1);
        add("prev", (here - 1).min(last));
    }
    // Where counting stopped, a full page is followed by another.
    let full = page.total_is_floor && page.items.len() as u64 == u64::from(page.per_page);
    if here < last || full {
        add("next", here + 1);
        // Where counting stopped, nobody knows which page is the last.
        if !page.total_is_floor {
            add("last", last);
        }
    }
    (!links.is_empty()).then(|| links.join(", "))
}

/// A page as it is answered, with links to its neighbours.
pub(crate) fn page_of(
    path: &str,
    asked: &Understood,
    moment: &desk::Moment,
    page: Page<Stored>,
) -> Result<Response, Problem> {
    let link = link(path, asked, &page);
    let list = List {
        moment: Moment::from(moment),
        total: page.total,
        total_is_floor: page.total_is_floor,
        page: page.page,
        per_page: page.per_page,
        items: page.items.into_iter().map(Record::<Value>::from).collect(),
    };
    let mut response = json(&list)?;
    if let Some(link) = link.and_then(|l| l.parse().ok()) {
        response.headers_mut().insert(LINK, link);
    }
    Ok(response)
}

/// `/api/v1/members?...`
pub(crate) async fn list(api: &Api, family: Family, raw: Option<&str>) -> Result<Response, Problem> {
    let asked = understand(raw, &query::of_list(family.filters), &[])?;
    let moment = api.desk.moment(asked.as_of()).await?;
    let filter = Filter { kind: vec![family.kind], ..asked.filter() };
    let page = if asked.finds_nothing() {
        Page { items: Vec::new(), total: 0, total_is_floor: false, page: filter.page, per_page: filter.per_page }
    } else {
        api.desk.list(&moment, &filter).await?
    };
    page_of(&format!("/api/v1/{}", family.plural), &asked, &moment, page)
}

fn unknown(family: Family, id: &str, asked: &Understood) -> Problem {
    let when = asked.as_of().map_or_else(String::new, |day| format!(" that the register knew at the end of {day}"));
    let plural = family.plural;
    Problem::new(Trouble::NotFound)
        .saying(format!("There is no {} “{id}”{when}. /api/v1/{plural} lists what there is.", family.kind))
}

/// `/api/v1/members/AT`
pub(crate) async fn one(api: &Api, family: Family, id: &str, raw: Option<&str>) -> Result<Response, Problem> {
    let asked = understand(raw, &[Param::AsOf], &[])?;
    let moment = api.desk.moment(asked.as_of()).await?;
    let stored = api.desk.get(&moment, family.kind, id).await?.ok_or_else(|| unknown(family, id, &asked))?;
    json(&One { moment: Moment::from(&moment), record: Record::<Value>::from(stored) })
}

/// `/api/v1/members/AT/versions`
pub(crate) async fn versions(api: &Api, family: Family, id: &str, raw: Option<&str>) -> Result<Response, Problem> {
    let asked = understand(raw, &[Param::AsOf], &[])?;
    let moment = api.desk.moment(asked.as_of()).await?;
    let history = api.desk.history(&moment, family.kind, id).await?;
    if history.is_empty() {
        return Err(unknown(family, id, &asked));
    }
    let items: Vec<_> = history.into_iter().map(Record::<Value>::from).collect();
    json(&Versions { moment: Moment::from(&moment), items })
}

/// Makes a family's handlers, their documentation and their routes.
macro_rules! family {
    (
        $kind:ident, $plural:literal, one $one:literal, bodies $body:ident,
        filters [$($filter:ident),*],
        columns [$(($head:literal, $at:literal)),* $(,)?]
    ) => {
        const FAMILY: $crate::api::records::Family = $crate::api::records::Family {
            kind: alliance::register::Kind::$kind,
            plural: $plural,
            filters: &[$($crate::api::query::Param::$filter),*],
            columns: &[$($crate::api::download::Column { head: $head, at: $at }),*],
        };

        struct ListParams;
        impl utoipa::IntoParams for ListParams {
            fn into_params(
                _: impl Fn() -> Option<utoipa::openapi::path::ParameterIn>,
            ) -> Vec<utoipa::openapi::path::Parameter> {
                $crate::api::query::of_list(FAMILY.filters).into_iter().map(|p| p.documented(false)).collect()
            }
        }

        struct FileParams;
        impl utoipa::IntoParams for FileParams {
            fn into_params(
                _: impl Fn() -> Option<utoipa::openapi::path::ParameterIn>,
            ) -> Vec<utoipa::openapi::path::Parameter> {
                $crate::api::query::of_file(FAMILY.filters).into_iter().map(|p| p.documented(false)).collect()
            }
        }

        #[utoipa::path(
            get, path = concat!("/api/v1/", $plural), operation_id = concat!("list-", $plural), tag = $plural,
            summary = concat!("List ", $plural),
            description = concat!("A page of the ", $plural, ". The header `Link` leads to the next and the previous one."),
            params(ListParams),
            responses(
                (status = 200, description = "A page of the list",
                    body = $crate::api::shapes::List<$crate::api::shapes::Record<$body>>,
                    headers(("etag" = String, description = "Changes when the answer does"),
                            ("link" = String, description = "The pages before and after, RFC 8288")),
                    links(
                        ("record" = (operation_id = concat!("get-", $one), parameters(("id" = "$response.body#/items/0/id")))),
                        ("versions" = (operation_id = concat!("list-versions-of-", $one),
                            parameters(("id" = "$response.body#/items/0/id"))))
                    )),
                (status = 304, description = "Nothing has changed since the answer with this ETag"),
                $crate::problem::Problems
            )
        )]
        async fn list(
            axum::extract::State(api): axum::extract::State<$crate::api::Api>,
            axum::extract::RawQuery(query): axum::extract::RawQuery,
        ) -> Result<axum::response::Response, $crate::problem::Problem> {
            $crate::api::records::list(&api, FAMILY, query.as_deref()).await
        }

        #[utoipa::path(
            get, path = concat!("/api/v1/", $plural, "/{id}"), operation_id = concat!("get-", $one), tag = $plural,
            summary = concat!("Get one ", $one),
            description = concat!("The ", $one, " as it is, or as it was known at the end of a day."),
            params(
                ("id" = String, Path, description = "The record's id", pattern = "^[A-Za-z0-9._-]{1,120}$"),
                $crate::api::query::AsOf
            ),
            responses(
                (status = 200, description = "The record",
                    body = $crate::api::shapes::One<$crate::api::shapes::Record<$body>>,
                    headers(("etag" = String, description = "Changes when the answer does"))),
                (status = 304, description = "Nothing has changed since the answer with this ETag"),
                $crate::problem::Problems
            )
        )]
        async fn one(
            axum::extract::State(api): axum::extract::State<$crate::api::Api>,
            $crate::api::records::Id(id): $crate::api::records::Id,
            axum::extract::RawQuery(query): axum::extract::RawQuery,
        ) -> Result<axum::response::Response, $crate::problem::Problem> {
            $crate::api::records::one(&api, FAMILY, &id, query.as_deref()).await
        }

        #[utoipa::path(
            get, path = concat!("/api/v1/", $plural, "/{id}/versions"), operation_id = concat!("list-versions-of-", $one),
            tag = $plural,
            summary = concat!("List all versions of one ", $one),
            description = "Oldest first, each with its reason. Versions are never changed and never removed.",
            params(
                ("id" = String, Path, description = "The record's id", pattern = "^[A-Za-z0-9._-]{1,120}$"),
                $crate::api::query::AsOf
            ),
            responses(
                (status = 200, description = "All versions known at that moment",
                    body = $crate::api::shapes::Versions<$crate::api::shapes::Record<$body>>,
                    headers(("etag" = String, description = "Changes when the answer does"))),
                (status = 304, description = "Nothing has changed since the answer with this ETag"),
                $crate::problem::Problems
            )
        )]
        async fn versions(
            axum::extract::State(api): axum::extract::State<$crate::api::Api>,
            $crate::api::records::Id(id): $crate::api::records::Id,
            axum::extract::RawQuery(query): axum::extract::RawQuery,
        ) -> Result<axum::response::Response, $crate::problem::Problem> {
            $crate::api::records::versions(&api, FAMILY, &id, query.as_deref()).await
        }

        family!(@file csv, ".csv", $plural, "CSV", "text/csv", Csv);
        family!(@file xlsx, ".xlsx", $plural, "workbook",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Xlsx);
        family!(@file json, ".json", $plural, "JSON", "application/json", Json);

        pub(crate) fn routes() -> utoipa_axum::router::OpenApiRouter<$crate::api::Api> {
            utoipa_axum::router::OpenApiRouter::new()
                .routes(utoipa_axum::routes!(list))
                .routes(utoipa_axum::routes!(one))
                .routes(utoipa_axum::routes!(versions))
                .routes(utoipa_axum::routes!(csv))
                .routes(utoipa_axum::routes!(xlsx))
                .routes(utoipa_axum::routes!(json))
        }
    };
    (@file $name:ident, $ending:literal, $plural:literal, $called:literal, $type:literal, $format:ident) => {
        #[utoipa::path(
            get, path = concat!("/api/v1/", $plural, $ending), operation_id = concat!("download-", $plural, $ending), tag = $plural,
            summary = concat!("Download ", $plural, " as ", $called),
            description = "All rows of the list, up to 20,000, with their sources. The same rows give the same bytes.",
            params(FileParams),
            responses(
                (status = 200, description = "The file", content_type = $type, body = $crate::api::download::$format,
                    headers(("etag" = String, description = "Changes when the answer does"),
                            ("content-disposition" = String, description = "The file's name"))),
                (status = 304, description = "Nothing has changed since the answer with this ETag"),
                $crate::problem::Problems
            )
        )]
        async fn $name(
            axum::extract::State(api): axum::extract::State<$crate::api::Api>,
            axum::extract::RawQuery(query): axum::extract::RawQuery,
        ) -> Result<axum::response::Response, $crate::problem::Problem> {
            $crate::api::download::file(&api, FAMILY, $crate::api::download::Format::$format, query.as_deref()).await
        }
    };
}
