//! A secret that lets in whoever bears it: 256 bits from the system's random source, of which only a digest is kept.
//!
//! A plain SHA-256 is enough for the digest: unlike a password, such a secret cannot be guessed, so there is nothing that a slow hash
//! would slow down (ASVS 5.0, 7.2.3 asks for 128 bits). What the secret is for goes into the digest, so that one never passes as another.

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq;
use vault::Secret;

/// Bytes of a secret.
pub(crate) const BYTES: usize = 32;

/// The system gave no random bytes. Nothing can be signed in to until it does.
#[derive(Debug, thiserror::Error)]
#[error("the system's random source gave nothing: {0}")]
pub struct NoRandomness(#[from] getrandom::Error);

/// What is kept of a secret: SHA-256 over what it is for and the secret. Compares in constant time; may be stored and looked up by.
#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest([u8; 32]);

impl Digest {
    /// Of a secret for this use.
    pub(crate) fn of(purpose: &str, secret: &[u8; BYTES]) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"accord/signin/");
        hash.update(purpose.as_bytes());
        hash.update([0]);
        hash.update(secret);
        Self(hash.finalize().into())
    }

    /// The 32 bytes, for a database.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// From a database.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }
}

impl PartialEq for Digest {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

impl Eq for Digest {}

/// 64 hexadecimal digits.
impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> Self {
        digest.to_string()
    }
}

impl TryFrom<String> for Digest {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(&text, &mut bytes).map_err(|_| "a digest is 64 hexadecimal digits".to_owned())?;
        Ok(Self(bytes))
    }
}

/// Fresh random bytes.
pub(crate) fn random<const N: usize>() -> Result<Secret<[u8; N]>, NoRandomness> {
    let mut bytes = zeroize::Zeroizing::new([0; N]);
    getrandom::fill(bytes.as_mut_slice())?;
    Ok(Secret::new(*bytes))
}

/// As text for addresses and cookies: 43 characters of base64url (RFC 4648, section 5), no padding.
pub(crate) fn to_text(secret: &Secret<[u8; BYTES]>) -> Secret<String> {
    Secret::new(URL_SAFE_NO_PAD.encode(secret.expose()))
}

/// From that text; nothing else that would decode to the same bytes is taken.
pub(crate) fn from_text(text: &str) -> Option<Secret<[u8; BYTES]>> {
    if text.len() != 43 {
        return None;
    }
    let decoded = zeroize::Zeroizing::new(URL_SAFE_NO_PAD.decode(text).ok()?);
    Some(Secret::new(decoded.as_slice().try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_of_one_use_only_and_survives_storage() {
        let secret = [7; BYTES];
        let digest = Digest::of("session", &secret);
        assert_ne!(digest, Digest::of("link/recovery", &secret));
        assert_ne!(digest, Digest::of("session", &[8; BYTES]));
        assert_eq!(digest, Digest::from_bytes(*digest.as_bytes()));
        let json = serde_json::to_string(&digest).unwrap();
        assert_eq!(serde_json::from_str::<Digest>(&json).unwrap(), digest);
        assert!(serde_json::from_str::<Digest>("\"00\"").is_err());
    }

    #[test]
    fn text_has_one_form() {
        let secret = random::<BYTES>().unwrap();
        let text = to_text(&secret);
        assert_eq!(from_text(text.expose()).unwrap().expose(), secret.expose());
        // The last character carries four bits that mean something: the other two have to be zero.
        let other_ending = format!("{}B", "A".repeat(42));
        for bad in ["", "AAAA", &"A".repeat(44), &"!".repeat(43), &other_ending, &format!("{}=", "A".repeat(42))] {
            assert!(from_text(bad).is_none(), "{bad}");
        }
    }
}
