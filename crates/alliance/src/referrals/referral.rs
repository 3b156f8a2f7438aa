//! A referral, or a request for evidence, from the force of one member to the police of another.
//!
//! What it says in words is sealed to whoever gets it, and no rule sees it. Here is what both sides may see at any time: what is asked by its code, how urgent it is, how far it is,
//! and since when an answer is overdue.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::{Answer, Asks, Urgency};
use crate::detection::{Office, OfficeAct};
use crate::register::act::Way;

/// Characters of a sender's own reference, at most.
pub const LONGEST_REFERENCE: usize = 40;
/// Evidence is asked for by a day that is no further away.
pub const FURTHEST: SignedDuration = SignedDuration::from_hours(366 * 24);
/// Through so many hands it goes, at most: what nobody keeps needs a telephone.
pub const MOST_HANDS: usize = 5;
/// Days for which what a referral said is kept once it is over, where the house says nothing else: two years.
pub const KEPT_DAYS: u16 = 730;

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum ReferralState {
    /// It lies with the other force.
    Sent,
    /// The other force says that it has it.
    Acknowledged {
        /// When it said so.
        at: Timestamp,
    },
    /// The other force has answered.
    Answered {
        /// What.
        answer: Answer,
        /// When.
        at: Timestamp,
    },
    /// The other force has handed it to a third one.
    HandedOn {
        /// Two letters of that one's country.
        to: String,
        /// The referral that it is there.
        next: String,
        /// When.
        at: Timestamp,
    },
    /// Whoever sent it has taken it back.
    Withdrawn {
        /// When.
        at: Timestamp,
    },
}

impl ReferralState {
    /// Its word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Acknowledged { .. } => "acknowledged",
            Self::Answered { .. } => "answered",
            Self::HandedOn { .. } => "handed-on",
            Self::Withdrawn { .. } => "withdrawn",
        }
    }
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("sent", "acknowledge", "acknowledged"),
    ("sent", "answer", "answered"),
    ("sent", "hand-on", "handed-on"),
    ("sent", "withdraw", "withdrawn"),
    ("acknowledged", "answer", "answered"),
    ("acknowledged", "hand-on", "handed-on"),
    ("acknowledged", "withdraw", "withdrawn"),
];

words! {
    /// What is overdue.
    Late {
        /// That the other force says that it has it.
        Acknowledgement = "acknowledgement",
        /// The answer.
        Answer = "answer",
    }
}

refusals! {
    /// Why a referral is not sent, or a step not taken.
    ReferralRefusal {
        /// It is not in the state for that.
        NotNow {
            /// In which it is.
            state: &'static str,
        } = "referral-not-now", "the referral is {state}; this step does not come after that";
        /// It is one's own country.
        OwnCountry = "referral-own-country", "a referral goes to the police of another country";
        /// The reference is none.
        ReferenceUnfit = "referral-reference-unfit", "the reference has at most 40 letters, digits, blanks and . / - _";
        /// The deadline has passed or is too far away.
        DeadlineUnfit = "referral-deadline-unfit", "evidence is asked for by a day that is still to come, within a year";
        /// The answer is to another question.
        AnswerUnfit = "referral-answer-unfit", "this answer does not answer what was asked";
        /// Evidence is asked of one country by law.
        EvidenceStays = "referral-evidence-stays", "a request for evidence is not handed on: its legal basis is between two countries; refuse it, and say who can be asked";
        /// It has been there.
        Back {
            /// Where.
            member: String,
        } = "referral-back", "it came by way of {member}; answer it instead";
        /// It has gone through too many hands.
        TooManyHands = "referral-too-many-hands", "it went through five forces already; answer it instead, and call who should have it";
    }
}

/// A step that was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// When.
    pub at: Timestamp,
    /// To which state it led, a word.
    pub state: String,
    /// Two letters of whose force took it.
    pub by: String,
}

/// A referral, or a request for evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Referral {
    /// What is asked.
    pub asks: Asks,
    /// How urgent it is.
    pub urgency: Urgency,
    /// What the first sender calls it.
    pub reference: String,
    /// Who sent it, for which force, and when.
    pub sent: OfficeAct,
    /// Two letters of the member whose police have it.
    pub to: String,
    /// The referral that it hands on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<String>,
    /// Members by way of which it came before it was sent here, the first first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by_way_of: Vec<String>,
    steps: Vec<Taken>,
    state: ReferralState,
}

