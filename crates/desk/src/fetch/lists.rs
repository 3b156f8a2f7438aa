//! Asks the servers from which lists are fetched: public ones over https, and those that the operator has listed. Whoever keeps a list names its source, and is not
//! thereby lent this machine's place in its network.
//!
//! A name is looked up once, and the connection goes to an address that was looked at. Redirects are not followed: name and password go to the host for which
//! they were said, and to no other. Neither is in any error here.

use std::io::Read;
use std::net::IpAddr;
use std::time::Duration;

use alliance::detection::SourceRefusal;
use ureq::Body;
use ureq::http::Response;
use ureq::http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, RETRY_AFTER};
use ureq::unversioned::resolver::DefaultResolver;
use ureq::unversioned::transport::DefaultConnector;
use url::{Host, Url};
use vault::Secret;

use super::files::{Listed, PublicAlone, is_public};

/// From the look-up of the name to the last byte of a page.
const PATIENCE: Duration = Duration::from_mins(1);
/// The same where something short is put somewhere, and nothing is read back.
const PATIENCE_PUTTING: Duration = Duration::from_secs(20);
/// Bytes of a page, at most: a thousand entries take two to four million.
const LARGEST: u64 = 32 << 20;
/// A path is no longer, in bytes.
const LONGEST: usize = 500;

/// The way to the servers.
#[derive(Debug)]
pub struct Lists {
    listed: Vec<Listed>,
    outside: ureq::Agent,
    inside: ureq::Agent,
}

/// Why a server gave no page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPage {
    /// It was not reached: no such name, nobody there, no connection, a certificate that does not hold.
    Unreachable,
    /// It took too long.
    TooSlow,
    /// It answered with something else than a page.
    Status {
        /// The code of HTTP.
        code: u16,
        /// So many seconds it wants to be left alone.
        again: Option<u64>,
    },
}

impl NoPage {
    /// The code of HTTP, where the server answered with one.
    pub const fn code(self) -> Option<u16> {
        match self {
            Self::Status { code, .. } if code > 0 => Some(code),
            _ => None,
        }
    }
}

