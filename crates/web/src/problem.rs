//! Everything that goes wrong, as people and programs read it: RFC 9457 problem details.
//!
//! How to use it: a handler returns `Result<_, Problem>`. What the reader did wrong is built with [`Problem::new`] and says in
//! [`Problem::saying`] what happened and what to do. What went wrong here (a [`DeskError`], a panic) becomes a problem by `?`;
//! the reader sees an id only, and the rest is in the log under that id. [`render`] is the one place that writes them out.

use std::any::Any;
use std::hash::{BuildHasher, RandomState};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, LazyLock};

use askama::Template;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use desk::DeskError;
use desk::people::{NotDone, PeopleRefusal};
use desk::work::Refused;
use serde::Serialize;
use utoipa::ToSchema;

use crate::House;
use crate::headers::under_api;
use crate::hma;

/// The kinds of problem. Each has a section of its own in the documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    BadQuery,
    NotFound,
    MethodNotAllowed,
    NotAcceptable,
    ContentTooLarge,
    AddressTooLong,
    ListTooLong,
    Internal,
    Unavailable,
    TooSlow,
    SignIn,
    BadToken,
    Forbidden,
    Conflict,
    Refused,
    BadBody,
    MediaType,
    TooMany,
}

impl Trouble {
    /// In the order in which the documentation lists them.
    pub const ALL: [Self; 18] = [
        Self::BadQuery,
        Self::ListTooLong,
        Self::BadBody,
        Self::SignIn,
        Self::BadToken,
        Self::Forbidden,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::NotAcceptable,
        Self::Conflict,
        Self::ContentTooLarge,
        Self::AddressTooLong,
        Self::MediaType,
        Self::Refused,
        Self::TooMany,
        Self::Internal,
        Self::Unavailable,
        Self::TooSlow,
    ];

    /// Those that an address of the public API can answer with.
    pub const PUBLIC: [Self; 10] = [
        Self::BadQuery,
        Self::ListTooLong,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::NotAcceptable,
        Self::ContentTooLarge,
        Self::AddressTooLong,
        Self::Internal,
        Self::Unavailable,
        Self::TooSlow,
    ];

    /// Those that every address of the working rooms can answer with.
    pub const WORKING: [Self; 12] = [
        Self::BadQuery,
        Self::SignIn,
        Self::BadToken,
        Self::Forbidden,
        Self::NotFound,
        Self::MethodNotAllowed,
        Self::ContentTooLarge,
        Self::AddressTooLong,
        Self::TooMany,
        Self::Internal,
        Self::Unavailable,
        Self::TooSlow,
    ];

    /// Those besides with which an address of the working rooms can answer to what is sent to it.
    pub const SENDING: [Self; 4] = [Self::BadBody, Self::Conflict, Self::MediaType, Self::Refused];

