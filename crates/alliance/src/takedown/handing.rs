//! Handing an item over to the hotline of the country that hosts it: inside Accord, or by a file where no hotline of that country works here.
//!
//! An address that is told to another hotline is told to somebody. So it leaves by the police's word, as a notice does: [`leave`] says [`Leave`] or every reason why not, and
//! [`HandOver::leave`] takes nothing else. Only the police of the sender's own country are asked, and only their holds keep it: what another country's police hold changes nothing
//! about it, so that nobody can tell by it that they do.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::guard::{ToPolice, police};
use super::{Assessment, Barrier, Hold, Item, Watch, Wish};
use crate::detection::{Office, OfficeAct};
use crate::register::act::Way;

/// A hotline answers within a day, weekends included.
pub const NORM: SignedDuration = SignedDuration::from_hours(24);
/// A file lies ready for so long after the police let it go; then they are asked again.
pub const READY_FOR: SignedDuration = SignedDuration::from_hours(1);

words! {
    /// By which way an item is handed over.
    Route {
        /// To a hotline that works here.
        Inside = "inside",
        /// As a file that somebody sends on.
        File = "file",
    }
}

words! {
    /// Why a hotline does not take an item.
    Why {
        /// It is not hosted in its country.
        WrongCountry = "wrong-country",
        /// It is not unlawful there.
        OutOfScope = "out-of-scope",
        /// It is known there already, which the hotline says of itself.
        Known = "known",
    }
}

words! {
    /// What came of an item that a hotline took.
    End {
        /// It is gone.
        Gone = "gone",
        /// It was found to be lawful there.
        OutOfScope = "out-of-scope",
        /// Nothing can be done about it there.
        NoWay = "no-way",
    }
}

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum HandOverState {
    /// It waits for the guard.
    Preparing,
    /// Its file lies ready.
    Ready {
        /// Since when.
        at: Timestamp,
    },
    /// Its file was taken, to be sent on.
    GivenOut {
        /// When.
        at: Timestamp,
    },
    /// It left for the other hotline.
    Handed {
        /// When.
        at: Timestamp,
    },
    /// The other hotline has it.
    Acknowledged {
        /// When it said so.
        at: Timestamp,
    },
    /// The other hotline takes it.
    Accepted {
        /// When it said so.
        at: Timestamp,
    },
    /// The other hotline does not take it.
    Refused {
        /// Why.
        why: Why,
        /// When it said so.
        at: Timestamp,
    },
    /// The other hotline took it and gives it back.
    HandedBack {
        /// When.
        at: Timestamp,
    },
    /// The other hotline has handed it to a third one.
    HandedOn {
        /// Two letters of that one's country.
        to: String,
        /// When.
        at: Timestamp,
    },
    /// Whoever handed it over has taken it back.
    Withdrawn {
        /// When.
        at: Timestamp,
    },
    /// Nothing more comes.
    Ended {
        /// What came of it.
        end: End,
        /// When that was said.
        at: Timestamp,
    },
}

