//! A scan that has all of its components' coefficients: each block becomes samples at once.

use super::bits::Bits;
use super::clipping::Clipping;
use super::header::{Frame, Tables};
use super::huffman::{Codes, Huffman, LOOK};
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

/// Codes that are looked up without filling in between: the last of them may be a long one.
const UNFILLED: u32 = 1 + (Bits::READY - 31) / LOOK;

impl Reader<'_> {
    #[inline(always)]
    fn constant(&mut self, bits: &mut Bits<'_>) {
        bits.fill();
        let code = self.constant.codes(bits);
        let difference = if code.length_first > 0 {
            bits.skip(u32::from(code.length_first));
            i32::from(code.first)
        } else {
            let (_, difference, behind) = long(self.constant, *bits);
            *bits = behind;
            difference
        };
        self.last = self.last.wrapping_add(difference);
    }

    /// Reads a block and puts its samples down.
    #[inline(always)]
    fn put(&mut self, set: impl Transform, bits: &mut Bits<'_>, plane: &mut Plane, (column, row): (usize, usize)) {
        let mut block: Block = [0; 64];
        let mut near = *bits;
        self.constant(&mut near);
        block[0] = self.last.wrapping_mul(i32::from(self.steps[0])) as i16;
        let flat = !self.others(&mut near, &mut block);
        *bits = near;
        if flat {
            plane.fill(column, row, idct::flat(block[0]));
        } else {
            plane.put(column, row, &set.samples(&block));
        }
    }

    /// Reads all but the constant coefficient; the answer is whether there are any.
    #[inline(always)]
    fn others(&self, bits: &mut Bits<'_>, block: &mut Block) -> bool {
        let mut put = |place: usize, value: i16| {
            let step = self.steps[place & 63].cast_signed();
            block[usize::from(ORDER[place & 63]) & 63] = value.wrapping_mul(step);
        };
        let mut place = 1;
        loop {
            bits.fill();
            for _ in 0..UNFILLED {
                let codes = self.others.codes(bits);
                if codes.length_first == 0 {
                    let (symbol, value, behind) = long(self.others, *bits);
                    *bits = behind;
                    let run = usize::from(symbol >> 4);
                    if value == 0 && run < 15 {
                        return place > 1;
                    }
                    place += run;
                    if place > 63 {
                        return true;
                    }
                    put(place, value as i16);
                    place += 1;
                    if place > 63 {
                        return true;
                    }
                    break;
                }
                let first = place + usize::from(codes.to_first);
                if first >= 63 {
                    // The second code, if there is one, is of another block.
                    bits.skip(u32::from(codes.length_first));
                    if first == 63 {
                        put(first, codes.first);
                    }
                    return place > 1 || codes.to_first < Codes::END;
                }
                put(first, codes.first);
                bits.skip(u32::from(codes.length));
                let second = place + usize::from(codes.to_second);
                if second > 63 {
                    return true;
                }
                put(second, codes.second);
                place = second + 1;
                if place > 63 {
                    return true;
                }
            }
        }
    }

    /// Goes past a block; the answer is 0 if all of its coefficients are.
    #[inline(always)]
    fn pass(&mut self, bits: &mut Bits<'_>) -> i32 {
        let mut near = *bits;
        self.constant(&mut near);
        let mut seen = self.last;
        let mut place = 1;
        while place < 64 {
            near.fill();
            let pass = self.others.passes(&near);
            if pass.length > 0 && place + usize::from(pass.before) < 64 {
                near.skip(u32::from(pass.length));
                seen |= i32::from(pass.something);
                place += usize::from(pass.places);
            } else {
                let (symbol, value, behind) = long(self.others, near);
                near = behind;
                seen |= value;
                let end = value == 0 && symbol >> 4 < 15;
                place += usize::from(if end { Codes::END } else { symbol >> 4 }) + 1;
            }
        }
        *bits = near;
        seen
    }
}

/// The symbol of one code and the value after it, of any length; and the bits behind them.
#[cold]
#[inline(never)]
fn long<'a>(codes: &Huffman, mut bits: Bits<'a>) -> (u8, i32, Bits<'a>) {
    let (symbol, length) = codes.symbol(&bits);
    bits.skip(length);
    let value = bits.value(u32::from(symbol & 15));
    (symbol, value, bits)
}
