//! JPEG: sequential and progressive, Huffman-coded, eight bits: what cameras, scanners and browsers write. The samples are libjpeg's, to the bit.
//!
//! A fingerprint needs luma. So of a large picture the codes of the other components are passed over and only luma becomes samples, which is a third
//! of the work; and only where that could be seen in the hash (colours that are cut off, levels that nearly tie, small pictures), all of it is
//! decoded. `docs/decisions/0016-fingerprint.md` has what was measured.

#[cfg(target_arch = "x86_64")]
#[allow(unsafe_code)]
mod avx2;
mod bits;
mod clipping;
mod colour;
mod header;
mod huffman;
mod idct;
mod plane;
mod progressive;
mod scan;
mod sequential;

use bits::{Bits, next_marker};
use clipping::Clipping;
#[cfg(feature = "tiff")]
pub(super) use colour::from_cmyk;
#[cfg(feature = "tiff")]
pub(super) use header::Colours;
#[cfg(not(feature = "tiff"))]
use header::Colours;
use header::{Component, Frame, Said, Tables};
use idct::Portable;
use memchr::memmem;
use plane::Plane;
use progressive::Coefficients;
use scan::Scan;

use crate::pdq::{Pdq, Raster, Samples};
use crate::picture::{Bounds, Format, PictureError};

const FORMAT: Format = Format::Jpeg;

/// Where each coefficient of the file stands in its block: rising frequencies, back and forth (T.81, figure A.6).
#[rustfmt::skip]
const ORDER: [u8; 64] = [
     0,  1,  8, 16,  9,  2,  3, 10, 17, 24, 32, 25, 18, 11,  4,  5,
    12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13,  6,  7, 14, 21, 28,
    35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51,
    58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/// Scans that a file may have. The standard's own examples have ten; each may go over all blocks again, so a few bytes could ask for hours.
const MOST_SCANS: usize = 100;
/// How often all pixels that are allowed may be gone over: cameras and browsers write ten scans, of pictures far below the bound.
const GONE_OVER: u64 = 16;
/// Tables of codes that a file may define: eight for each scan, and as many again. A few bytes define one, and reading it makes a table of its own.
const MOST_TABLES: usize = 16 * MOST_SCANS;

/// The fingerprint of a file, with the width and the height of its picture.
pub(super) fn pdq(bytes: &[u8], bounds: &Bounds) -> Result<(u32, u32, Pdq), PictureError> {
    let all = match Decoder::decode(bytes, bounds, Wanted::Luma)? {
        Decoded::All(raster) => raster,
        Decoded::Luma(luma, clipped) => match clipped.and_then(|levels| luma.pdq_of_luma(levels)) {
            Some(pdq) => return Ok((luma.width, luma.height, pdq)),
            None => raster(bytes, bounds)?,
        },
    };
    Ok((all.width, all.height, all.pdq()))
}

/// All of its pixels.
pub(super) fn raster(bytes: &[u8], bounds: &Bounds) -> Result<Raster, PictureError> {
    let (Decoded::All(raster) | Decoded::Luma(raster, _)) = Decoder::decode(bytes, bounds, Wanted::All)?;
    Ok(raster)
}

/// All of its pixels, where somebody else says what the components are.
#[cfg(feature = "tiff")]
pub(super) fn raster_as(bytes: &[u8], bounds: &Bounds, colours: Colours) -> Result<Raster, PictureError> {
    let (Decoded::All(raster) | Decoded::Luma(raster, _)) =
        Decoder::new(bytes, bounds, Wanted::All, Some(colours)).decoded()?;
    Ok(raster)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Luma, if that is a component and the picture is large enough.
    Luma,
    All,
}

enum Decoded {
    /// And by how many levels it may be wrong, if that is known.
    Luma(Raster, Option<f64>),
    All(Raster),
}

/// A file that is being read.
struct Decoder<'a> {
    bytes: &'a [u8],
    bounds: &'a Bounds,
    wanted: Wanted,
    /// What the components are, whatever the file says of it.
    given: Option<Colours>,
    said: Said,
    tables: Tables,
    frame: Option<Frame>,
    /// Of the components that are wanted, once the first scan has begun.
    planes: Vec<Plane>,
    coefficients: Vec<Coefficients>,
    /// The steps that held when a component's first scan began.
    steps: Vec<Option<[u16; 64]>>,
    clipping: Clipping,
}

impl<'a> Decoder<'a> {
    fn decode(bytes: &'a [u8], bounds: &'a Bounds, wanted: Wanted) -> Result<Decoded, PictureError> {
        Self::new(bytes, bounds, wanted, None).decoded()
    }

