//! Asks everybody who may know, in their order.

use std::net::IpAddr;
use std::time::{Duration, Instant};

use jiff::Timestamp;

use crate::attribution::{Address, Attribution, Outcome, Told};
use crate::contacts::contacts;
use crate::delivery::{Delivery, Table};
use crate::dns::{Found, NotAnswered, Resolver};
use crate::host::{Host, NotRoutable};
use crate::networks::Networks;
use crate::rdap::{Client, Registered};

/// Registries are asked for so many addresses of a host, at most: more belong to the same few networks.
const ASKED: usize = 8;

/// A whole search takes so long, at most: a silent name server that is asked twice (6 s) and a silent registry (10 s) fit into it. Without such an end, whoever owns
/// a zone's name server and answers each question just in time would hold a search for minutes, and those that wait behind it.
const PATIENCE: Duration = Duration::from_secs(20);

/// Of that, so much is kept for registries where they are asked: else a slow zone would keep them from being asked at all.
const FOR_REGISTRIES: Duration = Duration::from_secs(8);

/// Finds who hosts what.
#[derive(Debug)]
pub struct Finder {
    resolver: Resolver,
    networks: Networks,
    registries: Option<Client>,
    delivery: Table,
}

impl Finder {
    /// Asks that name server, knows no networks and asks no registries.
    pub fn new(resolver: Resolver) -> Self {
        Self { resolver, networks: Networks::default(), registries: None, delivery: Table::of_release() }
    }

    /// With an operator's tables of networks.
    #[must_use]
    pub fn with_networks(self, networks: Networks) -> Self {
        Self { networks, ..self }
    }

    /// Asks registries too.
    #[must_use]
    pub fn with_registries(self, registries: Client) -> Self {
        Self { registries: Some(registries), ..self }
    }

    /// Everything that can be found of a host within 20 seconds. It fails in parts: what could not be found, or not in time, is said in its place.
    pub fn find(&self, host: &Host, now: Timestamp) -> Attribution {
        self.find_until(host, now, Instant::now() + PATIENCE)
    }

    fn find_until(&self, host: &Host, now: Timestamp, until: Instant) -> Attribution {
        if let Some(why) = host.not_routable() {
            return nothing(host, Outcome::NotRoutable(why), now);
        }
        let names = self.registries.as_ref().and_then(|_| until.checked_sub(FOR_REGISTRIES)).unwrap_or(until);
        let (dns, addresses) = match host {
            Host::Address(address) => (None, vec![*address]),
            Host::Name(name) => match self.resolver.find(name, names) {
                Ok(found) => {
                    let addresses = found.addresses.clone();
                    (Some(found), addresses)
                }
                Err(why) => {
                    let mut found = nothing(host, Outcome::NotAnswered(why), now);
                    // A name that is not there, and whose servers fail, may still be registered: then its registrar can be told.
                    if why != NotAnswered::Unfit {
                        found.domain = self.domain(name, until);
                        found.contacts = contacts(&[], &found.domain, None, now);
                    }
                    return found;
                }
            },
        };
        // Networks before the name: should the time run out, their contacts are those to have.
        let addresses = self.addresses(&addresses, until);
        let domain = match host {
            Host::Name(name) => self.domain(zone(dns.as_ref()).unwrap_or(name), until),
            Host::Address(_) => Told::NotAsked,
        };
        let outcome = match (addresses.is_empty(), addresses.iter().any(|address| address.public)) {
            (true, _) => Outcome::NoAddress,
            (false, false) => Outcome::NotRoutable(NotRoutable::Inside),
            (false, true) => Outcome::Attributed,
        };
        Attribution {
            host: host.clone(),
            as_of: now,
            outcome,
            delivery: self.delivery(dns.as_ref(), &addresses),
            contacts: contacts(&addresses, &domain, zone(dns.as_ref()), now),
            dns,
            addresses,
            domain,
        }
    }

    fn domain(&self, name: &str, until: Instant) -> Told {
        self.registries.as_ref().map_or(Told::NotAsked, |registries| told(registries.of_name(name, until)))
    }