impl Referral {
    /// Sends it.
    pub fn send(
        asks: Asks,
        urgency: Urgency,
        reference: &str,
        sent: OfficeAct,
        to: String,
    ) -> Result<Self, ReferralRefusal> {
        if sent.office.member == to {
            return Err(ReferralRefusal::OwnCountry);
        }
        let reference = reference.trim();
        let fits = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '.' | '/' | '-' | '_');
        if reference.chars().count() > LONGEST_REFERENCE || !reference.chars().all(fits) {
            return Err(ReferralRefusal::ReferenceUnfit);
        }
        if let Asks::Evidence { deadline, .. } = asks {
            let left = deadline.duration_since(sent.act.at);
            if left <= SignedDuration::ZERO || left > FURTHEST {
                return Err(ReferralRefusal::DeadlineUnfit);
            }
        }
        Ok(Self::begun(asks, (urgency, reference.to_owned()), sent, to, (None, Vec::new())))
    }

    fn begun(
        asks: Asks,
        (urgency, reference): (Urgency, String),
        sent: OfficeAct,
        to: String,
        (before, by_way_of): (Option<String>, Vec<String>),
    ) -> Self {
        let first = Taken { at: sent.act.at, state: "sent".to_owned(), by: sent.office.member.clone() };
        Self { asks, urgency, reference, sent, to, before, by_way_of, steps: vec![first], state: ReferralState::Sent }
    }

    /// How far it is.
    pub const fn state(&self) -> &ReferralState {
        &self.state
    }

    /// What was done, the first first.
    pub fn steps(&self) -> &[Taken] {
        &self.steps
    }

    /// Which force sent it.
    pub const fn from(&self) -> &Office {
        &self.sent.office
    }

    /// Whether it waits for an answer.
    pub const fn is_open(&self) -> bool {
        matches!(self.state, ReferralState::Sent | ReferralState::Acknowledged { .. })
    }

    /// When it was over here; none: it waits.
    pub const fn ended(&self) -> Option<Timestamp> {
        match self.state {
            ReferralState::Sent | ReferralState::Acknowledged { .. } => None,
            ReferralState::Answered { at, .. }
            | ReferralState::HandedOn { at, .. }
            | ReferralState::Withdrawn { at } => Some(at),
        }
    }

    /// Until when what it says is kept: so many days after it was over. What was handed on is over with the `last` referral of its way, for whoever sent it first reads what is answered there.
    /// None: something of it waits.
    pub fn kept_until(&self, last: Option<&Self>, days: u16) -> Option<Timestamp> {
        let (here, there) = (self.ended()?, last.unwrap_or(self).ended()?);
        Some(after(here.max(there), SignedDuration::from_hours(24 * i64::from(days))))
    }

    /// Until when the other force should say that it has it.
    pub fn acknowledge_by(&self) -> Timestamp {
        after(self.sent.act.at, self.urgency.acknowledged_within())
    }

    /// Until when it should be answered: evidence by its deadline, everything else by how urgent it is.
    pub fn answer_by(&self) -> Timestamp {
        match self.asks {
            Asks::Evidence { deadline, .. } => deadline,
            Asks::Referral { .. } => after(self.sent.act.at, self.urgency.answered_within()),
        }
    }

    /// What is overdue, and since when; none: nothing is.
    pub fn overdue(&self, now: Timestamp) -> Option<(Late, Timestamp)> {
        if !self.is_open() {
            return None;
        }
        let (first, answer) = (self.acknowledge_by(), self.answer_by());
        if answer < now {
            return Some((Late::Answer, answer));
        }
        let waits = matches!(self.state, ReferralState::Sent);
        (waits && first < now).then_some((Late::Acknowledgement, first))
    }

    /// When something of it falls due next, after a moment; none: nothing does any more.
    pub fn next_due(&self, now: Timestamp) -> Option<Timestamp> {
        if !self.is_open() {
            return None;
        }
        let first = matches!(self.state, ReferralState::Sent).then(|| self.acknowledge_by());
        first.into_iter().chain([self.answer_by()]).filter(|due| *due >= now).min()
    }

    fn moved(mut self, state: ReferralState, by: &str, at: Timestamp) -> Self {
        self.steps.push(Taken { at, state: state.name().to_owned(), by: by.to_owned() });
        self.state = state;
        self
    }

    fn open(self) -> Result<Self, ReferralRefusal> {
        if self.is_open() { Ok(self) } else { Err(ReferralRefusal::NotNow { state: self.state.name() }) }
    }

    /// The other force has it.
    pub fn acknowledge(self, at: Timestamp) -> Result<Self, ReferralRefusal> {
        if !matches!(self.state, ReferralState::Sent) {
            return Err(ReferralRefusal::NotNow { state: self.state.name() });
        }
        let by = self.to.clone();
        Ok(self.moved(ReferralState::Acknowledged { at }, &by, at))
    }

    /// The other force answers.
    pub fn answer(self, answer: Answer, at: Timestamp) -> Result<Self, ReferralRefusal> {
        let open = self.open()?;
        if !answer.fits(open.asks) {
            return Err(ReferralRefusal::AnswerUnfit);
        }
        let by = open.to.clone();
        Ok(open.moved(ReferralState::Answered { answer, at }, &by, at))
    }

    /// The other force hands it to the police of a third member, where it is a referral of its own: gives this one and that one. `own` is the id of this one, `next` of that one.
    pub fn hand_on(
        self,
        (own, next): (&str, &str),
        sent: OfficeAct,
        to: String,
    ) -> Result<(Self, Self), ReferralRefusal> {
        let open = self.open()?;
        if open.asks.is_evidence() {
            return Err(ReferralRefusal::EvidenceStays);
        }
        if to == open.to || sent.office.member != open.to {
            return Err(ReferralRefusal::OwnCountry);
        }
        if to == open.from().member || open.by_way_of.contains(&to) {
            return Err(ReferralRefusal::Back { member: to });
        }
        let mut by_way_of = open.by_way_of.clone();
        by_way_of.push(open.from().member.clone());
        if by_way_of.len() >= MOST_HANDS {
            return Err(ReferralRefusal::TooManyHands);
        }
        let (at, by) = (sent.act.at, open.to.clone());
        let named = (open.urgency, open.reference.clone());
        let on = Self::begun(open.asks, named, sent, to.clone(), (Some(own.to_owned()), by_way_of));
        let state = ReferralState::HandedOn { to, next: next.to_owned(), at };
        Ok((open.moved(state, &by, at), on))
    }

    /// Whoever sent it takes it back.
    pub fn withdraw(self, at: Timestamp) -> Result<Self, ReferralRefusal> {
        let open = self.open()?;
        let by = open.from().member.clone();
        Ok(open.moved(ReferralState::Withdrawn { at }, &by, at))
    }
}

fn after(at: Timestamp, lasting: SignedDuration) -> Timestamp {
    at.checked_add(lasting).unwrap_or(Timestamp::MAX)
}
