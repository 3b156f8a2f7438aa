//! Who stands before a host: networks that deliver what lies elsewhere, told by their names, networks and numbers (`data/delivery.csv`, each row with its source).

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

/// What kind of help it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Copies of what lies elsewhere, near those who read it.
    Cdn,
    /// Stands between the reader and the host, and hides where that is.
    Proxy,
}

/// That somebody stands before a host, and how it is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivery {
    /// Who it is.
    pub provider: String,
    /// What it does.
    pub kind: Kind,
    /// What gave it away: an alias, an address, a number of a network.
    pub by: String,
    /// Where it is published that this is theirs.
    pub source: String,
}

/// A row of the table.
#[derive(Clone, Debug, Deserialize)]
struct Row {
    provider: String,
    kind: Kind,
    #[serde(rename = "match")]
    sign: Sign,
    value: String,
    source: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Sign {
    Name,
    Network,
    Asn,
}

/// The table does not hold.
#[derive(Debug, thiserror::Error)]
pub enum BadDelivery {
    /// A row is not one.
    #[error("{0}")]
    Csv(#[from] csv::Error),
    /// A row's value does not fit what it is to be.
    #[error("row {row}: “{value}” is no {what}")]
    Value {
        /// Which one, from 1, without the names of the columns.
        row: usize,
        /// What stands there.
        value: String,
        /// What should stand there.
        what: &'static str,
    },
}

/// The table.
#[derive(Clone, Debug)]
pub struct Table {
    names: Vec<Row>,
    networks: Vec<(IpAddr, u8, Row)>,
    numbers: Vec<(u32, Row)>,
}

impl Table {
    /// The one that a release carries.
    pub fn of_release() -> Self {
        Self::read(include_bytes!("../../../data/delivery.csv")).expect("a test reads data/delivery.csv")
    }

    /// Reads one.
    pub fn read(bytes: &[u8]) -> Result<Self, BadDelivery> {
        let mut table = Self { names: Vec::new(), networks: Vec::new(), numbers: Vec::new() };
        for (at, row) in csv::Reader::from_reader(bytes).deserialize::<Row>().enumerate() {
            let row = row?;
            let bad = |what| BadDelivery::Value { row: at + 1, value: row.value.clone(), what };
            match row.sign {
                Sign::Name => table.names.push(row),
                Sign::Network => {
                    let (address, length) = network(&row.value).ok_or_else(|| bad("network"))?;
                    table.networks.push((address, length, row));
                }
                Sign::Asn => table.numbers.push((row.value.parse().map_err(|_| bad("number of a network"))?, row)),
            }
        }
        // The longest name and the narrowest network say most.
        table.names.sort_by_key(|row| std::cmp::Reverse(row.value.len()));
        table.networks.sort_by_key(|(_, length, _)| std::cmp::Reverse(*length));
        Ok(table)
    }

    /// Whose an alias is.
    pub fn by_name(&self, name: &str) -> Option<Delivery> {
        let below = |end: &str| name.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
        self.names.iter().find(|row| below(&row.value)).map(|row| row.told(name))
    }

    /// Whose an address is.
    pub fn by_address(&self, address: IpAddr) -> Option<Delivery> {
        let found = self.networks.iter().find(|(network, length, _)| within(address, *network, *length));
        found.map(|(.., row)| row.told(&format!("{address} in {}", row.value)))
    }

    /// Whose an autonomous system is.
    pub fn by_number(&self, number: u32) -> Option<Delivery> {
        let found = self.numbers.iter().find(|(theirs, _)| *theirs == number);
        found.map(|(_, row)| row.told(&format!("AS{number}")))
    }
}

impl Row {
    fn told(&self, by: &str) -> Delivery {
        Delivery { provider: self.provider.clone(), kind: self.kind, by: by.to_owned(), source: self.source.clone() }
    }
}

/// Reads `192.0.2.0/24`; nothing may stand behind the length.
pub(crate) fn network(text: &str) -> Option<(IpAddr, u8)> {
    let (address, length) = text.split_once('/')?;
    let (address, length) = (address.parse::<IpAddr>().ok()?, length.parse::<u8>().ok()?);
    let widest = if address.is_ipv4() { 32 } else { 128 };
    let fits = length <= widest && masked(address, length) == bits(address);
    fits.then_some((address, length))
}

pub(crate) fn within(address: IpAddr, network: IpAddr, length: u8) -> bool {
    address.is_ipv4() == network.is_ipv4() && masked(address, length) == bits(network)
}

/// The bits of an address at the top of 128.
fn bits(address: IpAddr) -> u128 {
    match address {
        IpAddr::V4(four) => u128::from(u32::from(four)) << 96,
        IpAddr::V6(six) => six.into(),
    }
}

fn masked(address: IpAddr, length: u8) -> u128 {
    bits(address) & u128::MAX.checked_shl(128 - u32::from(length)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_release_knows_whom_it_should() {
        let table = Table::of_release();
        let provider = |told: Option<Delivery>| told.map(|told| told.provider);
        for (address, who) in [
            ("104.16.1.1", Some("Cloudflare")),
            ("104.15.255.255", None),
            ("2606:4700::1", Some("Cloudflare")),
            ("151.101.1.1", Some("Fastly")),
            ("2a04:4e42::1", Some("Fastly")),
            ("13.32.0.1", Some("Amazon CloudFront")),
            ("8.8.8.8", None),
        ] {
            assert_eq!(provider(table.by_address(address.parse().unwrap())).as_deref(), who, "{address}");
        }
        for (name, who) in [
            ("www.example.org.cdn.cloudflare.net", Some("Cloudflare")),
            ("example.b-cdn.net", Some("Bunny")),
            ("e1.a.akamaiedge.net", Some("Akamai")),
            ("site.azurefd.net", Some("Azure Front Door")),
            ("notazurefd.net", None),
            ("www.example.org", None),
        ] {
            assert_eq!(provider(table.by_name(name)).as_deref(), who, "{name}");
        }
        assert_eq!(provider(table.by_number(54113)).as_deref(), Some("Fastly"));
        assert_eq!(provider(table.by_number(64496)), None);
    }

    #[test]
    fn each_row_has_its_source_and_no_two_are_alike() {
        let text = include_str!("../../../data/delivery.csv");
        let mut seen = std::collections::HashSet::new();
        for row in csv::Reader::from_reader(text.as_bytes()).deserialize::<Row>() {
            let row = row.unwrap();
            assert!(row.source.starts_with("https://"), "{row:?}");
            assert!(seen.insert(row.value.clone()), "{row:?}");
        }
        assert!(seen.len() > 150);
    }

    #[test]
    fn a_row_that_does_not_hold_is_named() {
        for (value, says) in [("1.2.3.4/33", "row 1"), ("1.2.3.4/24", "network"), ("1.2.3.0", "network")] {
            let text = format!("provider,kind,match,value,source\nA,cdn,network,{value},https://a.example/\n");
            assert!(Table::read(text.as_bytes()).unwrap_err().to_string().contains(says), "{value}");
        }
    }
}
