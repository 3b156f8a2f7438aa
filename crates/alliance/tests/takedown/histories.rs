//! Random histories of holds and sendings at any interleaving, by two forces, with clocks that step, jump, stand still and start again: what
//! the rules do is held against a book that counts true seconds and knows nothing of them.

use std::collections::BTreeSet;
use std::time::Instant;

use alliance::people::AccountId;
use alliance::takedown::hold::Owner;
use alliance::takedown::hosting::LookUp;
use alliance::takedown::{
    Country, Freeze, Hold, HoldState, HoldTerms, Hosting, Item, Notice, Police, Policy, Reading, Scope, SealedReason,
    Sender, Watch, guard, send,
};
use jiff::{SignedDuration, Timestamp};

use super::notice;
use super::world::*;

const HISTORIES: u64 = 100_000;
const SEED: u64 = 20_121_205;
const START: i64 = 1_893_456_000;
const HOUR: i64 = 3_600;
const BELIEVED: i64 = 300;
const SIX_WEEKS: i64 = 6 * 7 * 24 * HOUR;

/// `SplitMix64`: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: i64) -> i64 {
        i64::try_from(self.next() % u64::try_from(n).unwrap()).unwrap()
    }

    fn of<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::try_from(self.below(i64::try_from(all.len()).unwrap())).unwrap()]
    }
}

/// Three officers of one force and two of another.
const OFFICERS: [(&str, &str, &str); 5] = [
    ("x1", "police-b", "BB"),
    ("x2", "police-b", "BB"),
    ("x3", "police-b", "BB"),
    ("y1", "police-c", "CC"),
    ("y2", "police-c", "CC"),
];

/// What the book says of a hold, in true seconds.
#[derive(Debug)]
struct Told {
    force: &'static str,
    covers: bool,
    from: i64,
    /// When the last time that was granted is over.
    end: i64,
    over: Option<i64>,
    endings: u32,
    /// Who placed or extended it.
    hands: BTreeSet<&'static str>,
}

/// How often something happened in all histories.
#[derive(Clone, Copy, Default)]
struct Counts {
    steps: u64,
    placed: u64,
    extended: u64,
    seconded: u64,
    released: u64,
    expired: u64,
    left: u64,
    refused: u64,
    jumps: u64,
    sent: u64,
    sent_in_the_middle: u64,
    frozen: u64,
}

struct World<'a> {
    dice: Dice,
    /// True seconds; what the wall clock is off; where it stands still; when the machine started, and how often.
    now: i64,
    off: i64,
    stands: Option<i64>,
    boot: i64,
    starts: u64,
    /// True seconds for which the machine was off.
    off_for: i64,
    watch: Watch,
    item: Item,
    notice: Notice,
    holds: Vec<Hold>,
    told: Vec<Told>,
    gone: BTreeSet<&'static str>,
    /// True times of the last answer, and until when the item is frozen.
    answered: Option<i64>,
    frozen: Option<i64>,
    count: Counts,
    tables: &'a (Sender, Country, Country, Policy),
}

impl<'a> World<'a> {
    fn new(seed: u64, ready: &(Item, Notice), tables: &'a (Sender, Country, Country, Policy)) -> Self {
        let wall = Timestamp::from_second(START).unwrap();
        let mut item = ready.0.clone();
        item.police = Police::Unchecked;
        Self {
            dice: Dice(seed),
            now: START,
            off: 0,
            stands: None,
            boot: START,
            starts: 1,
            off_for: 0,
            watch: Watch::begin(Reading { wall, running: SignedDuration::ZERO, start: 1 }),
            item,
            notice: ready.1.clone(),
            holds: Vec::new(),
            told: Vec::new(),
            gone: BTreeSet::new(),
            answered: None,
            frozen: None,
            count: Counts::default(),
            tables,
        }
    }

    fn reading(&self) -> Reading {
        let wall = self.stands.unwrap_or(self.now + self.off);
        let running = SignedDuration::from_secs(self.now - self.boot);
        Reading { wall: Timestamp::from_second(wall).unwrap(), running, start: self.starts }
    }

    /// What rules may be off: what is believed of a clock, once and again for each start.
    fn slack(&self) -> i64 {
        BELIEVED * i64::try_from(self.starts + 1).unwrap()
    }

    fn pass(&mut self, seconds: i64) {
        self.now += seconds;
        let before = self.watch.is_steady();
        self.watch = self.watch.read(self.reading());
        self.count.jumps += u64::from(before && !self.watch.is_steady());
    }

    fn officer(&mut self) -> (&'static str, alliance::detection::OfficeAct) {
        let here: Vec<_> = OFFICERS.iter().copied().filter(|officer| !self.gone.contains(officer.0)).collect();
        let (who, organisation, member) = self.dice.of(&here);
        (who, by(who, &office(organisation, member), self.watch.now()))
    }

