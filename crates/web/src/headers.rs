//! Headers that every answer carries.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::House;
use crate::guard::in_working_rooms;
use crate::hma;

/// No scripts, nothing from elsewhere, no frames.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; \
     form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The same for the pages that work better with this site's own scripts, which may ask this site alone.
const WITH_SCRIPTS: &str = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; script-src 'self'; \
     connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const EVERYWHERE: [(&str, &str); 5] = [
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    (
        "permissions-policy",
        "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), \
         magnetometer=(), microphone=(), payment=(), usb=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
];

/// Two years, this host and all below it (RFC 6797).
const BY_TLS_ALONE: HeaderValue = HeaderValue::from_static("max-age=63072000; includeSubDomains");

/// Whether an address belongs to the API.
pub(crate) fn under_api(path: &str) -> bool {
    path.strip_prefix("/api").is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// Adds them. What the API gives is public data, which any page may read; the pages are for this site.
pub(crate) async fn headers(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let api = under_api(request.uri().path());
    let working = in_working_rooms(request.uri().path());
    // What only machines ask has no scripts.
    let pages = !api && !hma::is_under(request.uri().path());
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in EVERYWHERE {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    if house.settings.encrypted {
        headers.insert("strict-transport-security", BY_TLS_ALONE);
    }
    let policy = if working && pages { WITH_SCRIPTS } else { CONTENT_SECURITY_POLICY };
    headers.insert("content-security-policy", HeaderValue::from_static(policy));
    let resource = if api && !working { "cross-origin" } else { "same-origin" };
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static(resource));
    if api && !working {
        headers.insert("access-control-allow-origin", HeaderValue::from_static("*"));
        headers.insert("access-control-expose-headers", HeaderValue::from_static("content-disposition, etag, link"));
    }
    response
}
