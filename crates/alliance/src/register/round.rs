//! A reporting round as it is worked on: announced, open, closed (its vintage is frozen), reviewed, presented, archived.
//!
//! The day on which it opens is fixed when it is announced. Nobody can grant an invisible extension (rule 5): the last day moves
//! for all members at once, only to a later day, only before it has passed, and with a reason that stays and is public. The
//! conference can be moved in the same way.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::act::{Act, Way, edges, says};

/// A round and how far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoundWork {
    /// What it leads to, such as the name of the conference.
    pub event: String,
    /// The first day of the conference.
    pub conference: Date,
    /// Who announced it, and when.
    pub announced: Act,
    /// The first day on which reports are taken.
    pub opens: Date,
    /// The last day on which a report is in time.
    pub closes: Date,
    /// Version of the questionnaire.
    pub questionnaire: String,
    /// Earlier days of the conference.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub moved: Vec<Moved>,
    /// Earlier last days.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extended: Vec<Moved>,
    state: RoundState,
}

/// A day that was moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// The day before.
    pub from: Date,
    /// Why.
    pub reason: String,
    /// Who moved it, and when.
    pub moved: Act,
}

/// What was known when a round closed: figures that come later are of a later vintage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vintage {
    /// Its number.
    pub number: u32,
    /// Number of events in the log when it was frozen.
    pub log_size: u64,
}

/// A round that took reports and takes no more in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frozen {
    /// Who opened it, and when.
    pub opened: Act,
    /// Who closed it, and when.
    pub closed: Act,
    /// What it is judged by.
    pub vintage: Vintage,
}

/// How far a round is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum RoundState {
    /// Members know its days.
    Announced,
    /// Reports are taken.
    Open {
        /// Who opened it, and when.
        opened: Act,
    },
    /// The vintage is frozen. Reports are still taken and are late.
    Closed {
        /// As it closed.
        frozen: Frozen,
    },
    /// The reviews are in.
    Reviewed {
        /// As it closed.
        frozen: Frozen,
        /// Who said so, and when.
        reviewed: Act,
    },
    /// The conference had it before it.
    Presented {
        /// As it closed.
        frozen: Frozen,
        /// Who said that reviews are in, and when.
        reviewed: Act,
        /// Who said that it was presented, and when.
        presented: Act,
    },
    /// Nothing comes after.
    Archived {
        /// As it closed.
        frozen: Frozen,
        /// Who said that reviews are in, and when.
        reviewed: Act,
        /// Who said that it was presented, and when.
        presented: Act,
        /// Who archived it, and when.
        archived: Act,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("announced", "open", "open"),
    ("open", "close", "closed"),
    ("closed", "review", "reviewed"),
    ("reviewed", "present", "presented"),
    ("presented", "archive", "archived"),
    ("announced", "move-conference", "announced"),
    ("open", "move-conference", "open"),
    ("closed", "move-conference", "closed"),
    ("reviewed", "move-conference", "reviewed"),
    ("announced", "move-close", "announced"),
    ("open", "move-close", "open"),
];

/// The drawing without its acts.
pub const EDGES: &[(&str, &str)] = &edges::<{ WAYS.len() }>(WAYS);

refusals! {
    /// Why a round cannot be what was asked.
    RoundRefusal {
        /// No arrow leads there from where it is.
        NotNow {
            /// The state in which it is.
            state: &'static str,
        } = "round-not-now", "the round is {state}; this step does not come after that";
        /// It opens after it closes, closes after its conference, or opens before it is announced.
        DaysOutOfOrder = "round-days-out-of-order",
            "a round is announced, opens, closes and has its conference in this order: change the days";
        /// The day on which it opens has not come.
        TooEarlyToOpen {
            /// That day.
            opens: Date,
        } = "round-too-early-to-open", "the round opens on {opens}, as announced";
        /// Its last day has not passed.
        TooEarlyToClose {
            /// That day.
            closes: Date,
        } = "round-too-early-to-close", "members have until the end of {closes} (UTC); close the round after that day";
        /// The conference has not begun.
        BeforeConference {
            /// Its first day.
            conference: Date,
        } = "round-before-conference", "the conference begins on {conference}; nothing is presented before";
        /// The last day has passed.
        CloseHasPassed {
            /// That day.
            closes: Date,
        } = "round-close-has-passed", "the last day was {closes}; what comes after it is late, and says so";
        /// Members would lose days that they were given.
        OnlyLater {
            /// The last day as it stands.
            closes: Date,
        } = "round-only-later", "members have until {closes}: the last day can only be moved to a later one";
        /// The id does not fit.
        BadId = "round-bad-id", "name the round by 1 to 40 of a-z, 0-9 and dashes, such as 2027-lisbon";
        /// The register has a round of this id.
        Taken = "round-taken", "the register has a round of this id: choose another one";
        /// There is no such edition of the questionnaire.
        UnknownQuestionnaire = "round-unknown-questionnaire", "there is no such edition of the questionnaire";
        /// A name, a version or a reason is empty.
        Empty = "round-empty", "name the event, the version of the questionnaire, or the reason";
    }
}

/// Whether a text can be a round's id: 1 to 40 of `a-z 0-9 -`. No dots: a report's id is `ROUND.MEMBER`.
pub fn is_id(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !text.starts_with('-')
}

