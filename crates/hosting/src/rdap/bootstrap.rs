//! Which registry knows what (RFC 9224): files of IANA that an operator supplies, or one server that knows or passes on.

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use url::Url;

use crate::delivery::{network, within};

/// Where registries are.
#[derive(Clone, Debug, Default)]
pub struct Registries {
    /// The end of a name, small, and its servers.
    names: Vec<(String, Url)>,
    networks: Vec<(IpAddr, u8, Url)>,
    /// One that is asked for everything.
    one: Option<Url>,
}

/// The files do not hold.
#[derive(Debug, thiserror::Error)]
pub enum BadRegistries {
    /// A file could not be read.
    #[error("{}: {why}; a directory with dns.json, ipv4.json and ipv6.json is wanted, as IANA gives them out (RFC 9224)", path.display())]
    Unread {
        /// Which one.
        path: PathBuf,
        /// What the system says.
        why: std::io::Error,
    },
    /// A file is not what RFC 9224 says.
    #[error("{}: no file of registries (RFC 9224): {why}", path.display())]
    Unfit {
        /// Which one.
        path: PathBuf,
        /// What does not hold.
        why: String,
    },
    /// The address is none to which a question could be added.
    #[error("“{0}” is no address of an RDAP server: write https://rdap.example.org/")]
    Address(String),
}

/// One of IANA's files.
#[derive(Debug, Deserialize)]
struct File {
    services: Vec<(Vec<String>, Vec<String>)>,
}

impl Registries {
    /// As the files in a directory say: `dns.json`, `ipv4.json`, `ipv6.json`.
    pub fn in_directory(dir: &Path) -> Result<Self, BadRegistries> {
        let mut all = Self::default();
        for name in ["dns.json", "ipv4.json", "ipv6.json"] {
            let path = dir.join(name);
            let bytes = std::fs::read(&path).map_err(|why| BadRegistries::Unread { path: path.clone(), why })?;
            all.take(name, &bytes).map_err(|why| BadRegistries::Unfit { path, why })?;
        }
        all.networks.sort_by_key(|(_, length, _)| std::cmp::Reverse(*length));
        Ok(all)
    }

    /// One server for everything: a registry of one's own, or one that passes on to the right ones.
    pub fn one(address: &str) -> Result<Self, BadRegistries> {
        let base = base(address).ok_or_else(|| BadRegistries::Address(address.to_owned()))?;
        Ok(Self { one: Some(base), ..Self::default() })
    }

    /// Whether one of IANA's files is what it should be. Nothing else may be put in its place.
    pub(crate) fn fits(name: &str, bytes: &[u8]) -> Result<(), String> {
        Self::default().take(name, bytes)
    }

    fn take(&mut self, name: &str, bytes: &[u8]) -> Result<(), String> {
        let file: File = serde_json::from_slice(bytes).map_err(|e| e.to_string())?;
        if file.services.is_empty() {
            return Err("it names no service".to_owned());
        }
        for (entries, addresses) in file.services {
            // Https before http, where both are offered (RFC 9224, section 3).
            let mut bases: Vec<Url> = addresses.iter().filter_map(|address| base(address)).collect();
            bases.sort_by_key(|base| base.scheme() != "https");
            let Some(base) = bases.into_iter().next() else { continue };
            for entry in entries {
                if name == "dns.json" {
                    self.names.push((entry.to_ascii_lowercase(), base.clone()));
                } else {
                    let (address, length) = network(&entry).ok_or_else(|| format!("“{entry}” is no network"))?;
                    self.networks.push((address, length, base.clone()));
                }
            }
        }
        Ok(())
    }

