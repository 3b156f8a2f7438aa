//! A notice: what one recipient is told of one item, and what comes of it.
//!
//! It is sent with the guard's leave and with nothing else, again over another channel too. What a recipient says is a claim until
//! somebody has looked.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::guard::{Grounds, Recipient, Send};
use super::preserve::{PreserveRefusal, Receipt, Wish};
use super::survival::Survival;
use super::{Escalation, Hold, Item};
use crate::detection::OfficeAct;
use crate::register::act::Way;

refusals! {
    /// Why a notice cannot be what was asked.
    NoticeRefusal {
        /// It is not in the state for that.
        NotNow {
            /// In which it is.
            state: &'static str,
        } = "notice-not-now", "the notice is {state}; this step does not come after that";
        /// No channel is left, or none was named.
        NoChannel = "notice-no-channel", "name at least one channel; where all have failed, the notice falls due";
        /// The leave is for another notice.
        OtherLeave = "notice-other-leave", "the leave to send is for another notice";
        /// It is too early.
        NotYet {
            /// When it is time.
            due: Timestamp,
        } = "notice-not-yet", "the next step is at {due}";
        /// A hold or a freeze stops it.
        Stopped = "notice-stopped", "the item is stopped; nothing more is said of it until that is over";
        /// A lead has to confirm.
        LeadNeeded = "notice-lead-needed", "beyond the second step a lead confirms";
        /// Nothing comes after the last step.
        LastStep = "notice-last-step", "the last step was taken";
        /// What it closes with does not fit.
        ClaimUnfit = "notice-claim-unfit", "a claim of removal is looked at, and not closed unseen";
    }
}

words! {
    /// How a notice gets to its recipient.
    Channel {
        /// Signed, to the recipient's endpoint.
        Endpoint = "endpoint",
        /// To the recipient's inbox in Accord.
        Inbox = "inbox",
        /// By mail.
        Mail = "mail",
        /// By hand, as a file.
        File = "file",
    }
}

words! {
    /// What a recipient says.
    Claim {
        /// It is removed.
        Removed = "removed",
        /// They do not remove it.
        Refused = "refused",
        /// They have nothing to do with it.
        WrongRecipient = "wrong-recipient",
        /// They gave it to somebody who has.
        Forwarded = "forwarded",
    }
}

/// That it was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// What was true.
    pub grounds: Grounds,
    /// By which channel.
    pub channel: Channel,
}

words! {
    /// Why it is closed.
    Closing {
        /// It is gone, and somebody has looked.
        Gone = "gone",
        /// The recipient does not remove it.
        Refused = "refused",
        /// Somebody else has it.
        Elsewhere = "elsewhere",
        /// It was not sent: the item is not in scope, or has moved.
        Dropped = "dropped",
    }
}

/// How far a notice is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
pub enum NoticeState {
    /// It is being prepared.
    Draft,
    /// It waits for the guard.
    Ready,
    /// It left.
    Sent,
    /// It is there.
    Delivered {
        /// Since when.
        at: Timestamp,
    },
    /// The recipient has seen it.
    Acknowledged {
        /// When.
        at: Timestamp,
    },
    /// The recipient says something.
    Claimed {
        /// What.
        claim: Claim,
        /// When.
        at: Timestamp,
    },
    /// Somebody has seen that it is gone.
    Verified {
        /// When it was missed first.
        at: Timestamp,
    },
    /// Nothing more comes.
    Closed {
        /// Why.
        closing: Closing,
        /// When.
        at: Timestamp,
    },
    /// It did not arrive.
    Failed {
        /// When that was known.
        at: Timestamp,
    },
    /// Nothing came of it in time.
    Overdue {
        /// Since when.
        at: Timestamp,
    },
    /// Somebody else was told as well.
    Escalated {
        /// How far.
        step: Escalation,
        /// When.
        at: Timestamp,
        /// The lead who confirmed it, where one had to.
        lead: Option<OfficeAct>,
    },
}

