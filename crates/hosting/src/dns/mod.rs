//! What name servers say of a host: its addresses, the chain of names to them, who serves its zone and its mail.

mod client;

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::time::Instant;

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
    /// Why the rest is not all there, where name servers gave an address and were too slow for what comes after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unanswered: Option<NotAnswered>,
}

/// An alias leads to an alias so many times, at most.
const ALIASES: usize = 16;

/// So many parents of a name are asked for their zone, at most: names that are read by people have three or four.
const PARENTS: usize = 10;

impl Resolver {
    /// Everything that is wanted of a name, as far as it is said until then. That it has no address is an answer; that there is no such name is
    /// [`NotAnswered::NoSuchName`]. Addresses that came in time are kept where the rest did not: a zone's servers could else hide them by being slow.
    pub fn find(&self, name: &str, until: Instant) -> Result<Found, NotAnswered> {
        let asked = Name::from_ascii(format!("{name}.")).map_err(|_| NotAnswered::Unfit)?;
        let mut found = Found::default();
        let mut addresses = BTreeSet::new();
        for kind in [RecordType::A, RecordType::AAAA] {
            let (aliases, records) = match self.follow(&asked, kind, until) {
                Ok(said) => said,
                Err(NotAnswered::TooSlow) if !addresses.is_empty() => {
                    found.unanswered = Some(NotAnswered::TooSlow);
                    continue;
                }
                Err(why) => return Err(why),
            };
            addresses.extend(records.iter().filter_map(|record| address(&record.data)));
            if aliases.len() >= found.aliases.len() {
                found.aliases = aliases;
            }
        }
        found.addresses = addresses.into_iter().collect();
        match self.zone(&asked, until, &mut found) {
            Ok(()) => {}
            Err(NotAnswered::TooSlow) if !found.addresses.is_empty() => found.unanswered = Some(NotAnswered::TooSlow),
            Err(why) => return Err(why),
        }
        Ok(found)
    }

    /// The zone is the owner of the nearest SOA, which a server gives as its answer or beside one that holds nothing (RFC 2308).
    fn zone(&self, name: &Name, until: Instant, found: &mut Found) -> Result<(), NotAnswered> {
        let Some(zone) = self.apex(name, until)? else { return Ok(()) };
        found.zone = Some(text(&zone));
        let said = self.ask(&zone, RecordType::NS, until)?;
        let mut servers: Vec<String> = said.iter().filter_map(server).collect();
        servers.sort();
        found.name_servers = servers;
        let said = self.ask(&zone, RecordType::MX, until)?;
        let mut mail: Vec<(u16, String)> = said.iter().filter_map(exchange).collect();
        mail.sort();
        found.mail = mail.into_iter().map(|(_, name)| name).filter(|name| !name.is_empty()).collect();
        Ok(())
    }

    /// The addresses of a name, over all its aliases, where they are all said until then.
    pub fn addresses(&self, name: &str, until: Instant) -> Result<Vec<IpAddr>, NotAnswered> {
        let name = Name::from_ascii(format!("{}.", name.trim_end_matches('.'))).map_err(|_| NotAnswered::Unfit)?;
        let mut all = Vec::new();
        for kind in [RecordType::A, RecordType::AAAA] {
            let (_, records) = self.follow(&name, kind, until)?;
            all.extend(records.iter().filter_map(|record| address(&record.data)));
        }
        Ok(all)
    }

    /// Follows aliases to records of that kind: the aliases, and the records at their end. A server may give a chain whole or name by name.
    fn follow(&self, from: &Name, kind: RecordType, until: Instant) -> Result<(Vec<String>, Vec<Record>), NotAnswered> {
        let mut aliases = Vec::new();
        let mut at = from.clone();
        let mut said = self.ask(&at, kind, until)?;
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
                said = self.ask(&at, kind, until)?;
            }
        }
    }

    /// The apex of the zone of a name. Where the name is an alias, what stands beside it is of the zone it leads to: then its parents are asked.
    fn apex(&self, name: &Name, until: Instant) -> Result<Option<Name>, NotAnswered> {
        let mut at = name.clone();
        for _ in 0..=PARENTS {
            if at.num_labels() <= 1 {
                break;
            }
            let owner = self.authority(&at, until)?;
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
