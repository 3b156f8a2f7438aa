//! The key of whoever scans, and the statements that it signed: a directory that is the one truth about what was stated.

use std::collections::HashMap;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use interchange::detection::volume::{ChainError, Statement, StatementError, digest_of, follow, is_name, open};
use thiserror::Error;
use vault::SigningKey;
use vault::keys::{KeyError, KeyStore, Purpose};
use vault::note::VerifierKey;

use crate::scan::Scan;

/// The file that holds the name under which the key signs.
const NAME: &str = "organisation";
/// The directory of what it signed.
const STATEMENTS: &str = "statements";

/// Why nothing can be stated.
#[derive(Debug, Error)]
pub enum KeysError {
    /// The key.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// The system's files refused.
    #[error("{path}: {source}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// No key was made here.
    #[error("{path}: no key of a scanner is here; make one with `accord statement key --keys DIR --organisation NAME`")]
    Missing {
        /// The directory.
        path: PathBuf,
    },
    /// The key is there already, under another name.
    #[error("{path}: the key that is here signs as “{name}”; a key has one name: make another in another directory")]
    Named {
        /// The directory.
        path: PathBuf,
        /// Its name.
        name: String,
    },
    /// No name for a key.
    #[error(
        "“{0}” is no name of a key: one word of Latin letters, digits and signs, without “+”, such as provider.example"
    )]
    Name(String),
    /// A statement that is kept.
    #[error("{path}: {source}; restore the directory of the key as a whole from its copy")]
    Statement {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        source: StatementError,
    },
    /// The statements that are kept are not one chain.
    #[error("{path}: {source}; restore the directory of the key as a whole from its copy")]
    Chain {
        /// Their directory.
        path: PathBuf,
        /// What is wrong.
        source: ChainError,
    },
    /// What is to be stated cannot be.
    #[error("no statement can be made: {0}")]
    Made(StatementError),
    /// Another program stated this part of the scan meanwhile.
    #[error("{path}: lines of this scan were stated by another program; run the same command again")]
    Overtaken {
        /// Their directory.
        path: PathBuf,
    },
}

/// A key and what it signed.
pub struct Chain {
    directory: PathBuf,
    name: String,
    key: SigningKey,
}

/// What was signed so far.
struct Signed {
    /// The last statement's number and digest.
    last: Option<(u64, String)>,
    /// How many lines of each scan are stated.
    scans: HashMap<String, u64>,
}

fn io_at(path: &Path) -> impl FnOnce(io::Error) -> KeysError {
    let path = path.to_owned();
    move |source| KeysError::Io { path, source }
}

impl Chain {
    /// Makes a key that signs under this name, in a directory that only its owner can read; or opens the one that was made so.
    pub fn create(directory: &Path, name: &str) -> Result<Self, KeysError> {
        let path = directory.join(NAME);
        if path.exists() {
            let chain = Self::open(directory)?;
            let other = chain.name != name;
            return if other {
                Err(KeysError::Named { path: directory.to_owned(), name: chain.name })
            } else {
                Ok(chain)
            };
        }
        // The name as a verifier key carries it has to come back from there.
        let probe = VerifierKey::of(name, &SigningKey::from_bytes(&[1; 32])).to_string();
        if !is_name(name) || probe.parse::<VerifierKey>().is_err() {
            return Err(KeysError::Name(name.to_owned()));
        }
        KeyStore::open_or_create(directory)?.signing_key(Purpose::Measurements)?;
        let statements = directory.join(STATEMENTS);
        DirBuilder::new().recursive(true).mode(0o700).create(&statements).map_err(io_at(&statements))?;
        write_once(&path, name.as_bytes())?;
        Self::open(directory)
    }

    /// Opens a key that was made here, and checks everything that it signed.
    pub fn open(directory: &Path) -> Result<Self, KeysError> {
        let path = directory.join(NAME);
        let name = match fs::read_to_string(&path) {
            Ok(name) => name,
            Err(e) if e.kind() == io::ErrorKind::NotFound => {
                return Err(KeysError::Missing { path: directory.to_owned() });
            }
            Err(source) => return Err(KeysError::Io { path, source }),
        };
        let key = KeyStore::open_or_create(directory)?.signing_key(Purpose::Measurements)?;
        let chain = Self { directory: directory.to_owned(), name, key };
        chain.signed()?;
        Ok(chain)
    }

