//! The server that takes our letters, as its address names it.

use std::fmt;
use std::time::Duration;

use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, Tokio1Executor};
use url::{Host, Url};

/// A server that takes longer for one step of a letter is not there. Shorter than the minute for which a letter is taken.
const PATIENCE: Duration = Duration::from_secs(20);

/// How the way to the server is kept from others' eyes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Secrecy {
    /// Not at all: only to this very machine.
    Plain,
    /// TLS after STARTTLS, or no letter (RFC 3207).
    StartTls,
    /// TLS from the first byte (RFC 8314).
    Tls,
}

/// The server that takes our letters.
#[derive(Clone)]
pub struct Relay {
    host: String,
    port: u16,
    secrecy: Secrecy,
    login: Option<(String, String)>,
}

impl fmt::Debug for Relay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl fmt::Display for Relay {
    /// Without user and password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

/// The text names no server that letters can be given to.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadRelay {
    /// It is no address of a mail server.
    #[error(
        "expected an address such as starttls://user:password@mail.example.org:587, smtps://… (TLS from the start) or smtp://localhost:25 (no TLS)"
    )]
    Shape,
    /// Letters would cross a network in the clear, and with them the links by which people come in.
    #[error(
        "letters must not cross the network in the clear: use starttls:// or smtps://; smtp:// is for this machine alone"
    )]
    InTheClear,
    /// The server's name cannot be checked in its certificate.
    #[error("“{0}” cannot be checked in a certificate")]
    Name(String),
}

impl Relay {
    /// Reads `smtp://`, `starttls://` or `smtps://`, user and password (percent-encoded) where the server wants them, host, port.
    pub fn new(text: &str) -> Result<Self, BadRelay> {
        let url = Url::parse(text.trim()).map_err(|_| BadRelay::Shape)?;
        let (secrecy, usual) = match url.scheme() {
            "smtp" => (Secrecy::Plain, 25),
            "starttls" => (Secrecy::StartTls, 587),
            "smtps" => (Secrecy::Tls, 465),
            _ => return Err(BadRelay::Shape),
        };
        let host = url.host().ok_or(BadRelay::Shape)?;
        let here = match &host {
            // Of a scheme that it does not know, the reader of addresses leaves four numbers as they are.
            Host::Domain(name) => {
                *name == "localhost" || name.parse::<std::net::Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
            }
            Host::Ipv4(ip) => ip.is_loopback(),
            Host::Ipv6(ip) => ip.is_loopback(),
        };
        if !matches!(url.path(), "" | "/") || url.query().is_some() || url.fragment().is_some() {
            return Err(BadRelay::Shape);
        }
        let login = match (url.username(), url.password()) {
            ("", None) => None,
            (user, Some(password)) if !user.is_empty() => Some((plain(user)?, plain(password)?)),
            _ => return Err(BadRelay::Shape),
        };
        if secrecy == Secrecy::Plain && !here {
            return Err(BadRelay::InTheClear);
        }
        let host = url.host_str().ok_or(BadRelay::Shape)?.trim_matches(['[', ']']).to_owned();
        Ok(Self { host, port: url.port().unwrap_or(usual), secrecy, login })
    }

    /// A way to it, on which `domain` says who we are.
    pub(crate) fn way(&self, domain: &str) -> Result<AsyncSmtpTransport<Tokio1Executor>, BadRelay> {
        let checked = || TlsParameters::new(self.host.clone()).map_err(|_| BadRelay::Name(self.host.clone()));
        let tls = match self.secrecy {
            Secrecy::Plain => Tls::None,
            Secrecy::StartTls => Tls::Required(checked()?),
            Secrecy::Tls => Tls::Wrapper(checked()?),
        };
        let mut way = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&self.host)
            .port(self.port)
            .tls(tls)
            .hello_name(ClientId::Domain(domain.to_owned()))
            .timeout(Some(PATIENCE));
        if let Some((user, password)) = &self.login {
            way = way.credentials(Credentials::new(user.clone(), password.clone()));
        }
        Ok(way.build())
    }
}

/// Undoes percent-encoding (RFC 3986, 2.1).
fn plain(text: &str) -> Result<String, BadRelay> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next(), rest.next()].map(|d| d.and_then(|d| char::from(d).to_digit(16)));
        let [Some(high), Some(low)] = digits else { return Err(BadRelay::Shape) };
        bytes.push(u8::try_from(high * 16 + low).map_err(|_| BadRelay::Shape)?);
    }
    String::from_utf8(bytes).map_err(|_| BadRelay::Shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_servers() {
        let relay = Relay::new("starttls://post%40accord:a%2Fb@mail.example.org").unwrap();
        assert_eq!((relay.to_string().as_str(), relay.secrecy), ("mail.example.org:587", Secrecy::StartTls));
        assert_eq!(relay.login, Some(("post@accord".into(), "a/b".into())));
        assert!(!format!("{relay:?} {relay}").contains("a/b"), "a password is in nobody's log");
        assert_eq!(Relay::new("smtps://mail.example.org").unwrap().port, 465);
        assert_eq!(Relay::new("smtp://127.0.0.1:2525").unwrap().port, 2525);
        assert!(Relay::new("smtp://user:secret@localhost").is_ok());
        assert_eq!(Relay::new("smtp://[::1]:2525").unwrap().to_string(), "::1:2525");
    }

    #[test]
    fn what_is_no_server_is_refused() {
        for text in [
            "",
            "mail.example.org",
            "http://mail.example.org",
            "smtp://",
            "smtp://a/b",
            "smtp://user@host",
            "smtp://u:%4@localhost",
        ] {
            assert_eq!(Relay::new(text).err(), Some(BadRelay::Shape), "{text}");
        }
    }

    #[test]
    fn no_letter_crosses_a_network_in_the_clear() {
        for text in
            ["smtp://mail.example.org", "smtp://10.0.0.1:25", "smtp://u:p@mail.example.org", "smtp://[2001:db8::1]"]
        {
            assert_eq!(Relay::new(text).err(), Some(BadRelay::InTheClear), "{text}");
        }
        for text in
            ["starttls://mail.example.org", "smtps://10.0.0.1", "smtp://localhost", "smtp://127.0.0.1", "smtp://[::1]"]
        {
            assert!(Relay::new(text).is_ok(), "{text}");
        }
    }
}
