//! `/c/bank/NAME/content` and `/c/bank/NAME/signal`: what stands in a bank.

use alliance::detection::Fingerprint;
use alliance::people::access;
use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::HeaderValue;
use desk::detection::{ContentChange, ContentNew, ContentSeen};
use desk::people::{Authorised, Secret};
use gate::{Leave, seat};
use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value, json};

use super::Face;
use super::banks::shown;
use super::fault::{Answered, Fault, done};
use super::form::{fetched, upload};
use super::loose::{Asked, Sent};
use super::signals::{Signal, digits};

/// Characters of a note, at most.
const LONGEST_NOTE: usize = 255;
/// Characters of a caller's own id, at most.
const LONGEST_ID: usize = 1_000;
/// Numbers of contents are below this: every reader of JSON has them exactly.
const NUMBERS: u64 = 1 << 53;
/// How far ahead a content may be disabled until.
const AHEAD: SignedDuration = SignedDuration::from_hours(24 * (5 * 365 + 1));
/// Says what of the metadata was let go.
const NOT_KEPT: &str = "accord-not-kept";

pub(super) fn routes(routes: Router<Face>) -> Router<Face> {
    let routes = seat!(routes, HmaContent, POST "/hma/c/bank/{name}/signal", add_hashes);
    let routes = seat!(routes, HmaContent, POST "/hma/c/bank/{name}/content", add_file);
    let routes = seat!(routes, HmaBanks, GET "/hma/c/bank/{name}/content/{content}", one);
    let routes = seat!(routes, HmaContent, PUT "/hma/c/bank/{name}/content/{content}", change);
    seat!(routes, HmaContent, DELETE "/hma/c/bank/{name}/content/{content}", remove)
}

type Leaving = Authorised<access::HmaContent>;

async fn add_hashes(
    Leave(leave): Leave<access::HmaContent>,
    State(face): State<Face>,
    Path(name): Path<String>,
    request: Request,
) -> Answered {
    let mut object = Sent::object(request).await?;
    let note = note(object.remove("note"))?;
    let mut prints = Vec::new();
    for (kind, value) in object {
        let signal = Signal::named(&kind)?;
        let Value::String(text) = value else { return Err(Fault::bad("A hash is a text.")) };
        prints.push((signal, signal.read(&text)?));
    }
    if prints.is_empty() {
        return Err(Fault::bad("There is no hash: send at least one, by its type."));
    }
    add(&face, &leave, &name, &prints, Beside { note, ..Beside::default() }).await
}

/// What comes beside a fingerprint.
#[derive(Default)]
struct Beside {
    note: Option<String>,
    content_id: Option<String>,
    /// What of it is not kept: it may hold an address of abuse material, or tell of a victim.
    not_kept: Vec<&'static str>,
}

async fn add_file(
    Leave(leave): Leave<access::HmaContent>,
    State(face): State<Face>,
    Path(name): Path<String>,
    asked: Asked,
    request: Request,
) -> Answered {
    let (prints, beside) = if let Some(url) = asked.get("url") {
        let beside = match Sent::of(request).await? {
            Sent::Json(Value::Object(mut object)) => beside(object.remove("note"), object.remove("metadata"))?,
            Sent::NotSaid => Beside::default(),
            Sent::Json(_) | Sent::Broken => return Err(Fault::bad("The body is no object of JSON.")),
        };
        (fetched(&face.hashing, &asked, url).await?, beside)
    } else {
        let mut upload = upload(&face.hashing, &asked, request).await?;
        let metadata = upload.texts.remove("metadata").map(|text| serde_json::from_str::<Value>(&text));
        let metadata = metadata.transpose().map_err(|_| Fault::bad("metadata is no JSON."))?;
        let note = upload.texts.remove("note").map(Value::String);
        (upload.prints, beside(note, metadata)?)
    };
    let read: Option<Vec<_>> = prints.into_iter().map(|(signal, found)| found.map(|found| (signal, found))).collect();
    let read =
        read.ok_or_else(|| Fault::bad("There is too little in the picture: it has no PDQ that could be listed."))?;
    add(&face, &leave, &name, &read, beside).await
}

