//! Where a reported item lies: looked up as soon as it comes in, and whenever what was found is too old. Name servers and registries are asked; nothing of what lies at an
//! address is ever fetched. What they said is sealed with the item, and is its first evidence.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use alliance::people::access::ItemAssess;
use alliance::register::{Digest, PaperKind};
use alliance::takedown::{Assessment, Evidence, HostingRefusal};
use hosting::attribution::Outcome;
use hosting::dns::NotAnswered;
use hosting::{Attribution, Finder, Host};
use interchange::takedown::address::Address;
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest as _, Sha256};
use store::work::{Deed, LookUp, LookUpChange, Paper, PaperChange, Refused};
use tokio::sync::watch;
use tokio::task::JoinSet;
use vault::Secret;

use super::chain::look_up;
use super::kept::{ADDRESS, FOUND, Kept, closed, opened};
use crate::people::Authorised;
use crate::register::HOUSE;
use crate::work::readable;
use crate::{Desk, DeskError};

/// What is to be looked up is looked for so often.
const LOOK: Duration = Duration::from_millis(500);
/// So many are looked up at the same time: each waits for servers far away.
const TOGETHER: usize = 16;
/// Whoever looks something up has it for so long; then somebody else does.
const LEASE: SignedDuration = SignedDuration::from_mins(2);
/// What is not answered is asked again so often: for a day or two.
const TRIES: u64 = 24;
/// What was found of a host so long ago is found anew, though nobody asked for that: notices want it from within the hour.
const AGE: SignedDuration = SignedDuration::from_mins(30);
/// Hosts whose findings are remembered, at most.
const REMEMBERED: usize = 10_000;
/// How often a finding is written when others change the item meanwhile.
const WRITES: u32 = 20;

/// What was found of hosts lately, by their marks. It is in memory alone and dies with the program.
#[derive(Default)]
struct Lately(Mutex<BTreeMap<String, Arc<Attribution>>>);

impl fmt::Debug for Lately {
    /// No host.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Lately(…)")
    }
}

impl Lately {
    fn get(&self, mark: &str, now: Timestamp) -> Option<Arc<Attribution>> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = |found: &&Arc<Attribution>| !found.stale(now) && now.duration_since(found.as_of) <= AGE;
        known.get(mark).filter(fresh).cloned()
    }

    fn put(&self, mark: String, found: &Arc<Attribution>, now: Timestamp) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= REMEMBERED {
            known.retain(|_, found| !found.stale(now));
        }
        if known.len() < REMEMBERED {
            known.insert(mark, Arc::clone(found));
        }
    }
}

/// What a round of looking up came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LookedUp {
    /// Items of which something was found: a host, a network in front of one, or that the name leads nowhere.
    pub found: u64,
    /// Items that are asked for again later.
    pub later: u64,
}

/// Finds where items lie.
#[derive(Clone, Debug)]
pub struct Finding {
    desk: Desk,
    finder: Arc<Finder>,
    lately: Arc<Lately>,
}

impl Finding {
    /// With that finder, for this desk's items.
    pub fn new(desk: Desk, finder: Finder) -> Self {
        Self { desk, finder: Arc::new(finder), lately: Arc::default() }
    }

    /// Looks up whatever is to be looked up, until told to stop.
    pub async fn keep(self, mut stop: watch::Receiver<bool>) {
        while !*stop.borrow() {
            tokio::select! {
                done = self.look_up_due() => match done {
                    Ok(LookedUp { found: 0, later: 0 }) => {}
                    Ok(done) => tracing::info!(done.found, done.later, "hosts of reported items were looked up"),
                    Err(error) => tracing::error!(%error, "hosts of reported items could not be looked up"),
                },
                _ = stop.wait_for(|stop| *stop) => return,
            }
            tokio::select! {
                () = tokio::time::sleep(LOOK) => {}
                _ = stop.wait_for(|stop| *stop) => return,
            }
        }
    }

