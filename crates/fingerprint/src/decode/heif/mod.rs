//! HEIF: the primary picture of a file, coded as HEVC (HEIC) or AV1 (AVIF), whole or in a grid of tiles. HEVC comes out as `pillow-heif` gives it, which is
//! cropped and turned as the file asks; AV1 as Pillow gives it, which is as it is coded.
//!
//! The boxes are read by `heic-rs`, with whose decoder HEVC becomes planes (`hevc.rs`); AV1 does with `re_rav1d` (`av1.rs`); planes become colours in
//! `colour.rs`. One tile is decoded at a time, in this thread.

mod av1;
mod colour;
mod hevc;
mod sps;

use std::borrow::Cow;

use colour::{Matrix, Planes};
use heic_rs::grid::{self, Grid};
use heic_rs::meta::iref::{RefKind, targets};
use heic_rs::meta::{self, Meta};
use heic_rs::props::simple::Clap;
use heic_rs::props::{self, ItemProps, Transform};
use heic_rs::{Error, Mirror, Nclx, Rotation, transform};

use super::turn::Turn;
use crate::pdq::{Raster, Samples};
use crate::picture::{Bounds, Format, PictureError};

const FORMAT: Format = Format::Heif;

pub(super) fn raster(bytes: &[u8], bounds: &Bounds) -> Result<Raster, PictureError> {
    let meta = meta::parse(bytes).map_err(refused)?;
    let file = File { bytes, meta: &meta, bounds };
    let primary = file.item(meta.primary)?;
    let mut canvas = if primary.kind == *b"grid" { file.grid(&primary)? } else { file.whole(&primary)? };
    if !file.as_coded(&primary) {
        for transform in &primary.props.transforms {
            canvas = canvas.transformed(*transform)?;
        }
    }
    let Canvas { width, height, pixels } = canvas;
    Ok(Raster { width, height, samples: Samples::Rgb(pixels) })
}

/// A file of which the boxes have been read.
struct File<'a> {
    bytes: &'a [u8],
    meta: &'a Meta<'a>,
    bounds: &'a Bounds,
}

/// One of the things in a file.
struct Item<'a> {
    id: u32,
    kind: [u8; 4],
    props: ItemProps<'a>,
}

impl<'a> File<'a> {
    fn item(&self, id: u32) -> Result<Item<'a>, PictureError> {
        let info = self.meta.item(id).ok_or_else(|| FORMAT.broken(format!("item {id} is not in it")))?;
        let props = props::gather(&self.meta.props, id).map_err(refused)?;
        Ok(Item { id, kind: info.item_type, props })
    }

    /// Whether the reference leaves cropping and turning to others.
    fn as_coded(&self, item: &Item<'_>) -> bool {
        let coded = match &item.kind {
            b"grid" => self.tiles(item.id).first().and_then(|tile| self.meta.item(*tile)).map(|tile| tile.item_type),
            kind => Some(*kind),
        };
        coded == Some(*b"av01")
    }

    fn tiles(&self, id: u32) -> &[u32] {
        targets(&self.meta.refs, id, RefKind::Dimg)
    }

    fn data(&self, item: &Item<'_>) -> Result<Cow<'a, [u8]>, PictureError> {
        self.meta.item_data(self.bytes, item.id).map_err(refused)
    }

    /// A coded picture, within so much memory.
    fn planes(&self, item: &Item<'_>, memory: u64) -> Result<Box<dyn Planes>, PictureError> {
        let bounds = Bounds { memory, ..*self.bounds };
        match &item.kind {
            b"hvc1" => {
                let record = item.props.hvcc.as_ref().ok_or_else(|| FORMAT.broken("HEVC without a configuration"))?;
                Ok(Box::new(hevc::planes(record, &self.data(item)?, &bounds)?))
            }
            b"av01" => Ok(Box::new(av1::planes(self.data(item)?.into_owned(), &bounds)?)),
            other => Err(FORMAT.unsupported(format!("a picture of the kind “{}”", other.escape_ascii()))),
        }
    }

    /// A picture that is coded in one piece.
    fn whole(&self, item: &Item<'_>) -> Result<Canvas, PictureError> {
        let planes = self.planes(item, self.bounds.memory)?;
        let (width, height) = planes.size();
        let memory = self.bounds.memory.saturating_sub(planes.bytes());
        let mut canvas = Canvas::new(&Bounds { memory, ..*self.bounds }, item, width, height)?;
        canvas.put(planes.as_ref(), item.props.nclx, 0, 0);
        Ok(canvas)
    }

    /// Tiles, row by row, those at the right and at the bottom cut off.
    fn grid(&self, item: &Item<'_>) -> Result<Canvas, PictureError> {
        let grid = grid::parse(&self.data(item)?).map_err(refused)?;
        let tiles = self.tiles(item.id);
        grid::check_tiles(&grid, tiles).map_err(refused)?;
        let mut canvas = Canvas::new(self.bounds, item, grid.output_width, grid.output_height)?;
        let memory = self.bounds.memory.saturating_sub(canvas.pixels.len() as u64);
        let mut first = None;
        for (number, id) in (0..).zip(tiles) {
            let tile = self.item(*id)?;
            let planes = self.planes(&tile, memory)?;
            let size = planes.size();
            if *first.get_or_insert(size) != size || !needed(&grid, size) {
                return Err(FORMAT.broken(format!("a tile of {} x {} pixels that does not fit", size.0, size.1)));
            }
            let (column, row) = (number % grid.columns, number / grid.columns);
            // What the file says of the whole counts before what it says of a tile.
            let nclx = item.props.nclx.or(tile.props.nclx);
            canvas.put(planes.as_ref(), nclx, column * size.0, row * size.1);
        }
        Ok(canvas)
    }
}

