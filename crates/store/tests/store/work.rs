//! The working rooms: papers, answers, sessions, ceremonies, letters, and what becomes public by them.

use std::collections::BTreeSet;

use alliance::register::{Kind, PaperKind, Record, RecordId};
use jiff::SignedDuration;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::{Value, json};
use store::work::{
    AnswerChange, Answered, Answers, Deed, Done, Letter, PaperChange, PaperFilter, Refused, Seen, SeenPaper,
    SeenRegister, Session, SessionChange, View, Written,
};
use store::{Change, Store, StoreError};

use crate::place::{Place, at, closed, journal, key, signer};

on_both!(
    a_paper_has_versions_and_each_of_them_stays,
    whoever_has_seen_an_older_version_is_refused,
    a_key_is_given_once_whoever_holds_it,
    a_deed_that_cannot_be_written_harms_none_beside_it,
    papers_are_found_by_what_they_are_filed_under,
    an_answer_stands_is_the_same_or_is_kept_beside,
    what_is_asked_together_is_answered_apart,
    sixteen_writers_lose_no_text,
    sessions_begin_are_renewed_and_end,
    a_ceremony_is_of_one_use_and_has_an_end,
    a_letter_is_written_once,
    what_becomes_public_is_written_with_its_deed_or_not_at_all,
    what_was_decided_by_something_older_is_refused,
);

pub(crate) const WHEN: &str = "2026-01-01T00:00:00Z";

pub(crate) async fn try_write(store: &Store, when: &str, deeds: &[Deed]) -> Result<Written, StoreError> {
    store.write(at(when), deeds, [&journal(), &closed()], &signer()).await
}

pub(crate) async fn write(store: &Store, deeds: &[Deed]) -> Vec<Result<Done, Refused>> {
    try_write(store, WHEN, deeds).await.unwrap().outcomes
}

pub(crate) async fn one(store: &Store, deed: Deed) -> Result<Done, Refused> {
    write(store, &[deed]).await.remove(0)
}

/// The answers of a report that a member sees.
async fn seen_of_report(store: &Store, member: &str, report: &str) -> Answers {
    store.answers_each(&[(of(member), report.to_owned())]).await.unwrap().remove(0)
}

async fn session_of(store: &Store, digest: &str) -> Option<Session> {
    let digests = ["x", digest, digest].map(str::to_owned);
    store.sessions_named(&digests).await.unwrap().into_iter().find(|s| s.digest == digest)
}

pub(crate) fn report(id: &str, member: &str, body: &str) -> PaperChange {
    let mut paper = PaperChange::new(PaperKind::Report, id, "draft", &json!({ "text": body }));
    paper.member = Some(member.to_owned());
    paper
}

pub(crate) fn deed(id: &str, member: &str) -> Deed {
    Deed::new(format!("writer.{member}"), "report.saved", PaperKind::Report, id).of(Some(member))
}

pub(crate) fn answers(report: &str, member: &str, given: &[(&str, u32, &str)]) -> Deed {
    let mut deed = deed(report, member);
    deed.answers = given
        .iter()
        .map(|(field, base, value)| AnswerChange { field: (*field).into(), base: *base, value: json!(value) })
        .collect();
    deed
}

pub(crate) fn of(member: &str) -> View {
    View::Member(member.to_owned())
}

async fn how_many(place: &Place, table: &str) -> i64 {
    let text = format!("SELECT COUNT(*) AS n FROM {table}");
    let statement = Statement::from_string(place.raw.get_database_backend(), text);
    place.raw.query_one_raw(statement).await.unwrap().unwrap().try_get("", "n").unwrap()
}

mod checks {
    use super::*;

