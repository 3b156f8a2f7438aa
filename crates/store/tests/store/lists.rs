//! The lists of known material: entries, lots, what follows them, and who tampers with them.

use std::time::Duration;

use alliance::detection::{Fingerprint, FingerprintKind};
use alliance::register::PaperKind;
use sea_orm::{ConnectionTrait, TransactionTrait};
use serde_json::json;
use store::Store;
use store::work::{Book, Deed, EntryChange, LARGEST_LOT, Refused, SeenLot};
use vault::note::VerifierKey;

use crate::place::{Address, Place, journal};
use crate::work::{one, write};

on_both!(
    numbers_are_given_once,
    whoever_writes_waits_for_their_turn,
    a_fingerprint_stands_once_on_a_list,
    a_lot_leaves_what_is_there_and_an_entry_of_it_gets_a_text_of_its_own,
    a_lot_and_an_entry_of_it_do_not_move_past_each_other,
    those_of_one_batch_do_not_either,
    what_cannot_be_a_lot_is_refused,
    what_was_done_to_lists_is_followed,
    every_kind_of_tampering_with_lists_is_found,
);

fn pdq(n: u32) -> Fingerprint {
    let mut bytes = [0x5a; 32];
    bytes[..4].copy_from_slice(&n.to_be_bytes());
    Fingerprint::Pdq(bytes)
}

fn md5(n: u8) -> Fingerprint {
    Fingerprint::new(FingerprintKind::Md5, &[n; 16]).unwrap()
}

fn deed(changes: impl IntoIterator<Item = EntryChange>) -> Deed {
    let mut deed = Deed::new("ada", "entry.added", PaperKind::Bank, "b7");
    deed.entries.extend(changes);
    deed
}

fn add(number: u64, bank: u64, fingerprint: Fingerprint) -> EntryChange {
    EntryChange::Add { number, bank, fingerprint, body: json!({ "level": "A", "n": number }) }
}

fn lot(number: u64, bank: u64, fingerprints: Vec<Fingerprint>) -> EntryChange {
    EntryChange::AddLot { number, bank, fingerprints, body: json!({ "level": "B" }) }
}

fn next(number: u64, expected: u32) -> EntryChange {
    EntryChange::Next { number, expected, lot: None, body: json!({ "level": "C", "at": expected }) }
}

/// The same of an entry that is as lot 100 says.
fn next_of_lot(number: u64, no: u32) -> EntryChange {
    let lot = Some(SeenLot { number: 100, no });
    EntryChange::Next { number, expected: 1, lot, body: json!({ "level": "C", "at": 1 }) }
}

fn next_lot(expected: u32, told: u64) -> EntryChange {
    EntryChange::NextLot { number: 100, expected, told, body: json!({ "level": "B2" }) }
}

fn verifier() -> VerifierKey {
    VerifierKey::of("accord.test.journal", &journal().key)
}

async fn holds(store: &Store) -> bool {
    let report = store.verify_journal(Book::Journal, &verifier(), None, |_, _| ()).await.unwrap();
    assert!(report.holds(), "{report:?}");
    true
}

mod checks {
    use super::*;

    pub(super) async fn numbers_are_given_once(place: Place) {
        let other = place.address.open().await;
        let mut taken = Vec::new();
        for turn in 0..20 {
            let of = if turn % 2 == 0 { &place.store } else { &other };
            let first = of.take_numbers(turn + 1).await.unwrap();
            taken.extend(first..=first + turn);
        }
        let mut distinct = taken.clone();
        distinct.dedup();
        assert_eq!((taken[0], distinct.len()), (1, taken.len()));
        assert!(taken.is_sorted());
    }

    pub(super) async fn whoever_writes_waits_for_their_turn(place: Place) {
        // Another program is in the middle of a deed for longer than a database may be silent.
        let tx = place.raw.begin().await.unwrap();
        tx.execute_unprepared("UPDATE writer SET turns = turns + 1").await.unwrap();
        let writing: Vec<_> = (1..=2_u8)
            .map(|n| {
                let store = place.store.clone();
                tokio::spawn(async move { one(&store, deed([add(n.into(), 7, md5(n))])).await })
            })
            .collect();
        if matches!(place.address, Address::Postgres(_)) {
            // Numbers are given meanwhile: here several write at once.
            tokio::time::sleep(Duration::from_millis(200)).await;
            assert_eq!(place.store.take_numbers(3).await.unwrap(), 1);
            assert!(writing.iter().all(|one| !one.is_finished()));
        }
        tokio::time::sleep(Duration::from_secs(6)).await;
        tx.commit().await.unwrap();
        for one in writing {
            one.await.unwrap().unwrap();
        }
    }