/// The drawing.
pub const WAYS: &[Way] = &[
    ("draft", "prepare", "ready"),
    ("draft", "drop", "closed"),
    ("ready", "drop", "closed"),
    ("ready", "send", "sent"),
    ("sent", "deliver", "delivered"),
    ("sent", "acknowledge", "acknowledged"),
    ("delivered", "acknowledge", "acknowledged"),
    ("overdue", "acknowledge", "acknowledged"),
    ("escalated", "acknowledge", "acknowledged"),
    ("sent", "claim", "claimed"),
    ("delivered", "claim", "claimed"),
    ("acknowledged", "claim", "claimed"),
    ("overdue", "claim", "claimed"),
    ("escalated", "claim", "claimed"),
    ("claimed", "claim", "claimed"),
    ("sent", "fail", "failed"),
    ("delivered", "fail", "failed"),
    ("failed", "next-channel", "ready"),
    ("failed", "fall-due", "overdue"),
    ("sent", "fall-due", "overdue"),
    ("delivered", "fall-due", "overdue"),
    ("acknowledged", "fall-due", "overdue"),
    ("claimed", "fall-due", "overdue"),
    ("claimed", "contradict", "overdue"),
    ("overdue", "escalate", "escalated"),
    ("escalated", "escalate", "escalated"),
    ("sent", "verify", "verified"),
    ("delivered", "verify", "verified"),
    ("acknowledged", "verify", "verified"),
    ("claimed", "verify", "verified"),
    ("failed", "verify", "verified"),
    ("overdue", "verify", "verified"),
    ("escalated", "verify", "verified"),
    ("verified", "close", "closed"),
    ("claimed", "close", "closed"),
    ("overdue", "close", "closed"),
    ("escalated", "close", "closed"),
    ("verified", "relapse", "draft"),
    ("closed", "relapse", "draft"),
];

impl NoticeState {
    /// Its word.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Ready => "ready",
            Self::Sent => "sent",
            Self::Delivered { .. } => "delivered",
            Self::Acknowledged { .. } => "acknowledged",
            Self::Claimed { .. } => "claimed",
            Self::Verified { .. } => "verified",
            Self::Closed { .. } => "closed",
            Self::Failed { .. } => "failed",
            Self::Overdue { .. } => "overdue",
            Self::Escalated { .. } => "escalated",
        }
    }
}

/// A notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// The item, by its id.
    pub item: String,
    /// To whom it goes.
    pub recipient: Recipient,
    /// What it asks for besides disabling.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    wish: Option<Wish>,
    /// What the provider signed in answer to that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    receipt: Option<Receipt>,
    /// Channels that were not tried since it was drafted, the next first.
    channels: Vec<Channel>,
    /// Every sending, the first first; a relapse begins anew and forgets none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    sent: Vec<Sent>,
    /// How many of them were before the last relapse.
    #[serde(default)]
    before: usize,
    /// Since when its recipient refuses to remove it, until they say anything else: nothing comes of that, and the clocks of escalation run on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    refused: Option<Timestamp>,
    /// The last step that was taken since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    step: Option<Escalation>,
    state: NoticeState,
}

impl Notice {
    /// Drafts one, at intake: it is ready by the time the guard is.
    pub const fn draft(item: String, recipient: Recipient) -> Self {
        Self {
            item,
            recipient,
            wish: None,
            receipt: None,
            channels: Vec::new(),
            sent: Vec::new(),
            before: 0,
            refused: None,
            step: None,
            state: NoticeState::Draft,
        }
    }

    /// How far it is.
    pub const fn state(&self) -> &NoticeState {
        &self.state
    }

    /// What it asks for besides disabling.
    pub const fn wish(&self) -> Option<&Wish> {
        self.wish.as_ref()
    }

    /// What the provider signed in answer to that.
    pub const fn receipt(&self) -> Option<&Receipt> {
        self.receipt.as_ref()
    }

    /// Every sending, the first first.
    pub fn sent(&self) -> &[Sent] {
        &self.sent
    }

    /// Whether it waits for the guard.
    pub const fn is_ready(&self) -> bool {
        matches!(self.state, NoticeState::Ready)
    }

    /// Since when its recipient refuses to remove it; none where they do not, or have said anything else since.
    pub const fn refused(&self) -> Option<Timestamp> {
        self.refused
    }

    /// Whether it left and nothing has come of it that ends it: the clocks of escalation run. Nothing comes of a refusal either.
    pub const fn is_open(&self) -> bool {
        use NoticeState::{Acknowledged, Claimed, Delivered, Escalated, Overdue, Sent};
        matches!(
            self.state,
            Sent | Delivered { .. }
                | Acknowledged { .. }
                | Claimed { claim: Claim::Refused, .. }
                | Overdue { .. }
                | Escalated { .. }
        )
    }

    /// Whether nothing came of it in time: the next step is taken as soon as it may be.
    pub const fn is_overdue(&self) -> bool {
        matches!(self.state, NoticeState::Overdue { .. } | NoticeState::Escalated { .. })
    }

    /// The last step that was taken since it was sent first.
    pub const fn step(&self) -> Option<Escalation> {
        self.step
    }

    /// When it was sent first since the last relapse: the clocks of escalation run from here, whichever channel got through.
    pub fn first_sent(&self) -> Option<Timestamp> {
        self.sent.get(self.before).map(|sent| sent.grounds.at)
    }

