//! Asking a store, and asking again.

use std::io::{self, Read};
use std::thread::sleep;
use std::time::Duration;

use rusty_s3::S3Action;
use ureq::http::Response;
use ureq::tls::TlsConfig;
use ureq::{Agent, Body};

use super::settings::Settings;

/// How long a signature is good for.
const SIGNED: Duration = Duration::from_hours(1);
/// From the look-up of a name to the head of the answer; and from one piece of its body to the next.
const PATIENCE: Duration = Duration::from_mins(1);
/// How often something is asked that a store could not answer just then.
pub(super) const TRIES: u32 = 6;
/// Before it is asked again; twice as long each time.
const FIRST_WAIT: Duration = Duration::from_millis(100);
/// Bytes of a page of a listing, at most. A thousand keys of a thousand bytes, each byte encoded in three, are half of that.
const PAGE: u64 = 8 << 20;
/// Bytes of what a store says is wrong, at most.
const SAID: u64 = 8 << 10;

/// A request. Its query is in order.
pub(super) struct Asked<'a> {
    /// Empty for the bucket itself.
    pub(super) key: &'a str,
    pub(super) query: &'a [(&'a str, &'a str)],
    /// Headers that are not signed.
    pub(super) headers: &'a [(&'a str, String)],
}

/// The way to a store. A signed address is a key for an hour: no error tells one.
pub(super) struct Requests {
    settings: Settings,
    agent: Agent,
}

impl Requests {
    pub(super) fn new(settings: Settings) -> Self {
        let agent = Agent::config_builder()
            .tls_config(TlsConfig::builder().root_certs(settings.roots.clone()).build())
            .timeout_connect(Some(PATIENCE))
            .timeout_recv_response(Some(PATIENCE))
            .timeout_per_read(Some(PATIENCE))
            .max_redirects(0)
            .http_status_as_error(false)
            .user_agent("accord")
            .build()
            .new_agent();
        Self { settings, agent }
    }

    /// The answer to a request, whatever its status. What a store cannot answer just then is asked again, with more patience each time.
    pub(super) fn ask(&self, asked: &Asked<'_>) -> io::Result<Response<Body>> {
        let mut wait = FIRST_WAIT;
        for left in (0..TRIES).rev() {
            let answer = self.once(asked);
            let again = match &answer {
                Ok(answer) => matches!(answer.status().as_u16(), 429 | 500 | 502 | 503 | 504),
                Err(_) => true,
            };
            if !again || left == 0 {
                return answer;
            }
            sleep(wait);
            wait *= 2;
        }
        Err(io::Error::other("nobody asked"))
    }

    /// The text of an answer that says yes.
    pub(super) fn text(&self, asked: &Asked<'_>) -> io::Result<String> {
        let mut left = TRIES;
        loop {
            left -= 1;
            let mut answer = self.ask(asked)?;
            if answer.status().as_u16() != 200 {
                return Err(refused(answer));
            }
            match answer.body_mut().with_config().limit(PAGE).read_to_string() {
                Err(_) if left > 0 => {}
                read => return read.map_err(|e| told(&e)),
            }
        }
    }

    fn once(&self, asked: &Asked<'_>) -> io::Result<Response<Body>> {
        // Without a key it is the address of the bucket, whose listing is got like an object.
        let mut action = self.settings.bucket.get_object(self.settings.credentials.as_ref(), asked.key);
        for (name, value) in asked.query {
            action.query_mut().insert(*name, *value);
        }
        // Of this very moment: a store compares it with its own clock, whatever time anybody works at.
        let address = action.sign(SIGNED);
        let mut request = self.agent.get(address.as_str());
        for (name, value) in asked.headers {
            request = request.header(*name, value);
        }
        request.call().map_err(|e| told(&e))
    }
}

/// What went wrong on the way, without the address.
fn told(e: &ureq::Error) -> io::Error {
    match e {
        ureq::Error::Io(e) => io::Error::new(e.kind(), e.to_string()),
        ureq::Error::BadUri(_) => io::Error::other("no address of an object can be made of this key"),
        other => io::Error::other(other.to_string()),
    }
}

/// What a store says is wrong: the code of its error, and what is done about the usual ones.
pub(super) fn refused(mut answer: Response<Body>) -> io::Error {
    let status = answer.status().as_u16();
    let mut said = Vec::new();
    let _ = answer.body_mut().as_reader().take(SAID).read_to_end(&mut said);
    let said = String::from_utf8_lossy(&said);
    let code = said.split_once("<Code>").and_then(|(_, rest)| rest.split_once("</Code>")).map_or("", |(code, _)| code);
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).take(60).collect();
    let remedy = match (status, code.as_str()) {
        (301 | 307 | 308, _) => "; the bucket is elsewhere: set AWS_REGION or AWS_ENDPOINT_URL",
        (_, "SignatureDoesNotMatch" | "InvalidAccessKeyId" | "ExpiredToken" | "RequestTimeTooSkewed") => {
            "; see AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_REGION and this machine's clock"
        }
        (_, "InvalidObjectState") => "; the object is in an archive: restore it first",
        (403, _) => "; the key must be allowed to list the bucket and to get its objects",
        (404, "NoSuchBucket") => "; there is no such bucket",
        (404, _) => "; it is gone since it was listed",
        _ => "",
    };
    io::Error::other(format!("the store answered {status} {code}{remedy}"))
}
