//! How bytes were made fewer, undone. Each of them gives as many bytes as the piece has, never more.

use fax::decoder::{decode_g3, decode_g4};
use fax::{Color, decoder::pels};
use flate2::{Decompress, FlushDecompress};
use weezl::BitOrder;
use weezl::decode::Configuration;

use super::FORMAT;
use super::directory::{Directory, tag};
use crate::picture::PictureError;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Packing {
    None,
    /// ITU-T T.4, in one dimension.
    Fax3,
    /// ITU-T T.6.
    Fax4,
    Lzw,
    Jpeg,
    Deflate,
    PackBits,
}

impl Packing {
    pub fn of(directory: &Directory<'_>) -> Result<Self, PictureError> {
        let two_dimensions = directory.one(tag::T4_OPTIONS).is_some_and(|options| options & 1 == 1);
        match directory.one(tag::COMPRESSION).unwrap_or(1) {
            1 => Ok(Self::None),
            3 if !two_dimensions => Ok(Self::Fax3),
            4 => Ok(Self::Fax4),
            5 => Ok(Self::Lzw),
            7 => Ok(Self::Jpeg),
            8 | 32_946 => Ok(Self::Deflate),
            32_773 => Ok(Self::PackBits),
            other => Err(FORMAT.unsupported(format!("compression {other}"))),
        }
    }

    /// Whether rows may hold differences between neighbours.
    pub const fn predicted(self) -> bool {
        matches!(self, Self::Lzw | Self::Deflate)
    }

    /// Fills `rows` of so many bytes and pixels each.
    pub fn unpack(self, bytes: &[u8], rows: &mut [u8], row: usize, width: usize) -> Result<(), PictureError> {
        let whole = match self {
            Self::None => {
                rows.len() <= bytes.len() && {
                    rows.copy_from_slice(&bytes[..rows.len()]);
                    true
                }
            }
            Self::Lzw => lzw(bytes, rows),
            Self::Deflate => deflated(bytes, rows),
            Self::PackBits => pack_bits(bytes, rows).is_some(),
            Self::Fax3 | Self::Fax4 => self.fax(bytes, rows, row, width)?,
            Self::Jpeg => false,
        };
        if whole { Ok(()) } else { Err(FORMAT.broken("a piece that ends before its rows do")) }
    }

    /// Black is 1.
    fn fax(self, bytes: &[u8], rows: &mut [u8], row: usize, width: usize) -> Result<bool, PictureError> {
        let wide = u16::try_from(width).map_err(|_| FORMAT.unsupported("a fax of more than 65,535 pixels in a row"))?;
        if row != width.div_ceil(8) {
            return Err(FORMAT.unsupported("a fax of more than black and white"));
        }
        let mut left = rows.chunks_exact_mut(row);
        let mut done = 0;
        let height = left.len();
        let line = |transitions: &[u16]| {
            let Some(places) = left.next() else { return };
            done += 1;
            for (pixel, colour) in pels(transitions, wide).take(width).enumerate() {
                if colour == Color::Black {
                    places[pixel / 8] |= 0x80 >> (pixel % 8);
                }
            }
        };
        match self {
            // A line counts once the next has begun, and the last has none after it.
            Self::Fax3 => decode_g3(bytes.iter().copied().chain([0, 1, 0, 1]), line),
            _ => decode_g4(bytes.iter().copied(), wide, u16::try_from(height).ok(), line),
        };
        Ok(done == height)
    }
}

/// With the codes that grow one early, as TIFF has them.
fn lzw(bytes: &[u8], rows: &mut [u8]) -> bool {
    let mut decoder = Configuration::with_tiff_size_switch(BitOrder::Msb, 8).build();
    let (mut read, mut written) = (0, 0);
    while written < rows.len() {
        let step = decoder.decode_bytes(&bytes[read..], &mut rows[written..]);
        read += step.consumed_in;
        written += step.consumed_out;
        if step.status.is_err() || (step.consumed_in, step.consumed_out) == (0, 0) {
            break;
        }
    }
    written == rows.len()
}

fn deflated(bytes: &[u8], rows: &mut [u8]) -> bool {
    let mut decoder = Decompress::new(true);
    let mut unpacked = 0;
    while unpacked < rows.len() {
        let read = usize::try_from(decoder.total_in()).unwrap_or(usize::MAX).min(bytes.len());
        let result = decoder.decompress(&bytes[read..], &mut rows[unpacked..], FlushDecompress::None);
        let now = usize::try_from(decoder.total_out()).unwrap_or(usize::MAX);
        let still = now == unpacked && decoder.total_in() == read as u64;
        unpacked = now;
        if result.is_err() || still {
            break;
        }
    }
    unpacked == rows.len()
}

/// TIFF 6.0, section 9.
fn pack_bits(mut bytes: &[u8], rows: &mut [u8]) -> Option<()> {
    let mut at = 0;
    while at < rows.len() {
        let (&head, rest) = bytes.split_first()?;
        bytes = rest;
        let head = head.cast_signed();
        if head >= 0 {
            let count = (head as usize + 1).min(rows.len() - at);
            rows[at..at + count].copy_from_slice(bytes.get(..count)?);
            bytes = &bytes[count..];
            at += count;
        } else if head != i8::MIN {
            let count = (1 - isize::from(head)).unsigned_abs().min(rows.len() - at);
            let (&byte, rest) = bytes.split_first()?;
            rows[at..at + count].fill(byte);
            bytes = rest;
            at += count;
        }
    }
    Some(())
}

/// Differences between neighbours become samples again (TIFF 6.0, section 14): `apart` samples lie between a sample and the one that it differs from.
pub(super) fn undo_differences(
    row: &mut [u8],
    bits: usize,
    apart: usize,
    big_endian: bool,
) -> Result<(), PictureError> {
    match bits {
        8 => {
            for at in apart..row.len() {
                row[at] = row[at].wrapping_add(row[at - apart]);
            }
        }
        16 => {
            let pairs = row.as_chunks_mut::<2>().0;
            for at in apart..pairs.len() {
                let [here, before] = [pairs[at], pairs[at - apart]];
                pairs[at] = if big_endian {
                    u16::from_be_bytes(here).wrapping_add(u16::from_be_bytes(before)).to_be_bytes()
                } else {
                    u16::from_le_bytes(here).wrapping_add(u16::from_le_bytes(before)).to_le_bytes()
                };
            }
        }
        other => return Err(FORMAT.unsupported(format!("differences of samples of {other} bits"))),
    }
    Ok(())
}
