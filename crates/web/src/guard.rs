//! What is refused before anybody looks at it. Everything here is read, nothing is sent: GET and HEAD without a body.

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{ACCESS_CONTROL_REQUEST_METHOD, ALLOW, CONNECTION, CONTENT_LENGTH};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::headers::under_api;
use crate::problem::{Problem, Trouble};

/// Bytes of path and query together.
const LONGEST_ADDRESS: usize = 4_096;
/// Bytes of a body that is not read anyway.
const LARGEST_BODY: u64 = 1_024;
const METHODS: HeaderValue = HeaderValue::from_static("GET, HEAD");

/// Refuses, or lets pass.
pub(crate) async fn guard(mut request: Request, next: Next) -> Response {
    if request.method() == Method::OPTIONS
        && under_api(request.uri().path())
        && request.headers().contains_key(ACCESS_CONTROL_REQUEST_METHOD)
    {
        return preflight();
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut response = Problem::new(Trouble::MethodNotAllowed)
            .saying("This address can only be read. Use GET or HEAD.")
            .into_response();
        response.headers_mut().insert(ALLOW, METHODS);
        return response;
    }
    let length = request.uri().path_and_query().map_or(0, |p| p.as_str().len());
    if length > LONGEST_ADDRESS {
        return Problem::new(Trouble::AddressTooLong)
            .saying(format!(
                "The address has {length} characters; at most {LONGEST_ADDRESS} are read. Shorten the query."
            ))
            .into_response();
    }
    let declared = request.headers().get(CONTENT_LENGTH).and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
    if declared.is_some_and(|bytes: u64| bytes > LARGEST_BODY) {
        let mut response = Problem::new(Trouble::ContentTooLarge)
            .saying("A request to read has no body. Leave it out.")
            .into_response();
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        return response;
    }
    *request.body_mut() = Body::empty();
    next.run(request).await
}

/// Public data: a page of any origin may read it, also with a condition (`If-None-Match` needs leave).
fn preflight() -> Response {
    (
        StatusCode::NO_CONTENT,
        [
            ("access-control-allow-methods", "GET, HEAD"),
            ("access-control-allow-headers", "accept, if-none-match"),
            ("access-control-max-age", "86400"),
        ],
    )
        .into_response()
}
