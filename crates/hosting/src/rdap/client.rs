//! Asks registries, through the gate.

use std::net::IpAddr;
use std::time::Duration;

use outbound::header::RETRY_AFTER;
use outbound::{Bounds, Failure, Outbound};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use url::Url;

use super::answer::{Registered, related};
use super::bootstrap::Registries;

/// What is waited for and taken from a registry: an answer has some kilobytes, and registries send on to each other.
pub const BOUNDS: Bounds = Bounds { patience: Duration::from_secs(10), largest: 1 << 20, redirects: 4 };

/// Parents of a name are asked so many times: a registry knows the name that was registered, not what lies below it.
const PARENTS: usize = 4;

/// Why a registry said nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum NotTold {
    /// No registry is known that could be asked.
    #[error("no registry is known for it")]
    NoRegistry,
    /// The registry does not know it.
    #[error("the registry does not know it")]
    Unknown,
    /// The registry wants to be left alone, for so many seconds where it says so.
    #[error("the registry is busy")]
    Busy(Option<u64>),
    /// The registry answered with another code than 200.
    #[error("the registry answered with {0}")]
    Status(u16),
    /// It took too long.
    #[error("the registry took too long")]
    TooSlow,
    /// The registry, or whomever it sent on to, lies inside or is otherwise none to be asked.
    #[error("the registry's address is not asked: {0}")]
    Refused(String),
    /// It was not reached.
    #[error("the registry was not reached")]
    Unreachable,
    /// What came back was no answer of RDAP.
    #[error("the registry's answer could not be read")]
    Garbled,
}

/// The way to registries.
#[derive(Debug)]
pub struct Client {
    registries: Registries,
    outbound: Outbound,
}

impl Client {
    /// Asks those registries.
    pub const fn new(registries: Registries, outbound: Outbound) -> Self {
        Self { registries, outbound }
    }

    /// What is said of a name, or of the nearest parent that was registered.
    pub fn of_name(&self, name: &str) -> Result<Registered, NotTold> {
        let base = self.registries.of_name(name).ok_or(NotTold::NoRegistry)?;
        let mut at = name;
        for _ in 0..PARENTS {
            match self.ask(base, &format!("domain/{at}"), "domain") {
                Err(NotTold::Unknown) => {}
                Ok((found, said)) => return Ok(self.with_registrar(found, &said)),
                Err(why) => return Err(why),
            }
            at = match at.split_once('.') {
                Some((_, parent)) if parent.contains('.') => parent,
                _ => break,
            };
        }
        Err(NotTold::Unknown)
    }

    /// What is said of the network of an address.
    pub fn of_address(&self, address: IpAddr) -> Result<Registered, NotTold> {
        let base = self.registries.of_address(address).ok_or(NotTold::NoRegistry)?;
        self.ask(base, &format!("ip/{address}"), "ip network").map(|(found, _)| found)
    }

    /// Where a registry names nobody for abuse, the registrar's own server may.
    fn with_registrar(&self, mut found: Registered, said: &Value) -> Registered {
        if found.abuse.is_empty()
            && let Some(link) = related(said)
            && let Ok((more, _)) = self.fetch(&link, "domain")
        {
            found.abuse = more.abuse;
            found.registrar = found.registrar.or(more.registrar);
        }
        found
    }

    fn ask(&self, base: &Url, path: &str, class: &str) -> Result<(Registered, Value), NotTold> {
        let url = base.join(path).map_err(|_| NotTold::Garbled)?;
        self.fetch(&url, class)
    }

    fn fetch(&self, url: &Url, class: &str) -> Result<(Registered, Value), NotTold> {
        let answer =
            self.outbound.get(url, "application/rdap+json, application/json", &[]).map_err(
                |failure| match failure {
                    Failure::Refused(why) => NotTold::Refused(why.to_string()),
                    Failure::TooSlow => NotTold::TooSlow,
                    _ => NotTold::Unreachable,
                },
            )?;
        match answer.status() {
            200 => {}
            404 => return Err(NotTold::Unknown),
            429 => return Err(NotTold::Busy(answer.header(&RETRY_AFTER).and_then(|text| text.parse().ok()))),
            code => return Err(NotTold::Status(code)),
        }
        let server = answer.host().to_owned();
        let bytes = answer.bytes().map_err(|_| NotTold::Garbled)?;
        let said: Value = serde_json::from_slice(&bytes).map_err(|_| NotTold::Garbled)?;
        let found = Registered::read(&server, class, &said).ok_or(NotTold::Garbled)?;
        Ok((found, said))
    }
}
