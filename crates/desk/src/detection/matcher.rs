//! The index at work: loaded once, then following the journal.
//!
//! What a lookup sees is some moment of the journal, and [`Matcher::through`] says which. Whoever adds something waits until the
//! index has come that far, and so finds it by the next question.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};
use std::time::Duration;

use alliance::detection::{Bank, Entry, Fingerprint, FingerprintKind, QuorumWork};
use alliance::register::PaperKind;
use hamming::{Change, Code, Index, Live, View};
use jiff::Timestamp;
use store::work::{Act, ActFilter, EntryRow, LotRow, Paper};

use super::digests::Digests;
use super::known::{Content, EntryKept, Known, LotKept, lives};
use super::watch::{Watches, week_before};
use crate::{Desk, DeskError};

/// Rows read at once.
const STRETCH: u32 = 20_000;
/// How much entries find is kept after so many looks at the journal.
const KEEPING: u32 = 60;
/// Acts followed at once.
const ACTS: u32 = 200;
/// An index that has not followed for so many seconds is stale.
const STALE: i64 = 65;
/// How often the journal is looked at for what another program did.
const EVERY: Duration = Duration::from_secs(1);

/// The index.
pub struct Matcher {
    pictures: Live,
    pub(super) files: Digests,
    known: RwLock<Known>,
    pub(super) watches: Watches,
    through: AtomicU64,
    /// Milliseconds since 1970 at which the journal was followed last.
    followed: AtomicU64,
    /// One follows at a time.
    turn: tokio::sync::Mutex<()>,
}

impl std::fmt::Debug for Matcher {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Matcher").field("through", &self.through()).finish_non_exhaustive()
    }
}

/// What stands on lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// How many fingerprints.
    pub entries: u64,
    /// When the newest was added; none where there never was one.
    pub newest: Option<Timestamp>,
}

/// What has to be read again of what acts wrote.
#[derive(Default)]
struct Touched {
    papers: BTreeSet<(PaperKind, String)>,
    entries: BTreeSet<u64>,
    lots: BTreeSet<u64>,
}

impl Touched {
    fn of(acts: &[Act]) -> Self {
        let mut touched = Self::default();
        for name in acts.iter().flat_map(|act| act.wrote.keys()) {
            let mut parts = name.splitn(3, '/');
            let (Some(kind), Some(id)) = (parts.next(), parts.next()) else { continue };
            let Ok(kind) = kind.parse::<PaperKind>() else { continue };
            match (kind, id.parse()) {
                (PaperKind::Entry, Ok(number)) => {
                    touched.entries.insert(number);
                }
                (PaperKind::Lot, Ok(number)) => {
                    touched.lots.insert(number);
                }
                (PaperKind::Bank | PaperKind::Content | PaperKind::Quorum, _) => {
                    touched.papers.insert((kind, id.to_owned()));
                }
                _ => {}
            }
        }
        touched
    }
}

impl Matcher {
    /// The entry of the journal up to which the index has followed.
    pub fn through(&self) -> u64 {
        self.through.load(Ordering::Acquire)
    }

    /// When it followed the journal last.
    pub fn followed_at(&self) -> Timestamp {
        let milliseconds = i64::try_from(self.followed.load(Ordering::Acquire)).unwrap_or(i64::MAX);
        Timestamp::from_millisecond(milliseconds).unwrap_or_default()
    }

    /// How many fingerprints of a kind are in it.
    pub fn len(&self, kind: FingerprintKind) -> usize {
        if kind.is_near() { self.pictures.view().len() } else { self.files.len(kind) }
    }

    /// How many fingerprints are in it.
    pub fn entries(&self) -> usize {
        FingerprintKind::ALL.iter().map(|kind| self.len(*kind)).sum()
    }

    /// When the newest entry of a kind was added, to the second; none where there never was one.
    pub fn newest(&self, kind: FingerprintKind) -> Option<Timestamp> {
        let newest = self.known().newest[kind as usize];
        (newest > 0).then(|| Timestamp::from_second(newest).unwrap_or_default())
    }