    /// The word by which the documentation is linked.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::BadQuery => "bad-query",
            Self::NotFound => "not-found",
            Self::MethodNotAllowed => "method-not-allowed",
            Self::NotAcceptable => "not-acceptable",
            Self::ContentTooLarge => "content-too-large",
            Self::AddressTooLong => "address-too-long",
            Self::ListTooLong => "list-too-long",
            Self::Internal => "internal",
            Self::Unavailable => "unavailable",
            Self::TooSlow => "too-slow",
            Self::SignIn => "sign-in",
            Self::BadToken => "bad-token",
            Self::Forbidden => "forbidden",
            Self::Conflict => "conflict",
            Self::Refused => "refused",
            Self::BadBody => "bad-body",
            Self::MediaType => "media-type",
            Self::TooMany => "too-many",
        }
    }

    /// Its status code.
    pub const fn status(self) -> StatusCode {
        match self {
            Self::BadQuery | Self::ListTooLong | Self::BadBody => StatusCode::BAD_REQUEST,
            Self::SignIn | Self::BadToken => StatusCode::UNAUTHORIZED,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Conflict => StatusCode::CONFLICT,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Refused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::NotAcceptable => StatusCode::NOT_ACCEPTABLE,
            Self::ContentTooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::AddressTooLong => StatusCode::URI_TOO_LONG,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unavailable | Self::TooSlow => StatusCode::SERVICE_UNAVAILABLE,
        }
    }

    /// Its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::BadQuery => "The query was not understood",
            Self::NotFound => "Not found",
            Self::MethodNotAllowed => "Not by this method",
            Self::NotAcceptable => "Not available in that format",
            Self::ContentTooLarge => "The body is too large",
            Self::AddressTooLong => "The address is too long",
            Self::ListTooLong => "The list is too long for one file",
            Self::Internal => "Something went wrong here",
            Self::Unavailable => "The register does not answer",
            Self::TooSlow => "This took too long",
            Self::SignIn => "A token is needed",
            Self::BadToken => "The token opens nothing",
            Self::Forbidden => "Not from here",
            Self::Conflict => "Somebody else was quicker",
            Self::Refused => "A rule refuses it",
            Self::BadBody => "The body was not understood",
            Self::MediaType => "The body is of another type",
            Self::TooMany => "Too many tries",
        }
    }

    /// When it comes and what to do.
    pub const fn explanation(self) -> &'static str {
        match self {
            Self::BadQuery => {
                "A query parameter is unknown, given twice, or its value is not one of those allowed. Nothing is guessed: a \
                 misspelt filter would otherwise return a list that looks right. The member invalid-params names each parameter, \
                 what was expected, and what was found."
            }
            Self::ListTooLong => {
                "A download holds all rows of a list, up to 20,000. Narrow the list by member, goal or another filter, or read it by \
                 pages as JSON."
            }
            Self::NotFound => {
                "There is no such record, or the register did not know it at the end of the day given by as_of, or the address \
                 is wrong."
            }
            Self::MethodNotAllowed => {
                "The public API is read-only: use GET or HEAD. In the working rooms each address takes the methods that the \
                 header Allow names."
            }
            Self::NotAcceptable => {
                "The Accept header excludes the format of this address. Formats are chosen by the address: .csv, .xlsx, .json."
            }
            Self::ContentTooLarge => {
                "A request to read has no body: leave it out. What is sent to the working rooms may have 1 MB; the answers of a report, \
                 also as a workbook, 8 MB."
            }
            Self::AddressTooLong => "Path and query together may have 4,096 characters.",
            Self::Internal => "The fault is ours. Tell the operator the id; the details are in the log under it.",
            Self::Unavailable => {
                "The database did not answer. Try again in a minute; if it lasts, tell the operator the id: the details are in the \
                 log under it."
            }
            Self::TooSlow => "The answer was not ready in time. Try again, or ask for less at once.",
            Self::SignIn => {
                "The working rooms answer to whoever says who they are: send Authorization: Bearer with a token. People make \
                 tokens for their machines under “Tokens” in the working rooms."
            }
            Self::BadToken => {
                "The token was mistyped, was revoked, or has run out. Compare it with what was shown when it was made, or make a \
                 new one."
            }
            Self::Forbidden => {
                "What changes something comes with a token, or from a page of this site itself; and a few acts take a person who \
                 has just proved who they are, never a machine."
            }
            Self::Conflict => {
                "What was sent stands on a version that is not the newest any more. Nothing of what was typed is lost: the answer \
                 names the version that stands. Read it, put both together, and send again."
            }
            Self::Refused => {
                "The body was understood, and a rule of the alliance refuses what it asks for. The member rule names it; detail \
                 says what to do."
            }
            Self::BadBody => {
                "The body is no JSON of the shape that this address takes. Nothing is guessed: a name that is unknown is refused. \
                 Texts have no control characters besides line feed and tab."
            }
            Self::MediaType => {
                "Send JSON, and say so: Content-Type: application/json. Where an address takes a workbook, its documentation names \
                 the type."
            }
            Self::TooMany => {
                "Too many wrong tokens came from this address. The header Retry-After says how many seconds to wait."
            }
        }
    }
}

/// A query parameter that was not understood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub(crate) struct InvalidParam {
    /// The parameter.
    pub name: String,
    /// What it may be.
    pub expected: String,
    /// What it was, at most 100 characters of it.
    pub found: String,
}

/// A problem, before it is written out.
#[derive(Clone, Debug)]
pub(crate) struct Problem {
    trouble: Trouble,
    detail: String,
    invalid: Vec<InvalidParam>,
    id: Option<String>,
    /// The rule that refuses.
    rule: Option<&'static str>,
    /// Seconds to wait.
    wait: Option<u64>,
    /// What an address adds of its own: members of the answer besides those of every problem.
    more: Box<serde_json::Map<String, serde_json::Value>>,
}

impl Problem {
    /// Of this kind, with its general explanation.
    pub fn new(trouble: Trouble) -> Self {
        Self {
            trouble,
            detail: trouble.explanation().to_owned(),
            invalid: Vec::new(),
            id: None,
            rule: None,
            wait: None,
            more: Box::default(),
        }
    }

