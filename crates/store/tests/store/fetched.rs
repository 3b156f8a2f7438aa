//! What is kept of lists that are fetched: it moves with the deed or not at all, and what is taken away is gone.

use std::time::Duration;

use alliance::detection::Fingerprint;
use alliance::register::PaperKind;
use sea_orm::{ConnectionTrait, TransactionTrait};
use serde_json::json;
use store::work::{Deed, EntryChange, FetchChange, Refused};

use crate::place::Place;
use crate::work::{WHEN, one, try_write};

on_both!(
    a_place_moves_with_its_deed_and_of_two_one_goes_on,
    rows_come_with_their_place_or_not_at_all,
    rows_stand_for_entries_that_are_there,
    a_login_that_is_taken_away_is_gone
);

fn deed(fetched: impl IntoIterator<Item = FetchChange>) -> Deed {
    let mut deed = Deed::new("accord", "source.fetched", PaperKind::Source, "b7");
    deed.fetched.extend(fetched);
    deed
}

fn progress(turn: u64, at: u64) -> FetchChange {
    FetchChange::Progress { source: 9, turn, body: json!({ "at": at }) }
}

fn came(rows: &[(&str, u64)]) -> FetchChange {
    FetchChange::Came { source: 9, rows: rows.iter().map(|(row, entry)| ((*row).to_owned(), *entry)).collect() }
}

mod checks {
    use super::*;

    pub(super) async fn a_place_moves_with_its_deed_and_of_two_one_goes_on(place: Place) {
        let s = &place.store;
        assert_eq!(s.fetch_progress(9).await.unwrap(), None);
        one(s, deed([progress(0, 1)])).await.unwrap();
        assert!(matches!(
            one(s, deed([progress(0, 5)])).await,
            Err(Refused::Moved { kind: PaperKind::Source, found: 1, .. })
        ));
        one(s, deed([progress(1, 2)])).await.unwrap();
        assert!(!s.keep_progress(9, 1, &json!({ "at": 7 })).await.unwrap(), "somebody was quicker");
        assert!(s.keep_progress(9, 2, &json!({ "at": 3 })).await.unwrap());
        assert_eq!(s.fetch_progress(9).await.unwrap(), Some((3, json!({ "at": 3 }))));
        // What else is in a deed that is behind does not happen either.
        let mut late = deed([came(&[("1/a", 4)]), progress(2, 9)]);
        late.entries.push(EntryChange::Add {
            number: 4,
            bank: 7,
            fingerprint: Fingerprint::Md5([1; 16]),
            body: json!({}),
        });
        assert!(one(s, late).await.is_err());
        assert!(s.entries_numbered(&[4]).await.unwrap().is_empty() && s.came_as(&[4]).await.unwrap().is_empty());
    }

    pub(super) async fn rows_come_with_their_place_or_not_at_all(place: Place) {
        let s = &place.store;
        one(s, deed([progress(0, 1)])).await.unwrap();
        // Somebody moves the place, and is done while a page is being written.
        let tx = place.raw.begin().await.unwrap();
        tx.execute_unprepared("UPDATE fetching SET turn = turn + 1").await.unwrap();
        let mut page = deed([came(&[("1/a", 4)]), progress(1, 9)]);
        let (number, fingerprint) = (4, Fingerprint::Md5([1; 16]));
        page.entries.push(EntryChange::Add { number, bank: 7, fingerprint, body: json!({}) });
        let store = s.clone();
        let writing = tokio::spawn(async move { try_write(&store, WHEN, &[page]).await });
        tokio::time::sleep(Duration::from_millis(300)).await;
        tx.commit().await.unwrap();
        let written = writing.await.unwrap();
        assert!(!matches!(&written, Ok(written) if written.outcomes[0].is_ok()), "{written:?}");
        assert!(s.entries_numbered(&[4]).await.unwrap().is_empty() && s.came_as(&[4]).await.unwrap().is_empty());
        assert_eq!(s.fetch_progress(9).await.unwrap(), Some((2, json!({ "at": 1 }))));
    }

    pub(super) async fn rows_stand_for_entries_that_are_there(place: Place) {
        let s = &place.store;
        let many: Vec<Fingerprint> =
            (0..1_200_u32).map(|n| Fingerprint::Sha256([n.to_be_bytes(); 8].concat().try_into().unwrap())).collect();
        let mut first = deed([]);
        first.entries.push(EntryChange::Add { number: 5, bank: 7, fingerprint: many[3], body: json!({}) });
        one(s, first).await.unwrap();
        let names: Vec<String> = (0..many.len()).map(|n| format!("1/{n}")).collect();
        let rows: Vec<(&str, u64)> = names.iter().map(String::as_str).zip(101..).collect();
        let mut next = deed([came(&rows)]);
        next.entries.push(EntryChange::AddLot { number: 100, bank: 7, fingerprints: many, body: json!({}) });
        assert_eq!(one(s, next).await.unwrap().entered, 1_199);
        let found = s.came_by(9, &names).await.unwrap();
        assert_eq!(found.len(), 1_199, "what stood there before came by nobody");
        assert!(!found.iter().any(|one| one.entry == 104));
        assert!(s.came_by(8, &names).await.unwrap().is_empty());
        let twice = came(&[("1/7", 108), ("2/7", 108), ("2/8", 109)]);
        one(s, deed([FetchChange::Gone { source: 9, rows: vec!["1/7".into(), "1/8".into()] }, twice])).await.unwrap();
        let mut of: Vec<String> = s.came_as(&[108, 109]).await.unwrap().into_iter().map(|one| one.row).collect();
        of.sort();
        assert_eq!(of, ["1/7", "2/7", "2/8"]);
    }

    pub(super) async fn a_login_that_is_taken_away_is_gone(place: Place) {
        let s = &place.store;
        let login =
            |sealed: Option<&str>| FetchChange::Login { place: "source/9".into(), sealed: sealed.map(str::to_owned) };
        one(s, deed([login(Some("sealed-once"))])).await.unwrap();
        one(s, deed([login(Some("sealed-twice"))])).await.unwrap();
        assert_eq!(s.login("source/9").await.unwrap().as_deref(), Some("sealed-twice"));
        assert_eq!(s.login("source/8").await.unwrap(), None);
        one(s, deed([login(None)])).await.unwrap();
        assert_eq!(s.login("source/9").await.unwrap(), None);
        let db = &place.raw;
        for table in ["act", "paper", "paper_before", "login", "fetching"] {
            let rows = db
                .query_all_raw(sea_orm::Statement::from_string(
                    db.get_database_backend(),
                    format!("SELECT * FROM {table}"),
                ))
                .await
                .unwrap();
            assert!(!format!("{rows:?}").contains("sealed-"), "{table}");
        }
    }
}
