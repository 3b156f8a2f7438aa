//! Opening the data directory: keys, database, checkpoint.

use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use store::work::Book;
use store::{Report, Signer, Store};
use vault::keys::{KeyStore, Purpose};
use vault::note::VerifierKey;

use crate::DeskError;
use crate::answers::Answers;
use crate::chance::{Chance, SystemChance};
use crate::clock::Clock;
use crate::cube::Cubes;
use crate::work::{Queue, Reader, Seen, Uses};

/// The log's name in every checkpoint.
pub const ORIGIN: &str = "accord.register";
/// The same for a data directory whose figures are invented.
pub const EXERCISE_ORIGIN: &str = "accord.exercise";
/// What the journal's name adds to it.
const JOURNAL: &str = ".journal";
/// What the closed journal's name adds to it.
const CLOSED: &str = ".closed";

/// Where the truth is kept.
#[derive(Clone, Debug)]
pub enum Backend {
    /// The embedded database, a file in the data directory.
    Embedded,
    /// A PostgreSQL database, by its address.
    Postgres(String),
}

impl Backend {
    /// The PostgreSQL database at this address. One to which somebody on the way could listen is refused, and so is an address that
    /// cannot be read.
    pub fn postgres(url: &str) -> Result<Self, DeskError> {
        store::guarded(url)?;
        Ok(Self::Postgres(url.to_owned()))
    }
}

/// The register at work. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Desk {
    pub(crate) inner: Arc<Inner>,
}

#[derive(Debug)]
pub(crate) struct Inner {
    pub store: Store,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
    pub dir: PathBuf,
    pub keys: KeyStore,
    pub origin: &'static str,
    pub answers: Answers,
    pub cubes: Cubes,
    pub joins: crate::join::Joins,
    pub queue: std::sync::OnceLock<Queue>,
    pub reader: std::sync::OnceLock<Reader>,
    pub uses: std::sync::OnceLock<Uses>,
    pub questions: crate::register::reports::Questions,
    pub known: crate::people::Known,
    pub seen: Seen,
    pub mail_server: std::sync::OnceLock<String>,
    pub matcher: std::sync::OnceLock<Arc<crate::detection::Matcher>>,
    pub lists: std::sync::OnceLock<Arc<crate::fetch::lists::Lists>>,
    /// The banks that are being fetched by this program, and since when.
    pub fetching: std::sync::Mutex<std::collections::BTreeMap<u64, jiff::Timestamp>>,
    pub record_keys: std::sync::OnceLock<vault::records::RecordKeys>,
    pub intake_door: std::sync::OnceLock<crate::takedown::Door>,
    pub watched: crate::takedown::Watched,
    pub usual: crate::takedown::Usual,
    /// How long providers take, as it was found last.
    pub times: crate::takedown::Times,
    pub notice_house: std::sync::OnceLock<crate::takedown::NoticeHouse>,
    pub looks: crate::takedown::Made,
    /// The organisations whose reports are carried to the `CyberTipline`.
    pub tiplines: std::sync::OnceLock<std::collections::BTreeSet<String>>,
    /// Days for which what a referral said is kept once it is over.
    pub referral_days: std::sync::OnceLock<u16>,
}

impl Desk {
    /// Opens a data directory, making what is missing: the directory and its keys are for their owner only.
    pub async fn open(dir: &Path, backend: &Backend, clock: Arc<dyn Clock>) -> Result<Self, DeskError> {
        Self::open_as(dir, backend, (clock, Arc::new(SystemChance)), false).await
    }

    /// Opens a data directory for invented figures. The mark is set when the directory is made and cannot be set later.
    pub async fn open_exercise(dir: &Path, backend: &Backend, clock: Arc<dyn Clock>) -> Result<Self, DeskError> {
        Self::open_exercise_by(dir, backend, clock, Arc::new(SystemChance)).await
    }

    /// The same, with chance as a parameter: an exercise that is to be played again.
    pub async fn open_exercise_by(
        dir: &Path,
        backend: &Backend,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
    ) -> Result<Self, DeskError> {
        Self::open_as(dir, backend, (clock, chance), true).await
    }

