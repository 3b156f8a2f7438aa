//! The library of model texts: provisions that others may write into their law. A coordinator or somebody of the secretariat proposes
//! one, somebody else of the secretariat publishes it. The text itself stays where it is: the library says what it is, where it is to
//! be read, under which licence, and the digest by which a reader can tell that it is still the same.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Criterion, is_tag};
use crate::campaigns::is_link;
use crate::people::AccountId;
use crate::register::Source;
use crate::register::act::{Act, Digest, Way, says};
use crate::register::figures::SentBack;
use crate::register::length::{CITED, NAME, Overlong, PASSAGE, over};

/// A model text in the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModelText {
    /// What it is called.
    pub title: String,
    /// The criterion that a law which follows it meets.
    pub criterion: Criterion,
    /// Its language's tag.
    pub language: String,
    /// Under which licence it can be used.
    pub licence: String,
    /// Where the document is.
    pub address: String,
    /// SHA-256 of the document, where it was taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<Digest>,
    /// Two letters of the member whose coordinator proposed it; none of the secretariat's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub proposed_by: Option<String>,
    /// How it is cited.
    pub source: Source,
}

/// What is said of a model text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// What it is called.
    pub title: String,
    /// The criterion that a law which follows it meets.
    pub criterion: Criterion,
    /// Its language's tag.
    pub language: String,
    /// Under which licence it can be used.
    pub licence: String,
    /// How it is cited.
    pub cited: String,
    /// Where the document is.
    pub address: String,
    /// SHA-256 of the document, 64 hex digits; empty where nobody took it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub digest: String,
}

words! {
    /// What is missing or wrong, named after its field.
    Fault {
        /// It has no title.
        Title = "title",
        /// Its language is no tag.
        Language = "language",
        /// Nobody is told how it can be used.
        Licence = "licence",
        /// Nobody is told how it is cited.
        Cited = "cited",
        /// The address is none that a reader can follow.
        Address = "address",
        /// The digest is none.
        Digest = "digest",
        /// It changes and does not say why.
        Reason = "reason",
        /// A text is longer than is kept.
        Long = "long",
    }
}

/// How far a model text is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum ModelTextState {
    /// It lies before the secretariat.
    Proposed,
    /// It was sent back to whoever proposed it.
    Returned {
        /// Why.
        back: SentBack,
    },
    /// It is in the library.
    Published {
        /// Who published it, and when.
        published: Act,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("proposed", "edit", "proposed"),
    ("proposed", "send-back", "returned"),
    ("proposed", "publish", "published"),
    ("returned", "edit", "proposed"),
    ("published", "edit", "proposed"),
];

impl ModelTextState {
    /// As it stands in the drawing.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Proposed => "proposed",
            Self::Returned { .. } => "returned",
            Self::Published { .. } => "published",
        }
    }
}

refusals! {
    /// Why a model text cannot be what was asked.
    ModelTextRefusal {
        /// No arrow leads there from where it is.
        NotNow {
            /// The state in which it is.
            state: &'static str,
        } = "model-text-not-now", "the model text is at {state}; this step does not come after that";
        /// Nothing is different from what is public.
        Nothing = "model-text-nothing", "nothing is different from what is in the library";
        /// Something is missing or wrong in it.
        Faults = "model-text-faults", "something in it is missing or wrong; it stands beside the form";
        /// It was changed after it was read.
        Changed = "model-text-changed", "it has changed since it was read; read it again before publishing";
        /// Somebody publishes what they wrote.
        SamePerson = "model-text-same-person", "whoever wrote it does not publish it; ask a colleague of the secretariat";
        /// Sent back without a reason.
        ReasonMissing = "model-text-reason-missing", "say why it goes back";
        /// Provisions follow it, and it is to be about something else.
        Followed = "model-text-followed", "a text in the library keeps its criterion, for laws follow it; propose another one";
        /// A text is longer than is kept.
        TooLong {
            /// Whose.
            part: &'static str,
            /// Its characters.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "model-text-too-long", "the text of {part} has {length} characters and {most} are kept; shorten it";
    }
}

/// A model text and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ModelTextWork {
    terms: Terms,
    /// Two letters of the member whose coordinator proposed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    proposed_by: Option<String>,
    /// Why what is public changes.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    /// What is in the library.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    public: Option<Terms>,
    /// Who wrote since the last publication.
    writers: BTreeSet<AccountId>,
    state: ModelTextState,
}

impl ModelTextWork {
    /// Proposes one: by a member's coordinator, or by the secretariat.
    pub fn propose(terms: Terms, proposed_by: Option<String>, act: Act) -> Result<Self, ModelTextRefusal> {
        may_be_kept(&terms, "")?;
        Ok(Self {
            terms,
            proposed_by,
            reason: String::new(),
            public: None,
            writers: BTreeSet::from([act.by]),
            state: ModelTextState::Proposed,
        })
    }

    /// How far it is.
    pub const fn state(&self) -> &ModelTextState {
        &self.state
    }

    /// What it says.
    pub const fn terms(&self) -> &Terms {
        &self.terms
    }

    /// Why what is public changes; empty where nothing is said.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// What is in the library.
    pub const fn public(&self) -> Option<&Terms> {
        self.public.as_ref()
    }

