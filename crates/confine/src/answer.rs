//! What a picture is asked for, and what comes of it.

use std::time::Duration;

use fingerprint::{Dihedral, Picture, PictureError};
use thiserror::Error;

use crate::worker::StartError;

/// Which fingerprints are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// That of the picture as it is.
    Picture,
    /// Those of the picture turned and mirrored too. That takes several times as long.
    Dihedral,
}

/// What a worker found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hashed {
    /// The picture.
    pub picture: Picture,
    /// All eight, where [`Wanted::Dihedral`] was asked.
    pub dihedral: Option<Box<Dihedral>>,
}

/// Why a picture has no fingerprint. It is about this picture alone: the next one is answered as if this had never been.
#[derive(Debug, Error)]
pub enum Failure {
    /// The decoder read it and refuses it.
    #[error(transparent)]
    Refused(#[from] PictureError),
    /// Nobody was asked.
    #[error("a file of {bytes} bytes, {most} at most for a picture; allow more, or hash it as a file")]
    TooLong {
        /// What it has.
        bytes: u64,
        /// What is allowed.
        most: u64,
    },
    /// The decoder has a fault, and noticed it itself.
    #[error("the decoder has a fault that this picture meets: {what}; hash it as a file, and report the fault")]
    Panicked {
        /// What it said.
        what: String,
    },
    /// The worker was killed for it.
    #[error("no answer within {bound:?} of computing; the worker was ended; allow more time, or hash it as a file")]
    Slow {
        /// The time that was allowed.
        bound: Duration,
    },
    /// The worker ended itself or was ended by the system: an abort, also where memory ends, an exhausted stack, a forbidden deed.
    #[error("the worker ended on this picture: {how}; allow more memory if the picture is sound, or hash it as a file")]
    Died {
        /// Its exit status in words.
        how: String,
    },
    /// The worker answered what nobody asked, and was killed.
    #[error("the worker did not answer this picture but wrote {what}; it was ended; hash it as a file")]
    Nonsense {
        /// What was wrong with it.
        what: String,
    },
    /// No worker could be started in the place of one that is gone.
    #[error(transparent)]
    NoWorker(#[from] StartError),
}
