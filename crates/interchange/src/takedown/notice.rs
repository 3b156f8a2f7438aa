//! What a notice to a provider says, whatever format it is written in.

use std::net::IpAddr;

use jiff::Timestamp;
use thiserror::Error;

use super::address::Address;

/// A notice. It has no `Debug`: its texts may say where the material is.
pub struct Notice {
    /// Its number, a UUID: the same notice sent again has the same.
    pub id: [u8; 16],
    /// When it was written.
    pub at: Timestamp,
    /// Who found the material.
    pub reporter: Organisation,
    /// Who sends the notice.
    pub sender: Organisation,
    /// The number at which the recipient serves the material, where it is known.
    pub source: Option<IpAddr>,
    /// Where the material is; at least one.
    pub addresses: Vec<Address>,
    /// Its class, as a person gave it.
    pub class: Class,
    /// How it was found.
    pub found: Found,
    /// What kind of file it is.
    pub media: Option<Media>,
    /// Digests of the material.
    pub digests: Digests,
    /// When somebody last saw it there.
    pub seen: Option<Timestamp>,
    /// Why it is illegal, in words: at most 1,000 characters.
    pub reason: String,
    /// What is asked of the recipient beside the removal.
    pub preserve: Option<Preserve>,
    /// Whether the sender states in good faith that this is accurate and complete. A person says so, never the program.
    pub good_faith: bool,
}

/// “Disable, preserve, do not inform”: what lets a notice go out where a police force needs what the host has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Preserve {
    /// For how many days the recipient is asked to preserve content and data.
    pub days: u16,
    /// Until when the recipient is asked not to tell the uploader.
    pub silent_until: Option<Timestamp>,
}

/// An organisation, and how it is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its name, at most 200 characters.
    pub name: String,
    /// Its mail address.
    pub contact: String,
    /// Its domain.
    pub domain: String,
}

/// A class of material, as X-ARF and NCMEC's industry classification name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// INHOPE's baseline: illegal in every country that has agreed to it.
    Baseline,
    /// A child before puberty, a sexual act.
    A1,
    /// A child before puberty, lascivious exhibition.
    A2,
    /// A child in puberty, a sexual act.
    B1,
    /// A child in puberty, lascivious exhibition.
    B2,
}

/// How material was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Its digest stands on a list.
    Digest,
    /// A classifier.
    Classifier,
    /// Somebody whose work it is looked at it.
    Person,
    /// Somebody reported it.
    Report,
    /// A scan.
    Scan,
}

/// What kind of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// A picture.
    Image,
    /// A film.
    Video,
    /// Sound.
    Audio,
    /// A text.
    Text,
    /// Several kinds.
    Mixed,
}

/// Digests of material, each as hex digits in small letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digests {
    /// MD5, 32 digits.
    pub md5: Option<String>,
    /// SHA-1, 40 digits.
    pub sha1: Option<String>,
    /// SHA-256, 64 digits.
    pub sha256: Option<String>,
}

/// Why a notice cannot be written. It names the field and nothing of what stands there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unwritten {
    /// No address.
    #[error("the notice has no address; add where the material is")]
    NoAddress,
    /// Nobody has said that it is accurate.
    #[error(
        "the notice lacks the statement of good faith; a person has to make it (Regulation (EU) 2022/2065, article 16(2)(d))"
    )]
    NoGoodFaith,
    /// A text that may not be empty.
    #[error("`{0}` is empty; write it")]
    Empty(&'static str),
    /// A text that is too long.
    #[error("`{0}` is longer than {1} characters; shorten it")]
    TooLong(&'static str, usize),
    /// A text that is none of its kind.
    #[error("`{0}` is not {1}; correct it")]
    Kind(&'static str, &'static str),
    /// Two fields that exclude each other.
    #[error("`{0}` and `{1}` exclude each other; take one away")]
    Excluded(&'static str, &'static str),
}

impl Digests {
    /// Each with its kind: `sha256:…`.
    pub fn each(&self) -> impl Iterator<Item = String> {
        let all = [("md5", &self.md5), ("sha1", &self.sha1), ("sha256", &self.sha256)];
        all.into_iter().filter_map(|(kind, digest)| digest.as_ref().map(|digest| format!("{kind}:{digest}")))
    }
}

impl Class {
    /// Each with its name.
    pub const ALL: [(Self, &'static str); 5] =
        [(Self::Baseline, "baseline"), (Self::A1, "A1"), (Self::A2, "A2"), (Self::B1, "B1"), (Self::B2, "B2")];

    /// Its name in X-ARF and in our files.
    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].1
    }

    /// The class of this name, in letters of either case.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| known.eq_ignore_ascii_case(name)).map(|(class, _)| *class)
    }
}

