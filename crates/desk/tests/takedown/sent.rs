//! What the police say before a notice leaves, what they hold, and that each notice leaves the moment it may and never before.

use alliance::people::access;
use alliance::register::PaperKind;
use alliance::takedown::notice::Claim;
use alliance::takedown::police::Shown;
use alliance::takedown::policy::HostKind;
use alliance::takedown::{Barrier, HoldRefusal, HoldState, NoticeState, PoliceRefusal};
use desk::Backend;
use desk::people::Denied;
use desk::takedown::{
    BadTarget, Finding, Format, HoldRefused, HoldSeen, HoldStep, HoldWanted, NoticeRefused, NoticeReply, NoticeSeen,
    Part, PoliceRefused, Provider, Target, Word,
};
use desk::work::{ActFilter, View};
use hosting::Finder;
use hosting::dns::Resolver;
use jiff::SignedDuration;
use store::work::PaperFilter;

use super::assessed::baseline;
use super::room::{Room, on_both};
use super::{report, secret};

/// Nobody listens there: numbers need no name server.
fn nobody() -> std::net::SocketAddr {
    let socket = std::net::UdpSocket::bind("127.0.0.1:0").expect("a port");
    socket.local_addr().expect("its address")
}

/// A host of Germany that gets its notices here.
pub fn provider() -> Provider {
    Provider {
        name: "A host".into(),
        known_as: ["1.2.3.0/24".to_owned()].into(),
        country: Some("DE".into()),
        organisation: Some("exercise.provider.de".into()),
        endpoint: None,
        format: Format::Xarf,
        mail: None,
        language: None,
        host: HostKind::Other,
        suspect: false,
    }
}

fn wanted(reason: &str) -> HoldWanted {
    HoldWanted { reason: secret(reason), lasting: None }
}

impl Room {
    /// A house with a provider, an item at it that two people found to be unlawful, and the clock past the time in which they could take it back.
    pub async fn in_scope(backend: Backend) -> (Self, String) {
        let room = Self::with_people(backend).await;
        room.desk.watch().await.expect("a clock");
        room.at("2026-01-05T09:01:00Z");
        room.names(provider()).await;
        room.reported(&report(&["https://1.2.3.4/1"])).await;
        let id = room.only().await;
        room.found().await;
        room.assess(&id).await;
        room.dispatched().await;
        room.at("2026-01-05T09:02:00Z");
        (room, id)
    }

    pub async fn names(&self, provider: Provider) -> String {
        let leave = self.leave::<access::ProviderChange>("lead-analyst.de", None).await;
        self.desk.provider_set(&leave, None, provider).await.expect("written down")
    }

    pub async fn found(&self) {
        let finding = Finding::new(self.desk.clone(), Finder::new(Resolver::new(vec![nobody()])));
        finding.look_up_due().await.expect("looks");
    }

    pub async fn assess(&self, id: &str) {
        for who in ["analyst.de", "lead-analyst.de"] {
            self.take(who, id).await;
            self.step(who, id, baseline()).await.expect("found");
        }
    }

    pub async fn dispatched(&self) -> u64 {
        self.desk.look_at_holds().await.expect("looks at holds");
        self.desk.dispatch_due().await.expect("sends")
    }

    pub async fn answer(&self, id: &str, word: Word) -> Result<(), PoliceRefused> {
        let leave = self.leave::<access::PoliceAnswer>("police-liaison.de", Some(id)).await;
        self.desk.police_answer(&leave, word).await
    }

    pub async fn hold(&self, who: &str, id: &str, part: Part) -> Result<Vec<String>, HoldRefused> {
        let leave = self.leave::<access::HoldItem>(who, Some(id)).await;
        self.desk.hold_item(&leave, part, &wanted("an investigation")).await
    }

