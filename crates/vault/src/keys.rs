//! The keys of a data directory: a master key that only its owner can read, and one sealed key for each purpose.

use std::fmt;
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use ed25519_dalek::SigningKey;
use zeroize::{Zeroize, Zeroizing};

use crate::Secret;

/// Why a key could not be had.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The system's files refused.
    #[error("{path}: {source}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Others than the owner may read it.
    #[error(
        "{path}: others than its owner may use it (mode {mode:o}); run `chmod {wanted:o} {path}` and ask who read it"
    )]
    Wide {
        /// Which file.
        path: PathBuf,
        /// Its mode.
        mode: u32,
        /// The widest mode that is taken.
        wanted: u32,
    },
    /// It belongs to another user of the machine, who could read and replace it.
    #[error("{path}: it belongs to user {owner}, and this program runs as user {user}; run it as user {owner}")]
    Foreign {
        /// Which file.
        path: PathBuf,
        /// The number of the user it belongs to.
        owner: u32,
        /// The number of the user this program runs as.
        user: u32,
    },
    /// Keys are there that were sealed by a master key which is not: a new one could not open them.
    #[error("{path}: it is missing, but keys sealed by it are not; restore the key directory as a whole from its copy")]
    Lost {
        /// Which file.
        path: PathBuf,
    },
    /// The file is not what was written.
    #[error(
        "{path}: it was damaged or belongs to another master key or purpose; restore the key directory as a whole from its copy"
    )]
    Damaged {
        /// Which file.
        path: PathBuf,
    },
    /// The system has no random bytes.
    #[error("the system gave no random bytes: {0}")]
    Random(getrandom::Error),
}

/// What a key is for. One key is never used for two purposes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Checkpoints of the log.
    Log,
    /// Hash lists.
    Lists,
    /// Notices.
    Notices,
    /// Measured figures.
    Measurements,
    /// Checkpoints of the journal.
    Journal,
    /// Checkpoints of the closed journal.
    Closed,
    /// Secret fields of accounts.
    People,
    /// Keys of single records.
    Records,
    /// The blind index of addresses of material.
    Addresses,
}

impl Purpose {
    const ALL: [Self; 9] = [
        Self::Log,
        Self::Lists,
        Self::Notices,
        Self::Measurements,
        Self::Journal,
        Self::Closed,
        Self::People,
        Self::Records,
        Self::Addresses,
    ];

    const fn as_str(self) -> &'static str {
        match self {
            Self::Log => "log",
            Self::Lists => "lists",
            Self::Notices => "notices",
            Self::Measurements => "measurements",
            Self::Journal => "journal",
            Self::Closed => "closed",
            Self::People => "people",
            Self::Records => "records",
            Self::Addresses => "addresses",
        }
    }

    fn file(self) -> String {
        format!("{}.key", self.as_str())
    }

    /// What a sealed key is bound to: a file under another name, or of another format, does not open.
    fn bound_to(self) -> String {
        format!("accord key v1 {}", self.as_str())
    }
}

/// The keys of one data directory.
pub struct KeyStore {
    dir: PathBuf,
    master: Secret<[u8; 32]>,
}

impl fmt::Debug for KeyStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("KeyStore").field("dir", &self.dir).finish_non_exhaustive()
    }
}

impl KeyStore {
    /// Opens the keys in this directory, making directory and master key where they are missing.
    ///
    /// A directory or key that others can read is refused: it may be known to them already. So is one that belongs to another
    /// user. Of programs that start at once, all get the same keys.
    pub fn open_or_create(dir: &Path) -> Result<Self, KeyError> {
        if !dir.exists() {
            std::fs::DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(|e| at(dir, e))?;
            let above = dir.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
            sync_dir(above)?;
        }
        private(dir, 0o700)?;
        let path = dir.join("master.key");
        // Looked at in this order: another program that starts at once makes the master key first.
        if Purpose::ALL.iter().any(|p| dir.join(p.file()).exists()) && !path.exists() {
            return Err(KeyError::Lost { path });
        }
        let master = read_or_create(&path, || Ok(Zeroizing::new(random::<32>()?.to_vec())))?;
        let mut key = <[u8; 32]>::try_from(master.as_slice()).map_err(|_| KeyError::Damaged { path })?;
        let master = Secret::new(key);
        key.zeroize();
        Ok(Self { dir: dir.to_owned(), master })
    }

