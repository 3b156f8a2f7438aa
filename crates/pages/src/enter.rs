//! The way into every page: finds the language, the moment and the parameters in the address, and dresses faults. Keeping
//! answers, conditional requests and security headers are the work of the floor above.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use alliance::people::access;
use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use desk::Desk;
use desk::hashing::Hashing;
use gate::Turned;
use jiff::civil::Date;

use crate::ctx::Ctx;
use crate::fault::{Fault, Undressed};
use crate::i18n::{Arg, Lang};
use crate::packs::Packs;
use crate::work::Seat;

/// What all pages share.
#[derive(Clone, Debug)]
pub struct Site {
    pub(crate) desk: Desk,
    /// Who makes conference packs, where somebody does.
    pub(crate) packs: Option<Arc<dyn Packs>>,
    /// What hashes a picture that somebody tries; none: fingerprints alone are tried.
    pub(crate) hashing: Option<Hashing>,
}

fn language(request: &Request) -> Lang {
    Lang::preferred(request.headers().get(header::ACCEPT_LANGUAGE).and_then(|h| h.to_str().ok()).unwrap_or_default())
}

/// `/`: to the front page in the reader's language.
pub(crate) async fn root(request: Request) -> Response {
    let query = request.uri().query().map_or_else(String::new, |q| format!("?{q}"));
    let mut response = Redirect::temporary(&format!("/{}/{query}", language(&request).tag())).into_response();
    response.headers_mut().insert(header::VARY, HeaderValue::from_static("accept-language"));
    response
}

/// An address that is no page.
pub(crate) async fn nowhere() -> Fault {
    Fault::Missing
}

/// Prepares the [`Ctx`], then lets the page answer.
pub(crate) async fn enter(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let uri = request.uri().clone();
    let (tag, path) = uri.path()[1..].split_once('/').map_or((&uri.path()[1..], ""), |(tag, rest)| (tag, rest));
    let path = format!("/{path}");
    let served = Lang::served(tag);
    let lang = served.unwrap_or_else(|| language(&request));
    let mut parameters = pairs(uri.query().unwrap_or_default());
    let day = parameters.iter().find(|(k, v)| k == "as_of" && !v.is_empty()).map(|(_, v)| v.clone());
    parameters.retain(|(k, _)| k != "as_of");
    let as_of = day.as_deref().map(str::parse::<Date>).transpose();

    let moment = match site.desk.moment(as_of.as_ref().ok().copied().flatten()).await {
        Ok(moment) => moment,
        Err(error) => {
            tracing::error!(%error, "the register does not answer");
            return StatusCode::SERVICE_UNAVAILABLE.into_response();
        }
    };
    let c = Ctx::new(site.desk.clone(), lang, moment, path, parameters);
    if as_of.is_err() {
        let given = Arg::Text(day.unwrap_or_default());
        let sentence = c.with("fault-date", &[("given", given), ("example", Arg::Text(c.today().to_string()))]);
        return finish(dress(&c, &Fault::Bad(sentence)), lang);
    }
    if served.is_none() {
        return finish(dress(&c, &Fault::Missing), lang);
    }

    let safe = request.method().is_safe();
    if is_working(c.path()) && !lang.works() && request.method().is_safe() {
        return Redirect::temporary(&c.here_in(Lang::En)).into_response();
    }
    request.extensions_mut().insert(c.clone());
    let mut response = next.run(request).await;
    if let Some(turned) = response.extensions_mut().remove::<Turned>() {
        return finish(turn(&c, turned, safe), lang);
    }
    match response.extensions_mut().remove::<Undressed>() {
        Some(Undressed(fault)) => {
            let mut dressed = dress(&c, &fault);
            // A fault in the working rooms is kept by nobody; and a page there that does not exist is answered to the byte
            // as one that is not theirs.
            if c.path().starts_with("/work/") || response.headers().contains_key(header::CACHE_CONTROL) {
                dressed.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
            }
            finish(dressed, lang)
        }
        None => finish(response, lang),
    }
}

/// Whether an address belongs to the rooms that people sign in to.
fn is_working(path: &str) -> bool {
    ["/work", "/sign-in", "/sign-out", "/verify"].iter().any(|room| is_in(path, room))
}

