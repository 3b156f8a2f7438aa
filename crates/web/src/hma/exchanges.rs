//! `/c/exchanges` and `/c/exchange/NAME`: lists that are fetched from NCMEC's servers.

use std::collections::BTreeSet;

use alliance::people::access;
use axum::Router;
use axum::extract::{Path, Request, State};
use axum::http::StatusCode;
use desk::detection::{BankRefused, ENVIRONMENTS, Exchange, ExchangeNew, Login};
use desk::people::Secret;
use gate::{Leave, seat};
use jiff::Timestamp;
use serde_json::{Map, Value, json};

use super::Face;
use super::fault::{Answered, Fault, answer, done};
use super::loose::{Sent, Shape};

/// The one kind of exchange, by HMA's name.
const KIND: &str = "ncmec";

pub(super) fn routes(routes: Router<Face>) -> Router<Face> {
    let routes = seat!(routes, HmaExchanges, GET "/hma/c/exchanges", list);
    let routes = seat!(routes, HmaExchanges, GET "/hma/c/exchanges/apis", kinds);
    let routes = seat!(routes, HmaExchanges, GET "/hma/c/exchanges/api/{api}", kind);
    let routes = seat!(routes, HmaExchanges, GET "/hma/c/exchanges/api/{api}/schema", fields);
    let routes = seat!(routes, HmaExchanges, GET "/hma/c/exchange/{name}", one);
    let routes = seat!(routes, HmaExchanges, GET "/hma/c/exchange/{name}/status", status);
    let routes = seat!(routes, HmaExchangeChange, POST "/hma/c/exchanges", make);
    let routes = seat!(routes, HmaExchangeChange, POST "/hma/c/exchanges/api/{api}", credentials);
    let routes = seat!(routes, HmaExchangeChange, PUT "/hma/c/exchange/{name}", change);
    seat!(routes, HmaExchangeChange, DELETE "/hma/c/exchange/{name}", remove)
}

/// An exchange, as HMA shows one.
fn shown(exchange: &Exchange) -> Value {
    let source = &exchange.seen.source;
    json!({
        "name": exchange.name, "api": KIND, "enabled": source.is_on, "environment": source.address, "only_esp_ids": source.only,
    })
}

async fn list(Leave(leave): Leave<access::HmaExchanges>, State(face): State<Face>) -> Answered {
    done(&json!(face.desk.exchanges(&leave).await?))
}

async fn kinds(_: Leave<access::HmaExchanges>) -> Answered {
    done(&json!([KIND]))
}

fn known(kind: &str) -> Result<(), Fault> {
    if kind == KIND {
        Ok(())
    } else {
        Err(Fault::bad("There is no such kind of exchange. /c/exchanges/apis has them all."))
    }
}

fn has_set(is_set: bool) -> Value {
    json!({ "has_set_authentification": is_set, "supports_authentification": true })
}

async fn kind(
    Leave(leave): Leave<access::HmaExchanges>,
    State(face): State<Face>,
    Path(api): Path<String>,
) -> Answered {
    known(&api)?;
    done(&has_set(face.desk.exchange_has_login(&leave).await?))
}

async fn credentials(
    Leave(leave): Leave<access::HmaExchangeChange>,
    State(face): State<Face>,
    Path(api): Path<String>,
    request: Request,
) -> Answered {
    let sent = Sent::object(request).await?;
    known(&api)?;
    match sent.get("credential_json") {
        None | Some(Value::Null) => {}
        Some(Value::Object(fields)) => face.desk.exchange_login(&leave, login(fields)?).await?,
        Some(_) => return Err(Fault::bad("credential_json is an object.")),
    }
    done(&has_set(face.desk.exchange_has_login(&leave).await?))
}

/// Name and password; none where nothing is said, which takes them away.
fn login(fields: &Map<String, Value>) -> Result<Option<Login>, Fault> {
    if fields.is_empty() {
        return Ok(None);
    }
    let text = |name| fields.get(name).and_then(Value::as_str).map(|text| Secret::new(text.to_owned()));
    match (text("user"), text("password"), fields.len()) {
        (Some(name), Some(password), 2) => Ok(Some(Login { name, password })),
        _ => Err(Fault::bad("Credentials of ncmec are user and password, both texts, and nothing else.")),
    }
}

async fn fields(_: Leave<access::HmaExchanges>, Path(api): Path<String>) -> Answered {
    if api != KIND {
        return Err(Fault::missing("There is no such kind of exchange."));
    }
    let field = |(name, kind, required): (&str, &str, bool), default: Value, help: &str, choices: Value| json!({ "name": name, "type": kind, "required": required, "default": default, "help": help, "choices": choices });
    let environment =
        field(("environment", "enum", true), Value::Null, "Which of NCMEC's servers is asked.", json!(ENVIRONMENTS));
    let only = "Takes only what the members with these numbers put in; none: everybody's.";
    let only = field(("only_esp_ids", "set_of_number", false), json!([]), only, Value::Null);
    let text = |name, help| field((name, "string", true), Value::Null, help, Value::Null);
    let (user, password) = (text("user", "The name at NCMEC."), text("password", "The password at NCMEC."));
    done(
        &json!({ "config_schema": { "fields": [environment, only] }, "credentials_schema": { "fields": [user, password] } }),
    )
}

async fn one(
    Leave(leave): Leave<access::HmaExchanges>,
    State(face): State<Face>,
    Path(name): Path<String>,
) -> Answered {
    done(&shown(&face.desk.exchange(&leave, &name).await?.ok_or_else(none)?))
}

