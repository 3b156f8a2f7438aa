//! Keys of single records: what is sealed by one is gone once the key is destroyed, in every copy and every version (design: security, "Keys").
//!
//! From the key of this purpose a key for each member is derived (RFC 5869); that seals a key of each record; that seals the record's fields, each bound to its
//! record, name, member and version. What a record is found by without being opened is its blind index: a keyed digest of what it says.

use std::fmt;

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::Secret;
use crate::keys::{KeyError, KeyStore, Purpose};
use crate::seal::SealError;

/// Bytes that a sealed text has before what is sealed.
const NONCE: usize = 24;

/// What makes and opens the keys of records. It holds two keys, so that a program reads them once.
pub struct RecordKeys {
    records: Secret<[u8; 32]>,
    addresses: Secret<[u8; 32]>,
}

impl fmt::Debug for RecordKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecordKeys(…)")
    }
}

/// Whose a record is: the member, and the record's kind and id (`item/…`).
#[derive(Clone, Copy, Debug)]
pub struct Of<'a> {
    /// The member.
    pub member: &'a str,
    /// Kind and id.
    pub place: &'a str,
}

impl KeyStore {
    /// The keys by which records are sealed and found; made at their first use.
    pub fn record_keys(&self) -> Result<RecordKeys, KeyError> {
        let bytes = |purpose| Ok::<_, KeyError>(Secret::new(self.signing_key(purpose)?.to_bytes()));
        Ok(RecordKeys { records: bytes(Purpose::Records)?, addresses: bytes(Purpose::Addresses)? })
    }
}

impl RecordKeys {
    /// A new key for a record, and the same as it is kept.
    pub fn make(&self, of: Of<'_>) -> Result<(RecordKey, String), SealError> {
        let mut key = Zeroizing::new([0; 32]);
        getrandom::fill(key.as_mut_slice()).map_err(KeyError::Random)?;
        let sealed = seal(&self.member(of.member), key.as_slice(), of.place.as_bytes())?;
        Ok((RecordKey::new(of, &key), sealed))
    }

    /// The key of a record, as it was kept.
    pub fn open(&self, of: Of<'_>, sealed: &str) -> Result<RecordKey, SealError> {
        let opened = open(&self.member(of.member), sealed, of.place.as_bytes())?;
        let key = Zeroizing::new(<[u8; 32]>::try_from(opened.as_slice()).map_err(|_| SealError::Closed)?);
        Ok(RecordKey::new(of, &key))
    }

    /// The blind index of a text: 64 hexadecimal digits that say nothing of it without the key (HMAC-SHA-256).
    pub fn blind(&self, text: &Secret<String>) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.addresses.expose()).expect("any length is a key");
        mac.update(text.expose().as_bytes());
        hex::encode(mac.finalize().into_bytes())
    }

    fn member(&self, member: &str) -> XChaCha20Poly1305 {
        let mut key = Zeroizing::new([0; 32]);
        let expanded = Hkdf::<Sha256>::new(None, self.records.expose());
        let named = [b"accord records of ", member.as_bytes()];
        expanded.expand_multi_info(&named, key.as_mut_slice()).expect("32 bytes are not too many");
        XChaCha20Poly1305::new((&*key).into())
    }
}

/// The key of one record.
pub struct RecordKey {
    cipher: XChaCha20Poly1305,
    /// What each field is bound to, before its name: member and place.
    bound_to: String,
}

impl fmt::Debug for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecordKey(…)")
    }
}

impl RecordKey {
    fn new(of: Of<'_>, key: &[u8; 32]) -> Self {
        let bound_to = format!("{}\n{}", of.member, of.place);
        Self { cipher: XChaCha20Poly1305::new(key.into()), bound_to }
    }

    fn place(&self, field: &str, version: u32) -> String {
        format!("{}\n{field}\n{version}", self.bound_to)
    }

    /// Seals a field of a version of the record.
    pub fn seal(&self, field: &str, version: u32, text: &Secret<String>) -> Result<String, SealError> {
        let sealed = seal(&self.cipher, text.expose().as_bytes(), self.place(field, version).as_bytes())?;
        Ok(format!("{version}.{sealed}"))
    }

    /// Opens what was sealed as this field of this record.
    pub fn open(&self, field: &str, sealed: &str) -> Result<Secret<String>, SealError> {
        let (version, sealed) = sealed.split_once('.').ok_or(SealError::Closed)?;
        let version = version.parse().map_err(|_| SealError::Closed)?;
        let opened = open(&self.cipher, sealed, self.place(field, version).as_bytes())?;
        let text = std::str::from_utf8(&opened).map_err(|_| SealError::Closed)?;
        Ok(Secret::new(text.to_owned()))
    }
}

