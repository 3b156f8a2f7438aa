//! What a hold is to reach, as an officer says it, and the mark under which it is found.

use alliance::takedown::scope::{BadNetwork, Network};
use alliance::takedown::{Mark, Places, Scope};
use interchange::takedown::address::{Address, Key, Scope as KeyScope};
use vault::Secret;

use crate::{Desk, DeskError};

/// What an officer names to be held.
pub enum Target {
    /// One address.
    Address(Secret<String>),
    /// Everything on a host.
    Host(Secret<String>),
    /// Everything on a domain and the hosts below it.
    Domain(Secret<String>),
    /// Everything on the servers of a network.
    Network(Secret<String>),
    /// Wherever a file with this digest is found: `sha256:…`, `sha1:…`, `md5:…`.
    Hash(Secret<String>),
}

/// Why nothing is held by a name. What was typed is not said again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadTarget {
    /// It is no address, no host, no domain.
    #[error("this is no address, host or domain; paste it as it was reported")]
    Unread,
    /// Nobody can register it: it would hold half of the network.
    #[error("nobody can register this domain alone; name the domain of one holder")]
    NoDomain,
    /// It is no network.
    #[error("this is no network for a hold: write ADDRESS/BITS, with 16 to 32 bits for IPv4 and 32 to 128 for IPv6")]
    NoNetwork,
    /// It is no digest.
    #[error("this is no digest: write md5:, sha1: or sha256: and its hex digits")]
    NoDigest,
}

impl Desk {
    /// The scope of a hold on what somebody names.
    pub(super) fn scope_of(&self, target: &Target) -> Result<Result<Scope, BadTarget>, DeskError> {
        let keys = self.record_keys()?;
        let mark = |key: &Secret<String>| Mark::new(keys.blind(key)).map_err(|e| DeskError::Broken(e.to_string()));
        let read = |text: &Secret<String>| Address::pasted(text.expose()).map_err(|_| BadTarget::Unread);
        let found = match target {
            Target::Address(text) => read(text).map(|address| (KeyScope::Address, address.key())),
            Target::Host(text) => read(text).map(|address| (KeyScope::Host, address.host().key())),
            Target::Domain(text) => read(text).and_then(|address| domain(&address).map(|key| (KeyScope::Domain, key))),
            Target::Network(text) => {
                let network: Result<Network, BadNetwork> = text.expose().trim().parse();
                return Ok(network.map(|network| Scope::Network { network }).map_err(|_| BadTarget::NoNetwork));
            }
            Target::Hash(text) => {
                let Some(digest) = digest(text.expose()) else { return Ok(Err(BadTarget::NoDigest)) };
                let mark = mark(&Secret::new(format!("hash\n{digest}")))?;
                return Ok(Ok(Scope::Hash { mark }));
            }
        };
        Ok(match found {
            Err(bad) => Err(bad),
            Ok((scope, key)) => {
                let mark = mark(key.input())?;
                Ok(match scope {
                    KeyScope::Address => Scope::Address { mark },
                    KeyScope::Host => Scope::Host { mark },
                    KeyScope::Domain => Scope::Domain { mark },
                })
            }
        })
    }
}

/// What is named as a domain, where somebody can register it.
fn domain(address: &Address) -> Result<Key, BadTarget> {
    address.host().domain_key().ok_or(BadTarget::NoDomain)
}

/// The domain that somebody registered, of an address that lies in it.
pub(super) fn registered(address: &Address) -> Option<Target> {
    address.host().registrable().map(Target::Domain)
}

/// A digest as reports give them: its kind, a colon, hex digits.
fn digest(text: &str) -> Option<String> {
    let (kind, hex) = text.trim().split_once(':')?;
    let (kind, hex) = (kind.trim().to_ascii_lowercase(), hex.trim().to_ascii_lowercase());
    let digits = match kind.as_str() {
        "md5" => 32,
        "sha1" => 40,
        "sha256" => 64,
        _ => return None,
    };
    (hex.len() == digits && hex.bytes().all(|b| b.is_ascii_hexdigit())).then(|| format!("{kind}:{hex}"))
}

/// What an officer holds of an item that they have before them, without naming it again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Its address.
    Address,
    /// Everything on its host.
    Host,
    /// Everything on its host's domain.
    Domain,
    /// Every server that it led to, each a hold of its own.
    Servers,
    /// Every file whose digest was given for it, each a hold of its own.
    Hashes,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Address, Self::Host, Self::Domain, Self::Servers, Self::Hashes];

    /// Its word.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::Host => "host",
            Self::Domain => "domain",
            Self::Servers => "servers",
            Self::Hashes => "hashes",
        }
    }

    /// The scopes of that part of an item. The domain is the one that `address` lies in, where it can be opened.
    pub(super) fn scopes(self, places: &Places, domain: Option<Scope>) -> Vec<Scope> {
        match self {
            Self::Address => vec![Scope::Address { mark: places.address.clone() }],
            Self::Host => vec![Scope::Host { mark: places.host.clone() }],
            Self::Domain => domain.into_iter().collect(),
            Self::Servers => {
                let one = |server: &std::net::IpAddr| {
                    let bits = if server.is_ipv4() { 32 } else { 128 };
                    format!("{server}/{bits}").parse().ok().map(|network| Scope::Network { network })
                };
                places.servers.iter().filter_map(one).collect()
            }
            Self::Hashes => places.hashes.iter().map(|mark| Scope::Hash { mark: mark.clone() }).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_read_as_it_is_pasted() {
        let sha1 = "A9993E364706816ABA3E25717850C26C9CD0D89D";
        assert_eq!(digest(&format!(" SHA1: {sha1} ")).unwrap(), format!("sha1:{}", sha1.to_lowercase()));
        for wrong in ["", "sha1", "sha1:", &format!("sha256:{sha1}"), "sha1:z9993e364706816aba3e25717850c26c9cd0d89d"] {
            assert_eq!(digest(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_domain_is_one_that_somebody_can_register() {
        let of = |text: &str| domain(&Address::pasted(text).unwrap()).map(|key| key.input().expose().clone());
        assert_eq!(of("media.example.org"), Ok("domain\nmedia.example.org".into()));
        assert_eq!(of("http://example.co.uk/a"), Ok("domain\nexample.co.uk".into()));
        assert_eq!(of("http://co.uk/"), Err(BadTarget::NoDomain));
        assert_eq!(of("http://192.0.2.1/"), Err(BadTarget::NoDomain));
    }
}
