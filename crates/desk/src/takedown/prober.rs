//! Looks from outside, by the house itself: where a country's table lets it and the operator has switched it on, and only of what a notice has left for. A look is the status of an answer, and nothing else
//! of it is taken. It goes out by the one gate.
//!
//! A hold neither begins a look nor stops one. Before a notice has left nobody looks, with a hold or without; afterwards looks go on as they would: whoever runs the server, and whoever reads the item's
//! page, would else see by their end that something is held. No address and no host is in any line of a log.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use alliance::takedown::looks::again;
use alliance::takedown::{Glance, Mark, Seen};
use jiff::{SignedDuration, Timestamp};
use outbound::{Bounds, Outbound, Unseen};
use sha2::{Digest, Sha256};
use store::work::Errand;
use tokio::sync::watch;
use tokio::task::JoinSet;
use url::Url;

use super::looks::{LOOK, Look, Watched};
use crate::{Desk, DeskError};

/// What is to be looked at is looked for so often.
const PAUSE: Duration = Duration::from_secs(1);
/// So many are looked at at the same time: each waits for a server far away.
const TOGETHER: usize = 8;
/// Whoever takes a look up has it for so long; then somebody else does. It is longer than a look may take.
const LEASE: SignedDuration = SignedDuration::from_mins(2);
/// A host is asked no more often than that, whatever of it is looked at.
const APART: SignedDuration = SignedDuration::from_secs(10);
/// Hosts that are remembered, at most.
const REMEMBERED: usize = 100_000;

/// Looks whether something is at an address. Blocking.
pub trait Eyes: Debug + Send + Sync {
    /// What comes of it.
    fn look(&self, address: &Url) -> Glance;
}

impl Eyes for Outbound {
    fn look(&self, address: &Url) -> Glance {
        match self.status(address) {
            Ok(status) => Glance::Status(status),
            Err(Unseen::Refused(_)) => Glance::NotLet,
            Err(Unseen::NoSuchName) => Glance::NoSuchName,
            Err(Unseen::NotTaken) => Glance::NotTaken,
            Err(Unseen::NoWay) => Glance::NoWay,
            Err(Unseen::TooSlow | Unseen::NotLookedUp) => Glance::TooSlow,
            Err(Unseen::Unsafe) => Glance::Unsafe,
        }
    }
}

/// Always the same, and nobody is asked: for where everything is invented.
impl Eyes for Glance {
    fn look(&self, _: &Url) -> Glance {
        *self
    }
}

/// What a round of looks came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    /// It is there.
    pub there: u64,
    /// It is not.
    pub gone: u64,
    /// It cannot be said from here.
    pub closed: u64,
    /// Nothing was learnt.
    pub nothing: u64,
}

/// Looks that were made since the program began. They are the same whatever is held.
#[derive(Debug, Default)]
pub(crate) struct Made {
    there: AtomicU64,
    gone: AtomicU64,
    closed: AtomicU64,
    nothing: AtomicU64,
}

impl Made {
    fn count(&self, saw: Option<Seen>) {
        let one = match saw {
            Some(Seen::There) => &self.there,
            Some(Seen::Gone) => &self.gone,
            Some(Seen::Closed) => &self.closed,
            None => &self.nothing,
        };
        one.fetch_add(1, Ordering::Relaxed);
    }

    fn read(&self) -> Looks {
        let read = |one: &AtomicU64| one.load(Ordering::Relaxed);
        Looks {
            there: read(&self.there),
            gone: read(&self.gone),
            closed: read(&self.closed),
            nothing: read(&self.nothing),
        }
    }
}

/// A host's turns.
#[derive(Clone, Copy, Debug)]
struct Host {
    /// When it was asked last.
    last: Timestamp,
    /// The next turn that nobody has.
    free: Timestamp,
}

/// When each host may be asked next, and which items have which turn. It is in memory alone.
#[derive(Debug, Default)]
struct Turns {
    hosts: BTreeMap<Mark, Host>,
    items: BTreeMap<String, Timestamp>,
}

impl Turns {
    /// The turn of an item at its host: now, and then it is taken; or later.
    fn turn(&mut self, host: &Mark, item: &str, now: Timestamp) -> Timestamp {
        let own = self.items.get(item).copied();
        if let Some(at) = own.filter(|at| *at > now) {
            return at;
        }
        if self.hosts.len() >= REMEMBERED {
            self.hosts.retain(|_, host| host.free > now);
        }
        let host = self.hosts.entry(host.clone()).or_insert(Host { last: Timestamp::MIN, free: Timestamp::MIN });
        let open = later(host.last, APART);
        if open <= now && (own.is_some() || host.free <= now) {
            self.items.remove(item);
            (host.last, host.free) = (now, host.free.max(later(now, APART)));
            return now;
        }
        let at = host.free.max(open).max(now);
        host.free = later(at, APART);
        if self.items.len() < REMEMBERED {
            self.items.insert(item.to_owned(), at);
        }
        at
    }
}

