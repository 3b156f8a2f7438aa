//! What stands before the form that anybody may send: a limit for each address, and a proof of work or of waiting where too many come at once. Nothing of whoever sends
//! is kept: addresses are counted under a key that dies with the program.

use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use alliance::people::Role;
use jiff::{SignedDuration, Timestamp};
use signin::limit::{Limiter, Rule};
use signin::ticket::{NotYet, Terms, Tickets, zeros};
use vault::Secret;

use crate::{Desk, DeskError};

/// Ten reports of an address at once, then one a minute: a school behind one address reports together.
const ADDRESSES: Rule = Rule { burst: 10, seconds: 60, remembered: 200_000 };
/// Two hundred reports of anybody at once, then one a second; more than that are many, and each then costs work or waiting.
const ALL: Rule = Rule { burst: 200, seconds: 1, remembered: 2 };
/// Of those who waited in place of working, sixty at once where many come, then one in two seconds: whoever plans a flood waits a minute once, with as many tickets as they like.
const WAITED: Rule = Rule { burst: 60, seconds: 2, remembered: 2 };
/// How long it is remembered which hotlines take reports.
const MEMBERS: SignedDuration = SignedDuration::from_secs(10);
/// A quarter of a million tries on the average: under a second for a telephone, and a machine for whoever sends a thousand reports a second.
const TICKETS: Terms = Terms { lasts: 7_200, bits: 18, waiting: 60, remembered: 200_000 };

/// Why the form is not taken. What was typed is not lost by that: it is shown again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotTaken {
    /// The form was open for too long.
    #[error("the form was open for too long: send it again")]
    Stale,
    /// Too many come, from this address or altogether: after so many seconds.
    #[error("too many reports: send it again in {seconds} s")]
    Wait {
        /// How long.
        seconds: u64,
    },
}

/// The door of the public form.
#[derive(Debug)]
pub struct Door {
    addresses: Mutex<Limiter>,
    all: Mutex<Limiter>,
    waited: Mutex<Limiter>,
    /// The members whose hotlines take reports, and when that was so.
    members: Mutex<Option<(Timestamp, Vec<String>)>>,
    tickets: Mutex<Tickets>,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Door {
    fn new(secret: &[u8]) -> Result<Self, DeskError> {
        let random = |e: signin::NoRandomness| DeskError::NoRandomness(e.to_string());
        Ok(Self {
            addresses: Mutex::new(Limiter::new(ADDRESSES).map_err(random)?),
            all: Mutex::new(Limiter::new(ALL).map_err(random)?),
            waited: Mutex::new(Limiter::new(WAITED).map_err(random)?),
            members: Mutex::default(),
            tickets: Mutex::new(Tickets::new(TICKETS, secret)),
        })
    }

    /// A ticket for a form, and how many zero bits its work has to give.
    pub fn ticket(&self, now: Timestamp) -> Result<(String, u32), DeskError> {
        let tickets = held(&self.tickets);
        let ticket = tickets.hand_out(now).map_err(|e| DeskError::NoRandomness(e.to_string()))?;
        Ok((ticket, tickets.bits()))
    }

    /// Lets a form in, once.
    pub fn enter(&self, address: IpAddr, (ticket, work): (&str, &str), now: Timestamp) -> Result<(), NotTaken> {
        // First: whoever has to wait for their address keeps their ticket.
        held(&self.addresses).address(address, now).map_err(|wait| NotTaken::Wait { seconds: wait.seconds })?;
        let many = held(&self.all).account("all", now).is_err();
        if many && zeros(ticket, work) < TICKETS.bits {
            held(&self.waited).account("all", now).map_err(|wait| NotTaken::Wait { seconds: wait.seconds })?;
        }
        held(&self.tickets).take(ticket, work, many, now).map_err(|not_yet| match not_yet {
            NotYet::Another => NotTaken::Stale,
            NotYet::Wait { seconds } => NotTaken::Wait { seconds },
        })
    }
}

impl Desk {
    /// The members whose hotlines take reports here: those with somebody to assess them.
    pub async fn intake_members(&self) -> Result<Vec<String>, DeskError> {
        let (door, now) = (self.intake_door()?, self.clock().now());
        let known = held(&door.members).clone();
        if let Some((at, members)) = known
            && now.duration_since(at).abs() < MEMBERS
        {
            return Ok(members);
        }
        let members = self.members_with(&[Role::Analyst, Role::LeadAnalyst]).await?;
        *held(&door.members) = Some((now, members.clone()));
        Ok(members)
    }

    /// The door of the public form.
    pub fn intake_door(&self) -> Result<&Door, DeskError> {
        if let Some(door) = self.inner.intake_door.get() {
            return Ok(door);
        }
        let secret = self.record_keys()?.blind(&Secret::new("tickets of the public form".to_owned()));
        let door = Door::new(secret.as_bytes())?;
        Ok(self.inner.intake_door.get_or_init(|| door))
    }
}