    /// Who knows a name: the registry of its longest end.
    pub fn of_name(&self, name: &str) -> Option<&Url> {
        let below = |end: &str| {
            end.is_empty() || name.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        let known = self.names.iter().filter(|(end, _)| below(end)).max_by_key(|(end, _)| end.len());
        known.map(|(_, base)| base).or(self.one.as_ref())
    }

    /// Who knows an address: the registry of its narrowest network.
    pub fn of_address(&self, address: IpAddr) -> Option<&Url> {
        let known = self.networks.iter().find(|(network, length, _)| within(address, *network, *length));
        known.map(|(.., base)| base).or(self.one.as_ref())
    }
}

/// An address to which a question is added: it ends with a slash.
fn base(text: &str) -> Option<Url> {
    let text = if text.ends_with('/') { text.to_owned() } else { format!("{text}/") };
    Url::parse(&text).ok().filter(|url| matches!(url.scheme(), "https" | "http") && url.query().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of RFC 9224, sections 4 and 5.
    fn of_the_rfc() -> Registries {
        let mut all = Registries::default();
        let dns =
            br#"{"version": "1.0", "publication": "2024-01-07T10:11:12Z", "description": "Some text", "services": [
            [["net", "com"], ["https://registry.example.com/myrdap/"]],
            [["org", "mytld"], ["https://example.org/"]],
            [["xn--zckzah"], ["https://example.net/rdap/xn--zckzah/", "http://example.net/rdap/xn--zckzah/"]]]}"#;
        let v4 = br#"{"version": "1.0", "publication": "2024-01-07T10:11:12Z", "services": [
            [["198.51.100.0/24", "192.0.0.0/8"], ["https://rir1.example.com/myrdap/"]],
            [["203.0.113.0/24", "192.0.2.0/24"], ["https://example.org/"]],
            [["203.0.113.0/28"], ["http://example.net/rdaprir2/", "https://example.net/rdaprir2/"]]]}"#;
        let v6 = br#"{"version": "1.0", "publication": "2024-01-07T10:11:12Z", "services": [
            [["2001:db8::/34"], ["https://rir2.example.com/myrdap/"]],
            [["2001:db8:4000::/36", "2001:db8:ffff::/48"], ["https://example.org/"]],
            [["2001:db8:1000::/36"], ["https://example.net/rdaprir2/", "http://example.net/rdaprir2/"]]]}"#;
        for (name, bytes) in [("dns.json", &dns[..]), ("ipv4.json", &v4[..]), ("ipv6.json", &v6[..])] {
            all.take(name, bytes).unwrap();
        }
        all.networks.sort_by_key(|(_, length, _)| std::cmp::Reverse(*length));
        all
    }

    #[test]
    fn the_longest_end_and_the_narrowest_network_decide() {
        let all = of_the_rfc();
        for (name, base) in [
            ("a.b.example.com", Some("https://registry.example.com/myrdap/")),
            ("example.org", Some("https://example.org/")),
            ("test.xn--zckzah", Some("https://example.net/rdap/xn--zckzah/")),
            ("example.telecom", None),
        ] {
            assert_eq!(all.of_name(name).map(Url::as_str), base, "{name}");
        }
        for (address, base) in [
            ("192.0.2.1", Some("https://example.org/")),
            ("192.0.3.1", Some("https://rir1.example.com/myrdap/")),
            ("203.0.113.1", Some("https://example.net/rdaprir2/")),
            ("203.0.113.99", Some("https://example.org/")),
            ("2001:db8::1", Some("https://rir2.example.com/myrdap/")),
            ("2001:db8:1000::1", Some("https://example.net/rdaprir2/")),
            ("2001:db9::1", None),
        ] {
            assert_eq!(all.of_address(address.parse().unwrap()).map(Url::as_str), base, "{address}");
        }
        let one = Registries::one("https://rdap.example.org/all").unwrap();
        assert_eq!(one.of_name("example.telecom").map(Url::as_str), Some("https://rdap.example.org/all/"));
        assert!(Registries::one("ftp://a").is_err());
    }

    #[test]
    fn a_file_that_does_not_hold_is_refused() {
        for bad in ["", "{}", r#"{"services": []}"#, r#"{"services": [[["192.0.2.1/24"], ["https://a.example/"]]]}"#] {
            assert!(Registries::fits("ipv4.json", bad.as_bytes()).is_err(), "{bad}");
        }
    }
}
