//! Decides which addresses may be asked. Looks nothing up, opens nothing.

use std::net::IpAddr;

use url::{Host, Url};

use crate::address::{Inside, inside};
use crate::listed::Listed;

/// How far a request may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// To the internet at large.
    Public,
    /// To wherever the name leads: the operator named it.
    Anywhere,
}

/// Why an address is not asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is none that could be read.
    #[error("this is no address")]
    Unreadable,
    /// Neither `https`, nor `http` to a host that is listed for it.
    #[error("only https is asked, and http where the operator has listed it")]
    Scheme,
    /// A name or a password stands before its host: some readers take them for the host.
    #[error("a name or password stands in the address")]
    Login,
    /// The port belongs to something that does not speak HTTP.
    #[error("port {0} belongs to another kind of server")]
    Port(u16),
    /// The host is not one of those that may be asked here.
    #[error("its host is not listed")]
    NotListed,
    /// A name that means something inside only: `localhost`, one without a dot, or one that no public server knows (RFC 6761, 6762, 7686, 8375, 9476).
    #[error("its name is one for use inside")]
    Name,
    /// Written as an address that lies inside.
    #[error("it leads to {0}")]
    Inside(Inside),
    /// A name whose addresses, or one of them, lie inside.
    #[error("its name leads to {0}")]
    LeadsInside(Inside),
}

/// Which addresses may be asked.
#[derive(Clone, Debug)]
pub struct Gate {
    listed: Vec<Listed>,
    rest: Rest,
}

/// What of hosts that are not listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rest {
    /// Public ones may be asked over https, and those that are listed may lie inside.
    Public,
    /// None may be asked. Names that are listed have to be public; addresses are as they were written.
    Nothing,
}

impl Gate {
    /// Public hosts over https, and besides them these, wherever they lie.
    pub const fn public_and(listed: Vec<Listed>) -> Self {
        Self { listed, rest: Rest::Public }
    }

    /// These hosts and no others. A name among them has to lead to public addresses; an address may be one inside.
    pub const fn only(listed: Vec<Listed>) -> Self {
        Self { listed, rest: Rest::Nothing }
    }

    /// Whether that may be asked, as far as its address says, and how far its name may lead.
    pub fn admit(&self, url: &Url) -> Result<Reach, Refusal> {
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Refusal::Login);
        }
        if !matches!(url.scheme(), "https" | "http") {
            return Err(Refusal::Scheme);
        }
        let host = url.host().ok_or(Refusal::Unreadable)?;
        let is_listed = self.listed.iter().any(|listed| listed.allows(url));
        match (self.rest, is_listed, &host) {
            (Rest::Public, true, _) | (Rest::Nothing, true, Host::Ipv4(_) | Host::Ipv6(_)) => Ok(Reach::Anywhere),
            (Rest::Nothing, true, Host::Domain(_)) => Ok(Reach::Public),
            (Rest::Nothing, false, _) => Err(Refusal::NotListed),
            (Rest::Public, false, _) => public(url, &host),
        }
    }

    /// Whether one of the addresses that a name leads to may be connected to.
    pub fn admit_address(reach: Reach, address: IpAddr) -> Result<(), Refusal> {
        match (reach, inside(address)) {
            (Reach::Public, Some(why)) => Err(Refusal::LeadsInside(why)),
            _ => Ok(()),
        }
    }
}

fn public(url: &Url, host: &Host<&str>) -> Result<Reach, Refusal> {
    let lies_inside = match host {
        Host::Domain(name) if is_internal(name) => return Err(Refusal::Name),
        Host::Domain(_) => None,
        Host::Ipv4(four) => inside((*four).into()),
        Host::Ipv6(six) => inside((*six).into()),
    };
    if let Some(why) = lies_inside {
        return Err(Refusal::Inside(why));
    }
    if url.scheme() != "https" {
        return Err(Refusal::Scheme);
    }
    let port = url.port_or_known_default().ok_or(Refusal::Unreadable)?;
    if FOREIGN.contains(&port) || OTHERS.contains(&port) { Err(Refusal::Port(port)) } else { Ok(Reach::Public) }
}

/// Names that no public server answers for.
const INTERNAL: [&str; 9] =
    ["localhost", "localdomain", "local", "internal", "intranet", "home.arpa", "onion", "alt", "invalid"];

fn is_internal(name: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name).to_ascii_lowercase();
    let below = |end: &str| name.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    !name.contains('.') || name.split('.').any(str::is_empty) || INTERNAL.iter().any(|end| below(end))
}

/// Ports that browsers do not ask (WHATWG Fetch, "port blocking").
const FOREIGN: [u16; 83] = [
    0, 1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102, 103, 104, 109,
    110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465, 512, 513, 514, 515, 526, 530, 531,
    532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993, 995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060,
    5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
];

/// Ports of databases, caches, queues, mounts and machines' own management (IANA's registry of service names, and where unregistered the servers' manuals).
const OTHERS: [u16; 40] = [
    445, 873, 1433, 1434, 1521, 1883, 2181, 2375, 2376, 2377, 2379, 2380, 3128, 3260, 3306, 3389, 4222, 4369, 5432,
    5433, 5672, 5900, 5984, 5985, 5986, 6379, 6443, 7000, 7001, 8086, 8500, 9042, 9092, 9200, 9300, 10250, 11211,
    15672, 27017, 50000,
];
