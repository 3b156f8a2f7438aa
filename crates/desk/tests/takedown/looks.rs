//! Whether it is still there: looks of the house, where they are allowed and after a notice has left; looks of analysts; what follows.

use std::sync::{Arc, Mutex};

use alliance::people::access;
use alliance::takedown::notice::Claim;
use alliance::takedown::{Availability, Country, Glance, NoticeState, Probes, Seen};
use desk::Backend;
use desk::people::Denied;
use desk::takedown::{Eyes, ItemSeen, Looks, NoticeReply, NoticeSeen, Prober, Purpose, Word};
use desk::work::{ActFilter, View};
use jiff::Timestamp;
use url::Url;

use super::room::{Room, on_both};

/// Eyes that see what they are told to see, and count how often they looked.
#[derive(Clone, Debug)]
pub struct Script(Arc<Mutex<(Glance, Vec<String>)>>);

impl Script {
    pub fn of(glance: Glance) -> Self {
        Self(Arc::new(Mutex::new((glance, Vec::new()))))
    }

    pub fn sees(&self, glance: Glance) {
        self.0.lock().expect("a script").0 = glance;
    }

    pub fn looked(&self) -> usize {
        self.0.lock().expect("a script").1.len()
    }
}

impl Eyes for Script {
    fn look(&self, address: &Url) -> Glance {
        let mut script = self.0.lock().expect("a script");
        script.1.push(address.to_string());
        script.0
    }
}

pub const THERE: Glance = Glance::Status(200);
pub const GONE: Glance = Glance::Status(404);

impl Room {
    /// Germany's table lets it be looked from outside.
    pub async fn lets_look(&self) {
        self.sets(Country { probes: Probes::Status, ..Country::careful("DE") }).await;
        self.dispatched().await;
    }

    /// A house whose notice has just left (09:02), and what looks from outside.
    pub async fn noticed(backend: Backend) -> (Self, String, Script, Prober) {
        let (room, id) = Self::in_scope(backend).await;
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        let eyes = Script::of(THERE);
        let prober = Prober::new(room.desk.clone(), eyes.clone());
        (room, id, eyes, prober)
    }

    pub async fn seen(&self, id: &str) -> ItemSeen {
        let leave = self.leave::<access::ItemSee>("analyst.de", Some(id)).await;
        self.desk.item_seen(&leave).await.expect("an item")
    }

    pub async fn state(&self, id: &str) -> &'static str {
        self.seen(id).await.item.availability.name()
    }

    pub async fn says(&self, who: &str, id: &str, saw: Seen) {
        let leave = self.leave::<access::ItemLook>(who, Some(id)).await;
        self.desk.item_looked(&leave, saw).await.expect("written down");
    }

    /// The only notice, as its sender sees it.
    pub async fn notice_sent(&self) -> NoticeSeen {
        let leave = self.leave::<access::NoticesSent>("lead-analyst.de", None).await;
        let (mut all, _) = self.desk.notices_sent(&leave, None, 1).await.expect("a list");
        assert_eq!(all.len(), 1, "one notice");
        all.remove(0)
    }

    /// The same as its recipient sees it.
    pub async fn notice_got(&self) -> NoticeSeen {
        let leave = self.leave::<access::NoticeRoom>("provider-operator.de", None).await;
        let (mut all, _) = self.desk.notices_received(&leave, None, 1).await.expect("a list");
        assert_eq!(all.len(), 1, "one notice");
        all.remove(0)
    }

    pub async fn replies(&self, reply: &NoticeReply) {
        let id = self.notice_got().await.id;
        let leave = self.leave::<access::NoticeAnswer>("provider-operator.de", None).await;
        self.desk.notice_answer(&leave, &id, reply, None).await.expect("answered");
    }

    /// The items that wait for a look from outside.
    async fn looks_asked(&self) -> Vec<String> {
        let errands = self.store().await.errands_due("look", Timestamp::MAX, 100).await.expect("reads");
        errands.into_iter().map(|errand| errand.object).collect()
    }

    async fn looks_in_journal(&self) -> u64 {
        let filter = ActFilter { act: Some("item.looked".to_owned()), per_page: 1, ..ActFilter::default() };
        self.store().await.acts(&View::All, &filter).await.expect("reads").1
    }
}