impl Default for Lists {
    /// Public servers alone.
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl Lists {
    /// Public servers, and these.
    pub fn new(listed: Vec<Listed>) -> Self {
        let config = || {
            ureq::Agent::config_builder()
                .proxy(None) // a proxy would look names up itself
                .max_redirects(0)
                .http_status_as_error(false)
                .timeout_global(Some(PATIENCE))
                .user_agent("accord")
                .build()
        };
        let outside = ureq::Agent::with_parts(config(), DefaultConnector::default(), PublicAlone::default());
        let inside = ureq::Agent::with_parts(config(), DefaultConnector::default(), DefaultResolver::default());
        Self { listed, outside, inside }
    }

    /// Reads the address of a source: in its one form, without a slash at its end.
    pub fn read(&self, address: &str) -> Result<String, SourceRefusal> {
        let address = address.trim();
        let url = Url::parse(address).map_err(|_| SourceRefusal::AddressUnfit)?;
        let bare = url.username().is_empty() && url.password().is_none() && url.query().is_none();
        let fits = bare && url.fragment().is_none() && address.len() <= LONGEST && !address.contains('@');
        if !fits || !matches!(url.scheme(), "https" | "http") || url.host().is_none() {
            return Err(SourceRefusal::AddressUnfit);
        }
        if self.is_listed(&url) || is_outside(&url) {
            Ok(url.as_str().trim_end_matches('/').to_owned())
        } else {
            Err(SourceRefusal::AddressInside)
        }
    }

    fn is_listed(&self, url: &Url) -> bool {
        self.listed.iter().any(|listed| listed.allows(url))
    }

    /// Asks for a page: `path` is put behind the source's address. What the address may lead to is looked at each time anew: the operator's list may have changed.
    pub fn ask(&self, address: &str, path: &str, login: &Secret<String>) -> Result<impl Read + Send + use<>, NoPage> {
        let (agent, url) = self.way(address, path)?;
        let asking = agent.get(url.as_str()).header(ACCEPT, "application/xml").header(AUTHORIZATION, login.expose());
        let answer = answered(asking.call())?;
        Ok(answer.into_body().into_with_config().limit(LARGEST).reader())
    }

    /// Puts a document at an address. What is answered beside the code is not read.
    pub fn put(&self, address: &str, path: &str, login: &Secret<String>, document: &str) -> Result<(), NoPage> {
        let (agent, url) = self.way(address, path)?;
        let putting = agent.put(url.as_str()).config().timeout_global(Some(PATIENCE_PUTTING)).build();
        let putting =
            putting.header(CONTENT_TYPE, "application/xml; charset=utf-8").header(AUTHORIZATION, login.expose());
        answered(putting.send(document)).map(|_| ())
    }

    /// Which way a path behind a source's address is reached, where it may be at all.
    fn way(&self, address: &str, path: &str) -> Result<(&ureq::Agent, Url), NoPage> {
        let refused = NoPage::Status { code: 0, again: None };
        let base = Url::parse(address).map_err(|_| refused)?;
        let url = Url::parse(&format!("{address}{path}")).map_err(|_| refused)?;
        // The way of the page is the source's own, whatever the server said.
        let is_there = url.origin() == base.origin() && url.username().is_empty() && url.password().is_none();
        match (is_there, self.is_listed(&url), is_outside(&url)) {
            (true, true, _) => Ok((&self.inside, url)),
            (true, false, true) => Ok((&self.outside, url)),
            _ => Err(refused),
        }
    }
}

/// What a server answered, where it is well.
fn answered(answer: Result<Response<Body>, ureq::Error>) -> Result<Response<Body>, NoPage> {
    let answer = answer.map_err(|error| match error {
        ureq::Error::Timeout(_) => NoPage::TooSlow,
        _ => NoPage::Unreachable,
    })?;
    match answer.status().as_u16() {
        200..=299 => Ok(answer),
        code => {
            let again = answer.headers().get(RETRY_AFTER).and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
            Err(NoPage::Status { code, again })
        }
    }
}

/// Whether an address leads to the internet at large, as far as it says itself; names are looked at when they are looked up.
fn is_outside(url: &Url) -> bool {
    let public = match url.host() {
        Some(Host::Domain(_)) => true,
        Some(Host::Ipv4(four)) => is_public(IpAddr::V4(four)),
        Some(Host::Ipv6(six)) => is_public(IpAddr::V6(six)),
        None => false,
    };
    public && url.scheme() == "https"
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    fn lists(hosts: &[&str]) -> Lists {
        Lists::new(hosts.iter().map(|host| host.parse().unwrap()).collect())
    }

    #[test]
    fn an_address_is_public_and_encrypted_or_listed() {
        let read = |hosts: &[&str], address: &str| lists(hosts).read(address);
        for (address, is) in [
            (" https://Hashes.example.org/npo/ ", "https://hashes.example.org/npo"),
            ("https://hashes.example.org", "https://hashes.example.org"),
            ("https://hashes.example.org:8443/a", "https://hashes.example.org:8443/a"),
            ("https://1.1.1.1/", "https://1.1.1.1"),
        ] {
            assert_eq!(read(&[], address).as_deref(), Ok(is), "{address}");
        }
        for address in [
            "",
            "hashes.example.org",
            "ftp://hashes.example.org",
            "https://u:p@hashes.example.org",
            "https://u@hashes.example.org",
            "https://hashes.example.org/?a",
            "https://hashes.example.org/#a",
            "https://hashes.example.org/a@b",
            "file:///etc/passwd",
        ] {
            assert_eq!(read(&["http://127.0.0.1"], address), Err(SourceRefusal::AddressUnfit), "{address}");
        }
        for address in [
            "http://hashes.example.org",
            "http://127.0.0.1:8080",
            "https://127.0.0.1",
            "https://10.1.2.3/",
            "https://[::1]/",
            "https://0x7f.1/",
            "http://localhost/",
        ] {
            assert_eq!(read(&["http://127.0.0.1:1"], address), Err(SourceRefusal::AddressInside), "{address}");
        }
        assert_eq!(
            read(&["http://127.0.0.1:8080"], "http://127.0.0.1:8080/exchange").as_deref(),
            Ok("http://127.0.0.1:8080/exchange")
        );
        assert_eq!(
            read(&["https://10.1.2.3"], "https://10.1.2.3/exchange").as_deref(),
            Ok("https://10.1.2.3/exchange")
        );
    }

    /// Answers one connection, and gives what was asked.
    fn once(answer: &'static str) -> (u16, thread::JoinHandle<String>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let asked = thread::spawn(move || {
            let (mut connection, _) = listener.accept().unwrap();
            let mut asked = vec![0; 4096];
            let read = connection.read(&mut asked).unwrap();
            let _ = connection.write_all(answer.as_bytes());
            String::from_utf8_lossy(&asked[..read]).into_owned()
        });
        (port, asked)
    }

    fn ask(lists: &Lists, port: u16, path: &str) -> Result<String, NoPage> {
        let login = Secret::new("Basic bmFtZTpwYXNzd29yZA==".to_owned());
        let mut text = String::new();
        lists.ask(&format!("http://127.0.0.1:{port}/exchange"), path, &login)?.read_to_string(&mut text).unwrap();
        Ok(text)
    }

    #[test]
    fn a_page_is_asked_for_with_name_and_password() {
        let (port, asked) = once("HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello");
        let lists = lists(&[&format!("http://127.0.0.1:{port}")]);
        assert_eq!(ask(&lists, port, "/v2/entries?from=a").as_deref(), Ok("hello"));
        let asked = asked.join().unwrap().to_lowercase();
        assert!(asked.starts_with("get /exchange/v2/entries?from=a http/1.1\r\n"), "{asked}");
        assert!(asked.contains("authorization: basic bmftzt"), "{asked}");
    }

    #[test]
    fn nobody_is_sent_elsewhere() {
        let (port, _) = once("HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:1/\r\ncontent-length: 0\r\n\r\n");
        let listed = lists(&[&format!("http://127.0.0.1:{port}")]);
        assert_eq!(ask(&listed, port, "/v2/entries?"), Err(NoPage::Status { code: 302, again: None }));
        let refused = Err(NoPage::Status { code: 0, again: None });
        assert_eq!(ask(&lists(&[]), port, "/v2/entries?"), refused, "it was listed once");
        for path in ["@evil.example/", ".evil.example/", "0/"] {
            let login = Secret::new(String::new());
            let asked = listed.ask(&format!("http://127.0.0.1:{port}"), path, &login).map(|_| ());
            assert_eq!(asked, Err(NoPage::Status { code: 0, again: None }), "{path}");
        }
    }

    #[test]
    fn whoever_is_busy_says_until_when() {
        let (port, _) = once("HTTP/1.1 429 Slow\r\nretry-after: 77\r\ncontent-length: 0\r\n\r\n");
        let lists = lists(&[&format!("http://127.0.0.1:{port}")]);
        assert_eq!(ask(&lists, port, "/v2/entries?"), Err(NoPage::Status { code: 429, again: Some(77) }));
        assert_eq!(ask(&lists, port, "/v2/entries?"), Err(NoPage::Unreachable), "nobody is there any more");
    }
}
