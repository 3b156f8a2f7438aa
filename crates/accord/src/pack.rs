//! `accord pack`: the conference pack of a round, written into a directory.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use ::pack::{PackError, Wanted};
use clap::Args;
use desk::clock::SystemClock;
use jiff::civil::Date;

use crate::Refused;
use crate::commands::{bar, json, print};
use crate::configuration::Settings;

/// Options of `accord pack`.
#[derive(Debug, Args)]
pub struct Pack {
    /// The round, such as `2014-progress`; an unknown one lists those on record
    #[arg(long, value_name = "ID")]
    round: String,
    /// A language of the pack: en, fr, es, de, ar, uk, ja, pt; can be given several times [default: all]
    #[arg(long = "language", value_name = "xx")]
    languages: Vec<String>,
    /// A document alone: a member's two letters, or `alliance`; can be given several times [default: all]
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// The directory to make; it must not exist yet [default: pack-ROUND]
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// What the register knew at the end of this day (UTC) [default: now]
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,
    /// Where the pages are served: numbers then link to their queries, such as `https://accord.example.org`
    #[arg(long, env = "ACCORD_ORIGIN", value_name = "URL")]
    origin: Option<String>,
    /// The files and their sizes as JSON
    #[arg(long)]
    json: bool,
}

/// A written file.
#[derive(serde::Serialize)]
struct Written<'a> {
    name: &'a str,
    bytes: usize,
}

impl Pack {
    /// Writes all files or none.
    pub async fn run(self, settings: Settings) -> Result<ExitCode, Refused> {
        let out = self.out.unwrap_or_else(|| format!("pack-{}", self.round).into());
        if out.exists() {
            let there = out.display();
            return Err(Refused::usage(format!("{there} is there already: name another directory with --out")));
        }
        let origin = self.origin.map(checked).transpose()?;
        let languages = ::pack::languages(&self.languages).map_err(refused)?;
        let desk = settings.open_existing(Arc::new(SystemClock)).await?;
        let moment = desk.moment(self.as_of).await?;
        let wanted = Wanted { round: self.round, languages, only: self.only, origin };
        let progress = bar(0, "typesetting");
        let shown = progress.clone();
        let made = ::pack::make(&desk, &moment, &wanted, move |done, all| {
            shown.set_length(all);
            shown.set_position(done);
        })
        .await;
        progress.finish_and_clear();
        desk.close().await?;
        let made = made.map_err(refused)?;
        write(&out, &made.files)?;
        let size: usize = made.files.iter().map(|(_, bytes)| bytes.len()).sum();
        print(&if self.json {
            let files: Vec<Written> =
                made.files.iter().map(|(name, bytes)| Written { name, bytes: bytes.len() }).collect();
            json(
                &serde_json::json!({ "directory": out, "files": files, "numbers": made.numbers.len(), "provisional": made.provisional }),
            )?
        } else {
            format!(
                "{} files with {} numbers stand in {} ({} kB)",
                made.files.len(),
                made.numbers.len(),
                out.display(),
                size / 1_000
            )
        })?;
        Ok(ExitCode::SUCCESS)
    }
}

/// An address that a reader can follow.
fn checked(origin: String) -> Result<String, Refused> {
    let fits = origin.starts_with("https://") || origin.starts_with("http://");
    if fits && !origin.contains(['?', '#', ' ']) {
        Ok(origin)
    } else {
        Err(Refused::usage(format!(
            "--origin: “{origin}” is no address of a site; expected one such as https://accord.example.org"
        )))
    }
}

fn refused(error: PackError) -> Refused {
    match error {
        PackError::UnknownRound { .. } | PackError::UnknownLanguage { .. } | PackError::UnknownDocument { .. } => {
            Refused::usage(error.to_string())
        }
        other => Refused::found(other.to_string()),
    }
}

/// Writes into a directory beside the wanted one and gives it its name at the end, so that there is never half a pack.
fn write(out: &Path, files: &[(String, Vec<u8>)]) -> Result<(), Refused> {
    let mut name = out.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.new", std::process::id()));
    let beside = out.with_file_name(name);
    let at = |path: &Path| {
        let path = path.display().to_string();
        move |e: std::io::Error| Refused::found(format!("{path}: {e}"))
    };
    let written = || {
        for (name, bytes) in files {
            let path = beside.join(name);
            let folder = path.parent().unwrap_or(&beside);
            fs::create_dir_all(folder).map_err(at(folder))?;
            fs::write(&path, bytes).map_err(at(&path))?;
        }
        fs::rename(&beside, out).map_err(at(out))
    };
    let done = written();
    if done.is_err() {
        // What is half written helps nobody; that it cannot be removed is not the fault to tell.
        let _ = fs::remove_dir_all(&beside);
    }
    done
}