    /// A rule of this code refuses it.
    pub fn refused(code: &'static str, why: &str) -> Self {
        Self { rule: Some(code), ..Self::new(Trouble::Refused).saying(sentence(why)) }
    }

    /// What happened, and what to do.
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// To be tried again after so many seconds.
    pub fn wait(seconds: u64) -> Self {
        let detail = format!("Too many wrong tokens came from this address. Try again in {seconds} seconds.");
        Self { wait: Some(seconds), ..Self::new(Trouble::TooMany).saying(detail) }
    }

    /// With a member of its own.
    pub fn with<T: Serialize>(mut self, name: &str, value: &T) -> Self {
        self.more.insert(name.to_owned(), serde_json::to_value(value).unwrap_or_default());
        self
    }

    /// Says what happened and what to do.
    pub fn saying(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    /// A query that was not understood.
    pub fn bad_query(invalid: Vec<InvalidParam>) -> Self {
        let detail = invalid
            .iter()
            .map(|p| format!("{}: expected {}, found {}.", p.name, p.expected, p.found))
            .collect::<Vec<_>>()
            .join(" ");
        Self { invalid, ..Self::new(Trouble::BadQuery).saying(detail) }
    }

    /// Something went wrong here: the reader gets an id, the log the rest.
    pub fn internal(what: &dyn std::fmt::Display) -> Self {
        let id = logged(what);
        let detail = format!("The fault is ours. Tell the operator this id: {id}.");
        Self { id: Some(id), ..Self::new(Trouble::Internal).saying(detail) }
    }

    /// The database did not answer: the reader is told to come back, and gets an id as well.
    pub fn unavailable(what: &dyn std::fmt::Display) -> Self {
        let id = logged(what);
        let detail = format!(
            "The register does not answer. Try again in a minute; if it lasts, tell the operator this id: {id}."
        );
        Self { id: Some(id), ..Self::new(Trouble::Unavailable).saying(detail) }
    }
}

impl From<DeskError> for Problem {
    fn from(e: DeskError) -> Self {
        Self::from(&e)
    }
}

impl From<&DeskError> for Problem {
    fn from(e: &DeskError) -> Self {
        match e {
            DeskError::Store(_) | DeskError::Closing => Self::unavailable(e),
            DeskError::Rule { code, text } => Self::refused(code, text),
            // It is not there, or not any more.
            DeskError::Refused(
                Refused::Moved { expected: 1.., found: 0, .. } | Refused::Outside { .. } | Refused::Unfit { .. },
            ) => Self::new(Trouble::NotFound),
            DeskError::Refused(Refused::Moved { .. } | Refused::Overtaken { .. }) => Self::new(Trouble::Conflict).saying(
                "Somebody else changed it meanwhile, and nothing was written. Read what stands now, and send again.",
            ),
            DeskError::Refused(Refused::Taken { .. }) => {
                Self::new(Trouble::Conflict).saying("There is one of this name already, and nothing was written.")
            }
            DeskError::Together(all) => Self::from(all.as_ref()),
            _ => Self::internal(e),
        }
    }
}

impl From<NotDone> for Problem {
    fn from(not_done: NotDone) -> Self {
        match not_done {
            NotDone::Rule(code) => Self::refused(code, PeopleRefusal::line(code).unwrap_or("it cannot be done")),
            NotDone::Wait(seconds) => Self::wait(seconds),
            NotDone::Missing => Self::new(Trouble::NotFound),
            NotDone::Desk(e) => e.into(),
        }
    }
}

/// With a capital at its beginning and a full stop at its end.
pub(crate) fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str().trim_end_matches('.'))
}

