//! Where an item lies, in marks that say nothing, and what a hold reaches.
//!
//! The rules never see an address of material: they compare [`Mark`]s, under which the desk finds an address, a host, a domain or an
//! account again without opening it. The number of a server on the network is no such secret, and is compared as it is.

use std::collections::BTreeSet;
use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::register::Digest;
use crate::register::act::BadDigest;

/// What is found again without being known: a keyed digest (HMAC-SHA-256 over what was normalised), 64 hex digits.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Mark(Digest);

impl Mark {
    /// Takes the hex digits.
    pub fn new(hex: impl Into<String>) -> Result<Self, BadDigest> {
        Digest::try_from(hex.into()).map(Self)
    }
}

/// The widest networks of IPv4 and IPv6 that a hold may name, in bits that are fixed: a provider's allocation, never the network.
const WIDEST: (u8, u8) = (16, 32);

/// A part of the network: an address and how many of its bits are fixed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Network {
    address: IpAddr,
    fixed: u8,
}

/// The text is no network that a hold may name.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("“{0}” is no network for a hold: write ADDRESS/BITS, with 16 to 32 bits for IPv4 and 32 to 128 for IPv6")]
pub struct BadNetwork(pub String);

/// An address as 128 bits, those of IPv4 first, and how many bits it has.
fn bits(address: IpAddr) -> (u128, u8) {
    match address.to_canonical() {
        IpAddr::V4(four) => (u128::from(four.to_bits()) << 96, 32),
        IpAddr::V6(six) => (six.to_bits(), 128),
    }
}

/// The first bits of an address.
fn first(address: IpAddr, fixed: u8) -> u128 {
    bits(address).0 & u128::MAX.checked_shl(128 - u32::from(fixed)).unwrap_or(0)
}

impl Network {
    /// Whether a server lies in it.
    pub fn contains(self, address: IpAddr) -> bool {
        bits(address).1 == bits(self.address).1 && first(address, self.fixed) == first(self.address, self.fixed)
    }

    /// Whether two have a server in common: one lies in the other.
    pub fn meets(self, other: Self) -> bool {
        self.contains(other.address) || other.contains(self.address)
    }
}

impl FromStr for Network {
    type Err = BadNetwork;
    fn from_str(text: &str) -> Result<Self, BadNetwork> {
        let bad = || BadNetwork(text.to_owned());
        let (address, fixed) = text.split_once('/').ok_or_else(bad)?;
        let address: IpAddr = address.parse().map_err(|_| bad())?;
        let fixed: u8 = fixed.parse().map_err(|_| bad())?;
        let least = if address.is_ipv4() { WIDEST.0 } else { WIDEST.1 };
        // An IPv4 address in the clothes of IPv6 would count its bits from another end.
        let fits = address == address.to_canonical() && (least..=bits(address).1).contains(&fixed);
        if fits { Ok(Self { address, fixed }) } else { Err(bad()) }
    }
}

impl TryFrom<String> for Network {
    type Error = BadNetwork;
    fn try_from(text: String) -> Result<Self, BadNetwork> {
        text.parse()
    }
}

impl From<Network> for String {
    fn from(network: Network) -> Self {
        network.to_string()
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.address, self.fixed)
    }
}

/// Where an item lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Places {
    /// Its address.
    pub address: Mark,
    /// Its host.
    pub host: Mark,
    /// Its host's domains: the host, and every domain above it, as far as somebody can register one.
    pub domains: BTreeSet<Mark>,
    /// The account at the host, where the address names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<Mark>,
    /// Fingerprints that were given for it.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub hashes: BTreeSet<Mark>,
    /// The servers to which its host led when it was looked up last.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub servers: BTreeSet<IpAddr>,
}

/// What a hold reaches.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "kebab-case")]
pub enum Scope {
    /// One address.
    Address {
        /// Which.
        mark: Mark,
    },
    /// Everything on a host.
    Host {
        /// Which.
        mark: Mark,
    },
    /// Everything of an account at a host.
    Account {
        /// Which.
        mark: Mark,
    },
    /// Wherever a fingerprint is found.
    Hash {
        /// Which.
        mark: Mark,
    },
    /// Everything on a domain and the hosts below it.
    Domain {
        /// Which.
        mark: Mark,
    },
    /// Everything on the servers of a network.
    Network {
        /// Which.
        network: Network,
    },
}

impl Scope {
    /// The word for what it reaches.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Address { .. } => "address",
            Self::Host { .. } => "host",
            Self::Account { .. } => "account",
            Self::Hash { .. } => "hash",
            Self::Domain { .. } => "domain",
            Self::Network { .. } => "network",
        }
    }

    /// Whether it reaches what lies here.
    pub fn covers(&self, places: &Places) -> bool {
        match self {
            Self::Address { mark } => *mark == places.address,
            Self::Host { mark } => *mark == places.host,
            Self::Account { mark } => places.account.as_ref() == Some(mark),
            Self::Hash { mark } => places.hashes.contains(mark),
            Self::Domain { mark } => places.domains.contains(mark),
            Self::Network { network } => places.servers.iter().any(|server| network.contains(*server)),
        }
    }

    /// Whether two reach the same, so far as that shows without an item.
    pub fn meets(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Network { network: one }, Self::Network { network: other }) => one.meets(*other),
            _ => self == other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(text: &str) -> Network {
        text.parse().unwrap()
    }

    #[test]
    fn a_network_contains_what_begins_like_it() {
        let four = network("192.0.2.128/25");
        assert!(four.contains("192.0.2.200".parse().unwrap()));
        assert!(!four.contains("192.0.2.127".parse().unwrap()));
        assert!(four.contains("::ffff:192.0.2.200".parse().unwrap()), "the same server in other clothes");
        let six = network("2001:db8::/32");
        assert!(six.contains("2001:db8:ffff::1".parse().unwrap()));
        assert!(!six.contains("2001:db9::1".parse().unwrap()));
        assert!(!six.contains("32.1.13.184".parse().unwrap()), "the same bits of the other family");
        assert!(network("192.0.2.7/32").contains("192.0.2.7".parse().unwrap()));
        assert!(four.meets(network("192.0.0.0/16")) && network("192.0.0.0/16").meets(four));
        assert!(!four.meets(network("192.0.2.0/25")));
    }

    #[test]
    fn a_network_is_written_as_it_is_read_and_never_reaches_everything() {
        assert_eq!(network("192.0.2.0/24").to_string(), "192.0.2.0/24");
        for wrong in ["192.0.2.0", "192.0.2.0/15", "0.0.0.0/0", "::/0", "2001:db8::/31", "192.0.2.0/33", "host/24"] {
            assert_eq!(wrong.parse::<Network>(), Err(BadNetwork(wrong.into())));
        }
        assert!("::ffff:192.0.2.0/96".parse::<Network>().is_err());
    }
}
