//! What the pages know of conference packs. A floor above makes them and keeps them: this one offers them and hands them out.

use std::fmt;
use std::pin::Pin;

use desk::Moment;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::i18n::Lang;

/// The file that holds all others.
pub const ZIP: &str = "pack.zip";
/// The document on the alliance.
pub const ALLIANCE: &str = "alliance.pdf";
/// Every number, as a table and with its moment.
pub const NUMBERS: [&str; 2] = ["numbers.csv", "numbers.json"];

/// Which pack: a state of the register, said in a language, for a round. The same key always means the same bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PackKey {
    /// The round's id.
    pub round: String,
    /// How many events of the register it knows.
    pub events: u64,
    /// Its language.
    pub lang: Lang,
    /// A member's two pages alone; none: the whole pack.
    pub member: Option<String>,
}

impl PackKey {
    /// Its place in addresses, beside the round and the member: `1234-en`.
    pub fn place(&self) -> String {
        format!("{}-{}", self.events, self.lang.tag())
    }

    /// The key of a place; none where it is not written as [`PackKey::place`] writes it.
    pub fn at(round: &str, place: &str, member: Option<&str>) -> Option<Self> {
        let (events, tag) = place.split_once('-')?;
        let (events, lang) = (events.parse().ok()?, Lang::served(tag)?);
        let key = Self { round: round.to_owned(), events, lang, member: member.map(str::to_owned) };
        (key.place() == place).then_some(key)
    }
}

/// How far a pack is that was ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Making {
    /// Others are made first.
    Waits,
    /// So many of its documents are done.
    Made {
        /// Documents that are done.
        done: u64,
        /// All of them; 0 while they are being counted.
        all: u64,
    },
    /// It could not be made.
    Failed(PackFault),
}

/// Why there is no pack.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PackFault {
    /// The disk is full.
    NoRoom,
    /// The directory cannot be written.
    Unwritable,
    /// The typefaces have no shape for this character of this document.
    Glyph {
        /// The document, which begins with its language.
        document: String,
        /// The character.
        character: char,
    },
    /// Too many are waiting.
    TooMany,
    /// It was ordered, and the program ended or something refused before it was there.
    Interrupted,
    /// Something else, which the log tells.
    Broken,
}

/// A pack that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Which one.
    pub key: PackKey,
    /// When the last of its events was recorded.
    pub recorded: Option<Timestamp>,
    /// Whether the round had not closed: every page of it says so.
    pub provisional: bool,
    /// Its files and their bytes, in the order of their names.
    pub files: Vec<(String, u64)>,
}

/// An answer for which a disk may have to be asked.
pub type Answer<T> = Pin<Box<dyn Future<Output = T> + Send>>;

/// A place that was taken for a pack. Nobody else can take it, and nothing is made yet: first the order is written into the journal.
/// A place that is dropped before that is free again, and its order is told as [`PackFault::Interrupted`].
pub trait Ordered: fmt::Debug + Send {
    /// Has the pack made, once it is its turn: by a later start where this one ends before.
    fn make(self: Box<Self>) -> Answer<Result<(), PackFault>>;
}

/// Whoever makes and keeps packs.
pub trait Packs: fmt::Debug + Send + Sync {
    /// Takes a place for a pack of what is known at a moment, so that the order is not lost; none where it is kept or under way
    /// already.
    fn order(&self, key: &PackKey, moment: &Moment) -> Answer<Result<Option<Box<dyn Ordered>>, PackFault>>;
    /// Whether a pack is kept or under way.
    fn has(&self, key: &PackKey) -> Answer<bool>;
    /// What was ordered for a round and is not kept yet, in the order in which it is made; then what failed.
    fn under_way(&self, round: &str) -> Vec<(PackKey, Making)>;
    /// What is kept of a round, the newest state first.
    fn kept(&self, round: &str) -> Answer<Vec<Kept>>;
    /// The bytes of a file of a pack that is kept; none where there is no such file.
    fn read(&self, key: &PackKey, name: &str) -> Answer<Option<Vec<u8>>>;
}
