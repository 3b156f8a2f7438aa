//! How often somebody may try: the generic cell rate algorithm (ITU-T I.371, annex A) for each address and each account.
//!
//! One number is kept for each who tried: the time at which all of it would be forgotten. Nothing of an address is kept, only a keyed
//! hash whose key dies with the process, so that no memory or dump of it says who reads or reports here. Memory has an upper bound:
//! when it is full, whoever is nearest to being forgotten is forgotten, so an attacker cannot wash out their own entry with others'.

use std::collections::{BTreeSet, HashMap};
use std::net::IpAddr;

use jiff::Timestamp;
use ring::hmac;

use crate::bearer::{self, NoRandomness};

/// How much is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// So many tries at once; at least 1.
    pub burst: u32,
    /// Then one in so many seconds; at least 1.
    pub seconds: u32,
    /// So many different addresses or accounts are remembered; at least 1. Each takes about 100 bytes.
    pub remembered: usize,
}

/// Somebody has to wait this many whole seconds, at least 1 (for `Retry-After`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, thiserror::Error)]
#[error("too many tries: wait {seconds} s")]
pub struct Wait {
    /// How long.
    pub seconds: u64,
}

type Key = [u8; 16];

/// Counts tries under one rule.
#[derive(Debug)]
pub struct Limiter {
    rule: Rule,
    secret: hmac::Key,
    /// Milliseconds since 1970 at which all tries of this one are forgotten.
    until: HashMap<Key, i64>,
    /// The same, by time.
    by_time: BTreeSet<(i64, Key)>,
}

impl Limiter {
    /// Counts from nothing, under a key of its own.
    pub fn new(rule: Rule) -> Result<Self, NoRandomness> {
        let rule = Rule { burst: rule.burst.max(1), seconds: rule.seconds.max(1), remembered: rule.remembered.max(1) };
        let secret = hmac::Key::new(hmac::HMAC_SHA256, bearer::random::<32>()?.expose());
        Ok(Self { rule, secret, until: HashMap::new(), by_time: BTreeSet::new() })
    }

    /// Counts one try of this address, or says how long to wait; what has to wait is not counted.
    pub fn address(&mut self, address: IpAddr, now: Timestamp) -> Result<(), Wait> {
        self.take(self.key_of(address), now)
    }

    /// Counts one try at this account (any name that does not change), likewise. Unknown accounts count too, or the difference would
    /// say which exist.
    pub fn account(&mut self, account: &str, now: Timestamp) -> Result<(), Wait> {
        self.take(self.key(b"account", account.as_bytes()), now)
    }

    /// Forgets the tries at this account: its owner came in.
    pub fn forget_account(&mut self, account: &str) {
        let key = self.key(b"account", account.as_bytes());
        if let Some(until) = self.until.remove(&key) {
            self.by_time.remove(&(until, key));
        }
    }

    /// How many are remembered now.
    pub fn remembered(&self) -> usize {
        self.until.len()
    }

    fn take(&mut self, key: Key, now: Timestamp) -> Result<(), Wait> {
        let now = now.as_millisecond();
        let wait = self.wait(&key, now);
        if wait > 0 {
            return Err(Wait { seconds: u64::try_from(wait).unwrap_or(0).div_ceil(1000) });
        }
        let until = self.held(&key, now).saturating_add(self.step());
        if let Some(old) = self.until.insert(key, until) {
            self.by_time.remove(&(old, key));
        }
        self.by_time.insert((until, key));
        self.drop_oldest(now);
        Ok(())
    }

    /// Milliseconds until the next try is taken; 0 for at once.
    fn wait(&self, key: &Key, now: i64) -> i64 {
        let room = self.step() * (i64::from(self.rule.burst) - 1);
        (self.held(key, now) - now - room).max(0)
    }

    /// Until when the tries so far count. Never beyond what the rule can add up to: a clock that was set back locks nobody out.
    fn held(&self, key: &Key, now: i64) -> i64 {
        let most = self.step() * i64::from(self.rule.burst);
        self.until.get(key).map_or(now, |&until| until.clamp(now, now.saturating_add(most)))
    }

    fn step(&self) -> i64 {
        i64::from(self.rule.seconds) * 1000
    }

