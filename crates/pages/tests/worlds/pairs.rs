//! How many stories are played, and where: some of them in each pair of houses, as many pairs at once as there are cores. Each pair begins as all others do, so a story does not know which
//! others were played before it in another.

use std::ops::Range;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use tokio::runtime::{Builder, Runtime};

use crate::Came;
use crate::world::World;

/// Stories in one pair of houses, at most: the more there are in a house, the longer its lists take.
const TOGETHER: usize = 25;

/// How many stories are wanted.
pub fn wanted() -> usize {
    std::env::var("ACCORD_WORLDS").ok().and_then(|text| text.parse().ok()).unwrap_or(30)
}

fn runtime() -> Runtime {
    Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime")
}

/// Plays so many stories, the first `TOGETHER` in the first pair of houses, the next in another. A story that can be told from its twin ends the test.
pub fn play(stories: usize, pair: impl AsyncFn(PathBuf, Range<usize>) -> Came + Sync) -> Came {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let together = stories.div_ceil(cores).clamp(1, TOGETHER);
    let first = runtime().block_on(World::first());
    let (next, all) = (AtomicUsize::new(0), Mutex::new(Came::default()));
    std::thread::scope(|threads| {
        for _ in 0..cores.min(stories.div_ceil(together)) {
            threads.spawn(|| {
                let runtime = runtime();
                loop {
                    let from = next.fetch_add(together, Ordering::Relaxed);
                    if from >= stories {
                        return;
                    }
                    let came = runtime.block_on(pair(first.path().join("data"), from..stories.min(from + together)));
                    let mut all = all.lock().expect("no panic");
                    *all = std::mem::take(&mut *all).and(came);
                }
            });
        }
    });
    all.into_inner().expect("no panic")
}