/// What becomes of an errand.
enum Then {
    /// Nobody looks any more.
    Done,
    /// It is looked at then; how often it was tried in vain.
    At(Timestamp, u32),
}

/// Looks from outside.
#[derive(Clone, Debug)]
pub struct Prober {
    desk: Desk,
    eyes: Arc<dyn Eyes>,
    turns: Arc<Mutex<Turns>>,
    /// When any server was reached last: a house that is cut off itself takes nothing for gone.
    reached: Arc<Mutex<Option<Timestamp>>>,
}

fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.saturating_add(by).unwrap_or(Timestamp::MAX)
}

/// A time is put off by up to an eighth of how far away it is, by the item's id: what left together is not looked at together.
fn spread(item: &str, now: Timestamp, due: Timestamp) -> Timestamp {
    let part = i32::from(Sha256::digest(item.as_bytes())[0]);
    later(due, due.duration_since(now) / 2048 * part)
}

impl Prober {
    /// How long a look takes, at most.
    pub const BOUNDS: Bounds = Bounds { patience: Duration::from_secs(20), largest: 0, redirects: 0 };

    /// Looks at this desk's items with these eyes.
    pub fn new(desk: Desk, eyes: impl Eyes + 'static) -> Self {
        Self { desk, eyes: Arc::new(eyes), turns: Arc::default(), reached: Arc::default() }
    }

    /// Looks whenever it is time, until told to stop.
    pub async fn keep(self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            tokio::select! {
                done = self.look_due() => match done {
                    Ok(looks) if looks == Looks::default() => {}
                    Ok(looks) => tracing::info!(looks.there, looks.gone, looks.closed, looks.nothing, "looks from outside"),
                    Err(error) => tracing::error!(%error, "what is to be looked at from outside could not be"),
                },
                _ = stop.wait_for(|stop| *stop) => return,
            }
            tokio::select! {
                () = tokio::time::sleep(PAUSE) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
        }
    }

    /// Looks at whatever is due now.
    pub async fn look_due(&self) -> Result<Looks, DeskError> {
        let (began, mut under_way) = (self.desk.looks_made(), JoinSet::new());
        loop {
            let free = u32::try_from(TOGETHER - under_way.len()).unwrap_or_default();
            let now = self.desk.reckoned().await?;
            let due = if free == 0 { Vec::new() } else { self.desk.store().errands_due(LOOK, now, free).await? };
            let until = later(now, LEASE);
            for errand in due {
                if self.desk.store().postpone_errand(&errand, until, errand.tries).await? {
                    let (here, errand) = (self.clone(), Errand { due: until, ..errand });
                    under_way.spawn(async move { here.look_or_later(&errand).await });
                }
            }
            let Some(ended) = under_way.join_next().await else { break };
            ended.map_err(|e| DeskError::Broken(e.to_string()))?;
        }
        let made = self.desk.looks_made();
        Ok(Looks {
            there: made.there - began.there,
            gone: made.gone - began.gone,
            closed: made.closed - began.closed,
            nothing: made.nothing - began.nothing,
        })
    }

    /// What one item suffers keeps no other back: its time comes again.
    async fn look_or_later(&self, errand: &Errand) {
        let item = errand.object.as_str();
        let kept = match self.look_one(errand).await {
            Ok(Then::Done) => self.desk.store().finish_errand(errand).await,
            // Where somebody asked for an earlier look meanwhile, that one stays.
            Ok(Then::At(due, tries)) => self.desk.store().postpone_errand(errand, due, tries).await.map(|_| ()),
            Err(error) => {
                tracing::error!(%error, item, "an item could not be looked at from outside; it is tried again");
                return;
            }
        };
        if let Err(error) = kept {
            tracing::error!(%error, item, "that could not be remembered");
        }
    }

