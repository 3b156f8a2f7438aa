//! What the police of a country have before them, and what they say of an item. What they hold, and why, is said to nobody but the force itself; neither
//! a hold's reason nor what it names is in any answer: a person of the force reads them on a page.

use alliance::people::access;
use alliance::takedown::Hold;
use alliance::takedown::hold::{Contact, Owner};
use desk::takedown::{BadTarget, HoldLine, HoldRefused, NoticeSeen, PoliceLine, PoliceRefused, Word};
use gate::Leave;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::super::forms::{Moment, days};
use super::super::room::{Answered, Room, Sent};
use super::super::shapes::Id;
use super::items::{HostingSeen, ListSeen, ReportSeen, Urgent};
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{Problem, Trouble, sentence};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, PoliceRoom, GET "/api/v1/work/police", inbox);
    let r = seat!(r, PoliceSee, GET "/api/v1/work/police/{id}", see);
    let r = seat!(r, PoliceAnswer, POST "/api/v1/work/police/{id}/answer", answer);
    seat!(r, HoldSee, GET "/api/v1/work/holds/{id}", hold)
}

/// Somebody in whose network an item lies.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PoliceHost)]
struct Network {
    /// The number of the network, or its key in a registry.
    name: String,
    /// Two letters of its country; null where that is not known.
    #[schema(required)]
    country: Option<String>,
}

/// An item that is about to be noticed, or still assessed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PoliceLine)]
struct Line {
    id: String,
    /// When it was reported first.
    #[schema(format = "date-time")]
    received: String,
    /// Since when the police are asked; null while it is being assessed.
    #[schema(required, format = "date-time")]
    asked: Option<String>,
    /// How urgent it is said to be.
    signs: Urgent,
    /// How far its assessment is: a word of its drawing (docs/takedown.md).
    assessment: &'static str,
    /// Whether a life is said to be at risk, and nobody has answered yet. Those come first.
    emergency: bool,
    /// Whose network it lies in; null where that is not known.
    #[schema(required)]
    host: Option<Network>,
}

impl From<PoliceLine> for Line {
    fn from(line: PoliceLine) -> Self {
        Self {
            id: line.id,
            received: line.received.to_string(),
            asked: line.asked.map(|asked| asked.to_string()),
            signs: line.signs.into(),
            assessment: line.assessment,
            emergency: line.emergency,
            host: line.host.map(|(name, country)| Network { name, country }),
        }
    }
}

/// A hold of one's own force.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PoliceHold)]
struct HoldSeen {
    id: String,
    /// What it reaches: `address`, `host`, `account`, `hash`, `domain`, `network`.
    of: &'static str,
    /// A word of its drawing (docs/takedown.md): `held`, `extended`, `released`, `expired`.
    state: &'static str,
    /// The officer whose it is; null: the duty desk.
    #[schema(required)]
    owner: Option<String>,
    /// When it was placed.
    #[schema(format = "date-time")]
    placed: String,
    /// When it ends.
    #[schema(format = "date-time")]
    until: String,
}

impl HoldSeen {
    fn of(id: String, hold: &Hold) -> Self {
        let owner = match hold.owner() {
            Owner::Officer { account } => Some(account.to_string()),
            Owner::DutyDesk => None,
        };
        Self {
            id,
            of: hold.scope.name(),
            state: hold.state().name(),
            owner,
            placed: hold.placed.act.at.to_string(),
            until: hold.until().to_string(),
        }
    }
}

impl From<HoldLine> for HoldSeen {
    fn from(line: HoldLine) -> Self {
        Self::of(line.id, &line.hold)
    }
}

/// What the police of a country have before them.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PoliceDesk)]
struct Inbox {
    /// How many wait for a word in all.
    all: u64,
    /// What is about to be noticed and waits for a word, at most a hundred, the most urgent first.
    asked: Vec<Line>,
    /// What is still being assessed, at most a hundred, the most urgent first.
    coming: Vec<Line>,
    /// Holds of one's own force that stand, those that end first before the others.
    holds: Vec<HoldSeen>,
}

/// See what waits for a word of the police
#[utoipa::path(get, path = "/api/v1/work/police", operation_id = "work-police", tag = "takedown",
    responses((status = 200, description = "What waits, and what is held", body = Inbox)))]
