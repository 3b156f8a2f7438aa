//! An index as a file: a header of a page, and its memory as it is.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::index::Index;
use crate::layout::Layout;
use crate::memory::Memory;
use crate::plan::Plan;

/// The first bytes of every file.
const MARK: [u8; 8] = *b"hamming\n";
/// Of the form of the file. It changes when a file of the one before cannot be read any more.
const VERSION: u32 = 1;
/// Reads otherwise on a machine that puts the bytes of a number in the other order.
const ORDER: u32 = 0x0102_0304;
/// The header: a page, so that what follows is aligned for every use.
const HEADER: usize = 4096;

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
#[error(
    "{path}: {what} failed: {source}; the file that stood there is as it was: see that the directory exists, is yours and has {bytes} bytes free"
)]
pub struct SaveError {
    path: PathBuf,
    what: &'static str,
    bytes: usize,
    source: io::Error,
}

/// Why a file was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The system refused.
    #[error("{path} cannot be read: {source}; see that it is there and yours to read")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Not a file of this crate.
    #[error("{0} is not an index: another file stands there; name the one that was saved")]
    Foreign(PathBuf),
    /// Of another version of this crate.
    #[error("{path} is an index of version {found}, and this program reads version {VERSION}: build the index again")]
    Version {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: u32,
    },
    /// Of a machine with the other order of bytes.
    #[error("{0} was saved on a machine that orders the bytes of a number differently: build the index on this one")]
    Order(PathBuf),
    /// Shorter or longer than it was saved.
    #[error("{path} has {found} bytes and was saved with {expected}: copy it again, or build the index again")]
    Length {
        /// The file.
        path: PathBuf,
        /// What it should have.
        expected: u64,
        /// What it has.
        found: u64,
    },
    /// Other bytes than were saved.
    #[error("{path} is damaged, {what}: copy it again, or build the index again")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What is wrong in it.
        what: &'static str,
    },
}

/// What the header says.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Header {
    plan: Plan,
    entries: u64,
    /// Of the whole file.
    length: u64,
    /// Of what follows the header.
    checksum: u32,
}

impl Index {
    /// Saves the index: whole or not at all. What stood under the name stays until the new file is on the disk, and is never written into, so that
    /// whoever has it open goes on reading it.
    pub fn save(&self, path: impl AsRef<Path>) -> Result<(), SaveError> {
        let path = path.as_ref();
        let body = self.memory.bytes();
        let header = Header {
            plan: self.plan(),
            entries: self.len() as u64,
            length: (HEADER + body.len()) as u64,
            checksum: crc32fast::hash(body),
        };
        let part = beside(path);
        let failed = |what| {
            let path = path.to_owned();
            move |source| SaveError { path, what, bytes: HEADER + body.len(), source }
        };
        let written = write(&part, &header.to_bytes(), body).map_err(failed("writing"));
        let named = written.and_then(|()| fs::rename(&part, path).map_err(failed("renaming")));
        if named.is_err() {
            // There is nothing to be done about a part that cannot be removed, and the first error is the one that matters.
            let _ = fs::remove_file(&part);
        }
        named?;
        settle(path).map_err(failed("settling the name"))
    }

    /// Opens a saved index as memory: its pages are read when they are needed and shared with whoever else has it open. All of it is checked first.
    ///
    /// The file must not be written into while it is open. `save` never does; replace it by renaming another over it.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, OpenError> {
        let path = path.as_ref();
        let (file, header, layout) = begin(path)?;
        let memory = Memory::file(&file, HEADER..HEADER + layout.length).map_err(reading(path))?;
        checked(path, &header, layout, memory)
    }

    /// Reads a saved index into memory of its own, in huge pages: lookups are faster than in an opened one, and the file may go.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, OpenError> {
        let path = path.as_ref();
        let (mut file, header, layout) = begin(path)?;
        let mut memory = Memory::own(layout.length).map_err(reading(path))?;
        if let Some(bytes) = memory.bytes_mut() {
            file.read_exact(&mut bytes[..layout.length]).map_err(reading(path))?;
        }
        checked(path, &header, layout, memory)
    }
}

fn reading(path: &Path) -> impl Fn(io::Error) -> OpenError {
    let path = path.to_owned();
    move |source| OpenError::Read { path: path.clone(), source }
}

/// A name beside the file for what is being written: no two writers have the same.
fn beside(path: &Path) -> PathBuf {
    static SAVED: AtomicU64 = AtomicU64::new(0);
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.{}.part", std::process::id(), SAVED.fetch_add(1, Ordering::Relaxed)));
    path.with_file_name(name)
}

fn write(path: &Path, header: &[u8; HEADER], body: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(header)?;
    file.write_all(body)?;
    file.sync_all()
}

/// Waits until the directory has the new name on the disk.
fn settle(path: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        let directory = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        File::open(directory)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}

/// Opens a file and reads its header.
fn begin(path: &Path) -> Result<(File, Header, Layout), OpenError> {
    let mut file = File::open(path).map_err(reading(path))?;
    let found = file.metadata().map_err(reading(path))?.len();
    let mut bytes = Vec::with_capacity(HEADER);
    (&mut file).take(HEADER as u64).read_to_end(&mut bytes).map_err(reading(path))?;
    let header = Header::of_bytes(path, &bytes)?;
    let damaged = |what| OpenError::Damaged { path: path.to_owned(), what };
    if found != header.length {
        return Err(OpenError::Length { path: path.to_owned(), expected: header.length, found });
    }
    let layout = usize::try_from(header.entries)
        .ok()
        .and_then(|entries| Layout::of(header.plan, entries))
        .ok_or_else(|| damaged("it says that it has more entries than an index holds"))?;
    if (HEADER + layout.length) as u64 != header.length {
        return Err(damaged("its length is not that of its entries"));
    }
    Ok((file, header, layout))
}

