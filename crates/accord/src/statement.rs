//! `accord statement`: the key of whoever scans, and whether what it, or a house, signed holds.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Subcommand};
use interchange::detection::volume::{self, Counts, LONGEST, follow};
use interchange::takedown::measured::{self, Told, Twice};
use scanner::{Chain, KeysError};
use serde::Serialize;
use serde_json::json;
use vault::note::VerifierKey;

use crate::Refused;
use crate::commands::{self, print};
use crate::files;

/// Options of `accord statement`.
#[derive(Debug, Args)]
pub struct Statement {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Makes the key that signs statements, in a directory that only its owner can read, and prints its public half; or prints that of a key that is there.
    /// Example: `accord statement key --keys scan-keys --organisation provider.example`
    Key(Key),
    /// Checks statements: signature, form, and that those of a scanner follow on each other where there are several. Of statements of how long takedown or answers took
    /// no two may tell the same time of a member; a house prints its key beside them. Example: `accord statement verify
    /// scan-keys/statements/*.note --key provider.example+0123abcd+AQ…`
    Verify(Box<Verify>), // a key is long
}

/// Options of `accord statement key`.
#[derive(Debug, Args)]
struct Key {
    /// The directory of the key and of what it signs: one for each chain of statements. Copy it as a whole
    #[arg(long, value_name = "DIR")]
    keys: PathBuf,
    /// The name under which it signs: one word, such as provider.example
    #[arg(long, value_name = "NAME")]
    organisation: String,
    /// The result as JSON
    #[arg(long)]
    json: bool,
}

/// Options of `accord statement verify`, and of `accord verify-statement`.
#[derive(Debug, Args)]
pub struct Verify {
    /// Statements of one key, in the order of their numbers
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The public key, as `accord statement key` prints it
    #[arg(long, value_name = "KEY")]
    key: VerifierKey,
    /// One JSON object a statement: the statement itself, with `total`
    #[arg(long)]
    json: bool,
}

impl Statement {
    /// Does what is asked.
    pub fn run(self) -> Result<ExitCode, Refused> {
        match self.what {
            What::Key(key) => key.run(),
            What::Verify(verify) => verify.run(),
        }
    }
}

impl Key {
    fn run(self) -> Result<ExitCode, Refused> {
        let chain = Chain::create(&self.keys, &self.organisation).map_err(|e| match e {
            KeysError::Name(_) | KeysError::Named { .. } => Refused::usage(e.to_string()),
            e => Refused::found(e.to_string()),
        })?;
        let key = chain.verifier().to_string();
        print(&if self.json { json!({ "organisation": self.organisation, "key": key }).to_string() } else { key })?;
        Ok(ExitCode::SUCCESS)
    }
}

/// A statement and its sum.
#[derive(Serialize)]
struct Checked<'a> {
    #[serde(flatten)]
    statement: &'a volume::Statement,
    total: Counts,
}

impl Verify {
    /// Exit code 1 where one of them does not hold.
    pub fn run(self) -> Result<ExitCode, Refused> {
        let notes = self.files.iter().map(|path| read(path)).collect::<Result<Vec<_>, _>>()?;
        if notes.iter().any(|note| measured::is_one(note)) {
            return self.measured(&notes);
        }
        let mut chain = Vec::new();
        for (path, note) in self.files.iter().zip(&notes) {
            let refused = |e| Refused::found(format!("{}: {e}", path.display()));
            chain.push((volume::open(note, &self.key).map_err(refused)?, note.as_str()));
        }
        follow(&chain).map_err(|e| {
            // Of two with the same number the later one does not follow.
            let at = chain.iter().rposition(|(statement, _)| statement.sequence == e.sequence());
            let path = at.map_or_else(String::new, |at| format!("{}: ", self.files[at].display()));
            Refused::found(format!("{path}{e}"))
        })?;
        for (statement, _) in &chain {
            let total = statement.total();
            print(&if self.json {
                commands::json(&Checked { statement, total })?
            } else {
                format!(
                    "{} {}, {}: {} files, {} bytes, {} matched, {} unreadable, {} changed; {} to {}{}",
                    statement.organisation,
                    statement.sequence,
                    statement.member,
                    total.files,
                    total.bytes,
                    total.matched,
                    total.unreadable,
                    total.changed,
                    statement.first,
                    statement.last,
                    if statement.complete { "" } else { "; its scan goes on" }
                )
            })?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Verify {
    /// Statements of how long things took, which a house made: of takedown, or of answers to other forces.
    fn measured(&self, notes: &[String]) -> Result<ExitCode, Refused> {
        let mut all = Vec::with_capacity(notes.len());
        for (path, note) in self.files.iter().zip(notes) {
            let refused = |e| Refused::found(format!("{}: {e}", path.display()));
            all.push(measured::read(note, &self.key).map_err(refused)?);
        }
        measured::together(&all).map_err(|Twice { first, again }| {
            Refused::found(format!(
                "{}: tells the same time as {}, once more or by other parts of the year; a house tells each period of a member once: ask it which of them holds",
                self.files[again].display(),
                self.files[first].display()
            ))
        })?;
        for (told, note) in all.iter().zip(notes) {
            print(&match (told, self.json) {
                (Told::Takedown(statement), true) => commands::json(statement)?,
                (Told::Answers(statement), true) => commands::json(statement)?,
                (Told::Takedown(statement), false) => {
                    let all = statement.figures.all();
                    let told = all.map_or_else(
                        || "no figures of all notices".to_owned(),
                        |all| format!("{} notices, {} still open", all.cases, all.open.unwrap_or_default()),
                    );
                    line(statement, &format!("{told}; {} rows", statement.figures.removal.len()), note)
                }
                (Told::Answers(statement), false) => {
                    let each = statement.figures.each();
                    let told: Vec<String> = each.map(|(word, of)| format!("{word}: {} cases", of.cases)).collect();
                    let told = if told.is_empty() { "no answer times".to_owned() } else { told.join(", ") };
                    line(statement, &told, note)
                }
            })?;
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// A statement in one line: whose, of when, what it tells, and what it was made from.
fn line<F>(statement: &measured::Statement<F>, told: &str, note: &str) -> String {
    format!(
        "{} {}, {}: {told}; as of {}, inputs {}, SHA-256 {}",
        statement.house,
        statement.member,
        statement.period,
        statement.as_of,
        statement.inputs,
        measured::digest_of(note)
    )
}

/// A file, no longer than a statement may be and a little more, by which it is found to be too long.
fn read(path: &Path) -> Result<String, Refused> {
    let mut note = Vec::new();
    files::open(path)?.take(LONGEST as u64 + 1).read_to_end(&mut note).map_err(|e| files::unread(path, &e))?;
    String::from_utf8(note).map_err(|_| {
        Refused::found(format!(
            "{}: no statement: it is no text; see whether this is the right file",
            files::shown(path)
        ))
    })
}
