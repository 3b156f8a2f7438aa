//! Asks registries, through the gate.

use std::net::IpAddr;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

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

    /// What is said until then of a name, or of the nearest parent that was registered.
    pub fn of_name(&self, name: &str, until: Instant) -> Result<Registered, NotTold> {
        let base = self.registries.of_name(name).ok_or(NotTold::NoRegistry)?;
        let mut at = name;
        for _ in 0..PARENTS {
            match self.ask(base, &format!("domain/{at}"), "domain", until) {
                Err(NotTold::Unknown) => {}
                Ok((found, said)) => return Ok(self.with_registrar(found, &said, until)),
                Err(why) => return Err(why),
            }
            at = match at.split_once('.') {
                Some((_, parent)) if parent.contains('.') => parent,
                _ => break,
            };
        }
        Err(NotTold::Unknown)
    }

    /// What is said until then of the network of an address.
    pub fn of_address(&self, address: IpAddr, until: Instant) -> Result<Registered, NotTold> {
        let base = self.registries.of_address(address).ok_or(NotTold::NoRegistry)?;
        self.ask(base, &format!("ip/{address}"), "ip network", until).map(|(found, _)| found)
    }

    /// Where a registry names nobody for abuse, the registrar's own server may.
    fn with_registrar(&self, mut found: Registered, said: &Value, until: Instant) -> Registered {
        if found.abuse.is_empty()
            && let Some(link) = related(said)
            && let Ok((more, _)) = self.fetch(&link, "domain", until)
        {
            found.abuse = more.abuse;
            found.registrar = found.registrar.or(more.registrar);
        }
        found
    }

    fn ask(&self, base: &Url, path: &str, class: &str, until: Instant) -> Result<(Registered, Value), NotTold> {
        let url = base.join(path).map_err(|_| NotTold::Garbled)?;
        self.fetch(&url, class, until)
    }

    fn fetch(&self, url: &Url, class: &str, until: Instant) -> Result<(Registered, Value), NotTold> {
        let left = until.checked_duration_since(Instant::now()).filter(|left| !left.is_zero());
        let left = left.ok_or(NotTold::TooSlow)?;
        let (sender, came) = mpsc::sync_channel(1);
        let (outbound, asked) = (self.outbound.clone(), url.clone());
        // The way out has a bound of its own, which may lie behind this one: its thread ends by that, and nobody waits for it.
        thread::spawn(move || sender.send(get(&outbound, &asked)).ok());
        let answer = came.recv_timeout(left).map_err(|why| match why {
            RecvTimeoutError::Timeout => NotTold::TooSlow,
            RecvTimeoutError::Disconnected => NotTold::Unreachable,
        })?;
        let (server, bytes) = answer?;
        let said: Value = serde_json::from_slice(&bytes).map_err(|_| NotTold::Garbled)?;
        let found = Registered::read(&server, class, &said).ok_or(NotTold::Garbled)?;
        Ok((found, said))
    }
}

/// The server that answered, and its answer.
fn get(outbound: &Outbound, url: &Url) -> Result<(String, Vec<u8>), NotTold> {
    let answer =
        outbound.get(url, "application/rdap+json, application/json", &[]).map_err(|failure| match failure {
            Failure::Refused(why) => NotTold::Refused(why.to_string()),
            Failure::TooSlow => NotTold::TooSlow,
            _ => NotTold::Unreachable,
        })?;
    match answer.status() {
        200 => {}
        404 => return Err(NotTold::Unknown),
        429 => return Err(NotTold::Busy(answer.header(&RETRY_AFTER).and_then(|text| text.parse().ok()))),
        code => return Err(NotTold::Status(code)),
    }
    let server = answer.host().to_owned();
    let bytes = answer.bytes().map_err(|_| NotTold::Garbled)?;
    Ok((server, bytes))
}
