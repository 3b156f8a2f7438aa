//! `accord verify`: all three logs of a data directory, or both logs in a bundle, derived again.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use desk::clock::SystemClock;
use serde::Serialize;
use vault::note::VerifierKey;

use crate::Refused;
use crate::commands::{bar, json, print};
use crate::configuration::Settings;

/// Options of `accord verify`.
#[derive(Debug, Args)]
pub struct Verify {
    /// Verifies this bundle (a tar file from the journal's page) and asks no database
    #[arg(long, value_name = "FILE")]
    bundle: Option<PathBuf>,
    /// A public key that the bundle's own must be one of; give it twice for both logs
    #[arg(long, value_name = "VKEY", requires = "bundle")]
    key: Vec<VerifierKey>,
    /// An older bundle, which this one must extend
    #[arg(long, value_name = "OLDER", requires = "bundle")]
    since: Option<PathBuf>,
    /// The report as JSON
    #[arg(long)]
    json: bool,
}

/// What was found in a data directory: the register's log, and beside it both journals.
#[derive(Serialize)]
struct Found {
    #[serde(flatten)]
    register: desk::Report,
    journal: desk::Report,
    closed: desk::Report,
}

impl Verify {
    /// Exit code 1 where a log breaks, 2 where there is nothing to verify.
    pub async fn run(self, settings: Settings) -> Result<ExitCode, Refused> {
        match self.bundle.as_deref() {
            Some(file) => self.of_bundle(file),
            None => self.of_directory(settings).await,
        }
    }

    async fn of_directory(&self, settings: Settings) -> Result<ExitCode, Refused> {
        let desk = settings.open_existing(Arc::new(SystemClock)).await?;
        let progress = bar(0, "verifying");
        let tell = |done, all| {
            progress.set_length(all);
            progress.set_position(done);
        };
        let register = desk.verify(tell).await?;
        let journal = desk.verify_journal(tell).await?;
        let closed = desk.verify_closed(tell).await?;
        progress.finish_and_clear();
        let holds = register.holds() && journal.holds() && closed.holds();
        if self.json {
            print(&json(&Found { register, journal, closed })?)?;
        } else {
            // The register's lines are as they always were; what is said of a journal names it.
            let all = [
                (&register, "log", "events"),
                (&journal, "journal", "entries"),
                (&closed, "closed journal", "entries"),
            ];
            for (report, log, of) in all {
                for b in &report.breaks {
                    print(&if log == "log" { b.to_string() } else { format!("{log}, entry {}: {}", b.seq, b.what) })?;
                }
                print(&if report.holds() {
                    format!(
                        "The {log} holds: {} {of}, {} checkpoints, root {}",
                        report.events, report.checkpoints, report.root
                    )
                } else {
                    format!("The {log} is broken in {} places", report.broken)
                })?;
            }
        }
        Ok(ExitCode::from(u8::from(!holds)))
    }

    fn of_bundle(&self, file: &Path) -> Result<ExitCode, Refused> {
        let older = match &self.since {
            None => None,
            Some(older) => {
                let report = read(older, &self.key, None)?;
                if !report.holds() {
                    let what = report.breaks.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
                    return Err(Refused::found(format!("{} does not hold itself:\n{what}", older.display())));
                }
                Some(report)
            }
        };
        let report = read(file, &self.key, older.as_ref())?;
        if self.json {
            print(&json(&report)?)?;
        } else {
            for b in &report.breaks {
                print(&b.to_string())?;
            }
            for log in report.logs.iter().filter(|_| report.holds()) {
                let (name, entries) = (log.name, log.entries);
                print(&format!(
                    "The {name} holds: {entries} entries, {} checkpoints, root {}",
                    log.checkpoints, log.root
                ))?;
                if self.key.is_empty() {
                    print(&format!("It is signed by {}: compare that with what you know from elsewhere", log.key))?;
                }
            }
            if !report.holds() {
                print(&format!("The bundle is broken in {} places", report.broken))?;
            }
        }
        Ok(ExitCode::from(u8::from(!report.holds())))
    }
}

fn read(path: &Path, keys: &[VerifierKey], since: Option<&bundle::Report>) -> Result<bundle::Report, Refused> {
    let unreadable = |e| Refused::usage(format!("{}: {e}", path.display()));
    let file = File::open(path).map_err(unreadable)?;
    let progress = bar(file.metadata().map_or(0, |m| m.len()), "verifying");
    let report = bundle::verify(progress.wrap_read(BufReader::new(file)).by_ref(), keys, since).map_err(unreadable)?;
    progress.finish_and_clear();
    Ok(report)
}
