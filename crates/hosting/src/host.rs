//! A host, as an address or a person names it.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};
use url::Url;

/// A host in its one form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Host {
    /// A name: small, ASCII, without a dot at its end.
    Name(String),
    /// An address.
    Address(IpAddr),
}

/// The text names no host.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "this is no host: write www.example.org, 203.0.113.9 or [2001:db8::9]; of a whole address, only its host is asked for"
)]
pub struct BadHost;

/// Why a host is nowhere on the internet, whatever a name server says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum NotRoutable {
    /// A hidden service (RFC 7686): who runs it cannot be found from its name.
    #[error("a hidden service (.onion)")]
    Onion,
    /// A hidden service of I2P, whose names no public name server answers for.
    #[error("a hidden service (.i2p)")]
    I2p,
    /// Another name that no public name server answers for (RFC 6761, 6762, 8375, 9476).
    #[error("a name for use inside a network")]
    Internal,
    /// Its addresses are no public ones.
    #[error("its addresses are not of the internet at large")]
    Inside,
}

impl Host {
    /// Reads a host: a name, an address, or a whole address of the web, of which the host is taken. A letter of any script is read as browsers read it.
    pub fn read(text: &str) -> Result<Self, BadHost> {
        let text = text.trim();
        let whole = if text.contains("://") {
            text.to_owned()
        } else if text.parse::<std::net::Ipv6Addr>().is_ok() {
            format!("https://[{text}]/")
        } else if text.contains(['@', '/', '\\', '?', '#']) {
            return Err(BadHost);
        } else {
            format!("https://{text}/")
        };
        let url = Url::parse(&whole).map_err(|_| BadHost)?;
        match url.host().ok_or(BadHost)? {
            url::Host::Ipv4(four) => Ok(Self::Address(four.into())),
            url::Host::Ipv6(six) => Ok(Self::Address(six.into())),
            url::Host::Domain(name) => {
                let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
                let fits = name.len() <= 253 && name.split('.').all(|label| (1..=63).contains(&label.len()));
                if fits { Ok(Self::Name(name)) } else { Err(BadHost) }
            }
        }
    }

    /// Why nobody need be asked where it is.
    pub fn not_routable(&self) -> Option<NotRoutable> {
        match self {
            Self::Address(address) => outbound::inside(*address).map(|_| NotRoutable::Inside),
            Self::Name(name) => {
                let last = name.rsplit('.').next().unwrap_or_default();
                let internal = ["localhost", "local", "internal", "alt", "invalid", "localdomain"];
                if last == "onion" {
                    Some(NotRoutable::Onion)
                } else if last == "i2p" {
                    Some(NotRoutable::I2p)
                } else if !name.contains('.') || internal.contains(&last) || name.ends_with(".home.arpa") {
                    Some(NotRoutable::Internal)
                } else {
                    None
                }
            }
        }
    }
}

impl std::fmt::Display for Host {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Name(name) => f.write_str(name),
            Self::Address(address) => address.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_has_one_form() {
        for (text, host) in [
            ("WWW.Example.ORG.", "www.example.org"),
            ("https://user:secret@www.example.org:8443/a/b?c#d", "www.example.org"),
            ("bücher.example", "xn--bcher-kva.example"),
            ("0x7f.1", "127.0.0.1"),
            ("2001:DB8::9", "2001:db8::9"),
            ("[2001:db8::9]", "2001:db8::9"),
        ] {
            assert_eq!(Host::read(text).map(|host| host.to_string()).as_deref(), Ok(host), "{text}");
        }
        for text in ["", ".", "a b", "a..b", "https://", "mailto:a@example.org", &"a.".repeat(200)] {
            assert_eq!(Host::read(text), Err(BadHost), "{text}");
        }
    }

    #[test]
    fn some_hosts_are_nowhere() {
        for (text, why) in [
            ("abcdefghijklmnop.onion", NotRoutable::Onion),
            ("example.i2p", NotRoutable::I2p),
            ("http://www.Example.I2P:8080/1", NotRoutable::I2p),
            ("printer.local", NotRoutable::Internal),
            ("intranet", NotRoutable::Internal),
            ("10.1.2.3", NotRoutable::Inside),
            ("::1", NotRoutable::Inside),
        ] {
            assert_eq!(Host::read(text).unwrap().not_routable(), Some(why), "{text}");
        }
        assert_eq!(Host::read("www.example.org").unwrap().not_routable(), None);
        assert_eq!(Host::read("i2p.example.org").unwrap().not_routable(), None);
        assert_eq!(Host::read("1.1.1.1").unwrap().not_routable(), None);
    }
}