async fn inbox(Leave(leave): Leave<access::PoliceRoom>, room: Room) -> Answered {
    let desk = room.desk.police_desk(&leave).await?;
    let lines = |list: Vec<PoliceLine>| list.into_iter().map(Line::from).collect();
    json(&Inbox {
        all: desk.all,
        asked: lines(desk.asked),
        coming: lines(desk.coming),
        holds: desk.holds.into_iter().map(HoldSeen::from).collect(),
    })
}

/// A force to contact, because it holds the same. Of what, why and until when is not said.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PoliceContact)]
struct Force {
    /// Its organisation.
    organisation: String,
    /// Two letters of its country.
    member: String,
}

fn forces(contacts: Vec<Contact>) -> Vec<Force> {
    let force = |contact: Contact| Force { organisation: contact.force.organisation, member: contact.force.member };
    contacts.into_iter().map(force).collect()
}

/// A notice that has left.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PoliceNotice)]
struct Notice {
    /// Its number.
    number: String,
    /// What the recipient is called.
    to: String,
    /// What they are to the item: `host`, `cdn`, `registrar`.
    party: &'static str,
    /// Two letters of their country; empty where that is not known.
    country: String,
    /// When it was sent first; null where it has not left.
    #[schema(required, format = "date-time")]
    sent: Option<String>,
    /// How far it is: a word of its drawing (docs/takedown.md).
    state: &'static str,
}

impl From<NoticeSeen> for Notice {
    fn from(notice: NoticeSeen) -> Self {
        Self {
            number: notice.number,
            to: notice.to,
            party: notice.party,
            country: notice.country,
            sent: notice.sent.map(|sent| sent.to_string()),
            state: notice.state.name(),
        }
    }
}

/// An item as the police of its country see it, without its address.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PoliceItem)]
struct Seen {
    id: String,
    /// When it was reported first.
    #[schema(format = "date-time")]
    received: String,
    /// How urgent the reports say that it is.
    signs: Urgent,
    /// How far its assessment is: a word of its drawing (docs/takedown.md).
    assessment: &'static str,
    hosting: HostingSeen,
    /// What the police say of it: a word of its drawing. Of a hold of another force nothing is said, not even that there is one.
    police: &'static str,
    /// Since when; null where that has no time.
    #[schema(required, format = "date-time")]
    since: Option<String>,
    /// Holds of one's own force that reach it and stand.
    holds: Vec<HoldSeen>,
    /// Forces to contact, because both hold it.
    contacts: Vec<Force>,
    /// How often it was reported.
    reports: u64,
    /// The reports of one's own member, newest first; at most 100.
    told: Vec<ReportSeen>,
    /// Lists of the alliance that have a file of it.
    lists: Vec<ListSeen>,
    /// Notices that have left.
    notices: Vec<Notice>,
}

/// See an item as the police, without its address
#[utoipa::path(get, path = "/api/v1/work/police/{id}", operation_id = "work-police-item", tag = "takedown", params(Id),
    responses((status = 200, description = "The item", body = Seen)))]
async fn see(Leave(leave): Leave<access::PoliceSee>, room: Room) -> Answered {
    let police = room.desk.police_item(&leave).await?;
    let notices = room.desk.item_notices(&leave).await?;
    let seen = police.seen;
    json(&Seen {
        id: leave.paper().id.clone(),
        received: seen.item.received.to_string(),
        signs: seen.signs.into(),
        assessment: seen.item.assessment.name(),
        hosting: (&seen.item.hosting).into(),
        police: police.state,
        since: police.since.map(|since| since.to_string()),
        holds: police.holds.into_iter().map(HoldSeen::from).collect(),
        contacts: forces(police.contacts),
        reports: seen.reports,
        told: seen.told.into_iter().map(ReportSeen::from).collect(),
        lists: seen.lists.into_iter().map(ListSeen::from).collect(),
        notices: notices.into_iter().map(Notice::from).collect(),
    })
}

/// What the police say of an item.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = PoliceAnswer)]
#[serde(tag = "answer", rename_all = "kebab-case", deny_unknown_fields)]
enum AnswerSent {
    /// They have nothing against a notice.
    Clear {},
    /// They have nothing against one that asks the provider to preserve what it disables, and to be silent.
    Preserve {
        /// For how many days.
        #[schema(minimum = 1, maximum = 365)]
        #[serde(deserialize_with = "days")]
        days: u16,
        /// Until when whoever put it there is not told.
        silent_until: Moment,
    },
}