    /// The signing key of a purpose; made at its first use.
    pub fn signing_key(&self, purpose: Purpose) -> Result<SigningKey, KeyError> {
        let path = self.dir.join(purpose.file());
        let cipher = XChaCha20Poly1305::new(self.master.expose().into());
        let bound_to = purpose.bound_to();
        let sealed = read_or_create(&path, || {
            let seed = random::<32>()?;
            let nonce = random::<24>()?;
            let mut sealed = nonce.to_vec();
            let payload = Payload { msg: seed.as_slice(), aad: bound_to.as_bytes() };
            sealed.extend(
                cipher.encrypt(&XNonce::from(*nonce), payload).map_err(|_| KeyError::Damaged { path: path.clone() })?,
            );
            Ok(Zeroizing::new(sealed))
        })?;
        let damaged = || KeyError::Damaged { path: path.clone() };
        let (nonce, rest) = sealed.split_first_chunk::<24>().ok_or_else(damaged)?;
        let payload = Payload { msg: rest, aad: bound_to.as_bytes() };
        let seed = Zeroizing::new(cipher.decrypt(&XNonce::from(*nonce), payload).map_err(|_| damaged())?);
        let seed = Zeroizing::new(<[u8; 32]>::try_from(seed.as_slice()).map_err(|_| damaged())?);
        Ok(SigningKey::from_bytes(&seed))
    }
}

fn at(path: &Path, source: io::Error) -> KeyError {
    KeyError::Io { path: path.to_owned(), source }
}

fn random<const N: usize>() -> Result<Zeroizing<[u8; N]>, KeyError> {
    let mut bytes = Zeroizing::new([0; N]);
    getrandom::fill(bytes.as_mut_slice()).map_err(KeyError::Random)?;
    Ok(bytes)
}

fn sync_dir(dir: &Path) -> Result<(), KeyError> {
    std::fs::File::open(dir).and_then(|d| d.sync_all()).map_err(|e| at(dir, e))
}

/// Refuses what belongs to another user, or what others than its owner may use. `wanted` is the mode that the refusal names.
pub fn private(path: &Path, wanted: u32) -> Result<(), KeyError> {
    let meta = std::fs::metadata(path).map_err(|e| at(path, e))?;
    let (owner, user) = (meta.uid(), rustix::process::geteuid().as_raw());
    if owner != user {
        return Err(KeyError::Foreign { path: path.to_owned(), owner, user });
    }
    let mode = meta.permissions().mode() & 0o7777;
    if mode.trailing_zeros() >= 6 { Ok(()) } else { Err(KeyError::Wide { path: path.to_owned(), mode, wanted }) }
}

