//! The send guard: everything it asks for is needed, each alone stops a notice, and all that is missing is said.

use alliance::detection::OfficeAct;
use alliance::register::Digest;
use alliance::takedown::notice::Channel;
use alliance::takedown::policy::{AtEnd, Facts, HostKind, Knowledge, PoliceTable, Silence};
use alliance::takedown::{
    Assessment, Barrier, Country, Freeze, Hold, HoldTerms, Hosting, Item, Notice, NoticeRefusal, Pair, Party, Police,
    PoliceOrder, Policy, Reading, Scope, SealedReason, Sender, Viewer, Watch, Wish, guard, send,
};
use jiff::{SignedDuration, Timestamp};

use super::notice;
use super::world::*;

const NOW: Timestamp = Timestamp::constant(1_893_456_000, 0);

/// Everything that is asked; a test changes one thing of it.
struct World {
    item: Item,
    notice: Notice,
    holds: Vec<Hold>,
    watch: Watch,
    sender: Sender,
    from: Country,
    to: Country,
    suspect: bool,
}

impl World {
    fn new() -> Self {
        Self {
            item: item(NOW),
            notice: notice(),
            holds: Vec::new(),
            watch: watch(NOW),
            sender: sender(),
            from: country("AA", "BB"),
            to: country("BB", "AA"),
            suspect: false,
        }
    }

    fn send(&self) -> Result<guard::Send, Vec<Barrier>> {
        let asked = asked((&self.item, &self.notice), &self.watch, (&self.sender, &self.from, &self.to));
        send(guard::Sending { holds: &self.holds, suspect: self.suspect, ..asked })
    }
}

/// What stops a notice after one change.
fn stops(change: impl FnOnce(&mut World)) -> Vec<Barrier> {
    let mut world = World::new();
    change(&mut world);
    world.send().expect_err("a changed world does not send")
}

/// What stops it so long after.
fn later(passed: SignedDuration, keep: impl FnOnce(&mut World)) -> Vec<Barrier> {
    stops(|world| {
        world.watch = watch(NOW + passed);
        keep(world);
    })
}

fn police(world: &mut World, act: impl FnOnce(Police) -> Police) {
    world.item.police = act(world.item.police.clone());
}

fn officer(at: Timestamp) -> OfficeAct {
    by("pia", &office("police-b", "BB"), at)
}

fn hold(scope: Scope) -> Hold {
    let terms = HoldTerms { id: 1, scope, reason: SealedReason("sealed".into()), lasting: None };
    Hold::place(terms, &[], officer(NOW)).unwrap()
}

#[test]
fn what_is_as_it_should_be_is_sent_and_says_what_was_true() {
    let world = World::new();
    let leave = world.send().unwrap();
    let grounds = leave.grounds().clone();
    assert_eq!((grounds.at, grounds.answered, grounds.attributed), (NOW, NOW, NOW));
    assert_eq!(
        (grounds.label.level.as_str(), grounds.breadth.as_str(), grounds.police.as_str()),
        ("A", "baseline", "clear")
    );
    let sent = world.notice.clone().send(leave).unwrap();
    assert_eq!(sent.sent()[0].grounds, grounds);
    let other = Notice::draft("item-2".into(), recipient()).prepare(vec![Channel::Mail], None).unwrap();
    assert_eq!(other.send(world.send().unwrap()).unwrap_err(), NoticeRefusal::OtherLeave);
}

