//! Packs that are kept: ordered by the pages, made one at a time on a thread of their own, written whole or not at all.
//!
//! A pack stands in a directory of its own, `packs/ROUND/EVENTS-LANGUAGE` (a member's two pages: `...-MEMBER`) of the data
//! directory. It is written beside its place and gets its name at the end; whatever a crash leaves beside is removed at the
//! next start. What is there is never written again, so that the same key goes on giving the same bytes.

use std::collections::VecDeque;
use std::fs;
use std::io::{self, Write as _};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

use desk::{Desk, Moment};
use jiff::Timestamp;
use pages::i18n::Lang;
use pages::packs::{Kept, Making, PackFault, PackKey, Packs, Reading, ZIP};
use serde::{Deserialize, Serialize};
use tokio::runtime::Handle;
use tokio::sync::watch;

use crate::{Pack, PackError, Wanted, whole, write};

/// Packs that wait at most: every member's pages in two languages.
const WAITING: usize = 120;
/// Failures that are remembered.
const FAILED: usize = 20;
/// What a pack holds and of what state of the register: a file beside its own.
const CONTENTS: &str = "contents.json";
/// The end of the name of what is being written.
const UNFINISHED: &str = ".new";

/// Why a pack is not on the shelf.
#[derive(Debug, thiserror::Error)]
enum NotKept {
    #[error(transparent)]
    Pack(#[from] PackError),
    #[error("{path}: {source}", path = path.display())]
    Disk { path: PathBuf, source: io::Error },
    #[error("the typesetting panicked")]
    Panicked,
}

impl NotKept {
    fn fault(&self) -> PackFault {
        match self {
            Self::Pack(PackError::Glyph { document, character, .. }) => {
                PackFault::Glyph { document: document.clone(), character: *character }
            }
            Self::Pack(_) | Self::Panicked => PackFault::Broken,
            Self::Disk { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => PackFault::NoRoom,
                _ => PackFault::Unwritable,
            },
        }
    }
}

/// What a kept pack says of itself.
#[derive(Debug, Serialize, Deserialize)]
struct Contents {
    recorded: Option<Timestamp>,
    provisional: bool,
    files: Vec<(String, u64)>,
}

/// What is to be done, and how far it is.
#[derive(Debug, Default)]
struct Work {
    waiting: VecDeque<(PackKey, Moment)>,
    now: Option<(PackKey, u64, u64)>,
    failed: VecDeque<(PackKey, PackFault)>,
    ends: bool,
}

#[derive(Debug)]
struct Place {
    desk: Desk,
    root: PathBuf,
    origin: Option<String>,
    work: Mutex<Work>,
    /// Rings when there is something to do, or nothing more.
    bell: Condvar,
    /// Ends what is being written.
    stop: watch::Sender<bool>,
}

/// The shelf. While it is there, a thread waits for orders.
#[derive(Debug)]
pub struct Shelf {
    place: Arc<Place>,
    maker: Mutex<Option<JoinHandle<()>>>,
}

impl Shelf {
    /// The shelf in a data directory, its maker waiting. `origin` is where the pages are served. It asks `runtime` for what the
    /// register says, and typesets on its own thread alone, so that the other processors go on answering.
    pub fn open(desk: Desk, data: &Path, origin: Option<String>, runtime: Handle) -> io::Result<Self> {
        let root = data.join("packs");
        sweep(&root);
        let (stop, _) = watch::channel(false);
        let place = Arc::new(Place { desk, root, origin, work: Mutex::default(), bell: Condvar::new(), stop });
        let maker = Arc::clone(&place);
        let maker = std::thread::Builder::new().name("pack".to_owned()).spawn(move || maker.work(&runtime))?;
        Ok(Self { place, maker: Mutex::new(Some(maker)) })
    }

