//! The way of a lookup through the tables.
//!
//! The answer to one query lies in hundreds of places that have nothing to do with each other, and to wait for one costs as much as a thousand
//! instructions. So the work is cut into steps, one for each query and table (or some tables), which go through five stages. Each stage asks for the
//! memory that the next one reads, and between the two come the stages of other steps. The steps of a query follow those of the query before it
//! without a gap.

use std::ops::Range;

use crate::code::Code;
use crate::kernel::{Instructions, Measured, Passed, Span, fetch};
use crate::layout::Parts;
use crate::plan::Reach;
use crate::search::Found;

/// What is under way; kept for the next lookup of the thread.
#[derive(Default)]
pub(crate) struct Steps {
    under_way: [Step; 4],
}

#[derive(Default)]
struct Step {
    query: u32,
    spans: Vec<Span>,
    /// What has passed the sieve: so many, from the beginning.
    room: Vec<Passed>,
    passed: usize,
    /// Of what has passed.
    rows: Vec<u32>,
}

/// A step opens about so many buckets: fewer, and there is more passing on than work.
const OPENED: usize = 16;
/// Lines of a bucket that are asked for; after these the processor has seen where it goes.
const LINES: usize = 8;
/// What a thread keeps for its next lookup, in elements of a list.
const KEPT: usize = 1 << 16;

impl Steps {
    /// Walks the tables for every query. The answer is the queries, ascending, for which more than `flood` entries pass the sieve: comparing them with
    /// the whole set is less work. What was found for them until then is to be thrown away.
    pub(crate) fn walk(
        &mut self,
        parts: &Parts<'_>,
        set: Instructions,
        queries: &[Code],
        reach: &Reach,
        flood: u32,
        found: &mut Vec<Found>,
    ) -> Vec<u32> {
        let tables = parts.plan.tables();
        let some = (OPENED * tables / reach.opened().max(1)).clamp(1, tables);
        let a_query = tables.div_ceil(some);
        let count = a_query * queries.len();
        let tables_of = |step: usize| {
            let begin = step % a_query * some;
            (step / a_query, begin..tables.min(begin + some))
        };
        let (mut flooded, mut watched, mut so_far) = (Vec::new(), 0, 0);

        for now in 0..count + self.under_way.len() {
            if now < count {
                let (query, tables) = tables_of(now);
                ask(parts, &queries[query], reach, tables);
            }
            let at = |before: usize| now.checked_sub(before).filter(|step| *step < count);
            if let Some(at) = at(1) {
                let (query, tables) = tables_of(at);
                let step = &mut self.under_way[at % 4];
                step.query = query as u32;
                step.open(parts, &queries[query], reach, tables);
            }
            if let Some(at) = at(2) {
                let Step { query, spans, room, passed, .. } = &mut self.under_way[at % 4];
                if *query != watched {
                    (watched, so_far) = (*query, 0);
                }
                *passed = 0;
                if so_far <= flood {
                    let slots = set.sieve(parts.nexts, spans, room);
                    so_far += slots.len() as u32;
                    if so_far > flood {
                        flooded.push(*query);
                    } else {
                        *passed = slots.len();
                        for passed in slots {
                            fetch(parts.rows, passed.slot as usize);
                        }
                    }
                }
            }
            if let Some(at) = at(3) {
                let Step { room, passed, rows, .. } = &mut self.under_way[at % 4];
                rows.clear();
                rows.extend(room[..*passed].iter().map(|passed| parts.rows[passed.slot as usize]));
                for row in rows {
                    fetch(parts.codes, *row as usize);
                }
            }
            if let Some(at) = at(4) {
                let Step { room, passed, rows, .. } = &self.under_way[at % 4];
                set.measure(&Measured { codes: parts.codes, queries, reach }, &room[..*passed], rows, found);
            }
        }
        self.forget();
        flooded
    }

    /// Gives back what a flood needed.
    fn forget(&mut self) {
        for Step { spans, room, rows, .. } in &mut self.under_way {
            spans.shrink_to(KEPT);
            room.truncate(KEPT);
            room.shrink_to(KEPT);
            rows.clear();
            rows.shrink_to(KEPT);
        }
    }
}

/// Asks where the buckets begin.
fn ask(parts: &Parts<'_>, query: &Code, reach: &Reach, tables: Range<usize>) {
    for table in tables {
        let bucket = parts.plan.bucket(query, table);
        for (_, flips) in reach.rings(table) {
            for flip in flips {
                fetch(parts.begins, bucket ^ usize::from(*flip));
            }
        }
    }
}

impl Step {
    /// Reads where the buckets begin, and asks for what is in them.
    fn open(&mut self, parts: &Parts<'_>, query: &Code, reach: &Reach, tables: Range<usize>) {
        self.spans.clear();
        for table in tables {
            let bucket = parts.plan.bucket(query, table);
            let next = parts.plan.next(query, table);
            for (limit, flips) in reach.rings(table) {
                for flip in flips {
                    let bucket = bucket ^ usize::from(*flip);
                    let (begin, end) = (parts.begins[bucket], parts.begins[bucket + 1]);
                    if begin < end {
                        (begin as usize..end as usize)
                            .step_by(32)
                            .take(LINES)
                            .for_each(|slot| fetch(parts.nexts, slot));
                        fetch(parts.nexts, end as usize - 1);
                        self.spans.push(Span { begin, end, query: self.query, next, limit });
                    }
                }
            }
        }
    }
}
