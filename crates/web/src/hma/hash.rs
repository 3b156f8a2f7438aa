//! `/h/hash`: from bytes to hashes.

use axum::Router;
use axum::extract::{Request, State};
use gate::{Leave, seat};
use serde_json::{Map, Value, json};

use alliance::detection::Fingerprint;
use alliance::people::access;

use super::Face;
use super::fault::{Answered, done};
use super::form::{fetched, upload};
use super::loose::{Asked, Shape};
use super::signals::{Signal, digits};

pub(super) fn routes(routes: Router<Face>) -> Router<Face> {
    let routes = seat!(routes, HmaHash, GET "/hma/h/hash", by_address);
    seat!(routes, HmaHash, POST "/hma/h/hash", of_file)
}

async fn by_address(_: Leave<access::HmaHash>, State(face): State<Face>, asked: Asked) -> Answered {
    let mut shape = Shape::default();
    let url = shape.text(&asked, "url");
    shape.done()?;
    done(&hashes(&fetched(&face.hashing, &asked, url).await?))
}

async fn of_file(_: Leave<access::HmaHash>, State(face): State<Face>, asked: Asked, request: Request) -> Answered {
    done(&hashes(&upload(&face.hashing, &asked, request).await?.prints))
}

/// By name; a picture with too little in it has an empty PDQ.
fn hashes(prints: &[(Signal, Option<Fingerprint>)]) -> Value {
    let one =
        |(signal, found): &(Signal, Option<Fingerprint>)| (signal.name().to_owned(), json!(digits(found.as_ref())));
    Value::Object(prints.iter().map(one).collect::<Map<_, _>>())
}
