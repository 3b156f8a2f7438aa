//! What is said of a provision, and what is missing or wrong in it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::law::is_tag;
use crate::law::stage::{Missed, Stage, Status, Step, missed};
use crate::register::act::says;
use crate::register::length::{CITED, NAME, Overlong, PASSAGE, over};

/// Steps that are kept of one text.
pub const MOST_STEPS: usize = 20;

/// What is said of what the law of a member says to a criterion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// How the text came to where it is, the oldest step first; none where the question does not apply.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// Why the question does not apply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<String>,
    /// What the text is called, in its own language.
    #[serde(default)]
    pub title: String,
    /// That language's tag.
    #[serde(default)]
    pub language: String,
    /// Where it is to be read: a citation, an address.
    #[serde(default)]
    pub cited: String,
    /// The model text that it follows, by its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<String>,
}

impl Terms {
    /// What they say; none where they say nothing.
    pub fn status(&self) -> Option<Status> {
        match (&self.not_applicable, self.steps.last()) {
            (Some(_), _) => Some(Status::NotApplicable),
            (None, Some(step)) => Some(step.stage.into()),
            (None, None) => None,
        }
    }
}

words! {
    /// How what is public is changed.
    Amends {
        /// Something has happened since: steps come to those that are public.
        Development = "development",
        /// What is public was wrong.
        Correction = "correction",
    }
}

/// Why what is public changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// How.
    pub how: Amends,
    /// In words.
    pub reason: String,
}

words! {
    /// What is missing or wrong, named after its field.
    Fault {
        /// Nothing is said: neither a step nor why there can be none.
        Nothing = "nothing",
        /// It has steps and does not apply.
        Both = "both",
        /// It does not say why it does not apply.
        NotApplicable = "not-applicable",
        /// More steps than are kept.
        Many = "many",
        /// A step is before the one that it follows.
        Order = "order",
        /// A step has not come yet.
        Future = "future",
        /// A step leads to where the text is already.
        Same = "same",
        /// A step goes back and does not say how.
        BackMissing = "back-missing",
        /// A step says how the text went back and goes forward.
        BackForward = "back-forward",
        /// There is a text, and it has no title.
        Title = "title",
        /// The title is in no language that is named.
        Language = "language",
        /// Nobody is told where to read it.
        Cited = "cited",
        /// The model text that it follows is not in the library, or is about something else.
        Follows = "follows",
        /// What is public changes without a reason.
        Reason = "reason",
        /// Steps that are public are gone or changed, and it is no correction.
        Rewritten = "rewritten",
        /// A text is longer than is kept.
        Long = "long",
    }
}

impl From<Missed> for Fault {
    fn from(missed: Missed) -> Self {
        match missed {
            Missed::Order => Self::Order,
            Missed::Future => Self::Future,
            Missed::Same => Self::Same,
            Missed::BackMissing => Self::BackMissing,
            Missed::BackForward => Self::BackForward,
        }
    }
}

/// What is missing or wrong on a day; empty where it can be signed. Whether a model text is in the library is for the register.
pub fn faults(terms: &Terms, amends: Option<(&Terms, Option<&Amendment>)>, today: Date) -> Vec<Fault> {
    let mut found: Vec<Fault> = Vec::new();
    let has_text = terms.steps.iter().any(|step| step.stage > Stage::Absent);
    let why = terms.not_applicable.as_deref();
    let bad = [
        (Fault::Nothing, terms.steps.is_empty() && why.is_none()),
        (Fault::Both, !terms.steps.is_empty() && why.is_some()),
        (Fault::NotApplicable, why.is_some_and(|why| !says(why))),
        (Fault::Many, terms.steps.len() > MOST_STEPS),
        (Fault::Title, has_text && !says(&terms.title)),
        (Fault::Language, says(&terms.title) && !is_tag(&terms.language)),
        (Fault::Cited, !says(&terms.cited)),
        (Fault::Long, overlong(terms, amends.and_then(|(_, amendment)| amendment)).is_some()),
    ];
    found.extend(bad.into_iter().filter(|(_, is)| *is).map(|(fault, _)| fault));
    found.extend(missed(&terms.steps, today).map(|(_, missed)| Fault::from(missed)));
    if let Some((public, amendment)) = amends.filter(|(public, _)| *public != terms) {
        let amendment = amendment.filter(|amendment| says(&amendment.reason));
        let goes_on =
            terms.steps.starts_with(&public.steps) && terms.not_applicable.is_some() == public.not_applicable.is_some();
        match amendment {
            None => found.push(Fault::Reason),
            Some(amendment) if amendment.how == Amends::Development && !goes_on => found.push(Fault::Rewritten),
            Some(_) => {}
        }
    }
    found
}

/// A text that is longer than is kept, by the field that it belongs to.
pub(super) fn overlong(terms: &Terms, amendment: Option<&Amendment>) -> Option<(Fault, Overlong)> {
    let texts = [
        (Fault::Title, Some(terms.title.as_str()), NAME),
        (Fault::Language, Some(terms.language.as_str()), NAME),
        (Fault::Cited, Some(terms.cited.as_str()), CITED),
        (Fault::NotApplicable, terms.not_applicable.as_deref(), PASSAGE),
        (Fault::Follows, terms.follows.as_deref(), NAME),
        (Fault::Reason, amendment.map(|amendment| amendment.reason.as_str()), PASSAGE),
    ];
    texts.into_iter().find_map(|(field, text, most)| Some((field, over(text?, most)?)))
}
