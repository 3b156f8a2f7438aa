//! Speaks JSON lines: a question a line on standard input, its answer a line on standard output. Lets a script drive passkeys with a
//! real browser (`tests/people/passkey.mjs`). Nothing is kept here: states and credentials go out and come back as JSON, as they would
//! from a database.
//!
//! ```text
//! {"do":"begin_registration","origin":"http://localhost:1","user":"00…","name":"a","existing":[],"now":"2026-01-01T00:00:00Z"}
//! {"do":"finish_registration","origin":…,"state":…,"answer":"…","now":…}
//! {"do":"begin_authentication","origin":…,"allowed":null,"now":…}
//! {"do":"who","answer":"…"}
//! {"do":"finish_authentication","origin":…,"state":…,"answer":"…","credential":…,"now":…}
//! ```
//! An answer is `{"ok":…}` or `{"refused":"NameOfTheRefusal …","says":"…"}`.

use std::io::{BufRead as _, Write as _};

use jiff::Timestamp;
use serde::Deserialize;
use serde_json::{Value, json};
use signin::passkey::{self, Authentication, Credential, Refusal, Registrant, Registration, Site, UserHandle};

#[derive(Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
#[allow(clippy::large_enum_variant)] // one at a time
enum Question {
    BeginRegistration {
        origin: String,
        user: UserHandle,
        name: String,
        existing: Vec<Credential>,
        now: Timestamp,
    },
    FinishRegistration {
        origin: String,
        state: Registration,
        answer: String,
        now: Timestamp,
    },
    BeginAuthentication {
        origin: String,
        allowed: Option<Vec<Credential>>,
        now: Timestamp,
    },
    Who {
        answer: String,
    },
    FinishAuthentication {
        origin: String,
        state: Authentication,
        answer: String,
        credential: Credential,
        now: Timestamp,
    },
}

fn site(origin: &str) -> Result<Site, Refusal> {
    Site::new(origin).map_err(|e| Refusal::Internal(e.to_string()))
}

fn answer(question: Question) -> Result<Value, Refusal> {
    Ok(match question {
        Question::BeginRegistration { origin, user, name, existing, now } => {
            let who = Registrant { user, name: &name, display: &name };
            let (options, state) = passkey::begin_registration(&site(&origin)?, &who, &existing, now)?;
            json!({"options": options, "state": state})
        }
        Question::FinishRegistration { origin, state, answer, now } => {
            json!(passkey::finish_registration(&site(&origin)?, &state, &answer, now)?)
        }
        Question::BeginAuthentication { origin, allowed, now } => {
            let (options, state) = passkey::begin_authentication(&site(&origin)?, allowed.as_deref(), now)?;
            json!({"options": options, "state": state})
        }
        Question::Who { answer } => {
            let claim = passkey::who(&answer)?;
            json!({"credential": claim.credential, "user": claim.user})
        }
        Question::FinishAuthentication { origin, state, answer, credential, now } => {
            json!(passkey::finish_authentication(&site(&origin)?, &state, &answer, &credential, now)?)
        }
    })
}

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let said = match serde_json::from_str(&line?).map(answer) {
            Ok(Ok(value)) => json!({"ok": value}),
            Ok(Err(refusal)) => json!({"refused": format!("{refusal:?}"), "says": refusal.to_string()}),
            Err(error) => json!({"refused": "Question", "says": error.to_string()}),
        };
        writeln!(out, "{said}")?;
        out.flush()?;
    }
    Ok(())
}
