//! Sealing of single fields that the server has to read again, such as what a telephone shares with it for one-time codes.

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use crate::Secret;
use crate::keys::{KeyError, KeyStore, Purpose};

/// Bytes that a sealed text has before what is sealed.
const NONCE: usize = 24;

/// What was sealed does not open: it was damaged, moved to another place, or sealed by another key.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// The key could not be had.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The bytes are not what was sealed for this place.
    #[error("a sealed field does not open: it was damaged, or belongs to another account or key")]
    Closed,
}

impl KeyStore {
    /// Seals a field under the key of secret fields of accounts, bound to the place where it is kept.
    pub fn seal(&self, place: &str, field: &[u8]) -> Result<String, SealError> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).map_err(KeyError::Random)?;
        let payload = Payload { msg: field, aad: place.as_bytes() };
        let mut sealed = nonce.to_vec();
        sealed.extend(self.people()?.encrypt(&XNonce::from(nonce), payload).map_err(|_| SealError::Closed)?);
        Ok(hex::encode(sealed))
    }

    /// Opens what was sealed for this place.
    pub fn open_sealed(&self, place: &str, sealed: &str) -> Result<Secret<Vec<u8>>, SealError> {
        let bytes = hex::decode(sealed).map_err(|_| SealError::Closed)?;
        let (nonce, rest) = bytes.split_first_chunk::<NONCE>().ok_or(SealError::Closed)?;
        let payload = Payload { msg: rest, aad: place.as_bytes() };
        let opened = self.people()?.decrypt(&XNonce::from(*nonce), payload).map_err(|_| SealError::Closed)?;
        Ok(Secret::new(opened))
    }

    /// This purpose signs nothing: its 32 bytes are the cipher's key and nothing else.
    fn people(&self) -> Result<XChaCha20Poly1305, SealError> {
        let key = Zeroizing::new(self.signing_key(Purpose::People)?.to_bytes());
        Ok(XChaCha20Poly1305::new((&*key).into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_opens_in_its_own_place_only() {
        let dir = tempfile::tempdir().unwrap();
        let keys = KeyStore::open_or_create(&dir.path().join("keys")).unwrap();
        let sealed = keys.seal("password/a", b"secret field").unwrap();
        assert_ne!(sealed, keys.seal("password/a", b"secret field").unwrap(), "never the same bytes twice");
        assert_eq!(keys.open_sealed("password/a", &sealed).unwrap().expose(), b"secret field");
        assert!(keys.open_sealed("password/b", &sealed).is_err());
        for at in 0..sealed.len() {
            let mut altered = sealed.clone().into_bytes();
            altered[at] = if altered[at] == b'0' { b'1' } else { b'0' };
            assert!(keys.open_sealed("password/a", std::str::from_utf8(&altered).unwrap()).is_err(), "digit {at}");
            assert!(keys.open_sealed("password/a", &sealed[..at]).is_err(), "cut at {at}");
        }
        let other = KeyStore::open_or_create(&dir.path().join("others")).unwrap();
        assert!(other.open_sealed("password/a", &sealed).is_err(), "another house's key");
    }
}
