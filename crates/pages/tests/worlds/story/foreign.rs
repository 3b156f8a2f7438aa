//! A story of another country's hold: the own police let it go and the other country's keep it, or the own police have simply not answered yet. In every second one the item comes through the
//! hands of hosts in both countries, and the other country's police hold what lies with theirs.

use alliance::people::access;
use alliance::register::PaperKind;
use desk::takedown::{HoldStep, Provider, Target, Word};
use desk::work::{Deed, PaperChange, View};
use serde_json::{Value, json};
use vault::Secret;

use super::{OTHERS, Played, Story, because, provider};
use crate::world::World;

/// Whoever found something about it, and is told more than others.
pub const ASSIGNED: [&str; 2] = ["analyst.de", "lead-analyst.de"];

impl Story {
    /// Whether a host in Serbia has it as well.
    fn comes_through_two(&self) -> bool {
        self.number.is_multiple_of(2)
    }

    /// That host's server.
    fn other_server(&self) -> String {
        format!("1.{}.{}.4", 120 + self.number / 250, 1 + self.number % 250)
    }

    fn other_network(&self) -> String {
        self.other_server().rsplit_once('.').map(|(net, _)| format!("{net}.0/24")).unwrap_or_default()
    }
}

impl World {
    /// What was found of its host is one that has two servers, of which one stands in Serbia. Numbers have one; a name server is no part of these stories.
    async fn comes_through_serbia(&self, story: &Story, item: &str) {
        let leave = self.leave::<access::ProviderChange>("lead-analyst.de", None).await;
        let network = story.other_network();
        let other = Provider {
            name: format!("Other host {}", story.number),
            known_as: [network.clone()].into(),
            country: Some("RS".into()),
            organisation: None,
            mail: Some("abuse@other.test".into()),
            ..provider(story)
        };
        self.desk.provider_set(&leave, None, other).await.expect("written down");
        let found = self.desk.paper::<Value>(&View::All, PaperKind::Item, item).await.expect("reads");
        let (paper, mut body) = found.expect("an item");
        let link = json!({ "party": "host", "provider": network, "member": "RS" });
        let chain = &mut body["item"]["hosting"]["found"]["chain"];
        chain.as_array_mut().expect("a chain").push(link);
        let servers = &mut body["item"]["places"]["servers"];
        servers.as_array_mut().expect("servers").push(json!(story.other_server()));
        let change = PaperChange::next(&paper, &paper.state, &body);
        let deed = Deed::new("accord", "item.host-sought", PaperKind::Item, item).of(Some("DE"));
        self.desk.perform(deed.with(change)).await.expect("written down");
    }

    async fn everybody_signs_in(&self) {
        for who in OTHERS.iter().flatten().chain(&ASSIGNED).chain(&["police-liaison.de"]) {
            self.signs_in(who).await;
        }
    }

    async fn clears(&self, item: &str) {
        let leave = self.leave::<access::PoliceAnswer>("police-liaison.de", Some(item)).await;
        self.desk.police_answer(&leave, Word::Clear).await.expect("answered");
    }

    /// Plays until the answer would be old; with a hold of Serbia's police, which Germany's know nothing of, or without an answer.
    pub async fn play_foreign(&self, story: &Story, holds: bool) -> Played {
        let story = Story { abroad: false, ..story.clone() };
        self.clock.advance(jiff::SignedDuration::from_secs(61));
        self.everybody_signs_in().await;
        self.named(&story).await;
        let item = self.reported(&story, "DE", "analyst.de").await;
        self.works().await;
        if story.comes_through_two() {
            self.comes_through_serbia(&story, &item).await;
        }
        for who in ASSIGNED {
            self.finds(who, &item).await;
        }
        self.works().await;
        self.minutes(1);
        self.works().await;
        // Whoever signs in draws a secret: they do in both worlds.
        self.signs_in("police-liaison.de").await;
        self.signs_in("police-liaison.rs").await;
        let mut held = Vec::new();
        if holds {
            let leave = self.leave::<access::HoldPlace>("police-liaison.rs", None).await;
            let target = if story.comes_through_two() {
                Target::Network(Secret::new(story.other_network()))
            } else {
                Target::Host(Secret::new(story.server()))
            };
            held.push(self.desk.hold_place(&leave, &target, &because()).await.expect("held"));
            self.clears(&item).await;
        }
        for minutes in [1, 11] {
            assert_eq!(self.works().await, 0, "story {}: nothing leaves before its time", story.number);
            self.minutes(minutes);
        }
        assert_eq!(self.works().await, 0, "story {}: nothing leaves before its time", story.number);
        self.everybody_signs_in().await;
        Played { number: story.number, item, other: None, holds: held.len(), held }
    }

    /// Lets it go: the hold is released, and in both worlds Germany's police answer. Says how many notices leave.
    pub async fn let_go_foreign(&self, played: &Played) -> u64 {
        self.everybody_signs_in().await;
        self.signs_in("police-liaison.rs").await;
        for hold in &played.held {
            let leave = self.leave::<access::HoldChange>("police-liaison.rs", Some(hold)).await;
            self.desk.hold_step(&leave, HoldStep::Release).await.expect("let go");
        }
        let mut sent = self.works().await;
        self.clears(&played.item).await;
        for _ in 0..3 {
            sent += self.works().await;
            self.clock.advance(jiff::SignedDuration::from_secs(2));
        }
        assert_eq!(sent, 1, "story {}: one notice leaves", played.number);
        sent
    }
}
