//! Asks a server, through the gate.

use std::fmt;
use std::io::{self, Read};
use std::sync::Arc;
use std::time::{Duration, Instant};

use ureq::http::header::LOCATION;
use ureq::http::{HeaderName, Response};
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig};
use ureq::unversioned::transport::{Connector, RustlsConnector, TcpConnector};
use ureq::{Agent, Body};
use url::Url;

use crate::connector::{Doorkeeper, Guard, refusal};
use crate::gate::{Gate, Refusal};
use crate::names::{Names, System};

/// How much is waited for and taken.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// From the look-up of the name to the last byte, over all redirects.
    pub patience: Duration,
    /// Bytes of an answer, at most.
    pub largest: u64,
    /// An address may send on so many times; 0: redirects are answers.
    pub redirects: usize,
}

/// Why a server gave no answer. None says what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The gate did not let it through.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// The name has no address.
    #[error("the name of the server has no address")]
    NoSuchName,
    /// It took too long.
    #[error("the server took too long")]
    TooSlow,
    /// It sent on and on.
    #[error("the server sent on too many times")]
    TooManyRedirects,
    /// Nobody there, no connection, a certificate that does not hold, or no HTTP.
    #[error("the server was not reached, or not safely")]
    Unreachable,
}

/// The file of certificates holds none.
#[derive(Debug, thiserror::Error)]
#[error("no certificate could be read: PEM is wanted, with “-----BEGIN CERTIFICATE-----”")]
pub struct NoCertificates;

/// The way to other people's servers. Blocking; cheap to clone.
#[derive(Clone)]
pub struct Outbound {
    pub(crate) guard: Guard,
    pub(crate) bounds: Bounds,
    roots: RootCerts,
    pub(crate) agent: Agent,
}

impl fmt::Debug for Outbound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Outbound").field("gate", &self.guard.gate).field("bounds", &self.bounds).finish_non_exhaustive()
    }
}

impl Outbound {
    /// Through that gate; the system says what names mean, and servers are trusted whose certificates browsers trust.
    pub fn new(gate: Gate, bounds: Bounds) -> Self {
        Self::build(Guard { gate: Arc::new(gate), names: Arc::new(System) }, bounds, RootCerts::WebPki)
    }

    /// Trusts these authorities (PEM) alone: a ministry's own.
    pub fn trusting(gate: Gate, bounds: Bounds, authorities: &[u8]) -> Result<Self, NoCertificates> {
        let certificates: Vec<Certificate<'static>> = ureq::tls::parse_pem(authorities)
            .filter_map(|item| if let Ok(PemItem::Certificate(one)) = item { Some(one) } else { None })
            .collect();
        if certificates.is_empty() {
            return Err(NoCertificates);
        }
        let roots = RootCerts::new_with_certs(&certificates);
        Ok(Self::build(Guard { gate: Arc::new(gate), names: Arc::new(System) }, bounds, roots))
    }

    /// Asks somebody else than the system what names mean.
    #[must_use]
    pub fn with_names(self, names: Arc<dyn Names>) -> Self {
        Self::build(Guard { gate: self.guard.gate, names }, self.bounds, self.roots)
    }

    fn build(guard: Guard, bounds: Bounds, roots: RootCerts) -> Self {
        let config = Agent::config_builder()
            .tls_config(TlsConfig::builder().root_certs(roots.clone()).build())
            .proxy(None) // a proxy would look names up itself
            .max_redirects(0) // each is looked at here
            .max_idle_connections(0)
            .http_status_as_error(false)
            .user_agent("accord")
            .build();
        let connector = Doorkeeper(guard.clone()).chain(TcpConnector::default()).chain(RustlsConnector::default());
        Self { agent: Agent::with_parts(config, connector, guard.clone()), guard, bounds, roots }
    }

    /// The client as it is, past what this type looks at first.
    #[cfg(test)]
    pub(crate) fn agent(&self) -> &Agent {
        &self.agent
    }

    /// Whether that may be asked, as far as its address says.
    pub fn admit(&self, url: &Url) -> Result<(), Refusal> {
        self.guard.gate.admit(url).map(|_| ())
    }

