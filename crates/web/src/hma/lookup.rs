//! `/m/lookup` and `/m/raw_lookup`: what is near.

use std::collections::BTreeMap;

use alliance::detection::{Fingerprint, RatioRule};
use alliance::people::access;
use axum::Router;
use axum::extract::{Request, State};
use desk::detection::{Asked as Question, MatchError, Near, Probe, StandingRule};
use desk::people::Authorised;
use gate::{Leave, seat};
use serde_json::{Map, Value, json};

use super::Face;
use super::fault::{Answered, Fault, done};
use super::form::{fetched, upload};
use super::loose::{Asked, Shape};
use super::signals::Signal;
use crate::problem::sentence;

type Leaving = Authorised<access::HmaLookup>;

pub(super) fn routes(routes: Router<Face>) -> Router<Face> {
    let routes = seat!(routes, HmaLookup, GET "/hma/m/raw_lookup", raw);
    let routes = seat!(routes, HmaLookup, GET "/hma/m/lookup", by_bank);
    seat!(routes, HmaLookup, POST "/hma/m/lookup", of_file)
}

async fn raw(Leave(leave): Leave<access::HmaLookup>, State(face): State<Face>, asked: Asked) -> Answered {
    let mut shape = Shape::default();
    let (signal, name) = (shape.text(&asked, "signal"), shape.text(&asked, "signal_type"));
    let with_distance = shape.truth(&asked, "include_distance");
    shape.done()?;
    let fingerprint = Signal::named(name)?.read(signal)?;
    let rules = (RatioRule::Bypassed, StandingRule::Any);
    let found = near(&face, &leave, &asked, rules, &[fingerprint]).await?;
    let matches = found.into_iter().flatten();
    let matches: Vec<Value> = if with_distance {
        matches.map(|near| listed(&near)).collect()
    } else {
        matches.map(|near| json!(near.content)).collect()
    };
    done(&json!({ "matches": matches }))
}

async fn by_bank(Leave(leave): Leave<access::HmaLookup>, State(face): State<Face>, asked: Asked) -> Answered {
    let mut shape = Shape::default();
    let bypassed = shape.truth(&asked, "bypass_coinflip");
    shape.done()?;
    if let Some(url) = asked.get("url") {
        let prints = fetched(&face.hashing, &asked, url).await?;
        let mut all = each(&face, &leave, &asked, bypassed, &prints).await?;
        // Of one type alone, also where the file has none such.
        return done(&match asked.some("signal_type") {
            Some(name) => all.remove(name).unwrap_or_else(|| json!({})),
            None => Value::Object(all),
        });
    }
    let (Some(signal), Some(name)) = (asked.some("signal"), asked.some("signal_type")) else {
        return Err(Fault::bad("Ask by signal and signal_type together, or by url."));
    };
    let fingerprint = Signal::named(name)?.read(signal)?;
    let rules = (ratio_rule(bypassed), StandingRule::Enabled);
    let found = near(&face, &leave, &asked, rules, &[fingerprint]).await?;
    done(&grouped(found.into_iter().flatten()))
}

async fn of_file(
    Leave(leave): Leave<access::HmaLookup>,
    State(face): State<Face>,
    asked: Asked,
    request: Request,
) -> Answered {
    let prints = upload(&face.hashing, &asked, request).await?.prints;
    let all = each(&face, &leave, &asked, asked.says_true("bypass_coinflip"), &prints).await?;
    done(&Value::Object(all))
}

/// What is near each fingerprint of a file, by type and bank.
async fn each(
    face: &Face,
    leave: &Leaving,
    asked: &Asked,
    bypassed: bool,
    prints: &[(Signal, Option<Fingerprint>)],
) -> Result<Map<String, Value>, Fault> {
    let read: Option<Vec<Fingerprint>> = prints.iter().map(|(_, found)| *found).collect();
    let read =
        read.ok_or_else(|| Fault::bad("There is too little in the picture: it has no PDQ that could be looked up."))?;
    let rules = (ratio_rule(bypassed), StandingRule::Enabled);
    let found = near(face, leave, asked, rules, &read).await?;
    let one =
        |((signal, _), near): (&(Signal, Option<Fingerprint>), Vec<Near>)| (signal.name().to_owned(), grouped(near));
    Ok(prints.iter().zip(found).map(one).collect())
}

const fn ratio_rule(bypassed: bool) -> RatioRule {
    if bypassed { RatioRule::Bypassed } else { RatioRule::Kept }
}

/// Asks the desk. The nearest come first, and of those that are as near the oldest.
async fn near(
    face: &Face,
    leave: &Leaving,
    asked: &Asked,
    (ratio, standing): (RatioRule, StandingRule),
    prints: &[Fingerprint],
) -> Result<Vec<Vec<Near>>, Fault> {
    let banks = asked.names("banks");
    let probes: Vec<Probe> =
        prints.iter().map(|fingerprint| Probe { fingerprint: *fingerprint, radius: None }).collect();
    let question = Question { banks: banks.as_ref(), ratio, standing };
    Ok(face.desk.near(leave, &question, &probes).await?.each)
}

fn listed(near: &Near) -> Value {
    // A distance is a text; digests are the same or not, and have none.
    let distance = near.distance.map_or_else(|| "-".to_owned(), |bits| bits.to_string());
    json!({ "bank_content_id": near.content, "distance": distance })
}

fn grouped(found: impl IntoIterator<Item = Near>) -> Value {
    let mut banks: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for near in found {
        let one = listed(&near);
        banks.entry(near.bank).or_default().push(one);
    }
    json!(banks)
}

impl From<MatchError> for Fault {
    fn from(e: MatchError) -> Self {
        match e {
            MatchError::NotReady => Self::later("The index is not loaded yet. Try again in some seconds.", 5),
            MatchError::Probing { seconds } => Self::wait(
                "These questions feel their way along the border of what is listed, and are not answered for a while.",
                seconds,
            ),
            MatchError::NotVetted(why) => Self::forbidden(sentence(&why.to_string())),
            MatchError::Desk(e) => e.into(),
        }
    }
}
