//! Where packs lie: a directory of its own for each, `packs/ROUND/EVENTS-LANGUAGE` (a member's two pages: `...-MEMBER`) of the
//! data directory.
//!
//! A pack is written beside its place and gets its name at the end; whatever a crash leaves beside, or without a list of contents
//! that can be read, is removed at the next start. What is there is never written again, so that the same key goes on giving the
//! same bytes. What a newer one makes superfluous goes: a provisional pack of an earlier state. Final ones stay. Orders lie beside
//! them (see [`crate::orders`]).

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use desk::Moment;
use jiff::Timestamp;
use pages::i18n::Lang;
use pages::packs::{Kept, PackKey, ZIP};
use serde::{Deserialize, Serialize};

use crate::error::NotKept;
use crate::{Pack, PackError, whole};

/// What a pack holds and of what state of the register: a file beside its own.
const CONTENTS: &str = "contents.json";
/// The end of the name of what is being written, or removed.
pub(crate) const UNFINISHED: &str = ".new";

/// What a kept pack says of itself.
#[derive(Debug, Serialize, Deserialize)]
struct Contents {
    recorded: Option<Timestamp>,
    provisional: bool,
    files: Vec<(String, u64)>,
}

/// The directories of all packs.
#[derive(Debug)]
pub(crate) struct Folders {
    pub(crate) root: PathBuf,
    /// Has a file's bytes, or a directory's names, outlive a power cut.
    settle: fn(&Path) -> io::Result<()>,
}

impl Folders {
    /// Those in a data directory, rid of what a crash left.
    pub fn open(data: &Path) -> Self {
        let folders = Self { root: data.join("packs"), settle: |path| fs::File::open(path)?.sync_all() };
        folders.sweep();
        folders
    }

    /// Whether a pack is kept.
    pub fn has(&self, key: &PackKey) -> bool {
        self.contents(key).is_some()
    }

    /// What is kept of a round, the newest state first.
    pub fn kept(&self, round: &str) -> Vec<Kept> {
        let keys = inside(&self.round(round)).filter_map(|path| key(round, path.file_name()?.to_str()?));
        let of = |key: PackKey| {
            let Contents { recorded, provisional, files } = self.contents(&key)?;
            Some(Kept { key, recorded, provisional, files })
        };
        let mut kept: Vec<Kept> = keys.filter_map(of).collect();
        kept.sort_by(|a, b| b.key.events.cmp(&a.key.events).then_with(|| a.key.cmp(&b.key)));
        kept
    }

    /// A file of a pack that is kept. A name is one of the pack's own list: no other path can be asked for.
    pub fn read(&self, key: &PackKey, name: &str) -> Option<Vec<u8>> {
        self.contents(key)?.files.iter().find(|(known, _)| known == name)?;
        fs::read(self.path(key).join(name)).ok()
    }

    /// Keeps a pack: writes it beside its place and gives it its name at the end. Earlier provisional ones go.
    pub fn keep(&self, key: &PackKey, moment: &Moment, pack: &Pack) -> Result<(), NotKept> {
        let path = self.path(key);
        let beside = self.beside(key, UNFINISHED);
        let kept = self.fill(&beside, moment, pack).and_then(|()| self.name(&beside, &path));
        if kept.is_err() {
            // What is half written helps nobody; that it cannot be removed is not the fault to tell.
            let _ = fs::remove_dir_all(&beside);
            return kept;
        }
        self.drop_earlier(key);
        kept
    }