    pub(super) async fn a_fingerprint_stands_once_on_a_list(place: Place) {
        let s = &place.store;
        one(s, deed([add(1, 7, pdq(1)), add(2, 7, md5(1)), add(3, 8, pdq(1))])).await.unwrap();
        let taken = Err(Refused::Taken { kind: PaperKind::Entry });
        assert_eq!(one(s, deed([add(4, 7, pdq(1))])).await, taken);
        assert_eq!(one(s, deed([add(5, 9, pdq(2)), add(6, 9, pdq(2))])).await, taken, "twice in one deed");
        assert!(matches!(one(s, deed([add(1, 9, pdq(3))])).await, Err(Refused::Moved { found: 1, .. })));
        let found = s.entries_with(&[pdq(1), pdq(2), md5(1)]).await.unwrap();
        let mut at: Vec<_> = found.iter().map(|row| (row.number, row.bank, row.no)).collect();
        at.sort_unstable();
        assert_eq!(at, [(1, 7, 1), (2, 7, 1), (3, 8, 1)]);
        assert_eq!(found.iter().find(|row| row.number == 2).unwrap().fingerprint, md5(1));
        assert!(holds(s).await);
    }

    pub(super) async fn a_lot_leaves_what_is_there_and_an_entry_of_it_gets_a_text_of_its_own(place: Place) {
        let s = &place.store;
        one(s, deed([add(1, 7, pdq(5))])).await.unwrap();
        let many: Vec<Fingerprint> = (0..1_000).map(pdq).chain([pdq(3)]).collect();
        let done = one(s, deed([lot(100, 7, many)])).await.unwrap();
        assert_eq!(done.entered, 999, "one stood there, one came twice");
        let lots = s.lots(Some(7), 0, 10).await.unwrap();
        assert_eq!((lots[0].number, lots[0].room, lots[0].entries, lots[0].no), (100, 1_001, 999, 1));
        assert!(s.lots(Some(8), 0, 10).await.unwrap().is_empty());
        let rows = s.entries_between(100, 1_101, 5).await.unwrap();
        assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [101, 102, 103, 104, 105]);
        assert!(rows.iter().all(|row| row.body.is_none() && row.no == 1));

        assert!(matches!(one(s, deed([next(103, 2)])).await, Err(Refused::Moved { expected: 2, found: 1, .. })));
        one(s, deed([next_of_lot(103, 1)])).await.unwrap();
        one(s, deed([next(103, 2)])).await.unwrap();
        let told = s.entries_told(7, 1, 10).await.unwrap();
        assert_eq!(told.len(), 1);
        assert_eq!((told[0].number, told[0].no, told[0].fingerprint), (103, 3, pdq(2)));
        assert_eq!(told[0].body, Some(json!({ "level": "C", "at": 2 })));

