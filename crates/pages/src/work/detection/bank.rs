//! One list: what it is, its lots, and entries of which something else is said; and what one may do with a lot.

use std::collections::BTreeMap;

use ::desk::detection::{BankRoom, Place};
use alliance::detection::{Entry, EntryState, Sharing};
use alliance::people::access;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use axum::{Form, Router};
use gate::{Leave, seat};
use serde::Deserialize;

use super::opinion::Told;
use super::settings::{self, Fields};
use super::source::Filled;
use super::{numbered, opinion, ruled, words};
use crate::enter::Site;
use crate::fault::{Fault, Shown};
use crate::work::Seat;

/// The routes of one list.
pub(super) fn routes(r: Router<Site>) -> Router<Site> {
    let r = seat!(r, DetectionRoom, GET "/work/detection/{bank}", show);
    let r = seat!(r, EntryVouch, POST "/work/detection/{bank}/lots/{lot}/vouch", vouch);
    let r = seat!(r, EntryVouch, POST "/work/detection/{bank}/lots/{lot}/unvouch", unvouch);
    seat!(r, HmaContent, POST "/work/detection/{bank}/lots/{lot}/withdraw", withdraw)
}

#[derive(Template)]
#[template(path = "work/detection-bank.html")]
struct BankPage<'a> {
    c: &'a Seat,
    room: BankRoom,
    offices: BTreeMap<String, String>,
    /// The organisation of whoever looks.
    own: String,
    may_vouch: bool,
    may_withdraw: bool,
    /// What its owner may choose, for the owner.
    fields: Option<Fields>,
    /// From where it is fetched, for its owner.
    filled: Option<Filled>,
    /// What those who take it over say of its entries, for its owner.
    heard: Vec<opinion::Heard>,
    /// So much in all.
    opinions: u64,
    /// What its entries may be classified as: codes and meanings; none where others look.
    takes: Option<Vec<(String, String)>>,
}

impl BankPage<'_> {
    fn path(&self) -> String {
        words::bank_path(&self.room.bank.name)
    }

    fn vouches(&self, entry: &Entry) -> bool {
        entry.vouches().contains_key(&self.own)
    }

    /// How far a lot may be shared: no further than its list. People are named by a list alone.
    fn lot_sharings(&self) -> impl Iterator<Item = &'static Sharing> {
        let most = self.room.bank.bank.settings().sharing;
        Sharing::ALL
            .iter()
            .filter(move |sharing| **sharing == most || (Sharing::Persons < **sharing && **sharing < most))
    }

    fn can_vouch(&self, entry: &Entry) -> bool {
        self.may_vouch && matches!(entry.state(), EntryState::Listed) && !self.vouches(entry)
    }

    fn can_unvouch(&self, entry: &Entry) -> bool {
        self.may_vouch && is_alive(entry) && self.vouches(entry)
    }

    fn can_withdraw(&self, entry: &Entry) -> bool {
        self.may_withdraw && is_alive(entry) && self.room.bank.is_own
    }
}

/// Whether it can still be found by anybody.
pub(super) fn is_alive(entry: &Entry) -> bool {
    !matches!(entry.state(), EntryState::Struck { .. } | EntryState::Withdrawn { .. })
}

async fn show(
    Leave(leave): Leave<access::DetectionRoom>,
    seat: Seat,
    Path((_, bank)): Path<(String, String)>,
) -> Shown {
    let above = |name: &str| seat.parameter(name).and_then(|number| number.parse().ok()).unwrap_or_default();
    let after = Place { lots: above("lots"), entries: above("entries") };
    let room = ruled(&seat, seat.desk().bank_room(&leave, &bank, after).await)?;
    let offices = seat.desk().offices(&leave).await?;
    let own = leave.person().organisation.clone().unwrap_or_default();
    let (may_vouch, may_withdraw) = (seat.reaches::<access::EntryVouch>(), seat.reaches::<access::HmaContent>());
    let is_own = room.bank.is_own;
    let may_change = is_own && seat.reaches::<access::HmaBankChange>();
    let fields = may_change.then(|| Fields::of(Some(&room.bank), &offices, &own));
    let filled = if is_own {
        let seen = ruled(&seat, seat.desk().source_seen(&leave, &bank).await)?;
        let may_change = seat.reaches::<access::SourceChange>();
        let told = ruled(&seat, seat.desk().source_told(&leave, &bank).await)?;
        let told = Told::of(&seat, &offices, &told);
        Some(Filled { seen, may_change, may_fetch: seat.reaches::<access::SourceFetch>(), told })
    } else {
        None
    };
    let takes = if is_own && may_withdraw { Some(levels(&seat, &room).await?) } else { None };
    let sum = ruled(&seat, seat.desk().bank_heard(&leave, &bank).await)?;
    let (opinions, heard) = (sum.count, opinion::heard(&seat, &offices, &sum.newest));
    seat.page(&BankPage {
        c: &seat,
        room,
        offices,
        own,
        may_vouch,
        may_withdraw,
        fields,
        filled,
        heard,
        opinions,
        takes,
    })
}

/// The levels by which a list classifies: codes and meanings.
async fn levels(seat: &Seat, room: &BankRoom) -> Result<Vec<(String, String)>, Fault> {
    let Some(labels) = &room.bank.bank.labels else { return Ok(Vec::new()) };
    let all = settings::schemes(seat).await?;
    let of = all.into_iter().find(|(id, _)| *id == labels.scheme);
    Ok(of.map(|(_, scheme)| scheme.levels).unwrap_or_default())
}

/// Which lot of which list, behind the language.
type OfLot = Path<(String, String, String)>;

async fn vouch(
    Leave(leave): Leave<access::EntryVouch>,
    seat: Seat,
    Path((_, bank, lot)): OfLot,
) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().lot_vouch(&leave, numbered(&lot)?, true).await)?;
    Ok(seat.go(words::bank_path(&bank)))
}

async fn unvouch(
    Leave(leave): Leave<access::EntryVouch>,
    seat: Seat,
    Path((_, bank, lot)): OfLot,
) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().lot_vouch(&leave, numbered(&lot)?, false).await)?;
    Ok(seat.go(words::bank_path(&bank)))
}

/// Why a lot is taken off.
#[derive(Debug, Deserialize)]
struct Why {
    #[serde(default)]
    reason: String,
}

async fn withdraw(
    Leave(leave): Leave<access::HmaContent>,
    seat: Seat,
    Path((_, bank, lot)): OfLot,
    Form(sent): Form<Why>,
) -> Result<Response, Fault> {
    ruled(&seat, seat.desk().lot_withdraw(&leave, numbered(&lot)?, sent.reason).await)?;
    Ok(seat.go(words::bank_path(&bank)))
}
