//! A tree of files on this machine.

use std::cmp::Ordering;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::os::unix::ffi::{OsStrExt, OsStringExt};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use rustix::fs::{Mode, OFlags};
use sha2::{Digest, Sha256};

use crate::source::{Content, Entry, Source, SourceError, Step};
use crate::{Found, Place};

/// All files below a directory, or one file. A directory's names come in the order of their bytes, each directory where its name stands; links are told and not
/// followed. In memory are the names of the directories that lead to where the walk is.
#[derive(Debug)]
pub struct Tree {
    root: PathBuf,
    name: String,
}

/// A directory that the walk is in.
struct Level {
    path: PathBuf,
    names: std::vec::IntoIter<OsString>,
    id: (u64, u64),
    /// How many names lead here from the root.
    depth: usize,
}

/// What a name in a directory is.
enum Kind {
    Directory((u64, u64)),
    Step(Step),
}

impl Tree {
    /// The tree below a path that exists. It is named by its real path: whoever goes on with a scan elsewhere would examine something else.
    pub fn new(root: &Path) -> io::Result<Self> {
        let root = root.canonicalize()?;
        let name = Place::from(root.as_os_str().as_bytes().to_vec()).shown();
        Ok(Self { root, name })
    }

    fn path(&self, place: &Place) -> PathBuf {
        if place.as_bytes().is_empty() {
            self.root.clone()
        } else {
            self.root.join(OsStr::from_bytes(place.as_bytes()))
        }
    }

    fn place(&self, path: &Path) -> Place {
        path.strip_prefix(&self.root).unwrap_or(path).as_os_str().to_owned().into_vec().into()
    }

    fn kind(&self, path: &Path) -> Kind {
        let told = |found| Kind::Step(Step::Told(self.place(path), found));
        let meta = match path.symlink_metadata() {
            Ok(meta) => meta,
            Err(e) => return told(Found::Unreadable { why: e.to_string(), inode: None }),
        };
        let what = meta.file_type();
        if what.is_dir() {
            Kind::Directory(id(&meta))
        } else if what.is_file() {
            let inode = (meta.nlink() > 1).then(|| file_id(&meta));
            Kind::Step(Step::Read(Entry { place: self.place(path), bytes: meta.len(), inode }))
        } else if what.is_symlink() {
            told(Found::Link)
        } else {
            told(Found::Special)
        }
    }
}

fn id(meta: &Metadata) -> (u64, u64) {
    (meta.dev(), meta.ino())
}

/// What all names of a file have in common. A file system gives the number of a file that is gone to a new one: so its length and its time, to the second, are
/// part of what it is told by. Through whichever mount it is seen, the second number is the same.
fn file_id(meta: &Metadata) -> (u64, u64) {
    let parts = [meta.ino(), meta.len(), meta.mtime().cast_unsigned()];
    let hash = Sha256::digest(parts.map(u64::to_le_bytes).concat());
    (meta.dev(), u64::from_le_bytes(std::array::from_fn(|at| hash[at])))
}

/// The names in a directory, in the order of their bytes.
fn names(path: &Path) -> io::Result<Vec<OsString>> {
    let mut names =
        fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.file_name())).collect::<io::Result<Vec<_>>>()?;
    names.sort_unstable();
    Ok(names)
}

impl Source for Tree {
    fn name(&self) -> &str {
        &self.name
    }

    fn shown(&self, place: &Place) -> Place {
        self.path(place).into_os_string().into_vec().into()
    }

    fn order(&self, one: &Place, other: &Place) -> Ordering {
        // A directory stands where its name does: names are compared, not the slashes between them.
        one.as_bytes().split(|byte| *byte == b'/').cmp(other.as_bytes().split(|byte| *byte == b'/'))
    }

    fn walk(&self, after: Option<&Place>, give: &mut dyn FnMut(Step) -> ControlFlow<()>) -> Result<(), SourceError> {
        let wrong = |e: io::Error| SourceError { what: self.name.clone(), why: e.to_string() };
        let root = match self.kind(&self.root) {
            Kind::Directory(id) => id,
            // What was walked before and cannot be any more has not reached its end.
            Kind::Step(Step::Told(_, Found::Unreadable { why, .. })) if after.is_some() => {
                return Err(SourceError { what: self.name.clone(), why });
            }
            Kind::Step(step) => {
                if after.is_none() {
                    let _ = give(step);
                }
                return Ok(());
            }
        };
        let passed: Vec<&OsStr> = after.map_or_else(Vec::new, |after| {
            after.as_bytes().split(|byte| *byte == b'/').map(OsStr::from_bytes).collect()
        });
        let first = names(&self.root).map_err(wrong)?;
        if first.is_empty() && after.is_some() {
            let why = "it is empty, and was not before: is it mounted?".to_owned();
            return Err(SourceError { what: self.name.clone(), why });
        }
        let first = Level { path: self.root.clone(), names: first.into_iter(), id: root, depth: 0 };
        let mut levels = vec![first];
        // Whether everything that led here was on the way to where the walk had been.
        let mut behind = after.is_some();
        while let Some(level) = levels.last_mut() {
            let Some(name) = level.names.next() else {
                levels.pop();
                continue;
            };
            let (path, depth) = (level.path.join(&name), level.depth);
            if behind {
                let Some(reached) = passed.get(depth) else { break };
                match name.as_os_str().cmp(reached) {
                    Ordering::Less => continue,
                    // The last name of where the walk had been is done with; what lies within it was not come to as it was no directory then.
                    Ordering::Equal if depth + 1 == passed.len() => {
                        behind = false;
                        continue;
                    }
                    Ordering::Equal => {}
                    Ordering::Greater => behind = false,
                }
            }
            let step = match self.kind(&path) {
                Kind::Step(step) => {
                    // It was a directory when the walk was within it.
                    behind = false;
                    step
                }
                Kind::Directory(id) if levels.iter().any(|level| level.id == id) => {
                    Step::Told(self.place(&path), Found::Loop)
                }
                Kind::Directory(id) => match names(&path) {
                    Ok(names) => {
                        levels.push(Level { path, names: names.into_iter(), id, depth: depth + 1 });
                        continue;
                    }
                    Err(e) => Step::Told(self.place(&path), Found::Closed { why: e.to_string() }),
                },
            };
            if give(step).is_break() {
                break;
            }
        }
        Ok(())
    }

    fn open(&self, entry: &Entry) -> io::Result<Box<dyn Content>> {
        // Whatever took the file's place since it was listed: no link is followed, and no pipe is waited for.
        let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC | OFlags::NOCTTY;
        let file = File::from(rustix::fs::open(self.path(&entry.place), flags, Mode::empty())?);
        let meta = file.metadata()?;
        if !meta.is_file() {
            return Err(io::Error::other("it is no file any more"));
        }
        Ok(Box::new(Opened { before: state(&meta)?, file }))
    }
}

/// A file that was opened, and what it was then.
struct Opened {
    file: File,
    before: State,
}

type State = (u64, SystemTime, (u64, u64));

fn state(meta: &Metadata) -> io::Result<State> {
    Ok((meta.len(), meta.modified()?, id(meta)))
}

impl Read for Opened {
    fn read(&mut self, piece: &mut [u8]) -> io::Result<usize> {
        self.file.read(piece)
    }
}

impl Content for Opened {
    fn changed(&mut self, read: u64) -> io::Result<bool> {
        Ok(state(&self.file.metadata()?)? != self.before || read != self.before.0)
    }
}
