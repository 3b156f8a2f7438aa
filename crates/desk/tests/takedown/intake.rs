//! Taking reports in.

use std::process::Command;

use alliance::people::access;
use alliance::takedown::Signs;
use desk::Backend;
use desk::takedown::{IntakeRefused, MOST, Reported, ReportedItem, Stage};
use interchange::takedown::address::Address;
use interchange::takedown::notice::{Class, Digests};

use super::room::{Room, on_both};
use super::{report, secret};

/// Everything that the database holds, as its own tools write it out.
fn everything(room: &Room, backend: &Backend) -> Vec<u8> {
    match backend {
        Backend::Embedded => {
            let mut all = Vec::new();
            for entry in std::fs::read_dir(room.data()).expect("the data") {
                let path = entry.expect("an entry").path();
                if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("accord.sqlite")) {
                    all.extend(std::fs::read(path).expect("the database"));
                }
            }
            all
        }
        Backend::Postgres(url) => {
            let dump = Command::new("pg_dump").args(["--inserts", url]).output().expect("pg_dump runs");
            assert!(dump.status.success(), "{}", String::from_utf8_lossy(&dump.stderr));
            dump.stdout
        }
    }
}

fn holds(all: &[u8], text: &str) -> bool {
    all.windows(text.len()).any(|window| window.eq_ignore_ascii_case(text.as_bytes()))
}

