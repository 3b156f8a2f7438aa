//! The program: command line, configuration, start-up. Nothing else.

mod bank;
mod commands;
mod configuration;
mod deconflict;
mod files;
mod hash;
mod hma;
mod host;
mod hours;
mod mailbox;
mod matching;
mod notices;
mod pack;
mod probes;
mod scan;
mod serve;
mod sign_in;
mod statement;
mod tipline;
mod token;
mod verdicts;
mod verify;
mod worker;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use configuration::Where;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The register of an alliance of 54 states against child sexual abuse online: who promised what, and what became of it.
///
/// Exit codes: 0 done; 1 something was found or refused; 2 wrong use.
#[derive(Debug, Parser)]
#[command(name = "accord", version, propagate_version = true)]
struct Cli {
    #[command(flatten)]
    place: Where,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serves the register. Example: `accord serve --listen 127.0.0.1:8080`
    Serve(serve::Serve),
    /// Takes files in the formats of the starting data: each whole, or not at all. Example: `accord import commitments.csv`
    Import(commands::Import),
    /// Derives the logs again and says where they break: all of a data directory, or both in a bundle. Example: `accord
    /// verify --data accord-data`, `accord verify --bundle accord.tar --since older.tar`
    Verify(verify::Verify),
    /// Judges a series of figures and shows the working. Example: `accord verdict victims.csv --rule growth --base 2012`
    Verdict(verdicts::Verdict),
    /// Judges every published verdict again and compares the bytes. Example: `accord recompute --data accord-data`
    Recompute(verdicts::Recompute),
    /// Makes the conference pack of a round: two pages on each member, a document on the alliance, every number as data.
    /// Example: `accord pack --round 2014-progress --language en --out pack`
    Pack(pack::Pack),
    /// Finds the entries of a list of PDQ that are near those of another; no register is opened. Example: `accord match --bank
    /// bank.csv queries.txt > findings.ndjson`
    Match(matching::Match),
    /// Fills a data directory of its own with invented records, or with two invented years of the whole house. Example: `accord exercise --scale 5000 --data
    /// exercise-data`, `accord exercise --tour --data tour-data`
    Exercise(commands::Exercise),
    /// Fingerprints of files: SHA-256, SHA-1, MD5, of pictures PDQ, of videos the PDQ of each second. Example: `accord hash --json *.jpg`
    Hash(hash::Hash),
    /// Examines a file tree, or the objects of a store, for what lists know; killed at any moment, the same command goes on. Example: `accord scan /srv/uploads
    /// --bank bank.csv --out findings.ndjson`, `accord scan s3://uploads/2026/ --bank bank.csv --out findings.ndjson`
    Scan(Box<scan::Scan>),
    /// Works on scans that were begun with `--queue`, on as many machines as you like; any of them may be killed. Example: `accord worker s3://uploads/2026/
    /// --bank bank.csv --queue tls://queue.example.org --shards postgres://scans@db.example.org/scans?sslmode=verify-full`
    Worker(Box<worker::Worker>),
    /// The key of whoever scans, and what it signed about how much was examined. Example: `accord statement key --keys scan-keys --organisation
    /// provider.example`, `accord statement verify scan-keys/statements/*.note --key provider.example+…`
    Statement(statement::Statement),
    /// Checks measured statements without a register, as `accord statement verify` does. Example: `accord verify-statement DE.2026-Q1 --key accord.example+0123abcd+AQ…`
    VerifyStatement(Box<statement::Verify>), // a key is long
    /// Lists of known material: fetches one from its source now. Example: `accord bank fetch KNOWN --data accord-data`
    Bank(bank::Bank),
    /// Who hosts what, and whom to tell of abuse: DNS, tables of networks, registries. Nothing of a page is fetched. Example: `accord host www.example.org
    /// --networks networks.mmdb --rdap rdap-files`
    Host(host::Host),
    /// Finds out with another police force whether both work on the same thing; nobody learns anything else. Example: `accord deconflict key --dir deconflict`, `accord
    /// deconflict run RUN --identifiers open-cases.txt --house https://accord.example.org --token-file token --dir deconflict`
    Deconflict(Box<deconflict::Deconflict>),
    /// Tokens of machines: lists and revokes them; in an exercise also makes them. Example: `accord token list`
    Token(token::Token),
}

fn main() -> ExitCode {
    if let Some(ended) = hash::confined() {
        return ended;
    }
    let cli = Cli::parse();
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(std::io::IsTerminal::is_terminal(&std::io::stderr()))
        .with_target(false)
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("ACCORD_LOG")
                .unwrap_or_else(|_| "warn,accord=info,scanner=info,web=info,post=info".into()),
        )
        .init();
    let runtime = match tokio::runtime::Runtime::new() {
        Ok(runtime) => runtime,
        Err(e) => {
            eprintln!("accord: the system gave no threads: {e}");
            return ExitCode::from(1);
        }
    };
    let done = runtime.block_on(async {
        let place = cli.place;
        // Only who opens a register goes by its settings: nothing that is wrong with them keeps the others from their work.
        match cli.command {
            Command::Serve(c) => c.run(place.settle()?).await,
            Command::Import(c) => c.run(place.settle()?).await,
            Command::Verify(c) => c.run(place.settle()?).await,
            Command::Exercise(c) => c.run(place.settle()?).await,
            Command::Token(c) => c.run(place.settle()?).await,
            Command::Bank(c) => c.run(place.settle()?).await,
            Command::Host(c) => c.run(place.settle()?).await,
            Command::Pack(c) => c.run(place.settle()?).await,
            Command::Recompute(c) => c.run(place.settle()?).await,
            Command::Verdict(c) => c.run(),
            Command::Match(c) => c.run(),
            Command::Hash(c) => c.run(),
            Command::Scan(c) => c.run().await,
            Command::Worker(c) => c.run().await,
            Command::Statement(c) => c.run(),
            Command::VerifyStatement(c) => c.run(),
            Command::Deconflict(c) => c.run().await,
        }
    });
    done.unwrap_or_else(|refused| {
        eprintln!("accord: {refused}");
        ExitCode::from(refused.code)
    })
}

/// Why a command ended without doing what it was asked to.
#[derive(Debug)]
pub(crate) struct Refused {
    code: u8,
    text: String,
}

impl Refused {
    /// Something was found or refused.
    pub(crate) fn found(text: impl Into<String>) -> Self {
        Self { code: 1, text: text.into() }
    }

    /// The command was used wrongly.
    pub(crate) fn usage(text: impl Into<String>) -> Self {
        Self { code: 2, text: text.into() }
    }
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<desk::DeskError> for Refused {
    fn from(e: desk::DeskError) -> Self {
        Self::found(e.to_string())
    }
}
