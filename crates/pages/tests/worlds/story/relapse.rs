//! A story of a relapse: a notice leaves, what it is about goes and is there again, and meanwhile it is held or it is not.

use alliance::people::access;
use alliance::takedown::{Country, Glance, Probes, Seen};
use desk::takedown::{Prober, Word};

use super::{OTHERS, Played, Story};
use crate::world::World;

impl World {
    /// Germany's table lets it be looked from outside.
    pub async fn lets_look(&self) {
        self.sets_rules(Country { probes: Probes::Status, ..Country::careful("DE") }).await;
    }

    /// Plays until it is there again; held since its notice left, or not.
    pub async fn play_relapse(&self, story: &Story, holds: bool) -> Played {
        let everybody = ["analyst.de", "lead-analyst.de", "police-liaison.de", "police-second.de"];
        self.clock.advance(jiff::SignedDuration::from_secs(61));
        for who in OTHERS.iter().flatten().chain(&everybody) {
            self.signs_in(who).await;
        }
        self.named(story).await;
        let item = self.reported(story, "DE", "analyst.de").await;
        self.works().await;
        for role in ["analyst.de", "lead-analyst.de"] {
            self.finds(role, &item).await;
        }
        self.works().await;
        self.minutes(1);
        self.works().await;
        let leave = self.leave::<access::PoliceAnswer>("police-liaison.de", Some(&item)).await;
        self.desk.police_answer(&leave, Word::Clear).await.expect("answered");
        assert_eq!(self.works().await, 1, "story {}: a notice leaves", story.number);
        let held = if holds { self.hold(story, &item).await } else { Vec::new() };
        self.works().await;
        // Looks go on whatever is held: of the house, and of analysts.
        for (saw, minutes) in [(Glance::Status(200), 2), (Glance::Status(404), 5), (Glance::Status(404), 20)] {
            self.minutes(minutes);
            Prober::new(self.desk.clone(), saw).look_due().await.expect("looks");
            self.works().await;
        }
        for who in ["analyst.de", "police-liaison.de"] {
            self.signs_in(who).await;
        }
        self.minutes(1);
        let leave = self.leave::<access::ItemSee>("analyst.de", Some(&item)).await;
        let gone = self.desk.item_seen(&leave).await.expect("sees").item.availability;
        assert_eq!(gone.name(), "confirmed-gone", "story {}", story.number);
        let leave = self.leave::<access::ItemLook>("analyst.de", Some(&item)).await;
        self.desk.item_looked(&leave, Seen::There).await.expect("written down");
        for _ in 0..3 {
            assert_eq!(self.works().await, 0, "story {}: nothing leaves before its time", story.number);
            self.clock.advance(jiff::SignedDuration::from_secs(20 * story.minutes));
        }
        // Sessions end after a while without a question, in both worlds alike.
        for who in OTHERS.iter().flatten().chain(&["police-liaison.de"]) {
            self.signs_in(who).await;
        }
        Played { number: story.number, item, other: None, holds: held.len(), held }
    }
}
