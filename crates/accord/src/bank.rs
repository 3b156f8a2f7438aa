//! `accord bank`: fetches a list from its source now, or writes one for others; also beside a program that serves.

use std::fs::OpenOptions;
use std::io::{self, BufWriter, IsTerminal as _, Write as _};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::{Args, Subcommand};
use desk::Desk;
use desk::clock::SystemClock;
use desk::detection::{Fetched, NotFetched};
use indicatif::{HumanCount, ProgressBar, ProgressStyle};
use interchange::detection::{Given, Row};
use serde_json::json;
use tokio::sync::{mpsc, watch};

use crate::Refused;
use crate::commands::print;
use crate::configuration::Settings;

/// Options of `accord bank`.
#[derive(Debug, Args)]
pub struct Bank {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Fetches all that changed at a list's source; cut off at any moment, the next fetch goes on. Example: `accord bank fetch KNOWN --data accord-data`
    Fetch(Fetch),
    /// Writes what of a list works for its own organisation, in a format that others read. Example: `accord bank export KNOWN --format csv --out known.csv --data accord-data`
    Export(Export),
}

#[derive(Debug, Args)]
struct Export {
    /// The list: NAME, or ORGANISATION.NAME where two organisations have one of that name
    name: String,
    /// csv and ndjson lose nothing; vics is 2.0; hma: contents as HMA answers them; plain: a fingerprint a line
    #[arg(long, value_parser = format)]
    format: Given,
    /// Where it goes: a file that is not there yet, whole or not at all [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

fn format(name: &str) -> Result<Given, String> {
    let words = Given::ALL.map(Given::name).join(", ");
    Given::named(name).ok_or_else(|| format!("expected one of {words}"))
}

#[derive(Debug, Args)]
struct Fetch {
    /// The list: NAME, or ORGANISATION.NAME where two organisations have one of that name
    name: String,
    /// The result as JSON
    #[arg(long)]
    json: bool,
}

impl Bank {
    /// Does it.
    pub async fn run(self, settings: Settings) -> Result<ExitCode, Refused> {
        let desk = settings.open_existing(Arc::new(SystemClock)).await?;
        let done = match self.what {
            What::Fetch(fetch) => fetch.run(&desk).await,
            What::Export(export) => export.run(&desk).await,
        };
        desk.close().await?;
        done.map(|()| ExitCode::SUCCESS)
    }
}

impl Fetch {
    async fn run(&self, desk: &Desk) -> Result<(), Refused> {
        let found = desk.lists_fetched(&self.name).await?.into_iter().map(|(number, name)| (name, number)).collect();
        let (list, number) = one_of(found, || {
            format!(
                "nothing is fetched into a list “{}”: say on its page where it comes from, and switch that on",
                self.name
            )
        })?;
        let (_stop, stopped) = watch::channel(false);
        let bar = bar();
        let done = desk
            .fetch_list(number, &stopped, |done, progress| {
                bar.set_position(done.rows);
                bar.set_message(format!("{} stand on {list}", HumanCount(progress.held)));
            })
            .await;
        bar.finish_and_clear();
        match done {
            Ok(done) if self.json => print(&json(&list, &done)),
            Ok(done) => print(&format!(
                "{list}: {} rows on {} pages; {} fingerprints put on, {} taken off, {} rows could not be read",
                HumanCount(done.rows),
                HumanCount(done.pages),
                HumanCount(done.entered),
                HumanCount(done.withdrawn),
                HumanCount(done.unread)
            )),
            Err(NotFetched::Trouble(trouble)) if self.json => {
                print(&json!({ "list": list, "trouble": trouble.word() }).to_string())?;
                Err(Refused::found(format!("{list}: {}", trouble.line())))
            }
            Err(error) => Err(Refused::found(format!("{list}: {error}"))),
        }
    }
}

/// The one list of a name.
fn one_of<T>(mut found: Vec<(String, T)>, none: impl FnOnce() -> String) -> Result<(String, T), Refused> {
    match (found.pop(), found.is_empty()) {
        (Some(one), true) => Ok(one),
        (Some(last), false) => {
            let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).chain([last.0.as_str()]).collect();
            Err(Refused::usage(format!("several lists have that name; say which: {}", names.join(", "))))
        }
        (None, _) => Err(Refused::found(none())),
    }
}

impl Export {
    async fn run(self, desk: &Desk) -> Result<(), Refused> {
        let found = desk.lists_given_out(&self.name).await.map_err(|error| Refused::found(error.to_string()))?;
        let (list, mut given) =
            one_of(found, || format!("there is no open list “{}”: its page says its name", self.name))?;
        let (rows, read) = mpsc::channel::<Vec<Row>>(2);
        let (format, bank, to) = (self.format, list.clone(), self.out.clone());
        let writing = tokio::task::spawn_blocking(move || write(format, &bank, read, to));
        let bar = bar();
        let ended = loop {
            match desk.next_given(&mut given).await {
                Ok(None) => break Ok(()),
                Ok(Some(stretch)) => {
                    bar.inc(stretch.len() as u64);
                    bar.set_message(list.clone());
                    if rows.send(stretch).await.is_err() {
                        break Ok(());
                    }
                }
                Err(error) => break Err(Refused::found(format!("{list}: {error}"))),
            }
        };
        drop(rows);
        bar.finish_and_clear();
        let written = writing.await.map_err(|error| Refused::found(error.to_string()))?;
        let place = self.out.as_ref().map_or_else(|| "standard output".to_owned(), |path| path.display().to_string());
        let beside = written.map_err(|error| Refused::found(format!("{place}: {error}")))?;
        let (Some(beside), Some(out)) = (beside, self.out) else { return ended };
        // A name that is taken is not written over: the file gets its name where there is none yet.
        let named = ended.and_then(|()| {
            std::fs::hard_link(&beside, &out).map_err(|error| match error.kind() {
                io::ErrorKind::AlreadyExists => Refused::found(format!("{place} is there already: say another name")),
                _ => Refused::found(format!("{place}: {error}")),
            })
        });
        let _ = std::fs::remove_file(&beside);
        named
    }
}

/// Writes rows as they come; into a file beside the one that is wanted, whose name is answered.
fn write(
    format: Given,
    bank: &str,
    mut read: mpsc::Receiver<Vec<Row>>,
    to: Option<PathBuf>,
) -> io::Result<Option<PathBuf>> {
    let rows = std::iter::from_fn(move || read.blocking_recv()).flatten();
    let Some(to) = to else {
        let mut out = BufWriter::new(io::stdout().lock());
        format.write(rows, bank, &mut out)?;
        out.flush()?;
        return Ok(None);
    };
    let beside = to.with_extension("part");
    let mut out = BufWriter::new(OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside)?);
    format.write(rows, bank, &mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
    Ok(Some(beside))
}

fn json(list: &str, done: &Fetched) -> String {
    let Fetched { pages, rows, entered, withdrawn, unread } = done;
    json!({ "list": list, "pages": pages, "rows": rows, "put_on": entered, "taken_off": withdrawn, "unread": unread })
        .to_string()
}

/// A counter on standard error where a terminal is there; nothing elsewhere.
fn bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{spinner} {human_pos} rows; {msg}; {elapsed}").ok();
    let bar = ProgressBar::no_length().with_style(style.unwrap_or_else(ProgressStyle::default_spinner));
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