async fn status(
    Leave(leave): Leave<access::HmaExchanges>,
    State(face): State<Face>,
    Path(name): Path<String>,
) -> Answered {
    let exchange = face.desk.exchange(&leave, &name).await?.ok_or_else(none)?;
    let (progress, running) = (&exchange.seen.progress, exchange.seen.running);
    let from = progress.checkpoint.from;
    let ended = progress.trouble.map(|trouble| trouble.at).or(progress.done);
    let seconds = |at: Option<Timestamp>| at.map(Timestamp::as_second);
    done(&json!({
        "checkpoint_ts": seconds((from > Timestamp::UNIX_EPOCH).then_some(from)),
        "running_fetch_start_ts": seconds(running),
        "last_fetch_complete_ts": seconds(ended),
        "last_fetch_succeeded": ended.map(|_| progress.trouble.is_none()),
        "up_to_date": progress.done.is_some() && progress.trouble.is_none() && running.is_none(),
        "fetched_items": progress.held,
    }))
}

/// What a body says of a new exchange.
fn said(sent: &Map<String, Value>) -> Result<ExchangeNew, Fault> {
    let text = |of: &Map<String, Value>, name| of.get(name).and_then(Value::as_str).map(str::to_owned);
    let name = text(sent, "bank").ok_or_else(|| Fault::bad("bank is the name of the list that is made."))?;
    known(sent.get("api").and_then(Value::as_str).unwrap_or_default())?;
    let empty = Map::new();
    let fields = match sent.get("api_json") {
        None => &empty,
        Some(Value::Object(fields)) => fields,
        Some(_) => return Err(Fault::bad("api_json is an object.")),
    };
    let environment = text(fields, "environment").filter(|one| ENVIRONMENTS.contains(&one.as_str()));
    let environment = environment
        .ok_or_else(|| Fault::bad("environment is one of those that /c/exchanges/api/ncmec/schema names."))?;
    let mut shape = Shape::default();
    let is_on = shape.truth_of(fields, "enabled").unwrap_or(true);
    shape.done().map_err(|_| Fault::bad("enabled is a truth value."))?;
    let only = match fields.get("only_esp_ids") {
        None | Some(Value::Null) => BTreeSet::new(),
        Some(Value::Array(all)) => all
            .iter()
            .map(Value::as_u64)
            .collect::<Option<_>>()
            .ok_or_else(|| Fault::bad("only_esp_ids holds whole numbers."))?,
        Some(_) => return Err(Fault::bad("only_esp_ids is a list.")),
    };
    Ok(ExchangeNew { name, environment, only, is_on })
}

async fn make(Leave(leave): Leave<access::HmaExchangeChange>, State(face): State<Face>, request: Request) -> Answered {
    let new = said(&Sent::object(request).await?)?;
    face.desk.exchange_open(&leave, new).await?;
    Ok(answer(StatusCode::CREATED, &json!({ "message": "Created successfully" })))
}

async fn change(
    Leave(leave): Leave<access::HmaExchangeChange>,
    State(face): State<Face>,
    Path(name): Path<String>,
    request: Request,
) -> Answered {
    let sent = Sent::shaped(request).await?;
    let mut shape = Shape::default();
    let enabled = shape.truth_of(&sent, "enabled");
    shape.done()?;
    let exchange = match enabled {
        Some(is_on) => face.desk.exchange_switch(&leave, &name, is_on).await?,
        None => face.desk.exchange_of(&leave, &name).await?,
    };
    done(&shown(&exchange.ok_or_else(none)?))
}

async fn remove(
    Leave(leave): Leave<access::HmaExchangeChange>,
    State(face): State<Face>,
    Path(name): Path<String>,
) -> Answered {
    match face.desk.exchange_remove(&leave, &name).await {
        Ok(()) | Err(BankRefused::NotThere) => done(&json!({ "message": "Done" })),
        Err(refused) => Err(refused.into()),
    }
}

fn none() -> Fault {
    Fault::missing("There is no such exchange.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(api_json: &Value) -> Option<(bool, usize)> {
        let sent = json!({ "bank": "A", "api": "ncmec", "api_json": api_json });
        said(sent.as_object().unwrap()).ok().map(|new| (new.is_on, new.only.len()))
    }

    #[test]
    fn an_exchange_is_read_as_hma_reads_one() {
        let environment = ENVIRONMENTS[3];
        assert_eq!(read(&json!({ "environment": environment })), Some((true, 0)));
        let whole = json!({ "environment": environment, "enabled": "false", "only_esp_ids": [1, 2, 2], "name": "B" });
        assert_eq!(read(&whole), Some((false, 2)));
        for bad in [
            json!({}),
            json!([]),
            json!({ "environment": "https://evil.example" }),
            json!({ "environment": environment, "enabled": "perhaps" }),
            json!({ "environment": environment, "only_esp_ids": [-1] }),
            json!({ "environment": environment, "only_esp_ids": "1" }),
        ] {
            assert_eq!(read(&bad), None, "{bad}");
        }
        for bad in [json!({ "api": "ncmec" }), json!({ "bank": "A" }), json!({ "bank": "A", "api": "zz" })] {
            assert!(said(bad.as_object().unwrap()).is_err(), "{bad}");
        }
    }

    #[test]
    fn credentials_are_two_texts_or_none() {
        let read = |value: Value| login(value.as_object().unwrap()).map(|login| login.is_some());
        assert!(!read(json!({})).ok().unwrap());
        assert!(read(json!({ "user": "a", "password": "b" })).ok().unwrap());
        for bad in [
            json!({ "user": "a" }),
            json!({ "user": "a", "password": 5 }),
            json!({ "x": 1 }),
            json!({ "user": "a", "password": "b", "c": "d" }),
        ] {
            assert!(read(bad.clone()).is_err(), "{bad}");
        }
    }
}
