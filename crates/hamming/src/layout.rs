//! Where what stands in the memory of an index. The file of an index is a header and these bytes.

use std::ops::Range;

use crate::plan::Plan;

/// Byte ranges. Each begins at a cache line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layout {
    pub plan: Plan,
    pub entries: usize,
    /// `u64` by row, ascending.
    pub keys: Range<usize>,
    /// `[u64; 4]` by row.
    pub codes: Range<usize>,
    /// `u32` by bucket, and one more: the slot where the bucket begins.
    pub begins: Range<usize>,
    /// `u16` by slot: the 16 bits after the chunk; and [`Layout::SPARE`] more that are no slots.
    pub nexts: Range<usize>,
    /// `u32` by slot: the row.
    pub rows: Range<usize>,
    pub length: usize,
}

impl Layout {
    /// The most entries of an index: each stands in up to 32 slots, and slots are counted with 32 bits.
    pub(crate) const MOST: usize = u32::MAX as usize / 32;
    /// So many slots are read beyond the last bucket, and never used.
    pub(crate) const SPARE: usize = 32;

    /// None if there are too many entries.
    pub(crate) fn of(plan: Plan, entries: usize) -> Option<Self> {
        if entries > Self::MOST {
            return None;
        }
        let mut length = 0_usize;
        let mut place = |count: usize, size: usize| {
            let begin = length;
            let end = begin.checked_add(count.checked_mul(size)?)?;
            length = end.checked_next_multiple_of(64)?;
            Some(begin..end)
        };
        let slots = plan.tables().checked_mul(entries)?;
        let keys = place(entries, 8)?;
        let codes = place(entries, 32)?;
        let begins = place(plan.buckets() + 1, 4)?;
        let nexts = place(slots + Self::SPARE, 2)?;
        let rows = place(slots, 4)?;
        Some(Self { plan, entries, keys, codes, begins, nexts, rows, length })
    }

    /// The parts of these bytes, which are as long as the layout says.
    pub(crate) fn parts<'a>(&self, bytes: &'a [u8]) -> Parts<'a> {
        Parts {
            plan: self.plan,
            keys: bytemuck::cast_slice(&bytes[self.keys.clone()]),
            codes: bytemuck::cast_slice(&bytes[self.codes.clone()]),
            begins: bytemuck::cast_slice(&bytes[self.begins.clone()]),
            nexts: bytemuck::cast_slice(&bytes[self.nexts.clone()]),
            rows: bytemuck::cast_slice(&bytes[self.rows.clone()]),
        }
    }
}

/// An index as it is read.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'a> {
    pub plan: Plan,
    pub keys: &'a [u64],
    pub codes: &'a [[u64; 4]],
    pub begins: &'a [u32],
    pub nexts: &'a [u16],
    pub rows: &'a [u32],
}

impl Parts<'_> {
    /// What would make a lookup fall over: said in words.
    pub(crate) fn fault(&self) -> Option<&'static str> {
        let slots = self.rows.len();
        if !self.keys.is_sorted_by(|one, other| one < other) {
            return Some("its keys do not ascend");
        }
        if self.begins.first() != Some(&0) || self.begins.last().is_none_or(|last| *last as usize != slots) {
            return Some("its buckets do not begin and end with its entries");
        }
        if !self.begins.is_sorted() {
            return Some("its buckets overlap");
        }
        // Each table holds every entry once.
        let size = 1 << self.plan.width();
        if (0..=self.plan.tables()).any(|table| self.begins[table * size] as usize != table * self.keys.len()) {
            return Some("its tables do not hold every entry");
        }
        if self.rows.iter().any(|row| *row as usize >= self.keys.len()) {
            return Some("it leads to entries that are not there");
        }
        None
    }
}
