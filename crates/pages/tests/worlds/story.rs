//! Stories: something is reported to two hotlines, assessed, and held or not answered; time goes by; it is let go or answered.

pub mod foreign;
mod relapse;

use alliance::detection::Labels;
use alliance::people::access::{self, ACTS, Object};
use alliance::register::PaperKind;
use alliance::takedown::Signs;
use alliance::takedown::policy::HostKind;
use desk::takedown::{Format, HoldStep, HoldWanted, ItemStep, Part, Provider, Purpose, Reported, Target, Word};
use interchange::takedown::address::Address;
use jiff::SignedDuration;
use vault::Secret;

use crate::world::World;

/// Whoever is not to know of a hold: the public, and one of each role that is not of the holding force nor assigned.
pub const OTHERS: [Option<&str>; 13] = [
    None,
    Some("secretariat"),
    Some("coordinator.de"),
    Some("signer.de"),
    Some("reviewer"),
    Some("auditor"),
    Some("member-admin.de"),
    Some("operator"),
    Some("analyst.rs"),
    Some("lead-analyst.rs"),
    Some("police-liaison.rs"),
    Some("provider-operator.de"),
    Some("provider-operator.rs"),
];

/// When it is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum When {
    /// Before anything is reported there.
    Before,
    /// Between report and assessment.
    Reported,
    /// Once it is assessed.
    Assessed,
}

/// How it is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    Address,
    Host,
    Servers,
    Network,
}

/// One story. All of it follows from its number.
#[derive(Clone, Debug)]
pub struct Story {
    number: usize,
    when: When,
    how: How,
    /// Whether the other hotline has it too.
    shared: bool,
    signs: Signs,
    /// Whether officers extend it and take it over meanwhile.
    busy: bool,
    /// How long it is until it is let go.
    minutes: i64,
    /// Whether it lies in the other hotline's country and is handed over to it, in place of a notice.
    abroad: bool,
}

/// What one world came to.
pub struct Played {
    pub number: usize,
    pub item: String,
    /// The item of the other hotline.
    other: Option<String>,
    pub holds: usize,
    held: Vec<String>,
}

/// A few numbers that look like none, from one.
fn stir(number: usize, of: u64) -> usize {
    let mut x = (number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ of.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x ^= x >> 30;
    x = x.wrapping_mul(0x94d0_49bb_1331_11eb);
    usize::try_from((x ^ (x >> 31)) >> 32).unwrap_or_default()
}

impl Story {
    /// The same, of something that lies in its own country.
    pub fn at_home(self) -> Self {
        Self { abroad: false, ..self }
    }

    pub fn of(number: usize) -> Self {
        let draw = |of, most| stir(number, of) % most;
        Self {
            number,
            when: [When::Before, When::Reported, When::Assessed][draw(1, 3)],
            how: [How::Address, How::Host, How::Servers, How::Network][draw(2, 4)],
            shared: draw(3, 2) == 0,
            signs: Signs { at_risk: draw(4, 4) == 0, live: draw(5, 4) == 0, new_victim: draw(6, 4) == 0 },
            busy: draw(7, 2) == 0,
            minutes: [1, 9, 31, 70, 300, 900][draw(8, 6)],
            abroad: draw(9, 3) == 0,
        }
    }

    pub const fn word(&self) -> &'static str {
        match self.when {
            When::Before => "held before it is reported",
            When::Reported => "held before it is assessed",
            When::Assessed => "held once it is assessed",
        }
    }

    /// A server of its own for each story, so that no hold reaches another one's.
    fn server(&self) -> String {
        format!("1.{}.{}.4", 2 + self.number / 250, 1 + self.number % 250)
    }

    fn address(&self) -> String {
        format!("https://{}/{}", self.server(), self.number)
    }

    fn network(&self) -> String {
        self.server().rsplit_once('.').map(|(net, _)| format!("{net}.0/24")).unwrap_or_default()
    }
}

fn baseline() -> ItemStep {
    let labels = Labels { scheme: "interpol-baseline".into(), version: "1".into() };
    ItemStep::InScope { labels: vec![(labels, "baseline".into())] }
}

