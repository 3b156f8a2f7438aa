//! Work for all cores: each takes a part of a list, and what comes of it stands in the list's order.

use std::num::NonZeroUsize;
use std::thread;

/// Below this many, a thread costs more than it saves.
const WORTH: usize = 64;

/// What a function makes of each.
pub(crate) fn each<T: Sync, U: Send>(items: &[T], make: impl Fn(&T) -> U + Sync) -> Vec<U> {
    let cores = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    if cores == 1 || items.len() <= WORTH {
        return items.iter().map(make).collect();
    }
    let make = &make;
    thread::scope(|scope| {
        let parts = items.chunks(items.len().div_ceil(cores));
        let working: Vec<_> =
            parts.map(|part| scope.spawn(move || part.iter().map(make).collect::<Vec<U>>())).collect();
        let mut made = Vec::with_capacity(items.len());
        for work in working {
            match work.join() {
                Ok(part) => made.extend(part),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        made
    })
}
