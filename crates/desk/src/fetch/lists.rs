//! Asks the servers from which lists are fetched: public ones over https, and those that the operator has listed. Whoever keeps a list names its source, and is not
//! thereby lent this machine's place in its network.
//!
//! Redirects are not followed: name and password go to the host for which they were said, and to no other. Neither is in any error here.

use std::io::Read;
use std::time::Duration;

use alliance::detection::SourceRefusal;
use outbound::header::{AUTHORIZATION, RETRY_AFTER};
use outbound::{Answer, Bounds, Failure, Gate, How, Listed, Outbound, Refusal, Sent};
use url::Url;
use vault::Secret;

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
    reading: Outbound,
    putting: Outbound,
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
        Self::new(&[])
    }
}

impl Lists {
    /// Public servers, and these.
    pub fn new(listed: &[Listed]) -> Self {
        let way = |patience| {
            Outbound::new(Gate::public_and(listed.to_vec()), Bounds { patience, largest: LARGEST, redirects: 0 })
        };
        Self { reading: way(PATIENCE), putting: way(PATIENCE_PUTTING) }
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
        self.reading.admit(&url).map_err(|_| SourceRefusal::AddressInside)?;
        Ok(url.as_str().trim_end_matches('/').to_owned())
    }

    /// Asks for a page: `path` is put behind the source's address. What the address may lead to is looked at each time anew: the operator's list may have changed.
    pub fn ask(&self, address: &str, path: &str, login: &Secret<String>) -> Result<impl Read + Send + use<>, NoPage> {
        let url = way(address, path)?;
        let answer = answered(self.reading.get(&url, KIND, &[(AUTHORIZATION, login.expose())]))?;
        Ok(answer.reader())
    }

    /// Puts a document at an address. What is answered beside the code is not read.
    pub fn put(&self, address: &str, path: &str, login: &Secret<String>, document: &str) -> Result<(), NoPage> {
        let url = way(address, path)?;
        let sent = Sent {
            how: How::Put,
            kind: "application/xml; charset=utf-8",
            body: document.as_bytes(),
            accept: KIND,
            headers: &[(AUTHORIZATION, login.expose())],
        };
        answered(self.putting.send(&url, &sent)).map(|_| ())
    }
}

/// What these servers speak.
const KIND: &str = "application/xml";
const REFUSED: NoPage = NoPage::Status { code: 0, again: None };

/// The address of a path behind a source's address. The way of the page is the source's own, whatever the server said.
fn way(address: &str, path: &str) -> Result<Url, NoPage> {
    let base = Url::parse(address).map_err(|_| REFUSED)?;
    let url = Url::parse(&format!("{address}{path}")).map_err(|_| REFUSED)?;
    if url.origin() == base.origin() { Ok(url) } else { Err(REFUSED) }
}

/// What a server answered, where it is well.
fn answered(answer: Result<Answer, Failure>) -> Result<Answer, NoPage> {
    let answer = answer.map_err(|failure| match failure {
        // A name that leads inside is not said to: who may name a source does not learn this machine's network.
        Failure::Refused(Refusal::LeadsInside(_)) => NoPage::Unreachable,
        Failure::Refused(_) => REFUSED,
        Failure::TooSlow => NoPage::TooSlow,
        _ => NoPage::Unreachable,
    })?;
    match answer.status() {
        200..=299 => Ok(answer),
        code => Err(NoPage::Status { code, again: answer.header(&RETRY_AFTER).and_then(|v| v.parse().ok()) }),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::net::TcpListener;
    use std::thread;

    use super::*;

    fn lists(hosts: &[&str]) -> Lists {
        Lists::new(&hosts.iter().map(|host| host.parse().unwrap()).collect::<Vec<_>>())
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
