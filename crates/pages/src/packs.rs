//! What the pages know of conference packs. A floor above makes them and keeps them: this one offers them and hands them out.

use std::fmt;
use std::pin::Pin;

use desk::Moment;
use jiff::Timestamp;

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
#[derive(Clone, Debug, PartialEq, Eq)]
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

/// The bytes of a file, once they are read; none where there is no such file.
pub type Reading = Pin<Box<dyn Future<Output = Option<Vec<u8>>> + Send>>;

/// Whoever makes and keeps packs.
pub trait Packs: fmt::Debug + Send + Sync {
    /// Has a pack made of what is known at a moment, unless it is kept or under way already.
    fn order(&self, key: &PackKey, moment: &Moment) -> Result<(), PackFault>;
    /// Whether a pack is kept or under way.
    fn has(&self, key: &PackKey) -> bool;
    /// What was ordered for a round and is not kept yet, in the order in which it is made; then what failed.
    fn under_way(&self, round: &str) -> Vec<(PackKey, Making)>;
    /// What is kept of a round, the newest state first.
    fn kept(&self, round: &str) -> Vec<Kept>;
    /// A file of a pack that is kept.
    fn read(&self, key: &PackKey, name: &str) -> Reading;
}
