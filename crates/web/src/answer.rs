//! From an answer's body to what is sent: entity tag, condition, compression, and the cache around it all.
//!
//! An answer with status 200 gets a strong `ETag` made of its bytes and `Cache-Control: no-cache` (keep it, but ask whether it
//! still holds). It is kept for the next who asks unless it says `no-store`, sets its own `Vary`, or is too large.

use std::io::Write as _;
use std::sync::Arc;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT, ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, ETAG, HeaderName,
    IF_NONE_MATCH, SET_COOKIE, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};

use crate::House;
use crate::cache::{Form, Kept};
use crate::guard::is_working;
use crate::headers::under_api;
use crate::problem::{Problem, Trouble};

/// No answer is larger than this; downloads are bounded well below it.
const LARGEST: usize = 256 << 20;
/// Bodies below this are not worth compressing.
const SMALLEST_TO_COMPRESS: usize = 512;
/// Bodies above this are compressed on a thread of their own.
const LARGE: usize = 256 << 10;

/// What of a request decides how its answer is sent.
struct Asked {
    head: bool,
    form: Form,
    none_match: Option<HeaderValue>,
    /// All `Accept` headers as one; none outside of the API.
    accept: Option<String>,
}

impl Asked {
    fn of(request: &Request) -> Self {
        let headers = request.headers();
        let form = if accepts_gzip(headers) { Form::Gzip } else { Form::Plain };
        let accept = headers.get_all(ACCEPT).iter().filter_map(|v| v.to_str().ok()).collect::<Vec<_>>().join(",");
        let accept = Some(accept).filter(|a| !a.is_empty() && under_api(request.uri().path()));
        Self { head: request.method() == Method::HEAD, form, none_match: headers.get(IF_NONE_MATCH).cloned(), accept }
    }
}

/// Answers from memory, or lets the handler answer and keeps that.
pub(crate) async fn answer(State(house): State<Arc<House>>, mut request: Request, next: Next) -> Response {
    if is_working(request.method(), request.uri().path()) {
        return next.run(request).await;
    }
    let asked = Asked::of(&request);
    let address = request.uri().path_and_query().map_or_else(|| request.uri().path().to_owned(), ToString::to_string);
    *request.method_mut() = Method::GET;
    // Without the database nothing is kept, and the handler says what is wrong.
    let generation = house.pulse.now().await.ok();

    if let Some(generation) = generation
        && let Some(kept) = house.cache.get(generation, asked.form, &address)
    {
        return send(&asked, &kept);
    }
    let response = next.run(request).await;
    if response.status() != StatusCode::OK {
        return response;
    }
    let (parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, LARGEST).await else {
        return Problem::internal(&"an answer broke off while it was made").into_response();
    };
    let generation = generation.filter(|_| keepable(&parts.headers));
    let mut kept = finish(parts.headers, body, asked.form).await;
    if generation.is_some() && house.cache.takes(&address, kept.body.len()) {
        // What is kept has no room to spare behind it, so that the cache's sum is the memory that it takes.
        kept.body = Bytes::copy_from_slice(&kept.body);
    }
    let kept = Arc::new(kept);
    if let Some(generation) = generation {
        house.cache.put(generation, asked.form, &address, Arc::clone(&kept));
    }
    let mut response = send(&asked, &kept);
    response.extensions_mut().extend(parts.extensions);
    response
}

fn keepable(headers: &HeaderMap) -> bool {
    let says = |name: HeaderName, word: &str| {
        headers.get(name).and_then(|v| v.to_str().ok()).is_some_and(|v| v.to_ascii_lowercase().contains(word))
    };
    !says(CACHE_CONTROL, "no-store") && !headers.contains_key(SET_COOKIE) && !headers.contains_key(VARY)
}

/// Adds what belongs to the body: its tag, its length, its encoding.
async fn finish(mut headers: HeaderMap, body: Bytes, form: Form) -> Kept {
    let kind = headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let compress = form == Form::Gzip
        && body.len() >= SMALLEST_TO_COMPRESS
        && is_text(kind)
        && !headers.contains_key(CONTENT_ENCODING);
    let varies = is_text(kind);
    let digest = hex::encode(&Sha256::digest(&body)[..16]);
    let mut tag = format!("\"{digest}\"");
    let mut body = body;
    if compress && let Some(small) = gzip(body.clone()).await {
        body = small;
        // The bytes differ, so a strong tag does too.
        tag = format!("\"{digest}-gzip\"");
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    }
    if varies {
        headers.append(VARY, HeaderValue::from_static("accept-encoding"));
    }
    if let Ok(tag) = tag.parse() {
        headers.insert(ETAG, tag);
    }
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
    headers.insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    Kept { headers, body }
}

async fn gzip(body: Bytes) -> Option<Bytes> {
    let large = body.len() > LARGE;
    let press = move || {
        let mut out = GzEncoder::new(Vec::with_capacity(body.len() / 4), Compression::new(4));
        out.write_all(&body).ok()?;
        out.finish().ok().map(Bytes::from)
    };
    if large { tokio::task::spawn_blocking(press).await.ok().flatten() } else { press() }
}

