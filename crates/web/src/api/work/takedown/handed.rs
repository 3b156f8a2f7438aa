//! What one's hotline hands over to another country's, and what others hand to it. No address is in here: what is handed over inside Accord is opened as any item is, and the file
//! of what goes by file is taken by a person, on a page, after a fresh proof.

use std::collections::BTreeMap;

use alliance::people::access;
use alliance::takedown::handing::{End, Why};
use axum::extract::Path;
use axum::extract::rejection::PathRejection;
use desk::takedown::{Abroad, FoundThere, HandRefused, HandSeen, HandStep};
use gate::Leave;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa::openapi::path::{Parameter, ParameterIn};
use utoipa_axum::router::OpenApiRouter;

use super::super::forms::text_or_null;
use super::super::room::{Answered, Room, Sent};
use super::super::shapes::{Id, named, place};
use super::items::Urgent;
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{Problem, Trouble, sentence};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, HandOverAsk, POST "/api/v1/work/items/{id}/hand-over", ask);
    let r = seat!(r, HandedRoom, GET "/api/v1/work/takedown/handed", list);
    let r = seat!(r, HandedRoom, GET "/api/v1/work/takedown/handed/{handed}", see);
    seat!(r, HandedStep, POST "/api/v1/work/takedown/handed/{handed}/step", step)
}

/// The hand-over that an address names.
struct Named;
impl utoipa::IntoParams for Named {
    fn into_params(_: impl Fn() -> Option<ParameterIn>) -> Vec<Parameter> {
        vec![place("handed")]
    }
}

/// A label of a scheme.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = HandedLabel)]
struct Labelled {
    /// The scheme, by its id in the register.
    scheme: String,
    /// Its edition.
    version: String,
    /// The level.
    level: String,
}

/// What whoever handed it over found of it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = HandedFound)]
struct Found {
    /// When it was reported first, to the hotline that was told of it first.
    #[schema(format = "date-time")]
    received: String,
    /// On which day it was decided there, as its beginning.
    #[schema(required, format = "date-time")]
    assessed: Option<String>,
    /// By which labels.
    labels: Vec<Labelled>,
    /// How urgent it is said to be.
    signs: Urgent,
    /// How often it was reported there.
    reports: u64,
    /// Whose network it was found in.
    network: String,
    /// Digest of what was sealed of it there as evidence.
    #[schema(required)]
    evidence: Option<String>,
    /// Digests of what lies there, each with its kind.
    digests: Vec<String>,
    /// For how many days the police there want the host to preserve it; null where they want nothing.
    #[schema(required)]
    preserve_days: Option<u16>,
    /// Until when they want the host to be silent.
    #[schema(required, format = "date-time")]
    silent_until: Option<String>,
}

impl From<FoundThere> for Found {
    fn from(found: FoundThere) -> Self {
        let label = |label: alliance::takedown::Label| Labelled {
            scheme: label.scheme,
            version: label.version,
            level: label.level,
        };
        Self {
            received: found.received.to_string(),
            assessed: found.assessed.map(|at| at.to_string()),
            labels: found.labels.into_iter().map(label).collect(),
            signs: found.signs.into(),
            reports: found.reports,
            network: found.network,
            evidence: found.evidence.map(|digest| digest.to_string()),
            digests: found.digests,
            preserve_days: found.wish.map(|wish| wish.preserve_days),
            silent_until: found.wish.map(|wish| wish.silent_until.to_string()),
        }
    }
}

/// A step that was taken.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = HandedStepTaken)]
struct Step {
    /// When.
    #[schema(format = "date-time")]
    at: String,
    /// To which state it led.
    state: String,
    /// Two letters of whose hotline took it.
    by: String,
}

/// What was said with a step.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = HandedWords)]
struct Words {
    /// When.
    #[schema(format = "date-time")]
    at: String,
    /// Two letters of whose hotline said it.
    by: String,
    /// What.
    text: String,
}

/// A hand-over, without the address.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = HandedSeen)]
struct Seen {
    id: String,
    /// Its number, a UUID, from when it left.
    #[schema(required)]
    number: Option<String>,
    /// Whether one's own hotline handed it over; else it was handed to it.
    out: bool,
    /// One's own item of it.
    item: String,
    /// Two letters of whose hotline handed it over.
    from: String,
    /// The organisation that did, by its id.
    organisation: String,
    /// What it is called.
    name: String,
    /// Two letters of the country whose hotline it is handed to.
    to: String,
    /// `inside` or `file`.
    route: &'static str,
    /// How far it is: a word of its drawing (docs/takedown.md).
    state: &'static str,
    /// Why it was not taken: `wrong-country`, `out-of-scope`, `known`.
    #[schema(required)]
    why: Option<&'static str>,
    /// What came of it, as the other hotline said: `gone`, `out-of-scope`, `no-way`.
    #[schema(required)]
    end: Option<&'static str>,
    /// To whose hotline it was handed on.
    #[schema(required)]
    on: Option<String>,
    /// When it was asked for; whoever got it sees when it left.
    #[schema(format = "date-time")]
    asked: String,
    /// When it left.
    #[schema(required, format = "date-time")]
    left: Option<String>,
    /// Since when an answer is overdue: it is due within 24 hours.
    #[schema(required, format = "date-time")]
    overdue: Option<String>,
    /// What was found; null while it is being prepared.
    #[schema(required)]
    found: Option<Found>,
    /// What was done, the first first.
    steps: Vec<Step>,
    /// What was said.
    words: Vec<Words>,
    /// When the other hotline's first notice left after it had accepted it.
    #[schema(required, format = "date-time")]
    noticed: Option<String>,
    /// When the other hotline saw it to be gone, after it had accepted it.
    #[schema(required, format = "date-time")]
    gone: Option<String>,
}

