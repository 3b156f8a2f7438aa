//! A scan that makes the coefficients of earlier ones more, or finer (T.81, annex G).

use super::ORDER;
use super::bits::Bits;
use super::clipping::Clipping;
use super::header::{Frame, Tables};
use super::huffman::Huffman;
use super::idct::{self, Block, Transform};
use super::plane::Plane;
use super::scan::{Next, Scan, Walk, codes};
use crate::picture::PictureError;

/// The coefficients of one component, without their steps, in whole units.
pub(super) struct Coefficients {
    pub blocks: Vec<Block>,
    /// Blocks in a row.
    pub stride: usize,
}

impl Coefficients {
    /// All scans have been read.
    pub fn samples(&self, set: impl Transform, steps: &[u16; 64]) -> Plane {
        let mut plane = Plane::new(self.stride, self.blocks.len() / self.stride);
        let mut in_rows = [0_i16; 64];
        for (step, place) in steps.iter().zip(ORDER) {
            in_rows[usize::from(place)] = step.cast_signed();
        }
        for (place, block) in self.blocks.iter().enumerate() {
            let block: Block = std::array::from_fn(|k| block[k].wrapping_mul(in_rows[k]));
            let (column, row) = (place % self.stride, place / self.stride);
            if block[1..].iter().all(|coefficient| *coefficient == 0) {
                plane.fill(column, row, idct::flat(block[0]));
            } else {
                plane.put(column, row, &set.samples(&block));
            }
        }
        plane
    }
}

/// Reads the scan into the coefficients that are there. One of constant coefficients may have others between them, which are passed.
pub(super) fn read(
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
        others(bits, scan, frame, tables, kept)
    }
}

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

fn others(
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
        for block in &mut kept.blocks[row * kept.stride..][..across] {
            match walk.next(bits, || band.empty = 0)? {
                Next::Read if scan.given == 0 => band.add(bits, block),
                Next::Read => band.refine(bits, block),
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
    fn add(&mut self, bits: &mut Bits<'_>, block: &mut Block) {
        if self.empty > 0 {
            self.empty -= 1;
            return;
        }
        let mut place = self.first;
        while place <= self.last {
            let symbol = self.codes.take(bits);
            let (run, size) = (u32::from(symbol >> 4), u32::from(symbol & 15));
            if size == 0 {
                if run < 15 {
                    self.empty = (1 << run) - 1 + bits.take(run) as u32;
                    return;
                }
                place += 16;
                continue;
            }
            place += run as usize;
            let value = bits.value(size) << self.shift;
            if place > 63 {
                return;
            }
            block[usize::from(ORDER[place])] = value as i16;
            place += 1;
        }
    }

    /// One more bit of what is there, and what was nothing so far.
    fn refine(&mut self, bits: &mut Bits<'_>, block: &mut Block) {
        let bit = 1_i16 << self.shift;
        let mut place = self.first;
        while self.empty == 0 && place <= self.last {
            let symbol = self.codes.take(bits);
            let (run, size) = (u32::from(symbol >> 4), u32::from(symbol & 15));
            let mut found = 0;
            if size > 0 {
                found = if bits.take(1) == 1 { bit } else { -bit };
            } else if run < 15 {
                self.empty = (1 << run) + bits.take(run) as u32;
                break;
            }
            place = self.finer(bits, block, place, Some(run));
            if found != 0 && place <= 63 {
                block[usize::from(ORDER[place])] = found;
            }
            place += 1;
        }
        if self.empty > 0 {
            self.finer(bits, block, place, None);
            self.empty -= 1;
        }
    }

    /// Gives each coefficient its bit, up to the one that stands behind so many that are nothing, or to the end of the band.
    fn finer(&self, bits: &mut Bits<'_>, block: &mut Block, mut place: usize, mut zeros: Option<u32>) -> usize {
        let bit = 1_i16 << self.shift;
        while place <= self.last {
            let coefficient = &mut block[usize::from(ORDER[place])];
            if *coefficient != 0 {
                bits.fill();
                if bits.take(1) == 1 && *coefficient & bit == 0 {
                    *coefficient = coefficient.wrapping_add(if *coefficient >= 0 { bit } else { -bit });
                }
            } else if let Some(left) = &mut zeros {
                if *left == 0 {
                    break;
                }
                *left -= 1;
            }
            place += 1;
        }
        place
    }
}
