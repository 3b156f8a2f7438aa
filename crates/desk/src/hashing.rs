//! From bytes that somebody sends, or has fetched, to their fingerprints. Nothing is written to disk; a picture is held in memory until it is hashed, and
//! a film never: its digests are taken while it arrives. Pictures are decoded by [`confine`]'s workers.

use std::io::Read;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use confine::{Bounds, Failure, Launch, Wanted, Workers};
use fingerprint::{Digester, Digests, Pdq};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::spawn_blocking;
use vault::Secret;

use crate::fetch::files::{Arriving, Files, NotFetched};

/// Bytes of a picture, at most.
pub const LARGEST_PHOTO: u64 = 64 << 20;
/// Bytes of a film, at most.
pub const LARGEST_VIDEO: u64 = 100 << 20;
/// How long somebody waits for a decoder before they are told to come again.
const PATIENCE: Duration = Duration::from_secs(10);
/// Bytes of what is fetched that are read at once.
const PIECE: usize = 64 << 10;
/// A picture has to have something in it: PDQ's makers drop what is below (Facebook, "The TMK+PDQF Video-Hashing Algorithm and the PDQ
/// Image-Hashing Algorithm", 2019).
pub const LEAST_QUALITY: u8 = 50;

/// What a file is sent as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// A picture.
    Photo,
    /// A film.
    Video,
}

impl Media {
    /// Bytes of such a file, at most.
    pub const fn largest(self) -> u64 {
        match self {
            Self::Photo => LARGEST_PHOTO,
            Self::Video => LARGEST_VIDEO,
        }
    }
}

/// What is wanted of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Needs {
    /// The PDQ of the picture that it is.
    pub pdq: bool,
    /// Its digests.
    pub digests: bool,
}

/// The fingerprints of a file, as far as they were wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prints {
    /// PDQ with its quality.
    pub pdq: Option<Pdq>,
    /// SHA-256, SHA-1, MD5.
    pub digests: Option<Digests>,
}

/// Why a file has no fingerprints.
#[derive(Debug, thiserror::Error)]
pub enum NotHashed {
    /// More bytes than are taken.
    #[error("a file of this kind has at most {} MiB here", .most >> 20)]
    TooLong {
        /// Bytes, at most.
        most: u64,
    },
    /// It is no picture, or one at which decoders fail.
    #[error("{0}")]
    NotAPicture(Failure),
    /// Every decoder is taken, and was for a while.
    #[error("every decoder is at work; try again in a second")]
    Busy,
    /// There are no decoders.
    #[error("no decoder could be started: {0}")]
    NoDecoder(String),
    /// It broke off while it was fetched.
    #[error(transparent)]
    NotFetched(#[from] NotFetched),
}

/// What hashes. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Hashing(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    launch: Launch,
    number: NonZeroUsize,
    /// Started when the first picture comes: a machine that cannot confine them serves everything else.
    workers: Mutex<Option<Arc<Workers>>>,
    /// One for each worker. Who collects a picture has taken it already, so that there are never more in memory than are decoded.
    places: Arc<Semaphore>,
    files: Option<Files>,
}

impl Hashing {
    /// With so many decoders, each started by `launch`. Files are fetched from `files`, or not at all.
    pub fn new(launch: Launch, number: NonZeroUsize, files: Option<Files>) -> Self {
        let places = Arc::new(Semaphore::new(number.get()));
        Self(Arc::new(Inner { launch, number, workers: Mutex::new(None), places, files }))
    }

    /// Whether files are fetched.
    pub fn fetches(&self) -> bool {
        self.0.files.is_some()
    }

    /// Begins to take a file. Where its PDQ is wanted this waits until a decoder will be free for it.
    pub async fn begin(&self, media: Media, needs: Needs) -> Result<Taking, NotHashed> {
        let picture = if needs.pdq {
            let place = tokio::time::timeout(PATIENCE, Arc::clone(&self.0.places).acquire_owned()).await;
            let place = place.ok().and_then(Result::ok).ok_or(NotHashed::Busy)?;
            Some((place, Vec::new()))
        } else {
            None
        };
        let digester = needs.digests.then(Digester::default);
        Ok(Taking { hashing: self.clone(), digester, picture, bytes: 0, most: media.largest() })
    }

    /// Asks for a file and waits for its head.
    pub async fn open(&self, address: Secret<String>) -> Result<Arriving, NotFetched> {
        let here = self.clone();
        let asked = spawn_blocking(move || here.0.files.as_ref().ok_or(NotFetched::NotAllowed)?.open(&address));
        asked.await.unwrap_or(Err(NotFetched::Failed))
    }

    /// Reads what was opened, to its end.
    pub async fn read(&self, arriving: Arriving, media: Media, needs: Needs) -> Result<Prints, NotHashed> {
        let mut taking = self.begin(media, needs).await?;
        let read = spawn_blocking(move || {
            let (mut from, mut piece) = (arriving.bytes(), vec![0; PIECE]);
            loop {
                match from.read(&mut piece) {
                    Ok(0) => return Ok::<_, NotHashed>(taking),
                    Ok(count) => taking.take(&piece[..count])?,
                    Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
                    Err(_) => return Err(NotFetched::Failed.into()),
                }
            }
        });
        read.await.unwrap_or(Err(NotFetched::Failed.into()))?.end().await
    }

