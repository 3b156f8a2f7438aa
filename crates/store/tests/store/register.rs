//! The register: versions, lists, and the log that proves them.

use alliance::register::{Kind, Record, RecordId};
use jiff::civil::date;
use sea_orm::ConnectionTrait;
use serde_json::json;
use store::{By, Change, Filter, Sort, Store};
use vault::note::VerifierKey;

use crate::place::{Address, Place, at, key, signer};

on_both!(
    the_same_record_is_stored_once,
    a_change_becomes_a_version_and_the_old_one_stays,
    a_day_shows_what_was_known_on_it,
    filters_find_what_they_name,
    words_are_found_without_their_accents,
    pages_cut_a_list_without_losing_any,
    tallies_count_records_and_members,
    the_database_refuses_to_change_the_log,
    an_untouched_log_verifies,
    every_kind_of_tampering_is_found,
    any_changed_character_is_found,
    a_log_cut_off_at_its_end_is_found_by_the_checkpoint_outside,
    writers_take_turns,
    the_clock_never_runs_backwards_in_the_log,
);

fn statement(id: &str, member: &str, goal: &str, summary: &str) -> Change {
    let body =
        json!({ "member": member, "goal": goal, "target": "T1", "standing": "public-source", "summary": summary });
    Change { record: Record { kind: Kind::Commitment, id: RecordId::new(id).unwrap(), body }, reason: "a test".into() }
}

async fn add(store: &Store, when: &str, changes: &[Change]) -> store::Appended {
    store.append(at(when), "tester", changes, &signer()).await.unwrap()
}

/// Three members, four promises, one amended.
async fn filled(store: &Store) {
    let first = [
        statement("C1", "DE", "G1", "Train a victim identification unit"),
        statement("C2", "FR", "G1", "Créer une unité spécialisée"),
        statement("C3", "DE", "G7", "Publish removal times each year"),
    ];
    add(store, "2020-01-01T12:00:00Z", &first).await;
    add(store, "2021-01-01T12:00:00Z", &[statement("C1", "DE", "G1", "Train two victim identification units")]).await;
    let many = Change {
        record: Record {
            kind: Kind::Campaign,
            id: RecordId::new("say-no").unwrap(),
            body: json!({ "name": "Say no", "members": ["DE", "PL"], "goal": "G4", "target": "T3" }),
        },
        reason: "a test".into(),
    };
    add(store, "2022-01-01T12:00:00Z", &[many]).await;
}

fn wants(kind: Kind) -> Filter {
    Filter { kind: vec![kind], ..Filter::default() }
}

mod checks {
    use super::*;

    pub(super) async fn the_same_record_is_stored_once(place: Place) {
        let change = statement("C1", "DE", "G1", "Train");
        let first = add(&place.store, "2020-01-01T00:00:00Z", std::slice::from_ref(&change)).await;
        assert_eq!((first.created, first.amended, first.unchanged, first.size), (1, 0, 0, 1));
        let again = add(&place.store, "2020-01-02T00:00:00Z", &[change]).await;
        assert_eq!((again.created, again.amended, again.unchanged, again.size), (0, 0, 1, 1));
        assert_eq!(again.note, first.note);
    }

    pub(super) async fn a_change_becomes_a_version_and_the_old_one_stays(place: Place) {
        filled(&place.store).await;
        let now = place.store.moment(None).await.unwrap();
        let history = place.store.history(&now, Kind::Commitment, "C1").await.unwrap();
        let texts: Vec<_> = history.iter().map(|v| (v.version, v.body["summary"].as_str().unwrap())).collect();
        assert_eq!(texts, [(1, "Train a victim identification unit"), (2, "Train two victim identification units")]);
        assert_eq!(history[1].actor, "tester");
        assert_eq!(history[1].reason, "a test");
        let every = Filter { every_version: true, sort: Sort::Newest, ..wants(Kind::Commitment) };
        let every = place.store.list(&now, &every, None).await.unwrap();
        assert_eq!(every.items.iter().filter(|v| v.id.as_str() == "C1").count(), 2, "what was amended is listed, too");
        assert!(every.items.windows(2).all(|w| w[0].seq > w[1].seq));
        let current = place.store.get(&now, Kind::Commitment, "C1").await.unwrap().unwrap();
        assert_eq!(current.version, 2);
        assert!(place.store.get(&now, Kind::Commitment, "C9").await.unwrap().is_none());
        // The same record twice in one append becomes two versions.
        let twice = [statement("C4", "FR", "G1", "one"), statement("C4", "FR", "G1", "two")];
        let done = add(&place.store, "2023-01-01T00:00:00Z", &twice).await;
        assert_eq!((done.created, done.amended), (1, 1));
        assert!(place.store.verify(&key(), None, |_, _| ()).await.unwrap().holds());
    }

