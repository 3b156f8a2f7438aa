//! Fetches a file whose address a caller names, from hosts that the operator has listed and from nowhere else: whoever may name any address is
//! lent this machine's place in its network (OWASP, "Server Side Request Forgery").
//!
//! An address is read once, by the rules that browsers have (WHATWG URL), and asked for as it was read. A name is looked up once, and the
//! connection goes to an address that was looked at: what a name means is not asked twice. What is fetched may be abuse material, and so its
//! address is in no error here.

use std::io::Read;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;
use std::time::{Duration, Instant};

use ureq::config::Config;
use ureq::http::Uri;
use ureq::http::header::{CONTENT_TYPE, LOCATION};
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::{DefaultConnector, NextTimeout};
use url::{Host, Url};
use vault::Secret;

/// From the look-up of the name to the last byte, over all redirects.
const PATIENCE: Duration = Duration::from_secs(30);
/// An address may send on so many times.
const REDIRECTS: usize = 3;

/// A host from which files may be fetched.
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

    pub(super) fn allows(&self, url: &Url) -> bool {
        let host = url.host_str().unwrap_or_default();
        let named = match &self.name {
            Name::Exactly(name) => host == name,
            Name::Below(end) => host.len() > end.len() && host.ends_with(end.as_str()),
        };
        named && url.scheme() == self.scheme && url.port_or_known_default() == Some(self.port)
    }
}

/// Why nothing was fetched. None says what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFetched {
    /// The address is none, or its host, port or scheme is not listed.
    #[error(
        "the address is not one from which files are fetched here: its host has to be listed, as [hma.fetch] in the configuration says"
    )]
    NotAllowed,
    /// The host did not answer, or not with a file.
    #[error("the file could not be fetched from its address; send the file itself")]
    Failed,
}

/// The hosts from which files may be fetched, and the way to them.
#[derive(Debug)]
pub struct Files {
    listed: Vec<Listed>,
    agent: ureq::Agent,
}

/// A file that is arriving.
#[derive(Debug)]
pub struct Arriving {
    /// What it is said to be, small, without parameters: `image/png`. Empty where nothing is said.
    pub kind: String,
    body: ureq::Body,
}

impl Arriving {
    /// Its bytes. They are not counted here: the reader stops where enough is enough.
    pub fn bytes(self) -> impl Read + Send {
        self.body.into_with_config().limit(u64::MAX).reader()
    }
}

impl Files {
    /// From these hosts.
    pub fn new(listed: Vec<Listed>) -> Self {
        let config = ureq::Agent::config_builder()
            .proxy(None) // a proxy would look names up itself
            .max_redirects(0)
            .max_idle_connections(0)
            .http_status_as_error(false)
            .user_agent("accord")
            .build();
        let agent = ureq::Agent::with_parts(config, DefaultConnector::default(), PublicAlone::default());
        Self { listed, agent }
    }

    /// Asks for a file and waits for its head.
    pub fn open(&self, address: &Secret<String>) -> Result<Arriving, NotFetched> {
        let began = Instant::now();
        let mut url = self.checked(Url::parse(address.expose()))?;
        for _ in 0..=REDIRECTS {
            let left = PATIENCE.checked_sub(began.elapsed()).ok_or(NotFetched::Failed)?;
            let asking =
                self.agent.get(url.as_str()).header("accept", "*/*").config().timeout_global(Some(left)).build();
            let answer = asking.call().map_err(|_| NotFetched::Failed)?;
            let said = |name| answer.headers().get(name).and_then(|v| v.to_str().ok());
            match answer.status().as_u16() {
                200 => {
                    let kind = said(CONTENT_TYPE).unwrap_or_default();
                    let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
                    return Ok(Arriving { kind, body: answer.into_body() });
                }
                301 | 302 | 303 | 307 | 308 => url = self.checked(url.join(said(LOCATION).unwrap_or_default()))?,
                _ => return Err(NotFetched::Failed),
            }
        }
        Err(NotFetched::Failed)
    }

