//! A Maildir as somebody empties it: letters in `new/`, each a file that appears whole; what is for a person goes to `cur/`, where programs for mail show it.

use std::collections::BinaryHeap;
use std::ffi::OsString;
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rustix::fs::{Mode, OFlags};

/// What the house's own names of files end with: Maildir's mark of a letter that is flagged.
const FLAGGED: &str = ":2,F";
/// What they have before that.
const OWN: &str = ".accord";

/// Where letters are put.
#[derive(Clone, Debug)]
pub struct Maildir {
    new: PathBuf,
    cur: PathBuf,
}

/// A letter that waits, by the time at which it was put there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Waiting {
    came: SystemTime,
    name: OsString,
}

/// Letters that wait.
#[derive(Debug, Default)]
pub struct Found {
    /// The oldest, the oldest first.
    pub oldest: Vec<Waiting>,
    /// How many wait in all.
    pub all: usize,
    /// What is no file: links, pipes, directories. It is left where it is.
    pub odd: usize,
}

/// What is read of a letter.
#[derive(Debug)]
pub enum Letter {
    /// All of it.
    Whole(Vec<u8>, State),
    /// It has more bytes than are taken.
    TooLarge(State),
    /// It is not to be read.
    Closed(State),
    /// It is written to, or somebody else took it: another time.
    Later,
}

/// Which file it was, and how it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    file: (u64, u64),
    length: u64,
    changed: (i64, i64),
}

impl From<&Metadata> for State {
    fn from(meta: &Metadata) -> Self {
        Self { file: (meta.dev(), meta.ino()), length: meta.len(), changed: (meta.mtime(), meta.mtime_nsec()) }
    }
}

impl Maildir {
    /// The Maildir at this path; it is made by whoever delivers into it.
    pub fn at(path: &Path) -> io::Result<Self> {
        let dir = Self { new: path.join("new"), cur: path.join("cur") };
        for path in [&dir.new, &dir.cur] {
            if !fs::symlink_metadata(path)?.is_dir() {
                return Err(io::Error::other("it has no directories `new` and `cur`"));
            }
        }
        Ok(dir)
    }

    /// Whether people who are neither the owner nor of the group can read what is delivered.
    pub fn is_open_to_others(&self) -> io::Result<bool> {
        Ok(fs::metadata(&self.new)?.mode() & 0o005 != 0)
    }

    /// The oldest letters that wait, so many at most; however many there are, no more than that are held.
    pub fn oldest(&self, most: usize) -> io::Result<Found> {
        let (mut heap, mut found) = (BinaryHeap::new(), Found::default());
        for entry in fs::read_dir(&self.new)? {
            let entry = entry?;
            // Neither follows a link.
            let Ok(meta) = entry.metadata() else { continue };
            if !meta.is_file() {
                found.odd += 1;
                continue;
            }
            found.all += 1;
            heap.push(Waiting { came: meta.modified()?, name: entry.file_name() });
            if heap.len() > most {
                heap.pop();
            }
        }
        found.oldest = heap.into_sorted_vec();
        Ok(found)
    }

    /// Reads a letter. No link is followed, and no pipe is waited for.
    pub fn read(&self, waiting: &Waiting, largest: u64) -> io::Result<Letter> {
        let path = self.new.join(&waiting.name);
        let listed = match fs::symlink_metadata(&path) {
            Ok(meta) if meta.is_file() => State::from(&meta),
            Ok(_) => return Ok(Letter::Later),
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Letter::Later),
            Err(e) => return Err(e),
        };
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC | OFlags::NOCTTY;
        let mut file = match rustix::fs::open(&path, flags, Mode::empty()) {
            Ok(file) => File::from(file),
            Err(rustix::io::Errno::ACCESS | rustix::io::Errno::PERM) => return Ok(Letter::Closed(listed)),
            Err(rustix::io::Errno::NOENT | rustix::io::Errno::LOOP) => return Ok(Letter::Later),
            Err(e) => return Err(e.into()),
        };
        let before = State::from(&file.metadata()?);
        if before != listed {
            return Ok(Letter::Later);
        }
        if before.length > largest {
            return Ok(Letter::TooLarge(before));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(before.length).unwrap_or_default());
        file.by_ref().take(largest + 1).read_to_end(&mut bytes)?;
        // A letter that appeared by a copy instead of a rename may still grow.
        if State::from(&file.metadata()?) != before || bytes.len() as u64 != before.length {
            return Ok(Letter::Later);
        }
        Ok(Letter::Whole(bytes, before))
    }

    /// Destroys a letter, if it is still the one that was read.
    pub fn destroy(&self, waiting: &Waiting, state: State) -> io::Result<()> {
        let path = self.new.join(&waiting.name);
        if is_still(&path, state)? { gone_or(fs::remove_file(path)) } else { Ok(()) }
    }

    /// Puts a letter aside for a person, under a name of the house's own, if it is still the one that was looked at.
    pub fn put_aside(&self, waiting: &Waiting, state: State, name: &str) -> io::Result<()> {
        let path = self.new.join(&waiting.name);
        let to = self.cur.join(format!("{name}{OWN}{FLAGGED}"));
        if is_still(&path, state)? { gone_or(fs::rename(path, to)) } else { Ok(()) }
    }

    /// How many letters lie there for a person, and the house's own names of those of them whose names are asked for.
    pub fn aside(&self, asked: impl Fn(&str) -> bool) -> io::Result<(u64, Vec<String>)> {
        let (mut all, mut named) = (0, Vec::new());
        for entry in fs::read_dir(&self.cur)? {
            let entry = entry?;
            if !entry.file_type()?.is_file() {
                continue;
            }
            let name = entry.file_name();
            // A person's program moves it by changing its flags, and marks with T what may be thrown away.
            let (own, flags) = name.to_str().map_or(("", ""), |name| name.split_once(":2,").unwrap_or((name, "")));
            if flags.contains('T') {
                continue;
            }
            all += 1;
            if let Some(own) = own.strip_suffix(OWN)
                && asked(own)
            {
                named.push(own.to_owned());
            }
        }
        Ok((all, named))
    }
}