/// Whoever hosts what a story is about.
fn provider(story: &Story) -> Provider {
    Provider {
        name: format!("Host {}", story.number),
        known_as: [story.network()].into(),
        country: Some(if story.abroad { "RS" } else { "DE" }.into()),
        organisation: Some("exercise.provider.de".into()),
        endpoint: None,
        format: Format::Xarf,
        mail: None,
        language: None,
        host: HostKind::Other,
        suspect: false,
    }
}

fn because() -> HoldWanted {
    HoldWanted { reason: Secret::new("an investigation".to_owned()), lasting: Some(SignedDuration::from_hours(30)) }
}

impl World {
    fn minutes(&self, minutes: i64) {
        self.clock.advance(SignedDuration::from_mins(minutes));
    }

    /// What the house does by itself.
    async fn works(&self) -> u64 {
        self.finding.look_up_due().await.expect("looks");
        self.desk.look_at_holds().await.expect("looks at holds");
        let sent = self.desk.dispatch_due().await.expect("sends");
        let sent = sent + self.desk.follow_up_due().await.expect("follows up");
        self.desk.tick().await.expect("ticks");
        sent
    }

    /// Plays a story until it is let go; with holds or without.
    pub async fn play(&self, story: &Story, holds: bool) -> Played {
        self.clock.advance(SignedDuration::from_secs(61));
        for who in
            OTHERS.iter().flatten().chain(&["analyst.de", "lead-analyst.de", "police-liaison.de", "police-second.de"])
        {
            self.signs_in(who).await;
        }
        self.named(story).await;
        let mut held = Vec::new();
        if holds && story.when == When::Before {
            let leave = self.leave::<access::HoldPlace>("police-liaison.de", None).await;
            let target = match story.how {
                How::Address => Target::Address(Secret::new(story.address())),
                How::Host => Target::Host(Secret::new(story.server())),
                How::Servers | How::Network => Target::Network(Secret::new(story.network())),
            };
            held.push(self.desk.hold_place(&leave, &target, &because()).await.expect("held"));
        }
        let item = self.reported(story, "DE", "analyst.de").await;
        let other = if story.shared { Some(self.reported(story, "RS", "analyst.rs").await) } else { None };
        self.works().await;
        if holds && story.when == When::Reported {
            held.extend(self.hold(story, &item).await);
        }
        self.minutes(1);
        self.works().await;
        for (id, country) in [(Some(&item), "de"), (other.as_ref(), "rs")] {
            let Some(id) = id else { continue };
            for role in ["analyst", "lead-analyst"] {
                self.finds(&format!("{role}.{country}"), id).await;
            }
        }
        self.works().await;
        self.minutes(1);
        if holds && story.when == When::Assessed {
            held.extend(self.hold(story, &item).await);
        }
        // In every fourth story tables are set meanwhile, in both worlds.
        if story.number % 4 == 3 {
            self.sets_tables(story.number).await;
        }
        if story.abroad {
            let leave = self.leave::<access::HandOverAsk>("lead-analyst.de", Some(&item)).await;
            self.desk.hand_over(&leave).await.expect("asked for");
        }
        for _ in 0..3 {
            self.works().await;
            self.clock.advance(SignedDuration::from_secs(20 * story.minutes));
        }
        for who in ["police-liaison.de", "police-second.de"] {
            self.signs_in(who).await;
        }
        if holds && story.busy {
            self.meddle(&held[0], &item).await;
        }
        assert_eq!(self.works().await, 0, "story {}: nothing leaves before its time", story.number);
        // Sessions end after a while without a question, in both worlds alike.
        for who in OTHERS.iter().flatten().chain(&["police-liaison.de"]) {
            self.signs_in(who).await;
        }
        Played { number: story.number, item, other, holds: held.len(), held }
    }

    async fn named(&self, story: &Story) {
        let leave = self.leave::<access::ProviderChange>("lead-analyst.de", None).await;
        self.desk.provider_set(&leave, None, provider(story)).await.expect("written down");
    }

