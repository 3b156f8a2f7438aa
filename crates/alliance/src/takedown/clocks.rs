//! How long things took, told from what was written down and from nothing else: anybody with the log gets the same.
//!
//! | clock | when |
//! |---|---|
//! | t0 | received |
//! | t1 | assessed |
//! | t2 | the police let it go |
//! | t3 | sent |
//! | t4 | delivered |
//! | t5 | answered |
//! | t6 | seen gone: after the last look that saw it, by the first that missed it |
//!
//! Time under a hold before sending is a column of its own. A relapse begins another pass of the same item. Calendar time counts, weekends
//! too. The order is that of the log; where the clock went back between two of its events, the time between them is not known.

use std::collections::BTreeSet;

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::survival::Lasted;
use super::{Availability, Seen};

/// What happened to an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub enum Happening {
    /// It was reported.
    Received,
    /// It was found to be in scope.
    Assessed,
    /// The police let it go: clear, released or expired.
    LetGo,
    /// A hold reached it.
    Held {
        /// Its number.
        hold: u64,
    },
    /// A hold that reached it was over.
    HoldEnded {
        /// Its number.
        hold: u64,
    },
    /// A notice left.
    Sent {
        /// To whom.
        recipient: String,
    },
    /// It was delivered.
    Delivered {
        /// To whom.
        recipient: String,
    },
    /// The recipient said something.
    Answered {
        /// Who.
        recipient: String,
    },
    /// Somebody looked.
    Looked {
        /// What they saw.
        seen: Seen,
    },
}

/// An event of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// When.
    pub at: Timestamp,
    /// What.
    #[serde(flatten)]
    pub happening: Happening,
}

/// Between which looks something went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gone {
    /// When it was seen last, if ever.
    pub seen: Option<Timestamp>,
    /// When it was missed first.
    pub missed: Timestamp,
}

/// The clocks of one pass of an item, for one recipient.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clocks {
    /// t0: received; in a later pass, when it was seen again.
    pub received: Option<Timestamp>,
    /// t1. In a later pass the assessment stands, and is none.
    pub assessed: Option<Timestamp>,
    /// t2: the last time before it was sent.
    pub let_go: Option<Timestamp>,
    /// t3: the first sending.
    pub sent: Option<Timestamp>,
    /// t4.
    pub delivered: Option<Timestamp>,
    /// t5.
    pub answered: Option<Timestamp>,
    /// t6.
    pub gone: Option<Gone>,
    /// When it was seen last after it was sent.
    pub seen: Option<Timestamp>,
    /// Times under at least one hold before it was sent, that are over.
    pub held: Vec<(Timestamp, Timestamp)>,
    /// Since when it is under at least one hold that is not over.
    pub held_since: Option<Timestamp>,
}

/// What is kept while the events are read.
#[derive(Default)]
struct Reader {
    passes: Vec<Clocks>,
    holds: BTreeSet<u64>,
    availability: Option<Availability>,
}

/// The passes of an item for one recipient, from its events in the order of the log.
pub fn passes(events: &[Event], recipient: &str) -> Vec<Clocks> {
    let mut reader = Reader { passes: vec![Clocks::default()], ..Reader::default() };
    for event in events {
        reader.read(event, recipient);
    }
    reader.passes
}

impl Reader {
    fn read(&mut self, Event { at, happening }: &Event, recipient: &str) {
        let at = *at;
        match happening {
            Happening::Looked { seen } => return self.look(*seen, at),
            Happening::Held { hold } => return self.hold(*hold, at),
            Happening::HoldEnded { hold } => return self.end(*hold, at),
            _ => {}
        }
        let now = self.now();
        let first = |clock: &mut Option<Timestamp>| *clock = clock.or(Some(at));
        match happening {
            Happening::Received => first(&mut now.received),
            Happening::Assessed => first(&mut now.assessed),
            Happening::LetGo if now.sent.is_none() => now.let_go = Some(at),
            Happening::Sent { recipient: to } if to == recipient && now.sent.is_none() => {
                now.sent = Some(at);
                now.held.extend(now.held_since.take().map(|since| (since, at)));
            }
            Happening::Delivered { recipient: to } if to == recipient => first(&mut now.delivered),
            Happening::Answered { recipient: by } if by == recipient => first(&mut now.answered),
            _ => {}
        }
    }

    fn now(&mut self) -> &mut Clocks {
        self.passes.last_mut().expect("there is a pass from the beginning on")
    }

    fn hold(&mut self, hold: u64, at: Timestamp) {
        let begins = self.holds.is_empty();
        self.holds.insert(hold);
        let now = self.now();
        if begins && now.sent.is_none() {
            now.held_since = Some(at);
        }
    }

    fn end(&mut self, hold: u64, at: Timestamp) {
        let ends = self.holds.remove(&hold) && self.holds.is_empty();
        let now = self.now();
        if ends {
            now.held.extend(now.held_since.take().map(|since| (since, at)));
        }
    }

    fn look(&mut self, seen: Seen, at: Timestamp) {
        let before = self.availability.unwrap_or(Availability::Unknown);
        // A look that is older than one that is known says nothing new.
        let Ok(after) = before.look(seen, at) else { return };
        self.availability = Some(after);
        let under_hold = !self.holds.is_empty();
        let now = self.now();
        match after {
            Availability::ConfirmedGone { seen, missed, .. } => now.gone = now.gone.or(Some(Gone { seen, missed })),
            Availability::Relapsed { .. } if now.gone.is_some() => {
                let held_since = under_hold.then_some(at);
                self.passes.push(Clocks { received: Some(at), held_since, ..Clocks::default() });
            }
            Availability::Online { seen } | Availability::Relapsed { seen, .. } if now.sent.is_some() => {
                now.seen = Some(seen);
            }
            _ => {}
        }
    }
}

impl Clocks {
    /// Time under holds before sending, up to a time.
    pub fn held(&self, as_of: Timestamp) -> Option<SignedDuration> {
        let open = self.held_since.map(|since| (since, as_of));
        self.held
            .iter()
            .copied()
            .chain(open)
            .try_fold(SignedDuration::ZERO, |sum, (from, to)| Some(sum + span(from, to)?))
    }

    /// t0 to t3 without holds: the hotline's own time. Open while it is not sent.
    pub fn own(&self, as_of: Timestamp) -> Option<Lasted> {
        let whole = span(self.received?, self.sent.unwrap_or(as_of))?;
        let seconds = seconds(whole - self.held(as_of)?)?;
        Some(if self.sent.is_some() { Lasted::exactly(seconds) } else { Lasted::over(seconds) })
    }

    /// t3 to t6: the provider's time, between two looks. Open from the last look that saw it; none where it had gone before it was sent.
    pub fn removal(&self) -> Option<Lasted> {
        let sent = self.sent?;
        let after = |seen: Option<Timestamp>| seen.and_then(|seen| seconds(span(sent, seen)?)).unwrap_or(0);
        match self.gone {
            Some(gone) => {
                let by = seconds(span(sent, gone.missed)?)?;
                Some(Lasted::between(after(gone.seen).min(by), by))
            }
            None => Some(Lasted::over(after(self.seen))),
        }
    }
}

/// The time between two events; none where the clock went back.
fn span(from: Timestamp, to: Timestamp) -> Option<SignedDuration> {
    let span = to.duration_since(from);
    (!span.is_negative()).then_some(span)
}

fn seconds(span: SignedDuration) -> Option<u64> {
    u64::try_from(span.as_secs()).ok()
}
