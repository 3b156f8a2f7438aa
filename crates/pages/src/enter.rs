//! The way into every page: finds the language, the moment and the parameters in the address, keeps pages that were made
//! already, and dresses faults.

use std::collections::{HashMap, VecDeque};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use askama::Template;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use desk::Desk;
use jiff::civil::Date;

use crate::ctx::Ctx;
use crate::fault::{Fault, Undressed};
use crate::i18n::{Arg, Lang};

/// Pages are text of our own making: no script, nothing from elsewhere.
const POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
/// Bytes of pages that are kept.
const KEPT: usize = 16 * 1024 * 1024;

/// What all pages share.
#[derive(Clone, Debug)]
pub struct Site {
    pub(crate) desk: Desk,
    kept: Arc<Mutex<Kept>>,
}

impl Site {
    pub(crate) fn new(desk: Desk) -> Self {
        Self { desk, kept: Arc::default() }
    }
}

/// Pages that were made already, by address and day. A page is a function of these and of the events known.
#[derive(Debug, Default)]
struct Kept {
    /// Events known when these pages were made.
    size: u64,
    bytes: usize,
    pages: HashMap<String, (HeaderMap, Bytes)>,
    order: VecDeque<String>,
}

impl Kept {
    fn find(&self, size: u64, address: &str) -> Option<(HeaderMap, Bytes)> {
        if self.size == size { self.pages.get(address).cloned() } else { None }
    }

    fn keep(&mut self, size: u64, address: String, page: (HeaderMap, Bytes)) {
        if size < self.size || page.1.len() > KEPT / 16 {
            return;
        }
        if size > self.size {
            *self = Self { size, ..Self::default() };
        }
        self.bytes += page.1.len();
        if let Some((_, before)) = self.pages.insert(address.clone(), page) {
            self.bytes -= before.len();
        } else {
            self.order.push_back(address);
        }
        while self.bytes > KEPT
            && let Some(oldest) = self.order.pop_front()
        {
            self.bytes -= self.pages.remove(&oldest).map_or(0, |(_, body)| body.len());
        }
    }
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
    let size = site.desk.moment(None).await.map_or(moment.size, |now| now.size);
    let c = Ctx::new(site.desk.clone(), lang, moment, path, parameters);
    if as_of.is_err() {
        let given = Arg::Text(day.unwrap_or_default());
        let sentence = c.with("fault-date", &[("given", given), ("example", Arg::Text(c.today().to_string()))]);
        return finish(dress(&c, &Fault::Bad(sentence)), lang);
    }
    if served.is_none() {
        return finish(dress(&c, &Fault::Missing), lang);
    }

    // The day is part of the name: a page says which day it speaks of.
    let address = format!("{} {uri}", c.today());
    let tag = format!("W/\"{size}-{}-{}\"", c.today(), &crate::stylesheet_href()[15..27]);
    let asked_before = request.headers().get(header::IF_NONE_MATCH).is_some_and(|t| t.as_bytes() == tag.as_bytes());
    if let Some((headers, body)) = site.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner).find(size, &address) {
        if asked_before {
            return (StatusCode::NOT_MODIFIED, headers).into_response();
        }
        return (headers, body).into_response();
    }
    request.extensions_mut().insert(c.clone());
    let mut response = next.run(request).await;
    if let Some(Undressed(fault)) = response.extensions_mut().remove::<Undressed>() {
        return finish(dress(&c, &fault), lang);
    }
    let response = finish(response, lang);
    if response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        parts.headers.insert(header::ETAG, tag);
    }
    parts.headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    let page = (parts.headers.clone(), body.clone());
    site.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner).keep(size, address, page);
    Response::from_parts(parts, Body::from(body))
}

fn finish(mut response: Response, lang: Lang) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(lang.tag()));
    headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
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

static FAULTS: AtomicU64 = AtomicU64::new(1);

fn dress(c: &Ctx, fault: &Fault) -> Response {
    let (title, sentence, id) = match fault {
        Fault::Missing => (c.m("fault-missing-title"), c.m("fault-missing"), None),
        Fault::Bad(sentence) => (c.m("fault-bad-title"), sentence.clone(), None),
        Fault::Broken(what) => {
            let no = FAULTS.fetch_add(1, Ordering::Relaxed);
            let id = format!("{:x}-{no}", c.desk().clock().now().as_second());
            tracing::error!(id, what, "a page could not be made");
            (c.m("fault-broken-title"), c.m("fault-broken"), Some(id))
        }
    };
    let page = FaultPage { c, title, sentence, id };
    let mut response = c.page(&page).unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response());
    *response.status_mut() = fault.status();
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
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
    }

    #[test]
    fn kept_pages_go_when_the_register_moves_on() {
        let mut kept = Kept::default();
        kept.keep(5, "a".into(), (HeaderMap::new(), Bytes::from_static(b"x")));
        assert!(kept.find(5, "a").is_some());
        assert!(kept.find(6, "a").is_none());
        kept.keep(6, "b".into(), (HeaderMap::new(), Bytes::from_static(b"y")));
        assert!(kept.find(6, "a").is_none());
        assert_eq!(kept.bytes, 1);
    }
}
