//! Random histories of many organisations in several states: what the rules promise is checked after every act, for every
//! fingerprint and everybody who might ask, against a book that is kept apart from the rules.

use std::collections::{BTreeMap, BTreeSet};

use alliance::detection::{
    Bank, Contest, EnabledRatio, Entry, EntryRefusal, Finding, Fingerprint, Found, Ground, Hour, Listed, LotAct,
    OfficeAct, Purpose, Quorum, QuorumRefusal, QuorumWork, RatioRule, Settings, Sharing, Standing, answer, standing,
    works_for_all,
};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

use super::{asker, by, labels, scheme};

/// Two organisations in each of six states: `AA0`, `AA1`, `BB0`, …
const ORGANISATIONS: usize = 12;

fn member(who: usize) -> &'static str {
    ["AA", "BB", "CC", "DD", "EE", "FF"][who / 2]
}

fn name(who: usize) -> String {
    format!("{}{}", member(who), who % 2)
}

fn acts(who: usize) -> OfficeAct {
    by(&name(who), member(who))
}

/// What the book says of a fingerprint: told by what was done and taken, not by what the rules keep.
#[derive(Clone, Default)]
struct Told {
    vouchers: BTreeSet<usize>,
    declined: BTreeSet<usize>,
    contested: bool,
    flood: bool,
    gone: bool,
}

/// A fingerprint on a bank.
struct Line {
    bank: usize,
    fingerprint: Fingerprint,
    /// Of its own; none: what its lot says.
    own: Option<Entry>,
    lot: usize,
    told: Told,
}

struct Lot {
    bank: usize,
    entry: Entry,
    gone: bool,
}

struct World {
    banks: Vec<Bank>,
    owners: Vec<usize>,
    lots: Vec<Lot>,
    lines: Vec<Line>,
    quorum: QuorumWork,
    asked: Option<usize>,
    /// How often each act was taken.
    taken: BTreeMap<&'static str, u32>,
}

#[derive(Clone, Debug)]
struct Dice {
    act: usize,
    who: usize,
    at: usize,
    n: u8,
}

const ACTS: [&str; 17] = [
    "vouch",
    "vouch",
    "vouch",
    "unvouch",
    "vouch-lot",
    "vouch-lot",
    "unvouch-lot",
    "withdraw-lot",
    "contest",
    "retract",
    "find",
    "quarantine",
    "lift",
    "withdraw",
    "settings",
    "door",
    "quorum",
];

impl World {
    /// Two banks of known material and one of false positives, of three states; on each a lot of three and a single one.
    fn new() -> Self {
        let owners = vec![0, 2, 4];
        let banks: Vec<Bank> = owners
            .iter()
            .map(|owner| {
                let purpose = if *owner == 4 { Purpose::Negative } else { Purpose::Known };
                let settings = Settings { sharing: Sharing::Alliance, ..Settings::default() };
                let named = (format!("BANK_{owner}"), purpose);
                Bank::open(named, (Some(labels()), Some(&scheme())), settings, acts(*owner)).unwrap()
            })
            .collect();
        let (mut lots, mut lines) = (Vec::new(), Vec::new());
        for (at, bank) in banks.iter().enumerate() {
            for room in [3_u8, 1] {
                let sharing = if room == 1 { Sharing::Named } else { Sharing::Alliance };
                let added = acts(owners[at]);
                let entry =
                    Entry::add((bank, Some(&scheme())), (Some("A".into()), sharing), "from a list".into(), added)
                        .unwrap();
                for n in 0..room {
                    let fingerprint = if n == 2 { Fingerprint::Md5([n; 16]) } else { Fingerprint::Pdq([n * 16; 32]) };
                    lines.push(Line { bank: at, fingerprint, own: None, lot: lots.len(), told: Told::default() });
                }
                lots.push(Lot { bank: at, entry, gone: false });
            }
        }
        Self { banks, owners, lots, lines, quorum: QuorumWork::default(), asked: None, taken: BTreeMap::new() }
    }

    fn entry(&self, line: usize) -> &Entry {
        let line = &self.lines[line];
        line.own.as_ref().unwrap_or(&self.lots[line.lot].entry)
    }

    fn play(&mut self, dice: &Dice) {
        let act = ACTS[dice.act % ACTS.len()];
        let taken = match act {
            "settings" | "door" => self.of_a_bank(act, dice),
            "quorum" => self.of_the_quorum(dice),
            _ if act.ends_with("-lot") => self.of_a_lot(act, dice),
            _ => self.of_an_entry(act, dice),
        };
        if taken {
            *self.taken.entry(act).or_default() += 1;
        }
    }