async fn add(face: &Face, leave: &Leaving, bank: &str, prints: &[(Signal, Fingerprint)], beside: Beside) -> Answered {
    let mut kept: Vec<Fingerprint> = prints.iter().map(|(_, fingerprint)| *fingerprint).collect();
    kept.sort_unstable();
    kept.dedup(); // one digest under both of its names
    let new =
        ContentNew { prints: kept, content_id: beside.content_id.map(Secret::new), note: beside.note.map(Secret::new) };
    let id = face.desk.content_add(leave, bank, &new).await?;
    let one =
        |(signal, fingerprint): &(Signal, Fingerprint)| (signal.name().to_owned(), json!(digits(Some(fingerprint))));
    let signals: Map<String, Value> = prints.iter().map(one).collect();
    let mut response = done(&json!({ "id": id, "signals": signals }))?;
    if let Ok(names) = HeaderValue::try_from(beside.not_kept.join(", "))
        && !beside.not_kept.is_empty()
    {
        response.headers_mut().insert(NOT_KEPT, names);
    }
    Ok(response)
}

/// A note of at most 255 characters.
fn note(value: Option<Value>) -> Result<Option<String>, Fault> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(note)) if note.chars().count() <= LONGEST_NOTE => Ok(Some(note)),
        Some(_) => Err(Fault::bad("A note is a text of at most 255 characters.")),
    }
}

/// A note and metadata of the shape that HMA's has.
fn beside(said: Option<Value>, metadata: Option<Value>) -> Result<Beside, Fault> {
    let bad = || {
        Fault::bad(
            "metadata is an object of content_id and content_uri (texts) and json (an object), and nothing else.",
        )
    };
    let mut beside = Beside { note: note(said)?.filter(|note| !note.is_empty()), ..Beside::default() };
    let metadata = match metadata {
        None | Some(Value::Null) => return Ok(beside),
        Some(Value::Object(metadata)) => metadata,
        Some(_) => return Err(bad()),
    };
    for (name, value) in metadata {
        match (name.as_str(), value) {
            ("content_id" | "content_uri" | "json", Value::Null) => {}
            ("content_id", Value::String(id)) if id.chars().count() <= LONGEST_ID => beside.content_id = Some(id),
            ("content_uri", Value::String(_)) => beside.not_kept.push("metadata.content_uri"),
            ("json", Value::Object(_)) => beside.not_kept.push("metadata.json"),
            _ => return Err(bad()),
        }
    }
    Ok(beside)
}

/// The number of a content. Whatever is none names nothing.
fn numbered(text: &str) -> Option<u64> {
    let plain = text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|number| plain && *number < NUMBERS)
}

fn no_content() -> Fault {
    Fault::missing("There is no such bank, or no such content in it.")
}

async fn one(
    Leave(leave): Leave<access::HmaBanks>,
    State(face): State<Face>,
    Path((name, content)): Path<(String, String)>,
    asked: Asked,
) -> Answered {
    let number = numbered(&content).ok_or_else(no_content)?;
    let found = face.desk.content(&leave, &name, number).await?.ok_or_else(no_content)?;
    let mut seen = Map::new();
    seen.insert("id".to_owned(), json!(found.number));
    seen.insert("bank".to_owned(), shown(&found.bank));
    seen.insert("disable_until_ts".to_owned(), json!(found.disable_until));
    seen.insert("original_media_uri".to_owned(), Value::Null);
    if asked.says_true("include_signals") {
        seen.insert("signals".to_owned(), signals(&found));
    }
    let refused = asked.get("include_metadata").is_some_and(|word| word.eq_ignore_ascii_case("false"));
    if let Some(id) = found.content_id.filter(|_| !refused) {
        let metadata = json!({ "content_id": id.expose(), "content_uri": null, "json": null, "collab": null });
        seen.insert("metadata".to_owned(), metadata);
    }
    if let Some(note) = found.note {
        seen.insert("note".to_owned(), json!(note.expose()));
    }
    done(&Value::Object(seen))
}