    /// Ends it: what is being made is given up, what waits is forgotten, nothing half is left. Blocks until that is so.
    pub fn end(&self) {
        self.place.lock().ends = true;
        self.place.stop.send_replace(true);
        self.place.bell.notify_all();
        let maker = self.maker.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(maker) = maker
            && maker.join().is_err()
        {
            tracing::error!("the maker of packs ended badly");
        }
    }
}

impl Drop for Shelf {
    fn drop(&mut self) {
        self.end();
    }
}

/// Removes what a crash left half written.
fn sweep(root: &Path) {
    let folders = |path: &Path| fs::read_dir(path).into_iter().flatten().flatten().map(|entry| entry.path());
    for half in folders(root).flat_map(|round| folders(&round).collect::<Vec<_>>()) {
        if half.to_string_lossy().ends_with(UNFINISHED)
            && let Err(error) = fs::remove_dir_all(&half)
        {
            tracing::warn!(%error, path = %half.display(), "half a pack could not be removed");
        }
    }
}

/// A pack's directory within its round's.
fn folder(key: &PackKey) -> String {
    key.member.as_ref().map_or_else(|| key.place(), |member| format!("{}-{member}", key.place()))
}

/// The key of a directory; none where it is none of ours.
fn key(round: &str, folder: &str) -> Option<PackKey> {
    let mut parts = folder.splitn(3, '-');
    let place = format!("{}-{}", parts.next()?, parts.next()?);
    let member = parts.next();
    let known = |code: &str| pages::names::in_order(Lang::En).any(|(known, _)| known == code);
    PackKey::at(round, &place, member).filter(|key| key.member.as_deref().is_none_or(known))
}

impl Place {
    fn lock(&self) -> MutexGuard<'_, Work> {
        self.work.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn path(&self, key: &PackKey) -> PathBuf {
        self.root.join(&key.round).join(folder(key))
    }

    /// Whether a pack is kept or under way.
    fn knows(&self, work: &Work, key: &PackKey) -> bool {
        let under_way = work.now.as_ref().is_some_and(|(now, ..)| now == key);
        under_way || work.waiting.iter().any(|(waits, _)| waits == key) || self.path(key).is_dir()
    }

    /// Makes what is ordered, one pack at a time, until it ends.
    fn work(&self, runtime: &Handle) {
        while let Some((key, moment)) = self.next() {
            // One text that cannot be typeset must not end the making of all others.
            let done = catch_unwind(AssertUnwindSafe(|| self.make(&key, &moment, runtime)));
            let done = done.unwrap_or(Err(NotKept::Panicked));
            let mut work = self.lock();
            work.now = None;
            match done {
                Ok(()) | Err(NotKept::Pack(PackError::Stopped)) => {}
                Err(error) => {
                    tracing::error!(%error, round = key.round, pack = folder(&key), "a pack could not be made");
                    work.failed.push_back((key, error.fault()));
                    if work.failed.len() > FAILED {
                        work.failed.pop_front();
                    }
                }
            }
        }
    }

