//! What the police say of an item: asked at once, answered in minutes, held only while a hold stands.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::policy::{AtEnd, Facts, Policy, PolicyName};
use super::{Country, Hold, HoldState, PoliceOrder, Watch, Wish};
use crate::detection::{Office, OfficeAct};
use crate::register::act::Way;

/// An answer counts for so long. Then the police are asked again.
pub const ANSWERS_FOR: SignedDuration = SignedDuration::from_mins(10);

refusals! {
    /// Why it is not said so of an item.
    PoliceRefusal {
        /// It is not in the state for that.
        NotNow {
            /// In which it is.
            state: &'static str,
        } = "police-not-now", "to the police the item is {state}; this step does not come after that";
        /// The answer is to another question.
        BeforeAsked = "police-before-asked", "the answer is older than the question";
        /// The hold stands.
        Stands = "police-hold-stands", "the hold stands; it is over when it is released or its end has come";
        /// The hold does not keep this item.
        NotHeld = "police-not-held", "the hold does not keep this item";
        /// The country has its police answer first.
        AnswerNeeded = "police-answer-needed", "in this country nothing leaves without an answer of the police";
        /// Silence means nothing yet, or never does.
        Waits = "police-waits", "by the table that the police signed, this item waits for their answer";
        /// The clock cannot be believed.
        ClockJumped = "police-clock-jumped", "the clock jumped; nothing is released until somebody confirms it";
    }
}

/// What passed so that an item may go without an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Passed {
    /// The end of the last hold.
    Hold {
        /// Its number.
        id: u64,
    },
    /// The time that the police have to answer.
    Silence {
        /// When they were asked first.
        asked: Timestamp,
    },
}

/// What the police say of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum Police {
    /// Nobody has asked them.
    Unchecked,
    /// They were asked.
    Asking {
        /// Since when they have not answered.
        asked: Timestamp,
    },
    /// They have nothing against it.
    Clear {
        /// When they said so.
        answered: Timestamp,
    },
    /// They have nothing against it if the provider preserves and is silent.
    ClearPreserve {
        /// When they said so.
        answered: Timestamp,
        /// What the notice has to ask for.
        wish: Wish,
    },
    /// One hold or more keep it.
    Held {
        /// Their numbers.
        holds: BTreeSet<u64>,
    },
    /// The last hold was released.
    Released {
        /// When.
        answered: Timestamp,
    },
    /// The last hold's end has come, or the police did not answer in time.
    Expired {
        /// When.
        answered: Timestamp,
        /// Which of the two.
        passed: Passed,
        /// The table by which it goes; none: by the table, the police are asked again.
        under: Option<PolicyName>,
    },
    /// A life is at risk: the duty officer decides.
    Emergency {
        /// Who said so.
        raised: OfficeAct,
        /// Holds that keep it.
        holds: BTreeSet<u64>,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("unchecked", "ask", "asking"),
    ("asking", "answer", "clear"),
    ("asking", "answer", "clear-preserve"),
    ("asking", "pass", "expired"),
    ("clear", "ask", "asking"),
    ("clear-preserve", "ask", "asking"),
    ("released", "ask", "asking"),
    ("expired", "ask", "asking"),
    ("unchecked", "hold", "held"),
    ("asking", "hold", "held"),
    ("clear", "hold", "held"),
    ("clear-preserve", "hold", "held"),
    ("held", "hold", "held"),
    ("released", "hold", "held"),
    ("expired", "hold", "held"),
    ("emergency", "hold", "emergency"),
    ("held", "end", "held"),
    ("held", "end", "released"),
    ("held", "end", "expired"),
    ("emergency", "end", "emergency"),
    ("unchecked", "raise", "emergency"),
    ("asking", "raise", "emergency"),
    ("clear", "raise", "emergency"),
    ("clear-preserve", "raise", "emergency"),
    ("held", "raise", "emergency"),
    ("released", "raise", "emergency"),
    ("expired", "raise", "emergency"),
    ("emergency", "answer", "clear"),
    ("emergency", "answer", "clear-preserve"),
    ("emergency", "answer", "held"),
];

/// Who looks at what the police say of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Viewer {
    /// An officer of a force.
    Officer {
        /// Of which.
        force: Office,
    },
    /// The analyst whose item it is, or the lead.
    Assigned,
    /// Everybody else.
    Other,
}

/// What they see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// It is being assessed. Nobody who is told this can tell asked from held, or held from released.
    BeingAssessed,
    /// How far it is.
    State(&'static str),
    /// A hold keeps it: until when, and which desk.
    HeldUntil {
        /// The latest end of the holds that keep it.
        until: Timestamp,
        /// The force of that hold.
        force: Office,
    },
}

