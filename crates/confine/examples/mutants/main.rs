//! Asks confined workers for mutated pictures and for bombs, and counts what becomes of it.
//!
//! ```sh
//! mutants SOUND_PICTURES BOMBS COUNT SEED
//! ```
//!
//! Both are directories; `tests/pictures/make.py` fills them. The same seed makes the same mutants. The last line is `N passed, N failed`.

mod bombs;
mod mutant;
mod outcome;
mod seen;

use std::fs;
use std::io;
use std::num::NonZeroUsize;
use std::path::Path;
use std::process::ExitCode;
use std::sync::atomic::Ordering::Relaxed;
use std::thread;
use std::time::Duration;

use confine::{Bounds, Launch, Workers, serve};

use bombs::Blown;
use outcome::Outcome;
use seen::Seen;

/// How long a bomb may take: whether it is refused is asked, and how fast it is told. A busy machine is no fault.
const FUSE: Duration = Duration::from_mins(1);

/// Names and contents.
type Files = [(String, Vec<u8>)];

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["confined"] => serve().map_err(|e| e.to_string()).map(|()| 0),
        [sound, bombs, count, seed] => match (count.parse(), seed.parse()) {
            (Ok(count), Ok(seed)) => run(Path::new(sound), Path::new(bombs), count, seed),
            _ => Err("COUNT and SEED are numbers".to_owned()),
        },
        _ => Err("usage: mutants SOUND_PICTURES BOMBS COUNT SEED".to_owned()),
    };
    match done {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(e) => {
            eprintln!("mutants: {e}");
            ExitCode::from(2)
        }
    }
}

/// This program again, as `accord` starts itself.
fn launch() -> Launch {
    Launch::again(["confined"]).environment("MIMALLOC_ARENA_RESERVE", "32768")
}

fn run(sound: &Path, bombs: &Path, count: u64, seed: u64) -> Result<u64, String> {
    let threads = thread::available_parallelism().map_or(2, NonZeroUsize::get);
    let number = NonZeroUsize::new(threads).unwrap_or(NonZeroUsize::MIN);
    let workers = Workers::start(launch(), number, Bounds::default()).map_err(|e| e.to_string())?;
    println!("walls: {}", workers.walls());
    let seen = Seen::default();
    let (mut passed, mut failed) = (0, 0);
    let mut check = |holds: bool, what: &str| {
        println!("{} {what}", if holds { "ok    " } else { "FAILED" });
        *(if holds { &mut passed } else { &mut failed }) += 1;
    };
    thread::scope(|scope| -> Result<(), String> {
        let watched = scope.spawn(|| seen.watch());
        let mutants = Outcome::of(&workers, &files(sound)?, count, seed, threads);
        mutants.tell(&workers, &mut check, count);
        let patient = Bounds { time: FUSE, ..Bounds::default() };
        let patient = Workers::start(launch(), NonZeroUsize::MIN, patient).map_err(|e| e.to_string())?;
        let blown = Blown::of(&patient, &files(bombs)?);
        blown.tell(&mut check);
        seen.done.store(true, Relaxed);
        watched.join().map_err(|_| "whoever watches the workers has died".to_owned())
    })?;
    seen.tell(&mut check);
    println!("{passed} passed, {failed} failed");
    Ok(failed)
}

/// Names and contents, in order.
fn files(directory: &Path) -> Result<Vec<(String, Vec<u8>)>, String> {
    let wrong = |e: io::Error| format!("{}: {e}; fill it with tests/pictures/make.py", directory.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(directory).map_err(wrong)? {
        let entry = entry.map_err(wrong)?;
        files.push((entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path()).map_err(wrong)?));
    }
    files.sort();
    Ok(files)
}
