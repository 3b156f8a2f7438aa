//! What waits at a hotline's desk, and one item: everything but its address and what names it.

use alliance::detection::Labels;
use alliance::people::access;
use alliance::register::PaperKind;
use alliance::takedown::{Availability, Hosting, OnList, Seen as Saw, Signs};
use desk::takedown::{Frozen, ItemRefused, ItemStep, Told, Waiting};
use gate::Leave;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use utoipa_axum::router::OpenApiRouter;

use super::super::forms::{text, whole};
use super::super::room::{Answered, Room, Sent, stands};
use super::super::shapes::{Id, Standing};
use crate::Rooms;
use crate::api::records::json;
use crate::problem::{Problem, Trouble, sentence};

pub(super) fn routes(r: OpenApiRouter<Rooms>) -> OpenApiRouter<Rooms> {
    let r = seat!(r, TakedownRoom, GET "/api/v1/work/takedown", queue);
    let r = seat!(r, ItemNext, POST "/api/v1/work/takedown/next", next);
    let r = seat!(r, ItemSee, GET "/api/v1/work/items/{id}", see);
    let r = seat!(r, ItemLook, POST "/api/v1/work/items/{id}/look", look);
    let r = seat!(r, ItemAssess, POST "/api/v1/work/items/{id}/assess", assess);
    let r = seat!(r, ItemFreeze, POST "/api/v1/work/items/{id}/freeze", freeze);
    let r = seat!(r, ItemFreeze, POST "/api/v1/work/items/{id}/thaw", thaw);
    seat!(r, ItemEmergency, POST "/api/v1/work/items/{id}/emergency", emergency)
}

/// How urgent something is said to be.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize, ToSchema)]
#[schema(as = ItemSigns)]
#[serde(deny_unknown_fields)]
pub(super) struct Urgent {
    /// A child is at risk now.
    at_risk: bool,
    /// The abuse is going on.
    live: bool,
    /// It may show somebody whom nobody has identified.
    new_victim: bool,
}

impl From<Signs> for Urgent {
    fn from(signs: Signs) -> Self {
        Self { at_risk: signs.at_risk, live: signs.live, new_victim: signs.new_victim }
    }
}

impl From<Urgent> for Signs {
    fn from(sent: Urgent) -> Self {
        Self { at_risk: sent.at_risk, live: sent.live, new_victim: sent.new_victim }
    }
}

/// An item that waits.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ItemWaiting)]
struct Waits {
    id: String,
    /// When it was reported first.
    #[schema(format = "date-time")]
    received: String,
    /// How urgent it is said to be.
    signs: Urgent,
    /// How far its assessment is: a word of its drawing (docs/takedown.md).
    state: String,
    /// Whether it is to be looked at once more: it was gone, or said to be, and is reported again.
    look_wanted: bool,
    /// Two letters of the country that hosts it, where that is another one; null else.
    #[schema(required)]
    abroad: Option<String>,
}

impl From<Waiting> for Waits {
    fn from(one: Waiting) -> Self {
        let (received, signs) = (one.received.to_string(), one.signs.into());
        Self { id: one.id, received, signs, state: one.state, look_wanted: one.look_wanted, abroad: one.abroad }
    }
}

/// What waits at a hotline's desk.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ItemQueue)]
struct QueueSeen {
    /// How many wait in all.
    all: u64,
    /// The most urgent of them, at most a hundred, the first first.
    first: Vec<Waits>,
    /// What oneself has taken to look at.
    own: Vec<Waits>,
}

/// See what waits to be assessed, the most urgent first
#[utoipa::path(get, path = "/api/v1/work/takedown", operation_id = "work-takedown", tag = "takedown",
    responses((status = 200, description = "What waits", body = QueueSeen)))]
