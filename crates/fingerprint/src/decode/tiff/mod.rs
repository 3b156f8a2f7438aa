//! TIFF: the first picture, as Pillow reads it, which is with the rotation that tag 274 asks for. No piece is unpacked before its size and the picture's
//! were found to be allowed, and no size of the file becomes an index unchecked.

mod directory;
mod kind;
mod packed;
mod pieces;

use directory::{Directory, tag};
use kind::Kind;
use packed::{Packing, undo_differences};
use pieces::{Piece, Pieces};

use super::jpeg;
use super::turn::Turn;
use crate::pdq::{Raster, Samples};
use crate::picture::{Bounds, Format, PictureError};

const FORMAT: Format = Format::Tiff;

pub(super) fn raster(bytes: &[u8], bounds: &Bounds) -> Result<Raster, PictureError> {
    let directory = Directory::first(bytes)?;
    let packing = Packing::of(&directory)?;
    let kind = Kind::of(&directory)?;
    let pieces = Pieces::of(&directory, &kind, bounds)?;
    let each = if kind.grey() { 1 } else { 3 };
    let mut canvas = vec![0; pieces.width * pieces.height * each];
    let reading = Reading { directory: &directory, packing, kind: &kind, pieces: &pieces, bounds };
    for piece in pieces.all() {
        match packing {
            Packing::Jpeg => reading.jpeg(&piece, &mut canvas, each)?,
            _ => reading.rows(&piece, &mut canvas, each)?,
        }
    }
    let (width, height) = (pieces.width as u32, pieces.height as u32);
    let samples = if kind.grey() { Samples::Grey(canvas) } else { Samples::Rgb(canvas) };
    let raster = Raster { width, height, samples };
    let turn = directory.one(tag::ORIENTATION).and_then(Turn::orientation);
    Ok(match turn {
        Some(turn) => turn.of(&raster),
        None => raster,
    })
}

/// A file while its pieces are read.
struct Reading<'a> {
    directory: &'a Directory<'a>,
    packing: Packing,
    kind: &'a Kind,
    pieces: &'a Pieces,
    bounds: &'a Bounds,
}

impl Reading<'_> {
    /// A piece whose rows are samples.
    fn rows(&self, piece: &Piece, canvas: &mut [u8], each: usize) -> Result<(), PictureError> {
        let Self { kind, pieces, .. } = self;
        let in_plane = if pieces.planes > 1 { 1 } else { kind.samples };
        let (Some(plane_row), Some(row)) = (kind.row(pieces.across, in_plane), kind.row(pieces.across, kind.samples))
        else {
            return Err(FORMAT.too_large("rows of more bytes than can be counted"));
        };
        let stored = pieces.rows(piece);
        let mut rows = vec![0; row * stored];
        if pieces.planes == 1 {
            self.unpack(piece, 0, &mut rows, row, kind.samples)?;
        } else {
            let mut plane = vec![0; plane_row * stored];
            let wide = kind.bits / 8;
            for number in 0..kind.used() {
                self.unpack(piece, number, &mut plane, plane_row, 1)?;
                let places = rows.chunks_exact_mut(wide * kind.samples);
                for (pixel, sample) in places.zip(plane.chunks_exact(wide)) {
                    pixel[number * wide..][..wide].copy_from_slice(sample);
                }
            }
        }
        for (down, row) in rows.chunks_exact(row).take(piece.height).enumerate() {
            let at = ((piece.top + down) * pieces.width + piece.left) * each;
            kind.pixels(row, &mut canvas[at..at + piece.width * each])?;
        }
        Ok(())
    }

    fn unpack(
        &self,
        piece: &Piece,
        plane: usize,
        rows: &mut [u8],
        row: usize,
        apart: usize,
    ) -> Result<(), PictureError> {
        let packed = self.packing != Packing::None;
        let bytes = self.pieces.bytes(self.directory, piece, plane, packed);
        let bytes = bytes.ok_or_else(|| FORMAT.broken("a piece beyond its end"))?;
        // What is not packed may be followed by the whole file.
        let bytes = if packed { bytes } else { &bytes[..bytes.len().min(rows.len())] };
        rows.fill(0);
        let backwards = self.directory.one(tag::FILL_ORDER) == Some(2);
        if backwards {
            let turned: Vec<u8> = bytes.iter().map(|byte| byte.reverse_bits()).collect();
            self.packing.unpack(&turned, rows, row, self.pieces.across)?;
        } else {
            self.packing.unpack(bytes, rows, row, self.pieces.across)?;
        }
        match self.directory.one(tag::PREDICTOR) {
            Some(2) if self.packing.predicted() => rows
                .chunks_exact_mut(row)
                .try_for_each(|row| undo_differences(row, self.kind.bits, apart, self.directory.big_endian)),
            Some(3) if self.packing.predicted() => Err(FORMAT.unsupported("differences of numbers with fractions")),
            _ => Ok(()),
        }
    }

    /// A piece that is a JPEG of its own, but for tables that all of them share.
    fn jpeg(&self, piece: &Piece, canvas: &mut [u8], each: usize) -> Result<(), PictureError> {
        let colours = self.kind.of_jpeg().filter(|_| self.pieces.planes == 1);
        let colours = colours.ok_or_else(|| FORMAT.unsupported("JPEG of such samples"))?;
        let bytes = self.pieces.bytes(self.directory, piece, 0, true);
        let bytes = bytes.ok_or_else(|| FORMAT.broken("a piece beyond its end"))?;
        let tables = self.directory.raw(tag::JPEG_TABLES).and_then(|tables| tables.strip_suffix(b"\xff\xd9"));
        let whole = match (tables, bytes.strip_prefix(b"\xff\xd8")) {
            (Some(tables), Some(bytes)) => [tables, bytes].concat(),
            _ => bytes.to_vec(),
        };
        let memory = self.bounds.memory.saturating_sub((canvas.len() + whole.len()) as u64);
        let raster = jpeg::raster_as(&whole, &Bounds { memory, ..*self.bounds }, colours).map_err(within)?;
        let (width, height) = (raster.width as usize, raster.height as usize);
        let (Samples::Grey(pixels) | Samples::Rgb(pixels)) = &raster.samples;
        if width < piece.width || height < piece.height || pixels.len() != width * height * each {
            return Err(
                FORMAT.broken(format!("a piece of {width} x {height} pixels for {} x {}", piece.width, piece.height))
            );
        }
        for (down, row) in pixels.chunks_exact(width * each).take(piece.height).enumerate() {
            let at = ((piece.top + down) * self.pieces.width + piece.left) * each;
            canvas[at..at + piece.width * each].copy_from_slice(&row[..piece.width * each]);
        }
        Ok(())
    }
}

/// What is wrong with a JPEG is wrong with the TIFF around it.
fn within(error: PictureError) -> PictureError {
    match error {
        PictureError::Broken { what, .. } => FORMAT.broken(format!("a JPEG in it: {what}")),
        PictureError::TooLarge { what, .. } => FORMAT.too_large(format!("a JPEG in it: {what}")),
        PictureError::Unsupported { what, .. } => FORMAT.unsupported(format!("a JPEG in it: {what}")),
        PictureError::Unknown | PictureError::NotBuilt { .. } => FORMAT.broken("a piece that should be a JPEG"),
    }
}
