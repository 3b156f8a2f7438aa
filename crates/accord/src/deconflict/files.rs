//! What a force keeps on its own machine: its key, the keys of other forces, and of each run its number, its side with the secret in it, and what both had.
//!
//! A side is written before anything of it is sent, under a name that is given once: one secret never meets a second set of ours, also where two programs go on with
//! a run at once. Nor does it meet a second set of theirs.

use std::collections::BTreeMap;
use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use deconflict::{Set, Side};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use vault::keys;
use zeroize::Zeroizing;

use crate::Refused;

/// How the force takes part in a run.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Joined {
    /// `asker` or `answerer`.
    pub role: String,
    /// The other force.
    pub other: String,
    /// The number of this run.
    pub nonce: String,
    /// Identifiers of a side, at most.
    pub most: u32,
}

/// The force's own directory.
pub(super) struct Directory(PathBuf);

/// An id that can be the name of a file: a house gives no other.
pub(super) fn plain(id: &str) -> Result<String, String> {
    let fits = (1..=64).contains(&id.len()) && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    if fits { Ok(id.to_owned()) } else { Err("the id of a run is small letters and digits".to_owned()) }
}

impl Directory {
    /// Opens it, made where it is missing. One that others can read is refused.
    pub(super) fn open(path: &Path) -> Result<Self, Refused> {
        let refused = |e: &dyn std::fmt::Display| Refused::usage(format!("--dir {}: {e}", path.display()));
        match DirBuilder::new().recursive(true).mode(0o700).create(path) {
            Err(e) if e.kind() != ErrorKind::AlreadyExists => return Err(refused(&e)),
            _ => keys::private(path, 0o700).map_err(|e| refused(&e))?,
        }
        Ok(Self(path.to_owned()))
    }

    fn at(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The key by which the force signs; made at its first use.
    pub(super) fn key(&self) -> Result<deconflict::Key, Refused> {
        let path = self.at("key");
        let kept = if let Some(kept) = self.read("key")? {
            kept
        } else {
            let drawn = deconflict::Key::draw().map_err(|e| Refused::found(e.to_string()))?;
            self.keep_first("key", &Zeroizing::new(hex::encode(*drawn)))?
        };
        let mut seed = Zeroizing::new([0; 32]);
        hex::decode_to_slice(kept.trim(), seed.as_mut_slice()).map_err(|_| damaged(&path))?;
        Ok(deconflict::Key::of(&seed))
    }

    /// The keys of other forces that somebody compared.
    pub(super) fn known(&self) -> Result<BTreeMap<String, String>, Refused> {
        Ok(self.shaped("forces.json")?.unwrap_or_default())
    }

    /// Keeps the key of another force.
    pub(super) fn know(&self, force: &str, key: &str) -> Result<(), Refused> {
        let mut known = self.known()?;
        known.insert(force.to_owned(), key.to_owned());
        let text = serde_json::to_string(&known).map_err(|e| Refused::found(e.to_string()))?;
        self.replace("forces.json", &text)
    }

    /// Takes part in a run. Where it does already, how it does stays, and is given.
    pub(super) fn join(&self, run: &str, joined: &Joined) -> Result<Joined, Refused> {
        let text = serde_json::to_string(joined).map_err(|e| Refused::found(e.to_string()))?;
        let name = format!("{run}.run");
        let kept = self.keep_first(&name, &Zeroizing::new(text))?;
        serde_json::from_str(&kept).map_err(|_| damaged(&self.at(&name)))
    }

    /// How the force takes part in a run; none where this machine does not.
    pub(super) fn joined(&self, run: &str) -> Result<Option<Joined>, Refused> {
        self.shaped(&format!("{run}.run"))
    }

    /// The side that was begun; none where none was.
    pub(super) fn side(&self, run: &str) -> Result<Option<Side>, Refused> {
        let name = format!("{run}.side");
        let kept = self.read(&name)?;
        let side = kept.map(|kept| Side::restore(&kept)).transpose();
        side.map_err(|e| Refused::found(format!("{}: {e}", self.at(&name).display())))
    }

    /// Keeps a side before anything of it is sent. Where another program was quicker, its side is the run's.
    pub(super) fn begin(&self, run: &str, side: &Side) -> Result<Side, Refused> {
        let name = format!("{run}.side");
        let kept = self.keep_first(&name, &side.save())?;
        Side::restore(&kept).map_err(|e| Refused::found(format!("{}: {e}", self.at(&name).display())))
    }

    /// Whether this is the set of the other force that the run met first. A force and a house that work together could hand over one after another, and try with each as many guesses
    /// as a whole run has room for. What is kept is a digest, and it stays when the run is over: a run that is begun anew under the same name has no other.
    pub(super) fn meets(&self, run: &str, set: &Set) -> Result<bool, Refused> {
        let digest = Zeroizing::new(hex::encode(set.digest()));
        Ok(*self.keep_first(&format!("{run}.met"), &digest)? == *digest)
    }

    /// Keeps what both had, once it is known.
    pub(super) fn finish(&self, run: &str, both: &str) -> Result<(), Refused> {
        self.replace(&format!("{run}.result"), both)
    }

    /// What both had; none where that is not known.
    pub(super) fn result(&self, run: &str) -> Result<Option<Zeroizing<String>>, Refused> {
        self.read(&format!("{run}.result"))
    }

    /// Writes over a side and takes it away. A disk may keep copies of its own: the directory belongs on an encrypted one.
    pub(super) fn wipe(&self, run: &str) -> Result<(), Refused> {
        let path = self.at(&format!("{run}.side"));
        let failed = |e: std::io::Error| Refused::found(format!("{}: {e}; take it away yourself", path.display()));
        let mut file = match OpenOptions::new().write(true).open(&path) {
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
            opened => opened.map_err(failed)?,
        };
        let length = file.metadata().map_err(failed)?.len();
        let zeros = vec![0; usize::try_from(length).unwrap_or_default()];
        file.write_all(&zeros).and_then(|()| file.sync_all()).map_err(failed)?;
        std::fs::remove_file(&path).map_err(failed)?;
        self.sync()
    }

    fn shaped<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Refused> {
        let kept = self.read(name)?;
        kept.map(|kept| serde_json::from_str(&kept)).transpose().map_err(|_| damaged(&self.at(name)))
    }

    /// A file's text. One that others can read is refused: it may be known to them already.
    fn read(&self, name: &str) -> Result<Option<Zeroizing<String>>, Refused> {
        let path = self.at(name);
        if !path.exists() {
            return Ok(None);
        }
        keys::private(&path, 0o600).map_err(|e| Refused::usage(e.to_string()))?;
        let read = std::fs::read_to_string(&path).map(Zeroizing::new);
        read.map(Some).map_err(|e| Refused::found(format!("{}: {e}", path.display())))
    }

    /// Writes a file of this name where there is none, and gives what then stands there.
    fn keep_first(&self, name: &str, text: &Zeroizing<String>) -> Result<Zeroizing<String>, Refused> {
        let (path, beside) = (self.at(name), self.beside(name, text)?);
        let linked = std::fs::hard_link(&beside, &path);
        let gone = std::fs::remove_file(&beside);
        match linked.and(gone) {
            Err(e) if e.kind() != ErrorKind::AlreadyExists => {
                return Err(Refused::found(format!("{}: {e}", path.display())));
            }
            _ => self.sync()?,
        }
        self.read(name)?.ok_or_else(|| damaged(&path))
    }

    /// Writes a file of this name in the place of what stands there.
    fn replace(&self, name: &str, text: &str) -> Result<(), Refused> {
        let (path, beside) = (self.at(name), self.beside(name, text)?);
        std::fs::rename(&beside, &path).map_err(|e| Refused::found(format!("{}: {e}", path.display())))?;
        self.sync()
    }

    /// A whole file beside, which gets its name only then.
    fn beside(&self, name: &str, text: &str) -> Result<PathBuf, Refused> {
        let own = deconflict::nonce().map_err(|e| Refused::found(e.to_string()))?;
        let path = self.at(&format!("{name}.{}.new", hex::encode(&own[..8])));
        let written = OpenOptions::new().create_new(true).write(true).mode(0o600).open(&path).and_then(|mut file| {
            file.write_all(text.as_bytes())?;
            file.sync_all()
        });
        written.map_err(|e| Refused::found(format!("{}: {e}", path.display())))?;
        Ok(path)
    }

    fn sync(&self) -> Result<(), Refused> {
        let synced = File::open(&self.0).and_then(|dir| dir.sync_all());
        synced.map_err(|e| Refused::found(format!("{}: {e}", self.0.display())))
    }
}

fn damaged(path: &Path) -> Refused {
    Refused::found(format!(
        "{}: it is not what was written; restore it from its copy, or abort the run",
        path.display()
    ))
}

#[cfg(test)]
mod tests {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt as _;

