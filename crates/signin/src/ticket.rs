//! What a form that anybody may send costs where too many come at once: a proof of work, or of having waited.
//!
//! A form carries a ticket: when it was handed out, and a mark that nobody else can make. While few come, a ticket is enough. While many do, the sender has to have found a
//! number that makes SHA-256 of ticket and number begin with zero bits (Back, Hashcash, 2002), which a script does unseen, or to have kept the ticket for a minute, which
//! anybody can do without one. Either way a ticket is used once. Nothing is remembered of whoever sends but that a ticket was used, and that dies with the process.

use std::collections::{BTreeSet, HashSet};

use jiff::Timestamp;
use ring::hmac;
use sha2::{Digest, Sha256};

use crate::bearer::{self, NoRandomness};

/// What a ticket is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Terms {
    /// A ticket is good for so many seconds.
    pub lasts: i64,
    /// Zero bits that the work has to give: each doubles it.
    pub bits: u32,
    /// So many seconds of waiting are worth the work.
    pub waiting: i64,
    /// So many used tickets are remembered; each takes about 100 bytes. Where more are used in the time of one, the oldest are given up by ending their time.
    pub remembered: usize,
}

/// Why a ticket does not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotYet {
    /// It is not one of ours, or its time is over, or it was used: another one is needed.
    #[error("the form was open for too long: send it again")]
    Another,
    /// It lacks work, or so many seconds of waiting.
    #[error("many reports come in at the moment: wait {seconds} s and send the form again")]
    Wait {
        /// How long.
        seconds: u64,
    },
}

type Nonce = [u8; 16];

/// Hands out tickets and takes them.
#[derive(Debug)]
pub struct Tickets {
    terms: Terms,
    secret: hmac::Key,
    used: HashSet<Nonce>,
    by_time: BTreeSet<(i64, Nonce)>,
    /// Tickets that were handed out before this second are not taken.
    since: i64,
}

impl Tickets {
    /// Hands out tickets under a secret: programs that share one take each other's.
    pub fn new(terms: Terms, secret: &[u8]) -> Self {
        let secret = hmac::Key::new(hmac::HMAC_SHA256, secret);
        Self { terms, secret, used: HashSet::new(), by_time: BTreeSet::new(), since: i64::MIN }
    }

    /// Zero bits that work has to give.
    pub fn bits(&self) -> u32 {
        self.terms.bits
    }

    /// A new ticket: 112 hexadecimal digits.
    pub fn hand_out(&self, now: Timestamp) -> Result<String, NoRandomness> {
        let nonce = bearer::random::<16>()?;
        let mut ticket = now.as_second().to_be_bytes().to_vec();
        ticket.extend_from_slice(nonce.expose());
        let mark = hmac::sign(&self.secret, &ticket);
        ticket.extend_from_slice(mark.as_ref());
        Ok(hex::encode(ticket))
    }

    /// Takes a ticket, once. `work` is the number that was found for it; `many` says that many come.
    pub fn take(&mut self, ticket: &str, work: &str, many: bool, now: Timestamp) -> Result<(), NotYet> {
        let (handed_out, nonce) = self.read(ticket).ok_or(NotYet::Another)?;
        let now = now.as_second();
        let age = now - handed_out;
        if age < 0 || age > self.terms.lasts || handed_out < self.since || self.used.contains(&nonce) {
            return Err(NotYet::Another);
        }
        if many && age < self.terms.waiting && zeros(ticket, work) < self.terms.bits {
            return Err(NotYet::Wait { seconds: u64::try_from(self.terms.waiting - age).unwrap_or(0) });
        }
        self.used.insert(nonce);
        self.by_time.insert((handed_out, nonce));
        self.forget(now);
        Ok(())
    }

    fn read(&self, ticket: &str) -> Option<(i64, Nonce)> {
        let bytes = hex::decode(ticket).ok()?;
        let (said, mark) = bytes.split_first_chunk::<24>()?;
        hmac::verify(&self.secret, said, mark).ok()?;
        let (at, nonce) = said.split_first_chunk::<8>()?;
        Some((i64::from_be_bytes(*at), nonce.try_into().ok()?))
    }

    fn forget(&mut self, now: i64) {
        while let Some(&(at, nonce)) = self.by_time.first() {
            let over = now - at > self.terms.lasts;
            if !over && self.used.len() <= self.terms.remembered {
                break;
            }
            // Whatever is not remembered any more must not be taken again.
            if !over {
                self.since = self.since.max(at + 1);
            }
            self.by_time.remove(&(at, nonce));
            self.used.remove(&nonce);
        }
    }
}

