//! How many member states have to vouch, and how that is changed: by two people of two states.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{FingerprintKind, OfficeAct};
use crate::people::proposal::OPEN;
use crate::register::act::{Way, says};
use crate::register::length::{Overlong, PASSAGE, over};

/// Under two states there is no second opinion: what one state finds unlawful need not be so elsewhere (INTERPOL's lists ask two
/// countries or agencies).
pub const LEAST: u8 = 2;
/// Over so many, nothing would ever be active.
pub const MOST: u8 = 9;

refusals! {
    /// Why the number of states cannot be changed so.
    QuorumRefusal {
        /// Too few or too many.
        OutOfBounds {
            /// The least.
            least: u8,
            /// The most.
            most: u8,
        } = "quorum-out-of-bounds", "{least} to {most} member states vouch";
        /// The same stands already.
        NothingChanged = "quorum-nothing-changed", "nothing is different from what stands";
        /// Another change waits.
        Waiting = "quorum-waiting", "a change waits for a second person";
        /// No change waits, or seven days have passed.
        Over = "quorum-over", "no change waits for a second person";
        /// Both are of one state.
        SameState = "quorum-same-state", "the second person is of another state than the first";
        /// Somebody of the same state, who did not ask, would drop it.
        NotYours = "quorum-not-yours", "whoever asked drops it, or a person of another state";
        /// A reason is needed.
        ReasonMissing = "quorum-reason-missing", "say why";
        /// A reason is too long.
        TooLong {
            /// Its characters.
            length: usize,
            /// At most so many are kept.
            most: usize,
        } = "quorum-too-long", "the reason has {length} characters and {most} are kept; shorten it";
    }
}

/// How many member states have to vouch for an entry before it works for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quorum {
    file: u8,
    picture: u8,
}

impl Default for Quorum {
    /// Two for a file, three for a picture: what is like a picture is found too, so a wrong one does more harm.
    fn default() -> Self {
        Self { file: 2, picture: 3 }
    }
}

impl Quorum {
    /// So many states for a file, and so many for a picture.
    pub fn new(file: u8, picture: u8) -> Result<Self, QuorumRefusal> {
        let fits = |k| (LEAST..=MOST).contains(&k);
        if !fits(file) || !fits(picture) {
            return Err(QuorumRefusal::OutOfBounds { least: LEAST, most: MOST });
        }
        Ok(Self { file, picture })
    }

    /// For a fingerprint of this kind.
    pub fn of(self, kind: FingerprintKind) -> usize {
        usize::from(if kind.is_near() { self.picture } else { self.file })
    }
}

/// What stands, and what is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuorumWork {
    stands: Quorum,
    state: QuorumState,
}

/// How far a change is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum QuorumState {
    /// None is asked for.
    #[default]
    Standing,
    /// One waits for a second person.
    Asked {
        /// What would stand.
        wanted: Quorum,
        /// Why.
        reason: String,
        /// Who asked.
        asked: OfficeAct,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("standing", "ask", "asked"),
    ("asked", "ask", "asked"),
    ("asked", "confirm", "standing"),
    ("asked", "drop", "standing"),
];

impl QuorumState {
    /// Its word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Standing => "standing",
            Self::Asked { .. } => "asked",
        }
    }
}

impl QuorumWork {
    /// What stands.
    pub const fn stands(&self) -> Quorum {
        self.stands
    }

    /// How far a change is.
    pub const fn state(&self) -> &QuorumState {
        &self.state
    }

    /// The change that waits for a second person at a moment: what would stand, why, and who asked.
    pub fn waiting(&self, now: Timestamp) -> Option<(Quorum, &str, &OfficeAct)> {
        let (wanted, asked) = self.open(now)?;
        match &self.state {
            QuorumState::Asked { reason, .. } => Some((wanted, reason, asked)),
            QuorumState::Standing => None,
        }
    }

    fn open(&self, now: Timestamp) -> Option<(Quorum, &OfficeAct)> {
        match &self.state {
            QuorumState::Asked { wanted, asked, .. } => {
                let age: SignedDuration = now.duration_since(asked.act.at);
                (age < OPEN).then_some((*wanted, asked))
            }
            QuorumState::Standing => None,
        }
    }

    /// Asks for a change. What nobody confirmed in seven days is over.
    pub fn ask(self, wanted: Quorum, reason: String, asked: OfficeAct) -> Result<Self, QuorumRefusal> {
        if self.open(asked.act.at).is_some() {
            return Err(QuorumRefusal::Waiting);
        }
        if wanted == self.stands {
            return Err(QuorumRefusal::NothingChanged);
        }
        if !says(&reason) {
            return Err(QuorumRefusal::ReasonMissing);
        }
        if let Some(Overlong { length, most }) = over(&reason, PASSAGE) {
            return Err(QuorumRefusal::TooLong { length, most });
        }
        Ok(Self { state: QuorumState::Asked { wanted, reason, asked }, ..self })
    }

    /// A second person, of another state, agrees. From now on it stands, for old entries too.
    pub fn confirm(self, by: &OfficeAct) -> Result<Self, QuorumRefusal> {
        let (wanted, asked) = self.open(by.act.at).ok_or(QuorumRefusal::Over)?;
        if asked.office.member == by.office.member || asked.act.by == by.act.by {
            return Err(QuorumRefusal::SameState);
        }
        Ok(Self { stands: wanted, state: QuorumState::Standing })
    }

    /// Whoever asked for it drops it, or whoever may confirm it: a person of another state.
    pub fn drop(self, by: &OfficeAct) -> Result<Self, QuorumRefusal> {
        let (_, asked) = self.open(by.act.at).ok_or(QuorumRefusal::Over)?;
        if asked.act.by != by.act.by && asked.office.member == by.office.member {
            return Err(QuorumRefusal::NotYours);
        }
        Ok(Self { state: QuorumState::Standing, ..self })
    }
}