fn is_in(path: &str, room: &str) -> bool {
    path.strip_prefix(room).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// What becomes of somebody whom the gate turned away. What is not theirs looks exactly like what is not there.
fn turn(c: &Ctx, turned: Turned, safe: bool) -> Response {
    // What was sent cannot be sent again by a link: back to the page from which it was sent.
    let sent = if safe { "" } else { "&sent=1" };
    let back = || format!("{}{sent}", crate::ctx::escape(access::page_above(c.path())));
    let mut response = match turned {
        Turned::SignIn => Redirect::to(&c.to(format!("/sign-in?back={}", back()))).into_response(),
        Turned::Verify => Redirect::to(&c.to(format!("/verify?back={}", back()))).into_response(),
        Turned::NotThere => dress(c, &Fault::Missing),
        Turned::Foreign => dress(c, &Fault::Foreign),
        Turned::Token(word) => dress(c, &Fault::Token(c.of("token-refused", word))),
        Turned::Wait(seconds) => dress(c, &Fault::Wait(seconds)),
        Turned::Unreadable(what) => dress(c, &Fault::Bad(what)),
        Turned::Broken(what) => dress(c, &Fault::Broken(what)),
        Turned::Unavailable(what) => {
            tracing::error!(what, "the working rooms do not answer");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn finish(mut response: Response, lang: Lang) -> Response {
    response.headers_mut().insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.tag()));
    response
}

#[derive(Template)]
#[template(path = "fault.html")]
struct FaultPage<'a> {
    c: &'a Ctx,
    title: String,
    sentence: String,
    id: Option<String>,
}

/// A fault before the door. Addresses there hold secrets of one use, so the page has no link to itself, in no language.
#[derive(Template)]
#[template(path = "work/fault.html")]
struct FaultOutside<'a> {
    c: &'a Seat,
    title: String,
    sentence: String,
    id: Option<String>,
}

impl FaultOutside<'_> {
    /// The page that one is led to in another language: this one's address stands in no link.
    fn above(&self) -> &'static str {
        if self.c.is_at("/sign-in") { "/sign-in" } else { "/" }
    }
}

static FAULTS: AtomicU64 = AtomicU64::new(1);

fn dress(c: &Ctx, fault: &Fault) -> Response {
    c.name_nobody();
    let (title, sentence, id) = match fault {
        Fault::Missing => (c.m("fault-missing-title"), c.m("fault-missing"), None),
        Fault::Bad(sentence) => (c.m("fault-bad-title"), sentence.clone(), None),
        Fault::Moved => (c.m("fault-moved-title"), c.m("fault-moved"), None),
        Fault::Foreign => (c.m("fault-foreign-title"), c.m("fault-foreign"), None),
        Fault::Refused(sentence) => (c.m("fault-refused-title"), sentence.clone(), None),
        Fault::Wait(seconds) => {
            (c.m("fault-wait-title"), c.with("fault-wait", &[("seconds", Arg::Number(*seconds))]), None)
        }
        Fault::Token(sentence) => (c.m("fault-token-title"), sentence.clone(), None),
        Fault::Broken(what) => {
            let no = FAULTS.fetch_add(1, Ordering::Relaxed);
            let id = format!("{:x}-{no}", c.desk().clock().now().as_second());
            tracing::error!(id, what, "a page could not be made");
            (c.m("fault-broken-title"), c.m("fault-broken"), Some(id))
        }
    };
    let page = if ["/sign-in", "/notice"].iter().any(|room| is_in(c.path(), room)) {
        c.page(&FaultOutside { c: &Seat::outside(c.clone()), title, sentence, id })
    } else {
        c.page(&FaultPage { c, title, sentence, id })
    };
    let mut response = page.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response());
    *response.status_mut() = fault.status();
    match fault {
        Fault::Wait(seconds) => {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(*seconds));
        }
        Fault::Token(_) => {
            response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        _ => {}
    }
    response
}

/// The pairs of a query string (`application/x-www-form-urlencoded`).
fn pairs(query: &str) -> Vec<(String, String)> {
    let parts = query.split('&').filter(|p| !p.is_empty());
    parts.map(|p| p.split_once('=').unwrap_or((p, ""))).map(|(k, v)| (unescape(k), unescape(v))).collect()
}

fn unescape(text: &str) -> String {
    let digit = |b: Option<&u8>| b.and_then(|b| char::from(*b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        match (bytes[at], digit(bytes.get(at + 1)), digit(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.push(high * 16 + low);
                at += 3;
            }
            (b'+', ..) => {
                out.push(b' ');
                at += 1;
            }
            (byte, ..) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn query_strings_are_read_as_forms_write_them() {
        assert_eq!(
            pairs("q=known+material%21&goal=&x"),
            [("q", "known material!"), ("goal", ""), ("x", "")].map(|(k, v)| (k.to_owned(), v.to_owned()))
        );
        assert_eq!(unescape("100%"), "100%");
        assert_eq!(unescape("%2541%2b"), "%41+", "once, and no more");
    }
}