impl Police {
    /// Its word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Unchecked => "unchecked",
            Self::Asking { .. } => "asking",
            Self::Clear { .. } => "clear",
            Self::ClearPreserve { .. } => "clear-preserve",
            Self::Held { .. } => "held",
            Self::Released { .. } => "released",
            Self::Expired { .. } => "expired",
            Self::Emergency { .. } => "emergency",
        }
    }

    /// When it was answered; none where it was not.
    pub const fn answered(&self) -> Option<Timestamp> {
        match self {
            Self::Clear { answered }
            | Self::ClearPreserve { answered, .. }
            | Self::Released { answered }
            | Self::Expired { answered, .. } => Some(*answered),
            _ => None,
        }
    }

    /// Holds that keep it.
    pub const fn holds(&self) -> Option<&BTreeSet<u64>> {
        match self {
            Self::Held { holds } | Self::Emergency { holds, .. } => Some(holds),
            _ => None,
        }
    }

    /// Asks them, or asks again. Where their silence had let it go, they are silent since they were asked first.
    pub fn ask(self, at: Timestamp) -> Result<Self, PoliceRefusal> {
        match self {
            Self::Expired { passed: Passed::Silence { asked }, .. } => Ok(Self::Asking { asked }),
            Self::Asking { .. } | Self::Held { .. } | Self::Emergency { .. } => Err(self.not_now()),
            _ => Ok(Self::Asking { asked: at }),
        }
    }

    /// They have nothing against it; with a wish, if the provider preserves. An emergency ends so too; its holds do not.
    pub fn answer(self, wish: Option<Wish>, at: Timestamp) -> Result<Self, PoliceRefusal> {
        match self {
            Self::Asking { asked } if at < asked => return Err(PoliceRefusal::BeforeAsked),
            Self::Emergency { holds, .. } if !holds.is_empty() => return Ok(Self::Held { holds }),
            Self::Asking { .. } | Self::Emergency { .. } => {}
            _ => return Err(self.not_now()),
        }
        Ok(match wish {
            None => Self::Clear { answered: at },
            Some(wish) => Self::ClearPreserve { answered: at, wish },
        })
    }

    /// A hold was placed that reaches it.
    pub fn hold(self, hold: &Hold) -> Result<Self, PoliceRefusal> {
        if !hold.stands() {
            return Err(PoliceRefusal::NotHeld);
        }
        Ok(match self {
            Self::Held { mut holds } => {
                holds.insert(hold.id);
                Self::Held { holds }
            }
            Self::Emergency { raised, mut holds } => {
                holds.insert(hold.id);
                Self::Emergency { raised, holds }
            }
            _ => Self::Held { holds: BTreeSet::from([hold.id]) },
        })
    }

    /// A hold that kept it is over. After the last one it goes as that one ended: by the force's word, or by the table of its country.
    pub fn end(self, hold: &Hold, policy: &Policy) -> Result<Self, PoliceRefusal> {
        let Some(answered) = hold.ended() else { return Err(PoliceRefusal::Stands) };
        let mut left = self.holds().ok_or_else(|| self.not_now())?.clone();
        if !left.remove(&hold.id) {
            return Err(PoliceRefusal::NotHeld);
        }
        if let Self::Emergency { raised, .. } = self {
            return Ok(Self::Emergency { raised, holds: left });
        }
        if !left.is_empty() {
            return Ok(Self::Held { holds: left });
        }
        Ok(match hold.state() {
            HoldState::Expired { .. } => {
                let under = (policy.at_end() == AtEnd::Release).then(|| policy.name().clone());
                Self::Expired { answered, passed: Passed::Hold { id: hold.id }, under }
            }
            _ => Self::Released { answered },
        })
    }

    /// They have not answered in time, by the table that they signed. The house finds so by itself.
    pub fn pass(self, facts: Facts, policy: &Policy, country: &Country, watch: &Watch) -> Result<Self, PoliceRefusal> {
        let Self::Asking { asked } = self else { return Err(self.not_now()) };
        if country.police == PoliceOrder::First {
            return Err(PoliceRefusal::AnswerNeeded);
        }
        if !watch.is_steady() {
            return Err(PoliceRefusal::ClockJumped);
        }
        let due = policy.lets_go(facts, asked).filter(|due| *due <= watch.now());
        due.ok_or(PoliceRefusal::Waits)?;
        let passed = Passed::Silence { asked };
        Ok(Self::Expired { answered: watch.now(), passed, under: Some(policy.name().clone()) })
    }

    /// A life is at risk.
    pub fn raise(self, raised: OfficeAct) -> Result<Self, PoliceRefusal> {
        match self {
            Self::Emergency { .. } => Err(self.not_now()),
            Self::Held { holds } => Ok(Self::Emergency { raised, holds }),
            _ => Ok(Self::Emergency { raised, holds: BTreeSet::new() }),
        }
    }

    /// What somebody sees of it. `holds` are those that keep the item; `sent` says whether a notice has left. Before that, whoever is neither of a
    /// holding force nor assigned is told one and the same, whatever the police say.
    pub fn shown(&self, viewer: &Viewer, holds: &[&Hold], sent: bool) -> Shown {
        let keeping = holds.iter().filter(|hold| hold.stands()).max_by_key(|hold| hold.until());
        let held = |hold: &&Hold| Shown::HeldUntil { until: hold.until(), force: hold.force().clone() };
        match viewer {
            Viewer::Officer { force } => {
                let own = holds.iter().filter(|hold| hold.stands() && hold.force() == force);
                let own = own.max_by_key(|hold| hold.until());
                own.map_or(if sent { Shown::State(self.settled()) } else { Shown::BeingAssessed }, held)
            }
            Viewer::Assigned => keeping.map_or(Shown::State(self.name()), held),
            Viewer::Other if sent => Shown::State(self.settled()),
            Viewer::Other => Shown::BeingAssessed,
        }
    }

    /// After sending: that the police have answered, and never how.
    const fn settled(&self) -> &'static str {
        "clear"
    }

    fn not_now(&self) -> PoliceRefusal {
        PoliceRefusal::NotNow { state: self.name() }
    }
}
