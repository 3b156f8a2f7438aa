//! `accord scan`: known material in a file tree or an object store.

mod progress;
pub(crate) mod work;

use std::fs::DirBuilder;
use std::io::IsTerminal;
use std::os::unix::fs::DirBuilderExt;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;
use std::time::{Duration, Instant};

use clap::Args;
use desk::clock::{Clock, SystemClock};
use interchange::MEMBERS;
use interchange::detection::volume::ListUsed;
use jiff::tz::TimeZone;
use scanner::{Address, Bank, Chain, Conductor, Now, Queue, QueueAddress, ScanError, Scans, Source, Tally};
use serde::Serialize;
use tokio::runtime::Handle;

use crate::Refused;
use crate::commands::{json, print};
use progress::{Ahead, Shown};
use work::{TOOL, Work};

/// Options of `accord scan`.
#[derive(Debug, Args)]
pub struct Scan {
    #[command(flatten)]
    work: Work,
    /// Where findings go, a line of JSON for each entry that a file matches. The scan's journal is beside it, in FILE.scan
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Leaves the work to `accord worker`, on as many machines as you like: the NATS server by which they come to it
    #[arg(long, env = "ACCORD_QUEUE", value_name = "nats://…", hide_env_values = true)]
    queue: Option<QueueAddress>,
    /// Where the parts of the scan are kept that workers do, and what they find: a PostgreSQL, or a file that all workers see [default: FILE.scan/shards.sqlite]
    #[arg(long, env = "ACCORD_SHARDS", value_name = "postgres://…|FILE", hide_env_values = true, requires = "queue")]
    shards: Option<Address>,
    /// Seconds without a word of its worker after which a part of the scan goes to another
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u64).range(1..=3600))]
    lease: u64,
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
    /// The lists that were looked in.
    lists: Vec<ListUsed>,
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

/// What a scan is done with.
struct Ready {
    source: Box<dyn Source + Send>,
    stating: Option<Stating>,
    bank: Bank,
    /// Rows of lists that could not be read.
    refused: u64,
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
    /// Scans, or goes on. Exit code 1 where something was not examined, a row could not be read or a list has no entry, 2 where the command is wrong.
    pub async fn run(self) -> Result<ExitCode, Refused> {
        let ready = self.ready()?;
        // Not before all that was said is known to be right: it makes the directory of a scan's journal.
        let conductor = self.conductor().await?;
        // The threads of a scan wait for the runtime, which they could not as its own.
        let scanned = thread::spawn(move || self.scan(ready, conductor.as_ref()));
        tokio::task::spawn_blocking(move || scanned.join())
            .await
            .ok()
            .and_then(Result::ok)
            .unwrap_or_else(|| Err(refusal(ScanError::Thread)))
    }

    /// Reads what the scan is to be done with, and refuses what is wrong with it.
    fn ready(&self) -> Result<Ready, Refused> {
        let source = self.work.source()?;
        self.work.is_outside(&self.out)?;
        let stating = self.stating()?;
        let (bank, refused) = self.work.bank()?;
        Ok(Ready { source, stating, bank, refused })
    }

    /// By which others do the work, where they are to.
    async fn conductor(&self) -> Result<Option<Conductor>, Refused> {
        let Some(address) = &self.queue else { return Ok(None) };
        let shards = if let Some(shards) = &self.shards {
            shards.clone()
        } else {
            let mut directory = self.out.as_os_str().to_owned();
            directory.push(".scan");
            let directory = PathBuf::from(directory);
            let made = DirBuilder::new().recursive(true).mode(0o700).create(&directory);
            made.map_err(|e| Refused::usage(format!("{}: {e}", directory.display())))?;
            Address::File(directory.join("shards.sqlite"))
        };
        let scans = Scans::create(&shards).await.map_err(|e| no_shards(&shards, &e))?;
        let queue = Queue::connect(address).await.map_err(|e| Refused::found(format!("--queue: {e}")))?;
        Ok(Some(Conductor { scans, queue, lease: Duration::from_secs(self.lease), runtime: Handle::current() }))
    }

