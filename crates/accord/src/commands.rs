//! The commands that do one thing and end.

use std::io::{ErrorKind, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Args;
use desk::Desk;
use desk::clock::{Clock, SetClock, SystemClock};
use desk::tour::{GUESTS, MONTHS, begins};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use crate::Refused;
use crate::configuration::Settings;
use crate::files;

/// A bar on standard error where a terminal is there; nothing elsewhere.
pub(crate) fn bar(len: u64, what: &'static str) -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{msg} {wide_bar} {human_pos} of {human_len}, {eta} left")
        .unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(len).with_style(style).with_message(what)
}

/// Prints a line. Where nobody reads any more nothing is said, and what is being done is done to its end: its exit code tells what became of it.
pub(crate) fn print(line: &str) -> Result<(), Refused> {
    heard(line).map(|_| ())
}

/// Prints a line, and says whether there is still somebody who reads: whoever does nothing but print may end where there is not.
pub(crate) fn heard(line: &str) -> Result<bool, Refused> {
    // Whoever reads this through a pipe may rely on a line as soon as it is there.
    let mut out = std::io::stdout().lock();
    match writeln!(out, "{line}").and_then(|()| out.flush()) {
        Ok(()) => Ok(true),
        Err(e) if e.kind() == ErrorKind::BrokenPipe => Ok(false),
        Err(e) => Err(Refused::found(format!("standard output: {e}; see whether there is room where it goes"))),
    }
}

pub(crate) fn json<T: serde::Serialize>(value: &T) -> Result<String, Refused> {
    serde_json::to_string(value).map_err(|e| Refused::found(e.to_string()))
}

/// Options of `accord import`.
#[derive(Debug, Args)]
pub struct Import {
    /// CSV or JSON files in the formats of the starting data (see docs/import.md)
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Why: kept with every version that this makes
    #[arg(long, default_value = "imported from a file")]
    reason: String,
    /// Who: kept with every version that this makes
    #[arg(long, default_value = "operator")]
    actor: String,
    /// One JSON object a file
    #[arg(long)]
    json: bool,
}

impl Import {
    /// Takes one file after the other; a line is printed once a file's records are durable.
    pub async fn run(self, settings: Settings) -> Result<ExitCode, Refused> {
        let desk = settings.open(Arc::new(SystemClock)).await?;
        for path in &self.files {
            let bytes = std::fs::read(path).map_err(|e| files::unread(path, &e))?;
            let name =
                path.file_name().map_or_else(|| path.display().to_string(), |n| n.to_string_lossy().into_owned());
            let done = desk.import(&name, &bytes, &self.actor, &self.reason).await?;
            print(&if self.json {
                json(&done)?
            } else {
                format!(
                    "{}: {} new, {} amended, {} unchanged; the log has {} events",
                    path.display(),
                    done.appended.created,
                    done.appended.amended,
                    done.appended.unchanged,
                    done.appended.size
                )
            })?;
        }
        desk.publish_verdicts().await?;
        desk.close().await?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Options of `accord exercise`.
#[derive(Debug, Args)]
pub struct Exercise {
    /// Record versions in the log afterwards
    #[arg(long, default_value_t = 5_000, value_parser = clap::value_parser!(u64).range(1_000..=5_000_000))]
    scale: u64,
    /// Also adds invented people for each role and two countries, who may be chosen when signing in, and an open round with
    /// last round's answers
    #[arg(long)]
    people: bool,
    /// Lives two invented years across all seven goals instead, in a directory that is not there yet, and prints whom to sign in as
    #[arg(long, conflicts_with_all = ["people", "scale"])]
    tour: bool,
    /// The day on which the two years end, such as 2026-11-01 [default: today]
    #[arg(long, requires = "tour", value_name = "DATE")]
    until: Option<Date>,
    /// The result as JSON
    #[arg(long)]
    json: bool,
}

impl Exercise {
    /// Makes or fills a data directory that is marked as an exercise; any other is refused.
    pub async fn run(self, settings: Settings) -> Result<ExitCode, Refused> {
        if self.tour {
            return tour(self.until, self.json, &settings).await;
        }
        let start: Timestamp =
            "2013-01-01T00:00:00Z".parse().map_err(|e| Refused::found(format!("the exercise's first day: {e}")))?;
        let clock = Arc::new(SetClock::at(start));
        let desk = Desk::open_exercise(&settings.data, &settings.backend, Arc::clone(&clock) as Arc<dyn Clock>).await?;
        desk.load_starting_data(env!("CARGO_PKG_VERSION")).await?;
        let progress = bar(self.scale, "inventing");
        let size = desk.exercise(self.scale, &clock, |done| progress.set_position(done)).await?;
        progress.finish_and_clear();
        let judged = desk.publish_verdicts().await?;
        desk.close().await?;
        let people = if self.people {
            // People work today, whatever day the invented records ended on.
            let desk = Desk::open_exercise(&settings.data, &settings.backend, Arc::new(SystemClock)).await?;
            let people = desk.exercise_people().await?;
            desk.exercise_round(desk.clock().now().to_zoned_datetime(TimeZone::UTC).date()).await?;
            desk.exercise_reports().await?;
            desk.exercise_figures().await?;
            desk.close().await?;
            people
        } else {
            0
        };
        print(&if self.json {
            serde_json::json!({ "size": judged.size, "verdicts": judged.created + judged.amended, "people": people })
                .to_string()
        } else {
            format!(
                "An exercise of {size} invented record versions, {} verdicts on them and {people} new people stands in {}",
                judged.created + judged.amended,
                settings.data.display()
            )
        })?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Two invented years in a directory and a database that hold nothing yet: what was there before would stand among them.
async fn tour(until: Option<Date>, as_json: bool, settings: &Settings) -> Result<ExitCode, Refused> {
    let place = settings.data.display();
    let taken = |what: &str| {
        Refused::found(format!(
            "{what} holds something already: name a directory that is not there yet, as in `accord exercise --tour --data tour-data`"
        ))
    };
    match std::fs::read_dir(&settings.data) {
        Ok(mut found) => {
            if found.next().is_some() {
                return Err(taken(&place.to_string()));
            }
        }
        Err(e) if e.kind() == ErrorKind::NotFound => {}
        Err(e) => return Err(files::unread(&settings.data, &e)),
    }
    let now = SystemClock.now();
    let end = match until {
        None => now,
        Some(day) => TimeZone::UTC
            .to_timestamp(day.at(12, 0, 0, 0))
            .map_err(|e| Refused::usage(format!("--until: {day}: {e}; give a day of this century")))?,
    };
    let clock = Arc::new(SetClock::at(begins(end.to_zoned_datetime(TimeZone::UTC).date())));
    let desk = Desk::open_exercise(&settings.data, &settings.backend, Arc::clone(&clock) as Arc<dyn Clock>).await?;
    if desk.moment(None).await?.size > 0 {
        return Err(taken("the database"));
    }
    desk.load_starting_data(env!("CARGO_PKG_VERSION")).await?;
    let progress = bar(u64::from(MONTHS), "living two years");
    let toured = Box::pin(desk.tour(&clock, end, |months| progress.set_position(u64::from(months)))).await?;
    progress.finish_and_clear();
    desk.close().await?;
    if as_json {
        let guests: Vec<_> = GUESTS
            .iter()
            .map(|guest| serde_json::json!({ "account": guest.id(), "page": guest.page, "shows": guest.shows }))
            .collect();
        let told = serde_json::json!({
            "size": toured.size, "deeds": toured.deeds, "until": end.to_string(), "guests": guests,
        });
        print(&told.to_string())?;
        return Ok(ExitCode::SUCCESS);
    }
    print(&format!(
        "Two invented years stand in {place}: {} record versions, {} deeds of invented people. Everything in them is invented.",
        toured.size, toured.deeds
    ))?;
    // A house that goes by another day than today's is served at that day.
    let at = if until.is_some() { format!(" --now {end}") } else { String::new() };
    print(&format!(
        "Serve them with\n\n    accord serve --data {place}{at}\n\nthen choose one of these people at /en/sign-in:\n"
    ))?;
    for guest in GUESTS {
        print(&format!("    {:<32} /en{:<28} {}", guest.id(), guest.page, guest.shows))?;
    }
    Ok(ExitCode::SUCCESS)
}