impl RoundState {
    /// As it stands in the drawing.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Announced => "announced",
            Self::Open { .. } => "open",
            Self::Closed { .. } => "closed",
            Self::Reviewed { .. } => "reviewed",
            Self::Presented { .. } => "presented",
            Self::Archived { .. } => "archived",
        }
    }

    const fn not_now(&self) -> RoundRefusal {
        RoundRefusal::NotNow { state: self.name() }
    }
}

impl RoundWork {
    /// Announces a round.
    pub fn announce(
        event: String,
        questionnaire: String,
        (opens, closes, conference): (Date, Date, Date),
        announced: Act,
    ) -> Result<Self, RoundRefusal> {
        if !says(&event) || !says(&questionnaire) {
            return Err(RoundRefusal::Empty);
        }
        if announced.day() > opens || opens > closes || closes > conference {
            return Err(RoundRefusal::DaysOutOfOrder);
        }
        let (moved, extended, state) = (Vec::new(), Vec::new(), RoundState::Announced);
        Ok(Self { event, conference, announced, opens, closes, questionnaire, moved, extended, state })
    }

    /// How far it is.
    pub const fn state(&self) -> &RoundState {
        &self.state
    }

    /// The vintage by which it is judged, once it is frozen.
    pub const fn vintage(&self) -> Option<Vintage> {
        match &self.state {
            RoundState::Announced | RoundState::Open { .. } => None,
            RoundState::Closed { frozen }
            | RoundState::Reviewed { frozen, .. }
            | RoundState::Presented { frozen, .. }
            | RoundState::Archived { frozen, .. } => Some(frozen.vintage),
        }
    }

    /// Opens it, on the announced day or later.
    pub fn open(self, opened: Act) -> Result<Self, RoundRefusal> {
        let opens = self.opens;
        self.step(|state| match state {
            RoundState::Announced if opened.day() < opens => Err(RoundRefusal::TooEarlyToOpen { opens }),
            RoundState::Announced => Ok(RoundState::Open { opened }),
            other => Err(other.not_now()),
        })
    }

    /// Closes it once its last day has passed, and freezes what is known.
    pub fn close(self, vintage: Vintage, closed: Act) -> Result<Self, RoundRefusal> {
        let last = self.closes;
        self.step(|state| match state {
            RoundState::Open { .. } if closed.day() <= last => Err(RoundRefusal::TooEarlyToClose { closes: last }),
            RoundState::Open { opened } => Ok(RoundState::Closed { frozen: Frozen { opened, closed, vintage } }),
            other => Err(other.not_now()),
        })
    }

    /// Says that the reviews are in.
    pub fn review(self, reviewed: Act) -> Result<Self, RoundRefusal> {
        self.step(|state| match state {
            RoundState::Closed { frozen } => Ok(RoundState::Reviewed { frozen, reviewed }),
            other => Err(other.not_now()),
        })
    }

    /// Says that it was presented, from the first day of the conference on.
    pub fn present(self, presented: Act) -> Result<Self, RoundRefusal> {
        let conference = self.conference;
        self.step(|state| match state {
            RoundState::Reviewed { .. } if presented.day() < conference => {
                Err(RoundRefusal::BeforeConference { conference })
            }
            RoundState::Reviewed { frozen, reviewed } => Ok(RoundState::Presented { frozen, reviewed, presented }),
            other => Err(other.not_now()),
        })
    }

    /// Archives it.
    pub fn archive(self, archived: Act) -> Result<Self, RoundRefusal> {
        self.step(|state| match state {
            RoundState::Presented { frozen, reviewed, presented } => {
                Ok(RoundState::Archived { frozen, reviewed, presented, archived })
            }
            other => Err(other.not_now()),
        })
    }

    /// Moves the conference. The days of reporting stay.
    pub fn move_conference(mut self, conference: Date, reason: String, moved: Act) -> Result<Self, RoundRefusal> {
        if matches!(self.state, RoundState::Presented { .. } | RoundState::Archived { .. }) {
            return Err(self.state.not_now());
        }
        if !says(&reason) {
            return Err(RoundRefusal::Empty);
        }
        if conference < self.closes {
            return Err(RoundRefusal::DaysOutOfOrder);
        }
        self.moved.push(Moved { from: self.conference, reason, moved });
        Ok(Self { conference, ..self })
    }

    /// Moves the last day to a later one, for all members at once. Reports that are open move with it: [`super::ReportWork::extend`].
    pub fn move_close(mut self, closes: Date, reason: String, moved: Act) -> Result<Self, RoundRefusal> {
        if !matches!(self.state, RoundState::Announced | RoundState::Open { .. }) {
            return Err(self.state.not_now());
        }
        if !says(&reason) {
            return Err(RoundRefusal::Empty);
        }
        if moved.day() > self.closes {
            return Err(RoundRefusal::CloseHasPassed { closes: self.closes });
        }
        if closes <= self.closes {
            return Err(RoundRefusal::OnlyLater { closes: self.closes });
        }
        if closes > self.conference {
            return Err(RoundRefusal::DaysOutOfOrder);
        }
        self.extended.push(Moved { from: self.closes, reason, moved });
        Ok(Self { closes, ..self })
    }

    fn step(self, go: impl FnOnce(RoundState) -> Result<RoundState, RoundRefusal>) -> Result<Self, RoundRefusal> {
        let state = go(self.state)?;
        Ok(Self { state, ..self })
    }
}
