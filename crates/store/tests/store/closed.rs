//! The closed journal, and the errands of the house.

use alliance::register::PaperKind;
use sea_orm::ConnectionTrait;
use serde_json::json;
use store::work::{ActFilter, Book, Deed, Errand, ErrandChange, Letter, PaperChange, View};
use vault::note::VerifierKey;

use crate::place::{Address, Place, at, closed, journal};
use crate::work::{WHEN, of, one, report, try_write, write};

on_both!(
    nothing_of_the_closed_journal_shows_in_the_other,
    tampering_with_the_closed_journal_is_found,
    an_errand_waits_is_taken_once_and_is_not_lost,
    what_the_house_keeps_of_itself_is_the_last_word,
    letters_of_closed_deeds_are_not_counted,
);

/// A deed of a police officer, and what it writes.
fn hold(id: &str, member: &str) -> Deed {
    let mut paper = PaperChange::new(PaperKind::Hold, id, "held", &json!({ "n": 1 }));
    paper.member = Some(member.to_owned());
    let mut deed = Deed::new("officer", "hold.placed", PaperKind::Hold, id).closed().with(paper);
    deed.member = Some(member.to_owned());
    deed
}

fn open_deed(id: &str) -> Deed {
    Deed::new("writer", "report.edited", PaperKind::Report, id).of(Some("DE")).with(report(id, "DE", "x"))
}

mod checks {
    use super::*;

    fn verifiers() -> [VerifierKey; 2] {
        [("journal", journal()), ("closed", closed())]
            .map(|(name, signer)| VerifierKey::of(&format!("accord.test.{name}"), &signer.key))
    }

    async fn hold_both(place: &Place) -> [store::Report; 2] {
        let [open, shut] = verifiers();
        [
            place.store.verify_journal(Book::Journal, &open, None, |_, _| ()).await.unwrap(),
            place.store.verify_journal(Book::Closed, &shut, None, |_, _| ()).await.unwrap(),
        ]
    }

    pub(super) async fn nothing_of_the_closed_journal_shows_in_the_other(place: Place) {
        let s = &place.store;
        one(s, open_deed("A")).await.unwrap();
        let before = s.journal_checkpoint(Book::Journal).await.unwrap();
        let written = try_write(s, WHEN, &[hold("h1", "DE"), hold("h2", "RS")]).await.unwrap();
        assert!(written.journal.is_empty(), "the journal is not gone on with");
        assert_eq!(s.journal_checkpoint(Book::Journal).await.unwrap(), before);
        assert_eq!(s.journal_checkpoint(Book::Closed).await.unwrap(), Some(written.closed));
        // Both in one batch: each has numbers of its own.
        let seqs: Vec<u64> = write(s, &[open_deed("B"), hold("h3", "DE"), open_deed("C")])
            .await
            .into_iter()
            .map(|d| d.unwrap().seq)
            .collect();
        assert_eq!(seqs, [2, 3, 3]);
        let (acts, all) = s.acts(&View::All, &ActFilter { per_page: 100, ..ActFilter::default() }).await.unwrap();
        assert_eq!((acts.len(), all), (3, 3));
        assert!(acts.iter().all(|act| act.kind == "report"));
        let own = s.closed_acts("DE", None, 1, 100).await.unwrap();
        assert_eq!(own.iter().map(|act| act.object.as_str()).collect::<Vec<_>>(), ["h3", "h1"], "and not that of RS");
        assert_eq!(s.closed_acts("DE", Some("h1"), 1, 100).await.unwrap().len(), 1);
        let [open, shut] = hold_both(&place).await;
        assert!(open.holds() && shut.holds(), "{open:?} {shut:?}");
        assert_eq!((open.events, shut.events), (3, 3));
        // A deed that is refused is in neither.
        assert!(one(s, hold("h1", "DE")).await.is_err());
        assert_eq!(hold_both(&place).await[1].events, 3);
    }

    pub(super) async fn tampering_with_the_closed_journal_is_found(place: Place) {
        let s = &place.store;
        write(s, &[open_deed("A"), hold("h1", "DE"), hold("h2", "DE")]).await;
        for sql in ["UPDATE closed_act SET actor = 'nobody' WHERE seq = 1", "DELETE FROM closed_act WHERE seq = 1"] {
            let refused = place.raw.execute_unprepared(sql).await.unwrap_err().to_string();
            assert!(refused.contains("append-only"), "{sql}: {refused}");
        }
        let triggers: &[&str] = match place.address {
            Address::File(_) => &["DROP TRIGGER closed_act_no_update", "DROP TRIGGER closed_act_no_delete"],
            Address::Postgres(_) => &["DROP TRIGGER closed_act_fixed ON closed_act"],
        };
        for sql in triggers {
            place.raw.execute_unprepared(sql).await.unwrap();
        }
        for (sql, words) in [
            ("UPDATE paper SET body = '{}' WHERE id = 'h1'", "the text of version 1 of hold h1 was altered"),
            ("UPDATE paper SET state = 'released' WHERE id = 'h2'", "version 1 of hold h2 was filed elsewhere"),
            ("UPDATE closed_act SET actor = 'eve' WHERE seq = 2", "it is filed under “eve”"),
            ("DELETE FROM closed_act WHERE seq = 2", "entries were cut off"),
        ] {
            place.raw.execute_unprepared(sql).await.unwrap();
            let [_, shut] = hold_both(&place).await;
            let told: Vec<String> = shut.breaks.iter().map(ToString::to_string).collect();
            assert!(told.iter().any(|t| t.contains(words)), "{sql}: {told:#?}");
        }
        // A hold without an entry is found by counting all papers.
        place.raw.execute_unprepared("INSERT INTO paper (kind, id, no, state, at, actor, body) VALUES ('hold', 'h9', 1, 'held', 0, 'eve', '{}')").await.unwrap();
        let [open, _] = hold_both(&place).await;
        assert!(open.breaks.iter().any(|b| b.what.contains("versions of papers are stored")), "{open:?}");
    }