async fn queue(Leave(leave): Leave<access::TakedownRoom>, room: Room) -> Answered {
    let queue = room.desk.takedown_queue(&leave).await?;
    let all = |list: Vec<Waiting>| list.into_iter().map(Waits::from).collect();
    json(&QueueSeen { all: queue.all, first: all(queue.first), own: all(queue.own) })
}

/// What was taken to look at.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ItemTaken)]
struct Next {
    /// The item; null where nothing waits that one may assess.
    #[schema(required)]
    item: Option<String>,
}

/// Take the most urgent item that waits
#[utoipa::path(post, path = "/api/v1/work/takedown/next", operation_id = "work-takedown-next", tag = "takedown",
    responses((status = 200, description = "What was taken", body = Next)))]
async fn next(Leave(leave): Leave<access::ItemNext>, room: Room) -> Answered {
    json(&Next { item: room.desk.item_next(&leave).await? })
}

/// One report of an item.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ItemReport)]
pub(super) struct ReportSeen {
    /// When.
    #[schema(format = "date-time")]
    at: String,
    /// How it came: `form`, `api`, `mail`, `hotline`.
    channel: &'static str,
    /// Which organisation reported it; null: nobody is known.
    #[schema(required)]
    organisation: Option<String>,
    /// How urgent it was said to be.
    signs: Urgent,
    /// The class that the reporter gave it.
    #[schema(required)]
    class: Option<String>,
    /// Digests of what lies there, each with its kind.
    digests: Vec<String>,
    /// Whether something was said with it; it is shown with the address.
    says: bool,
}

impl From<Told> for ReportSeen {
    fn from(told: Told) -> Self {
        Self {
            at: told.at.to_string(),
            channel: told.channel.as_str(),
            organisation: told.organisation,
            signs: told.signs.into(),
            class: told.class,
            digests: told.digests,
            says: told.says,
        }
    }
}

/// Somebody through whose hands an item comes.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ItemLink)]
struct LinkSeen {
    /// What they are to it: `host`, `cdn`, `registrar`.
    party: &'static str,
    /// Who, by the number of their network, their key in a registry, or their name.
    provider: String,
    /// Two letters of their country; null where it is not known.
    #[schema(required)]
    country: Option<String>,
}

/// Whether an item can be seen.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ItemAvailability)]
struct AvailabilitySeen {
    /// A word of its drawing: `unknown`, `online`, `suspected-gone`, `confirmed-gone`, `relapsed`, `depends-on-access`.
    state: &'static str,
    /// When somebody or the house looked last; null where nobody has.
    #[schema(required, format = "date-time")]
    looked: Option<String>,
    /// Since when it is gone; null where that is not known.
    #[schema(required, format = "date-time")]
    gone: Option<String>,
    /// Since when somebody is to look whether it is there again; null where nobody is.
    #[schema(required, format = "date-time")]
    look_wanted: Option<String>,
}

impl AvailabilitySeen {
    fn of(availability: Availability, look_wanted: Option<Timestamp>) -> Self {
        let text = |at: Option<Timestamp>| at.map(|at| at.to_string());
        Self {
            state: availability.name(),
            looked: text(availability.last()),
            gone: text(availability.gone()),
            look_wanted: text(look_wanted),
        }
    }
}

/// Where an item lies.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ItemHosting)]
pub(super) struct HostingSeen {
    /// A word of its drawing: `unknown`, `attributed`, `behind-cdn`, `moved`, `stale`, `not-routable`.
    state: &'static str,
    /// Since when that is known; null where nothing is.
    #[schema(required, format = "date-time")]
    as_of: Option<String>,
    /// How sure it is: `guessed`, `likely`, `sure`.
    #[schema(required)]
    confidence: Option<&'static str>,
    /// Through whose hands it comes, the nearest to the material first.
    chain: Vec<LinkSeen>,
}

