//! What is refused before anybody looks at it. The public side is read and nothing is sent to it: GET and HEAD without a body.
//! The working rooms, and the form by which anybody reports, take what people send, up to a bound.

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{ACCESS_CONTROL_REQUEST_METHOD, ALLOW, CONNECTION, CONTENT_LENGTH};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use gate::LARGEST_REPORT;

use crate::exchange;
use crate::headers::under_api;
use crate::hma;
use crate::problem::{Problem, Trouble};

/// Bytes of path and query together.
const LONGEST_ADDRESS: usize = 4_096;
/// Bytes of a body that is not read anyway.
const LARGEST_UNREAD: u64 = 1_024;
const METHODS: HeaderValue = HeaderValue::from_static("GET, HEAD");

/// Whether an address belongs to the rooms that people sign in to, to the form by which anybody reports, to the link in a notice's mail, or to what machines ask. What is answered there is for one
/// person's eyes: it is not kept, and not compressed together with secrets (BREACH).
pub(crate) fn in_working_rooms(path: &str) -> bool {
    const ROOMS: [&str; 6] = ["work", "sign-in", "sign-out", "verify", "report", "notice"];
    if hma::is_under(path) || exchange::is_under(path) {
        return true;
    }
    let mut parts = path.trim_start_matches('/').split('/');
    match (parts.next(), parts.next(), parts.next()) {
        (Some("api"), Some(_), room) => matches!(room, Some("work" | "match" | "banks")),
        (Some(_), Some(room), _) => ROOMS.contains(&room),
        _ => false,
    }
}

/// Whether a request goes past the cache and its conditions.
pub(crate) fn is_working(method: &Method, path: &str) -> bool {
    !matches!(*method, Method::GET | Method::HEAD) || in_working_rooms(path)
}

/// Whether an address belongs to the room of detection.
pub(crate) fn in_detection(path: &str) -> bool {
    path.trim_start_matches('/').split('/').skip(1).take(2).eq(["work", "detection"])
}

/// Bytes that may be sent to an address, at most; none where what is sent has no end. What an address takes of it is its own bound, and less.
fn largest(path: &str) -> Option<u64> {
    match path {
        "/api/v1/match/stream" => None,
        _ if path.starts_with("/api/v1/banks/") && path.ends_with("/lots") => None,
        // A picture is tried there, and a list taken over.
        _ if hma::is_under(path) || in_detection(path) => Some(hma::LARGEST),
        _ => Some(LARGEST_REPORT as u64),
    }
}

/// Refuses, or lets pass.
pub(crate) async fn guard(mut request: Request, next: Next) -> Response {
    if request.method() == Method::OPTIONS
        && under_api(request.uri().path())
        && request.headers().contains_key(ACCESS_CONTROL_REQUEST_METHOD)
    {
        return preflight();
    }
    // In the working rooms each address says itself which methods it takes.
    let working = in_working_rooms(request.uri().path());
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    if !(reads || working) {
        let mut response = Problem::new(Trouble::MethodNotAllowed)
            .saying("This address does not take that method. What is read is read by GET or HEAD.")
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
    let sends = working && matches!(*request.method(), Method::POST | Method::PUT | Method::DELETE);
    let most = if sends { largest(request.uri().path()) } else { Some(LARGEST_UNREAD) };
    if let Some(most) = most.filter(|most| declared.is_some_and(|bytes: u64| bytes > *most)) {
        let mut response = Problem::new(Trouble::ContentTooLarge)
            .saying(if sends {
                format!("What was sent is larger than {} MB. Send less at once.", most >> 20)
            } else {
                "A request to read has no body. Leave it out.".to_owned()
            })
            .into_response();
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        return response;
    }
    if !sends {
        *request.body_mut() = Body::empty();
    }
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
