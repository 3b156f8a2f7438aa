//! The face of HMA, over HTTP as its clients ask: what every address has in common. What each answers is asked of the built program by `tests/hma`,
//! which asks HMA itself the same.

mod exchanges;
mod face;
mod loopback;
mod lots;
mod roles;
mod silence;
mod streams;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use desk::Backend;
use serde_json::Value;
use tower::ServiceExt;

use crate::work::world::{House, Machine};

/// What came back.
#[derive(Debug)]
pub struct Told {
    pub asked: String,
    pub status: u16,
    pub headers: axum::http::HeaderMap,
    pub text: String,
}

impl Told {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|e| panic!("{}: {e}: {}", self.asked, self.text))
    }

    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }

    /// The answer as an error with a message.
    #[track_caller]
    pub fn message(&self, status: u16) -> String {
        assert_eq!(
            (self.status, self.header("content-type")),
            (status, "application/json"),
            "{}: {}",
            self.asked,
            self.text
        );
        assert_eq!(self.header("cache-control"), "no-store", "{}", self.asked);
        let said = self.json();
        assert_eq!(said.as_object().unwrap().len(), 1, "{}: {said}", self.asked);
        said["message"]
            .as_str()
            .filter(|text| !text.is_empty())
            .unwrap_or_else(|| panic!("{}: {said}", self.asked))
            .to_owned()
    }
}

/// Asks with these headers.
pub async fn ask(router: &Router, method: &str, path: &str, headers: &[(&str, &str)], body: impl Into<Body>) -> Told {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = router.clone().oneshot(request.body(body.into()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.unwrap();
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    Told { asked: format!("{method} {path}"), status: parts.status.as_u16(), headers: parts.headers, text }
}

/// A house whose index is loaded, and a lead analyst's machine.
pub async fn house() -> (House, Machine) {
    let house = House::on(&Backend::Embedded).await;
    house.desk.load_matcher().await.unwrap();
    let lead = house.writes("lead-analyst.de").await;
    (house, lead)
}

impl Machine {
    /// Asks the face with its token in the header.
    pub async fn face(&self, method: &str, path: &str, kind: &str, body: &str) -> Told {
        let token = format!("Bearer {}", self.token);
        ask(&self.router, method, path, &[("authorization", &token), ("content-type", kind)], body.to_owned()).await
    }

    /// The same with JSON.
    pub async fn put(&self, method: &str, path: &str, value: &Value) -> Told {
        self.face(method, path, "application/json", &value.to_string()).await
    }
}