    pub(super) async fn a_paper_has_versions_and_each_of_them_stays(place: Place) {
        let s = &place.store;
        let first = report("R1.DE", "DE", "one");
        assert_eq!(one(s, deed("R1.DE", "DE").with(first)).await.unwrap().seq, 1);
        for (n, text) in [(2, "two"), (3, "three")] {
            let stands = s.paper(&of("DE"), PaperKind::Report, "R1.DE").await.unwrap().unwrap();
            let mut next = PaperChange::next(&stands, "submitted", &json!({ "text": text }));
            next.holder = Some("somebody".into());
            assert_eq!(one(s, deed("R1.DE", "DE").with(next)).await.unwrap().seq, n);
        }
        let now = s.paper(&View::All, PaperKind::Report, "R1.DE").await.unwrap().unwrap();
        assert_eq!((now.no, now.state.as_str(), now.holder.as_deref()), (3, "submitted", Some("somebody")));
        assert_eq!((now.actor.as_str(), now.at, &now.body), ("writer.DE", at(WHEN), &json!({ "text": "three" })));
        let before = s.papers_before(&of("DE"), PaperKind::Report, "R1.DE").await.unwrap();
        let before: Vec<_> =
            before.iter().map(|p| (p.no, p.state.as_str(), p.body["text"].as_str().unwrap())).collect();
        assert_eq!(before, [(1, "draft", "one"), (2, "submitted", "two")]);
        // Nothing of it is there for another member, and the same id of another kind is another paper.
        assert!(s.paper(&of("RS"), PaperKind::Report, "R1.DE").await.unwrap().is_none());
        assert!(s.papers_before(&of("RS"), PaperKind::Report, "R1.DE").await.unwrap().is_empty());
        assert!(s.paper(&View::All, PaperKind::Review, "R1.DE").await.unwrap().is_none());
        for odd in ["", "\0", "R1.DE\0", "' OR 1=1", "R1.de"] {
            assert!(s.paper(&View::All, PaperKind::Report, odd).await.unwrap().is_none(), "{odd:?}");
        }
    }

    pub(super) async fn whoever_has_seen_an_older_version_is_refused(place: Place) {
        let s = &place.store;
        let change = |expected, text: &str| PaperChange { expected, ..report("R1.DE", "DE", text) };
        let moved =
            |expected, found| Err(Refused::Moved { kind: PaperKind::Report, id: "R1.DE".into(), expected, found });
        assert_eq!(one(s, deed("R1.DE", "DE").with(change(1, "too early"))).await, moved(1, 0));
        // In one batch: the second has not seen the first, the third has.
        let deeds = [0, 0, 1].map(|seen| deed("R1.DE", "DE").with(change(seen, &format!("seen {seen}"))));
        let done = write(s, &deeds).await;
        assert_eq!((done[0].is_ok(), &done[1], done[2].is_ok()), (true, &moved(0, 1), true));
        // Of a deed with two papers, one moved: neither is written, and the journal knows nothing.
        let both = deed("R1.DE", "DE").with(report("R2.DE", "DE", "other")).with(change(1, "too late"));
        assert_eq!(one(s, both).await, moved(1, 2));
        assert!(s.paper(&View::All, PaperKind::Report, "R2.DE").await.unwrap().is_none());
        assert_eq!(how_many(&place, "act").await, 2);
        assert_eq!(how_many(&place, "act_checkpoint").await, 1);
    }

    pub(super) async fn a_key_is_given_once_whoever_holds_it(place: Place) {
        let s = &place.store;
        let keyed = |id: &str, member: &str, expected, key: Option<&str>| {
            let paper = PaperChange { expected, key: key.map(str::to_owned), ..report(id, member, id) };
            deed(id, member).with(paper)
        };
        one(s, keyed("A", "DE", 0, Some("k"))).await.unwrap();
        let taken = Err(Refused::Taken { kind: PaperKind::Report });
        assert_eq!(one(s, keyed("B", "DE", 0, Some("k"))).await, taken);
        // The key, and the id, of a member that this deed cannot see.
        assert_eq!(one(s, keyed("B", "RS", 0, Some("k"))).await, taken);
        let outside = Err(Refused::Outside { kind: PaperKind::Report, id: "A".into() });
        assert_eq!(one(s, keyed("A", "RS", 0, None)).await, outside);
        assert_eq!(one(s, keyed("A", "RS", 1, None)).await, outside);
        // Twice in one deed, and twice in one batch.
        let twice = keyed("C", "DE", 0, Some("m")).with(keyed("D", "DE", 0, Some("m")).papers.remove(0));
        assert_eq!(one(s, twice).await, taken);
        let done = write(s, &[keyed("C", "DE", 0, Some("m")), keyed("D", "DE", 0, Some("m"))]).await;
        assert_eq!((done[0].is_ok(), &done[1]), (true, &taken));
        // Given back and taken in one batch.
        let done = write(s, &[keyed("A", "DE", 1, None), keyed("B", "RS", 0, Some("k"))]).await;
        assert!(done.iter().all(Result::is_ok), "{done:?}");
        let found = s.paper_by_key(&View::All, PaperKind::Report, "k").await.unwrap().unwrap();
        assert_eq!(found.id, "B");
        assert!(s.paper_by_key(&of("DE"), PaperKind::Report, "k").await.unwrap().is_none());
        assert!(s.paper_by_key(&View::All, PaperKind::Review, "k").await.unwrap().is_none());
    }