#[test]
fn each_clause_alone_stops_it() {
    let state = |state| Barrier::PoliceOpen { state };
    // The notice and the item.
    assert_eq!(stops(|w| w.notice = notice().drop(NOW).unwrap()), [Barrier::NoticeNotReady { state: "closed" }]);
    assert_eq!(stops(|w| w.item.id = "item-2".into()), [Barrier::OtherItem]);
    // Assessed in scope for the recipient's country, and not to be taken back.
    assert_eq!(stops(|w| w.item.assessment = Assessment::New), [Barrier::NotInScope { state: "new" }]);
    assert_eq!(stops(|w| w.to.classes.remove(0).level.clear()), [Barrier::NotInScopeThere]);
    assert_eq!(stops(|w| w.to.classes[0].version = Some("2".into())), [Barrier::NotInScopeThere], "another edition");
    let hasty = |seconds: i64| {
        let mut world = World::new();
        world.item = item(NOW + SignedDuration::from_secs(3_600 - seconds));
        world.item.police = Police::Clear { answered: NOW };
        world.item.hosting = Hosting::Attributed { found: attribution(NOW) };
        world.send().map(|_| ())
    };
    assert_eq!((hasty(9), hasty(10)), (Err(vec![Barrier::MayBeTakenBack]), Ok(())));
    // The police.
    assert_eq!(stops(|w| w.item.police = Police::Unchecked), [state("unchecked")]);
    assert_eq!(stops(|w| police(w, |p| p.ask(NOW).unwrap())), [state("asking")]);
    assert_eq!(stops(|w| police(w, |p| p.raise(officer(NOW)).unwrap())), [state("emergency")]);
    let scope = Scope::Hash { mark: mark(300) };
    assert_eq!(stops(|w| w.holds = vec![hold(scope.clone())]), [Barrier::Held], "the region knows nothing of it");
    let both = stops(|w| {
        w.holds = vec![hold(scope.clone())];
        police(w, |p| p.hold(&hold(scope.clone())).unwrap());
    });
    assert_eq!(both, [state("held"), Barrier::Held]);
    assert_eq!(stops(|w| police(w, |p| p.hold(&hold(scope)).unwrap())), [state("held")], "no hold is shown");
    let minute = SignedDuration::from_mins(1);
    assert_eq!(later(minute * 10 + SignedDuration::from_secs(1), |_| ()), [Barrier::AnswerOld]);
    assert_eq!(stops(|w| w.item.police = Police::Clear { answered: NOW + minute }), [Barrier::AnswerAhead]);
    let restarted = |w: &mut World| w.watch = w.watch.read(Reading { wall: NOW + minute, running: minute, start: 2 });
    let state_of = Barrier::NotAttributed { state: "attributed" };
    assert_eq!(stops(restarted), [Barrier::AnswerOld, state_of], "both are from before the start");
    let wish = Wish::new(90, NOW + hours(48), NOW).unwrap();
    let preserve = |w: &mut World| w.item.police = Police::ClearPreserve { answered: NOW, wish };
    assert_eq!(stops(preserve), [Barrier::PreserveMissing]);
    // Evidence, hosting.
    assert_eq!(stops(|w| w.item.evidence = None), [Barrier::NoEvidence]);
    assert_eq!(stops(|w| w.item.hosting = Hosting::Unknown), [Barrier::NotAttributed { state: "unknown" }]);
    let stale = |seconds| Hosting::Attributed { found: attribution(NOW - SignedDuration::from_secs(seconds)) };
    assert_eq!(stops(|w| w.item.hosting = stale(3_601)), [Barrier::NotAttributed { state: "attributed" }]);
    assert_eq!(stops(|w| w.item.hosting = stale(-1)), [Barrier::NotAttributed { state: "attributed" }]);
    let cdn = |w: &mut World| {
        let mut found = attribution(NOW);
        found.chain[0].party = Party::Cdn;
        w.item.hosting = Hosting::BehindCdn { found };
    };
    assert_eq!(stops(cdn), [Barrier::NotInChain], "it is known as something else");
    // The countries.
    assert_eq!(stops(|w| w.from.notifies.clear()), [Barrier::SenderMayNot]);
    assert_eq!(stops(|w| w.to.accepts.clear()), [Barrier::RecipientMayNot]);
    let domestic = |pairs: &mut Vec<Pair>| pairs[0].country = None;
    assert_eq!(stops(|w| domestic(&mut w.from.notifies)), [Barrier::SenderMayNot]);
    assert_eq!(stops(|w| domestic(&mut w.to.accepts)), [Barrier::RecipientMayNot]);
    assert_eq!(stops(|w| w.sender.party = Party::Authority), [Barrier::SenderMayNot, Barrier::RecipientMayNot]);
    assert_eq!(stops(|w| w.from.member = "CC".into()), [Barrier::OtherCountry]);
    assert_eq!(stops(|w| w.to.member = "CC".into()), [Barrier::OtherCountry]);
    // 2030-01-01 is a Tuesday.
    let window = alliance::takedown::country::Window { from_day: 2, to_day: 6, from_minute: 0, to_minute: 1440 };
    assert_eq!(stops(|w| w.from.windows = vec![window]), [Barrier::WindowClosed]);
    // The recipient; whatever freezes it.
    assert_eq!(stops(|w| w.suspect = true), [Barrier::Suspected]);
    assert_eq!(stops(|w| w.item.freeze = Some(Freeze::place(officer(NOW), hours(1)).unwrap())), [Barrier::Frozen]);
}

