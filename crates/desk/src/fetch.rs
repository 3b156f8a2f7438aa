//! Asks other houses' servers for [`signin::openid`], [for what is to be hashed](files) and [for lists](lists): each through the one gate ([`outbound`]), with what
//! its operator has listed. Blocking; call it off the asynchronous threads (`tokio::task::spawn_blocking`).

pub mod files;
pub mod lists;

use std::time::Duration;

use outbound::header::AUTHORIZATION;
use outbound::{Bounds, Gate, How, Outbound, Sent};
use signin::openid::{Fetch, Reply, Request};
use url::Url;

pub use outbound::{BadHost, Listed, NoCertificates};

/// An answer in at most so many bytes.
const LARGEST: u64 = 1024 * 1024;
/// Everything from the look-up of the name to the last byte.
const PATIENCE: Duration = Duration::from_secs(10);

/// Fetches over HTTPS from public hosts, and from those that the operator named wherever they lie. No redirects, no cookies.
#[derive(Debug)]
pub struct Network(Outbound);

impl Network {
    /// Trusts the authorities that browsers trust, or, where `authorities` (PEM) is given, those alone: a ministry's own. `hosts` are those that may lie inside.
    pub fn new(authorities: Option<&[u8]>, hosts: Vec<Listed>) -> Result<Self, NoCertificates> {
        let bounds = Bounds { patience: PATIENCE, largest: LARGEST, redirects: 0 };
        let gate = Gate::public_and(hosts);
        Ok(Self(match authorities {
            None => Outbound::new(gate, bounds),
            Some(pem) => Outbound::trusting(gate, bounds, pem)?,
        }))
    }
}

impl Fetch for Network {
    fn fetch(&self, request: &Request) -> Result<Reply, String> {
        let url = Url::parse(&request.url).map_err(|e| e.to_string())?;
        let login = request.authorization.as_ref().map(|secret| (AUTHORIZATION, secret.expose().as_str()));
        let headers = login.as_slice();
        let answer = match &request.form {
            Some(form) => self.0.send(
                &url,
                &Sent {
                    how: How::Post,
                    kind: "application/x-www-form-urlencoded",
                    body: form.expose().as_bytes(),
                    accept: "application/json",
                    headers,
                },
            ),
            None => self.0.get(&url, "application/json", headers),
        };
        let answer = answer.map_err(|e| e.to_string())?;
        Ok(Reply { status: answer.status(), body: answer.bytes().map_err(|e| e.to_string())? })
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};
    use std::net::TcpListener;

    use super::*;

    /// Answers one connection with these bytes; gives its address.
    fn once(answer: Vec<u8>) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            let (mut connection, _) = listener.accept().unwrap();
            let mut asked = [0; 4096];
            let _ = connection.read(&mut asked);
            let _ = connection.write_all(&answer);
        });
        format!("http://{address}/")
    }

    fn get(url: String) -> Result<Reply, String> {
        let network = Network::new(None, vec![Listed::of_address(&url).unwrap()]).unwrap();
        network.fetch(&Request { url, authorization: None, form: None })
    }

    #[test]
    fn what_the_operator_did_not_name_is_public() {
        let url = once(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}".to_vec());
        let network = Network::new(None, Vec::new()).unwrap();
        let said = network.fetch(&Request { url, authorization: None, form: None }).unwrap_err();
        assert_eq!(said, "refused: it leads to this machine");
    }

    #[test]
    fn an_answer_is_given_as_it_is() {
        let reply = get(once(b"HTTP/1.1 404 Not Found\r\ncontent-length: 2\r\n\r\n{}".to_vec())).unwrap();
        assert_eq!((reply.status, reply.body.as_slice()), (404, b"{}".as_slice()));
    }

    #[test]
    fn a_redirect_is_not_followed() {
        let to = once(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}".to_vec());
        let answer = format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n");
        assert_eq!(get(once(answer.into_bytes())).unwrap().status, 302);
    }

    #[test]
    fn too_much_is_refused() {
        let mut answer = b"HTTP/1.1 200 OK\r\ncontent-length: 2000000\r\n\r\n".to_vec();
        answer.resize(answer.len() + 2_000_000, b' ');
        assert!(get(once(answer)).is_err());
    }

    #[test]
    fn nobody_there_is_a_sentence() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        drop(listener);
        assert!(!get(url).unwrap_err().is_empty());
    }

    #[test]
    fn certificates_have_to_be_some() {
        assert!(Network::new(Some(b"nothing"), Vec::new()).is_err());
    }
}