    fn workers(&self) -> Result<Arc<Workers>, NotHashed> {
        let mut workers = self.0.workers.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(started) = workers.as_ref() {
            return Ok(Arc::clone(started));
        }
        let bounds = Bounds { file: LARGEST_PHOTO, ..Bounds::default() };
        let started = Workers::start(self.0.launch.clone(), self.0.number, bounds);
        let started = Arc::new(started.map_err(|e| NotHashed::NoDecoder(e.to_string()))?);
        *workers = Some(Arc::clone(&started));
        Ok(started)
    }
}

/// A file that is being taken.
pub struct Taking {
    hashing: Hashing,
    digester: Option<Digester>,
    picture: Option<(OwnedSemaphorePermit, Vec<u8>)>,
    bytes: u64,
    most: u64,
}

impl Taking {
    /// The next bytes.
    pub fn take(&mut self, piece: &[u8]) -> Result<(), NotHashed> {
        self.bytes += piece.len() as u64;
        if self.bytes > self.most {
            return Err(NotHashed::TooLong { most: self.most });
        }
        if let Some(digester) = &mut self.digester {
            digester.update(piece);
        }
        if let Some((_, picture)) = &mut self.picture {
            picture.extend_from_slice(piece);
        }
        Ok(())
    }

    /// There are no more.
    pub async fn end(self) -> Result<Prints, NotHashed> {
        let digests = self.digester.map(Digester::finish);
        let Some((place, picture)) = self.picture else { return Ok(Prints { pdq: None, digests }) };
        let hashing = self.hashing;
        let hashed = spawn_blocking(move || {
            let _place = place;
            hashing.workers()?.hash(&picture, Wanted::Picture).map_err(|failure| match failure {
                Failure::NoWorker(why) => NotHashed::NoDecoder(why.to_string()),
                other => NotHashed::NotAPicture(other),
            })
        });
        let hashed = hashed.await.unwrap_or_else(|e| Err(NotHashed::NoDecoder(e.to_string())))?;
        Ok(Prints { pdq: Some(hashed.picture.pdq), digests })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without_decoders(number: usize) -> Hashing {
        let launch = Launch::program("/nonexistent/decoder", ["confined"]);
        Hashing::new(launch, NonZeroUsize::new(number).unwrap(), None)
    }

    #[tokio::test]
    async fn a_film_is_hashed_while_it_arrives() {
        let needs = Needs { pdq: false, digests: true };
        let mut taking = without_decoders(1).begin(Media::Video, needs).await.unwrap();
        for piece in [&b"hel"[..], b"", b"lo"] {
            taking.take(piece).unwrap();
        }
        let prints = taking.end().await.unwrap();
        assert_eq!((prints.pdq, prints.digests), (None, Some(Digests::of(b"hello"))));
    }

    #[tokio::test]
    async fn what_is_too_long_is_refused_before_it_is_all_there() {
        for (media, most) in [(Media::Photo, LARGEST_PHOTO), (Media::Video, LARGEST_VIDEO)] {
            let needs = Needs { pdq: false, digests: false };
            let mut taking = without_decoders(1).begin(media, needs).await.unwrap();
            let piece = vec![0; 1 << 20];
            for _ in 0..most >> 20 {
                taking.take(&piece).unwrap();
            }
            assert!(matches!(taking.take(b"x"), Err(NotHashed::TooLong { most: found }) if found == most));
        }
    }

    #[tokio::test(start_paused = true)]
    async fn there_are_never_more_pictures_than_decoders() {
        let (hashing, needs) = (without_decoders(2), Needs { pdq: true, digests: false });
        let first = hashing.begin(Media::Photo, needs).await.unwrap();
        let _second = hashing.begin(Media::Photo, needs).await.unwrap();
        assert!(matches!(hashing.begin(Media::Photo, needs).await, Err(NotHashed::Busy)));
        // A film needs none.
        hashing.begin(Media::Video, Needs { pdq: false, digests: true }).await.unwrap();
        drop(first);
        hashing.begin(Media::Photo, needs).await.unwrap();
    }

    #[tokio::test]
    async fn a_machine_without_decoders_says_so() {
        let needs = Needs { pdq: true, digests: false };
        let hashing = without_decoders(1);
        for _ in 0..2 {
            let mut taking = hashing.begin(Media::Photo, needs).await.unwrap();
            taking.take(b"\x89PNG").unwrap();
            assert!(matches!(taking.end().await, Err(NotHashed::NoDecoder(_))));
        }
    }

    #[tokio::test]
    async fn nothing_is_fetched_unless_hosts_are_listed() {
        let hashing = without_decoders(1);
        assert!(!hashing.fetches());
        let refused = hashing.open(Secret::new("https://cdn.example.org/a.png".to_owned())).await;
        assert_eq!(refused.err(), Some(NotFetched::NotAllowed));
    }
}
