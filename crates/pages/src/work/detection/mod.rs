//! Detection: the lists of known material, what lies near a fingerprint, and what one may do about an entry.

mod bank;
mod bits;
mod entry;
mod near;
mod opinion;
mod quorum;
mod settings;
mod source;
mod take;
mod volume;
pub(super) mod words;

use std::collections::BTreeMap;

use ::desk::detection::{BankRefused, BankSeen, IndexSeen, Room};
use alliance::detection::{FingerprintKind, OfficeAct, Purpose, Quorum, QuorumWork};
use alliance::people::access;
use alliance::register::Scheme;
use askama::Template;
use axum::Router;
use gate::{Leave, seat};

use self::near::Typed;
use self::settings::Fields;
use super::Seat;
use crate::enter::Site;
use crate::fault::{Fault, Shown};

/// The routes of this room.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, DetectionRoom, GET "/work/detection", show);
    let r = near::routes(r);
    let r = bank::routes(r);
    let r = settings::routes(r);
    let r = source::routes(r);
    let r = opinion::routes(r);
    let r = take::routes(r);
    let r = volume::routes(r);
    let r = quorum::routes(r);
    entry::routes(r)
}

#[derive(Template)]
#[template(path = "work/detection.html")]
struct RoomPage<'a> {
    c: &'a Seat,
    typed: Typed,
    index: Option<IndexSeen>,
    banks: Vec<BankSeen>,
    offices: BTreeMap<String, String>,
    quorum: QuorumWork,
    /// Whether whoever asks belongs to an organisation of a member: nobody else is answered.
    is_vetted: bool,
    /// What opening a list asks for, where somebody may.
    opening: Option<Opening>,
}

impl RoomPage<'_> {
    /// The change of the quorum that waits for a second person.
    fn waiting(&self) -> Option<(Quorum, &str, &OfficeAct)> {
        self.quorum.waiting(self.c.desk().clock().now())
    }

    fn states(&self, quorum: Quorum) -> String {
        let of = |kind| (quorum.of(kind) as u64).into();
        self.c.with("quorum-states", &[("file", of(FingerprintKind::Sha256)), ("picture", of(FingerprintKind::Pdq))])
    }

    fn asked_by(&self, act: &OfficeAct) -> String {
        words::by(self.c, &self.offices, act)
    }
}

/// What opening a list asks for.
struct Opening {
    fields: Fields,
    schemes: Vec<(String, Scheme)>,
}

async fn show(Leave(leave): Leave<access::DetectionRoom>, seat: Seat) -> Shown {
    let (room, is_vetted) = match seat.desk().detection_room(&leave).await {
        Err(BankRefused::NotVetted(_)) => {
            (Room { index: None, banks: Vec::new(), quorum: QuorumWork::default() }, false)
        }
        room => (ruled(&seat, room)?, true),
    };
    let Room { index, banks, quorum } = room;
    let offices = seat.desk().offices(&leave).await?;
    let own = leave.person().organisation.clone().unwrap_or_default();
    let opening = if is_vetted && seat.reaches::<access::HmaBankChange>() {
        Some(Opening { fields: Fields::of(None, &offices, &own), schemes: settings::schemes(&seat).await? })
    } else {
        None
    };
    seat.page(&RoomPage { c: &seat, typed: Typed::default(), index, banks, offices, quorum, is_vetted, opening })
}

/// What a use case gave, its refusal put into this language's sentence.
fn ruled<T>(seat: &Seat, done: Result<T, BankRefused>) -> Result<T, Fault> {
    done.map_err(|refused| match refused {
        BankRefused::NotThere => Fault::Missing,
        BankRefused::Taken => Fault::Refused(seat.m("detection-taken")),
        BankRefused::NotYours => Fault::Refused(seat.of("refusal", "bank-not-yours")),
        BankRefused::NotReady => Fault::Refused(seat.m("detection-loading")),
        BankRefused::NotVetted(_) => Fault::Refused(seat.m("detection-not-vetted")),
        BankRefused::Rule { code, .. } => Fault::Refused(seat.of("refusal", code)),
        BankRefused::Desk(error) => seat.fault(error),
    })
}

/// The number in an address. What is no number names nothing.
fn numbered(text: &str) -> Result<u64, Fault> {
    text.parse().map_err(|_| Fault::Missing)
}