    async fn look_one(&self, errand: &Errand) -> Result<Then, DeskError> {
        let (desk, item) = (&self.desk, errand.object.as_str());
        let now = desk.reckoned().await?;
        let Some(watched) = desk.watched_item(item).await? else { return Ok(Then::Done) };
        // Nothing has left: the deed that sends asks for the first look. A year later nobody looks any more.
        if watched.next(now).is_none() {
            return Ok(Then::Done);
        }
        // Once its country lets it be looked, that is asked for again.
        if !desk.looks_from_outside(watched.paper.member.as_deref()).await? {
            return Ok(Then::Done);
        }
        if let Some(freeze) = watched.kept.item.freeze.as_ref().filter(|freeze| now < freeze.until) {
            return Ok(Then::At(freeze.until, 0));
        }
        let turn =
            self.turns.lock().unwrap_or_else(PoisonError::into_inner).turn(&watched.kept.item.places.host, item, now);
        if turn > now {
            return Ok(Then::At(turn, errand.tries));
        }
        let Some(glance) = self.glance(&watched).await? else { return Ok(Then::Done) };
        let now = desk.reckoned().await?;
        let reached = *self.reached.lock().unwrap_or_else(PoisonError::into_inner);
        let known_gone = watched.kept.item.availability.gone().is_some();
        // That a server wants a password now says nothing of what was gone.
        let saw = glance.says(reached, now).filter(|saw| !(*saw == Seen::Closed && known_gone));
        desk.inner.looks.count(saw);
        if let Some(saw) = saw {
            desk.note_look(item, &Look { saw, by: None, word: Some(glance.word()) }).await?;
        } else if let Some(soon) = again(errand.tries, now).filter(|_| glance.may_pass()) {
            return Ok(Then::At(soon, errand.tries + 1));
        }
        let next = desk.watched_item(item).await?.and_then(|watched| watched.next(now));
        Ok(next.map_or(Then::Done, |next| Then::At(spread(item, now, next), 0)))
    }

    /// Looks at one; none where its address is destroyed.
    async fn glance(&self, watched: &Watched) -> Result<Option<Glance>, DeskError> {
        let Some(address) = self.desk.address_of(watched.paper.clone()).await? else { return Ok(None) };
        let Ok(mut url) = Url::parse(address.location().expose()) else { return Ok(Some(Glance::NotLet)) };
        url.set_fragment(None);
        let eyes = Arc::clone(&self.eyes);
        let glance = tokio::task::spawn_blocking(move || eyes.look(&url)).await;
        let glance = glance.map_err(|e| DeskError::Broken(e.to_string()))?;
        if matches!(glance, Glance::Status(_)) {
            let now = self.desk.reckoned().await?;
            *self.reached.lock().unwrap_or_else(PoisonError::into_inner) = Some(now);
        }
        Ok(Some(glance))
    }
}

impl Desk {
    /// Looks from outside that were made since the program began.
    pub fn looks_made(&self) -> Looks {
        self.inner.looks.read()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    const NOW: Timestamp = Timestamp::constant(1_800_000_000, 0);

    #[test]
    fn a_host_is_asked_once_in_ten_seconds_and_everybody_has_one_turn() {
        let mut turns = Turns::default();
        let [here, there] = ["a", "b"].map(|letter| Mark::new(letter.repeat(64)).unwrap());
        let seconds = |at: Timestamp| at.duration_since(NOW).as_secs();
        let first: Vec<i64> = ["1", "2", "3"].map(|item| seconds(turns.turn(&here, item, NOW))).into();
        assert_eq!(first, [0, 10, 20]);
        assert_eq!(seconds(turns.turn(&there, "4", NOW)), 0, "another host waits for nobody");
        let at = later(NOW, SignedDuration::from_secs(10));
        assert_eq!(turns.turn(&here, "2", at), at, "it is its turn");
        assert_eq!(seconds(turns.turn(&here, "5", at)), 30, "behind the third");
        assert_eq!(seconds(turns.turn(&here, "3", at)), 20, "whoever comes before their turn waits for it");
        // A program that was slow asks nobody faster for it.
        let late = later(NOW, SignedDuration::from_secs(100));
        let turns: Vec<i64> = ["3", "5"].map(|item| seconds(turns.turn(&here, item, late))).into();
        assert_eq!(turns, [100, 110]);
    }

    #[test]
    fn what_left_together_is_looked_at_apart() {
        let due = later(NOW, SignedDuration::from_hours(8));
        let at: BTreeSet<i64> =
            (0..50).map(|n| spread(&format!("item {n}"), NOW, due).duration_since(due).as_secs()).collect();
        assert!(at.len() > 30, "{at:?}");
        assert!(at.iter().all(|late| (0..=3_600).contains(late)), "{at:?}");
    }
}
