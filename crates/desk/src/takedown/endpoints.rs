//! Which providers' endpoints are out of reach at the moment. One that does not answer keeps no notice to another one back: it rests, and while it rests it is asked now and then.
//! It is in memory alone: a program that starts asks everybody.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// After so many troubles on end an endpoint rests.
const TROUBLES: u32 = 8;
/// For so long; after each further trouble twice as long.
const REST: Duration = Duration::from_secs(5);
/// At most.
const LONGEST: Duration = Duration::from_mins(1);

/// How one endpoint does.
#[derive(Clone, Copy, Debug)]
struct Does {
    troubles: u32,
    rests_until: Option<Instant>,
}

/// How endpoints do, by their addresses.
#[derive(Clone, Debug, Default)]
pub(super) struct Endpoints(Arc<Mutex<BTreeMap<String, Does>>>);

impl Endpoints {
    /// Whether an endpoint may be asked now. Of those who ask while it rests, one is let through when the rest is over, and the others when that one has come back well.
    pub fn may(&self, endpoint: &str, now: Instant) -> bool {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(does) = known.get_mut(endpoint) else { return true };
        match does.rests_until {
            None => true,
            Some(until) if now < until => false,
            Some(_) => {
                does.rests_until = Some(now + rest(does.troubles));
                true
            }
        }
    }

    /// It answered, and soon.
    pub fn well(&self, endpoint: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(endpoint);
    }

    /// It did not answer, or late.
    pub fn ill(&self, endpoint: &str, now: Instant) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let does = known.entry(endpoint.to_owned()).or_insert(Does { troubles: 0, rests_until: None });
        does.troubles = does.troubles.saturating_add(1);
        if does.troubles >= TROUBLES {
            does.rests_until = Some(now + rest(does.troubles));
        }
    }
}

fn rest(troubles: u32) -> Duration {
    (REST * (1 << troubles.saturating_sub(TROUBLES).min(8))).min(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_does_not_answer_rests_and_is_asked_by_one_again() {
        let (endpoints, now) = (Endpoints::default(), Instant::now());
        for _ in 0..TROUBLES {
            assert!(endpoints.may("a", now));
            endpoints.ill("a", now);
        }
        assert!(!endpoints.may("a", now) && endpoints.may("b", now), "nobody else rests for it");
        let later = now + REST;
        assert!(
            endpoints.may("a", later) && !endpoints.may("a", later),
            "one asks, the others wait for what comes of it"
        );
        endpoints.ill("a", later);
        assert!(!endpoints.may("a", later + REST), "longer");
        endpoints.well("a");
        assert!(endpoints.may("a", later));
        for _ in 0..100 {
            endpoints.ill("a", now);
        }
        assert!(endpoints.may("a", now + LONGEST), "never for longer than that");
    }

    #[test]
    fn a_trouble_now_and_then_is_none() {
        let (endpoints, now) = (Endpoints::default(), Instant::now());
        for _ in 0..100 {
            endpoints.ill("a", now);
            endpoints.well("a");
        }
        assert!(endpoints.may("a", now));
    }
}
