//! The first directory of a file: what its tags say (TIFF 6.0, section 2; `BigTIFF` likewise).

use super::FORMAT;
use crate::picture::PictureError;

/// Of a tag, by its number in the specification.
pub(super) mod tag {
    pub const WIDTH: u16 = 256;
    pub const HEIGHT: u16 = 257;
    pub const BITS: u16 = 258;
    pub const COMPRESSION: u16 = 259;
    pub const PHOTOMETRIC: u16 = 262;
    pub const FILL_ORDER: u16 = 266;
    pub const STRIP_OFFSETS: u16 = 273;
    pub const ORIENTATION: u16 = 274;
    pub const SAMPLES: u16 = 277;
    pub const ROWS_PER_STRIP: u16 = 278;
    pub const STRIP_LENGTHS: u16 = 279;
    pub const PLANAR: u16 = 284;
    pub const T4_OPTIONS: u16 = 292;
    pub const PREDICTOR: u16 = 317;
    pub const COLOURS: u16 = 320;
    pub const TILE_WIDTH: u16 = 322;
    pub const TILE_HEIGHT: u16 = 323;
    pub const TILE_OFFSETS: u16 = 324;
    pub const TILE_LENGTHS: u16 = 325;
    pub const EXTRA: u16 = 338;
    pub const SAMPLE_FORMAT: u16 = 339;
    pub const JPEG_TABLES: u16 = 347;
}

/// A file whose first directory is where it says.
pub(super) struct Directory<'a> {
    pub bytes: &'a [u8],
    /// The most significant byte of a number is the first.
    pub big_endian: bool,
    /// Tags, one after the other: number, type, how many values, the values or where they are.
    entries: &'a [u8],
    /// Offsets have eight bytes.
    wide: bool,
}

impl<'a> Directory<'a> {
    /// Reads the header, and finds the directory. Others, behind it, are never looked at: so no cycle of them is ever gone round.
    pub fn first(bytes: &'a [u8]) -> Result<Self, PictureError> {
        let big_endian = bytes.starts_with(b"MM");
        let mut this = Self { bytes, big_endian, entries: &[], wide: false };
        let cut = || FORMAT.broken("it ends before its directory does");
        this.wide = this.number(2, 2) == Some(43);
        let at = if this.wide { this.number(8, 8) } else { this.number(4, 4) };
        let at = at.and_then(|at| usize::try_from(at).ok()).ok_or_else(cut)?;
        let (head, each) = if this.wide { (8, 20) } else { (2, 12) };
        let count = this.number(at, head).and_then(|count| usize::try_from(count).ok()).ok_or_else(cut)?;
        let begin = at + head;
        let end = count.checked_mul(each).and_then(|length| begin.checked_add(length)).ok_or_else(cut)?;
        this.entries = bytes.get(begin..end).ok_or_else(cut)?;
        Ok(this)
    }

    /// A number of so many bytes at a place of the file, if it is there.
    fn number(&self, at: usize, size: usize) -> Option<u64> {
        self.read(self.bytes.get(at..at.checked_add(size)?)?)
    }

    /// A number, in the file's order of bytes.
    pub fn read(&self, bytes: &[u8]) -> Option<u64> {
        if bytes.len() > 8 {
            return None;
        }
        let push = |number: u64, byte: &u8| number << 8 | u64::from(*byte);
        Some(if self.big_endian { bytes.iter().fold(0, push) } else { bytes.iter().rev().fold(0, push) })
    }

    /// The bytes of a tag's values, and how many each takes. `None` where the tag is not there, of no type that holds whole numbers, or beyond the file.
    fn values(&self, tag: u16) -> Option<(&'a [u8], usize)> {
        let each = if self.wide { 20 } else { 12 };
        let entry = self.entries.chunks_exact(each).find(|entry| self.read(&entry[..2]) == Some(tag.into()))?;
        let size = match self.read(&entry[2..4])? {
            // Bytes, and bytes without a meaning.
            1 | 7 => 1,
            3 => 2,
            // Numbers, and places of directories.
            4 | 13 => 4,
            16 | 18 => 8,
            _ => return None,
        };
        let (count, place) = if self.wide { (&entry[4..12], &entry[12..20]) } else { (&entry[4..8], &entry[8..12]) };
        let length = usize::try_from(self.read(count)?).ok()?.checked_mul(size)?;
        let bytes = if length <= place.len() {
            &place[..length]
        } else {
            let at = usize::try_from(self.read(place)?).ok()?;
            self.bytes.get(at..at.checked_add(length)?)?
        };
        Some((bytes, size))
    }

    /// All values of a tag; none where it says nothing. There are no more of them than bytes in the file.
    pub fn all(&self, tag: u16) -> impl Iterator<Item = u64> + '_ {
        let (bytes, size) = self.values(tag).unwrap_or((&[], 1));
        bytes.chunks_exact(size).filter_map(|value| self.read(value))
    }

    /// The first value of a tag.
    pub fn one(&self, tag: u16) -> Option<u64> {
        self.all(tag).next()
    }

    /// The same as a number of things in memory.
    pub fn size(&self, tag: u16) -> Option<usize> {
        self.one(tag).and_then(|size| usize::try_from(size).ok())
    }

    /// A tag's values as they stand in the file.
    pub fn raw(&self, tag: u16) -> Option<&'a [u8]> {
        self.values(tag).map(|(bytes, _)| bytes)
    }
}
