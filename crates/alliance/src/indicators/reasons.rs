//! Coded reasons: why a value is missing, and why an earlier one was changed.
//!
//! The words are those that stand in files and records; the observation status is the code of the SDMX cross-domain list
//! `CL_OBS_STATUS` (version 2.2).

use serde::{Deserialize, Serialize};

/// Why there is no value. None of them means zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MissingReason {
    /// There can be no such figure for this member and period.
    NotApplicable,
    /// What it would count happens, but is not counted.
    NotCollected,
    /// It is counted, but was not yet there in time.
    NotYetAvailable,
    /// It is counted, and whoever counts it doesn't publish it.
    NotPublished,
    /// Sources give different figures, and none can be preferred.
    SourcesDiffer,
    /// Withheld, so that nobody can be recognised.
    Suppressed,
    /// Whether there is a figure is not known.
    Unknown,
}

impl MissingReason {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::NotApplicable,
        Self::NotCollected,
        Self::NotYetAvailable,
        Self::NotPublished,
        Self::SourcesDiffer,
        Self::Suppressed,
        Self::Unknown,
    ];

    /// The word in files and records.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NotApplicable => "not-applicable",
            Self::NotCollected => "not-collected",
            Self::NotYetAvailable => "not-yet-available",
            Self::NotPublished => "not-published",
            Self::SourcesDiffer => "sources-differ",
            Self::Suppressed => "suppressed",
            Self::Unknown => "unknown",
        }
    }

    /// The reason of a word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }

    /// The SDMX observation status: `M` data cannot exist, `L` data exist but were not collected, `Q` suppressed, `O` missing
    /// for another reason.
    pub const fn status(self) -> &'static str {
        match self {
            Self::NotApplicable => "M",
            Self::NotCollected => "L",
            Self::Suppressed => "Q",
            Self::NotYetAvailable | Self::NotPublished | Self::SourcesDiffer | Self::Unknown => "O",
        }
    }
}

/// Why an earlier figure is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RevisionReason {
    /// More came in about the same period.
    LateData,
    /// The earlier figure was wrong.
    CorrectedError,
    /// Something else is counted now.
    ChangedDefinition,
    /// The same is counted among others: a region or an authority more or fewer.
    ChangedPopulation,
    /// The same is counted in another way: other system, no more double counts.
    ChangedMethod,
    /// A provisional figure became final.
    BecameFinal,
    /// The figure is taken back.
    Withdrawn,
}

impl RevisionReason {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::LateData,
        Self::CorrectedError,
        Self::ChangedDefinition,
        Self::ChangedPopulation,
        Self::ChangedMethod,
        Self::BecameFinal,
        Self::Withdrawn,
    ];

    /// The word in files and records.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LateData => "late-data",
            Self::CorrectedError => "corrected-error",
            Self::ChangedDefinition => "changed-definition",
            Self::ChangedPopulation => "changed-population",
            Self::ChangedMethod => "changed-method",
            Self::BecameFinal => "became-final",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The reason of a word.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_back_to_their_reasons_and_are_those_on_the_wire() {
        for reason in MissingReason::ALL {
            assert_eq!(MissingReason::of(reason.as_str()), Some(reason));
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.as_str());
        }
        for reason in RevisionReason::ALL {
            assert_eq!(RevisionReason::of(reason.as_str()), Some(reason));
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.as_str());
        }
        assert_eq!((MissingReason::of("0"), RevisionReason::of("")), (None, None));
    }
}