/// Writes a fault into the log and answers with the id under which it stands there. Its text is escaped: it stays one line.
pub(crate) fn logged(what: &dyn std::fmt::Display) -> String {
    let id = fresh_id();
    tracing::error!(target: "web", problem = %id, fault = ?what.to_string());
    id
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.trouble.status().into_response();
        match self.trouble {
            Trouble::SignIn => {
                response.headers_mut().insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
            }
            Trouble::BadToken => {
                let why = HeaderValue::from_static("Bearer error=\"invalid_token\"");
                response.headers_mut().insert(WWW_AUTHENTICATE, why);
            }
            _ => {}
        }
        if let Some(seconds) = self.wait {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

/// Unpredictable, and without meaning: it names a log line.
pub(crate) fn fresh_id() -> String {
    static KEYS: LazyLock<RandomState> = LazyLock::new(RandomState::new);
    static COUNT: AtomicU64 = AtomicU64::new(0);
    format!("{:016x}", KEYS.hash_one(COUNT.fetch_add(1, Ordering::Relaxed)))
}

/// What a panic becomes. Its text stays here.
#[allow(clippy::needless_pass_by_value)] // the signature is the layer's
pub(crate) fn after_panic(panic: Box<dyn Any + Send + 'static>) -> Response {
    let text = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no text");
    Problem::internal(&format_args!("a handler panicked: {text}")).into_response()
}

/// Problem details (RFC 9457), `application/problem+json`.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub(crate) struct ProblemDetails<'a> {
    /// Address of this kind's documentation; it names the kind.
    #[schema(format = "uri-reference")]
    r#type: String,
    /// What kind of problem it is.
    title: &'a str,
    /// The status code.
    status: u16,
    /// What happened, and what to do.
    detail: &'a str,
    /// The path that was asked for.
    instance: &'a str,
    /// The query parameters that were not understood.
    #[serde(rename = "invalid-params", skip_serializing_if = "<[_]>::is_empty")]
    #[schema(required = false)]
    invalid_params: &'a [InvalidParam],
    /// The id under which the operator finds the fault in the log.
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    /// The code of the rule that refuses.
    #[serde(skip_serializing_if = "Option::is_none")]
    rule: Option<&'a str>,
    /// What the address adds, as its documentation says.
    #[serde(flatten)]
    #[schema(ignore)]
    more: &'a serde_json::Map<String, serde_json::Value>,
}

#[derive(Template)]
#[template(path = "problem.html")]
struct ProblemPage<'a> {
    stylesheet: &'a str,
    title: &'a str,
    detail: &'a str,
}

/// Writes problems out: as JSON, or as a page for somebody who reads pages.
pub(crate) async fn render(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let head = request.method() == Method::HEAD;
    let face = hma::is_under(&path);
    let wants_page =
        !under_api(&path) && !face && accepts_html(request.headers()) && *request.method() != Method::OPTIONS;
    let mut response = next.run(request).await;
    let Some(problem) = response.extensions_mut().remove::<Arc<Problem>>() else { return response };
    let status = problem.trouble.status().as_u16();
    let (kind, text) = if wants_page {
        let page = ProblemPage {
            stylesheet: &house.settings.stylesheet,
            title: problem.trouble.title(),
            detail: &problem.detail,
        };
        ("text/html; charset=utf-8", page.render().unwrap_or_else(|_| problem.detail.clone()))
    } else if face {
        // Not the path either: it may hold a token.
        ("application/json", hma::of_problem(&problem).to_string())
    } else {
        let details = ProblemDetails {
            r#type: format!("/api/docs#problem-{}", problem.trouble.slug()),
            title: problem.trouble.title(),
            status,
            detail: &problem.detail,
            instance: &path,
            invalid_params: &problem.invalid,
            id: problem.id.as_deref(),
            rule: problem.rule,
            more: &problem.more,
        };
        ("application/problem+json", serde_json::to_string(&details).unwrap_or_default())
    };
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(text.len()));
    if status == StatusCode::SERVICE_UNAVAILABLE {
        headers.insert(RETRY_AFTER, HeaderValue::from_static("10"));
    }
    *response.body_mut() = if head { Body::empty() } else { Body::from(text) };
    response
}

fn accepts_html(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|v| v.contains("text/html"))
}

/// The problems that every address of the API can answer with, for its documentation.
pub(crate) struct Problems;

impl utoipa::IntoResponses for Problems {
    fn responses() -> std::collections::BTreeMap<String, utoipa::openapi::RefOr<utoipa::openapi::response::Response>> {
        documented(&Trouble::PUBLIC)
    }
}

/// Problems as the OpenAPI document says them, by status.
pub(crate) fn documented(
    troubles: &[Trouble],
) -> std::collections::BTreeMap<String, utoipa::openapi::RefOr<utoipa::openapi::response::Response>> {
    use utoipa::openapi::{ContentBuilder, Ref, ResponseBuilder};
    let mut responses: std::collections::BTreeMap<String, Vec<&str>> = std::collections::BTreeMap::new();
    for trouble in troubles {
        responses.entry(trouble.status().as_u16().to_string()).or_default().push(trouble.title());
    }
    responses
        .into_iter()
        .map(|(status, titles)| {
            let content = ContentBuilder::new().schema(Some(Ref::from_schema_name("Problem"))).build();
            let response = ResponseBuilder::new()
                .description(titles.join("; "))
                .content("application/problem+json", content)
                .build();
            (status, response.into())
        })
        .collect()
}
