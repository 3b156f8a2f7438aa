//! How a notice gets there: by its first channel, by the next where that one is of no use, and once however often its carrier dies.

use alliance::people::access;
use alliance::takedown::NoticeState;
use alliance::takedown::notice::Channel;
use desk::Backend;
use desk::takedown::{
    Carrier, Courier, Delivered, Delivery, Message, NoticeHouse, NoticeReply, NoticeSeen, Provider, Word, Words,
};
use jiff::SignedDuration;
use outbound::{Gate, Outbound};

use super::known::with_digest;
use super::room::{Room, on_both};
use super::sent::provider;
use super::{report, secret};

/// A host with these channels.
fn host(endpoint: Option<&str>, mail: Option<&str>) -> Provider {
    let own = |text: &str| text.to_owned();
    Provider { organisation: None, endpoint: endpoint.map(own), mail: mail.map(own), ..provider() }
}

impl Room {
    /// A house with a host and a notice that has just left for it.
    async fn on_its_way(backend: Backend, to: Provider) -> Self {
        let room = Self::with_people(backend).await;
        room.desk.name_notice_house(NoticeHouse {
            contact: "desk@hotline.test".into(),
            domain: "hotline.test".into(),
            words: Box::new(|asked| Words {
                reason: "It is unlawful.".into(),
                subject: asked.number.into(),
                letter: secret(&format!("{} {}", asked.sender, asked.link.expose())),
            }),
        });
        room.desk.watch().await.expect("a clock");
        room.at("2026-01-05T09:01:00Z");
        room.names(to).await;
        room.reported(&report(&["https://1.2.3.4/1"])).await;
        let id = room.only().await;
        room.found().await;
        room.assess(&id).await;
        room.dispatched().await;
        room.at("2026-01-05T09:02:00Z");
        room.dispatched().await;
        room.answer(&id, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        room
    }

    async fn notice(&self) -> NoticeSeen {
        let leave = self.leave::<access::NoticesSent>("lead-analyst.de", None).await;
        let (mut all, _) = self.desk.notices_sent(&leave, None, 1).await.expect("a list");
        assert_eq!(all.len(), 1, "one notice");
        all.remove(0)
    }

    async fn taken(&self, channel: Channel) -> Option<Delivery> {
        let mut taken = self.desk.take_deliveries(channel, 10).await.expect("looks");
        assert!(taken.len() < 2, "one notice");
        taken.pop()
    }

    async fn message(&self, delivery: &Delivery) -> Message {
        self.desk.message(delivery).await.expect("writes").expect("a message")
    }

    async fn done(&self, delivery: &Delivery, outcome: Delivered) {
        self.desk.delivery_done(delivery, &outcome).await.expect("remembers");
    }

    async fn words(&self) -> Vec<String> {
        self.notice().await.attempts.into_iter().map(|attempt| attempt.word).collect()
    }

    fn seconds_on(&self, seconds: i64) {
        let now = self.desk.clock().now();
        self.at(&now.saturating_add(SignedDuration::from_secs(seconds)).expect("a time").to_string());
    }
}

on_both! {
    async fn where_an_endpoint_lies_inside_the_notice_goes_by_mail(backend) {
        let room = Room::on_its_way(backend, host(Some("https://10.1.2.3/in"), Some("abuse@provider.test"))).await;
        assert!(room.taken(Channel::Mail).await.is_none(), "the endpoint comes first");
        let courier = Courier::new(room.desk.clone(), Outbound::new(Gate::public_and(Vec::new()), Courier::BOUNDS));
        assert_eq!(courier.carry_due().await.expect("tries"), 1);
        let number = room.notice().await.number;
        assert_eq!(room.dispatched().await, 1, "past the guard again");
        let delivery = room.taken(Channel::Mail).await.expect("by the next channel");
        let message = room.message(&delivery).await;
        assert!(matches!(&message.to, Carrier::Mail { to } if to.expose() == "abuse@provider.test"));
        assert_eq!(message.number, number, "it is the same notice");
        assert!(message.words.letter.expose().len() > 40, "there is a link in it");
        assert_eq!(message.notice.sender.contact, "desk@hotline.test");
        room.done(&delivery, Delivered::There).await;
        assert!(matches!(room.notice().await.state, NoticeState::Delivered { .. }));
        assert_eq!(room.words().await, ["not-let-through", "delivered"]);
        assert_eq!(courier.carry_due().await.expect("tries"), 0);
        assert!(room.desk.verify_journal(|_, _| ()).await.expect("reads").holds());
    }

    async fn what_anybody_reports_puts_no_digest_of_an_organisation_aside(backend) {
        let room = Room::on_its_way(backend, host(None, Some("abuse@provider.test"))).await;
        let leave = room.leave::<access::IntakeMany>("provider-operator.de", None).await;
        room.desk.intake_of(&leave, &with_digest([7; 32]), None).await.expect("taken");
        room.flooded().await;
        let delivery = room.taken(Channel::Mail).await.expect("is to be delivered");
        let said = room.message(&delivery).await.notice.digests;
        assert_eq!(said.sha256, Some(hex::encode([7; 32])), "nor does it contradict one");
    }

    async fn a_carrier_that_dies_leaves_it_to_the_next_and_it_counts_once(backend) {
        let room = Room::on_its_way(backend, host(Some("https://provider.test/in"), None)).await;
        let dead = room.taken(Channel::Endpoint).await.expect("is to be delivered");
        let said = room.message(&dead).await;
        assert!(room.taken(Channel::Endpoint).await.is_none(), "somebody has it");
        room.clock_on(1);
        let next = room.taken(Channel::Endpoint).await.expect("nobody has it any more");
        let again = room.message(&next).await;
        assert_eq!((&said.number, said.notice.id), (&again.number, again.notice.id));
        let bytes = |message: &Message| {
            let reports = interchange::takedown::xarf::reports(&message.notice).expect("writes");
            reports.into_iter().map(|report| report.expose().clone()).collect::<Vec<_>>()
        };
        assert_eq!(bytes(&said), bytes(&again), "the same bytes");
        room.done(&next, Delivered::There).await;
        // The first one was not dead, and says what it saw.
        room.done(&dead, Delivered::Never("answered 404".into())).await;
        room.done(&dead, Delivered::There).await;
        assert_eq!(room.words().await, ["delivered"]);
        assert!(matches!(room.notice().await.state, NoticeState::Delivered { .. }));
        room.clock_on(10);
        assert!(room.taken(Channel::Endpoint).await.is_none());
    }

    async fn what_is_not_there_yet_is_tried_again_ever_later_and_then_by_the_next_channel(backend) {
        let room = Room::on_its_way(backend, host(Some("https://provider.test/in"), Some("abuse@provider.test"))).await;
        for pause in [5, 10, 20, 40, 80, 160, 320] {
            let delivery = room.taken(Channel::Endpoint).await.unwrap_or_else(|| panic!("{pause}: is to be delivered"));
            room.done(&delivery, Delivered::Later("answered 503".into())).await;
            room.seconds_on(pause - 1);
            assert!(room.taken(Channel::Endpoint).await.is_none(), "{pause}");
            room.seconds_on(1);
        }
        let delivery = room.taken(Channel::Endpoint).await.expect("the last time");
        assert!(room.words().await.is_empty(), "nothing is said of what is still tried");
        room.done(&delivery, Delivered::Later("answered 503".into())).await;
        assert!(matches!(room.notice().await.state, NoticeState::Ready), "it waits for the guard");
        assert_eq!(room.words().await, ["answered 503"]);
        // The police's answer is older than ten minutes by now: they are asked again.
        assert_eq!(room.dispatched().await, 0);
        let item = room.notice().await.item;
        room.answer(&item, Word::Clear).await.expect("answered");
        assert_eq!(room.dispatched().await, 1);
        let mail = room.taken(Channel::Mail).await.expect("by mail");
        // Whoever still carries it to the endpoint fails no mail.
        room.done(&delivery, Delivered::Never("answered 410".into())).await;
        assert!(matches!(room.notice().await.state, NoticeState::Sent));
        room.done(&mail, Delivered::There).await;
        assert_eq!(room.words().await, ["answered 503", "delivered"]);
    }

    async fn where_no_channel_is_left_it_falls_due(backend) {
        let room = Room::on_its_way(backend, host(None, Some("abuse@provider.test"))).await;
        let delivery = room.taken(Channel::Mail).await.expect("is to be sent");
        room.done(&delivery, Delivered::Never("refused 550".into())).await;
        assert!(matches!(room.notice().await.state, NoticeState::Overdue { .. }));
        assert_eq!(room.dispatched().await, 0);
        assert!(room.taken(Channel::Mail).await.is_none());
    }

    async fn a_reminder_goes_by_the_same_channel_and_is_another_letter(backend) {
        let room = Room::on_its_way(backend, host(None, Some("abuse@provider.test"))).await;
        let first = room.taken(Channel::Mail).await.expect("is to be sent");
        let said = room.message(&first).await;
        assert!(!said.again);
        room.done(&first, Delivered::There).await;
        let item = room.notice().await.item;
        room.clock_on(4 * 60);
        assert_eq!(room.goes_on(&item).await, 1);
        let reminder = room.taken(Channel::Mail).await.expect("is to be sent");
        let again = room.message(&reminder).await;
        assert!(again.again);
        assert_eq!((&again.number, again.notice.id), (&said.number, said.notice.id), "it is the same notice");
        assert_eq!((said.mark(), again.mark()), (said.number.clone(), format!("{}-reminder", said.number)));
        room.done(&reminder, Delivered::There).await;
        // Another carrier was not dead, and says what it saw.
        room.done(&reminder, Delivered::Never("refused 550".into())).await;
        assert_eq!(room.words().await, ["delivered", "delivered"]);
        assert!(matches!(room.notice().await.state, NoticeState::Escalated { .. }));
        room.clock_on(10);
        assert!(room.taken(Channel::Mail).await.is_none());
    }

    async fn what_falls_due_before_a_carrier_comes_is_still_carried(backend) {
        let room = Room::on_its_way(backend, host(None, Some("abuse@provider.test"))).await;
        room.clock_on(5 * 60);
        room.followed().await;
        assert!(matches!(room.notice().await.state, NoticeState::Overdue { .. }));
        let delivery = room.taken(Channel::Mail).await.expect("is to be sent");
        assert!(!room.message(&delivery).await.again, "nobody has got it yet");
        room.done(&delivery, Delivered::There).await;
        assert_eq!(room.words().await, ["delivered"]);
    }

    async fn whoever_answers_before_it_is_known_to_be_there_has_it(backend) {
        let room = Room::on_its_way(backend, host(None, Some("abuse@provider.test"))).await;
        let delivery = room.taken(Channel::Mail).await.expect("is to be sent");
        let letter = room.message(&delivery).await.words.letter;
        let link = letter.expose().rsplit(' ').next().expect("a link").to_owned();
        let leave = room.desk.authorise::<access::NoticeLink>(None, None, None).await.expect("anybody may");
        room.desk.notice_answer_by_link(&leave, &link, &NoticeReply::Acknowledged).await.expect("answered");
        room.done(&delivery, Delivered::Later("unreachable".into())).await;
        room.clock_on(1);
        let again = room.taken(Channel::Mail).await.expect("it was put off, and an answer takes no errand back");
        assert!(room.desk.message(&again).await.expect("writes").is_none(), "nothing is to be sent any more");
        room.done(&again, Delivered::Never("nothing-left".into())).await;
        assert!(matches!(room.notice().await.state, NoticeState::Acknowledged { .. }));
        assert!(room.words().await.is_empty());
        room.clock_on(10);
        assert!(room.taken(Channel::Mail).await.is_none());
    }
}