    /// Looks up what is due now.
    pub async fn look_up_due(&self) -> Result<LookedUp, DeskError> {
        let (mut done, mut under_way) = (LookedUp::default(), JoinSet::new());
        loop {
            let free = u32::try_from(TOGETHER - under_way.len()).unwrap_or_default();
            let due = if free == 0 {
                Vec::new()
            } else {
                self.desk.store().look_ups_due(self.desk.reckoned().await?, free).await?
            };
            for one in due {
                let until = later(self.desk.reckoned().await?, LEASE);
                if self.desk.store().claim_look_up(&one, until).await? {
                    let here = self.clone();
                    let claimed = LookUp { due: until, ..one };
                    under_way.spawn(async move { here.look_up_or_later(claimed).await });
                }
            }
            // Whichever ends first makes room for the next: nobody waits for the slowest.
            let Some(ended) = under_way.join_next().await else { return Ok(done) };
            let is_found = ended.map_err(|e| DeskError::Broken(e.to_string()))?;
            done.found += u64::from(is_found);
            done.later += u64::from(!is_found);
        }
    }

    /// Looks one up. What one item suffered keeps no other waiting, and ends some time.
    async fn look_up_or_later(&self, claimed: LookUp) -> bool {
        let error = match self.look_up_one(&claimed).await {
            Ok(is_found) => return is_found,
            Err(error) => error,
        };
        let item = claimed.item.as_str();
        tracing::error!(%error, item, "the host of an item could not be looked up");
        let kept = if claimed.tries < TRIES {
            let again = later(
                self.desk.reckoned().await.unwrap_or(claimed.due),
                LEASE * i32::try_from(claimed.tries + 1).unwrap_or(i32::MAX),
            );
            self.desk
                .store()
                .postpone_look_up(&claimed, again, claimed.tries + 1)
                .await
                .map(|_| ())
                .map_err(DeskError::from)
        } else {
            self.desk.give_up_seeking(item).await
        };
        if let Err(error) = kept {
            tracing::error!(%error, item, "that could not be remembered");
        }
        false
    }

    /// Looks one up; says whether something was found.
    async fn look_up_one(&self, due: &LookUp) -> Result<bool, DeskError> {
        let desk = &self.desk;
        let address = match desk.any_paper(PaperKind::Item, &due.item).await? {
            Some(paper) => desk.address_of(paper).await?,
            None => None,
        };
        let Some(address) = address else {
            desk.give_up_seeking(&due.item).await?;
            return Ok(false);
        };
        let found = self.ask(&address, due.anew).await?;
        let is_final = !matches!(found.outcome, Outcome::NotAnswered(why) if why != NotAnswered::NoSuchName);
        if !is_final && due.tries < TRIES {
            let again = later(found.as_of, found.good_for() * i32::try_from(due.tries + 1).unwrap_or(i32::MAX));
            desk.store().postpone_look_up(due, again, due.tries + 1).await?;
            return Ok(false);
        }
        desk.note_found(&due.item, &found).await?;
        Ok(is_final)
    }

    /// Asks, or remembers.
    async fn ask(&self, address: &Address, anew: bool) -> Result<Arc<Attribution>, DeskError> {
        let mark = self.desk.record_keys()?.blind(address.host().key().input());
        let now = self.desk.reckoned().await?;
        if let Some(found) = self.lately.get(&mark, now).filter(|_| !anew) {
            return Ok(found);
        }
        let host = Host::read(address.host().name().expose())
            .map_err(|_| DeskError::Broken("the host of an item is none".to_owned()))?;
        let finder = Arc::clone(&self.finder);
        let found = tokio::task::spawn_blocking(move || finder.find(&host, now)).await;
        let found = Arc::new(found.map_err(|e| DeskError::Broken(e.to_string()))?);
        self.lately.put(mark, &found, now);
        Ok(found)
    }
}

fn later(at: Timestamp, by: SignedDuration) -> Timestamp {
    at.checked_add(by).unwrap_or(Timestamp::MAX)
}

fn with_look_up(mut deed: Deed, change: LookUpChange) -> Deed {
    deed.look_ups.push(change);
    deed
}