    fn checked(&self, url: Result<Url, url::ParseError>) -> Result<Url, NotFetched> {
        let url = url.map_err(|_| NotFetched::NotAllowed)?;
        // Some readers take what stands before an `@` for the host.
        let named = url.username().is_empty() && url.password().is_none();
        let allowed = named && self.listed.iter().any(|listed| listed.allows(&url));
        if allowed { Ok(url) } else { Err(NotFetched::NotAllowed) }
    }
}

/// Looks names up, and knows no addresses but public ones. An address that is written as such was looked at before.
#[derive(Default)]
pub(super) struct PublicAlone(DefaultResolver);

impl std::fmt::Debug for PublicAlone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PublicAlone")
    }
}

impl Resolver for PublicAlone {
    fn resolve(&self, uri: &Uri, config: &Config, timeout: NextTimeout) -> Result<ResolvedSocketAddrs, ureq::Error> {
        let found = self.0.resolve(uri, config, timeout)?;
        let host = uri.host().unwrap_or_default();
        if host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() {
            return Ok(found);
        }
        let mut public = self.0.empty();
        for address in found.iter().filter(|address| is_public(address.ip())) {
            public.push(*address);
        }
        if public.is_empty() { Err(ureq::Error::HostNotFound) } else { Ok(public) }
    }
}

/// Whether an address is one of the internet at large: neither this machine nor its network, nor set aside for anything (IANA's registries of
/// special-purpose addresses).
pub(super) fn is_public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(four) => is_public_v4(four),
        IpAddr::V6(six) => is_public_v6(six),
    }
}

fn is_public_v4(four: Ipv4Addr) -> bool {
    let [a, b, c, _] = four.octets();
    let set_aside = matches!(
        (a, b, c),
        (0 | 10 | 127 | 224.., ..) // this network, private, loopback, multicast and reserved
            | (100, 64..=127, _) // shared by carriers
            | (169, 254, _) // link
            | (172, 16..=31, _) | (192, 168, _) // private
            | (192, 0, 0 | 2) | (192, 88, 99) | (198, 18 | 19, _) | (198, 51, 100) | (203, 0, 113) // protocols, examples, benchmarks
    );
    !set_aside
}