#[test]
fn everything_that_is_missing_is_said() {
    let nothing = stops(|w| {
        w.item = Item::receive("item-1".into(), places(1), NOW);
        w.suspect = true;
        w.from.notifies.clear();
    });
    let codes: Vec<_> = nothing.iter().map(Barrier::code).collect();
    let wanted = [
        "send-not-in-scope",
        "send-police-open",
        "send-no-evidence",
        "send-not-attributed",
        "send-sender-may-not",
        "send-suspected",
    ];
    assert_eq!(codes, wanted);
}

#[test]
fn within_its_ten_minutes_each_answer_lets_it_go() {
    let sends = |police: Police, passed: i64| {
        let mut world = World::new();
        world.item.police = police;
        world.watch = watch(NOW + SignedDuration::from_secs(passed));
        world.send().map(|leave| leave.grounds().police.clone()).map_err(|barriers| barriers[0].code())
    };
    assert_eq!(sends(Police::Clear { answered: NOW }, 600), Ok("clear".into()));
    assert_eq!(sends(Police::Released { answered: NOW }, 600), Ok("released".into()));
    assert_eq!(sends(Police::Released { answered: NOW }, 601), Err("send-answer-old"));
    let policy = Policy::unsigned("BB");
    let held = hold(Scope::Host { mark: mark(100) });
    let expired = |policy: &Policy| {
        let over = held.clone().expire(&watch(NOW + hours(24))).unwrap();
        Police::Unchecked.hold(&held).unwrap().end(&over, policy).unwrap()
    };
    let mut world = World::new();
    world.watch = watch(NOW + hours(24));
    world.item.hosting = Hosting::Attributed { found: attribution(NOW + hours(24)) };
    world.item.police = expired(&policy);
    assert_eq!(world.send().unwrap().grounds().policy.as_ref(), Some(policy.name()));
    // By a table that has the police asked again.
    let table = PoliceTable { member: "BB".into(), edition: 1, at_end: AtEnd::Ask, silence: Vec::new() };
    let digest = Digest::of(&table);
    world.item.police = expired(&Policy::signed(table, &officer(NOW), &digest).unwrap());
    assert_eq!(world.send().unwrap_err(), [Barrier::NoReleasePolicy]);
    // By a clock that is not believed.
    world.item.police = expired(&policy);
    let running = hours(48) + SignedDuration::from_secs(1);
    world.watch = world.watch.read(Reading { wall: NOW + hours(9_600), running, start: 1 });
    assert_eq!(world.send().unwrap_err(), [Barrier::ClockJumped]);
    world.item.police = Police::Clear { answered: NOW + hours(24) };
    assert!(world.send().is_ok(), "an answer that was given lets it go by any clock");
}

#[test]
fn a_notice_asks_for_what_the_police_ask() {
    let wish = Wish::new(90, NOW + hours(48), NOW).unwrap();
    let with = |asks: Option<Wish>| {
        let mut world = World::new();
        world.item.police = Police::ClearPreserve { answered: NOW, wish };
        world.notice = Notice::draft("item-1".into(), recipient()).prepare(vec![Channel::Mail], asks).unwrap();
        world.send().is_ok()
    };
    assert!(with(Some(wish)) && with(Some(Wish::new(91, NOW + hours(49), NOW).unwrap())));
    assert!(!with(None) && !with(Some(Wish::new(89, NOW + hours(48), NOW).unwrap())));
    assert!(!with(Some(Wish::new(90, NOW + hours(47), NOW).unwrap())));
}

