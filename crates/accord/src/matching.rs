//! `accord match`: the entries of a list that are near those of another, without a register and without a network.

use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Args;
use hamming::Radius;
use indicatif::{ProgressBar, ProgressStyle};
use interchange::detection::near::{Entries, LookedUp, MatchError, Refusals};
use serde::Serialize;

use crate::Refused;
use crate::commands::json;
use crate::files::{self, Unread};

/// How many bytes are read at once.
const PIECE: usize = 256 * 1024;
/// How often a bar moves.
const TICK: Duration = Duration::from_millis(200);

/// Options of `accord match`.
#[derive(Debug, Args)]
pub struct Match {
    /// The list that is looked in: hexadecimal digits of PDQ a line, CSV with a header, NDJSON, or another format of docs/exchange.md
    #[arg(long, value_name = "FILE")]
    bank: PathBuf,
    /// The list that is looked up, in the same formats; `-` is standard input
    #[arg(default_value = "-")]
    queries: PathBuf,
    /// In how many of its 256 bits an entry may differ: 0 to 64
    #[arg(long, default_value = "31", value_parser = radius)]
    radius: Radius,
    /// Stops at the first row that cannot be read. Otherwise each is named on standard error and passed over, and the exit code is 1
    #[arg(long)]
    strict: bool,
    /// The closing figures as JSON
    #[arg(long)]
    json: bool,
}

pub(crate) fn radius(text: &str) -> Result<Radius, String> {
    let bits = text.parse().map_err(|_| "a radius is a number of bits, 0 to 64".to_owned())?;
    Radius::new(bits).map_err(|e| e.to_string())
}

/// The closing figures.
#[derive(Debug, Serialize)]
struct Figures {
    /// Entries with a PDQ in the bank.
    entries: u64,
    /// Rows of the bank that have no PDQ or were withdrawn.
    entries_passed_over: u64,
    /// Queries with a PDQ.
    queries: u64,
    /// Queries that have none.
    queries_passed_over: u64,
    /// Rows of both lists that could not be read.
    refused: u64,
    /// Lines on standard output.
    findings: u64,
    /// Seconds in which the bank was read.
    read_seconds: f64,
    /// Seconds in which its index was built.
    build_seconds: f64,
    /// Seconds in which was looked up, without reading queries and writing findings.
    lookup_seconds: f64,
    /// Queries divided by that; none where it is too short to be measured.
    lookups_per_second: Option<f64>,
}

impl Match {
    /// A line of JSON for each finding on standard output, the figures on standard error. Exit code 1 where a row could not be read,
    /// or where there is nothing to look in, 2 where a list could not be opened.
    pub fn run(self) -> Result<ExitCode, Refused> {
        if self.bank == Path::new("-") {
            return Err(Refused::usage("the bank is read as a file; give the queries on standard input"));
        }
        if self.queries == Path::new("-") && io::stdin().is_terminal() {
            eprintln!("accord: reading queries from the terminal; end them with Ctrl+D");
        }
        let mut unread = Unread::default();
        let mut told = |refusal: &_| unread.tell(refusal);
        let matched = self.matched(&mut Refusals { strict: self.strict, told: &mut told });
        unread.end();
        match matched {
            Ok(figures) => {
                eprintln!("{}", if self.json { json(&figures)? } else { figures.to_string() });
                Ok(ExitCode::from(u8::from(figures.refused > 0)))
            }
            // Whoever reads the findings has seen enough.
            Err(Ended::Match(MatchError::Written(e))) if e.kind() == ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
            Err(Ended::Match(e @ MatchError::Refused(_))) => {
                Err(Refused::found(format!("{e}; without --strict such rows are passed over")))
            }
            Err(Ended::Match(e)) => Err(Refused::found(e.to_string())),
            Err(Ended::Use(refused)) => Err(refused),
        }
    }

