//! A scan that makes the coefficients of earlier ones more, or finer (T.81, annex G).

use super::ORDER;
use super::bits::Bits;
use super::clipping::Clipping;
use super::header::{Frame, Tables};
use super::huffman::{Codes, Huffman};
use super::idct::{self, Block, Portable, Transform};
use super::plane::Plane;
use super::scan::{Next, Scan, Walk, codes};
use crate::picture::PictureError;

/// A set of instructions that can spread bits.
pub(super) trait Spread: Copy {
    /// The lowest of the bits at the lowest of the places, and so on as long as there are places.
    fn spread(self, bits: u64, places: u64) -> u64;
}

impl Spread for Portable {
    #[inline(always)]
    fn spread(self, mut bits: u64, mut places: u64) -> u64 {
        let mut spread = 0;
        while bits != 0 && places != 0 {
            let lowest = places & places.wrapping_neg();
            spread |= if bits & 1 == 1 { lowest } else { 0 };
            places ^= lowest;
            bits >>= 1;
        }
        spread
    }
}

/// The coefficients of one component, without their steps, in whole units.
pub(super) struct Coefficients {
    blocks: Vec<Block>,
    /// Of each block which coefficients are not 0, the constant one aside, by their place in the file. Most are, and are not looked at.
    found: Vec<u64>,
    /// Blocks in a row.
    stride: usize,
}

impl Coefficients {
    /// Bytes for eight samples: two for each coefficient, and an eighth of a word.
    pub const BYTES: u64 = 17;

    pub fn new(across: usize, down: usize) -> Self {
        Self { blocks: vec![[0; 64]; across * down], found: vec![0; across * down], stride: across }
    }

    /// All scans have been read.
    #[inline(always)]
    pub fn samples(&self, set: impl Transform, steps: &[u16; 64]) -> Plane {
        let mut plane = Plane::new(self.stride, self.blocks.len() / self.stride);
        let mut in_rows = [0_i16; 64];
        for (step, place) in steps.iter().zip(ORDER) {
            in_rows[usize::from(place)] = step.cast_signed();
        }
        for (place, (block, found)) in self.blocks.iter().zip(&self.found).enumerate() {
            let (column, row) = (place % self.stride, place / self.stride);
            if *found == 0 {
                plane.fill(column, row, idct::flat(block[0].wrapping_mul(in_rows[0])));
            } else {
                let block: Block = std::array::from_fn(|k| block[k].wrapping_mul(in_rows[k]));
                plane.put(column, row, &set.samples(&block));
            }
        }
        plane
    }
}

/// Reads the scan into the coefficients that are there. One of constant coefficients may have others between them, which are passed.
#[inline(always)]
pub(super) fn read(
    set: impl Spread,
    bits: &mut Bits<'_>,
    scan: &Scan,
    frame: &Frame,
    tables: &Tables,
    kept: &mut [Coefficients],
    clipping: &mut Clipping,
) -> Result<(), PictureError> {
    if scan.band.0 == 0 {
        constants(bits, scan, frame, tables, kept, clipping)
    } else {
        others(set, bits, scan, frame, tables, kept)
    }
}

#[inline(always)]
fn constants(
    bits: &mut Bits<'_>,
    scan: &Scan,
    frame: &Frame,
    tables: &Tables,
    kept: &mut [Coefficients],
    clipping: &mut Clipping,
) -> Result<(), PictureError> {
    let mut last = [0_i32; 4];
    let (across, down) = scan.units(frame);
    let mut walk = Walk::new(tables);
    for row in 0..down {
        for column in 0..across {
            match walk.next(bits, || last = [0; 4])? {
                Next::Read => {}
                Next::Skip => continue,
                Next::End => return Ok(()),
            }
            for member in &scan.members {
                let (wide, high) = scan.blocks(member, frame);
                let component = member.component;
                for block in 0..wide * high {
                    let value = if scan.given == 0 {
                        let table = codes(tables.constant[member.constant].as_ref())?;
                        let size = u32::from(table.take(bits)) & 15;
                        last[component] = last[component].wrapping_add(bits.value(size));
                        (last[component] << scan.shift) as i16
                    } else {
                        bits.fill();
                        (bits.take(1) << scan.shift) as i16
                    };
                    if let Some(kept) = kept.get_mut(component) {
                        let at = (row * high + block / wide) * kept.stride + column * wide + block % wide;
                        kept.blocks[at][0] |= value;
                    }
                }
                if scan.given == 0 {
                    let step = tables.steps[frame.components[component].steps].map_or(1, |steps| i32::from(steps[0]));
                    clipping.constant(component, (last[component] << scan.shift).wrapping_mul(step));
                }
            }
            if scan.given == 0 {
                clipping.unit();
            }
        }
    }
    Ok(())
}

#[inline(always)]
fn others(
    set: impl Spread,
    bits: &mut Bits<'_>,
    scan: &Scan,
    frame: &Frame,
    tables: &Tables,
    kept: &mut [Coefficients],
) -> Result<(), PictureError> {
    let [member] = scan.members.as_slice() else { return Ok(()) };
    let Some(kept) = kept.get_mut(member.component) else { return Ok(()) };
    let mut band = Band {
        codes: codes(tables.others[member.others].as_ref())?,
        first: scan.band.0,
        last: scan.band.1,
        shift: scan.shift,
        empty: 0,
    };
    let (across, down) = scan.units(frame);
    let mut walk = Walk::new(tables);
    for row in 0..down {
        let places = row * kept.stride..row * kept.stride + across;
        for (block, found) in kept.blocks[places.clone()].iter_mut().zip(&mut kept.found[places]) {
            match walk.next(bits, || band.empty = 0)? {
                Next::Read if scan.given == 0 => band.add(bits, block, found),
                Next::Read => band.refine(set, bits, block, found),
                Next::Skip => {}
                Next::End => return Ok(()),
            }
        }
    }
    Ok(())
}