    async fn reported(&self, story: &Story, member: &str, analyst: &str) -> String {
        let leave = self.anybody::<access::IntakeSend>().await;
        let address = Address::read(&story.address()).expect("an address");
        let reported = Reported {
            member: member.to_owned(),
            items: vec![address.into()],
            signs: story.signs,
            note: None,
            contact: None,
            reference: None,
        };
        let before = self.waiting(analyst).await;
        self.desk.intake(&leave, &reported).await.expect("is taken in");
        let new: Vec<String> = self.waiting(analyst).await.into_iter().filter(|id| !before.contains(id)).collect();
        let [id] = <[String; 1]>::try_from(new).expect("one new item");
        id
    }

    async fn waiting(&self, who: &str) -> Vec<String> {
        let leave = self.leave::<access::TakedownRoom>(who, None).await;
        self.desk.takedown_queue(&leave).await.expect("a queue").first.into_iter().map(|one| one.id).collect()
    }

    async fn finds(&self, who: &str, id: &str) {
        let leave = async || self.leave::<access::ItemAssess>(who, Some(id)).await;
        self.desk.item_step(&leave().await, ItemStep::Take).await.expect("taken");
        self.desk.item_step(&leave().await, baseline()).await.expect("found");
    }

    async fn hold(&self, story: &Story, item: &str) -> Vec<String> {
        let part = match story.how {
            How::Address => Part::Address,
            How::Host => Part::Host,
            How::Servers | How::Network => Part::Servers,
        };
        let leave = self.leave::<access::HoldItem>("police-liaison.de", Some(item)).await;
        self.desk.hold_item(&leave, part, &because()).await.expect("held")
    }

    /// Officers look at it, open it, make it longer, take it over.
    async fn meddle(&self, hold: &str, item: &str) {
        let open = self.leave::<access::PoliceOpen>("police-second.de", Some(item)).await;
        self.desk.police_open(&open).await.expect("opens");
        let leave = self.leave::<access::HoldChange>("police-second.de", Some(hold)).await;
        self.desk.hold_step(&leave, HoldStep::Take).await.expect("taken over");
        let see = self.leave::<access::HoldSee>("police-second.de", Some(hold)).await;
        let until = self.desk.hold_seen(&see).await.expect("sees").hold.until();
        let leave = self.leave::<access::HoldChange>("police-second.de", Some(hold)).await;
        let until = until.saturating_add(SignedDuration::from_hours(2)).expect("a time");
        self.desk.hold_step(&leave, HoldStep::Extend { until }).await.expect("longer");
    }

    /// Lets it go: holds are released; where there is none, the police answer. Says how many notices leave.
    pub async fn let_go(&self, played: &Played, story: &Story) -> u64 {
        for who in ["police-liaison.de", "analyst.de"] {
            self.signs_in(who).await;
        }
        for hold in &played.held {
            let leave = self.leave::<access::HoldChange>("police-liaison.de", Some(hold)).await;
            self.desk.hold_step(&leave, HoldStep::Release).await.expect("let go");
        }
        if played.held.is_empty() {
            let leave = self.leave::<access::PoliceAnswer>("police-liaison.de", Some(&played.item)).await;
            self.desk.police_answer(&leave, Word::Clear).await.expect("answered");
        }
        let mut sent = self.works().await;
        for _ in 0..2 {
            self.clock.advance(SignedDuration::from_secs(2));
            sent += self.works().await;
        }
        assert_eq!(sent, u64::from(!story.abroad), "story {}: one notice leaves, or it is handed over", story.number);
        if story.abroad {
            self.signs_in("analyst.rs").await;
            let leave = self.leave::<access::HandedRoom>("analyst.rs", None).await;
            let incoming = self.desk.handed_desk(&leave).await.expect("reads").incoming;
            let newest = incoming.iter().max_by_key(|seen| seen.left).expect("it is there").clone();
            // What they have already is assessed; what is new to them does not stay in their queue for the stories to come.
            for role in ["analyst", "lead-analyst"] {
                if !story.shared {
                    self.signs_in(&format!("{role}.rs")).await;
                    self.finds(&format!("{role}.rs"), &newest.item).await;
                }
            }
        }
        if story.busy {
            let open = self.leave::<access::ItemOpen>("analyst.de", Some(&played.item)).await;
            self.desk.item_open(&open, Purpose::Assess).await.expect("opens");
        }
        sent
    }
}

