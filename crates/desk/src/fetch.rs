//! Asks other houses' servers: the only place that opens a connection for [`signin::openid`], [for what is to be hashed](files) and [for lists](lists). Blocking;
//! call it off the asynchronous threads (`tokio::task::spawn_blocking`).

pub mod files;
pub mod lists;

use std::time::Duration;

use signin::openid::{Fetch, Reply, Request};
use ureq::RequestBuilder;
use ureq::tls::{Certificate, PemItem, RootCerts, TlsConfig};

/// An answer in at most so many bytes.
const LARGEST: u64 = 1024 * 1024;
/// Everything from the look-up of the name to the last byte.
const PATIENCE: Duration = Duration::from_secs(10);

/// Fetches over HTTPS; over HTTP only from this machine (that is [`signin::openid`]'s rule, kept here too). No redirects, no cookies.
#[derive(Debug)]
pub struct Network(ureq::Agent);

/// The file of certificates holds none.
#[derive(Debug, thiserror::Error)]
#[error("no certificate could be read: PEM is wanted, with “-----BEGIN CERTIFICATE-----”")]
pub struct NoCertificates;

impl Network {
    /// Trusts the authorities that browsers trust, or, where `authorities` (PEM) is given, those alone: a ministry's own.
    pub fn new(authorities: Option<&[u8]>) -> Result<Self, NoCertificates> {
        let roots = match authorities {
            None => RootCerts::WebPki,
            Some(pem) => {
                let certificates: Vec<Certificate<'static>> = ureq::tls::parse_pem(pem)
                    .filter_map(|item| if let Ok(PemItem::Certificate(one)) = item { Some(one) } else { None })
                    .collect();
                if certificates.is_empty() {
                    return Err(NoCertificates);
                }
                RootCerts::new_with_certs(&certificates)
            }
        };
        let config = ureq::Agent::config_builder()
            .tls_config(TlsConfig::builder().root_certs(roots).build())
            .timeout_global(Some(PATIENCE))
            .max_redirects(0)
            .http_status_as_error(false)
            .user_agent("accord")
            .build();
        Ok(Self(config.new_agent()))
    }
}

impl Fetch for Network {
    fn fetch(&self, request: &Request) -> Result<Reply, String> {
        let said = |e: ureq::Error| e.to_string();
        let answer = if let Some(form) = &request.form {
            let form = form.expose().as_str();
            headed(self.0.post(&request.url), request).content_type("application/x-www-form-urlencoded").send(form)
        } else {
            headed(self.0.get(&request.url), request).call()
        };
        let mut answer = answer.map_err(said)?;
        let body = answer.body_mut().with_config().limit(LARGEST).read_to_vec().map_err(said)?;
        Ok(Reply { status: answer.status().as_u16(), body })
    }
}

fn headed<Body>(builder: RequestBuilder<Body>, request: &Request) -> RequestBuilder<Body> {
    let builder = builder.header("accept", "application/json");
    match &request.authorization {
        Some(secret) => builder.header("authorization", secret.expose()),
        None => builder,
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
        Network::new(None).unwrap().fetch(&Request { url, authorization: None, form: None })
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
        assert!(Network::new(Some(b"nothing")).is_err());
    }
}