impl Found {
    /// Its name in X-ARF.
    pub fn name(self) -> &'static str {
        match self {
            Self::Digest => "hash_match",
            Self::Classifier => "ai_detection",
            Self::Person => "manual_review",
            Self::Report => "user_report",
            Self::Scan => "automated_scan",
        }
    }
}

impl Media {
    /// Its name in X-ARF.
    pub fn name(self) -> &'static str {
        match self {
            Self::Image => "image",
            Self::Video => "video",
            Self::Audio => "audio",
            Self::Text => "text",
            Self::Mixed => "mixed",
        }
    }
}

impl Digests {
    /// Each that is there, with its name in X-ARF.
    pub fn named(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let all = [("md5", &self.md5), ("sha1", &self.sha1), ("sha256", &self.sha256)];
        all.into_iter().filter_map(|(name, digest)| digest.as_deref().map(|digest| (name, digest)))
    }

    /// Takes one in. False where it is no digest of this name.
    pub(super) fn take(&mut self, name: &str, text: &str) -> bool {
        let (place, digits) = match name {
            "md5" => (&mut self.md5, 32),
            "sha1" => (&mut self.sha1, 40),
            "sha256" => (&mut self.sha256, 64),
            _ => return false,
        };
        let digest = text.len() == digits && text.bytes().all(|b| b.is_ascii_hexdigit());
        if digest {
            *place = Some(text.to_ascii_lowercase());
        }
        digest
    }
}

impl Notice {
    /// Refuses what no format can say.
    pub(super) fn check(&self) -> Result<(), Unwritten> {
        if self.addresses.is_empty() {
            return Err(Unwritten::NoAddress);
        }
        for (field, text) in [
            ("reporter.name", &self.reporter.name),
            ("reporter.domain", &self.reporter.domain),
            ("sender.name", &self.sender.name),
            ("sender.domain", &self.sender.domain),
            ("reason", &self.reason),
        ] {
            let longest = if field == "reason" { 1_000 } else { 200 };
            if text.trim().is_empty() {
                return Err(Unwritten::Empty(field));
            }
            if text.chars().count() > longest {
                return Err(Unwritten::TooLong(field, longest));
            }
        }
        for (field, text) in [("reporter.contact", &self.reporter.contact), ("sender.contact", &self.sender.contact)] {
            let mail = text.split_once('@').is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'));
            if !mail || text.contains(|c: char| c.is_whitespace() || c.is_control()) {
                return Err(Unwritten::Kind(field, "a mail address"));
            }
        }
        Ok(())
    }
}

/// An address as RFC 3986 writes them: where the WHATWG leaves a character as it is and the RFC does not, it is escaped.
pub(super) fn uri(address: &Address) -> String {
    let location = address.location().expose();
    let mut uri = String::with_capacity(location.len());
    for byte in location.bytes() {
        if byte.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&byte) {
            uri.push(char::from(byte));
        } else {
            uri.push_str(&format!("%{byte:02X}"));
        }
    }
    uri
}

/// The hyphenated form of a UUID.
pub(super) fn uuid(bytes: [u8; 16]) -> String {
    let hex = hex::encode(bytes);
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}