    /// It is complete: the channels in their order, and what it asks for.
    pub fn prepare(self, channels: Vec<Channel>, wish: Option<Wish>) -> Result<Self, NoticeRefusal> {
        let NoticeState::Draft = self.state else { return Err(self.not_now()) };
        if channels.is_empty() {
            return Err(NoticeRefusal::NoChannel);
        }
        Ok(Self { channels, wish, state: NoticeState::Ready, ..self })
    }

    /// It is not sent after all.
    pub fn drop(self, at: Timestamp) -> Result<Self, NoticeRefusal> {
        match self.state {
            NoticeState::Draft | NoticeState::Ready => {
                Ok(Self { state: NoticeState::Closed { closing: Closing::Dropped, at }, ..self })
            }
            _ => Err(self.not_now()),
        }
    }

    /// Sends it, with the guard's leave.
    pub fn send(mut self, leave: Send) -> Result<Self, NoticeRefusal> {
        let NoticeState::Ready = self.state else { return Err(self.not_now()) };
        if self.channels.is_empty() {
            return Err(NoticeRefusal::NoChannel);
        }
        let grounds = leave.spend(&self.item, &self.recipient).ok_or(NoticeRefusal::OtherLeave)?;
        let channel = self.channels.remove(0);
        self.sent.push(Sent { grounds, channel });
        self.state = NoticeState::Sent;
        Ok(self)
    }

    /// It is there.
    pub fn deliver(self, at: Timestamp) -> Result<Self, NoticeRefusal> {
        match self.state {
            NoticeState::Sent => Ok(Self { state: NoticeState::Delivered { at }, ..self }),
            _ => Err(self.not_now()),
        }
    }

    /// The recipient has seen it.
    pub fn acknowledge(self, at: Timestamp) -> Result<Self, NoticeRefusal> {
        match self.state {
            NoticeState::Sent
            | NoticeState::Delivered { .. }
            | NoticeState::Overdue { .. }
            | NoticeState::Escalated { .. } => {
                Ok(Self { refused: None, state: NoticeState::Acknowledged { at }, ..self })
            }
            _ => Err(self.not_now()),
        }
    }

    /// The recipient says something; the last word counts.
    pub fn claim(self, claim: Claim, at: Timestamp) -> Result<Self, NoticeRefusal> {
        let refused = (claim == Claim::Refused).then(|| self.refused.unwrap_or(at));
        match self.state {
            NoticeState::Sent
            | NoticeState::Delivered { .. }
            | NoticeState::Acknowledged { .. }
            | NoticeState::Claimed { .. }
            | NoticeState::Overdue { .. }
            | NoticeState::Escalated { .. } => Ok(Self { refused, state: NoticeState::Claimed { claim, at }, ..self }),
            _ => Err(self.not_now()),
        }
    }

    /// The provider says that it preserves and is silent.
    pub fn receive(self, receipt: Receipt) -> Result<Self, PreserveRefusal> {
        let sent = self.first_sent().ok_or(PreserveRefusal::NothingAsked)?;
        receipt.answers(self.wish(), sent)?;
        Ok(Self { receipt: Some(receipt), ..self })
    }

    /// It did not arrive.
    pub fn fail(self, at: Timestamp) -> Result<Self, NoticeRefusal> {
        match self.state {
            NoticeState::Sent | NoticeState::Delivered { .. } => Ok(Self { state: NoticeState::Failed { at }, ..self }),
            _ => Err(self.not_now()),
        }
    }

    /// It goes by the next channel, and past the guard again.
    pub fn next_channel(self) -> Result<Self, NoticeRefusal> {
        match self.state {
            NoticeState::Failed { .. } if self.channels.is_empty() => Err(NoticeRefusal::NoChannel),
            NoticeState::Failed { .. } => Ok(Self { state: NoticeState::Ready, ..self }),
            _ => Err(self.not_now()),
        }
    }

    /// Nothing came of it in time, as nothing does where its recipient refuses; or it can arrive by no channel. `usual` is how long this recipient's items last.
    pub fn fall_due(self, now: Timestamp, usual: Option<&Survival>) -> Result<Self, NoticeRefusal> {
        match self.state {
            NoticeState::Failed { .. } if self.channels.is_empty() => {}
            NoticeState::Sent
            | NoticeState::Delivered { .. }
            | NoticeState::Acknowledged { .. }
            | NoticeState::Claimed { claim: Claim::Refused, .. } => {
                let step =
                    self.step.map_or(Some(Escalation::Again), Escalation::next).ok_or(NoticeRefusal::LastStep)?;
                self.in_time(step, now, usual)?;
            }
            _ => return Err(self.not_now()),
        }
        Ok(Self { state: NoticeState::Overdue { at: now }, ..self })
    }