    fn next(&self) -> Option<(PackKey, Moment)> {
        let mut work = self.lock();
        loop {
            if work.ends {
                return None;
            }
            if let Some((key, moment)) = work.waiting.pop_front() {
                work.now = Some((key.clone(), 0, 0));
                return Some((key, moment));
            }
            work = self.bell.wait(work).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn make(&self, key: &PackKey, moment: &Moment, runtime: &Handle) -> Result<(), NotKept> {
        let wanted = Wanted {
            round: key.round.clone(),
            languages: vec![key.lang],
            only: key.member.iter().cloned().collect(),
            origin: self.origin.clone(),
        };
        let mut stopped = self.stop.subscribe();
        let written = runtime.block_on(async {
            tokio::select! {
                written = write(&self.desk, moment, &wanted) => written,
                _ = stopped.wait_for(|stop| *stop) => Err(PackError::Stopped),
            }
        })?;
        let pack = written.typeset(1, &|done, all| {
            let mut work = self.lock();
            if let Some(now) = &mut work.now {
                (now.1, now.2) = (done, all);
            }
            !work.ends
        })?;
        self.keep(key, moment, &pack)
    }

    /// Writes a pack beside its place and gives it its name at the end.
    fn keep(&self, key: &PackKey, moment: &Moment, pack: &Pack) -> Result<(), NotKept> {
        let path = self.path(key);
        let beside = path.with_file_name(format!("{}{UNFINISHED}", folder(key)));
        let kept = self.fill(&beside, moment, pack).and_then(|()| {
            let at = |source| NotKept::Disk { path: path.clone(), source };
            fs::rename(&beside, &path).map_err(at)?;
            // The name itself has to outlive a power cut too.
            path.parent().map_or(Ok(()), |round| fs::File::open(round)?.sync_all()).map_err(at)
        });
        if kept.is_err() {
            // What is half written helps nobody; that it cannot be removed is not the fault to tell.
            let _ = fs::remove_dir_all(&beside);
        }
        kept
    }

    fn fill(&self, beside: &Path, moment: &Moment, pack: &Pack) -> Result<(), NotKept> {
        let at = |path: &Path| {
            let path = path.to_owned();
            move |source| NotKept::Disk { path, source }
        };
        fs::create_dir_all(beside).map_err(at(beside))?;
        let put = |name: &str, bytes: &[u8]| {
            let path = beside.join(name);
            let written = fs::File::create(&path).and_then(|mut file| {
                file.write_all(bytes)?;
                file.sync_all()
            });
            written.map_err(at(&path))
        };
        let mut files: Vec<(String, u64)> = Vec::new();
        for (name, bytes) in &pack.files {
            // One language: its folder's name adds nothing here.
            let name = name.rsplit('/').next().unwrap_or(name);
            put(name, bytes)?;
            files.push((name.to_owned(), bytes.len() as u64));
        }
        let all = whole::zip(&pack.files)?;
        put(ZIP, &all)?;
        files.push((ZIP.to_owned(), all.len() as u64));
        files.sort();
        let contents = Contents { recorded: moment.recorded, provisional: pack.provisional, files };
        let contents = serde_json::to_vec(&contents).map_err(|e| PackError::Page(e.to_string()))?;
        put(CONTENTS, &contents)
    }

    fn contents(&self, key: &PackKey) -> Option<Contents> {
        serde_json::from_slice(&fs::read(self.path(key).join(CONTENTS)).ok()?).ok()
    }
}

impl Packs for Shelf {
    fn order(&self, key: &PackKey, moment: &Moment) -> Result<(), PackFault> {
        let mut work = self.place.lock();
        if self.place.knows(&work, key) {
            return Ok(());
        }
        if work.waiting.len() >= WAITING {
            return Err(PackFault::TooMany);
        }
        work.failed.retain(|(failed, _)| failed != key);
        work.waiting.push_back((key.clone(), *moment));
        self.place.bell.notify_all();
        Ok(())
    }

    fn has(&self, key: &PackKey) -> bool {
        self.place.knows(&self.place.lock(), key)
    }

    fn under_way(&self, round: &str) -> Vec<(PackKey, Making)> {
        let work = self.place.lock();
        let now = work.now.iter().map(|(key, done, all)| (key.clone(), Making::Made { done: *done, all: *all }));
        let waiting = work.waiting.iter().map(|(key, _)| (key.clone(), Making::Waits));
        let failed = work.failed.iter().map(|(key, fault)| (key.clone(), Making::Failed(fault.clone())));
        now.chain(waiting).chain(failed).filter(|(key, _)| key.round == round).collect()
    }

    fn kept(&self, round: &str) -> Vec<Kept> {
        let folders = fs::read_dir(self.place.root.join(round)).into_iter().flatten().flatten();
        let keys = folders.filter_map(|entry| key(round, entry.file_name().to_str()?));
        let of = |key: PackKey| {
            let Contents { recorded, provisional, files } = self.place.contents(&key)?;
            Some(Kept { key, recorded, provisional, files })
        };
        let mut kept: Vec<Kept> = keys.filter_map(of).collect();
        kept.sort_by(|a, b| b.key.events.cmp(&a.key.events).then_with(|| a.key.cmp(&b.key)));
        kept
    }

    fn read(&self, key: &PackKey, name: &str) -> Reading {
        // A name is one of the pack's own list: no other path can be asked for.
        let listed = self.place.contents(key).is_some_and(|c| c.files.iter().any(|(known, _)| known == name));
        let path = listed.then(|| self.place.path(key).join(name));
        Box::pin(async move { tokio::fs::read(path?).await.ok() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_disk_refuses_is_told_apart() {
        let refused = |kind: io::ErrorKind| NotKept::Disk { path: PathBuf::from("packs"), source: kind.into() }.fault();
        assert_eq!(refused(io::ErrorKind::StorageFull), PackFault::NoRoom);
        assert_eq!(refused(io::ErrorKind::QuotaExceeded), PackFault::NoRoom);
        assert_eq!(refused(io::ErrorKind::PermissionDenied), PackFault::Unwritable);
    }

    #[test]
    fn a_directory_names_its_pack_and_nothing_else_does() {
        let whole = PackKey { round: "2026".into(), events: 12, lang: Lang::Ar, member: None };
        let own = PackKey { member: Some("XK".into()), ..whole.clone() };
        for known in [&whole, &own] {
            assert_eq!(key("2026", &folder(known)).as_ref(), Some(known));
        }
        for other in ["12-xx", "012-ar", "12", "-ar", "12-ar-QQ", "12-ar.new", "12-ar-XK.new", "12-ar-../XK"] {
            assert_eq!(key("2026", other), None, "{other}");
        }
    }
}
