//! Before the face's router: an address in its one form, and a token out of it.
//!
//! A layer of a router runs once its route is found, so what changes the address stands before it as a service of its own.

use std::convert::Infallible;
use std::net::SocketAddr;
use std::task::{Context, Poll};

use axum::Router;
use axum::extract::{ConnectInfo, Request};
use axum::http::header::{AUTHORIZATION, COOKIE};
use axum::http::request::Parts;
use axum::http::uri::PathAndQuery;
use axum::http::{Extensions, HeaderValue, Uri};
use axum::routing::future::RouteFuture;
use tower::Service;

use super::own::AtRoot;

/// What every address of the face begins with.
pub(super) const PREFIX: &str = "/hma";
/// What every token begins with (`signin::token`).
pub(super) const TOKEN: &str = "accord_";

/// The face's router, and this before it.
#[derive(Clone)]
pub(super) struct WayIn(pub Router);

impl Service<Request> for WayIn {
    type Response = axum::response::Response;
    type Error = Infallible;
    type Future = RouteFuture<Infallible>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Service::<Request>::poll_ready(&mut self.0, context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let (mut parts, body) = request.into_parts();
        rewrite(&mut parts);
        self.0.call(Request::from_parts(parts, body))
    }
}

/// Takes doubled slashes and a token out of the address. A token stands in the header afterwards, unless another one stood there.
fn rewrite(parts: &mut Parts) {
    let (path, token) = plain(parts.uri.path());
    let token = token.map(str::to_owned);
    if let Some(address) = with_path(&parts.uri, &path) {
        parts.uri = address;
    }
    if let Some(token) = token {
        show(parts, &token);
    }
    // A browser brings its session wherever it is sent, and the face asks nobody from which page.
    parts.headers.remove(COOKIE);
    // What the outer router noted of the address has the token in it.
    let (peer, root) = (parts.extensions.remove::<ConnectInfo<SocketAddr>>(), parts.extensions.remove::<AtRoot>());
    parts.extensions = Extensions::new();
    peer.map(|peer| parts.extensions.insert(peer));
    root.map(|root| parts.extensions.insert(root));
}

/// Puts a token where tokens are looked for, unless something stands there.
pub(super) fn show(parts: &mut Parts, token: &str) {
    if parts.headers.contains_key(AUTHORIZATION) {
        return;
    }
    if let Ok(mut value) = HeaderValue::try_from(format!("Bearer {token}")) {
        value.set_sensitive(true);
        parts.headers.insert(AUTHORIZATION, value);
    }
}

/// The same address with another path.
pub(super) fn with_path(uri: &Uri, path: &str) -> Option<Uri> {
    let query = uri.query().map_or_else(String::new, |query| format!("?{query}"));
    // Made of parts and not read as a text: what begins with two slashes would be read as a host.
    let asked = PathAndQuery::try_from(format!("{path}{query}")).ok()?;
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(asked);
    Uri::from_parts(parts).ok()
}

/// A path of the face without doubled slashes and without the token that it may begin with; and that token. A slash at the end stays: it is
/// another address. The face itself has none.
fn plain(path: &str) -> (String, Option<&str>) {
    let mut segments = path.split('/').filter(|segment| !segment.is_empty()).skip(1).peekable();
    let token = segments.next_if(|first| first.starts_with(TOKEN));
    let mut plain = PREFIX.to_owned();
    for segment in segments {
        plain.push('/');
        plain.push_str(segment);
    }
    if path.ends_with('/') && plain.len() > PREFIX.len() {
        plain.push('/');
    }
    (plain, token)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_one_form_and_no_token() {
        for (path, wanted, token) in [
            ("/hma", "/hma", None),
            ("/hma/", "/hma", None),
            ("/hma/c/banks", "/hma/c/banks", None),
            ("/hma//c/banks", "/hma/c/banks", None),
            ("/hma/c//bank///A", "/hma/c/bank/A", None),
            ("/hma/c/banks/", "/hma/c/banks/", None),
            ("/hma/c/bank/A%2FB", "/hma/c/bank/A%2FB", None),
            ("/hma/accord_x", "/hma", Some("accord_x")),
            ("/hma/accord_x/", "/hma", Some("accord_x")),
            ("/hma/accord_x/c/banks", "/hma/c/banks", Some("accord_x")),
            ("/hma/accord_x//c/banks", "/hma/c/banks", Some("accord_x")),
            ("/hma//accord_x/c/banks//", "/hma/c/banks/", Some("accord_x")),
            ("/hma/c/accord_x", "/hma/c/accord_x", None),
        ] {
            assert_eq!(plain(path), (wanted.to_owned(), token), "{path}");
        }
    }

    fn rewritten(uri: &str, headers: &[(&'static str, &'static str)]) -> Parts {
        let mut request = axum::http::Request::builder().uri(uri);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (mut parts, ()) = request.body(()).unwrap().into_parts();
        parts.extensions.insert(ConnectInfo::<SocketAddr>("192.0.2.1:1".parse().unwrap()));
        parts.extensions.insert("what the outer router noted");
        rewrite(&mut parts);
        parts
    }

    #[test]
    fn a_token_goes_into_the_header_and_the_query_stays() {
        let parts = rewritten("http://house.example/hma//accord_x//m/lookup?a=//b&c", &[("cookie", "session")]);
        assert_eq!(parts.uri, "http://house.example/hma/m/lookup?a=//b&c");
        assert_eq!(parts.headers["authorization"], "Bearer accord_x");
        assert!(parts.headers["authorization"].is_sensitive());
        assert!(!parts.headers.contains_key("cookie"));
        assert!(parts.extensions.get::<ConnectInfo<SocketAddr>>().is_some());
        assert!(parts.extensions.get::<&str>().is_none());
        assert!(
            !format!("{:?}", parts.extensions).contains("accord_x")
                && !format!("{:?}", parts.headers).contains("accord_x")
        );
    }

    #[test]
    fn a_header_counts_before_the_path() {
        let parts = rewritten("/hma/accord_x/c/banks", &[("authorization", "Bearer accord_y")]);
        assert_eq!(parts.headers["authorization"], "Bearer accord_y");
        assert_eq!(parts.uri, "/hma/c/banks");
    }
}
