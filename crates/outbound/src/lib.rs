//! The one gate through which the house asks other people's servers over HTTP, so that nobody who may name an address is lent this machine's place in its
//! network (OWASP, "Server Side Request Forgery"). Not for serving, for databases or for mail.
//!
//! [`Gate`] decides, and does nothing else. [`Outbound`] asks. Between the two:
//!
//! 1. An address is read once, by the rules that browsers have (WHATWG URL), and asked for as it was read.
//! 2. A name is looked up once. **Each** address that it means is looked at, and where one lies inside, none is used.
//! 3. The connection goes to one of those very addresses, and the connector looks at them again right before it opens it: what a name means is not asked twice,
//!    so it cannot change between the look and the use (DNS rebinding).
//! 4. A redirect is an address like any other.
//! 5. Bytes, time and redirects are bounded. No proxy is used, for it would look names up itself; no connection is kept.
//!
//! What an operator names ([`Listed`]) may lie inside. No error here says what was asked for: an address may be that of abuse material.

mod address;
mod ask;
mod connector;
mod gate;
mod listed;
mod names;
mod status;

#[cfg(test)]
#[path = "../tests/attacked/mod.rs"]
mod attacked;

pub use address::{Inside, inside};
pub use ask::{Answer, Bounds, Failure, How, NoCertificates, Outbound, Sent};
pub use gate::{Gate, Reach, Refusal};
pub use listed::{BadHost, Listed};
pub use names::{Names, NotFound, System};
pub use status::Unseen;
pub use ureq::http::{HeaderName, header};