    fn step(&mut self) {
        self.count.steps += 1;
        let waits = [0, 1, 60, 500, 700, HOUR, 7 * HOUR, 24 * HOUR, 80 * HOUR];
        let wait = self.dice.of(&waits);
        self.pass(wait);
        match self.dice.below(16) {
            0..=2 => self.place(),
            3 | 4 => self.extend(),
            5 => self.release(),
            6 => self.tick(),
            7 | 8 => self.ask(),
            9 => self.freeze(),
            10 => self.clock(),
            11 => self.confirm(),
            12 => self.leave(),
            13 => self.restart(),
            _ => self.send(),
        }
        self.check();
    }

    fn place(&mut self) {
        let (who, placed) = self.officer();
        let marks = [1, 100, 200, 300, 101, 7];
        let mark = mark(self.dice.of(&marks));
        let scope = match self.dice.below(6) {
            0 => Scope::Address { mark },
            1 => Scope::Host { mark },
            2 => Scope::Account { mark },
            3 => Scope::Hash { mark },
            4 => Scope::Domain { mark },
            _ => Scope::Network { network: "192.0.2.0/24".parse().unwrap() },
        };
        let covers = scope.covers(&self.item.places);
        let lasting = self.dice.of(&[1, 12, 24, 24, 72, 73, 400, 1_000, 1_100]);
        let terms = HoldTerms {
            id: u64::try_from(self.holds.len()).unwrap(),
            scope,
            reason: SealedReason(String::new()),
            lasting: Some(hours(lasting)),
        };
        let others: Vec<&Hold> =
            self.holds.iter().zip(&self.told).filter(|(_, told)| told.covers == covers).map(|(hold, _)| hold).collect();
        let Ok(hold) = Hold::place(terms, &others, placed.clone()) else {
            self.count.refused += 1;
            return;
        };
        if covers {
            self.item.police = self.item.police.clone().hold(&hold).unwrap();
            self.answered = None;
        }
        let force = if placed.office.member == "BB" { "x" } else { "y" };
        let end = self.now + lasting * HOUR;
        let hands = BTreeSet::from([who]);
        self.told.push(Told { force, covers, from: self.now, end, over: None, endings: 0, hands });
        self.holds.push(hold);
        self.count.placed += 1;
    }

    fn any_hold(&mut self) -> Option<usize> {
        let holds = i64::try_from(self.holds.len()).unwrap();
        (holds > 0).then(|| usize::try_from(self.dice.below(holds)).unwrap())
    }

    fn extend(&mut self) {
        let Some(at) = self.any_hold() else { return };
        let (who, act) = self.officer();
        let until = self.watch.now() + hours(self.dice.of(&[1, 24, 60, 72, 200, 1_000]));
        let before = self.holds[at].clone();
        match before.clone().extend(until, act.clone()) {
            Ok(after) => {
                assert!(before.stands() && act.office == *before.force());
                self.told[at].end = self.now + until.duration_since(self.watch.now()).as_secs();
                self.told[at].hands.insert(who);
                self.count.extended += 1;
                self.count.seconded += u64::from(matches!(after.state(), HoldState::Extended { .. }));
                self.holds[at] = after;
            }
            Err(_) => self.count.refused += 1,
        }
    }

    fn over(&mut self, at: usize, hold: Hold) {
        self.told[at].endings += 1;
        self.told[at].over = Some(self.now);
        if self.told[at].covers {
            self.item.police = self.item.police.clone().end(&hold, &self.tables.3).unwrap();
            self.answered = (!self.is_held()).then_some(self.now);
        }
        self.holds[at] = hold;
    }

    fn release(&mut self) {
        let Some(at) = self.any_hold() else { return };
        let (_, act) = self.officer();
        let before = self.holds[at].clone();
        match before.clone().release(act.clone()) {
            Ok(after) => {
                assert!(
                    self.told[at].over.is_none() && act.office == *before.force(),
                    "released twice, or by another force"
                );
                self.over(at, after);
                self.count.released += 1;
            }
            Err(_) => self.count.refused += 1,
        }
    }

    /// What the house does every minute.
    fn tick(&mut self) {
        for at in 0..self.holds.len() {
            let Ok(after) = self.holds[at].clone().expire(&self.watch) else { continue };
            let told = &self.told[at];
            assert!(told.over.is_none(), "expired twice");
            let early = told.end - self.now;
            assert!(early <= self.slack(), "released {early} s early");
            assert!(self.watch.is_steady());
            self.over(at, after);
            self.count.expired += 1;
        }
        if self.watch.is_steady() {
            // What was begun while the clock was not believed lasts longer by what nobody counted since.
            let late = |told: &&Told| told.over.is_none() && told.end + self.slack() + self.off_for < self.now;
            let forgotten = self.told.iter().find(late);
            assert!(forgotten.is_none(), "forgotten: {forgotten:?} at {}", self.now);
        }
    }