    pub(super) async fn a_deed_that_cannot_be_written_harms_none_beside_it(place: Place) {
        let s = &place.store;
        let mut worked = 0;
        let odd_ids = ["", "a b", "ä", "a/b", "a\0", &"x".repeat(121)];
        let mut odd: Vec<Deed> = odd_ids.iter().map(|id| deed("R1.DE", "DE").with(report(id, "DE", ""))).collect();
        odd.push(deed("R\0", "DE"));
        odd.push(deed("R1.DE", "DE").with(PaperChange { key: Some("k\0".into()), ..report("K", "DE", "") }));
        odd.push(deed("R1.DE", "DE").with(report("K", "DE", "")).with(report("K", "DE", "again")));
        odd.push(answers("R1.DE", "DE", &[("f", 0, "one"), ("f", 0, "two")]));
        odd.push(answers("R1.DE", "DE", &[("f\0", 0, "one")]));
        odd.push({
            let mut letter = deed("R1.DE", "DE");
            letter.letters.push(Letter { address: "a\0@example.org".into(), ..super::letter("L1") });
            letter
        });
        for (n, odd) in odd.into_iter().enumerate() {
            let id = format!("G{n}");
            let done = write(s, &[odd.clone(), deed(&id, "DE").with(report(&id, "DE", "good"))]).await;
            assert!(matches!(done[0], Err(Refused::Unfit { .. })), "{odd:?}: {:?}", done[0]);
            worked += u32::from(done[1].is_ok());
        }
        assert_eq!(worked, 12);
        // A base that nobody ever saw is no conflict with anybody.
        let done = write(s, &[answers("R1.DE", "DE", &[("f", 7, "text\0 \u{1F600}")]), deed("R9", "RS")]).await;
        assert_eq!(done[0].as_ref().unwrap().answers, [Answered::Stands(1)]);
        assert!(done[1].is_ok());
        let done = one(s, answers("R1.DE", "DE", &[("f", 9, "ahead")])).await.unwrap();
        assert!(matches!(&done.answers[0], Answered::Behind { now, base: None } if now.no == 1), "{done:?}");
        // A view that could stand for more than one member stands for none.
        for odd in ["*", "DE,RS", ""] {
            assert!(
                s.papers(&of(odd), PaperKind::Report, &PaperFilter::default()).await.unwrap().0.is_empty(),
                "{odd}"
            );
        }
    }

    pub(super) async fn papers_are_found_by_what_they_are_filed_under(place: Place) {
        let s = &place.store;
        let mut deeds = Vec::new();
        for (n, member) in ["DE", "RS", "DE", "PT"].into_iter().enumerate() {
            let mut paper = report(&format!("P{n}"), member, "");
            paper.round = Some(if n < 2 { "R1" } else { "R2" }.into());
            paper.holder = Some(format!("holder.{n}"));
            paper.parent = (n == 3).then(|| "P0".to_owned());
            deeds.push(deed(&paper.id, member).with(paper));
        }
        assert!(write(s, &deeds).await.iter().all(Result::is_ok));
        let ids = async |view: &View, filter: PaperFilter| {
            let (papers, total) = s.papers(view, PaperKind::Report, &filter).await.unwrap();
            (papers.into_iter().map(|p| p.id).collect::<Vec<_>>().join(" "), total)
        };
        let found = |ids: &str, n| (ids.to_owned(), n);
        let all = PaperFilter::default;
        assert_eq!(ids(&View::All, all()).await, found("P0 P1 P2 P3", 4));
        assert_eq!(ids(&of("DE"), all()).await, found("P0 P2", 2));
        assert_eq!(ids(&of("DE"), PaperFilter { member: Some("RS".into()), ..all() }).await, found("", 0));
        assert_eq!(ids(&View::All, PaperFilter { round: Some("R2".into()), ..all() }).await, found("P2 P3", 2));
        assert_eq!(ids(&View::All, PaperFilter { parent: Some("P0".into()), ..all() }).await, found("P3", 1));
        assert_eq!(ids(&View::All, PaperFilter { holder: Some("holder.1".into()), ..all() }).await, found("P1", 1));
        assert_eq!(ids(&View::All, PaperFilter { state: Some("gone".into()), ..all() }).await, found("", 0));
        assert_eq!(ids(&View::All, PaperFilter { page: 2, per_page: 3, ..all() }).await, found("P3", 4));
        assert_eq!(ids(&View::All, PaperFilter { page: u32::MAX, per_page: 1_000, ..all() }).await, found("", 4));
    }