impl Seen {
    fn of(seen: HandSeen, names: &BTreeMap<String, String>) -> Self {
        use alliance::takedown::HandOverState::{Ended, HandedOn, Refused};
        let (why, end, on) = match &seen.state {
            Refused { why, .. } => (Some(why.as_str()), None, None),
            Ended { end, .. } => (None, Some(end.as_str()), None),
            HandedOn { to, .. } => (None, None, Some(to.clone())),
            _ => (None, None, None),
        };
        let state = seen.state.name();
        let organisation = seen.from.organisation;
        let step =
            |step: alliance::takedown::handing::Taken| Step { at: step.at.to_string(), state: step.state, by: step.by };
        let words =
            |words: desk::takedown::StepWords| Words { at: words.at.to_string(), by: words.by, text: words.text };
        Self {
            id: seen.id,
            number: seen.number,
            out: seen.is_out,
            item: seen.item,
            from: seen.from.member,
            name: names.get(&organisation).cloned().unwrap_or_else(|| organisation.clone()),
            organisation,
            to: seen.to,
            route: seen.route.as_str(),
            state,
            why,
            end,
            on,
            asked: seen.asked.to_string(),
            left: seen.left.map(|at| at.to_string()),
            overdue: seen.overdue.map(|at| at.to_string()),
            found: seen.found.map(Found::from),
            steps: seen.steps.into_iter().map(step).collect(),
            words: seen.words.into_iter().map(words).collect(),
            noticed: seen.noticed.map(|at| at.to_string()),
            gone: seen.gone.map(|at| at.to_string()),
        }
    }
}

/// An item in scope that lies in another country and was handed to nobody.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = HandedAbroad)]
struct Could {
    /// The item.
    item: String,
    /// Two letters of the country.
    country: String,
    /// When it was reported first.
    #[schema(format = "date-time")]
    received: String,
}

impl From<Abroad> for Could {
    fn from(one: Abroad) -> Self {
        Self { item: one.item, country: one.country, received: one.received.to_string() }
    }
}

/// What one's hotline hands over, and what is handed to it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = HandedDesk)]
struct Both {
    /// What it handed over: what is overdue first, then what waits, the longest first.
    out: Vec<Seen>,
    /// What was handed to it, in the same order.
    incoming: Vec<Seen>,
    /// What it could hand over, the oldest first; at most 100.
    could: Vec<Could>,
}

/// List what one's hotline hands over to others, what others hand to it, and what lies abroad and was handed to nobody
#[utoipa::path(get, path = "/api/v1/work/takedown/handed", operation_id = "work-handed", tag = "takedown",
    responses((status = 200, description = "Both lists", body = Both)))]
async fn list(Leave(leave): Leave<access::HandedRoom>, room: Room) -> Answered {
    let desk = room.desk.handed_desk(&leave).await?;
    let names = room.desk.notice_offices(&leave).await?;
    let all = |list: Vec<HandSeen>| list.into_iter().map(|seen| Seen::of(seen, &names)).collect();
    let could = desk.could.into_iter().map(Could::from).collect();
    json(&Both { out: all(desk.out), incoming: all(desk.incoming), could })
}

/// See a hand-over
#[utoipa::path(get, path = "/api/v1/work/takedown/handed/{handed}", operation_id = "work-handed-one", tag = "takedown", params(Named),
    responses((status = 200, description = "The hand-over", body = Seen)))]
async fn see(
    Leave(leave): Leave<access::HandedRoom>,
    room: Room,
    handed: Result<Path<String>, PathRejection>,
) -> Answered {
    let seen = room.desk.handed_seen(&leave, &named(handed)?).await?;
    let names = room.desk.notice_offices(&leave).await?;
    json(&Seen::of(seen, &names))
}

/// Hand an item over to the hotline of the country that hosts it
///
/// It is being prepared until the police of one's own country let it leave. Where no hotline of that country works in Accord, a file is prepared, which a person takes on a page.
#[utoipa::path(post, path = "/api/v1/work/items/{id}/hand-over", operation_id = "work-hand-over", tag = "takedown", params(Id),
    responses((status = 200, description = "The hand-over", body = Seen)))]
