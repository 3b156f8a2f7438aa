//! The way of many lookups through the tables at once.
//!
//! Where there are so many queries that most buckets are opened by some of them, the tables are gone through from their beginning to their end, a block
//! of buckets at a time: the memory is read in its order and once, and what the queries want of a block is found in the near cache.

use crate::code::Code;
use crate::kernel::{Instructions, Measured, Passed, Span, fetch};
use crate::layout::Parts;
use crate::plan::{Flips, Reach, limit};
use crate::search::Found;

/// The blocks of a table: the first eight bits of its chunks.
const BLOCKS: usize = 256;
/// So many slots are sieved in one go, and what passes is measured.
const SIEVED: usize = 1 << 20;
/// So many buckets likewise.
const OPENED: usize = 2048;

struct Sweep<'a> {
    parts: &'a Parts<'a>,
    set: Instructions,
    with: Measured<'a>,
    spans: Vec<Span>,
    slots: usize,
    room: Vec<Passed>,
    rows: Vec<u32>,
    /// By query: how much has passed.
    so_far: Vec<u32>,
    flood: u32,
}

/// Does the same as [`Steps::walk`](crate::steps::Steps::walk), in another order.
pub(crate) fn sweep(
    parts: &Parts<'_>,
    set: Instructions,
    queries: &[Code],
    reach: &Reach,
    flood: u32,
    found: &mut Vec<Found>,
) -> Vec<u32> {
    let mut sweep = Sweep {
        parts,
        set,
        with: Measured { codes: parts.codes, queries, reach },
        spans: vec![],
        slots: 0,
        room: vec![],
        rows: vec![],
        so_far: vec![0; queries.len()],
        flood,
    };
    let mut groups = Groups::default();
    for table in 0..parts.plan.tables() {
        groups.divide(parts, queries, table);
        for block in 0..BLOCKS {
            sweep.ask(table * BLOCKS + block + 1);
            sweep.open(table, block, &groups, found);
        }
    }
    sweep.measure(found);
    (0..).zip(&sweep.so_far).filter(|(_, so_far)| **so_far > flood).map(|(query, _)| query).collect()
}

/// Queries by the block that their chunk is in.
#[derive(Default)]
struct Groups {
    begins: Vec<usize>,
    queries: Vec<Grouped>,
}

#[derive(Clone, Copy, Default)]
struct Grouped {
    query: u32,
    /// The bucket of its chunk, among those of all tables.
    bucket: u32,
    next: u16,
}

impl Groups {
    fn divide(&mut self, parts: &Parts<'_>, queries: &[Code], table: usize) {
        let block = |bucket: usize| bucket >> (parts.plan.width() - 8) & (BLOCKS - 1);
        self.begins.clear();
        self.begins.resize(BLOCKS + 1, 0);
        self.queries.resize(queries.len(), Grouped::default());
        for query in queries {
            self.begins[block(parts.plan.bucket(query, table)) + 1] += 1;
        }
        for at in 0..BLOCKS {
            self.begins[at + 1] += self.begins[at];
        }
        let mut free = self.begins.clone();
        for (query, code) in (0..).zip(queries) {
            let bucket = parts.plan.bucket(code, table);
            let place = &mut free[block(bucket)];
            self.queries[*place] = Grouped { query, bucket: bucket as u32, next: parts.plan.next(code, table) };
            *place += 1;
        }
    }

    fn of(&self, block: usize) -> &[Grouped] {
        &self.queries[self.begins[block]..self.begins[block + 1]]
    }
}

impl Sweep<'_> {
    /// Asks for a block, counted over all tables.
    fn ask(&self, block: usize) {
        let size = self.parts.plan.buckets() / self.parts.plan.tables() / BLOCKS;
        let (begin, end) = (block * size, (block + 1) * size);
        if let (Some(begin), Some(end)) = (self.parts.begins.get(begin), self.parts.begins.get(end)) {
            (*begin as usize..*end as usize).step_by(32).for_each(|slot| fetch(self.parts.nexts, slot));
        }
    }

    /// Opens what the queries want of a block.
    fn open(&mut self, table: usize, block: usize, groups: &Groups, found: &mut Vec<Found>) {
        let width = self.parts.plan.width() - 8;
        let (chunk, together) = self.with.reach.nearer_than(table);
        let (blocks, within) = (Flips::of(8), Flips::of(width));
        for far in 0..chunk {
            for flip in blocks.at(far) {
                let flip = usize::from(*flip);
                for query in groups.of(block ^ flip) {
                    if self.so_far[query.query as usize] > self.flood {
                        continue;
                    }
                    let bucket = query.bucket as usize ^ flip << width;
                    for near in 0..chunk - far {
                        let limit = limit(together, far + near);
                        for flip in within.at(near) {
                            self.span(bucket ^ usize::from(*flip), query, limit, found);
                        }
                    }
                }
            }
        }
    }

    #[inline]
    fn span(&mut self, bucket: usize, query: &Grouped, limit: u16, found: &mut Vec<Found>) {
        let (begin, end) = (self.parts.begins[bucket], self.parts.begins[bucket + 1]);
        if begin < end {
            self.spans.push(Span { begin, end, query: query.query, next: query.next, limit });
            self.slots += (end - begin) as usize;
            if self.slots > SIEVED || self.spans.len() >= OPENED {
                self.measure(found);
            }
        }
    }

    /// Sieves what is open, and measures what passes.
    fn measure(&mut self, found: &mut Vec<Found>) {
        let passed = self.set.sieve(self.parts.nexts, &self.spans, &mut self.room);
        self.spans.clear();
        self.slots = 0;
        for passed in passed {
            fetch(self.parts.rows, passed.slot as usize);
            let so_far = &mut self.so_far[passed.query as usize];
            *so_far = so_far.saturating_add(1);
        }
        self.rows.clear();
        for passed in passed {
            let row = self.parts.rows[passed.slot as usize];
            fetch(self.parts.codes, row as usize);
            self.rows.push(row);
        }
        self.set.measure(&self.with, passed, &self.rows, found);
    }
}
