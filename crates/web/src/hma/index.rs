//! Whether it lives, which kinds of fingerprint there are, and how far the index is.

use alliance::detection::FingerprintKind;
use alliance::people::access;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use desk::detection::Matcher;
use gate::{Leave, seat};
use jiff::SignedDuration;
use serde_json::{Map, Value, json};

use super::fault::{Answered, Fault, done};
use super::loose::Asked;
use super::signals::Signal;
use super::{Face, plain};

/// So long after it last followed the journal the index is stale.
const STALE: SignedDuration = SignedDuration::from_secs(65);

pub(super) fn routes(routes: Router<Face>) -> Router<Face> {
    let routes = seat!(routes, HmaLookup, GET "/hma/m/index/status", built);
    let routes = seat!(routes, HmaBanks, GET "/hma/c/signal_type", kinds);
    let routes = seat!(routes, HmaBanks, GET "/hma/c/signal_type/index", far);
    seat!(routes, HmaBanks, GET "/hma/c/content_type", media)
}

/// `/status/live`: the process answers.
pub(super) async fn lives() -> Response {
    plain(StatusCode::OK, "I-AM-ALIVE")
}

/// `/status`: the index is there, and follows the database.
pub(super) async fn status(State(face): State<Face>) -> Response {
    match face.desk.matcher() {
        None => plain(StatusCode::SERVICE_UNAVAILABLE, "INDEX-NOT-LOADED"),
        Some(matcher) if !face.follows(&matcher) => plain(StatusCode::SERVICE_UNAVAILABLE, "INDEX-STALE"),
        Some(_) => plain(StatusCode::OK, "I-AM-ALIVE"),
    }
}

/// The types that a query is about: one by its name, or all.
fn types(asked: &Asked) -> Result<Vec<Signal>, Fault> {
    match asked.some("signal_type") {
        Some(name) => Ok(vec![Signal::named(name)?]),
        None => Ok(Signal::ALL.to_vec()),
    }
}

async fn built(_: Leave<access::HmaLookup>, State(face): State<Face>, asked: Asked) -> Answered {
    let types = types(&asked)?;
    let matcher = face.desk.matcher();
    let (newest, present) = (newest(matcher.as_deref()), matcher.is_some());
    let one = |signal: Signal| {
        let state = json!({ "built_to": newest, "present": present, "size": size(matcher.as_deref(), signal.kind()) });
        (signal.name().to_owned(), state)
    };
    done(&Value::Object(types.into_iter().map(one).collect::<Map<_, _>>()))
}

/// The index holds what the database held at the second at which it followed last, and is out of date where it does not follow any more.
async fn far(_: Leave<access::HmaBanks>, State(face): State<Face>, asked: Asked) -> Answered {
    let types = types(&asked)?;
    let matcher = face.desk.matcher();
    let (newest, follows) =
        (newest(matcher.as_deref()), matcher.as_deref().is_some_and(|matcher| face.follows(matcher)));
    let one = |signal: Signal| {
        let size = size(matcher.as_deref(), signal.kind());
        let state = json!({
            "db_size": size,
            "index_size": size,
            "index_out_of_date": !follows,
            "newest_db_item": newest,
            "index_built_to": newest,
        });
        (signal.name().to_owned(), state)
    };
    done(&Value::Object(types.into_iter().map(one).collect::<Map<_, _>>()))
}

impl Face {
    /// Whether the index follows the journal.
    fn follows(&self, matcher: &Matcher) -> bool {
        self.desk.clock().now().duration_since(matcher.followed_at()) <= STALE
    }
}

/// How many fingerprints of a kind are in the index.
fn size(matcher: Option<&Matcher>, kind: FingerprintKind) -> u64 {
    matcher.map_or(0, |matcher| if kind.is_near() { matcher.pictures() as u64 } else { matcher.files() as u64 })
}

/// Seconds since 1970 of the newest entry in the index; −1 where there is none.
fn newest(matcher: Option<&Matcher>) -> i64 {
    matcher.and_then(Matcher::newest).unwrap_or(-1)
}

async fn kinds(_: Leave<access::HmaBanks>) -> Answered {
    let one = |signal: Signal| json!({ "enabled_ratio": 1.0, "name": signal.name() });
    done(&Signal::ALL.map(one).into_iter().collect())
}

async fn media(_: Leave<access::HmaBanks>) -> Answered {
    done(&json!([{ "enabled": true, "name": "photo" }, { "enabled": true, "name": "video" }]))
}
