//! Fingerprints as lists write them: hexadecimal digits under a name that each list spells its own way.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::row::Media;

/// The longest text of a fingerprint that is kept as it stands, in bytes: a TMK of a film is the longest that lists hand out.
const LONGEST_OTHER: usize = 512 * 1024;

/// A kind of fingerprint, in the order in which a row has them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// SHA-256 of the file.
    Sha256,
    /// SHA-1 of the file.
    Sha1,
    /// MD5 of the file.
    Md5,
    /// PDQ of the picture.
    Pdq,
    /// Any other, in lower case; never compared, only carried. `photodna` is `PhotoDNA`, which lists also call `pdna`.
    Other(String),
}

/// A fingerprint.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "Written", try_from = "Written")]
pub enum Fingerprint {
    /// SHA-256 of the file.
    Sha256([u8; 32]),
    /// SHA-1 of the file.
    Sha1([u8; 20]),
    /// MD5 of the file.
    Md5([u8; 16]),
    /// PDQ of the picture.
    Pdq {
        /// 256 bits, the first in the highest bit of the first byte.
        code: [u8; 32],
        /// 0 to 100, where the source says it.
        quality: Option<u8>,
    },
    /// A kind that is only carried.
    Other {
        /// The kind, in lower case.
        kind: String,
        /// The text as it stood in the list.
        value: String,
    },
}

/// What is no fingerprint of the kind.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FingerprintError {
    /// Not so many hexadecimal digits.
    #[error("{digits} hexadecimal digits, as {kind} has")]
    Digits {
        /// The kind.
        kind: Kind,
        /// How many digits it has.
        digits: usize,
    },
    /// A quality beyond 100.
    #[error("a quality of 0 to 100")]
    Quality,
    /// A text that is empty, too long, or no line of text.
    #[error("a text of one line with at most {LONGEST_OTHER} bytes")]
    Text,
}

impl Kind {
    /// The kind of that name, and what it is a fingerprint of where the name says it: `video_md5` and `StopNCII`'s `VideoMD5`
    /// are the MD5 of a film, `ImagePDQ` is the PDQ of a picture. Case and punctuation do not matter.
    pub fn named(name: &str) -> (Self, Option<Media>) {
        let bare: String = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
        let (bare, media) = match bare.strip_prefix("video") {
            Some(rest @ ("md5" | "sha1" | "sha256" | "tmk")) => (rest, Some(Media::Video)),
            _ => match bare.strip_prefix("image") {
                Some(rest @ ("pdq" | "md5" | "sha1" | "sha256")) => (rest, Some(Media::Image)),
                _ => (bare.as_str(), None),
            },
        };
        let kind = match bare {
            "sha256" => Self::Sha256,
            "sha1" => Self::Sha1,
            "md5" => Self::Md5,
            "pdq" => Self::Pdq,
            "pdna" | "photodna" => Self::Other("photodna".to_owned()),
            "tmk" => Self::Other("tmk".to_owned()),
            _ => Self::Other(name.trim().to_lowercase()),
        };
        (kind, media)
    }

    /// Its name.
    pub fn name(&self) -> &str {
        match self {
            Self::Sha256 => "sha256",
            Self::Sha1 => "sha1",
            Self::Md5 => "md5",
            Self::Pdq => "pdq",
            Self::Other(name) => name,
        }
    }

    /// How many hexadecimal digits it has; none for a kind that is only carried.
    pub fn digits(&self) -> Option<usize> {
        match self {
            Self::Sha256 | Self::Pdq => Some(64),
            Self::Sha1 => Some(40),
            Self::Md5 => Some(32),
            Self::Other(_) => None,
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sha256 => "SHA-256",
            Self::Sha1 => "SHA-1",
            Self::Md5 => "MD5",
            Self::Pdq => "PDQ",
            Self::Other(name) => name,
        })
    }
}

impl Fingerprint {
    /// The fingerprint of a kind that this text is: digits in any case, white space around them left out.
    pub fn parse(kind: &Kind, text: &str) -> Result<Self, FingerprintError> {
        let text = text.trim();
        Ok(match kind {
            Kind::Sha256 => Self::Sha256(digits(kind, text)?),
            Kind::Sha1 => Self::Sha1(digits(kind, text)?),
            Kind::Md5 => Self::Md5(digits(kind, text)?),
            Kind::Pdq => Self::Pdq { code: digits(kind, text)?, quality: None },
            Kind::Other(_) if text.is_empty() || text.len() > LONGEST_OTHER || text.contains(char::is_control) => {
                return Err(FingerprintError::Text);
            }
            Kind::Other(name) => Self::Other { kind: name.clone(), value: text.to_owned() },
        })
    }