/// How many zero bits SHA-256 of a ticket, a colon and a number begins with.
pub fn zeros(ticket: &str, work: &str) -> u32 {
    let hash = Sha256::digest(format!("{ticket}:{work}"));
    let mut zeros = 0;
    for byte in hash {
        zeros += byte.leading_zeros();
        if byte != 0 {
            break;
        }
    }
    zeros
}

#[cfg(test)]
mod tests {
    use super::*;

    const TERMS: Terms = Terms { lasts: 7_200, bits: 8, waiting: 60, remembered: 3 };

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    fn worked(ticket: &str) -> String {
        (0..1_000_000).map(|number: u32| number.to_string()).find(|work| zeros(ticket, work) >= TERMS.bits).unwrap()
    }

    #[test]
    fn while_few_come_a_ticket_is_enough_and_is_used_once() {
        let mut tickets = Tickets::new(TERMS, b"ours");
        let ticket = tickets.hand_out(at(0)).unwrap();
        assert_eq!(ticket.len(), 112);
        assert_eq!(tickets.take(&ticket, "", false, at(5)), Ok(()));
        assert_eq!(tickets.take(&ticket, "", false, at(5)), Err(NotYet::Another));
    }

    #[test]
    fn while_many_come_it_takes_work_or_waiting() {
        let mut tickets = Tickets::new(TERMS, b"ours");
        let ticket = tickets.hand_out(at(0)).unwrap();
        let lazy = (0..1_000_000).map(|n: u32| n.to_string()).find(|work| zeros(&ticket, work) < TERMS.bits).unwrap();
        assert_eq!(tickets.take(&ticket, &lazy, true, at(15)), Err(NotYet::Wait { seconds: 45 }));
        assert_eq!(tickets.take(&ticket, &worked(&ticket), true, at(15)), Ok(()), "worked for");
        let ticket = tickets.hand_out(at(0)).unwrap();
        assert_eq!(tickets.take(&ticket, "", true, at(59)), Err(NotYet::Wait { seconds: 1 }));
        assert_eq!(tickets.take(&ticket, "", true, at(60)), Ok(()), "waited for");
    }

    #[test]
    fn work_for_one_ticket_is_none_for_another() {
        let mut tickets = Tickets::new(Terms { bits: 12, ..TERMS }, b"ours");
        let (one, other) = (tickets.hand_out(at(0)).unwrap(), tickets.hand_out(at(0)).unwrap());
        let work =
            (0..1_000_000).map(|n: u32| n.to_string()).find(|w| zeros(&one, w) >= 12 && zeros(&other, w) < 12).unwrap();
        assert!(tickets.take(&other, &work, true, at(1)).is_err());
        assert_eq!(tickets.take(&one, &work, true, at(1)), Ok(()));
    }

    #[test]
    fn what_is_not_ours_altered_too_old_or_from_the_future_is_not_taken() {
        let mut tickets = Tickets::new(TERMS, b"ours");
        let ticket = tickets.hand_out(at(0)).unwrap();
        for at_digit in 0..ticket.len() {
            let mut altered = ticket.clone().into_bytes();
            altered[at_digit] = if altered[at_digit] == b'0' { b'1' } else { b'0' };
            let altered = String::from_utf8(altered).unwrap();
            assert_eq!(tickets.take(&altered, "", false, at(1)), Err(NotYet::Another), "digit {at_digit}");
        }
        let fellow = Tickets::new(TERMS, b"ours").hand_out(at(0)).unwrap();
        assert_eq!(tickets.take(&fellow, "", false, at(1)), Ok(()), "of another program of this house");
        let others = Tickets::new(TERMS, b"others").hand_out(at(0)).unwrap();
        for wrong in ["", "zz", &ticket[..80], &others] {
            assert_eq!(tickets.take(wrong, "", false, at(1)), Err(NotYet::Another));
        }
        assert_eq!(tickets.take(&ticket, "", false, at(7_201)), Err(NotYet::Another), "two hours are over");
        assert_eq!(tickets.take(&ticket, "", false, at(-1)), Err(NotYet::Another), "a clock that was set back");
    }

    #[test]
    fn however_many_are_used_none_is_used_twice() {
        let mut tickets = Tickets::new(TERMS, b"ours");
        let used: Vec<String> = (0..10).map(|second| tickets.hand_out(at(second)).unwrap()).collect();
        for ticket in &used {
            tickets.take(ticket, "", false, at(20)).unwrap();
        }
        assert!(tickets.used.len() <= TERMS.remembered);
        for ticket in &used {
            assert_eq!(tickets.take(ticket, "", false, at(21)), Err(NotYet::Another));
        }
        let fresh = tickets.hand_out(at(21)).unwrap();
        assert_eq!(tickets.take(&fresh, "", false, at(22)), Ok(()));
    }
}
