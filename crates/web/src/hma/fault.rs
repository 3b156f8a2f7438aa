//! What goes wrong, as HMA's clients read it: an object with a message, or a list where HMA checks by shape.
//!
//! Clients act upon the codes. One of them forgets a bank for good when it reads 404, so that is said of a bank only where the database has answered and the
//! bearer of the token has none by that name: what is closed to a role, or does not answer, has codes of its own.

use axum::http::header::{CACHE_CONTROL, CONNECTION, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use desk::DeskError;
use desk::hashing::NotHashed;
use desk::work::Refused;
use gate::Turned;
use serde_json::{Value, json};

use super::signals::BadSignal;
use crate::problem::{Problem, logged, sentence};

/// What a handler gives back.
pub(super) type Answered = Result<Response, Fault>;

/// Something that went wrong.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    status: StatusCode,
    body: Value,
    headers: Vec<(HeaderName, HeaderValue)>,
}

/// What is wrong with the shape of what was sent, at one place.
#[derive(Clone, Debug)]
pub(super) struct Misshapen {
    /// HMA's word for it.
    pub kind: &'static str,
    /// Where: a name, or nothing for all of it.
    pub at: Option<&'static str>,
    /// In words.
    pub says: &'static str,
}

impl Fault {
    fn new(status: StatusCode, message: impl Into<String>) -> Self {
        Self { status, body: json!({ "message": message.into() }), headers: Vec::new() }
    }

    fn with(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }

    /// 400: a value is not what it should be.
    pub fn bad(message: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, message)
    }

    /// 401: nobody asks, or somebody whose token opens nothing.
    pub fn nobody(message: impl Into<String>, how: &'static str) -> Self {
        Self::new(StatusCode::UNAUTHORIZED, message).with(WWW_AUTHENTICATE, HeaderValue::from_static(how))
    }

    /// 403: it is not for this caller.
    pub fn forbidden(message: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, message)
    }

    /// 404: the database has answered, and there is none.
    pub fn missing(message: impl Into<String>) -> Self {
        Self::new(StatusCode::NOT_FOUND, message)
    }

    /// 405; the router adds which methods are taken.
    pub fn method() -> Self {
        Self::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "This address does not take that method; the header Allow names those that it takes.",
        )
    }

    /// 413: more bytes than are taken.
    pub fn too_large(message: impl Into<String>) -> Self {
        Self::new(StatusCode::PAYLOAD_TOO_LARGE, message).with(CONNECTION, HeaderValue::from_static("close"))
    }

    /// 415: it is not said to be JSON.
    pub fn not_said_to_be_json() -> Self {
        Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "Send JSON, and say so: Content-Type: application/json.")
    }

    /// 422: what was sent has another shape. HMA shows again what was sent; it is not shown here.
    pub fn shape(all: &[Misshapen]) -> Self {
        let body = all.iter().map(|one| {
            let at: Vec<&str> = one.at.into_iter().collect();
            json!({ "type": one.kind, "loc": at, "msg": one.says })
        });
        Self { status: StatusCode::UNPROCESSABLE_ENTITY, body: body.collect(), headers: Vec::new() }
    }

    /// 429: again after so many seconds.
    pub fn wait(message: impl Into<String>, seconds: u64) -> Self {
        Self::new(StatusCode::TOO_MANY_REQUESTS, message).with(RETRY_AFTER, HeaderValue::from(seconds))
    }

    /// 503: again after so many seconds. Nothing is logged: it passes by itself.
    pub fn later(message: impl Into<String>, seconds: u64) -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, message).with(RETRY_AFTER, HeaderValue::from(seconds))
    }

    /// 503: the database, or whatever else this stands on, does not answer. The log has the rest under an id.
    pub fn unavailable(what: &dyn std::fmt::Display) -> Self {
        let id = logged(what);
        Self::later(
            format!(
                "The service does not answer. Try again in a minute; if it lasts, tell the operator this id: {id}."
            ),
            10,
        )
    }

    /// 500: the fault is ours. The log has the rest under an id.
    pub fn internal(what: &dyn std::fmt::Display) -> Self {
        let id = logged(what);
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, format!("The fault is ours. Tell the operator this id: {id}."))
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = answer(self.status, &self.body);
        response.headers_mut().extend(self.headers);
        response
    }
}

/// An answer of JSON. Nothing on the way keeps it.
pub(super) fn answer(status: StatusCode, body: &Value) -> Response {
    let kind = (CONTENT_TYPE, HeaderValue::from_static("application/json"));
    let kept = (CACHE_CONTROL, HeaderValue::from_static("no-store"));
    (status, [kind, kept], body.to_string()).into_response()
}

/// An answer of JSON: 200.
#[expect(clippy::unnecessary_wraps, reason = "handlers end with it")]
pub(super) fn done(body: &Value) -> Answered {
    Ok(answer(StatusCode::OK, body))
}

/// A problem of the layers around the face, in the face's words: their explanation, without the address that was asked.
pub(crate) fn of_problem(problem: &Problem) -> Value {
    json!({ "message": problem.detail() })
}

impl From<Turned> for Fault {
    fn from(turned: Turned) -> Self {
        match turned {
            Turned::SignIn | Turned::Foreign => Self::nobody(
                "A token is needed: Authorization: Bearer accord_…, or accord_… as the first part of the path.",
                "Bearer",
            ),
            Turned::Token(_) => Self::nobody(
                "The token opens nothing: it was mistyped, was revoked, or has run out. Compare it with what was shown when it was made, or make a new one.",
                "Bearer error=\"invalid_token\"",
            ),
            // Said of every address alike, before anything is looked up: so nobody learns from it what there is.
            Turned::NotThere | Turned::Verify => Self::forbidden(
                "The token's role does not reach this. One that only reads may look up, compare, hash and read banks.",
            ),
            Turned::Wait(seconds) => Self::wait(
                format!("Too many wrong tokens came from this address. Try again in {seconds} seconds."),
                seconds,
            ),
            Turned::Unreadable(what) => Self::bad(what),
            Turned::Unavailable(what) => Self::unavailable(&what),
            Turned::Broken(what) => Self::internal(&what),
        }
    }
}

impl From<DeskError> for Fault {
    fn from(e: DeskError) -> Self {
        match e {
            DeskError::Store(_) | DeskError::Closing => Self::unavailable(&e),
            DeskError::Rule { text, .. } => Self::bad(sentence(&text)),
            DeskError::Refused(Refused::Taken { .. }) => Self::forbidden("The name is taken."),
            // Somebody else was quicker: the same again will do.
            DeskError::Refused(_) => {
                Self::later("Somebody else changed it in the same moment, and nothing was written. Send it again.", 1)
            }
            other => Self::internal(&other),
        }
    }
}

impl From<BadSignal> for Fault {
    fn from(bad: BadSignal) -> Self {
        Self::bad(bad.to_string())
    }
}

impl From<NotHashed> for Fault {
    fn from(not_hashed: NotHashed) -> Self {
        match not_hashed {
            NotHashed::TooLong { .. } => Self::too_large(sentence(&not_hashed.to_string())),
            // What exactly is wrong with a picture is not for whoever sent it: it would tell an attacker how far they got.
            NotHashed::NotAPicture(_) => Self::bad(
                "The file is no picture that can be read: JPEG, PNG, GIF, WebP or BMP, whole, and not too large.",
            ),
            NotHashed::Busy => Self::later(sentence(&not_hashed.to_string()), 1),
            NotHashed::NoDecoder(_) => Self::unavailable(&not_hashed),
            NotHashed::NotFetched(why) => Self::bad(sentence(&why.to_string())),
        }
    }
}
