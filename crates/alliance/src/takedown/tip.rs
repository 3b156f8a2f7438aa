//! A provider's report to NCMEC's `CyberTipline`: how far it is, and what comes next. The house opens a report there, learns its number, and ends it; what is not ended is deleted there
//! by itself. So a report counts once it is ended, and no second one is ended for the same wish.
//!
//! What is about to be asked is written down before it is asked ([`TipState::begin`]), what was heard afterwards ([`TipState::after`]). Whoever dies between the two asks again, and nothing
//! counts twice. One gap is left, and it is told to a person: see [`TipState::Unsure`].

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

words! {
    /// What a person says that happened: one of NCMEC's types.
    TipIncident {
        /// Possession, manufacture and distribution of material.
        Material = "material",
        /// Trafficking.
        Trafficking = "trafficking",
        /// Travel.
        Travel = "travel",
        /// Abuse.
        Abuse = "abuse",
        /// A domain name that misleads.
        MisleadingDomain = "misleading-domain",
        /// Words or pictures that mislead.
        MisleadingWords = "misleading-words",
        /// Obscene material sent to a child.
        Unsolicited = "unsolicited",
    }
}

words! {
    /// What a person marks of it. What nobody marks is not said.
    TipMark {
        /// Sexual extortion.
        Sextortion = "sextortion",
        /// Somebody asked for material.
        Solicitation = "solicitation",
        /// Between minors.
        BetweenMinors = "between-minors",
        /// Spam.
        Spam = "spam",
        /// Sadistic exploitation online.
        Sadistic = "sadistic",
        /// For information.
        Informational = "informational",
    }
}

refusals! {
    /// Why a report is not taken on.
    TipRefusal {
        /// The house has no account of this organisation at NCMEC.
        NoAccount = "tip-no-account", "this house has no account of your organisation at the CyberTipline; its operator sets one up";
        /// It is on its way, or was sent.
        Already = "tip-already", "a report on this notice is on its way, or was sent";
        /// Its words are too long.
        TooLong = "tip-too-long", "words that go with a report have at most 3,000 characters; shorten them";
        /// The address was destroyed.
        Destroyed = "tip-destroyed", "the address was destroyed when its time was over: there is nothing to report any more";
    }
}

/// How far a report is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum TipState {
    /// Somebody wants it sent.
    Wanted {
        /// Since when.
        at: Timestamp,
    },
    /// It is being opened. Where the answer was lost there is one that nobody ends, and that is deleted there.
    Opening {
        /// Since when.
        at: Timestamp,
    },
    /// It is open, and nothing has asked to end it yet.
    Open {
        /// Its number at NCMEC.
        report: u64,
        /// Since when.
        at: Timestamp,
    },
    /// It is being ended.
    Ending {
        /// Its number at NCMEC.
        report: u64,
        /// Since when.
        at: Timestamp,
        /// Whether it was asked for before, without an answer that was heard.
        again: bool,
    },
    /// It could not be ended and is being taken back.
    Retracting {
        /// Its number at NCMEC.
        report: u64,
        /// Since when.
        at: Timestamp,
        /// Why: NCMEC's code.
        code: u32,
    },
    /// It is sent.
    Sent {
        /// Its number at NCMEC.
        report: u64,
        /// Since when.
        at: Timestamp,
    },
    /// It is not taken there: somebody has to look. Nothing of it is left there.
    Refused {
        /// NCMEC's code; 0 where nothing could be written: the address of the material was destroyed before it was sent, or NCMEC's form has no place for it.
        code: u32,
        /// Since when.
        at: Timestamp,
    },
    /// Its end was asked for, no answer was heard, and now NCMEC does not know it: a person asks NCMEC whether it arrived.
    Unsure {
        /// Its number at NCMEC.
        report: u64,
        /// Since when.
        at: Timestamp,
    },
}

/// What is to be asked next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TipStep {
    /// To open a report.
    Open,
    /// To end it.
    Finish(u64),
    /// To take it back.
    Retract(u64),
}

/// What was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TipHeard {
    /// It is open, under this number.
    Opened(u64),
    /// It was done.
    Done,
    /// It was ended before.
    EndedBefore,
    /// It was taken back before.
    RetractedBefore,
    /// There is no such report.
    NotThere,
    /// Nothing that says anything of the report: it is asked again.
    Nothing,
    /// It is refused, with this code.
    Refused(u32),
}

