//! The address under which people reach this site, and whether a request comes from it.

use axum::http::{HeaderMap, header};

/// Scheme, host and port, as a browser writes them: `https://accord.example.org`, `http://localhost:8080`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin(String);

/// The text cannot be a site's origin.
#[derive(Debug, PartialEq, Eq)]
pub struct BadOrigin(pub String);

impl std::fmt::Display for BadOrigin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "“{}” is no origin: give scheme and host without a path, such as https://accord.example.org (http only for localhost)",
            self.0
        )
    }
}

impl std::error::Error for BadOrigin {}

impl Origin {
    /// Checks and takes an origin. Without TLS only this very machine will do: sessions and passkeys need it.
    pub fn new(text: &str) -> Result<Self, BadOrigin> {
        let bad = || BadOrigin(text.to_owned());
        let text = text.trim_end_matches('/').to_ascii_lowercase();
        let (scheme, host) = text.split_once("://").ok_or_else(bad)?;
        let (name, port) = host.split_once(':').map_or((host, None), |(n, p)| (n, Some(p)));
        let named = !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
        let numbered = port.is_none_or(|p| p.parse::<u16>().is_ok());
        let safe = scheme == "https" || (scheme == "http" && matches!(name, "localhost" | "127.0.0.1"));
        if named && numbered && safe { Ok(Self(text)) } else { Err(bad()) }
    }

    /// As a browser writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether people reach the site by TLS; without it, it is this very machine's alone.
    pub fn is_encrypted(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// Whether a request that changes something was sent by a page of this site. Browsers say so themselves; what says
    /// nothing is refused.
    pub fn sent_by_this_site(&self, headers: &HeaderMap) -> bool {
        let said = |name| headers.get(name).and_then(|v| v.to_str().ok());
        if let Some(site) = said(header::HeaderName::from_static("sec-fetch-site")) {
            return site == "same-origin";
        }
        // The host is what the browser asked; a page of another site cannot choose it.
        said(header::ORIGIN).is_some_and(|origin| {
            origin == self.0
                || said(header::HOST).is_some_and(|host| origin.split_once("://").is_some_and(|(_, o)| o == host))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn origins_are_those_that_sessions_are_safe_on() {
        for good in ["https://accord.example.org", "https://accord.example.org:8443/", "http://localhost:8080"] {
            assert!(Origin::new(good).is_ok(), "{good}");
        }
        for bad in [
            "accord.example.org",
            "http://accord.example.org",
            "https://a/b",
            "https://a:b",
            "ftp://localhost",
            "https://",
        ] {
            assert!(Origin::new(bad).unwrap_err().to_string().contains("https://accord.example.org"), "{bad}");
        }
    }

    #[test]
    fn another_site_sends_nothing_here() {
        let origin = Origin::new("http://localhost:8080").unwrap();
        let with = |pairs: &[(&'static str, &'static str)]| {
            pairs.iter().map(|(k, v)| (header::HeaderName::from_static(k), v.parse().unwrap())).collect::<HeaderMap>()
        };
        for (pairs, ours) in [
            (vec![("sec-fetch-site", "same-origin")], true),
            (vec![("sec-fetch-site", "same-site")], false),
            (vec![("sec-fetch-site", "cross-site"), ("origin", "http://localhost:8080")], false),
            (vec![("origin", "http://localhost:8080")], true),
            (vec![("origin", "http://127.0.0.1:9"), ("host", "127.0.0.1:9")], true),
            (vec![("origin", "https://elsewhere.example"), ("host", "localhost:8080")], false),
            (vec![("origin", "null")], false),
            (vec![], false),
        ] {
            assert_eq!(origin.sent_by_this_site(&with(&pairs)), ours, "{pairs:?}");
        }
    }
}