    /// What somebody sees who publishes it.
    pub fn digest(&self) -> Digest {
        Digest::of(&(&self.terms, &self.reason))
    }

    /// What is missing or wrong in it; empty where it can be published.
    pub fn faults(&self) -> Vec<Fault> {
        let terms = &self.terms;
        let changes = self.public.as_ref().is_some_and(|public| *public != self.terms);
        let bad = [
            (Fault::Title, !says(&terms.title)),
            (Fault::Language, !is_tag(&terms.language)),
            (Fault::Licence, !says(&terms.licence)),
            (Fault::Cited, !says(&terms.cited)),
            (Fault::Address, !is_link(&terms.address)),
            (Fault::Digest, !terms.digest.is_empty() && Digest::try_from(terms.digest.clone()).is_err()),
            (Fault::Reason, changes && !says(&self.reason)),
            (Fault::Long, overlong(terms, &self.reason).is_some()),
        ];
        bad.into_iter().filter(|(_, is)| *is).map(|(fault, _)| fault).collect()
    }

    /// Whether an account could publish it: it did not write since the last publication.
    pub fn may_publish(&self, account: &str) -> bool {
        matches!(self.state, ModelTextState::Proposed) && self.writers.iter().all(|one| one.as_str() != account)
    }

    const fn not_now(&self) -> ModelTextRefusal {
        ModelTextRefusal::NotNow { state: self.state.name() }
    }

    /// Writes it, which proposes it anew.
    pub fn edit(self, terms: Terms, reason: String, written: &Act) -> Result<Self, ModelTextRefusal> {
        if self.public.as_ref().is_some_and(|public| public.criterion != terms.criterion) {
            return Err(ModelTextRefusal::Followed);
        }
        may_be_kept(&terms, &reason)?;
        let mut writers = self.writers;
        writers.insert(written.by.clone());
        let reason = if self.public.is_some() { reason } else { String::new() };
        Ok(Self { terms, reason, writers, state: ModelTextState::Proposed, ..self })
    }

    /// Sends it back to whoever proposed it, with a reason.
    pub fn send_back(self, reason: String, act: Act) -> Result<Self, ModelTextRefusal> {
        if !matches!(self.state, ModelTextState::Proposed) {
            return Err(self.not_now());
        }
        if !says(&reason) {
            return Err(ModelTextRefusal::ReasonMissing);
        }
        if let Some(Overlong { length, most }) = over(&reason, PASSAGE) {
            return Err(ModelTextRefusal::TooLong { part: "reason", length, most });
        }
        Ok(Self { state: ModelTextState::Returned { back: SentBack { reason, act } }, ..self })
    }

    /// Publishes what was read: somebody who did not write it.
    pub fn publish(self, seen: &Digest, published: Act) -> Result<Self, ModelTextRefusal> {
        if !matches!(self.state, ModelTextState::Proposed) {
            return Err(self.not_now());
        }
        if self.writers.contains(&published.by) {
            return Err(ModelTextRefusal::SamePerson);
        }
        if self.digest() != *seen {
            return Err(ModelTextRefusal::Changed);
        }
        if self.public.as_ref() == Some(&self.terms) {
            return Err(ModelTextRefusal::Nothing);
        }
        if !self.faults().is_empty() {
            return Err(ModelTextRefusal::Faults);
        }
        Ok(Self {
            public: Some(self.terms.clone()),
            reason: String::new(),
            writers: BTreeSet::new(),
            state: ModelTextState::Published { published },
            ..self
        })
    }

    /// What the register says of it; none before it is in the library.
    pub fn published(&self) -> Option<ModelText> {
        let terms = self.public.as_ref()?;
        Some(ModelText {
            title: terms.title.trim().to_owned(),
            criterion: terms.criterion,
            language: terms.language.clone(),
            licence: terms.licence.trim().to_owned(),
            address: terms.address.clone(),
            digest: Digest::try_from(terms.digest.clone()).ok(),
            proposed_by: self.proposed_by.clone(),
            source: Source { cited: terms.cited.trim().to_owned(), read_as: String::new() },
        })
    }
}

/// A text that is longer than is kept, by the field that it belongs to.
fn overlong(terms: &Terms, reason: &str) -> Option<(Fault, Overlong)> {
    let texts = [
        (Fault::Title, terms.title.as_str(), NAME),
        (Fault::Language, terms.language.as_str(), NAME),
        (Fault::Licence, terms.licence.as_str(), NAME),
        (Fault::Cited, terms.cited.as_str(), CITED),
        (Fault::Address, terms.address.as_str(), CITED),
        (Fault::Digest, terms.digest.as_str(), NAME),
        (Fault::Reason, reason, PASSAGE),
    ];
    texts.into_iter().find_map(|(field, text, most)| Some((field, over(text, most)?)))
}

/// What is sent is kept whole or refused.
fn may_be_kept(terms: &Terms, reason: &str) -> Result<(), ModelTextRefusal> {
    match overlong(terms, reason) {
        Some((part, Overlong { length, most })) => Err(ModelTextRefusal::TooLong { part: part.as_str(), length, most }),
        None => Ok(()),
    }
}