pub fn saw(looks: Looks) -> (u64, u64, u64, u64) {
    (looks.there, looks.gone, looks.closed, looks.nothing)
}

on_both! {
    async fn nobody_looks_before_a_notice_has_left_and_then_after_a_minute(backend) {
        let (room, id) = Room::in_scope(backend).await;
        room.lets_look().await;
        let eyes = Script::of(THERE);
        let prober = Prober::new(room.desk.clone(), eyes.clone());
        for _ in 0..5 {
            room.clock_on(3);
            assert_eq!(prober.look_due().await.expect("looks"), Looks::default());
        }
        assert_eq!((eyes.looked(), room.state(&id).await), (0, "unknown"));
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        prober.look_due().await.expect("looks");
        assert_eq!(eyes.looked(), 0, "not at once");
        room.clock_on(1);
        assert_eq!(saw(prober.look_due().await.expect("looks")), (1, 0, 0, 0));
        assert_eq!((eyes.looked(), room.state(&id).await), (1, "online"));
        assert_eq!(saw(prober.look_due().await.expect("looks")), (0, 0, 0, 0), "and not again at once");
        // A year later nobody has looked more than a few dozen times, and nobody looks any more.
        for _ in 0..500 {
            room.clock_on(24 * 60);
            prober.look_due().await.expect("looks");
        }
        let looked = eyes.looked();
        assert!((15..90).contains(&looked), "{looked} looks");
        room.clock_on(60 * 24 * 60);
        prober.look_due().await.expect("looks");
        assert_eq!(eyes.looked(), looked);
        assert_eq!(room.seen(&id).await.looks.len(), 1, "looks that saw the same are kept as one");
    }

    async fn where_a_country_does_not_let_it_nobody_looks(backend) {
        let (room, id, eyes, prober) = Room::noticed(backend).await;
        for _ in 0..5 {
            room.clock_on(60);
            prober.look_due().await.expect("looks");
        }
        assert_eq!((eyes.looked(), room.state(&id).await), (0, "unknown"));
        assert!(room.looks_asked().await.is_empty(), "nothing waits for what nobody does");
        room.says("analyst.de", &id, Seen::There).await;
        room.replies(&NoticeReply::Claim { claim: Claim::Removed, copies: None }).await;
        assert!(room.looks_asked().await.is_empty());
        room.lets_look().await;
        assert_eq!(room.looks_asked().await, [id]);
        room.clock_on(1);
        prober.look_due().await.expect("looks");
        assert_eq!(eyes.looked(), 1, "what left before is looked at once its table lets it");
    }

    async fn missed_twice_it_is_gone_and_its_notice_is_over(backend) {
        let (room, id, eyes, prober) = Room::noticed(backend).await;
        room.lets_look().await;
        room.clock_on(1);
        prober.look_due().await.expect("looks");
        eyes.sees(GONE);
        room.clock_on(2);
        assert_eq!(saw(prober.look_due().await.expect("looks")), (0, 1, 0, 0));
        assert_eq!(room.state(&id).await, "suspected-gone");
        assert!(matches!(room.notice_sent().await.state, NoticeState::Delivered { .. }), "one look removes nothing");
        room.clock_on(10);
        assert_eq!(saw(prober.look_due().await.expect("looks")), (0, 0, 0, 0), "not before ten minutes are sure to be over");
        room.clock_on(3);
        assert_eq!(saw(prober.look_due().await.expect("looks")), (0, 1, 0, 0));
        let Availability::ConfirmedGone { seen, missed, .. } = room.seen(&id).await.item.availability else { panic!("gone") };
        assert_eq!((seen, missed), (Some("2026-01-05T09:03:00Z".parse().unwrap()), "2026-01-05T09:05:00Z".parse().unwrap()));
        assert_eq!(room.notice_sent().await.gone(), Some(missed));
        assert!(matches!(room.notice_got().await.state, NoticeState::Verified { .. }), "whoever got it sees that it is seen to be gone");
        let looks = room.seen(&id).await.looks;
        assert_eq!(looks.iter().map(|look| (look.saw, look.times)).collect::<Vec<_>>(), [(Seen::There, 1), (Seen::Gone, 2)]);
        assert_eq!(looks[1].word.as_deref(), Some("404"));
        let passes = alliance::takedown::clocks::passes(&desk::takedown::events_of(&looks), "anybody");
        assert_eq!(passes[0].gone.map(|gone| gone.missed), Some(missed), "t6 follows from the looks");
        // A server that closes itself afterwards says nothing of what was gone.
        eyes.sees(Glance::Status(403));
        room.clock_on(60);
        assert_eq!(saw(prober.look_due().await.expect("looks")), (0, 0, 0, 1));
        assert_eq!(room.state(&id).await, "confirmed-gone");
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
    }

    async fn what_says_nothing_changes_nothing_and_is_tried_again(backend) {
        let (room, id, eyes, prober) = Room::noticed(backend).await;
        room.lets_look().await;
        for glance in [Glance::Status(503), Glance::TooSlow, Glance::Unsafe, Glance::NoWay, Glance::Status(429)] {
            eyes.sees(glance);
            room.clock_on(65);
            assert_eq!(saw(prober.look_due().await.expect("looks")), (0, 0, 0, 1), "{glance:?}");
        }
        assert_eq!((room.state(&id).await, room.looks_in_journal().await), ("unknown", 0));
        eyes.sees(Glance::NotLet);
        room.clock_on(65);
        prober.look_due().await.expect("looks");
        assert_eq!(room.state(&id).await, "unknown");
        eyes.sees(Glance::NoSuchName);
        room.clock_on(24 * 60);
        assert_eq!(saw(prober.look_due().await.expect("looks")), (0, 1, 0, 0));
        assert_eq!(room.looks_in_journal().await, 1);
    }

    async fn a_hold_after_the_notice_neither_ends_looks_nor_begins_them(backend) {
        let (room, id, eyes, prober) = Room::noticed(backend).await;
        room.lets_look().await;
        room.clock_on(1);
        prober.look_due().await.expect("looks");
        room.hold("police-liaison.de", &id, desk::takedown::Part::Address).await.expect("held");
        room.dispatched().await;
        room.clock_on(2);
        assert_eq!(saw(prober.look_due().await.expect("looks")), (1, 0, 0, 0));
        assert_eq!(eyes.looked(), 2, "whoever runs the server sees no end of looks");
    }

    async fn an_analyst_says_what_they_saw(backend) {
        let (room, id, _, _) = Room::noticed(backend).await;
        let open = room.leave::<access::ItemOpen>("analyst.de", Some(&id)).await;
        assert!(room.desk.item_open(&open, Purpose::Look).await.expect("opens").address.is_some());
        room.says("analyst.de", &id, Seen::There).await;
        assert_eq!(room.state(&id).await, "online");
        room.clock_on(1);
        room.says("analyst.de", &id, Seen::Gone).await;
        room.clock_on(9);
        room.says("lead-analyst.de", &id, Seen::Gone).await;
        assert_eq!(room.state(&id).await, "suspected-gone");
        room.clock_on(2);
        room.says("analyst.de", &id, Seen::Gone).await;
        assert_eq!(room.state(&id).await, "confirmed-gone");
        assert_eq!(room.looks_in_journal().await, 4);
        let by: Vec<_> = room.seen(&id).await.looks.into_iter().filter_map(|look| look.by).collect();
        assert_eq!(by, ["exercise.analyst.de", "exercise.analyst.de", "exercise.lead-analyst.de", "exercise.analyst.de"]);
        for who in ["analyst.rs", "police-liaison.de", "provider-operator.de", "auditor"] {
            let refused = room.try_leave::<access::ItemLook>(who, Some(&id)).await;
            assert!(matches!(refused, Err(Denied::NotThere)), "{who}");
        }
    }

    async fn what_a_provider_says_is_a_claim_until_somebody_has_looked(backend) {
        let (room, id, eyes, prober) = Room::noticed(backend).await;
        room.lets_look().await;
        room.clock_on(1);
        prober.look_due().await.expect("looks");
        room.clock_on(30);
        prober.look_due().await.expect("looks");
        let looked = eyes.looked();
        room.replies(&NoticeReply::Claim { claim: Claim::Removed, copies: Some(1) }).await;
        assert_eq!(room.state(&id).await, "online", "that is what they say");
        room.clock_on(1);
        prober.look_due().await.expect("looks");
        assert_eq!(eyes.looked(), looked + 1, "it is looked at soon after");
        assert!(matches!(room.notice_sent().await.state, NoticeState::Claimed { .. }), "copies live on for minutes");
        room.clock_on(20);
        prober.look_due().await.expect("looks");
        assert!(matches!(room.notice_sent().await.state, NoticeState::Overdue { .. }), "it is still there");
        room.replies(&NoticeReply::Claim { claim: Claim::Removed, copies: None }).await;
        room.says("analyst.de", &id, Seen::There).await;
        assert!(matches!(room.notice_sent().await.state, NoticeState::Overdue { .. }), "an analyst's word counts at once");
        eyes.sees(GONE);
        for _ in 0..3 {
            room.clock_on(15);
            prober.look_due().await.expect("looks");
        }
        assert!(matches!(room.notice_sent().await.state, NoticeState::Verified { .. }));
    }

    async fn two_programs_share_the_looks(backend) {
        let (room, _, eyes, prober) = Room::noticed(backend).await;
        room.lets_look().await;
        let other = Prober::new(room.another().await, eyes.clone());
        room.clock_on(1);
        let (one, two) = tokio::join!(prober.look_due(), other.look_due());
        assert_eq!(one.expect("looks").there + two.expect("looks").there, 1);
        assert_eq!(eyes.looked(), 1);
    }
}

