//! Which site passkeys are for.

use std::time::Duration;

use url::{Host, Url};
use webauthn_rs::{Webauthn, WebauthnBuilder};

/// The site that people sign in to: one origin, and the relying party's id, which is its host. A passkey is bound to that host for good.
#[derive(Clone, Debug)]
pub struct Site {
    origin: Url,
    host: String,
    pub(super) webauthn: Webauthn,
}

/// Why an origin cannot have passkeys.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotASite {
    /// It cannot be read.
    #[error("“{0}” is no origin: write https:// and a host, as in https://accord.example.org")]
    Unreadable(String),
    /// Browsers give no passkeys to an address of numbers (WebAuthn L3, 5.1.3: an effective domain is asked for).
    #[error(
        "“{0}” is an address of numbers, which passkeys cannot be bound to: give the site a name, or use http://localhost to try it"
    )]
    Address(String),
    /// Browsers give no passkeys outside a secure context.
    #[error(
        "“{0}” is not encrypted, and passkeys are for encrypted sites: use https:// (http:// is for localhost alone)"
    )]
    Insecure(String),
    /// More than scheme, host and port.
    #[error("“{0}” says more than scheme, host and port: leave the rest away")]
    TooMuch(String),
}

impl Site {
    /// From an origin such as `https://accord.example.org`, or `http://localhost:8080` to try it.
    pub fn new(origin: &str) -> Result<Self, NotASite> {
        let said = || origin.to_owned();
        let url = Url::parse(origin).map_err(|_| NotASite::Unreadable(said()))?;
        let host = match url.host() {
            Some(Host::Domain(name)) => name.to_owned(),
            Some(Host::Ipv4(_) | Host::Ipv6(_)) => return Err(NotASite::Address(said())),
            None => return Err(NotASite::Unreadable(said())),
        };
        let local = host == "localhost" || host.ends_with(".localhost");
        match url.scheme() {
            "https" => {}
            "http" if local => {}
            "http" => return Err(NotASite::Insecure(said())),
            _ => return Err(NotASite::Unreadable(said())),
        }
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        if !bare || !url.username().is_empty() || url.password().is_some() {
            return Err(NotASite::TooMuch(said()));
        }
        let webauthn = WebauthnBuilder::new(&host, &url)
            .map(|builder| builder.timeout(Duration::from_mins(5)).allow_subdomains(false).allow_any_port(false))
            .and_then(WebauthnBuilder::build)
            .map_err(|_| NotASite::Unreadable(said()))?;
        Ok(Self { origin: url, host, webauthn })
    }

    /// Scheme, host and port as a browser writes them, without a slash at the end.
    pub fn origin(&self) -> String {
        self.origin.origin().ascii_serialization()
    }

    /// The relying party's id.
    pub fn host(&self) -> &str {
        &self.host
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_site_is() {
        let site = Site::new("https://Accord.Example.org:443/").unwrap();
        assert_eq!((site.origin().as_str(), site.host()), ("https://accord.example.org", "accord.example.org"));
        let site = Site::new("http://localhost:8080").unwrap();
        assert_eq!((site.origin().as_str(), site.host()), ("http://localhost:8080", "localhost"));
    }

    #[test]
    fn what_is_no_site_is_told_why() {
        let why = |origin: &str| Site::new(origin).map(|_| ()).unwrap_err();
        for address in ["https://192.0.2.1", "http://127.0.0.1:8080", "https://[2001:db8::1]", "https://3221225985"] {
            assert_eq!(why(address), NotASite::Address(address.into()));
        }
        assert!(why("https://192.0.2.1").to_string().contains("http://localhost"));
        assert_eq!(why("http://accord.example.org"), NotASite::Insecure("http://accord.example.org".into()));
        for more in [
            "https://a.example.org/accord",
            "https://a.example.org/?a",
            "https://u@a.example.org",
            "https://a.example.org/#x",
        ] {
            assert_eq!(why(more), NotASite::TooMuch(more.into()));
        }
        for bad in ["", "accord.example.org", "ftp://a.example.org", "https://", "data:x"] {
            assert_eq!(why(bad), NotASite::Unreadable(bad.into()));
        }
    }
}