/// Reads a file that only its owner may read; where it is missing, writes it whole and gives it its name only then, so that
/// two programs that start at once agree on one of the two.
fn read_or_create(
    path: &Path,
    make: impl FnOnce() -> Result<Zeroizing<Vec<u8>>, KeyError>,
) -> Result<Zeroizing<Vec<u8>>, KeyError> {
    if !path.exists() {
        let own = hex::encode(*random::<8>()?);
        let beside = path.with_extension(format!("{own}.new"));
        let bytes = make()?;
        let mut file = std::fs::OpenOptions::new()
            .create_new(true)
            .write(true)
            .mode(0o600)
            .open(&beside)
            .map_err(|e| at(&beside, e))?;
        let written = file.write_all(&bytes).and_then(|()| file.sync_all());
        // A hard link is refused where the name is taken: whoever came first stays.
        let linked = written.as_ref().map_or(Ok(()), |()| std::fs::hard_link(&beside, path));
        // On a full disk too, no half of a key is left lying.
        std::fs::remove_file(&beside).map_err(|e| at(&beside, e))?;
        written.map_err(|e| at(&beside, e))?;
        match linked {
            Err(e) if e.kind() != io::ErrorKind::AlreadyExists => return Err(at(path, e)),
            _ => {}
        }
        if let Some(dir) = path.parent() {
            sync_dir(dir)?;
        }
    }
    private(path, 0o600)?;
    let meta = std::fs::metadata(path).map_err(|e| at(path, e))?;
    if !meta.is_file() || meta.size() > 4096 {
        return Err(KeyError::Damaged { path: path.to_owned() });
    }
    std::fs::read(path).map(Zeroizing::new).map_err(|e| at(path, e))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn fresh() -> (tempfile::TempDir, PathBuf) {
        let dir = tempfile::tempdir().unwrap();
        let keys = dir.path().join("keys");
        (dir, keys)
    }

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn keys_stay_and_differ_by_purpose() {
        let (_dir, path) = fresh();
        let keys = KeyStore::open_or_create(&path).unwrap();
        let log = keys.signing_key(Purpose::Log).unwrap();
        let lists = keys.signing_key(Purpose::Lists).unwrap();
        assert_ne!(log.to_bytes(), lists.to_bytes());
        let again = KeyStore::open_or_create(&path).unwrap();
        assert_eq!(again.signing_key(Purpose::Log).unwrap().to_bytes(), log.to_bytes());
        assert_eq!((mode(&path), mode(&path.join("master.key")), mode(&path.join("log.key"))), (0o700, 0o600, 0o600));
        assert!(!fs::read(path.join("log.key")).unwrap().windows(32).any(|w| w == log.to_bytes()));
        assert_eq!(fs::read_dir(&path).unwrap().count(), 3, "nothing is left beside the keys");
    }

    #[test]
    fn a_key_that_others_can_read_is_refused_with_its_remedy() {
        let (_dir, path) = fresh();
        KeyStore::open_or_create(&path).unwrap();
        let file = path.join("master.key");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        let refused = KeyStore::open_or_create(&path).unwrap_err().to_string();
        assert!(refused.contains("mode 640") && refused.contains("chmod 600"), "{refused}");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        assert!(matches!(KeyStore::open_or_create(&path), Err(KeyError::Wide { .. })));
    }

    #[test]
    fn swapped_cut_or_altered_keys_are_refused() {
        let (_dir, path) = fresh();
        let keys = KeyStore::open_or_create(&path).unwrap();
        keys.signing_key(Purpose::Log).unwrap();
        keys.signing_key(Purpose::Lists).unwrap();
        let (log, lists) = (path.join("log.key"), path.join("lists.key"));
        let whole = fs::read(&log).unwrap();
        fs::copy(&lists, &log).unwrap();
        assert!(matches!(keys.signing_key(Purpose::Log), Err(KeyError::Damaged { .. })));
        for n in 0..whole.len() {
            fs::write(&log, &whole[..n]).unwrap();
            assert!(matches!(keys.signing_key(Purpose::Log), Err(KeyError::Damaged { .. })), "{n} bytes");
            let mut altered = whole.clone();
            altered[n] ^= 1;
            fs::write(&log, altered).unwrap();
            assert!(matches!(keys.signing_key(Purpose::Log), Err(KeyError::Damaged { .. })), "byte {n}");
        }
        for n in (0..64).filter(|n| *n != 32) {
            fs::write(path.join("master.key"), vec![1; n]).unwrap();
            let refused = KeyStore::open_or_create(&path).unwrap_err();
            assert!(matches!(refused, KeyError::Damaged { .. }), "{n} bytes");
            assert!(refused.to_string().contains("master.key") && refused.to_string().contains("restore"), "{refused}");
        }
        fs::write(path.join("master.key"), [1; 32]).unwrap();
        fs::write(&log, &whole).unwrap();
        let other = KeyStore::open_or_create(&path).unwrap();
        assert!(matches!(other.signing_key(Purpose::Log), Err(KeyError::Damaged { .. })), "another master key");
    }

    #[test]
    fn a_key_of_another_user_is_refused() {
        let (_dir, path) = fresh();
        let keys = KeyStore::open_or_create(&path).unwrap();
        keys.signing_key(Purpose::Log).unwrap();
        if rustix::process::geteuid().is_root() {
            // Only the system's administrator can give a file away.
            std::os::unix::fs::chown(path.join("log.key"), Some(65534), None).unwrap();
            assert!(matches!(keys.signing_key(Purpose::Log), Err(KeyError::Foreign { owner: 65534, .. })));
            std::os::unix::fs::chown(&path, Some(65534), None).unwrap();
            assert!(matches!(KeyStore::open_or_create(&path), Err(KeyError::Foreign { owner: 65534, .. })));
        } else {
            assert!(matches!(KeyStore::open_or_create(Path::new("/")), Err(KeyError::Foreign { owner: 0, .. })));
        }
    }

    #[test]
    fn a_lost_master_key_is_not_replaced() {
        let (_dir, path) = fresh();
        let keys = KeyStore::open_or_create(&path).unwrap();
        let log = keys.signing_key(Purpose::Log).unwrap();
        let master = fs::read(path.join("master.key")).unwrap();
        fs::remove_file(path.join("master.key")).unwrap();
        assert!(matches!(KeyStore::open_or_create(&path), Err(KeyError::Lost { .. })));
        assert!(!path.join("master.key").exists());
        fs::write(path.join("master.key"), master).unwrap();
        fs::set_permissions(path.join("master.key"), fs::Permissions::from_mode(0o600)).unwrap();
        let again = KeyStore::open_or_create(&path).unwrap().signing_key(Purpose::Log).unwrap();
        assert_eq!(again.to_bytes(), log.to_bytes());
    }

    #[test]
    fn starters_at_once_agree_on_one_key() {
        let (_dir, path) = fresh();
        let starters: Vec<_> = (0..8)
            .map(|_| {
                let path = path.clone();
                std::thread::spawn(move || {
                    KeyStore::open_or_create(&path).unwrap().signing_key(Purpose::Log).unwrap().to_bytes()
                })
            })
            .collect();
        let keys: Vec<_> = starters.into_iter().map(|s| s.join().unwrap()).collect();
        assert!(keys.iter().all(|k| *k == keys[0]));
        assert_eq!(fs::read_dir(&path).unwrap().count(), 2, "nothing is left beside the keys");
    }

    #[test]
    fn nothing_prints_a_key() {
        let (_dir, path) = fresh();
        let keys = KeyStore::open_or_create(&path).unwrap();
        let log = keys.signing_key(Purpose::Log).unwrap();
        let master = fs::read(path.join("master.key")).unwrap();
        fs::copy(path.join("master.key"), path.join("lists.key")).unwrap();
        let refused = keys.signing_key(Purpose::Lists).unwrap_err();
        let shown = format!("{keys:?} {keys:#?} {log:?} {log:#?} {refused:?} {refused} {:?}", keys.master);
        for secret in [master.as_slice(), &log.to_bytes()] {
            for four in secret.windows(4) {
                let listed = format!("{four:?}");
                let listed = listed.trim_matches(['[', ']']);
                for form in [hex::encode(four), hex::encode_upper(four), listed.to_owned()] {
                    assert!(!shown.contains(&form), "{form} in {shown}");
                }
            }
        }
        assert!(shown.contains("Secret(…)") && shown.contains("KeyStore"), "{shown}");
    }
}
