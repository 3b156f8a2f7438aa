//! `accord scan`: known material in a file tree or an object store.

mod progress;

use std::fs::File;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;
use std::time::{Duration, Instant};

use clap::Args;
use desk::clock::{Clock, SystemClock};
use hamming::Radius;
use interchange::MEMBERS;
use interchange::detection::Refusal;
use jiff::tz::TimeZone;
use scanner::{Bank, BankError, Chain, Lists, Machine, ScanError, Source, Store, StoreError, Tally, Tree};
use serde::Serialize;

use crate::Refused;
use crate::commands::{json, print};
use crate::hash::workers;
use crate::matching::radius;
use progress::{Ahead, Shown};

/// Program and version, as journals and statements name it.
const TOOL: &str = concat!("accord ", env!("CARGO_PKG_VERSION"));

/// Options of `accord scan`.
#[derive(Debug, Args)]
pub struct Scan {
    /// A directory, a file, or `s3://BUCKET/PREFIX` (asked as the usual variables `AWS_…` say)
    #[arg(value_name = "PATH|s3://…")]
    what: PathBuf,
    /// A list that is looked in: SHA-256, SHA-1, MD5 and PDQ, in any format of docs/exchange.md. Once for each list; findings call it by the file's name
    #[arg(long, value_name = "FILE", required = true)]
    bank: Vec<PathBuf>,
    /// Where findings go, a line of JSON for each entry that a file matches. The scan's journal is beside it, in FILE.scan
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// In how many of its 256 bits the PDQ of a picture may differ from an entry's: 0 to 64
    #[arg(long, default_value = "31", value_parser = radius)]
    radius: Radius,
    /// The least quality of a PDQ that is looked up, 0 to 100. A picture of less says too little to be told from others
    #[arg(long, default_value_t = 50, value_parser = clap::value_parser!(u8).range(0..=100))]
    quality: u8,
    /// Pictures that are decoded at a time [default: one for each processor]
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Stops at the first row of a list that cannot be read. Otherwise each is named on standard error and passed over, and the exit code is 1
    #[arg(long)]
    strict: bool,
    /// States how much was examined, signed with the key in this directory (`accord statement key` makes one): at the end, and each day (UTC)
    #[arg(long, value_name = "DIR", requires = "member")]
    keys: Option<PathBuf>,
    /// The member state where the data lie, by its two letters: a statement counts for it
    #[arg(long, value_name = "XX", requires = "keys")]
    member: Option<String>,
    /// The closing figures as JSON
    #[arg(long)]
    json: bool,
}

/// The closing figures.
#[derive(Debug, Serialize)]
struct Figures {
    /// The scan's id.
    scan: String,
    /// What was scanned.
    source: String,
    /// What became of all that the walk came to, in earlier runs too.
    #[serde(flatten)]
    tally: Tally,
    /// Rows of lists that could not be read.
    refused: u64,
    /// Seconds of this run.
    seconds: f64,
    /// Files that were examined in this run.
    files_now: u64,
    /// The statements that were made in this run.
    statements: Vec<PathBuf>,
    /// The file of what was not examined.
    unexamined: PathBuf,
}

/// Who states how much was examined, and what was stated in this run.
struct Stating {
    chain: Chain,
    member: String,
    made: Vec<PathBuf>,
}

impl Stating {
    fn state(&mut self, scan: &mut scanner::Scan) -> Result<(), ScanError> {
        self.made.extend(self.chain.state(scan, &self.member)?);
        Ok(())
    }
}

impl Scan {
    /// Scans, or goes on. Exit code 1 where something was not examined or a row could not be read, 2 where the command is wrong.
    pub fn run(self) -> Result<ExitCode, Refused> {
        let clock = Arc::new(SystemClock);
        let source = self.source()?;
        let mut stating = self.stating()?;
        let (bank, refused) = self.bank()?;
        let jobs = self.jobs.or_else(|| thread::available_parallelism().ok()).unwrap_or(NonZeroUsize::MIN);
        let stated = match &stating {
            Some(stating) => stating.chain.every_stated().map_err(|e| Refused::found(e.to_string()))?,
            None => std::collections::HashMap::new(),
        };
        let stated = |scan: &str| stated.get(scan).copied().unwrap_or(0);
        let mut scan = scanner::Scan::open(&self.out, source.as_ref(), &bank, TOOL, &stated).map_err(refusal)?;
        let before = scan.progress();
        if scan.ended() {
            eprintln!("accord: this scan has reached its end; name another --out to scan anew");
        } else if before.records > 0 {
            eprintln!("accord: going on after {} that were come to before", before.records);
        }
        let now = Arc::clone(&clock);
        // A reader waits for its worker's answer: twice as many keep the processors busy.
        let machine = Machine { workers: workers(jobs)?, readers: jobs.get() * 2, now: Arc::new(move || now.now()) };
        let (begun, stop) = (Instant::now(), AtomicBool::new(false));
        let (mut shown, ahead) = (Shown::begin(before), Ahead::default());
        let run = thread::scope(|scope| {
            if shown.is_seen() && !self.is_store() {
                scope.spawn(|| ahead.count(source.as_ref(), &stop));
            }
            let run = scan.run(source.as_ref(), &bank, &machine, &mut |scan| {
                shown.tell(scan.progress(), &ahead);
                let today = clock.now().to_zoned_datetime(TimeZone::UTC).date();
                let since = scan.unstated_since().map(|since| since.to_zoned_datetime(TimeZone::UTC).date());
                match &mut stating {
                    Some(stating) if since.is_some_and(|since| since < today) => stating.state(scan),
                    _ => Ok(()),
                }
            });
            stop.store(true, std::sync::atomic::Ordering::Relaxed);
            run
        });
        shown.end();
        run.map_err(refusal)?;
        if let Some(stating) = &mut stating {
            stating.state(&mut scan).map_err(refusal)?;
        }
        let tally = scan.progress().tally;
        let figures = Figures {
            scan: scan.id().to_owned(),
            source: source.name().to_owned(),
            tally,
            refused,
            seconds: begun.elapsed().as_secs_f64(),
            files_now: tally.files - before.tally.files,
            statements: stating.map_or_else(Vec::new, |stating| stating.made),
            unexamined: scan.unexamined().to_owned(),
        };
        print(&if self.json { json(&figures)? } else { figures.to_string() })?;
        Ok(ExitCode::from(u8::from(tally.missed() > 0 || refused > 0)))
    }