    pub(super) fn known(&self) -> RwLockReadGuard<'_, Known> {
        self.known.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn view(&self) -> View {
        self.pictures.view()
    }

    fn change_known<T>(&self, change: impl FnOnce(&mut Known) -> T) -> T {
        change(&mut self.known.write().unwrap_or_else(PoisonError::into_inner))
    }
}

fn number_of(id: &str) -> Option<u64> {
    id.get(1..)?.parse().ok()
}

fn unreadable(kind: PaperKind, id: impl std::fmt::Display) -> DeskError {
    DeskError::Broken(format!(
        "{kind} {id} cannot be read: run `accord verify` to see whether it was changed, or start the release that wrote it"
    ))
}

impl Known {
    fn take_paper(&mut self, paper: &Paper) -> Result<(), DeskError> {
        let bad = || unreadable(paper.kind, &paper.id);
        match paper.kind {
            PaperKind::Bank => {
                self.banks.insert(number_of(&paper.id).ok_or_else(bad)?, paper.read::<Bank>().ok_or_else(bad)?);
            }
            PaperKind::Content => {
                let content = paper.read::<Content>().ok_or_else(bad)?;
                let stands = (paper.state != super::contents::REMOVED).then_some(content);
                self.put_content(number_of(&paper.id).ok_or_else(bad)?, stands);
            }
            PaperKind::Quorum => self.quorum = paper.read::<QuorumWork>().ok_or_else(bad)?.stands(),
            _ => {}
        }
        Ok(())
    }

    /// Notes by which entry of the journal a bank or the quorum is as it is.
    fn note(&mut self, act: &Act) {
        if act.kind == PaperKind::Bank.as_str() {
            self.bank_changed.extend(number_of(&act.object).map(|bank| (bank, act.seq)));
        } else if act.act == super::quorum::CONFIRMED {
            self.quorum_changed = act.seq;
        }
    }

    fn take_lot(&mut self, lot: &LotRow) -> Result<(), DeskError> {
        let entry = lot.read::<Entry>().ok_or_else(|| unreadable(PaperKind::Lot, lot.number))?;
        self.put_lot(lot.number, LotKept { bank: lot.bank, room: lot.room, changed: lot.changed, entry });
        Ok(())
    }

    /// Takes what is said of an entry, and says whether it can be found.
    fn take_entry(&mut self, row: &EntryRow) -> Result<bool, DeskError> {
        if let Some(body) = &row.body {
            let entry: Entry =
                serde::Deserialize::deserialize(body).map_err(|_| unreadable(PaperKind::Entry, row.number))?;
            let changed = row.changed.unwrap_or_default();
            self.put_entry(row.number, EntryKept { bank: row.bank, changed, entry });
        }
        let Some((_, entry)) = self.entry(row.number) else { return Ok(false) };
        let is_open = self.banks.get(&row.bank).is_some_and(Bank::is_open);
        let (lives, added) = (lives(entry) && is_open, entry.added.act.at.as_second());
        let newest = &mut self.newest[row.fingerprint.kind() as usize];
        *newest = added.max(*newest);
        Ok(lives)
    }
}

impl Desk {
    /// Whether the index has not followed the journal for more than a minute.
    pub fn index_is_stale(&self) -> bool {
        let Some(matcher) = self.matcher() else { return true };
        self.clock().now().duration_since(matcher.followed_at()).as_secs() > STALE
    }

    /// How many fingerprints of a kind stand on lists now, and when the newest was added: the index is brought up to the end of the
    /// journal first.
    pub async fn kept_of(&self, kind: FingerprintKind) -> Result<Kept, DeskError> {
        self.follow().await?;
        let kept = |matcher: Arc<Matcher>| Kept { entries: matcher.len(kind) as u64, newest: matcher.newest(kind) };
        Ok(self.matcher().map(kept).unwrap_or_default())
    }

    /// The index; none until it is loaded.
    pub fn matcher(&self) -> Option<Arc<Matcher>> {
        self.inner.matcher.get().cloned()
    }