    fn drop_oldest(&mut self, now: i64) {
        while let Some(&(until, key)) = self.by_time.first() {
            if until > now && self.until.len() <= self.rule.remembered {
                break;
            }
            self.by_time.remove(&(until, key));
            self.until.remove(&key);
        }
    }

    /// IPv4: the whole address. IPv6: the first 64 bits, since a household has all addresses below (RFC 6177).
    fn key_of(&self, address: IpAddr) -> Key {
        match address.to_canonical() {
            IpAddr::V4(v4) => self.key(b"v4", &v4.octets()),
            IpAddr::V6(v6) => self.key(b"v6", &v6.octets()[..8]),
        }
    }

    fn key(&self, kind: &[u8], what: &[u8]) -> Key {
        let mut hash = hmac::Context::with_key(&self.secret);
        hash.update(kind);
        hash.update(&[0]);
        hash.update(what);
        let hash = hash.sign();
        let whole = hash.as_ref();
        std::array::from_fn(|i| whole[i])
    }
}

/// Both limits of a sign-in: of the address that tries and of the account that is tried.
#[derive(Debug)]
pub struct Guard {
    addresses: Limiter,
    accounts: Limiter,
}

impl Guard {
    /// With a rule for each.
    pub fn new(addresses: Rule, accounts: Rule) -> Result<Self, NoRandomness> {
        Ok(Self { addresses: Limiter::new(addresses)?, accounts: Limiter::new(accounts)? })
    }

    /// Counts one try, or says the longer of the two waits; then nothing is counted for either.
    pub fn attempt(&mut self, address: IpAddr, account: &str, now: Timestamp) -> Result<(), Wait> {
        let account_key = self.accounts.key(b"account", account.as_bytes());
        let ms = now.as_millisecond();
        let wait = self.addresses.wait(&self.addresses.key_of(address), ms).max(self.accounts.wait(&account_key, ms));
        if wait > 0 {
            return Err(Wait { seconds: u64::try_from(wait).unwrap_or(0).div_ceil(1000) });
        }
        self.addresses.address(address, now)?;
        self.accounts.account(account, now)
    }

