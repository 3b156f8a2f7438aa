//! Sessions, tokens and accounts as they were read a moment ago: whoever saves while they type is looked up once a second and not with
//! every word, and a machine not with each of five thousand lookups. Whatever changes a session, a token or an account here is known here at once; what another program changes, within a second.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use alliance::people::Account;
use jiff::Timestamp;
use store::work::Session;

use super::Person;

/// What was read is looked up again after this long.
const FRESH: Duration = Duration::from_secs(1);
/// Sessions, and tokens, that are remembered at most.
const MOST: usize = 10_000;

#[derive(Debug, Default)]
struct Read {
    /// Raised with every change: what was read before it is not kept after it.
    changes: u64,
    by_digest: HashMap<String, (Instant, Session, Account)>,
    /// By a token's digest: until when it works, and for whom it speaks.
    by_token: HashMap<String, (Instant, Timestamp, Person)>,
}

/// Sessions with their accounts, by the session's digest; and for whom machines speak, by their token's.
#[derive(Debug, Default)]
pub(crate) struct Known(Mutex<Read>);

impl Known {
    /// What is known of a session; else the number to give to [`Known::keep`] with what is read now.
    pub fn get(&self, digest: &str) -> Result<(Session, Account), u64> {
        let read = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match read.by_digest.get(digest) {
            Some((at, session, account)) if at.elapsed() < FRESH => Ok((session.clone(), account.clone())),
            _ => Err(read.changes),
        }
    }

    /// Keeps what was read, unless something changed since.
    pub fn keep(&self, changes: u64, session: &Session, account: &Account) {
        let mut read = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if read.changes != changes {
            return;
        }
        if read.by_digest.len() >= MOST {
            read.by_digest.clear();
        }
        read.by_digest.insert(session.digest.clone(), (Instant::now(), session.clone(), account.clone()));
    }

    /// For whom a token speaks, and until when; else the number to give to [`Known::keep_machine`] with what is read now.
    pub fn machine(&self, digest: &str) -> Result<(Timestamp, Person), u64> {
        let read = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match read.by_token.get(digest) {
            Some((at, ends, person)) if at.elapsed() < FRESH => Ok((*ends, person.clone())),
            _ => Err(read.changes),
        }
    }

    /// Keeps what was read of a token that works, unless something changed since.
    pub fn keep_machine(&self, changes: u64, digest: String, (ends, person): (Timestamp, &Person)) {
        let mut read = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if read.changes != changes {
            return;
        }
        if read.by_token.len() >= MOST {
            read.by_token.clear();
        }
        read.by_token.insert(digest, (Instant::now(), ends, person.clone()));
    }

    /// Notes that a session was used.
    pub fn used(&self, digest: &str, now: Timestamp) {
        let mut read = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, session, _)) = read.by_digest.get_mut(digest) {
            session.seen = now;
        }
    }

    /// Forgets everything: a session, a token or an account changed.
    pub fn forget(&self) {
        let mut read = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        read.changes += 1;
        read.by_digest.clear();
        read.by_token.clear();
    }
}

#[cfg(test)]
mod tests {
    use alliance::people::AccountState;

    use super::*;

    #[test]
    fn what_was_read_before_a_change_is_not_kept_after_it() {
        let session = Session {
            digest: "d".to_owned(),
            account: "a".to_owned(),
            stamp: 1,
            how: "passkey".to_owned(),
            began: Timestamp::UNIX_EPOCH,
            seen: Timestamp::UNIX_EPOCH,
            verified: Timestamp::UNIX_EPOCH,
        };
        let account = Account {
            name: "A".to_owned(),
            mail: "a@example.org".to_owned(),
            language: "en".to_owned(),
            organisation: None,
            home: None,
            grants: Vec::new(),
            state: AccountState::Active,
            stamp: 1,
        };
        let known = Known::default();
        let before = known.get("d").unwrap_err();
        known.forget();
        known.keep(before, &session, &account);
        let now = known.get("d").unwrap_err();
        known.keep(now, &session, &account);
        assert!(known.get("d").is_ok());
        known.forget();
        assert!(known.get("d").is_err());

        let person = Person {
            account: "a".to_owned(),
            name: account.name.clone(),
            mail: account.mail.clone(),
            language: "en".to_owned(),
            organisation: None,
            home: None,
            grants: Vec::new(),
            session: None,
            verified: None,
            reads_only: true,
        };
        let before = known.machine("t").unwrap_err();
        known.forget();
        known.keep_machine(before, "t".to_owned(), (Timestamp::MAX, &person));
        let now = known.machine("t").unwrap_err();
        known.keep_machine(now, "t".to_owned(), (Timestamp::MAX, &person));
        assert_eq!(known.machine("t"), Ok((Timestamp::MAX, person)));
        known.forget();
        assert!(known.machine("t").is_err());
    }
}