fn is_public_v6(six: Ipv6Addr) -> bool {
    match six.segments() {
        // What leads to an IPv4 address behind a translator leads wherever that does (RFC 6052).
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => is_public_v4(Ipv4Addr::from(u32::from(high) << 16 | u32::from(low))),
        // Tunnels and other protocols, examples.
        [0x2001, 0..=0x1ff | 0xdb8, ..] | [0x2002 | 0x3fff, ..] => false,
        [first, ..] => first & 0xe000 == 0x2000, // the one block that is given out
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    fn files(hosts: &[&str]) -> Files {
        Files::new(hosts.iter().map(|host| host.parse().unwrap()).collect())
    }

    /// Answers so many connections, one after the other; gives its port.
    fn answering(answers: Vec<String>) -> u16 {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        thread::spawn(move || {
            for answer in answers {
                let (mut connection, _) = listener.accept().unwrap();
                let _ = connection.read(&mut [0; 4096]);
                let _ = connection.write_all(answer.as_bytes());
            }
        });
        port
    }

    fn text(body: &str) -> String {
        format!(
            "HTTP/1.1 200 OK\r\ncontent-type: Text/Plain; charset=utf-8\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )
    }

    fn fetch(files: &Files, address: &str) -> Result<(String, String), NotFetched> {
        let arriving = files.open(&Secret::new(address.to_owned()))?;
        let kind = arriving.kind.clone();
        let mut read = String::new();
        arriving.bytes().read_to_string(&mut read).unwrap();
        Ok((kind, read))
    }

    #[test]
    fn hosts_are_read_as_addresses_are() {
        let allowed = |listed: &str, address: &str| files(&[listed]).checked(Url::parse(address)).is_ok();
        for (listed, address) in [
            ("cdn.example.org", "https://CDN.example.org/a?b#c"),
            ("cdn.example.org", "https://cdn.example.org:443/"),
            ("cdn.example.org:8443", "https://cdn.example.org:8443/"),
            (".example.org", "https://a.b.example.org/"),
            ("http://127.0.0.1:8000", "http://127.0.0.1:8000/x"),
            ("http://127.0.0.1", "http://0x7f.1/x"),
            ("https://[2001:db8::1]", "https://[2001:DB8:0::1]/"),
            ("bücher.example", "https://xn--bcher-kva.example/"),
        ] {
            assert!(allowed(listed, address), "{listed} and {address}");
        }
        for (listed, address) in [
            ("cdn.example.org", "http://cdn.example.org/"),
            ("cdn.example.org", "https://cdn.example.org:444/"),
            ("cdn.example.org", "https://cdn.example.org.evil.example/"),
            ("cdn.example.org", "https://cdn.example.org:80:x@127.0.0.1/"),
            ("cdn.example.org", "https://evil@cdn.example.org/"),
            ("cdn.example.org", "https://cdn.example.org@evil.example/"),
            ("cdn.example.org", "https://evil.example\\@cdn.example.org/"),
            (".example.org", "https://example.org/"),
            (".example.org", "https://anexample.org/"),
            ("http://cdn.example.org", "https://cdn.example.org/"),
            ("http://127.0.0.1", "http://127.0.0.2/"),
            ("cdn.example.org", "ftp://cdn.example.org/"),
            ("cdn.example.org", "file:///etc/passwd"),
            ("cdn.example.org", "//cdn.example.org/"),
            ("cdn.example.org", ""),
        ] {
            assert!(!allowed(listed, address), "{listed} and {address}");
        }
        for bad in
            ["", ".", "http://", "ftp://a", "a/b", "a/", "a?b", "a#b", "u@a", "u:p@a", ".127.0.0.1", "a b", "a:99999"]
        {
            assert!(bad.parse::<Listed>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_file_is_given_with_its_kind() {
        let port = answering(vec![text("hello")]);
        let files = files(&[&format!("http://127.0.0.1:{port}")]);
        let found = fetch(&files, &format!("http://127.0.0.1:{port}/a")).unwrap();
        assert_eq!(found, ("text/plain".to_owned(), "hello".to_owned()));
    }

    #[test]
    fn each_redirect_is_looked_at_anew_and_there_are_three() {
        let to = |at: &str| {
            format!("HTTP/1.1 302 Found\r\nlocation: {at}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
        };
        let followed = |answers: Vec<String>| {
            let port = answering(answers);
            fetch(&files(&[&format!("http://127.0.0.1:{port}")]), &format!("http://127.0.0.1:{port}/a"))
        };
        assert_eq!(followed(vec![to("b"), to("/c"), to("d"), text("end")]).unwrap().1, "end");
        assert_eq!(followed(vec![to("b"), to("c"), to("d"), to("e"), text("end")]), Err(NotFetched::Failed));
        for elsewhere in ["http://127.0.0.1:1/", "http://localhost/", "file:///etc/passwd", "//evil.example/"] {
            assert_eq!(followed(vec![to(elsewhere)]), Err(NotFetched::NotAllowed), "{elsewhere}");
        }
        assert_eq!(
            followed(vec!["HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n".to_owned()]),
            Err(NotFetched::Failed)
        );
    }

    #[test]
    fn a_name_that_means_this_machine_is_not_followed() {
        let port = answering(vec![text("inside")]);
        let files = files(&[&format!("http://localhost:{port}")]);
        assert_eq!(fetch(&files, &format!("http://localhost:{port}/")), Err(NotFetched::Failed));
    }

    #[test]
    fn public_addresses_are_told_from_all_others() {
        for public in [
            "1.1.1.1",
            "192.0.1.1",
            "172.32.0.1",
            "100.128.0.1",
            "2606:4700::1111",
            "64:ff9b::101:101",
            "::ffff:8.8.8.8",
        ] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
        for inside in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.8",
            "192.0.2.1",
            "192.168.1.1",
            "198.18.0.1",
            "203.0.113.9",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::7f00:1",
            "fc00::1",
            "fe80::1",
            "ff02::1",
            "2001::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "3fff::1",
        ] {
            assert!(!is_public(inside.parse().unwrap()), "{inside}");
        }
    }
}