    /// The owner of this account came in: tries at it are forgotten. Those of the address are not: with one account of their own,
    /// somebody could try for ever.
    pub fn succeeded(&mut self, account: &str) {
        self.accounts.forget_account(account);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const RULE: Rule = Rule { burst: 5, seconds: 60, remembered: 100 };

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(1_800_000_000 + seconds).unwrap()
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn five_at_once_then_one_a_minute() {
        let mut limiter = Limiter::new(RULE).unwrap();
        for _ in 0..5 {
            assert_eq!(limiter.address(ip("192.0.2.1"), at(0)), Ok(()));
        }
        assert_eq!(limiter.address(ip("192.0.2.1"), at(0)), Err(Wait { seconds: 60 }));
        assert_eq!(limiter.address(ip("192.0.2.1"), at(59)), Err(Wait { seconds: 1 }));
        assert_eq!(limiter.address(ip("192.0.2.2"), at(59)), Ok(()), "somebody else");
        assert_eq!(limiter.address(ip("192.0.2.1"), at(60)), Ok(()));
        assert_eq!(limiter.address(ip("192.0.2.1"), at(60)), Err(Wait { seconds: 60 }));
    }

    #[test]
    fn a_household_is_one() {
        let mut limiter = Limiter::new(Rule { burst: 1, ..RULE }).unwrap();
        assert!(limiter.address(ip("2001:db8:1:2:3::1"), at(0)).is_ok());
        assert!(limiter.address(ip("2001:db8:1:2:ffff::9"), at(0)).is_err());
        assert!(limiter.address(ip("2001:db8:1:3::1"), at(0)).is_ok());
        assert!(limiter.address(ip("192.0.2.1"), at(0)).is_ok());
        assert!(limiter.address(ip("::ffff:192.0.2.1"), at(0)).is_err(), "the same address in other dress");
    }

    #[test]
    fn nothing_of_an_address_is_kept() {
        let mut limiter = Limiter::new(RULE).unwrap();
        limiter.address(ip("192.0.2.1"), at(0)).unwrap();
        let mut other = Limiter::new(RULE).unwrap();
        other.address(ip("192.0.2.1"), at(0)).unwrap();
        assert_ne!(limiter.until.keys().next(), other.until.keys().next(), "each process has its own key");
        assert!(!format!("{limiter:?}").contains("192"));
    }

    #[test]
    fn a_flood_does_not_wash_out_who_floods() {
        let mut limiter = Limiter::new(Rule { remembered: 50, ..RULE }).unwrap();
        while limiter.account("target", at(0)).is_ok() {}
        for n in 0..10_000 {
            let _ = limiter.account(&format!("other {n}"), at(0));
        }
        assert_eq!(limiter.remembered(), 50);
        assert!(limiter.account("target", at(0)).is_err());
    }

    #[test]
    fn a_clock_that_was_set_back_locks_nobody_out() {
        let mut limiter = Limiter::new(RULE).unwrap();
        while limiter.account("a", at(0)).is_ok() {}
        assert_eq!(limiter.account("a", at(-400 * 86_400)), Err(Wait { seconds: 60 }));
        assert_eq!(limiter.account("a", at(-400 * 86_400 + 3600)), Err(Wait { seconds: 60 }), "nothing was written");
        assert!(limiter.account("a", at(400 * 86_400)).is_ok());
    }

    #[test]
    fn both_limits_hold_and_a_refused_try_costs_nothing() {
        let mut guard =
            Guard::new(Rule { burst: 10, seconds: 10, remembered: 100 }, Rule { burst: 3, ..RULE }).unwrap();
        for _ in 0..3 {
            guard.attempt(ip("192.0.2.1"), "a", at(0)).unwrap();
        }
        for _ in 0..50 {
            assert_eq!(guard.attempt(ip("192.0.2.1"), "a", at(0)), Err(Wait { seconds: 60 }));
        }
        guard.succeeded("a");
        for _ in 0..3 {
            guard.attempt(ip("192.0.2.1"), "a", at(0)).unwrap();
        }
        for n in 0..4 {
            guard.attempt(ip("192.0.2.1"), &format!("b{n}"), at(0)).unwrap();
        }
        assert_eq!(guard.attempt(ip("192.0.2.1"), "c", at(0)), Err(Wait { seconds: 10 }));
        assert_eq!(guard.attempt(ip("192.0.2.2"), "c", at(0)), Ok(()));
    }

    proptest! {
        /// Against the definition: in any stretch of time no more than the burst and one for each interval in it; and after the wait
        /// that was named the try is taken, a second earlier it is not.
        #[test]
        fn the_rate_holds(burst in 1_u32..8, seconds in 1_u32..30, steps in prop::collection::vec(0_i64..40, 1..200)) {
            let mut limiter = Limiter::new(Rule { burst, seconds, remembered: 10 }).unwrap();
            let mut now = 0;
            let mut taken: Vec<i64> = Vec::new();
            for step in steps {
                now += step;
                match limiter.account("a", at(now)) {
                    Ok(()) => taken.push(now),
                    Err(wait) => {
                        prop_assert!(wait.seconds >= 1 && wait.seconds <= u64::from(seconds));
                        let wait = i64::try_from(wait.seconds).unwrap();
                        prop_assert!(wait == 1 || limiter.account("a", at(now + wait - 1)).is_err());
                        now += wait;
                        prop_assert!(limiter.account("a", at(now)).is_ok());
                        taken.push(now);
                    }
                }
            }
            for (i, from) in taken.iter().enumerate() {
                for (n, to) in taken[i..].iter().enumerate() {
                    prop_assert!(i64::try_from(n).unwrap() < i64::from(burst) + (to - from) / i64::from(seconds) + 1);
                }
            }
        }

        /// Never more is remembered than was allowed, and the two lists say the same.
        #[test]
        fn memory_is_bounded(tries in prop::collection::vec((0_u32..200, 0_i64..20), 0..400), remembered in 1_usize..20) {
            let mut limiter = Limiter::new(Rule { burst: 3, seconds: 5, remembered }).unwrap();
            let mut now = 0;
            for (who, step) in tries {
                now += step;
                let _ = limiter.account(&who.to_string(), at(now));
                prop_assert!(limiter.remembered() <= remembered);
                prop_assert_eq!(limiter.until.len(), limiter.by_time.len());
                prop_assert!(limiter.by_time.iter().all(|(until, key)| limiter.until[key] == *until));
            }
        }
    }
}
