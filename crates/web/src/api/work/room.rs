//! What every handler of the working rooms stands on: who asks, what they sent, which page they want.

use alliance::register::PaperKind;
use axum::body::to_bytes;
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

use super::shapes::{List, Standing};
use crate::api::query::{Param, Understood, understand};
use crate::api::records::json;
use crate::problem::{Problem, Trouble};

/// Bytes of a body: every answer of a report at its longest fits.
const LARGEST: usize = 8 << 20;

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
    let (page, per_page) = asked.page();
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

    async fn from_request(request: Request, _state: &S) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Problem::new(Trouble::MediaType));
        }
        let bytes = to_bytes(request.into_body(), LARGEST).await.map_err(|_| Problem::new(Trouble::ContentTooLarge))?;
        read(&bytes).map(Self)
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/json")
}

/// Reads a body, or says where it goes wrong.
fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let bad =
        |e: serde_json::Error| Problem::new(Trouble::BadBody).saying(format!("The body was not understood: {e}."));
    let value: Value = serde_json::from_slice(bytes).map_err(bad)?;
    if let Some(place) = controlled(&value, &mut String::new()) {
        return Err(Problem::new(Trouble::BadBody).saying(format!(
            "The text at {place} holds a control character. Texts have none besides line feed and tab; leave it out."
        )));
    }
    serde_json::from_slice(bytes).map_err(bad)
}

/// Whether a text holds a character that no database and no reader takes well.
fn is_controlled(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_control() && !matches!(c, '\n' | '\t'))
}

/// The JSON pointer (RFC 6901) of the first text that holds a control character.
fn controlled(value: &Value, at: &mut String) -> Option<String> {
    let within = |name: &str, value: &Value, at: &mut String| {
        let length = at.len();
        at.push('/');
        at.push_str(&name.replace('~', "~0").replace('/', "~1"));
        let found = if is_controlled(name) { Some(at.escape_default().to_string()) } else { controlled(value, at) };
        at.truncate(length);
        found
    };
    match value {
        Value::String(text) if is_controlled(text) => Some(if at.is_empty() { "/".to_owned() } else { at.clone() }),
        Value::Array(all) => all.iter().enumerate().find_map(|(n, one)| within(&n.to_string(), one, at)),
        Value::Object(all) => all.iter().find_map(|(name, one)| within(name, one, at)),
        _ => None,
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_character_is_named_by_its_place() {
        for (body, place) in [
            (r#"{"a": ["x", {"b/c": "\u0000"}]}"#, Some("/a/1/b~1c")),
            (r#"{"a\u0001": 1}"#, Some("/a\\u{1}")),
            (r#""\u007f""#, Some("/")),
            (r#"{"a": "two\nlines\tand a tab", "b": null}"#, None),
        ] {
            let value: Value = serde_json::from_str(body).unwrap();
            assert_eq!(controlled(&value, &mut String::new()).as_deref(), place, "{body}");
        }
    }
}
