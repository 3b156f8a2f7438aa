//! Memory of our own in huge pages, or a file as memory. The one module that maps anything.

use std::fs::File;
use std::io;
use std::ops::Range;

use memmap2::{Mmap, MmapMut};

/// Bytes that an index stands in.
pub(crate) enum Memory {
    Own(MmapMut),
    File { map: Mmap, body: Range<usize> },
}

impl Memory {
    /// Zeros. A lookup jumps about in hundreds of megabytes: with small pages it would wait for their addresses as long as for what is there.
    pub(crate) fn own(length: usize) -> io::Result<Self> {
        let map = MmapMut::map_anon(length)?;
        // Advice: a system without huge pages serves the same answers more slowly.
        #[cfg(target_os = "linux")]
        let _ = map.advise(memmap2::Advice::HugePage);
        Ok(Self::Own(map))
    }

    /// A file from a byte on. It is as long as it says it is, or this fails.
    pub(crate) fn file(file: &File, body: Range<usize>) -> io::Result<Self> {
        // SAFETY: the map is read-only, and a file of this crate is never written in place: `save` makes a new file and renames it over the old
        // one, whose pages stay as they are for as long as they are mapped. That nobody else writes into the file is what `Index::open` asks of
        // its caller. Whatever the bytes are, they are read as integers alone, and every index made of them is checked.
        let map = unsafe { Mmap::map(file)? };
        if map.get(body.clone()).is_none() {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof));
        }
        Ok(Self::File { map, body })
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        match self {
            Self::Own(map) => map,
            Self::File { map, body } => &map[body.clone()],
        }
    }

    /// To be written: memory of our own alone.
    pub(crate) fn bytes_mut(&mut self) -> Option<&mut [u8]> {
        match self {
            Self::Own(map) => Some(map),
            Self::File { .. } => None,
        }
    }
}