    /// Loads the index and follows the journal from then on, until told to stop.
    pub async fn keep_matching(self, mut stop: tokio::sync::watch::Receiver<bool>) {
        let mut looks = 0_u32;
        loop {
            let next = if self.matcher().is_none() { self.load_matcher().await } else { self.follow().await };
            if let Err(error) = next {
                tracing::error!(%error, "the index of known material does not follow the journal");
            }
            if let Err(error) = self.match_items_due().await {
                tracing::error!(%error, "reported files could not be looked up on the lists");
            }
            let ends = tokio::select! {
                () = tokio::time::sleep(EVERY) => false,
                _ = stop.wait_for(|stop| *stop) => true,
            };
            looks += 1;
            if (ends || looks.is_multiple_of(KEEPING))
                && let Err(error) = self.keep_hours().await
            {
                tracing::error!(%error, "how much entries found in this hour could not be kept");
            }
            if ends {
                return;
            }
        }
    }

    /// Keeps how much entries find in this hour, so that whoever is started next knows what is usual.
    pub async fn keep_hours(&self) -> Result<(), DeskError> {
        let Some(matcher) = self.matcher() else { return Ok(()) };
        Ok(self.store().keep_hours(&matcher.watches.to_keep(self.clock().now())).await?)
    }

    /// Loads the index from what stands in the database.
    pub async fn load_matcher(&self) -> Result<(), DeskError> {
        let store = self.store();
        // What is written while it is read is read once more afterwards: that changes nothing, or what it should.
        let through = store.journal_size().await?;
        let mut known = Known::default();
        for kind in [PaperKind::Quorum, PaperKind::Bank, PaperKind::Content] {
            let mut page = 1;
            loop {
                let filter = store::work::PaperFilter { page, per_page: 1_000, ..Default::default() };
                let (papers, _) = store.papers(&store::work::View::All, kind, &filter).await?;
                for paper in &papers {
                    known.take_paper(paper)?;
                }
                if papers.len() < 1_000 {
                    break;
                }
                page += 1;
            }
        }
        for (object, seq) in store.newest_acts(PaperKind::Bank).await? {
            known.bank_changed.extend(number_of(&object).map(|bank| (bank, seq)));
        }
        let confirmed = Some(super::quorum::CONFIRMED.to_owned());
        let confirmed = ActFilter { act: confirmed, page: 1, per_page: 1, ..ActFilter::default() };
        let (confirmed, _) = store.acts(&store::work::View::All, &confirmed).await?;
        known.quorum_changed = confirmed.first().map_or(0, |act| act.seq);
        let mut above = 0;
        loop {
            let lots = store.lots(None, above, 1_000).await?;
            let Some(last) = lots.last() else { break };
            above = last.number;
            for lot in &lots {
                known.take_lot(lot)?;
            }
        }
        known.indexed = known.open_banks();
        let (files, mut pictures) = (Digests::default(), Vec::new());
        let mut above = 0;
        loop {
            let rows = store.entries_between(above, u64::MAX, STRETCH).await?;
            let Some(last) = rows.last() else { break };
            above = last.number;
            for row in &rows {
                if !known.take_entry(row)? {
                    continue;
                }
                match row.fingerprint {
                    Fingerprint::Pdq(bytes) => pictures.push((row.number, Code::from_bytes(bytes))),
                    file => files.set(row.number, file),
                }
            }
        }
        let index = tokio::task::spawn_blocking(|| Index::build(pictures))
            .await
            .map_err(|_| DeskError::Closing)?
            .map_err(|e| DeskError::Broken(format!("the index of pictures was not built: {e}")))?;
        let watches = Watches::default();
        watches.take_up(&store.hours_from(week_before(self.clock().now())).await?);
        let matcher = Matcher {
            pictures: Live::new(index),
            files,
            known: RwLock::new(known),
            watches,
            through: AtomicU64::new(through),
            followed: AtomicU64::new(0),
            turn: tokio::sync::Mutex::new(()),
        };
        let _ = self.inner.matcher.set(Arc::new(matcher));
        self.follow().await
    }