impl HandOverState {
    /// Its word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Preparing => "preparing",
            Self::Ready { .. } => "ready",
            Self::GivenOut { .. } => "given-out",
            Self::Handed { .. } => "handed",
            Self::Acknowledged { .. } => "acknowledged",
            Self::Accepted { .. } => "accepted",
            Self::Refused { .. } => "refused",
            Self::HandedBack { .. } => "handed-back",
            Self::HandedOn { .. } => "handed-on",
            Self::Withdrawn { .. } => "withdrawn",
            Self::Ended { .. } => "ended",
        }
    }

    /// Since when; none while it is being prepared.
    pub const fn since(&self) -> Option<Timestamp> {
        match self {
            Self::Preparing => None,
            Self::Ready { at }
            | Self::GivenOut { at }
            | Self::Handed { at }
            | Self::Acknowledged { at }
            | Self::Accepted { at }
            | Self::Refused { at, .. }
            | Self::HandedBack { at }
            | Self::HandedOn { at, .. }
            | Self::Withdrawn { at }
            | Self::Ended { at, .. } => Some(*at),
        }
    }
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("preparing", "leave", "handed"),
    ("preparing", "leave", "ready"),
    ("preparing", "withdraw", "withdrawn"),
    ("ready", "give-out", "given-out"),
    ("ready", "ask", "preparing"),
    ("ready", "withdraw", "withdrawn"),
    ("given-out", "acknowledge", "acknowledged"),
    ("given-out", "accept", "accepted"),
    ("given-out", "refuse", "refused"),
    ("given-out", "withdraw", "withdrawn"),
    ("handed", "acknowledge", "acknowledged"),
    ("handed", "accept", "accepted"),
    ("handed", "refuse", "refused"),
    ("handed", "hand-on", "handed-on"),
    ("handed", "withdraw", "withdrawn"),
    ("acknowledged", "accept", "accepted"),
    ("acknowledged", "refuse", "refused"),
    ("acknowledged", "hand-on", "handed-on"),
    ("acknowledged", "withdraw", "withdrawn"),
    ("accepted", "hand-back", "handed-back"),
    ("accepted", "hand-on", "handed-on"),
    ("accepted", "end", "ended"),
    ("refused", "ask", "preparing"),
    ("handed-back", "ask", "preparing"),
    ("withdrawn", "ask", "preparing"),
];

refusals! {
    /// Why an item is not handed over so.
    HandOverRefusal {
        /// It is not in the state for that.
        NotNow {
            /// In which it is.
            state: &'static str,
        } = "hand-over-not-now", "the hand-over is {state}; this step does not come after that";
        /// The leave is for another item.
        OtherLeave = "hand-over-other-leave", "the leave is for another item";
        /// It is one's own country.
        OwnCountry = "hand-over-own-country", "an item is handed over to the hotline of another country";
        /// The file lay ready for too long.
        Late = "hand-over-late", "the file lay ready for more than an hour; have it prepared again";
    }
}

/// What the guard is asked.
#[derive(Clone, Copy, Debug)]
pub struct Handing<'a> {
    /// The item.
    pub item: &'a Item,
    /// Holds of the sender's own country that stand and reach the item, or are named by its police region.
    pub holds: &'a [Hold],
    /// The clock.
    pub watch: &'a Watch,
}

/// Leave to hand one item over, once. It is not copied, stored or read.
#[derive(Debug, PartialEq, Eq)]
pub struct Leave {
    item: String,
    at: Timestamp,
    wish: Option<Wish>,
}

impl Leave {
    /// When all of it was true.
    pub const fn at(&self) -> Timestamp {
        self.at
    }

    /// What the sender's police ask of whoever hosts it: it goes with the item.
    pub const fn wish(&self) -> Option<&Wish> {
        self.wish.as_ref()
    }
}

/// May this item be handed over now?
pub fn leave(asked: Handing<'_>) -> Result<Leave, Vec<Barrier>> {
    let (item, now) = (asked.item, asked.watch.now());
    let mut barriers = Vec::new();
    if !matches!(item.assessment, Assessment::InScope { .. }) {
        barriers.push(Barrier::NotInScope { state: item.assessment.name() });
    } else if item.assessment.settled().is_none_or(|settled| now < settled) {
        barriers.push(Barrier::MayBeTakenBack);
    }
    // What they ask of a host is handed over with it, so it is never missing.
    let wish = match &item.police {
        super::Police::ClearPreserve { wish, .. } => Some(*wish),
        _ => None,
    };
    police(ToPolice { item, holds: asked.holds, watch: asked.watch, wish: wish.as_ref() }, &mut barriers);
    if item.evidence.is_none() {
        barriers.push(Barrier::NoEvidence);
    }
    if item.is_frozen(now) {
        barriers.push(Barrier::Frozen);
    }
    if barriers.is_empty() { Ok(Leave { item: item.id.clone(), at: now, wish }) } else { Err(barriers) }
}

