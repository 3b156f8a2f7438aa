//! A bank: a named list of one organisation.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{EnabledRatio, Office, OfficeAct, Sharing};
use crate::people::AccountId;
use crate::register::Scheme;
use crate::register::act::{Way, says};
use crate::register::length::{Overlong, PASSAGE, over};

/// The widest radius at which pictures are found: bits of 256.
pub const WIDEST: u8 = 64;
/// The usual radius, at which PDQ was published.
pub const USUAL_RADIUS: u8 = 31;
/// A bank's name has at most so many characters, as in HMA.
const NAME: usize = 255;
/// The edition of a scheme has at most so many.
const EDITION: usize = 40;

refusals! {
    /// Why a bank cannot be what was asked.
    BankRefusal {
        /// The name is none.
        NameUnfit = "bank-name-unfit",
            "a bank's name has 1 to 255 of A-Z, 0-9 and _, and does not begin with a digit";
        /// The radius is too wide.
        TooWide {
            /// The widest.
            widest: u8,
        } = "bank-too-wide", "pictures are found at a distance of at most {widest} bits";
        /// The scheme has no levels, or says no edition.
        SchemeUnfit = "bank-scheme-unfit", "name a classification scheme that has levels, and its edition";
        /// The bank is another organisation's.
        NotYours = "bank-not-yours", "only the organisation that opened a bank changes it";
        /// It is not in the state for that.
        NotNow {
            /// In which it is.
            state: &'static str,
        } = "bank-not-now", "the bank is {state}; this step does not come after that";
        /// The same stands already.
        NothingChanged = "bank-nothing-changed", "nothing is different from what stands";
        /// A reason is needed.
        ReasonMissing = "bank-reason-missing", "say why";
        /// A reason is too long.
        TooLong {
            /// Its characters.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "bank-too-long", "the reason has {length} characters and {most} are kept; shorten it";
    }
}

words! {
    /// What a bank's entries are.
    Purpose {
        /// Known material.
        Known = "known",
        /// Known false positives: what is near one of these is nothing, whatever else it is near.
        Negative = "negative",
    }
}

/// The scheme by which a bank's entries are classified. It never changes: a label is not carried from one scheme into another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// The scheme's id in the register.
    pub scheme: String,
    /// Its edition, as its publisher names it.
    pub version: String,
}

/// What the owner may change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// How far entries are shared at most.
    pub sharing: Sharing,
    /// The organisations of [`Sharing::Named`], besides the owner.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub organisations: BTreeSet<String>,
    /// The people of [`Sharing::Persons`].
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub persons: BTreeSet<AccountId>,
    /// At which distance a picture is found, in bits: 0 to [`WIDEST`]. Files are found exactly.
    pub radius: u8,
    /// Which share of the entries works.
    pub ratio: EnabledRatio,
}

impl Default for Settings {
    fn default() -> Self {
        let (organisations, persons) = (BTreeSet::new(), BTreeSet::new());
        let (radius, ratio) = (USUAL_RADIUS, EnabledRatio::ALL);
        Self { sharing: Sharing::Organisation, organisations, persons, radius, ratio }
    }
}

/// How far a bank is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum BankState {
    /// It works.
    Open,
    /// None of its entries works, for anybody.
    Closed {
        /// Who closed it.
        closed: OfficeAct,
        /// Why.
        reason: String,
    },
}

/// A bank.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bank {
    /// Its name: `[A-Z_][A-Z0-9_]*`, at most 255, as HMA names banks.
    pub name: String,
    /// The name by which it was opened.
    drawn: String,
    /// What its entries are.
    pub purpose: Purpose,
    /// By which scheme they are classified; none: they are not, as where a client puts fingerprints on a list and says no level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub labels: Option<Labels>,
    /// Who opened it, and so whose it is.
    pub opened: OfficeAct,
    settings: Settings,
    state: BankState,
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("open", "change", "open"),
    ("open", "rename", "open"),
    ("open", "close", "closed"),
    ("closed", "change", "closed"),
    ("closed", "reopen", "open"),
];