    /// Whether objects are meant.
    fn is_store(&self) -> bool {
        self.what.to_str().is_some_and(|what| what.starts_with("s3://"))
    }

    fn source(&self) -> Result<Box<dyn Source>, Refused> {
        if self.is_store() {
            let variable = |name: &str| std::env::var(name).ok();
            let store = Store::new(&self.what.to_string_lossy(), &variable);
            return Ok(Box::new(store.map_err(|e: StoreError| Refused::usage(e.to_string()))?));
        }
        let tree = Tree::new(&self.what).map_err(|e| Refused::usage(format!("{}: {e}", self.what.display())))?;
        Ok(Box::new(tree))
    }

    fn stating(&self) -> Result<Option<Stating>, Refused> {
        let (Some(keys), Some(member)) = (&self.keys, &self.member) else { return Ok(None) };
        if !MEMBERS.iter().any(|known| known.alpha2 == *member) {
            return Err(Refused::usage(format!("“{member}” is no member state; write its two letters, such as AT")));
        }
        let chain = Chain::open(keys).map_err(|e| Refused::found(e.to_string()))?;
        Ok(Some(Stating { chain, member: member.clone(), made: Vec::new() }))
    }

    /// The lists, and how many rows of them could not be read.
    fn bank(&self) -> Result<(Bank, u64), Refused> {
        let mut lists = Lists::default();
        let mut told = |refusal: &Refusal| eprintln!("accord: {refusal}");
        // All are opened before any of them is read: a wrong name is said at once.
        let open = |path: &PathBuf| {
            let file = File::open(path).map_err(|e| Refused::usage(format!("{}: {e}", path.display())))?;
            Ok((name(path)?, path.display().to_string(), file))
        };
        let opened = self.bank.iter().map(open).collect::<Result<Vec<_>, Refused>>()?;
        for (name, shown, file) in opened {
            lists.read(&name, &shown, file, self.strict, &mut told).map_err(|e| match e {
                BankError::Twice(_) => Refused::usage(e.to_string()),
                e => Refused::found(e.to_string()),
            })?;
        }
        let refused = lists.refused();
        let bank = lists.build(self.radius, self.quality).map_err(|e| Refused::found(e.to_string()))?;
        Ok((bank, refused))
    }
}

/// What findings call a list.
fn name(path: &Path) -> Result<String, Refused> {
    let name = path.file_name().and_then(|name| name.to_str());
    name.map(str::to_owned).ok_or_else(|| Refused::usage(format!("{}: a list is a file with a name", path.display())))
}

#[allow(clippy::needless_pass_by_value)] // as `map_err` hands it over
fn refusal(e: ScanError) -> Refused {
    Refused::found(e.to_string())
}

/// So many in a second; none where it is too short to be measured.
#[allow(clippy::cast_precision_loss)] // a rate is shown with a few digits
fn rate(count: u64, time: Duration) -> f64 {
    if time > Duration::ZERO { count as f64 / time.as_secs_f64() } else { 0.0 }
}

impl std::fmt::Display for Figures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let tally = &self.tally;
        writeln!(f, "{}: {} files examined, {} bytes", self.source, tally.files, tally.bytes)?;
        writeln!(f, "matched: {} files, {} findings", tally.matched, tally.findings)?;
        writeln!(
            f,
            "pictures looked up: {}; {} that say too little and {} that no decoder reads, by their digests alone",
            tally.pictures, tally.vague, tally.undecoded
        )?;
        writeln!(
            f,
            "not examined: {} unreadable, {} directories closed, {} that changed while they were read",
            tally.unreadable, tally.closed, tally.changed
        )?;
        writeln!(
            f,
            "passed over: {} further names of the same files, {} links, {} directories within themselves, {} devices and pipes",
            tally.again, tally.links, tally.loops, tally.special
        )?;
        if tally.missed() + tally.undecoded + tally.links + tally.loops + tally.special > 0 {
            writeln!(f, "which, and why: {}", self.unexamined.display())?;
        }
        if self.refused > 0 {
            writeln!(f, "rows of lists that could not be read: {}", self.refused)?;
        }
        for statement in &self.statements {
            writeln!(f, "stated in {}", statement.display())?;
        }
        write!(f, "{} files in {:.1} seconds", self.files_now, self.seconds)
    }
}
