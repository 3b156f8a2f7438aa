//! The scales of a review, each on its own with its working. They are never added, weighed or averaged: a promise can be
//! verifiable and timid, or ambitious and undone, and a sum would hide which.

use serde::{Deserialize, Serialize};

use crate::register::act::says;

words! {
    /// Can one tell from the promise as it is written whether it was kept?
    Verifiability {
        /// Nothing in it could be shown to be done or not done.
        NotVerifiable = "not-verifiable",
        /// A part of it could.
        PartlyVerifiable = "partly-verifiable",
        /// It says what, by whom, by when, and by what one can tell.
        Verifiable = "verifiable",
    }
}

words! {
    /// If it is kept in full, how much changes for children against the baseline?
    Potential {
        /// Nothing: it says again what is done already.
        None = "none",
        /// A step within what is done already.
        Minor = "minor",
        /// A marked change in one part.
        Moderate = "moderate",
        /// It changes how the goal is worked on.
        Substantial = "substantial",
        /// The text does not say enough to tell.
        Unclear = "unclear",
    }
}

words! {
    /// How far is it done, by what the reviewer found?
    Completion {
        /// It is known that nothing was begun.
        NotBegun = "not-begun",
        /// Begun, and little is done.
        Limited = "limited",
        /// Most of it is done.
        Mostly = "mostly",
        /// All of it is done.
        Complete = "complete",
        /// Nothing was found that says so or otherwise. That is a result.
        NoEvidence = "no-evidence",
    }
}

/// The grade of the evidence found, 0 to 5 (rule 11).
///
/// 0 none, which is a result; 1 the member's statement; 2 a statement and an archived document; 3 agreed by an independent
/// source; 4 counted by an operational system and signed; 5 grade 4, recomputed by a second party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct EvidenceGrade(u8);

/// The number is no grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the evidence grade {0} is not one of 0 to 5")]
pub struct BadGrade(pub u8);

impl EvidenceGrade {
    /// No evidence.
    pub const NONE: Self = Self(0);

    /// The number.
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for EvidenceGrade {
    type Error = BadGrade;
    fn try_from(grade: u8) -> Result<Self, BadGrade> {
        if grade <= 5 { Ok(Self(grade)) } else { Err(BadGrade(grade)) }
    }
}

impl From<EvidenceGrade> for u8 {
    fn from(grade: EvidenceGrade) -> Self {
        grade.0
    }
}

/// A mark on a scale with its working.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark<T> {
    /// The mark.
    pub mark: T,
    /// How the reviewer came to it.
    pub working: String,
}

/// What a reviewer found, scale by scale. A scale on which nothing is marked yet is none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Findings {
    /// Whether one can tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verifiability: Option<Mark<Verifiability>>,
    /// How much it would change.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub potential: Option<Mark<Potential>>,
    /// How far it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub completion: Option<Mark<Completion>>,
    /// How well that is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Mark<EvidenceGrade>>,
}

/// What was found, by the id of the promise; by the report's own id where it speaks of no promise.
pub type Found = std::collections::BTreeMap<String, Findings>;

/// A scale of a review.
pub type Scale = &'static str;

impl Findings {
    /// The scales that have no mark, or a mark without its working.
    pub fn unfinished(&self) -> Vec<Scale> {
        fn done<T>(mark: Option<&Mark<T>>) -> bool {
            mark.is_some_and(|mark| says(&mark.working))
        }
        let scales = [
            ("verifiability", done(self.verifiability.as_ref())),
            ("potential", done(self.potential.as_ref())),
            ("completion", done(self.completion.as_ref())),
            ("evidence", done(self.evidence.as_ref())),
        ];
        scales.into_iter().filter(|(_, done)| !done).map(|(scale, _)| scale).collect()
    }

    /// How the reviewer came to each mark.
    pub fn workings(&self) -> impl Iterator<Item = &str> {
        fn working<T>(mark: Option<&Mark<T>>) -> Option<&str> {
            mark.map(|mark| mark.working.as_str())
        }
        let all = [
            working(self.verifiability.as_ref()),
            working(self.potential.as_ref()),
            working(self.completion.as_ref()),
            working(self.evidence.as_ref()),
        ];
        all.into_iter().flatten()
    }

    /// Whether something is said to be done, or not begun, of which no evidence was found (product rule 7: silence is no
    /// progress, and "nothing known" is not "nothing done").
    pub fn claims_without_evidence(&self) -> bool {
        let none = self.evidence.as_ref().is_some_and(|evidence| evidence.mark == EvidenceGrade::NONE);
        none && self.completion.as_ref().is_some_and(|completion| completion.mark != Completion::NoEvidence)
    }
}
