//! Invented rows. All fingerprints are random digits.

use std::collections::BTreeMap;

use interchange::detection::{Bare, Classification, Feedback, Fingerprint, Media, Member, Opinion, Refusal, Row, rows};
use jiff::Timestamp;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use serde_json::Value;

/// A text that formats have trouble with: quotes, separators, formulas, angle brackets, line ends inside.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zA-Z0-9]{1,12}",
        "[=+@#'\"<>&;,|\\\\a-zé]{1,10}".prop_filter("says something", |text| !text.trim().is_empty()),
    ]
}

fn other() -> impl Strategy<Value = Fingerprint> {
    (prop_oneof![Just("photodna"), Just("tmk-pdqf"), Just("netclean")], "[A-Za-z0-9+/=]{1,200}")
        .prop_map(|(kind, value)| Fingerprint::Other { kind: kind.to_owned(), value })
}

/// Fingerprints, at most one of a kind and at least one.
fn fingerprints() -> impl Strategy<Value = Row> {
    let pdq = (any::<[u8; 32]>(), option::of(0..=100_u8));
    let files = (option::of(any::<[u8; 32]>()), option::of(any::<[u8; 20]>()), option::of(any::<[u8; 16]>()));
    (files, option::of(pdq), option::of(other()), any::<[u8; 16]>()).prop_map(
        |((sha256, sha1, md5), pdq, other, instead)| {
            let all = [
                sha256.map(Fingerprint::Sha256),
                sha1.map(Fingerprint::Sha1),
                md5.map(Fingerprint::Md5),
                pdq.map(|(code, quality)| Fingerprint::Pdq { code, quality }),
                other,
            ];
            let mut row = Row::default();
            for fingerprint in all.into_iter().flatten() {
                row.add(fingerprint).expect("one of each kind");
            }
            if row.fingerprints.is_empty() { Row::of(Fingerprint::Md5(instead)) } else { row }
        },
    )
}

pub fn time() -> impl Strategy<Value = Timestamp> {
    (1_300_000_000..1_800_000_000_i64).prop_map(|second| Timestamp::from_second(second).expect("a second"))
}

pub fn media() -> impl Strategy<Value = Media> {
    prop_oneof![Just(Media::Image), Just(Media::Video)]
}

fn feedback() -> impl Strategy<Value = Feedback> {
    let denied = (text(), text()).prop_map(|(guid, name)| Opinion::Denied { guid, name });
    let opinion = prop_oneof![Just(Opinion::Affirmed), denied];
    ("[A-Z][a-z0-9]{2,5}", opinion, member()).prop_map(|(about, opinion, member)| Feedback { about, opinion, member })
}

pub fn member() -> impl Strategy<Value = Member> {
    (any::<u32>(), text()).prop_map(|(id, name)| Member { id: Some(id.into()), name: name.trim().to_owned() })
}

fn classification() -> impl Strategy<Value = Classification> {
    (text(), text()).prop_map(|(scheme, level)| Classification { scheme, level })
}

/// A row with everything that a row can have.
pub fn row() -> impl Strategy<Value = Row> {
    let kept = btree_map("[a-z@]{1,8}", text().prop_map(Value::String), 0..3);
    let said = (option::of(text()), option::of(member()), option::of(media()), option::of(classification()));
    let more = (vec(text(), 0..3), option::of(text()), option::of(time()), vec(feedback(), 0..3), kept);
    (fingerprints(), said, more, any::<bool>()).prop_map(
        |(row, (id, member, media, classification), (tags, sharing, time, feedback, kept), deleted)| Row {
            id,
            member,
            media,
            classification,
            tags,
            sharing,
            time,
            deleted,
            feedback,
            kept,
            ..row
        },
    )
}

/// A row with its fingerprints, a film or a picture, and nothing else.
pub fn bare_row() -> impl Strategy<Value = Row> {
    (fingerprints(), media()).prop_map(|(row, media)| Row { media: Some(media), ..row })
}

/// An entry of a numbered exchange.
pub fn entry(id: usize) -> impl Strategy<Value = Row> {
    let level = prop_oneof![Just("A1"), Just("A2"), Just("B1"), Just("B2")];
    let said = (member(), media(), option::of(level), time(), vec(feedback(), 0..2));
    (fingerprints(), said, any::<bool>()).prop_map(move |(row, (member, media, level, time, feedback), deleted)| {
        let classification = level.map(|level| Classification { scheme: "ncmec".to_owned(), level: level.to_owned() });
        let row = Row {
            id: Some(format!("entry{id}")),
            member: Some(member),
            media: Some(media),
            time: Some(time),
            classification,
            feedback,
            ..row
        };
        if deleted { gone(&row) } else { said_there(row) }
    })
}

/// What is left of an entry that is deleted.
pub fn gone(row: &Row) -> Row {
    Row {
        id: row.id.clone(),
        member: row.member.clone(),
        media: row.media,
        time: row.time,
        deleted: true,
        ..Row::default()
    }
}

/// What the API can say of a row: no SHA-256.
fn said_there(mut row: Row) -> Row {
    row.fingerprints.retain(|fingerprint| !matches!(fingerprint, Fingerprint::Sha256(_)));
    row.kept = BTreeMap::new();
    row
}

/// All rows of a list, or the first refusal.
pub fn read(bytes: &[u8]) -> Result<Vec<Row>, Refusal> {
    rows("a list", bytes, Bare::Pdq)?.collect()
}
