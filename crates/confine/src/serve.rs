//! The worker's side: confines itself, then answers until nobody asks any more.

use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook};

use fingerprint::{PictureError, picture, turned};
use nix::sys::resource::{Resource, UsageWho, getrlimit, getrusage};
use thiserror::Error;

use crate::answer::{Hashed, Wanted};
use crate::bounds::Bounds;
use crate::walls::{self, Space, WallsError};
use crate::wire::{self, Answer};

/// Bytes that are kept between questions for the next file.
const KEPT: usize = 8 << 20;

/// Why a worker ended before the caller wanted it to. The caller sees that it is gone; what is said here is for whoever starts one by hand.
#[derive(Debug, Error)]
pub enum ServeError {
    /// Standard input or output.
    #[error("no caller speaks with this worker: {0}; it is started by a program that needs it, not by hand")]
    Pipe(#[from] io::Error),
    /// Something else than a greeting or a question arrived.
    #[error("{0} is not what a caller of this version sends; start the worker with the executable that asks")]
    Nonsense(&'static str),
    /// The worker could not confine itself.
    #[error(transparent)]
    Walls(#[from] WallsError),
}

/// Serves a caller on standard input and output, with the decoders of [`fingerprint`], until the caller closes the one or the other.
///
/// A program calls this before it starts a thread or opens anything: what is open is closed, and the process can never do anything else again.
pub fn serve() -> Result<(), ServeError> {
    serve_by(|bytes, wanted, bounds| match wanted {
        Wanted::Picture => picture(bytes, &bounds.picture).map(|picture| Hashed { picture, dihedral: None }),
        Wanted::Dihedral => {
            let (picture, dihedral) = turned(bytes, &bounds.picture)?;
            Ok(Hashed { picture, dihedral: Some(Box::new(dihedral)) })
        }
    })
}

/// The same with other decoders.
pub fn serve_by(
    mut hash: impl FnMut(&[u8], Wanted, &Bounds) -> Result<Hashed, PictureError>,
) -> Result<(), ServeError> {
    let mut questions = io::stdin().lock();
    let mut answers = io::stdout().lock();
    let mut hello = [0; wire::HELLO];
    questions.read_exact(&mut hello)?;
    let bounds = wire::read_hello(&hello).ok_or(ServeError::Nonsense("the greeting"))?;
    let (walls, space) = walls::raise(&bounds).inspect_err(|e| {
        // Whoever started this learns why; if nobody listens any more, nobody needs to know.
        let _ = answers.write_all(&wire::refusal(&e.to_string())).and_then(|()| answers.flush());
    })?;
    // What a decoder says when it breaks goes into the answer, and nowhere else.
    set_hook(Box::new(|_| {}));
    answers.write_all(&wire::welcome(&walls))?;
    answers.flush()?;
    let mut file = Vec::new();
    loop {
        let mut head = [0; wire::QUESTION];
        match questions.read_exact(&mut head) {
            Err(e) if e.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            read => read?,
        }
        let (number, wanted, length) = wire::read_question(&head).ok_or(ServeError::Nonsense("a question"))?;
        let bytes = take(&mut questions, &mut file, length, &bounds, space)?;
        let found = catch_unwind(AssertUnwindSafe(|| hash(bytes, wanted, &bounds)));
        let answer = match found {
            Ok(Ok(hashed)) => Answer::Hashed(hashed),
            Ok(Err(refused)) => Answer::Refused(refused),
            Err(thrown) => {
                let text = thrown.downcast_ref::<String>().map(String::as_str);
                let text = text.or_else(|| thrown.downcast_ref::<&str>().copied());
                Answer::Panicked(text.unwrap_or("a panic without words").to_owned())
            }
        };
        answers.write_all(&wire::answer(number, &answer))?;
        answers.flush()?;
    }
}

/// Reads a file of so many bytes, and bounds what its decoding may take: memory beyond the file, and seconds of computing as the net under the caller's
/// own clock, should the caller be gone.
fn take<'a>(
    questions: &mut impl Read,
    file: &'a mut Vec<u8>,
    length: u64,
    bounds: &Bounds,
    space: Space,
) -> Result<&'a [u8], ServeError> {
    let length = if length <= bounds.file { usize::try_from(length).ok() } else { None };
    let length = length.ok_or(ServeError::Nonsense("a longer file than was agreed"))?;
    if file.len() > KEPT {
        file.truncate(KEPT);
        file.shrink_to_fit();
    }
    space.allow(bounds.picture.memory.saturating_add(length.max(KEPT) as u64))?;
    seconds(bounds)?;
    if length > file.len() {
        file.reserve_exact(length - file.len());
        file.resize(length, 0);
    }
    questions.read_exact(&mut file[..length])?;
    Ok(&file[..length])
}

fn seconds(bounds: &Bounds) -> Result<(), WallsError> {
    let wrong = |source| WallsError::Limit { what: "time", source };
    let usage = getrusage(UsageWho::RUSAGE_SELF).map_err(wrong)?;
    let used = usage.user_time().tv_sec() + usage.system_time().tv_sec();
    // The kernel counts whole seconds: one for those that have begun, one to let the caller's clock be first.
    let soft = u64::try_from(used).unwrap_or(0) + bounds.time.as_secs() + 2;
    let (_, hard) = getrlimit(Resource::RLIMIT_CPU).map_err(wrong)?;
    walls::limit(Resource::RLIMIT_CPU, soft.min(hard), hard, "time")
}
