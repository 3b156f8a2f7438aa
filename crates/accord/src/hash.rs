//! `accord hash`: the fingerprints of files. Digests are computed here; pictures, also those of a video, are decoded by confined workers.

mod found;
mod video;

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::thread::{self, ScopedJoinHandle};

use clap::Args;
use confine::{Bounds, Launch, Wanted, Workers, serve};
use indicatif::ProgressBar;
use serde_json::json;

use crate::Refused;
use crate::commands::{bar, heard};
use crate::files;
use found::{Found, Name, Told};

/// The argument that makes this program a worker. It is nothing that people type.
const CONFINED: &str = "confined";
/// From so many files on, a bar tells how far it is.
const MANY: usize = 20;

/// Serves as a confined worker if that is what this process was started for. It has to be asked before anything else is done: a worker has one thread, and
/// nothing open.
pub(crate) fn confined() -> Option<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    let meant = arguments.next().as_deref() == Some(OsStr::new(CONFINED)) && arguments.next().is_none();
    meant.then(|| match serve() {
        Ok(()) => ExitCode::SUCCESS,
        Err(e) => {
            eprintln!("accord: {e}");
            ExitCode::from(2)
        }
    })
}

/// This program as a confined worker.
pub(crate) fn launch() -> Launch {
    // The program's allocator would reserve more address space than a worker may have.
    Launch::again([CONFINED]).environment("MIMALLOC_ARENA_RESERVE", "32768")
}

/// So many confined workers of this program.
pub(crate) fn workers(number: NonZeroUsize) -> Result<Workers, Refused> {
    Workers::start(launch(), number, Bounds::default()).map_err(|e| Refused::found(e.to_string()))
}

/// Options of `accord hash`.
#[derive(Debug, Args)]
pub struct Hash {
    /// Files; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Also the PDQ of each picture turned and mirrored: eight in all
    #[arg(long)]
    dihedral: bool,
    /// One JSON object a file, and one a second of a video
    #[arg(long)]
    json: bool,
    /// Files at a time [default: one for each processor]
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
}

impl Hash {
    /// Hashes the files and prints them in the order in which they were named. Exit code 1 where one could not be read; the others are hashed all the
    /// same. Where nobody reads any more, no more is hashed.
    pub fn run(self) -> Result<ExitCode, Refused> {
        let processors = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
        let files = NonZeroUsize::new(self.files.len()).unwrap_or(NonZeroUsize::MIN);
        let jobs = self.jobs.unwrap_or(processors).min(files);
        let workers = workers(jobs)?;
        let progress =
            if self.files.len() > MANY { bar(self.files.len() as u64, "hashing") } else { ProgressBar::hidden() };
        let (next, sheet) = (AtomicUsize::new(0), Mutex::new(Sheet::default()));
        let (failed, unheard) = (AtomicBool::new(false), AtomicBool::new(false));
        thread::scope(|scope| {
            let one = || {
                while let Some((number, path)) = take(&self.files, &next).filter(|_| !unheard.load(Relaxed)) {
                    let lines = self.tell(path, &workers).unwrap_or_else(|why| {
                        failed.store(true, Relaxed);
                        self.untold(path, &why)
                    });
                    let mut sheet = sheet.lock().map_err(|_| Refused::found("a thread that hashes has ended"))?;
                    if !progress.suspend(|| sheet.add(number, lines))? {
                        unheard.store(true, Relaxed);
                        break;
                    }
                    progress.inc(1);
                }
                Ok(())
            };
            let threads: Vec<_> = (0..jobs.get()).map(|_| scope.spawn(one)).collect();
            let mut ended = threads.into_iter().map(ScopedJoinHandle::join);
            ended.try_for_each(|end| end.unwrap_or_else(|_| Err(Refused::found("a thread that hashes has ended"))))
        })?;
        progress.finish_and_clear();
        Ok(ExitCode::from(u8::from(failed.into_inner() && !unheard.into_inner())))
    }

    /// What is printed of a file, or why it cannot be read.
    fn tell(&self, path: &Path, workers: &Workers) -> Result<Vec<Told>, String> {
        let name = Name(path);
        let standard = path == Path::new("-");
        let found = if standard {
            Found::read(io::stdin().lock(), workers.bounds().file)
        } else {
            files::opened(path).and_then(|file| Found::read(file, workers.bounds().file))
        };
        let found = found.map_err(|e| files::why(&e))?;
        if let Some(container) = video::Container::of(&found.head) {
            let frames = if standard { Err(video::Unseen::Standard) } else { video::frames(path, container, workers) };
            return Ok(found.tell_video(name, self.json, frames));
        }
        let wanted = if self.dihedral { Wanted::Dihedral } else { Wanted::Picture };
        let hashed = found.hash(workers, wanted);
        Ok(found.tell_picture(name, self.json, &hashed))
    }

    /// What is printed of a file that cannot be read.
    fn untold(&self, path: &Path, why: &str) -> Vec<Told> {
        let line = json!({ "file": Name(path).json(), "error": why }).to_string();
        let fault = format!("{}: {why}; the other files are hashed", files::shown(path));
        self.json.then_some(Told::Line(line)).into_iter().chain([Told::Fault(fault)]).collect()
    }
}

fn take<'a>(files: &'a [PathBuf], next: &AtomicUsize) -> Option<(usize, &'a Path)> {
    let number = next.fetch_add(1, Relaxed);
    files.get(number).map(|path| (number, path.as_path()))
}

/// Prints in the order of the files what is found in any.
#[derive(Default)]
struct Sheet {
    printed: usize,
    waiting: BTreeMap<usize, Vec<Told>>,
}

impl Sheet {
    /// Whether there is still somebody who reads.
    fn add(&mut self, number: usize, lines: Vec<Told>) -> Result<bool, Refused> {
        self.waiting.insert(number, lines);
        while let Some(lines) = self.waiting.remove(&self.printed) {
            self.printed += 1;
            for told in lines {
                match told {
                    Told::Line(text) if !heard(&text)? => return Ok(false),
                    Told::Line(_) => {}
                    Told::Fault(text) => eprintln!("accord: {text}"),
                }
            }
        }
        Ok(true)
    }
}