    /// It was said to be removed, or given on, and is still there; or what was said ends nothing.
    pub fn contradict(self, at: Timestamp) -> Result<Self, NoticeRefusal> {
        match self.state {
            NoticeState::Claimed { .. } => Ok(Self { state: NoticeState::Overdue { at }, ..self }),
            _ => Err(self.not_now()),
        }
    }

    /// It asks for at least what the police want by now: a reminder can ask for more than the notice did. What was promised before answered
    /// another request.
    #[must_use]
    pub fn wishing(self, wish: Option<Wish>) -> Self {
        match wish {
            Some(wish) if !self.wish.as_ref().is_some_and(|asks| asks.reaches(&wish)) => {
                Self { wish: Some(wish), receipt: None, ..self }
            }
            _ => self,
        }
    }

    /// Takes the next step. A hold or a freeze on the item stops this, and this alone.
    pub fn escalate(
        self,
        stopped_by: (&Item, &[Hold]),
        when: (Timestamp, Option<&Survival>),
        lead: Option<OfficeAct>,
    ) -> Result<Self, NoticeRefusal> {
        let step = self.step.map_or(Some(Escalation::Again), Escalation::next);
        self.take(step, stopped_by, when, lead)
    }

    /// Takes a step that is still to come. Those between are left out: there is nobody whom they could tell.
    pub fn escalate_to(
        self,
        step: Escalation,
        stopped_by: (&Item, &[Hold]),
        when: (Timestamp, Option<&Survival>),
        lead: Option<OfficeAct>,
    ) -> Result<Self, NoticeRefusal> {
        let step = Escalation::beyond(self.step).find(|to_come| *to_come == step);
        self.take(step, stopped_by, when, lead)
    }

    fn take(
        self,
        step: Option<Escalation>,
        (item, holds): (&Item, &[Hold]),
        (now, usual): (Timestamp, Option<&Survival>),
        lead: Option<OfficeAct>,
    ) -> Result<Self, NoticeRefusal> {
        let (NoticeState::Overdue { .. } | NoticeState::Escalated { .. }) = self.state else {
            return Err(self.not_now());
        };
        if item.is_stopped(holds, now) {
            return Err(NoticeRefusal::Stopped);
        }
        let step = step.ok_or(NoticeRefusal::LastStep)?;
        self.in_time(step, now, usual)?;
        if step.needs_lead() && lead.is_none() {
            return Err(NoticeRefusal::LeadNeeded);
        }
        Ok(Self { step: Some(step), state: NoticeState::Escalated { step, at: now, lead }, ..self })
    }

    /// Somebody has seen that it is gone.
    pub fn verify(self, at: Timestamp) -> Result<Self, NoticeRefusal> {
        match self.state {
            NoticeState::Draft | NoticeState::Ready | NoticeState::Verified { .. } | NoticeState::Closed { .. } => {
                Err(self.not_now())
            }
            _ => Ok(Self { state: NoticeState::Verified { at }, ..self }),
        }
    }

    /// Nothing more comes. What is said to be removed is looked at first.
    pub fn close(self, at: Timestamp) -> Result<Self, NoticeRefusal> {
        let closing = match self.state {
            NoticeState::Verified { .. } => Closing::Gone,
            NoticeState::Claimed { claim: Claim::Refused, .. } => Closing::Refused,
            NoticeState::Overdue { .. } | NoticeState::Escalated { .. } if self.refused.is_some() => Closing::Refused,
            NoticeState::Claimed { claim: Claim::WrongRecipient | Claim::Forwarded, .. } => Closing::Elsewhere,
            NoticeState::Claimed { .. } => return Err(NoticeRefusal::ClaimUnfit),
            _ => return Err(self.not_now()),
        };
        Ok(Self { state: NoticeState::Closed { closing, at }, ..self })
    }

    /// It is there again: the same notice begins anew, with its history.
    pub fn relapse(self) -> Result<Self, NoticeRefusal> {
        match self.state {
            NoticeState::Verified { .. } | NoticeState::Closed { .. } => {
                let before = self.sent.len();
                let state = NoticeState::Draft;
                Ok(Self {
                    wish: None,
                    receipt: None,
                    channels: Vec::new(),
                    before,
                    refused: None,
                    step: None,
                    state,
                    ..self
                })
            }
            _ => Err(self.not_now()),
        }
    }

    fn in_time(&self, step: Escalation, now: Timestamp, usual: Option<&Survival>) -> Result<(), NoticeRefusal> {
        let due = self.first_sent().map_or(now, |sent| step.due(sent, usual));
        if now < due { Err(NoticeRefusal::NotYet { due }) } else { Ok(()) }
    }

    const fn not_now(&self) -> NoticeRefusal {
        NoticeRefusal::NotNow { state: self.state.name() }
    }
}
