//! The house that relays, asked over its API.

use std::time::Duration;

use desk::people::{Secret, Token};
use outbound::header::AUTHORIZATION;
use outbound::{Answer, Bounds, Gate, How, Listed, Outbound, Sent};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::Url;
use vault::keys;

use super::Place;
use crate::Refused;
use crate::files;

const ROOT: &str = "/api/v1/work/deconfliction";
/// The largest answer is a set of 16,384 points in hexadecimal digits.
const BOUNDS: Bounds = Bounds { patience: Duration::from_mins(2), largest: 4 << 20, redirects: 0 };
/// Runs that are listed.
const LISTED: &str = "?per_page=1000";

/// A force.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Force {
    pub organisation: String,
    pub member: String,
    pub name: String,
}

/// One of the two, as it takes part.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Party {
    pub organisation: String,
    pub key: String,
    pub nonce: String,
}

/// A run, as the house says it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Run {
    pub id: String,
    pub role: String,
    pub state: String,
    pub waits: bool,
    pub most: u32,
    pub until: String,
    pub asker: Party,
    pub answerer: Option<Party>,
    pub other: Force,
    pub ended_by: Option<String>,
}

/// A message of a run.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Message {
    pub content: String,
    pub tags: Option<String>,
    pub signature: String,
}

#[derive(Deserialize)]
struct Items<T> {
    items: Vec<T>,
}

#[derive(Deserialize)]
struct Forces {
    forces: Vec<Force>,
}

#[derive(Deserialize)]
struct Standing {
    id: String,
    state: String,
}

#[derive(Deserialize)]
struct Problem {
    detail: String,
}

/// The house.
pub(super) struct House {
    outbound: Outbound,
    root: Url,
    login: Secret<String>,
}

/// A token from a file that only its owner can read. What is wrong with it is said without showing it.
fn token(place: &Place) -> Result<Secret<String>, Refused> {
    let file = &place.token_file;
    keys::private(file, 0o600).map_err(|e| Refused::usage(format!("--token-file: {e}")))?;
    let refused = |e: &dyn std::fmt::Display| Refused::usage(format!("--token-file {}: {e}", file.display()));
    let text = Secret::new(std::fs::read_to_string(file).map_err(|e| refused(&e))?);
    let token = text.expose().trim();
    Token::parse(token).map_err(|e| refused(&e))?;
    Ok(Secret::new(format!("Bearer {token}")))
}

impl House {
    pub(super) fn open(place: &Place) -> Result<Self, Refused> {
        let refused = |e: &dyn std::fmt::Display| Refused::usage(format!("--house: {e}"));
        let root = Url::parse(&place.house).map_err(|e| refused(&e))?;
        let listed = Listed::of_address(&place.house).map_err(|e| refused(&e))?;
        if listed.is_in_the_clear() {
            let why = "http:// is taken for this machine alone: the token would cross the network in the clear";
            return Err(refused(&why));
        }
        let gate = Gate::public_and(vec![listed]);
        let outbound = match &place.authorities {
            None => Outbound::new(gate, BOUNDS),
            Some(path) => {
                let pem = std::fs::read(path).map_err(|e| files::unread(path, &e))?;
                let trusting = Outbound::trusting(gate, BOUNDS, &pem);
                trusting.map_err(|e| Refused::usage(format!("--authorities {}: {e}", path.display())))?
            }
        };
        Ok(Self { outbound, root, login: token(place)? })
    }

    fn at(&self, path: &str) -> Result<Url, Refused> {
        self.root.join(&format!("{ROOT}{path}")).map_err(|e| Refused::usage(format!("--house: {e}")))
    }

    fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, Refused> {
        let headers = [(AUTHORIZATION, self.login.expose().as_str())];
        let answer = self.outbound.get(&self.at(path)?, "application/json", &headers);
        read(answer.map_err(|e| Refused::found(format!("the house: {e}")))?)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Standing, Refused> {
        let headers = [(AUTHORIZATION, self.login.expose().as_str())];
        let body = body.to_string();
        let sent = Sent {
            how: How::Post,
            kind: "application/json",
            body: body.as_bytes(),
            accept: "application/json",
            headers: &headers,
        };
        let answer = self.outbound.send(&self.at(path)?, &sent);
        read(answer.map_err(|e| Refused::found(format!("the house: {e}")))?)
    }

    pub(super) fn forces(&self) -> Result<Vec<Force>, Refused> {
        self.get("/forces").map(|told: Forces| told.forces)
    }

    pub(super) fn runs(&self) -> Result<Vec<Run>, Refused> {
        self.get(LISTED).map(|told: Items<Run>| told.items)
    }

    pub(super) fn run(&self, id: &str) -> Result<Run, Refused> {
        self.get(&format!("/runs/{id}"))
    }

    /// Asks another force; gives the run's id.
    pub(super) fn propose(&self, to: &str, (key, nonce): (&str, &str), most: u32) -> Result<String, Refused> {
        self.post("", &json!({ "to": to, "key": key, "nonce": nonce, "most": most })).map(|standing| standing.id)
    }

    /// Takes a step of a run; gives its state.
    pub(super) fn step(&self, id: &str, step: &str, body: &Value) -> Result<String, Refused> {
        self.post(&format!("/runs/{id}/{step}"), body).map(|standing| standing.state)
    }

    pub(super) fn message(&self, id: &str, part: &str) -> Result<Message, Refused> {
        self.get(&format!("/runs/{id}/{part}"))
    }
}

/// What was answered, or what the house says is wrong.
fn read<T: DeserializeOwned>(answer: Answer) -> Result<T, Refused> {
    let status = answer.status();
    let bytes =
        answer.bytes().map_err(|e| Refused::found(format!("the house: its answer did not arrive whole: {e}")))?;
    if !matches!(status, 200 | 201) {
        let detail =
            serde_json::from_slice::<Problem>(&bytes).map_or_else(|_| "no reason".to_owned(), |told| told.detail);
        let detail: String = detail.chars().filter(|c| !c.is_control()).collect();
        return Err(Refused::found(format!("the house answers {status}: {detail}")));
    }
    serde_json::from_slice(&bytes).map_err(|e| Refused::found(format!("the house: its answer is not understood: {e}")))
}