fn signals(content: &ContentSeen) -> Value {
    let one = |print: &Fingerprint| (Signal::of_kind(print.kind()).name().to_owned(), json!(digits(Some(print))));
    Value::Object(content.prints.iter().map(one).collect())
}

async fn change(
    Leave(leave): Leave<access::HmaContent>,
    State(face): State<Face>,
    Path((name, content)): Path<(String, String)>,
    request: Request,
) -> Answered {
    let mut object = Sent::object(request).await?;
    let number = numbered(&content).ok_or_else(no_content)?;
    let latest = face.desk.clock().now().saturating_add(AHEAD).map_or(i64::MAX, Timestamp::as_second);
    let disable_until = object.remove("disable_until_ts").map(|value| until(&value, latest)).transpose()?;
    // An empty note takes it away.
    let to_note = note(object.remove("note"))?.map(|note| Some(note).filter(|note| !note.is_empty()).map(Secret::new));
    let to = ContentChange { disable_until, note: to_note };
    let found = face.desk.content_change(&leave, &name, number, &to).await?.ok_or_else(no_content)?;
    done(&json!({
        "id": found.number,
        "bank": shown(&found.bank),
        "disable_until_ts": found.disable_until,
        "collab_metadata": {},
        "note": found.note.map(|note| note.expose().clone()),
        "original_media_uri": null,
        "user_metadata": null,
    }))
}

/// A second since 1970 as a number or as text, not too far ahead.
fn until(value: &Value, latest: i64) -> Result<i64, Fault> {
    let read = match value {
        Value::Number(number) => number.as_i64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    let bad = "disable_until_ts is 1 (enabled), 0 (disabled) or a second since 1970, at most five years ahead.";
    read.filter(|second| (0..=latest).contains(second)).ok_or_else(|| Fault::bad(bad))
}

async fn remove(
    Leave(leave): Leave<access::HmaContent>,
    State(face): State<Face>,
    Path((name, content)): Path<(String, String)>,
) -> Answered {
    let number = numbered(&content).ok_or_else(no_content)?;
    let deleted = face.desk.content_remove(&leave, &name, number).await?;
    done(&json!({ "deleted": u8::from(deleted) }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_is_taken_as_hma_takes_it_and_partly_kept() {
        let whole = json!({"content_id": "7", "content_uri": "https://example.org/1", "json": {"a": 1}});
        let taken = beside(Some(json!("a note")), Some(whole)).ok().unwrap();
        assert_eq!((taken.note.as_deref(), taken.content_id.as_deref()), (Some("a note"), Some("7")));
        assert_eq!(taken.not_kept, ["metadata.content_uri", "metadata.json"]);
        for bad in [
            json!([]),
            json!("x"),
            json!({"a": 1}),
            json!({"content_id": 5}),
            json!({"json": []}),
            json!({"content_id": "x".repeat(1_001)}),
        ] {
            assert!(beside(None, Some(bad.clone())).is_err(), "{bad}");
        }
        assert!(
            beside(Some(json!("é".repeat(255))), None).is_ok() && beside(Some(json!("é".repeat(256))), None).is_err()
        );
        assert!(beside(Some(json!(5)), None).is_err());
    }

    #[test]
    fn numbers_of_contents_are_whole_and_exact() {
        assert_eq!(numbered("9007199254740991"), Some(9_007_199_254_740_991));
        for none in ["9007199254740992", "-1", "+1", "1.5", "abc", "", " 1", "99999999999999999999"] {
            assert_eq!(numbered(none), None, "{none}");
        }
    }

    #[test]
    fn times_are_seconds_not_too_far_ahead() {
        for (value, wanted) in
            [(json!(0), Some(0)), (json!("1"), Some(1)), (json!(100), Some(100)), (json!(101), None), (json!(-1), None)]
        {
            assert_eq!(until(&value, 100).ok(), wanted, "{value}");
        }
        for bad in [json!(null), json!("abc"), json!(1.5), json!([])] {
            assert!(until(&bad, 100).is_err(), "{bad}");
        }
    }
}