impl From<&Hosting> for HostingSeen {
    fn from(hosting: &Hosting) -> Self {
        let found = hosting.found();
        let link = |link: &alliance::takedown::hosting::Link| LinkSeen {
            party: link.party.as_str(),
            provider: link.provider.clone(),
            country: link.member.clone(),
        };
        Self {
            state: hosting.name(),
            as_of: found.map(|found| found.as_of.to_string()),
            confidence: found.map(|found| found.confidence.as_str()),
            chain: found.map(|found| found.chain.iter().map(link).collect()).unwrap_or_default(),
        }
    }
}

/// A list of the alliance that has a file which is said to lie at an item's address. It is evidence, and decides nothing.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ItemOnList)]
pub(super) struct ListSeen {
    /// The organisation whose list it is.
    organisation: String,
    /// Two letters of its state.
    member: String,
    /// By which digest: `sha256`, `sha1`, `md5`.
    kind: &'static str,
    /// By which scheme the list classifies it; null where it does not.
    #[schema(required)]
    scheme: Option<String>,
    /// As which level; null where it does not.
    #[schema(required)]
    level: Option<String>,
}

impl From<OnList> for ListSeen {
    fn from(list: OnList) -> Self {
        let (scheme, level) = list.label.map(|label| (label.scheme, label.level)).unzip();
        Self { organisation: list.organisation, member: list.member, kind: list.kind.as_str(), scheme, level }
    }
}

/// What stops an item.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ItemFrozen)]
struct FrozenSeen {
    /// Who stopped it.
    by: String,
    /// When.
    #[schema(format = "date-time")]
    at: String,
    /// Until when.
    #[schema(format = "date-time")]
    until: String,
    /// Why.
    reason: String,
}

impl From<Frozen> for FrozenSeen {
    fn from(frozen: Frozen) -> Self {
        Self {
            by: frozen.by.act.by.to_string(),
            at: frozen.by.act.at.to_string(),
            until: frozen.until.to_string(),
            reason: frozen.reason,
        }
    }
}

/// An item, without its address.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ItemSeen)]
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
    /// Whether it can be seen.
    availability: AvailabilitySeen,
    /// How often it was reported.
    reports: u64,
    /// The reports of one's own member, newest first; at most 100.
    told: Vec<ReportSeen>,
    /// Lists of the alliance that have a file of it.
    lists: Vec<ListSeen>,
    /// What stops it; null where nothing does.
    #[schema(required)]
    frozen: Option<FrozenSeen>,
    /// When somebody of the hotline said last that a life is at risk; null where nobody did. What the police answered is said nowhere here.
    #[schema(required, format = "date-time")]
    emergency: Option<String>,
}

/// See an item, without its address
#[utoipa::path(get, path = "/api/v1/work/items/{id}", operation_id = "work-item", tag = "takedown", params(Id),
    responses((status = 200, description = "The item", body = Seen)))]
async fn see(Leave(leave): Leave<access::ItemSee>, room: Room) -> Answered {
    let seen = room.desk.item_seen(&leave).await?;
    json(&Seen {
        id: leave.paper().id.clone(),
        received: seen.item.received.to_string(),
        signs: seen.signs.into(),
        assessment: seen.item.assessment.name(),
        hosting: (&seen.item.hosting).into(),
        availability: AvailabilitySeen::of(seen.item.availability, seen.look_wanted),
        reports: seen.reports,
        told: seen.told.into_iter().map(ReportSeen::from).collect(),
        lists: seen.lists.into_iter().map(ListSeen::from).collect(),
        frozen: seen.frozen.map(FrozenSeen::from),
        emergency: seen.raised.map(|raised| raised.act.at.to_string()),
    })
}

/// What somebody saw.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ItemLook)]
#[serde(deny_unknown_fields)]
struct LookSent {
    /// `there`, `gone`, `closed` (it cannot be said).
    saw: SawSent,
}

/// What a look saw.
#[derive(Clone, Copy, Debug, Deserialize, ToSchema)]
#[schema(as = ItemSaw)]
#[serde(rename_all = "kebab-case")]
enum SawSent {
    /// It is there.
    There,
    /// It is not.
    Gone,
    /// It cannot be said.
    Closed,
}

