//! `accord deconflict`: two forces find out whether they work on the same thing. The identifiers and the secret of a run stay on the force's own machine; the house relays
//! what says nothing to whoever lacks the secret.

mod files;
mod house;
mod run;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Subcommand};
use deconflict::nonce;
use serde_json::json;

use crate::Refused;
use crate::commands::{self, print};
use files::{Directory, Joined};
use house::{House, Run};

/// Options of `accord deconflict`.
#[derive(Debug, Args)]
pub struct Deconflict {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Makes the key by which the force signs, in a directory that only its owner can read, and prints its public half, to be read out to the other force by telephone.
    /// Example: `accord deconflict key --dir deconflict`
    Key(Key),
    /// Lists the forces that can be asked. Example: `accord deconflict forces --house https://accord.example.org --token-file token --dir deconflict`
    Forces(Plain),
    /// Lists the force's runs. Example: `accord deconflict list --house https://accord.example.org --token-file token --dir deconflict`
    List(Plain),
    /// Asks another force to compare. Example: `accord deconflict propose --to FORCE --most 4096 --house https://accord.example.org --token-file token --dir deconflict`
    Propose(Propose),
    /// Takes part in a run that another force proposed. Example: `accord deconflict accept RUN --house https://accord.example.org --token-file token --dir deconflict`
    Accept(Named),
    /// Takes no part in it. Example: `accord deconflict decline RUN --house https://accord.example.org --token-file token --dir deconflict`
    Decline(Named),
    /// Ends a run before both know. Example: `accord deconflict abort RUN --house https://accord.example.org --token-file token --dir deconflict`
    Abort(Named),
    /// Goes on with a run until both know what both have, and prints that; killed at any moment, the same command goes on. Example: `accord deconflict run RUN --identifiers
    /// open-cases.txt --peer-key 0123… --house https://accord.example.org --token-file token --dir deconflict`
    Run(run::Going),
}

/// Where the house is, and what the force keeps.
#[derive(Debug, Args)]
struct Place {
    /// The address of the house that relays
    #[arg(long, value_name = "URL")]
    house: String,
    /// A token of a police liaison; the file is for its owner only
    #[arg(long, value_name = "FILE")]
    token_file: PathBuf,
    /// The force's own directory: its key, the keys of other forces, and what goes on. Only its owner can read it
    #[arg(long, value_name = "DIR")]
    dir: PathBuf,
    /// Trusts these authorities (PEM) alone, not those that browsers trust
    #[arg(long, value_name = "FILE")]
    authorities: Option<PathBuf>,
    /// The result as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct Key {
    /// The force's own directory; made where it is missing
    #[arg(long, value_name = "DIR")]
    dir: PathBuf,
    /// The result as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
struct Plain {
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Args)]
struct Propose {
    /// The force, as `accord deconflict forces` names it
    #[arg(long, value_name = "FORCE")]
    to: String,
    /// Identifiers of a side, at most
    #[arg(long, value_name = "N", default_value_t = 4096, value_parser = clap::value_parser!(u32).range(1..=16384))]
    most: u32,
    #[command(flatten)]
    place: Place,
}

#[derive(Debug, Args)]
struct Named {
    /// The run, by its id
    #[arg(value_name = "RUN", value_parser = files::plain)]
    run: String,
    #[command(flatten)]
    place: Place,
}

impl Deconflict {
    /// Does what is asked.
    pub async fn run(self) -> Result<ExitCode, Refused> {
        // Servers are asked and points multiplied off the asynchronous threads.
        let done = tokio::task::spawn_blocking(move || self.what.take()).await;
        done.map_err(|e| Refused::found(e.to_string()))?
    }
}

impl What {
    fn take(self) -> Result<ExitCode, Refused> {
        match self {
            Self::Key(key) => key.show()?,
            Self::Forces(plain) => plain.forces()?,
            Self::List(plain) => plain.list()?,
            Self::Propose(propose) => propose.ask()?,
            Self::Accept(named) => named.accept()?,
            Self::Decline(named) => named.end("decline")?,
            Self::Abort(named) => named.end("abort")?,
            Self::Run(going) => return going.go(),
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Key {
    fn show(&self) -> Result<(), Refused> {
        let key = hex::encode(Directory::open(&self.dir)?.key()?.public());
        print(&if self.json { json!({ "key": key }).to_string() } else { key })
    }
}

impl Plain {
    fn forces(&self) -> Result<(), Refused> {
        let forces = House::open(&self.place)?.forces()?;
        if self.place.json {
            return print(&commands::json(&forces)?);
        }
        forces.iter().try_for_each(|force| print(&format!("{}  {}  {}", force.member, force.organisation, force.name)))
    }

    fn list(&self) -> Result<(), Refused> {
        let runs = House::open(&self.place)?.runs()?;
        if self.place.json {
            return print(&commands::json(&runs)?);
        }
        let line = |run: &Run| {
            let waits = if run.waits { "  it is your turn" } else { "" };
            format!("{}  {}  {} ({})  until {}{waits}", run.id, run.state, run.other.name, run.other.member, run.until)
        };
        runs.iter().try_for_each(|run| print(&line(run)))
    }
}

impl Propose {
    fn ask(&self) -> Result<(), Refused> {
        let (dir, house) = (Directory::open(&self.place.dir)?, House::open(&self.place)?);
        let drawn = nonce().map_err(|e| Refused::found(e.to_string()))?;
        let (key, nonce) = (hex::encode(dir.key()?.public()), hex::encode(drawn));
        let id = house.propose(&self.to, (&key, &nonce), self.most)?;
        let id = files::plain(&id).map_err(Refused::found)?;
        // Were this machine stopped before it keeps the number, nobody could go on: the run would be over by itself after seven days.
        dir.join(&id, &Joined { role: "asker".to_owned(), other: self.to.clone(), nonce, most: self.most })?;
        self.place.told(&id, "proposed")
    }
}

impl Named {
    fn accept(&self) -> Result<(), Refused> {
        let (dir, house) = (Directory::open(&self.place.dir)?, House::open(&self.place)?);
        let run = house.run(&self.run)?;
        if run.role != "answerer" {
            return Err(Refused::usage("your own force proposed this run; the other one accepts it"));
        }
        let drawn = nonce().map_err(|e| Refused::found(e.to_string()))?;
        let joined =
            Joined { role: run.role, other: run.other.organisation, nonce: hex::encode(drawn), most: run.most };
        // What is kept first is what is said: whoever was stopped in between says the same again.
        let joined = dir.join(&self.run, &joined)?;
        let key = hex::encode(dir.key()?.public());
        house.step(&self.run, "accept", &json!({ "key": key, "nonce": joined.nonce }))?;
        self.place.told(&self.run, "accepted")
    }

    fn end(&self, step: &str) -> Result<(), Refused> {
        let dir = Directory::open(&self.place.dir)?;
        let state = House::open(&self.place)?.step(&self.run, step, &json!({}))?;
        dir.wipe(&self.run)?;
        self.place.told(&self.run, &state)
    }
}

impl Place {
    fn told(&self, run: &str, state: &str) -> Result<(), Refused> {
        print(&if self.json { json!({ "run": run, "state": state }).to_string() } else { format!("{run}  {state}") })
    }
}