    use deconflict::{Identifier, Party, Role, Terms, nonce};

    use super::*;

    fn side(of: &str) -> Side {
        let party = |force: &str, seed: u8| Party {
            force: force.to_owned(),
            key: deconflict::Key::of(&[seed; 32]).public(),
            nonce: nonce().unwrap(),
        };
        let terms = Terms { run: "r".to_owned(), asker: party("a", 1), answerer: party("b", 2), most: 10 };
        Side::begin(terms, Role::Asker, vec![Identifier::read(of).unwrap()]).unwrap()
    }

    #[test]
    fn a_run_has_one_side_whoever_begins_it_again() {
        let dir = tempfile::tempdir().unwrap();
        let kept = Directory::open(&dir.path().join("force")).unwrap();
        let first = kept.begin("r1", &side("md5:098f6bcd4621d373cade4e832627b4f6")).unwrap();
        let again = kept.begin("r1", &side("md5:ad0234829205b9033196ba818f7a872b")).unwrap();
        assert_eq!(first.set(), again.set(), "the second set never met the secret, nor its own secret the house");
        assert_eq!(kept.side("r1").unwrap().unwrap().set(), first.set());
        kept.wipe("r1").unwrap();
        assert!(kept.side("r1").unwrap().is_none());
        kept.wipe("r1").unwrap();
        assert_eq!(std::fs::read_dir(dir.path().join("force")).unwrap().count(), 0, "nothing is left beside");
    }

    #[test]
    fn a_key_stays_and_what_others_can_read_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("force");
        let kept = Directory::open(&path).unwrap();
        let key = kept.key().unwrap().public();
        assert_eq!(Directory::open(&path).unwrap().key().unwrap().public(), key);
        kept.know("b", "00").unwrap();
        kept.know("c", "11").unwrap();
        assert_eq!(kept.known().unwrap().len(), 2);
        set_permissions(path.join("key"), Permissions::from_mode(0o640)).unwrap();
        assert!(kept.key().unwrap_err().to_string().contains("chmod 600"));
        set_permissions(&path, Permissions::from_mode(0o755)).unwrap();
        assert!(Directory::open(&path).map(drop).unwrap_err().to_string().contains("chmod 700"));
    }

    #[test]
    fn an_id_is_no_path() {
        for bad in ["", "../key", "a/b", "A", "a.run"] {
            assert!(plain(bad).is_err(), "{bad}");
        }
        assert_eq!(plain("abc234").unwrap(), "abc234");
    }
}