/// Some frequencies of one component.
struct Band<'a> {
    codes: &'a Huffman,
    first: usize,
    last: usize,
    shift: u32,
    /// Blocks to come that have nothing more in this band.
    empty: u32,
}

impl Band<'_> {
    /// The first bits of coefficients that were nothing so far.
    #[inline(always)]
    fn add(&mut self, bits: &mut Bits<'_>, block: &mut Block, found: &mut u64) {
        if self.empty > 0 {
            self.empty -= 1;
            return;
        }
        let mut put = |place: usize, value: i32| {
            let value = (value << self.shift) as i16;
            block[usize::from(ORDER[place & 63]) & 63] = value;
            *found = *found & !(1 << (place & 63)) | u64::from(value != 0) << (place & 63);
        };
        let mut near = *bits;
        let mut place = self.first;
        while place <= self.last {
            near.fill();
            let codes = self.codes.codes(&near);
            if codes.length_first == 0 || codes.to_first == Codes::END {
                let (symbol, length) = self.codes.symbol(&near);
                near.skip(length);
                let (run, size) = (u32::from(symbol >> 4), u32::from(symbol & 15));
                if size == 0 && run < 15 {
                    self.empty = (1 << run) - 1 + near.take(run) as u32;
                    break;
                }
                place += run as usize;
                let value = near.value(size);
                if size > 0 && place <= 63 {
                    put(place, value);
                }
                place += 1;
                continue;
            }
            // Sixteen nothings are a code too, but leave what is there.
            let first = place + usize::from(codes.to_first);
            if codes.first != 0 && first <= 63 {
                put(first, codes.first.into());
            }
            if first >= self.last || codes.to_second >= Codes::END {
                // The second code is of another block, or says for how many blocks it is the end.
                near.skip(u32::from(codes.length_first));
                place = first + 1;
                continue;
            }
            near.skip(u32::from(codes.length));
            let second = place + usize::from(codes.to_second);
            if codes.second != 0 && second <= 63 {
                put(second, codes.second.into());
            }
            place = second + 1;
        }
        *bits = near;
    }

    /// One more bit of what is there, and what was nothing so far.
    #[inline(always)]
    fn refine(&mut self, set: impl Spread, bits: &mut Bits<'_>, block: &mut Block, found: &mut u64) {
        let bit = 1_i16 << self.shift;
        let mut near = *bits;
        let mut place = self.first;
        while self.empty == 0 && place <= self.last {
            near.fill();
            let (symbol, length) = self.codes.symbol(&near);
            near.skip(length);
            let (run, size) = (u32::from(symbol >> 4), u32::from(symbol & 15));
            let mut new = 0;
            if size > 0 {
                new = if near.take(1) == 1 { bit } else { -bit };
            } else if run < 15 {
                self.empty = (1 << run) + near.take(run) as u32;
                break;
            }
            // Up to the coefficient behind so many that are nothing, or to the end of the band.
            let rest = self.from(place);
            let behind = set.spread(1 << run, rest & !*found);
            let passed = if behind == 0 { rest } else { rest & (behind - 1) };
            self.finer(set, &mut near, block, passed & *found);
            place = if behind == 0 { self.last + 1 } else { behind.trailing_zeros() as usize };
            if new != 0 && place <= 63 {
                block[usize::from(ORDER[place & 63])] = new;
                *found |= 1 << (place & 63);
            }
            place += 1;
        }
        if self.empty > 0 {
            if place <= self.last {
                self.finer(set, &mut near, block, self.from(place) & *found);
            }
            self.empty -= 1;
        }
        *bits = near;
    }

    /// The places of the band from one of them on.
    #[inline(always)]
    fn from(&self, place: usize) -> u64 {
        u64::MAX << (place & 63) & u64::MAX >> (63 - (self.last & 63))
    }

    /// Gives each of these coefficients its bit.
    #[inline(always)]
    fn finer(&self, set: impl Spread, bits: &mut Bits<'_>, block: &mut Block, mut places: u64) {
        let bit = 1_i16 << self.shift;
        while places != 0 {
            bits.fill();
            let count = places.count_ones().min(Bits::READY);
            // The first bit is that of the lowest place.
            let taken = (bits.take(count) as u64).reverse_bits() >> (64 - count);
            let mut finer = set.spread(taken, places);
            while finer != 0 {
                let coefficient = &mut block[usize::from(ORDER[finer.trailing_zeros() as usize & 63]) & 63];
                if *coefficient & bit == 0 {
                    *coefficient = coefficient.wrapping_add(if *coefficient >= 0 { bit } else { -bit });
                }
                finer &= finer - 1;
            }
            places = if count < Bits::READY { 0 } else { places ^ set.spread(u64::MAX >> (64 - Bits::READY), places) };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_spread_from_below() {
        assert_eq!(Portable.spread(0b101, 0b1101_0100), 0b0100_0100);
        assert_eq!(Portable.spread(1 << 3, 0b111), 0);
        assert_eq!(Portable.spread(u64::MAX, 1 << 63 | 1), 1 << 63 | 1);
    }
}