    async fn open_as(
        dir: &Path,
        backend: &Backend,
        (clock, chance): (Arc<dyn Clock>, Arc<dyn Chance>),
        exercise: bool,
    ) -> Result<Self, DeskError> {
        let at = |path: &Path| {
            let path = path.to_owned();
            move |source| DeskError::File { path, source }
        };
        let fresh = !dir.join("keys").exists();
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(dir).map_err(at(dir))?;
        let mark = dir.join("EXERCISE");
        if exercise && fresh {
            std::fs::write(&mark, "Everything in this directory is invented: an exercise.\n").map_err(at(&mark))?;
        }
        let marked = mark.exists();
        if exercise && !marked {
            return Err(DeskError::NotAnExercise);
        }
        let keys = KeyStore::open_or_create(&dir.join("keys"))?;
        let store = match backend {
            Backend::Embedded => Store::sqlite(&dir.join("accord.sqlite")).await?,
            Backend::Postgres(url) => Store::postgres(url).await?,
        };
        let origin = if marked { EXERCISE_ORIGIN } else { ORIGIN };
        let desk = Self {
            inner: Arc::new(Inner {
                store,
                clock,
                chance,
                dir: dir.to_owned(),
                keys,
                origin,
                answers: Answers::default(),
                cubes: Cubes::default(),
                joins: crate::join::Joins::default(),
                queue: std::sync::OnceLock::new(),
                reader: std::sync::OnceLock::new(),
                uses: std::sync::OnceLock::new(),
                questions: crate::register::reports::Questions::default(),
                known: crate::people::Known::default(),
                seen: Seen::default(),
                mail_server: std::sync::OnceLock::new(),
                matcher: std::sync::OnceLock::new(),
                lists: std::sync::OnceLock::new(),
                fetching: std::sync::Mutex::default(),
                record_keys: std::sync::OnceLock::new(),
                intake_door: std::sync::OnceLock::new(),
                watched: crate::takedown::Watched::default(),
                usual: crate::takedown::Usual::default(),
                times: crate::takedown::Times::default(),
                notice_house: std::sync::OnceLock::new(),
                looks: crate::takedown::Made::default(),
                tiplines: std::sync::OnceLock::new(),
                referral_days: std::sync::OnceLock::new(),
            }),
        };
        for (log, key) in [("log", desk.log_key()?), ("journal", desk.journal_key()?), ("closed", desk.closed_key()?)] {
            let public = dir.join(format!("{log}.vkey"));
            if !public.exists() {
                write_whole(&public, &format!("{key}\n")).map_err(at(&public))?;
            }
        }
        Ok(desk)
    }

    /// Whether everything here is invented.
    pub fn is_exercise(&self) -> bool {
        self.inner.origin == EXERCISE_ORIGIN
    }