impl BankState {
    /// Its word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed { .. } => "closed",
        }
    }
}

impl Bank {
    /// Opens a bank. `scheme` is what the register says of the scheme that the labels name; none: it has none by that name.
    pub fn open(
        (name, purpose): (String, Purpose),
        (labels, scheme): (Option<Labels>, Option<&Scheme>),
        settings: Settings,
        opened: OfficeAct,
    ) -> Result<Self, BankRefusal> {
        may_be_named(&name)?;
        if let Some(labels) = &labels {
            let has_levels = scheme.is_some_and(|scheme| !scheme.levels.is_empty());
            if !has_levels || !says(&labels.version) || over(&labels.version, EDITION).is_some() {
                return Err(BankRefusal::SchemeUnfit);
            }
        }
        may_be_kept(&settings)?;
        Ok(Self { drawn: name.clone(), name, purpose, labels, opened, settings, state: BankState::Open })
    }

    /// How far it is.
    pub const fn state(&self) -> &BankState {
        &self.state
    }

    /// What the owner chose.
    pub const fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Whose it is.
    pub const fn owner(&self) -> &Office {
        &self.opened.office
    }

    /// By which name its entries draw whether they are among the share that works: the one by which it was opened, so that another
    /// name lets nothing in and nothing out.
    pub fn drawn(&self) -> &str {
        &self.drawn
    }

    /// Whether its entries work.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, BankState::Open)
    }

    /// Other settings. Only its owner shares it further, or less.
    pub fn change(self, settings: Settings, by: &OfficeAct) -> Result<Self, BankRefusal> {
        self.yours(by)?;
        may_be_kept(&settings)?;
        if settings == self.settings {
            return Err(BankRefusal::NothingChanged);
        }
        Ok(Self { settings, ..self })
    }

    /// Another name, with all entries. Whether the name is free is for whoever knows all banks. A closed one keeps its own.
    pub fn rename(self, name: String, by: &OfficeAct) -> Result<Self, BankRefusal> {
        self.yours(by)?;
        if !self.is_open() {
            return Err(self.not_now());
        }
        may_be_named(&name)?;
        if name == self.name {
            return Err(BankRefusal::NothingChanged);
        }
        Ok(Self { name, ..self })
    }

    /// Closes it.
    pub fn close(self, reason: String, closed: OfficeAct) -> Result<Self, BankRefusal> {
        self.yours(&closed)?;
        if !self.is_open() {
            return Err(self.not_now());
        }
        if !says(&reason) {
            return Err(BankRefusal::ReasonMissing);
        }
        if let Some(Overlong { length, most }) = over(&reason, PASSAGE) {
            return Err(BankRefusal::TooLong { length, most });
        }
        Ok(Self { state: BankState::Closed { closed, reason }, ..self })
    }

    /// Opens it again, with the entries and vouches that it has.
    pub fn reopen(self, by: &OfficeAct) -> Result<Self, BankRefusal> {
        self.yours(by)?;
        if self.is_open() {
            return Err(self.not_now());
        }
        Ok(Self { state: BankState::Open, ..self })
    }

    fn yours(&self, by: &OfficeAct) -> Result<(), BankRefusal> {
        if by.office == *self.owner() { Ok(()) } else { Err(BankRefusal::NotYours) }
    }

    const fn not_now(&self) -> BankRefusal {
        BankRefusal::NotNow { state: self.state.name() }
    }
}

fn may_be_named(name: &str) -> Result<(), BankRefusal> {
    let begins = |b: u8| b.is_ascii_uppercase() || b == b'_';
    let fits = name.len() <= NAME
        && name.bytes().next().is_some_and(begins)
        && name.bytes().all(|b| begins(b) || b.is_ascii_digit());
    if fits { Ok(()) } else { Err(BankRefusal::NameUnfit) }
}

const fn may_be_kept(settings: &Settings) -> Result<(), BankRefusal> {
    if settings.radius > WIDEST { Err(BankRefusal::TooWide { widest: WIDEST }) } else { Ok(()) }
}
