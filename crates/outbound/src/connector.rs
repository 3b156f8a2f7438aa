//! The gate where connections are made: what it refuses is refused here, whatever was looked at before.

use std::fmt;
use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::sync::Arc;

use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{ConnectionDetails, Connector, NextTimeout};
use url::{Host, Url};

use crate::address::Inside;
use crate::gate::{Gate, Reach, Refusal};
use crate::names::{Names, NotFound};

/// A gate and whom it asks for names.
#[derive(Clone, Debug)]
pub(crate) struct Guard {
    pub(crate) gate: Arc<Gate>,
    pub(crate) names: Arc<dyn Names>,
}

impl Guard {
    fn admit(&self, uri: &Uri) -> Result<(Url, Reach), Refusal> {
        let url = Url::parse(&uri.to_string()).map_err(|_| Refusal::Unreadable)?;
        let reach = self.gate.admit(&url)?;
        Ok((url, reach))
    }
}

/// Where an answer names so many addresses, the rest are not tried.
const ADDRESSES: usize = 8;

impl Resolver for Guard {
    /// Looks a name up once. One address inside is enough for none to be used: a public name that leads inside is an attack or a fault.
    fn resolve(&self, uri: &Uri, _: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let (url, reach) = self.admit(uri).map_err(refused)?;
        let port = url.port_or_known_default().ok_or_else(|| refused(Refusal::Unreadable))?;
        let addresses: Vec<IpAddr> = match url.host() {
            Some(Host::Ipv4(four)) => vec![four.into()],
            Some(Host::Ipv6(six)) => vec![six.into()],
            Some(Host::Domain(name)) => {
                let found = self.names.addresses(name, *timeout.after).map_err(|why| match why {
                    NotFound::TooSlow => ureq::Error::Timeout(timeout.reason),
                    NotFound::NoAddress | NotFound::Failed => ureq::Error::HostNotFound,
                })?;
                for address in &found {
                    Gate::admit_address(reach, *address).map_err(refused)?;
                }
                found
            }
            None => return Err(refused(Refusal::Unreadable)),
        };
        if addresses.is_empty() {
            return Err(ureq::Error::HostNotFound);
        }
        let mut resolved = self.empty();
        for address in addresses.into_iter().take(ADDRESSES) {
            resolved.push(SocketAddr::new(address, port));
        }
        Ok(resolved)
    }
}

/// Stands first in the chain of connectors, right before the one that opens a connection to the addresses that it is shown here.
#[derive(Debug)]
pub(crate) struct Doorkeeper(pub(crate) Guard);

impl Connector<()> for Doorkeeper {
    type Out = ();

    fn connect(&self, details: &ConnectionDetails, chained: Option<()>) -> Result<Option<()>, ureq::Error> {
        let (_, reach) = self.0.admit(details.uri).map_err(refused)?;
        for at in &*details.addrs {
            Gate::admit_address(reach, at.ip()).map_err(refused)?;
            if reach == Reach::Public && is_own(*at) {
                return Err(refused(Refusal::LeadsInside(Inside::Loopback)));
            }
        }
        Ok(chained)
    }
}

/// Whether an interface of this machine has the address: then what leads there leaves from there too. No packet is sent.
fn is_own(at: SocketAddr) -> bool {
    let any: SocketAddr = if at.is_ipv4() { ([0, 0, 0, 0], 0).into() } else { ([0_u16; 8], 0).into() };
    let leaves_from = UdpSocket::bind(any).and_then(|socket| {
        socket.connect(at)?;
        socket.local_addr()
    });
    // Without a way there, there is none for the connection either.
    leaves_from.is_ok_and(|from| from.ip() == at.ip())
}

/// A refusal on its way through the client.
#[derive(Debug)]
struct Refused(Refusal);

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Refused {}

fn refused(why: Refusal) -> ureq::Error {
    ureq::Error::Other(Box::new(Refused(why)))
}

/// The refusal that an error of the client is, where it is one.
pub(crate) fn refusal(error: &ureq::Error) -> Option<Refusal> {
    match error {
        ureq::Error::Other(inner) => inner.downcast_ref::<Refused>().map(|refused| refused.0),
        _ => None,
    }
}