fn checked(path: &Path, header: &Header, layout: Layout, memory: Memory) -> Result<Index, OpenError> {
    let damaged = |what| OpenError::Damaged { path: path.to_owned(), what };
    if crc32fast::hash(memory.bytes()) != header.checksum {
        return Err(damaged("its checksum is another"));
    }
    // A checksum says that these bytes were saved, not that an index was.
    if let Some(fault) = layout.parts(memory.bytes()).fault() {
        return Err(damaged(fault));
    }
    Ok(Index::of(layout, memory))
}

impl Header {
    fn to_bytes(&self) -> [u8; HEADER] {
        let plan: u32 = match self.plan {
            Plan::Scan => 0,
            Plan::Bytes => 1,
            Plan::Words => 2,
        };
        let mut bytes = [0; HEADER];
        let fields = [
            &MARK[..],
            &VERSION.to_le_bytes(), // in one order on every machine, so that it can be told apart on every machine
            &ORDER.to_ne_bytes(),
            &plan.to_ne_bytes(),
            &self.checksum.to_ne_bytes(),
            &self.entries.to_ne_bytes(),
            &self.length.to_ne_bytes(),
        ]
        .concat();
        bytes[..fields.len()].copy_from_slice(&fields);
        let sum = crc32fast::hash(&bytes).to_ne_bytes();
        bytes[HEADER - 4..].copy_from_slice(&sum);
        bytes
    }

    fn of_bytes(path: &Path, bytes: &[u8]) -> Result<Self, OpenError> {
        let path = || path.to_owned();
        let Some(bytes) = bytes.first_chunk::<HEADER>() else {
            return Err(if bytes.starts_with(&MARK) {
                OpenError::Length { path: path(), expected: HEADER as u64, found: bytes.len() as u64 }
            } else {
                OpenError::Foreign(path())
            });
        };
        let four = |at: usize| std::array::from_fn(|byte| bytes[at + byte]);
        let eight = |at: usize| std::array::from_fn(|byte| bytes[at + byte]);
        if bytes[..8] != MARK {
            return Err(OpenError::Foreign(path()));
        }
        let found = u32::from_le_bytes(four(8));
        if found != VERSION {
            return Err(OpenError::Version { path: path(), found });
        }
        if u32::from_ne_bytes(four(12)) == ORDER.swap_bytes() {
            return Err(OpenError::Order(path()));
        }
        let mut unsummed = *bytes;
        unsummed[HEADER - 4..].fill(0);
        let damaged = |what| OpenError::Damaged { path: path(), what };
        if u32::from_ne_bytes(four(HEADER - 4)) != crc32fast::hash(&unsummed) {
            return Err(damaged("its header has another checksum"));
        }
        let plan = match u32::from_ne_bytes(four(16)) {
            0 => Plan::Scan,
            1 => Plan::Bytes,
            2 => Plan::Words,
            _ => return Err(damaged("it is divided in a way that there is not")),
        };
        Ok(Self {
            plan,
            checksum: u32::from_ne_bytes(four(20)),
            entries: u64::from_ne_bytes(eight(24)),
            length: u64::from_ne_bytes(eight(32)),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Code, Radius};

    /// Files that somebody made with the right checksums: each is an error or an index that answers something.
    #[test]
    fn a_file_with_the_right_checksums_and_wrong_contents_does_no_harm() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("index");
        let mut state = 5_u64;
        let mut chance = move |below: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % below
        };
        let code = |number: u64| Code([number, number << 20, number << 40, number.reverse_bits()]);
        let index =
            Index::build_as(Plan::Bytes, (0..300).map(|key| (key, code(key % 90))).collect()).expect("an index");
        index.save(&path).expect("saved");
        let good = fs::read(&path).expect("read");
        let places = [&index.layout.keys, &index.layout.begins, &index.layout.nexts, &index.layout.rows];
        let (mut opened, mut refused) = (0, 0);
        for number in 0..4000 {
            let path = directory.path().join(number.to_string());
            let mut bytes = good.clone();
            let place = HEADER + places[chance(4)].start + chance(600) * 2;
            match chance(4) {
                0 => bytes[place] = chance(256) as u8,
                1 => bytes[place..place + 4].copy_from_slice(&(chance(400) as u32).to_ne_bytes()),
                2 => bytes.copy_within(place..place + 64, place + 32),
                _ => bytes[16 + chance(24)] = chance(256) as u8,
            }
            let sum = crc32fast::hash(&bytes[HEADER..]);
            bytes[20..24].copy_from_slice(&sum.to_ne_bytes());
            bytes[HEADER - 4..HEADER].fill(0);
            let sum = crc32fast::hash(&bytes[..HEADER]);
            bytes[HEADER - 4..HEADER].copy_from_slice(&sum.to_ne_bytes());
            fs::write(&path, &bytes).expect("written");
            let outcome = Index::open(&path);
            fs::remove_file(&path).expect("removed");
            match outcome {
                Ok(index) => {
                    let hits = index.within_each(&[code(0), code(7), code(88)], Radius::MAX);
                    assert_eq!(hits.queries(), 3);
                    opened += 1;
                }
                Err(error) => {
                    assert!(matches!(error, OpenError::Damaged { .. } | OpenError::Length { .. }), "{error}");
                    refused += 1;
                }
            }
        }
        assert!(opened > 500 && refused > 500, "{opened} opened, {refused} refused");
    }
}