impl Desk {
    /// The address of an item; none where it was destroyed.
    pub(super) async fn address_of(&self, paper: Paper) -> Result<Option<Address>, DeskError> {
        let (paper, kept) = readable::<Kept>(paper)?;
        let Some(key) = self.key_of(&paper).await? else { return Ok(None) };
        let Some(text) = opened(&key, ADDRESS, Some(&kept.address))? else { return Ok(None) };
        Address::read(text.expose())
            .map(Some)
            .map_err(|_| DeskError::Broken(format!("the address of item {} is none any more", paper.id)))
    }

    /// Looks for an item's host no more: it was destroyed, or nothing came of it for too long.
    async fn give_up_seeking(&self, item: &str) -> Result<(), DeskError> {
        let deed = Deed::new(HOUSE, "item.host-not-sought", PaperKind::Item, item);
        self.perform(with_look_up(deed, LookUpChange::Done { item: item.to_owned() })).await.map(|_| ())
    }

    /// Writes down where an item lies.
    pub(crate) async fn note_found(&self, item: &str, found: &Attribution) -> Result<(), DeskError> {
        let mut writes = WRITES;
        loop {
            let Some(paper) = self.any_paper(PaperKind::Item, item).await? else { return Ok(()) };
            match self.note_once(paper, found).await {
                Err(DeskError::Refused(Refused::Moved { .. })) if writes > 1 => writes -= 1,
                done => return done,
            }
        }
    }

    async fn note_once(&self, paper: Paper, found: &Attribution) -> Result<(), DeskError> {
        let (paper, mut kept) = readable::<Kept>(paper)?;
        let deed = Deed::new(HOUSE, "item.host-sought", PaperKind::Item, &paper.id).of(paper.member.as_deref());
        let mut deed = with_look_up(deed, LookUpChange::Done { item: paper.id.clone() });
        let Some(key) = self.key_of(&paper).await? else { return self.perform(deed).await.map(|_| ()) };
        let now = self.reckoned().await?;
        let text = serde_json::to_string(found).map_err(|e| DeskError::Broken(e.to_string()))?;
        let sealed = key.seal(FOUND, paper.no + 1, &Secret::new(text)).map_err(closed)?;
        // A digest of what is sealed: one of the text would let whoever guesses a host find out that they guessed right.
        let digest = Digest::try_from(hex::encode(Sha256::digest(&sealed)));
        kept.item.evidence =
            Some(Evidence { digest: digest.map_err(|e| DeskError::Broken(e.to_string()))?, sealed: now });
        kept.found = Some(sealed);
        kept.item.places.servers.extend(found.addresses.iter().filter(|a| a.public).map(|a| a.address));
        let broken = |e: HostingRefusal| DeskError::Broken(e.to_string());
        kept.item.hosting =
            kept.item.hosting.resolve(now).map_err(broken)?.look_up(look_up(found), now).map_err(broken)?;
        if matches!(kept.item.assessment, Assessment::InScope { .. }) {
            deed.errands.push(super::dispatch::wanted(&paper.id, now));
        }
        let mut change = PaperChange::next(&paper, &paper.state, &kept);
        change.rank = kept.rank();
        self.perform(deed.with(change)).await.map(|_| ())
    }

    /// Asks for an item's host to be looked up anew: hosts move within hours.
    pub async fn item_seek(&self, leave: &Authorised<ItemAssess>) -> Result<(), DeskError> {
        let paper = leave.paper();
        let deed = Deed::new(&leave.person().account, "item.host-wanted", PaperKind::Item, &paper.id);
        let asked = LookUpChange::Ask { item: paper.id.clone(), due: self.reckoned().await?, anew: true };
        self.perform(with_look_up(deed.of(paper.member.as_deref()), asked)).await.map(|_| ())
    }
}

/// What was found of an item's host, as it was sealed.
pub(super) fn found_of(key: &vault::records::RecordKey, kept: &Kept) -> Result<Option<Attribution>, DeskError> {
    let Some(text) = opened(key, FOUND, kept.found.as_ref())? else { return Ok(None) };
    // The error's own words may be those of what was sealed: the place is enough.
    let unread = |e: serde_json::Error| {
        DeskError::Broken(format!("what was found of an item's host cannot be read from column {} on", e.column()))
    };
    serde_json::from_str(text.expose()).map(Some).map_err(unread)
}