    async fn hold_place(&self, who: &str, target: &Target) -> Result<String, HoldRefused> {
        let leave = self.leave::<access::HoldPlace>(who, None).await;
        self.desk.hold_place(&leave, target, &wanted("an investigation")).await
    }

    pub async fn hold_step(&self, who: &str, id: &str, step: HoldStep) -> Result<(), HoldRefused> {
        let leave = self.leave::<access::HoldChange>(who, Some(id)).await;
        self.desk.hold_step(&leave, step).await
    }

    async fn hold_seen(&self, who: &str, id: &str) -> Result<HoldSeen, HoldRefused> {
        let leave = self.leave::<access::HoldSee>(who, Some(id)).await;
        self.desk.hold_seen(&leave).await
    }

    async fn sent(&self) -> Vec<NoticeSeen> {
        let leave = self.leave::<access::NoticesSent>("lead-analyst.de", None).await;
        self.desk.notices_sent(&leave, None, 1).await.expect("a list").0
    }

    async fn barriers(&self, who: &str, id: &str) -> Vec<Barrier> {
        let leave = self.leave::<access::ItemSee>(who, Some(id)).await;
        let mut kept = self.desk.kept_back(&leave).await.expect("reads");
        assert_eq!(kept.len(), 1, "one recipient");
        kept.remove(0).barriers
    }

    async fn police_state(&self, id: &str) -> &'static str {
        let leave = self.leave::<access::PoliceSee>("police-liaison.de", Some(id)).await;
        self.desk.police_item(&leave).await.expect("sees").state
    }

    /// Everything that the journal and the item's version say.
    async fn traces(&self, id: &str) -> (u64, u32) {
        let store = self.store().await;
        let (_, acts) =
            store.acts(&View::All, &ActFilter { per_page: 1, ..ActFilter::default() }).await.expect("reads");
        let item = store.paper(&View::All, PaperKind::Item, id).await.expect("reads").expect("an item");
        (acts, item.no)
    }
}

fn rule(done: Result<impl std::fmt::Debug, HoldRefused>) -> HoldRefusal {
    match done {
        Err(HoldRefused::Rule(rule)) => rule,
        other => panic!("{other:?}"),
    }
}