fn is_still(path: &Path, state: State) -> io::Result<bool> {
    match fs::symlink_metadata(path) {
        Ok(meta) => Ok(meta.is_file() && State::from(&meta) == state),
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(e) => Err(e),
    }
}

/// What somebody else took away meanwhile is away.
fn gone_or(done: io::Result<()>) -> io::Result<()> {
    match done {
        Err(e) if e.kind() == io::ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::time::Duration;

    use super::*;

    fn maildir() -> (tempfile::TempDir, Maildir) {
        let dir = tempfile::tempdir().unwrap();
        for name in ["new", "cur", "tmp"] {
            fs::create_dir(dir.path().join(name)).unwrap();
        }
        let maildir = Maildir::at(dir.path()).unwrap();
        (dir, maildir)
    }

    fn delivered(dir: &Path, name: &str, text: &str, seconds: u64) {
        let path = dir.join("new").join(name);
        fs::write(&path, text).unwrap();
        let came = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000 + seconds);
        File::options().write(true).open(&path).unwrap().set_modified(came).unwrap();
    }

    fn names(found: &Found) -> Vec<&str> {
        found.oldest.iter().map(|waiting| waiting.name.to_str().unwrap()).collect()
    }

    #[test]
    fn the_oldest_come_first_and_no_more_than_are_wanted() {
        let (dir, maildir) = maildir();
        for n in 0..20 {
            delivered(dir.path(), &format!("a{n}"), "x", 100 - n);
        }
        let found = maildir.oldest(3).unwrap();
        assert_eq!((names(&found), found.all, found.odd), (vec!["a19", "a18", "a17"], 20, 0));
    }

    #[test]
    fn links_pipes_and_directories_are_counted_and_left() {
        let (dir, maildir) = maildir();
        let new = dir.path().join("new");
        fs::write(dir.path().join("elsewhere"), "secret").unwrap();
        symlink(dir.path().join("elsewhere"), new.join("link")).unwrap();
        fs::create_dir(new.join("directory")).unwrap();
        let found = maildir.oldest(10).unwrap();
        assert_eq!((found.oldest.len(), found.odd), (0, 2));
        let link = Waiting { came: SystemTime::UNIX_EPOCH, name: "link".into() };
        assert!(matches!(maildir.read(&link, 100).unwrap(), Letter::Later), "a link is not followed");
    }

    #[test]
    fn what_is_read_is_whole_not_too_large_and_the_same_when_it_is_destroyed() {
        let (dir, maildir) = maildir();
        delivered(dir.path(), "a", "a letter", 0);
        let waiting = maildir.oldest(1).unwrap().oldest.remove(0);
        assert!(matches!(maildir.read(&waiting, 7).unwrap(), Letter::TooLarge(_)));
        let Letter::Whole(bytes, state) = maildir.read(&waiting, 8).unwrap() else { panic!("a letter") };
        assert_eq!(bytes, b"a letter");
        delivered(dir.path(), "a", "another one", 5);
        maildir.destroy(&waiting, state).unwrap();
        assert!(dir.path().join("new/a").exists(), "another letter has this name now");
        let Letter::Whole(_, state) = maildir.read(&waiting, 100).unwrap() else { panic!("a letter") };
        maildir.destroy(&waiting, state).unwrap();
        assert!(!dir.path().join("new/a").exists());
        maildir.destroy(&waiting, state).unwrap();
        assert!(matches!(maildir.read(&waiting, 100).unwrap(), Letter::Later), "gone");
    }

    #[test]
    fn what_is_put_aside_counts_until_a_person_has_dealt_with_it() {
        let (dir, maildir) = maildir();
        delivered(dir.path(), "a", "Dear hotline", 0);
        let waiting = maildir.oldest(1).unwrap().oldest.remove(0);
        let Letter::Whole(_, state) = maildir.read(&waiting, 100).unwrap() else { panic!("a letter") };
        maildir.put_aside(&waiting, state, "17.abc").unwrap();
        assert_eq!(maildir.oldest(1).unwrap().all, 0);
        let known = |name: &str| name == "17.abc";
        assert_eq!(maildir.aside(known).unwrap(), (1, vec!["17.abc".to_owned()]));
        let cur = dir.path().join("cur");
        fs::rename(cur.join("17.abc.accord:2,F"), cur.join("17.abc.accord:2,FS")).unwrap();
        assert_eq!(maildir.aside(known).unwrap().0, 1, "seen is not dealt with");
        fs::rename(cur.join("17.abc.accord:2,FS"), cur.join("17.abc.accord:2,FST")).unwrap();
        assert_eq!(maildir.aside(known).unwrap(), (0, Vec::new()));
    }

    #[test]
    fn who_else_may_read_is_told() {
        let (dir, maildir) = maildir();
        let set = |mode| fs::set_permissions(dir.path().join("new"), fs::Permissions::from_mode(mode)).unwrap();
        set(0o750);
        assert!(!maildir.is_open_to_others().unwrap());
        set(0o755);
        assert!(maildir.is_open_to_others().unwrap());
        assert!(Maildir::at(&dir.path().join("new")).is_err(), "no Maildir");
    }
}
