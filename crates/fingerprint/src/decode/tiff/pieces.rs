//! The pieces that a picture is cut into: strips of whole rows, or tiles.

use super::FORMAT;
use super::directory::{Directory, tag};
use super::kind::Kind;
use crate::picture::{Bounds, PictureError};

/// Pieces that a picture may be cut into: each costs as much as some hundred pixels, and may be a few bytes that all of them share.
const MOST: usize = 200_000;

/// Where the pieces are and which part of the picture each of them is.
pub(super) struct Pieces {
    pub width: usize,
    pub height: usize,
    /// Of each piece, as it is stored: tiles are whole at the edges, the last strip is not.
    pub across: usize,
    pub down: usize,
    pub tiled: bool,
    /// Planes that are stored one after the other: one, or one for each sample.
    pub planes: usize,
    offsets: Vec<u64>,
    lengths: Vec<u64>,
}

/// One of them.
pub(super) struct Piece {
    /// Where in the picture its first pixel is.
    pub left: usize,
    pub top: usize,
    /// Pixels of it that are in the picture.
    pub width: usize,
    pub height: usize,
    /// Its number, in each plane.
    number: usize,
}

impl Pieces {
    pub fn of(directory: &Directory<'_>, kind: &Kind, bounds: &Bounds) -> Result<Self, PictureError> {
        let (Some(width), Some(height)) = (directory.size(tag::WIDTH), directory.size(tag::HEIGHT)) else {
            return Err(FORMAT.broken("no width or no height"));
        };
        // The picture, and once more where it is turned.
        let each = if kind.grey() { 1 } else { 3 };
        FORMAT.within(bounds, width as u64, height as u64, 2 * each)?;
        let tiled = directory.one(tag::STRIP_OFFSETS).is_none();
        let (across, down, offsets, lengths) = if tiled {
            let size = [tag::TILE_WIDTH, tag::TILE_HEIGHT].map(|tag| directory.size(tag).unwrap_or(0));
            (size[0], size[1], tag::TILE_OFFSETS, tag::TILE_LENGTHS)
        } else {
            let rows = directory.size(tag::ROWS_PER_STRIP).unwrap_or(height).min(height);
            (width, rows, tag::STRIP_OFFSETS, tag::STRIP_LENGTHS)
        };
        let planes = if directory.one(tag::PLANAR) == Some(2) { kind.samples } else { 1 };
        if across == 0 || down == 0 {
            return Err(FORMAT.broken("pieces without a size"));
        }
        // Unpacked, and its planes side by side.
        let whole = kind.row(across, kind.samples).and_then(|row| row.checked_mul(down));
        let whole = whole.and_then(|bytes| bytes.checked_mul(2)).map_or(u64::MAX, |bytes| bytes as u64);
        let rest = bounds.memory.saturating_sub((width * height) as u64 * each);
        if whole > rest {
            return Err(FORMAT.too_large(format!("pieces of {across} x {down} pixels, {whole} bytes, {rest} at most")));
        }
        let count = width.div_ceil(across) * height.div_ceil(down) * planes;
        if count > MOST {
            return Err(FORMAT.too_large(format!("{count} pieces, {MOST} at most")));
        }
        // No more are looked at than are needed, and no more are needed than there are.
        let offsets: Vec<u64> = directory.all(offsets).take(count).collect();
        if offsets.len() < count {
            return Err(FORMAT.broken(format!("{} pieces of {count}", offsets.len())));
        }
        let lengths = directory.all(lengths).take(count).collect();
        if planes > 1 && !kind.bits.is_multiple_of(8) {
            return Err(FORMAT.unsupported("planes of parts of bytes"));
        }
        Ok(Self { width, height, across, down, tiled, planes, offsets, lengths })
    }

    /// All pieces, from the top.
    pub fn all(&self) -> impl Iterator<Item = Piece> + '_ {
        let tops = (0..self.height).step_by(self.down);
        let places = tops.flat_map(|top| (0..self.width).step_by(self.across).map(move |left| (left, top)));
        places.enumerate().map(|(number, (left, top))| Piece {
            left,
            top,
            width: self.across.min(self.width - left),
            height: self.down.min(self.height - top),
            number,
        })
    }

    /// Rows of a piece that are stored.
    pub fn rows(&self, piece: &Piece) -> usize {
        if self.tiled { self.down } else { piece.height }
    }

    /// The bytes of a piece in a plane, as they are stored: up to the end of the file, where the file does not say how many.
    pub fn bytes<'a>(&self, directory: &Directory<'a>, piece: &Piece, plane: usize, packed: bool) -> Option<&'a [u8]> {
        let number = plane * (self.offsets.len() / self.planes) + piece.number;
        let begin = usize::try_from(self.offsets[number]).ok()?;
        let rest = directory.bytes.get(begin..)?;
        // What is not packed is as long as it has to be, whatever is said: so Pillow reads it.
        let length = self.lengths.get(number).copied().filter(|length| packed && *length > 0);
        let length = length.map_or(rest.len(), |length| usize::try_from(length).unwrap_or(usize::MAX));
        Some(&rest[..length.min(rest.len())])
    }
}