#[test]
fn silence_means_what_the_police_signed_and_nothing_else() {
    let known = Silence { knowledge: Knowledge::Known, live: false, host: HostKind::Large, after_minutes: Some(60) };
    let waits = Silence { knowledge: Knowledge::NewVictim, after_minutes: None, ..known };
    let table = PoliceTable { member: "BB".into(), edition: 3, at_end: AtEnd::Release, silence: vec![known, waits] };
    let digest = Digest::of(&table);
    let policy = Policy::signed(table.clone(), &officer(NOW), &digest).unwrap();
    let parallel = Country { police: PoliceOrder::Parallel, ..country("BB", "AA") };
    let facts = Facts { knowledge: Knowledge::Known, live: false, host: HostKind::Large };
    let pass = |facts: Facts, country: &Country, minutes: i64| {
        let asking = Police::Unchecked.ask(NOW).unwrap();
        let watch = watch(NOW + SignedDuration::from_mins(minutes));
        asking.pass(facts, &policy, country, &watch).map(|police| police.name()).map_err(|refused| refused.code())
    };
    assert_eq!(pass(facts, &parallel, 60), Ok("expired"));
    assert_eq!(pass(facts, &parallel, 59), Err("police-waits"));
    assert_eq!(pass(facts, &country("BB", "AA"), 60), Err("police-answer-needed"));
    for other in [
        Facts { knowledge: Knowledge::NewVictim, ..facts },
        Facts { knowledge: Knowledge::Unknown, ..facts },
        Facts { live: true, ..facts },
        Facts { host: HostKind::Suspect, ..facts },
    ] {
        assert_eq!(pass(other, &parallel, 1_000_000), Err("police-waits"), "{other:?}");
    }
    // Asked again, the police are silent since they were asked first.
    let first = Police::Unchecked.ask(NOW).unwrap();
    let passed = first.pass(facts, &policy, &parallel, &watch(NOW + hours(1))).unwrap();
    let again = passed.ask(NOW + hours(2)).unwrap();
    assert!(again.pass(facts, &policy, &parallel, &watch(NOW + hours(2))).is_ok());
    // Whoever was asked before it was signed is given the whole time from then on.
    let half = NOW + SignedDuration::from_mins(30);
    let late = Policy::signed(table.clone(), &officer(half), &digest).unwrap();
    assert_eq!(late.lets_go(facts, NOW), Some(NOW + SignedDuration::from_mins(90)));
    assert_eq!(late.lets_go(facts, NOW + hours(1)), Some(NOW + hours(2)));
    // What was signed is what counts.
    let code = |table: PoliceTable, by: &OfficeAct| Policy::signed(table, by, &digest).unwrap_err().code();
    let changed = PoliceTable { silence: vec![Silence { after_minutes: Some(10), ..known }], ..table.clone() };
    assert_eq!(code(changed, &officer(NOW)), "policy-changed");
    assert_eq!(code(table, &by("ana", &office("hotline-a", "AA"), NOW)), "policy-not-theirs");
    let refused = |silence: Vec<Silence>| {
        let table = PoliceTable { member: "BB".into(), edition: 4, at_end: AtEnd::Release, silence };
        let digest = Digest::of(&table);
        Policy::signed(table, &officer(NOW), &digest).unwrap_err().code()
    };
    assert_eq!(refused(vec![known, Silence { after_minutes: None, ..known }]), "policy-twice");
    assert_eq!(refused(vec![Silence { after_minutes: Some(9), ..known }]), "policy-too-soon");
}

#[test]
fn who_is_not_to_know_is_told_the_same_whatever_the_police_say() {
    let scope = Scope::Host { mark: mark(100) };
    let held = stops(|w| w.holds = vec![hold(scope.clone())]);
    let asking = stops(|w| police(w, |p| p.ask(NOW).unwrap()));
    let old = later(hours(1), |w| w.item.hosting = Hosting::Attributed { found: attribution(NOW) });
    let suspected = stops(|w| w.suspect = true);
    for barriers in [&held, &asking, &old, &suspected] {
        assert_eq!(guard::told(barriers, &Viewer::Other), [Barrier::BeingAssessed]);
        assert_eq!(guard::told(barriers, &Viewer::Assigned), *barriers);
    }
    let both = stops(|w| {
        w.holds = vec![hold(scope)];
        w.item.evidence = None;
    });
    assert_eq!(guard::told(&both, &Viewer::Other), [Barrier::BeingAssessed, Barrier::NoEvidence]);
}
