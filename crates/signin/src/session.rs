//! The secret of a session, which lives in a cookie and is stored as its digest.

use vault::Secret;

use crate::bearer::{self, BYTES, Digest, NoRandomness};

/// 256 random bits. Debug shows nothing of them.
#[derive(Clone, Debug)]
pub struct SessionSecret(Secret<[u8; BYTES]>);

impl SessionSecret {
    /// A new one. Take a new one at each sign-in and each change of rights, never one that a browser brought (session fixation).
    pub fn new() -> Result<Self, NoRandomness> {
        bearer::random().map(Self)
    }

    /// From a cookie's value. `None` for anything that [`SessionSecret::text`] cannot have written.
    pub fn parse(text: &str) -> Option<Self> {
        bearer::from_text(text).map(Self)
    }

    /// The cookie's value: 43 characters of base64url.
    pub fn text(&self) -> Secret<String> {
        bearer::to_text(&self.0)
    }

    /// What is stored, and looked up by.
    pub fn digest(&self) -> Digest {
        Digest::of("session", self.0.expose())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_comes_back_from_a_cookie_and_shows_nothing() {
        let secret = SessionSecret::new().unwrap();
        let text = secret.text();
        assert_eq!(SessionSecret::parse(text.expose()).unwrap().digest(), secret.digest());
        assert_ne!(SessionSecret::new().unwrap().digest(), secret.digest());
        assert!(SessionSecret::parse("x").is_none());
        assert_eq!(format!("{secret:?}"), "SessionSecret(Secret(…))");
    }
}