    /// Brings the index up to the end of the journal.
    pub(super) async fn follow(&self) -> Result<(), DeskError> {
        let Some(matcher) = self.matcher() else { return Ok(()) };
        let _turn = matcher.turn.lock().await;
        loop {
            let followed = self.store().follow(matcher.through(), ACTS).await?;
            let is_end = followed.acts.len() < ACTS as usize;
            self.take_acts(&matcher, &followed.acts).await?;
            matcher.through.store(followed.through, Ordering::Release);
            let now = u64::try_from(self.clock().now().as_millisecond()).unwrap_or_default();
            matcher.followed.store(now, Ordering::Release);
            if is_end {
                break;
            }
        }
        if matcher.pictures.view().fresh() >= 1_000 {
            let tidied = Arc::clone(&matcher);
            let tidied = tokio::task::spawn_blocking(move || tidied.pictures.tidy()).await;
            tidied
                .map_err(|_| DeskError::Closing)?
                .map_err(|e| DeskError::Broken(format!("the index of pictures was not built: {e}")))?;
        }
        Ok(())
    }

    /// Returns once the index has seen an entry of the journal. Where no index is loaded there is nothing to wait for.
    pub(super) async fn followed(&self, seq: u64) -> Result<(), DeskError> {
        match self.matcher() {
            Some(matcher) if matcher.through() < seq => self.follow().await,
            _ => Ok(()),
        }
    }

    /// Puts the entries of a bank that was opened again into the index, or takes those of one that was closed out.
    async fn take_bank(&self, matcher: &Matcher, bank: u64) -> Result<(), DeskError> {
        let (lots, told): (Vec<_>, Vec<_>) = {
            let known = matcher.known();
            let lots = known.lots_of(bank).map(|(lot, kept)| (lot, kept.room)).collect();
            (lots, known.told_of(bank).map(|(entry, _)| entry).collect())
        };
        for (lot, room) in lots {
            self.take_room(matcher, lot, room).await?;
        }
        matcher.take_rows(&self.store().entries_numbered(&told).await?)
    }

    async fn take_room(&self, matcher: &Matcher, lot: u64, room: u64) -> Result<(), DeskError> {
        let mut above = lot;
        loop {
            let rows = self.store().entries_between(above, lot + room, STRETCH).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            above = last.number;
            matcher.take_rows(&rows)?;
        }
    }

    async fn take_acts(&self, matcher: &Matcher, acts: &[Act]) -> Result<(), DeskError> {
        let touched = Touched::of(acts);
        let store = self.store();
        let papers = store.papers_named(&touched.papers.into_iter().collect::<Vec<_>>()).await?;
        let turned = matcher.change_known(|known| {
            for act in acts {
                known.note(act);
            }
            papers.iter().try_for_each(|paper| known.take_paper(paper))?;
            Ok::<_, DeskError>(known.open_banks().symmetric_difference(&known.indexed).copied().collect::<Vec<_>>())
        })?;
        for bank in turned {
            self.take_bank(matcher, bank).await?;
            matcher.change_known(|known| {
                if !known.indexed.remove(&bank) {
                    known.indexed.insert(bank);
                }
            });
        }
        for number in touched.lots {
            let Some(lot) = store.lot(number).await? else { continue };
            matcher.change_known(|known| known.take_lot(&lot))?;
            self.take_room(matcher, number, lot.room).await?;
        }
        let rows = store.entries_numbered(&touched.entries.into_iter().collect::<Vec<_>>()).await?;
        matcher.take_rows(&rows)
    }
}

impl Matcher {
    fn take_rows(&self, rows: &[EntryRow]) -> Result<(), DeskError> {
        let found = self.change_known(|known| {
            rows.iter().map(|row| Ok((row, known.take_entry(row)?))).collect::<Result<Vec<_>, DeskError>>()
        })?;
        let mut changes = Vec::new();
        for (row, lives) in found {
            match (row.fingerprint, lives) {
                (Fingerprint::Pdq(bytes), true) => changes.push(Change::Set(row.number, Code::from_bytes(bytes))),
                (Fingerprint::Pdq(_), false) => changes.push(Change::Remove(row.number)),
                (file, true) => self.files.set(row.number, file),
                (file, false) => self.files.remove(row.number, &file),
            }
        }
        self.pictures.apply(&changes);
        Ok(())
    }
}
