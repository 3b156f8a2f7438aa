//! A hold: the police ask that nothing is said of something for a while.
//!
//! It has an owner and an end at every moment. One officer holds for at most 72 hours, whatever is placed beside or after it; longer
//! takes another officer of the same force, and six weeks are the most. At its end it is over by itself, unless the clock cannot be
//! believed. The reason is sealed to the force: here it is a handle that nobody opens.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::watch::{Correction, after};
use super::{Places, Scope, Watch};
use crate::detection::{Office, OfficeAct};
use crate::people::AccountId;
use crate::register::act::Way;

/// How long a hold is where nothing else is said.
pub const USUAL: SignedDuration = SignedDuration::from_hours(24);
/// How long one officer holds at most.
pub const ALONE: SignedDuration = SignedDuration::from_hours(72);
/// How long a force holds the same at most, however often.
pub const MOST: SignedDuration = SignedDuration::from_hours(6 * 7 * 24);

refusals! {
    /// Why a hold cannot be what was asked.
    HoldRefusal {
        /// Another force's.
        NotYours = "hold-not-yours", "only the force that placed a hold changes it";
        /// It is over.
        Over {
            /// In which state it is.
            state: &'static str,
        } = "hold-over", "the hold is {state}; place another one";
        /// Its end has come.
        EndReached = "hold-end-reached", "the hold's end has come; place another one";
        /// The end is not later than what stands.
        NotLonger = "hold-not-longer", "a hold ends later than now, and is extended to a later end than it has";
        /// It is longer than one officer holds.
        SecondNeeded = "hold-second-needed",
            "one officer holds for 72 hours at most, together with earlier holds; another officer of your force who never owned it holds longer";
        /// It is longer than anybody holds.
        TooLong = "hold-too-long", "a force holds the same for six weeks at most, together with earlier holds";
        /// The end has not come.
        NotYet {
            /// When it comes.
            until: Timestamp,
        } = "hold-not-yet", "the hold ends at {until}";
        /// The clock cannot be believed.
        ClockJumped = "hold-clock-jumped", "the clock jumped; nothing is released until somebody confirms it";
        /// Whoever would own it is of another force, or owns it.
        OwnerUnfit = "hold-owner-unfit", "a hold goes to another officer of the same force";
    }
}

/// The reason, sealed to the force: a handle under which the force's own desk finds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SealedReason(pub String);

/// Whose a hold is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "owner", rename_all = "kebab-case")]
pub enum Owner {
    /// A named officer.
    Officer {
        /// Who.
        account: AccountId,
    },
    /// The force's duty desk: the officer left, and nobody has taken it yet.
    DutyDesk,
}

/// A later end that was set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extension {
    /// By whom.
    pub extended: OfficeAct,
    /// To when.
    pub until: Timestamp,
}

/// How far a hold is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum HoldState {
    /// It stands.
    Held,
    /// It stands, and a second officer made it longer than one alone may.
    Extended {
        /// Who.
        second: OfficeAct,
    },
    /// The force let it go.
    Released {
        /// Who.
        released: OfficeAct,
    },
    /// Its end came.
    Expired {
        /// When that was found.
        at: Timestamp,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("held", "extend", "held"),
    ("held", "extend", "extended"),
    ("held", "hand-over", "held"),
    ("held", "leave", "held"),
    ("held", "remind", "held"),
    ("held", "release", "released"),
    ("held", "expire", "expired"),
    ("extended", "extend", "extended"),
    ("extended", "hand-over", "extended"),
    ("extended", "leave", "extended"),
    ("extended", "remind", "extended"),
    ("extended", "release", "released"),
    ("extended", "expire", "expired"),
];

impl HoldState {
    /// Its word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Extended { .. } => "extended",
            Self::Released { .. } => "released",
            Self::Expired { .. } => "expired",
        }
    }
}

words! {
    /// A reminder of a hold's end.
    Reminder {
        /// Half of its time has passed.
        Half = "half",
        /// Nine tenths have.
        NineTenths = "nine-tenths",
    }
}

/// What is asked of a hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HoldTerms {
    /// Its number.
    pub id: u64,
    /// What it reaches.
    pub scope: Scope,
    /// The sealed reason.
    pub reason: SealedReason,
    /// How long it stands; none: as long as is usual.
    pub lasting: Option<SignedDuration>,
}

