//! `accord token`: the tokens of machines, from the command line of the machine itself.
//!
//! Whoever looks after the machine has no part in what people do on it. So here tokens are listed and revoked; they are made
//! by their owners, in the working rooms. In an exercise, where everything is invented, they are made here too.

use std::process::ExitCode;
use std::sync::Arc;

use clap::{Args, Subcommand, ValueEnum};
use desk::clock::SystemClock;
use desk::people::{NotDone, PeopleRefusal, Wanted};
use desk::{Desk, DeskError};
use serde_json::json;

use crate::Refused;
use crate::commands::print;
use crate::configuration::Settings;

/// Options of `accord token`.
#[derive(Debug, Args)]
pub struct Token {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Makes a token for somebody of an exercise and shows it once. Example: `accord token make --data exercise-data --for
    /// exercise.coordinator.de --name nightly --scope read --days 30`
    Make(Make),
    /// Lists all tokens, without their secrets. Example: `accord token list --data accord-data`
    List {
        /// One JSON object a token
        #[arg(long)]
        json: bool,
    },
    /// Revokes a token, at once and for good. Example: `accord token revoke 4k2m...`
    Revoke {
        /// The token's id, as `accord token list` shows it
        id: String,
        /// The result as JSON
        #[arg(long)]
        json: bool,
    },
}

#[derive(Debug, Args)]
struct Make {
    /// Whose token: the id or the mail address of an account
    #[arg(long = "for", value_name = "ACCOUNT")]
    owner: String,
    /// What the token is called in lists
    #[arg(long)]
    name: String,
    /// What it may do, of what its owner may do
    #[arg(long)]
    scope: Scope,
    /// How many days it works
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=365))]
    days: u16,
    /// The result as JSON
    #[arg(long)]
    json: bool,
}

/// How much of what its owner may do a token lets a machine do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Scope {
    /// Reading.
    Read,
    /// Reading and writing.
    Write,
}

impl Token {
    /// Does it.
    pub async fn run(self, settings: Settings) -> Result<ExitCode, Refused> {
        let desk = settings.open_existing(Arc::new(SystemClock)).await?;
        let done = match self.what {
            What::Make(make) => make.run(&desk).await,
            What::List { json } => list(&desk, json).await,
            What::Revoke { id, json } => revoke(&desk, &id, json).await,
        };
        desk.close().await?;
        done.map(|()| ExitCode::SUCCESS)
    }
}

impl Make {
    async fn run(self, desk: &Desk) -> Result<(), Refused> {
        let owner = self.owner;
        let wanted =
            Wanted { name: self.name, roles: Vec::new(), reads_only: self.scope == Scope::Read, days: self.days };
        let given = desk.exercise_token(&owner, wanted).await.map_err(|not_done| match not_done {
            NotDone::Desk(DeskError::NotAnExercise) => Refused::found(
                "this data directory holds the real register, where nobody makes a token for somebody else: its owner makes it \
                 under “Tokens” in the working rooms. Tokens are made here in an exercise only (see `accord exercise --help`)",
            ),
            NotDone::Missing => Refused::found(format!(
                "--for: there is no account “{owner}”: give an account's id or its mail address. The exercise's people are added \
                 by `accord exercise --people`, such as exercise.coordinator.de",
            )),
            NotDone::Rule(code) if code == PeopleRefusal::StateOther.code() => Refused::found(format!(
                "--for: the account “{owner}” is not in use, and no machine speaks for it: open it again under “People” first",
            )),
            NotDone::Rule(code) if code == PeopleRefusal::TokenScope.code() => Refused::found(format!(
                "--for: the account “{owner}” holds no role that a token could use: give it one under “People” first",
            )),
            other => told(other),
        })?;
        let token = given.secret.0.expose();
        print(&if self.json {
            json!({ "id": given.id, "account": given.account, "token": token }).to_string()
        } else {
            format!("Token {} of {} is shown once, keep it as you keep a password:\n{token}", given.id, given.account)
        })
    }
}

fn told(not_done: NotDone) -> Refused {
    match not_done {
        NotDone::Rule(code) => Refused::found(PeopleRefusal::line(code).unwrap_or(code)),
        other => Refused::found(other.to_string()),
    }
}

async fn list(desk: &Desk, as_json: bool) -> Result<(), Refused> {
    for (paper, machine) in desk.all_tokens().await.map_err(told)? {
        let works = desk.token_works(&paper, &machine);
        let owner = paper.holder.as_deref().unwrap_or_default();
        let scope = if machine.reads_only { "read" } else { "write" };
        print(&if as_json {
            json!({
                "id": paper.id, "account": owner, "name": machine.name, "scope": scope, "made": machine.made, "ends": machine.ends,
                "works": works,
            })
            .to_string()
        } else {
            let state = if works { "works until" } else { "works no more, was to end" };
            format!("{}  {owner}  {scope}  {state} {}  {}", paper.id, machine.ends, machine.name)
        })?;
    }
    Ok(())
}

async fn revoke(desk: &Desk, id: &str, as_json: bool) -> Result<(), Refused> {
    desk.operator_revokes_token(id).await.map_err(|not_done| match not_done {
        NotDone::Missing => Refused::found(format!(
            "there is no token “{id}” that could be revoked: `accord token list` shows all of them, and which work"
        )),
        other => told(other),
    })?;
    print(&if as_json {
        json!({ "id": id, "works": false }).to_string()
    } else {
        format!("Token {id} opens nothing any more.")
    })
}