async fn ask(Leave(leave): Leave<access::HandOverAsk>, room: Room) -> Answered {
    let id = room.desk.hand_over(&leave).await?;
    let seen = room.desk.handed_seen(&leave, &id).await?;
    let names = room.desk.notice_offices(&leave).await?;
    json(&Seen::of(seen, &names))
}

/// Why a hotline does not take an item.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = HandedWhy)]
#[serde(rename_all = "kebab-case")]
enum Reason {
    /// It is not hosted there.
    WrongCountry,
    /// It is not unlawful there.
    OutOfScope,
    /// It is known there already.
    Known,
}

/// What came of an item.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = HandedEnd)]
#[serde(rename_all = "kebab-case")]
enum Outcome {
    /// It is gone.
    Gone,
    /// It was found to be lawful there.
    OutOfScope,
    /// Nothing can be done about it there.
    NoWay,
}

/// What is said to a hand-over. Of one that went by file, whoever sent it writes in what came back.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = HandedStep)]
#[serde(tag = "step", rename_all = "kebab-case", deny_unknown_fields)]
enum Said {
    /// Whoever handed it over takes it back, until it is accepted.
    Withdraw,
    /// Whoever was handed it has it.
    Acknowledge {
        /// What is said with it; never an address.
        #[schema(max_length = 1000)]
        #[serde(default, deserialize_with = "text_or_null::<1000, _>")]
        words: Option<String>,
    },
    /// They take it.
    Accept {
        /// What is said with it; never an address.
        #[schema(max_length = 1000)]
        #[serde(default, deserialize_with = "text_or_null::<1000, _>")]
        words: Option<String>,
    },
    /// They do not take it.
    Refuse {
        /// Why.
        why: Reason,
        /// What is said with it; never an address.
        #[schema(max_length = 1000)]
        #[serde(default, deserialize_with = "text_or_null::<1000, _>")]
        words: Option<String>,
    },
    /// They took it and give it back.
    HandBack {
        /// What is said with it; never an address.
        #[schema(max_length = 1000)]
        #[serde(default, deserialize_with = "text_or_null::<1000, _>")]
        words: Option<String>,
    },
    /// They say what came of it.
    End {
        /// What.
        end: Outcome,
        /// What is said with it; never an address.
        #[schema(max_length = 1000)]
        #[serde(default, deserialize_with = "text_or_null::<1000, _>")]
        words: Option<String>,
    },
}

impl Said {
    fn read(self) -> (HandStep, Option<String>) {
        match self {
            Self::Withdraw => (HandStep::Withdraw, None),
            Self::Acknowledge { words } => (HandStep::Acknowledge, words),
            Self::Accept { words } => (HandStep::Accept, words),
            Self::HandBack { words } => (HandStep::HandBack, words),
            Self::Refuse { why, words } => {
                let why = match why {
                    Reason::WrongCountry => Why::WrongCountry,
                    Reason::OutOfScope => Why::OutOfScope,
                    Reason::Known => Why::Known,
                };
                (HandStep::Refuse { why }, words)
            }
            Self::End { end, words } => {
                let end = match end {
                    Outcome::Gone => End::Gone,
                    Outcome::OutOfScope => End::OutOfScope,
                    Outcome::NoWay => End::NoWay,
                };
                (HandStep::End { end }, words)
            }
        }
    }
}

/// Answer what was handed over, or take it back
#[utoipa::path(post, path = "/api/v1/work/takedown/handed/{handed}/step", operation_id = "work-handed-step", tag = "takedown", params(Named),
    request_body = Said, responses((status = 200, description = "The hand-over", body = Seen)))]
async fn step(
    Leave(leave): Leave<access::HandedStep>,
    room: Room,
    handed: Result<Path<String>, PathRejection>,
    Sent(sent): Sent<Said>,
) -> Answered {
    let (step, words) = sent.read();
    let seen = room.desk.handed_step(&leave, &named(handed)?, step, words.as_deref()).await?;
    let names = room.desk.notice_offices(&leave).await?;
    json(&Seen::of(seen, &names))
}

impl From<HandRefused> for Problem {
    fn from(refused: HandRefused) -> Self {
        let said = refused.to_string();
        match refused {
            HandRefused::Desk(error) => error.into(),
            HandRefused::NotThere => Self::new(Trouble::NotFound),
            HandRefused::NotVetted(_) => Self::new(Trouble::Forbidden).saying(sentence(&said)),
            HandRefused::Rule(rule) => Self::refused(rule.code(), &said),
            HandRefused::NotInScope => Self::refused("hand-over-not-in-scope", &said),
            HandRefused::NotAbroad => Self::refused("hand-over-not-abroad", &said),
            HandRefused::Noticed => Self::refused("hand-over-noticed", &said),
            HandRefused::NotYours => Self::refused("hand-over-not-yours", &said),
            HandRefused::Destroyed => Self::refused("item-destroyed", &said),
            HandRefused::AddressInWords => Self::refused("hand-over-address-in-words", &said),
            HandRefused::TooLong => Self::refused("hand-over-words-long", &said),
            HandRefused::NoHouse => Self::refused("hand-over-no-house", &said),
        }
    }
}
