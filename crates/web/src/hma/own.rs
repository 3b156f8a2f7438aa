//! A listener of its own for clients on the same machine that show no token: what reaches it acts by one token, so it keeps browsers out.

use std::convert::Infallible;
use std::net::{IpAddr, SocketAddr};
use std::task::{Context, Poll};

use axum::Router;
use axum::extract::Request;
use axum::http::header::{HOST, ORIGIN};
use axum::http::request::Parts;
use axum::http::uri::Authority;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::routing::future::RouteFuture;
use desk::people::Secret;
use tower::Service;

use super::fault::Fault;
use super::way_in::{PREFIX, TOKEN, show, with_path};

/// The face stands at the root of what was asked.
#[derive(Clone, Copy, Debug)]
pub(super) struct AtRoot;

/// The face at the root, with `/api/v1/match` beside it, for whoever reaches this machine's loopback.
#[derive(Clone, Debug)]
pub struct Loopback {
    whole: Router,
    token: std::sync::Arc<Secret<String>>,
}

/// Why there is no such listener.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "{0} is not this machine's alone: whoever reaches that listener acts by its token, so it takes a loopback address, 127.0.0.1 or [::1]"
)]
pub struct NotLoopback(SocketAddr);

impl Loopback {
    /// To be served at this address, and acting by this token where a request shows none.
    pub(crate) fn new(whole: Router, at: SocketAddr, token: Secret<String>) -> Result<Self, NotLoopback> {
        if at.ip().is_loopback() { Ok(Self { whole, token: std::sync::Arc::new(token) }) } else { Err(NotLoopback(at)) }
    }
}

impl Service<Request> for Loopback {
    type Response = Response;
    type Error = Infallible;
    type Future = RouteFuture<Infallible>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Service::<Request>::poll_ready(&mut self.whole, context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let (mut parts, body) = request.into_parts();
        place(&mut parts, self.token.expose());
        self.whole.call(Request::from_parts(parts, body))
    }
}

/// Refuses what a browser sends: whoever opens a page on this machine would ask by the token without knowing.
pub(crate) async fn keep_browsers_out(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    match brought_by_a_browser(&parts) {
        None => next.run(Request::from_parts(parts, body)).await,
        Some(what) => {
            let why = "This listener is for programs on this machine, and the request comes as a browser's does";
            Fault::forbidden(format!("{why}: {what}.")).into_response()
        }
    }
}

/// Puts the face under the name that the router has for it, and the token into the header.
fn place(parts: &mut Parts, token: &str) {
    let mut segments = parts.uri.path().split('/').filter(|segment| !segment.is_empty());
    let first = segments.next();
    let shows_its_own = first.is_some_and(|first| first.starts_with(TOKEN));
    let is_api = [first, segments.next(), segments.next()] == [Some("api"), Some("v1"), Some("match")];
    if !shows_its_own {
        show(parts, token);
    }
    if !is_api && let Some(address) = with_path(&parts.uri, &format!("{PREFIX}{}", parts.uri.path())) {
        parts.uri = address;
    }
    parts.extensions.insert(AtRoot);
}

/// What of a request only a browser that shows another site's page sends; or a host by whose name such a page was brought here (DNS rebinding).
fn brought_by_a_browser(parts: &Parts) -> Option<&'static str> {
    let said = |name: &str| parts.headers.get(name).map(|v| v.to_str().unwrap_or("?"));
    if said(ORIGIN.as_str()).is_some() {
        return Some("it has an Origin");
    }
    if said("sec-fetch-site").is_some_and(|site| !matches!(site, "none" | "same-origin")) {
        return Some("its Sec-Fetch-Site is another site");
    }
    let host = parts.uri.authority().map(Authority::as_str).or_else(|| said(HOST.as_str()));
    (!host.is_some_and(is_loopback_name)).then_some("its Host is no loopback name")
}

fn is_loopback_name(host: &str) -> bool {
    let Ok(authority) = host.parse::<Authority>() else { return false };
    let name = authority.host().trim_matches(['[', ']']);
    name.eq_ignore_ascii_case("localhost")
        || name.parse::<IpAddr>().is_ok_and(|address| address.to_canonical().is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(uri: &str, headers: &[(&str, &str)]) -> Parts {
        let mut request = axum::http::Request::builder().uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.body(()).unwrap().into_parts().0
    }

    #[test]
    fn it_is_for_this_machine_alone() {
        let at = |text: &str| Loopback::new(Router::new(), text.parse().unwrap(), Secret::new("accord_x".to_owned()));
        for inside in ["127.0.0.1:9876", "127.9.9.9:1", "[::1]:9876"] {
            assert!(at(inside).is_ok(), "{inside}");
        }
        for outside in ["0.0.0.0:9876", "192.168.0.1:9876", "[::]:9876", "[2001:db8::1]:1"] {
            assert!(at(outside).is_err(), "{outside}");
        }
    }

    #[test]
    fn browsers_are_told_from_programs() {
        for program in [
            &[("host", "127.0.0.1:9876")][..],
            &[("host", "localhost")],
            &[("host", "[::1]:9876"), ("sec-fetch-mode", "cors")],
            &[("host", "127.0.0.1"), ("sec-fetch-site", "none")],
        ] {
            assert_eq!(brought_by_a_browser(&parts("/c/banks", program)), None, "{program:?}");
        }
        for browser in [
            &[("host", "127.0.0.1"), ("origin", "http://127.0.0.1")][..],
            &[("host", "127.0.0.1"), ("sec-fetch-site", "cross-site")],
            &[("host", "127.0.0.1"), ("sec-fetch-site", "same-site")],
            &[("host", "evil.example")],
            &[("host", "127.0.0.1.evil.example")],
            &[("host", "localhost@evil.example")],
            &[],
        ] {
            assert!(brought_by_a_browser(&parts("/c/banks", browser)).is_some(), "{browser:?}");
        }
        assert!(brought_by_a_browser(&parts("http://evil.example/c/banks", &[("host", "127.0.0.1")])).is_some());
    }

    #[test]
    fn the_face_stands_at_the_root() {
        for (path, wanted) in [
            ("/", "/hma/"),
            ("/c/banks?a=b", "/hma/c/banks?a=b"),
            ("//c/banks", "/hma//c/banks"),
            ("/api/v1/match", "/api/v1/match"),
            ("/api/v1/match/stream?banks=A", "/api/v1/match/stream?banks=A"),
            ("/api/v1/members", "/hma/api/v1/members"),
        ] {
            let mut placed = parts("/", &[]);
            placed.uri = axum::http::Uri::from_parts({
                let mut parts = axum::http::uri::Parts::default();
                parts.path_and_query = Some(path.parse().unwrap());
                parts
            })
            .unwrap();
            place(&mut placed, "accord_x");
            assert_eq!(placed.uri.path_and_query().unwrap().as_str(), wanted);
            assert_eq!(placed.headers["authorization"], "Bearer accord_x");
        }
        let mut own = parts("/c/banks", &[("authorization", "Bearer accord_y")]);
        place(&mut own, "accord_x");
        assert_eq!(own.headers["authorization"], "Bearer accord_y");
        let mut own = parts("/accord_y/c/banks", &[]);
        place(&mut own, "accord_x");
        assert!(!own.headers.contains_key("authorization"));
    }
}
