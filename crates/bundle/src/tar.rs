//! The tar form (POSIX ustar) of which every bit is prescribed: a file's name and size give its header, all else is fixed.

use std::io::Read;

use thiserror::Error;

/// Bytes of a block.
pub(crate) const BLOCK: usize = 512;
/// A part that is larger is none of ours; reading stays in bounded memory.
const LARGEST: u64 = 256 * 1024 * 1024;

/// Why the file is no bundle, or a damaged one.
#[derive(Debug, Error)]
pub(crate) enum TarError {
    /// The system refused to read.
    #[error("it cannot be read: {0}")]
    Io(#[from] std::io::Error),
    /// It ends too early.
    #[error("it ends in the middle of {0}: its tail was cut off")]
    Cut(String),
    /// A header is not what this form prescribes.
    #[error("the header after {0} is damaged")]
    Header(String),
    /// What fills a block up is not zero.
    #[error("the filling after {0} is damaged")]
    Filling(String),
    /// Something follows the end.
    #[error("something follows its end")]
    Beyond,
}

/// A file's header. Names are short and plain; sizes have at most eleven octal digits.
pub(crate) fn header(name: &str, size: u64) -> [u8; BLOCK] {
    let mut block = [0; BLOCK];
    let mut put = |at: usize, text: &str| block[at..at + text.len()].copy_from_slice(text.as_bytes());
    put(0, name);
    put(100, "0000644\0");
    put(108, "0000000\0");
    put(116, "0000000\0");
    put(124, &format!("{size:011o}\0"));
    put(136, "00000000000\0");
    put(148, "        ");
    put(156, "0");
    put(257, "ustar\0");
    put(263, "00");
    let sum: u32 = block.iter().map(|b| u32::from(*b)).sum();
    block[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    block
}

/// Zeros that fill a body's last block.
pub(crate) fn filling(size: usize) -> usize {
    size.next_multiple_of(BLOCK) - size
}

/// Reads files one after the other.
pub(crate) struct Files<R> {
    input: R,
    before: String,
}

impl<R: Read> Files<R> {
    pub fn new(input: R) -> Self {
        Self { input, before: "its beginning".to_owned() }
    }

    fn fill(&mut self, buffer: &mut [u8], what: &str) -> Result<(), TarError> {
        self.input.read_exact(buffer).map_err(|e| match e.kind() {
            std::io::ErrorKind::UnexpectedEof => TarError::Cut(what.to_owned()),
            _ => TarError::Io(e),
        })
    }

    /// The next file's name and bytes; none at the end, after which nothing may follow.
    pub fn next(&mut self) -> Result<Option<(String, Vec<u8>)>, TarError> {
        let mut block = [0; BLOCK];
        let before = std::mem::take(&mut self.before);
        self.fill(&mut block, &format!("what follows {before}"))?;
        if block == [0; BLOCK] {
            self.fill(&mut block, "its end")?;
            if block != [0; BLOCK] {
                return Err(TarError::Header(before));
            }
            return match self.input.read(&mut [0; 1])? {
                0 => Ok(None),
                _ => Err(TarError::Beyond),
            };
        }
        let damaged = || TarError::Header(before.clone());
        let text = |from: usize, upto: usize| {
            let bytes = &block[from..upto];
            let end = bytes.iter().position(|b| *b == 0).unwrap_or(bytes.len());
            std::str::from_utf8(&bytes[..end]).ok()
        };
        let name = text(0, 100).filter(|n| n.len() < 100).ok_or_else(damaged)?.to_owned();
        let size = text(124, 136).and_then(|t| u64::from_str_radix(t, 8).ok()).ok_or_else(damaged)?;
        // Whatever of a header differs from the one that the form prescribes is damage.
        if size > LARGEST || header(&name, size) != block {
            return Err(damaged());
        }
        let size = usize::try_from(size).map_err(|_| damaged())?;
        let mut bytes = Vec::new();
        let read = (&mut self.input).take(size as u64).read_to_end(&mut bytes)?;
        if read != size {
            return Err(TarError::Cut(name));
        }
        let mut rest = [0; BLOCK];
        let rest = &mut rest[..filling(size)];
        self.fill(rest, &name)?;
        if rest.iter().any(|b| *b != 0) {
            return Err(TarError::Filling(name));
        }
        self.before.clone_from(&name);
        Ok(Some((name, bytes)))
    }
}
