//! What name servers say of a host: its addresses, the chain of names to them, who serves its zone and its mail.

mod client;

use std::collections::BTreeSet;
use std::net::IpAddr;

use hickory_proto::rr::{Name, RData, Record, RecordType};
use serde::{Deserialize, Serialize};

pub use client::{NotAnswered, Resolver};

/// What DNS says of a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The names from the first alias to the last, without the one that was asked for. Empty: it is no alias.
    pub aliases: Vec<String>,
    /// All addresses, in their order.
    pub addresses: Vec<IpAddr>,
    /// The apex of the zone in which the name lies.
    pub zone: Option<String>,
    /// Who serves that zone.
    pub name_servers: Vec<String>,
    /// Who takes mail for that zone, the preferred first.
    pub mail: Vec<String>,
}

/// An alias leads to an alias so many times, at most.
const ALIASES: usize = 16;

impl Resolver {
    /// Everything that is wanted of a name. That it has no address is an answer; that there is no such name is [`NotAnswered::NoSuchName`].
    pub fn find(&self, name: &str) -> Result<Found, NotAnswered> {
        let asked = Name::from_ascii(format!("{name}.")).map_err(|_| NotAnswered::Unfit)?;
        let mut found = Found::default();
        let mut addresses = BTreeSet::new();
        for kind in [RecordType::A, RecordType::AAAA] {
            let (aliases, records) = self.follow(&asked, kind)?;
            addresses.extend(records.iter().filter_map(|record| address(&record.data)));
            if aliases.len() >= found.aliases.len() {
                found.aliases = aliases;
            }
        }
        found.addresses = addresses.into_iter().collect();
        // The zone is the owner of the nearest SOA, which a server gives as its answer or beside one that holds nothing (RFC 2308).
        if let Some(zone) = self.apex(&asked)? {
            found.zone = Some(text(&zone));
            let mut servers: Vec<String> = self.ask(&zone, RecordType::NS)?.iter().filter_map(server).collect();
            servers.sort();
            found.name_servers = servers;
            let mut mail: Vec<(u16, String)> = self.ask(&zone, RecordType::MX)?.iter().filter_map(exchange).collect();
            mail.sort();
            found.mail = mail.into_iter().map(|(_, name)| name).filter(|name| !name.is_empty()).collect();
        }
        Ok(found)
    }

    /// The addresses of a name, over all its aliases.
    pub fn addresses(&self, name: &str) -> Result<Vec<IpAddr>, NotAnswered> {
        let name = Name::from_ascii(format!("{}.", name.trim_end_matches('.'))).map_err(|_| NotAnswered::Unfit)?;
        let mut all = Vec::new();
        for kind in [RecordType::A, RecordType::AAAA] {
            let (_, records) = self.follow(&name, kind)?;
            all.extend(records.iter().filter_map(|record| address(&record.data)));
        }
        Ok(all)
    }

    /// Follows aliases to records of that kind: the aliases, and the records at their end. A server may give a chain whole or name by name.
    fn follow(&self, from: &Name, kind: RecordType) -> Result<(Vec<String>, Vec<Record>), NotAnswered> {
        let mut aliases = Vec::new();
        let mut at = from.clone();
        let mut said = self.ask(&at, kind)?;
        loop {
            let records: Vec<Record> =
                said.iter().filter(|record| record.name == at && record.record_type() == kind).cloned().collect();
            if !records.is_empty() {
                return Ok((aliases, records));
            }
            let next = said.iter().find_map(|record| match &record.data {
                RData::CNAME(to) if record.name == at => Some(to.0.clone()),
                _ => None,
            });
            let Some(next) = next else { return Ok((aliases, Vec::new())) };
            if aliases.len() == ALIASES {
                return Err(NotAnswered::Loop);
            }
            aliases.push(text(&next));
            at = next;
            if !said.iter().any(|record| record.name == at) {
                said = self.ask(&at, kind)?;
            }
        }
    }

    /// The apex of the zone of a name. Where the name is an alias, what stands beside it is of the zone it leads to: then its parents are asked.
    fn apex(&self, name: &Name) -> Result<Option<Name>, NotAnswered> {
        let mut at = name.clone();
        while at.num_labels() > 1 {
            let owner = self.authority(&at)?;
            if let Some(owner) = owner.filter(|owner| owner.zone_of(name) && !owner.is_root()) {
                return Ok(Some(owner));
            }
            at = at.base_name();
        }
        Ok(None)
    }
}

fn address(data: &RData) -> Option<IpAddr> {
    match data {
        RData::A(four) => Some(four.0.into()),
        RData::AAAA(six) => Some(six.0.into()),
        _ => None,
    }
}

fn server(record: &Record) -> Option<String> {
    if let RData::NS(name) = &record.data { Some(text(&name.0)) } else { None }
}

fn exchange(record: &Record) -> Option<(u16, String)> {
    if let RData::MX(mail) = &record.data { Some((mail.preference, text(&mail.exchange))) } else { None }
}

/// Small, without the dot at the end.
fn text(name: &Name) -> String {
    let text = name.to_ascii().to_ascii_lowercase();
    text.strip_suffix('.').map_or(text.clone(), str::to_owned)
}