impl TipState {
    /// Its word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Wanted { .. } => "wanted",
            Self::Opening { .. } => "opening",
            Self::Open { .. } => "open",
            Self::Ending { .. } => "ending",
            Self::Retracting { .. } => "retracting",
            Self::Sent { .. } => "sent",
            Self::Refused { .. } => "refused",
            Self::Unsure { .. } => "unsure",
        }
    }

    /// Since when.
    pub const fn at(&self) -> Timestamp {
        match self {
            Self::Wanted { at }
            | Self::Opening { at }
            | Self::Open { at, .. }
            | Self::Ending { at, .. }
            | Self::Retracting { at, .. }
            | Self::Sent { at, .. }
            | Self::Refused { at, .. }
            | Self::Unsure { at, .. } => *at,
        }
    }

    /// Its number at NCMEC, where it has one.
    pub const fn report(&self) -> Option<u64> {
        match self {
            Self::Open { report, .. }
            | Self::Ending { report, .. }
            | Self::Retracting { report, .. }
            | Self::Sent { report, .. }
            | Self::Unsure { report, .. } => Some(*report),
            Self::Wanted { .. } | Self::Opening { .. } | Self::Refused { .. } => None,
        }
    }

    /// Whether a person may ask for it again: nothing is under way, and nothing was sent.
    pub const fn may_be_wanted_again(&self) -> bool {
        matches!(self, Self::Refused { .. } | Self::Unsure { .. })
    }

    /// What is to be asked next; none: nothing.
    pub const fn step(&self) -> Option<TipStep> {
        match self {
            Self::Wanted { .. } | Self::Opening { .. } => Some(TipStep::Open),
            Self::Open { report, .. } | Self::Ending { report, .. } => Some(TipStep::Finish(*report)),
            Self::Retracting { report, .. } => Some(TipStep::Retract(*report)),
            Self::Sent { .. } | Self::Refused { .. } | Self::Unsure { .. } => None,
        }
    }

    /// What is written down before that is asked.
    #[must_use]
    pub fn begin(self, now: Timestamp) -> Self {
        match self {
            Self::Wanted { .. } => Self::Opening { at: now },
            Self::Open { report, .. } => Self::Ending { report, at: now, again: false },
            Self::Ending { report, at, .. } => Self::Ending { report, at, again: true },
            other => other,
        }
    }

    /// What is so after something was heard.
    #[must_use]
    pub fn after(self, heard: TipHeard, now: Timestamp) -> Self {
        use TipHeard::{Done, EndedBefore, NotThere, Nothing, Opened, Refused, RetractedBefore};
        match (self, heard) {
            (Self::Opening { .. }, Opened(report)) => Self::Open { report, at: now },
            (Self::Ending { report, .. } | Self::Retracting { report, .. }, EndedBefore)
            | (Self::Ending { report, .. }, Done) => Self::Sent { report, at: now },
            // It was deleted before anything asked to end it: it is opened anew.
            (Self::Ending { again: false, .. }, NotThere) => Self::Wanted { at: now },
            (Self::Ending { report, again: true, .. }, NotThere) => Self::Unsure { report, at: now },
            // Somebody took it back by hand: whether another one is wanted is theirs to say.
            (Self::Ending { .. }, RetractedBefore) => Self::Refused { code: 5101, at: now },
            (Self::Ending { report, .. }, Refused(code)) => Self::Retracting { report, at: now, code },
            // Where it cannot be taken back it is left there, and deleted.
            (Self::Opening { .. }, Refused(code))
            | (Self::Retracting { code, .. }, Done | RetractedBefore | NotThere | Refused(_)) => {
                Self::Refused { code, at: now }
            }
            (state, Nothing | Opened(_) | Done | EndedBefore | RetractedBefore | NotThere | Refused(_)) => state,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn wanted() -> TipState {
        TipState::Wanted { at: NOW }
    }

    /// Asks and hears, one after the other.
    fn goes(mut state: TipState, heard: &[TipHeard]) -> TipState {
        for heard in heard {
            state = state.begin(NOW).after(*heard, NOW);
        }
        state
    }

    #[test]
    fn it_is_opened_and_ended_and_then_nothing_is_asked() {
        let sent = goes(wanted(), &[TipHeard::Opened(7), TipHeard::Done]);
        assert_eq!((sent.name(), sent.report(), sent.step()), ("sent", Some(7), None));
        assert!(!sent.may_be_wanted_again());
    }

    #[test]
    fn whoever_dies_after_ending_it_hears_that_it_was_ended() {
        let dead = goes(wanted(), &[TipHeard::Opened(7)]).begin(NOW);
        let next = dead.begin(NOW);
        assert_eq!(next.step(), Some(TipStep::Finish(7)), "the same one");
        assert_eq!(next.after(TipHeard::EndedBefore, NOW).name(), "sent");
    }

    #[test]
    fn one_that_was_deleted_before_it_was_ended_is_opened_anew_and_one_of_which_nobody_knows_is_not() {
        let open = goes(wanted(), &[TipHeard::Opened(7)]);
        assert_eq!(goes(open.clone(), &[TipHeard::NotThere]).name(), "wanted");
        let unsure = goes(open, &[TipHeard::Nothing, TipHeard::NotThere]);
        assert_eq!((unsure.name(), unsure.step()), ("unsure", None), "a second one would count as well");
        assert!(unsure.may_be_wanted_again(), "by a person");
    }

    #[test]
    fn what_cannot_be_ended_is_taken_back() {
        let retracting = goes(wanted(), &[TipHeard::Opened(7), TipHeard::Refused(4100)]);
        assert_eq!(retracting.step(), Some(TipStep::Retract(7)));
        for heard in [TipHeard::Done, TipHeard::RetractedBefore, TipHeard::NotThere, TipHeard::Refused(3300)] {
            let refused = goes(retracting.clone(), &[heard]);
            assert_eq!(refused, TipState::Refused { code: 4100, at: NOW }, "{heard:?}");
        }
        assert_eq!(goes(retracting.clone(), &[TipHeard::Nothing]), retracting);
        assert_eq!(goes(retracting, &[TipHeard::EndedBefore]).name(), "sent", "it was ended after all");
    }

    #[test]
    fn nothing_heard_changes_nothing() {
        let opening = wanted().begin(NOW);
        assert_eq!(opening.clone().after(TipHeard::Nothing, NOW), opening);
        assert_eq!(opening.begin(NOW).step(), Some(TipStep::Open));
    }
}