        let body = json!({ "level": "B", "vouched": true });
        let change = |expected| EntryChange::NextLot { number: 100, expected, told: 1, body: body.clone() };
        assert!(one(s, deed([change(2)])).await.is_err());
        one(s, deed([change(1)])).await.unwrap();
        let stands = s.lot(100).await.unwrap().unwrap();
        assert_eq!((stands.no, stands.body), (2, body));
        assert_eq!(s.lot(101).await.unwrap(), None);
        assert!(holds(s).await);
    }

    pub(super) async fn a_lot_and_an_entry_of_it_do_not_move_past_each_other(place: Place) {
        let s = &place.store;
        one(s, deed([lot(100, 7, (0..50).map(pdq).collect())])).await.unwrap();
        let moved = |expected, found| Err(Refused::Moved { kind: PaperKind::Lot, id: "100".into(), expected, found });
        assert!(matches!(one(s, deed([next(103, 1)])).await, Err(Refused::Unfit { .. })), "whose text was it?");
        // The entry is first: who read the lot before does not know of it.
        one(s, deed([next_of_lot(103, 1)])).await.unwrap();
        assert_eq!(one(s, deed([next_lot(1, 0)])).await, moved(0, 1));
        one(s, deed([next_lot(1, 1)])).await.unwrap();
        // The lot is first: who read the entry by it does not know what it says now.
        assert_eq!(one(s, deed([next_of_lot(104, 1)])).await, moved(1, 2));
        one(s, deed([next_of_lot(104, 2)])).await.unwrap();
        assert!(matches!(
            one(s, deed([next_of_lot(104, 2)])).await,
            Err(Refused::Moved { kind: PaperKind::Entry, .. })
        ));
        assert!(holds(s).await);
    }

    pub(super) async fn those_of_one_batch_do_not_either(place: Place) {
        let s = &place.store;
        one(s, deed([lot(100, 7, (0..50).map(pdq).collect())])).await.unwrap();
        let moved = |expected, found| Err(Refused::Moved { kind: PaperKind::Lot, id: "100".into(), expected, found });
        let outcomes = write(s, &[deed([next_of_lot(103, 1)]), deed([next_lot(1, 0)]), deed([next_lot(1, 1)])]).await;
        assert_eq!((outcomes[0].is_ok(), &outcomes[1], outcomes[2].is_ok()), (true, &moved(0, 1), true));
        let outcomes =
            write(s, &[deed([next_lot(2, 1)]), deed([next_of_lot(104, 2)]), deed([next_of_lot(104, 3)])]).await;
        assert_eq!((outcomes[0].is_ok(), &outcomes[1], outcomes[2].is_ok()), (true, &moved(2, 3), true));
        assert!(holds(s).await);
    }

    pub(super) async fn what_cannot_be_a_lot_is_refused(place: Place) {
        let s = &place.store;
        let over: Vec<Fingerprint> = (0..=u32::try_from(LARGEST_LOT).unwrap()).map(pdq).collect();
        for bad in [lot(1, 7, vec![]), lot(1, 7, over), add(0, 7, pdq(1)), add(u64::MAX, 7, pdq(1))] {
            assert!(matches!(one(s, deed([bad])).await, Err(Refused::Unfit { .. })));
        }
        assert!(
            matches!(one(s, deed([next(9, 0)])).await, Err(Refused::Unfit { .. })),
            "there is nothing to go on from"
        );
    }

    pub(super) async fn what_was_done_to_lists_is_followed(place: Place) {
        let s = &place.store;
        one(s, deed([add(1, 7, pdq(1))])).await.unwrap();
        one(s, Deed::new("ada", "report.saved", PaperKind::Report, "R1.DE")).await.unwrap();
        one(s, deed([next(1, 1)])).await.unwrap();
        one(s, Deed::new("ada", "report.saved", PaperKind::Report, "R1.DE")).await.unwrap();
        let all = s.follow(0, 10).await.unwrap();
        assert_eq!(all.acts.iter().map(|act| act.seq).collect::<Vec<_>>(), [1, 3]);
        assert_eq!(all.through, 4);
        let first = s.follow(0, 1).await.unwrap();
        assert_eq!((first.acts.len(), first.through), (1, 1));
        let none = s.follow(4, 10).await.unwrap();
        assert_eq!((none.acts.len(), none.through), (0, 4));
        assert!(all.acts[1].wrote.contains_key("entry/1/2"), "{:?}", all.acts[1].wrote);
    }

    pub(super) async fn every_kind_of_tampering_with_lists_is_found(place: Place) {
        let s = &place.store;
        one(s, deed([add(1, 7, pdq(5)), lot(100, 7, (0..50).map(pdq).collect())])).await.unwrap();
        one(s, deed([next_of_lot(103, 1), next(1, 1)])).await.unwrap();
        one(s, deed([next_lot(1, 1)])).await.unwrap();
        let triggers: &[&str] = match place.address {
            Address::File(_) => &[
                "DROP TRIGGER lot_fixed",
                "DROP TRIGGER lot_no_delete",
                "DROP TRIGGER lot_before_no_update",
                "DROP TRIGGER lot_before_no_delete",
                "DROP TRIGGER entry_fixed",
                "DROP TRIGGER entry_no_delete",
                "DROP TRIGGER entry_before_no_update",
                "DROP TRIGGER entry_before_no_delete",
            ],
            Address::Postgres(_) => &[
                "DROP TRIGGER lot_fixed ON lot",
                "DROP TRIGGER lot_before_fixed ON lot_before",
                "DROP TRIGGER entry_fixed ON entry",
                "DROP TRIGGER entry_before_fixed ON entry_before",
            ],
        };
        let fixed = [
            "UPDATE entry SET bank = 8 WHERE number = 104",
            "DELETE FROM entry WHERE number = 104",
            "UPDATE lot SET entries = 48",
            "DELETE FROM lot",
            "UPDATE entry_before SET body = '{}'",
            "DELETE FROM lot_before",
        ];
        for sql in fixed {
            assert!(place.raw.execute_unprepared(sql).await.is_err(), "{sql}");
        }
        for sql in triggers {
            place.raw.execute_unprepared(sql).await.unwrap();
        }
        let acts: &[(&str, &str, &str)] = &[
            (
                "entry",
                "UPDATE entry SET body = '{}' WHERE number = 103",
                "the text of version 2 of entry 103 was altered",
            ),
            ("entry", "UPDATE entry SET bank = 8 WHERE number = 103", "version 2 of entry 103 stands on another list"),
            (
                "entry",
                "UPDATE entry SET code = (SELECT code FROM entry WHERE number = 105), bank = 9 WHERE number = 1",
                "version 2 of entry 1 stands on another list",
            ),
            ("entry", "UPDATE entry SET bank = 8 WHERE number = 110", "lot 100 put 49 fingerprints on its list; 48"),
            ("entry", "DELETE FROM entry WHERE number = 110", "lot 100 put 49 fingerprints on its list; 48"),
            ("entry", "UPDATE entry SET kind = 2 WHERE number = 110", "lot 100 put 49 fingerprints on its list; 49"),
            (
                "entry",
                "INSERT INTO entry (number, bank, kind, code, no) SELECT 900, 7, 2, code, 1 FROM entry WHERE number = 110",
                "1 fingerprints stand on lists that no entry speaks of",
            ),
            (
                "entry",
                "INSERT INTO entry (number, bank, kind, code, no, body) SELECT 900, 7, 2, code, 1, '{}' FROM entry WHERE number = 110",
                "versions of lots and entries are stored, but entries speak of",
            ),
            ("entry", "UPDATE entry SET body = NULL WHERE number = 103", "version 2 of entry 103 is missing"),
            ("lot", "UPDATE lot SET body = '{}'", "the text of version 2 of lot 100 was altered"),
            ("lot", "UPDATE lot SET entries = 48", "version 1 of lot 100 was filed elsewhere"),
            ("lot", "UPDATE lot SET bank = 8", "was filed elsewhere"),
            ("lot", "DELETE FROM lot", "version 1 of lot 100 is missing"),
            ("lot_before", "UPDATE lot_before SET body = '{}'", "the text of version 1 of lot 100 was altered"),
            ("entry_before", "DELETE FROM entry_before", "version 1 of entry 1 is missing"),
        ];
        for (table, does, words) in acts {
            place.raw.execute_unprepared(&format!("CREATE TABLE aside AS SELECT * FROM {table}")).await.unwrap();
            place.raw.execute_unprepared(does).await.unwrap();
            let report = s.verify_journal(Book::Journal, &verifier(), None, |_, _| ()).await.unwrap();
            let told: Vec<String> = report.breaks.iter().map(ToString::to_string).collect();
            assert!(told.iter().any(|told| told.contains(words)), "{does}: {told:#?}");
            for sql in [
                format!("DELETE FROM {table}"),
                format!("INSERT INTO {table} SELECT * FROM aside"),
                "DROP TABLE aside".into(),
            ] {
                place.raw.execute_unprepared(&sql).await.unwrap();
            }
            assert!(holds(s).await, "{does} was undone");
        }
        println!("{} kinds of tampering with lists, all found", acts.len());
    }
}