    fn new(bytes: &'a [u8], bounds: &'a Bounds, wanted: Wanted, given: Option<Colours>) -> Self {
        Self {
            bytes,
            bounds,
            wanted,
            given,
            said: Said::default(),
            tables: Tables::default(),
            frame: None,
            planes: Vec::new(),
            coefficients: Vec::new(),
            steps: Vec::new(),
            clipping: Clipping::default(),
        }
    }

    fn decoded(mut self) -> Result<Decoded, PictureError> {
        self.read()?;
        self.finish()
    }

    fn colours(&self, frame: &Frame) -> Colours {
        self.given.unwrap_or_else(|| self.said.colours(&frame.components))
    }

    /// From marker to marker, until all that is wanted has been read.
    fn read(&mut self) -> Result<(), PictureError> {
        let mut at = 2;
        let mut scans = 0;
        loop {
            at = next_marker(self.bytes, at);
            let Some(&marker) = self.bytes.get(at + 1) else {
                return Err(FORMAT.broken("it ends before its pixels do"));
            };
            at += 2;
            match marker {
                // They have no segment.
                0x01 | 0xd0..=0xd8 => continue,
                0xd9 if scans > 0 => return Ok(()),
                0xd9 => return Err(FORMAT.broken("no pixels in it")),
                _ => {}
            }
            let segment = self.segment(at)?;
            at += 2 + segment.len();
            match marker {
                0xc0..=0xc2 => self.begin(marker, segment, at)?,
                0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                    return Err(FORMAT.unsupported(format!("coding process {}", marker - 0xc0)));
                }
                0xc4 => {
                    self.tables.read_codes(segment)?;
                    if self.tables.read > MOST_TABLES {
                        return Err(FORMAT.too_large(format!("more than {MOST_TABLES} tables of codes")));
                    }
                }
                0xdb => self.tables.read_steps(segment)?,
                0xdd => self.tables.read_restart(segment)?,
                0xda => {
                    scans += 1;
                    if scans > MOST_SCANS {
                        return Err(FORMAT.too_large(format!("more than {MOST_SCANS} scans")));
                    }
                    at = self.scan(segment, at)?;
                    if self.complete() {
                        return Ok(());
                    }
                }
                other => self.said.hear(other, segment),
            }
        }
    }

    /// What follows a marker: its length counts the two bytes that it stands in.
    fn segment(&self, at: usize) -> Result<&'a [u8], PictureError> {
        let length = self.bytes.get(at..).and_then(|rest| rest.first_chunk()).map(|bytes| u16::from_be_bytes(*bytes));
        let segment = length.and_then(|length| self.bytes.get(at + 2..at + usize::from(length).max(2)));
        segment.ok_or_else(|| FORMAT.broken("it ends within a segment"))
    }

    fn begin(&mut self, marker: u8, segment: &[u8], at: usize) -> Result<(), PictureError> {
        if self.frame.is_some() {
            return Err(FORMAT.broken("two frames in it"));
        }
        let frame = Frame::read(marker, segment)?;
        if self.given.is_some_and(|colours| colours.components() != frame.components.len()) {
            return Err(FORMAT.broken(format!("{} components", frame.components.len())));
        }
        FORMAT.within(self.bounds, frame.width as u64, frame.height as u64, 1)?;
        if frame.progressive {
            // Before any of them is read: within a scan these two bytes cannot stand.
            let scans =
                memmem::find_iter(&self.bytes[at.min(self.bytes.len())..], b"\xff\xda").take(MOST_SCANS + 1).count();
            let over = (frame.width * frame.height) as u64 * scans as u64;
            if scans > MOST_SCANS || over > self.bounds.pixels.saturating_mul(GONE_OVER) {
                return Err(
                    FORMAT.too_large(format!("{scans} or more scans over {} x {} pixels", frame.width, frame.height))
                );
            }
        }
        self.steps = vec![None; frame.components.len()];
        self.frame = Some(frame);
        Ok(())
    }

    /// Makes room before the first scan, when it is known what the components are.
    fn make_room(&mut self, frame: &Frame) -> Result<(), PictureError> {
        let colours = self.colours(frame);
        let full_size = frame.components[0].blocks == frame.most;
        if colours != Colours::YCbCr || !full_size || !Raster::luma_may_do(frame.width, frame.height) {
            self.wanted = Wanted::All;
        }
        let (wide, high) = frame.padded();
        let wanted = if self.wanted == Wanted::Luma { 1 } else { frame.components.len() };
        // Samples, coefficients, and in the end pixels; of eight at a time, for what is known of whole blocks.
        let each = 8 + if frame.progressive { Coefficients::BYTES } else { 0 };
        let eight = each * wanted as u64 + if wanted > 1 { 3 * 8 } else { 0 };
        FORMAT.within(&Bounds { pixels: u64::MAX, ..*self.bounds }, wide, high / 8, eight)?;
        for component in &frame.components[..wanted] {
            let (across, down) = (frame.units.0 * component.blocks.0, frame.units.1 * component.blocks.1);
            if frame.progressive {
                self.coefficients.push(Coefficients::new(across, down));
            } else {
                self.planes.push(Plane::new(across, down));
            }
        }
        Ok(())
    }

    /// Reads a scan; the answer is where the next marker is.
    fn scan(&mut self, segment: &[u8], at: usize) -> Result<usize, PictureError> {
        let frame = self.frame.take().ok_or_else(|| FORMAT.broken("a scan before its frame"))?;
        if self.planes.is_empty() && self.coefficients.is_empty() {
            self.make_room(&frame)?;
        }
        let scan = Scan::read(segment, &frame)?;
        for member in &scan.members {
            if self.steps[member.component].is_none() {
                self.steps[member.component] = Some(*steps(&self.tables, &frame.components[member.component])?);
            }
        }
        let mut bits = Bits::new(self.bytes, at);
        let kept = self.planes.len().max(self.coefficients.len());
        if scan.members.iter().any(|member| member.component < kept) {
            self.read_scan(&mut bits, &scan, &frame)?;
        }
        let mut end = bits.end();
        while matches!(self.bytes.get(end..), Some([0xff, 0xd0..=0xd7, ..])) {
            end = next_marker(self.bytes, end + 2);
        }
        self.frame = Some(frame);
        Ok(end)
    }

    fn read_scan(&mut self, bits: &mut Bits<'_>, scan: &Scan, frame: &Frame) -> Result<(), PictureError> {
        if frame.progressive {
            let (tables, kept, clipping) = (&self.tables, &mut self.coefficients, &mut self.clipping);
            #[cfg(target_arch = "x86_64")]
            if let Some(avx2) = avx2::Avx2::found() {
                return avx2.progressive(bits, scan, frame, tables, kept, clipping);
            }
            return progressive::read(Portable, bits, scan, frame, tables, kept, clipping);
        }
        #[cfg(target_arch = "x86_64")]
        if let Some(avx2) = avx2::Avx2::found() {
            return avx2.sequential(bits, scan, frame, &self.tables, &mut self.planes, &mut self.clipping);
        }
        sequential::read(Portable, bits, scan, frame, &self.tables, &mut self.planes, &mut self.clipping)
    }

    /// A sequential picture is complete when each wanted component has had its scan; a progressive one is when the file says so.
    fn complete(&self) -> bool {
        !self.planes.is_empty() && self.steps[..self.planes.len()].iter().all(Option::is_some)
    }

    fn finish(mut self) -> Result<Decoded, PictureError> {
        let frame = self.frame.take().ok_or_else(|| FORMAT.broken("no frame in it"))?;
        for (coefficients, steps) in std::mem::take(&mut self.coefficients).into_iter().zip(&self.steps) {
            let steps = steps.as_ref().ok_or_else(|| FORMAT.broken("one of its colours is missing"))?;
            self.planes.push(samples(&coefficients, steps));
        }
        let (width, height) = (frame.width as u32, frame.height as u32);
        let colours = self.colours(&frame);
        if self.planes.len() == frame.components.len() && colours != Colours::Grey {
            let samples = Samples::Rgb(rgb(&frame, colours, &self.planes));
            return Ok(Decoded::All(Raster { width, height, samples }));
        }
        let luma = self.planes.into_iter().next().ok_or_else(|| FORMAT.broken("no pixels in it"))?;
        let raster = Raster { width, height, samples: Samples::Grey(luma.cropped(frame.width, frame.height)) };
        // Without any colour, luma is all there is to see.
        let grey = colours == Colours::Grey || self.clipping.colourless();
        Ok(if grey { Decoded::All(raster) } else { Decoded::Luma(raster, self.clipping.levels()) })
    }
}

fn rgb(frame: &Frame, colours: Colours, planes: &[Plane]) -> Vec<u8> {
    #[cfg(target_arch = "x86_64")]
    if let Some(avx2) = avx2::Avx2::found() {
        return avx2.rgb(frame, colours, planes);
    }
    colour::rgb(frame, colours, planes)
}

fn samples(coefficients: &Coefficients, steps: &[u16; 64]) -> Plane {
    #[cfg(target_arch = "x86_64")]
    if let Some(avx2) = avx2::Avx2::found() {
        return avx2.plane(coefficients, steps);
    }
    coefficients.samples(Portable, steps)
}

/// The steps of a component.
fn steps<'a>(tables: &'a Tables, component: &Component) -> Result<&'a [u16; 64], PictureError> {
    tables.steps[component.steps]
        .as_ref()
        .ok_or_else(|| FORMAT.broken("a scan refers to a table of steps that is not there"))
}