    pub(super) async fn an_answer_stands_is_the_same_or_is_kept_beside(place: Place) {
        let s = &place.store;
        let done = one(s, answers("R1.DE", "DE", &[("a", 0, "A1"), ("b", 0, "B1")])).await.unwrap();
        assert_eq!(done.answers, [Answered::Stands(1), Answered::Stands(1)]);
        let done = one(s, answers("R1.DE", "DE", &[("a", 1, "A2"), ("b", 0, "B1")])).await.unwrap();
        assert_eq!(done.answers, [Answered::Stands(2), Answered::Same(1)]);
        // Somebody who saw A1 types over A2: told what stands and what they had seen; their text is kept.
        let done = one(s, answers("R1.DE", "DE", &[("a", 1, "mine")])).await.unwrap();
        let [Answered::Behind { now, base }] = done.answers.as_slice() else { panic!("{done:?}") };
        assert_eq!((now.no, &now.value, base), (2, &json!("A2"), &Some(json!("A1"))));
        // Within one batch as well, where what the first wrote is not yet in the table.
        let both = [answers("R1.DE", "DE", &[("c", 0, "C1")]), answers("R1.DE", "DE", &[("c", 0, "C2")])];
        let done = write(s, &both).await;
        let Answered::Behind { now, base: None } = &done[1].as_ref().unwrap().answers[0] else { panic!("{done:?}") };
        assert_eq!((now.no, &now.value), (1, &json!("C1")));
        let stands = seen_of_report(s, "DE", "R1.DE").await;
        let stands: Vec<_> = stands.iter().map(|(f, a)| (f.as_str(), a.no, a.value.as_str().unwrap())).collect();
        assert_eq!(stands, [("a", 2, "A2"), ("b", 1, "B1"), ("c", 1, "C1")]);
        let typed = s.edits(&of("DE"), "R1.DE", "a").await.unwrap();
        let typed: Vec<_> = typed.iter().map(|e| (e.no, e.value.as_str().unwrap())).collect();
        assert_eq!(typed, [(1, "A1"), (2, "A2"), (0, "mine")]);
        assert!(seen_of_report(s, "RS", "R1.DE").await.is_empty());
        assert!(s.edits(&of("RS"), "R1.DE", "a").await.unwrap().is_empty());
        // The same field of another report is another answer; an answer of no member, or of another's, is refused.
        assert_eq!(one(s, answers("R1.RS", "RS", &[("a", 0, "R")])).await.unwrap().answers, [Answered::Stands(1)]);
        let nobodys = Deed { member: None, view: View::All, ..answers("R1.DE", "DE", &[("a", 2, "x")]) };
        assert!(matches!(one(s, nobodys).await, Err(Refused::Outside { .. })));
        let theirs = Deed { view: of("RS"), ..answers("R1.DE", "DE", &[("a", 2, "x")]) };
        assert!(matches!(one(s, theirs).await, Err(Refused::Outside { .. })));
    }