fn seal(cipher: &XChaCha20Poly1305, bytes: &[u8], bound_to: &[u8]) -> Result<String, SealError> {
    let mut nonce = [0; NONCE];
    getrandom::fill(&mut nonce).map_err(KeyError::Random)?;
    let mut sealed = nonce.to_vec();
    let payload = Payload { msg: bytes, aad: bound_to };
    sealed.extend(cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| SealError::Closed)?);
    Ok(hex::encode(sealed))
}

fn open(cipher: &XChaCha20Poly1305, sealed: &str, bound_to: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
    let bytes = hex::decode(sealed).map_err(|_| SealError::Closed)?;
    let (nonce, rest) = bytes.split_first_chunk::<NONCE>().ok_or(SealError::Closed)?;
    let payload = Payload { msg: rest, aad: bound_to };
    Ok(Zeroizing::new(cipher.decrypt(&XNonce::from(*nonce), payload).map_err(|_| SealError::Closed)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys() -> (tempfile::TempDir, RecordKeys) {
        let dir = tempfile::tempdir().unwrap();
        let keys = KeyStore::open_or_create(&dir.path().join("keys")).unwrap().record_keys().unwrap();
        (dir, keys)
    }

    fn secret(text: &str) -> Secret<String> {
        Secret::new(text.to_owned())
    }

    const ITEM: Of<'_> = Of { member: "AT", place: "item/1" };

    #[test]
    fn a_field_opens_as_what_it_was_sealed_as_and_not_otherwise() {
        let (_dir, keys) = keys();
        let (key, kept) = keys.make(ITEM).unwrap();
        let sealed = key.seal("address", 3, &secret("https://a.test/1")).unwrap();
        let again = keys.open(ITEM, &kept).unwrap();
        assert_eq!(again.open("address", &sealed).unwrap().expose(), "https://a.test/1");
        assert!(!sealed.contains(&hex::encode("a.test")) && !format!("{key:?} {keys:?}").contains("a.test"));
        assert_ne!(sealed, key.seal("address", 3, &secret("https://a.test/1")).unwrap(), "never the same text twice");
        assert!(again.open("note", &sealed).is_err(), "another field");
        let (_, rest) = sealed.split_once('.').unwrap();
        assert!(again.open("address", &format!("4.{rest}")).is_err(), "another version");
        assert!(again.open("address", rest).is_err() && again.open("address", "").is_err());
        for other in [Of { member: "DE", ..ITEM }, Of { place: "item/2", ..ITEM }] {
            assert!(keys.open(other, &kept).is_err(), "{other:?}: the key of another record");
            let (other, _) = keys.make(other).unwrap();
            assert!(other.open("address", &sealed).is_err());
        }
    }

    #[test]
    fn no_altered_digit_opens() {
        let (_dir, keys) = keys();
        let (key, kept) = keys.make(ITEM).unwrap();
        let sealed = key.seal("address", 1, &secret("https://a.test/1")).unwrap();
        for at in 0..sealed.len() {
            let mut altered = sealed.clone().into_bytes();
            altered[at] = if altered[at] == b'0' { b'1' } else { b'0' };
            assert!(key.open("address", std::str::from_utf8(&altered).unwrap()).is_err(), "digit {at}");
            assert!(key.open("address", &sealed[..at]).is_err(), "cut at {at}");
        }
        for at in 0..kept.len() {
            let mut altered = kept.clone().into_bytes();
            altered[at] = if altered[at] == b'0' { b'1' } else { b'0' };
            assert!(keys.open(ITEM, std::str::from_utf8(&altered).unwrap()).is_err(), "digit {at} of the key");
        }
    }

    #[test]
    fn the_blind_index_joins_what_is_equal_in_one_house_alone() {
        let ((_one, keys), (_two, others)) = (keys(), keys());
        let (a, b) = (secret("https://a.test/1"), secret("https://a.test/2"));
        assert_eq!(keys.blind(&a), keys.blind(&a.clone()));
        assert_ne!(keys.blind(&a), keys.blind(&b));
        assert_ne!(keys.blind(&a), others.blind(&a), "another house cannot tell that it has the same");
        assert_eq!(keys.blind(&a).len(), 64);
    }
}