    fn ask(&mut self) {
        let now = self.watch.now();
        if let Ok(asking) = self.item.police.clone().ask(now) {
            self.item.police = asking;
            self.answered = None;
        }
        if self.dice.below(4) > 0
            && let Ok(clear) = self.item.police.clone().answer(None, now)
        {
            assert!(!self.is_held(), "an answer lifted a hold");
            self.item.police = clear;
            self.answered = Some(self.now);
        }
    }

    fn freeze(&mut self) {
        let (_, act) = self.officer();
        if let Some(freeze) = self.item.freeze.clone() {
            if freeze.thaw(&act.office).is_ok() {
                (self.item.freeze, self.frozen) = (None, None);
            }
            return;
        }
        let lasting = self.dice.of(&[1, 24]);
        self.item.freeze = Some(Freeze::place(act, hours(lasting)).unwrap());
        self.frozen = Some(self.now + lasting * HOUR);
        self.count.frozen += 1;
    }

    /// The wall clock is set wrong: a little, or by up to 400 days; or it stands still.
    fn clock(&mut self) {
        match self.dice.below(4) {
            0 => self.off += self.dice.below(481) - 240,
            1 => self.stands = Some(self.now + self.off),
            _ => self.off += (self.dice.below(801) - 400) * 24 * HOUR,
        }
        self.pass(0);
    }

    /// Somebody sets the clock right and says so.
    fn confirm(&mut self) {
        (self.off, self.stands) = (0, None);
        self.pass(0);
        let Ok((watch, correction)) = self.watch.confirm(self.reading(), AccountId::new("op").unwrap()) else { return };
        self.watch = watch;
        self.holds = std::mem::take(&mut self.holds).into_iter().map(|hold| hold.redate(&correction)).collect();
        self.item.freeze = self.item.freeze.take().map(|freeze| freeze.redate(&correction));
    }

    /// The machine is off for a while.
    fn restart(&mut self) {
        let down = [5, 200, 290, 20 * 60, 50 * HOUR];
        let down = self.dice.of(&down);
        self.now += down;
        self.off_for += down;
        self.boot = self.now;
        self.starts += 1;
        self.pass(0);
    }

    /// An officer leaves; a colleague may take what was theirs.
    fn leave(&mut self) {
        let who = self.dice.of(&["x1", "x2", "y1"]);
        if !self.gone.insert(who) {
            return;
        }
        self.count.left += 1;
        let (_, act) = self.officer();
        for hold in &mut self.holds {
            let Ok(left) = hold.clone().leave(&AccountId::new(who).unwrap()) else { continue };
            *hold = left.clone().hand_over(act.act.by.clone(), &act).unwrap_or(left);
        }
    }

    /// The book's own word.
    fn is_held(&self) -> bool {
        self.told.iter().any(|told| told.covers && told.over.is_none())
    }

    fn send(&mut self) {
        let now = self.watch.now();
        if self.dice.below(3) > 0 {
            let resolving = self.item.hosting.clone().resolve(now).unwrap_or(Hosting::Unknown);
            self.item.hosting = resolving.look_up(LookUp::Host(attribution(now)), now).unwrap_or(Hosting::Unknown);
        }
        let (sender, from, to, _) = self.tables;
        let asked = asked((&self.item, &self.notice), &self.watch, (sender, from, to));
        let Ok(leave) = send(guard::Sending { holds: &self.holds, ..asked }) else { return };
        assert!(!self.is_held(), "sent under a hold");
        let age = self.answered.map(|answered| self.now - answered);
        assert!(age.is_some_and(|age| (0..=600).contains(&age)), "sent with an answer of {age:?} s");
        assert!(self.frozen.is_none_or(|until| until <= self.now + self.slack()), "sent while frozen");
        self.notice = self.notice.clone().send(leave).unwrap();
        assert_eq!(self.notice.sent().len(), 1, "sent twice");
        self.count.sent += 1;
    }

    /// After every step.
    fn check(&self) {
        for (hold, told) in self.holds.iter().zip(&self.told) {
            assert_eq!(hold.stands(), told.over.is_none());
            assert!(hold.until() > hold.placed.act.at, "without an end");
            if let Owner::Officer { account } = hold.owner() {
                assert!(told.over.is_some() || !self.gone.contains(account.as_str()), "owned by somebody who left");
            }
        }
        assert_eq!(self.item.police.holds().is_some(), self.is_held());
        for force in ["x", "y"] {
            self.check_length(force);
        }
    }

