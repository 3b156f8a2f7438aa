//! The two cookies: a session's, and that of an errand to another house.

use axum::http::{HeaderMap, HeaderValue, header};
use desk::people::SessionSecret;

/// The cookie of a session (RFC 6265bis: bound to this host, sent over TLS only).
pub const COOKIE: &str = "__Host-accord";
/// The cookie of an errand to another house. It comes back with the browser that went there, which a session's cookie does not.
const ERRAND: &str = "__Host-accord-errand";
/// Seconds that an errand may take.
const ERRAND_AGE: u32 = 15 * 60;

fn named<'a>(headers: &'a HeaderMap, wanted: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(name, _)| *name == wanted)
        .map(|(_, value)| value)
}

/// What the session's cookie holds.
pub fn cookie(headers: &HeaderMap) -> Option<&str> {
    named(headers, COOKIE)
}

/// The header that gives a browser its session, or with none takes it away.
pub fn set_cookie(secret: Option<&SessionSecret>) -> HeaderValue {
    let (value, age) = secret.map_or(("", "; Max-Age=0"), |s| (s.expose(), ""));
    HeaderValue::try_from(format!("{COOKIE}={value}; Path=/; Secure; HttpOnly; SameSite=Strict{age}"))
        .unwrap_or_else(|_| HeaderValue::from_static(""))
}

/// What the errand's cookie holds.
pub fn errand_cookie(headers: &HeaderMap) -> Option<&str> {
    named(headers, ERRAND)
}

/// The header that gives a browser an errand, or with none takes it away.
pub fn set_errand_cookie(name: Option<&str>) -> HeaderValue {
    let (value, age) = name.map_or(("", 0), |n| (n, ERRAND_AGE));
    HeaderValue::try_from(format!("{ERRAND}={value}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={age}"))
        .unwrap_or_else(|_| HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cookie_is_found_by_its_own_name() {
        let mut headers = HeaderMap::new();
        headers.append(header::COOKIE, "a=b; __Host-accord-errand=two; x=y".parse().unwrap());
        assert_eq!((cookie(&headers), errand_cookie(&headers)), (None, Some("two")));
        headers.append(header::COOKIE, "__Host-accord=one".parse().unwrap());
        assert_eq!((cookie(&headers), errand_cookie(&headers)), (Some("one"), Some("two")));
    }

    #[test]
    fn cookies_are_for_this_host_and_for_no_script() {
        for header in [set_cookie(None), set_errand_cookie(Some("x")), set_errand_cookie(None)] {
            let text = header.to_str().unwrap();
            assert!(text.starts_with("__Host-") && text.contains("; Path=/; Secure; HttpOnly; SameSite="), "{text}");
            assert!(!text.contains("Domain"), "{text}");
        }
        assert!(set_cookie(None).to_str().unwrap().contains("SameSite=Strict; Max-Age=0"));
    }
}