/// The house's own eyes, at a server on this machine.
#[test]
fn what_the_house_sees_is_a_status_or_a_word_for_its_absence() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let host = format!("http://{}", listener.local_addr().expect("bound"));
    let way = |listed: &[&str]| {
        let listed = listed.iter().map(|host| host.parse().expect("a host")).collect();
        outbound::Outbound::new(outbound::Gate::public_and(listed), Prober::BOUNDS)
    };
    let url = |text: &str| Url::parse(text).expect("an address");
    let server = std::thread::spawn(move || {
        use std::io::{Read as _, Write as _};
        for _ in 0..2 {
            let (mut stream, _) = listener.accept().expect("a connection");
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(b"HTTP/1.1 410 Gone\r\ncontent-length: 0\r\n\r\n");
        }
    });
    assert_eq!(
        way(&[host.as_str()]).look(&url(&format!("{host}/1"))),
        Glance::Status(410),
        "asked by HEAD, and then by GET"
    );
    server.join().expect("both were asked");
    assert_eq!(
        way(&[host.as_str()]).look(&url(&format!("{host}/1"))),
        Glance::NotTaken,
        "nobody listens there any more"
    );
    assert_eq!(way(&[]).look(&url(&format!("{host}/1"))), Glance::NotLet);
    assert_eq!(way(&[]).look(&url("https://user@files.example.org/1")), Glance::NotLet);
    assert_eq!(way(&[]).look(&url("http://files.example.org/1")), Glance::NotLet, "in the clear nobody is asked");
}
