//! Links that work once: an invitation, the first operator's, a recovery. Whoever keeps them strikes one out when it is used, and when
//! it is too old; here are its secret and the digest that is kept of it.

use serde::{Deserialize, Serialize};
use vault::Secret;

use crate::bearer::{self, BYTES, Digest, NoRandomness};

/// What a link is for. It goes into the digest: a link for one thing is unknown for any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// Makes an account in an organisation.
    Invitation,
    /// Makes the first account of a new installation; printed on the operator's terminal.
    FirstOperator,
    /// Lets somebody whose way in is lost register a new one.
    Recovery,
}

impl Purpose {
    fn label(self) -> &'static str {
        match self {
            Self::Invitation => "link/invitation",
            Self::FirstOperator => "link/first-operator",
            Self::Recovery => "link/recovery",
        }
    }
}

/// 256 random bits. Debug shows nothing of them.
#[derive(Clone, Debug)]
pub struct Link(Secret<[u8; BYTES]>);

impl Link {
    /// A new one.
    pub fn new() -> Result<Self, NoRandomness> {
        bearer::random().map(Self)
    }

    /// From an address. `None` for anything that [`Link::text`] cannot have written.
    pub fn parse(text: &str) -> Option<Self> {
        bearer::from_text(text).map(Self)
    }

    /// For an address: 43 characters of base64url. It belongs after `#` or into a form's field rather than into a path, so that no log
    /// of requests and no `Referer` holds it.
    pub fn text(&self) -> Secret<String> {
        bearer::to_text(&self.0)
    }

    /// What is stored, and looked up by.
    pub fn digest(&self, purpose: Purpose) -> Digest {
        Digest::of(purpose.label(), self.0.expose())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_works_for_its_purpose_alone() {
        let link = Link::new().unwrap();
        let back = Link::parse(link.text().expose()).unwrap();
        for purpose in [Purpose::Invitation, Purpose::FirstOperator, Purpose::Recovery] {
            for other in [Purpose::Invitation, Purpose::FirstOperator, Purpose::Recovery] {
                assert_eq!(link.digest(purpose) == back.digest(other), purpose == other);
            }
        }
        assert_eq!(format!("{link:?}"), "Link(Secret(…))");
    }
}
