//! What rules say of lists and entries, in words.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use ::desk::detection::Outcome;
use alliance::detection::{EnabledRatio, Fingerprint, FingerprintKind, OfficeAct, Silence, Standing};
use rust_decimal::Decimal;

use super::Seat;
use crate::ctx::escape;
use crate::number::decimal;

/// How a kind of fingerprint is written.
pub(in crate::work) const fn kind(kind: FingerprintKind) -> &'static str {
    match kind {
        FingerprintKind::Pdq => "PDQ",
        FingerprintKind::Sha256 => "SHA-256",
        FingerprintKind::Sha1 => "SHA-1",
        FingerprintKind::Md5 => "MD5",
    }
}

/// The kinds that can be chosen: word and name.
pub(super) const KINDS: [(&str, &str); 4] = [("pdq", "PDQ"), ("sha256", "SHA-256"), ("sha1", "SHA-1"), ("md5", "MD5")];

/// The page of a list.
pub(super) fn bank_path(name: &str) -> String {
    format!("/work/detection/{}", escape(name))
}

/// The page of an entry.
pub(super) fn entry_path(bank: &str, number: u64) -> String {
    format!("{}/entries/{number}", bank_path(bank))
}

/// Why an entry does not work.
pub(super) fn silence(seat: &Seat, silence: Silence) -> String {
    match silence {
        Silence::NotShared => seat.m("silence-not-shared"),
        Silence::Withdrawn => seat.m("silence-withdrawn"),
        Silence::Struck => seat.m("silence-struck"),
        Silence::BankClosed => seat.m("silence-bank-closed"),
        Silence::Quarantined => seat.m("silence-quarantined"),
        Silence::Contested => seat.m("silence-contested"),
        Silence::Unvouched { states, needed } => {
            let (states, needed) = (states as u64, needed as u64);
            seat.with("silence-unvouched", &[("states", states.into()), ("needed", needed.into())])
        }
        Silence::OutsideRatio => seat.m("silence-outside-ratio"),
    }
}

/// Whether an entry works for whoever asks, and if not, why.
pub(super) fn standing(seat: &Seat, standing: Standing) -> String {
    match standing {
        Standing::Active => seat.m("detection-works"),
        Standing::Silent(why) => silence(seat, why),
    }
}

/// What becomes of an entry that is near. `radius`: how far its list reaches.
pub(super) fn outcome(seat: &Seat, outcome: Outcome, radius: u8) -> String {
    match outcome {
        Outcome::Found => seat.m("outcome-found"),
        Outcome::Negates => seat.m("outcome-negates"),
        Outcome::Negated => seat.m("outcome-negated"),
        Outcome::SwitchedOff => seat.m("outcome-switched-off"),
        Outcome::TooFar => seat.with("outcome-too-far", &[("radius", u64::from(radius).into())]),
        Outcome::Silent(why) => silence(seat, why),
    }
}

/// A fingerprint's digits.
pub(super) fn digits(fingerprint: &Fingerprint) -> String {
    fingerprint.bytes().iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// The first of a fingerprint's digits, by which people tell two apart.
pub(super) fn beginning(fingerprint: &Fingerprint) -> String {
    let mut digits = digits(fingerprint);
    digits.truncate(12);
    digits + "…"
}

/// The share of a list that works, in percent.
pub(super) fn share(seat: &Seat, ratio: &EnabledRatio) -> String {
    let percent = ratio.to_string().parse::<Decimal>().map(|share| (share * Decimal::ONE_HUNDRED).normalize());
    let percent = percent.map_or_else(|_| ratio.to_string(), |percent| decimal(seat.lang(), percent));
    seat.with("percent", &[("n", percent.into())])
}

/// An organisation's name; its id where it has none any more.
pub(super) fn organisation<'a>(offices: &'a BTreeMap<String, String>, id: &'a str) -> &'a str {
    offices.get(id).map_or(id, String::as_str)
}

/// An organisation by its name, with its member state.
pub(super) fn office(seat: &Seat, offices: &BTreeMap<String, String>, by: &OfficeAct) -> String {
    let of = &by.office;
    let name = organisation(offices, &of.organisation);
    let (name, member) = (name.into(), seat.name(&of.member).into());
    seat.with("detection-office", &[("organisation", name), ("member", member)])
}

/// Who did something, and on which day.
pub(super) fn by(seat: &Seat, offices: &BTreeMap<String, String>, act: &OfficeAct) -> String {
    let (office, day) = (office(seat, offices, act), seat.day_of(&act.act.at));
    seat.with("detection-by", &[("office", office.into()), ("day", day.into())])
}
