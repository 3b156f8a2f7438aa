//! Which network an address is of, by tables that the operator supplies (MMDB, as several houses give them out).

use std::net::IpAddr;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use maxminddb::Reader;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What a table says of an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Network {
    /// The network within which the table says it: `192.0.2.0/24`.
    pub prefix: Option<String>,
    /// Its number as an autonomous system.
    pub asn: Option<u32>,
    /// Who runs it.
    pub organisation: Option<String>,
    /// Two capitals of ISO 3166.
    pub country: Option<String>,
    /// What each of these is from: the table's own name and the day on which it was made.
    pub sources: Vec<Table>,
}

/// A table, and how old it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// What it calls itself: `GeoLite2-ASN`.
    pub name: String,
    /// When it was made.
    pub made: Timestamp,
}

/// A file is no such table.
#[derive(Debug, thiserror::Error)]
#[error("{}: no table of networks (MMDB): {why}", path.display())]
pub struct BadTable {
    path: PathBuf,
    why: maxminddb::MaxMindDbError,
}

/// The tables of an operator.
#[derive(Debug, Default)]
pub struct Networks(Vec<(Table, Reader<Vec<u8>>)>);

impl Networks {
    /// Reads them into memory. Where two say something different, the first is believed.
    pub fn open<P: AsRef<Path>>(files: &[P]) -> Result<Self, BadTable> {
        let read = |file: &P| {
            let bad = |why| BadTable { path: file.as_ref().to_owned(), why };
            let reader = Reader::open_readfile(file).map_err(bad)?;
            let said = reader.metadata();
            let made = i64::try_from(said.build_epoch).ok().and_then(|s| Timestamp::from_second(s).ok());
            let table = Table { name: said.database_type.clone(), made: made.unwrap_or(Timestamp::UNIX_EPOCH) };
            Ok((table, reader))
        };
        files.iter().map(read).collect::<Result<Vec<_>, _>>().map(Self)
    }

    /// What the tables say of an address; none: they do not know it.
    pub fn of(&self, address: IpAddr) -> Option<Network> {
        let mut network = Network::default();
        for (table, reader) in &self.0 {
            let Ok(found) = reader.lookup(address) else { continue };
            let Ok(Some(said)) = found.decode::<Value>() else { continue };
            let before = network.clone();
            network.asn = network.asn.or_else(|| ASN.iter().find_map(|at| number(&said, at)));
            network.organisation = network.organisation.or_else(|| ORGANISATION.iter().find_map(|at| word(&said, at)));
            network.country = network.country.or_else(|| COUNTRY.iter().find_map(|at| country(&said, at)));
            if network != before {
                network.prefix = network.prefix.or_else(|| found.network().ok().map(|prefix| prefix.to_string()));
                network.sources.push(table.clone());
            }
        }
        (!network.sources.is_empty()).then_some(network)
    }
}

/// Where tables keep these: the names of `GeoLite2` and those who follow it, then others'.
const ASN: [&str; 3] = ["/autonomous_system_number", "/asn", "/traits/autonomous_system_number"];
const ORGANISATION: [&str; 5] =
    ["/autonomous_system_organization", "/as_name", "/organization", "/traits/organization", "/name"];
const COUNTRY: [&str; 4] = ["/country/iso_code", "/country_code", "/country", "/registered_country/iso_code"];

fn number(said: &Value, at: &str) -> Option<u32> {
    match said.pointer(at)? {
        Value::Number(number) => number.as_u64().and_then(|number| number.try_into().ok()),
        Value::String(text) => text.trim_start_matches("AS").parse().ok(),
        _ => None,
    }
}

fn word(said: &Value, at: &str) -> Option<String> {
    said.pointer(at)?.as_str().map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned)
}

fn country(said: &Value, at: &str) -> Option<String> {
    word(said, at).filter(|code| code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()))
}
