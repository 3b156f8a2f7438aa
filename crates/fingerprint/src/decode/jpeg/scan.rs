//! One scan: which components, which frequencies, which bits of them.

use super::FORMAT;
use super::bits::Bits;
use super::header::{Frame, Tables};
use super::huffman::Huffman;
use crate::picture::PictureError;

/// The header of a scan.
pub(super) struct Scan {
    pub members: Vec<Member>,
    /// Frequencies, from the first to the last, in the order of the file.
    pub band: (usize, usize),
    /// Bits that an earlier scan has given already; 0 if there was none.
    pub given: u32,
    /// How far up the bits of this scan stand.
    pub shift: u32,
}

/// A component of a scan.
pub(super) struct Member {
    /// Its place in the frame.
    pub component: usize,
    pub constant: usize,
    pub others: usize,
}

impl Scan {
    pub fn read(segment: &[u8], frame: &Frame) -> Result<Self, PictureError> {
        let broken = || FORMAT.broken("a scan header contradicts its frame");
        let (count, rest) = segment.split_first().ok_or_else(broken)?;
        let count = usize::from(*count);
        let (members, rest) = rest.split_at_checked(2 * count).ok_or_else(broken)?;
        let [first, last, bits, ..] = rest else { return Err(broken()) };
        let mut scan = Self {
            members: Vec::with_capacity(count),
            band: (usize::from(*first), usize::from(*last)),
            given: u32::from(bits >> 4),
            shift: u32::from(bits & 15),
        };
        for [id, tables] in members.as_chunks().0 {
            let component = frame.components.iter().position(|component| component.id == *id).ok_or_else(broken)?;
            let (constant, others) = (usize::from(tables >> 4), usize::from(tables & 15));
            if constant > 3 || others > 3 || scan.members.iter().any(|member| member.component == component) {
                return Err(broken());
            }
            scan.members.push(Member { component, constant, others });
        }
        if !(1..=4).contains(&count) {
            return Err(broken());
        }
        if frame.progressive {
            let (first, last) = scan.band;
            let sound = if first == 0 { last == 0 } else { last >= first && last < 64 && count == 1 };
            if !sound || scan.shift > 13 || (scan.given != 0 && scan.given != scan.shift + 1) {
                return Err(broken());
            }
        }
        Ok(scan)
    }

    /// Units across and down: of a component alone, its own blocks.
    pub fn units(&self, frame: &Frame) -> (usize, usize) {
        match self.members.as_slice() {
            [alone] => frame.components[alone.component].own_blocks(),
            _ => frame.units,
        }
    }

    /// Blocks of a member in a unit, across and down.
    pub fn blocks(&self, member: &Member, frame: &Frame) -> (usize, usize) {
        if self.members.len() == 1 { (1, 1) } else { frame.components[member.component].blocks }
    }
}

/// What a scan's codes mean.
pub(super) fn codes(table: Option<&Huffman>) -> Result<&Huffman, PictureError> {
    table.ok_or_else(|| FORMAT.broken("a scan refers to a table of codes that is not there"))
}

/// Whether the next unit has data.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Next {
    Read,
    /// Nothing until the next restart.
    Skip,
    /// Nothing until the end of the scan.
    End,
}

/// Walks through a scan's restarts.
pub(super) struct Walk {
    restart: usize,
    left: usize,
}

impl Walk {
    pub fn new(tables: &Tables) -> Self {
        Self { restart: tables.restart, left: tables.restart }
    }

    /// Before each unit. `restarted` is called where what was predicted is forgotten.
    #[inline(always)]
    pub fn next(&mut self, bits: &mut Bits<'_>, restarted: impl FnOnce()) -> Result<Next, PictureError> {
        if self.restart > 0 {
            if self.left == 0 {
                if !bits.restart() {
                    return if bits.at_end() { Err(cut_off()) } else { Ok(Next::End) };
                }
                restarted();
                self.left = self.restart;
            }
            self.left -= 1;
        }
        if !bits.exhausted() {
            return Ok(Next::Read);
        }
        if bits.at_end() {
            return Err(cut_off());
        }
        // The data ended before its time: the rest stays grey, as libjpeg leaves it.
        Ok(if self.restart > 0 { Next::Skip } else { Next::End })
    }
}

fn cut_off() -> PictureError {
    FORMAT.broken("it ends within its pixels")
}