/// A hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Its number.
    pub id: u64,
    /// What it reaches.
    pub scope: Scope,
    /// The sealed reason.
    pub reason: SealedReason,
    /// Who placed it, for which force.
    pub placed: OfficeAct,
    /// Time that the force had held the same before, in seconds.
    earlier: SignedDuration,
    owner: Owner,
    /// Everybody who ever owned it, or what was held before it.
    owners: BTreeSet<AccountId>,
    /// When its end was set last, and that end.
    set: Timestamp,
    until: Timestamp,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    extensions: Vec<Extension>,
    /// Reminders of this end that were sent.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    reminded: BTreeSet<Reminder>,
    state: HoldState,
}

impl Hold {
    /// Places one. `others` are all holds of the same force, standing or over, that reach something which this one reaches: their
    /// time counts, or holds in a row would be one without an end.
    pub fn place(terms: HoldTerms, others: &[&Self], placed: OfficeAct) -> Result<Self, HoldRefusal> {
        let now = placed.act.at;
        let lasting = terms.lasting.unwrap_or(USUAL);
        if !lasting.is_positive() {
            return Err(HoldRefusal::NotLonger);
        }
        let others: Vec<&Self> = others.iter().copied().filter(|other| other.placed.office == placed.office).collect();
        let earlier = held(&others, now);
        let mut owners: BTreeSet<AccountId> = others.iter().flat_map(|other| other.owners.clone()).collect();
        let account = placed.act.by.clone();
        within(earlier + lasting, !owners.is_empty() && !owners.contains(&account))?;
        owners.insert(account.clone());
        Ok(Self {
            id: terms.id,
            scope: terms.scope,
            reason: terms.reason,
            earlier,
            owner: Owner::Officer { account },
            owners,
            set: now,
            until: after(now, lasting),
            extensions: Vec::new(),
            reminded: BTreeSet::new(),
            state: HoldState::Held,
            placed,
        })
    }

    /// How far it is.
    pub const fn state(&self) -> &HoldState {
        &self.state
    }

    /// Whose it is.
    pub const fn owner(&self) -> &Owner {
        &self.owner
    }

    /// Its force.
    pub const fn force(&self) -> &Office {
        &self.placed.office
    }

    /// When it ends.
    pub const fn until(&self) -> Timestamp {
        self.until
    }

    /// Later ends that were set, with who set them.
    pub fn extensions(&self) -> &[Extension] {
        &self.extensions
    }

    /// Whether it stands. That its end has come does not lift it; being expired does.
    pub const fn stands(&self) -> bool {
        matches!(self.state, HoldState::Held | HoldState::Extended { .. })
    }

    /// Whether it keeps back what lies here.
    pub fn keeps(&self, places: &Places) -> bool {
        self.stands() && self.scope.covers(places)
    }

    /// When it was over; none while it stands.
    pub const fn ended(&self) -> Option<Timestamp> {
        match &self.state {
            HoldState::Released { released } => Some(released.act.at),
            HoldState::Expired { at } => Some(*at),
            _ => None,
        }
    }

    /// Sets a later end. Within 72 hours any officer of the force does; beyond, one who never owned it.
    pub fn extend(mut self, until: Timestamp, by: OfficeAct) -> Result<Self, HoldRefusal> {
        self.theirs(&by)?;
        if by.act.at >= self.until {
            return Err(HoldRefusal::EndReached);
        }
        if until <= self.until {
            return Err(HoldRefusal::NotLonger);
        }
        let second = !self.owners.contains(&by.act.by);
        let whole = self.earlier + until.duration_since(self.placed.act.at);
        within(whole, second)?;
        if whole > ALONE {
            self.state = HoldState::Extended { second: by.clone() };
        }
        (self.set, self.until) = (by.act.at, until);
        self.reminded.clear();
        self.extensions.push(Extension { extended: by, until });
        Ok(self)
    }

    /// Gives it to another officer of the same force. Whoever acts says that the officer is one.
    pub fn hand_over(mut self, to: AccountId, by: &OfficeAct) -> Result<Self, HoldRefusal> {
        self.theirs(by)?;
        if self.owner == (Owner::Officer { account: to.clone() }) {
            return Err(HoldRefusal::OwnerUnfit);
        }
        self.owners.insert(to.clone());
        self.owner = Owner::Officer { account: to };
        Ok(self)
    }

