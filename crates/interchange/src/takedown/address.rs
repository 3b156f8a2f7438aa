//! The address of material: read as it was pasted or sent, kept secret, and brought into the one form by which reports of
//! the same thing find each other.
//!
//! **Taken**: `http`, `https` and `ftp`, with or without the scheme written; numbers (IPv4, IPv6) and names, also
//! internationalised ones, `.onion` and `.i2p`; made unclickable as hotlines write them (`hxxps[:]//example[.]org`).
//! **Refused**, with a remedy: what has no host that could be asked (`magnet:`, `ipfs:`, `data:`, links into apps), hosts that
//! only one network reaches, addresses that were cut off, several in one.
//!
//! The normal form answers "is this the same place?" by rules that hold for every server: RFC 3986 section 6.2.2 and 6.2.3, UTS 46,
//! the WHATWG URL Standard. Beyond them it joins `http` and `https` on their own ports, takes away what only tracks (see
//! [`TRACKING`]), and keeps a fragment that is a route. Why: `docs/decisions/0028-addresses-and-notices.md`.
//!
//! An error names the part and the remedy and nothing of the address.

mod host;
mod normal;
mod pasted;
mod refusal;
mod tracking;

use std::fmt;

use url::Url;
use vault::Secret;

pub use host::{Host, Reach};
pub use refusal::{Refusal, Unplaced};
pub use tracking::{Named, Site, TRACKING, Tracking};

/// The number of these rules. It is raised with whatever changes a normal form, so that blind indexes made by earlier rules
/// can be found and made again.
pub const RULES: u32 = 1;

/// How long an address may be, in bytes. RFC 9110 section 4.1 asks for at least 8,000.
pub const LONGEST: usize = 8_192;

/// The address of material. It shows nothing of itself: `Debug` and `Display` print a placeholder, `Serialize` does not exist.
///
/// Two are equal where their normal forms are.
///
/// ```compile_fail,E0277
/// fn written<T: serde::Serialize>(_: T) {}
/// written(interchange::takedown::address::Address::read("https://example.org/1").unwrap());
/// ```
#[derive(Clone)]
pub struct Address {
    location: Secret<String>,
    normal: Secret<String>,
    host: Host,
}

/// What a blind index is made for, and what a hold covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// This address alone.
    Address,
    /// Everything at this host.
    Host,
    /// Everything at this name and at every name below it.
    Domain,
}

/// What one blind index is made of.
#[derive(Clone, Debug)]
pub struct Key {
    scope: Scope,
    input: Secret<String>,
}

impl Address {
    /// Reads one field of a form, a row or a message. Blanks around it and marks that make it unclickable are taken away.
    pub fn read(field: &str) -> Result<Self, Refusal> {
        Self::parsed(&pasted::field(field)?)
    }

    /// Reads what a person pasted: also brackets and quotation marks around it, `<URL:…>`, and what ends the sentence that it stood in.
    pub fn pasted(text: &str) -> Result<Self, Refusal> {
        Self::parsed(&pasted::sentence(text)?)
    }

    /// Reads a pasted text with one address on each line: each with its line, counted from 1. Empty lines are passed over.
    pub fn each_line(text: &str) -> impl Iterator<Item = (usize, Result<Self, Refusal>)> {
        let lines = text.lines().enumerate().filter(|(_, line)| !pasted::is_blank(line));
        lines.map(|(index, line)| (index + 1, Self::pasted(line)))
    }

    fn parsed(clean: &str) -> Result<Self, Refusal> {
        let written = pasted::with_scheme(clean)?;
        let url = Url::parse(&written).map_err(Refusal::of)?;
        let host = Host::of(&url)?;
        let normal = normal::form(&url, &host)?;
        Ok(Self { location: Secret::new(url.into()), normal: Secret::new(normal), host })
    }

    /// Where the material is: what an analyst opens and a provider is told, with everything that was written.
    pub fn location(&self) -> &Secret<String> {
        &self.location
    }

    /// The normal form: itself an address, and its own normal form.
    pub fn normal(&self) -> &Secret<String> {
        &self.normal
    }

    /// The host.
    pub fn host(&self) -> &Host {
        &self.host
    }

    /// What its blind indexes are made of: one for the address, one for the host, one for each domain that it lies in. A hold of a domain
    /// is found whatever the list of public suffixes said on the day it was placed.
    pub fn keys(&self) -> Vec<Key> {
        let mut keys = vec![Key::of(Scope::Address, self.normal.expose()), self.host.key()];
        keys.extend(self.host.domains().map(|domain| Key::of(Scope::Domain, domain)));
        keys
    }

    /// What the blind index of the address itself is made of.
    pub fn key(&self) -> Key {
        Key::of(Scope::Address, self.normal.expose())
    }
}

impl Key {
    fn of(scope: Scope, normal: &str) -> Self {
        let word = match scope {
            Scope::Address => "address",
            Scope::Host => "host",
            Scope::Domain => "domain",
        };
        Self { scope, input: Secret::new(format!("{word}\n{normal}")) }
    }

    /// What it covers.
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// The text to be hashed with the key of blind indexes. The scope stands in it: no host is ever found as a domain.
    pub fn input(&self) -> &Secret<String> {
        &self.input
    }
}

impl PartialEq for Address {
    fn eq(&self, other: &Self) -> bool {
        self.normal.expose() == other.normal.expose()
    }
}

impl Eq for Address {}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.input.expose() == other.input.expose()
    }
}

impl Eq for Key {}

impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(…)")
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(an address)")
    }
}