impl From<SawSent> for Saw {
    fn from(sent: SawSent) -> Self {
        match sent {
            SawSent::There => Self::There,
            SawSent::Gone => Self::Gone,
            SawSent::Closed => Self::Closed,
        }
    }
}

/// Say whether an item is still there
///
/// What somebody saw in their hotline's isolated viewer. It is gone once it was missed twice, ten minutes apart; gone and there again, its notices go past the guard again.
#[utoipa::path(post, path = "/api/v1/work/items/{id}/look", operation_id = "work-look-at-item", tag = "takedown",
    params(Id), request_body = LookSent, responses((status = 200, description = "How it stands", body = Standing)))]
async fn look(Leave(leave): Leave<access::ItemLook>, room: Room, Sent(sent): Sent<LookSent>) -> Answered {
    room.desk.item_looked(&leave, sent.saw.into()).await?;
    stands(&room.desk, leave.view(), PaperKind::Item, &leave.paper().id).await
}

/// A label of a scheme.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ItemLabel)]
#[serde(deny_unknown_fields)]
struct LabelSent {
    /// The scheme, by its id in the register.
    #[schema(min_length = 1, max_length = 200)]
    #[serde(deserialize_with = "text::<1, 200, _>")]
    scheme: String,
    /// Its edition.
    #[schema(min_length = 1, max_length = 200)]
    #[serde(deserialize_with = "text::<1, 200, _>")]
    version: String,
    /// The level.
    #[schema(min_length = 1, max_length = 200)]
    #[serde(deserialize_with = "text::<1, 200, _>")]
    level: String,
}

/// What an item is found to be, or what is to become of it.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ItemStep)]
#[serde(tag = "step", rename_all = "kebab-case", deny_unknown_fields)]
enum StepSent {
    /// Somebody says how urgent it is.
    Triage {
        /// How.
        signs: Urgent,
    },
    /// One takes it to look at.
    Take,
    /// One puts it back.
    PutBack,
    /// It is unlawful, by these labels.
    InScope {
        /// Every label that holds.
        #[schema(min_items = 1, max_items = 20)]
        labels: Vec<LabelSent>,
    },
    /// It is not.
    OutOfScope,
    /// It cannot be said.
    Undetermined {
        /// Why.
        #[schema(min_length = 1, max_length = 4000)]
        #[serde(deserialize_with = "text::<1, 4000, _>")]
        reason: String,
    },
    /// Nobody gets to see it.
    NeedsAccess {
        /// What is in the way.
        #[schema(min_length = 1, max_length = 4000)]
        #[serde(deserialize_with = "text::<1, 4000, _>")]
        reason: String,
    },
    /// One takes one's own decision back, within ten seconds.
    Undo,
    /// One contests what was found.
    Contest {
        /// Why.
        #[schema(min_length = 1, max_length = 4000)]
        #[serde(deserialize_with = "text::<1, 4000, _>")]
        reason: String,
    },
    /// It is taken up again.
    Reopen,
    /// Its host is to be looked up anew.
    SeekHost,
}

/// Assess an item
#[utoipa::path(post, path = "/api/v1/work/items/{id}/assess", operation_id = "work-assess-item", tag = "takedown",
    params(Id), request_body = StepSent, responses((status = 200, description = "How it stands", body = Standing)))]
