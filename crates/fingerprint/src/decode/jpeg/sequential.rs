//! A scan that has all of its components' coefficients: each block becomes samples at once.

use super::bits::Bits;
use super::clipping::Clipping;
use super::header::{Frame, Tables};
use super::huffman::{Huffman, Short};
use super::idct::{self, Block, Transform};
use super::plane::Plane;
use super::scan::{Next, Scan, Walk, codes};
use super::{ORDER, steps};
use crate::picture::PictureError;

/// What is needed for the blocks of one component.
struct Reader<'a> {
    constant: &'a Huffman,
    others: &'a Huffman,
    steps: [u16; 64],
    blocks: (usize, usize),
    component: usize,
    /// The constant coefficient of the block before.
    last: i32,
}

/// Reads the scan into the planes that are there; of other components only the constant coefficients are looked at, for `clipping`.
#[inline(always)]
pub(super) fn read(
    set: impl Transform,
    bits: &mut Bits<'_>,
    scan: &Scan,
    frame: &Frame,
    tables: &Tables,
    planes: &mut [Plane],
    clipping: &mut Clipping,
) -> Result<(), PictureError> {
    let mut readers = Vec::with_capacity(4);
    for member in &scan.members {
        readers.push(Reader {
            constant: codes(tables.constant[member.constant].as_ref())?,
            others: codes(tables.others[member.others].as_ref())?,
            steps: *steps(tables, &frame.components[member.component])?,
            blocks: scan.blocks(member, frame),
            component: member.component,
            last: 0,
        });
    }
    let (across, down) = scan.units(frame);
    let mut walk = Walk::new(tables);
    for row in 0..down {
        for column in 0..across {
            match walk.next(bits, || readers.iter_mut().for_each(|reader| reader.last = 0))? {
                Next::Read => {}
                Next::Skip => continue,
                Next::End => return Ok(()),
            }
            for reader in &mut readers {
                let (wide, high) = reader.blocks;
                for block in 0..wide * high {
                    let place = (column * wide + block % wide, row * high + block / wide);
                    match planes.get_mut(reader.component) {
                        Some(plane) => reader.put(set, bits, plane, place),
                        None => clipping.passed(reader.pass(bits)),
                    }
                }
                clipping.constant(reader.component, reader.last.wrapping_mul(i32::from(reader.steps[0])));
            }
            clipping.unit();
        }
    }
    Ok(())
}

impl Reader<'_> {
    #[inline(always)]
    fn constant(&mut self, bits: &mut Bits<'_>) {
        let size = u32::from(self.constant.take(bits)) & 15;
        self.last = self.last.wrapping_add(bits.value(size));
    }

    /// Reads a block and puts its samples down.
    #[inline(always)]
    fn put(&mut self, set: impl Transform, bits: &mut Bits<'_>, plane: &mut Plane, (column, row): (usize, usize)) {
        self.constant(bits);
        let mut block: Block = [0; 64];
        block[0] = self.last.wrapping_mul(i32::from(self.steps[0])) as i16;
        let mut place = 1;
        let mut flat = true;
        while place < 64 {
            bits.fill();
            let mut next = self.others.peek(bits);
            if next.length > 0 {
                bits.skip(u32::from(next.length));
            } else {
                next = self.long(bits);
            }
            place += usize::from(next.run);
            if place > 63 {
                break;
            }
            let step = self.steps[place & 63].cast_signed();
            block[usize::from(ORDER[place & 63]) & 63] = next.value.wrapping_mul(step);
            flat = false;
            place += 1;
        }
        if flat {
            plane.fill(column, row, idct::flat(block[0]));
        } else {
            plane.put(column, row, &set.samples(&block));
        }
    }

    /// A code or a value that is too long to be looked up with the other.
    #[cold]
    fn long(&self, bits: &mut Bits<'_>) -> Short {
        let (symbol, length) = self.others.symbol(bits);
        bits.skip(length);
        let (run, size) = (symbol >> 4, symbol & 15);
        match (run, size) {
            (15, 0) => Short { value: 0, run, length: 0 },
            (_, 0) => Short { value: 0, run: Short::END, length: 0 },
            _ => Short { value: bits.value(u32::from(size)) as i16, run, length: 0 },
        }
    }

    /// Goes past a block; the answer has the bits of all its coefficients in it.
    #[inline(always)]
    fn pass(&mut self, bits: &mut Bits<'_>) -> i32 {
        self.constant(bits);
        let mut seen = self.last;
        let mut place = 1;
        while place < 64 {
            bits.fill();
            let mut next = self.others.peek(bits);
            if next.length > 0 {
                bits.skip(u32::from(next.length));
            } else {
                next = self.long(bits);
            }
            seen |= i32::from(next.value);
            place += usize::from(next.run) + 1;
        }
        seen
    }
}