/// That the word was taken. Whether a notice leaves by it is not said: another force may hold the item.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PoliceAnswered)]
struct Taken {
    /// The item.
    id: String,
    /// What was said: `clear`, `preserve`.
    answer: &'static str,
}

/// Say what the police have against a notice
#[utoipa::path(post, path = "/api/v1/work/police/{id}/answer", operation_id = "work-police-answer", tag = "takedown",
    params(Id), request_body = AnswerSent, responses((status = 200, description = "It was taken", body = Taken)))]
async fn answer(Leave(leave): Leave<access::PoliceAnswer>, room: Room, Sent(sent): Sent<AnswerSent>) -> Answered {
    let (word, answer) = match sent {
        AnswerSent::Clear {} => (Word::Clear, "clear"),
        AnswerSent::Preserve { days, silent_until } => {
            (Word::Preserve { days, silent_until: silent_until.0 }, "preserve")
        }
    };
    room.desk.police_answer(&leave, word).await?;
    json(&Taken { id: leave.paper().id.clone(), answer })
}

/// A later end that was set for a hold.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PoliceExtension)]
struct Extended {
    /// The officer.
    by: String,
    /// When it was set.
    #[schema(format = "date-time")]
    at: String,
    /// The end.
    #[schema(format = "date-time")]
    until: String,
}

/// One hold of one's own force.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = PoliceHoldSeen)]
struct OneHold {
    /// The hold.
    hold: HoldSeen,
    /// Later ends that were set, the first first.
    extensions: Vec<Extended>,
    /// The item that the officer had before them; null where they named a place.
    #[schema(required)]
    item: Option<String>,
    /// How many items it keeps now.
    keeps: u64,
    /// Forces to contact, because they hold the same.
    contacts: Vec<Force>,
}

/// See a hold of one's own force
#[utoipa::path(get, path = "/api/v1/work/holds/{id}", operation_id = "work-hold", tag = "takedown", params(Id),
    responses((status = 200, description = "The hold", body = OneHold)))]
async fn hold(Leave(leave): Leave<access::HoldSee>, room: Room) -> Answered {
    let seen = room.desk.hold_seen(&leave).await?;
    let extension = |one: &alliance::takedown::hold::Extension| Extended {
        by: one.extended.act.by.to_string(),
        at: one.extended.act.at.to_string(),
        until: one.until.to_string(),
    };
    json(&OneHold {
        extensions: seen.hold.extensions().iter().map(extension).collect(),
        hold: HoldSeen::of(seen.id, &seen.hold),
        item: seen.item,
        keeps: seen.keeps,
        contacts: forces(seen.contacts),
    })
}

impl From<PoliceRefused> for Problem {
    fn from(refused: PoliceRefused) -> Self {
        match refused {
            PoliceRefused::Desk(error) => error.into(),
            PoliceRefused::Rule(rule) => Self::refused(rule.code(), &rule.to_string()),
            PoliceRefused::Preserve(rule) => Self::refused(rule.code(), &rule.to_string()),
            PoliceRefused::NotVetted(why) => Self::new(Trouble::Forbidden).saying(sentence(&why.to_string())),
        }
    }
}

impl From<HoldRefused> for Problem {
    fn from(refused: HoldRefused) -> Self {
        match refused {
            HoldRefused::Desk(error) => error.into(),
            HoldRefused::NotThere => Self::new(Trouble::NotFound),
            HoldRefused::Rule(rule) => Self::refused(rule.code(), &rule.to_string()),
            HoldRefused::Police(rule) => Self::refused(rule.code(), &rule.to_string()),
            HoldRefused::Target(bad) => Self::refused(code(bad), &bad.to_string()),
            HoldRefused::NothingThere => Self::refused("hold-nothing-there", &refused.to_string()),
            HoldRefused::NoReason => Self::refused("hold-no-reason", &refused.to_string()),
            HoldRefused::NotVetted(why) => Self::new(Trouble::Forbidden).saying(sentence(&why.to_string())),
        }
    }
}

const fn code(bad: BadTarget) -> &'static str {
    match bad {
        BadTarget::Unread => "hold-target-unread",
        BadTarget::NoDomain => "hold-target-no-domain",
        BadTarget::NoNetwork => "hold-target-no-network",
        BadTarget::NoDigest => "hold-target-no-digest",
    }
}