impl World {
    /// After the notice left: in one world it is held again, and in the other nobody answers. It falls due in both.
    pub async fn falls_due(&self, played: &mut Played, story: &Story, holds: bool) {
        for who in OTHERS.iter().flatten().chain(&["police-liaison.de", "police-second.de"]) {
            self.signs_in(who).await;
        }
        played.held.clear();
        if holds {
            played.held = self.hold(story, &played.item).await;
        }
        self.works().await;
        for _ in 0..5 {
            self.minutes(61);
            assert_eq!(self.works().await, 0, "story {}: nobody is reminded yet", story.number);
        }
        for who in OTHERS.iter().flatten().chain(&["police-liaison.de"]) {
            self.signs_in(who).await;
        }
    }

    /// It is let go again, and its recipient is reminded. Says how many steps were taken.
    pub async fn goes_on(&self, played: &Played, story: &Story) -> u64 {
        for who in ["police-liaison.de", "analyst.de"] {
            self.signs_in(who).await;
        }
        for hold in &played.held {
            let leave = self.leave::<access::HoldChange>("police-liaison.de", Some(hold)).await;
            self.desk.hold_step(&leave, HoldStep::Release).await.expect("let go");
        }
        if played.held.is_empty() {
            let leave = self.leave::<access::PoliceAnswer>("police-liaison.de", Some(&played.item)).await;
            self.desk.police_answer(&leave, Word::Clear).await.expect("answered");
        }
        let mut taken = self.works().await;
        for _ in 0..2 {
            self.clock.advance(SignedDuration::from_secs(2));
            taken += self.works().await;
        }
        assert_eq!(
            taken,
            u64::from(!story.abroad),
            "story {}: one reminder, or the other hotline's business",
            story.number
        );
        for who in OTHERS.iter().flatten() {
            self.signs_in(who).await;
        }
        taken
    }
}

impl Played {
    /// Who asks for what: a part that changes from story to story, or everything.
    pub fn questions(&self, all: bool) -> Vec<(Option<String>, String)> {
        let mut asked = Vec::new();
        for (at, who) in OTHERS.iter().enumerate() {
            let addresses = self.addresses();
            for (n, address) in addresses.iter().enumerate() {
                // A coordinator's questions are asked by a coordinator and by everybody else: a refusal is an answer too.
                if all || stir(self.number, (at * 1_000 + n) as u64).is_multiple_of(60) {
                    asked.push((who.map(str::to_owned), address.clone()));
                }
            }
        }
        asked
    }

    /// Every address of the table that is asked with GET, filled with what the story is about; and what is public.
    fn addresses(&self) -> Vec<String> {
        let mut all: Vec<String> =
            ["/en/", "/en/about", "/metrics", "/api/v1/checkpoint", "/api/v1/members", "/en/changes", "/healthz"]
                .map(str::to_owned)
                .into();
        let items: Vec<&String> = [Some(&self.item), self.other.as_ref()].into_iter().flatten().collect();
        for row in ACTS {
            for (method, path) in row.routes {
                // Each sight of the whole bundle is an entry of its own, and a megabyte.
                if *method != "GET" || path.ends_with("/bundle") {
                    continue;
                }
                let page = if path.starts_with("/api") || path.starts_with("/hma") || path.starts_with("/exchange") {
                    (*path).to_owned()
                } else {
                    format!("/en{path}")
                };
                let page = page.replace("{member}", "DE").replace("{seq}", "5").replace("{bank}", "1");
                match row.object {
                    Object::Paper(PaperKind::Item) => all.extend(items.iter().map(|id| page.replace("{id}", id))),
                    Object::Paper(PaperKind::Hold) => {
                        // Whoever guesses the number of a hold learns nothing either: both worlds are asked for the same.
                        all.push(page.replace("{id}", self.held.first().map_or("0123456789abcdef", String::as_str)));
                    }
                    _ => all.push(page.replace("{id}", "R1.DE")),
                }
            }
        }
        all
    }
}
