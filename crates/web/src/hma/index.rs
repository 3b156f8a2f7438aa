//! Whether it lives, which kinds of fingerprint there are, and how far the index is.

use alliance::detection::FingerprintKind;
use alliance::people::access;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use desk::detection::Matcher;
use gate::{Leave, seat};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::fault::{Answered, Fault, done};
use super::loose::Asked;
use super::signals::Signal;
use super::{Face, plain};

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
        Some(_) if face.desk.index_is_stale() => plain(StatusCode::SERVICE_UNAVAILABLE, "INDEX-STALE"),
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
    let one = |signal: Signal| {
        let (size, newest) = held(matcher.as_deref(), signal.kind());
        let state = json!({ "built_to": seconds(newest), "present": matcher.is_some(), "size": size });
        (signal.name().to_owned(), state)
    };
    done(&Value::Object(types.into_iter().map(one).collect::<Map<_, _>>()))
}

async fn far(_: Leave<access::HmaBanks>, State(face): State<Face>, asked: Asked) -> Answered {
    let types = types(&asked)?;
    let matcher = face.desk.matcher();
    // The index as it is, before the desk brings it up to the database to say what that holds.
    let held: Vec<_> = types.iter().map(|signal| held(matcher.as_deref(), signal.kind())).collect();
    let mut all = Map::new();
    for (signal, (size, newest)) in types.into_iter().zip(held) {
        let kept = face.desk.kept_of(signal.kind()).await?;
        let state = json!({
            "db_size": kept.entries,
            "index_size": size,
            "index_out_of_date": kept.entries != size || kept.newest != newest,
            "newest_db_item": seconds(kept.newest),
            "index_built_to": seconds(newest),
        });
        all.insert(signal.name().to_owned(), state);
    }
    done(&Value::Object(all))
}

/// How many fingerprints of a kind the index holds, and when the newest was added.
fn held(matcher: Option<&Matcher>, kind: FingerprintKind) -> (u64, Option<Timestamp>) {
    matcher.map_or((0, None), |matcher| (matcher.len(kind) as u64, matcher.newest(kind)))
}

/// Seconds since 1970; −1 where there is nothing.
fn seconds(at: Option<Timestamp>) -> i64 {
    at.map_or(-1, Timestamp::as_second)
}

async fn kinds(_: Leave<access::HmaBanks>) -> Answered {
    let one = |signal: Signal| json!({ "enabled_ratio": 1.0, "name": signal.name() });
    done(&Signal::ALL.map(one).into_iter().collect())
}

async fn media(_: Leave<access::HmaBanks>) -> Answered {
    done(&json!([{ "enabled": true, "name": "photo" }, { "enabled": true, "name": "video" }]))
}