fn send(asked: &Asked, kept: &Kept) -> Response {
    let kind = kept.headers.get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if let Some(accept) = &asked.accept
        && !accepted(accept, kind)
    {
        return Problem::new(Trouble::NotAcceptable)
            .saying(format!("This address answers as {kind}, which the Accept header excludes. Accept it, or */*."))
            .into_response();
    }
    let tag = kept.headers.get(ETAG);
    if let (Some(wanted), Some(tag)) = (&asked.none_match, tag)
        && matches(wanted, tag)
    {
        let mut response = StatusCode::NOT_MODIFIED.into_response();
        for name in [ETAG, CACHE_CONTROL, VARY] {
            if let Some(value) = kept.headers.get(&name) {
                response.headers_mut().insert(name, value.clone());
            }
        }
        return response;
    }
    let body = if asked.head { Body::empty() } else { Body::from(kept.body.clone()) };
    let mut response = Response::new(body);
    *response.headers_mut() = kept.headers.clone();
    response
}

/// RFC 9110, 13.1.2: weak comparison; the encodings of one answer count as the same.
fn matches(wanted: &HeaderValue, tag: &HeaderValue) -> bool {
    let bare = |tag: &str| tag.trim().trim_start_matches("W/").trim_matches('"').trim_end_matches("-gzip").to_owned();
    let (Ok(wanted), Ok(tag)) = (wanted.to_str(), tag.to_str()) else { return false };
    let tag = bare(tag);
    wanted.split(',').any(|w| w.trim() == "*" || bare(w) == tag)
}

/// A list element's weight; 1 where none is given or it cannot be read.
fn weight(parameters: &str) -> f32 {
    parameters
        .split(';')
        .filter_map(|p| p.trim().strip_prefix("q=").or_else(|| p.trim().strip_prefix("Q=")))
        .find_map(|q| q.trim().parse().ok())
        .unwrap_or(1.0)
}

fn accepts_gzip(headers: &HeaderMap) -> bool {
    headers.get_all(ACCEPT_ENCODING).iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(',')).any(|part| {
        let (name, parameters) = part.split_once(';').unwrap_or((part, ""));
        name.trim().eq_ignore_ascii_case("gzip") && weight(parameters) > 0.0
    })
}

/// Whether an `Accept` header lets this media type through (RFC 9110, 12.5.1). A header that is not understood excludes nothing.
fn accepted(accept: &str, kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let family = kind.split('/').next().unwrap_or_default();
    let mut best: Option<(u8, f32)> = None;
    let mut understood = false;
    for part in accept.split(',').map(str::trim).filter(|p| !p.is_empty()) {
        let (range, parameters) = part.split_once(';').unwrap_or((part, ""));
        let range = range.trim();
        let Some((wanted_family, wanted)) = range.split_once('/') else { continue };
        understood = true;
        let exactness = if range.eq_ignore_ascii_case(kind) {
            2
        } else if wanted == "*" && wanted_family.eq_ignore_ascii_case(family) {
            1
        } else if range == "*/*" {
            0
        } else {
            continue;
        };
        if best.is_none_or(|(known, _)| exactness > known) {
            best = Some((exactness, weight(parameters)));
        }
    }
    !understood || best.is_some_and(|(_, weight)| weight > 0.0)
}

fn is_text(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.starts_with("text/")
        || kind.ends_with("+json")
        || kind.ends_with("+xml")
        || matches!(kind, "application/json" | "application/xml" | "application/javascript")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accept_is_read_as_the_rfc_says() {
        for (accept, kind, fits) in [
            ("*/*", "text/csv", true),
            ("application/json", "application/json", true),
            ("application/*;q=0.1", "application/json", true),
            ("text/html, application/xhtml+xml", "application/json", false),
            ("application/json;q=0, */*", "application/json", false),
            ("*/*;q=0", "application/json", false),
            ("text/*", "text/csv; charset=utf-8", true),
            ("", "text/csv", true),
            ("nonsense", "text/csv", true),
        ] {
            assert_eq!(accepted(accept, kind), fits, "{accept} for {kind}");
        }
    }

    #[test]
    fn tags_compare_weakly_and_across_encodings() {
        let tag = HeaderValue::from_static("\"abc-gzip\"");
        for (wanted, same) in
            [("\"abc\"", true), ("W/\"abc\"", true), ("\"x\", \"abc-gzip\"", true), ("*", true), ("\"ab\"", false)]
        {
            assert_eq!(matches(&HeaderValue::from_static(wanted), &tag), same, "{wanted}");
        }
    }

    #[test]
    fn gzip_is_wanted_only_by_those_who_say_so() {
        for (value, wanted) in
            [("gzip", true), ("br, gzip;q=0.5", true), ("gzip;q=0", false), ("identity", false), ("x-gzip-not", false)]
        {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(value));
            assert_eq!(accepts_gzip(&headers), wanted, "{value}");
        }
    }
}
