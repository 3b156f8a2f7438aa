//! Lookups: through the tables, or by comparing every entry where that is less work.

use std::cell::RefCell;

use crate::code::{Code, Radius};
use crate::kernel::Instructions;
use crate::layout::Parts;
use crate::plan::Reach;
use crate::steps::Steps;
use crate::sweep::sweep;

/// The tables are swept if each bucket is opened so often (measured: docs/decisions/0014).
const SWEPT: usize = 1;

/// A row that is within the radius of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Found {
    pub query: u32,
    pub row: u32,
    pub distance: u32,
}

/// What the queries of a batch find, in no order, each row once.
pub(crate) fn search(parts: &Parts<'_>, set: Instructions, queries: &[Code], radius: Radius, found: &mut Vec<Found>) {
    let reach = Reach::new(parts.plan, radius);
    if worth_scanning(parts, &reach) {
        let all: Vec<u32> = (0..).take(queries.len()).collect();
        scan(parts.codes, set, queries, &all, radius, found);
        return;
    }
    let flood = u32::try_from(parts.codes.len() / 8 + 1024).unwrap_or(u32::MAX);
    let flooded = if queries.len() * reach.opened() >= SWEPT * parts.plan.buckets() {
        sweep(parts, set, queries, &reach, flood, found)
    } else {
        thread_local!(static STEPS: RefCell<Steps> = RefCell::default());
        STEPS.with_borrow_mut(|steps| steps.walk(parts, set, queries, &reach, flood, found))
    };
    if !flooded.is_empty() {
        found.retain(|hit| flooded.binary_search(&hit.query).is_err());
        scan(parts.codes, set, queries, &flooded, radius, found);
    }
}

/// Whether comparing all entries takes no longer than opening the buckets (in hundredths of a nanosecond; measured: docs/decisions/0014).
fn worth_scanning(parts: &Parts<'_>, reach: &Reach) -> bool {
    let entries = parts.codes.len();
    let opened = reach.opened();
    let slots = opened.saturating_mul(entries) >> parts.plan.width();
    parts.plan.tables() == 0 || opened * 700 + slots * 8 > entries * 60
}

/// Compares some of the queries with every code. A piece of the codes stays in the nearest cache for all queries.
pub(crate) fn scan(
    codes: &[[u64; 4]],
    set: Instructions,
    queries: &[Code],
    which: &[u32],
    radius: Radius,
    found: &mut Vec<Found>,
) {
    const PIECE: usize = 1024;
    let mut places = Vec::new();
    let mut first = 0;
    for piece in codes.chunks(PIECE) {
        for &query in which {
            let code = &queries[query as usize];
            places.clear();
            set.scan(piece, &code.0, radius.bits(), &mut places);
            found.extend(places.iter().map(|place| {
                let distance = code.distance(&Code(piece[*place as usize]));
                Found { query, row: first + place, distance }
            }));
        }
        first += PIECE as u32;
    }
}