/// A step that was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// When.
    pub at: Timestamp,
    /// To which state it led, a word.
    pub state: String,
    /// Two letters of whose hotline took it.
    pub by: String,
}

/// An item on its way to the hotline of another country. There is one for each item and country, however often it is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandOver {
    /// The item, at whoever hands it over.
    pub item: String,
    /// In whose name, and who asked for it last.
    pub asked: OfficeAct,
    /// Two letters of the country whose hotline is to have it.
    pub to: String,
    /// By which way.
    pub route: Route,
    /// What was done so far, the first first.
    steps: Vec<Taken>,
    state: HandOverState,
}

impl HandOver {
    /// Asks for it.
    pub fn ask(item: String, asked: OfficeAct, to: String, route: Route) -> Result<Self, HandOverRefusal> {
        if asked.office.member == to {
            return Err(HandOverRefusal::OwnCountry);
        }
        let first = Taken { at: asked.act.at, state: "preparing".to_owned(), by: asked.office.member.clone() };
        Ok(Self { item, asked, to, route, steps: vec![first], state: HandOverState::Preparing })
    }

    /// How far it is.
    pub const fn state(&self) -> &HandOverState {
        &self.state
    }

    /// What was done, the first first.
    pub fn steps(&self) -> &[Taken] {
        &self.steps
    }

    /// Who hands it over.
    pub const fn from(&self) -> &Office {
        &self.asked.office
    }

    /// When it left last; none: it has not.
    pub fn left(&self) -> Option<Timestamp> {
        let asked = self.steps.iter().rposition(|step| step.state == "preparing")?;
        let left = |step: &&Taken| matches!(step.state.as_str(), "handed" | "given-out");
        self.steps[asked..].iter().find(left).map(|step| step.at)
    }

    /// Whether the other hotline has its business, or is to have it: then whoever hands it over sends no notices there. It is so from when it is asked for, until it is refused,
    /// given back, or taken back.
    pub fn covers(&self, member: &str) -> bool {
        match &self.state {
            HandOverState::Refused { .. } | HandOverState::HandedBack { .. } | HandOverState::Withdrawn { .. } => false,
            HandOverState::HandedOn { to, .. } => self.to == member || to == member,
            _ => self.to == member,
        }
    }

    /// Since when an answer is overdue; none: it is not.
    pub fn overdue(&self, now: Timestamp) -> Option<Timestamp> {
        use HandOverState::{Acknowledged, GivenOut, Handed};
        let waits = matches!(self.state, Handed { .. } | GivenOut { .. } | Acknowledged { .. });
        let due = self.left()?.checked_add(NORM).unwrap_or(Timestamp::MAX);
        (waits && due < now).then_some(due)
    }

    /// Since when it is accepted, if it ever was since it was asked for last.
    pub fn accepted(&self) -> Option<Timestamp> {
        let asked = self.steps.iter().rposition(|step| step.state == "preparing")?;
        self.steps[asked..].iter().find(|step| step.state == "accepted").map(|step| step.at)
    }

    fn moved(mut self, state: HandOverState, by: &str, at: Timestamp) -> Self {
        self.steps.push(Taken { at, state: state.name().to_owned(), by: by.to_owned() });
        self.state = state;
        self
    }

    const fn not_now(&self) -> HandOverRefusal {
        HandOverRefusal::NotNow { state: self.state.name() }
    }

    /// It leaves.
    pub fn leave(self, leave: Leave) -> Result<Self, HandOverRefusal> {
        let Leave { item, at, .. } = leave;
        if item != self.item {
            return Err(HandOverRefusal::OtherLeave);
        }
        let from = self.from().member.clone();
        match (&self.state, self.route) {
            (HandOverState::Preparing, Route::Inside) => Ok(self.moved(HandOverState::Handed { at }, &from, at)),
            (HandOverState::Preparing, Route::File) => Ok(self.moved(HandOverState::Ready { at }, &from, at)),
            _ => Err(self.not_now()),
        }
    }