    /// The public key, as the register is told it.
    pub fn verifier(&self) -> VerifierKey {
        VerifierKey::of(&self.name, &self.key)
    }

    /// How many lines of each scan, by its id, are in statements.
    pub fn every_stated(&self) -> Result<HashMap<String, u64>, KeysError> {
        Ok(self.signed()?.scans)
    }

    /// States what of a scan is in no statement yet, and gives the statement's file; nothing where all of it is. The name of the file is the only thing
    /// that makes a statement one of the chain: killed at any moment, the same lines are stated once.
    pub fn state(&self, scan: &mut Scan, member: &str) -> Result<Option<PathBuf>, KeysError> {
        let Some(unstated) = scan.unstated() else { return Ok(None) };
        let statements = self.directory.join(STATEMENTS);
        // Held until this ends: of programs that share a key one states at a time.
        let lock = File::open(&statements).map_err(io_at(&statements))?;
        lock.lock().map_err(io_at(&statements))?;
        let signed = self.signed()?;
        if signed.scans.get(scan.id()).copied().unwrap_or(0) != unstated.from {
            return Err(KeysError::Overtaken { path: statements });
        }
        let (sequence, previous) = signed.last.map_or((1, None), |(last, digest)| (last + 1, Some(digest)));
        let with = scan.header();
        let statement = Statement {
            organisation: self.name.clone(),
            member: member.to_owned(),
            sequence,
            previous,
            scan: scan.id().to_owned(),
            from: unstated.from,
            to: unstated.to,
            complete: unstated.complete,
            tool: with.tool.clone(),
            radius: with.radius,
            quality: with.quality,
            lists: with.lists.clone(),
            first: unstated.first,
            last: unstated.last,
            examined: unstated.examined,
        };
        let note = statement.sign(&self.key).map_err(KeysError::Made)?;
        let path = statements.join(file_name(sequence));
        write_once(&path, note.as_bytes())?;
        scan.is_stated();
        Ok(Some(path))
    }

    fn signed(&self) -> Result<Signed, KeysError> {
        let directory = self.directory.join(STATEMENTS);
        let verifier = self.verifier();
        let mut notes = Vec::new();
        for sequence in 1.. {
            let path = directory.join(file_name(sequence));
            let note = match fs::read_to_string(&path) {
                Ok(note) => note,
                Err(e) if e.kind() == io::ErrorKind::NotFound => break,
                Err(source) => return Err(KeysError::Io { path, source }),
            };
            let statement = open(&note, &verifier).map_err(|source| KeysError::Statement { path, source })?;
            notes.push((statement, note));
        }
        let chain: Vec<_> = notes.iter().map(|(statement, note)| (statement.clone(), note.as_str())).collect();
        follow(&chain).map_err(|source| KeysError::Chain { path: directory, source })?;
        let last = notes.last().map(|(statement, note)| (statement.sequence, digest_of(note)));
        let scans = notes.into_iter().map(|(statement, _)| (statement.scan, statement.to)).collect();
        Ok(Signed { last, scans })
    }
}

fn file_name(sequence: u64) -> String {
    format!("{sequence:06}.note")
}

/// Writes a file whole, for its owner alone, and gives it its name only then. A name that is taken is refused.
fn write_once(path: &Path, bytes: &[u8]) -> Result<(), KeysError> {
    let beside = path.with_extension("new");
    match fs::remove_file(&beside) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(io_at(&beside)(e)),
        _ => {}
    }
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside).map_err(io_at(&beside))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(io_at(&beside))?;
    fs::hard_link(&beside, path).map_err(io_at(path))?;
    fs::remove_file(&beside).map_err(io_at(&beside))?;
    let directory = path.parent().unwrap_or(Path::new("."));
    File::open(directory).and_then(|directory| directory.sync_all()).map_err(io_at(directory))
}