    /// Asks for what is there and waits for its head. `headers` go to the server that was named, and to no other that it sends on to.
    pub fn get(&self, url: &Url, accept: &str, headers: &[(HeaderName, &str)]) -> Result<Answer, Failure> {
        let began = Instant::now();
        let mut at = url.clone();
        for _ in 0..=self.bounds.redirects {
            self.admit(&at)?;
            let mut asking = self.agent.get(at.as_str()).header("accept", accept);
            if at.origin() == url.origin() {
                for (name, value) in headers {
                    asking = asking.header(name, *value);
                }
            }
            let left = self.bounds.patience.checked_sub(began.elapsed()).ok_or(Failure::TooSlow)?;
            let answer = asking.config().timeout_global(Some(left)).build().call().map_err(|e| failed(&e))?;
            let sends_on = matches!(answer.status().as_u16(), 301 | 302 | 303 | 307 | 308);
            if !sends_on || self.bounds.redirects == 0 {
                return Ok(Answer { head: answer, at, largest: self.bounds.largest });
            }
            let to = answer.headers().get(LOCATION).and_then(|v| v.to_str().ok()).unwrap_or_default();
            at = at.join(to).map_err(|_| Refusal::Unreadable)?;
        }
        Err(Failure::TooManyRedirects)
    }

    /// Sends something, and follows nothing: what is sent is for whom it was meant.
    pub fn send(&self, url: &Url, sent: &Sent<'_>) -> Result<Answer, Failure> {
        self.admit(url)?;
        let mut sending = match sent.how {
            How::Post => self.agent.post(url.as_str()),
            How::Put => self.agent.put(url.as_str()),
        };
        sending = sending.header("accept", sent.accept).header("content-type", sent.kind);
        for (name, value) in sent.headers {
            sending = sending.header(name, *value);
        }
        let sending = sending.config().timeout_global(Some(self.bounds.patience)).build();
        let head = sending.send(sent.body).map_err(|e| failed(&e))?;
        Ok(Answer { head, at: url.clone(), largest: self.bounds.largest })
    }
}

/// How something is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// To be taken as the server takes such things.
    Post,
    /// To stand at that very address.
    Put,
}

/// What is sent.
#[derive(Clone, Copy)]
pub struct Sent<'a> {
    /// How.
    pub how: How,
    /// Its media type.
    pub kind: &'a str,
    /// It.
    pub body: &'a [u8],
    /// The media types that are understood in the answer.
    pub accept: &'a str,
    /// Headers beside these.
    pub headers: &'a [(HeaderName, &'a str)],
}

impl fmt::Debug for Sent<'_> {
    /// Neither body nor headers, which may hold secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sent").field("how", &self.how).field("kind", &self.kind).finish_non_exhaustive()
    }
}

fn failed(error: &ureq::Error) -> Failure {
    match (refusal(error), error) {
        (Some(why), _) => Failure::Refused(why),
        (None, ureq::Error::HostNotFound) => Failure::NoSuchName,
        (None, ureq::Error::Timeout(_)) => Failure::TooSlow,
        _ => Failure::Unreachable,
    }
}

/// An answer whose head is there and whose body arrives.
#[derive(Debug)]
pub struct Answer {
    head: Response<Body>,
    at: Url,
    largest: u64,
}

impl Answer {
    /// Who answered, at the end of all redirects.
    pub fn host(&self) -> &str {
        self.at.host_str().unwrap_or_default()
    }

    /// The code of HTTP.
    pub fn status(&self) -> u16 {
        self.head.status().as_u16()
    }

    /// A header, where it is there and is text.
    pub fn header(&self, name: &HeaderName) -> Option<&str> {
        self.head.headers().get(name).and_then(|value| value.to_str().ok())
    }

    /// Its bytes as they come; more than the bound are an error.
    pub fn reader(self) -> impl Read + Send + use<> {
        self.head.into_body().into_with_config().limit(self.largest).reader()
    }

    /// Its bytes, all of them.
    pub fn bytes(self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.reader().read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}