    fn matched(&self, refusals: &mut Refusals<'_>) -> Result<Figures, Ended> {
        let begin = Instant::now();
        // Both are opened before any of them is read: a wrong name is said at once.
        let (bank, queries) = (List::open(&self.bank)?, List::open(&self.queries)?);
        let (bank, bar) = bank.watched("reading the bank");
        let entries = Entries::read(&named(&self.bank), bank, refusals)?;
        let read = begin.elapsed();
        bar.set_message("building the index");
        let bank = entries.build().map_err(MatchError::from)?;
        bar.finish_and_clear();
        // Findings of nothing would read as if all were well: where a download went wrong, say.
        if bank.counts().taken == 0 {
            let why = "it has no entry with a PDQ; see whether this is the right file, and all of it";
            return Err(Ended::Use(Refused::found(format!("{}: {why}", files::shown(&self.bank)))));
        }
        let built = begin.elapsed();
        let (queries, bar) = queries.watched("looking up");
        let out = BufWriter::with_capacity(PIECE, io::stdout().lock());
        let watch = || begin.elapsed();
        let done = bank.look_up(&named(&self.queries), queries, self.radius, refusals, out, &watch)?;
        bar.finish_and_clear();
        let counts = bank.counts();
        Ok(Figures {
            entries: counts.taken,
            entries_passed_over: counts.passed_over,
            queries: done.counts.taken,
            queries_passed_over: done.counts.passed_over,
            refused: counts.refused + done.counts.refused,
            findings: done.findings,
            read_seconds: read.as_secs_f64(),
            build_seconds: (built.saturating_sub(read)).as_secs_f64(),
            lookup_seconds: done.time.as_secs_f64(),
            lookups_per_second: rate(&done),
        })
    }
}

/// Why nothing more is matched.
enum Ended {
    Match(MatchError),
    Use(Refused),
}

impl From<MatchError> for Ended {
    fn from(e: MatchError) -> Self {
        Self::Match(e)
    }
}

/// A list that was opened.
struct List {
    reader: Box<dyn Read>,
    /// How many bytes it has; none where nobody knows before they are read.
    bytes: Option<u64>,
}

impl List {
    fn open(path: &Path) -> Result<Self, Ended> {
        if path == Path::new("-") {
            return Ok(Self { reader: Box::new(io::stdin().lock()), bytes: None });
        }
        let file = files::open(path).map_err(Ended::Use)?;
        let meta = file.metadata().map_err(|e| Ended::Use(files::unread(path, &e)))?;
        Ok(Self { reader: Box::new(file), bytes: meta.is_file().then_some(meta.len()) })
    }

    /// The list, and a bar that shows how much of it was read: where somebody looks on, and findings do not go to the same terminal.
    fn watched(self, what: &'static str) -> (impl BufRead, ProgressBar) {
        let shown = io::stderr().is_terminal() && !io::stdout().is_terminal();
        let bar = match self.bytes {
            _ if !shown => ProgressBar::hidden(),
            Some(bytes) => ProgressBar::new(bytes)
                .with_style(style("{spinner} {msg}: {bytes} of {total_bytes} {wide_bar} {bytes_per_sec}, {eta} left")),
            None => ProgressBar::no_length().with_style(style("{spinner} {msg}: {bytes}, {bytes_per_sec}")),
        };
        bar.set_message(what);
        bar.enable_steady_tick(TICK);
        (BufReader::with_capacity(PIECE, bar.wrap_read(self.reader)), bar)
    }
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar())
}

/// A list's name in what is said about its rows.
fn named(path: &Path) -> String {
    if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() }
}

#[allow(clippy::cast_precision_loss)] // a rate is shown with a few digits
fn rate(done: &LookedUp) -> Option<f64> {
    (done.time > Duration::ZERO).then(|| done.counts.taken as f64 / done.time.as_secs_f64())
}

impl std::fmt::Display for Figures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        writeln!(f, "entries: {} ({} rows passed over)", self.entries, self.entries_passed_over)?;
        writeln!(f, "queries: {} ({} rows passed over)", self.queries, self.queries_passed_over)?;
        if self.refused > 0 {
            writeln!(f, "rows that could not be read: {}", self.refused)?;
        }
        writeln!(f, "findings: {}", self.findings)?;
        writeln!(f, "seconds to read the bank: {:.3}", self.read_seconds)?;
        writeln!(f, "seconds to build the index: {:.3}", self.build_seconds)?;
        write!(f, "seconds to look up: {:.6}", self.lookup_seconds)?;
        match self.lookups_per_second {
            Some(rate) => write!(f, "\nlookups a second: {rate:.0}"),
            None => Ok(()),
        }
    }
}
