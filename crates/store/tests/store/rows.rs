//! The second wall: PostgreSQL itself shows a question, and lets a deed write, the rows of the members that it names and no
//! others. For a superuser's connection as well as for an ordinary owner's, and for a question that forgets its condition.

use alliance::register::PaperKind;
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction, TransactionTrait};
use serde_json::json;
use store::Store;
use store::work::{AnswerChange, Deed, PaperChange, PaperFilter, View};

use crate::place::{Address, at, closed, journal, postgres, signer};

const TABLES: [&str; 6] = ["paper", "paper_before", "answer", "edit", "act", "closed_act"];

async fn filled(store: &Store) {
    for member in ["DE", "RS"] {
        let id = format!("R1.{member}");
        for n in 0..2 {
            let mut paper = PaperChange::new(PaperKind::Report, &id, "draft", &json!({ "n": n }));
            (paper.expected, paper.member) = (n, Some(member.to_owned()));
            let mut deed = Deed::new("writer", "report.saved", PaperKind::Report, &id).of(Some(member)).with(paper);
            deed.answers.push(AnswerChange { field: "f".into(), base: n, value: json!(n) });
            store
                .write(at("2026-01-01T00:00:00Z"), &[deed], [&journal(), &closed()], &signer())
                .await
                .unwrap()
                .outcomes[0]
                .as_ref()
                .unwrap();
        }
        let shut = Deed::new("officer", "hold.looked-at", PaperKind::Hold, "h").closed().of(Some(member));
        store.write(at("2026-01-01T00:00:00Z"), &[shut], [&journal(), &closed()], &signer()).await.unwrap();
    }
    let nobodys = PaperChange::new(PaperKind::Round, "R1", "open", &json!({}));
    let deed = Deed::new("writer", "round.opened", PaperKind::Round, "R1").with(nobodys);
    store.write(at("2026-01-01T00:00:00Z"), &[deed], [&journal(), &closed()], &signer()).await.unwrap();
}

/// A transaction as the store begins it.
async fn looking(db: &DatabaseConnection, steps_down: bool, view: Option<&str>) -> DatabaseTransaction {
    let tx = db.begin().await.unwrap();
    if steps_down {
        tx.execute_unprepared("SET LOCAL ROLE accord_desk").await.unwrap();
    }
    if let Some(view) = view {
        tx.execute_unprepared(&format!("SELECT set_config('accord.view', '{view}', true)")).await.unwrap();
    }
    tx
}

/// The members of whatever a table shows to a question without any condition.
async fn members(tx: &DatabaseTransaction, table: &str) -> Vec<String> {
    let text = format!("SELECT DISTINCT COALESCE(member, '-') AS m FROM {table} ORDER BY 1");
    let statement = sea_orm::Statement::from_string(sea_orm::DbBackend::Postgres, text);
    let rows = tx.query_all_raw(statement).await.unwrap();
    rows.iter().map(|r| r.try_get("", "m").unwrap()).collect()
}

async fn the_wall_holds(store: &Store, db: &DatabaseConnection, steps_down: bool) {
    filled(store).await;
    for table in TABLES {
        let seen = async |view| members(&looking(db, steps_down, view).await, table).await.join(" ");
        assert_eq!(seen(Some("DE")).await, "DE", "{table}");
        assert_eq!(seen(Some("DE,RS")).await, "DE RS", "{table}");
        assert_eq!(seen(Some("PT")).await, "", "{table}");
        assert_eq!(seen(Some("")).await, "", "{table}");
        assert_eq!(seen(None).await, "", "{table}: a question that names nobody sees nothing");
        let all = if matches!(table, "paper" | "act") { "- DE RS" } else { "DE RS" };
        assert_eq!(seen(Some("*")).await, all, "{table}");
    }
    let into_paper = "INSERT INTO paper (kind, id, no, member, state, at, actor, body) VALUES ('report', 'X', 1, 'RS', 'draft', 0, 'x', '{}')";
    let into_answer =
        "INSERT INTO answer (report, field, member, no, value, actor, at) VALUES ('R1.RS', 'g', 'RS', 1, '0', 'x', 0)";
    let into_edit = "INSERT INTO edit (seq, report, member, field, no, value, actor, at) VALUES (1, 'R1.RS', 'RS', 'g', 1, '0', 'x', 0)";
    for sql in [into_paper, into_answer, into_edit, "UPDATE paper SET member = 'RS' WHERE id = 'R1.DE'"] {
        let tx = looking(db, steps_down, Some("DE")).await;
        let refused = tx.execute_unprepared(sql).await.unwrap_err().to_string();
        assert!(refused.contains("row-level security"), "{sql}: {refused}");
    }
    for sql in [
        "UPDATE paper SET body = '{}' WHERE id = 'R1.RS'",
        "UPDATE answer SET value = '1'  WHERE report = 'R1.RS'",
        "DELETE FROM answer WHERE report = 'R1.RS'",
    ] {
        let tx = looking(db, steps_down, Some("DE")).await;
        assert_eq!(tx.execute_unprepared(sql).await.unwrap().rows_affected(), 0, "{sql}");
    }
    // What stands is what stood.
    let (papers, _) = store.papers(&View::All, PaperKind::Report, &PaperFilter::default()).await.unwrap();
    assert_eq!(papers.iter().map(|p| p.body["n"].as_i64().unwrap()).collect::<Vec<_>>(), [1, 1]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn for_a_superusers_connection() {
    let place = postgres().await;
    the_wall_holds(&place.store, &place.raw, true).await;
    // Stepping down also takes away what nobody may do to what was written.
    for sql in [
        "UPDATE act SET actor = ''",
        "DELETE FROM act",
        "DELETE FROM closed_act",
        "DELETE FROM edit",
        "UPDATE version SET body = ''",
        "DELETE FROM paper_before",
    ] {
        let refused = looking(&place.raw, true, Some("*")).await.execute_unprepared(sql).await.unwrap_err().to_string();
        assert!(refused.contains("permission denied"), "{sql}: {refused}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn for_an_ordinary_owner() {
    let place = postgres().await;
    let Address::Postgres(url) = &place.address else { unreachable!() };
    let name = format!("owner_{}", std::process::id());
    for sql in [format!("CREATE ROLE {name} LOGIN NOSUPERUSER"), format!("CREATE DATABASE {name} OWNER {name}")] {
        place.raw.execute_unprepared(&sql).await.unwrap();
    }
    let (scheme, rest) = url.split_once("://").unwrap();
    let (host, query) = (rest.split_once('@').unwrap().1.split_once('/').unwrap().0, url.split_once('?').unwrap().1);
    let url = format!("{scheme}://{name}@{host}/{name}?{query}");
    let store = Store::postgres(&url).await.unwrap();
    let raw = Database::connect(&url).await.unwrap();
    the_wall_holds(&store, &raw, false).await;
    store.close().await.unwrap();
    raw.close().await.unwrap();
    for sql in [format!("DROP DATABASE {name}"), format!("DROP ROLE {name}")] {
        place.raw.execute_unprepared(&sql).await.unwrap();
    }
}
