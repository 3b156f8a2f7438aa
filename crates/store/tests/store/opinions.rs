//! What is told and heard of entries: it comes with its deed, the last word counts, and of two that send the same one does.

use alliance::register::PaperKind;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use store::work::{Deed, OpinionChange, Told, ToldOf, ToldState};

use crate::place::Place;
use crate::work::one;

on_both!(
    a_word_is_sent_once_and_the_last_one_counts,
    a_source_that_fails_is_left_alone_with_all_that_waits,
    what_was_heard_is_the_last_word_of_each
);

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000).unwrap() + SignedDuration::from_secs(second)
}

fn of(source: u64, row: &str) -> ToldOf {
    ToldOf { source, row: row.to_owned(), kind: "PDQ".to_owned() }
}

fn tell(source: u64, row: &str, word: &str) -> Deed {
    let mut deed = Deed::new("accord", "source.told", PaperKind::Source, "b7");
    let body = json!({ "word": word });
    deed.opinions.push(OpinionChange::Told { of: of(source, row), entry: 4, due: at(0), body });
    deed
}

fn words(all: &[Told]) -> Vec<(&str, u64, &str)> {
    all.iter().map(|one| (one.of.row.as_str(), one.no, one.body["word"].as_str().unwrap())).collect()
}

mod checks {
    use super::*;

    pub(super) async fn a_word_is_sent_once_and_the_last_one_counts(place: Place) {
        let s = &place.store;
        one(s, tell(9, "1/a", "yes")).await.unwrap();
        assert!(s.told_due(9, at(-1), 10).await.unwrap().is_empty());
        assert!(s.told_due(8, at(0), 10).await.unwrap().is_empty());
        let due = s.told_due(9, at(0), 10).await.unwrap();
        assert_eq!(words(&due), [("1/a", 1, "yes")]);
        // Of two that would send it one does, until its time is over.
        assert!(s.claim_told(&due[0], at(0), at(30)).await.unwrap());
        assert!(!s.claim_told(&due[0], at(1), at(31)).await.unwrap());
        assert!(s.told_due(9, at(29), 10).await.unwrap().is_empty());
        assert!(s.claim_told(&due[0], at(30), at(60)).await.unwrap(), "whoever had it is gone");
        // Somebody says something else meanwhile: it waits until the word before is sent, and is not taken for it.
        one(s, tell(9, "1/a", "no")).await.unwrap();
        assert!(s.told_due(9, at(59), 10).await.unwrap().is_empty());
        s.keep_told(&Told { state: ToldState::Sent, ..due[0].clone() }).await.unwrap();
        let due = s.told_due(9, at(60), 10).await.unwrap();
        assert_eq!(words(&due), [("1/a", 2, "no")]);
        assert!(s.claim_told(&due[0], at(60), at(90)).await.unwrap());
        let sent =
            Told { state: ToldState::Sent, due: at(61), body: json!({ "word": "no", "sent": 1 }), ..due[0].clone() };
        s.keep_told(&sent).await.unwrap();
        assert!(s.told_due(9, at(1_000), 10).await.unwrap().is_empty());
        assert_eq!(s.told_of(4).await.unwrap(), std::slice::from_ref(&sent));
        assert_eq!(s.told_to(9, 10).await.unwrap(), (vec![(ToldState::Sent, 1)], vec![sent]));
        // The same word again is to be sent again.
        one(s, tell(9, "1/a", "no")).await.unwrap();
        assert_eq!(words(&s.told_due(9, at(0), 10).await.unwrap()), [("1/a", 3, "no")]);
    }

    pub(super) async fn a_source_that_fails_is_left_alone_with_all_that_waits(place: Place) {
        let s = &place.store;
        for (source, row) in [(9, "1/a"), (9, "1/b"), (9, "1/c"), (8, "1/a")] {
            one(s, tell(source, row, "yes")).await.unwrap();
        }
        let due = s.told_due(9, at(0), 2).await.unwrap();
        assert_eq!(words(&due), [("1/a", 1, "yes"), ("1/b", 1, "yes")]);
        s.keep_told(&Told { state: ToldState::Refused, ..due[0].clone() }).await.unwrap();
        s.postpone_told(9, at(60)).await.unwrap();
        assert!(s.told_due(9, at(59), 10).await.unwrap().is_empty());
        assert_eq!(words(&s.told_due(9, at(60), 10).await.unwrap()), [("1/b", 1, "yes"), ("1/c", 1, "yes")]);
        assert_eq!(s.told_due(8, at(0), 10).await.unwrap().len(), 1, "another source is not touched");
        let (mut counts, all) = s.told_to(9, 2).await.unwrap();
        counts.sort();
        assert_eq!(counts, [(ToldState::Waiting, 2), (ToldState::Refused, 1)]);
        assert_eq!(all.len(), 2);
    }

    pub(super) async fn what_was_heard_is_the_last_word_of_each(place: Place) {
        let s = &place.store;
        let hear = |entry, organisation: &str, second, word: &str| {
            let mut deed = Deed::new("accord", "entry.opinion-heard", PaperKind::Entry, "4");
            let (organisation, at, body) = (organisation.to_owned(), at(second), json!({ "word": word }));
            deed.opinions.push(OpinionChange::Heard { bank: 7, entry, organisation, at, body });
            deed
        };
        for deed in
            [hear(4, "one", 1, "yes"), hear(4, "two", 2, "no"), hear(5, "one", 3, "no"), hear(4, "one", 4, "no")]
        {
            one(s, deed).await.unwrap();
        }
        let said = |all: Vec<store::work::Heard>| {
            all.into_iter()
                .map(|one| (one.entry, one.organisation, one.at, one.body["word"].as_str().unwrap().to_owned()))
                .collect::<Vec<_>>()
        };
        let line = |entry, organisation: &str, second, word: &str| {
            (entry, organisation.to_owned(), at(second), word.to_owned())
        };
        assert_eq!(said(s.heard_of(4).await.unwrap()), [line(4, "one", 4, "no"), line(4, "two", 2, "no")]);
        let (count, newest) = s.heard_in(7, 2).await.unwrap();
        assert_eq!((count, said(newest)), (3, vec![line(4, "one", 4, "no"), line(5, "one", 3, "no")]));
        assert_eq!(s.heard_in(8, 2).await.unwrap(), (0, Vec::new()));
    }
}
