//! What the log of items gives for a period: how long each took, and nothing else of them.

use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::Period;
use crate::takedown::clocks::{Clocks, Event, Happening, passes};
use crate::takedown::survival::Lasted;

/// Somebody who was sent a notice of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notified {
    /// By the name that its events bear.
    pub recipient: String,
    /// What a provider is called whom the hotline has written down; none: somebody else.
    pub provider: Option<String>,
    /// Two letters of the country of hosting; empty where it is not known.
    pub country: String,
    /// By which channel the first notice left.
    pub channel: String,
}

/// What the log tells of one item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ItemLog {
    /// Everything that happened, in the order of the log.
    pub events: Vec<Event>,
    /// Who was sent a notice of it.
    pub notified: Vec<Notified>,
}

/// A notice, and how long what it is about stayed afterwards.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Removal {
    /// The provider, where the hotline has written it down.
    pub provider: Option<String>,
    /// The country of hosting.
    pub country: String,
    /// The channel.
    pub channel: String,
    /// How long.
    pub lasted: Lasted,
}

/// Everything from which the figures of a period are made, sorted, so that one log gives one text of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cases {
    /// Notices that left in the period: the provider's time.
    pub removal: Vec<Removal>,
    /// Items that were reported in the period and found to be in scope: the hotline's own time.
    pub own: Vec<Lasted>,
    /// Items whose first notice left in the period.
    pub sent: u64,
    /// Seconds under hold of those that were held before, where any were.
    pub held: Vec<u64>,
}

impl Cases {
    /// From the log of all items of a hotline. What happened after [`Period::as_of`] is not known.
    pub fn of(items: &[ItemLog], period: Period) -> Self {
        Self::between(items, (period.begins(), period.ends()), period.as_of())
    }

    /// The same of any time, from a moment to before another.
    pub fn between(items: &[ItemLog], (from, to): (Timestamp, Timestamp), as_of: Timestamp) -> Self {
        let within = |at: Timestamp| from <= at && at < to;
        let mut cases = Self::default();
        for item in items {
            let known = item.events.iter().filter(|event| event.at < as_of);
            let events: Vec<Event> = known.cloned().collect();
            for to in &item.notified {
                let after = passes(&events, &to.recipient).into_iter();
                let left = after.filter(|pass| pass.sent.is_some_and(within));
                cases.removal.extend(left.filter_map(|pass| Some(removal(to, pass.removal()?))));
            }
            cases.item(&events, &within, as_of);
        }
        cases.removal.sort_unstable();
        cases.own.sort_unstable();
        cases.held.sort_unstable();
        cases
    }

    /// The hotline's own time, whoever was told first.
    fn item(&mut self, events: &[Event], within: &dyn Fn(Timestamp) -> bool, as_of: Timestamp) {
        let anybody: Vec<Event> = events
            .iter()
            .map(|event| match event.happening {
                Happening::Sent { .. } => {
                    Event { happening: Happening::Sent { recipient: String::new() }, ..event.clone() }
                }
                _ => event.clone(),
            })
            .collect();
        for (at, pass) in passes(&anybody, "").iter().enumerate() {
            // What came back was assessed before.
            let in_scope = at > 0 || pass.assessed.is_some();
            if in_scope && pass.received.is_some_and(within) {
                self.own.extend(own(pass, as_of));
            }
            if pass.sent.is_some_and(within) {
                self.sent += 1;
                let held = pass.held(as_of).filter(SignedDuration::is_positive);
                self.held.extend(held.and_then(|held| u64::try_from(held.as_secs()).ok()));
            }
        }
    }
}

fn removal(to: &Notified, lasted: Lasted) -> Removal {
    Removal { provider: to.provider.clone(), country: to.country.clone(), channel: to.channel.clone(), lasted }
}

/// The hotline's own time of one pass. What has not left counts as open since it was assessed: whether a hold keeps it or nobody has answered is the same
/// here, so that no figure can tell one from the other. Only what has left, and is held no more, has its time under holds taken off.
fn own(pass: &Clocks, as_of: Timestamp) -> Option<Lasted> {
    if pass.sent.is_some() {
        return pass.own(as_of);
    }
    let until = pass.assessed.unwrap_or(as_of);
    let so_far = until.duration_since(pass.received?);
    u64::try_from(so_far.as_secs()).ok().map(Lasted::over)
}
