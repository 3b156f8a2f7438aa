//! Scans that many machines work on: each shard is finished once, whoever comes to it how often.

use std::path::PathBuf;

use store::scans::{Address, Counts, Scans, Shard};

use crate::place::{self, Place};

async fn made(place: &Place) -> (Address, Scans) {
    let address = match &place.address {
        place::Address::File(path) => Address::File(path.with_file_name("shards.sqlite")),
        place::Address::Postgres(url) => Address::Postgres(url.clone()),
    };
    // Whoever works makes no tables, and no file for them.
    match (&address, Scans::open(&address).await) {
        (Address::File(path), opened) => assert!(opened.is_err() && !path.exists()),
        (Address::Postgres(_), opened) => assert!(!opened.unwrap().is_made().await.unwrap()),
    }
    let scans = Scans::create(&address).await.unwrap();
    assert!(scans.is_made().await.unwrap());
    (address, scans)
}

mod checks {
    use super::*;

    pub(super) async fn of_many_who_finish_a_shard_one_is_the_first(place: Place) {
        let (address, scans) = made(&place).await;
        scans.begin("a", "work").await.unwrap();
        for number in 0..40 {
            scans.add("a", number, &format!("{{\"number\":{number}}}"), 512).await.unwrap();
        }
        let mut workers = Vec::new();
        for worker in 0..4_u64 {
            let scans = Scans::open(&address).await.unwrap();
            workers.push(tokio::spawn(async move {
                let mut first = 0;
                for number in 0..40 {
                    let lines = format!("{worker}:{number}").into_bytes();
                    first += u64::from(scans.finish("a", number, &format!("w{worker}"), worker, lines).await.unwrap());
                }
                first
            }));
        }
        let mut first = 0;
        for worker in workers {
            first += worker.await.unwrap();
        }
        assert_eq!(first, 40);
        for number in 0..40 {
            let done = scans.done("a", number).await.unwrap().unwrap();
            // What stands there is of one worker, wholly.
            assert_eq!(done.worker, format!("w{}", done.records));
            assert_eq!(done.found, Some(format!("{}:{number}", done.records).into_bytes()));
        }
        assert_eq!(scans.counts("a").await.unwrap(), Counts { shards: 40, done: 40, cut: false });
    }

    pub(super) async fn a_scan_is_gone_on_with_and_leaves_nothing(place: Place) {
        let (address, scans) = made(&place).await;
        scans.begin("a", "one").await.unwrap();
        scans.begin("b", "one").await.unwrap();
        scans.begin("c", "other").await.unwrap();
        for number in 0..4 {
            scans.add("a", number, "{}", 3).await.unwrap();
            scans.add("b", number, "{}", 3).await.unwrap();
        }
        scans.add("a", 2, "{}", 3).await.expect_err("a number is given once");
        scans.is_cut("a").await.unwrap();
        assert!(scans.finish("a", 1, "w", 3, b"lines".to_vec()).await.unwrap());
        assert!(
            scans.finish("a", 0, "w", 0, Vec::new()).await.unwrap(),
            "nothing is something that can come of a shard"
        );
        scans.taken("a", 0).await.unwrap();
        scans.close().await.unwrap();

        let scans = Scans::create(&address).await.unwrap();
        scans.begin("a", "one").await.unwrap();
        assert_eq!(scans.of_work("one").await.unwrap(), ["a", "b"]);
        assert_eq!(scans.counts("a").await.unwrap(), Counts { shards: 4, done: 2, cut: true });
        assert_eq!((scans.first_kept("a").await.unwrap(), scans.lines_before("a", 1).await.unwrap()), (1, 0));
        assert_eq!(scans.undone("a").await.unwrap(), [2, 3]);
        assert_eq!(scans.done("a", 0).await.unwrap().unwrap().found, None, "the journal has it");
        assert_eq!(scans.done("a", 1).await.unwrap().unwrap().found, Some(b"lines".to_vec()));
        assert_eq!(scans.shard("a", 1).await.unwrap(), Some(Shard { part: "{}".into(), things: 3, done: true }));
        // It was not whole: it is done again, by whoever comes first.
        scans.again("a", 1).await.unwrap();
        assert_eq!(scans.done("a", 1).await.unwrap(), None);
        assert_eq!(scans.undone("a").await.unwrap(), [1, 2, 3]);
        assert!(scans.finish("a", 1, "x", 4, b"more".to_vec()).await.unwrap());
        scans.taken("a", 1).await.unwrap();
        assert_eq!((scans.first_kept("a").await.unwrap(), scans.lines_before("a", 2).await.unwrap()), (2, 4));

        scans.end("a").await.unwrap();
        assert_eq!(scans.shard("a", 1).await.unwrap(), None);
        assert!(!scans.finish("a", 2, "late", 1, Vec::new()).await.unwrap(), "whoever is late changes nothing");
        assert_eq!(scans.of_work("one").await.unwrap(), ["b"]);
        assert_eq!(scans.undone("b").await.unwrap(), [0, 1, 2, 3]);
    }
}

on_both!(of_many_who_finish_a_shard_one_is_the_first, a_scan_is_gone_on_with_and_leaves_nothing);

#[test]
fn an_address_is_a_server_or_a_file() {
    let of = |text: &str| text.parse::<Address>().unwrap();
    assert_eq!(of("postgres://a@localhost/b"), Address::Postgres("postgres://a@localhost/b".into()));
    assert_eq!(of("shards.sqlite"), Address::File(PathBuf::from("shards.sqlite")));
}
