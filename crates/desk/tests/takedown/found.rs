//! Where reported items lie. Numbers need no name server; names are asked of one that nobody runs.

use std::net::SocketAddr;

use alliance::people::access;
use alliance::takedown::Hosting;
use desk::Backend;
use desk::takedown::{Finding, LookedUp, Purpose};
use hosting::Finder;
use hosting::dns::Resolver;

use super::report;
use super::room::{Room, on_both};

/// Nobody listens there.
fn nobody() -> SocketAddr {
    let socket = std::net::UdpSocket::bind("127.0.0.1:0").expect("a port");
    socket.local_addr().expect("its address")
}

impl Room {
    fn finding(&self) -> Finding {
        Finding::new(self.desk.clone(), Finder::new(Resolver::new(vec![nobody()])))
    }

    async fn hosting(&self, id: &str) -> Hosting {
        let leave = self.leave::<access::ItemSee>("analyst.de", Some(id)).await;
        self.desk.item_seen(&leave).await.expect("an item").item.hosting
    }
}

on_both! {
    async fn a_number_is_its_own_host_and_an_onion_is_nowhere(backend) {
        let room = Room::with_people(backend).await;
        let onion = format!("http://{}.onion/1", "pg6mmjiyjmcrsslvykfwnntlaru7p5svn6y2ymmju6nubxndf4pscryd");
        room.reported(&report(&["https://1.2.3.4/1", &onion])).await;
        let finding = room.finding();
        assert_eq!(finding.look_up_due().await.expect("looks"), LookedUp { found: 2, later: 0 });
        assert_eq!(finding.look_up_due().await.expect("looks"), LookedUp::default(), "nothing is looked up twice");
        let mut states = Vec::new();
        for id in room.waiting().await {
            let leave = room.leave::<access::ItemOpen>("analyst.de", Some(&id)).await;
            let sight = room.desk.item_open(&leave, Purpose::Locate).await.expect("opens");
            assert!(sight.found.is_some(), "what was found is sealed with the item");
            let leave = room.leave::<access::ItemSee>("analyst.de", Some(&id)).await;
            let item = room.desk.item_seen(&leave).await.expect("an item").item;
            assert!(item.evidence.is_some());
            if let Hosting::Attributed { found } = &item.hosting {
                assert_eq!(found.chain[0].provider, "1.2.3.0/24", "no page says the number itself");
                assert!(item.places.servers.contains(&"1.2.3.4".parse().unwrap()), "holds of its network find it");
            }
            states.push(item.hosting.name());
        }
        states.sort_unstable();
        assert_eq!(states, ["attributed", "not-routable"]);
    }

    async fn what_is_not_answered_is_asked_again_later_and_does_not_stop_the_rest(backend) {
        let room = Room::with_people(backend).await;
        room.reported(&report(&["https://a.example.org/1"])).await;
        let id = room.only().await;
        let finding = room.finding();
        assert_eq!(finding.look_up_due().await.expect("looks"), LookedUp { found: 0, later: 1 });
        assert_eq!(room.hosting(&id).await.name(), "unknown");
        assert_eq!(finding.look_up_due().await.expect("looks"), LookedUp::default(), "not at once");
        let waits = room.store().await.look_ups_due("2026-01-05T10:00:00Z".parse().unwrap(), 10).await.expect("reads");
        assert_eq!(waits.iter().map(|one| (one.item.as_str(), one.tries)).collect::<Vec<_>>(), [(id.as_str(), 1)]);
        room.at("2026-01-05T09:06:00Z");
        assert_eq!(finding.look_up_due().await.expect("looks"), LookedUp { found: 0, later: 1 });
        // Whoever runs the house names another name server: another program looks.
        room.reported(&report(&["https://1.2.3.4/1"])).await;
        assert_eq!(room.finding().look_up_due().await.expect("looks").found, 1);
    }

    async fn an_analyst_has_it_looked_up_anew(backend) {
        let room = Room::with_people(backend).await;
        room.reported(&report(&["https://1.2.3.4/1"])).await;
        let id = room.only().await;
        let finding = room.finding();
        finding.look_up_due().await.expect("looks");
        room.at("2026-01-05T09:05:00Z");
        let leave = room.leave::<access::ItemAssess>("analyst.de", Some(&id)).await;
        room.desk.item_seek(&leave).await.expect("asked for");
        assert_eq!(finding.look_up_due().await.expect("looks").found, 1);
        let found = room.hosting(&id).await.found().cloned().expect("found");
        assert_eq!(found.as_of, "2026-01-05T09:05:00Z".parse().unwrap());
    }

    async fn two_programs_share_the_looking_up(backend) {
        let room = Room::with_people(backend).await;
        for n in 0..40 {
            room.reported(&report(&[&format!("https://1.2.3.{n}/1")])).await;
        }
        let here = room.finding();
        let there = Finding::new(room.another().await, Finder::new(Resolver::new(vec![nobody()])));
        let (one, other) = tokio::join!(here.look_up_due(), there.look_up_due());
        let (one, other) = (one.expect("looks"), other.expect("looks"));
        assert_eq!(one.found + other.found, 40, "{one:?} {other:?}");
    }
}