    /// More than one question holds, in another order, with what is not there, and each view beside the others.
    pub(super) async fn what_is_asked_together_is_answered_apart(place: Place) {
        const REPORTS: usize = 300;
        let s = &place.store;
        let member = |n: usize| if n.is_multiple_of(3) { "DE" } else { "RS" };
        let deeds: Vec<Deed> = (0..REPORTS)
            .map(|n| {
                let id = format!("R1.{n}");
                let text = format!("says {n}");
                let deed = answers(&id, member(n), &[("a", 0, &text), ("b", 0, "the same")]);
                deed.with(report(&id, member(n), &text))
            })
            .collect();
        for done in write(s, &deeds).await {
            done.unwrap();
        }
        let mut wanted: Vec<(View, String)> = Vec::new();
        for n in (0..REPORTS).rev() {
            wanted.extend([of("DE"), View::All, of("RS"), of("DE,RS"), of("*")].map(|view| (view, format!("R1.{n}"))));
        }
        wanted.extend(["R1.none", "R1.\0", ""].map(|id| (View::All, id.to_owned())));
        let found = s.answers_each(&wanted).await.unwrap();
        assert_eq!(found.len(), wanted.len());
        let mut seen = 0;
        for ((view, id), found) in wanted.iter().zip(&found) {
            let n: Option<usize> = id.strip_prefix("R1.").and_then(|n| n.parse().ok());
            let shown = n.is_some_and(|n| match view {
                View::All => true,
                View::Member(name) => name == member(n),
            });
            let told: Vec<_> = found.iter().map(|(f, a)| (f.as_str(), a.value.as_str().unwrap().to_owned())).collect();
            let text = n.map(|n| format!("says {n}")).unwrap_or_default();
            let all = vec![("a", text), ("b", "the same".to_owned())];
            assert_eq!(told, if shown { all } else { vec![] }, "{view:?} {id}");
            seen += usize::from(shown);
        }
        assert_eq!(seen, 2 * REPORTS, "each report by its member and by whoever sees all");

        let named = |id: &str| (PaperKind::Report, id.to_owned());
        let mut ids: Vec<_> = (0..REPORTS).map(|n| named(&format!("R1.{n}"))).collect();
        ids.extend([named("R1.7"), named("R1.none"), named("R1.\0"), (PaperKind::Round, "R1.7".to_owned())]);
        let papers = s.papers_named(&ids).await.unwrap();
        let distinct: BTreeSet<&str> = papers.iter().map(|p| p.id.as_str()).collect();
        assert_eq!((papers.len(), distinct.len()), (REPORTS, REPORTS));
        for paper in &papers {
            let n: usize = paper.id["R1.".len()..].parse().unwrap();
            assert_eq!((paper.member.as_deref(), &paper.body["text"]), (Some(member(n)), &json!(format!("says {n}"))));
        }
        assert!(s.papers_named(&[]).await.unwrap().is_empty());
        assert!(s.answers_each(&[]).await.unwrap().is_empty());
    }

    pub(super) async fn sixteen_writers_lose_no_text(place: Place) {
        const FIELDS: [&str; 4] = ["g1.text", "g2.text", "g3.text", "g4.text"];
        let writers: Vec<_> = (0..16)
            .map(|w| {
                let store = place.store.clone();
                tokio::spawn(async move {
                    let mut seen = [0_u32; 4];
                    let (mut stood, mut behind) = (0, 0);
                    for n in 0..50 {
                        let deeds: Vec<Deed> = (0..4)
                            .map(|f| answers("R1.DE", "DE", &[(FIELDS[f], seen[f], &format!("{w} says {n} in {f}"))]))
                            .collect();
                        for (f, done) in write(&store, &deeds).await.into_iter().enumerate() {
                            match &done.unwrap().answers[0] {
                                Answered::Stands(no) => (seen[f], stood) = (*no, stood + 1),
                                Answered::Behind { now, .. } => (seen[f], behind) = (now.no, behind + 1),
                                Answered::Same(_) => panic!("no two texts are the same"),
                            }
                        }
                    }
                    (stood, behind)
                })
            })
            .collect();
        let (mut stood, mut behind) = (0, 0);
        for writer in writers {
            let (s, b) = writer.await.unwrap();
            (stood, behind) = (stood + s, behind + b);
        }
        let (mut kept, mut numbered) = (0, 0);
        let stands = seen_of_report(&place.store, "DE", "R1.DE").await;
        for (f, field) in FIELDS.iter().enumerate() {
            let edits = place.store.edits(&of("DE"), "R1.DE", field).await.unwrap();
            let texts: BTreeSet<&str> = edits.iter().map(|e| e.value.as_str().unwrap()).collect();
            for (w, n) in (0..16).flat_map(|w| (0..50).map(move |n| (w, n))) {
                assert!(texts.contains(format!("{w} says {n} in {f}").as_str()), "{w}, {n}, {field}");
            }
            kept += edits.len();
            let numbers: Vec<u32> = edits.iter().map(|e| e.no).filter(|no| *no > 0).collect();
            assert_eq!(numbers, (1..=stands[*field].no).collect::<Vec<_>>(), "versions have no hole");
            numbered += numbers.len();
        }
        assert_eq!((kept, numbered, stood + behind), (3_200, stood, 3_200));
        assert!(behind > 0, "nobody ever got in another's way: this proves nothing");
        println!("3,200 saves by 16 writers: {stood} stand, {behind} were behind, all kept");
    }