async fn assess(Leave(leave): Leave<access::ItemAssess>, room: Room, Sent(sent): Sent<StepSent>) -> Answered {
    let step = match sent {
        StepSent::Triage { signs } => ItemStep::Triage { signs: signs.into() },
        StepSent::Take => ItemStep::Take,
        StepSent::PutBack => ItemStep::PutBack,
        StepSent::InScope { labels } => ItemStep::InScope {
            labels: labels
                .into_iter()
                .map(|one| (Labels { scheme: one.scheme, version: one.version }, one.level))
                .collect(),
        },
        StepSent::OutOfScope => ItemStep::OutOfScope,
        StepSent::Undetermined { reason } => ItemStep::Undetermined { reason },
        StepSent::NeedsAccess { reason } => ItemStep::NeedsAccess { reason },
        StepSent::Undo => ItemStep::Undo,
        StepSent::Contest { reason } => ItemStep::Contest { reason },
        StepSent::Reopen => ItemStep::Reopen,
        StepSent::SeekHost => {
            room.desk.item_seek(&leave).await?;
            return stands(&room.desk, leave.view(), PaperKind::Item, &leave.paper().id).await;
        }
    };
    room.desk.item_step(&leave, step).await?;
    stands(&room.desk, leave.view(), PaperKind::Item, &leave.paper().id).await
}

/// Why and for how long everything about an item is stopped.
#[derive(Debug, Deserialize, ToSchema)]
#[schema(as = ItemFreeze)]
#[serde(deny_unknown_fields)]
struct FreezeSent {
    /// Why: a court's order, a mistake that is looked into. No address.
    #[schema(min_length = 1, max_length = 1000)]
    #[serde(deserialize_with = "text::<1, 1000, _>")]
    reason: String,
    /// For how many hours.
    #[schema(minimum = 1, maximum = 72)]
    #[serde(deserialize_with = "whole::<72, _>")]
    hours: u32,
}

/// Stop everything about an item for a time
///
/// It is no hold: everybody of the hotline sees it, with its reason and its end. After a notice has left, it stops what would be done next where nothing comes of it.
#[utoipa::path(post, path = "/api/v1/work/items/{id}/freeze", operation_id = "work-freeze-item", tag = "takedown",
    params(Id), request_body = FreezeSent, responses((status = 200, description = "How it stands", body = Standing)))]
async fn freeze(Leave(leave): Leave<access::ItemFreeze>, room: Room, Sent(sent): Sent<FreezeSent>) -> Answered {
    let lasting = SignedDuration::from_hours(i64::from(sent.hours));
    room.desk.item_freeze(&leave, &sent.reason, lasting).await?;
    stands(&room.desk, leave.view(), PaperKind::Item, &leave.paper().id).await
}

/// Let a frozen item go on
#[utoipa::path(post, path = "/api/v1/work/items/{id}/thaw", operation_id = "work-thaw-item", tag = "takedown",
    params(Id), responses((status = 200, description = "How it stands", body = Standing)))]
async fn thaw(Leave(leave): Leave<access::ItemFreeze>, room: Room) -> Answered {
    room.desk.item_thaw(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Item, &leave.paper().id).await
}

/// Say that a life is at risk
///
/// The duty officers of the country are called at once, and every ten minutes until one of them answers. What they answer is not said here.
#[utoipa::path(post, path = "/api/v1/work/items/{id}/emergency", operation_id = "work-item-emergency", tag = "takedown",
    params(Id), responses((status = 200, description = "How it stands", body = Standing)))]
async fn emergency(Leave(leave): Leave<access::ItemEmergency>, room: Room) -> Answered {
    room.desk.item_emergency(&leave).await?;
    stands(&room.desk, leave.view(), PaperKind::Item, &leave.paper().id).await
}

impl From<ItemRefused> for Problem {
    fn from(refused: ItemRefused) -> Self {
        match refused {
            ItemRefused::Desk(error) => error.into(),
            ItemRefused::Destroyed => Self::refused("item-destroyed", &refused.to_string()),
            ItemRefused::AddressInReason => Self::refused("item-address-in-reason", &refused.to_string()),
            ItemRefused::Freeze(why) => Self::refused(why.code(), &why.to_string()),
            ItemRefused::Rule(rule) => Self::refused(rule.code(), &rule.to_string()),
            ItemRefused::NotVetted(why) => Self::new(Trouble::Forbidden).saying(sentence(&why.to_string())),
        }
    }
}
