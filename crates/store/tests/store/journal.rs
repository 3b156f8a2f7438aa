//! The journal of the working rooms: who did what, and the proof that nothing of it was changed.

use std::collections::BTreeMap;

use alliance::register::PaperKind;
use jiff::Timestamp;
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};
use store::work::{Act, ActFilter, Book, Deed, PaperChange, View};
use vault::note::{VerifierKey, open};
use vault::tree::{Frontier, leaf_hash};

use crate::place::{Address, Place, at, journal, key};
use crate::work::{WHEN, answers, deed, of, one, report, try_write, write};

on_both!(
    the_journal_is_never_changed,
    the_journal_gives_the_root_that_was_signed,
    the_journals_clock_never_runs_backwards,
    entries_are_found_by_who_and_what,
    an_untouched_journal_verifies,
    every_kind_of_tampering_with_the_journal_is_found,
);

mod checks {
    use super::*;

    pub(super) async fn the_journal_is_never_changed(place: Place) {
        let s = &place.store;
        one(s, answers("R1.DE", "DE", &[("f", 0, "x")]).with(report("R1.DE", "DE", "one"))).await.unwrap();
        let stands = s.paper(&View::All, PaperKind::Report, "R1.DE").await.unwrap().unwrap();
        one(s, deed("R1.DE", "DE").with(PaperChange::next(&stands, "draft", &json!("two")))).await.unwrap();
        for sql in [
            "UPDATE act SET actor = 'nobody' WHERE seq = 1",
            "DELETE FROM act WHERE seq = 2",
            "UPDATE edit SET value = '\"y\"'",
            "DELETE FROM edit",
            "UPDATE paper_before SET body = '{}'",
        ] {
            let refused = place.raw.execute_unprepared(sql).await.unwrap_err().to_string();
            assert!(refused.contains("append-only") || refused.contains("immutable"), "{sql}: {refused}");
        }
    }

    pub(super) async fn the_journal_gives_the_root_that_was_signed(place: Place) {
        let s = &place.store;
        let verifier = VerifierKey::of("accord.test.journal", &journal().key);
        let mut frontier = Frontier::new();
        for n in 0..5_u64 {
            let deeds: Vec<Deed> = (0..=n)
                .map(|k| {
                    let id = format!("P{n}.{k}");
                    deed(&id, "DE").with(report(&id, "DE", &id)).saying(json!({ "n": n }))
                })
                .collect();
            let written = try_write(s, WHEN, &deeds).await.unwrap();
            for (_, leaf) in s.act_leaves(frontier.len(), 1_000).await.unwrap() {
                frontier.push(leaf_hash(leaf.as_bytes()));
            }
            let signed = open(&written.journal, &verifier).unwrap();
            assert_eq!((signed.size, signed.root), (frontier.len(), frontier.root()));
            assert_eq!(s.journal_checkpoint(Book::Journal).await.unwrap(), Some(written.journal));
        }
        let sizes: Vec<u64> = s.journal_checkpoints(0, 100).await.unwrap().into_iter().map(|(size, _)| size).collect();
        assert_eq!(sizes, [1, 3, 6, 10, 15]);
        // An entry names the bytes that it wrote.
        let leaf: Act = serde_json::from_str(&s.act_leaves(0, 1).await.unwrap()[0].1).unwrap();
        let digest = |body: Value| hex::encode(<sha2::Sha256 as sha2::Digest>::digest(body.to_string()));
        let proof =
            format!("{}.{}", digest(json!({ "text": "P0.0" })), digest(json!(["DE", null, null, null, "draft", null])));
        assert_eq!(leaf.wrote, BTreeMap::from([("report/P0.0/1".to_owned(), proof)]));
        assert_eq!((leaf.seq, leaf.actor.as_str(), &leaf.detail), (1, "writer.DE", &json!({ "n": 0 })));
    }

    pub(super) async fn the_journals_clock_never_runs_backwards(place: Place) {
        // The clock was set back, and the second deed sees nothing of the member of the first.
        try_write(&place.store, "2026-01-02T00:00:00Z", &[deed("R1.DE", "DE")]).await.unwrap();
        try_write(&place.store, "2026-01-01T00:00:00Z", &[deed("R1.RS", "RS")]).await.unwrap();
        let (acts, _) =
            place.store.acts(&View::All, &ActFilter { per_page: 10, ..ActFilter::default() }).await.unwrap();
        assert_eq!(acts.iter().map(Act::time).collect::<Vec<Timestamp>>(), [at("2026-01-02T00:00:00Z"); 2]);
    }

