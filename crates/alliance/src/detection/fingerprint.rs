//! Fingerprints of files and of pictures.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

words! {
    /// What made a fingerprint.
    FingerprintKind {
        /// PDQ: of a picture, 256 bits; like pictures have like fingerprints (Meta, "The TMK+PDQF Video-Hashing Algorithm and the
        /// PDQ Image-Hashing Algorithm", 2019).
        Pdq = "pdq",
        /// SHA-256 of a file (FIPS 180-4).
        Sha256 = "sha256",
        /// SHA-1 of a file; older lists have no better one.
        Sha1 = "sha1",
        /// MD5 of a file (RFC 1321); older lists have no better one.
        Md5 = "md5",
    }
}

impl FingerprintKind {
    /// Its length in bytes.
    pub const fn bytes(self) -> usize {
        match self {
            Self::Pdq | Self::Sha256 => 32,
            Self::Sha1 => 20,
            Self::Md5 => 16,
        }
    }

    /// Whether two that differ a little can be of the same picture.
    pub const fn is_near(self) -> bool {
        matches!(self, Self::Pdq)
    }
}

/// A fingerprint. Its text is `KIND:HEX`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Fingerprint {
    /// Of a picture.
    Pdq([u8; 32]),
    /// Of a file.
    Sha256([u8; 32]),
    /// Of a file.
    Sha1([u8; 20]),
    /// Of a file.
    Md5([u8; 16]),
}

/// What was given is no fingerprint.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadFingerprint {
    /// Nothing is known by this word.
    #[error("“{0}” is no kind of fingerprint: use pdq, sha256, sha1 or md5, a colon, and the hex digits")]
    Kind(String),
    /// The digits are no hexadecimal number, or too few or too many.
    #[error("a {kind} fingerprint has {digits} hex digits", digits = kind.bytes() * 2)]
    Digits {
        /// Of which kind.
        kind: FingerprintKind,
    },
}

impl Fingerprint {
    /// Takes the bytes of a fingerprint of this kind.
    pub fn new(kind: FingerprintKind, bytes: &[u8]) -> Result<Self, BadFingerprint> {
        let bad = |_| BadFingerprint::Digits { kind };
        Ok(match kind {
            FingerprintKind::Pdq => Self::Pdq(bytes.try_into().map_err(bad)?),
            FingerprintKind::Sha256 => Self::Sha256(bytes.try_into().map_err(bad)?),
            FingerprintKind::Sha1 => Self::Sha1(bytes.try_into().map_err(bad)?),
            FingerprintKind::Md5 => Self::Md5(bytes.try_into().map_err(bad)?),
        })
    }

    /// Takes its hex digits, large or small.
    pub fn from_hex(kind: FingerprintKind, digits: &str) -> Result<Self, BadFingerprint> {
        let bytes = hex::decode(digits).map_err(|_| BadFingerprint::Digits { kind })?;
        Self::new(kind, &bytes)
    }

    /// What made it.
    pub const fn kind(&self) -> FingerprintKind {
        match self {
            Self::Pdq(_) => FingerprintKind::Pdq,
            Self::Sha256(_) => FingerprintKind::Sha256,
            Self::Sha1(_) => FingerprintKind::Sha1,
            Self::Md5(_) => FingerprintKind::Md5,
        }
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        match self {
            Self::Pdq(bytes) | Self::Sha256(bytes) => bytes,
            Self::Sha1(bytes) => bytes,
            Self::Md5(bytes) => bytes,
        }
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.kind(), hex::encode(self.bytes()))
    }
}

impl FromStr for Fingerprint {
    type Err = BadFingerprint;
    fn from_str(text: &str) -> Result<Self, BadFingerprint> {
        let (word, digits) = text.split_once(':').ok_or_else(|| BadFingerprint::Kind(text.to_owned()))?;
        let kind = FingerprintKind::ALL.iter().copied().find(|kind| kind.as_str() == word);
        Self::from_hex(kind.ok_or_else(|| BadFingerprint::Kind(word.to_owned()))?, digits)
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = BadFingerprint;
    fn try_from(text: String) -> Result<Self, BadFingerprint> {
        text.parse()
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> Self {
        fingerprint.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn its_text_is_read_back_and_nothing_else_is() {
        for kind in FingerprintKind::ALL {
            let it = Fingerprint::new(*kind, &vec![0xa7; kind.bytes()]).unwrap();
            assert_eq!(it.to_string().parse(), Ok(it));
            assert_eq!(it.to_string().to_uppercase().replace(':', ": ").parse::<Fingerprint>().ok(), None);
            let short = BadFingerprint::Digits { kind: *kind };
            assert_eq!(Fingerprint::from_hex(*kind, &"a".repeat(kind.bytes() * 2 - 1)), Err(short.clone()));
            assert_eq!(Fingerprint::from_hex(*kind, &"g".repeat(kind.bytes() * 2)), Err(short.clone()));
            assert_eq!(Fingerprint::new(*kind, &vec![0; kind.bytes() + 1]), Err(short));
        }
        assert_eq!("crc:00".parse::<Fingerprint>(), Err(BadFingerprint::Kind("crc".into())));
        assert_eq!("a7a7".parse::<Fingerprint>(), Err(BadFingerprint::Kind("a7a7".into())));
    }
}