    fn fill(&self, beside: &Path, moment: &Moment, pack: &Pack) -> Result<(), NotKept> {
        // What stands there was not removed when it should have been: nothing of it may get into this one.
        if beside.exists() {
            fs::remove_dir_all(beside).map_err(at(beside))?;
        }
        fs::create_dir_all(beside).map_err(at(beside))?;
        let put = |name: &str, bytes: &[u8]| self.write(&beside.join(name), bytes);
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

    /// Gives what is written beside its name. The names of the files have to be safe before the pack has its own, and that before
    /// it is said to be kept.
    fn name(&self, beside: &Path, path: &Path) -> Result<(), NotKept> {
        (self.settle)(beside).map_err(at(beside))?;
        // Of a pack that is known nothing is made, so that what has its name already is none.
        if path.exists() {
            fs::remove_dir_all(path).map_err(at(path))?;
        }
        fs::rename(beside, path).map_err(at(path))?;
        self.settle_above(path)
    }

    /// Writes a file so that its bytes outlive a power cut.
    pub(crate) fn write(&self, path: &Path, bytes: &[u8]) -> Result<(), NotKept> {
        let written = fs::File::create(path).and_then(|mut file| file.write_all(bytes));
        written.and_then(|()| (self.settle)(path)).map_err(at(path))
    }

    /// Has a name outlive a power cut, with those of the directories above it, up to the data directory.
    pub(crate) fn settle_above(&self, path: &Path) -> Result<(), NotKept> {
        let data = self.root.parent().unwrap_or(&self.root);
        for above in path.ancestors().skip(1).take_while(|above| above.starts_with(data)) {
            (self.settle)(above).map_err(at(above))?;
        }
        Ok(())
    }

    /// Removes provisional packs of earlier states: the same round, language and member. They are made again to the same bytes
    /// by whoever asks for that state.
    fn drop_earlier(&self, newest: &PackKey) {
        for kept in self.kept(&newest.round) {
            let key = &kept.key;
            let same = (key.lang, &key.member) == (newest.lang, &newest.member);
            if !same || key.events >= newest.events || !kept.provisional {
                continue;
            }
            // It loses its name first: what a crash leaves of it is no pack.
            let path = self.path(key);
            let away = self.beside(key, UNFINISHED);
            if let Err(error) = fs::rename(&path, &away).and_then(|()| fs::remove_dir_all(&away)) {
                tracing::warn!(%error, path = %path.display(), "an earlier pack could not be removed");
            }
        }
    }

    /// Removes what a crash left: half a pack, and one of which nobody can tell what it holds.
    fn sweep(&self) {
        for round in inside(&self.root) {
            for path in inside(&round) {
                let remove = if path.is_dir() { fs::remove_dir_all } else { fs::remove_file };
                if is_left(&round, &path)
                    && let Err(error) = remove(&path)
                {
                    tracing::warn!(%error, path = %path.display(), "what is left of a pack could not be removed");
                }
            }
        }
    }

    /// The directory of a round's packs and orders.
    pub(crate) fn round(&self, round: &str) -> PathBuf {
        self.root.join(round)
    }

    fn path(&self, key: &PackKey) -> PathBuf {
        self.round(&key.round).join(folder(key))
    }

    /// A place beside a pack's own: with this end of its name.
    pub(crate) fn beside(&self, key: &PackKey, end: &str) -> PathBuf {
        self.round(&key.round).join(folder(key) + end)
    }

    fn contents(&self, key: &PackKey) -> Option<Contents> {
        serde_json::from_slice(&fs::read(self.path(key).join(CONTENTS)).ok()?).ok()
    }
}

/// What stands in a directory, as far as it can be read.
pub(crate) fn inside(directory: &Path) -> impl Iterator<Item = PathBuf> + use<> {
    fs::read_dir(directory).into_iter().flatten().flatten().map(|entry| entry.path())
}

/// Whether a crash left this. A disk that cannot be read just now is no crash, and other people's directories are none of ours.
fn is_left(round: &Path, path: &Path) -> bool {
    let names = round.file_name().and_then(|name| name.to_str()).zip(path.file_name().and_then(|name| name.to_str()));
    let Some((round, name)) = names else { return false };
    if name.ends_with(UNFINISHED) {
        return true;
    }
    key(round, name).is_some()
        && match fs::read(path.join(CONTENTS)) {
            Ok(bytes) => serde_json::from_slice::<Contents>(&bytes).is_err(),
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        }
}

/// A pack's directory within its round's.
pub(crate) fn folder(key: &PackKey) -> String {
    key.member.as_ref().map_or_else(|| key.place(), |member| format!("{}-{member}", key.place()))
}

/// The key of a directory; none where it is none of ours.
pub(crate) fn key(round: &str, folder: &str) -> Option<PackKey> {
    let mut parts = folder.splitn(3, '-');
    let place = format!("{}-{}", parts.next()?, parts.next()?);
    let member = parts.next();
    let known = |code: &str| pages::names::in_order(Lang::En).any(|(known, _)| known == code);
    PackKey::at(round, &place, member).filter(|key| key.member.as_deref().is_none_or(known))
}

pub(crate) fn at(path: &Path) -> impl FnOnce(io::Error) -> NotKept + use<> {
    let path = path.to_owned();
    move |source| NotKept::Disk { path, source }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use tempfile::TempDir;

    use super::*;

    const ROUND: &str = "2026";

    fn whole_pack(events: u64) -> PackKey {
        PackKey { round: ROUND.into(), events, lang: Lang::Ar, member: None }
    }

    fn own_pages(events: u64) -> PackKey {
        PackKey { member: Some("XK".into()), ..whole_pack(events) }
    }

    fn keep(folders: &Folders, key: &PackKey, provisional: bool) {
        let files = vec![("ar/XK.pdf".to_owned(), b"%PDF".to_vec())];
        let moment = Moment { size: key.events, as_of: None, recorded: None };
        folders.keep(key, &moment, &Pack { files, numbers: Vec::new(), provisional }).unwrap();
    }

    fn keys(folders: &Folders) -> Vec<PackKey> {
        folders.kept(ROUND).into_iter().map(|kept| kept.key).collect()
    }

    #[test]
    fn a_directory_names_its_pack_and_nothing_else_does() {
        for known in [&whole_pack(12), &own_pages(12)] {
            assert_eq!(key(ROUND, &folder(known)).as_ref(), Some(known));
        }
        for other in ["12-xx", "012-ar", "12", "-ar", "12-ar-QQ", "12-ar.new", "12-ar-XK.new", "12-ar-../XK"] {
            assert_eq!(key(ROUND, other), None, "{other}");
        }
    }

    #[test]
    fn a_newer_pack_takes_the_place_of_provisional_ones_and_of_no_others() {
        let data = TempDir::new().unwrap();
        let folders = Folders::open(data.path());
        let french = PackKey { lang: Lang::Fr, ..whole_pack(1) };
        let next_round = PackKey { round: "2027".into(), ..whole_pack(1) };
        let final_one = whole_pack(2);
        for key in [&whole_pack(1), &own_pages(1), &french, &next_round, &whole_pack(9)] {
            keep(&folders, key, true);
        }
        assert_eq!(keys(&folders).len(), 3, "the pack of 9 events took the place of that of 1");
        keep(&folders, &final_one, false);
        keep(&folders, &whole_pack(5), true);
        assert_eq!(keys(&folders), [whole_pack(9), whole_pack(5), final_one.clone(), french.clone(), own_pages(1)]);
        keep(&folders, &whole_pack(10), false);
        assert_eq!(keys(&folders), [whole_pack(10), final_one, french, own_pages(1)]);
        assert!(folders.has(&next_round));
        let left = inside(&data.path().join("packs").join(ROUND)).count();
        assert_eq!(left, 4, "nothing of what went is left beside");
    }

    #[test]
    fn what_tells_nothing_of_itself_is_no_pack_and_goes_at_the_next_start() {
        let data = TempDir::new().unwrap();
        let folders = Folders::open(data.path());
        for events in [3, 4] {
            keep(&folders, &PackKey { lang: Lang::En, ..whole_pack(events) }, false);
            keep(&folders, &PackKey { lang: Lang::En, ..own_pages(events) }, false);
        }
        let round = data.path().join("packs").join(ROUND);
        fs::write(round.join("3-en").join(CONTENTS), "{\"recorded\": nu").unwrap();
        fs::remove_file(round.join("3-en-XK").join(CONTENTS)).unwrap();
        let damaged = PackKey { lang: Lang::En, ..whole_pack(3) };
        assert!(!folders.has(&damaged), "whoever orders it has it made again");
        for other in ["7-en.new", "notes"] {
            fs::create_dir(round.join(other)).unwrap();
        }
        let folders = Folders::open(data.path());
        let mut left: Vec<_> = inside(&round).map(|path| path.file_name().unwrap().to_owned()).collect();
        left.sort();
        assert_eq!(left, ["4-en", "4-en-XK", "notes"], "what is whole stays, and what is not ours");

        // Damaged while the program runs: made again, it is whole.
        fs::write(round.join("4-en").join(CONTENTS), "").unwrap();
        let damaged = PackKey { lang: Lang::En, ..whole_pack(4) };
        keep(&folders, &damaged, false);
        assert_eq!(folders.read(&damaged, "XK.pdf").as_deref(), Some(&b"%PDF"[..]));
        assert_eq!(folders.read(&damaged, "../4-en-XK/XK.pdf"), None);
    }

    thread_local! {
        /// What was settled, in order, and whether the pack had its name by then.
        static SETTLED: RefCell<Vec<(String, bool)>> = const { RefCell::new(Vec::new()) };
    }

    #[test]
    fn a_pack_gets_its_name_once_all_in_it_outlives_a_power_cut() {
        let data = TempDir::new().unwrap();
        let folders = Folders {
            settle: |path| {
                let name = path.file_name().unwrap().to_string_lossy().into_owned();
                let packs = path.ancestors().find(|above| above.ends_with("packs"));
                let packs = packs.map_or_else(|| path.join("packs"), Path::to_owned);
                let named = packs.join(ROUND).join("12-ar").exists();
                SETTLED.with_borrow_mut(|settled| settled.push((name, named)));
                Ok(())
            },
            ..Folders::open(data.path())
        };
        keep(&folders, &whole_pack(12), true);
        let settled = SETTLED.take();
        let settled: Vec<(&str, bool)> = settled.iter().map(|(name, named)| (name.as_str(), *named)).collect();
        let before = [("XK.pdf", false), (ZIP, false), (CONTENTS, false), ("12-ar.new", false)];
        let root = data.path().file_name().unwrap().to_str().unwrap();
        assert_eq!(settled, [&before[..], &[(ROUND, true), ("packs", true), (root, true)]].concat());

        let broken = Folders { settle: |_| Err(io::ErrorKind::StorageFull.into()), ..folders };
        let moment = Moment { size: 13, as_of: None, recorded: None };
        let pack = Pack { files: Vec::new(), numbers: Vec::new(), provisional: true };
        assert!(matches!(broken.keep(&whole_pack(13), &moment, &pack), Err(NotKept::Disk { .. })));
        assert_eq!(keys(&broken), [whole_pack(12)], "what is not kept takes nobody’s place");
    }
}