    /// The same with a quality, where it is a PDQ; another kind has none and stays as it is.
    pub fn with_quality(self, quality: u8) -> Result<Self, FingerprintError> {
        match self {
            Self::Pdq { .. } if quality > 100 => Err(FingerprintError::Quality),
            Self::Pdq { code, .. } => Ok(Self::Pdq { code, quality: Some(quality) }),
            other => Ok(other),
        }
    }

    /// Its kind.
    pub fn kind(&self) -> Kind {
        match self {
            Self::Sha256(_) => Kind::Sha256,
            Self::Sha1(_) => Kind::Sha1,
            Self::Md5(_) => Kind::Md5,
            Self::Pdq { .. } => Kind::Pdq,
            Self::Other { kind, .. } => Kind::Other(kind.clone()),
        }
    }

    /// The quality of a PDQ, where it is known.
    pub fn quality(&self) -> Option<u8> {
        match self {
            Self::Pdq { quality, .. } => *quality,
            _ => None,
        }
    }
}

/// The digits in lower case, or the text that was carried.
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes: &[u8] = match self {
            Self::Sha256(bytes) | Self::Pdq { code: bytes, .. } => bytes,
            Self::Sha1(bytes) => bytes,
            Self::Md5(bytes) => bytes,
            Self::Other { value, .. } => return f.write_str(value),
        };
        f.write_str(&hex::encode(bytes))
    }
}

fn digits<const N: usize>(kind: &Kind, text: &str) -> Result<[u8; N], FingerprintError> {
    let mut bytes = [0; N];
    hex::decode_to_slice(text, &mut bytes)
        .map_err(|_| FingerprintError::Digits { kind: kind.clone(), digits: N * 2 })?;
    Ok(bytes)
}

/// A fingerprint as our own NDJSON writes it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    kind: String,
    value: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    quality: Option<u8>,
}

impl From<Fingerprint> for Written {
    fn from(fingerprint: Fingerprint) -> Self {
        let (value, quality) = (fingerprint.to_string(), fingerprint.quality());
        Self { kind: fingerprint.kind().name().to_owned(), value, quality }
    }
}

impl TryFrom<Written> for Fingerprint {
    type Error = FingerprintError;

    fn try_from(written: Written) -> Result<Self, FingerprintError> {
        let fingerprint = Self::parse(&Kind::named(&written.kind).0, &written.value)?;
        match written.quality {
            Some(quality) => fingerprint.with_quality(quality),
            None => Ok(fingerprint),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_goes_by_every_name_that_lists_give_it() {
        for (name, kind, media) in [
            ("SHA-256", Kind::Sha256, None),
            ("video_md5", Kind::Md5, Some(Media::Video)),
            ("VideoMD5", Kind::Md5, Some(Media::Video)),
            ("ImagePDQ", Kind::Pdq, Some(Media::Image)),
            ("PDNA", Kind::Other("photodna".into()), None),
            ("VideoTMK", Kind::Other("tmk".into()), Some(Media::Video)),
            ("ssvh-pdna", Kind::Other("ssvh-pdna".into()), None),
        ] {
            assert_eq!(Kind::named(name), (kind, media), "{name}");
        }
    }

    #[test]
    fn digits_are_counted_and_a_quality_ends_at_100() {
        let md5 = Fingerprint::parse(&Kind::Md5, " A1a1A1a1a1a1a1a1a1a1a1a1a1a1a1a1\t").expect("an MD5");
        assert_eq!(md5.to_string(), "a1".repeat(16));
        let error = Fingerprint::parse(&Kind::Sha1, &"a1".repeat(16)).expect_err("too short");
        assert_eq!(error.to_string(), "40 hexadecimal digits, as SHA-1 has");
        let pdq = Fingerprint::parse(&Kind::Pdq, &"0f".repeat(32)).expect("a PDQ");
        assert_eq!(pdq.clone().with_quality(101), Err(FingerprintError::Quality));
        assert_eq!(pdq.with_quality(100).expect("a quality").quality(), Some(100));
    }
}