    /// The log's name, as its checkpoints say it.
    pub fn log_name(&self) -> &'static str {
        self.inner.origin
    }

    /// The clock of this desk.
    pub fn clock(&self) -> &dyn Clock {
        self.inner.clock.as_ref()
    }

    /// The public key by which anybody checks the log's checkpoints.
    pub fn log_key(&self) -> Result<VerifierKey, DeskError> {
        Ok(VerifierKey::of(self.inner.origin, &self.inner.keys.signing_key(Purpose::Log)?))
    }

    pub(crate) fn signer(&self) -> Result<Signer, DeskError> {
        Ok(Signer { origin: self.inner.origin.to_owned(), key: self.inner.keys.signing_key(Purpose::Log)? })
    }

    /// The public key by which anybody checks the journal's checkpoints.
    pub fn journal_key(&self) -> Result<VerifierKey, DeskError> {
        let key = self.inner.keys.signing_key(Purpose::Journal)?;
        Ok(VerifierKey::of(&format!("{}{JOURNAL}", self.inner.origin), &key))
    }

    /// The public key by which whoever runs the program checks the closed journal's checkpoints.
    pub fn closed_key(&self) -> Result<VerifierKey, DeskError> {
        let key = self.inner.keys.signing_key(Purpose::Closed)?;
        Ok(VerifierKey::of(&format!("{}{CLOSED}", self.inner.origin), &key))
    }

    /// Whoever signs a journal.
    pub(crate) fn journal_signer(&self, book: Book) -> Result<Signer, DeskError> {
        let (purpose, name) = match book {
            Book::Journal => (Purpose::Journal, JOURNAL),
            Book::Closed => (Purpose::Closed, CLOSED),
        };
        Ok(Signer { origin: format!("{}{name}", self.inner.origin), key: self.inner.keys.signing_key(purpose)? })
    }

    fn checkpoint_file(&self) -> PathBuf {
        self.inner.dir.join("checkpoint")
    }

    /// The newest checkpoint of a journal, beside the database.
    pub(crate) fn journal_checkpoint_file(&self, book: Book) -> PathBuf {
        self.inner.dir.join(match book {
            Book::Journal => "journal-checkpoint",
            Book::Closed => "closed-checkpoint",
        })
    }

    /// Keeps the newest checkpoint outside of the database, so that a log whose end was cut off is found out.
    pub(crate) fn keep(&self, note: &str) -> Result<(), DeskError> {
        let path = self.checkpoint_file();
        write_whole(&path, note).map_err(|source| DeskError::File { path, source })
    }

    /// Derives the whole log again. `progress` is told events done and events in all.
    pub async fn verify(&self, progress: impl FnMut(u64, u64)) -> Result<Report, DeskError> {
        let outside = kept_outside(self.checkpoint_file())?;
        Ok(self.inner.store.verify(&self.log_key()?, outside.as_deref(), progress).await?)
    }

    /// Derives the whole journal again, with every text that its entries say they wrote.
    pub async fn verify_journal(&self, progress: impl FnMut(u64, u64)) -> Result<Report, DeskError> {
        self.verify_book(Book::Journal, &self.journal_key()?, progress).await
    }

    /// The same of the closed journal.
    pub async fn verify_closed(&self, progress: impl FnMut(u64, u64)) -> Result<Report, DeskError> {
        self.verify_book(Book::Closed, &self.closed_key()?, progress).await
    }

    async fn verify_book(
        &self,
        book: Book,
        key: &VerifierKey,
        progress: impl FnMut(u64, u64),
    ) -> Result<Report, DeskError> {
        let outside = kept_outside(self.journal_checkpoint_file(book))?;
        Ok(self.inner.store.verify_journal(book, key, outside.as_deref(), progress).await?)
    }

    /// The newest signed checkpoint of the log, a C2SP note.
    pub async fn checkpoint(&self) -> Result<Option<String>, DeskError> {
        Ok(self.inner.store.checkpoint().await?)
    }

    /// Whether the database answers.
    pub async fn ready(&self) -> Result<(), DeskError> {
        Ok(self.inner.store.ping().await?)
    }

    /// Closes the database.
    pub async fn close(self) -> Result<(), DeskError> {
        Ok(self.inner.store.clone().close().await?)
    }
}

fn kept_outside(path: PathBuf) -> Result<Option<String>, DeskError> {
    match std::fs::read_to_string(&path) {
        Ok(note) => Ok(Some(note)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(source) => Err(DeskError::File { path, source }),
    }
}

/// The same without waiting for the disk: for what is written after every deed and only has to be younger than a stolen copy.
pub(crate) fn write_fast(path: &Path, text: &str) -> std::io::Result<()> {
    let beside = path.with_extension("next");
    let mut file = std::fs::OpenOptions::new().create(true).write(true).truncate(true).mode(0o600).open(&beside)?;
    file.write_all(text.as_bytes())?;
    std::fs::rename(beside, path)
}

/// Writes a file so that it is the old one or the new one, never half of it.
fn write_whole(path: &Path, text: &str) -> std::io::Result<()> {
    let beside = path.with_extension("new");
    let mut file = std::fs::OpenOptions::new().create(true).write(true).truncate(true).mode(0o600).open(&beside)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()?;
    std::fs::rename(beside, path)
}
