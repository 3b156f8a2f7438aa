//! The walk that cuts a scan into shards.

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::sleep;
use std::time::Duration;

use super::conduct::Kept;
use super::part::Part;
use crate::record::Found;
use crate::scan::ScanError;
use crate::source::{Source, Step};

/// What a shard holds, at most: things that the walk comes to, and their bytes. A few seconds of work for a machine; what is lost when one dies.
const THINGS: u64 = 512;
const BYTES: u64 = 1 << 30;
/// How many shards may wait for the journal. A film of hundred gigabytes holds up the journal and not the work on those that follow.
const AHEAD: u64 = 256;
/// How long is waited for room.
const PAUSE: Duration = Duration::from_millis(50);

/// The shard that is being cut.
#[derive(Default)]
struct Open {
    part: Part,
    things: u64,
    bytes: u64,
}

/// Cuts what has not been cut yet, and gives the number of shards. `taken` is how many of them the journal has.
pub(super) fn cut(source: &dyn Source, kept: &Kept<'_>, taken: &AtomicU64, stop: &AtomicBool) -> Result<(), ScanError> {
    let (mut number, last) = kept.last_part()?;
    // A part without an end is the last: nothing is left to cut, only to be said.
    if last.as_ref().is_some_and(|part| part.through.is_none()) {
        return kept.is_cut();
    }
    let after = last.and_then(|part| part.through);
    let mut open = Open { part: Part { after: after.clone(), ..Part::default() }, ..Open::default() };
    let mut failed = Ok(());
    source.walk(after.as_ref(), &mut |step| {
        let mut is_end = true;
        let (place, bytes) = match step {
            Step::Read(entry) => {
                open.part.inodes.extend(entry.inode.map(|inode| (entry.place.clone(), inode)));
                (entry.place, entry.bytes)
            }
            Step::Told(place, found) => {
                // Whoever works on the part may list what is closed here: a part that ended there would leave out what lies within.
                is_end = !matches!(found, Found::Closed { .. });
                (place, 0)
            }
        };
        open.things += 1;
        open.bytes = open.bytes.saturating_add(bytes);
        if !is_end || open.things < THINGS && open.bytes < BYTES {
            return if stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
        }
        open.part.through = Some(place.clone());
        failed = kept.add(number, &open.part, open.things);
        open = Open { part: Part { after: Some(place), ..Part::default() }, ..Open::default() };
        number += 1;
        while number > taken.load(Ordering::Relaxed) + AHEAD && !stop.load(Ordering::Relaxed) {
            sleep(PAUSE);
        }
        if failed.is_err() || stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    failed?;
    if stop.load(Ordering::Relaxed) {
        return Ok(());
    }
    // The last part has no end: what is added behind the walk while it is waited for belongs to it.
    kept.add(number, &open.part, open.things)?;
    kept.is_cut()
}
