//! What a practice says: which problem, what was done, what it cost, what came of it, and whom to ask.
//!
//! It is written in one language and translated into others. How far a translation can be relied on is partly stated (a person compared it, or a machine made it) and
//! partly derived: it names the original that it was made of, and is outdated as soon as that says something else.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::campaigns::{is_language, is_link};
use crate::register::act::{Digest, says};
use crate::register::length::{CITED, NAME, Overlong, TEXT, over};

/// Figures before and after, languages, at most.
const MOST_ROWS: usize = 40;

words! {
    /// What a practice costs in a year, in euros, staff included.
    CostBand {
        /// Nothing but what is there already.
        Nothing = "nothing",
        /// Under 10,000.
        Small = "under-10000",
        /// From 10,000 to under 100,000.
        Middle = "under-100000",
        /// From 100,000 to under a million.
        Large = "under-1000000",
        /// A million or more.
        Greatest = "from-1000000",
        /// Nobody has worked it out.
        Unknown = "unknown",
    }
}

words! {
    /// How a translation was made.
    Made {
        /// A person wrote it or compared it with the original.
        Human = "human-checked",
        /// A machine made it, and nobody compared it.
        Machine = "machine",
    }
}

words! {
    /// How far a text can be relied on.
    TextState {
        /// It is the one that rules.
        Original = "original",
        /// A person compared it with the original as it is now.
        Human = "human-checked",
        /// A machine made it of the original as it is now.
        Machine = "machine",
        /// The original has changed since.
        Outdated = "outdated",
    }
}

/// A practice in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// What it is called.
    pub name: String,
    /// Which problem there was.
    pub problem: String,
    /// What was done.
    pub done: String,
    /// How a translation was made; of the original this says nothing.
    pub made: Made,
    /// The digest of the original that it was made of or compared with; none of the original itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Digest>,
}

impl Text {
    /// The digest of what it says.
    pub fn digest(&self) -> Digest {
        Digest::of(&(&self.name, &self.problem, &self.done))
    }

    /// Whether it is the same text, made in the same way.
    fn is_same(&self, other: &Self) -> bool {
        (&self.name, &self.problem, &self.done, self.made) == (&other.name, &other.problem, &other.done, other.made)
    }
}

/// Figures of the register: one from before the practice, one from after it. At least one of them is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    /// The id of an observation from before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// The id of an observation from after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

/// Whom to ask: an office, never a person.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Office {
    /// Its name.
    pub name: String,
    /// Its page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// What a practice says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// The operational goal that it serves.
    pub goal: String,
    /// The tag of the language in which it was written.
    pub original: String,
    /// By language.
    pub texts: BTreeMap<String, Text>,
    /// What it costs in a year.
    pub cost: CostBand,
    /// What was measured.
    #[serde(default)]
    pub measured: Vec<Measured>,
    /// Whom to ask.
    pub contact: Office,
}

words! {
    /// What is missing or wrong, named after its field.
    Fault {
        /// The goal is none of the seven.
        Goal = "goal",
        /// The language of the original is no tag, or there is no text in it.
        Original = "original",
        /// A text lacks its name, its problem or what was done, or its language is no tag.
        Texts = "texts",
        /// A row names no figure.
        Measured = "measured",
        /// No office is named, or a person's address, or a page that is none.
        Contact = "contact",
    }
}

impl Terms {
    /// Nothing yet, in a language.
    pub fn blank(language: &str) -> Self {
        Self {
            goal: "G5".to_owned(),
            original: language.to_owned(),
            texts: BTreeMap::new(),
            cost: CostBand::Unknown,
            measured: Vec::new(),
            contact: Office::default(),
        }
    }

    /// The text that rules.
    pub fn ruling(&self) -> Option<&Text> {
        self.texts.get(&self.original)
    }

    /// The text in a language, else the one that rules, with its language.
    pub fn text_in(&self, tag: &str) -> Option<(&str, &Text)> {
        let found = self.texts.get_key_value(tag).or_else(|| self.texts.get_key_value(&self.original));
        found.map(|(tag, text)| (tag.as_str(), text))
    }

    /// How far the text in a language can be relied on.
    pub fn state_of(&self, tag: &str) -> Option<TextState> {
        let text = self.texts.get(tag)?;
        if tag == self.original {
            return Some(TextState::Original);
        }
        let now = self.ruling().map(Text::digest);
        Some(match text.made {
            _ if text.of != now => TextState::Outdated,
            Made::Human => TextState::Human,
            Made::Machine => TextState::Machine,
        })
    }

    /// Says of each translation which original it was made of: where it was written just now, or compared anew, the one that stands; where it is as it was, the one that it was made of before.
    pub fn settle(&mut self, before: Option<&Self>) {
        let now = self.ruling().map(Text::digest);
        let original = self.original.clone();
        for (tag, text) in &mut self.texts {
            if *tag == original {
                text.of = None;
                continue;
            }
            if text.of.is_some() && text.of == now {
                continue;
            }
            let was =
                before.and_then(|before| before.texts.get(tag)).filter(|was| was.is_same(text) && was.of.is_some());
            text.of = was.map_or_else(|| now.clone(), |was| was.of.clone());
        }
    }

    /// What is missing or wrong in it; empty where it can be proposed.
    pub fn faults(&self) -> Vec<Fault> {
        let whole = |text: &Text| says(&text.name) && says(&text.problem) && says(&text.done);
        let texts = self.texts.iter().all(|(tag, text)| is_language(tag) && whole(text));
        let contact = &self.contact;
        let office = says(&contact.name) && !contact.name.contains('@') && contact.link.as_deref().is_none_or(is_link);
        let bad = [
            (Fault::Goal, !["G1", "G2", "G3", "G4", "G5", "G6", "G7"].contains(&self.goal.as_str())),
            (Fault::Original, !is_language(&self.original) || self.ruling().is_none()),
            (Fault::Texts, !texts),
            (Fault::Measured, self.measured.iter().any(|row| row.before.is_none() && row.after.is_none())),
            (Fault::Contact, !office),
        ];
        bad.into_iter().filter(|(_, bad)| *bad).map(|(fault, _)| fault).collect()
    }

    /// The ids of all figures that it names.
    pub fn figures(&self) -> BTreeSet<&str> {
        self.measured.iter().flat_map(|row| row.before.iter().chain(&row.after)).map(String::as_str).collect()
    }

    /// Whether one of its lists is longer than is kept: the list's field, how long it is, and how long it may be.
    pub fn too_many(&self) -> Option<(Fault, usize, usize)> {
        let rows = [(Fault::Texts, self.texts.len(), MOST_ROWS), (Fault::Measured, self.measured.len(), MOST_ROWS)];
        rows.into_iter().find(|(_, length, most)| length > most)
    }

    /// A text that is longer than is kept, by the field that it belongs to.
    pub fn overlong(&self) -> Option<(Fault, Overlong)> {
        let own = |field: Fault, text: &str, most: usize| over(text, most).map(|over| (field, over));
        let text = |text: &Text| {
            own(Fault::Texts, &text.name, NAME)
                .or_else(|| own(Fault::Texts, &text.problem, TEXT))
                .or_else(|| own(Fault::Texts, &text.done, TEXT))
        };
        self.texts
            .values()
            .find_map(text)
            .or_else(|| own(Fault::Contact, &self.contact.name, NAME))
            .or_else(|| own(Fault::Contact, self.contact.link.as_deref().unwrap_or_default(), CITED))
    }
}