    pub(super) async fn a_day_shows_what_was_known_on_it(place: Place) {
        filled(&place.store).await;
        let summary = async |day| {
            let moment = place.store.moment(Some(day)).await.unwrap();
            let found = place.store.list(&moment, &wants(Kind::Commitment), None).await.unwrap();
            (moment.size, found.items.iter().map(|s| s.body["summary"].as_str().unwrap().to_owned()).next())
        };
        assert_eq!(summary(date(2019, 12, 31)).await, (0, None));
        assert_eq!(summary(date(2020, 1, 1)).await, (3, Some("Train a victim identification unit".into())));
        assert_eq!(summary(date(2020, 12, 31)).await, (3, Some("Train a victim identification unit".into())));
        assert_eq!(summary(date(2021, 1, 1)).await, (4, Some("Train two victim identification units".into())));
        assert_eq!(summary(date(9999, 12, 31)).await.0, 5);
    }

    pub(super) async fn filters_find_what_they_name(place: Place) {
        filled(&place.store).await;
        let now = place.store.moment(None).await.unwrap();
        let ids = async |filter: Filter| {
            let found = place.store.list(&now, &filter, None).await.unwrap();
            assert_eq!(found.total, found.items.len() as u64);
            found.items.iter().map(|s| s.id.as_str().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(ids(Filter { member: Some("DE".into()), ..Filter::default() }).await, ["say-no", "C1", "C3"]);
        assert_eq!(ids(Filter { member: Some("PL".into()), ..Filter::default() }).await, ["say-no"]);
        assert_eq!(ids(Filter { member: Some("%".into()), ..Filter::default() }).await, [""; 0]);
        assert_eq!(ids(Filter { goal: Some("G1".into()), ..wants(Kind::Commitment) }).await, ["C1", "C2"]);
        assert_eq!(ids(Filter { target: Some("T3".into()), ..Filter::default() }).await, ["say-no"]);
        assert_eq!(ids(Filter { standing: Some("official-form".into()), ..Filter::default() }).await, [""; 0]);
        assert_eq!(ids(Filter { sort: Sort::OwnDescending, ..wants(Kind::Commitment) }).await, ["C3", "C2", "C1"]);
        assert_eq!(ids(Filter { sort: Sort::Newest, ..Filter::default() }).await, ["say-no", "C1", "C3", "C2"]);
    }

    pub(super) async fn words_are_found_without_their_accents(place: Place) {
        filled(&place.store).await;
        let now = place.store.moment(None).await.unwrap();
        let ids = async |text: &str| {
            let filter = Filter { text: Some(text.into()), ..Filter::default() };
            let found = place.store.list(&now, &filter, None).await.unwrap();
            found.items.iter().map(|s| s.id.as_str().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(ids("unite specialisee").await, ["C2"]);
        assert_eq!(ids("Unité SPÉCIAL").await, ["C2"]);
        assert_eq!(ids("victim unit").await, ["C1"]);
        assert_eq!(ids("two").await, ["C1"]);
        // The word stood in the first version of C1 only.
        assert_eq!(ids("train a").await, [""; 0]);
        assert_eq!(ids("nothing like it").await, [""; 0]);
        for odd in ["\"", "'", "AND", "NEAR(", "a*b", "- -", ":", "&", "!", "(", "\u{0}", "日本"] {
            ids(odd).await;
        }
    }

    pub(super) async fn pages_cut_a_list_without_losing_any(place: Place) {
        let many: Vec<Change> =
            (0..257).map(|n| statement(&format!("C{n:04}"), "DE", "G1", &format!("promise {n}"))).collect();
        add(&place.store, "2020-01-01T00:00:00Z", &many).await;
        let now = place.store.moment(None).await.unwrap();
        let mut seen = Vec::new();
        for page in 1.. {
            let filter = Filter { page, per_page: 100, ..wants(Kind::Commitment) };
            let part = place.store.list(&now, &filter, None).await.unwrap();
            assert_eq!(part.total, 257);
            if part.items.is_empty() {
                break;
            }
            seen.extend(part.items.into_iter().map(|s| s.id.as_str().to_owned()));
        }
        assert_eq!(seen, (0..257).map(|n| format!("C{n:04}")).collect::<Vec<_>>());
        let changes = place.store.changes(&now, 2, 100).await.unwrap();
        assert_eq!((changes.items[0].seq, changes.items.len(), changes.total), (157, 100, 257));
        let far = Filter { page: u32::MAX, per_page: 1_000, ..wants(Kind::Commitment) };
        assert!(place.store.list(&now, &far, None).await.unwrap().items.is_empty());
    }

    pub(super) async fn tallies_count_records_and_members(place: Place) {
        filled(&place.store).await;
        let now = place.store.moment(None).await.unwrap();
        let by_goal = place.store.tally(&now, &Filter::default(), By::Goal).await.unwrap();
        assert_eq!((by_goal["G1"].records, by_goal["G1"].members), (2, 2));
        assert_eq!((by_goal["G4"].records, by_goal["G4"].members), (1, 2));
        let by_member = place.store.tally(&now, &Filter::default(), By::Member).await.unwrap();
        assert_eq!((by_member["DE"].records, by_member["PL"].records), (3, 1));
    }

    pub(super) async fn the_database_refuses_to_change_the_log(place: Place) {
        filled(&place.store).await;
        for sql in [
            "UPDATE version SET body = '{}' WHERE seq = 1",
            "DELETE FROM version WHERE seq = 1",
            "UPDATE event SET at = 0",
            "DELETE FROM event WHERE seq = 5",
        ] {
            let refused = place.raw.execute_unprepared(sql).await.unwrap_err().to_string();
            assert!(refused.contains("append-only") || refused.contains("immutable"), "{sql}: {refused}");
        }
    }

    pub(super) async fn an_untouched_log_verifies(place: Place) {
        let empty = place.store.verify(&key(), None, |_, _| ()).await.unwrap();
        assert!(empty.holds(), "{empty:?}");
        filled(&place.store).await;
        let note = place.store.checkpoint().await.unwrap().unwrap();
        let mut told = Vec::new();
        let report = place.store.verify(&key(), Some(&note), |done, all| told.push((done, all))).await.unwrap();
        assert!(report.holds(), "{report:?}");
        assert_eq!(report.events, 5);
        // Three appends, and the checkpoint kept outside.
        assert_eq!(report.checkpoints, 4);
        assert_eq!(told.last(), Some(&(5, 5)));
        let other = VerifierKey::of("accord.test", &vault::SigningKey::from_bytes(&[8; 32]));
        assert!(!place.store.verify(&other, None, |_, _| ()).await.unwrap().holds());
    }

    /// Whoever can write into the file can also drop its triggers.
    async fn unguard(place: &Place) {
        let triggers: &[&str] = match place.address {
            Address::File(_) => &[
                "PRAGMA foreign_keys = OFF",
                "DROP TRIGGER event_no_update",
                "DROP TRIGGER event_no_delete",
                "DROP TRIGGER version_no_update",
                "DROP TRIGGER version_no_delete",
            ],
            Address::Postgres(_) => &[
                "DROP TRIGGER event_fixed ON event",
                "DROP TRIGGER version_fixed ON version",
                "ALTER TABLE version DROP CONSTRAINT version_seq_fkey",
                "ALTER TABLE outbox DROP CONSTRAINT outbox_seq_fkey",
                "ALTER TABLE facet DROP CONSTRAINT facet_seq_fkey",
            ],
        };
        for sql in triggers {
            place.raw.execute_unprepared(sql).await.unwrap();
        }
    }

    pub(super) async fn every_kind_of_tampering_is_found(place: Place) {
        filled(&place.store).await;
        unguard(&place).await;
        // What is done, what undoes it, and the words by which it is reported.
        let acts: [(&[&str], &[&str], &str); 10] = [
            (
                &["UPDATE version SET body = '{\"member\":\"FR\"}' WHERE seq = 2"],
                &[],
                "event 2: the text of version 1 of commitment C2 was altered",
            ),
            (
                &["UPDATE event SET at = at - 1 WHERE seq = 3"],
                &["UPDATE event SET at = at + 1 WHERE seq = 3"],
                "event 3",
            ),
            (
                &["UPDATE facet SET goal = 'G2' WHERE seq = 3"],
                &["UPDATE facet SET goal = 'G7' WHERE seq = 3"],
                "event 3: its record is filed under “G2” where “G7” is right",
            ),
            (
                &["UPDATE facet SET until = 3 WHERE seq = 1"],
                &["UPDATE facet SET until = 4 WHERE seq = 1"],
                "event 4: the version before it is marked as replaced by another event",
            ),
            (
                &["CREATE TABLE aside AS SELECT * FROM outbox WHERE seq = 4", "DELETE FROM outbox WHERE seq = 4"],
                &["INSERT INTO outbox SELECT * FROM aside", "DROP TABLE aside"],
                "event 4: its outbox row is missing",
            ),
            (
                &[
                    "CREATE TABLE aside AS SELECT * FROM checkpoint WHERE size = 5",
                    "DELETE FROM checkpoint WHERE size = 5",
                ],
                &["INSERT INTO checkpoint SELECT * FROM aside", "DROP TABLE aside"],
                "no checkpoint covers events 5 to 5",
            ),
            (
                &["UPDATE checkpoint SET frontier = (SELECT frontier FROM checkpoint WHERE size = 4) WHERE size = 5"],
                &[],
                "edge stored with the checkpoint over 5",
            ),
            (
                &["CREATE TABLE aside AS SELECT * FROM event WHERE seq = 2", "DELETE FROM event WHERE seq = 2"],
                &["INSERT INTO event SELECT * FROM aside", "DROP TABLE aside"],
                "events 2 to 2 are missing",
            ),
            (
                &[
                    "UPDATE event SET seq = -1 WHERE seq = 2",
                    "UPDATE event SET seq = 2 WHERE seq = 3",
                    "UPDATE event SET seq = 3 WHERE seq = -1",
                ],
                &[
                    "UPDATE event SET seq = -1 WHERE seq = 2",
                    "UPDATE event SET seq = 2 WHERE seq = 3",
                    "UPDATE event SET seq = 3 WHERE seq = -1",
                ],
                "event 2: its entry was written as event 3",
            ),
            (&["DELETE FROM version WHERE seq = 4"], &[], "event 4: version 2 of commitment C1 is missing"),
        ];
        for (does, undoes, words) in acts {
            let before = place.store.verify(&key(), None, |_, _| ()).await.unwrap();
            for sql in does {
                place.raw.execute_unprepared(sql).await.unwrap();
            }
            let report = place.store.verify(&key(), None, |_, _| ()).await.unwrap();
            let told: Vec<String> = report.breaks.iter().map(ToString::to_string).collect();
            assert!(report.broken > before.broken, "{does:?} was not found");
            assert!(told.iter().any(|t| t.contains(words)), "{does:?}: {told:#?}");
            for sql in undoes {
                place.raw.execute_unprepared(sql).await.unwrap();
            }
        }
    }

    pub(super) async fn any_changed_character_is_found(place: Place) {
        filled(&place.store).await;
        unguard(&place).await;
        let columns = [
            ("event", "leaf", "seq"),
            ("version", "body", "seq"),
            ("version", "digest", "seq"),
            ("checkpoint", "note", "size"),
        ];
        for (table, column, by) in columns {
            let read = format!("SELECT {column} AS text FROM {table} WHERE {by} = 5");
            let backend = place.raw.get_database_backend();
            let statement = |sql: String| sea_orm::Statement::from_string(backend, sql);
            let row = place.raw.query_one_raw(statement(read)).await.unwrap().unwrap();
            let text: String = row.try_get("", "text").unwrap();
            let write = async |text: &str| {
                let sql = format!("UPDATE {table} SET {column} = '{}' WHERE {by} = 5", text.replace('\'', "''"));
                place.raw.execute_raw(statement(sql)).await.unwrap();
            };
            for (at, c) in text.char_indices().filter(|(at, _)| at % 7 == 0 || *at + 4 > text.len()) {
                let flipped = char::from_u32(u32::from(c) ^ 1).filter(|c| !c.is_control()).unwrap_or('?');
                let mut altered = text.clone();
                altered.replace_range(at..at + c.len_utf8(), &flipped.to_string());
                write(&altered).await;
                let report = place.store.verify(&key(), None, |_, _| ()).await;
                assert!(report.is_ok_and(|r| !r.holds()), "{table}.{column}: “{altered}” was not found");
            }
            write(&text).await;
            assert!(place.store.verify(&key(), None, |_, _| ()).await.unwrap().holds());
        }
    }

    pub(super) async fn a_log_cut_off_at_its_end_is_found_by_the_checkpoint_outside(place: Place) {
        filled(&place.store).await;
        let note = place.store.checkpoint().await.unwrap().unwrap();
        unguard(&place).await;
        for sql in [
            "DELETE FROM outbox WHERE seq = 5",
            "DELETE FROM facet WHERE seq = 5",
            "DELETE FROM version WHERE seq = 5",
            "DELETE FROM event WHERE seq = 5",
            "DELETE FROM checkpoint WHERE size = 5",
        ] {
            place.raw.execute_unprepared(sql).await.unwrap();
        }
        // From within, the shorter log is whole: only what was given out tells.
        assert!(place.store.verify(&key(), None, |_, _| ()).await.unwrap().holds());
        let report = place.store.verify(&key(), Some(&note), |_, _| ()).await.unwrap();
        assert!(report.breaks[0].what.contains("1 were cut off"), "{report:?}");
        // A log that went on differently after the cut is found as well.
        add(&place.store, "2024-01-01T00:00:00Z", &[statement("C9", "DE", "G1", "another end")]).await;
        assert!(!place.store.verify(&key(), Some(&note), |_, _| ()).await.unwrap().holds());
        assert!(!place.store.verify(&key(), Some("not a note"), |_, _| ()).await.unwrap().holds());
    }

    pub(super) async fn writers_take_turns(place: Place) {
        let writers = (0..4).map(|w| {
            let address = place.address.clone();
            tokio::spawn(async move {
                let store = address.open().await;
                for n in 0..25 {
                    let own = statement(&format!("W{w}.{n}"), "DE", "G1", "its own");
                    let shared = statement("shared", "DE", "G1", &format!("writer {w} says {n}"));
                    add(&store, "2020-01-01T00:00:00Z", &[own, shared]).await;
                }
            })
        });
        for writer in writers.collect::<Vec<_>>() {
            writer.await.unwrap();
        }
        let now = place.store.moment(None).await.unwrap();
        assert_eq!(now.size, 200);
        assert_eq!(place.store.history(&now, Kind::Commitment, "shared").await.unwrap().len(), 100);
        let report = place.store.verify(&key(), None, |_, _| ()).await.unwrap();
        assert!(report.holds(), "{report:?}");
    }

    pub(super) async fn the_clock_never_runs_backwards_in_the_log(place: Place) {
        add(&place.store, "2022-01-01T00:00:00Z", &[statement("C1", "DE", "G1", "first")]).await;
        add(
            &place.store,
            "2021-01-01T00:00:00Z",
            &[statement("C2", "DE", "G1", "second, by a clock that was set back")],
        )
        .await;
        let now = place.store.moment(None).await.unwrap();
        assert_eq!(now.recorded, Some(at("2022-01-01T00:00:00Z")));
        assert!(place.store.verify(&key(), None, |_, _| ()).await.unwrap().holds());
    }
}