    fn scan(self, ready: Ready, conductor: Option<&Conductor>) -> Result<ExitCode, Refused> {
        let clock = Arc::new(SystemClock);
        let Ready { source, mut stating, bank, refused } = ready;
        let mut empty = 0;
        for list in bank.lists() {
            let says = if list.entries == 0 { ": nothing is looked up in it; see whether it came whole" } else { "" };
            eprintln!("accord: list {}: {} entries{says}", list.name, list.entries);
            empty += u64::from(list.entries == 0);
        }
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
        let now: Now = {
            let clock = Arc::clone(&clock);
            Arc::new(move || clock.now())
        };
        let (begun, stop) = (Instant::now(), AtomicBool::new(false));
        let (mut shown, ahead) = (Shown::begin(before), Ahead::default());
        let mut watch = |scan: &mut scanner::Scan| {
            shown.tell(scan.progress(), &ahead);
            let today = clock.now().to_zoned_datetime(TimeZone::UTC).date();
            let since = scan.unstated_since().map(|since| since.to_zoned_datetime(TimeZone::UTC).date());
            match &mut stating {
                Some(stating) if since.is_some_and(|since| since < today) => stating.state(scan),
                _ => Ok(()),
            }
        };
        let run = thread::scope(|scope| {
            if std::io::stderr().is_terminal() && !self.work.is_store() {
                scope.spawn(|| ahead.count(source.as_ref(), &stop));
            }
            let run = match conductor {
                Some(conductor) => scan.conduct(source.as_ref(), conductor, &now, &mut watch).map_err(refusal),
                None => self
                    .work
                    .machine(Arc::clone(&now))
                    .and_then(|machine| scan.run(source.as_ref(), &bank, &machine, &mut watch).map_err(refusal)),
            };
            stop.store(true, std::sync::atomic::Ordering::Relaxed);
            run
        });
        shown.end();
        run?;
        if let Some(stating) = &mut stating {
            stating.state(&mut scan).map_err(refusal)?;
        }
        let tally = scan.progress().tally;
        let figures = Figures {
            scan: scan.id().to_owned(),
            source: source.name().to_owned(),
            lists: bank.lists().to_vec(),
            tally,
            refused,
            seconds: begun.elapsed().as_secs_f64(),
            files_now: tally.files - before.tally.files,
            statements: stating.map_or_else(Vec::new, |stating| stating.made),
            unexamined: scan.unexamined().to_owned(),
        };
        print(&if self.json { json(&figures)? } else { figures.to_string() })?;
        Ok(ExitCode::from(u8::from(tally.missed() > 0 || refused > 0 || empty > 0)))
    }

    fn stating(&self) -> Result<Option<Stating>, Refused> {
        let (Some(keys), Some(member)) = (&self.keys, &self.member) else { return Ok(None) };
        if !MEMBERS.iter().any(|known| known.alpha2 == *member) {
            return Err(Refused::usage(format!("“{member}” is no member state; write its two letters, such as AT")));
        }
        let chain = Chain::open(keys).map_err(|e| Refused::found(e.to_string()))?;
        Ok(Some(Stating { chain, member: member.clone(), made: Vec::new() }))
    }
}

/// Why shards cannot be kept, or come to. The address of a database may hold a password.
pub(crate) fn no_shards(shards: &Address, e: &dyn std::fmt::Display) -> Refused {
    Refused::found(match shards {
        Address::File(file) => format!("--shards {}: {e}", file.display()),
        Address::Postgres(_) => format!("--shards: {e}"),
    })
}

#[allow(clippy::needless_pass_by_value)] // as `map_err` hands it over
fn refusal(e: ScanError) -> Refused {
    match e {
        ScanError::Taken { .. } => Refused::usage(e.to_string()),
        _ => Refused::found(e.to_string()),
    }
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