    /// The officer who owns it leaves, or stops being one: it is the duty desk's until somebody takes it. Its end stays.
    pub fn leave(mut self, account: &AccountId) -> Result<Self, HoldRefusal> {
        self.standing()?;
        if self.owner != (Owner::Officer { account: account.clone() }) {
            return Err(HoldRefusal::OwnerUnfit);
        }
        self.owner = Owner::DutyDesk;
        Ok(self)
    }

    /// The reminder that is due and was not sent: the later one, where both are.
    pub fn reminder(&self, now: Timestamp) -> Option<Reminder> {
        let whole = self.until.duration_since(self.set);
        let gone = now.duration_since(self.set).as_secs();
        let due = |tenths: i64| self.stands() && gone.saturating_mul(10) >= whole.as_secs().saturating_mul(tenths);
        let latest = if due(9) { Reminder::NineTenths } else { Reminder::Half };
        (due(5) && !self.reminded.contains(&latest)).then_some(latest)
    }

    /// Writes down that a reminder was sent; the one before it is not sent any more.
    pub fn remind(mut self, now: Timestamp) -> Result<(Self, Reminder), HoldRefusal> {
        self.standing()?;
        let reminder = self.reminder(now).ok_or(HoldRefusal::NotYet { until: self.until })?;
        self.reminded.extend([Reminder::Half, reminder]);
        Ok((self, reminder))
    }

    /// Lets it go: any officer of the force.
    pub fn release(self, by: OfficeAct) -> Result<Self, HoldRefusal> {
        self.theirs(&by)?;
        Ok(Self { state: HoldState::Released { released: by }, ..self })
    }

    /// Its end has come, by a clock that is believed. The house does so by itself.
    pub fn expire(self, watch: &Watch) -> Result<Self, HoldRefusal> {
        self.standing()?;
        if !watch.is_steady() {
            return Err(HoldRefusal::ClockJumped);
        }
        if watch.now() < self.until {
            return Err(HoldRefusal::NotYet { until: self.until });
        }
        Ok(Self { state: HoldState::Expired { at: watch.now() }, ..self })
    }

    /// Dates a hold anew after the clock was confirmed.
    #[must_use]
    pub fn redate(mut self, correction: &Correction) -> Self {
        if self.stands() {
            let placed = self.placed.act.at;
            (self.set, self.until) = correction.redate(self.set, self.until);
            self.placed.act.at = correction.redate(placed, placed).0.min(self.set);
        }
        self
    }

    fn standing(&self) -> Result<(), HoldRefusal> {
        if self.stands() { Ok(()) } else { Err(HoldRefusal::Over { state: self.state.name() }) }
    }

    /// Comes before every other question: to another force a hold does not exist.
    fn theirs(&self, by: &OfficeAct) -> Result<(), HoldRefusal> {
        if by.office == self.placed.office { self.standing() } else { Err(HoldRefusal::NotYours) }
    }
}

/// Whether so long a time is held by one officer, or by two.
fn within(whole: SignedDuration, second: bool) -> Result<(), HoldRefusal> {
    if whole > MOST {
        return Err(HoldRefusal::TooLong);
    }
    if whole > ALONE && !second { Err(HoldRefusal::SecondNeeded) } else { Ok(()) }
}

/// How long these holds have kept something until now: time that two of them cover counts once.
fn held(holds: &[&Hold], now: Timestamp) -> SignedDuration {
    let mut spans: Vec<(Timestamp, Timestamp)> =
        holds.iter().map(|hold| (hold.placed.act.at, hold.ended().unwrap_or(now).min(now))).collect();
    spans.sort_unstable();
    let mut whole = SignedDuration::ZERO;
    let mut end = Timestamp::MIN;
    for (from, to) in spans {
        let from = from.max(end);
        if to > from {
            whole += to.duration_since(from);
            end = to;
        }
    }
    whole
}

/// Whom another force learns of where both hold the same: whom to contact, and nothing else.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Contact {
    /// The force.
    pub force: Office,
}

/// The forces whose holds reach what this one reaches, in the order of their names: how many holds they have, of what and until when is
/// not said. `items` are those that any of them covers.
pub fn deconflict(hold: &Hold, others: &[Hold], items: &[Places]) -> Vec<Contact> {
    let both = |other: &&Hold| {
        let shared = items.iter().any(|item| hold.scope.covers(item) && other.scope.covers(item));
        other.stands() && other.force() != hold.force() && (shared || hold.scope.meets(&other.scope))
    };
    let forces: BTreeSet<Contact> =
        others.iter().filter(both).map(|other| Contact { force: other.force().clone() }).collect();
    forces.into_iter().collect()
}