    /// Asks for it once more: it goes past the guard again.
    pub fn ask_again(mut self, asked: OfficeAct, route: Route) -> Result<Self, HandOverRefusal> {
        use HandOverState::{HandedBack, Ready, Refused, Withdrawn};
        if !matches!(self.state, Ready { .. } | Refused { .. } | HandedBack { .. } | Withdrawn { .. }) {
            return Err(self.not_now());
        }
        let (at, from) = (asked.act.at, asked.office.member.clone());
        (self.asked, self.route) = (asked, route);
        Ok(self.moved(HandOverState::Preparing, &from, at))
    }

    /// Its file is taken. How long it has lain ready is the same with a hold and without: a hold that is placed meanwhile stops it no more than a notice that left.
    pub fn give_out(self, at: Timestamp) -> Result<Self, HandOverRefusal> {
        let HandOverState::Ready { at: since } = self.state else { return Err(self.not_now()) };
        if at.duration_since(since) > READY_FOR {
            return Err(HandOverRefusal::Late);
        }
        let from = self.from().member.clone();
        Ok(self.moved(HandOverState::GivenOut { at }, &from, at))
    }

    /// The other hotline has it.
    pub fn acknowledge(self, by: &str, at: Timestamp) -> Result<Self, HandOverRefusal> {
        match self.state {
            HandOverState::Handed { .. } | HandOverState::GivenOut { .. } => {
                Ok(self.moved(HandOverState::Acknowledged { at }, by, at))
            }
            _ => Err(self.not_now()),
        }
    }

    /// Whether it lies with the other hotline and waits for an answer.
    pub const fn is_open(&self) -> bool {
        use HandOverState::{Acknowledged, GivenOut, Handed};
        matches!(self.state, Handed { .. } | GivenOut { .. } | Acknowledged { .. })
    }

    /// The other hotline takes it.
    pub fn accept(self, by: &str, at: Timestamp) -> Result<Self, HandOverRefusal> {
        if self.is_open() { Ok(self.moved(HandOverState::Accepted { at }, by, at)) } else { Err(self.not_now()) }
    }

    /// The other hotline does not take it.
    pub fn refuse(self, why: Why, by: &str, at: Timestamp) -> Result<Self, HandOverRefusal> {
        if self.is_open() { Ok(self.moved(HandOverState::Refused { why, at }, by, at)) } else { Err(self.not_now()) }
    }

    /// The other hotline gives back what it took.
    pub fn hand_back(self, by: &str, at: Timestamp) -> Result<Self, HandOverRefusal> {
        match self.state {
            HandOverState::Accepted { .. } => Ok(self.moved(HandOverState::HandedBack { at }, by, at)),
            _ => Err(self.not_now()),
        }
    }

    /// The other hotline hands it to a third one.
    pub fn hand_on(self, to: String, at: Timestamp) -> Result<Self, HandOverRefusal> {
        use HandOverState::{Accepted, Acknowledged, Handed};
        let by = self.to.clone();
        match self.state {
            Handed { .. } | Acknowledged { .. } | Accepted { .. } if self.route == Route::Inside => {
                Ok(self.moved(HandOverState::HandedOn { to, at }, &by, at))
            }
            _ => Err(self.not_now()),
        }
    }

    /// Whoever hands it over takes it back, until it is accepted.
    pub fn withdraw(self, at: Timestamp) -> Result<Self, HandOverRefusal> {
        use HandOverState::{Preparing, Ready};
        let from = self.from().member.clone();
        if self.is_open() || matches!(self.state, Preparing | Ready { .. }) {
            Ok(self.moved(HandOverState::Withdrawn { at }, &from, at))
        } else {
            Err(self.not_now())
        }
    }

    /// The other hotline says what came of it.
    pub fn end(self, end: End, by: &str, at: Timestamp) -> Result<Self, HandOverRefusal> {
        match self.state {
            HandOverState::Accepted { .. } => Ok(self.moved(HandOverState::Ended { end, at }, by, at)),
            _ => Err(self.not_now()),
        }
    }
}
