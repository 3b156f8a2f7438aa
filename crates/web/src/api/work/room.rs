//! What every handler of the working rooms stands on: who asks, what they sent, which page they want.

use alliance::register::PaperKind;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header::{CONTENT_TYPE, LINK, LOCATION};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use desk::Desk;
use desk::people::Person;
use desk::work::View;
use gate::{Gate, Visitor};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::controlled::controlled;
use super::shapes::{List, Standing};
use crate::api::query::{Param, Understood, understand};
use crate::api::records::json;
use crate::problem::{Problem, Trouble};

/// What a handler gives back.
pub(crate) type Answered = Result<Response, Problem>;

/// Who asks, and the desk behind it. An address that takes no parameter refuses any.
pub(crate) struct Room {
    pub desk: Desk,
    pub person: Person,
}

/// The same for a list, with the page that is wanted.
pub(crate) struct Listing {
    pub desk: Desk,
    pub asked: Understood,
    path: String,
}

fn behind(parts: &Parts) -> Result<(Desk, Person), Problem> {
    let broken = || Problem::internal(&"a route of the working rooms is not behind the gate");
    let gate = parts.extensions.get::<Gate>().ok_or_else(broken)?;
    let visitor = parts.extensions.get::<Visitor>().ok_or_else(broken)?;
    let person = visitor.person.clone().ok_or_else(|| Problem::new(Trouble::SignIn))?;
    Ok((gate.desk.clone(), person))
}

impl<S: Send + Sync> FromRequestParts<S> for Room {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        let (desk, person) = behind(parts)?;
        understand(parts.uri.query(), &[], &[])?;
        Ok(Self { desk, person })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Listing {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Problem> {
        let (desk, _) = behind(parts)?;
        let asked = understand(parts.uri.query(), &[Param::Page, Param::PerPage], &[])?;
        Ok(Self { desk, asked, path: parts.uri.path().to_owned() })
    }
}

impl Listing {
    /// A page of what is all there.
    pub fn page<T: Serialize>(&self, all: Vec<T>) -> Answered {
        let (page, per_page) = self.asked.page();
        let total = all.len() as u64;
        let before = usize::try_from(u64::from(page - 1) * u64::from(per_page)).unwrap_or(usize::MAX);
        let items = all.into_iter().skip(before).take(per_page as usize).collect();
        self.answer(items, total)
    }

    /// A page that was read as such.
    pub fn answer<T: Serialize>(&self, items: Vec<T>, total: u64) -> Answered {
        paged(&self.path, &self.asked, items, total)
    }
}

/// A page of a list, with links to its neighbours.
pub(crate) fn paged<T: Serialize>(path: &str, asked: &Understood, items: Vec<T>, total: u64) -> Answered {
    paged_by(path, asked, asked.page(), items, total)
}

/// The same for pages of this length.
pub(crate) fn paged_by<T: Serialize>(
    path: &str,
    asked: &Understood,
    (page, per_page): (u32, u32),
    items: Vec<T>,
    total: u64,
) -> Answered {
    let last = total.div_ceil(u64::from(per_page)).max(1);
    let here = u64::from(page);
    let link = |rel: &str, page: u64| format!("<{path}?{}>; rel=\"{rel}\"", asked.with_page(page));
    let mut links = Vec::new();
    if here > 1 {
        links.extend([link("first", 1), link("prev", (here - 1).min(last))]);
    }
    if here < last {
        links.extend([link("next", here + 1), link("last", last)]);
    }
    let mut response = json(&List { total, page, per_page, items })?;
    if let Some(links) = Some(links.join(", ")).filter(|l| !l.is_empty()).and_then(|l| l.parse().ok()) {
        response.headers_mut().insert(LINK, links);
    }
    Ok(response)
}

/// A body of JSON in the shape that an address takes.
pub(crate) struct Sent<T>(pub T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Sent<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        if !is_of(request.headers(), "application/json") {
            return Err(Problem::new(Trouble::MediaType));
        }
        read(&arrived(request, state).await?).map(Self)
    }
}

/// A body as it was sent, up to the bound of its address.
pub(super) async fn arrived<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Problem> {
    Bytes::from_request(request, state).await.map_err(|rejection| {
        if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
            return Problem::new(Trouble::ContentTooLarge)
                .saying("What was sent is larger than this address takes. Send less at once.");
        }
        Problem::new(Trouble::BadBody).saying("The body did not arrive whole. Send it again.")
    })
}

/// Whether what is sent says that it is of this type.
pub(crate) fn is_of(headers: &HeaderMap, kind: &str) -> bool {
    let said = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    said.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case(kind)
}

/// Reads a body, or says where it goes wrong.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let bad =
        |e: serde_json::Error| Problem::new(Trouble::BadBody).saying(format!("The body was not understood: {e}."));
    if let Some(place) = controlled(bytes).map_err(bad)? {
        return Err(Problem::new(Trouble::BadBody).saying(format!(
            "The text at {place} holds a control character. Texts have none besides line feed and tab; leave it out."
        )));
    }
    serde_json::from_slice(bytes).map_err(bad)
}

/// How a paper stands after something was done to it.
pub(crate) async fn stands(desk: &Desk, view: &View, kind: PaperKind, id: &str) -> Answered {
    let (paper, _) = desk.paper::<Value>(view, kind, id).await?.ok_or_else(|| Problem::new(Trouble::NotFound))?;
    json(&Standing { id: paper.id, no: paper.no, state: paper.state })
}

/// The same for a paper that was just made: 201, and where it is.
pub(crate) async fn made(desk: &Desk, view: &View, kind: PaperKind, id: &str, at: &str) -> Answered {
    let mut response = stands(desk, view, kind, id).await?;
    *response.status_mut() = StatusCode::CREATED;
    if let Ok(place) = format!("/api/v1/work/{at}/{id}").parse() {
        response.headers_mut().insert(LOCATION, place);
    }
    Ok(response)
}
