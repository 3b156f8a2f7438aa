//! A host as an operator lists it.

use std::net::IpAddr;
use std::str::FromStr;

use url::{Host, Url};

/// A host that an operator has listed, with scheme and port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    scheme: &'static str,
    name: Name,
    port: u16,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Name {
    /// This one.
    Exactly(String),
    /// Every name that ends so; it begins with a dot.
    Below(String),
}

/// The text names no host.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is no host: write cdn.example.org, .example.org for every name below it, http://cdn.example.org where it speaks no https; a port may follow"
)]
pub struct BadHost(String);

impl FromStr for Listed {
    type Err = BadHost;

    fn from_str(text: &str) -> Result<Self, BadHost> {
        let bad = || BadHost(text.to_owned());
        let (scheme, rest) = match text.split_once("://") {
            Some(("http", rest)) => ("http", rest),
            Some(("https", rest)) => ("https", rest),
            Some(_) => return Err(bad()),
            None => ("https", text),
        };
        let (is_below, host) = rest.strip_prefix('.').map_or((false, rest), |host| (true, host));
        // Written as an address is, it is read as an address is: capitals, umlauts, numbers of whatever form.
        let url = Url::parse(&format!("{scheme}://{host}/")).map_err(|_| bad())?;
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        let named = url.username().is_empty() && url.password().is_none() && !host.ends_with('/');
        let read = match url.host() {
            Some(Host::Domain(name)) => name.to_owned(),
            Some(_) if is_below => return Err(bad()),
            Some(address) => address.to_string(),
            None => return Err(bad()),
        };
        let port = url.port_or_known_default().filter(|_| bare && named).ok_or_else(bad)?;
        let name = if is_below { Name::Below(format!(".{read}")) } else { Name::Exactly(read) };
        Ok(Self { scheme, name, port })
    }
}

impl Listed {
    /// The host of an address that an operator named: `https://login.example.org/realms/staff`.
    pub fn of_address(address: &str) -> Result<Self, BadHost> {
        let url = Url::parse(address).map_err(|_| BadHost(address.to_owned()))?;
        // What is before the path is what a list takes.
        if url.username().is_empty() && url.password().is_none() {
            url.origin().ascii_serialization().parse()
        } else {
            Err(BadHost(address.to_owned()))
        }
    }

    /// Whether what is sent there crosses a network unencrypted.
    pub fn is_in_the_clear(&self) -> bool {
        let stays = match &self.name {
            Name::Exactly(name) => {
                let address = name.trim_matches(['[', ']']).parse::<IpAddr>();
                name == "localhost" || address.is_ok_and(|address| address.is_loopback())
            }
            Name::Below(_) => false,
        };
        self.scheme == "http" && !stays
    }

    pub(crate) fn allows(&self, url: &Url) -> bool {
        let host = url.host_str().unwrap_or_default();
        let named = match &self.name {
            Name::Exactly(name) => host == name,
            Name::Below(end) => host.len() > end.len() && host.ends_with(end.as_str()),
        };
        named && url.scheme() == self.scheme && url.port_or_known_default() == Some(self.port)
    }
}