    pub(super) async fn sessions_begin_are_renewed_and_end(place: Place) {
        let s = &place.store;
        let session = |digest: &str, account: &str, began: &str| Session {
            digest: digest.into(),
            account: account.into(),
            stamp: 3,
            how: "passkey".into(),
            began: at(began),
            seen: at(began),
            verified: at(began),
        };
        let change = async |change: SessionChange| {
            let mut deed = Deed::new("ada", "signed.in", PaperKind::Account, "ada");
            deed.sessions.push(change);
            one(s, deed).await.unwrap();
        };
        for (digest, account, began) in [
            ("a1", "ada", "2026-01-01T00:00:00Z"),
            ("a2", "ada", "2026-01-02T00:00:00Z"),
            ("a3", "ada", "2026-01-03T00:00:00Z"),
            ("b1", "bela", "2026-01-01T00:00:00Z"),
        ] {
            change(SessionChange::Begin(session(digest, account, began))).await;
        }
        assert_eq!(session_of(s, "a2").await, Some(session("a2", "ada", "2026-01-02T00:00:00Z")));
        assert_eq!(session_of(s, "none").await, None);
        let later = at("2026-01-02T00:20:00Z");
        change(SessionChange::Verified { digest: "a2".into(), at: later }).await;
        s.sessions_used(&["a2".to_owned(), "none".to_owned()], later).await.unwrap();
        let now = session_of(s, "a2").await.unwrap();
        assert_eq!((now.verified, now.seen, now.began), (later, later, at("2026-01-02T00:00:00Z")));
        let of_ada = async || {
            let all = s.sessions_of("ada").await.unwrap();
            all.into_iter().map(|s| s.digest).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(of_ada().await, "a3 a2 a1");
        change(SessionChange::End { digest: "a3".into() }).await;
        assert_eq!(of_ada().await, "a2 a1");
        change(SessionChange::EndAll { account: "ada".into(), except: Some("a2".into()) }).await;
        assert_eq!(of_ada().await, "a2");
        change(SessionChange::EndAll { account: "ada".into(), except: None }).await;
        assert_eq!((of_ada().await.as_str(), session_of(s, "b1").await.is_some()), ("", true));
        // A refused deed begins no session.
        let mut refused = deed("R1.DE", "DE").with(PaperChange { expected: 9, ..report("R1.DE", "DE", "") });
        refused.sessions.push(SessionChange::Begin(session("c1", "ada", WHEN)));
        assert!(one(s, refused).await.is_err());
        assert_eq!(session_of(s, "c1").await, None);
    }

    pub(super) async fn a_ceremony_is_of_one_use_and_has_an_end(place: Place) {
        let s = &place.store;
        let (now, ends) = (at(WHEN), at(WHEN) + SignedDuration::from_mins(5));
        s.keep_ceremony("d1", "sign-in", now, ends, "remembered").await.unwrap();
        assert_eq!(s.take_ceremony("d1", "enrol", now).await.unwrap(), None, "for another purpose");
        let takers: Vec<_> = (0..8)
            .map(|_| {
                let s = s.clone();
                tokio::spawn(async move { s.take_ceremony("d1", "sign-in", now).await.unwrap() })
            })
            .collect();
        let mut taken = Vec::new();
        for taker in takers {
            taken.extend(taker.await.unwrap());
        }
        assert_eq!(taken, ["remembered"], "of eight who try at once, one has it");
        s.keep_ceremony("d2", "sign-in", now, ends, "too late").await.unwrap();
        assert_eq!(s.take_ceremony("d2", "sign-in", ends).await.unwrap(), None, "at its end it has ended");
        s.keep_ceremony("d3", "sign-in", now, ends, "old").await.unwrap();
        let later = ends + SignedDuration::from_secs(1);
        s.keep_ceremony("d4", "sign-in", later, later + SignedDuration::from_mins(5), "new").await.unwrap();
        assert_eq!(how_many(&place, "ceremony").await, 1, "what ended is forgotten");
    }

    pub(super) async fn a_letter_is_written_once(place: Place) {
        let s = &place.store;
        let tell = |id: &str| {
            let mut deed = deed("R1.DE", "DE");
            deed.letters.push(letter(id));
            deed
        };
        write(s, &[tell("due.R1.DE"), tell("due.R1.DE"), tell("other")]).await;
        let mut refused = tell("never").with(PaperChange { expected: 9, ..report("R1.DE", "DE", "") });
        refused.letters.push(letter("never.either"));
        assert!(one(s, refused).await.is_err());
        let due = s.letters_due(at(WHEN), 10).await.unwrap();
        assert_eq!(due.iter().map(|(l, n)| (l.id.as_str(), *n)).collect::<Vec<_>>(), [("due.R1.DE", 0), ("other", 0)]);
        assert_eq!(due[0].0, letter("due.R1.DE"));
        assert!(s.letters_due(at("2025-12-31T00:00:00Z"), 10).await.unwrap().is_empty());
        let again = at("2026-01-01T01:00:00Z");
        s.letter_failed("other", "the server said no", again).await.unwrap();
        s.letter_sent("due.R1.DE", at(WHEN)).await.unwrap();
        assert!(s.letters_due(at(WHEN), 10).await.unwrap().is_empty());
        let fare = s.letters_fare().await.unwrap();
        assert_eq!((fare.sent, fare.waiting, fare.failing, fare.given_up), (1, 0, 1, 0));
        let of = s.letters_of("due.").await.unwrap();
        assert_eq!(of.iter().map(|l| (l.id.as_str(), l.sent)).collect::<Vec<_>>(), [("due.R1.DE", Some(at(WHEN)))]);
        let later = s.letters_due(again, 10).await.unwrap();
        assert_eq!((later.len(), later[0].1), (1, 1));
    }

    pub(super) async fn what_becomes_public_is_written_with_its_deed_or_not_at_all(place: Place) {
        let s = &place.store;
        let publish = |id: &str, text: &str| {
            let mut deed = answers("R1.DE", "DE", &[("f", 0, text)]).with(report(id, "DE", text));
            let record = Record {
                kind: Kind::Progress,
                id: RecordId::new(id).unwrap(),
                body: json!({ "member": "DE", "goal": "G1", "summary": text }),
            };
            deed.office = "member:DE".into();
            deed.register.push(Change { record, reason: "published".into() });
            deed
        };
        let nothing = async || {
            for table in
                ["act", "act_checkpoint", "paper", "answer", "edit", "event", "version", "outbox", "checkpoint"]
            {
                assert_eq!(how_many(&place, table).await, 0, "{table}");
            }
        };
        // The register fails in the middle: nothing of the deed, nor of the one beside it, is there.
        place.raw.execute_unprepared("ALTER TABLE outbox RENAME TO aside").await.unwrap();
        try_write(s, WHEN, &[deed("R2", "RS"), publish("P1", "one")]).await.unwrap_err();
        place.raw.execute_unprepared("ALTER TABLE aside RENAME TO outbox").await.unwrap();
        nothing().await;
        // What comes after the register fails: the register takes back what it had.
        place.raw.execute_unprepared("ALTER TABLE edit RENAME TO aside").await.unwrap();
        try_write(s, WHEN, &[publish("P1", "one")]).await.unwrap_err();
        place.raw.execute_unprepared("ALTER TABLE aside RENAME TO edit").await.unwrap();
        nothing().await;
        let written = try_write(s, WHEN, &[publish("P1", "one"), deed("R2", "RS")]).await.unwrap();
        let appended = written.outcomes[0].as_ref().unwrap().register.clone().unwrap();
        assert_eq!((appended.created, appended.size), (1, 1));
        assert_eq!(written.register.as_deref(), Some(appended.note.as_str()));
        assert_eq!(s.checkpoint().await.unwrap(), written.register);
        assert!(s.verify(&key(), written.register.as_deref(), |_, _| ()).await.unwrap().holds());
        let now = s.moment(None).await.unwrap();
        assert_eq!(s.history(&now, Kind::Progress, "P1").await.unwrap()[0].actor, "member:DE");
        // Refused deeds publish nothing.
        assert!(one(s, publish("P1", "two")).await.is_err());
        assert_eq!(how_many(&place, "event").await, 1);
    }

    pub(super) async fn what_was_decided_by_something_older_is_refused(place: Place) {
        let s = &place.store;
        let figure = |id: &str, indicator: &str, value: u32| Change {
            record: Record {
                kind: Kind::Observation,
                id: RecordId::new(id).unwrap(),
                body: json!({ "indicator": indicator, "member": "DE", "figure": { "value": value } }),
            },
            reason: "a test".into(),
        };
        let told = async |change: Change, seen: &Seen| {
            s.append_as_seen(at(WHEN), "tester", &[change], &signer(), seen).await.unwrap().map(|done| done.size)
        };
        let seen = |kind, size| Seen {
            papers: vec![SeenPaper { kind: PaperKind::Ledger, id: "a".into(), no: 0 }],
            register: vec![SeenRegister { indicator: "a".into(), kind, size }],
        };
        let overtaken = |kind| Err(Refused::Overtaken { indicator: "a".into(), kind });
        assert_eq!(told(figure("one", "a", 1), &seen(Kind::Observation, 0)).await, Ok(1));
        // Another figure of it came since; of the definition, and of another indicator, nothing did.
        let late = overtaken(Kind::Observation);
        assert_eq!(told(figure("two", "a", 2), &seen(Kind::Observation, 0)).await, late.clone());
        assert_eq!(told(figure("two", "b", 2), &seen(Kind::Indicator, 0)).await, Ok(2));
        assert_eq!(told(figure("one", "a", 3), &seen(Kind::Observation, 2)).await, Ok(3));
        assert_eq!(how_many(&place, "event").await, 3);
        // The same of deeds, those of one batch too.
        let publish = |id: &str, size| {
            let mut deed = deed(id, "DE").with(report(id, "DE", id));
            (deed.view, deed.office) = (View::All, "secretariat".into());
            deed.seen = seen(Kind::Observation, size);
            deed.register.push(figure(id, "a", 7));
            deed
        };
        let done = write(s, &[publish("P0", 2), publish("P1", 3), publish("P2", 3), publish("P3", 4)]).await;
        let refused: Vec<_> = done.iter().map(|done| done.as_ref().err().cloned()).collect();
        let late = late.err();
        assert_eq!(refused, [late.clone(), None, late, None]);
        assert!(s.paper(&View::All, PaperKind::Report, "P2").await.unwrap().is_none());
        // A paper that was written since.
        one(s, Deed::new("w", "x", PaperKind::Ledger, "a").with(PaperChange::new(PaperKind::Ledger, "a", "x", &1)))
            .await
            .unwrap();
        let moved = Refused::Moved { kind: PaperKind::Ledger, id: "a".into(), expected: 0, found: 1 };
        assert_eq!(told(figure("four", "a", 4), &seen(Kind::Observation, 5)).await, Err(moved.clone()));
        assert_eq!(one(s, publish("P4", 5)).await.unwrap_err(), moved);
        assert_eq!(how_many(&place, "event").await, 5);
        // None of the members' desks stands above what its deed may see.
        let mut theirs = publish("P5", 5);
        theirs.view = of("DE");
        assert!(matches!(one(s, theirs).await, Err(Refused::Outside { .. })));
    }
}

fn letter(id: &str) -> Letter {
    Letter {
        id: id.into(),
        account: "ada".into(),
        address: "ada@example.org".into(),
        language: "en".into(),
        template: "report-due".into(),
        args: Value::from(serde_json::Map::from_iter([("days".to_owned(), json!(7))])),
        due: at(WHEN),
    }
}
