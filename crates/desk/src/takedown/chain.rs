//! From what name servers, tables and registries said of a host to the chain of those through whose hands an item comes.

use std::net::IpAddr;

use alliance::takedown::Party;
use alliance::takedown::hosting::{Attribution as Chain, Confidence, Link, LookUp};
use hosting::Attribution;
use hosting::attribution::{Address, Outcome, Told};
use hosting::dns::NotAnswered;

/// What a look-up says to the rules.
pub(super) fn look_up(found: &Attribution) -> LookUp {
    match found.outcome {
        Outcome::Attributed if found.delivery.is_some() => LookUp::Cdn(chain(found)),
        Outcome::Attributed => LookUp::Host(chain(found)),
        Outcome::NotRoutable(_) | Outcome::NoAddress | Outcome::NotAnswered(NotAnswered::NoSuchName) => LookUp::Nowhere,
        Outcome::NotAnswered(_) => LookUp::Nothing,
    }
}

fn chain(found: &Attribution) -> Chain {
    let mut chain: Vec<Link> = Vec::new();
    let mut put = |link: Link| {
        if !chain.iter().any(|known| known.party == link.party && known.provider == link.provider) {
            chain.push(link);
        }
    };
    if let Some(delivery) = &found.delivery {
        put(Link { party: Party::Cdn, provider: delivery.provider.clone(), member: None });
    } else {
        for address in found.addresses.iter().filter(|address| address.public) {
            put(host(address));
        }
    }
    if let Told::Told(name) = &found.domain
        && let Some(registrar) = &name.registrar
    {
        put(Link { party: Party::Registrar, provider: registrar.clone(), member: None });
    }
    Chain { chain, confidence: confidence(found), as_of: found.as_of }
}

/// Whoever runs the network that an address lies in, by its number where that is known: it is the same in every table and registry.
fn host(address: &Address) -> Link {
    let registered = if let Told::Told(said) = &address.registered { Some(said) } else { None };
    let network = address.network.as_ref();
    let by_number = network.and_then(|network| network.asn).map(|number| format!("AS{number}"));
    let by_key = || registered.and_then(|said| said.handle.clone());
    let by_network = || network.and_then(|network| network.prefix.clone());
    let provider = by_number.or_else(by_key).or_else(by_network).unwrap_or_else(|| around(address.address));
    let stated = registered.and_then(|said| said.country.clone());
    Link {
        party: Party::Host,
        provider,
        member: stated.or_else(|| network.and_then(|network| network.country.clone())),
    }
}

/// The network around a server: its own number may be that of the address that was reported.
fn around(address: IpAddr) -> String {
    match address {
        IpAddr::V4(four) => {
            let [a, b, c, _] = four.octets();
            format!("{a}.{b}.{c}.0/24")
        }
        IpAddr::V6(six) => {
            let [a, b, c, ..] = six.segments();
            format!("{a:x}:{b:x}:{c:x}::/48")
        }
    }
}

/// A registry's own word is sure; a table says what its makers gathered; an address alone is one sign.
fn confidence(found: &Attribution) -> Confidence {
    let public = || found.addresses.iter().filter(|address| address.public);
    if public().any(|address| matches!(address.registered, Told::Told(_))) || found.delivery.is_some() {
        Confidence::Sure
    } else if public().any(|address| address.network.is_some()) {
        Confidence::Likely
    } else {
        Confidence::Guessed
    }
}
