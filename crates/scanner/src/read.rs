//! One file, from its bytes to its line in the journal.

use std::io::{self, Read};

use confine::{Failure, Wanted, Workers};
use fingerprint::{Format, Pdq as Hash, PictureError, SomeDigester, SomeDigests};

use crate::bank::Bank;
use crate::file_type;
use crate::record::{Found, Pdq};
use crate::source::{Content, Entry, Source};

/// Bytes that are read at once.
const PIECE: usize = 256 << 10;
/// How often a file that changes is read.
const TRIES: u8 = 2;

/// What was read of a file.
struct Whole {
    head: Vec<u8>,
    digests: SomeDigests,
    bytes: u64,
    /// All of it, where it begins like a picture and is no longer than one may be.
    picture: Option<Vec<u8>>,
    changed: bool,
}

/// Reads a file and looks it up. Only that no worker can be had is no matter of this file.
pub(crate) fn examine(source: &dyn Source, entry: &Entry, bank: &Bank, workers: &Workers) -> Result<Found, Failure> {
    let digester = SomeDigester::new(bank.digests());
    let mut read = whole(source, entry, workers.bounds().file, digester.clone());
    for _ in 1..TRIES {
        if read.as_ref().is_ok_and(|whole| whole.changed) {
            read = whole(source, entry, workers.bounds().file, digester.clone());
        }
    }
    let whole = match read {
        Ok(whole) => whole,
        Err(e) => return Ok(Found::Unreadable { why: e.to_string(), inode: entry.inode }),
    };
    let (hash, pdq) = pdq(&whole, workers, bank.quality())?;
    Ok(Found::File {
        file_type: file_type::of(&whole.head),
        bytes: whole.bytes,
        pdq,
        changed: whole.changed,
        inode: entry.inode,
        matches: bank.look_up(&whole.digests, hash.as_ref()),
    })
}

fn pdq(whole: &Whole, workers: &Workers, quality: u8) -> Result<(Option<Hash>, Pdq), Failure> {
    if Format::of(&whole.head).is_none() {
        return Ok((None, Pdq::None));
    }
    let hashed = match &whole.picture {
        Some(bytes) => workers.hash(bytes, Wanted::Picture),
        None => Err(Failure::TooLong { bytes: whole.bytes, most: workers.bounds().file }),
    };
    Ok(match hashed {
        Ok(hashed) if hashed.picture.pdq.quality < quality => {
            (None, Pdq::Vague { quality: hashed.picture.pdq.quality })
        }
        Ok(hashed) => (Some(hashed.picture.pdq), Pdq::Looked),
        Err(e @ Failure::NoWorker(_)) => return Err(e),
        // Two bytes make a bitmap by its beginning; what a decoder does not take for one after that is none.
        Err(Failure::Refused(PictureError::Unknown)) => (None, Pdq::None),
        Err(e) => (None, Pdq::Undecoded { why: e.to_string() }),
    })
}

fn whole(source: &dyn Source, entry: &Entry, most: u64, mut digester: SomeDigester) -> io::Result<Whole> {
    let mut content = source.open(entry)?;
    let mut head = Vec::with_capacity(file_type::HEAD);
    content.by_ref().take(file_type::HEAD as u64).read_to_end(&mut head)?;
    if Format::of(&head).is_some() {
        picture(content.as_mut(), head, digester, (entry.bytes, most))
    } else {
        digester.update(&head);
        rest(content.as_mut(), head, digester, None)
    }
}

/// A picture is held whole, for its decoder; one that is too long is not.
fn picture(
    content: &mut dyn Content,
    head: Vec<u8>,
    mut digester: SomeDigester,
    (expected, most): (u64, u64),
) -> io::Result<Whole> {
    let room = usize::try_from(expected.min(most)).unwrap_or(0);
    let mut bytes = Vec::with_capacity(room + 1);
    bytes.extend_from_slice(&head);
    content.take(most.saturating_sub(head.len() as u64).saturating_add(1)).read_to_end(&mut bytes)?;
    digester.update(&bytes);
    if bytes.len() as u64 > most {
        let read = bytes.len() as u64;
        return rest(content, head, digester, Some(read));
    }
    let length = bytes.len() as u64;
    let changed = content.changed(length)?;
    Ok(Whole { head, digests: digester.finish(), bytes: length, picture: Some(bytes), changed })
}

/// Reads to the end, a piece at a time. `read` is how much was read before; without it, the head alone.
fn rest(content: &mut dyn Content, head: Vec<u8>, mut digester: SomeDigester, read: Option<u64>) -> io::Result<Whole> {
    let mut bytes = read.unwrap_or(head.len() as u64);
    let mut piece = vec![0; PIECE];
    loop {
        match content.read(&mut piece) {
            Ok(0) => break,
            Ok(read) => {
                digester.update(&piece[..read]);
                bytes += read as u64;
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    let changed = content.changed(bytes)?;
    Ok(Whole { head, digests: digester.finish(), bytes, picture: None, changed })
}