on_both! {
    async fn whatever_way_it_is_written_the_same_place_is_one_item(backend) {
        let room = Room::with_people(backend).await;
        let first = room.reported(&report(&["https://a.example.org/p/1.jpg"])).await;
        assert_eq!(first.new, Some(1));
        for again in ["HTTP://A.Example.org:80/x/../p/1.jpg?utm_source=mail", "hxxps[:]//a[.]example[.]org/p/1.jpg#top"] {
            assert_eq!(room.reported(&report(&[again])).await.new, Some(0), "{again}");
        }
        assert_eq!(room.reported(&report(&["https://a.example.org/p/2.jpg"])).await.new, Some(1), "another place");
        let waiting = room.waiting().await;
        assert_eq!(waiting.len(), 2);
        let leave = room.leave::<access::ItemSee>("analyst.de", Some(&waiting[0])).await;
        let seen = room.desk.item_seen(&leave).await.expect("an item");
        assert_eq!((seen.reports, seen.told.len()), (3, 3), "reported most often, so it comes first");
    }

    async fn each_hotline_has_its_own_item_of_the_same_place(backend) {
        let room = Room::with_people(backend).await;
        room.reported(&report(&["https://a.example.org/1"])).await;
        let theirs = Reported { member: "RS".to_owned(), ..report(&["https://a.example.org/1"]) };
        assert_eq!(room.reported(&theirs).await.new, Some(1), "nobody buries it with another hotline");
        assert_eq!(room.reported(&theirs).await.new, Some(0));
        let leave = room.leave::<access::TakedownRoom>("analyst.rs", None).await;
        let queue = room.desk.takedown_queue(&leave).await.expect("a queue");
        let (id, own) = (room.only().await, &queue.first[0].id);
        assert!(queue.all == 1 && *own != id);
        let leave = room.leave::<access::ItemSee>("analyst.rs", Some(own)).await;
        let seen = room.desk.item_seen(&leave).await.expect("an item");
        let leave = room.leave::<access::ItemSee>("analyst.de", Some(&id)).await;
        let ours = room.desk.item_seen(&leave).await.expect("an item");
        assert_eq!((seen.reports, ours.reports), (2, 1));
        assert_eq!(seen.item.places.address, ours.item.places.address, "that it is the same place can be seen");
    }

    async fn nothing_of_what_is_reported_stands_in_the_database_to_be_read(backend) {
        let room = Room::with_people(backend.clone()).await;
        let said = Reported {
            note: Some(secret("the note says uvwxnote77")),
            contact: Some(secret("uvwxcontact77@reporter.test")),
            reference: Some(secret("uvwxref77")),
            ..report(&["https://uvwxhost77.example.org/uvwxpath77/uvwxfile77.jpg?uvwxquery77=1#/uvwxroute77"])
        };
        let receipt = room.reported(&said).await;
        let id = room.only().await;
        let leave = room.leave::<access::ItemOpen>("analyst.de", Some(&id)).await;
        let sight = room.desk.item_open(&leave, desk::takedown::Purpose::Assess).await.expect("opens");
        assert!(sight.address.expect("an address").expose().contains("uvwxhost77"));
        assert_eq!(sight.said[0].contact.as_ref().expect("a contact").expose(), "uvwxcontact77@reporter.test");
        let all = everything(&room, &backend);
        assert!(holds(&all, &id), "this is the database");
        for planted in ["uvwxhost77", "uvwxpath77", "uvwxfile77", "uvwxquery77", "uvwxroute77", "uvwxnote77", "uvwxcontact77", "uvwxref77"] {
            assert!(!holds(&all, planted) && !holds(&all, &hex::encode(planted)), "{planted}");
        }
        assert!(!holds(&all, receipt.secret.expose()), "nor the receipt");
    }

    async fn a_report_is_taken_in_whole_and_each_of_its_addresses_once(backend) {
        let room = Room::with_people(backend).await;
        let receipt = room
            .reported(&report(&["https://a.example.org/1", "http://a.example.org/1", "https://a.example.org/2"]))
            .await;
        assert_eq!(receipt.new, Some(2));
        assert_eq!(room.waiting().await.len(), 2);
    }

    async fn many_who_report_the_same_at_once_make_one_item_of_it(backend) {
        let room = Room::with_people(backend).await;
        let (here, there) = (room.desk.clone(), room.another().await);
        let leave = room.desk.authorise::<access::IntakeSend>(None, None, None).await.expect("anybody may");
        let leave = std::sync::Arc::new(leave);
        let all = (0..40).map(|n| {
            let (desk, leave) = (if n % 2 == 0 { here.clone() } else { there.clone() }, leave.clone());
            tokio::spawn(async move { desk.intake(&leave, &report(&["https://a.example.org/1"])).await.expect("is taken in").new })
        });
        let mut new = 0;
        for one in all.collect::<Vec<_>>() {
            new += one.await.expect("ends").expect("is new or not");
        }
        assert_eq!(new, 1);
        let leave = room.leave::<access::ItemSee>("analyst.de", Some(&room.only().await)).await;
        assert_eq!(room.desk.item_seen(&leave).await.expect("an item").reports, 40);
    }

    async fn what_a_machine_sends_again_under_the_same_key_is_the_same(backend) {
        let room = Room::with_people(backend).await;
        let leave = room.leave::<access::IntakeMany>("provider-operator.de", None).await;
        let intake = async |addresses: &[&str], key: &str, number| {
            room.desk.intake_of(&leave, &report(addresses), Some((key, number))).await
        };
        let first = intake(&["https://a.example.org/1", "https://a.example.org/2"], "k1", 0).await.expect("taken");
        assert_eq!(first.new, Some(2));
        let again = intake(&["https://a.example.org/2", "http://a.example.org/1"], "k1", 0).await.expect("taken before");
        assert_eq!((again.new, again.secret.expose()), (None, first.secret.expose()));
        for other in [&["https://a.example.org/1"][..], &["https://a.example.org/1", "https://a.example.org/3"], &["https://b.example.org/1", "https://a.example.org/2", "https://a.example.org/1"]] {
            assert!(matches!(intake(other, "k1", 0).await, Err(IntakeRefused::KeyUsed)), "{other:?}");
        }
        let next = intake(&["https://a.example.org/1"], "k1", 1).await.expect("another of the same key");
        assert_ne!(next.secret.expose(), first.secret.expose());
        // Sent by another account it is another's.
        let others = room.leave::<access::IntakeMany>("analyst.de", None).await;
        let same = report(&["https://a.example.org/1", "https://a.example.org/2"]);
        let theirs = room.desk.intake_of(&others, &same, Some(("k1", 0))).await.expect("taken");
        assert_eq!(theirs.new, Some(0));
        let all = (0..10).map(|_| intake(&["https://c.example.org/1"], "k2", 0));
        let all = futures_join(all).await;
        let new: Vec<_> = all.iter().filter_map(|done| done.as_ref().expect("taken").new).collect();
        assert_eq!(new, [1], "however often it is sent at once");
    }

    async fn what_says_something_else_under_the_same_key_is_another_report(backend) {
        let room = Room::with_people(backend).await;
        let leave = room.leave::<access::IntakeMany>("provider-operator.de", None).await;
        let said = |note: &str, signs| Reported { note: Some(secret(note)), signs, ..report(&["https://a.example.org/1"]) };
        let intake = async |reported: Reported| room.desk.intake_of(&leave, &reported, Some(("k", 0))).await;
        let quiet = Signs::default();
        assert_eq!(intake(said("one", quiet)).await.expect("taken").new, Some(1));
        assert_eq!(intake(said("one", quiet)).await.expect("the same").new, None);
        for other in [said("two", quiet), said("one", Signs { live: true, ..quiet }), report(&["https://a.example.org/1"])] {
            assert!(matches!(intake(other).await, Err(IntakeRefused::KeyUsed)));
        }
        let long = Reported { note: Some(secret(&"x".repeat(4_001))), ..report(&["https://a.example.org/1"]) };
        assert!(matches!(room.desk.intake_of(&leave, &long, None).await, Err(IntakeRefused::TooLong)));
    }

    async fn what_was_decided_is_looked_at_again_where_it_is_reported_again(backend) {
        let room = Room::with_people(backend).await;
        let receipt = room.reported(&report(&["https://a.example.org/1"])).await;
        let id = room.only().await;
        room.closed(&id).await;
        room.at("2026-01-06T09:00:00Z");
        assert_eq!(room.waiting().await, Vec::<String>::new());
        let look = room.desk.authorise::<access::IntakeLookUp>(None, None, None).await.expect("anybody may");
        let stage = async |secret: &str| room.desk.intake_stage(&look, secret).await.expect("an answer");
        assert_eq!(stage(receipt.secret.expose()).await, Some(Stage::Closed));
        let again = room.reported(&report(&["https://a.example.org/1"])).await;
        assert_eq!((again.new, room.waiting().await), (Some(0), vec![id]), "what lies there may be another thing by now");
        assert_eq!(stage(again.secret.expose()).await, Some(Stage::Open));
    }

    async fn of_many_reports_those_that_say_something_are_shown(backend) {
        let room = Room::with_people(backend).await;
        let said = Reported { note: Some(secret("the word of a witness")), ..report(&["https://a.example.org/1"]) };
        room.reported(&said).await;
        room.at("2026-01-05T09:00:10Z");
        for _ in 0..120 {
            room.reported(&report(&["https://a.example.org/1"])).await;
        }
        let leave = room.leave::<access::ItemOpen>("analyst.de", Some(&room.only().await)).await;
        let sight = room.desk.item_open(&leave, desk::takedown::Purpose::Assess).await.expect("opens");
        assert_eq!(sight.said.len(), 1);
        let seen = room.desk.item_seen(&leave).await.expect("an item");
        assert_eq!((seen.reports, seen.told.len(), seen.told.iter().filter(|told| told.says).count()), (121, 100, 1));
    }

    async fn programs_of_one_house_take_each_others_forms(backend) {
        let room = Room::with_people(backend).await;
        let there = room.another().await;
        let now = room.desk.clock().now();
        let (ticket, _) = room.desk.intake_door().expect("a door").ticket(now).expect("a ticket");
        let door = there.intake_door().expect("a door");
        assert_eq!(door.enter("203.0.113.9".parse().unwrap(), (&ticket, ""), now), Ok(()));
        assert!(door.enter("203.0.113.9".parse().unwrap(), (&ticket, ""), now).is_err(), "once");
    }

    async fn reports_are_for_a_hotline_that_takes_them(backend) {
        let room = Room::with_people(backend).await;
        assert_eq!(room.desk.intake_members().await.expect("members"), ["DE", "FR", "RS"]);
        let leave = room.leave::<access::IntakeMany>("provider-operator.de", None).await;
        let elsewhere = Reported { member: "AT".to_owned(), ..report(&["https://a.example.org/1"]) };
        assert!(matches!(room.desk.intake_of(&leave, &elsewhere, None).await, Err(IntakeRefused::NoHotline)));
        let many: Vec<String> = (0..=MOST).map(|n| format!("https://a.example.org/{n}")).collect();
        let many: Vec<&str> = many.iter().map(String::as_str).collect();
        assert!(matches!(room.desk.intake_of(&leave, &report(&many), None).await, Err(IntakeRefused::TooMany)));
        assert_eq!(room.waiting().await, Vec::<String>::new());
    }

    async fn what_a_reporter_says_of_it_stands_with_the_item(backend) {
        let room = Room::with_people(backend).await;
        let leave = room.leave::<access::IntakeMany>("provider-operator.de", None).await;
        let digests = Digests { sha256: Some("ab".repeat(32)), ..Digests::default() };
        let item = ReportedItem { address: Address::read("https://a.example.org/1").unwrap(), class: Some(Class::A1), digests };
        let reported = Reported { items: vec![item], signs: Signs { live: true, ..Signs::default() }, ..report(&[]) };
        room.desk.intake_of(&leave, &reported, None).await.expect("taken");
        room.reported(&report(&["https://a.example.org/1"])).await;
        let leave = room.leave::<access::ItemSee>("analyst.de", Some(&room.only().await)).await;
        let seen = room.desk.item_seen(&leave).await.expect("an item");
        assert!(seen.signs.live && !seen.signs.at_risk);
        assert_eq!(seen.item.places.hashes.len(), 1);
        let theirs = seen.told.iter().find(|told| told.organisation.is_some()).expect("a provider's");
        assert_eq!((theirs.class.as_deref(), theirs.digests.clone()), (Some("A1"), vec![format!("sha256:{}", "ab".repeat(32))]));
        let nobodys = seen.told.iter().find(|told| told.organisation.is_none()).expect("somebody's");
        assert_eq!((nobodys.class.as_deref(), nobodys.says), (None, false));
    }

    async fn a_receipt_says_open_until_everything_is_closed_and_nothing_else(backend) {
        let room = Room::with_people(backend).await;
        let receipt = room.reported(&report(&["https://a.example.org/1", "https://a.example.org/2"])).await;
        let leave = room.desk.authorise::<access::IntakeLookUp>(None, None, None).await.expect("anybody may");
        let stage = async |secret: &str| room.desk.intake_stage(&leave, secret).await.expect("an answer");
        let secret = receipt.secret.expose();
        assert_eq!(stage(secret).await, Some(Stage::Open));
        assert_eq!(stage(&format!(" {} ", secret.to_uppercase())).await, Some(Stage::Open), "as people type it");
        for wrong in ["", "x", &secret[1..], "aaaaaaaaaaaaaaaaaaaaaaaaaa"] {
            assert_eq!(stage(wrong).await, None, "{wrong}");
        }
        let ids = room.waiting().await;
        room.closed(&ids[0]).await;
        room.at("2026-01-05T10:00:00Z");
        assert_eq!(stage(secret).await, Some(Stage::Open), "one of two");
        room.closed(&ids[1]).await;
        assert_eq!(stage(secret).await, Some(Stage::Open), "it can still be taken back");
        room.at("2026-01-05T10:01:00Z");
        assert_eq!(stage(secret).await, Some(Stage::Closed));
    }
}

/// All of them at the same time.
async fn futures_join<T>(all: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut all: Vec<_> = all.map(Box::pin).collect();
    let mut done = Vec::new();
    std::future::poll_fn(|cx| {
        all.retain_mut(|one| match one.as_mut().poll(cx) {
            std::task::Poll::Ready(value) => {
                done.push(value);
                false
            }
            std::task::Poll::Pending => true,
        });
        if all.is_empty() { std::task::Poll::Ready(()) } else { std::task::Poll::Pending }
    })
    .await;
    done
}