    fn of_a_bank(&mut self, act: &str, dice: &Dice) -> bool {
        let at = dice.at % self.banks.len();
        let (bank, before) = (self.banks[at].clone(), self.banks[at].settings().clone());
        let after = if act == "door" {
            if bank.is_open() { bank.close("for a day".into(), acts(dice.who)) } else { bank.reopen(&acts(dice.who)) }
        } else {
            let sharing = Sharing::ALL[usize::from(dice.n) % 5];
            let organisations = if dice.n > 127 { BTreeSet::from([name(7)]) } else { BTreeSet::new() };
            let ratio = if dice.n.is_multiple_of(7) { EnabledRatio::NONE } else { EnabledRatio::ALL };
            bank.change(Settings { sharing, organisations, ratio, ..Settings::default() }, &acts(dice.who))
        };
        let Ok(after) = after else { return false };
        assert_eq!(dice.who, self.owners[at], "only its owner shares a bank further, or less");
        assert!(act == "settings" || before == *after.settings());
        self.banks[at] = after;
        true
    }

    fn of_the_quorum(&mut self, dice: &Dice) -> bool {
        let (work, before) = (self.quorum.clone(), self.quorum.stands());
        let after = match dice.n % 3 {
            0 => work.ask(Quorum::new(2 + dice.n % 2, 2 + dice.n % 3).unwrap(), "as agreed".into(), acts(dice.who)),
            1 => work.confirm(&acts(dice.who)),
            _ => work.drop(&acts(dice.who)),
        };
        match after {
            Ok(after) => {
                let second = self.asked.is_some_and(|first| member(first) != member(dice.who));
                assert!(before == after.stands() || second, "the number changes by two states alone");
                self.asked = dice.n.is_multiple_of(3).then_some(dice.who);
                self.quorum = after;
                true
            }
            Err(refused) => {
                assert!(!matches!(refused, QuorumRefusal::TooLong { .. }));
                false
            }
        }
    }

    fn of_a_lot(&mut self, act: &str, dice: &Dice) -> bool {
        let at = dice.at % self.lots.len();
        let bank = &self.banks[self.lots[at].bank];
        let lot_act = match act {
            "vouch-lot" => LotAct::Vouch(acts(dice.who)),
            "unvouch-lot" => LotAct::Unvouch(acts(dice.who)),
            _ if !dice.n.is_multiple_of(16) => return false, // else few lots live long
            _ => LotAct::Withdraw { withdrawn: acts(dice.who), reason: "a wrong file".into() },
        };
        let Ok(entry) = self.lots[at].entry.clone().whole(bank, lot_act.clone()) else { return false };
        self.lots[at].entry = entry;
        for line in self.lines.iter_mut().filter(|line| line.lot == at) {
            let speaks_against = line.told.gone || line.told.contested || line.told.flood;
            match act {
                "vouch-lot" if line.own.is_some() && (speaks_against || line.told.declined.contains(&dice.who)) => {}
                "vouch-lot" => {
                    line.told.vouchers.insert(dice.who);
                }
                "unvouch-lot" => {
                    line.told.vouchers.remove(&dice.who);
                }
                _ => {
                    assert_eq!(dice.who, self.owners[line.bank]);
                    line.told.gone = true;
                }
            }
            if let Some(own) = &line.own {
                let followed = own.follow(bank, &lot_act);
                // Who decided a contest of it does not vouch for it, by its lot neither.
                let judged = own.clone().vouch(bank, acts(dice.who)) == Err(EntryRefusal::Judged);
                if act == "vouch-lot" && followed.is_none() && judged && !speaks_against {
                    line.told.vouchers.remove(&dice.who);
                }
                line.own = followed.or_else(|| line.own.clone());
            }
        }
        self.lots[at].gone |= act == "withdraw-lot";
        true
    }

    fn of_an_entry(&mut self, act: &str, dice: &Dice) -> bool {
        let at = dice.at % self.lines.len();
        let (entry, bank) = (self.entry(at).clone(), self.banks[self.lines[at].bank].clone());
        let upheld = dice.n.is_multiple_of(3);
        let ground = Ground::ALL[usize::from(dice.n) % 3];
        let after = match act {
            "vouch" => entry.vouch(&bank, acts(dice.who)),
            "unvouch" => entry.unvouch(&acts(dice.who)),
            "contest" => {
                let contest =
                    Contest::new(ground, "looks lawful".into(), vec!["a list".into()], acts(dice.who)).unwrap();
                entry.contest(&bank, contest, 0)
            }
            "retract" => entry.retract(&acts(dice.who)),
            "find" => entry.find(&bank, Finding { upheld, reason: "looked".into(), found: acts(dice.who) }),
            "quarantine" => entry.quarantine(Hour { distinct: u64::from(dice.n) * 100, states: 2 }, &[]),
            "lift" => entry.lift(&bank, "a logo", &acts(dice.who)),
            _ if !dice.n.is_multiple_of(8) => return false,
            _ => entry.withdraw("a mistake".into(), acts(dice.who)),
        };
        let Ok(after) = after else { return false };
        let line = &mut self.lines[at];
        let told = &mut line.told;
        match act {
            "vouch" => {
                assert!(told.vouchers.insert(dice.who), "twice");
                told.declined.remove(&dice.who);
            }
            "unvouch" => {
                assert!(told.vouchers.remove(&dice.who) && told.declined.insert(dice.who));
            }
            "contest" => told.contested = true,
            "retract" => told.contested = false,
            "find" if after.state().name() == "struck" => (told.contested, told.gone) = (false, true),
            "find" if after.settled().len() > self.lots[line.lot].entry.settled().len() => {
                told.contested = after.state().name() == "contested";
            }
            "quarantine" => told.flood = true,
            "lift" => {
                told.flood = false;
                assert_ne!(member(dice.who), member(self.owners[line.bank]), "lifted at home");
            }
            "withdraw" => told.gone = true,
            _ => {}
        }
        line.own = Some(after);
        true
    }