    fn addresses(&self, addresses: &[IpAddr], until: Instant) -> Vec<Address> {
        let mut known: Vec<Registered> = Vec::new();
        let mut asked = 0;
        let mut found = Vec::new();
        for address in addresses {
            let public = outbound::inside(*address).is_none();
            let network = self.networks.of(*address).filter(|_| public);
            let in_range =
                |said: &&Registered| said.range.is_some_and(|(first, last)| (first..=last).contains(address));
            let registered = match (&self.registries, known.iter().find(in_range)) {
                (_, Some(said)) => Told::Told(Box::new(said.clone())),
                (Some(registries), None) if public && asked < ASKED => {
                    asked += 1;
                    told(registries.of_address(*address, until))
                }
                _ => Told::NotAsked,
            };
            if let Told::Told(said) = &registered {
                known.push(said.as_ref().clone());
            }
            let number = network.as_ref().and_then(|network| network.asn);
            let delivery = self.delivery.by_address(*address);
            let delivery = delivery.or_else(|| number.and_then(|number| self.delivery.by_number(number)));
            found.push(Address { address: *address, public, network, registered, delivery });
        }
        found
    }

    /// Names say most: a provider's own name is an alias because somebody is its customer.
    fn delivery(&self, dns: Option<&Found>, addresses: &[Address]) -> Option<Delivery> {
        let mut aliases = dns.into_iter().flat_map(|found| &found.aliases);
        let by_name = aliases.find_map(|name| self.delivery.by_name(name));
        by_name.or_else(|| addresses.iter().find_map(|address| address.delivery.clone()))
    }
}

fn zone(dns: Option<&Found>) -> Option<&str> {
    dns.and_then(|found| found.zone.as_deref())
}

fn told(said: Result<Registered, crate::rdap::NotTold>) -> Told {
    said.map_or_else(Told::NotTold, |said| Told::Told(Box::new(said)))
}

fn nothing(host: &Host, outcome: Outcome, as_of: Timestamp) -> Attribution {
    Attribution {
        host: host.clone(),
        as_of,
        outcome,
        dns: None,
        addresses: Vec::new(),
        domain: Told::NotAsked,
        delivery: None,
        contacts: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use outbound::{Gate, Outbound};

    use super::*;
    use crate::rdap::{BOUNDS, NotTold, Registries};

    const NOW: Timestamp = Timestamp::constant(1_800_000_000, 0);

    /// What is found of it when the time is over before it begins.
    fn too_late(host: &str) -> Attribution {
        let nobody = SocketAddr::from(([127, 0, 0, 1], 9));
        let registries = Registries::one("https://rdap.example.org/").unwrap();
        let finder = Finder::new(Resolver::new(vec![nobody]))
            .with_registries(Client::new(registries, Outbound::new(Gate::public_and(Vec::new()), BOUNDS)));
        let began = Instant::now();
        let found = finder.find_until(&Host::read(host).unwrap(), NOW, began);
        assert!(began.elapsed() < Duration::from_secs(2), "nobody is waited for");
        found
    }

    #[test]
    fn what_is_not_reached_in_time_says_so_in_its_place() {
        let found = too_late("www.example.org");
        assert_eq!(found.outcome, Outcome::NotAnswered(NotAnswered::TooSlow));
        assert_eq!(found.domain, Told::NotTold(NotTold::TooSlow));
        let found = too_late("1.1.1.1");
        assert_eq!(found.outcome, Outcome::Attributed);
        assert_eq!(found.addresses[0].registered, Told::NotTold(NotTold::TooSlow));
        assert_eq!(found.domain, Told::NotAsked);
    }

    #[test]
    fn what_needs_nobody_is_found_without_time() {
        assert_eq!(too_late("example.i2p").outcome, Outcome::NotRoutable(NotRoutable::I2p));
        assert_eq!(too_late("10.1.2.3").outcome, Outcome::NotRoutable(NotRoutable::Inside));
    }
}
