//! What people and lists say of an item, and what that comes to together.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{AssessmentRefusal, Breadth, Country};
use crate::detection::{Labels, OfficeAct};
use crate::register::Scheme;

/// A level of a scheme's edition.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Label {
    /// The scheme's id in the register.
    pub scheme: String,
    /// Its edition.
    pub version: String,
    /// The level.
    pub level: String,
}

impl Label {
    /// A level that the scheme has. `scheme` is what the register says of the scheme that is named.
    pub fn of(named: Labels, scheme: &Scheme, level: String) -> Result<Self, AssessmentRefusal> {
        if !scheme.levels.iter().any(|(code, _)| *code == level) {
            return Err(AssessmentRefusal::LevelUnknown);
        }
        Ok(Self { scheme: named.scheme, version: named.version, level })
    }
}

/// What somebody found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "found", rename_all = "kebab-case")]
pub enum Found {
    /// It is unlawful, by these labels.
    InScope {
        /// Every label that holds.
        labels: BTreeSet<Label>,
    },
    /// It is not.
    OutOfScope,
}

/// What one person found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opinion {
    /// What.
    pub found: Found,
    /// Who and when.
    pub by: OfficeAct,
}

/// An active entry of a list that knows the item's fingerprint.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vouched {
    /// The list's organisation.
    pub organisation: String,
    /// Its state.
    pub member: String,
    /// What the list says of it.
    pub label: Label,
}

/// On what a finding rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "on", rename_all = "kebab-case")]
pub enum Basis {
    /// People looked.
    Opinions {
        /// What each found, the first first.
        opinions: Vec<Opinion>,
    },
    /// Lists know it; nobody had to look again.
    Lists {
        /// Which.
        lists: Vec<Vouched>,
    },
}

impl Vouched {
    /// Whether two lists are independent and say the same.
    pub(super) fn agrees(&self, other: &Self) -> bool {
        self.organisation != other.organisation && self.member != other.member && self.label == other.label
    }
}

/// What several people found together.
pub(super) enum Agreed {
    /// It is unlawful: by the labels of all of them, so far.
    InScope(BTreeSet<Label>, Breadth),
    /// It is not.
    OutOfScope,
    /// They do not agree.
    No,
}

/// What several opinions come to in a country.
pub(super) fn agreed(opinions: &[Opinion], country: &Country) -> Agreed {
    let of = |opinion: &Opinion| match &opinion.found {
        Found::InScope { labels } => Some(labels.clone()),
        Found::OutOfScope => None,
    };
    let found: Vec<BTreeSet<Label>> = opinions.iter().filter_map(of).collect();
    if found.is_empty() {
        return Agreed::OutOfScope;
    }
    let all = found.len() == opinions.len();
    let common = found.into_iter().reduce(|one, other| &one & &other).filter(|_| all).unwrap_or_default();
    match country.takes(&common).map(|(_, breadth)| breadth) {
        Some(breadth) => Agreed::InScope(common, breadth),
        None => Agreed::No,
    }
}
