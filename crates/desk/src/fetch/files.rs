//! Fetches a file whose address a caller names, from hosts that the operator has listed and from nowhere else: whoever may name any address is
//! lent this machine's place in its network. What is fetched may be abuse material, and so its address is in no error here.

use std::io::Read;
use std::time::Duration;

use outbound::header::CONTENT_TYPE;
use outbound::{Answer, Bounds, Failure, Gate, Listed, Outbound, Refusal};
use url::Url;
use vault::Secret;

/// From the look-up of the name to the last byte, over all redirects.
const PATIENCE: Duration = Duration::from_secs(30);
/// An address may send on so many times.
const REDIRECTS: usize = 3;

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
pub struct Files(Outbound);

/// A file that is arriving.
#[derive(Debug)]
pub struct Arriving {
    /// What it is said to be, small, without parameters: `image/png`. Empty where nothing is said.
    pub kind: String,
    body: Answer,
}

impl Arriving {
    /// Its bytes. They are not counted here: the reader stops where enough is enough.
    pub fn bytes(self) -> impl Read + Send {
        self.body.reader()
    }
}

impl Files {
    /// From these hosts.
    pub fn new(listed: Vec<Listed>) -> Self {
        let bounds = Bounds { patience: PATIENCE, largest: u64::MAX, redirects: REDIRECTS };
        Self(Outbound::new(Gate::only(listed), bounds))
    }

    /// Asks for a file and waits for its head.
    pub fn open(&self, address: &Secret<String>) -> Result<Arriving, NotFetched> {
        let url = self.read(address.expose())?;
        let answer = self.0.get(&url, "*/*", &[]).map_err(|failure| match failure {
            // What a name leads to is no caller's to learn.
            Failure::Refused(Refusal::LeadsInside(_)) => NotFetched::Failed,
            Failure::Refused(_) => NotFetched::NotAllowed,
            _ => NotFetched::Failed,
        })?;
        if answer.status() != 200 {
            return Err(NotFetched::Failed);
        }
        let kind = answer.header(&CONTENT_TYPE).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        Ok(Arriving { kind, body: answer })
    }

    fn read(&self, address: &str) -> Result<Url, NotFetched> {
        let url = Url::parse(address).map_err(|_| NotFetched::NotAllowed)?;
        self.0.admit(&url).map_err(|_| NotFetched::NotAllowed)?;
        Ok(url)
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
        let allowed = |listed: &str, address: &str| files(&[listed]).read(address).is_ok();
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
}