    fn ask(object: &str, due: &str) -> Deed {
        let mut deed = Deed::new("accord", "notice.sent", PaperKind::Notice, object);
        deed.errands.push(ErrandChange::Ask { what: "dispatch", object: object.to_owned(), due: at(due) });
        deed
    }

    async fn due(place: &Place, when: &str) -> Vec<Errand> {
        place.store.errands_due("dispatch", at(when), 100).await.unwrap()
    }

    pub(super) async fn an_errand_waits_is_taken_once_and_is_not_lost(place: Place) {
        let s = &place.store;
        write(s, &[ask("i1", "2026-01-01T00:00:10Z"), ask("i2", "2026-01-01T00:00:05Z")]).await;
        assert!(due(&place, WHEN).await.is_empty());
        assert!(s.errands_due("deliver", at("2026-02-01T00:00:00Z"), 100).await.unwrap().is_empty(), "of another sort");
        let waits = due(&place, "2026-01-01T00:00:10Z").await;
        assert_eq!(waits.iter().map(|e| e.object.as_str()).collect::<Vec<_>>(), ["i2", "i1"], "what waits longest");
        let lease = at("2026-01-01T00:01:00Z");
        assert!(s.postpone_errand(&waits[0], lease, 1).await.unwrap());
        assert!(!s.postpone_errand(&waits[0], lease, 1).await.unwrap(), "somebody has it");
        // Asked for again meanwhile: whoever had it does not end it.
        one(s, ask("i2", "2026-01-01T00:00:20Z")).await.unwrap();
        s.finish_errand(&Errand { due: lease, tries: 1, ..waits[0].clone() }).await.unwrap();
        let again = due(&place, "2026-01-01T00:00:20Z").await;
        assert_eq!(again.iter().map(|e| (e.object.as_str(), e.tries)).collect::<Vec<_>>(), [("i1", 0), ("i2", 0)]);
        for errand in &again {
            s.finish_errand(errand).await.unwrap();
        }
        assert!(due(&place, "2027-01-01T00:00:00Z").await.is_empty());
        one(s, ask("i3", WHEN)).await.unwrap();
        let mut drop = Deed::new("accord", "notice.dropped", PaperKind::Notice, "i3");
        drop.errands.push(ErrandChange::Drop { what: "dispatch", object: "i3".to_owned() });
        one(s, drop).await.unwrap();
        assert!(due(&place, "2027-01-01T00:00:00Z").await.is_empty());
    }

    pub(super) async fn what_the_house_keeps_of_itself_is_the_last_word(place: Place) {
        let s = &place.store;
        assert_eq!(s.own_note("clock").await.unwrap(), None);
        for body in ["one", "two"] {
            s.keep_own_note("clock", body).await.unwrap();
        }
        assert_eq!(s.own_note("clock").await.unwrap().as_deref(), Some("two"));
    }

    pub(super) async fn letters_of_closed_deeds_are_not_counted(place: Place) {
        let s = &place.store;
        let letter = |id: &str, template: &str| Letter {
            id: id.to_owned(),
            account: "a".to_owned(),
            address: "a@example.org".to_owned(),
            language: "en".to_owned(),
            template: template.to_owned(),
            args: json!({}),
            due: at(WHEN),
        };
        let (mut shut, mut open) = (hold("h1", "DE"), open_deed("A"));
        shut.letters = vec![letter("l1", "referral-came"), letter("l2", "anything")];
        open.letters = vec![letter("l3", "round-opens")];
        // In one batch as well, each is of its own deed.
        assert!(write(s, &[shut, open]).await.iter().all(Result::is_ok));
        assert_eq!(s.letters_due(at(WHEN), 10).await.unwrap().len(), 3, "all are sent");
        assert_eq!(s.letters_fare().await.unwrap().waiting, 1);
        let later = at("2026-02-02T00:00:00Z");
        for id in ["l1", "l2"] {
            s.letter_failed(id, "refused 550", later).await.unwrap();
        }
        let fare = s.letters_fare().await.unwrap();
        assert_eq!((fare.failing, fare.waiting, fare.faults.len()), (0, 1, 0), "nor is the fault told");
        assert_eq!(s.letters_again(at(WHEN)).await.unwrap(), 0, "they are tried again, and not counted");
        assert_eq!(s.letters_due(at(WHEN), 10).await.unwrap().len(), 3);
        s.letter_failed("l3", "refused 550", later).await.unwrap();
        s.letter_failed("l1", "refused 550", later).await.unwrap();
        assert_eq!(s.letters_again(at(WHEN)).await.unwrap(), 1);
        s.letter_sent("l1", at(WHEN)).await.unwrap();
        let fare = s.letters_fare().await.unwrap();
        assert_eq!((fare.sent, fare.last_sent), (0, None));
        assert!(s.paper(&of("RS"), PaperKind::Hold, "h1").await.unwrap().is_none(), "another member's police");
    }
}
