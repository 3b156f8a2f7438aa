//! A practice as the register publishes it: a record like those that were gathered, and what was made here besides. People are not named.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{CostBand, Measured, Office, PracticeWork, TextState};
use crate::register::commitment::target_of;
use crate::register::{GoodPractice, Source};

/// What a practice says that was made here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shared {
    /// The operational goal that it serves.
    pub goal: String,
    /// The tag of the language in which it was written.
    pub original: String,
    /// By language.
    pub texts: BTreeMap<String, TextTold>,
    /// What it costs in a year.
    pub cost: CostBand,
    /// Figures of the register from before and after.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measured: Vec<Measured>,
    /// Whom to ask.
    pub contact: Office,
    /// Which version, from 1.
    pub version: u32,
    /// The day on which version 1 was published.
    pub published: Date,
    /// The day on which this version was reviewed, by somebody of another country.
    pub reviewed: Date,
    /// Why this version took the place of the one before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revised: Option<String>,
}

/// A practice in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TextTold {
    /// What it is called.
    pub name: String,
    /// Which problem there was.
    pub problem: String,
    /// What was done.
    pub done: String,
    /// How far it can be relied on.
    pub state: TextState,
}

impl Shared {
    /// The text in a language, else the one that rules, with its language.
    pub fn text_in(&self, tag: &str) -> Option<(&str, &TextTold)> {
        let found = self.texts.get_key_value(tag).or_else(|| self.texts.get_key_value(&self.original));
        found.map(|(tag, text)| (tag.as_str(), text))
    }
}

impl GoodPractice {
    /// What is published of a practice that is made here; none before it is public.
    pub fn of(work: &PracticeWork, id: &str) -> Option<Self> {
        let public = work.public()?;
        let terms = &public.terms;
        let (_, text) = terms.text_in("en")?;
        let told = terms.texts.iter().filter_map(|(tag, text)| {
            let state = terms.state_of(tag)?;
            let (name, problem, done) = (text.name.clone(), text.problem.clone(), text.done.clone());
            Some((tag.clone(), TextTold { name, problem, done, state }))
        });
        let shared = Shared {
            goal: terms.goal.clone(),
            original: terms.original.clone(),
            texts: told.collect(),
            cost: terms.cost,
            measured: terms.measured.clone(),
            contact: terms.contact.clone(),
            version: public.version,
            published: public.published,
            reviewed: public.reviewed,
            revised: public.reason.clone(),
        };
        Some(Self {
            name: text.name.clone(),
            members: vec![work.member.clone()],
            place: work.member.clone(),
            what: text.done.clone(),
            target: target_of(&terms.goal).unwrap_or_default().to_owned(),
            source: Source {
                cited: format!("practice {id}, reviewed for the alliance on {}", public.reviewed),
                read_as: String::new(),
            },
            shared: Some(Box::new(shared)),
        })
    }
}
