//! Asks a server for nothing but the status of an address: whether something is there, and never what.

use std::io::ErrorKind;
use std::time::{Duration, Instant};

use ureq::RequestBuilder;
use ureq::http::header::{ACCEPT_ENCODING, RANGE, USER_AGENT};
use ureq::typestate::WithoutBody;
use url::Url;

use crate::ask::Outbound;
use crate::connector::refusal;
use crate::gate::Refusal;
use crate::names::NotFound;

/// As what the house looks: whoever keeps a server's log learns from it neither who looks nor why.
const NEUTRAL: &str = "Mozilla/5.0";

/// Of an answer to GET so much is taken from the network at once, at most: its head, and what of its body came in the same packets. It is never looked at.
const BUFFER: usize = 32 * 1024;

/// Why no status came. None says what was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unseen {
    /// The gate did not let it through.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// There is no such name, or it has no address: whoever was asked knows that.
    #[error("the name of the server has no address")]
    NoSuchName,
    /// Nobody could say what the name means.
    #[error("the name of the server could not be looked up")]
    NotLookedUp,
    /// The server takes no connection.
    #[error("the server takes no connection")]
    NotTaken,
    /// There is no way to the server.
    #[error("there is no way to the server")]
    NoWay,
    /// It took too long.
    #[error("the server took too long")]
    TooSlow,
    /// No certificate that holds, a connection that broke off, or no HTTP.
    #[error("the server did not answer safely")]
    Unsafe,
}

impl Outbound {
    /// The status of an address. It is asked for by HEAD, and where a server says to that that something is not there or that it takes no HEAD, by GET for one byte, of which the connection is closed
    /// as soon as the head is there. No redirect is followed, no cookie is kept or sent, and nothing in it says who asks. Blocking.
    pub fn status(&self, url: &Url) -> Result<u16, Unseen> {
        self.admit(url)?;
        let began = Instant::now();
        let head = self.asked(self.agent.head(url.as_str()), url, began)?;
        // Not every server that has something says so to HEAD.
        if !matches!(head, 400..=407 | 409..=424 | 426..=428 | 430..=499 | 501) {
            return Ok(head);
        }
        self.asked(self.agent.get(url.as_str()).header(RANGE, "bytes=0-0"), url, began)
    }

    fn asked(&self, asking: RequestBuilder<WithoutBody>, url: &Url, began: Instant) -> Result<u16, Unseen> {
        let left = self.bounds.patience.checked_sub(began.elapsed()).ok_or(Unseen::TooSlow)?;
        let asking = asking.header("accept", "*/*").header(ACCEPT_ENCODING, "identity").header(USER_AGENT, NEUTRAL);
        let asking = asking.config().timeout_global(Some(left)).input_buffer_size(BUFFER).build();
        // What came is dropped at the end of this line, and the connection with it.
        asking.call().map(|answer| answer.status().as_u16()).map_err(|error| self.unseen(&error, url, left))
    }

    fn unseen(&self, error: &ureq::Error, url: &Url, left: Duration) -> Unseen {
        if let Some(why) = refusal(error) {
            return Unseen::Refused(why);
        }
        match error {
            ureq::Error::HostNotFound => self.unnamed(url, left),
            ureq::Error::Timeout(_) => Unseen::TooSlow,
            ureq::Error::Io(io) => match io.kind() {
                ErrorKind::ConnectionRefused => Unseen::NotTaken,
                ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable | ErrorKind::NetworkDown => Unseen::NoWay,
                ErrorKind::TimedOut => Unseen::TooSlow,
                _ => Unseen::Unsafe,
            },
            _ => Unseen::Unsafe,
        }
    }

    /// Why a name has no address: that nobody could say is another thing than that there is none, and only the latter says something of the server.
    fn unnamed(&self, url: &Url, left: Duration) -> Unseen {
        match self.guard.names.addresses(url.host_str().unwrap_or_default(), left) {
            Err(NotFound::NoAddress) => Unseen::NoSuchName,
            Ok(addresses) if addresses.is_empty() => Unseen::NoSuchName,
            _ => Unseen::NotLookedUp,
        }
    }
}
