//! The host of an address: a name or a number that others reach.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use url::Url;
use vault::Secret;

use super::{Key, Refusal, Scope, pasted};

/// A host, as secret as the address that it is of.
#[derive(Clone)]
pub struct Host {
    name: Secret<String>,
    ip: Option<IpAddr>,
    reach: Reach,
    /// Where in the name the registrable domain begins; none where the name is a number or a public suffix itself.
    registrable: Option<usize>,
}

/// By which way a host is reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// The public Internet: names are looked up in the domain name system.
    Internet,
    /// Tor. RFC 7686 section 2: such a name is never looked up in the domain name system.
    Onion,
    /// I2P, which has no names in the domain name system either.
    I2p,
}

impl Host {
    /// Reads a host that stands by itself, as in a hold of a host or of a domain.
    pub fn read(field: &str) -> Result<Self, Refusal> {
        let clean = pasted::field(field)?;
        if clean.contains(['/', '?', '#', '@']) {
            return Err(Refusal::Host);
        }
        let literal = clean.parse::<Ipv6Addr>().is_ok();
        let written = if literal { format!("https://[{clean}]/") } else { format!("https://{clean}/") };
        let url = Url::parse(&written).map_err(Refusal::of)?;
        if url.port().is_some() {
            return Err(Refusal::Host);
        }
        Self::of(&url)
    }

    pub(super) fn of(url: &Url) -> Result<Self, Refusal> {
        match url.host().ok_or(Refusal::NoHost)? {
            url::Host::Domain(name) => Self::named(name),
            url::Host::Ipv4(ip) => Self::numbered(IpAddr::V4(ip)),
            url::Host::Ipv6(ip) => Self::numbered(ip.to_ipv4_mapped().map_or(IpAddr::V6(ip), IpAddr::V4)),
        }
    }

    fn numbered(ip: IpAddr) -> Result<Self, Refusal> {
        let inside = match ip {
            IpAddr::V4(ip) => is_inside(ip),
            IpAddr::V6(ip) => {
                ip.is_loopback()
                    || ip.is_unspecified()
                    || ip.is_multicast()
                    || ip.is_unique_local()
                    || ip.is_unicast_link_local()
            }
        };
        if inside {
            return Err(Refusal::NotPublic);
        }
        let name = match ip {
            IpAddr::V4(ip) => ip.to_string(),
            IpAddr::V6(ip) => format!("[{ip}]"),
        };
        Ok(Self { name: Secret::new(name), ip: Some(ip), reach: Reach::Internet, registrable: None })
    }

    /// `name` has been through UTS 46 and is lower-case ASCII.
    fn named(name: &str) -> Result<Self, Refusal> {
        let name = name.strip_suffix('.').unwrap_or(name);
        if name.is_empty() {
            return Err(Refusal::NoHost);
        }
        // RFC 1035 section 2.3.4. An underscore is no letter of host names, yet hosts answer under such names.
        let letters = |label: &str| label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        if name.len() > 253 || !name.split('.').all(|label| (1..=63).contains(&label.len()) && letters(label)) {
            return Err(Refusal::Host);
        }
        // RFC 6761: `localhost`; RFC 6762: `local`; RFC 8375: `home.arpa`; and ICANN's `internal`.
        let within = |zone: &str| name == zone || name.strip_suffix(zone).is_some_and(|rest| rest.ends_with('.'));
        if ["localhost", "local", "home.arpa", "internal"].into_iter().any(within) {
            return Err(Refusal::NotPublic);
        }
        if !name.contains('.') {
            return Err(Refusal::NoDot);
        }
        let reach = if within("onion") {
            Reach::Onion
        } else if within("i2p") {
            Reach::I2p
        } else {
            Reach::Internet
        };
        if reach == Reach::Onion && !is_onion(name) {
            return Err(Refusal::Onion);
        }
        let registrable = psl::domain_str(name).map(|domain| name.len() - domain.len());
        Ok(Self { name: Secret::new(name.to_owned()), ip: None, reach, registrable })
    }

    /// The host as it is written in an address: a name in ASCII, or a number, IPv6 in brackets.
    pub fn name(&self) -> &Secret<String> {
        &self.name
    }

    /// The number, where the host is written as one. It is as secret as the name.
    pub fn ip(&self) -> Option<IpAddr> {
        self.ip
    }

    /// By which way it is reached.
    pub fn reach(&self) -> Reach {
        self.reach
    }

    /// The domain that somebody registered, by the Public Suffix List with its private section: `a.example.co.uk` lies in `example.co.uk`,
    /// and what a company lets its users name is theirs. None for a number and for a public suffix.
    pub fn registrable(&self) -> Option<Secret<String>> {
        self.registrable.map(|at| Secret::new(self.name.expose()[at..].to_owned()))
    }

    /// What the blind index of the host is made of.
    pub fn key(&self) -> Key {
        Key::of(Scope::Host, self.name.expose())
    }

    /// What the blind index of this name as a domain is made of; none where it is a number or a public suffix, of which nobody is
    /// the owner and which no hold covers.
    pub fn domain_key(&self) -> Option<Key> {
        self.domains().next().map(|domain| Key::of(Scope::Domain, domain))
    }

    /// The name, and each domain that it lies in down to the registrable one.
    pub(super) fn domains(&self) -> impl Iterator<Item = &str> {
        let name = self.name.expose().as_str();
        let last = self.registrable;
        let starts = std::iter::once(0).chain(name.match_indices('.').map(|(dot, _)| dot + 1));
        starts.take_while(move |start| last.is_some_and(|last| *start <= last)).map(move |start| &name[start..])
    }

    /// Whether it is a domain or lies in it.
    pub(super) fn is_within(&self, domain: &str) -> bool {
        self.name.expose().strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }
}

impl fmt::Debug for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Host(…)")
    }
}

/// Numbers that mean something in one network only (IANA's registry of special-purpose addresses). Those for documentation are taken: the
/// exercise uses them, and nobody has them.
fn is_inside(ip: Ipv4Addr) -> bool {
    let [a, b, ..] = ip.octets();
    a == 0
        || ip.is_private()
        || ip.is_loopback()
        || ip.is_link_local()
        || ip.is_broadcast()
        || ip.is_multicast()
        || (a == 100 && (64..128).contains(&b)) // RFC 6598
}

/// Tor's rend-spec-v3, section 6: 35 bytes in base 32, of which the last is the version 3 (so the last letter is `d`).
fn is_onion(name: &str) -> bool {
    let label = name.rsplit('.').nth(1).unwrap_or_default();
    label.len() == 56
        && label.ends_with('d')
        && label.bytes().all(|b| b.is_ascii_lowercase() || (b'2'..=b'7').contains(&b))
}
