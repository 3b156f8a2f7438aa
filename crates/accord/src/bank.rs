//! `accord bank fetch`: fetches a list from its source now, also beside a program that serves.

use std::io::IsTerminal as _;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use clap::{Args, Subcommand};
use desk::Desk;
use desk::clock::SystemClock;
use desk::detection::{Fetched, NotFetched};
use indicatif::{HumanCount, ProgressBar, ProgressStyle};
use serde_json::json;
use tokio::sync::watch;

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
        let What::Fetch(fetch) = self.what;
        let desk = settings.open_existing(Arc::new(SystemClock)).await?;
        let done = fetch.run(&desk).await;
        desk.close().await?;
        done.map(|()| ExitCode::SUCCESS)
    }
}

impl Fetch {
    async fn run(&self, desk: &Desk) -> Result<(), Refused> {
        let (number, list) = self.one_of(desk.lists_fetched(&self.name).await?)?;
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

    fn one_of(&self, mut found: Vec<(u64, String)>) -> Result<(u64, String), Refused> {
        match (found.pop(), found.is_empty()) {
            (Some(one), true) => Ok(one),
            (Some(last), false) => {
                let names: Vec<&str> = found.iter().map(|(_, name)| name.as_str()).chain([last.1.as_str()]).collect();
                Err(Refused::usage(format!("several lists have that name; say which: {}", names.join(", "))))
            }
            (None, _) => Err(Refused::found(format!(
                "nothing is fetched into a list “{}”: say on its page where it comes from, and switch that on",
                self.name
            ))),
        }
    }
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
