//! Asks everybody who may know, in their order.

use std::net::IpAddr;

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

    /// Everything that can be found of a host. It fails in parts: what could not be found is said in its place.
    pub fn find(&self, host: &Host, now: Timestamp) -> Attribution {
        if let Some(why) = host.not_routable() {
            return nothing(host, Outcome::NotRoutable(why), now);
        }
        let (dns, addresses) = match host {
            Host::Address(address) => (None, vec![*address]),
            Host::Name(name) => match self.resolver.find(name) {
                Ok(found) => {
                    let addresses = found.addresses.clone();
                    (Some(found), addresses)
                }
                Err(why) => {
                    let mut found = nothing(host, Outcome::NotAnswered(why), now);
                    // A name that is not there, and whose servers fail, may still be registered: then its registrar can be told.
                    if why != NotAnswered::Unfit {
                        found.domain = self.domain(name);
                        found.contacts = contacts(&[], &found.domain, None, now);
                    }
                    return found;
                }
            },
        };
        let domain = match host {
            Host::Name(name) => self.domain(zone(dns.as_ref()).unwrap_or(name)),
            Host::Address(_) => Told::NotAsked,
        };
        let addresses = self.addresses(&addresses);
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

    fn domain(&self, name: &str) -> Told {
        self.registries.as_ref().map_or(Told::NotAsked, |registries| told(registries.of_name(name)))
    }

    fn addresses(&self, addresses: &[IpAddr]) -> Vec<Address> {
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
                    told(registries.of_address(*address))
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