on_both! {
    async fn a_notice_leaves_the_moment_the_police_have_answered_and_once(backend) {
        let (room, id) = Room::in_scope(backend).await;
        assert_eq!(room.dispatched().await, 0);
        assert_eq!(room.police_state(&id).await, "asking");
        assert!(room.sent().await.is_empty(), "there is no notice before it leaves");
        let assigned = room.barriers("analyst.de", &id).await;
        assert_eq!(assigned, [Barrier::PoliceOpen { state: "asking" }]);
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        assert_eq!(room.dispatched().await, 0, "once");
        let sent = room.sent().await;
        assert_eq!(sent.len(), 1);
        assert!(matches!(sent[0].state, NoticeState::Delivered { .. }), "it lies in the provider's inbox");
        assert_eq!(sent[0].sent, Some("2026-01-05T09:02:00Z".parse().unwrap()));
        assert_eq!((sent[0].to.as_str(), sent[0].country.as_str()), ("A host", "DE"));
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
        assert!(room.desk.verify_closed(|_, _| ()).await.expect("reads").holds());
    }

    async fn a_hold_keeps_it_and_leaves_no_trace_until_it_is_let_go(backend) {
        let (room, id) = Room::in_scope(backend).await;
        let before = room.traces(&id).await;
        let holds = room.hold("police-liaison.de", &id, Part::Address).await.expect("held");
        // What signing in writes is written in every world.
        let (acts, no) = room.traces(&id).await;
        assert_eq!((acts - 1, no), before);
        assert!(matches!(room.answer(&id, Word::Clear).await, Err(PoliceRefused::Rule(PoliceRefusal::NotNow { state: "held" }))));
        for minutes in [10, 60, 600] {
            room.clock_on(minutes);
            assert_eq!(room.dispatched().await, 0, "{minutes} min");
        }
        assert_eq!(room.police_state(&id).await, "held");
        assert!(room.barriers("analyst.de", &id).await.contains(&Barrier::Held));
        let shown = room.leave::<access::ItemSee>("analyst.de", Some(&id)).await;
        assert!(matches!(room.desk.police_shown(&shown).await.expect("reads"), Shown::HeldUntil { .. }), "who found it is told");
        room.hold_step("police-liaison.de", &holds[0], HoldStep::Release).await.expect("let go");
        assert_eq!(room.dispatched().await, 0, "its host was looked up eleven hours ago: that is done first");
        room.clock_on(1);
        room.found().await;
        assert_eq!(room.dispatched().await, 1);
        let seen = room.hold_seen("police-liaison.de", &holds[0]).await.expect("sees");
        assert!(matches!(seen.hold.state(), HoldState::Released { .. }));
        assert_eq!(seen.reason.map(|reason| reason.expose().clone()).as_deref(), Some("an investigation"));
    }

    async fn what_a_hold_reaches_before_anything_is_reported_there(backend) {
        let room = Room::with_people(backend).await;
        room.desk.watch().await.expect("a clock");
        room.at("2026-01-05T09:01:00Z");
        room.names(provider()).await;
        let network = room.hold_place("police-liaison.de", &Target::Network(secret("1.2.3.0/24"))).await.expect("held");
        room.reported(&report(&["https://1.2.3.4/1"])).await;
        let id = room.only().await;
        room.found().await;
        room.assess(&id).await;
        room.dispatched().await;
        room.at("2026-01-05T09:02:00Z");
        assert_eq!(room.dispatched().await, 0);
        assert_eq!(room.police_state(&id).await, "held", "it reaches what came in after it");
        assert_eq!(room.hold_seen("police-liaison.de", &network).await.expect("sees").keeps, 1);
        room.hold_step("police-liaison.de", &network, HoldStep::Release).await.expect("let go");
        assert_eq!(room.dispatched().await, 1);
        for (target, why) in [
            (Target::Network(secret("0.0.0.0/0")), BadTarget::NoNetwork),
            (Target::Domain(secret("co.uk")), BadTarget::NoDomain),
            (Target::Hash(secret("sha256:12")), BadTarget::NoDigest),
            (Target::Host(secret("not a host")), BadTarget::Unread),
        ] {
            let refused = room.hold_place("police-liaison.de", &target).await;
            assert!(matches!(refused, Err(HoldRefused::Target(found)) if found == why), "{why}: {refused:?}");
        }
    }

    async fn a_hold_ends_by_itself_and_not_while_the_clock_is_not_believed(backend) {
        let (room, id) = Room::in_scope(backend).await;
        let hold = room.hold("police-liaison.de", &id, Part::Host).await.expect("held").remove(0);
        room.clock_jumps(SignedDuration::from_hours(48));
        assert_eq!(room.dispatched().await, 0);
        assert!(room.hold_seen("police-liaison.de", &hold).await.expect("sees").hold.stands(), "nothing is released by a jump");
        room.clock_jumps(-SignedDuration::from_hours(48));
        room.clock_on(23 * 60);
        room.dispatched().await;
        assert!(room.hold_seen("police-liaison.de", &hold).await.expect("sees").hold.stands(), "there and back is not right again");
        let leave = room.leave::<access::ClockConfirm>("operator", None).await;
        room.desk.clock_confirm(&leave).await.expect("confirmed");
        room.clock_on(62);
        room.dispatched().await;
        let seen = room.hold_seen("police-liaison.de", &hold).await.expect("sees").hold;
        assert!(matches!(seen.state(), HoldState::Expired { .. }), "{:?}", seen.state());
        room.dispatched().await;
        room.clock_on(1);
        room.found().await;
        assert_eq!(room.dispatched().await, 1, "at its end the notice goes");
        assert!(room.desk.verify_closed(|_, _| ()).await.expect("reads").holds());
    }

    async fn longer_than_three_days_takes_a_second_officer_and_another_force_sees_nothing(backend) {
        let (room, id) = Room::in_scope(backend).await;
        let hold = room.hold("police-liaison.de", &id, Part::Domain).await;
        assert!(matches!(hold, Err(HoldRefused::NothingThere)), "a number lies in no domain");
        let hold = room.hold("police-liaison.de", &id, Part::Servers).await.expect("held").remove(0);
        let late = "2026-01-09T09:00:00Z".parse().unwrap();
        let alone = room.hold_step("police-liaison.de", &hold, HoldStep::Extend { until: late }).await;
        assert_eq!(rule(alone), HoldRefusal::SecondNeeded);
        room.hold_step("police-second.de", &hold, HoldStep::Extend { until: late }).await.expect("longer");
        let seen = room.hold_seen("police-second.de", &hold).await.expect("sees");
        assert_eq!(seen.hold.until(), late);
        assert!(matches!(room.try_leave::<access::HoldSee>("police-liaison.rs", Some(&hold)).await, Err(Denied::NotThere)));
        assert!(matches!(room.try_leave::<access::PoliceSee>("police-liaison.rs", Some(&id)).await, Err(Denied::NotThere)));
        assert!(matches!(room.try_leave::<access::PoliceSee>("analyst.de", Some(&id)).await, Err(Denied::NotThere)));
        // Another force's hold reaches it too; each learns whom to contact, and nothing else.
        let theirs = room.hold_place("police-liaison.rs", &Target::Network(secret("1.2.0.0/16"))).await.expect("held");
        let seen = room.hold_seen("police-liaison.rs", &theirs).await.expect("sees");
        assert_eq!(seen.contacts.iter().map(|c| c.force.member.as_str()).collect::<Vec<_>>(), ["DE"]);
        room.hold_step("police-liaison.de", &hold, HoldStep::Release).await.expect("let go");
        assert_eq!(room.dispatched().await, 0, "the other one stands");
        assert_eq!(room.police_state(&id).await, "released", "and is nobody's business here");
        room.answer(&id, Word::Clear).await.expect("taken, and nothing is said");
        assert_eq!(room.dispatched().await, 0);
        room.hold_step("police-liaison.rs", &theirs, HoldStep::Release).await.expect("let go");
        assert_eq!(room.dispatched().await, 1);
    }

    async fn an_officer_is_reminded_and_who_leaves_leaves_it_to_the_desk(backend) {
        let (room, id) = Room::in_scope(backend).await;
        let hold = room.hold("police-liaison.de", &id, Part::Address).await.expect("held").remove(0);
        room.dispatched().await;
        assert!(room.desk.take_letters(10).await.expect("letters").is_empty());
        room.clock_on(12 * 60 + 1);
        room.dispatched().await;
        room.dispatched().await;
        let letters = room.desk.take_letters(10).await.expect("letters");
        assert_eq!(letters.len(), 1, "once");
        assert_eq!((letters[0].0.template.as_str(), letters[0].0.account.as_str()), ("hold-reminder", "exercise.police-liaison.de"));
        assert_eq!(letters[0].0.args, serde_json::json!({ "link": "/work/police" }), "no mail says that there is a hold");
        room.hold_step("police-second.de", &hold, HoldStep::Take).await.expect("taken over");
        room.clock_on(10 * 60);
        room.dispatched().await;
        let letters = room.desk.take_letters(10).await.expect("letters");
        assert!(letters.iter().any(|(letter, _)| letter.account == "exercise.police-second.de"), "{letters:?}");
    }

    async fn a_provider_answers_what_it_was_sent_and_sees_nothing_else(backend) {
        let (room, id) = Room::in_scope(backend).await;
        let silent_until = "2026-03-01T00:00:00Z".parse().unwrap();
        room.answer(&id, Word::Preserve { days: 90, silent_until }).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        let leave = room.leave::<access::NoticeRoom>("provider-operator.de", None).await;
        let (got, all) = room.desk.notices_received(&leave, None, 1).await.expect("a list");
        assert_eq!((got.len(), all), (1, 1));
        let wish = got[0].wish.expect("it asks to preserve");
        assert_eq!((wish.preserve_days, wish.silent_until), (90, silent_until));
        let open = room.leave::<access::NoticeOpen>("provider-operator.de", None).await;
        let address = room.desk.notice_open(&open, &got[0].id).await.expect("opens").expect("an address");
        assert_eq!(address.expose(), "https://1.2.3.4/1");
        let answer = room.leave::<access::NoticeAnswer>("provider-operator.de", None).await;
        let less = NoticeReply::Preserved { kept_until: silent_until, silent_until };
        assert!(matches!(room.desk.notice_answer(&answer, &got[0].id, &less, None).await, Err(NoticeRefused::Preserve(_))));
        let enough = NoticeReply::Preserved { kept_until: "2026-04-06T00:00:00Z".parse().unwrap(), silent_until };
        assert!(room.desk.notice_answer(&answer, &got[0].id, &enough, None).await.expect("answered").receipt.is_some());
        let removed = NoticeReply::Claim { claim: Claim::Removed, copies: Some(3) };
        let seen = room.desk.notice_answer(&answer, &got[0].id, &removed, Some("T-1")).await.expect("answered");
        assert!(matches!(seen.state, NoticeState::Claimed { claim: Claim::Removed, .. }));
        assert_eq!((seen.copies, seen.reference.as_deref()), (Some(3), Some("T-1")));
        let theirs = room.leave::<access::NoticeRoom>("provider-operator.rs", None).await;
        assert_eq!(room.desk.notices_received(&theirs, None, 1).await.expect("a list").1, 0);
        assert!(matches!(room.desk.notice_received(&theirs, &got[0].id).await, Err(NoticeRefused::NotThere)));
    }

    async fn what_the_guard_saw_is_what_stands_when_it_is_sent(backend) {
        let room = Room::with_people(backend).await;
        room.desk.watch().await.expect("a clock");
        let store = room.store().await;
        let book = async || {
            let paper = store.paper(&View::All, PaperKind::HoldBook, "holds").await.expect("reads");
            paper.map_or(0, |paper| paper.no)
        };
        for n in 1..9 {
            room.clock_on(1);
            room.names(Provider { name: format!("Host {n}"), known_as: [format!("1.2.{n}.0/24")].into(), ..provider() }).await;
            room.reported(&report(&[&format!("https://1.2.{n}.4/1")])).await;
            let id = room.only().await;
            room.found().await;
            room.assess(&id).await;
            room.dispatched().await;
            room.clock_on(1);
            room.dispatched().await;
            room.answer(&id, Word::Clear).await.expect("answered");
            let left = async || {
                let filter = PaperFilter { parent: Some(id.clone()), page: 1, per_page: 1, ..PaperFilter::default() };
                store.papers(&View::All, PaperKind::Notice, &filter).await.expect("reads").1 > 0
            };
            let before = book().await;
            // Both at once, whichever comes first; and somebody who looks whether the hold was there before the notice. The clock stands still: times tell nothing.
            let looks = async {
                for _ in 0..200 {
                    if book().await > before {
                        return !left().await;
                    }
                    tokio::task::yield_now().await;
                }
                false
            };
            let (held, sent, held_first) =
                tokio::join!(room.hold("police-liaison.de", &id, Part::Address), room.desk.dispatch_due(), looks);
            held.expect("held");
            sent.expect("sends");
            assert_eq!(room.dispatched().await, 0, "{n}: nothing leaves under a hold");
            assert!(!held_first || !left().await, "{n}: it left past a hold that stood");
        }
    }
}