/// Whether tiles of that size cover the picture and none of them is beside it: so the work is bounded by the picture.
fn needed(grid: &Grid, (width, height): (u32, u32)) -> bool {
    let covers = |count: u32, tile: u32, whole: u32| {
        let (count, tile, whole) = (u64::from(count), u64::from(tile), u64::from(whole));
        (count - 1) * tile < whole && whole <= count * tile
    };
    covers(grid.columns, width, grid.output_width) && covers(grid.rows, height, grid.output_height)
}

/// Red, green and blue of each pixel.
struct Canvas {
    width: u32,
    height: u32,
    pixels: Vec<u8>,
}

impl Canvas {
    /// Room for a picture; when it is turned there is as much again, and no plane any more.
    fn new(bounds: &Bounds, item: &Item<'_>, width: u32, height: u32) -> Result<Self, PictureError> {
        let turned = if item.props.transforms.is_empty() { 0 } else { 3 };
        FORMAT.within(bounds, width.into(), height.into(), 3 + turned)?;
        Ok(Self { width, height, pixels: vec![0; width as usize * height as usize * 3] })
    }

    /// The part of a coded picture that is within.
    fn put(&mut self, planes: &dyn Planes, nclx: Option<Nclx>, left: u32, top: u32) {
        let (width, height) = planes.size();
        let across = width.min(self.width.saturating_sub(left)) as usize;
        let mut matrix = Matrix::new(nclx.unwrap_or_else(|| planes.said()), planes.bits());
        for down in 0..height.min(self.height.saturating_sub(top)) {
            let begin = ((top + down) as usize * self.width as usize + left as usize) * 3;
            matrix.row(planes, down as usize, &mut self.pixels[begin..begin + across * 3]);
        }
    }

    fn transformed(self, transform: Transform) -> Result<Self, PictureError> {
        let turn = match transform {
            Transform::Crop(clap) => return self.cropped(clap),
            Transform::Rotate(Rotation::None) => return Ok(self),
            Transform::Rotate(Rotation::Ccw90) => Turn { transposed: true, across: true, down: false },
            Transform::Rotate(Rotation::Ccw180) => Turn { transposed: false, across: true, down: true },
            Transform::Rotate(Rotation::Ccw270) => Turn { transposed: true, across: false, down: true },
            Transform::Mirror(Mirror::LeftRight) => Turn { transposed: false, across: true, down: false },
            Transform::Mirror(Mirror::TopBottom) => Turn { transposed: false, across: false, down: true },
        };
        let Self { width, height, pixels } = self;
        let Raster { width, height, samples } = turn.of(&Raster { width, height, samples: Samples::Rgb(pixels) });
        let (Samples::Rgb(pixels) | Samples::Grey(pixels)) = samples;
        Ok(Self { width, height, pixels })
    }

    fn cropped(self, clap: Clap) -> Result<Self, PictureError> {
        let (left, top, width, height) = transform::crop_rect(self.width, self.height, clap).map_err(refused)?;
        let rows = self.pixels.chunks_exact(3 * self.width as usize).skip(top as usize).take(height as usize);
        let pixels = rows.flat_map(|row| &row[3 * left as usize..][..3 * width as usize]).copied().collect();
        Ok(Self { width, height, pixels })
    }
}

fn refused(error: Error) -> PictureError {
    match error {
        Error::Unsupported(what) => FORMAT.unsupported(what),
        Error::PixelLimit { .. } => FORMAT.too_large(error.to_string()),
        // Its name is whatever stands there.
        Error::BoxTooLarge { size, .. } => FORMAT.too_large(format!("a box of {size} bytes")),
        other => FORMAT.broken(other.to_string()),
    }
}
