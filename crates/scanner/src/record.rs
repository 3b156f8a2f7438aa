//! What the journal says of one thing that the walk came to.

use interchange::detection::volume::FileType;
use serde::{Deserialize, Serialize};

use crate::Place;

/// A line of the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Where.
    pub place: Place,
    /// When, in seconds since 1970 (UTC).
    pub at: i64,
    /// What became of it.
    pub found: Found,
}

/// What became of something that the walk came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Found {
    /// A file that was read to its end and looked up.
    File {
        /// What it is.
        #[serde(rename = "type")]
        file_type: FileType,
        /// How long it is.
        bytes: u64,
        /// Its PDQ.
        pdq: Pdq,
        /// It changed while it was read, and again when it was read once more. What is said of it is said of what was read last.
        #[serde(default, skip_serializing_if = "is_false")]
        changed: bool,
        /// Device and inode, where the file has further names.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        inode: Option<(u64, u64)>,
        /// The entries of lists that it matches.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        matches: Vec<Match>,
    },
    /// A further name of a file that the walk had come to: neither read nor counted again. What was found stands here once more, for this name.
    Again {
        /// Device and inode.
        inode: (u64, u64),
        /// As of the first name.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        matches: Vec<Match>,
    },
    /// A file or an object that could not be read.
    Unreadable {
        /// Why.
        why: String,
        /// Device and inode, where the file has further names.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        inode: Option<(u64, u64)>,
    },
    /// A directory that could not be listed. What is in it was not examined.
    Closed {
        /// Why.
        why: String,
    },
    /// A directory that is the same as one that it lies in. It was not entered again.
    Loop,
    /// A symbolic link. It was not followed: what it names is examined where it lies.
    Link,
    /// A pipe, a socket or a device.
    Special,
}

/// What is known of a file's PDQ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Pdq {
    /// It has none: it is no picture that is decoded here.
    None,
    /// It was looked up.
    Looked,
    /// It says too little about the picture to be looked up.
    Vague {
        /// Its quality, 0 to 100.
        quality: u8,
    },
    /// No decoder could read the picture.
    Undecoded {
        /// Why.
        why: String,
    },
}

/// An entry of a list that a file matches.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Match {
    /// The list's name.
    pub list: String,
    /// `sha256`, `sha1`, `md5` or `pdq`.
    pub kind: String,
    /// The entry's fingerprint in hexadecimal digits.
    pub entry: String,
    /// The entry's id, where its list has ids.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entry_id: Option<String>,
    /// In how many bits it differs; 0 for digests.
    pub distance: u32,
}

/// Serde hands over a reference.
fn is_false(yes: &bool) -> bool {
    !yes
}

impl Found {
    /// What it matches.
    pub fn matches(&self) -> &[Match] {
        match self {
            Self::File { matches, .. } | Self::Again { matches, .. } => matches,
            _ => &[],
        }
    }

    /// Device and inode of a file that was read under this name and has further ones.
    pub(crate) fn read_as(&self) -> Option<(u64, u64)> {
        match self {
            Self::File { inode, .. } => *inode,
            _ => None,
        }
    }

    /// Device and inode of a file that could not be read under this name and has further ones.
    pub(crate) fn failed_as(&self) -> Option<(u64, u64)> {
        match self {
            Self::Unreadable { inode, .. } => *inode,
            _ => None,
        }
    }

    /// Why it, or something of it, was not examined; none where all was.
    pub fn unexamined(&self) -> Option<String> {
        Some(match self {
            Self::File { changed: true, .. } => {
                "changed while it was read, twice; scan it again when it is at rest".to_owned()
            }
            Self::File { pdq: Pdq::Undecoded { why }, .. } => format!("only its digests were looked up: {why}"),
            Self::Unreadable { why, .. } => why.clone(),
            Self::Closed { why } => format!("a directory, not examined: {why}"),
            Self::Loop => "a directory that lies within itself, not entered again".to_owned(),
            Self::Link => "a symbolic link, not followed".to_owned(),
            Self::Special => "a pipe, a socket or a device".to_owned(),
            Self::File { .. } | Self::Again { .. } => return None,
        })
    }
}
