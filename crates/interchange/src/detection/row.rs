//! One entry of somebody's list.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::fingerprint::{Fingerprint, Kind};

/// One entry of a list, as its source says it. What the source does not say is absent, never filled in.
///
/// A row carries no address, no file name, no path and no picture, whatever the source has of those: readers leave them out
/// (see `docs/decisions/0018-lists.md`).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// The source's own id of the entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Who put the entry in, as the source names them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<Member>,
    /// What was fingerprinted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub media: Option<Media>,
    /// Its fingerprints, at most one of a kind, in the order of the kinds. None at all only where the entry is deleted or
    /// the source has none that it hands out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fingerprints: Vec<Fingerprint>,
    /// What the source holds it to be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub classification: Option<Classification>,
    /// The source's words beside it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// How far it may be passed on, in the source's word (`TLP:AMBER`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sharing: Option<String>,
    /// When the source last changed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<Timestamp>,
    /// The source has withdrawn it: whoever took it over takes it out.
    #[serde(default, skip_serializing_if = "is_false")]
    pub deleted: bool,
    /// What other members said about single fingerprints.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub feedback: Vec<Feedback>,
    /// What else of the source's record is carried to come out again in the same format, by the source's name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub kept: BTreeMap<String, Value>,
}

/// Serde hands over a reference.
fn is_false(deleted: &bool) -> bool {
    !deleted
}

/// A member of the exchange that the list comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// Its number there, where members have numbers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<u64>,
    /// Its name; empty where only the number is said.
    #[serde(default)]
    pub name: String,
}

/// What was fingerprinted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Media {
    /// A picture.
    Image,
    /// A film.
    Video,
}

/// What a source holds an entry to be, in its own words: schemes are not translated into each other here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Classification {
    /// The scheme, such as `ncmec`, `vics 2.0`; empty where the list does not say.
    #[serde(default)]
    pub scheme: String,
    /// The level in the scheme, such as `A1`.
    pub level: String,
}

/// What a member said about one fingerprint of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Feedback {
    /// The kind of fingerprint, in the source's word (`Md5`).
    pub about: String,
    /// What was said.
    pub opinion: Opinion,
    /// Who said it.
    pub member: Member,
}

/// For or against a fingerprint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Opinion {
    /// It is right.
    Affirmed,
    /// It is wrong, for a reason of the source's list of reasons.
    Denied {
        /// The reason's id.
        guid: String,
        /// Its name.
        name: String,
    },
}

/// Two different fingerprints of one kind in one row.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("one {kind} for each entry; put a second one into a row of its own")]
pub struct KindTwice {
    /// The kind.
    pub kind: Kind,
}

impl Row {
    /// A row that is one fingerprint and nothing else.
    pub fn of(fingerprint: Fingerprint) -> Self {
        Self { fingerprints: vec![fingerprint], ..Self::default() }
    }

    /// Adds a fingerprint in its place. The same once more changes nothing.
    pub fn add(&mut self, fingerprint: Fingerprint) -> Result<(), KindTwice> {
        match self.fingerprints.binary_search_by(|other| other.kind().cmp(&fingerprint.kind())) {
            Ok(at) if self.fingerprints[at] == fingerprint => Ok(()),
            Ok(_) => Err(KindTwice { kind: fingerprint.kind() }),
            Err(at) => {
                self.fingerprints.insert(at, fingerprint);
                Ok(())
            }
        }
    }

    /// Its PDQ, where it has one.
    pub fn pdq(&self) -> Option<[u8; 32]> {
        self.fingerprints.iter().find_map(|fingerprint| match fingerprint {
            Fingerprint::Pdq { code, .. } => Some(*code),
            _ => None,
        })
    }
}

impl Media {
    /// Its name: `image` or `video`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Image => "image",
            Self::Video => "video",
        }
    }
}