    /// How long a force has kept, and will keep, the item: in true seconds, each once.
    fn check_length(&self, force: &str) {
        let of: Vec<&Told> = self.told.iter().filter(|told| told.force == force && told.covers).collect();
        let mut spans: Vec<(i64, i64)> =
            of.iter().map(|told| (told.from, told.over.map_or(told.end, |over| over.min(told.end)))).collect();
        spans.sort_unstable();
        let (mut whole, mut end) = (0, 0);
        for (from, to) in spans {
            whole += (to - from.max(end)).max(0);
            end = end.max(to);
        }
        let hands: BTreeSet<&str> = of.iter().flat_map(|told| told.hands.iter().copied()).collect();
        let slack = self.slack() + self.off_for;
        assert!(whole <= SIX_WEEKS + slack, "{force} holds for {} hours", whole / HOUR);
        assert!(whole <= 72 * HOUR + slack || hands.len() > 1, "one officer holds for {} hours", whole / HOUR);
    }

    /// In the end the clock is right, time passes, the police are asked: every hold is over, once, and the notice has gone, once.
    fn finish(&mut self) {
        self.count.sent_in_the_middle = self.count.sent;
        self.confirm();
        self.tick();
        self.pass(SIX_WEEKS + 24 * HOUR);
        self.tick();
        assert!(self.told.iter().all(|told| told.endings == 1), "not exactly one end");
        assert!(self.holds.iter().all(|hold| !hold.stands() && hold.clone().expire(&self.watch).is_err()));
        for _ in 0..200 {
            if !self.notice.is_ready() {
                break;
            }
            self.ask();
            self.send();
        }
        assert_eq!(self.notice.sent().len(), 1, "never sent");
    }
}

#[test]
fn no_history_breaks_the_guard_or_forgets_a_hold() {
    let begun = Instant::now();
    let seed = std::env::var("ACCORD_TEST_SEED").map_or(SEED, |text| text.parse().expect("a number"));
    let wall = Timestamp::from_second(START).unwrap();
    let ready = (item(wall), notice());
    let tables = (sender(), country("AA", "BB"), country("BB", "AA"), Policy::unsigned("BB"));
    let workers = std::thread::available_parallelism().map_or(1, |n| n.get() as u64);
    let play = |worker: u64| {
        let mut sum = Counts::default();
        for history in (worker..HISTORIES).step_by(usize::try_from(workers).unwrap()) {
            let mut world = World::new(seed.wrapping_mul(HISTORIES).wrapping_add(history), &ready, &tables);
            for _ in 0..8 + world.dice.below(24) {
                world.step();
            }
            world.finish();
            sum = sum.plus(world.count);
        }
        sum
    };
    let sum = std::thread::scope(|scope| {
        let played: Vec<_> = (0..workers).map(|worker| scope.spawn(move || play(worker))).collect();
        played.into_iter().map(|one| one.join().expect("no history fails")).fold(Counts::default(), Counts::plus)
    });
    println!(
        "{HISTORIES} histories of ACCORD_TEST_SEED={seed}, {} steps in {:.1} s: {} holds placed, {} extended ({} by a second officer), \
         {} released, {} expired; {} acts refused, {} officers left, {} items frozen, {} clocks jumped; {} notices sent, {} of them in the middle",
        sum.steps,
        begun.elapsed().as_secs_f32(),
        sum.placed,
        sum.extended,
        sum.seconded,
        sum.released,
        sum.expired,
        sum.refused,
        sum.left,
        sum.frozen,
        sum.jumps,
        sum.sent,
        sum.sent_in_the_middle,
    );
    assert_eq!((sum.placed, sum.sent), (sum.released + sum.expired, HISTORIES));
    let enough = [
        sum.extended,
        sum.seconded,
        sum.released,
        sum.expired,
        sum.left,
        sum.frozen,
        sum.jumps,
        sum.sent_in_the_middle,
    ];
    assert!(enough.iter().all(|count| *count > 5_000), "{enough:?}");
}

impl Counts {
    fn plus(self, other: Self) -> Self {
        Self {
            steps: self.steps + other.steps,
            placed: self.placed + other.placed,
            extended: self.extended + other.extended,
            seconded: self.seconded + other.seconded,
            released: self.released + other.released,
            expired: self.expired + other.expired,
            left: self.left + other.left,
            refused: self.refused + other.refused,
            jumps: self.jumps + other.jumps,
            sent: self.sent + other.sent,
            sent_in_the_middle: self.sent_in_the_middle + other.sent_in_the_middle,
            frozen: self.frozen + other.frozen,
        }
    }
}