    /// Whether the book says that a fingerprint works for somebody.
    fn works(&self, line: &Line, who: usize) -> bool {
        let (told, bank) = (&line.told, &self.banks[line.bank]);
        let own = who == self.owners[line.bank];
        let entry = line.own.as_ref().unwrap_or(&self.lots[line.lot].entry);
        let named = bank.settings().organisations.contains(&name(who));
        let shared = match entry.sharing.min(bank.settings().sharing) {
            Sharing::Open | Sharing::Alliance => true,
            Sharing::Named => own || named,
            Sharing::Organisation => own,
            Sharing::Persons => false,
        };
        let alive = !told.gone && !self.lots[line.lot].gone && !told.flood && bank.is_open();
        let lets_in = bank.settings().ratio == EnabledRatio::ALL;
        let states: BTreeSet<&str> = told.vouchers.iter().map(|voucher| member(*voucher)).collect();
        let k = self.quorum.stands().of(line.fingerprint.kind());
        shared && alive && lets_in && (own || (!told.contested && states.len() >= k))
    }

    /// After every act, for every fingerprint and everybody.
    fn check(&self, active: &mut u32, hidden: &mut u32) {
        let quorum = self.quorum.stands();
        for who in 0..ORGANISATIONS {
            let asks = asker(&name(who), member(who));
            let mut found = Vec::new();
            let mut hides = false;
            for (at, line) in self.lines.iter().enumerate() {
                let listed = Listed { fingerprint: line.fingerprint, entry: self.entry(at) };
                let bank = &self.banks[line.bank];
                let works = standing(bank, listed, quorum, &asks) == Standing::Active;
                let stranger = standing(bank, listed, quorum, &asker("Z", "ZZ")) == Standing::Active;
                assert_eq!(
                    works_for_all(bank, listed, quorum),
                    stranger,
                    "for all is for whoever is nobody in particular"
                );
                let told = &line.told;
                assert_eq!(works, self.works(line, who), "{} of {}: {:?}", line.fingerprint, bank.name, told.vouchers);
                *active += u32::from(works && who != self.owners[line.bank]);
                if line.fingerprint == Fingerprint::Pdq([0; 32]) {
                    found.push(Found { bank, listed, distance: u32::try_from(at).unwrap() % 40 });
                    hides |= works && bank.purpose == Purpose::Negative && at % 40 <= 31;
                }
            }
            let working =
                found.iter().filter(|one| standing(one.bank, one.listed, quorum, &asks) == Standing::Active).count();
            let answered = answer(&asks, quorum, RatioRule::Kept, found).len();
            assert_eq!(
                answered,
                if hides { 0 } else { working },
                "a negative bank wins where it works, and only there"
            );
            *hidden += u32::from(hides && working > 1);
        }
    }
}

#[test]
fn no_history_makes_an_entry_work_for_others_without_enough_states_that_vouch_now() {
    const CASES: u32 = 1_000;
    const SEED: u64 = 20_121_205;
    let one = (0..ACTS.len(), 0..ORGANISATIONS, 0_usize..64, any::<u8>());
    let histories = prop::collection::vec(one.prop_map(|(act, who, at, n)| Dice { act, who, at, n }), 1..120);
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&SEED.to_le_bytes());
    let config = ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let sums = std::cell::RefCell::new((BTreeMap::<&str, u32>::new(), 0, 0));
    runner
        .run(&histories, |history| {
            let mut world = World::new();
            let (taken, active, hidden) = &mut *sums.borrow_mut();
            for dice in &history {
                world.play(dice);
                world.check(active, hidden);
            }
            for (act, times) in world.taken {
                *taken.entry(act).or_default() += times;
            }
            Ok(())
        })
        .unwrap_or_else(|fault| panic!("{fault}"));
    let (taken, active, hidden) = sums.into_inner();
    println!(
        "{CASES} histories of {SEED}: {taken:?}; active for others {active} times, hidden by a negative bank {hidden} times"
    );
    assert_eq!(taken.len(), ACTS.iter().collect::<BTreeSet<_>>().len(), "every act was taken");
    assert!(taken.values().all(|times| *times >= 10) && active > 1_000 && hidden > 100);
}