    pub(super) async fn entries_are_found_by_who_and_what(place: Place) {
        let s = &place.store;
        let act = |actor: &str, act: &'static str, id: &str, member: Option<&str>| {
            Deed::new(actor, act, PaperKind::Report, id).of(member)
        };
        write(
            s,
            &[
                act("ada", "report.saved", "R1.DE", Some("DE")),
                act("bela", "report.submitted", "R1.DE", Some("DE")),
                act("ada", "reports.counted", "-", None),
                act("dario", "report.saved", "R1.RS", Some("RS")),
            ],
        )
        .await;
        let seqs = async |view: View, filter: ActFilter| {
            let (acts, total) = s.acts(&view, &ActFilter { per_page: 2, ..filter }).await.unwrap();
            (acts.iter().map(|a| a.seq).collect::<Vec<_>>(), total)
        };
        let any = ActFilter::default;
        assert_eq!(seqs(View::All, any()).await, (vec![4, 3], 4));
        assert_eq!(seqs(View::All, ActFilter { page: 2, ..any() }).await, (vec![2, 1], 4));
        assert_eq!(seqs(View::All, ActFilter { actor: Some("ada".into()), ..any() }).await, (vec![3, 1], 2));
        assert_eq!(seqs(View::All, ActFilter { act: Some("report.".into()), ..any() }).await, (vec![4, 2], 3));
        assert_eq!(seqs(View::All, ActFilter { act: Some("report".into()), ..any() }).await, (vec![], 0));
        assert_eq!(seqs(View::All, ActFilter { member: Some("RS".into()), ..any() }).await, (vec![4], 1));
        let object = ActFilter { kind: Some("report".into()), object: Some("R1.DE".into()), ..any() };
        assert_eq!(seqs(View::All, object).await, (vec![2, 1], 2));
        assert_eq!(seqs(of("DE"), any()).await, (vec![2, 1], 2));
        assert_eq!(seqs(of("PT"), any()).await, (vec![], 0));
        let kinds = |kinds: &[&str]| ActFilter { kinds: kinds.iter().map(|k| (*k).to_owned()).collect(), ..any() };
        assert_eq!(seqs(View::All, kinds(&["round", "report"])).await, (vec![4, 3], 4));
        assert_eq!(seqs(View::All, kinds(&["round"])).await, (vec![], 0));
        assert_eq!(seqs(View::All, ActFilter { actor: Some("a\0".into()), ..any() }).await, (vec![], 0));
        assert_eq!(s.act(&of("DE"), 2).await.unwrap().unwrap().act, "report.submitted");
        assert!(s.act(&of("RS"), 2).await.unwrap().is_none());
        assert!(s.act(&View::All, 5).await.unwrap().is_none());
        // By day, of which some have many entries and some none.
        for (day, n) in [("2026-01-03", 3), ("2026-01-05", 1), ("2026-01-06", 2)] {
            let deeds: Vec<Deed> = (0..n).map(|_| act("ada", "report.saved", "R1.DE", Some("DE"))).collect();
            try_write(s, &format!("{day}T23:59:59.999999Z"), &deeds).await.unwrap();
        }
        for (day, wanted) in [
            ("2025-12-31", 0),
            ("2026-01-01", 4),
            ("2026-01-02", 0),
            ("2026-01-03", 3),
            ("2026-01-05", 1),
            ("2026-01-06", 2),
            ("2026-01-07", 0),
        ] {
            let filter = ActFilter { day: Some(day.parse().unwrap()), ..any() };
            assert_eq!(seqs(View::All, filter).await.1, wanted, "{day}");
        }
        let day = Some("2026-01-01".parse().unwrap());
        assert_eq!(seqs(of("RS"), ActFilter { day, ..any() }).await, (vec![4], 1));
    }

    /// Papers with versions before them, answers, one that was behind, and a deed that wrote nothing.
    async fn worked(place: &Place) -> String {
        let s = &place.store;
        one(s, answers("R1.DE", "DE", &[("a", 0, "A1"), ("b", 0, "B1")]).with(report("R1.DE", "DE", "one")))
            .await
            .unwrap();
        for text in ["two", "three"] {
            let stands = s.paper(&View::All, PaperKind::Report, "R1.DE").await.unwrap().unwrap();
            let mut next = PaperChange::next(&stands, "submitted", &json!({ "text": text }));
            next.holder = Some("ada".into());
            one(s, deed("R1.DE", "DE").with(next)).await.unwrap();
        }
        write(s, &[answers("R1.DE", "DE", &[("a", 1, "A2")]), answers("R1.DE", "DE", &[("a", 1, "behind")])]).await;
        try_write(s, WHEN, &[deed("R1.RS", "RS")]).await.unwrap().journal
    }

    fn verifier() -> VerifierKey {
        VerifierKey::of("accord.test.journal", &journal().key)
    }

    pub(super) async fn an_untouched_journal_verifies(place: Place) {
        let s = &place.store;
        assert!(s.verify_journal(Book::Journal, &verifier(), None, |_, _| ()).await.unwrap().holds());
        let note = worked(&place).await;
        let mut told = Vec::new();
        let found = s
            .verify_journal(Book::Journal, &verifier(), Some(&note), |done, all| told.push((done, all)))
            .await
            .unwrap();
        assert!(found.holds(), "{found:?}");
        assert_eq!((found.events, found.checkpoints), (6, 6));
        assert_eq!(told.last(), Some(&(6, 6)));
        assert!(
            !s.verify_journal(Book::Journal, &key(), None, |_, _| ()).await.unwrap().holds(),
            "signed by another key"
        );
        // More than is read or looked up at once.
        let many: Vec<Deed> = (0..6_000)
            .map(|n| {
                let deed = deed(&format!("M{n}"), "DE");
                if n % 20 == 0 { deed.with(report(&format!("M{n}"), "DE", "")) } else { deed }
            })
            .collect();
        write(s, &many).await;
        let report = s.verify_journal(Book::Journal, &verifier(), Some(&note), |_, _| ()).await.unwrap();
        assert!(report.holds(), "{report:?}");
        assert_eq!(report.events, 6_006);
    }

    pub(super) async fn every_kind_of_tampering_with_the_journal_is_found(place: Place) {
        let s = &place.store;
        let note = worked(&place).await;
        // Whoever can write into the file can also drop its triggers.
        let triggers: &[&str] = match place.address {
            Address::File(_) => &[
                "PRAGMA foreign_keys = OFF",
                "DROP TRIGGER act_no_update",
                "DROP TRIGGER act_no_delete",
                "DROP TRIGGER edit_no_update",
                "DROP TRIGGER edit_no_delete",
                "DROP TRIGGER paper_before_no_update",
            ],
            Address::Postgres(_) => &[
                "DROP TRIGGER act_fixed ON act",
                "DROP TRIGGER edit_fixed ON edit",
                "DROP TRIGGER paper_before_fixed ON paper_before",
                "ALTER TABLE edit DROP CONSTRAINT edit_seq_fkey",
            ],
        };
        for sql in triggers {
            place.raw.execute_unprepared(sql).await.unwrap();
        }
        let acts: &[(&str, &[&str], &str)] = &[
            (
                "act",
                &["UPDATE act SET actor = 'eve' WHERE seq = 2"],
                "event 2: it is filed under “eve” where “writer.DE” is right",
            ),
            ("act", &["UPDATE act SET member = NULL WHERE seq = 2"], "event 2: it is filed under “nothing” where “DE”"),
            ("act", &["UPDATE act SET at = at + 1 WHERE seq = 2"], "event 2: its time differs"),
            (
                "act",
                &["UPDATE act SET leaf = replace(leaf, 'writer.DE', 'writer.RS') WHERE seq = 2"],
                "do not give the root",
            ),
            ("act", &["UPDATE act SET leaf = 'x' WHERE seq = 2"], "event 2: the entry cannot be read"),
            ("act", &["DELETE FROM act WHERE seq = 3"], "event 4: entries 3 to 3 are missing"),
            ("act", &["DELETE FROM act WHERE seq = 6"], "entries were cut off"),
            (
                "act",
                &[
                    "UPDATE act SET seq = -1 WHERE seq = 2",
                    "UPDATE act SET seq = 2 WHERE seq = 3",
                    "UPDATE act SET seq = 3 WHERE seq = -1",
                ],
                "event 2: it was written as entry 3",
            ),
            ("act_checkpoint", &["DELETE FROM act_checkpoint WHERE size = 6"], "no checkpoint covers entries"),
            (
                "act_checkpoint",
                &["UPDATE act_checkpoint SET note = replace(note, 'accord', 'accorb') WHERE size = 3"],
                "the checkpoint over 3 entries does not verify",
            ),
            (
                "act_checkpoint",
                &[
                    "UPDATE act_checkpoint SET frontier = (SELECT frontier FROM act_checkpoint WHERE size = 3) WHERE size = 6",
                ],
                "the tree's edge stored with the checkpoint over 6",
            ),
            ("paper", &["UPDATE paper SET body = '{}'"], "event 3: the text of version 3 of report R1.DE was altered"),
            ("paper", &["UPDATE paper SET holder = 'eve'"], "event 3: version 3 of report R1.DE was filed elsewhere"),
            ("paper", &["UPDATE paper SET state = 'published'"], "was filed elsewhere"),
            ("paper", &["UPDATE paper SET member = 'RS'"], "was filed elsewhere"),
            ("paper", &["UPDATE paper SET no = 2"], "event 3: version 3 of report R1.DE is missing"),
            ("paper", &["DELETE FROM paper"], "event 3: version 3 of report R1.DE is missing"),
            (
                "paper",
                &[
                    "INSERT INTO paper (kind, id, no, state, at, actor, body) VALUES ('token', 'T', 1, 'active', 0, 'eve', '{}')",
                ],
                "4 versions of papers are stored, but entries speak of 3",
            ),
            (
                "paper_before",
                &["UPDATE paper_before SET body = '{}' WHERE no = 1"],
                "event 1: the text of version 1 of report R1.DE was altered",
            ),
            (
                "paper_before",
                &["DELETE FROM paper_before WHERE no = 2"],
                "event 2: version 2 of report R1.DE is missing",
            ),
            (
                "edit",
                &["UPDATE edit SET value = '\"x\"' WHERE no = 0"],
                "event 5: what was typed into a of R1.DE was altered",
            ),
            ("edit", &["DELETE FROM edit WHERE no = 0"], "event 5: what was typed into a of R1.DE is missing"),
            (
                "answer",
                &["UPDATE answer SET value = '\"x\"' WHERE field = 'a'"],
                "1 answers stand that are not what was typed last",
            ),
            (
                "answer",
                &["UPDATE answer SET no = 1, value = '\"A1\"' WHERE field = 'a'"],
                "1 answers stand that are not what was typed last",
            ),
            (
                "answer",
                &["DELETE FROM answer WHERE field = 'b'"],
                "1 fields have been answered and have no answer that stands",
            ),
        ];
        for (table, does, words) in acts {
            place.raw.execute_unprepared(&format!("CREATE TABLE aside AS SELECT * FROM {table}")).await.unwrap();
            for sql in *does {
                place.raw.execute_unprepared(sql).await.unwrap();
            }
            let report = s.verify_journal(Book::Journal, &verifier(), Some(&note), |_, _| ()).await.unwrap();
            let told: Vec<String> = report.breaks.iter().map(ToString::to_string).collect();
            assert!(told.iter().any(|t| t.contains(words)), "{does:?}: {told:#?}");
            for sql in [
                format!("DELETE FROM {table}"),
                format!("INSERT INTO {table} SELECT * FROM aside"),
                "DROP TABLE aside".into(),
            ] {
                place.raw.execute_unprepared(&sql).await.unwrap();
            }
            assert!(
                s.verify_journal(Book::Journal, &verifier(), Some(&note), |_, _| ()).await.unwrap().holds(),
                "{does:?} was undone"
            );
        }
        println!("{} kinds of tampering with the journal, all found", acts.len());
        // A whole end cut off, which only what was given out tells.
        for sql in ["DELETE FROM act WHERE seq = 6", "DELETE FROM act_checkpoint WHERE size = 6"] {
            place.raw.execute_unprepared(sql).await.unwrap();
        }
        assert!(s.verify_journal(Book::Journal, &verifier(), None, |_, _| ()).await.unwrap().holds());
        let report = s.verify_journal(Book::Journal, &verifier(), Some(&note), |_, _| ()).await.unwrap();
        assert!(report.breaks[0].what.contains("1 were cut off"), "{report:?}");
    }
}
